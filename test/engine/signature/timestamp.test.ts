import { expect, test } from "vitest";
import { readCertificate } from "../../../electron/engine/signature/certificate.ts";
import { verifyTimestamp } from "../../../electron/engine/signature/timestamp.ts";
import { verifySignatures } from "../../../electron/engine/signature/verify-signatures.ts";
import { goldenParts, goldenStamp } from "./golden.ts";

const aStamp = () => goldenStamp("microsoft-rsa-sha256-timestamp.pqx");

test("the token of a golden file is verified", () => {
  const { token, signatureValue } = aStamp();
  const policy = "1.2.3.4.1"; // as the recipe has it
  expect(verifyTimestamp(token, { signatureValue, others: [], readCertificate })).toMatchObject({ verified: true, problem: null, policy });
});

test("a time written over in the token is no time that anybody vouched for", () => {
  const { token, signatureValue } = aStamp();
  const { time } = verifyTimestamp(token, { signatureValue, others: [], readCertificate });
  const written = Buffer.from((time ?? "").replace(/\D/gu, ""));
  const at = token.indexOf(written);
  expect(at).toBeGreaterThan(0);
  token[at + 3] = token[at + 3] === 0x31 ? 0x32 : 0x31; // the last digit of the year
  const stamp = verifyTimestamp(token, { signatureValue, others: [], readCertificate });
  expect(stamp.time).not.toBe(time);
  expect(stamp).toMatchObject({ imprintMatches: true, verified: false, problem: "token-signature-wrong" });
});

test.each([["in front", 0], ["behind", 1]])("a timestamp that is worth nothing, %s, takes nothing from one that holds", async (_, place) => {
  const parts = goldenParts("microsoft-rsa-sha256-timestamp.pqx");
  const junk = "<Object><TimeStamp><EncodedTime>AAAA</EncodedTime></TimeStamp></Object>";
  const stamped = /<Object><TimeStamp[^]*?<\/Object>/u;
  const find = (name: string) => {
    const part = parts.find(name);
    const bytes = part?.read();
    if (part === undefined || bytes?.ok !== true || !name.endsWith(".psdsxs")) return part;
    const changed = bytes.value.toString("utf8").replace(stamped, (honest) => (place === 0 ? junk + honest : honest + junk));
    return { ...part, read: () => ({ ok: true as const, value: Buffer.from(changed) }) };
  };
  const { integrity, signatures } = (await verifySignatures({ ...parts, find }, { extraCertificates: [] })).report;
  expect(integrity.kind).toBe("intact");
  expect(signatures[0]?.timestamp).toMatchObject({ verified: true, authority: "Quarry Clock" });
});
