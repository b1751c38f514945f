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
  // With --watch one document follows another.
  for (const document of argv.includes("--watch") ? out.split(/(?<=^\}\n)/mu) : [out]) validateJson(output, document);
}

export function validateJson(output: string, document: string): void {
  const found = schemas.get(output);
  if (found === undefined) throw new Error(`docs/schemas has nothing for ${output}: see "The JSON of a command" in CONTRIBUTING.md`);
  const validate = (found.validate ??= new Ajv2020({ strictTypes: false }).compile(closed(found.schema)));
  if (validate(JSON.parse(document))) return;
  const errors = (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  throw new Error(`not as the schema of ${output} says:\n${errors.slice(0, 20).join("\n")}\n${document.slice(0, 2000)}`);
}

/** The schemas let later versions add fields; this version must not write one that they lack. */
function closed(schema: object): object {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    return typeof value === "object" && value !== null ? closed(value) : value;
  };
  const all = Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, inside(one)]));
  return all["type"] === "object" && !("additionalProperties" in all) ? { ...all, additionalProperties: false } : all;
}
