import type { CheckReport, RuleResult } from "../../shared/model/publish-check.ts";
import { nothingSeen } from "../../shared/model/capabilities.ts";
import { CheckFlowView } from "../../renderer/features/check/check-screen.tsx";
import type { CheckFlow } from "../../renderer/state/check-flow.ts";
import { anId } from "../builders/a-record.ts";
import type { GalleryState } from "./states-cleanup.tsx";

const nothing = () => undefined;
const subject = { target: { kind: "connector", id: anId("Birchbase.mez") }, name: "Birchbase.mez" } as const;

const results: readonly RuleResult[] = [
  {
    rule: "no-shared-secret",
    weight: "should",
    state: "not-met",
    points: [
      {
        state: "not-met",
        facts: { kind: "secret-in-code", name: "client_secret" },
        place: { document: "Birchbase.pq", line: 7, column: 20, excerpt: null },
        suppressed: null,
        fingerprint: "1",
      },
    ],
    morePoints: 0,
  },
  {
    rule: "written-http",
    weight: "advice",
    state: "for-a-person",
    points: ["http://birch.example", "http://localhost"].map((address, at) => ({
      state: "for-a-person" as const,
      facts: { kind: "http-address" as const, address },
      place: { document: "Birchbase.pq", line: 9 + at, column: 3, excerpt: `base = "${address}",` },
      suppressed: at === 0 ? null : "Only for signing in",
      fingerprint: `http ${at}`,
    })),
    morePoints: 3,
  },
  { rule: "version-header", weight: "must", state: "met", points: [], morePoints: 0 },
];

export const aCheckReport = (facts: Partial<CheckReport> = {}): CheckReport => ({
  checked: "file",
  fileName: "Birchbase.mez",
  subject: "Birchbase.mez",
  profile: "handout",
  firstRelease: false,
  results,
  capabilities: nothingSeen,
  leftOut: [],
  paths: {},
  notBuilt: null,
  unusedSuppressions: [],
  ...facts,
});

const draw =
  (flow: CheckFlow, hasDialog = true) =>
  () => <CheckFlowView flow={flow} hasDialog={hasDialog} onSave={nothing} onAgain={flow.kind === "idle" ? null : nothing} />;

const checked = (report: CheckReport): CheckFlow => ({ kind: "checked", subject, checkId: "1", report });
const leftOut = [{ path: "Birchbase.query.pq", reason: "query-document" }] as const;
const stopped = {
  checked: "folder",
  subject: "birchbase",
  results: [],
  notBuilt: { kind: "unsafe-name", path: "con.pqm" },
} as const satisfies Partial<CheckReport>;

/** The check before publishing in its states. The parts are real, the facts invented. */
export const checkStates: readonly GalleryState[] = [
  { name: "check nothing yet", shows: ({ publishCheck }) => publishCheck.screen.empty.text, draw: draw({ kind: "idle" }) },
  { name: "check in a browser", shows: ({ publishCheck }) => publishCheck.screen.empty.inBrowser, draw: draw({ kind: "idle" }, false) },
  { name: "check running", shows: () => "Birchbase.mez", draw: draw({ kind: "checking", subject }) },
  { name: "check report", shows: ({ publishCheck }) => publishCheck.rules["no-shared-secret"].title, draw: draw(checked(aCheckReport())) },
  {
    name: "check for certification",
    shows: ({ publishCheck }) => publishCheck.history,
    draw: draw(checked(aCheckReport({ profile: "certification" }))),
  },
  {
    name: "check a folder",
    shows: ({ publish }) => publish.leftOutReasons["query-document"],
    draw: draw(
      checked(
        aCheckReport({
          checked: "folder",
          subject: "birchbase",
          leftOut,
          unusedSuppressions: [{ rule: "icons", reason: "later", document: null, about: null }],
        }),
      ),
    ),
  },
  { name: "check not packed", shows: () => "con.pqm", draw: draw(checked(aCheckReport(stopped))) },
  {
    name: "check failed",
    shows: ({ window }) => window.failures.title,
    draw: draw({
      kind: "failed",
      subject,
      failure: { kind: "suppressions-wrong", path: "mezzanine-check.json", line: 4, detail: "missing" },
    }),
  },
  {
    name: "check refused",
    shows: ({ window }) => window.failures.of("checkPublishing", "not-kept"),
    draw: draw({ kind: "refused", command: "checkPublishing", because: "not-kept" }),
  },
];
