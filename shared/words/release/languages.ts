import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import type { ReleaseWords } from "./release-words.ts";
import { zhHans } from "./zh-hans.ts";

/** Languages of the instructions in a release, in the order in which they are offered. */
export const releaseLanguages: readonly ReleaseWords[] = [en, de, fr, es, ja, zhHans];
