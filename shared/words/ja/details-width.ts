import { numberText } from "./phrases.ts";

export const detailsWidthTexts = {
  width: "詳細の幅",
  widthIs: (pixels: number) => `${numberText(pixels)} ピクセル`,
  widthHint: "ドラッグして幅を変更します。ダブルクリックすると元に戻ります。",
};
