import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The program is asked for when its frame has been painted; without this its scripts would be fetched only then. The names of chunks are
 * known when they are written.
 */
const preloadProgram: Plugin = {
  name: "preload-program",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
      const files = new Set<string>();
      const add = (file: string): void => {
        if (files.has(file)) return;
        files.add(file);
        chunks.find(({ fileName }) => fileName === file)?.imports.forEach(add);
      };
      for (const { facadeModuleId, fileName } of chunks) if (facadeModuleId?.endsWith("/renderer/main.tsx") === true) add(fileName);
      return [...files].map((file): HtmlTagDescriptor => ({
        tag: "link",
        attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
        injectTo: "head",
      }));
    },
  },
};

/** The window, for `app://` and for a browser alike: every address is relative, nothing is inline. */
export default defineConfig({
  root: fromHere("../renderer"),
  base: "./",
  plugins: [react(), preloadProgram],
  build: {
    outDir: fromHere("out/renderer"),
    emptyOutDir: true,
    target: ["chrome120", "firefox121", "safari17"],
    // A data: URL in a style sheet or script would need a wider policy; files do not.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
