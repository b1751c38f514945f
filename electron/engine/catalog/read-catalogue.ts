import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CatalogueFailureKind } from "../../../shared/model/catalogue.ts";
import { createCatalogue, fileStem, type Catalogue, type CertifiedConnector, type CertifiedFile, type Listing } from "./catalogue.ts";

/** Why a catalogue was not read; `at` says where, `connectors[3].name`. */
export interface CatalogueFailure {
  readonly kind: CatalogueFailureKind;
  readonly at: string;
}

/** Forty times the shipped list, so that a wrong file costs neither time nor memory. */
const bounds = { textLength: 16 * 1024 * 1024, connectors: 10_000, names: 2_000, nameLength: 500 } as const;

export function parseCatalogue(text: string): Result<Catalogue, CatalogueFailure> {
  if (text.length > bounds.textLength) return err({ kind: "too-large", at: "" });
  try {
    return readCatalogue(JSON.parse(text.replace(/^\uFEFF/u, "")));
  } catch {
    return err({ kind: "not-json", at: "" });
  }
}

/**
 * Reads a list of certified connectors: ours (`shared/data/certified-connectors.json`), or a plain one with `name`, `fileName`,
 * `section`, `version`, `dataSourceKinds` and `functions` for each. What is not there counts as not known; a wrong type is refused.
 */
export function readCatalogue(json: unknown): Result<Catalogue, CatalogueFailure> {
  const list = own(json, "connectors");
  if (!Array.isArray(list)) return err({ kind: "not-a-catalogue", at: "connectors" });
  if (list.length > bounds.connectors) return err({ kind: "too-many-entries", at: "connectors" });
  try {
    const connectors = list.map((entry: unknown, index) => readConnector(entry, `connectors[${index}]`));
    return ok(createCatalogue(connectors, optionalText(own(json, "meta"), "asOf", "meta")));
  } catch (failure) {
    if (failure instanceof BadEntry) return err({ kind: "bad-entry", at: failure.at });
    throw failure;
  }
}

/** Leaves the decoding of one catalogue at the first wrong value; never leaves this file. */
class BadEntry extends Error {
  readonly at: string;
  constructor(at: string) {
    super(at);
    this.at = at;
  }
}

const origins = ["partner-certified", "microsoft-extension", "microsoft-engine"] as const;
const confidences = ["certain", "likely", "uncertain", "none"] as const;
const precisions = ["month", "approx", "no-later-than"] as const;

function readConnector(entry: unknown, at: string): CertifiedConnector {
  if (typeof entry !== "object" || entry === null) throw new BadEntry(at);
  const name = optionalText(entry, "name", at);
  if (name === null || name === "") throw new BadEntry(`${at}.name`);
  const files = readFiles(entry, at);
  const written = optionalText(entry, "kindConfidence", at);
  const kindConfidence = confidences.find((one) => one === written) ?? null;
  const guessed = kindConfidence === "uncertain" || kindConfidence === "none";
  const versions = new Set(files.map(({ version }) => version));
  return {
    name,
    origin: originOf(entry),
    version: versions.size === 1 ? ([...versions][0] ?? null) : null,
    kinds: guessed ? [] : names(entry, "dataSourceKinds", at),
    functions: names(entry, "functions", at),
    files,
    certifiedSince: readCertifiedSince(own(entry, "certifiedSince"), at),
    beta: readBeta(entry),
    kindConfidence,
    listing: readListing(entry, at),
    installedId: null,
  };
}

const originOf = (entry: unknown): Listing["origin"] => origins.find((origin) => origin === own(entry, "origin")) ?? "not-said";

function readListing(entry: unknown, at: string): Listing {
  const docsPath = optionalText(entry, "docsPath", at);
  return {
    origin: originOf(entry),
    publisher: optionalText(entry, "publisher", at),
    releaseState: optionalText(entry, "releaseState", at),
    // It becomes part of an address on one site only, so it may say nothing that a path of that site does not.
    docsPath: docsPath !== null && /^\/[\w-]+(?:\/[\w-]+)*$/u.test(docsPath) ? docsPath : null,
  };
}

function readFiles(entry: unknown, at: string): readonly CertifiedFile[] {
  const bundled = own(entry, "bundled");
  if (bundled === undefined) {
    const fileName = optionalText(entry, "fileName", at);
    const section = optionalText(entry, "section", at);
    const version = optionalText(entry, "version", at);
    const nothingGiven = fileName === null && section === null && version === null;
    return nothingGiven ? [] : [{ stem: fileName === null ? "" : fileStem(fileName), section, version }];
  }
  return listOf(bundled, `${at}.bundled`).map((file, index) => {
    const place = `${at}.bundled[${index}]`;
    return {
      stem: optionalText(file, "fileStem", place) ?? "",
      section: optionalText(file, "section", place),
      version: optionalText(file, "version", place),
    };
  });
}

function readCertifiedSince(raw: unknown, at: string): CertifiedConnector["certifiedSince"] {
  const month = optionalText(raw, "month", `${at}.certifiedSince`);
  const precision = precisions.find((one) => one === own(raw, "precision"));
  return month === null || precision === undefined ? null : { month, precision };
}

function readBeta(entry: unknown): boolean | null {
  const state = own(entry, "releaseState");
  return typeof state === "string" ? state === "Beta" || state === "Preview" : null;
}

/** Names given as texts or as records with a `name`. */
function names(entry: unknown, field: string, at: string): readonly string[] {
  const raw = own(entry, field);
  if (raw === undefined || raw === null) return [];
  return listOf(raw, `${at}.${field}`).map((one, index) => {
    const place = `${at}.${field}[${index}]`;
    const name = typeof one === "string" ? boundedText(one, place) : optionalText(one, "name", place);
    if (name === null) throw new BadEntry(place);
    return name;
  });
}

function listOf(raw: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(raw) || raw.length > bounds.names) throw new BadEntry(at);
  return raw;
}

function optionalText(record: unknown, field: string, at: string): string | null {
  const raw = own(record, field);
  return raw === undefined || raw === null ? null : boundedText(raw, `${at}.${field}`);
}

function boundedText(raw: unknown, at: string): string {
  if (typeof raw !== "string" || raw.length > bounds.nameLength) throw new BadEntry(at);
  return raw;
}

/** An own field, so that `__proto__` and its like are data and nothing else. */
function own(record: unknown, field: string): unknown {
  if (typeof record !== "object" || record === null || !Object.hasOwn(record, field)) return undefined;
  return (record as Readonly<Record<string, unknown>>)[field];
}
