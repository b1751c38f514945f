import { err, ok, type Result } from "../../shared/base/result.ts";
import type { CommandName, Failure } from "../../shared/contract/commands.ts";
import { parseSnapshot } from "../../shared/contract/snapshot-decoder.ts";
import { snapshotLimits, type MachineSnapshot, type SnapshotFileFailure } from "../../shared/model/machine-snapshot.ts";
import { compareSnapshots, type SnapshotDifference } from "../../shared/model/snapshot-difference.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { saveText } from "./save-text.ts";
import { createStore, type Store } from "./store.ts";

/** A snapshot with the name of its file; null for this computer. */
export interface NamedSnapshot {
  readonly name: string | null;
  readonly snapshot: MachineSnapshot;
}

export type SnapshotsFlow =
  | { readonly kind: "empty" }
  | { readonly kind: "reading" }
  | { readonly kind: "too-many" }
  | { readonly kind: "failed"; readonly name: string; readonly failure: SnapshotFileFailure }
  | { readonly kind: "refused"; readonly because: Failure<CommandName>["kind"] }
  | {
      readonly kind: "compared";
      readonly before: NamedSnapshot;
      readonly after: NamedSnapshot;
      readonly difference: SnapshotDifference;
    };

export interface SnapshotsState {
  readonly flow: Store<SnapshotsFlow>;
  /** One is compared with this computer, two with each other, the older one first. */
  readonly open: (files: readonly File[]) => Promise<void>;
  readonly swap: () => void;
  readonly close: () => void;
  /** Gives a snapshot of this computer to the user as a file: its name, or null and the flow says why not. */
  readonly save: (pseudonyms: boolean) => Promise<string | null>;
}

export function createSnapshotsState(bridge: WindowBridge): SnapshotsState {
  const flow = createStore<SnapshotsFlow>({ kind: "empty" });
  const run = { number: 0 };
  const show = (before: NamedSnapshot, after: NamedSnapshot) =>
    flow.set({ kind: "compared", before, after, difference: compareSnapshots(before.snapshot, after.snapshot) });
  const takeNow = async (pseudonyms: boolean): Promise<SnapshotsFlow | NamedSnapshot> => {
    const reply = await bridge.call("takeSnapshot", { pseudonyms });
    if (!reply.ok) return { kind: "refused", because: reply.error.kind };
    const read = parseSnapshot(reply.value.text);
    return read.ok ? { name: null, snapshot: read.value } : { kind: "failed", name: reply.value.fileName, failure: read.error };
  };
  const openFiles = async (files: readonly File[]): Promise<SnapshotsFlow | readonly [NamedSnapshot, NamedSnapshot]> => {
    if (files.length > 2) return { kind: "too-many" };
    const opened: NamedSnapshot[] = [];
    for (const file of files) {
      const read = await readSnapshotFile(file);
      if (!read.ok) return { kind: "failed", name: file.name, failure: read.error };
      opened.push({ name: file.name, snapshot: read.value });
    }
    const [one, other] = opened;
    if (one === undefined) return { kind: "empty" };
    if (other !== undefined) return one.snapshot.madeAt <= other.snapshot.madeAt ? [one, other] : [other, one];
    const now = await takeNow(one.snapshot.pseudonyms);
    return "kind" in now ? now : [one, now];
  };
  return {
    flow,
    open: async (files) => {
      run.number += 1;
      const { number } = run;
      flow.set({ kind: "reading" });
      const opened = await openFiles(files);
      // Others were opened meanwhile.
      if (number !== run.number) return;
      if ("kind" in opened) flow.set(opened);
      else show(...opened);
    },
    swap: () => {
      const now = flow.get();
      if (now.kind === "compared") show(now.after, now.before);
    },
    close: () => {
      run.number += 1;
      flow.set({ kind: "empty" });
    },
    save: async (pseudonyms) => {
      const reply = await bridge.call("takeSnapshot", { pseudonyms });
      if (!reply.ok) {
        flow.set({ kind: "refused", because: reply.error.kind });
        return null;
      }
      saveText(reply.value.fileName, reply.value.text, "application/json");
      return reply.value.fileName;
    },
  };
}

/** The size is looked at before a single byte is read. PowerShell 5 writes `>` in UTF-16. */
async function readSnapshotFile(file: File): Promise<Result<MachineSnapshot, SnapshotFileFailure>> {
  if (file.size > snapshotLimits.fileBytes) return err({ kind: "too-large" });
  const bytes = await file.arrayBuffer().then(ok, () => err("io-error" as const));
  if (!bytes.ok) return err({ kind: "not-read", because: bytes.error });
  const [first, second] = new Uint8Array(bytes.value, 0, Math.min(2, bytes.value.byteLength));
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : "utf-8";
  return parseSnapshot(new TextDecoder(encoding).decode(bytes.value));
}
