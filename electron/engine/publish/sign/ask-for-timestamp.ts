import { createHash, randomBytes } from "node:crypto";
import forge from "node-forge";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { TimestampFailure } from "../../../../shared/model/publish.ts";
import { tags } from "../../asn1/strict-der.ts";
import { childAt, octetsOf, parseDer } from "../../asn1/der.ts";
import { limits } from "../../limits.ts";
import { readCertificate } from "../../signature/certificate/certificate.ts";
import { verifyTimestamp } from "../../signature/timestamp.ts";
import type { AskForTimestamp } from "./sign-package.ts";

export interface TimestampAuthority {
  readonly address: string;
  readonly now: () => Date;
  readonly milliseconds: number;
}

/** Clocks differ; by more than that one of the two is wrong. */
const mostClockDifference = 24 * 60 * 60 * 1000;

/** Whether a timestamp may be asked for at that address: http or https, without a password in it. */
export function isTimestampAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/u.test(url.protocol) && url.username === "" && url.password === "";
}

/** The only place in the product that reaches a network, and only when the user named the address. Sends a hash and a random number. */
export function timestampBy({ address, now, milliseconds }: TimestampAuthority): AskForTimestamp {
  return async (value, { certificate }) => {
    const fail = (kind: Exclude<TimestampFailure["kind"], "timestamp-outside-validity">) => err({ kind, address });
    if (!isTimestampAddress(address)) return fail("timestamp-address");
    const nonce = randomBytes(8);
    nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40; // positive, and in DER without a byte more or less
    const answer = await post(address, requestFor(value, nonce), milliseconds);
    if (!answer.ok) return fail(answer.error);
    const token = tokenIn(answer.value);
    if (!token.ok) return fail(token.error);
    const facts = verifyTimestamp(token.value, { signatureValue: value, others: [], kept: [], readCertificate, mayCheck: () => true });
    if (!facts.verified || facts.time === null || nonceIn(token.value)?.equals(nonce) !== true) return fail("timestamp-wrong");
    const time = Date.parse(facts.time);
    if (Math.abs(time - now().getTime()) > mostClockDifference) return fail("timestamp-wrong");
    const { notBefore, notAfter } = certificate.facts;
    if (time < Date.parse(notBefore) || time > Date.parse(notAfter)) return err({ kind: "timestamp-outside-validity", time: facts.time });
    return token;
  };
}

/** TimeStampReq (RFC 3161, 2.4.1), asking for the authority's certificate too. */
function requestFor(value: Buffer, nonce: Buffer): Uint8Array<ArrayBuffer> {
  const { Class, Type, create, oidToDer, toDer } = forge.asn1;
  const plain = (type: forge.asn1.Type, bytes: string) => create(Class.UNIVERSAL, type, false, bytes);
  const sequence = (...children: forge.asn1.Asn1[]) => create(Class.UNIVERSAL, Type.SEQUENCE, true, children);
  const sha256 = sequence(plain(Type.OID, oidToDer("2.16.840.1.101.3.4.2.1").getBytes()), plain(Type.NULL, ""));
  const digest = createHash("sha256").update(value).digest().toString("latin1");
  const request = sequence(
    plain(Type.INTEGER, "\u0001"),
    sequence(sha256, plain(Type.OCTETSTRING, digest)),
    plain(Type.INTEGER, nonce.toString("latin1")),
    plain(Type.BOOLEAN, "\u00ff"),
  );
  return Uint8Array.from(Buffer.from(toDer(request).getBytes(), "latin1"));
}

async function post(
  address: string,
  body: Uint8Array<ArrayBuffer>,
  milliseconds: number,
): Promise<Result<Buffer, "timestamp-no-answer" | "timestamp-bad-answer">> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply" },
      body,
      // Elsewhere than the user said is nowhere.
      redirect: "error",
      signal: AbortSignal.timeout(milliseconds),
    });
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      return err("timestamp-bad-answer");
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body) {
      length += chunk.length;
      // Leaving the loop ends the connection.
      if (length > limits.timestampBytes) return err("timestamp-bad-answer");
      chunks.push(chunk);
    }
    return ok(Buffer.concat(chunks));
  } catch {
    return err("timestamp-no-answer"); // refused, unknown, redirected, too slow, or broken off
  }
}

/** The token of a TimeStampResp (RFC 3161, 2.4.2), byte for byte. */
function tokenIn(answer: Buffer): Result<Buffer, "timestamp-bad-answer" | "timestamp-refused"> {
  const status = childAt(parseDer(answer), 0, 0);
  if (status?.tag !== tags.integer || status.content.length !== 1) return err("timestamp-bad-answer");
  if ((status.content[0] ?? 2) > 1) return err("timestamp-refused");
  const [whole, first] = [extentOf(answer, 0), extentOf(answer, extentOf(answer, 0)?.content ?? 0)];
  const token = whole === null || first === null ? Buffer.alloc(0) : answer.subarray(first.end, whole.end);
  return token.length === 0 ? err("timestamp-bad-answer") : ok(token);
}

/** Where a value of definite length has its content and its end; null for another. */
function extentOf(bytes: Buffer, at: number): { readonly content: number; readonly end: number } | null {
  const first = bytes[at + 1] ?? 0x80;
  if (first < 0x80) return { content: at + 2, end: at + 2 + first };
  const more = first - 0x80;
  if (more < 1 || more > 4 || at + 2 + more > bytes.length) return null;
  const content = at + 2 + more;
  return { content, end: content + bytes.readUIntBE(at + 2, more) };
}

/** Of the TSTInfo: the whole number behind the time. */
function nonceIn(token: Buffer): Buffer | undefined {
  const info = octetsOf(childAt(parseDer(token), 1, 0, 2, 1, 0));
  const fields = info === undefined ? undefined : parseDer(info)?.children.slice(5);
  return fields?.find(({ tag }) => tag === tags.integer)?.content;
}
