import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { invariant } from "../../shared/base/impossible.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { createFormats, formatLocale, FormatsContext } from "../../renderer/state/formats.tsx";
import { WordsContext } from "../../renderer/state/words.tsx";
import { galleryStates } from "./states.tsx";
import { statesAlone } from "./states-alone.tsx";

const subscribe = (listener: () => void) => {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
};
const hash = () => window.location.hash.slice(1);
const localeNames = Object.keys(wordsIn) as readonly (keyof typeof wordsIn)[];

/**
 * Every state in one theme, language and density. The address says which, and can be changed at any time:
 * `#theme=dark&locale=pseudo&density=compact&dir=rtl`. What covers the whole window is drawn only alone: `#state=palette`.
 */
function Gallery() {
  const chosen = new URLSearchParams(useSyncExternalStore(subscribe, hash));
  const look = chosen.get("theme") === "dark" ? "dark" : "light";
  const density = chosen.get("density") === "compact" ? "compact" : "comfortable";
  const dir = chosen.get("dir") === "rtl" ? "rtl" : "ltr";
  const locale = localeNames.find((name) => name === chosen.get("locale")) ?? "en";
  const only = chosen.get("state");
  const states = only === null ? galleryStates : [...galleryStates, ...statesAlone].filter(({ name }) => name === only);
  const formats = useMemo(() => createFormats(formatLocale[locale]), [locale]);
  useEffect(() => {
    Object.assign(document.documentElement.dataset, { theme: look, density });
    document.documentElement.dir = dir;
    // Says that what the address asks for has been drawn.
    Object.assign(document.body.dataset, { drawn: hash(), alone: statesAlone.map(({ name }) => name).join("\n") });
  });
  return (
    <WordsContext value={wordsIn[locale]}>
      <FormatsContext value={formats}>
        <FluentProvider theme={look === "dark" ? webDarkTheme : webLightTheme} dir={dir}>
          <main>
            <h1>Gallery</h1>
            {states.map(({ name, draw }) => (
              <section key={name} className="gallery__state" data-state={name}>
                <h2>{name}</h2>
                <div className="gallery__frame">{draw()}</div>
              </section>
            ))}
          </main>
        </FluentProvider>
      </FormatsContext>
    </WordsContext>
  );
}

const container = document.getElementById("gallery");
invariant(container !== null, "index.html has an element for the gallery");
document.body.classList.add("gallery");
createRoot(container).render(<Gallery />);
