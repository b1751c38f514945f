/** Where a list stood before its rows changed. */
export interface ListPlace {
  /** Top edge of each item. */
  readonly tops: ReadonlyMap<string, number>;
  /** The item that must not move on the screen: the one under the pointer or the cursor, else the first visible one. */
  readonly anchor: string | null;
  readonly scrollTop: number;
}

/** The scroll position at which the anchor stays where it was on the screen; null when nothing needs to move. */
export function keepInPlace(before: ListPlace, after: ReadonlyMap<string, number>): number | null {
  if (before.anchor === null) return null;
  const was = before.tops.get(before.anchor);
  const is = after.get(before.anchor);
  if (was === undefined || is === undefined || was === is) return null;
  return Math.max(0, before.scrollTop + is - was);
}
