import { withoutByteOrderMark } from "../text-encoding.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import {
  anything,
  either,
  list,
  mapped,
  oneOf,
  openRecord,
  orMissing,
  otherwise,
  parseJson,
  text,
  textThat,
  type Decoder,
} from "../../../shared/contract/decoder.ts";
import type { CatalogueFailureKind, DriverTransition, EndOfSupport } from "../../../shared/model/catalogue.ts";
import { type Catalogue, type CertifiedConnector, type CertifiedFile, createCatalogue, fileStem, type Listing } from "./catalogue.ts";

/** Why a catalogue was not read; `at` is the position, `connectors[3].name`. */
export interface CatalogueFailure {
  readonly kind: CatalogueFailureKind;
  readonly at: string;
}

/** Forty times the shipped list, so that a wrong file costs neither time nor memory. */
const bounds = { textLength: 16 * 1024 * 1024, connectors: 10_000, names: 2_000, nameLength: 500 } as const;

export function parseCatalogue(written: string): Result<Catalogue, CatalogueFailure> {
  if (written.length > bounds.textLength) return err({ kind: "too-large", at: "" });
  const json = parseJson(withoutByteOrderMark(written), anything, bounds.textLength);
  return json.ok ? readCatalogue(json.value) : err({ kind: "not-json", at: "" });
}

/**
 * Reads a list of certified connectors: ours (`shared/data/certified-connectors.json`), or a plain one with `name`, `fileName`,
 * `section`, `version`, `dataSourceKinds` and `functions` for each. What is not there counts as not known; a wrong type is refused.
 */
export function readCatalogue(json: unknown): Result<Catalogue, CatalogueFailure> {
  const outline = decodeOutline(json);
  if (!outline.ok) return err({ kind: "not-a-catalogue", at: "connectors" });
  if (outline.value.connectors.length > bounds.connectors) return err({ kind: "too-many-entries", at: "connectors" });
  const read = decodeCatalogue(json);
  if (!read.ok) return err({ kind: "bad-entry", at: read.error.at });
  const { meta, connectors } = read.value;
  return ok(createCatalogue(connectors, meta?.asOf ?? null));
}

const name = text(bounds.nameLength);
const maybeName = orMissing(name);
const nameGiven = textThat(bounds.nameLength, (given) => given !== "", "empty");

/** Names given as texts or as records with a `name`. */
const names: Decoder<readonly string[]> = mapped(
  orMissing(
    list(
      either(
        name,
        mapped(openRecord<{ name: string }>({ name }), (one) => one.name),
      ),
      bounds.names,
    ),
  ),
  (given) => given ?? [],
);

const origin = otherwise(oneOf("partner-certified", "microsoft-extension", "microsoft-engine"), "not-said" as const);

/** An unknown word is ignored; anything but a word is an error. */
const confidence: Decoder<CertifiedConnector["kindConfidence"]> = mapped(
  maybeName,
  (given) => (["certain", "likely", "uncertain", "none"] as const).find((one) => one === given) ?? null,
);

const certifiedSince = openRecord({
  month: maybeName,
  precision: otherwise(orMissing(oneOf("month", "approx", "no-later-than")), null),
});

const bundledFile = openRecord<{ fileStem: string | null; section: string | null; version: string | null }>({
  fileStem: maybeName,
  section: maybeName,
  version: maybeName,
});

/** An address is shown and never opened; only one of Microsoft's documentation is kept. */
const source: Decoder<string | null> = mapped(maybeName, (given) =>
  given !== null && /^https:\/\/learn\.microsoft\.com\/[\w/.-]+$/u.test(given) ? given : null,
);

/** A record, or a text as in older lists: `July 31, 2025`, `June 2024`. */
const endOfSupport: Decoder<EndOfSupport> = either(
  openRecord<EndOfSupport>({ on: maybeName, replacedBy: maybeName, source }),
  mapped(name, (written) => ({ on: parseDay(written), replacedBy: null, source: null })),
);

const driverTransition = openRecord<DriverTransition>({
  from: maybeName,
  to: maybeName,
  defaultFrom: maybeName,
  leavesService: maybeName,
  leavesDesktop: maybeName,
  source,
});

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `2025-07-31` or `2024-06`; null for anything else. */
function parseDay(written: string): string | null {
  const [, month = "", day, year] = /^([A-Z][a-z]+) (?:(\d{1,2}), )?(\d{4})$/u.exec(written.trim()) ?? [];
  const at = months.indexOf(month) + 1;
  if (at === 0 || year === undefined) return null;
  return [year, String(at), ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, "0")).join("-");
}

interface Entry {
  name: string;
  origin: Listing["origin"];
  publisher: string | null;
  releaseState: string | null;
  docsPath: string | null;
  endOfSupport: EndOfSupport | null;
  driverTransition: DriverTransition | null;
  kindConfidence: CertifiedConnector["kindConfidence"];
  dataSourceKinds: readonly string[];
  functions: readonly string[];
  certifiedSince: { month: string | null; precision: "month" | "approx" | "no-later-than" | null } | null;
  bundled: readonly { fileStem: string | null; section: string | null; version: string | null }[] | null;
  fileName: string | null;
  section: string | null;
  version: string | null;
}

const entry: Decoder<CertifiedConnector> = mapped(
  openRecord<Entry>({
    name: nameGiven,
    origin,
    publisher: maybeName,
    releaseState: maybeName,
    docsPath: maybeName,
    endOfSupport: orMissing(endOfSupport),
    driverTransition: orMissing(driverTransition),
    kindConfidence: confidence,
    dataSourceKinds: names,
    functions: names,
    certifiedSince: orMissing(certifiedSince),
    bundled: orMissing(list(bundledFile, bounds.names)),
    fileName: maybeName,
    section: maybeName,
    version: maybeName,
  }),
  connectorOf,
);

const decodeOutline = openRecord<{ connectors: readonly unknown[] }>({ connectors: list(anything, Number.MAX_SAFE_INTEGER) });
const decodeCatalogue = openRecord<{ meta: { asOf: string | null } | null; connectors: readonly CertifiedConnector[] }>({
  meta: orMissing(openRecord<{ asOf: string | null }>({ asOf: maybeName })),
  connectors: list(entry, bounds.connectors),
});

function connectorOf(given: Entry): CertifiedConnector {
  const { kindConfidence, releaseState, dataSourceKinds, functions, certifiedSince: since } = given;
  const files = filesOf(given);
  const guessed = kindConfidence === "uncertain" || kindConfidence === "none";
  const versions = new Set(files.map(({ version }) => version));
  return {
    name: given.name,
    origin: given.origin,
    version: versions.size === 1 ? ([...versions][0] ?? null) : null,
    kinds: guessed ? [] : dataSourceKinds,
    functions,
    files,
    certifiedSince:
      since === null || since.month === null || since.precision === null ? null : { month: since.month, precision: since.precision },
    beta: releaseState === null ? null : releaseState === "Beta" || releaseState === "Preview",
    kindConfidence,
    listing: listingOf(given),
    installedId: null,
  };
}

function listingOf({ origin, publisher, releaseState, docsPath, endOfSupport: ended, driverTransition: transition }: Entry): Listing {
  // It becomes part of an address on one site only, so only characters of that site's paths are allowed.
  const isPath = docsPath !== null && /^\/[\w-]+(?:\/[\w-]+)*$/u.test(docsPath);
  return { origin, publisher, releaseState, docsPath: isPath ? docsPath : null, endOfSupport: ended, driverTransition: transition };
}

function filesOf({ bundled, fileName, section, version }: Entry): readonly CertifiedFile[] {
  if (bundled !== null) return bundled.map((file) => ({ stem: file.fileStem ?? "", section: file.section, version: file.version }));
  const nothingGiven = fileName === null && section === null && version === null;
  return nothingGiven ? [] : [{ stem: fileName === null ? "" : fileStem(fileName), section, version }];
}
