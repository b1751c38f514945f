import type { QuarantinedFile, QuarantineId, QuarantineView } from "../../../shared/model/cleanup.ts";
import { isOwnTemporary, folderInQuarantine, pathInQuarantine, sidecarPath } from "./execute/file-names.ts";
import type { CleanupPorts } from "./ports.ts";
import { longestSidecarBytes, parseSidecar } from "./execute/sidecar.ts";

export type QuarantineList = Pick<QuarantineView, "files" | "sizeBytes" | "unreadable">;

/** The form of our ids; anything else in the folder is not ours and not touched. */
const isId = (name: string): name is QuarantineId => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u.test(name);

type Ports = Pick<CleanupPorts, "files" | "records" | "quarantineFolder" | "now">;

/** What is kept: by the records or, where they cannot be used, by the folders and the notes in them. */
export async function listQuarantined(ports: Ports): Promise<QuarantineList> {
  const unreadable = cannotUseRecords(ports);
  const files = unreadable === null ? ports.records.quarantined() : await quarantinedOnDisk(ports);
  return { files, sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0), unreadable };
}

export async function findQuarantinedFile(id: QuarantineId, ports: Ports): Promise<QuarantinedFile | undefined> {
  if (cannotUseRecords(ports) === null) return ports.records.findQuarantined(id);
  return isId(id) ? ((await describeQuarantined(id, ports)) ?? undefined) : undefined;
}

/** Why nothing can be learnt from the records. A newer program's can be read; nothing that is done here makes them wrong. */
export function cannotUseRecords({ records }: Pick<Ports, "records">): QuarantineView["unreadable"] {
  const { readable, failure } = records.state();
  return readable && failure === "store-newer" ? null : failure;
}

async function quarantinedOnDisk(ports: Ports): Promise<readonly QuarantinedFile[]> {
  const kept: QuarantinedFile[] = [];
  for (const id of await quarantineIds(ports)) {
    const file = await describeQuarantined(id, ports);
    if (file !== null) kept.push(file);
  }
  return kept.toSorted((one, other) => (one.quarantinedAt < other.quarantinedAt ? 1 : -1));
}

/** Of folders and of notes alike. */
export async function quarantineIds({
  files,
  quarantineFolder,
}: Pick<Ports, "files" | "quarantineFolder">): Promise<readonly QuarantineId[]> {
  const names = await files.names(quarantineFolder);
  if (!names.ok) return []; // no quarantine yet, or none that can be read now
  return [...new Set(names.value.map((name) => name.replace(/\.json$/u, "")))].filter(isId);
}

/** The file in one folder of the quarantine; null when there is none with a name of its own. */
async function describeQuarantined(id: QuarantineId, ports: Ports): Promise<QuarantinedFile | null> {
  const inside = await ports.files.names(folderInQuarantine(ports.quarantineFolder, id));
  const name = inside.ok ? inside.value.find((one) => !isOwnTemporary(one)) : undefined;
  return name === undefined ? null : describeNamed(id, name, ports);
}

/** The facts from the note beside a quarantined file or, where no note matches, from the file itself. */
export async function describeNamed(id: QuarantineId, name: string, ports: Ports): Promise<QuarantinedFile | null> {
  const { files, quarantineFolder, now } = ports;
  const path = pathInQuarantine(quarantineFolder, id, name);
  const seen = await files.stat(path);
  if (seen.kind !== "file") return null;
  const noted = await readSidecar(id, ports);
  if (noted?.name === name) return { ...noted, sizeBytes: seen.sizeBytes };
  const hash = await files.hash(path);
  if (!hash.ok) return null;
  return {
    id,
    name,
    sha256: hash.value,
    sizeBytes: seen.sizeBytes,
    title: name,
    originalFolder: "",
    modifiedAt: seen.modifiedAt,
    quarantinedAt: now().toISOString(),
    reason: "",
    findings: [],
    version: null,
    signer: null,
  };
}

/** Null when there is no note, or none that can be understood. */
export async function readSidecar(
  id: QuarantineId,
  { files, quarantineFolder }: Pick<Ports, "files" | "quarantineFolder">,
): Promise<QuarantinedFile | null> {
  const text = await files.readSmall(sidecarPath(quarantineFolder, id), longestSidecarBytes);
  const noted = text.ok ? parseSidecar(text.value) : null;
  return noted?.ok === true && noted.value.id === id ? noted.value : null;
}
