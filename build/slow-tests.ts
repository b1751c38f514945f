/** A test file that `npm run check` leaves out, because it takes long. `npm test` runs it. */
export interface SlowTest {
  readonly file: string;
  readonly reason: string;
}

/** Longest first: a long file that is started last would run alone at the end. */
export const slowTests: readonly SlowTest[] = [
  { file: "test/build/install.test.ts", reason: "installs all packages into a copy of the project" },
  { file: "test/build/pack.test.ts", reason: "builds all bundles, packs them and starts the result" },
  { file: "test/engine/cleanup/kill.test.ts", reason: "ends a process at every step of every operation" },
  { file: "test/fuzz/fuzz.test.ts", reason: "inspects thousands of mutated files" },
  { file: "test/fuzz/fuzz-operations.test.ts", reason: "ends a process at random moments" },
  { file: "test/engine/signature/cross-check.test.ts", reason: "runs OpenSSL and xmlsec1 on every signature" },
  { file: "test/oracle.test.ts", reason: "inspects every file of the oracle" },
  { file: "test/build/electron-download.test.ts", reason: "waits for downloads that stall" },
];
