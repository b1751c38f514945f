import { readdirSync, readFileSync } from "node:fs";
import { readParts } from "../../../electron/engine/archive/read-parts.ts";
import type { PackageParts } from "../../../electron/engine/archive/parts.ts";

/** What make.py knows of a file it made. */
export interface GoldenTruth {
  readonly file: string;
  readonly integrity: "unsigned" | "intact" | "altered" | "unsupported" | "malformed";
  readonly signer?: { readonly cn: string; readonly sha1: string; readonly sha256: string } | null;
  readonly because?: string;
  /** The signature value is right, though its method or key is none that we accept. */
  readonly valueHolds?: boolean;
  readonly altered?: readonly string[];
  readonly missing?: readonly string[];
  readonly uncovered?: readonly string[];
  /** What every signature covers; null when one of them does not verify. */
  readonly covered?: readonly string[] | null;
  readonly chain?: readonly string[];
  /** What each link of the chain proves. */
  readonly links?: readonly string[];
  readonly signatures?: number;
  /** What openssl makes of the timestamp or the chain, where that differs from ours on purpose; null where its versions differ. */
  readonly opensslAccepts?: boolean | null;
  readonly timestamp?: { readonly verified: boolean; readonly authority?: string; readonly time?: string; readonly problem?: string };
}

const folder = new URL("../../fixtures/golden/", import.meta.url);

export const goldenBytes = (file: string): Buffer => readFileSync(new URL(file, folder));

/** The truth about every golden file. Throws when the list and the folder do not hold the same files. */
export function readGoldenTruth(): readonly GoldenTruth[] {
  const truth: readonly GoldenTruth[] = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8"));
  const listed = truth.map(({ file }) => file).sort();
  const present = readdirSync(folder)
    .filter((file) => file.endsWith(".pqx"))
    .sort();
  if (JSON.stringify(listed) !== JSON.stringify(present))
    throw new Error("golden files and expected.json differ: run make.py or restore what is missing");
  return truth;
}

/** The RFC 3161 token of a golden file's first signature, and the signature value that it stamps. */
export function goldenStamp(file: string): { readonly token: Buffer; readonly signatureValue: Buffer } {
  const bytes = goldenParts(file)
    .all.find(({ name }) => name.endsWith(".psdsxs"))
    ?.read();
  const xml = bytes?.ok === true ? bytes.value.toString("utf8") : "";
  const decoded = (name: string) => Buffer.from(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]+)<`, "u").exec(xml)?.[1] ?? "", "base64");
  return { token: decoded("EncodedTime"), signatureValue: decoded("SignatureValue") };
}

export function goldenParts(file: string): PackageParts {
  const parts = readParts(goldenBytes(file));
  if (!parts.ok) throw new Error(`${file} was refused: ${parts.error.kind}`);
  return parts.value;
}
