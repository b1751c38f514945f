import { SaxesParser, type SaxesTagNS } from "saxes";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { limits } from "../limits.ts";
import type { XmlProblem } from "./scan-xml.ts";
import { decodeXmlText } from "./xml-text.ts";

/** What a reader of XML is told, in document order. Text may come in several pieces. */
export interface XmlListener {
  readonly onStart: (tag: SaxesTagNS) => void;
  readonly onEnd: () => void;
  /** Character data and CDATA sections. */
  readonly onText: (text: string) => void;
}

/**
 * Reads a document without building a tree, for what is large and only searched. Refuses what `readXml` refuses but for the bounds of its
 * tree: time and memory are linear in the bytes. What the listener was told of a document that is refused in the end does not count.
 */
export function streamXml(bytes: Buffer, limitBytes: number, { onStart, onEnd, onText }: XmlListener): Result<null, XmlProblem> {
  if (bytes.length > limitBytes) return err("too-large");
  const text = decodeXmlText(bytes);
  if (text === null) return err("not-xml");
  let problem: XmlProblem | null = null;
  let depth = 0;
  const stop = (because: XmlProblem): never => {
    problem = because;
    throw new Error(because);
  };
  const parser = new SaxesParser({ xmlns: true, position: false });
  // No more than these six: with another one V8 keeps the parser's fields in a table, and reading takes four times as long.
  parser.on("error", () => stop("not-xml"));
  parser.on("doctype", () => stop("doctype"));
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > limits.xmlDepth) stop("too-deep");
    onStart(tag);
  });
  parser.on("closetag", () => {
    depth -= 1;
    onEnd();
  });
  let version: string | undefined;
  try {
    parser.write(text);
    ({ version } = parser.xmlDecl); // forgotten when it is closed
    parser.close();
  } catch (thrown) {
    if (problem === null) throw thrown;
    return err(problem);
  }
  return (version ?? "1.0") === "1.0" ? ok(null) : err("not-xml");
}
