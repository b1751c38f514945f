import type { PartName, SignatureFacts } from "../../../shared/model/signature.ts";

/** A signature of which nothing but its place can be said. */
export const nothingKnown = (part: PartName): Omit<SignatureFacts, "integrity"> => ({
  part, signatureMethod: null, digestMethod: null, signer: null, claimedSigner: null, includedCertificates: [], chain: [],
  signatureTime: null, timestamp: null,
});
