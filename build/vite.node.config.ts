import { join } from "node:path";
import type { InlineConfig, Plugin } from "vite";
import { root } from "./runtime.js";

/** Programs that run on this computer's side, each in a folder of its own below `build/out`. */
export const programs = {
  main: { entry: "electron/main/index.ts", format: "es" },
  // A sandboxed preload script has no ES modules.
  preload: { entry: "electron/preload/index.ts", format: "cjs" },
  child: { entry: "electron/engine/inspector/inspecting-child.ts", format: "es" },
  web: { entry: "electron/web/index.ts", format: "es" },
  cli: { entry: "electron/cli/main.ts", format: "es" },
} as const satisfies Record<string, { readonly entry: string; readonly format: "es" | "cjs" }>;

export type Program = keyof typeof programs;

/**
 * The command line runs for moments, and most of its commands need little of it: it is cut into files that are loaded when they are needed,
 * and so is the child that it starts. The others run for hours, each from one file.
 */
const commandLineChild = { "inspecting-child": programs.child.entry };

/**
 * The parser's messages in forty languages would be half of a bundle, and each child would compile them before its first file. English
 * alone is asked for.
 */
const withoutTranslations: Plugin = {
  name: "parser-without-translations",
  enforce: "pre",
  load: {
    filter: { id: /[\\/]powerquery-parser[\\/]localization[\\/]templates[\\/]template\.[\w-]+\.json$/u },
    handler: () => "{}",
  },
};

/** Bundles everything but what cannot be: Electron, and the SQLite driver with its binary. */
export function configOfProgram(program: Program): InlineConfig {
  const { entry, format } = programs[program];
  const isSplit = program === "cli";
  const entries = { index: entry, ...(isSplit ? commandLineChild : {}) };
  const ending = format === "cjs" ? "cjs" : "js";
  return {
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    plugins: [withoutTranslations],
    ssr: { noExternal: true, external: ["electron", "better-sqlite3"], target: "node" },
    build: {
      ssr: true,
      outDir: join(root, "build", "out", program),
      emptyOutDir: true,
      target: "node22.12",
      minify: false,
      sourcemap: false,
      // One file is what is wanted here; its size says nothing.
      chunkSizeWarningLimit: 4096,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
        output: { format, codeSplitting: isSplit, entryFileNames: `[name].${ending}` },
      },
    },
  };
}
