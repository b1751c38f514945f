import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the window needs at once, whatever is opened in it later. */
const neededAtOnce = new Set<string>();

/** Collects what `main.tsx` imports, and what that imports; lazy screens are not part of it. */
const findNeededAtOnce: Plugin = {
  name: "find-needed-at-once",
  buildEnd() {
    const add = (id: string): void => {
      if (neededAtOnce.has(id)) return;
      neededAtOnce.add(id);
      this.getModuleInfo(id)?.importedIds.forEach(add);
    };
    for (const id of this.getModuleIds()) if (id.endsWith("/renderer/main.tsx")) add(id);
  },
};

/** The window, for `app://` and for a browser alike: every address is relative, nothing is inline. */
export default defineConfig({
  root: fromHere("../renderer"),
  base: "./",
  plugins: [react(), findNeededAtOnce],
  build: {
    outDir: fromHere("out/renderer"),
    emptyOutDir: true,
    target: ["chrome120", "firefox121", "safari17"],
    // A data: URL in a style sheet or script would need a wider policy; files do not.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1024,
    rollupOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Needed before: by what waits for the frame to be painted.
            { name: "preload-helper", test: /vite\/preload-helper/u, priority: 2 },
            // In one file: a browser fetches six at a time, and there would be forty.
            { name: "window", test: (id: string) => neededAtOnce.has(id), priority: 1 },
          ],
        },
      },
    },
  },
});
