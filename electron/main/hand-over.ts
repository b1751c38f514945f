import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { Handlers } from "../../shared/contract/commands.ts";
import { largestOpenedBytes } from "../../shared/contract/decoders.ts";
import type { ConnectorRecord } from "../../shared/model/inventory.ts";

export interface HandOverPorts {
  readonly inspectBytes: Handlers["inspectBytes"];
  readonly onOpened: (record: ConnectorRecord) => void;
  readonly onFailed: (name: string, because: "too-large" | "unreadable") => void;
}

/** Files the system hands over: a double click, a second start, a command line. They wait until the window listens. */
export interface HandOver {
  readonly add: (paths: readonly string[]) => void;
  /** The window listens now. */
  readonly begin: () => void;
}

export function createHandOver(ports: HandOverPorts): HandOver {
  const state = { listening: false, waiting: [] as string[], last: Promise.resolve() };
  const drain = (): void => {
    for (const path of state.waiting.splice(0)) state.last = state.last.then(() => open(path));
  };
  const open = async (path: string): Promise<void> => {
    const name = basename(path);
    const bytes = await readOpened(path);
    const record = bytes.ok ? await ports.inspectBytes({ name, base64: bytes.value.toString("base64") }) : bytes;
    if (record.ok) ports.onOpened(record.value);
    else ports.onFailed(name, record.error.kind);
  };
  return {
    add: (paths) => {
      state.waiting.push(...paths);
      if (state.listening) drain();
    },
    begin: () => {
      state.listening = true;
      drain();
    },
  };
}

/** The size is looked at before a byte is read; what is not a plain file (a pipe would never end) is not read. */
async function readOpened(path: string): Promise<Result<Buffer, { readonly kind: "too-large" | "unreadable" }>> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return err({ kind: "unreadable" });
    return facts.size > largestOpenedBytes ? err({ kind: "too-large" }) : ok(await readFile(path));
  } catch {
    return err({ kind: "unreadable" });
  }
}
