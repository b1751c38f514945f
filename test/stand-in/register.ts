import { registerHooks } from "node:module";

const standIn = new URL("electron.ts", import.meta.url).href;

// `node --import` this, then the built main bundle: it finds the stand-in where it looks for Electron, and is otherwise unchanged.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron" ? { url: standIn, format: "module-typescript", shortCircuit: true } : next(specifier, context),
});
