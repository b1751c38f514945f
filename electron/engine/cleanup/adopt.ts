import { join } from "node:path";
import type { QuarantinedFile, QuarantineId, RecoveredOperation } from "../../../shared/model/cleanup.ts";
import { keptFolder, keptPath, sidecarPath } from "./places.ts";
import type { CleanupPorts } from "./ports.ts";
import type { NewEvent } from "./records.ts";
import { longestSidecarBytes, parseSidecar } from "./sidecar.ts";

/** What an id of ours looks like; anything else in the folder is somebody's own and left alone. */
const isId = (name: string): name is QuarantineId => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u.test(name);

/** Lists kept files again that the store lost sight of, and removes the empty places of files that went back. */
export async function adoptOrphans(ports: CleanupPorts): Promise<readonly RecoveredOperation[]> {
  const names = await ports.files.names(ports.quarantineFolder);
  if (!names.ok) return []; // no quarantine yet, or none that can be read now
  const busy = new Set(ports.records.unsettled().map(({ entry }) => entry.quarantineId));
  const adopted: RecoveredOperation[] = [];
  for (const id of new Set(names.value.map((name) => name.replace(/\.json$/u, "")))) {
    if (!isId(id) || busy.has(id) || ports.records.findQuarantined(id) !== undefined) continue;
    const operation = await adopt(id, ports);
    if (operation !== null) adopted.push(operation);
  }
  return adopted;
}

async function adopt(id: QuarantineId, ports: CleanupPorts): Promise<RecoveredOperation | null> {
  const { files, quarantineFolder, records, now } = ports;
  const inside = await files.names(keptFolder(quarantineFolder, id));
  const name = inside.ok ? inside.value.find((one) => !/^mezzanine-.*\.(?:moving|part)$/u.test(one)) : undefined;
  if (name === undefined) {
    if (inside.ok && inside.value.length === 0) await files.removeFolder(keptFolder(quarantineFolder, id));
    if (inside.ok ? inside.value.length === 0 : inside.error === "vanished") await files.remove(sidecarPath(quarantineFolder, id));
    return null;
  }
  const file = await describeOrphan(id, name, ports);
  if (file === null) return null;
  const settled = records.settle({ journal: null, quarantine: { keep: file }, events: [adoptedEvent(file, now(), ports)] });
  if (!settled.ok) return null;
  return {
    operation: "quarantine",
    name,
    outcome: "adopted",
    path: keptPath(quarantineFolder, id, name),
    historyId: settled.value[0] ?? 0,
  };
}

/** What the note beside the file says, as far as the file bears it out. */
async function describeOrphan(
  id: QuarantineId,
  name: string,
  { files, quarantineFolder, now }: CleanupPorts,
): Promise<QuarantinedFile | null> {
  const path = keptPath(quarantineFolder, id, name);
  const seen = await files.look(path);
  const hash = await files.hash(path);
  if (seen.kind !== "file" || !hash.ok) return null;
  const text = await files.readSmall(sidecarPath(quarantineFolder, id), longestSidecarBytes);
  const noted = text.ok ? parseSidecar(text.value) : null;
  const sure = { id, name, sha256: hash.value, sizeBytes: seen.sizeBytes };
  if (noted?.ok === true && noted.value.id === id && noted.value.name === name) {
    const file = { ...noted.value, ...sure };
    return noted.value.sha256 === hash.value ? file : { ...file, version: null, signer: null, findings: [] };
  }
  return {
    ...sure,
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

function adoptedEvent(file: QuarantinedFile, at: Date, { inventory }: CleanupPorts): NewEvent {
  const { name, originalFolder, sha256, version, signer } = file;
  const connector = originalFolder === "" ? null : inventory.identify(join(originalFolder, name));
  const recovery = { operation: "quarantine", outcome: "adopted" } as const;
  return {
    at: at.toISOString(), kind: "recovered", by: "recovery", connector, name, folder: originalFolder, sha256, version, signer,
    previous: null, note: null, recovery, target: null, undoes: null,
  };
}
