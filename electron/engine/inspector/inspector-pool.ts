import { availableParallelism } from "node:os";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import { err } from "../../../shared/base/result.ts";
import { limits } from "../limits.ts";
import type { HiveOutcome } from "../hive/hive.ts";
import type { Inspector } from "./inspector.ts";
import { createFolderReader, type WorkerLoans } from "./folder-reader.ts";
import { createInspectorWorker, type InspectorWorker } from "./inspector-worker.ts";
import type { ChildPurpose, StartInspectorProcess } from "./start-inspector-process.ts";

export interface InspectorPoolOptions {
  readonly start: StartInspectorProcess;
  /** How many children at most; they are started when there is work for them. */
  readonly size?: number;
  readonly secondsPerFile?: number;
  readonly secondsPerFolder?: number;
  readonly secondsPerListing?: number;
  readonly secondsPerCodeCheck?: number;
  readonly secondsPerReport?: number;
  /** How long other folders wait for one before another child reads them. */
  readonly folderPatienceMs?: number;
  /** Start the first child at once: for who is about to inspect, or to look into folders, and has something to do until it is ready. */
  readonly warm?: ChildPurpose | null;
  /** DER, for chains that a file itself does not complete. */
  readonly extraCertificates?: readonly Uint8Array[];
}

/** One core stays free for the window where there are three or more; more than four children gain little on the disk they share. */
export const usualPoolSize = (): number => Math.min(4, Math.max(2, availableParallelism() - 1));

/** A folder on a disk answers in milliseconds. */
const usualPatienceMs = 300;

interface Waiting {
  /** Sends the request to the child; resolves with the function that passes on the result. */
  readonly work: (worker: InspectorWorker) => Promise<() => void>;
  readonly refuse: () => void;
}

/** Inspects in a few children, first come first served; code is checked when nothing else waits. */
export function createInspectorPool(options: InspectorPoolOptions): Inspector {
  const { start, size = usualPoolSize(), secondsPerFile = limits.secondsPerFile, extraCertificates = [], warm = null } = options;
  const {
    secondsPerFolder = limits.secondsPerFolder,
    secondsPerListing = limits.secondsPerListing,
    secondsPerCodeCheck = limits.secondsPerCodeCheck,
    secondsPerReport = limits.secondsPerReport,
    folderPatienceMs = usualPatienceMs,
  } = options;
  const workers = new Set<InspectorWorker>();
  const addWorker = (): InspectorWorker => {
    const seconds = { secondsPerFile, secondsPerFolder, secondsPerListing, secondsPerCodeCheck, secondsPerReport };
    const worker = createInspectorWorker({ start, ...seconds, extraCertificates });
    workers.add(worker);
    return worker;
  };
  for (let n = 0; n < size; n += 1) addWorker();
  // The worker that worked last comes first: a single file at a time never starts a second child.
  const free: InspectorWorker[] = [...workers].reverse();
  const queue: Waiting[] = [];
  /** Served when `queue` is empty. */
  const patient: Waiting[] = [];
  const nextWaiting = (): Waiting | undefined => queue.shift() ?? patient.shift();
  if (warm !== null) free.at(-1)?.warm(warm);
  const state = { closed: false };

  const serve = async (worker: InspectorWorker) => {
    let passOn = (): void => undefined;
    for (let next = nextWaiting(); next !== undefined; next = nextWaiting()) {
      const working = next.work(worker);
      // Only now, while the child works again: handling a result takes this process some time.
      passOn();
      passOn = await working;
    }
    free.push(worker);
    passOn();
  };

  const enqueue = <T>(ask: (worker: InspectorWorker) => Promise<T>, refused: T, into = queue): Promise<T> => {
    if (state.closed) return Promise.resolve(refused);
    return new Promise((resolve) => {
      const work: Waiting["work"] = async (worker) => {
        const result = await ask(worker);
        return () => resolve(result);
      };
      into.push({ work, refuse: () => resolve(refused) });
      const worker = free.pop();
      if (worker !== undefined) void serve(worker);
    });
  };

  const folderReader = createFolderReader(lend({ free, workers, addWorker, serve: (worker) => void serve(worker) }), folderPatienceMs);

  return {
    extraCertificates,
    // Not those that may be looking into folders: they load what inspects when they have done so.
    expectFiles: (count) => free.slice(0, Math.min(count, size) - 1).forEach((worker) => worker.warm("files")),
    readFolder: folderReader.readFolder,
    inspect: (source) => enqueue((worker) => worker.inspect(source), err("io-error")),
    readSignatureXml: (source, signature) => enqueue((worker) => worker.readSignatureXml(source, signature), err("not-read")),
    readContents: (source, question) => enqueue((worker) => worker.readContents(source, question), err("not-read")),
    readEvidence: (source, mainDocument) => enqueue((worker) => worker.readEvidence(source, mainDocument), null),
    readHive: (hive) => enqueue<HiveOutcome>((worker) => worker.readHive(hive), err("io-error")),
    repack: (source) => enqueue((worker) => worker.repack(source), null),
    checkCode: (source, code, signal = neverGiven) => {
      const ask = (worker: InspectorWorker) =>
        signal.aborted ? Promise.resolve<CodeCheck>(notChecked) : worker.checkCode(source, code, signal);
      return enqueue<CodeCheck>(ask, notChecked, patient);
    },
    readReport: (source, signal) => {
      const ask = (worker: InspectorWorker) => (signal.aborted ? Promise.resolve(cancelled) : worker.readReport(source, signal));
      return enqueue<ReportOutcome>(ask, cancelled, patient);
    },
    close: () => {
      state.closed = true;
      for (const waiting of [...queue.splice(0), ...patient.splice(0)]) waiting.refuse();
      for (const worker of workers) worker.close();
      folderReader.close();
      return Promise.resolve();
    },
  };
}

const cancelled: ReportOutcome = { kind: "not-read", because: "cancelled" };
const notChecked: CodeCheck = { kind: "not-checked" };
const neverGiven = new AbortController().signal;

interface Lender {
  readonly free: InspectorWorker[];
  readonly workers: Set<InspectorWorker>;
  readonly addWorker: () => InspectorWorker;
  readonly serve: (worker: InspectorWorker) => void;
}

/** Free workers first; one that is away for long is replaced, so that no file waits for a folder. */
function lend({ free, workers, addWorker, serve }: Lender): WorkerLoans<InspectorWorker> {
  const lent = new Set<InspectorWorker>();
  return {
    take: () => {
      const worker = free.pop();
      if (worker !== undefined) lent.add(worker);
      return worker ?? addWorker();
    },
    miss: (worker) => {
      if (lent.delete(worker)) serve(addWorker());
    },
    giveBack: (worker) => {
      if (lent.delete(worker)) return serve(worker);
      worker.close();
      workers.delete(worker);
    },
  };
}
