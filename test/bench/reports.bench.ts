import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Report } from "../../build/bench.ts";
import { sourceOver } from "../../electron/engine/reports/byte-source.ts";
import { readReport } from "../../electron/engine/reports/read-report.ts";
import { readZipParts } from "../../electron/engine/reports/zip-parts.ts";
import { aBackup, aMashup, aModelDatabase, aPackedModel, aReport } from "../builders/a-report.ts";

const reportCount = 40;
const largestPart = 64 * 1024 * 1024;

/** Reading reports against unpacking the same zips, warm. Only the parts with queries are read, so that pictures and pages cost nothing. */
export async function bench(report: Report): Promise<void> {
  const packages = await Promise.all(Array.from({ length: reportCount }, (_, at) => aPackage(at)));
  const ours = quickestMs(() => packages.forEach((bytes) => readReport(sourceOver(bytes), "a.pbix")));
  const unpacked = quickestMs(() => packages.forEach(unpackAll));
  report({ what: `reports: ${reportCount} with a mashup`, value: ours, unit: "ms" });
  report({ what: "reports: unpacking the same zips over reading", value: unpacked / ours, unit: "x", limit: 0.2 });

  const model = await aReport({ DataModel: aPackedModel(aBackup(database(), { before: someData(3 * 1024 * 1024) }), 2 * 1024 * 1024) });
  const deflated = deflateRawSync(Buffer.concat([someData(3 * 1024 * 1024), aBackup(database())]));
  const modelMs = quickestMs(() => void readReport(sourceOver(model), "a.pbix"));
  const inflateMs = quickestMs(() => void inflateRawSync(deflated));
  report({ what: "reports: a packed model of 3 MB", value: modelMs, unit: "ms" });
  report({ what: "reports: inflating the same bytes over unpacking the model", value: inflateMs / modelMs, unit: "x", limit: 0.02 });
}

/** The quickest run is what the work itself takes; the others measure what else the machine was doing. */
function quickestMs(work: () => void): number {
  work();
  let quickest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 7; run += 1) {
    const began = performance.now();
    work();
    quickest = Math.min(quickest, performance.now() - began);
  }
  return quickest;
}

function unpackAll(bytes: Buffer): void {
  for (const part of readZipParts(sourceOver(bytes)).values()) part.read(largestPart);
}

/** Thirty queries of everyday length, pages, and a picture. */
async function aPackage(seed: number): Promise<Buffer> {
  const queries = Array.from({ length: 30 }, (_, at) => {
    const steps = Array.from(
      { length: 20 },
      (__, step) => `    Step${step} = Table.AddColumn(Source, "Column ${at} ${step}", each [A] + ${step}),`,
    );
    return `shared Query${at} = let\n    Source = Contoso.Contents("https://erp${seed}.example/${at}"),\n${steps.join("\n")}\n    Done = Source\nin\n    Done;`;
  });
  const pages = Buffer.from(
    JSON.stringify(Array.from({ length: 4_000 }, (_, at) => ({ name: `visual ${at}`, x: at * seed, y: at }))),
    "utf16le",
  );
  return aReport({
    "DataMashup": await aMashup(`section Section1;\n${queries.join("\n")}`),
    "Report/Layout": pages,
    "Report/StaticResources/picture.png": someData(300_000),
  });
}

const database = (): Buffer =>
  aModelDatabase({
    partitions: [{ table: "Orders", type: 4, text: 'let Source = Contoso.Contents("https://erp.example") in Source' }],
    expressions: [],
  });

/** Numbers with a fixed seed, as compressible as columns of a model. */
function someData(size: number) {
  const bytes = Buffer.alloc(size);
  let state = 1;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = at % 8 < 5 ? (at >> 6) & 255 : state >>> 27;
  }
  return bytes;
}
