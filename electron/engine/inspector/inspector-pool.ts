import { availableParallelism } from "node:os";
import { err } from "../../../shared/base/result.ts";
import { limits } from "../limits.ts";
import type { Inspector } from "./inspector.ts";
import { createFolderLooks, type LookingSeats } from "./folder-looks.ts";
import { createSeat, type Seat } from "./inspector-worker.ts";
import type { StartInspectorProcess } from "./start-inspector-process.ts";

export interface InspectorPoolOptions {
  readonly start: StartInspectorProcess;
  /** How many children at most; they are started when there is work for them. */
  readonly size?: number;
  readonly secondsPerFile?: number;
  readonly secondsPerFolder?: number;
  readonly secondsPerListing?: number;
  /** How long other folders wait for one before they are looked into beside it. */
  readonly folderPatienceMs?: number;
  /** Start the first child at once: for who is about to inspect, and has something to do until it is ready. */
  readonly warm?: boolean;
  /** DER, for chains that a file itself does not complete. */
  readonly extraCertificates?: readonly Uint8Array[];
}

/** One core stays free for the window where there are three or more; more than four children gain little on the disk they share. */
export const usualPoolSize = (): number => Math.min(4, Math.max(2, availableParallelism() - 1));

/** A folder on a disk answers in milliseconds. */
const usualPatienceMs = 300;

interface Waiting {
  /** Asks the child, and answers how to tell whoever waits. */
  readonly work: (seat: Seat) => Promise<() => void>;
  readonly refuse: () => void;
}

/** Inspects in a few children, first come first served. */
export function createInspectorPool(options: InspectorPoolOptions): Inspector {
  const { start, size = usualPoolSize(), secondsPerFile = limits.secondsPerFile, extraCertificates = [], warm = false } = options;
  const { secondsPerFolder = limits.secondsPerFolder, secondsPerListing = limits.secondsPerListing, folderPatienceMs = usualPatienceMs } = options;
  const seats = new Set<Seat>();
  const openSeat = (): Seat => {
    const seat = createSeat({ start, secondsPerFile, secondsPerFolder, secondsPerListing, extraCertificates });
    seats.add(seat);
    return seat;
  };
  for (let n = 0; n < size; n += 1) openSeat();
  // The seat that worked last comes first: a single file at a time never wakes a second child.
  const free: Seat[] = [...seats].reverse();
  const queue: Waiting[] = [];
  if (warm) free.at(-1)?.warm();
  const state = { closed: false };

  const serve = async (seat: Seat) => {
    let tell = (): void => undefined;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const working = next.work(seat);
      // Only now, with the child at work again: what becomes of a result takes this process a while.
      tell();
      tell = await working;
    }
    free.push(seat);
    tell();
  };

  const enqueue = <T>(ask: (seat: Seat) => Promise<T>, refused: T): Promise<T> => {
    if (state.closed) return Promise.resolve(refused);
    return new Promise((resolve) => {
      const work: Waiting["work"] = async (seat) => {
        const result = await ask(seat);
        return () => resolve(result);
      };
      queue.push({ work, refuse: () => resolve(refused) });
      const seat = free.pop();
      if (seat !== undefined) void serve(seat);
    });
  };

  const looks = createFolderLooks(lend({ free, seats, openSeat, serve: (seat) => void serve(seat) }), folderPatienceMs);

  return {
    extraCertificates,
    look: looks.look,
    inspect: (source) => enqueue((seat) => seat.inspect(source), err("io-error")),
    readSignatureXml: (source, signature) => enqueue((seat) => seat.readSignatureXml(source, signature), err("not-read")),
    close: () => {
      state.closed = true;
      for (const waiting of queue.splice(0)) waiting.refuse();
      for (const seat of seats) seat.close();
      looks.close();
      return Promise.resolve();
    },
  };
}

interface Lender {
  readonly free: Seat[];
  readonly seats: Set<Seat>;
  readonly openSeat: () => Seat;
  readonly serve: (seat: Seat) => void;
}

/** Free seats first; one that is away for long is replaced, so that no file waits for a folder. */
function lend({ free, seats, openSeat, serve }: Lender): LookingSeats<Seat> {
  const lent = new Set<Seat>();
  return {
    take: () => {
      const seat = free.pop();
      if (seat !== undefined) lent.add(seat);
      return seat ?? openSeat();
    },
    miss: (seat) => {
      if (lent.delete(seat)) serve(openSeat());
    },
    giveBack: (seat) => {
      if (lent.delete(seat)) return serve(seat);
      seat.close();
      seats.delete(seat);
    },
  };
}
