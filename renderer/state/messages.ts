import type { Failure } from "../../shared/contract/commands.ts";
import type { Words } from "../../shared/words/words.ts";
import { createStore, type Store } from "./store.ts";

/** A sentence that stays until it is closed (failures) or that is only said (results). */
export interface Message {
  readonly tone: "failure" | "done";
  readonly text: string;
  /** An address to show in full, as a link the user may follow. */
  readonly address?: string;
}

export interface Messages {
  readonly store: Store<Message | null>;
  readonly show: (message: Message) => void;
  readonly clear: () => void;
}

export function createMessages(): Messages {
  const store = createStore<Message | null>(null);
  return { store, show: (message) => store.set(message), clear: () => store.set(null) };
}

/**
 * What to say when an address was not opened. Where the program cannot ask first it returns the address: the window shows it whole,
 * and only a click on it opens it.
 */
export function addressMessage(command: "openLearnMore" | "openDocs", { kind, detail }: Failure<typeof command>, words: Words): Message {
  const address = kind === "not-available" && detail !== undefined && isPlainHttps(detail) ? detail : null;
  return address === null
    ? { tone: "failure", text: words.window.failures.of(command, kind) }
    : { tone: "failure", text: words.host.addressShown, address };
}

/** The same check as main's: https, and no user name that could be read as the host. */
function isPlainHttps(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === "https:" && url.username === "" && url.password === "";
}
