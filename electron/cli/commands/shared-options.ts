import type { NameDecision } from "../../../shared/model/cleanup.ts";
import type { SecurityLevel } from "../../../shared/model/trust.ts";
import { choice, flag, parsedText, text, type OptionValues } from "../command.ts";

export const jsonOption = flag();
export const dryRunOption = flag();
export const changedOption = flag();
export const trustedOption = text("<file>");

/** What a file is judged against. */
export const judgingOptions = {
  json: jsonOption,
  trusted: trustedOption,
  culture: parsedText({
    value: "<name>",
    takes: (words) => words.frame.usage.culture,
    parse: (given) => (/^[A-Za-z0-9-]{0,35}$/u.test(given) ? given : undefined),
  }),
  catalog: text("<file>"),
  securityLevel: choice("<level>", ["trusted-only", "any"]),
};

export const quickOption = flag();

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

const longestReason = 500;

/** How files are moved. */
export const movingOptions = {
  json: jsonOption,
  dryRun: dryRunOption,
  yes: flag("y"),
  ifTaken: choice("<decision>", ["keep-both", "skip"]),
  reason: parsedText({
    value: "<text>",
    takes: (words) => words.frame.usage.atMostCharacters(longestReason),
    parse: (given) => (given.length <= longestReason ? given : undefined),
  }),
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
