import { describe, expect, test } from "vitest";
import { comparePublisher, compareThumbprint } from "../../../shared/model/thumbprint-comparison.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { SignatureReport } from "../../../shared/model/signature.ts";
import { groupedThumbprint, type Thumbprint } from "../../../shared/model/thumbprint.ts";
import { aCertificate, anInspection, signedBy, someHex, unsigned } from "../../builders/a-record.ts";

const sha1 = "16AF59E4BE5384CD860E230ED4AED474C2A3BC69";
const sha256 = "7F83B1657FF1FC53B92DC18148A1D65DFC2D4B1FA3D677284ADDD200126D9069";
const signer = aCertificate({ sha1: sha1 as Thumbprint, sha256, serial: "4C0FFEE14C0FFEE14C0FFEE1" });
const other = aCertificate({ subjectCN: "Somebody Else" });
const file = (signature: SignatureReport): InspectionOutcome => ({ kind: "inspected", inspection: anInspection({ signature }) });
const signed = file(signedBy({ signer, includedCertificates: [signer] }));
const altered = { kind: "altered", altered: ["a.m"], missing: [], uncovered: [], because: ["part-changed"] } as const;
const unsupported = { kind: "unsupported", because: "digest-method", algorithm: "md5" } as const;
const refused: InspectionOutcome = { kind: "refused", refusal: { sha256: someHex("file", 64), sizeBytes: 1, reason: { kind: "empty" } } };

const pairs = (hex: string, separator: string) => (hex.match(/../gu) ?? []).join(separator);
const fours = (hex: string, separator: string) => (hex.match(/.{4}/gu) ?? []).join(separator);
const wide = (text: string) => [...text].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join("");

/** As people, dialogs, mail programs and tools write them. */
const spellings: readonly (readonly [string, string])[] = [
  ["plain", sha1],
  ["lower case", sha1.toLowerCase()],
  ["mixed case", `${sha1.slice(0, 20).toLowerCase()}${sha1.slice(20)}`],
  ["spaces around", `  ${sha1}\t`],
  ["the old certificate dialog", `\u200E${pairs(sha1.toLowerCase(), " ")}`],
  ["the new certificate dialog", `\u200E${sha1.toLowerCase()}`],
  ["a mark at the end", `${sha1}\u200F`],
  ["marks inside", fours(sha1, "\u200B")],
  ["a byte order mark", `\uFEFF${sha1}`],
  ["hard spaces", pairs(sha1, "\u00A0")],
  ["narrow hard spaces", fours(sha1, "\u202F")],
  ["thin spaces", pairs(sha1, "\u2009")],
  ["ideographic spaces", fours(sha1, "\u3000")],
  ["soft hyphens", fours(sha1, "\u00AD")],
  ["word joiners", pairs(sha1, "\u2060")],
  ["isolates around", `\u2068${sha1}\u2069`],
  ["colons", pairs(sha1, ":")],
  ["colons, lower case", pairs(sha1.toLowerCase(), ":")],
  ["hyphens", pairs(sha1, "-")],
  ["dashes of a word processor", pairs(sha1, "–")],
  ["minus signs", pairs(sha1, "−")],
  ["dots", pairs(sha1, ".")],
  ["commas and spaces", pairs(sha1, ", ")],
  ["underscores", fours(sha1, "_")],
  ["groups of four", groupedThumbprint(sha1)],
  ["groups of five", (sha1.match(/.{5}/gu) ?? []).join(" ")],
  ["groups of eight", (sha1.match(/.{8}/gu) ?? []).join(" ")],
  ["two spaces in the middle", `${pairs(sha1.slice(0, 20), " ")}  ${pairs(sha1.slice(20), " ")}`],
  ["two lines", `${sha1.slice(0, 20)}\n${sha1.slice(20)}`],
  ["two lines of Windows", `${pairs(sha1.slice(0, 20), " ")}\r\n${pairs(sha1.slice(20), " ")}`],
  ["one group a line", fours(sha1, "\n")],
  ["quoted in a mail", `> ${sha1.slice(0, 32)}\n> ${sha1.slice(32)}`],
  ["0x", `0x${sha1}`],
  ["an array of C", `{ ${pairs(sha1.toLowerCase(), ", ").replace(/(..)(?:, |$)/gu, "0x$1, ")} }`],
  ["an escaped text", sha1.replace(/(..)/gu, "\\x$1")],
  ["a zero of REG_MULTI_SZ written out", `${sha1}\\0`],
  ["two of them", `${sha1}\\0\\0`],
  ["a real zero", `${sha1}\0`],
  ["quotation marks", `"${sha1}"`],
  ["typographic quotation marks", `„${sha1}“`],
  ["back quotes", `\`${sha1}\``],
  ["a full stop behind", `${sha1}.`],
  ["brackets", `(${pairs(sha1, " ")})`],
  ["angle brackets", `<${sha1}>`],
  ["thumbprint:", `thumbprint: ${pairs(sha1, " ")}`],
  ["Thumbprint =", `Thumbprint = ${sha1}`],
  ["openssl", `SHA1 Fingerprint=${pairs(sha1, ":")}`],
  ["openssl 3", `sha1 Fingerprint=${pairs(sha1, ":")}`],
  ["SHA-1 without a colon", `SHA-1 ${pairs(sha1, " ")}`],
  ["certutil", `Cert Hash(sha1): ${sha1.toLowerCase()}`],
  ["certutil, older", `Cert Hash(sha1): ${pairs(sha1.toLowerCase(), " ")}`],
  [
    "PowerShell",
    `Thumbprint                                Subject\n----------                                -------\n${sha1}  CN=Birch Ltd, O=Birch Ltd, C=GB`,
  ],
  ["signtool", `    Issued to: Birch Ltd\n    Expires:   Mon Jan 01 00:59:59 2029\n    SHA1 hash: ${sha1}`],
  ["keytool", `\t SHA1: ${pairs(sha1, ":")}\n\t SHA256: ${pairs(sha256, ":")}`],
  ["keytool with MD5", `MD5:  ${pairs(someHex("md5", 32), ":")}\n SHA1: ${pairs(sha1, ":")}`],
  ["macOS", `SHA-1 ${pairs(sha1, " ")}\nSHA-256 ${pairs(sha256, " ")}`],
  ["a JSON field", `"thumbprint": "${sha1}",`],
  ["an XML element", `<Thumbprint>${sha1}</Thumbprint>`],
  ["an escaped address", `thumbprint=${pairs(sha1, "%3A")}`],
  ["a sentence", `Please trust the certificate with the thumbprint ${sha1} before you install it.`],
  ["a sentence with groups", `The thumbprint to add: ${pairs(sha1, " ")}. Regards, Ada`],
  ["words that are hexadecimal before it", `Add a face ${pairs(sha1, " ")}`],
  ["a date before it", `2026-11-27: ${pairs(sha1, " ")}`],
  ["German", `Fingerabdruck des Zertifikats: ${pairs(sha1, " ")}`],
  ["Japanese", `拇印：${pairs(sha1, " ")}`],
  ["full-width digits", wide(sha1)],
  ["a mark read with the wrong encoding", `â€Ž${pairs(sha1.toLowerCase(), " ")}`],
  ["a mark the terminal could not show", `?${pairs(sha1.toLowerCase(), " ")}`],
  ["a list entry", `  • ${sha1}`],
  ["a serial number before it", `Serial number: ${someHex("serial", 40)}\nThumbprint: ${sha1}`],
  ["the same twice", `${sha1}\n${pairs(sha1, ":")}`],
  ["SHA-256", sha256],
  ["SHA-256, lower case and colons", pairs(sha256.toLowerCase(), ":")],
  ["SHA-256 of openssl", `sha256 Fingerprint=${pairs(sha256, ":")}`],
  ["SHA-256 in two lines", `${sha256.slice(0, 32)}\n${sha256.slice(32)}`],
  ["SHA-256 without a colon", `SHA-256 ${pairs(sha256, " ")}`],
  ["SHA-256 in a sentence", `The SHA-256 fingerprint of our certificate is ${fours(sha256, " ")}`],
];

describe("the signer's thumbprint is recognised", () => {
  test("in more than sixty spellings", () => expect(spellings.length).toBeGreaterThan(60));
  test.each(spellings)("%s", (_, text) => {
    expect(compareThumbprint(text, signed).kind).toBe("same");
  });
  // One digit is another: the same spelling must not be taken for a match.
  test.each(spellings)("and a wrong one is not: %s", (_, text) => {
    const changed = [sha1, sha256].reduce((all, hex) => withOtherLastDigit(all, hex), text);
    expect(compareThumbprint(changed, signed).kind).toBe("different");
  });
});

/** Replaces a number's last digit, however its digits are separated. */
function withOtherLastDigit(text: string, hex: string): string {
  const digits = [...hex].map((digit) => `(?:${digit}|${digit.toLowerCase()}|${wide(digit)})`);
  const written = new RegExp(digits.join("(?:[^0-9A-Za-z\uFF10-\uFF5A]|0x|x|3A)*"), "gu");
  return text.replace(written, (found) => found.slice(0, -1) + (hex.endsWith("9") ? "8" : "9"));
}

test.each<[string, string, InspectionOutcome, object]>([
  ["nothing", "", signed, { kind: "nothing-pasted" }],
  ["only what nobody sees", " \u200E\n", signed, { kind: "nothing-pasted" }],
  ["a word", "hello", signed, { kind: "not-a-thumbprint", because: "no-digits" }],
  ["a word of hexadecimal digits", "defaced", signed, { kind: "not-a-thumbprint", because: "no-digits" }],
  ["a sentence", "I will send you the thumbprint tomorrow.", signed, { kind: "not-a-thumbprint", because: "no-digits" }],
  ["one digit short", sha1.slice(1), signed, { kind: "not-a-thumbprint", because: "wrong-length", digits: 39 }],
  ["one digit more", `${sha1}0`, signed, { kind: "not-a-thumbprint", because: "wrong-length", digits: 41 }],
  ["the beginning", "16AF 59E4 BE53", signed, { kind: "not-a-thumbprint", because: "wrong-length", digits: 12 }],
  ["O for 0", sha1.replace("0", "O"), signed, { kind: "not-a-thumbprint" }],
  ["without end", "A".repeat(30_000), signed, { kind: "not-a-thumbprint", because: "too-long" }],
  ["two, one of them right", `Old: ${sha1}\nNew: ${other.sha1}`, signed, { kind: "not-a-thumbprint", because: "several" }],
  ["two wrong ones", `${someHex("x", 40)}\n\n${someHex("y", 40)}`, signed, { kind: "different" }],
  ["MD5", someHex("md5", 32), signed, { kind: "other-kind", what: "md5" }],
  ["MD5 of openssl", `MD5 Fingerprint=${pairs(someHex("md5", 32), ":")}`, signed, { kind: "other-kind", what: "md5" }],
  ["SHA-384", someHex("384", 96), signed, { kind: "other-kind", what: "sha-384" }],
  ["SHA-512 in groups", fours(someHex("512", 128), " "), signed, { kind: "other-kind", what: "sha-512" }],
  ["base64 of SHA-1", Buffer.from(sha1, "hex").toString("base64"), signed, { kind: "other-kind", what: "base64" }],
  ["base64 of SHA-256", Buffer.from(sha256, "hex").toString("base64"), signed, { kind: "other-kind", what: "base64" }],
  ["the serial number", "4C 0F FE E1 4C 0F FE E1 4C 0F FE E1", signed, { kind: "other-kind", what: "serial-number", matches: true }],
  ["the serial number with zeros", "004C0FFEE14C0FFEE14C0FFEE1", signed, { kind: "other-kind", what: "serial-number", matches: true }],
  [
    "a serial number of forty digits",
    `Serial number: ${someHex("s", 40)}`,
    signed,
    { kind: "other-kind", what: "serial-number", matches: false },
  ],
  ["the file's own hash", someHex("file", 64), signed, { kind: "other-kind", what: "file-hash", matches: true }],
  ["another file's hash", `Checksum of the file: ${someHex("z", 64)}`, signed, { kind: "other-kind", what: "file-hash", matches: false }],
  ["the file's own hash, refused", someHex("file", 64), refused, { kind: "other-kind", what: "file-hash", matches: true }],
  ["a thumbprint, refused", sha1, refused, { kind: "not-read" }],
  ["a thumbprint, unsigned", sha1, file(unsigned), { kind: "unsigned" }],
  ["another one", other.sha1, signed, { kind: "different", because: "not-the-signer" }],
  ["SHA-1 right and SHA-256 wrong", `SHA1: ${sha1}\nSHA256: ${someHex("q", 64)}`, signed, { kind: "different", algorithm: "sha256" }],
  ["the signer of an altered file", sha1, file(signedBy({ signer, integrity: altered })), { kind: "same-but-altered" }],
  [
    "the signer of a file that could not be checked",
    sha1,
    file(signedBy({ signer, integrity: unsupported })),
    { kind: "same-but-unchecked" },
  ],
  [
    "who is named but did not sign",
    other.sha1,
    file(signedBy({ signer: null, claimedSigner: other, integrity: altered })),
    { kind: "different", because: "only-claimed" },
  ],
  [
    "a certificate that merely lies in the file",
    other.sha1,
    file(signedBy({ signer, includedCertificates: [signer, other] })),
    { kind: "different", because: "only-included" },
  ],
])("comparing %s", (_, text, content, expected) => {
  expect(compareThumbprint(text, content)).toMatchObject(expected);
});

test("the groups that differ are marked", () => {
  const answer = compareThumbprint(`${sha1.slice(0, 4)}0000${sha1.slice(8)}`, signed);
  if (answer.kind !== "different") throw new Error(answer.kind);
  expect(answer.pasted.map(({ same }) => same)).toEqual([true, false, ...Array.from({ length: 8 }, () => true)]);
  expect(answer.pasted[1]?.text).toBe("0000");
  expect(answer.signer[1]).toEqual({ text: sha1.slice(4, 8), same: false });
});

test("says when something invisible was left out", () => {
  expect(compareThumbprint(sha1, signed)).toMatchObject({ kind: "same", tidied: false });
  expect(compareThumbprint(`\u200E${sha1}`, signed)).toMatchObject({ kind: "same", tidied: true });
});

test.each([
  ["", "nothing-pasted"],
  ["\u200E ", "nothing-pasted"],
  [sha1, "same"],
  [`Our thumbprint is ${sha1.toLowerCase().replace(/../gu, "$&:")}, as on our site.`, "same"],
  [`SHA-1: ${sha1}\nSHA-256: ${sha256}`, "same"],
  [other.sha1, "different"],
  [`${sha1} or ${other.sha1}`, "several"],
  ["ask Ada", "not-a-thumbprint"],
  [sha1.slice(1), "not-a-thumbprint"],
])("a publisher's thumbprint, pasted as %j: %s", (text, expected) => {
  expect(comparePublisher(text, signer)).toBe(expected);
});
