import type { FolderLook, FolderQuestion, Inspector } from "./inspector.ts";
import type { Seat } from "./inspector-worker.ts";

/** Looks into folders of which any may never answer. */
export interface FolderLooks {
  readonly look: Inspector["look"];
  readonly close: () => void;
}

/** Where the children are that look: those that inspect, as far as they have nothing to do. */
export interface LookingSeats<S> {
  readonly take: () => S;
  /** Its folder takes long: whoever it was taken from must not wait for it. */
  readonly miss: (seat: S) => void;
  readonly giveBack: (seat: S) => void;
}

interface Waiting {
  readonly question: FolderQuestion;
  readonly tell: (look: FolderLook | null) => void;
}

/**
 * One child looks into one folder after another. Where a folder takes longer than `patienceMs` to answer, another child goes on with the others, so
 * that a network drive that is gone holds up nobody. Not done with threads of this process: it has four for everything, a call that hangs
 * in one can't be taken back, and the process could not end before it. A child that the system does not let end is left to it; until it
 * has ended its folder is not asked again, so there is one such child for each folder at most.
 */
export function createFolderLooks<S extends Pick<Seat, "look">>(seats: LookingSeats<S>, patienceMs: number): FolderLooks {
  const queue: Waiting[] = [];
  /** Folders that a child still waits for. */
  const silent = new Set<string>();
  const state = { isWaiting: false, closed: false };

  const goOn = () => {
    const next = state.isWaiting ? undefined : queue.shift();
    if (next === undefined) return;
    state.isWaiting = true;
    void carryOut(next, seats.take());
  };

  const carryOut = async ({ question, tell }: Waiting, seat: S) => {
    let isPatient = true;
    const letOthers = () => {
      if (!isPatient) return;
      isPatient = false;
      state.isWaiting = false;
      goOn();
    };
    let timer: NodeJS.Timeout | undefined;
    const looked = await seat.look(question, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        seats.miss(seat);
        letOthers();
      }, patienceMs);
    });
    clearTimeout(timer);
    if (looked.kind === "no-answer") {
      silent.add(question.path);
      void looked.gone.then(() => silent.delete(question.path));
    }
    seats.giveBack(seat);
    letOthers();
    tell(looked.kind === "looked" ? looked.look : null);
  };

  return {
    look: (question) => {
      if (state.closed || silent.has(question.path)) return Promise.resolve(null);
      return new Promise((resolve) => {
        queue.push({ question, tell: resolve });
        goOn();
      });
    },
    close: () => {
      state.closed = true;
      for (const { tell } of queue.splice(0)) tell(null);
    },
  };
}
