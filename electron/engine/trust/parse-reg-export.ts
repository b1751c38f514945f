import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { RegistrySubkeys, RegistryValue, RegistryValues } from "./registry.ts";

/** What `reg.exe export` writes first. */
const header = "Windows Registry Editor Version 5.00";

/**
 * Reads what `reg.exe export` wrote: UTF-16 text with texts quoted and everything else in hexadecimal, which is exact, unlike what
 * `reg.exe query` prints. Gives the values of the named key only; its subkeys are exported too and ignored.
 */
export function parseRegExport(bytes: Uint8Array, key: string): Result<RegistryValues, "unreadable"> {
  const values = new Map<string, RegistryValue>();
  const parsed = readExport(bytes, (heading) => (heading.toLowerCase() === key.toLowerCase() ? values : null));
  return parsed ? ok(values) : err("unreadable");
}

/** The keys directly below the named one, each with its values. */
export function parseRegSubkeys(bytes: Uint8Array, key: string): Result<RegistrySubkeys, "unreadable"> {
  const subkeys = new Map<string, Map<string, RegistryValue>>();
  const start = `${key.toLowerCase()}\\`;
  const parsed = readExport(bytes, (heading) => {
    const name = heading.slice(start.length);
    if (!heading.toLowerCase().startsWith(start) || name.includes("\\")) return null;
    const values = new Map<string, RegistryValue>();
    subkeys.set(name, values);
    return values;
  });
  return parsed ? ok(subkeys) : err("unreadable");
}

/** Fills the map that `valuesFor` returns for a key; keys without one are passed over. False when the bytes are no export. */
function readExport(bytes: Uint8Array, valuesFor: (key: string) => Map<string, RegistryValue> | null): boolean {
  const text = new TextDecoder("utf-16le").decode(bytes);
  if (!text.startsWith(header)) return false;
  let values: Map<string, RegistryValue> | null = null;
  for (const line of logicalLines(text)) {
    if (line.startsWith("[")) values = valuesFor(line.trimEnd().replace(/^\[|\]$/gu, ""));
    else if (values !== null) {
      const value = parseValue(line);
      if (value !== null) values.set(value.name.toLowerCase(), value.value);
    }
  }
  return true;
}

/** Lines as they are meant: `\` continues hexadecimal, and a quoted text may itself hold line ends. */
function* logicalLines(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const start = at;
    let quoted = false;
    let hexadecimal = false;
    for (; at < text.length; at += 1) {
      const character = text[at];
      if (quoted && character === "\\") at += 1;
      else if (character === '"') quoted = !quoted;
      else if (character === "=" && !quoted) hexadecimal = /^(?:hex|dword)/u.test(text.slice(at + 1, at + 6));
      else if (character === "\n" && !quoted && !(hexadecimal && continues(text, at))) break;
    }
    const line = text.slice(start, at).replace(/\r$/u, "");
    at += 1;
    if (line !== "") yield line;
  }
}

function continues(text: string, lineEnd: number): boolean {
  const last = text[lineEnd - 1] === "\r" ? lineEnd - 2 : lineEnd - 1;
  return text[last] === "\\";
}

function parseValue(line: string): { name: string; value: RegistryValue } | null {
  const head = /^(?:@|"((?:[^"\\]|\\[\s\S])*)")=/u.exec(line);
  if (head === null) return null;
  const name = unescaped(head[1] ?? "");
  const rest = line.slice(head[0].length);
  if (rest.trimEnd() === "-") return null; // a file that removes the value
  if (rest.startsWith('"')) {
    const closing = rest.lastIndexOf('"');
    return { name, value: { kind: "text", text: unescaped(rest.slice(1, closing === 0 ? rest.length : closing)) } };
  }
  const typed = /^hex\(([0-9a-f]+)\):/iu.exec(rest);
  return { name, value: typed === null ? { kind: "other" } : fromHex(typed[1]?.toLowerCase() ?? "", rest.slice(typed[0].length)) };
}

/** A backslash escapes a backslash and a quote; some versions also write line ends as letters, others as they are. */
const unescaped = (text: string): string => text.replace(/\\([\s\S])/gu, (_, character: string) => lineEnds.get(character) ?? character);

const lineEnds: ReadonlyMap<string, string> = new Map([
  ["r", "\r"],
  ["n", "\n"],
]);

const fromHex = (type: string, digits: string): RegistryValue =>
  registryValueOf(Number.parseInt(type, 16), Buffer.from(digits.replace(/[^0-9a-f]/giu, ""), "hex"));

/** REG_SZ (1), REG_EXPAND_SZ (2) and REG_MULTI_SZ (7) are UTF-16 with a zero behind each text, and one more behind a list. */
export function registryValueOf(type: number, bytes: Buffer): RegistryValue {
  const text = bytes.toString("utf16le");
  const isOdd = bytes.length % 2 === 1;
  if (type === 1) return untilZero("text", text, isOdd);
  if (type === 2) return untilZero("expandable", text, isOdd);
  if (type === 7) return { kind: "list", text: text.replace(/\0{1,2}$/u, ""), ...(isOdd ? { cut: true } : {}) };
  return { kind: "other" };
}

function untilZero(kind: "text" | "expandable", whole: string, isOdd: boolean): RegistryValue {
  const end = whole.indexOf("\0");
  const isCut = isOdd || (end !== -1 && end < whole.length - 1);
  return { kind, text: end === -1 ? whole : whole.slice(0, end), ...(isCut ? { cut: true } : {}) };
}
