import type { FileCheck, TogetherCheck } from "./check.ts";
import { altered, certificateExpired, couldNotCheck, signedAfterExpiry, signerNotTrusted, unsigned } from "./signature-checks.ts";
import {
  archiveAmbiguous,
  archiveUntidy,
  comparedInPart,
  missingMember,
  missingPart,
  missingString,
  misspeltField,
  namesWithBackslashes,
  noPublish,
  noSection,
  severalMains,
  syntaxError,
} from "./content-checks.ts";
import { deadFolder, extensionNotAccepted, nameMayNotLoad, nearMissFolder } from "./location-checks.ts";
import {
  driverTransition,
  endOfSupport,
  fileNameOfCertified,
  functionOfCertified,
  kindDiffersInCase,
  kindsDifferInCase,
  shadowsCertified,
  sharedNameOfCertified,
  testingOver,
  testingUntil,
} from "./certified-checks.ts";
import { noAuthentication, testConnectionUnresolved, unknownAuthentication } from "./kind-checks.ts";
import { identicalCopies, sameFunction, sameKind, sameSection, sameSharedName } from "./sharing-checks.ts";

/** In the order in which findings are reported: the dangerous ones first. */
export const fileChecks: readonly FileCheck[] = [
  altered,
  couldNotCheck,
  archiveAmbiguous,
  shadowsCertified,
  testingOver,
  functionOfCertified,
  sharedNameOfCertified,
  comparedInPart,
  kindDiffersInCase,
  severalMains,
  noSection,
  extensionNotAccepted,
  syntaxError,
  namesWithBackslashes,
  deadFolder,
  nearMissFolder,
  unsigned,
  signerNotTrusted,
  certificateExpired,
  signedAfterExpiry,
  missingMember,
  missingString,
  missingPart,
  testConnectionUnresolved,
  unknownAuthentication,
  noAuthentication,
  misspeltField,
  noPublish,
  fileNameOfCertified,
  endOfSupport,
  driverTransition,
  nameMayNotLoad,
  testingUntil,
  archiveUntidy,
];

export const togetherChecks: readonly TogetherCheck[] = [
  identicalCopies,
  sameKind,
  kindsDifferInCase,
  sameFunction,
  sameSharedName,
  sameSection,
];
