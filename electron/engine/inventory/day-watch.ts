import { localDay } from "../shadows/testing-marks.ts";

/** A minute late is early enough for a mark that ends at midnight. */
const lookMs = 60_000;

/** Tells when the user's day has changed: testing marks end by it. Returns the function that stops. */
export function watchDay(now: () => Date, onNewDay: () => void): () => void {
  let day = localDay(now());
  const timer = setInterval(() => {
    const today = localDay(now());
    if (today === day) return;
    day = today;
    onNewDay();
  }, lookMs).unref();
  return () => clearInterval(timer);
}
