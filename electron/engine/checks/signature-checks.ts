import { findSigningTime } from "../../../shared/model/signature-warnings.ts";
import { trustIn } from "../../../shared/model/signer-trust.ts";
import { findExpectedSigner, signersOf } from "../trust/publishers.ts";
import type { CheckContext, FileCheck, InspectedFile } from "./check.ts";
import { isCustom } from "./certified-checks.ts";

export const altered: FileCheck = {
  name: "altered",
  run: ({ inspection }) => {
    const { integrity } = inspection.signature;
    if (integrity.kind !== "altered") return [];
    const { because, altered, missing, uncovered } = integrity;
    return [{ kind: "altered", because, altered, missing, uncovered }];
  },
};

export const couldNotCheck: FileCheck = {
  name: "could-not-check",
  run: ({ inspection }) => {
    const { integrity } = inspection.signature;
    if (integrity.kind === "unsupported") return [{ kind: "could-not-check", because: integrity.because, algorithm: integrity.algorithm }];
    return integrity.kind === "malformed" ? [{ kind: "could-not-check", because: integrity.because, algorithm: null }] : [];
  },
};

export const unsigned: FileCheck = {
  name: "unsigned",
  run: ({ inspection }) => (inspection.signature.integrity.kind === "unsigned" ? [{ kind: "unsigned" }] : []),
};

/** Signed and unchanged, by a signer who is not on the trusted list. No finding when the list could not be read: then it is unknown. */
export const signerNotTrusted: FileCheck = {
  name: "signer-not-trusted",
  run: (file, { policy }) => {
    const { integrity, signatures } = file.inspection.signature;
    if (integrity.kind !== "intact" || !isCustom(file)) return [];
    const trust = trustIn(policy, integrity.signer);
    if (trust === "trusted" || trust === "list-unreadable") return [];
    const signer = signatures.find((signature) => signature.signer?.sha1 === integrity.signer)?.signer;
    return [{ kind: "signer-not-trusted", signer: integrity.signer, signerName: signer?.subjectCN ?? null }];
  },
};

/** The first signer whose certificate has ended. Whether Power BI checks this is not documented. */
export const certificateExpired: FileCheck = {
  name: "certificate-expired",
  run: ({ inspection }, { now }) => {
    const ended = inspection.signature.signatures.find(({ signer }) => signer !== null && Date.parse(signer.notAfter) < now.getTime());
    return ended === undefined || ended.signer === null ? [] : [{ kind: "certificate-expired", notAfter: ended.signer.notAfter }];
  },
};

export const signedAfterExpiry: FileCheck = {
  name: "signed-after-expiry",
  run: ({ inspection }, { now }) => {
    for (const signature of inspection.signature.signatures) {
      const signed = findSigningTime(signature, now);
      if (signature.signer === null || signed === null || signed.at <= Date.parse(signature.signer.notAfter)) continue;
      return [
        {
          kind: "signed-after-expiry",
          notAfter: signature.signer.notAfter,
          signedAt: new Date(signed.at).toISOString(),
          saidBy: signed.saidBy,
        },
      ];
    }
    return [];
  },
};

const expectedSigner = (file: InspectedFile, { signers }: CheckContext) =>
  isCustom(file) ? findExpectedSigner({ ...file, isInFolder: file.folder !== null }, signers) : null;

/** Not when the user accepted the new signer, or an administrator put it on the list: publishers renew certificates. */
export const signerChanged: FileCheck = {
  name: "signer-changed",
  run: (file, context) => {
    const found = signersOf(file.inspection);
    const [signer] = found;
    if (signer === undefined) return [];
    const before = expectedSigner(file, context);
    if (before === null || found.some(({ sha256 }) => sha256 === before.sha256)) return [];
    const { policy, signers } = context;
    if (found.some(({ sha1, sha256 }) => signers.accepted.has(sha256) || trustIn(policy, sha1) === "trusted")) return [];
    return [{ kind: "signer-changed", before: before.sha1, beforeName: before.name, signer: signer.sha1, signerName: signer.subjectCN }];
  },
};

/** A file without any signature. One whose signature cannot be checked is reported as that. */
export const signatureGone: FileCheck = {
  name: "signature-gone",
  run: (file, context) => {
    if (file.inspection.signature.integrity.kind !== "unsigned") return [];
    const before = expectedSigner(file, context);
    return before === null ? [] : [{ kind: "signature-gone", before: before.sha1, beforeName: before.name, seenAt: before.seenAt }];
  },
};
