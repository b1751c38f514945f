import { counted } from "./phrases.ts";

export const detailsWidthTexts = {
  width: "Ancho de los detalles",
  widthIs: (pixels: number) => counted(pixels, "píxel", "píxeles"),
  widthHint: "Arrastre para cambiar el ancho. Haga doble clic para restablecerlo.",
};
