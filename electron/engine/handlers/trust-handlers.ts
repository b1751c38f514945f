import { randomUUID } from "node:crypto";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Acceptance, Handlers, ThumbprintProblem, TrustExportChoice } from "../../../shared/contract/commands.ts";
import type { ConnectorId, ConnectorRecord, FolderRole, InventorySnapshot, TrustView } from "../../../shared/model/inventory.ts";
import type { Publisher, PublisherFacts } from "../../../shared/model/publisher.ts";
import { trustIn } from "../../../shared/model/signer-trust.ts";
import { parseThumbprint, type Thumbprint } from "../../../shared/model/thumbprint.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";
import type { TrustExportProblem, TrustListProblem } from "../../../shared/model/trust-change.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import { createTrustFiles, type TrustFile } from "../trust/exports/create-trust-files.ts";
import { judgeRecommended } from "../trust/judge-recommended.ts";
import { compareTrustLists, isSameList, planTrustChange, entriesOfStored, type TrustChange } from "../trust/plan-trust-change.ts";
import { expectedSignerOf, publisherOf, signersOf, type PublisherStore } from "../trust/publishers.ts";
import { saveFiles } from "../export/save-files.ts";
import type { TrustList } from "../trust/trust-list.ts";
import type { HostActions } from "./host-actions.ts";

export interface TrustHandlerPorts {
  readonly inventory: LiveInventory & { readonly snapshot: () => InventorySnapshot };
  /** Also of files that were opened and are not installed. */
  readonly findRecord: (id: ConnectorId) => ConnectorRecord | undefined;
  readonly trustList: TrustList;
  readonly publishers: PublisherStore;
  readonly isReadOnly: boolean;
  readonly hostActions: HostActions;
  readonly now: () => Date;
}

type TrustCommands =
  | "getTrust"
  | "planTrustChange"
  | "planTrustRestore"
  | "carryOutTrustChange"
  | "getTrustBackups"
  | "acceptSigner"
  | "acceptPublisher"
  | "revokePublisher"
  | "notePublisher"
  | "exportTrust"
  | "saveTrustExport";

export function createTrustHandlers(ports: TrustHandlerPorts): Pick<Handlers, TrustCommands> {
  const { inventory, trustList, isReadOnly, publishers, hostActions, now, findRecord } = ports;
  const plans = createPlans(trustList);
  const view = () => ok(trustViewOf(ports));
  const change = (sha256: string, changed: (publisher: Publisher) => Publisher) => {
    const publisher = publishers.list().find((one) => one.sha256 === sha256);
    if (publisher === undefined) return Promise.resolve(err({ kind: "unknown-id" as const }));
    if (isReadOnly || !publishers.save(changed(publisher))) return Promise.resolve(err({ kind: "store-read-only" as const }));
    inventory.reassemble();
    return Promise.resolve(view());
  };
  return {
    getTrust: () => Promise.resolve(view()),
    planTrustChange: async ({ add, remove }) => {
      const wanted = thumbprintsOf(add);
      if (!wanted.ok) return wanted;
      const current = await trustList.read();
      if (!current.ok) return err({ kind: current.error });
      return ok(plans.add(planTrustChange(current.value, { add: wanted.value, remove: remove.map(asThumbprint) })));
    },
    planTrustRestore: async ({ backup }) => {
      const [current, kept] = await Promise.all([trustList.read(), trustList.readBackup(backup)]);
      if (!current.ok) return err({ kind: current.error });
      if (kept === null) return err({ kind: "unknown-id" });
      const lines = compareTrustLists(current.value, kept);
      return ok(plans.add({ before: current.value, after: kept, lines, alreadyThere: [], notThere: [] }));
    },
    carryOutTrustChange: async ({ planId }) => {
      const plan = plans.take(planId);
      if (plan === undefined) return err({ kind: "unknown-plan" });
      const written = await trustList.write(planId, plan);
      inventory.scans.noticeChange();
      return written.ok ? written : err({ kind: written.error });
    },
    getTrustBackups: async () => ok(await trustList.backups()),
    acceptSigner: ({ id, ...acceptance }) => {
      const record = findRecord(id);
      if (record === undefined || record.content.kind === "refused") return Promise.resolve(err({ kind: "unknown-id" }));
      const accepted = acceptFile({ ...record, inspection: record.content.inspection }, acceptance, ports);
      if (accepted !== null) return Promise.resolve(err({ kind: accepted }));
      inventory.reassemble();
      return Promise.resolve(view());
    },
    acceptPublisher: ({ sha256, how, note }) =>
      change(sha256, (publisher) => ({
        ...publisher,
        accepted: { how, at: now().toISOString() },
        note: note === "" ? publisher.note : note,
      })),
    revokePublisher: ({ sha256 }) => change(sha256, (publisher) => ({ ...publisher, accepted: null })),
    notePublisher: ({ sha256, note }) => change(sha256, (publisher) => ({ ...publisher, note })),
    exportTrust: async (choice) => {
      const files = await filesFor(choice, ports);
      return files.ok ? ok(files.value.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") }))) : files;
    },
    saveTrustExport: async (choice) => {
      if (hostActions.chooseFolder === undefined) return err({ kind: "no-dialog" });
      const files = await filesFor(choice, ports);
      if (!files.ok) return files;
      const chosen = await hostActions.chooseFolder(null);
      if (chosen === null) return ok(null);
      const saved = await saveFiles(chosen, exportFolderName(choice), files.value);
      return saved === null ? err({ kind: "not-saved" }) : ok(saved);
    },
  };
}

export const exportFolderName = ({ kind }: Pick<TrustExportChoice, "kind">): string => `Mezzanine trust ${kind}`;

/** Plans that were shown; the oldest are forgotten. */
const mostPlans = 50;

function createPlans(trustList: Pick<TrustList, "wayOf">) {
  const plans = new Map<string, TrustChange>();
  return {
    add: (change: TrustChange) => {
      const planId = randomUUID();
      plans.set(planId, change);
      for (const oldest of [...plans.keys()].slice(0, Math.max(0, plans.size - mostPlans))) plans.delete(oldest);
      const { before, after, lines, alreadyThere, notThere } = change;
      return { planId, lines, alreadyThere, notThere, changes: !isSameList(before, after), way: trustList.wayOf(planId) };
    },
    /** A plan is carried out once. */
    take: (planId: string) => {
      const plan = plans.get(planId);
      plans.delete(planId);
      return plan;
    },
  };
}

type BadThumbprint = { readonly kind: ThumbprintProblem; readonly detail: string };

/** SHA-1 thumbprints, however they are written. */
export function thumbprintsOf(written: readonly string[]): Result<readonly Thumbprint[], BadThumbprint> {
  const thumbprints: Thumbprint[] = [];
  for (const detail of written) {
    const parsed = parseThumbprint(detail);
    if (!parsed.ok) return err({ kind: "not-a-thumbprint", detail });
    if (parsed.value.algorithm !== "sha1") return err({ kind: "sha256-given", detail });
    thumbprints.push(parsed.value.hex);
  }
  return ok(thumbprints);
}

/** What is to be removed may be no thumbprint, but an entry as it is shown. */
function asThumbprint(written: string): string {
  const parsed = parseThumbprint(written);
  return parsed.ok ? parsed.value.hex : written;
}

type AcceptedFile = ConnectorRecord & { readonly inspection: Parameters<typeof signersOf>[0] };

function acceptFile(
  file: AcceptedFile,
  { how, note }: Acceptance,
  { publishers, isReadOnly, now, inventory }: TrustHandlerPorts,
): "signature-does-not-hold" | "store-read-only" | null {
  const { kind } = file.inspection.signature.integrity;
  if (kind !== "intact" && kind !== "unsigned") return "signature-does-not-hold";
  if (isReadOnly) return "store-read-only";
  const isInstalled = inventory.findRecord(file.id) !== undefined;
  if (kind === "unsigned") return !isInstalled || publishers.forget(file.id) ? null : "store-read-only";
  const at = now().toISOString();
  const known = new Map(publishers.list().map((one) => [one.sha256, one]));
  const saved = signersOf(file.inspection).every((signer) => {
    const publisher = known.get(signer.sha256) ?? publisherOf(signer, at);
    return publishers.save({ ...publisher, accepted: { how, at }, note: note === "" ? publisher.note : note });
  });
  const expected = isInstalled ? expectedSignerOf(file, at) : undefined;
  return saved && (expected === undefined || publishers.expect(expected)) ? null : "store-read-only";
}

type ExportFailure = BadThumbprint | { readonly kind: TrustExportProblem | TrustListProblem };

export async function filesFor(
  { kind, thumbprints }: TrustExportChoice,
  { trustList, publishers }: Pick<TrustHandlerPorts, "trustList" | "publishers">,
): Promise<Result<readonly TrustFile[], ExportFailure>> {
  const named = thumbprintsOf(thumbprints);
  if (!named.ok) return named;
  const current = await trustList.read();
  if (!current.ok) return err({ kind: current.error });
  const listed = entriesOfStored(current.value).flatMap(({ thumbprint }) => (thumbprint?.length === 40 ? thumbprint : []));
  // What was accepted on sight, nobody has checked: it is handed to other computers only when it is named.
  const accepted = publishers.list().flatMap((one) => (one.accepted?.how === "thumbprint-compared" ? one.sha1 : []));
  const files = createTrustFiles(kind, named.value.length > 0 ? named.value : [...listed, ...accepted], current.value);
  return files.ok ? files : err({ kind: files.error });
}

function trustViewOf({ inventory, publishers, now }: TrustHandlerPorts): TrustView {
  const { records, subjects } = inventory.assembly();
  const policy = inventory.policy();
  const custom = subjects.flatMap(({ id, folder }) => (folder === null ? [] : [{ id, role: folder.role, record: records.get(id) }]));
  const recommended = judgeRecommended({ files: custom, policy, now: now(), isScanned: inventory.snapshot().scannedAt !== null });
  return { ...signersView([...records.values()], policy), publishers: publishersView(publishers.list(), custom, policy), recommended };
}

/** Who signed installed connectors that are unchanged since, and whether the trust list contains each. */
export function signersView(records: readonly ConnectorRecord[], policy: TrustPolicy): Pick<TrustView, "policy" | "signers"> {
  const signatures = records.flatMap(({ id, content }) =>
    content.kind === "refused" ? [] : signersOf(content.inspection).map((signer) => ({ id, signer })),
  );
  const signers = [...Map.groupBy(signatures, ({ signer }) => signer.sha1)].flatMap(([thumbprint, by]) => {
    const first = by[0]?.signer;
    if (first === undefined) return [];
    const trusted = trustIn(policy, thumbprint) === "trusted";
    return [{ thumbprint, name: first.subjectCN ?? first.subject, trusted, connectors: [...new Set(by.map(({ id }) => id))] }];
  });
  return { policy, signers };
}

interface CustomFile {
  readonly id: ConnectorId;
  readonly role: FolderRole;
  readonly record: ConnectorRecord | undefined;
}

function publishersView(met: readonly Publisher[], files: readonly CustomFile[], policy: TrustPolicy): readonly PublisherFacts[] {
  const signed = new Map<string, ConnectorId[]>();
  for (const { id, record } of files) {
    if (record?.content.kind !== "inspected") continue;
    for (const { sha256 } of signersOf(record.content.inspection)) signed.set(sha256, [...(signed.get(sha256) ?? []), id]);
  }
  return met.map((publisher) => ({
    ...publisher,
    onList: trustIn(policy, publisher.sha1) === "trusted",
    connectors: signed.get(publisher.sha256) ?? [],
  }));
}
