import { counted } from "./phrases.ts";

export const detailsWidthTexts = {
  width: "Breite der Details",
  widthIs: (pixels: number) => counted(pixels, "Pixel", "Pixel"),
  widthHint: "Ziehen Sie, um die Breite zu ändern. Ein Doppelklick setzt sie zurück.",
};
