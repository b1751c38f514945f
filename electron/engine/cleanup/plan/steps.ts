/** The moments of an operation between which a process may end. Each has a test that ends it there. */
export const cleanupSteps = [
  "starting",
  "journaled",
  "noted",
  "prepared",
  "staged",
  "replaced",
  "claimed",
  "reserved",
  "copied",
  "at-target",
  "part-removed",
  "released",
  "purged",
  "committed",
  "tidied",
  "moved-back",
  "repair-part-removed",
  "repair-staged-removed",
  "repaired",
] as const;

export type CleanupStep = (typeof cleanupSteps)[number];
