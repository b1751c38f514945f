import { ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { Snapshots } from "../snapshots/create-snapshots.ts";
import { snapshotText } from "../snapshots/take-snapshot.ts";

export function createSnapshotHandlers(snapshots: Snapshots): Pick<Handlers, "takeSnapshot"> {
  return {
    takeSnapshot: async (choice) => {
      const snapshot = await snapshots.take(choice);
      const stem = snapshot.computer.replace(/[^\p{L}\p{N}._-]+/gu, "_");
      return ok({ fileName: `mezzanine-snapshot-${stem}-${snapshot.madeAt.slice(0, 10)}.json`, text: snapshotText(snapshot) });
    },
  };
}
