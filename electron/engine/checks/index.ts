import type { FileCheck, TogetherCheck } from "./check.ts";
import { altered } from "./altered.ts";
import { archiveAmbiguous, archiveUntidy } from "./archive-notes.ts";
import { certificateExpired, signedAfterExpiry } from "./certificate-expired.ts";
import { comparedInPart } from "./compared-in-part.ts";
import { couldNotCheck } from "./could-not-check.ts";
import { deadFolder } from "./dead-folder.ts";
import { extensionNotAccepted } from "./extension-not-accepted.ts";
import { fileNameOfCertified } from "./file-name-of-certified.ts";
import { functionOfCertified } from "./function-of-certified.ts";
import { identicalCopies } from "./identical-copies.ts";
import { kindDiffersInCase, kindsDifferInCase } from "./kind-differs-in-case.ts";
import { noSection, severalMains, syntaxError } from "./main-document.ts";
import { missingMember, missingPart, missingString } from "./missing-references.ts";
import { misspeltField } from "./misspelt-field.ts";
import { nameMayNotLoad } from "./name-may-not-load.ts";
import { noPublish } from "./no-publish.ts";
import { sameFunction } from "./same-function.ts";
import { sameKind } from "./same-kind.ts";
import { sameSection } from "./same-section.ts";
import { shadowsCertified } from "./shadows-certified.ts";
import { signerNotTrusted } from "./signer-not-trusted.ts";
import { testingOver, testingUntil } from "./testing-marks.ts";
import { unsigned } from "./unsigned.ts";

/** In the order in which findings are told: what is dangerous first. */
export const fileChecks: readonly FileCheck[] = [
  altered,
  couldNotCheck,
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
