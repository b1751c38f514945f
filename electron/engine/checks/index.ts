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
  namesWithBackslashes,
  noPublish,
  noSection,
  severalMains,
  syntaxError,
} from "./content-checks.ts";
import {
  duplicateName,
  iconNotReadable,
  misplacedField,
  misspeltAttribute,
  requiredParametersDiffer,
  undefinedName,
} from "./code-checks.ts";
import { deadFolder, extensionNotAccepted, nameMayNotLoad, nearMissFolder } from "./location-checks.ts";
import {
  fileNameOfCertified,
  functionOfCertified,
  kindDiffersInCase,
  kindsDifferInCase,
  shadowsCertified,
  testingOver,
  testingUntil,
} from "./certified-checks.ts";
import { noAuthentication, testConnectionUnresolved, unknownAuthentication } from "./kind-checks.ts";
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
  namesWithBackslashes,
  deadFolder,
  nearMissFolder,
  signerChanged,
  unsigned,
  signerNotTrusted,
  certificateExpired,
  signedAfterExpiry,
  duplicateName,
  undefinedName,
  misspeltAttribute,
  missingMember,
  missingString,
  missingPart,
  testConnectionUnresolved,
  unknownAuthentication,
  noAuthentication,
  misspeltField,
  misplacedField,
  requiredParametersDiffer,
  iconNotReadable,
  noPublish,
  fileNameOfCertified,
  nameMayNotLoad,
  testingUntil,
  archiveUntidy,
];

export const togetherChecks: readonly TogetherCheck[] = [identicalCopies, sameKind, kindsDifferInCase, sameFunction, sameSection];
