import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { invariant } from "../../shared/base/impossible.ts";
import { galleryStates, paletteState } from "./states.tsx";

// `?dark` shows the dark theme, `?palette` the command palette, which covers everything else.
const query = new URLSearchParams(window.location.search);
const dark = query.has("dark");
const states = query.has("palette") ? [paletteState] : galleryStates;
const container = document.getElementById("gallery");
invariant(container !== null, "index.html has an element for the gallery");
document.documentElement.dataset["theme"] = dark ? "dark" : "light";
document.body.classList.add("gallery");

createRoot(container).render(
  <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
    {states.map(({ name, draw }) => (
      <section key={name} className="gallery__state" data-state={name}>
        <h2>{name}</h2>
        <div className="gallery__frame">{draw()}</div>
      </section>
    ))}
  </FluentProvider>,
);
