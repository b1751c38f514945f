import { ok } from "../../../shared/base/result.ts";
import type { ConnectorFacts } from "../../../shared/model/connector.ts";
import type { Part, Parts } from "../../../electron/engine/archive/parts.ts";
import { readConnector } from "../../../electron/engine/section/read-connector.ts";

export type Contents = Readonly<Record<string, string | Buffer>>;

export function aPart(name: string, content: string | Buffer, changes: Partial<Part> = {}): Part {
  const bytes = Buffer.from(content);
  return {
    name,
    sizeBytes: bytes.length,
    compressedBytes: bytes.length,
    contentType: null,
    packaging: false,
    safeName: true,
    read: () => ok(bytes),
    ...changes,
  };
}

/** A connector's parts as the archive stage hands them over. */
export function aParts(contents: Contents | readonly Part[], changes: Partial<Parts> = {}): Parts {
  const all = isList(contents) ? contents : Object.entries(contents).map(([name, content]) => aPart(name, content));
  const find = (name: string) => all.find((part) => part.name.toLowerCase() === name.toLowerCase());
  return { container: "mez", all, find, notes: [], ...changes };
}
const isList = (contents: Contents | readonly Part[]): contents is readonly Part[] => Array.isArray(contents);

/** What a section document says, with a part of each name beside it. */
export async function factsOf(document: string, beside: Contents = {}): Promise<ConnectorFacts> {
  return (await readConnector(aParts({ "Main.pq": document, ...beside }))).facts;
}

const aTitle = '[ButtonText = {"T", "H"}]';
/** A document whose kind and Publish records are `Kind` and `Kind.Publish`. */
export const aDocument = ({ kind = "[Authentication = [Key = []]]", publish = aTitle, rest = "" } = {}): string =>
  [
    "section Sample;",
    '[DataSource.Kind = "Kind", Publish = "Kind.Publish"]',
    "shared Sample.Go = () => 1;",
    `Kind = ${kind};`,
    `Kind.Publish = ${publish};`,
    rest,
  ].join("\n");

export function aResx(texts: Readonly<Record<string, string>>): string {
  const data = Object.entries(texts).map(([key, text]) => `<data name="${key}"><value>${text}</value></data>`);
  return `<?xml version="1.0" encoding="utf-8"?><root>${data.join("")}</root>`;
}

/** As much of a PNG as its size takes. */
export function aPng(width: number, height: number, length = 64): Buffer {
  const bytes = Buffer.alloc(Math.max(length, 24));
  bytes.write("\x89PNG\r\n\x1a\n", "latin1");
  bytes.writeUInt32BE(13, 8);
  bytes.write("IHDR", 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
