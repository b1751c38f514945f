import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { instant, mapped, parseJson, record, text, yesNo, type Decoder } from "../../../../shared/contract/decoder.ts";
import type { AttachFailure, OutputFailure } from "../../../../shared/model/publish.ts";
import type { Files } from "../../cleanup/execute/files.ts";
import { limits } from "../../limits.ts";
import { saveOutput } from "../save-output.ts";
import type { PreparedSignature } from "./sign-package.ts";

/** What has to be remembered between preparing and attaching: with the file it gives the same bytes to sign. */
export interface PreparedRecord {
  /** DER. */
  readonly certificate: Buffer;
  readonly signedAt: Date;
  readonly replace: boolean;
  /** SHA-256 of the bytes to sign, hexadecimal. */
  readonly digest: string;
}

const recordName = "prepared.json";
/** SignedInfo and its digest, for tools that hash and tools that do not. */
export const bytesToSign = "to-sign.bin";
export const digestToSign = "digest.bin";

const decodeRecord: Decoder<PreparedRecord> = record<PreparedRecord>({
  certificate: mapped(text(2 * limits.certificateBytes), (base64) => Buffer.from(base64, "base64")),
  signedAt: mapped(instant, (time) => new Date(time)),
  replace: yesNo,
  digest: text(64),
});

/** Writes what a token or a vault needs into a new folder. */
export async function savePrepared(
  { order, signer, xml, digest }: PreparedSignature,
  folder: string,
  files: Files,
): Promise<Result<void, OutputFailure>> {
  const made = await mkdir(folder).then(
    () => ok(undefined),
    () => err(folder),
  );
  if (!made.ok) {
    const there = await files.stat(folder);
    return err({ kind: there.kind === "absent" ? "output-not-writable" : "output-exists", path: folder });
  }
  const kept = {
    certificate: signer.der.toString("base64"),
    signedAt: order.signedAt.toISOString(),
    replace: order.replace,
    digest: digest.toString("hex"),
  };
  const written: readonly (readonly [string, Buffer])[] = [
    [bytesToSign, xml.signedInfo],
    [digestToSign, digest],
    [recordName, Buffer.from(`${JSON.stringify(kept, null, 1)}\n`)],
  ];
  for (const [name, bytes] of written) {
    const saved = await saveOutput({ path: join(folder, name), bytes, replace: false }, files);
    if (saved.ok) continue;
    for (const [own] of written) await files.remove(join(folder, own));
    await files.removeFolder(folder);
    return saved;
  }
  return ok(undefined);
}

export async function readPrepared(folder: string, files: Files): Promise<Result<PreparedRecord, AttachFailure>> {
  const read = await files.readSmall(join(folder, recordName), 4 * limits.certificateBytes);
  const decoded = read.ok ? parseJson(read.value, decodeRecord, 4 * limits.certificateBytes) : null;
  return decoded?.ok === true ? decoded : err({ kind: "prepared-unreadable", path: folder });
}

/** RSA-4096 gives 512 bytes; a tool may write them as text. */
const mostSignatureBytes = 8 * 1024;

/** A value as tools print it: the bytes themselves, base64 in any of its alphabets, or hexadecimal. What fits is for the certificate to say. */
export async function readSignatureValues(path: string, files: Files): Promise<Result<readonly Buffer[], AttachFailure>> {
  const read = await files.readBytes(path, mostSignatureBytes);
  if (!read.ok || read.value.length === 0) return err({ kind: "signature-unreadable", path });
  const written = read.value.toString("latin1").replace(/\s/gu, "");
  const asHex = /^(?:[\da-f]{2})+$/iu.test(written) ? [Buffer.from(written, "hex")] : [];
  const asBase64 = /^[\w+/-]+={0,2}$/u.test(written) ? [Buffer.from(written, "base64url")] : [];
  return ok([read.value, ...asHex, ...asBase64].flatMap((value) => [value, ...numbersSideBySide(value)]));
}

/** ECDSA's two numbers, from the DER that OpenSSL and vaults give (RFC 3279, 2.2.3), for curves of 256, 384 and 521 bits. */
function numbersSideBySide(der: Buffer): readonly Buffer[] {
  const body = der[0] === 0x30 ? der.subarray(der[1] === 0x81 ? 3 : 2) : null;
  if (body === null || body[0] !== 2) return [];
  const length = body[1] ?? 0;
  const [first, rest] = [body.subarray(2, 2 + length), body.subarray(2 + length)];
  if (rest[0] !== 2) return [];
  const numbers = [first, rest.subarray(2, 2 + (rest[1] ?? 0))].map((number) => number.subarray(number.findIndex((byte) => byte !== 0)));
  return [32, 48, 66]
    .filter((size) => numbers.every((number) => number.length <= size))
    .map((size) => Buffer.concat(numbers.map((number) => Buffer.concat([Buffer.alloc(size - number.length), number]))));
}
