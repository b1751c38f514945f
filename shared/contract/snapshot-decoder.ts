import { err, type Result } from "../base/result.ts";
import { fileFailureKinds } from "../model/finding.ts";
import {
  snapshotFormat,
  snapshotFormatVersion,
  snapshotLimits,
  type MachineSnapshot,
  type SnapshotConnector,
  type SnapshotFailure,
  type SnapshotFolder,
  type SnapshotLoading,
  type SnapshotSigner,
  type SnapshotTrust,
  type SnapshotTrustEntry,
  type SnapshotVersions,
} from "../model/machine-snapshot.ts";
import { folderRoleNames } from "../model/inventory.ts";
import {
  anything,
  count,
  describeMisfit,
  instant,
  integer,
  list,
  mapped,
  oneOf,
  openRecord,
  orNull,
  parseJson,
  text,
  textThat,
  yesNo,
  type Decoder,
} from "./decoder.ts";

const { pathCharacters, nameCharacters, textCharacters, wordCharacters, writtenCharacters } = snapshotLimits;

const shortText = text(textCharacters);
const path = text(pathCharacters);
const role = oneOf(...folderRoleNames);
const word = textThat(wordCharacters, (raw) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(raw), "not a word");
const sha256 = textThat(64, (raw) => /^[0-9A-F]{64}$/u.test(raw), "not a hash");
const thumbprint = textThat(64, (raw) => /^(?:[0-9A-F]{40}|[0-9A-F]{64})$/u.test(raw), "not a thumbprint");

const versions = openRecord<SnapshotVersions>({
  mezzanine: shortText,
  system: shortText,
  systemRelease: shortText,
  architecture: shortText,
});

const folder = openRecord<SnapshotFolder>({
  path,
  role,
  state: oneOf("present", "absent", "access-denied", "not-a-folder", "no-answer"),
  connectorCount: count,
});

const connector = openRecord<SnapshotConnector>({
  role,
  folder: path,
  name: text(nameCharacters),
  sha256: orNull(sha256),
  title: orNull(shortText),
  version: orNull(shortText),
  kinds: list(shortText, snapshotLimits.kinds),
  integrity: oneOf("unsigned", "intact", "altered", "unsupported", "malformed", "refused", "unread"),
  unread: orNull(oneOf(...fileFailureKinds)),
  signers: list(openRecord<SnapshotSigner>({ thumbprint, name: orNull(shortText) }), snapshotLimits.signers),
  loading: orNull(
    openRecord<SnapshotLoading>({ kind: oneOf("expected", "blocked", "unknown"), because: list(word, snapshotLimits.reasons) }),
  ),
  findings: list(word, snapshotLimits.findings),
  shadows: list(shortText, snapshotLimits.shadows),
});

const trust = openRecord<SnapshotTrust>({
  source: oneOf("policy", "file"),
  failure: orNull(oneOf("access-denied", "unreadable", "not-available")),
  entries: list(
    openRecord<SnapshotTrustEntry>({ written: text(writtenCharacters), thumbprint: orNull(thumbprint) }),
    snapshotLimits.trustEntries,
  ),
});

/** Fields that it does not know are passed over: a later version may have written them. */
const snapshot: Decoder<MachineSnapshot> = openRecord<MachineSnapshot>({
  format: oneOf(snapshotFormat),
  formatVersion: mapped(integer(snapshotFormatVersion, snapshotFormatVersion), () => snapshotFormatVersion),
  madeAt: instant,
  pseudonyms: yesNo,
  computer: shortText,
  user: shortText,
  versions,
  securityLevel: oneOf("trusted-only", "any", "not-said"),
  folders: list(folder, snapshotLimits.folders),
  connectors: list(connector, snapshotLimits.connectors),
  leftOut: count,
  trust,
});

/** What is read first: whether the rest can be understood. */
const head = openRecord<{ format: typeof snapshotFormat; formatVersion: number }>({
  format: oneOf(snapshotFormat),
  formatVersion: integer(1, Number.MAX_SAFE_INTEGER),
});

/** Reads a file that may come from anybody. */
export function parseSnapshot(json: string): Result<MachineSnapshot, SnapshotFailure> {
  if (json.length > snapshotLimits.fileBytes) return err({ kind: "too-large" });
  const raw = parseJson(json.replace(/^\uFEFF/u, ""), anything, snapshotLimits.fileBytes);
  if (!raw.ok) return err({ kind: "not-a-snapshot", place: describeMisfit(raw.error) });
  const begun = head(raw.value);
  if (begun.ok && begun.value.formatVersion > snapshotFormatVersion)
    return err({ kind: "newer-format", formatVersion: begun.value.formatVersion });
  const decoded = snapshot(raw.value);
  return decoded.ok ? decoded : err({ kind: "not-a-snapshot", place: describeMisfit(decoded.error) });
}
