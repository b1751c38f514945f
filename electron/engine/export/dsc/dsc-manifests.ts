import { dscResourceVersion, dscType, type DscOperation, type DscResourceName } from "./dsc-resources.ts";

/**
 * The launcher on the PATH. DSC before 3.2 finds no program without its ending, and Power BI Desktop is for Windows only.
 */
export const dscExecutable = "mezzanine.cmd";

const descriptions: Readonly<Record<DscResourceName, string>> = {
  TrustedThumbprints: "Thumbprints of certificates that Power BI Desktop trusts when it loads connectors.",
  Connector: "A Power Query connector of Power BI Desktop that is installed, or is not.",
  NoShadows: "No custom connector may be used instead of a certified one.",
};

/** What the command `mezzanine dsc` ends with. */
export const dscExitCodes = {
  0: "Done, or nothing to do",
  1: "Refused, or not all of it was done",
  2: "The instance or the arguments are not valid; nothing was changed",
  3: "Something could not be read, so that nobody can tell",
} as const;

/** For DSC 3.0 and later. DSC 3.2 wants what-if as an argument of set, and still takes it as it is here. */
export function dscManifest(resource: DscResourceName): object {
  const call = (operation: DscOperation) => ({ executable: dscExecutable, args: ["dsc", resource, operation] });
  const asked = (operation: DscOperation) => ({ ...call(operation), input: "stdin" });
  const changing = { implementsPretest: true, return: "stateAndDiff", ...(resource === "NoShadows" ? {} : { handlesExist: true }) };
  return {
    $schema: "https://aka.ms/dsc/schemas/v3/bundled/resource/manifest.json",
    type: dscType(resource),
    version: dscResourceVersion,
    description: descriptions[resource],
    tags: ["PowerBI", "PowerQuery", "Windows"],
    get: asked("get"),
    test: { ...asked("test"), return: "state" },
    set: { ...asked("set"), ...changing },
    whatIf: { ...asked("what-if"), ...changing },
    // DSC hands nothing over unless somebody filters, and then standard input may never end.
    export: { ...call("export"), args: [...call("export").args, { jsonInputArg: "--filter" }] },
    // A command, not the schema itself: in a manifest, `_exist` would have to be an address that is looked up.
    schema: { command: call("schema") },
    exitCodes: dscExitCodes,
  };
}
