import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { PartName } from "../../../../shared/model/signature.ts";
import type { SignatureXml, SignatureXmlFailure } from "../../../../shared/model/signature-xml.ts";
import { limits } from "../../limits.ts";
import { decodeText } from "../../text-encoding.ts";
import { readParts } from "../read-parts.ts";

/** The text of one part that a relationship calls a signature; of no other. It is read whether or not it is XML. */
export function readSignatureXml(bytes: Buffer, name: PartName): Result<SignatureXml, SignatureXmlFailure> {
  const parts = readParts(bytes);
  if (!parts.ok) return err("not-read");
  const { signatureParts, find } = parts.value;
  const part = signatureParts.signatures.some((one) => one.part === name) ? find(name) : undefined;
  if (part === undefined) return err("part-missing");
  const content = part.read();
  return content.ok ? ok({ part: name, ...beginningOf(content.value) }) : err("part-damaged");
}

/** No character takes more than three bytes for each of its UTF-16 units; the byte order mark takes three more. */
const mostBytes = 3 * limits.shownXmlCharacters + 3;

function beginningOf(bytes: Buffer): Pick<SignatureXml, "text" | "isCut"> {
  // Unlike where signatures are verified, what is wrong is shown, not refused.
  const decoded = decodeText(bytes.subarray(0, mostBytes));
  const isCut = decoded.length > limits.shownXmlCharacters || bytes.length > mostBytes;
  // Never half a pair of surrogates.
  return { text: isCut ? decoded.slice(0, limits.shownXmlCharacters).replace(/[\uD800-\uDBFF]$/u, "") : decoded, isCut };
}
