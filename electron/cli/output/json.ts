import type { ThumbprintComparison } from "../../../shared/model/thumbprint-comparison.ts";
import { describeThumbprint } from "../../../shared/words/describe/describe-thumbprint.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import { fileJson, textOf } from "../../engine/support/file-json.ts";
import { signatureStatus } from "./makepqx-status.ts";
import type { JudgedFile } from "../inspect-files.ts";
import type { Output } from "../command-context.ts";
import { xmlJson, type ReadXml } from "./signature-xml.ts";

/** What `verify` says of a file: MakePQX's own names, everything that `inspect` says, and the signatures' XML when it was asked for. */
export function verifiedJson(judged: JudgedFile, { thumbprint, xml }: Verified, now: Date): object {
  const inspection = judged.content.ok && judged.content.value.kind === "inspected" ? judged.content.value.inspection : null;
  const nobodyKnows = { SignatureStatus: "CouldNotCheck", CertificateStatus: [] };
  const status = inspection === null ? nobodyKnows : signatureStatus(inspection.signature, now);
  const compared = { thumbprintMatches: thumbprint === null ? null : thumbprint.kind === "same", thumbprint: thumbprintJson(thumbprint) };
  return { ...status, ...compared, ...fileJson(judged, now), ...(xml === null ? {} : { signatureXml: xmlJson(xml) }) };
}

/** The answer with its facts; a certificate by its thumbprint, for it is listed elsewhere. */
export function thumbprintJson(comparison: ThumbprintComparison | null): object | null {
  if (comparison === null) return null;
  const { kind: answer, ...facts } = comparison;
  const message = describeThumbprint(comparison, plainEn.window.compare)?.text ?? "";
  return "signer" in facts && "sha1" in facts.signer
    ? { answer, ...facts, signer: facts.signer.sha1, message }
    : { answer, ...facts, message };
}

interface Verified {
  readonly thumbprint: ThumbprintComparison | null;
  readonly xml: readonly ReadXml[] | null;
}

export const jsonText = (value: unknown): string => `${textOf(value, "")}\n`;

/** A list for `writeJson` whose items are made one after another. */
export function* each<T>(items: Iterable<T>, make: (item: T) => object): Generator<object, void, undefined> {
  for (const item of items) yield make(item);
}

type Lazy = ReturnType<typeof each>;
const isLazy = (value: unknown): value is Lazy => typeof value === "object" && value !== null && "next" in value;

/**
 * Writes what `jsonText` returns, but never as one text: the whole of a scan may be longer than a text can be. Lists made by `each`
 * are written item by item, each made when the one before it has left; they stand on their own or as a field of the whole.
 */
export async function writeJson(value: object, { write, drained }: Pick<Output, "write" | "drained">): Promise<void> {
  const writeItems = async (items: Lazy, indent: string): Promise<void> => {
    let isEmpty = true;
    for (const item of items) {
      write(`${isEmpty ? "[" : ","}\n${indent} ${textOf(item, `${indent} `)}`);
      isEmpty = false;
      await drained?.();
    }
    write(isEmpty ? "[]" : `\n${indent}]`);
  };
  if (isLazy(value)) await writeItems(value, "");
  else {
    let before = "{";
    for (const [name, field] of Object.entries(value).filter(([, one]) => one !== undefined)) {
      write(`${before}\n ${textOf(name, "")}: `);
      if (isLazy(field)) await writeItems(field, " ");
      else write(textOf(field, " "));
      before = ",";
    }
    write(before === "{" ? "{}" : "\n}");
  }
  write("\n");
  await drained?.();
}
