import { resolve } from "node:path";
import type { App } from "electron";
import { isAcceptedName } from "../../shared/model/file-name.ts";
import { parseLink } from "../../shared/contract/link.ts";

/** What the system hands over: a file to look at, or a place in the window to go to. Neither does anything. */
export type Arrival = { readonly kind: "file"; readonly path: string } | { readonly kind: "link"; readonly route: string };

/** More than a person would open at once. */
const most = 50;

const isConnector = (argument: string): boolean => isAcceptedName(argument) && !argument.includes("://");

/** The connector files and links among a command line's arguments. The program, options and anything else are passed over. */
export function arrivalsFrom(argv: readonly string[], workingFolder: string): readonly Arrival[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith("-"))
    .flatMap((argument) => (isConnector(argument) ? [{ kind: "file" as const, path: resolve(workingFolder, argument) }] : linkFrom(argument)))
    .slice(0, most);
}

/** An address the system handed over; none when it leads nowhere. */
export function linkFrom(address: string): readonly Arrival[] {
  const route = parseLink(address);
  return route === null ? [] : [{ kind: "link", route }];
}

/** A command line, a second one, a file or a link from the system: all lead to the same place. */
export function receiveArrivals(app: Pick<App, "on">, { add, show }: { readonly add: (arrivals: readonly Arrival[]) => void; readonly show: () => void }): void {
  add(arrivalsFrom(process.argv, process.cwd()));
  app.on("open-file", (event, path) => {
    event.preventDefault();
    add([{ kind: "file", path }]);
  });
  app.on("open-url", (event, address) => {
    event.preventDefault();
    add(linkFrom(address));
    show();
  });
  app.on("second-instance", (_event, argv, workingFolder) => {
    add(arrivalsFrom(argv, workingFolder));
    show();
  });
}
