import { resolve } from "node:path";
import type { App } from "electron";
import { isAcceptedName } from "../../shared/model/file-name.ts";
import { parseLink } from "../../shared/contract/link.ts";

/** What the system asks to open: a file to show, or a route of the window. Neither changes anything. */
export type OpenRequest = { readonly kind: "file"; readonly path: string } | { readonly kind: "link"; readonly route: string };

/** More than a person would open at once. */
const maxRequests = 50;

const isConnector = (argument: string): boolean => isAcceptedName(argument) && !argument.includes("://");

/** The connector files and links among a command line's arguments. The program, options and everything else are ignored. */
export function parseCommandLine(argv: readonly string[], workingFolder: string): readonly OpenRequest[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith("-"))
    .flatMap((argument) =>
      isConnector(argument) ? [{ kind: "file" as const, path: resolve(workingFolder, argument) }] : parseLinkRequest(argument),
    )
    .slice(0, maxRequests);
}

/** The request of a `mezzanine:` address; none when the address has no route. */
export function parseLinkRequest(address: string): readonly OpenRequest[] {
  const route = parseLink(address);
  return route === null ? [] : [{ kind: "link", route }];
}

/** Collects the requests of this command line, of a second instance, and of the system's events for files and links. */
export function receiveOpenRequests(
  app: Pick<App, "on">,
  { add, show }: { readonly add: (requests: readonly OpenRequest[]) => void; readonly show: () => void },
): void {
  add(parseCommandLine(process.argv, process.cwd()));
  app.on("open-file", (event, path) => {
    event.preventDefault();
    add([{ kind: "file", path }]);
  });
  app.on("open-url", (event, address) => {
    event.preventDefault();
    add(parseLinkRequest(address));
    show();
  });
  app.on("second-instance", (_event, argv, workingFolder) => {
    add(parseCommandLine(argv, workingFolder));
    show();
  });
}

/** Requests wait here until the window's page can receive events. */
export interface OpenRequestQueue {
  readonly add: (requests: readonly OpenRequest[]) => void;
  /** Passes what waits and what comes to `handle`, which never rejects: one after the other, so that the last one stays in view. */
  readonly start: (handle: (request: OpenRequest) => Promise<void>) => void;
  /** The page was unloaded: requests wait until the next `start`. */
  readonly pause: () => void;
}

export function createOpenRequestQueue(): OpenRequestQueue {
  const state: { handle: ((request: OpenRequest) => Promise<void>) | null; waiting: OpenRequest[]; last: Promise<void> } = {
    handle: null,
    waiting: [],
    last: Promise.resolve(),
  };
  const drain = (): void => {
    const { handle } = state;
    if (handle === null) return;
    for (const request of state.waiting.splice(0)) state.last = state.last.then(() => handle(request));
  };
  return {
    add: (requests) => {
      state.waiting.push(...requests);
      drain();
    },
    start: (handle) => {
      state.handle = handle;
      drain();
    },
    pause: () => {
      state.handle = null;
    },
  };
}
