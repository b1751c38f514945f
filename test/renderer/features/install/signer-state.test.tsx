import { expect, test } from "vitest";
import { SignerState } from "../../../../renderer/features/install/signer-state.tsx";
import type { InspectionOutcome } from "../../../../shared/model/inspection.ts";
import type { PublisherFacts } from "../../../../shared/model/publisher.ts";
import type { SignatureReport } from "../../../../shared/model/signature.ts";
import { wordsIn } from "../../../../shared/words/locales.ts";
import { aCertificate, anInspection, aSignature, signedBy, unsigned } from "../../../builders/a-record.ts";
import { drawLoaded, textOf } from "../../../builders/draw.tsx";

const { install, trust } = wordsIn.en.window;
const signer = aCertificate({ subjectCN: "Brackenfold Ltd" });
const other = aCertificate({ subjectCN: "Somebody Else", sha256: "C".repeat(64) });
const signed = signedBy({ signer });
const { sha1, sha256, subject, notBefore, notAfter } = signer;
const met: PublisherFacts = {
  sha1,
  sha256,
  subject,
  notBefore,
  notAfter,
  name: "Brackenfold Ltd",
  firstSeenAt: "2026-10-02T08:00:00Z",
  accepted: null,
  note: "",
  onList: false,
  connectors: [],
};
const accepted = (how: "on-sight" | "thumbprint-compared"): PublisherFacts => ({ ...met, accepted: { how, at: met.firstSeenAt } });
const twoSigners: SignatureReport = { ...signed, signatures: [...signed.signatures, aSignature({ signer: other })] };
const altered: SignatureReport = {
  ...signed,
  integrity: { kind: "altered", altered: ["a.m"], missing: [], uncovered: [], because: ["part-changed"] },
};

async function drawn(signature: SignatureReport, publishers: readonly PublisherFacts[] | null, compared: "same" | "different" = "same") {
  const content: InspectionOutcome = { kind: "inspected", inspection: anInspection({ signature }) };
  const part = <SignerState content={content} publishers={publishers} compared={compared} onAccept={() => undefined} />;
  const text = textOf(await drawLoaded(part));
  return { text, offers: text.includes(trust.acceptCompared) };
}

test.each([
  ["new here", [], install.signerNew, true],
  ["met", [met], install.signerMet(met.firstSeenAt), true],
  ["accepted on sight", [accepted("on-sight")], trust.acceptances["on-sight"](met.firstSeenAt), true],
  ["accepted before", [accepted("thumbprint-compared")], trust.acceptances["thumbprint-compared"](met.firstSeenAt), false],
] as const)("a signer that is %s", async (_, publishers, said, offers) => {
  const now = await drawn(signed, publishers);
  expect(now.text).toContain(said);
  expect(now.offers).toBe(offers);
  expect((await drawn(signed, publishers, "different")).offers).toBe(false);
});

test.each([
  ["several signers, of whom one was compared", twoSigners, []],
  ["a changed file", altered, [met]],
  ["an unsigned file", unsigned, []],
  ["publishers that are not loaded", signed, null],
] as const)("nothing is said or offered of %s", async (_, signature, publishers) => {
  const { text, offers } = await drawn(signature, publishers);
  expect(offers).toBe(false);
  expect(text).not.toContain(install.signerNew);
});
