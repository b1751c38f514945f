import type { FileCheck, TogetherCheck } from "./check.ts";
import {
  altered,
  certificateExpired,
  couldNotCheck,
  signatureGone,
  signedAfterExpiry,
  signerChanged,
  signerNotTrusted,
  unsigned,
} from "./signature-checks.ts";
import {
  archiveAmbiguous,
  archiveUntidy,
  comparedInPart,
  missingMember,
  missingPart,
  missingString,
  misspeltField,
  noPublish,
  noSection,
  severalMains,
  syntaxError,
} from "./content-checks.ts";
import { deadFolder, extensionNotAccepted, nameMayNotLoad } from "./location-checks.ts";
import {
  fileNameOfCertified,
  functionOfCertified,
  kindDiffersInCase,
  kindsDifferInCase,
  shadowsCertified,
  testingOver,
  testingUntil,
} from "./certified-checks.ts";
import { identicalCopies, sameFunction, sameKind, sameSection } from "./sharing-checks.ts";

/** In the order in which findings are reported: the dangerous ones first. */
export const fileChecks: readonly FileCheck[] = [
  altered,
  couldNotCheck,
  signatureGone,
  archiveAmbiguous,
  shadowsCertified,
  testingOver,
  functionOfCertified,
  comparedInPart,
  kindDiffersInCase,
  severalMains,
  noSection,
  extensionNotAccepted,
  syntaxError,
  deadFolder,
  signerChanged,
  unsigned,
  signerNotTrusted,
  certificateExpired,
  signedAfterExpiry,
  missingMember,
  missingString,
  missingPart,
  misspeltField,
  noPublish,
  fileNameOfCertified,
  nameMayNotLoad,
  testingUntil,
  archiveUntidy,
];

export const togetherChecks: readonly TogetherCheck[] = [identicalCopies, sameKind, kindsDifferInCase, sameFunction, sameSection];
