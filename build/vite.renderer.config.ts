import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The window, for `app://` and for a browser alike: every address is relative, nothing is inline. */
export default defineConfig({
  root: fromHere("../renderer"),
  base: "./",
  plugins: [react()],
  build: {
    outDir: fromHere("out/renderer"),
    emptyOutDir: true,
    target: ["chrome120", "firefox121", "safari17"],
    // A data: URL in a style sheet or script would need a wider policy; files do not.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
