import type { FolderListing, FolderRequest, Inspector } from "./inspector.ts";
import type { InspectorWorker } from "./inspector-worker.ts";

/** Looks into folders of which any may never answer. */
export interface FolderReader {
  readonly readFolder: Inspector["readFolder"];
  readonly close: () => void;
}

/** Lends inspecting children that have no other work. */
export interface WorkerLoans<S> {
  readonly take: () => S;
  /** Its folder takes long: the pool must not wait for it. */
  readonly miss: (worker: S) => void;
  readonly giveBack: (worker: S) => void;
}

interface Waiting {
  readonly request: FolderRequest;
  readonly resolve: (listing: FolderListing | null) => void;
}

/**
 * One child reads one folder after another. Where a folder takes longer than `patienceMs` to answer, another child continues with the others, so
 * that a disconnected network drive delays no other folder. Not done with threads of this process: it has four for everything, a call that hangs
 * in one can't be taken back, and the process could not end before it. A child that the system does not let end is left to it; until it
 * has ended its folder is not read again, so there is one such child for each folder at most.
 */
export function createFolderReader<S extends Pick<InspectorWorker, "readFolder">>(
  workers: WorkerLoans<S>,
  patienceMs: number,
): FolderReader {
  const queue: Waiting[] = [];
  /** Folders that a child still waits for. */
  const silent = new Set<string>();
  const state = { isWaiting: false, closed: false };

  const goOn = () => {
    const next = state.isWaiting ? undefined : queue.shift();
    if (next === undefined) return;
    state.isWaiting = true;
    void carryOut(next, workers.take());
  };

  const carryOut = async ({ request, resolve }: Waiting, worker: S) => {
    let isPatient = true;
    const letOthers = () => {
      if (!isPatient) return;
      isPatient = false;
      state.isWaiting = false;
      goOn();
    };
    let timer: NodeJS.Timeout | undefined;
    const result = await worker.readFolder(request, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        workers.miss(worker);
        letOthers();
      }, patienceMs);
    });
    clearTimeout(timer);
    if (result.kind === "no-answer") {
      silent.add(request.path);
      void result.gone.then(() => silent.delete(request.path));
    }
    workers.giveBack(worker);
    letOthers();
    resolve(result.kind === "listed" ? result.listing : null);
  };

  return {
    readFolder: (request) => {
      if (state.closed || silent.has(request.path)) return Promise.resolve(null);
      return new Promise((resolve) => {
        queue.push({ request, resolve });
        goOn();
      });
    },
    close: () => {
      state.closed = true;
      for (const { resolve } of queue.splice(0)) resolve(null);
    },
  };
}
