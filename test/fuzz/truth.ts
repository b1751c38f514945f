import { createHash } from "node:crypto";
import { DOMParser } from "@xmldom/xmldom";
import JSZip from "jszip";
import type { Inspection } from "../../shared/model/inspection.ts";
import type { Seed } from "./seeds.ts";
import { readEntries, walkLocals, type ZipEntry } from "./zip-model.ts";

/** What somebody signed, as readers other than the engine see it in a file that its makers call intact. */
interface SignedTruth {
  readonly seed: string;
  readonly signers: readonly string[];
  /** Every part that the signature vouches for: key to digest. */
  readonly vouched: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string | null>;
  /** What the engine says of the seed: the same content must be told the same way. */
  readonly told: string;
  readonly times: readonly (string | null)[];
}

export interface Truths {
  readonly intact: readonly SignedTruth[];
  /** `key digest` of each part that some seed's valid signature vouches for. */
  readonly vouchedSomewhere: ReadonlySet<string>;
}

const keyOf = (name: string): string => {
  const plain = name.replace(/^\/+/u, "");
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
};

const digestOf = (bytes: Uint8Array): string => createHash("sha1").update(bytes).digest("hex");

const isSignaturePart = (key: string): boolean => /\.(?:psdsxs|cer)$/u.test(key) && key.startsWith("package/services/digital-signature/");
const isRelationships = (key: string): boolean => /(?:^|\/)_rels\/[^/]*\.rels$/u.test(key);

/** Parts that carry the package: what the signature does not list among them may be anything. */
const carries = (key: string, content: Uint8Array): boolean =>
  key === "[content_types].xml" || isRelationships(key) || isSignaturePart(key) || (key.endsWith(".psdsor") && content.length === 0)
    || (key.endsWith("/") && content.length === 0);

/** Relationships and origins that a Manifest lists as raw bytes. */
function listedRaw(entries: readonly ZipEntry[]): ReadonlySet<string> {
  const signatures = entries.filter(({ name }) => name.endsWith(".psdsxs")).map(({ content }) => content.toString("utf8"));
  const listed = signatures.flatMap((xml) =>
    [...xml.matchAll(/Reference[^<>]*URI="\/([^"?]+)\?[^"]*"[^<>]*>\s*(?:<!--[^]*?-->\s*)*<(?!(?:\w+:)?Transforms)/gu)].map(([, uri]) =>
    keyOf(uri ?? "")));
  return new Set(listed);
}

function contentTypes(entries: readonly ZipEntry[]): (key: string) => string | null {
  const xml = entries.find(({ name }) => keyOf(name) === "[content_types].xml")?.content.toString("utf8") ?? "";
  const document = new DOMParser({ errorHandler: () => undefined }).parseFromString(xml, "text/xml");
  const rows = (tag: string, attribute: string) =>
    new Map(Array.from(document?.getElementsByTagName(tag) ?? [], (row) =>
      [row.getAttribute(attribute)?.toLowerCase() ?? "", row.getAttribute("ContentType")?.trim() ?? ""]));
  const [defaults, overrides] = [rows("Default", "Extension"), rows("Override", "PartName")];
  return (key) => overrides.get(`/${key}`) ?? defaults.get(key.split(".").at(-1) ?? "") ?? null;
}

/** Names of parts compare without case, so a part may be called differently and be the same. */
const told = ({ connector, images }: Inspection): string => JSON.stringify({ connector, images }).toLowerCase();
const timesOf = ({ signature }: Inspection): readonly (string | null)[] =>
  signature.signatures.map(({ signatureTime }) => signatureTime?.raw ?? null);

/** What the seeds prove, from their own bytes and from what their makers say. */
export function gatherTruths(seeds: readonly (readonly [Seed, Inspection | null])[]): Truths {
  const intact = seeds.flatMap(([seed, inspection]): readonly SignedTruth[] => {
    const { entries } = seed;
    if (seed.integrity !== "intact" || entries === null || inspection === null) return [];
    const listed = listedRaw(entries);
    const vouched = entries.filter(({ name, content }) => listed.has(keyOf(name)) || !carries(keyOf(name), content));
    const typeOf = contentTypes(entries);
    return [{
      seed: seed.name, signers: [...seed.signers, ...inspection.signature.signatures.flatMap(({ signer }) => signer?.sha1 ?? [])],
      vouched: new Map(vouched.map(({ name, content }) => [keyOf(name), digestOf(content)])),
        types: new Map(vouched.map(({ name }) => [keyOf(name), typeOf(keyOf(name))])),
      told: told(inspection), times: timesOf(inspection),
    }];
  });
  const somewhere = seeds.flatMap(([{ entries }, inspection]) => {
    const covered = new Set(inspection?.parts.filter((part) => part.covered === true).map(({ name }) => keyOf(name)));
    return (entries ?? []).filter(({ name }) => covered.has(keyOf(name))).map(({ name, content }) => `${keyOf(name)} ${digestOf(content)}`);
  });
  return { intact, vouchedSomewhere: new Set(somewhere) };
}

/** Which claims of an inspection the bytes do not bear out. Empty for honest ones. */
export async function findLies(bytes: Buffer, inspection: Inspection, truths: Truths): Promise<readonly string[]> {
  const { integrity } = inspection.signature;
  const lies = [...coveredLies(bytes, inspection, truths)];
  if (integrity.kind !== "intact") return lies;
  const readers = [["JSZip", await readByJSZip(bytes)], ["from the start", walkLocals(bytes)], ["simple", readEntries(bytes)]] as const;
  for (const [reader, entries] of readers) {
    // Of a reading that ends in an error its user hears.
    const problems = entries === null ? [] : whyNotSigned(entries, inspection, truths);
    if (problems.length > 0) lies.push(`intact, but ${reader}: ${problems[0] ?? ""}`);
  }
  return lies;
}

/** Null when it refuses the archive, and where it sees folders that are none to anybody else. */
async function readByJSZip(bytes: Buffer): Promise<readonly ZipEntry[] | null> {
  try {
    const zip = await JSZip.loadAsync(bytes);
    const files = Object.values(zip.files);
    if (files.some((file) => file.dir)) return null;
    return await Promise.all(files.map(async (file) =>
      ({ name: file.unsafeOriginalName ?? file.name, content: file.dir ? Buffer.alloc(0) : await file.async("nodebuffer") })));
  } catch {
    return null;
  }
}

/** For the truth that comes nearest: what keeps these entries from being what was signed. Empty when some truth fits. */
function whyNotSigned(entries: readonly ZipEntry[], inspection: Inspection, { intact }: Truths): readonly string[] {
  const { integrity } = inspection.signature;
  const signer = integrity.kind === "intact" ? integrity.signer : null;
  const known = intact.filter(({ signers }) => signer !== null && signers.includes(signer));
  // Whoever edits a certificate keeps its key, and with it the signature; then nothing may be said to stand behind the certificate.
  if (known.length === 0 && standsBehind(inspection, signer)) return [`nobody ${signer ?? ""} signed anything`];
  const mine = known.length > 0 ? known : intact;
  const typeOf = contentTypes(entries);
  const perTruth = mine.map((truth): readonly string[] => {
    const found = new Map(entries.map(({ name, content }) => [keyOf(name), digestOf(content)]));
    return [
      ...[...truth.vouched].filter(([key, digest]) => found.get(key) !== digest).map(([key]) => `${key} is not what was signed`),
      ...entries.filter(({ name, content }) => !truth.vouched.has(keyOf(name)) && !carries(keyOf(name), content)).map(({ name }) =>
        `${name} was not signed`),
      ...[...truth.types].filter(([key, type]) => typeOf(key)?.toLowerCase() !== type?.toLowerCase()).map(([key, type]) =>
        `type of ${key} was ${type ?? "none"}, is ${typeOf(key) ?? "none"}`),
      ...(truth.told === told(inspection) ? [] : ["the connector is told differently"]),
      ...(timesOf(inspection).every((time) => truth.times.includes(time)) ? [] : ["the signature time is another"]),
    ];
  });
  return perTruth.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

const standsBehind = ({ signature }: Inspection, claimed: string | null): boolean =>
  signature.signatures.filter(({ signer }) => signer?.sha1 === claimed).some(({ signer, chain }) => signer?.selfSigned === true
    || chain[0]?.issuerSignature === "yes" || chain[0]?.issuerSignature === "self");

/** A part said to be covered whose bytes no signature of the seeds vouches for. */
function coveredLies(bytes: Buffer, { parts }: Inspection, { vouchedSomewhere }: Truths): readonly string[] {
  const covered = new Set(parts.filter((part) => part.covered === true).map(({ name }) => keyOf(name)));
  if (covered.size === 0) return [];
  return (readEntries(bytes) ?? [])
    .filter(({ name, content }) => covered.has(keyOf(name)) && !isRelationships(keyOf(name))
      && !vouchedSomewhere.has(`${keyOf(name)} ${digestOf(content)}`))
    .map(({ name }) => `${name} is said to be covered, and nobody signed these bytes`);
}
