import { findSigningTime } from "../../../shared/model/signature-warnings.ts";
import type { FileCheck } from "./check.ts";

/** The first signer whose certificate has ended. Power BI may or may not care: nobody has said. */
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
      return [{ kind: "signed-after-expiry", notAfter: signature.signer.notAfter, signedAt: new Date(signed.at).toISOString(), saidBy: signed.saidBy }];
    }
    return [];
  },
};
