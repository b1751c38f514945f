import { err, ok, type Result } from "../base/result.ts";
import {
  policyFormat,
  policyFormatVersion,
  policyLimits,
  type ConnectorMatch,
  type MachinePolicy,
  type PolicyFailure,
  type PolicyRule,
  type PolicyRuleFacts,
  type PolicyRuleKind,
} from "../model/machine-policy.ts";
import { parseThumbprint } from "../model/thumbprint.ts";
import {
  closedRecord,
  describeMisfit,
  integer,
  list,
  mapped,
  oneOf,
  openRecord,
  orMissing,
  text,
  textThat,
  type Decoder,
} from "./decoder.ts";

const { matches, thumbprints, textCharacters } = policyLimits;

const misfit = (at: string, problem: string): Result<never, { readonly at: string; readonly problem: string }> => err({ at, problem });

/** A thumbprint as people write it; only SHA-1, which is what Power BI's list has and snapshots name. */
export const thumbprint: Decoder<string> = (raw) => {
  const written = text(textCharacters)(raw);
  if (!written.ok) return written;
  const parsed = parseThumbprint(written.value);
  return parsed.ok && parsed.value.algorithm === "sha1" ? ok(parsed.value.hex) : misfit("", "not a SHA-1 thumbprint");
};

const sha256: Decoder<string> = mapped(
  textThat(64, (raw) => /^[0-9A-Fa-f]{64}$/u.test(raw), "not a SHA-256 hash"),
  (raw) => raw.toUpperCase(),
);

const shortText = textThat(textCharacters, (raw) => raw.trim() !== "", "empty");

const matchFields = closedRecord<ConnectorMatch>({
  kind: orMissing(shortText),
  name: orMissing(textThat(policyLimits.nameCharacters, (raw) => raw !== "" && !/[\\/]/u.test(raw), "not a file name")),
  sha256: orMissing(sha256),
  signer: orMissing(thumbprint),
});

/** Names at least something. */
export const connectorMatch: Decoder<ConnectorMatch> = (raw) => {
  const match = matchFields(raw);
  const isEmpty = match.ok && Object.values(match.value).every((field) => field === null);
  return isEmpty ? misfit("", "names nothing: kind, name, sha256 or signer") : match;
};

const notEmpty =
  <T>(decode: Decoder<readonly T[]>): Decoder<readonly T[]> =>
  (raw) => {
    const decoded = decode(raw);
    return decoded.ok && decoded.value.length === 0 ? misfit("", "empty") : decoded;
  };

const connectors = notEmpty(list(connectorMatch, matches));
const except = mapped(orMissing(list(connectorMatch, matches)), (given) => given ?? []);
const version = textThat(100, (raw) => /^\d+(?:\.\d+){0,7}$/u.test(raw.trim()), "not a version like 1.2.0, written as text");

const named = {
  id: textThat(policyLimits.idCharacters, (raw) => /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/u.test(raw), "not letters, digits and hyphens"),
  because: orMissing(shortText),
};
type Named = Pick<PolicyRule, "id" | "because">;
type RuleOf<K extends PolicyRuleKind> = Named & Extract<PolicyRuleFacts, { readonly rule: K }>;

const ruleOf: { readonly [K in PolicyRuleKind]: Decoder<RuleOf<K>> } = {
  "forbidden": closedRecord<RuleOf<"forbidden">>({ ...named, rule: oneOf("forbidden"), connectors }),
  "allowed-only": closedRecord<RuleOf<"allowed-only">>({ ...named, rule: oneOf("allowed-only"), connectors }),
  "required": closedRecord<RuleOf<"required">>({ ...named, rule: oneOf("required"), connectors }),
  "minimum-version": closedRecord<RuleOf<"minimum-version">>({ ...named, rule: oneOf("minimum-version"), connectors, version }),
  "trusted": closedRecord<RuleOf<"trusted">>({
    ...named,
    rule: oneOf("trusted"),
    thumbprints: notEmpty(list(thumbprint, thumbprints)),
  }),
  "no-unsigned": closedRecord<RuleOf<"no-unsigned">>({ ...named, rule: oneOf("no-unsigned"), except }),
  "no-shadows": closedRecord<RuleOf<"no-shadows">>({ ...named, rule: oneOf("no-shadows"), except }),
};

export const policyRuleKinds = Object.keys(ruleOf) as readonly PolicyRuleKind[];

const ruleKind = openRecord<{ readonly rule: PolicyRuleKind }>({ rule: oneOf(...policyRuleKinds) });

const policyRule: Decoder<PolicyRule> = (raw) => {
  const kind = ruleKind(raw);
  return kind.ok ? ruleOf[kind.value.rule](raw) : kind;
};

const rules: Decoder<readonly PolicyRule[]> = (raw) => {
  const decoded = notEmpty(list(policyRule, policyLimits.rules))(raw);
  if (!decoded.ok) return decoded;
  const seen = new Set<string>();
  for (const [at, { id }] of decoded.value.entries()) {
    // Windows and other engines do not tell names apart by case.
    if (seen.has(id.toLowerCase())) return misfit(`[${at}].id`, "used twice");
    seen.add(id.toLowerCase());
  }
  return decoded;
};

/** All values of YAML are texts, so that a version like 1.10 keeps its zero. */
const formatVersion =
  (most: number): Decoder<number> =>
  (raw) =>
    integer(1, most)(typeof raw === "string" && /^\d{1,9}$/u.test(raw) ? Number(raw) : raw);

const policy: Decoder<MachinePolicy> = closedRecord<MachinePolicy>({
  format: oneOf(policyFormat),
  formatVersion: mapped(formatVersion(policyFormatVersion), () => policyFormatVersion),
  name: orMissing(shortText),
  rules,
});

/** What is read first: whether the rest can be understood. */
const head = openRecord<{ format: typeof policyFormat; formatVersion: number }>({
  format: oneOf(policyFormat),
  formatVersion: formatVersion(Number.MAX_SAFE_INTEGER),
});

/** Takes what a YAML or JSON reader made of a file. A field or rule that it does not know is a failure: it must not be passed over. */
export function decodePolicy(raw: unknown): Result<MachinePolicy, PolicyFailure> {
  // For editors only.
  const own = isObject(raw) ? Object.fromEntries(Object.entries(raw).filter(([name]) => name !== "$schema")) : raw;
  const begun = head(own);
  if (begun.ok && begun.value.formatVersion > policyFormatVersion)
    return err({ kind: "newer-format", formatVersion: begun.value.formatVersion });
  const decoded = policy(own);
  return decoded.ok ? decoded : err({ kind: "not-a-policy", place: describeMisfit(decoded.error) });
}

const isObject = (raw: unknown): raw is object => typeof raw === "object" && raw !== null && !Array.isArray(raw);
