import { isMainName, isQueryName } from "../../../../shared/model/file-name.ts";
import type { LeftOut, LeftOutReason } from "../../../../shared/model/publish.ts";
import { caseKey, partKey } from "../../archive/entry-names.ts";

/** Something in a project folder. `path` from that folder, with `/`. */
export interface ProjectEntry {
  readonly path: string;
  readonly kind: "file" | "folder" | "other";
}

/**
 * Patterns over paths from the project folder: `*` and `?` stay in one folder, `**` does not. A pattern without `/` is about names in
 * any folder. Case does not count, as on Windows.
 */
export interface FilePatterns {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** What goes into the connector, and what does not with its reason. Pure; the entries of a folder that is left out are not listed. */
export function chooseFiles(
  entries: readonly ProjectEntry[],
  patterns: FilePatterns,
): { readonly chosen: readonly string[]; readonly leftOut: readonly LeftOut[] } {
  const chosen: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const entry of entries) {
    const reason = reasonFor(entry, patterns);
    if (entry.kind === "folder") {
      if (reason !== null) leftOut.push({ path: `${entry.path}/`, reason });
    } else if (reason === null) chosen.push(entry.path);
    else leftOut.push({ path: entry.path, reason });
  }
  return { chosen, leftOut };
}

/** Whether a folder is listed, because a pattern may lead into it. */
export const isEntered = (path: string, { include, exclude }: FilePatterns): boolean =>
  folderReason(nameOf(path)) === "in-folder" && include.some((pattern) => pattern.includes("/")) && !matchesAny(path, exclude);

function reasonFor({ path, kind }: ProjectEntry, patterns: FilePatterns): LeftOutReason | null {
  const { include, exclude } = patterns;
  if (kind === "other") return "not-a-file";
  if (matchesAny(path, exclude)) return "excluded";
  if (kind === "folder") return isEntered(path, patterns) ? null : folderReason(nameOf(path));
  const name = nameOf(path);
  if (isSecretName(name)) return isNamedExactly(path, patterns) ? null : "secret";
  if (matchesAny(path, include)) return null;
  return reasonByName(name) ?? (path.includes("/") ? "in-folder" : null);
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const versionControl = /^\.(?:git|hg|svn|bzr)$|^\.git(?:ignore|attributes|modules|keep)$|^\.hgignore$/iu;

function folderReason(name: string): LeftOutReason {
  if (versionControl.test(name)) return "version-control";
  if (/^(?:bin|obj|dist|out|node_modules)$/iu.test(name)) return "build-output";
  if (/^\.(?:vs|vscode|idea)$/iu.test(name)) return "project-file";
  return "in-folder";
}

const connectorFile = /\.(?:pq|m|pqm|png)$|^resources(?:\.[a-z]{2,8}(?:-[a-z0-9]{1,8})*)?\.resx$/iu;

/** Null for what connectors are made of. */
function reasonByName(name: string): LeftOutReason | null {
  if (versionControl.test(name)) return "version-control";
  // The files that a Mac puts beside others, and the copies of editors.
  if (/^\._|^\.DS_Store$|^Thumbs\.db$|^desktop\.ini$|~$|^#.*#$|\.(?:swp|swo|bak|orig|rej|tmp)$|^~\$/iu.test(name)) return "editor-leftover";
  if (/\.(?:mez|pqx)$/iu.test(name)) return "build-output";
  if (isQueryName(name)) return "query-document";
  if (/\.tests?\.(?:pq|m|pqm)$/iu.test(name)) return "test-document";
  if (/\.(?:proj|mproj|csproj|sln|slnx|user|suo|code-workspace|yml|yaml|editorconfig)$/iu.test(name)) return "project-file";
  return connectorFile.test(name) ? null : "not-a-connector-file";
}

/** Keys, and names that say what they hold. In code and pictures such a word must be the whole name: `GetToken.pqm` is code. */
function isSecretName(name: string): boolean {
  if (/\.(?:pfx|p12|pem|key|snk|pvk|jks|keystore|kdbx|ppk)$|^\.env(?:\.|$)|^id_(?:rsa|dsa|ecdsa|ed25519)$|^\.(?:netrc|npmrc)$/iu.test(name))
    return true;
  if (connectorFile.test(name)) return /^(?:client[_-]?)?(?:secrets?|passwords?)\.(?:m|pq|pqm)$/iu.test(name);
  return /secret|passw|credential|api[_-]?key|private[_-]?key|access[_-]?key|connection[_-]?string|(?:^|[._-])tokens?(?:[._-]|$)/iu.test(
    name,
  );
}

/** A private key in a text, whatever its name is. */
export const holdsPrivateKey = (bytes: Buffer): boolean => /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/u.test(bytes.toString("latin1"));

export const isNamedExactly = (path: string, { include }: FilePatterns): boolean =>
  include.some((pattern) => !hasWildcard(pattern) && matches(path, pattern));

const hasWildcard = (pattern: string): boolean => /[*?]/u.test(pattern);

const matchesAny = (path: string, patterns: readonly string[]): boolean => patterns.some((pattern) => matches(path, pattern));

/** By a walk that never goes back further than the last wildcard of its kind: a pattern cannot make it slow. */
function matches(path: string, written: string): boolean {
  const pattern = written.replaceAll("\\", "/").replace(/^\.\//u, "").replace(/\/$/u, "").toLowerCase();
  const subject = pattern.includes("/") ? path.toLowerCase() : nameOf(path).toLowerCase();
  return matchesSegments(pattern.split("/"), subject.split("/"));
}

function matchesSegments(patterns: readonly string[], segments: readonly string[]): boolean {
  let [at, back, from] = [0, -1, 0];
  let next = 0;
  while (next < segments.length) {
    const pattern = patterns[at];
    if (pattern === "**") {
      back = at;
      from = next;
      at += 1;
    } else if (pattern !== undefined && matchesName(pattern, segments[next] ?? "")) {
      at += 1;
      next += 1;
    } else if (back >= 0) {
      from += 1;
      at = back + 1;
      next = from;
    } else return false;
  }
  return patterns.slice(at).every((left) => left === "**");
}

function matchesName(pattern: string, name: string): boolean {
  let [at, back, from] = [0, -1, 0];
  let next = 0;
  while (next < name.length) {
    if (pattern[at] === "*") {
      back = at;
      from = next;
      at += 1;
    } else if (pattern[at] === "?" || (pattern[at] !== undefined && pattern[at] === name[next])) {
      at += 1;
      next += 1;
    } else if (back >= 0) {
      from += 1;
      at = back + 1;
      next = from;
    } else return false;
  }
  return /^\**$/u.test(pattern.slice(at));
}

/** Documents that Power BI may take for the main one. */
export const mainNames = (names: readonly string[]): readonly string[] => names.filter(isMainName);

/** Two paths whose files would have one name in a connector; null when there are none. */
export function findSameName(paths: readonly string[]): { readonly path: string; readonly other: string } | null {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const key = caseKey(nameOf(path));
    const other = seen.get(key);
    if (other !== undefined) return { path, other };
    seen.set(key, path);
  }
  return null;
}

/** The main document first, then by name, by code units: the same on every computer. */
export const inArchiveOrder = (names: readonly string[], main: string): readonly string[] => [
  main,
  ...names.filter((name) => name !== main).sort((one, other) => (partKey(one) < partKey(other) ? -1 : 1)),
];
