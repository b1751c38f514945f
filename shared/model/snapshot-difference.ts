import type { MachineSnapshot, SnapshotConnector, SnapshotFolder, SnapshotTrust, SnapshotTrustEntry } from "./machine-snapshot.ts";

/** What may differ between two files that are taken for the same connector. */
export const connectorAspects = [
  "name",
  "folder",
  "content",
  "version",
  "kinds",
  "integrity",
  "signers",
  "loading",
  "shadows",
  "findings",
] as const;
export type ConnectorAspect = (typeof connectorAspects)[number];

export interface ChangedConnector {
  readonly before: SnapshotConnector;
  readonly after: SnapshotConnector;
  readonly aspects: readonly ConnectorAspect[];
}

/** A connector of one snapshot of which the other cannot tell whether it has it, or has it so. */
export interface UnknownConnector {
  readonly connector: SnapshotConnector;
  readonly unknownIn: SnapshotSide;
  /** `unread`: a file of that name is there, but its bytes could not be read. */
  readonly because: "folder-not-read" | "left-out" | "unread";
}

export type SnapshotSide = "before" | "after";

export interface SnapshotDifference {
  readonly added: readonly SnapshotConnector[];
  readonly removed: readonly SnapshotConnector[];
  readonly changed: readonly ChangedConnector[];
  readonly unknown: readonly UnknownConnector[];
  /** Connectors that are in both without any difference. */
  readonly same: number;
  /** Null when a trusted list could not be read: nothing is known about how the two differ. */
  readonly trust: TrustDifference | null;
  /** `unknown`: nothing differs, as far as both could be read. */
  readonly outcome: "same" | "different" | "unknown";
}

export interface TrustDifference {
  readonly added: readonly SnapshotTrustEntry[];
  readonly removed: readonly SnapshotTrustEntry[];
}

interface Pair {
  readonly before: SnapshotConnector;
  readonly after: SnapshotConnector;
}

/**
 * Two computers, or one on two days. A file is first looked for under its name in a folder of the same kind, for paths differ from user
 * to user; what is left is looked for by its content, which finds files that were renamed or moved.
 */
export function compareSnapshots(before: MachineSnapshot, after: MachineSnapshot): SnapshotDifference {
  const left = { before: [...before.connectors], after: [...after.connectors] };
  const pairs = [placeAndContent, place, content].flatMap((key) => takePairs(left, key));
  const hidden = before.pseudonyms || after.pseudonyms;
  const read = pairs.filter((pair) => unreadSide(pair) === null).map((pair) => ({ ...pair, aspects: aspectsOf(pair, hidden) }));
  const changed = read.filter(({ aspects }) => aspects.length > 0).toSorted(byPlaceAfter);
  const missing = left.before.map((connector) => missingIn(connector, "after", after));
  const extra = left.after.map((connector) => missingIn(connector, "before", before));
  const unread = pairs.flatMap((pair): readonly UnknownConnector[] => {
    const side = unreadSide(pair);
    return side === null ? [] : [{ connector: side === "before" ? pair.after : pair.before, unknownIn: side, because: "unread" }];
  });
  const removed = missing.flatMap((one) => (one.unknown === null ? [one.connector] : []));
  const added = extra.flatMap((one) => (one.unknown === null ? [one.connector] : []));
  const unknown = [...[...missing, ...extra].flatMap((one) => one.unknown ?? []), ...unread];
  const trust = compareTrust(before.trust, after.trust);
  const differs = added.length + removed.length + changed.length + (trust?.added.length ?? 0) + (trust?.removed.length ?? 0) > 0;
  const isWhole = unknown.length === 0 && trust !== null && before.leftOut + after.leftOut === 0;
  return {
    added,
    removed,
    changed,
    unknown,
    same: read.length - changed.length,
    trust,
    outcome: differs ? "different" : isWhole ? "same" : "unknown",
  };
}

type Key = (connector: SnapshotConnector) => string | null;

/** Windows does not tell names apart by case. */
const place: Key = ({ role, name }) => `${role}/${name.toLowerCase()}`;
const content: Key = ({ sha256 }) => sha256;
const placeAndContent: Key = (connector) => (connector.sha256 === null ? null : `${connector.sha256}/${place(connector)}`);

/** Takes out those of both lists that have the same key, one for one, in their order. */
function takePairs(left: { before: SnapshotConnector[]; after: SnapshotConnector[] }, key: Key): readonly Pair[] {
  const waiting = new Map<string, SnapshotConnector[]>();
  for (const connector of left.before) {
    const own = key(connector);
    if (own === null) continue;
    const those = waiting.get(own);
    if (those === undefined) waiting.set(own, [connector]);
    else those.push(connector);
  }
  for (const those of waiting.values()) those.reverse();
  const pairs: Pair[] = [];
  const rest: SnapshotConnector[] = [];
  for (const after of left.after) {
    const own = key(after);
    const before = own === null ? undefined : waiting.get(own)?.pop();
    if (before === undefined) rest.push(after);
    else pairs.push({ before, after });
  }
  const taken = new Set(pairs.map(({ before }) => before));
  left.before = left.before.filter((connector) => !taken.has(connector));
  left.after = rest;
  return pairs;
}

function unreadSide({ before, after }: Pair): SnapshotSide | null {
  if (after.sha256 === null) return "after";
  return before.sha256 === null ? "before" : null;
}

const unreadable: ReadonlySet<SnapshotFolder["state"]> = new Set(["access-denied", "no-answer"]);

function missingIn(connector: SnapshotConnector, side: SnapshotSide, other: MachineSnapshot) {
  const isUnread = other.folders.some(({ role, state }) => role === connector.role && unreadable.has(state));
  const because = isUnread ? "folder-not-read" : other.leftOut > 0 ? "left-out" : null;
  const unknown: UnknownConnector | null = because === null ? null : { connector, unknownIn: side, because };
  return { connector, unknown };
}

const aspectValue: { readonly [A in ConnectorAspect]: (connector: SnapshotConnector) => unknown } = {
  name: ({ name }) => name.toLowerCase(),
  folder: ({ role }) => role,
  content: ({ sha256 }) => sha256,
  version: ({ version }) => version,
  kinds: ({ kinds }) => kinds,
  integrity: ({ integrity }) => integrity,
  signers: ({ signers }) => signers.map(({ thumbprint }) => thumbprint),
  loading: ({ loading }) => loading,
  shadows: ({ shadows }) => shadows,
  findings: ({ findings }) => findings,
};

/** Texts in which private names may have been replaced: with pseudonyms they tell nothing. */
const nameAspects: ReadonlySet<ConnectorAspect> = new Set(["name", "version", "kinds"]);

function aspectsOf({ before, after }: Pair, hidden: boolean): readonly ConnectorAspect[] {
  const isSameContent = before.sha256 === after.sha256;
  return connectorAspects.filter((aspect) => {
    if (hidden && isSameContent && nameAspects.has(aspect)) return false;
    return JSON.stringify(aspectValue[aspect](before)) !== JSON.stringify(aspectValue[aspect](after));
  });
}

const byPlaceAfter = ({ after: one }: Pair, { after: other }: Pair): number => {
  const [a, b] = [place(one) ?? "", place(other) ?? ""];
  return a < b ? -1 : a > b ? 1 : 0;
};

function compareTrust(before: SnapshotTrust, after: SnapshotTrust): TrustDifference | null {
  if (before.failure !== null || after.failure !== null) return null;
  const missingFrom = (those: SnapshotTrust, { entries }: SnapshotTrust) => {
    const keys = new Set(those.entries.map(entryKey));
    return entries.filter((entry) => !keys.has(entryKey(entry)));
  };
  return { added: missingFrom(before, after), removed: missingFrom(after, before) };
}

/** An entry with a mistake in it is another one: Power BI may not take it. */
const entryKey = ({ thumbprint, written }: SnapshotTrustEntry): string => thumbprint ?? `written ${written}`;
