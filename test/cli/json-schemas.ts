import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { root } from "../../build/runtime.js";

const folder = join(root, "docs", "schemas");

/** What the schemas are of, `trust add`, with the validator of each; made when it is first asked for. */
const schemas = new Map<string, { readonly schema: object; validate: ValidateFunction | null }>(
  readdirSync(folder).flatMap((file) => {
    const schema = JSON.parse(readFileSync(join(folder, file), "utf8")) as { readonly title: string };
    const output = /^mezzanine (.+) --json$/u.exec(schema.title)?.[1];
    return output === undefined ? [] : [[output, { schema, validate: null as ValidateFunction | null }]];
  }),
);

/** The output whose name has most of the words of a command line: `trust add` before `trust`. Undefined for one that writes no JSON. */
export function outputOf([command = "", ...args]: readonly string[]): string | undefined {
  if (!args.includes("--json") && !(command === "report" && args.join(" ").includes("--format json"))) return undefined;
  return [...args.map((arg) => `${command} ${arg}`), command].find((name) => schemas.has(name)) ?? command;
}

/** Throws where a command line writes something else than its schema says, also a field that the schema does not have. */
export function checkJson(argv: readonly string[], out: string): void {
  const output = outputOf(argv);
  if (output === undefined || out === "") return;
  const found = schemas.get(output);
  if (found === undefined) throw new Error(`docs/schemas has nothing for ${output}: see "The JSON of a command" in CONTRIBUTING.md`);
  found.validate ??= new Ajv2020({ allErrors: false, strictTypes: false }).compile(closed(found.schema) as object);
  // With --watch one document follows another.
  for (const document of argv.includes("--watch") ? out.split(/(?<=^\}\n)/mu) : [out]) {
    if (!found.validate(JSON.parse(document))) {
      const errors = (found.validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
      throw new Error(`not as the schema of ${output} says:\n${errors.slice(0, 20).join("\n")}\n${document.slice(0, 2000)}`);
    }
  }
}

/** The schemas let later versions add fields; this version must not write one that they lack. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const all = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  return all["type"] === "object" && !("additionalProperties" in all) ? { ...all, additionalProperties: false } : all;
}
