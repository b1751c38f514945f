import type { MachineSnapshot, SnapshotConnector, SnapshotTrustEntry } from "../../../shared/model/machine-snapshot.ts";
import type { ChangedConnector, SnapshotDifference } from "../../../shared/model/snapshot-difference.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import type { CommandContext, CommandWords } from "../command-context.ts";
import { wrap } from "./layout.ts";
import { cell, printablePath } from "./paint.ts";

export interface ComparedSnapshot {
  /** As given; null for this computer. */
  readonly name: string | null;
  readonly snapshot: MachineSnapshot;
}

type SnapshotWords = CommandWords["common"]["snapshots"];

export interface ComparedPair {
  readonly before: ComparedSnapshot;
  readonly after: ComparedSnapshot;
}

/** What differs between two snapshots. */
export interface SnapshotDifferenceJson extends SnapshotDifference {
  readonly kind: "snapshot-difference";
  readonly before: SnapshotHeadJson;
  readonly after: SnapshotHeadJson;
}

export interface SnapshotHeadJson extends Pick<MachineSnapshot, "madeAt" | "computer" | "user" | "pseudonyms" | "versions" | "leftOut"> {
  /** As given; null for this computer. */
  readonly file: string | null;
}

export const differenceJson = (difference: SnapshotDifference, { before, after }: ComparedPair): SnapshotDifferenceJson => ({
  kind: "snapshot-difference",
  before: headJson(before),
  after: headJson(after),
  ...difference,
});

const headJson = ({ name, snapshot: { madeAt, computer, user, pseudonyms, versions, leftOut } }: ComparedSnapshot): SnapshotHeadJson => ({
  file: name,
  madeAt,
  computer,
  user,
  pseudonyms,
  versions,
  leftOut,
});

export function describeDifference(
  difference: SnapshotDifference,
  { before, after }: ComparedPair,
  { stdout: { columns }, words: both }: CommandContext,
): string {
  const words = both.common.snapshots;
  const { diff } = both.commandLine;
  const part = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `\n${diff.heading(title, lines.length)}\n${lines.map((line) => `  ${line}\n`).join("")}`;
  const { added, removed, changed, unknown, trust, same, outcome } = difference;
  return [
    `${diff.before} ${headLine(before, words)}\n`,
    `${diff.after} ${headLine(after, words)}\n`,
    part(
      words.removed,
      removed.map((one) => `- ${connectorLine(one, both)}`),
    ),
    part(
      words.added,
      added.map((one) => `+ ${connectorLine(one, both)}`),
    ),
    part(
      words.changed,
      changed.map((one) => `~ ${connectorLine(one.after, both)}: ${aspectsOf(one, words)}`),
    ),
    part(
      words.unknown,
      unknown.map(({ connector, because, unknownIn }) => `? ${connectorLine(connector, both)}: ${words.because[because][unknownIn]}`),
    ),
    part(
      words.trustRemoved,
      (trust?.removed ?? []).map((entry) => `- ${entryLine(entry, words)}`),
    ),
    part(
      words.trustAdded,
      (trust?.added ?? []).map((entry) => `+ ${entryLine(entry, words)}`),
    ),
    "\n",
    ...(trust === null ? [wrap(words.trustUnknown, columns, "")] : []),
    ...[before, after].flatMap(({ snapshot: { leftOut } }) => (leftOut === 0 ? [] : [wrap(words.leftOut(leftOut), columns, "")])),
    wrap(`${words.outcome[outcome]} ${words.same(same)}`, columns, ""),
  ].join("");
}

const headLine = ({ name, snapshot: { computer, user, madeAt } }: ComparedSnapshot, words: SnapshotWords): string =>
  `${name === null ? words.thisComputer : printablePath(name)} (${cell(computer)}, ${cell(user)}, ${words.madeOn(foreign(madeAt))})`;

const connectorLine = ({ role, name, version }: SnapshotConnector, { common }: CommandWords): string =>
  `${printablePath(name)}${version === null ? "" : ` ${cell(version)}`} (${common.window.folders.role[role]})`;

const aspectsOf = ({ before, after, aspects }: ChangedConnector, words: SnapshotWords): string =>
  aspects
    .map((aspect) => {
      const becomes = aspect === "version" ? [before.version, after.version] : aspect === "name" ? [before.name, after.name] : [];
      const [old, now] = becomes;
      return `${words.aspects[aspect]}${old && now ? ` ${words.becomes(foreignPath(old), foreignPath(now))}` : ""}`;
    })
    .join(", ");

const entryLine = ({ thumbprint, written }: SnapshotTrustEntry, words: SnapshotWords): string =>
  thumbprint ?? `${cell(written)} (${words.notAThumbprint})`;
