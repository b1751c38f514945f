import { cleanupEn } from "./cleanup-en.ts";
import { findingsEn } from "./en-findings.ts";
import { reasonsEn } from "./en-reasons.ts";
import { verdictsEn } from "./en-verdicts.ts";
import { shadowEn } from "./shadow-en.ts";
import { shellEn } from "./shell-en.ts";
import { signatureEn } from "./signature-en.ts";
import { windowEn } from "./window-en.ts";
import type { Words } from "./words.ts";

export const en: Words = {
  ...reasonsEn, ...verdictsEn,
  findings: findingsEn, signature: signatureEn, shadow: shadowEn, cleanup: cleanupEn, shell: shellEn, window: windowEn,
};
