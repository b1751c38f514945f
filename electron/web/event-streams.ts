import type { ServerResponse } from "node:http";
import type { EventName, Events } from "../../shared/contract/commands.ts";

/** Streams of server-sent events, one for each open tab. */
export interface EventStreams {
  /** False when there are too many streams. */
  readonly add: (response: ServerResponse) => boolean;
  readonly send: <N extends EventName>(name: N, event: Events[N]) => void;
  readonly close: () => void;
}

/** Bounds a page that reloads in a loop. */
const mostStreams = 16;
/** Some proxies close a silent stream; a comment keeps it open. */
const heartbeatMilliseconds = 20_000;
/** The stream of a tab that stopped reading is closed; its EventSource reconnects by itself. */
const mostUnreadBytes = 1024 * 1024;

export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  const write = (text: string): void => {
    for (const stream of streams) {
      if (stream.writableLength > mostUnreadBytes) stream.destroy();
      else stream.write(text);
    }
  };
  const heartbeat = setInterval(() => write(":\n\n"), heartbeatMilliseconds);
  heartbeat.unref();
  return {
    add: (response) => {
      if (streams.size >= mostStreams) return false;
      streams.add(response);
      response.on("close", () => streams.delete(response));
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write("retry: 1000\n\n");
      return true;
    },
    send: (name, event) => write(`event: ${name}\ndata: ${JSON.stringify(event)}\n\n`),
    close: () => {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
