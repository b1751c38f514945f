import { policyLimits } from "../../../../shared/model/machine-policy.ts";
import { snapshotLimits } from "../../../../shared/model/machine-snapshot.ts";

/** Our resources of DSC v3, without the owner `Mezzanine/` before their names. */
export const dscResources = ["TrustedThumbprints", "Connector", "NoShadows"] as const;
export type DscResourceName = (typeof dscResources)[number];

/** What DSC asks of a resource. `schema` prints what an instance may have. */
export const dscOperations = ["get", "test", "set", "what-if", "export", "schema"] as const;
export type DscOperation = (typeof dscOperations)[number];

export const dscType = (resource: DscResourceName): string => `Mezzanine/${resource}`;

/** Of the resources: raised when a property changes its meaning or goes. */
export const dscResourceVersion = "1.0.0";

const text = (description: string, maxLength: number) => ({ type: "string", description, minLength: 1, maxLength });
const hexadecimal = (description: string, ...lengths: readonly number[]) => ({
  type: "string",
  description,
  pattern: `^(?:${lengths.map((length) => `[0-9A-Fa-f]{${length}}`).join("|")})$`,
});
const record = (properties: object, required: readonly string[] = []) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});

const match = {
  name: text("The file's name, in any case. * stands for any characters, ? for one.", policyLimits.nameCharacters),
  sha256: hexadecimal("SHA-256 of the file.", 64),
  kind: text("One of its data source kinds, in any case.", policyLimits.textCharacters),
  signer: hexadecimal("Thumbprint of a certificate whose key verifies a signature of the file.", 40),
};

/** A file in a state that a resource prints. */
const file = record({ folder: { type: "string" }, name: { type: "string" }, sha256: { type: ["string", "null"] } }, ["folder", "name"]);
const shadow = record({ ...file.properties, insteadOf: { type: "array", items: { type: "string" } } }, ["folder", "name", "insteadOf"]);

const exist = (description: string) => ({ type: "boolean", default: true, description });
const inDesiredState = { type: "boolean", readOnly: true, description: "Whether the computer is as wanted. Only printed by test." };

const instances: Readonly<Record<DscResourceName, object>> = {
  TrustedThumbprints: record({
    thumbprints: {
      type: "array",
      description: "SHA-1 thumbprints in the list of certificates that Power BI Desktop trusts. Other entries stay as they are.",
      items: hexadecimal("40 hexadecimal digits.", 40),
      uniqueItems: true,
      maxItems: policyLimits.thumbprints,
    },
    _exist: exist("false: these thumbprints are not in the list."),
    _inDesiredState: inDesiredState,
  }),
  Connector: record({
    ...match,
    source: text("The connector file to install when none fits. It must fit itself.", snapshotLimits.pathCharacters),
    _exist: exist("false: no connector fits; what fits goes to Mezzanine's quarantine."),
    files: { type: "array", readOnly: true, description: "The connectors that fit.", items: file },
    _inDesiredState: inDesiredState,
  }),
  NoShadows: record({
    except: {
      type: "array",
      description: "Connectors that may be used instead of a certified one.",
      items: { ...record(match), minProperties: 1 },
      maxItems: policyLimits.matches,
    },
    shadows: { type: "array", readOnly: true, description: "The connectors that are to go.", items: shadow },
    _inDesiredState: inDesiredState,
  }),
};

/** JSON Schema of an instance, as it is handed over and as it is printed. */
export const dscInstanceSchema = (resource: DscResourceName): object => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: dscType(resource),
  ...instances[resource],
});
