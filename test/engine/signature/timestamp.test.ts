import { expect, test } from "vitest";
import { readCertificate } from "../../../electron/engine/signature/certificate.ts";
import { verifyTimestamp } from "../../../electron/engine/signature/timestamp.ts";
import { goldenStamp } from "./golden.ts";

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
