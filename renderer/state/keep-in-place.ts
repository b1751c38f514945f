/** Where a list stood before its rows changed. */
export interface ListPlace {
  readonly keys: readonly string[];
  /** The row that must not move on the screen: the one under the pointer or the cursor, else the first visible one. */
  readonly anchor: string | null;
  readonly scrollTop: number;
}

/** The scroll position at which the anchor row stays where it was on the screen; null when nothing needs to move. */
export function keepInPlace(before: ListPlace, after: readonly string[], rowHeight: number): number | null {
  if (before.anchor === null) return null;
  const was = before.keys.indexOf(before.anchor);
  const is = after.indexOf(before.anchor);
  if (was === -1 || is === -1 || was === is) return null;
  return Math.max(0, before.scrollTop + (is - was) * rowHeight);
}
