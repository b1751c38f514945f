import { expect, test } from "vitest";
import { aCertificate, anInspection, signedBy, someHex, unsigned } from "../../../../builders/a-record.ts";
import { compareThumbprint } from "../../../../../renderer/features/details/signature/compare-thumbprint.ts";
import type { InspectionOutcome } from "../../../../../shared/model/inspection.ts";
import type { SignatureReport } from "../../../../../shared/model/signature.ts";
import { groupedThumbprint } from "../../../../../shared/model/thumbprint.ts";

const signer = aCertificate();
const other = aCertificate({ subjectCN: "Somebody Else" });
const file = (signature: SignatureReport): InspectionOutcome => ({ kind: "inspected", inspection: anInspection({ signature }) });
const altered = { kind: "altered", altered: ["a.m"], missing: [], uncovered: [], because: ["part-changed"] } as const;
const unsupported = { kind: "unsupported", because: "digest-method", algorithm: "md5" } as const;
const refused: InspectionOutcome = { kind: "refused", refusal: { sha256: someHex("file", 64), sizeBytes: 1, reason: { kind: "empty" } } };

test.each<[string, string, InspectionOutcome, string]>([
  ["nothing", "  ", file(signedBy()), "nothing-pasted"],
  ["a word", "hello", file(signedBy()), "no-thumbprint"],
  ["too few digits", "ABCD", file(signedBy()), "no-thumbprint"],
  ["the signer's SHA-1", signer.sha1, file(signedBy()), "equal"],
  ["the signer's SHA-256", signer.sha256.toLowerCase(), file(signedBy()), "equal"],
  ["it as Windows' dialog gives it", `\u200E${groupedThumbprint(signer.sha1).toLowerCase()}`, file(signedBy()), "equal"],
  ["another one", other.sha1, file(signedBy()), "different"],
  ["the file's own hash", someHex("file", 64), file(signedBy()), "file-hash"],
  ["the file's own hash, refused", someHex("file", 64), refused, "file-hash"],
  ["a thumbprint, refused", signer.sha1, refused, "not-read"],
  ["a thumbprint, unsigned", signer.sha1, file(unsigned), "unsigned"],
  ["the signer of an altered file", signer.sha1, file(signedBy({ integrity: altered })), "equal-but-altered"],
  ["the signer of a file that could not be checked", signer.sha1, file(signedBy({ integrity: unsupported })), "equal-but-unchecked"],
  ["who is named but did not sign", other.sha1, file(signedBy({ signer: null, claimedSigner: other, integrity: altered })), "only-claimed"],
  [
    "a certificate that merely lies in the file",
    other.sha1,
    file(signedBy({ signer, includedCertificates: [signer, other] })),
    "only-included",
  ],
])("comparing %s", (_, text, content, kind) => {
  expect(compareThumbprint(text, content).kind).toBe(kind);
});

test("says when something invisible was left out", () => {
  const clean = compareThumbprint(signer.sha1, file(signedBy()));
  const dirty = compareThumbprint(`\u200E${signer.sha1}`, file(signedBy()));
  expect(clean).toMatchObject({ kind: "equal", tidied: false });
  expect(dirty).toMatchObject({ kind: "equal", tidied: true });
});
