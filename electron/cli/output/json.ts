import type { Thumbprint } from "../../../shared/model/thumbprint.ts";
import type { OtherValue } from "../../../shared/model/pasted-thumbprint.ts";
import type { ComparedGroup, ThumbprintComparison } from "../../../shared/model/thumbprint-comparison.ts";
import { describeThumbprint } from "../../../shared/words/describe/describe-thumbprint.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import { fileJson, textOf } from "../../engine/support/file-json.ts";
import type { FileJson } from "../../engine/support/file-json-types.ts";
import { signatureStatus, type MakePqxStatus } from "./makepqx-status.ts";
import type { JudgedFile } from "../inspect-files.ts";
import type { Output } from "../command-context.ts";
import { xmlJson, type ReadXml, type SignatureXmlJson } from "./signature-xml.ts";

/** What `verify` says of a file: MakePQX's own names, everything that `inspect` says, and the signatures' XML when it was asked for. */
export type VerifiedJson = MakePqxStatus &
  FileJson & {
    /** Null where no thumbprint was given. */
    readonly thumbprintMatches: boolean | null;
    readonly thumbprint: ThumbprintJson | null;
    readonly signatureXml?: readonly SignatureXmlJson[];
  };

export function verifiedJson(judged: JudgedFile, { thumbprint, xml }: Verified, now: Date): VerifiedJson {
  const inspection = judged.content.ok && judged.content.value.kind === "inspected" ? judged.content.value.inspection : null;
  const nobodyKnows: MakePqxStatus = { SignatureStatus: "CouldNotCheck", CertificateStatus: [] };
  const status = inspection === null ? nobodyKnows : signatureStatus(inspection.signature, now);
  const compared = { thumbprintMatches: thumbprint === null ? null : thumbprint.kind === "same", thumbprint: thumbprintJson(thumbprint) };
  return { ...status, ...compared, ...fileJson(judged, now), ...(xml === null ? {} : { signatureXml: xmlJson(xml) }) };
}

/** How a thumbprint compares with whoever signed: the answer with its facts; a certificate by its thumbprint, for it is listed elsewhere. */
export type ThumbprintJson = { readonly message: string } & (
  | { readonly answer: "nothing-pasted" | "unsigned" | "not-read" }
  | {
      readonly answer: "not-a-thumbprint";
      readonly because: "no-digits" | "wrong-length" | "too-long" | "several";
      readonly digits: number;
    }
  /** `matches`: whether it is that value of this file; null where that is not compared. */
  | { readonly answer: "other-kind"; readonly what: OtherValue; readonly matches: boolean | null }
  /** `tidied`: what was given had more in it than digits. */
  | { readonly answer: "same"; readonly algorithm: "sha1" | "sha256"; readonly signer: Thumbprint; readonly tidied: boolean }
  | { readonly answer: "same-but-altered" | "same-but-unchecked"; readonly signer: Thumbprint }
  | {
      readonly answer: "different";
      readonly algorithm: "sha1" | "sha256";
      readonly because: "not-the-signer" | "only-claimed" | "only-included";
      readonly pasted: readonly ComparedGroup[];
      /** Empty where no certificate is known to have signed. */
      readonly signer: readonly ComparedGroup[];
    }
);

export function thumbprintJson(comparison: ThumbprintComparison | null): ThumbprintJson | null {
  if (comparison === null) return null;
  const { kind: answer, ...facts } = comparison;
  const message = describeThumbprint(comparison, plainEn.window.compare)?.text ?? "";
  const shown = "signer" in facts && "sha1" in facts.signer ? { ...facts, signer: facts.signer.sha1 } : facts;
  // The facts are those of the answer.
  return { answer, ...shown, message } as ThumbprintJson;
}

interface Verified {
  readonly thumbprint: ThumbprintComparison | null;
  readonly xml: readonly ReadXml[] | null;
}

/** `T` is always named: it is the declared type of what the command writes, and its schema is made of it (`json-outputs.ts`). */
export const jsonText = <T = never>(value: NoInfer<T>): string => `${textOf(value, "")}\n`;

/** A list for `writeJson` whose items are made one after another. */
export function* each<T, J extends object>(items: Iterable<T>, make: (item: T) => J): Lazy<J> {
  for (const item of items) yield make(item);
}

type Lazy<T> = Generator<T, void, undefined>;

/** A value with lists that may be made item by item, on their own or as a field of the whole. */
type Written<T> = T extends readonly (infer I)[]
  ? T | Lazy<I>
  : { readonly [N in keyof T]: T[N] extends readonly (infer I)[] ? T[N] | Lazy<I> : T[N] };

const isLazy = (value: unknown): value is Lazy<object> => typeof value === "object" && value !== null && "next" in value;

/**
 * Writes what `jsonText` returns, but never as one text: the whole of a scan may be longer than a text can be. Lists made by `each`
 * are written item by item, each made when the one before it has left; they stand on their own or as a field of the whole.
 */
export async function writeJson<T extends object = never>(
  value: NoInfer<Written<T>>,
  { write, drained }: Pick<Output, "write" | "drained">,
): Promise<void> {
  const writeItems = async (items: Lazy<object>, indent: string): Promise<void> => {
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
