import type { ConnectorId } from "../../shared/model/inventory.ts";

/** In the order of the navigation. */
export const screens = [
  "connectors",
  "doctor",
  "shadows",
  "quarantine",
  "history",
  "reports",
  "catalogue",
  "trust",
  "check",
  "publish",
  "folders",
  "snapshots",
  "policy",
  "settings",
  "about",
] as const;
export type Screen = (typeof screens)[number];

/** Administrators need these, and reach them by the palette, with a file of theirs, or in a narrow window by the menu of all screens. */
const forAdministrators: ReadonlySet<Screen> = new Set(["snapshots", "policy"]);

export const navigationScreens: readonly Screen[] = screens.filter((screen) => !forAdministrators.has(screen));

export const detailTabs = ["overview", "preview", "signature", "functions", "contents", "compare"] as const;
export type DetailTab = (typeof detailTabs)[number];

/** Where the window is. Kept in the address, so that the browser's Back works. */
export interface Route {
  readonly screen: Screen;
  /** The connector whose detail is shown; `opened` is the file that was opened without installing. */
  readonly shown: { readonly kind: "connector"; readonly id: ConnectorId } | { readonly kind: "opened" } | null;
}

export const home: Route = { screen: "connectors", shown: null };

/** Reads `#/shadows/c/<id>`; whatever makes no sense leads home. */
export function parseRoute(hash: string): Route {
  const [first, what, id] = hash.replace(/^#\/?/u, "").split("/");
  const screen = screens.find((one) => one === first);
  if (screen === undefined) return home;
  if (what === "opened") return { screen, shown: { kind: "opened" } };
  const decoded = what === "c" && id !== undefined ? decode(id) : null;
  return { screen, shown: decoded === null ? null : { kind: "connector", id: decoded } };
}

export function printRoute({ screen, shown }: Route): string {
  if (shown === null) return `#/${screen}`;
  return shown.kind === "opened" ? `#/${screen}/opened` : `#/${screen}/c/${encodeURIComponent(shown.id)}`;
}

function decode(text: string): ConnectorId | null {
  try {
    return text === "" ? null : (decodeURIComponent(text) as ConnectorId);
  } catch {
    return null; // A half-typed address.
  }
}
