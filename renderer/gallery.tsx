import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { invariant } from "../shared/base/impossible.ts";
import { galleryStates, paletteState } from "./gallery-states.tsx";

/** `?dark` and `?palette` choose; for development and tests only. */
const asked = new URLSearchParams(window.location.search);
const dark = asked.has("dark");
const states = asked.has("palette") ? [paletteState] : galleryStates;
const place = document.getElementById("gallery");
invariant(place !== null, "gallery.html has a place for the gallery");
document.documentElement.dataset["theme"] = dark ? "dark" : "light";
document.body.classList.add("gallery");

createRoot(place).render(
  <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
    {states.map(({ name, draw }) => (
      <section key={name} className="gallery__state" data-state={name}>
        <h2>{name}</h2>
        <div className="gallery__frame">{draw()}</div>
      </section>
    ))}
  </FluentProvider>,
);
