import type { PartName, SignatureFacts } from "../../../shared/model/signature.ts";

/** The facts of a signature of which only the part is known. */
export const nothingKnown = (part: PartName): Omit<SignatureFacts, "integrity"> => ({
  part,
  signatureMethod: null,
  digestMethod: null,
  signer: null,
  claimedSigner: null,
  includedCertificates: [],
  chain: [],
  signatureTime: null,
  timestamp: null,
});
