/** An area or, inside the engine, a stage: a folder or a single file, and what its files may import. */
export interface Area {
  /** Path from the root; a folder ends with `/`. */
  readonly path: string;
  /** Paths of areas it may import besides itself. */
  readonly mayImport: readonly string[];
  /** Packages it may name, with all their entries; `node:` stands for every module of Node's own. */
  readonly packages: readonly string[];
}

/** The engine's stages in the order data flows: each imports earlier ones only. */
export const stages = [
  "electron/engine/limits.ts",
  "electron/engine/text-encoding.ts",
  "electron/engine/read-bounded.ts",
  "electron/engine/event-hub.ts",
  "electron/engine/settings.ts",
  "electron/engine/asn1/",
  "electron/engine/xml/",
  "electron/engine/archive/",
  "electron/engine/signature/",
  "electron/engine/section/",
  "electron/engine/contents/",
  "electron/engine/reports/",
  "electron/engine/trust/",
  "electron/engine/hive/",
  "electron/engine/catalogue/",
  "electron/engine/checks/",
  "electron/engine/shadows/",
  "electron/engine/inspect.ts",
  "electron/engine/repack.ts",
  "electron/engine/inspector/",
  "electron/engine/scan/",
  "electron/engine/profiles/",
  "electron/engine/inventory/",
  "electron/engine/diagnosis/",
  "electron/engine/cleanup/",
  "electron/engine/install/",
  "electron/engine/folders/",
  "electron/engine/repair/",
  "electron/engine/publish/",
  "electron/engine/external-tool/",
  "electron/engine/support/",
  "electron/engine/snapshots/",
  "electron/engine/policy/",
  "electron/engine/export/",
  "electron/engine/store/",
  "electron/engine/handlers/",
  "electron/engine/create-engine.ts",
] as const;

/** What each stage needs from outside. A package missing here is named nowhere in the engine. */
const stagePackages: { readonly [S in (typeof stages)[number]]?: readonly string[] } = {
  "electron/engine/asn1/": ["node-forge"],
  "electron/engine/xml/": ["@xmldom/xmldom", "saxes"],
  "electron/engine/signature/": ["node-forge", "xml-crypto", "@xmldom/xmldom"],
  "electron/engine/section/": ["@microsoft/powerquery-parser"],
  "electron/engine/contents/": ["diff"],
  "electron/engine/reports/": ["better-sqlite3"],
  "electron/engine/trust/": ["node-forge"],
  "electron/engine/repack.ts": ["jszip"],
  "electron/engine/publish/": ["jszip", "node-forge"],
  "electron/engine/support/": ["jszip"],
  "electron/engine/snapshots/": ["better-sqlite3"],
  "electron/engine/policy/": ["yaml"],
  "electron/engine/store/": ["better-sqlite3"],
};

const rendererPackages = ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons", "@tanstack/react-virtual"];

/** The screens, and what is shown over them. Features do not import one another: what two of them need is in `state/` or `ui/`. */
const rendererFeatures = [
  "about",
  "catalogue",
  "check",
  "cleanup",
  "connectors",
  "details",
  "doctor",
  "folders",
  "history",
  "install",
  "introduction",
  "notices",
  "palette",
  "publish",
  "quarantine",
  "reports",
  "settings",
  "shadows",
  "policy",
  "snapshots",
  "support",
  "trust",
];

/** Who may import whom. The most specific path decides; `test/build/import-rules.test.ts` holds every source file to it. */
export const areas: readonly Area[] = [
  { path: "shared/", mayImport: [], packages: [] },
  ...stages.map((path, at) => ({
    path,
    mayImport: ["shared/", ...stages.slice(0, at)],
    packages: ["node:", ...(stagePackages[path] ?? [])],
  })),
  { path: "electron/main/", mayImport: ["shared/", "electron/engine/"], packages: ["node:", "electron"] },
  { path: "electron/preload/", mayImport: ["shared/"], packages: ["electron"] },
  { path: "electron/cli/", mayImport: ["shared/", "electron/engine/"], packages: ["node:"] },
  { path: "electron/web/", mayImport: ["shared/", "electron/engine/"], packages: ["node:"] },
  { path: "renderer/", mayImport: ["shared/"], packages: rendererPackages },
  { path: "renderer/bridge/", mayImport: ["shared/"], packages: [] },
  { path: "renderer/state/", mayImport: ["shared/", "renderer/bridge/"], packages: ["react"] },
  { path: "renderer/ui/", mayImport: ["shared/", "renderer/state/"], packages: rendererPackages },
  // A new feature needs its name in the list above: this row lets it import nothing.
  { path: "renderer/features/", mayImport: [], packages: [] },
  ...rendererFeatures.map((name) => ({
    path: `renderer/features/${name}/`,
    mayImport: ["shared/", "renderer/bridge/", "renderer/state/", "renderer/ui/"],
    packages: rendererPackages,
  })),
  {
    path: "renderer/app/",
    mayImport: ["shared/", "renderer/bridge/", "renderer/state/", "renderer/ui/", "renderer/features/"],
    packages: rendererPackages,
  },
];

/** The area a source file (path from the root, `/`) belongs to. */
export function findArea(file: string): Area | undefined {
  return areas
    .filter(({ path }) => file === path || (path.endsWith("/") && file.startsWith(path)))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

export const isWithin = (file: string, path: string): boolean => file === path || (path.endsWith("/") && file.startsWith(path));
