import { counted } from "./phrases.ts";

export const detailsWidthTexts = {
  width: "Largeur des détails",
  widthIs: (pixels: number) => counted(pixels, "pixel", "pixels"),
  widthHint: "Faites glisser pour modifier la largeur. Double-cliquez pour la rétablir.",
};
