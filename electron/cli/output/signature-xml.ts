import { resolve } from "node:path";
import type { Result } from "../../../shared/base/result.ts";
import type { PartName } from "../../../shared/model/signature.ts";
import type { SignatureXml, SignatureXmlFailure } from "../../../shared/model/signature-xml.ts";
import { printableLines } from "../../../shared/words/printable.ts";
import type { Inspector } from "../../engine/inspector/inspector.ts";
import type { Style } from "./style.ts";
import type { JudgedFile } from "../inspect-files.ts";
import { wrap } from "./layout.ts";
import { cell } from "./paint.ts";

/** The text of one signature, or why there is none. */
export interface ReadXml {
  readonly part: PartName;
  readonly xml: Result<SignatureXml, SignatureXmlFailure>;
}

/** The XML of every signature of a file, from the bytes that were judged. */
export function readXmlOf({ file, content }: JudgedFile, inspector: Inspector, cwd: string): Promise<readonly ReadXml[]> {
  if (!content.ok || content.value.kind === "refused") return Promise.resolve([]);
  const { sha256, signature } = content.value.inspection;
  const source = { kind: "file", path: resolve(cwd, file) } as const;
  const read = async (part: PartName): Promise<ReadXml> => ({ part, xml: await inspector.readSignatureXml(source, { sha256, part }) });
  return Promise.all(signature.signatures.map(({ part }) => read(part)));
}

/** Its lines unchanged, except that control characters for a terminal are written out. */
export function describeXml(all: readonly ReadXml[], { paint, width, words: { common } }: Style): string {
  const words = common.signature;
  return all
    .map(({ part, xml }, at) => {
      const head = `\n${paint(`${words.number(at + 1)}: ${cell(part)}`, "strong")}\n`;
      if (!xml.ok) return head + wrap(common.window.failures.of("getSignatureXml", xml.error), width, "  ");
      const lines = printableLines(xml.value.text);
      const note = xml.value.isCut ? paint(wrap(words.xml.cut(xml.value.text.length), width, "  "), "attention") : "";
      return `${head}${lines}${lines.endsWith("\n") ? "" : "\n"}${note}`;
    })
    .join("");
}

/** The text itself, in which nothing is written out; null where it could not be read. */
export interface SignatureXmlJson {
  readonly part: PartName;
  readonly text: string | null;
  readonly isCut: boolean;
  readonly failure: SignatureXmlFailure | null;
}

export const xmlJson = (all: readonly ReadXml[]): readonly SignatureXmlJson[] =>
  all.map(({ part, xml }) =>
    xml.ok ? { part, text: xml.value.text, isCut: xml.value.isCut, failure: null } : { part, text: null, isCut: false, failure: xml.error },
  );
