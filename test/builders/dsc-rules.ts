import { Ajv2020 } from "ajv/dist/2020.js";

/**
 * What DSC asks of the fields that our manifests and configurations have, written down from its published schemas 3.0.0 and 3.1.0
 * (PowerShell/DSC, schemas/v3.0.0 and schemas/v3.1.0: resource/manifest.json, config/document.json and what they refer to). A field that
 * is not here is refused, so that each new one is looked up.
 */
const record = (properties: object, required: readonly string[] = [], more: object = {}) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
  ...more,
});

/** Both bases, and the names of the files below them. */
const addresses = (kind: "resource/manifest" | "config/document") =>
  ["https://aka.ms/dsc/schemas/v3", "https://raw.githubusercontent.com/PowerShell/DSC/main/schemas/v3"].flatMap((base) =>
    ["", ".0", ".0.0"].flatMap((version) =>
      [`/${kind}.json`, `/bundled/${kind}.json`, `/bundled/${kind}.vscode.json`].map((file) => `${base}${version}${file}`),
    ),
  );

const jsonArgument = record({ jsonInputArg: { type: "string" }, mandatory: { type: "boolean" } }, ["jsonInputArg"]);
const hasOneJsonArgument = { properties: { args: { contains: { type: "object" }, minContains: 1, maxContains: 1 } } };
const hasJsonArgument = { properties: { args: { contains: { type: "object" } } } };
const call = { executable: { type: "string" }, args: { type: "array", items: { oneOf: [{ type: "string" }, jsonArgument] } } };
/** The instance is passed on standard input or in the environment, as an argument, or both. */
const passes = {
  oneOf: [
    { required: ["input"], not: hasJsonArgument },
    { not: { required: ["input"] }, ...hasOneJsonArgument },
    { required: ["input"], ...hasOneJsonArgument },
  ],
};
const method = (properties: object = {}, required: readonly string[] = []) =>
  record({ ...call, input: { enum: ["env", "stdin"] }, ...properties }, ["executable", ...required], passes);
const returns = { enum: ["state", "stateAndDiff"] };
const changing = { implementsPretest: { type: "boolean" }, handlesExist: { type: "boolean" }, return: returns };

/** 3.0.0; 3.1.0 takes one part more. */
const resourceType = { type: "string", pattern: "^\\w+(\\.\\w+){0,2}\\/\\w+$" };
const semanticVersion = { type: "string", pattern: "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)$" };

const manifest = record(
  {
    $schema: { enum: addresses("resource/manifest") },
    type: resourceType,
    version: semanticVersion,
    description: { type: "string" },
    tags: { type: "array", uniqueItems: true, items: { type: "string", pattern: "^\\w+$" } },
    get: method(),
    set: method(changing),
    whatIf: method(changing, ["return"]),
    test: method({ return: returns }),
    export: method(),
    exitCodes: { type: "object", propertyNames: { pattern: "^-?[0-9]+$" }, additionalProperties: { type: "string" } },
    schema: record(
      { command: record({ executable: { type: "string" }, args: { type: "array", items: { type: "string" } } }, ["executable"]) },
      ["command"],
    ),
  },
  ["$schema", "type", "version", "get"],
);

const configuration = record(
  {
    $schema: { enum: addresses("config/document") },
    metadata: record({ "Microsoft.DSC": record({ securityContext: { enum: ["current", "elevated", "restricted"] } }) }),
    resources: {
      type: "array",
      items: record(
        { type: resourceType, name: { type: "string", minLength: 1, pattern: "^[a-zA-Z0-9 ]+$" }, properties: { type: "object" } },
        ["type", "name"],
      ),
    },
  },
  ["$schema", "resources"],
);

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const checks = { manifest: ajv.compile(manifest), configuration: ajv.compile(configuration) };

/** The first misfit, or null. */
export function misfitOfDsc(kind: keyof typeof checks, file: unknown): string | null {
  const check = checks[kind];
  return check(file) ? null : ajv.errorsText(check.errors);
}

/** The first misfit of an instance against the schema that its resource prints, or null. DSC checks what goes in and what comes out. */
export function misfitOfInstance(schema: object, instance: unknown): string | null {
  const instances = new Ajv2020({ validateFormats: false });
  return instances.validate(schema, instance) ? null : instances.errorsText();
}
