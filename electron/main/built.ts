import { fileURLToPath } from "node:url";

/** Where the bundles lie: this file is part of `build/out/main/index.js`, the others are its neighbours. */
export const builtFolder = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
