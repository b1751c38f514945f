import { generateKeyPairSync, sign } from "node:crypto";
import type { IntegrityVerdict } from "../../shared/model/signature.ts";
import {
  aRawCertificate,
  aSignatureBy,
  bareSignature,
  byPss,
  der,
  extension,
  generalizedTime,
  honestModulus,
  integer,
  keyOfType,
  oid,
  pssParameters,
  rsaKey,
  utcTime,
  type SigningOptions,
} from "./a-raw-certificate.ts";

/** The XML of a signature whose certificate is odd, and the right verdict on it. */
export interface OddSignature {
  readonly name: string;
  readonly xml: string;
  readonly kind: IntegrityVerdict["kind"];
  readonly because?: string;
}

const byKey = (name: string, key: Buffer, because: string | null, how: SigningOptions = {}): OddSignature => ({
  name,
  xml: aSignatureBy([aRawCertificate({ key })], how),
  ...(because === null
    ? { kind: "intact" }
    : because === "bad-certificate"
      ? { kind: "malformed", because }
      : { kind: "unsupported", because }),
});

const exponent = (value: bigint) => rsaKey({ exponent: integer(value) });
const modulus = (value: bigint) => rsaKey({ modulus: integer(value) });
const pss = (parameters: readonly Buffer[], numbers = {}) => rsaKey({ ...numbers, id: "1.2.840.113549.1.1.10", parameters });
const [sha1, sha256] = ["1.3.14.3.2.26", "2.16.840.1.101.3.4.2.1"];
/** By nobody's key. */
const forged = { value: bareSignature };

/** A key on a curve of the library's, encoded with other parameters or another form of its point. */
const p256 = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const point = p256.publicKey.export({ format: "der", type: "spki" }).subarray(-65);
const curveKey = (parameters: Buffer, key = point) => keyOfType("1.2.840.10045.2.1", [parameters], key);
const onP256 = oid("1.2.840.10045.3.1.7");

/** Keys with which anybody may sign, however they are described, and those that no verdict may depend on a library for. */
export const oddKeys: readonly OddSignature[] = [
  byKey("RSA as it should be", exponent(65_537n), null),
  byKey("RSA without the parameters that it has none of", rsaKey({ parameters: [] }), null),
  byKey("RSA with the exponent 1, and its bare padding for a value", exponent(1n), "weak-key", forged),
  byKey("RSA for PSS with the exponent 1", pss([], { exponent: integer(1n) }), "key-type", forged),
  ...[0n, 2n, 4n, 65_536n, 2n ** 32n].map((one) => byKey(`RSA with the exponent ${one}`, exponent(one), "weak-key", forged)),
  byKey("RSA with a negative exponent", rsaKey({ exponent: der(2, Buffer.of(0xff)) }), "weak-key"),
  byKey("RSA with an exponent of 34 bits", exponent(2n ** 33n + 1n), "too-large"),
  byKey("RSA with an exponent of 2048 bits", exponent(honestModulus), "too-large"),
  byKey("RSA with an even modulus", modulus(honestModulus - 1n), "weak-key"),
  byKey("RSA with a modulus that 3 divides", modulus(3n * ((honestModulus / 6n) * 2n + 1n)), "weak-key"),
  byKey("RSA with a modulus of 0", modulus(0n), "key-too-short"),
  byKey("RSA with a modulus of 15", modulus(15n), "key-too-short"),
  byKey("RSA with 1023 bits", modulus(2n ** 1023n - 1n), "key-too-short"),
  byKey("RSA with 8193 bits", modulus(2n ** 8192n + 1n), "too-large"),
  byKey("RSA with a negative modulus", rsaKey({ modulus: der(2, Buffer.alloc(256, 0xab)) }), "weak-key"),
  byKey(
    "RSA with three numbers",
    keyOfType("1.2.840.113549.1.1.1", [der(5)], der(0x30, integer(honestModulus), integer(3n), integer(3n))),
    "bad-certificate",
  ),
  byKey("RSA under the name of X.500", rsaKey({ id: "2.5.8.1.1" }), "key-type"),
  byKey("RSA for encryption alone", rsaKey({ id: "1.2.840.113549.1.1.7" }), "key-type"),
  byKey("RSA, for a method of PSS", exponent(65_537n), null, byPss),
  byKey("RSA for PSS alone", pss([]), null, byPss),
  byKey("RSA for PSS with this hash alone", pss([pssParameters(sha256, 32n)]), null, byPss),
  byKey("RSA for PSS alone, for a method that is none", pss([pssParameters(sha256, 32n)]), "key-type"),
  byKey("RSA for PSS with another hash alone", pss([pssParameters(sha1, 20n)]), "key-type", byPss),
  byKey("RSA for PSS with two hashes", pss([pssParameters(sha256, 32n, sha1)]), "key-type", byPss),
  byKey("RSA for PSS alone with the exponent 1", pss([], { exponent: integer(1n) }), "weak-key", byPss),
  byKey("RSA for PSS alone with 1000 bits", pss([], { modulus: integer(2n ** 1000n - 1n) }), "key-too-short", byPss),
  byKey("Ed25519", keyOfType("1.3.101.112", [], Buffer.alloc(32, 9)), "key-type"),
  byKey("DSA", keyOfType("1.2.840.10040.4.1", [], integer(7n)), "key-type"),
  byKey("a key of a kind that nobody has heard of", keyOfType("1.2.3.4.5", [], Buffer.alloc(32, 9)), "key-type"),
  byKey("an elliptic curve, for a method of RSA", curveKey(onP256), "key-type"),
  byKey("an elliptic curve of its own", curveKey(der(0x30, integer(1n))), "key-type"),
  ...["1.3.132.0.10", "1.3.36.3.3.2.8.1.1.7", "1.2.840.10045.3.1.1", "1.2.156.10197.1.301", "1.2.3.4"].map((curve) =>
    byKey(`the curve ${curve}`, curveKey(oid(curve)), "key-type"),
  ),
  byKey("a point that is not on its curve", curveKey(onP256, Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)])), "bad-certificate"),
  byKey("a hybrid point", curveKey(onP256, Buffer.concat([Buffer.of(6 + ((point.at(-1) ?? 0) & 1)), point.subarray(1)])), "key-type"),
];

const byCertificate = (name: string, certificate: Buffer, because: string | null): OddSignature => ({
  name,
  xml: aSignatureBy([certificate]),
  ...(because === null ? { kind: "intact" } : { kind: "malformed", because }),
});
const from = (name: string, notBefore: Buffer, because: string | null = "certificate-dates") =>
  byCertificate(`from ${name}`, aRawCertificate({ notBefore }), because);
const until = (name: string, notAfter: Buffer, because: string | null = "certificate-dates") =>
  byCertificate(`until ${name}`, aRawCertificate({ notAfter }), because);

/** Dates that do not exist, or are not written as RFC 5280, 4.1.2.5 demands. */
export const oddDates: readonly OddSignature[] = [
  from("a day in UTCTime", utcTime("230101000000Z"), null),
  from("a 29th of February that there was", utcTime("240229120000Z"), null),
  from("the last century", utcTime("991231235959Z"), null),
  from("a year before 2050 in GeneralizedTime, which OpenSSL takes too", generalizedTime("20230101000000Z"), null),
  until("the end of time", generalizedTime("99991231235959Z"), null),
  from("the 30th of February", utcTime("230230000000Z")),
  from("a 29th of February that there was not", utcTime("230229000000Z")),
  from("the 31st of April", utcTime("230431000000Z")),
  from("month 13", utcTime("231301000000Z")),
  from("month 0", utcTime("230001000000Z")),
  from("day 0", utcTime("230100000000Z")),
  from("hour 24", utcTime("230101240000Z")),
  from("hour 25", utcTime("230101250000Z")),
  from("minute 60", utcTime("230101006000Z")),
  from("second 60", utcTime("230101000060Z")),
  from("no digits", utcTime("23010100000xZ")),
  from("a time without seconds", utcTime("2301010000Z")),
  from("a time without zone", utcTime("230101000000")),
  from("a time with a zone", utcTime("230101000000+0100")),
  from("a fraction", generalizedTime("20230101000000.5Z")),
  from("a time without minutes", generalizedTime("2023010100Z")),
  from("four digits in UTCTime", utcTime("20230101000000Z")),
  from("two digits in GeneralizedTime", generalizedTime("230101000000Z")),
  from("nothing", utcTime("")),
  from("space", utcTime(" 30101000000Z")),
  from("text", der(12, Buffer.from("230101000000Z"))),
  until("the 30th of February", utcTime("480230000000Z")),
  until("the 30th of February 2052", generalizedTime("20520230000000Z")),
];

const plain = aRawCertificate();
const inside = plain.subarray(4);
const [sequence, indefinite, end] = [Buffer.of(0x30), Buffer.of(0x80), Buffer.of(0, 0)];
const ber = (name: string, certificate: Buffer) => byCertificate(name, certificate, "certificate-not-der");

/** BER: the same certificate in other bytes, which readers take for another one or for none. */
export const oddEncodings: readonly OddSignature[] = [
  byCertificate("DER", plain, null),
  ber("an indefinite length", Buffer.concat([sequence, indefinite, inside, end])),
  ber("a length in more bytes than it needs", Buffer.concat([sequence, Buffer.of(0x83, 0), plain.subarray(2, 4), inside])),
  ber("a long form for a short length", aRawCertificate({ serial: Buffer.of(2, 0x81, 1, 7) })),
  ber("a number longer than it needs", aRawCertificate({ serial: Buffer.of(2, 2, 0, 7) })),
  ber("a string in pieces", aRawCertificate({ notBefore: der(0x37, der(4, Buffer.from("230101000000Z"))) })),
  ber(
    "an indefinite length inside",
    aRawCertificate({ extensions: [Buffer.concat([sequence, indefinite, oid("1.2.3"), der(4, Buffer.of(5, 0)), end])] }),
  ),
  ber("a byte behind it", Buffer.concat([plain, Buffer.of(0)])),
  ber("itself behind it", Buffer.concat([plain, plain])),
  ber(
    "a truth that is neither yes nor no",
    aRawCertificate({ extensions: [der(0x30, oid("1.2.3"), der(1, Buffer.of(1)), der(4, Buffer.of(5, 0)))] }),
  ),
  byCertificate(
    "something else inside an extension that nobody needs",
    aRawCertificate({ extensions: [extension("1.2.3", Buffer.from("text"))] }),
    null,
  ),
  byCertificate("cut short", plain.subarray(0, -1), "bad-certificate"),
  byCertificate("text", Buffer.from("no certificate"), "bad-certificate"),
  byCertificate("another structure", der(0x30, integer(1n)), "bad-certificate"),
];

/** A chain of two whose issuer has such a key, and what its link proves. */
export const oddIssuers: readonly { readonly name: string; readonly xml: string; readonly link: string }[] = [
  issuedBy("RSA as it should be", exponent(65_537n), "yes"),
  issuedBy("RSA with the exponent 1, and a bare padding for a value", exponent(1n), "weak", { value: bareSignature }),
  issuedBy("RSA with the exponent 2", exponent(2n), "weak"),
  issuedBy("RSA with an even modulus", modulus(honestModulus - 1n), "weak"),
  issuedBy("RSA with 512 bits", modulus(2n ** 512n - 1n), "weak"),
  issuedBy("RSA with an exponent of 34 bits", exponent(2n ** 33n + 1n), "unsupported"),
  issuedBy("a key of another kind", curveKey(onP256), "no"),
  issuedBy("an elliptic curve", curveKey(onP256), "yes", {
    value: (signed) => sign("sha256", signed, p256.privateKey),
    method: "1.2.840.10045.4.3.2",
  }),
  issuedBy("a curve that is not supported", curveKey(oid("1.3.132.0.10")), "unsupported", {
    value: () => Buffer.alloc(70, 1),
    method: "1.2.840.10045.4.3.2",
  }),
  issuedBy("a method that is not supported", curveKey(onP256), "unsupported", {
    value: () => Buffer.alloc(70, 1),
    method: "1.2.840.10045.4.3.1",
  }),
  issuedBy("MD5", exponent(65_537n), "weak", { method: "1.2.840.113549.1.1.4" }),
];

/** `method` is here the object identifier of how the issuer signed. */
function issuedBy(name: string, key: Buffer, link: string, { value, method }: SigningOptions = {}): (typeof oddIssuers)[number] {
  const isAuthority = [extension("2.5.29.19", der(0x30, der(1, Buffer.of(0xff))))];
  const root = aRawCertificate({ name: "Quarry Root", key, extensions: isAuthority });
  const how = { ...(value === undefined ? {} : { value }), ...(method === undefined ? {} : { method: der(0x30, oid(method)) }) };
  return { name, link, xml: aSignatureBy([aRawCertificate({ name: "Fernhill Data", issuer: "Quarry Root", ...how }), root]) };
}
