import { createContext, use } from "react";
import { en } from "../../shared/words/en/en.ts";
import type { Words } from "../../shared/words/words.ts";

/** The language of the window; the app sets it from the settings. */
export const WordsContext = createContext<Words>(en);

export const useWords = (): Words => use(WordsContext);
