import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface BrowserSituation {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

/** A Chromium, Chrome or Edge that is installed: `MEZZANINE_BROWSER`, else the first that is found; undefined when there is none. */
export function findBrowser(
  { environment, platform }: BrowserSituation = { environment: process.env, platform: process.platform },
): string | undefined {
  const chosen = environment["MEZZANINE_BROWSER"];
  if (chosen !== undefined && chosen !== "") return existsSync(chosen) ? chosen : undefined;
  const suffix = platform === "win32" ? ".exe" : "";
  const folders = (environment["PATH"] ?? environment["Path"] ?? "").split(delimiter).filter(Boolean);
  const candidates = [
    ...onPath.flatMap((name) => folders.map((folder) => join(folder, name + suffix))),
    ...usualPlaces(environment, platform),
  ];
  return candidates.find((file) => existsSync(file));
}

function usualPlaces(environment: BrowserSituation["environment"], platform: NodeJS.Platform): readonly string[] {
  if (platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform !== "win32") return [];
  const bases = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => environment[name] ?? []);
  return bases.flatMap((base) => [
    join(base, "Google", "Chrome", "Application", "chrome.exe"),
    join(base, "Microsoft", "Edge", "Application", "msedge.exe"),
  ]);
}
