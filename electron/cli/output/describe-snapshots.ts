import type { MachineSnapshot, SnapshotConnector, SnapshotTrustEntry } from "../../../shared/model/machine-snapshot.ts";
import type { ChangedConnector, SnapshotDifference } from "../../../shared/model/snapshot-difference.ts";
import { snapshotCommandTexts } from "../../../shared/words/en/command-line/snapshots.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import { plainEn as en, plainWords } from "../../../shared/words/plain-words.ts";
import { wrap } from "./layout.ts";
import { cell, printablePath } from "./paint.ts";

const words = en.snapshots;
const { diff } = plainWords(snapshotCommandTexts);

export interface ComparedSnapshot {
  /** As given; null for this computer. */
  readonly name: string | null;
  readonly snapshot: MachineSnapshot;
}

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

export function describeDifference(difference: SnapshotDifference, { before, after }: ComparedPair, columns: number): string {
  const { added, removed, changed, unknown, trust, same, outcome } = difference;
  return [
    `${diff.before} ${headLine(before)}\n`,
    `${diff.after} ${headLine(after)}\n`,
    part(
      words.removed,
      removed.map((one) => `- ${connectorLine(one)}`),
    ),
    part(
      words.added,
      added.map((one) => `+ ${connectorLine(one)}`),
    ),
    part(
      words.changed,
      changed.map((one) => `~ ${connectorLine(one.after)}: ${aspectsOf(one)}`),
    ),
    part(
      words.unknown,
      unknown.map(({ connector, because, unknownIn }) => `? ${connectorLine(connector)}: ${words.because[because][unknownIn]}`),
    ),
    part(
      words.trustRemoved,
      (trust?.removed ?? []).map((entry) => `- ${entryLine(entry)}`),
    ),
    part(
      words.trustAdded,
      (trust?.added ?? []).map((entry) => `+ ${entryLine(entry)}`),
    ),
    "\n",
    ...(trust === null ? [wrap(words.trustUnknown, columns, "")] : []),
    ...[before, after].flatMap(({ snapshot: { leftOut } }) => (leftOut === 0 ? [] : [wrap(words.leftOut(leftOut), columns, "")])),
    wrap(`${words.outcome[outcome]} ${words.same(same)}`, columns, ""),
  ].join("");
}

const headLine = ({ name, snapshot: { computer, user, madeAt } }: ComparedSnapshot): string =>
  `${name === null ? words.thisComputer : printablePath(name)} (${cell(computer)}, ${cell(user)}, ${words.madeOn(foreign(madeAt))})`;

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `\n${diff.heading(title, lines.length)}\n${lines.map((line) => `  ${line}\n`).join("")}`;

const connectorLine = ({ role, name, version }: SnapshotConnector): string =>
  `${printablePath(name)}${version === null ? "" : ` ${cell(version)}`} (${en.window.folders.role[role]})`;

const aspectsOf = ({ before, after, aspects }: ChangedConnector): string =>
  aspects
    .map((aspect) => {
      const becomes = aspect === "version" ? [before.version, after.version] : aspect === "name" ? [before.name, after.name] : [];
      const [old, now] = becomes;
      return `${words.aspects[aspect]}${old && now ? ` ${words.becomes(foreignPath(old), foreignPath(now))}` : ""}`;
    })
    .join(", ");

const entryLine = ({ thumbprint, written }: SnapshotTrustEntry): string => thumbprint ?? `${cell(written)} (${words.notAThumbprint})`;
