import { numberText } from "./phrases.ts";

export const detailsWidthTexts = {
  width: "详细信息的宽度",
  widthIs: (pixels: number) => `${numberText(pixels)} 像素`,
  widthHint: "拖动可更改宽度。双击可重置。",
};
