import { FluentProvider, SSRProvider, webLightTheme } from "@fluentui/react-components";
import { Suspense } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { galleryStates } from "../../gallery/states.tsx";
import { WordsContext } from "../../../renderer/state/words.tsx";
import { wordsIn } from "../../../shared/words/locales.ts";

test.each(galleryStates.map(({ name, draw }) => [name, draw] as const))("draws %s in every language", (_, draw) => {
  for (const words of Object.values(wordsIn)) {
    const markup = renderToString(
      <SSRProvider>
        <FluentProvider theme={webLightTheme}>
          <WordsContext value={words}><Suspense fallback="">{draw()}</Suspense></WordsContext>
        </FluentProvider>
      </SSRProvider>,
    );
    expect(markup.length).toBeGreaterThan(200);
    expect(markup).not.toContain("undefined");
    expect(markup).not.toContain("[object Object]");
  }
});
