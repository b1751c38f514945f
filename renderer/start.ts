/** A hidden window may never paint; after this time the program starts all the same. */
const longestWaitMilliseconds = 1000;

// The frame in `index.html` is painted before anything else is requested.
const painted = new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, longestWaitMilliseconds);
});
void painted.then(() => import("./main.tsx"));
