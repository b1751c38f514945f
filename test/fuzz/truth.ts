import { createHash } from "node:crypto";
import { DOMParser } from "@xmldom/xmldom";
import JSZip from "jszip";
import type { Inspection } from "../../shared/model/inspection.ts";
import { readAsPython } from "./read-as-python.ts";
import { readAsJava, readAsLibarchive } from "./read-as-stream.ts";
import type { Seed } from "./seeds.ts";
import { readEntries, walkLocals, type Reading, type ZipEntry } from "./zip-model.ts";

/** What somebody signed, as readers other than the engine see it in a file that its makers call intact. */
interface SignedTruth {
  readonly seed: string;
  readonly signers: readonly string[];
  /** Every part that the signature covers: key to digest. */
  readonly signed: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string | null>;
  /** Its signatures and certificates, which nobody can sign. */
  readonly signatureParts: ReadonlySet<string>;
  /** What the engine says of the seed: the same content must be read the same way. */
  readonly content: string;
  readonly times: readonly (string | null)[];
}

export interface Truths {
  readonly intact: readonly SignedTruth[];
  /** `key digest` of each part that some seed's valid signature covers. */
  readonly signedSomewhere: ReadonlySet<string>;
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

/** Parts that carry the package: what the signature does not list among them may be anything that does carry it. */
const carries = (key: string, content: Uint8Array, signatureParts: ReadonlySet<string>): boolean =>
  key === "[content_types].xml" ||
  (isRelationships(key) && holdsRelationships(content)) ||
  signatureParts.has(key) ||
  (key.endsWith(".psdsor") && content.length === 0) ||
  (key.endsWith("/") && content.length === 0);

const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Nothing but relationships: whatever else such a part holds might be taken for content. */
function holdsRelationships(content: Uint8Array): boolean {
  const wide = content[0] === 0xff && content[1] === 0xfe ? "utf-16le" : content[0] === 0xfe && content[1] === 0xff ? "utf-16be" : "utf-8";
  const document = new DOMParser({ errorHandler: () => undefined }).parseFromString(new TextDecoder(wide).decode(content), "text/xml");
  const root = document?.documentElement ?? null;
  return (
    root !== null &&
    root.localName === "Relationships" &&
    root.namespaceURI === relationshipsNamespace &&
    Array.from(root.getElementsByTagName("*"), (element) => element.localName).every((name) => name === "Relationship") &&
    (root.textContent ?? "").trim() === ""
  );
}

/** Relationships and origins that a Manifest lists as raw bytes. */
function listedRaw(entries: readonly ZipEntry[]): ReadonlySet<string> {
  const signatures = entries.filter(({ name }) => name.endsWith(".psdsxs")).map(({ content }) => content.toString("utf8"));
  const listed = signatures.flatMap((xml) =>
    [...xml.matchAll(/Reference[^<>]*URI="\/([^"?]+)\?[^"]*"[^<>]*>\s*(?:<!--[^]*?-->\s*)*<(?!(?:\w+:)?Transforms)/gu)].map(([, uri]) =>
      keyOf(uri ?? ""),
    ),
  );
  return new Set(listed);
}

function contentTypes(entries: readonly ZipEntry[]): (key: string) => string | null {
  const xml = entries.find(({ name }) => keyOf(name) === "[content_types].xml")?.content.toString("utf8") ?? "";
  const document = new DOMParser({ errorHandler: () => undefined }).parseFromString(xml, "text/xml");
  const rows = (tag: string, attribute: string) =>
    new Map(
      Array.from(document?.getElementsByTagName(tag) ?? [], (row) => [
        row.getAttribute(attribute)?.toLowerCase() ?? "",
        row.getAttribute("ContentType")?.trim() ?? "",
      ]),
    );
  const [defaults, overrides] = [rows("Default", "Extension"), rows("Override", "PartName")];
  return (key) => overrides.get(`/${key}`) ?? defaults.get(key.split(".").at(-1) ?? "") ?? null;
}

/** Names of parts compare without case, so a part may be called differently and be the same. */
const contentOf = ({ connector, images }: Inspection): string => JSON.stringify({ connector, images }).toLowerCase();
const timesOf = ({ signature }: Inspection): readonly (string | null)[] =>
  signature.signatures.map(({ signatureTime }) => signatureTime?.raw ?? null);

/** What the seeds prove, from their own bytes and from what their makers say. */
export function gatherTruths(seeds: readonly (readonly [Seed, Inspection | null])[]): Truths {
  const intact = seeds.flatMap(([seed, inspection]): readonly SignedTruth[] => {
    const { entries } = seed;
    if (seed.integrity !== "intact" || entries === null || inspection === null) return [];
    const listed = listedRaw(entries);
    const signatureParts = new Set(entries.map(({ name }) => keyOf(name)).filter(isSignaturePart));
    const signed = entries.filter(({ name, content }) => listed.has(keyOf(name)) || !carries(keyOf(name), content, signatureParts));
    const typeOf = contentTypes(entries);
    return [
      {
        seed: seed.name,
        signers: [...seed.signers, ...inspection.signature.signatures.flatMap(({ signer }) => signer?.sha1 ?? [])],
        signed: new Map(signed.map(({ name, content }) => [keyOf(name), digestOf(content)])),
        types: new Map(signed.map(({ name }) => [keyOf(name), typeOf(keyOf(name))])),
        signatureParts,
        content: contentOf(inspection),
        times: timesOf(inspection),
      },
    ];
  });
  const somewhere = seeds.flatMap(([{ entries }, inspection]) => {
    const covered = new Set(inspection?.parts.filter((part) => part.covered === true).map(({ name }) => keyOf(name)));
    return (entries ?? []).filter(({ name }) => covered.has(keyOf(name))).map(({ name, content }) => `${keyOf(name)} ${digestOf(content)}`);
  });
  return { intact, signedSomewhere: new Set(somewhere) };
}

/** Which claims of an inspection the bytes do not support. Empty when all are true. */
export async function findFalseClaims(bytes: Buffer, inspection: Inspection, truths: Truths): Promise<readonly string[]> {
  const { integrity } = inspection.signature;
  const falseClaims = [...falselyCovered(bytes, inspection, truths)];
  if (integrity.kind !== "intact") return falseClaims;
  const simple = readEntries(bytes);
  const readers: readonly (readonly [string, Reading | null])[] = [
    ["JSZip", await readByJSZip(bytes)],
    ["from the start", walkLocals(bytes)],
    ["Python", readAsPython(bytes)],
    ["libarchive", readAsLibarchive(bytes)],
    ["Java", readAsJava(bytes)],
    ["simple", simple === null ? null : { entries: simple, whole: true }],
  ];
  for (const [reader, reading] of readers) {
    // The user of a reader that ends in an error is informed, but has what was read before it.
    const problems = reading === null ? [] : whyNotSigned(reading, inspection, truths);
    if (problems.length > 0) falseClaims.push(`intact, but ${reader}: ${problems[0] ?? ""}`);
  }
  return falseClaims;
}

/** Null when it refuses the archive. What it takes for a folder is one, with no content; what it can't unpack is left out. */
async function readByJSZip(bytes: Buffer): Promise<Reading | null> {
  try {
    const files = Object.values((await JSZip.loadAsync(bytes)).files);
    const read = await Promise.allSettled(
      files.map(async (file): Promise<ZipEntry> => {
        const name = file.unsafeOriginalName ?? file.name;
        return file.dir
          ? { name: name.replace(/\/?$/u, "/"), content: Buffer.alloc(0) }
          : { name, content: await file.async("nodebuffer") };
      }),
    );
    const entries = read.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    return { entries, whole: entries.length === files.length };
  } catch {
    return null;
  }
}

/** For the truth that comes nearest: what keeps these entries from being what was signed. Empty when some truth fits. */
function whyNotSigned({ entries, whole }: Reading, inspection: Inspection, { intact }: Truths): readonly string[] {
  const { integrity } = inspection.signature;
  const signer = integrity.kind === "intact" ? integrity.signer : null;
  const known = intact.filter(({ signers }) => signer !== null && signers.includes(signer));
  // Whoever edits a certificate keeps its key, and with it the signature; then nothing may confirm the certificate.
  if (known.length === 0 && hasVerifiedIssuer(inspection, signer)) return [`nobody ${signer ?? ""} signed anything`];
  const mine = known.length > 0 ? known : intact;
  const typeOf = contentTypes(entries);
  const perTruth = mine.map((truth): readonly string[] => {
    const found = new Set(entries.map(({ name }) => keyOf(name)));
    return [
      ...entries
        .filter(({ name, content }) => (truth.signed.get(keyOf(name)) ?? digestOf(content)) !== digestOf(content))
        .map(({ name }) => `${name} is not what was signed`),
      ...[...truth.signed.keys()].filter((key) => whole && !found.has(key)).map((key) => `${key} is gone`),
      ...entries
        .filter(({ name, content }) => !truth.signed.has(keyOf(name)) && !carries(keyOf(name), content, truth.signatureParts))
        .map(({ name }) => `${name} was not signed`),
      ...[...truth.types]
        .filter(([key, type]) => whole && typeOf(key)?.toLowerCase() !== type?.toLowerCase())
        .map(([key, type]) => `type of ${key} was ${type ?? "none"}, is ${typeOf(key) ?? "none"}`),
      ...(truth.content === contentOf(inspection) ? [] : ["the connector is read differently"]),
      ...(timesOf(inspection).every((time) => truth.times.includes(time)) ? [] : ["the signature time is another"]),
    ];
  });
  return perTruth.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

const hasVerifiedIssuer = ({ signature }: Inspection, claimed: string | null): boolean =>
  signature.signatures
    .filter(({ signer }) => signer?.sha1 === claimed)
    .some(
      ({ signer, chain }) => signer?.selfSigned === true || chain[0]?.issuerSignature === "yes" || chain[0]?.issuerSignature === "self",
    );

/** A part said to be covered whose bytes no signature of the seeds covers. */
function falselyCovered(bytes: Buffer, { parts }: Inspection, { signedSomewhere }: Truths): readonly string[] {
  const covered = new Set(parts.filter((part) => part.covered === true).map(({ name }) => keyOf(name)));
  if (covered.size === 0) return [];
  return (readEntries(bytes) ?? [])
    .filter(
      ({ name, content }) =>
        covered.has(keyOf(name)) && !isRelationships(keyOf(name)) && !signedSomewhere.has(`${keyOf(name)} ${digestOf(content)}`),
    )
    .map(({ name }) => `${name} is said to be covered, and nobody signed these bytes`);
}
