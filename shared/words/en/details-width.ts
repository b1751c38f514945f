import { counted } from "./phrases.ts";

/** The line between the list and the details. */
export const detailsWidthTexts = {
  width: "Width of the details",
  widthIs: (pixels: number) => counted(pixels, "pixel", "pixels"),
  widthHint: "Drag to change the width. Double-click to reset it.",
};
