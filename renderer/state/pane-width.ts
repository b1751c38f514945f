import { detailsWidths } from "../../shared/model/inventory.ts";

/** The list keeps at least so much, in pixels. The style sheet says the same. */
export const narrowestList = 320;

/** Widths that the details can have beside the list, which shares `whole` pixels with them. */
export function widthsIn(whole: number): { readonly min: number; readonly max: number } {
  const { min, max } = detailsWidths;
  return { min, max: Math.max(min, Math.min(max, whole - narrowestList)) };
}

export const fitted = (width: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.round(Math.min(max, Math.max(min, width)));

const step = 16;
const page = 96;

export interface WidthByKey {
  readonly key: string;
  readonly width: number;
  readonly min: number;
  readonly max: number;
  /** The details are at the left of the list. */
  readonly isRightToLeft: boolean;
}

/** The width after a key; undefined for keys of others. An arrow moves the line between both in its own direction. */
export function widthByKey({ key, width, min, max, isRightToLeft }: WidthByKey): number | undefined {
  const wider = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  const narrower = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const to: Readonly<Record<string, number>> = {
    [wider]: width + step,
    [narrower]: width - step,
    PageUp: width + page,
    PageDown: width - page,
    Home: min,
    End: max,
  };
  return Object.hasOwn(to, key) ? fitted(to[key] ?? width, { min, max }) : undefined;
}
