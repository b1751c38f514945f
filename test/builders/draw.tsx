import { FluentProvider, SSRProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { WordsContext } from "../../renderer/state/words.tsx";
import { wordsIn } from "../../shared/words/locales.ts";
import type { Words } from "../../shared/words/words.ts";

/** Markup of a part of the window, with everything in it that is loaded when it is first drawn. */
export async function drawLoaded(part: ReactNode, words: Words = wordsIn.en): Promise<string> {
  const { prelude } = await prerender(
    <SSRProvider>
      <FluentProvider theme={webLightTheme}>
        <WordsContext value={words}>{part}</WordsContext>
      </FluentProvider>
    </SSRProvider>,
    // In one piece: otherwise what is longer comes later, and what stands in for it comes first.
    { progressiveChunkSize: Number.MAX_SAFE_INTEGER },
  );
  return new Response(prelude).text();
}

/** What a reader sees of markup: no tags, no marks around foreign text. */
export const textOf = (markup: string): string =>
  markup
    .replace(/<(style|script)[^>]*>[^<]*<\/\1>/gu, "")
    .replace(/<!--.*?-->/gsu, "")
    .replace(/<[^>]*>/gu, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/[\u2066-\u2069]/gu, "");
