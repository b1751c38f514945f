/** A test file that `npm run check` leaves out, because it takes long. `npm test` runs it. */
export interface SlowTest {
  readonly file: string;
  readonly reason: string;
}

/** Longest first: a long file that is started last would run alone at the end. */
export const slowTests: readonly SlowTest[] = [
  { file: "test/build/install.test.ts", reason: "installs all packages into a copy of the project" },
  { file: "test/build/pack.test.ts", reason: "builds, packs and starts what was packed" },
];
