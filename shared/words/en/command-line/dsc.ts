import type { ForeignText } from "../../foreign-text.ts";
import { quoted } from "../phrases.ts";

/** The command dsc. */
export const dscCommandTexts = {
  listed: "What DSC v3 calls; export dsc writes its manifests.",
  description:
    "Microsoft's Desired State Configuration (DSC) version 3 calls this for the resources Mezzanine/TrustedThumbprints, Mezzanine/Connector and Mezzanine/NoShadows. It reads one instance as JSON from standard input and writes its state as one line of JSON; set and what-if write a second line with the names of the properties that change. Nobody is asked: what needs a decision is refused. What set does can be undone with history and undo, and changes of the trusted list with trust restore.",
  options: { filter: "For export, as DSC hands it over. Only an empty one is taken." },
  exitCodes: {
    0: "done, or nothing to do",
    1: "refused, or not all of it was done",
    2: "wrong usage, or no valid instance; nothing was changed",
    3: "something could not be read, so that nobody can tell",
  },
  takes: (resources: string, operations: string) => `dsc takes a resource (${resources}) and an operation (${operations})`,
  noFilter: "export takes no filter: it lists everything",
  inputTooLong: "The instance is longer than any that is valid.",
  notAnInstance: (place: ForeignText) => `This is not a valid instance (${quoted(place)}).`,
  noSource: "No connector fits, and no source is given to install one from.",
  sourceDoesNotFit: (path: ForeignText) => `${quoted(path)} is not the connector that is asked for, so it was not installed.`,
  stillDifferent: "The change was made, but the computer is still not as wanted.",
  reason: (resource: string) => `DSC: ${resource}`,
};
