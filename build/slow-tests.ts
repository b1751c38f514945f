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
  { file: "test/engine/store/damaged-rows.test.ts", reason: "damages every column of the store in every way" },
  { file: "test/fuzz/fuzz.test.ts", reason: "inspects thousands of mutated files" },
  { file: "test/fuzz/fuzz-operations.test.ts", reason: "ends a process at random moments" },
  { file: "test/oracle.test.ts", reason: "inspects every file of the oracle" },
  { file: "test/cli/engine-session.test.ts", reason: "starts the command line many times" },
  { file: "test/cli/commands/doctor.test.ts", reason: "diagnoses and mends many broken set-ups" },
  { file: "test/engine/handlers/diagnosis-handlers.test.ts", reason: "diagnoses and mends many broken set-ups" },
  { file: "test/engine/signature/signature-budget.test.ts", reason: "verifies signatures up to their bounds" },
  { file: "test/cli/commands/pack-watch.test.ts", reason: "builds and installs after changes, with inspecting processes of its own" },
  { file: "test/cli/same-on-other-computers.test.ts", reason: "starts the command line many times" },
  { file: "test/engine/cleanup/unusable-store.test.ts", reason: "waits for a store that another process holds" },
  { file: "test/engine/section/bounded-work.test.ts", reason: "reads documents up to their bounds" },
  { file: "test/build/electron-launch.test.ts", reason: "starts Playwright to see its hosts" },
  { file: "test/engine/cleanup/lost-store.test.ts", reason: "ends a process at many steps, each followed by the loss of the store" },
  { file: "test/engine/inspector/inspector-pool.test.ts", reason: "fills the memory and the time of child processes" },
  { file: "test/renderer/foreign-text.test.tsx", reason: "draws every screen with hostile text" },
  { file: "test/build/electron-download.test.ts", reason: "waits for downloads that stall" },
  { file: "test/engine/archive/opc/read-relationships-parts.test.ts", reason: "reads documents up to their bounds" },
  { file: "test/main/utility-inspector.test.ts", reason: "fills the memory of child processes" },
  { file: "test/engine/signature/cross-check.test.ts", reason: "runs OpenSSL and xmlsec1 on every signature" },
  { file: "test/engine/publish/sign-with-tools.test.ts", reason: "signs with OpenSSL, xmlsec1, a token and a timestamp authority" },
  { file: "test/build/vite-servers.test.ts", reason: "starts two development servers" },
  { file: "test/engine/signature/odd-certificates.test.ts", reason: "makes keys and certificates by the dozen" },
  { file: "test/engine/section/same-as-full-parse.test.ts", reason: "parses many documents twice" },
  { file: "test/engine/handlers/signature-xml-handler.test.ts", reason: "starts inspecting processes in whole engines" },
  { file: "test/engine/contents/compare-texts.test.ts", reason: "packs and compares texts up to their bounds" },
  { file: "test/engine/contents/read-part-content.test.ts", reason: "packs and reads texts up to their bounds" },
  { file: "test/engine/handlers/content-handlers.test.ts", reason: "starts inspecting processes in whole engines" },
  { file: "test/engine/publish/check/proportions.test.ts", reason: "checks 124 connectors" },
  { file: "test/engine/publish/check/rules.test.ts", reason: "checks a connector for each case of each rule" },
  { file: "test/build/bundled-child.test.ts", reason: "builds the child process and compares it on every golden file" },
  { file: "test/build/installed-command.test.ts", reason: "builds and installs the command" },
  { file: "test/shared/words/foreign-text.test.ts", reason: "writes every sentence with hostile text" },
  { file: "test/engine/signature/certificate/chain.test.ts", reason: "makes keys and certificates by the dozen" },
  { file: "test/cli/output/foreign-text.test.ts", reason: "prints every output with hostile text" },
  { file: "test/build/runtime.test.ts", reason: "starts many processes" },
  { file: "test/engine/scan/downloads-watch.test.ts", reason: "waits for files to come to rest" },
];
