import { textIn, type CultureName, type LocalText } from "../../../../shared/model/known.ts";
import { limits } from "../../limits.ts";

export const noText: LocalText = { neutral: null, byCulture: {} };

/** One after the other, culture by culture; null where either is null. Undefined when it grows beyond reason. */
export function joinTexts(left: LocalText, right: LocalText): LocalText | undefined {
  const join = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a + b);
  const cultures: readonly CultureName[] = [...new Set([...Object.keys(left.byCulture), ...Object.keys(right.byCulture)])];
  const neutral = join(left.neutral, right.neutral);
  const byCulture = Object.fromEntries(cultures.map((name) => [name, join(textIn(left, name), textIn(right, name))]));
  const lengths = [neutral, ...Object.values(byCulture)].map((text) => text?.length ?? 0);
  return lengths.some((length) => length > limits.mTextCharacters) ? undefined : { neutral, byCulture };
}

/** Whether some culture, or all, has none: a key that the resources lack. */
export const lacksText = ({ neutral, byCulture }: LocalText): boolean =>
  neutral === null || Object.values(byCulture).some((text) => text === null);

/** The text when it is the same everywhere, as a condition needs it. */
export const invariantText = (text: LocalText): string | null => (Object.keys(text.byCulture).length === 0 ? text.neutral : null);
