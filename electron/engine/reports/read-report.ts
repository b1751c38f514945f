import { extname } from "node:path";
import { openRecord, list, orMissing, otherwise, text } from "../../../shared/contract/decoder.ts";
import { reportPackageEndings, type ReportContainer, type ReportFacts, type ReportOutcome } from "../../../shared/model/report.ts";
import { limits } from "../limits.ts";
import { decodeText } from "../text-encoding.ts";
import type { ByteSource } from "./byte-source.ts";
import { collectFacts, queriesOfSection, type FoundQueries } from "./collect-facts.ts";
import { readDataMashup, readWorkbookMashup } from "./data-mashup.ts";
import { fault, ReportFault } from "./fault.ts";
import { readModelMetadata } from "./model-backup.ts";
import { readModelDatabase } from "./model-database.ts";
import { decodeJson, readModelJson, readPendingQueries } from "./model-json.ts";
import { readZipParts, type ZipPart } from "./zip-parts.ts";

/** Reads one report file: a package of Power BI, a workbook, or a dataflow. What it is follows from its parts; its name only decides between `.pbix` and `.pbit`. */
export function readReport(source: ByteSource, name: string): ReportOutcome {
  return readingReport(() => {
    const start = source.read(0, 8);
    if (start.subarray(0, 4).equals(compoundFile)) return fault("protected", "compound file");
    if (start.toString("latin1", 0, 2) !== "PK") return readDocument(source, name);
    const parts = readZipParts(source);
    return parts.has("xl/workbook.xml") || parts.has("xl/workbook.bin") ? readWorkbook(parts) : readPackage(parts, name);
  });
}

/** Turns what ends the reading of a report into its reason. */
export function readingReport(read: () => ReportFacts): ReportOutcome {
  try {
    return { kind: "read", facts: read() };
  } catch (thrown) {
    if (thrown instanceof ReportFault) return { kind: "not-read", because: thrown.because };
    // A position outside of the bytes, or a nesting beyond the stack: nothing that a sound report has.
    if (thrown instanceof RangeError) return { kind: "not-read", because: "damaged" };
    throw thrown;
  }
}

/** A file with a sensitivity label that encrypts it, or with a password. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

type Parts = ReadonlyMap<string, ZipPart>;

const marks = ["datamodel", "datamodelschema", "datamashup", "report/layout", "report/definition/report.json", "connections"];

function readPackage(parts: Parts, name: string): ReportFacts {
  if (!parts.has("version") || !marks.some((part) => parts.has(part))) return fault("not-a-report", "no part of a report");
  const found: FoundQueries[] = [];
  const mashup = bytesOf(parts, "datamashup");
  const document = mashup === null ? null : readDataMashup(mashup);
  if (document !== null) found.push(queriesOfSection("dataMashup", document));
  const schema = bytesOf(parts, "datamodelschema");
  if (schema !== null) found.push({ place: "dataModelSchema", queries: readModelJson(schema) });
  const pending = bytesOf(parts, "unappliedchanges");
  if (pending !== null) found.push({ place: "unappliedChanges", queries: readPendingQueries(pending) });
  const model = parts.get("datamodel");
  // Where the queries are in the mashup, the partitions of the model hold statements that read from it, and no M.
  if (model !== undefined && !found.some(({ place, queries }) => place === "dataMashup" && queries.length > 0))
    found.push({ place: "dataModel", queries: readModelDatabase(readModelMetadata(model.open(limits.reportPartBytes))) });
  const live = liveConnection(bytesOf(parts, "connections"));
  if (live === null && mashup === null && schema === null && model === undefined) return fault("model-missing", "no part with queries");
  const version = versionOf(bytesOf(parts, "version"));
  return { container: containerOf(name, schema !== null), version, live, ...collectFacts(found) };
}

function containerOf(name: string, hasSchema: boolean): ReportContainer {
  const extension = extname(name).toLowerCase();
  if (extension === ".pbix") return "pbix";
  return extension === ".pbit" || hasSchema ? "pbit" : "pbix";
}

const bytesOf = (parts: Parts, name: string): Buffer | null => parts.get(name)?.read(limits.reportPartBytes) ?? null;

/** UTF-16LE without a byte order mark. */
function versionOf(bytes: Buffer | null): string | null {
  if (bytes === null || bytes.length > 200) return null;
  const version = bytes
    .toString(bytes[1] === 0 || bytes[0] === 0xff ? "utf16le" : "utf8")
    .replace(/^\uFEFF/u, "")
    .trim();
  return /^\d+(?:\.\d+)*$/u.test(version) ? version : null;
}

const connections = openRecord({
  Connections: orMissing(list(openRecord({ ConnectionType: otherwise(orMissing(text(100)), null) }), 1_000)),
});

function liveConnection(bytes: Buffer | null): ReportFacts["live"] {
  if (bytes === null) return null;
  const types = decodeJson(bytes, connections, "damaged").Connections?.map(({ ConnectionType }) => ConnectionType) ?? [];
  if (types.includes("pbiServiceLive")) return "service";
  return types.includes("analysisServicesDatabaseLive") ? "analysis-services" : null;
}

function readWorkbook(parts: Parts): ReportFacts {
  const items = [...parts.values()].filter(({ name }) => /^customxml\/item\d+\.xml$/iu.test(name));
  const documents = items.slice(0, limits.workbookItems).map((part) => readWorkbookMashup(part.read(limits.reportPartBytes)));
  const found = documents.flatMap((document) => (document === null ? [] : [queriesOfSection("dataMashup", document)]));
  if (found.length === 0) return fault("not-a-report", "workbook without queries");
  return { container: "xlsx", version: null, live: null, ...collectFacts(found) };
}

const dataflow = openRecord({ "pbi:mashup": openRecord({ document: text(limits.mCharacters) }) });

/** A dataflow: its exported JSON, or `mashup.pq`. */
function readDocument(source: ByteSource, name: string): ReportFacts {
  if (source.sizeBytes > limits.reportPartBytes) return fault("not-a-report", "no archive");
  const bytes = source.read(0, source.sizeBytes);
  const isJson = extname(name).toLowerCase() === ".json";
  if (!isJson && extname(name).toLowerCase() !== ".pq") return fault(isCutShort(name) ? "damaged" : "not-a-report", "no archive");
  const document = isJson ? decodeJson(bytes, dataflow, "not-a-report")["pbi:mashup"].document : decodeText(bytes);
  const found = queriesOfSection(isJson ? "dataflow" : "mashup", document);
  if (found.queries.length === 0 && !/^\s*(?:\[[^\]]*\]\s*)?section\b/u.test(document)) return fault("not-a-report", "no section");
  return { container: "dataflow", version: null, live: null, ...collectFacts([found]) };
}

const isCutShort = (name: string): boolean => reportPackageEndings.some((ending) => name.toLowerCase().endsWith(ending));
