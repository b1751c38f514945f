/** Bounds the bytes of all request bodies that are in memory or being received. */
export interface BodyBudget {
  /** Waits until so many bytes are free; the function releases them. Null after too long a wait, or when too many others wait. */
  readonly reserve: (bytes: number) => Promise<(() => void) | null>;
  /** What is reserved now. */
  readonly inUse: () => { readonly bytes: number; readonly requests: number };
}

export interface BodyLimits {
  /** Bound of all large bodies together; the largest single one must fit. */
  readonly largeBytes: number;
  /** Bound of all others. They have their own, so that they need not wait for a large file. */
  readonly smallBytes: number;
  /** Up to this a body is small. */
  readonly smallBodyBytes: number;
  /** Requests with a body that are read or answered at once, and those that wait. */
  readonly mostRequests: number;
  readonly mostWaiting: number;
  readonly waitMilliseconds: number;
}

interface Waiting {
  readonly bytes: number;
  readonly enter: (release: (() => void) | null) => void;
}

/** First come, first served: smaller bodies do not overtake a large one for ever. */
export function createBodyBudget(limits: BodyLimits): BodyBudget {
  const { largeBytes, smallBytes, smallBodyBytes } = limits;
  const small = createLane(smallBytes, limits);
  const large = createLane(largeBytes, limits);
  return {
    reserve: (bytes) => (bytes <= smallBodyBytes ? small : large).reserve(bytes),
    inUse: () => ({ bytes: small.inUse.bytes + large.inUse.bytes, requests: small.inUse.requests + large.inUse.requests }),
  };
}

function createLane(mostBytes: number, { mostRequests, mostWaiting, waitMilliseconds }: BodyLimits) {
  const inUse = { bytes: 0, requests: 0 };
  const waiting: Waiting[] = [];
  const fits = (bytes: number): boolean => inUse.bytes + bytes <= mostBytes && inUse.requests < mostRequests;

  const take = (bytes: number): (() => void) => {
    inUse.bytes += bytes;
    inUse.requests += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      inUse.bytes -= bytes;
      inUse.requests -= 1;
      for (let next = waiting[0]; next !== undefined && fits(next.bytes); next = waiting[0]) {
        waiting.shift();
        next.enter(take(next.bytes));
      }
    };
  };

  const wait = (bytes: number): Promise<(() => void) | null> =>
    new Promise((resolve) => {
      const entry: Waiting = {
        bytes,
        enter: (release) => {
          clearTimeout(timer);
          resolve(release);
        },
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(entry), 1);
        resolve(null);
      }, waitMilliseconds).unref();
      waiting.push(entry);
    });

  return {
    inUse,
    reserve: (bytes: number): Promise<(() => void) | null> => {
      if (waiting.length === 0 && fits(bytes)) return Promise.resolve(take(bytes));
      return bytes > mostBytes || waiting.length >= mostWaiting ? Promise.resolve(null) : wait(bytes);
    },
  };
}
