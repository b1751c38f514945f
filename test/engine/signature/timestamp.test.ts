import { expect, test } from "vitest";
import { verifyTimestamp } from "../../../electron/engine/signature/timestamp.ts";
import { goldenParts } from "./golden.ts";

/** The token of a golden file and the signature value that it stamps. */
function aStamp() {
  const part = goldenParts("microsoft-rsa-sha256-timestamp.pqx").all.find(({ name }) => name.endsWith(".psdsxs"));
  const bytes = part?.read();
  const xml = bytes?.ok === true ? bytes.value.toString("utf8") : "";
  const decoded = (name: string) => Buffer.from(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]+)<`, "u").exec(xml)?.[1] ?? "", "base64");
  return { token: decoded("EncodedTime"), signatureValue: decoded("SignatureValue") };
}

test("the token of a golden file is verified", () => {
  const { token, signatureValue } = aStamp();
  const policy = "1.2.3.4.1"; // as the recipe has it
  expect(verifyTimestamp(token, signatureValue, [])).toMatchObject({ verified: true, problem: null, policy });
});

test("a time written over in the token is no time that anybody vouched for", () => {
  const { token, signatureValue } = aStamp();
  const { time } = verifyTimestamp(token, signatureValue, []);
  const written = Buffer.from((time ?? "").replace(/\D/gu, ""));
  const at = token.indexOf(written);
  expect(at).toBeGreaterThan(0);
  token[at + 3] = token[at + 3] === 0x31 ? 0x32 : 0x31; // the last digit of the year
  const stamp = verifyTimestamp(token, signatureValue, []);
  expect(stamp.time).not.toBe(time);
  expect(stamp).toMatchObject({ imprintMatches: true, verified: false, problem: "token-signature-wrong" });
});
