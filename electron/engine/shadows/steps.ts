/**
 * Work cut into steps. Each step yields how many elementary operations it took, so that a caller can pause between two of them and a
 * test can count them. A step takes a few milliseconds at most.
 */
export type Steps<T> = Generator<number, T, undefined>;

/** All steps one after another. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How long the event loop may be held. Half a frame: a window that scrolls meanwhile does not show it. */
const sliceMs = 8;

/** The same, with everything else that waits for the event loop let through between slices. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
