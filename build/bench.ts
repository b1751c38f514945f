import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./runtime.js";

/** What a bench file says of one measurement; `limit` fails the run when it is missed. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: "ms" | "MB" | "x" | "files/s";
  /** The most it may be; the least where more is better (`x`, `files/s`). */
  readonly limit?: number;
}

export type Report = (measurement: Measurement) => void;

interface Bench {
  readonly bench: (report: Report) => Promise<void> | void;
}

const moreIsBetter = (unit: Measurement["unit"]): boolean => unit === "x" || unit === "files/s";

const isWithinLimit = ({ value, unit, limit }: Measurement): boolean =>
  limit === undefined || (moreIsBetter(unit) ? value >= limit : value <= limit);

function describe(measurement: Measurement): string {
  const { what, value, unit, limit } = measurement;
  const limitText = limit === undefined ? "" : ` (limit: ${moreIsBetter(unit) ? "at least" : "at most"} ${limit})`;
  return `  ${what.padEnd(72)} ${value.toFixed(value < 100 ? 1 : 0).padStart(9)} ${unit}${limitText}${isWithinLimit(measurement) ? "" : "  MISSED"}`;
}

async function runBench(wanted: readonly string[]): Promise<number> {
  const folder = join(root, "test", "bench");
  const files = readdirSync(folder).filter(
    (name) => name.endsWith(".bench.ts") && (wanted.length === 0 || wanted.some((part) => name.includes(part))),
  );
  let missed = 0;
  for (const name of files.sort()) {
    console.log(name.replace(".bench.ts", ""));
    const { bench } = (await import(pathToFileURL(join(folder, name)).href)) as Bench;
    await bench((measurement) => {
      if (!isWithinLimit(measurement)) missed += 1;
      console.log(describe(measurement));
    });
  }
  console.log(missed === 0 ? "every limit kept" : `${missed} missed`);
  return missed === 0 ? 0 : 1;
}

process.exitCode = await runBench(process.argv.slice(2));
