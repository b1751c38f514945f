import { err } from "../../shared/base/result.ts";
import { anything, parseJson } from "../../shared/contract/decoder.ts";
import { eventNames, type CommandName, type Events, type Input, type Reply } from "../../shared/contract/commands.ts";
import type { WindowBridge } from "./window-bridge.ts";

/** What the transport needs of a browser. */
export interface WebPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly openEvents: (url: string) => EventSource;
  readonly wait: (milliseconds: number, then: () => void) => void;
}

const retryAfterMilliseconds = 2000;
/** An opened file with all its facts stays far below. */
const longestEvent = 256 * 1024 * 1024;
/** `EventSource.CLOSED`, named here so that a test double need not be a whole EventSource. */
const closed = 2;

/** Commands by POST, events by a stream. The browser adds the session's cookie. */
export function createWebBridge(ports: WebPorts): WindowBridge {
  const connection = createListeners<boolean>();
  const events = createListeners<{ readonly name: string; readonly event: unknown }>();
  const link = { connected: true };
  const connected = (now: boolean) => {
    if (link.connected === now) return;
    link.connected = now;
    connection.emit(now);
  };
  listenForEvents(ports, { connected, emit: (name, event) => events.emit({ name, event }) });

  return {
    call: (name, input) => post(ports, name, input),
    on: (name, listener) =>
      events.add((received) => {
        if (received.name === name) listener(received.event as Events[typeof name]);
      }),
    onConnection: connection.add,
  };
}

async function post<N extends CommandName>(ports: WebPorts, name: N, input: Input<N>): Promise<Reply<N>> {
  try {
    const response = await ports.fetch(`/api/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Mezzanine": "1" },
      credentials: "same-origin",
      body: JSON.stringify(input),
    });
    const reply: unknown = await response.json();
    return isReply<N>(reply) ? reply : err({ kind: "internal", detail: `status ${response.status}` });
  } catch {
    // No answer or no JSON: the server is gone or restarting. The event stream says so in the window.
    return err({ kind: "internal", detail: "no answer" });
  }
}

const isReply = <N extends CommandName>(raw: unknown): raw is Reply<N> =>
  typeof raw === "object" && raw !== null && "ok" in raw && typeof raw.ok === "boolean";

interface EventsOut {
  readonly connected: (now: boolean) => void;
  readonly emit: (name: string, event: unknown) => void;
}

/** EventSource retries by itself except when the server refuses outright; then we open a new one. */
function listenForEvents(ports: WebPorts, out: EventsOut): void {
  const source = ports.openEvents("/events");
  source.addEventListener("open", () => out.connected(true));
  source.addEventListener("error", () => {
    out.connected(false);
    if (source.readyState === closed) ports.wait(retryAfterMilliseconds, () => listenForEvents(ports, out));
  });
  for (const name of eventNames) {
    source.addEventListener(name, (message) => {
      // The server is ours; a message may be cut off, and the next one, or the next snapshot, says the same.
      const event = typeof message.data === "string" ? parseJson(message.data, anything, longestEvent) : null;
      if (event?.ok === true) out.emit(name, event.value);
    });
  }
}

function createListeners<T>() {
  const listeners = new Set<(value: T) => void>();
  return {
    add: (listener: (value: T) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit: (value: T) => {
      for (const listener of listeners) listener(value);
    },
  };
}
