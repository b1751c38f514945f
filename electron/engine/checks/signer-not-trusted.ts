import { trustIn } from "../../../shared/model/signer-trust.ts";
import type { FileCheck } from "./check.ts";
import { isCustom } from "./custom.ts";

/** Signed and unchanged, by somebody who is not on the trusted list. Quiet when the list could not be read: then nobody knows. */
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
