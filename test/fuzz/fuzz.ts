import { fork } from "node:child_process";
import type { FuzzAnswer } from "./fuzz-child.ts";
import type { FuzzFinding } from "./fuzz-run.ts";

export interface FuzzOptions {
  readonly seed: number;
  readonly first?: number;
  readonly runs: number;
  /** Children side by side. */
  readonly children?: number;
  readonly onFinding?: (finding: Omit<FuzzFinding, "property"> & { readonly property: string }) => void;
  readonly onProgress?: (run: number) => void;
}

export interface FuzzReport {
  readonly findings: readonly (Omit<FuzzFinding, "property"> & { readonly property: string })[];
  /** Of the largest child, at its end. */
  readonly residentMegabytes: number;
}

/** Far more than any file may take, on a machine that has other things to do. */
const hangsAfterMs = 20_000;
/** The same as the children of the product have. */
const heapMegabytes = 160;
/** Beyond what a child has after a few hundred files, garbage included. */
const mayGrowMegabytes = 250;

/** Runs the mutants in children: one that hangs or takes all memory is a finding like any other, and the rest goes on behind it. */
export async function fuzz({ seed, first = 0, runs, children = 1, onFinding, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const findings: FuzzReport["findings"][number][] = [];
  const note = (finding: FuzzReport["findings"][number]) => {
    findings.push(finding);
    onFinding?.(finding);
  };
  const after = first + runs;
  const largest = await Promise.all(
    Array.from({ length: children }, async (_, lane) => {
      let from = first + lane;
      let resident = 0;
      while (from < after) {
        const ended = await runChild([seed, from, after, children], { note, onProgress });
        resident = Math.max(resident, ended.residentMegabytes);
        if (ended.stuck === null) break;
        note({ seed, run: ended.stuck.run, file: "", steps: [], property: ended.stuck.how, detail: "" });
        from = ended.stuck.run + children;
      }
      return resident;
    }),
  );
  return { findings, residentMegabytes: Math.max(...largest) };
}

interface Ended {
  readonly residentMegabytes: number;
  /** The run it did not survive. */
  readonly stuck: { readonly run: number; readonly how: string } | null;
}

interface Listeners {
  readonly note: (finding: FuzzReport["findings"][number]) => void;
  readonly onProgress: ((run: number) => void) | undefined;
}

function runChild(args: readonly number[], { note, onProgress }: Listeners): Promise<Ended> {
  const child = fork(new URL("fuzz-child.ts", import.meta.url), args.map(String), {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [seed = 0, first = 0] = args;
  let at = first;
  let how: string | null = "crashes";
  let residentMegabytes = 0;
  return new Promise((resolve) => {
    let timer = setTimeout(() => undefined, 0);
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        how = "hangs";
        child.kill("SIGKILL");
      }, hangsAfterMs);
    };
    watch();
    child.on("message", (message) => {
      const answer = message as FuzzAnswer;
      if (answer.kind === "begins") {
        at = answer.run;
        watch();
        onProgress?.(at);
      } else if (answer.kind === "found") note(answer.finding);
      else {
        how = null;
        residentMegabytes = answer.residentMegabytes;
        const grown = answer.residentMegabytes - answer.warmMegabytes;
        if (answer.warmMegabytes > 0 && grown > mayGrowMegabytes)
          note({ seed, run: at, file: "", steps: [], property: "memory grows", detail: `by ${grown.toFixed(0)} MB` });
      }
    });
    child.on("exit", () => {
      clearTimeout(timer);
      resolve({ residentMegabytes, stuck: how === null ? null : { run: at, how } });
    });
  });
}
