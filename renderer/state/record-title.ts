import { textIn, type Known, type LocalText } from "../../shared/model/known.ts";

export const localText = (text: Known<LocalText> | null, culture: string): string | null =>
  text === null || !text.known ? null : textIn(text.value, culture);
