import JSZip from "jszip";
import { isQueryName, mainNameFor } from "../../shared/model/file-name.ts";
import { nameProblems } from "./archive/entry-names.ts";
import type { RefusalReason } from "../../shared/model/inspection.ts";
import type { Part } from "./archive/parts.ts";
import { readInnerConnector, readParts } from "./archive/read-parts.ts";
import { findMainDocuments, readMText } from "./section/find-main.ts";

/** The same for the same content, so that a repair that was reviewed is the one that is carried out. */
const fixedDate = new Date(Date.UTC(1980, 0, 1, 12));

/** Archives around archives that are opened one after another. */
const mostAround = 4;

/**
 * The connector of these bytes in a clean archive, with its one main document at the root; null where that cannot be had without a guess.
 * No code is changed. Of a package only the connector's own parts are kept, so that a signature on it is lost: the caller has to say so.
 */
export async function repackConnector(bytes: Buffer, around = 0): Promise<Buffer | null> {
  const parts = readParts(bytes);
  if (!parts.ok) {
    const inner = isAround(parts.error) && around < mostAround ? readInnerConnector(bytes) : null;
    if (inner === null || isClean(inner)) return inner;
    // The file around it shows no signature, so that nobody was warned of the loss of this one.
    return isSigned(inner) ? null : repackConnector(inner, around + 1);
  }
  // Of an archive that two programs read differently it is not known what it holds.
  if (parts.value.container === "section" || parts.value.notes.some(({ ambiguous }) => ambiguous)) return null;
  const own = parts.value.all.filter(({ packaging }) => !packaging);
  const kept = withoutOuterFolder(own.map(withSlashes).filter(({ name }) => !isLeftover(name)));
  const named = nameDocuments(findMainDocuments({ ...parts.value, all: kept }), kept);
  return named === null ? null : pack(named);
}

const isAround = (reason: RefusalReason): boolean =>
  reason.kind === "connector-inside" || (reason.kind === "not-a-connector" && reason.looksLike === "archive-inside");

/** Whether a connector that was taken out of another archive stays as it is, with the signature that it may have. */
function isClean(bytes: Buffer): boolean {
  const parts = readParts(bytes);
  return parts.ok && findMainDocuments(parts.value).candidates.length === 1 && findMainDocuments(parts.value).sections.length === 1;
}

function isSigned(bytes: Buffer): boolean {
  const parts = readParts(bytes);
  if (!parts.ok) return false;
  const { origins, signatures, problem } = parts.value.signatureParts;
  return origins.length > 0 || signatures.length > 0 || problem !== null;
}

/** What operating systems and editors leave in archives, and queries for trying the connector out. */
const isLeftover = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/iu.test(name) || (!name.includes("/") && isQueryName(name));

/** A name that was unsafe for its backslashes only is safe with slashes. */
function withSlashes(part: Part): Part {
  const name = part.name.replaceAll("\\", "/");
  return name === part.name ? part : { ...part, name, safeName: nameProblems(name).length === 0 };
}

function withoutOuterFolder(parts: readonly Part[]): readonly Part[] {
  const at = parts[0]?.name.indexOf("/") ?? -1;
  const outer = parts[0]?.name.slice(0, at + 1) ?? "";
  if (at < 1 || !parts.every(({ name }) => name.startsWith(outer))) return parts;
  // Some tools put a folder around a folder.
  return withoutOuterFolder(parts.map((part) => ({ ...part, name: part.name.slice(outer.length) })));
}

/** Null where it is not certain which document is the main one, or what the code wants with another. */
function nameDocuments(
  { candidates, sections, misnamed }: ReturnType<typeof findMainDocuments>,
  parts: readonly Part[],
): readonly Part[] | null {
  const [main, ...more] = sections;
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  if (main === undefined) {
    const renamed = misnamed === null ? "" : mainNameFor(misnamed);
    if (renamed === "" || candidates.length > 0 || names.has(renamed.toLowerCase())) return null;
    return parts.map((part) => (part.name === misnamed ? { ...part, name: renamed } : part));
  }
  if (more.length > 0) return null;
  const others = candidates.filter((name) => name !== main.name);
  const code = parts.flatMap((part) => (/\.(?:m|pqm?)$/iu.test(part.name) ? (readMText(part) ?? []) : [])).join("\n");
  // The code asks for it under this name: under another it would not find it.
  if (others.some((name) => isNamedIn(code, name))) return null;
  return parts.flatMap((part) => {
    if (!others.includes(part.name)) return [part];
    const helper = part.name.replace(/\.[^.]*$/u, ".pqm");
    return isNamedIn(code, helper) && !names.has(helper.toLowerCase()) ? [{ ...part, name: helper }] : [];
  });
}

/** `Helper.pq` is not named by `Helper.pqm`. */
function isNamedIn(code: string, name: string): boolean {
  const [text, wanted] = [code.toLowerCase(), name.toLowerCase()];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
    if (!/[a-z0-9]/u.test(text[at + wanted.length] ?? "")) return true;
  return false;
}

async function pack(parts: readonly Part[]): Promise<Buffer | null> {
  if (new Set(parts.map(({ name }) => name.toLowerCase())).size < parts.length) return null;
  const zip = new JSZip();
  for (const { name, safeName, read } of parts) {
    const content = read();
    if (!safeName || !content.ok || name === "") return null;
    zip.file(name, content.value, { date: fixedDate, createFolders: false });
  }
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}
