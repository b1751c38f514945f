import { capabilityTexts } from "./capabilities.ts";
import { catalogueFailures } from "./catalogue.ts";
import { actions, listedFromNotes, obstacles, recordsProblems, skipped } from "./cleanup.ts";
import { diagnosisTexts } from "./diagnosis.ts";
import { doctorTexts } from "./doctor.ts";
import { findings } from "./findings.ts";
import { historyEvents, historyUnreadable, recoveries } from "./history.ts";
import { hostTexts } from "./host.ts";
import { notices } from "./notices.ts";
import { printTexts } from "./print.ts";
import { publishCheckTexts } from "./publish-check.ts";
import { publishTexts } from "./publish.ts";
import { fileFailures, refusals } from "./read-failures.ts";
import { alterations, archiveNotes, lookalikes, malformed, severities, unsupported } from "./reasons.ts";
import { releaseTexts } from "./release.ts";
import { reportTexts } from "./reports.ts";
import { shadowTexts } from "./shadows.ts";
import { signatureTexts } from "./signature.ts";
import { integrity, loading } from "./verdicts.ts";
import type { Words } from "../words.ts";
import { policyTexts } from "./policy.ts";
import { snapshotTexts } from "./snapshots.ts";
import { windowTexts } from "./window.ts";

export const zhHans: Words = {
  findings,
  severities,
  loading,
  integrity,
  refusals,
  lookalikes,
  fileFailures,
  archiveNotes,
  alterations,
  unsupported,
  malformed,
  signature: signatureTexts,
  shadow: shadowTexts,
  capabilities: capabilityTexts,
  diagnosis: diagnosisTexts,
  doctor: doctorTexts,
  reports: reportTexts,
  cleanup: {
    actions,
    obstacles,
    recordsProblems,
    listedFromNotes,
    historyUnreadable,
    recoveries,
    notices,
    catalogueFailures,
    events: historyEvents,
    skipped,
  },
  publish: publishTexts,
  publishCheck: publishCheckTexts,
  release: releaseTexts,
  host: hostTexts,
  window: windowTexts,
  print: printTexts,
  snapshots: snapshotTexts,
  policy: policyTexts,
  punctuation: { comma: "，", stop: "。" },
};
