/** A hidden window may paint nothing; then the page does not wait for it. */
const longestWaitMilliseconds = 1000;

// The frame in `index.html` is on the screen before anything else is even asked for.
const painted = new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, longestWaitMilliseconds);
});
void painted.then(() => import("./main.tsx"));
