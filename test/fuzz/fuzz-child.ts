import { fuzzOnce, prepareGround, type FuzzFinding } from "./fuzz-run.ts";

/** What a child tells: which run it is at, so that one that never ends can be named, and what it found. */
export type FuzzAnswer =
  | { readonly kind: "begins"; readonly run: number }
  | { readonly kind: "found"; readonly finding: FuzzFinding }
  | { readonly kind: "ended"; readonly residentMegabytes: number; readonly warmMegabytes: number };

const tell = (answer: FuzzAnswer): void => void process.send?.(answer);

const [seed = 1, first = 0, after = 0, step = 1] = process.argv.slice(2).map(Number);
const ground = await prepareGround();
let warmMegabytes = 0;
const resident = (): number => process.memoryUsage.rss() / (1024 * 1024);

for (let run = first, done = 0; run < after; run += step, done += 1) {
  tell({ kind: "begins", run });
  for (const finding of await fuzzOnce(seed, run, ground)) tell({ kind: "found", finding });
  if (done === 200) warmMegabytes = resident();
  // Without a pause the answers pile up in this process.
  if (done % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
}
tell({ kind: "ended", residentMegabytes: resident(), warmMegabytes });
process.disconnect();
