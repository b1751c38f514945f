import type { NameDecision } from "../../../shared/model/cleanup.ts";
import type { SecurityLevel } from "../../../shared/model/trust.ts";
import { choice, flag, parsedText, text, type OptionValues } from "../command.ts";

export const jsonOption = flag("Write JSON instead of text.");
export const dryRunOption = flag("Say what would be done, and do nothing.");
export const changedOption = flag(
  "Also files whose bytes changed in quarantine, as they are now. Without it they stay where they are, and that is exit code 1.",
);
export const trustedOption = text("<file>", "Trusted thumbprints, one a line, instead of this computer's list.");

/** What a file is judged against. */
export const judgingOptions = {
  json: jsonOption,
  trusted: trustedOption,
  culture: parsedText(
    { value: "<name>", takes: "a name like es or zh-Hant", parse: (given) => (/^[A-Za-z0-9-]{0,35}$/u.test(given) ? given : undefined) },
    "Show texts in this culture, such as es or zh-Hant.",
  ),
  catalog: text("<file>", "Certified connectors from this JSON file instead of the list that comes with Mezzanine."),
  securityLevel: choice("<level>", ["trusted-only", "any"], "Power BI Desktop's Data Extensions setting: trusted-only or any."),
};

export const quickOption = flag(
  "Do not read the code in full: faster, but a mistake in it does not show, and no file is expected to load.",
);

export interface JudgingRequest {
  readonly json: boolean;
  /** A file of trusted thumbprints instead of this computer's list. */
  readonly trusted: string | null;
  /** Empty when none is named. */
  readonly culture: string;
  /** A list of certified connectors instead of ours. */
  readonly catalog: string | null;
  readonly securityLevel: SecurityLevel;
}

export const judgingRequest = (values: OptionValues<typeof judgingOptions>): JudgingRequest => {
  const { json, trusted, culture, catalog, securityLevel } = values;
  return { json, trusted, culture: culture ?? "", catalog, securityLevel: securityLevel ?? "not-said" };
};

export const judgingExitCodes = {
  0: "nothing alarming",
  1: "something dangerous was found: changed content, a signature or an archive that cannot be relied on, a file that may be used instead of a certified connector; wins over 3",
  2: "wrong usage",
  3: "something could not be read, or is no connector",
};

const longestReason = 500;

/** How files are moved. */
export const movingOptions = {
  json: jsonOption,
  dryRun: dryRunOption,
  yes: flag("Do it without asking. Needed where there is no terminal to ask at.", "y"),
  ifTaken: choice(
    "<decision>",
    ["keep-both", "skip"],
    "When the name a file should get is taken: keep-both or skip. Without it the file stays where it is, and that is exit code 1.",
  ),
  reason: parsedText(
    {
      value: "<text>",
      takes: `at most ${longestReason} characters`,
      parse: (given) => (given.length <= longestReason ? given : undefined),
    },
    "Kept with the file and in the history.",
  ),
};

export interface MovingRequest {
  readonly json: boolean;
  readonly dryRun: boolean;
  /** Nobody is asked. */
  readonly yes: boolean;
  /** Null: a file whose name is taken stays where it is, and that is a failure. */
  readonly ifTaken: NameDecision | null;
  /** A file in quarantine whose bytes changed is restored or purged as it is now. */
  readonly changed: boolean;
  readonly reason: string;
}

export const movingRequest = ({
  reason,
  ...values
}: OptionValues<typeof movingOptions> & { readonly changed?: boolean }): MovingRequest => ({
  json: values.json,
  dryRun: values.dryRun,
  yes: values.yes,
  ifTaken: values.ifTaken,
  changed: values.changed ?? false,
  reason: reason ?? "",
});

export const movingExitCodes = {
  0: "all of it was done, or would be",
  1: "not all of it: each file says why, the others are done",
  2: "wrong usage, a name that matches nothing or several things, or no terminal to ask at and no --yes; nothing was changed",
  3: "something could not be read",
};

export const changingExitCodes = {
  0: "done",
  1: "refused; the sentence on standard error says why",
  2: "wrong usage, or a name that fits nothing or several things",
  3: "something could not be read",
};
