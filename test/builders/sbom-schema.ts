import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

/** The published schema of CycloneDX 1.6; returns the first misfit, or null. */
export function misfitOfSbom(sbom: unknown): string | null {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ["spdx", "jsf-0.82"]) ajv.addSchema(readSchema(name));
  const isSbom = ajv.compile(readSchema("bom-1.6"));
  return isSbom(sbom) ? null : ajv.errorsText(isSbom.errors);
}

/** Under the name by which the others refer to it. */
function readSchema(name: string) {
  const schema = JSON.parse(readFileSync(new URL(`../fixtures/cyclonedx/${name}.SNAPSHOT.schema.json`, import.meta.url), "utf8"));
  return { ...schema, $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` };
}
