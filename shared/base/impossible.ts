/** Marks a branch the types say cannot happen. Reaching it is our bug, so it throws. */
export function unreachable(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`);
}

/** States what must hold at this line whatever the input. A failure is our bug, never the user's file. */
export function invariant(holds: boolean, claim: string): asserts holds {
  if (!holds) throw new Error(`broken invariant: ${claim}`);
}
