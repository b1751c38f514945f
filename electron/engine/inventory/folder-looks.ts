import type { FolderLook, FolderQuestion, Inspector } from "../inspector.ts";
import type { Seat } from "./inspector-seat.ts";

/** Looks into folders of which any may never answer. */
export interface FolderLooks {
  readonly look: Inspector["look"];
  readonly close: () => void;
}

interface Waiting {
  readonly question: FolderQuestion;
  readonly tell: (look: FolderLook | null) => void;
}

/**
 * One child looks into one folder after another. Where a folder takes longer than `patienceMs`, another child goes on with the others, so
 * that a network drive that is gone holds up nobody. Not done with threads of this process: it has four for everything, a call that hangs
 * in one can't be taken back, and the process could not end before it. A child that the system does not let end is left to it; until it
 * has ended its folder is not asked again, so there is one such child for each folder at most.
 */
export function createFolderLooks(openSeat: () => Pick<Seat, "look" | "close">, patienceMs: number): FolderLooks {
  type LookingSeat = ReturnType<typeof openSeat>;
  const queue: Waiting[] = [];
  const idle: LookingSeat[] = [];
  const busy = new Set<LookingSeat>();
  /** Folders that a child still waits for. */
  const silent = new Set<string>();
  const state = { isWaiting: false, closed: false };

  const goOn = () => {
    const next = state.isWaiting ? undefined : queue.shift();
    if (next === undefined) return;
    state.isWaiting = true;
    void carryOut(next, idle.pop() ?? openSeat());
  };

  const carryOut = async ({ question, tell }: Waiting, seat: LookingSeat) => {
    busy.add(seat);
    let isPatient = true;
    const letOthers = () => {
      if (!isPatient) return;
      isPatient = false;
      state.isWaiting = false;
      goOn();
    };
    const timer = setTimeout(letOthers, patienceMs);
    const looked = await seat.look(question);
    clearTimeout(timer);
    busy.delete(seat);
    if (looked.kind === "no-answer") {
      silent.add(question.path);
      void looked.gone.then(() => silent.delete(question.path));
      seat.close();
    } else if (idle.length === 0 && !state.closed) idle.push(seat);
    else seat.close();
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
      for (const seat of [...idle, ...busy]) seat.close();
    },
  };
}
