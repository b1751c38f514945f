import { join } from "node:path";
import { createGenerator, type Schema } from "ts-json-schema-generator";
import { root } from "./runtime.js";

type Node = Readonly<Record<string, unknown>>;

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
const versions: Readonly<Record<string, number>> = {};

/** `trust add` is in `trust-add-1`, `inspect --parts` in `inspect-parts-1`. */
export const schemaName = (output: string): string => `${output.replaceAll(/ (?:--)?/gu, "-")}-${versions[output] ?? 1}`;

/** The schema of what each command writes with `--json`, by its name in `JsonOutputs`, made from the types there. */
export function makeSchemas(): ReadonlyMap<string, string> {
  const { properties = {}, definitions = {} } = createGenerator({
    path: join(root, "electron/cli/commands/json-outputs.ts"),
    tsconfig: join(root, "build/tsconfig/hosts.json"),
    type: "JsonOutputs",
    expose: "export",
    topRef: false,
    // Later versions may have more.
    additionalProperties: true,
    // The compiler does.
    skipTypeCheck: true,
  }).createSchema("JsonOutputs") as Required<Pick<Schema, "properties" | "definitions">>;
  return new Map(Object.entries(properties).map(([output, shape]) => [output, textOf(output, shape as Node, definitions as Definitions)]));
}

type Definitions = Readonly<Record<string, Node>>;

function textOf(output: string, shape: Node, definitions: Definitions): string {
  const used = new Map<string, unknown>();
  const { description = `What mezzanine ${output} writes.`, ...whole } = inPlace(shape, definitions, used, []);
  const name = schemaName(output);
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `https://mezzanine.invalid/schemas/${name}.json`,
    title: `mezzanine ${output} --json`,
    description,
    ...whole,
    ...(used.size === 0 ? {} : { $defs: Object.fromEntries([...used].toSorted(([one], [other]) => (one < other ? -1 : 1))) }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The type itself where it has a name. */
function inPlace(shape: Node, definitions: Definitions, used: Map<string, unknown>, above: readonly string[]): Node {
  const name = referredTo(shape);
  if (name === null) return converted(shape, definitions, used, above) as Node;
  const { $ref: _, ...rest } = shape;
  return { ...inPlace(definitionOf(name, definitions), definitions, used, [...above, name]), ...rest };
}

/** In the form of 2020-12, with names only where a type has one of its own. */
function converted(value: unknown, definitions: Definitions, used: Map<string, unknown>, above: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => converted(one, definitions, used, above));
  if (typeof value !== "object" || value === null) return value;
  const node = value as Node;
  const name = referredTo(node);
  if (name === null) {
    // The generator writes this for types that it does not follow: write such a type out, or name it.
    if (Object.keys(node).length === 0) throw new Error(`a type without a schema in ${above.join(" > ")}`);
    return Object.fromEntries(
      Object.entries(node).map(([key, one]) => [key, key === "not" ? one : converted(one, definitions, used, above)]),
    );
  }
  // A generic type is named by places in files.
  if (!/^\w+$/u.test(name)) {
    if (above.includes(name)) throw new Error(`${name} refers to itself`);
    return inPlace(node, definitions, used, above);
  }
  if (!used.has(name)) {
    used.set(name, null);
    used.set(name, converted(definitionOf(name, definitions), definitions, used, [...above, name]));
  }
  return { ...node, $ref: `#/$defs/${name}` };
}

function referredTo({ $ref: ref }: Node): string | null {
  return typeof ref === "string" ? decodeURIComponent(ref.replace("#/definitions/", "")) : null;
}

function definitionOf(name: string, definitions: Definitions): Node {
  const definition = definitions[name];
  if (definition === undefined) throw new Error(`no type ${name}`);
  return definition;
}
