import type { ReportFunction, ReportPlaceId, ReportRecord, ReportRow } from "../../shared/model/known-report.ts";
import type { ReportDiagnosis } from "../../shared/model/report-diagnosis.ts";
import type { ReportImpact } from "../../shared/model/report-impact.ts";
import { foreign } from "../../shared/words/foreign-text.ts";
import { ReportUseView } from "../../renderer/features/details/report-use.tsx";
import { ReadingStrip } from "../../renderer/features/reports/reading-strip.tsx";
import { RecentChoice } from "../../renderer/features/reports/recent-report-list.tsx";
import { ReportFacts } from "../../renderer/features/reports/report-details.tsx";
import { ReportLine } from "../../renderer/features/reports/report-line.tsx";
import { ReportTable } from "../../renderer/features/reports/report-table.tsx";
import { ReportImpactView } from "../../renderer/ui/report-impact.tsx";
import { aReportRow, anImpact, aReportState } from "../builders/report-facts.ts";
import { anId } from "../builders/a-record.ts";
import type { GalleryState } from "./states-cleanup.tsx";

const nothing = () => undefined;

const line = (row: ReportRow) => () => (
  <table className="report-table">
    <tbody>
      <ReportLine row={row} open={false} onToggle={nothing}>
        {null}
      </ReportLine>
    </tbody>
  </table>
);

const aUse: ReportFunction = {
  functionName: "Birchbase.Database",
  queries: ["Orders", "Customers"],
  queryCount: 2,
  arguments: ["birch.example"],
  isCalled: true,
  isMissing: false,
  providers: [{ kind: "installed", name: "Birchbase.mez", title: "Birchbase" }],
  movements: [
    {
      certifiedName: "Snowfield",
      endOfSupport: null,
      driverTransition: {
        from: "Snow ODBC",
        to: "Snow ADBC",
        defaultFrom: "2026-08",
        leavesService: "2026-late",
        leavesDesktop: "2027-spring",
        source: "https://docs.example/adbc",
      },
      isPinned: true,
    },
  ],
};

const aRecord: ReportRecord = {
  row: aReportRow(),
  functions: [aUse, { ...aUse, functionName: "Gone.Contents", isMissing: true, providers: [], movements: [] }],
  more: 3,
};

const aDiagnosis: ReportDiagnosis = {
  causes: [
    {
      kind: "connector-blocked",
      id: anId("Birchbase.mez"),
      name: "Birchbase.mez",
      because: ["unsigned"],
      functions: ["Birchbase.Database"],
    },
    { kind: "connector-in-quarantine", name: "Elm.mez", functions: ["Elm.Contents"] },
    { kind: "connector-missing", functions: ["Gone.Contents"] },
  ],
  functionCount: 3,
  unreadConnectors: ["Odd.mez"],
};

const facts = (diagnosis: ReportDiagnosis | null) => () => (
  <ReportFacts record={aRecord} diagnosis={diagnosis} onDiagnose={nothing} onConnector={nothing} onQuarantine={nothing} />
);

const impact = (facts_: Partial<ReportImpact>) => () => <ReportImpactView impact={anImpact(facts_)} onOpen={nothing} />;

const recentId = (name: string) => name as ReportPlaceId;

/** The Reports page and what other places say of reports. The parts are real, the facts invented. */
export const reportStates: readonly GalleryState[] = [
  {
    name: "reports: table",
    shows: ({ window }) => window.reports.coverage(2, 3),
    draw: () => (
      <ReportTable
        view={{
          places: [],
          rows: [
            aReportRow(),
            aReportRow({ name: "Plain.pbix", state: aReportState({ connectors: [] }) }),
            aReportRow({ name: "Broken.pbix", state: { kind: "not-read", because: "damaged" } }),
          ],
          total: 3,
          readCount: 2,
          progress: null,
          unreadFolders: [],
          unreadConnectors: ["Odd.mez"],
        }}
      />
    ),
  },
  { name: "report: read", shows: () => "Birchbase.mez", draw: line(aReportRow()) },
  {
    name: "report: missing",
    shows: () => "Gone.Contents",
    draw: line(aReportRow({ state: aReportState({ missing: ["Gone.Contents"], missingCount: 5, isWhole: false, isMoving: true }) })),
  },
  {
    name: "report: live",
    shows: ({ reports }) => reports.live.service,
    draw: line(aReportRow({ state: aReportState({ live: "service", connectors: [] }) })),
  },
  {
    name: "report: not read",
    shows: ({ reports }) => reports.notRead.protected,
    draw: line(aReportRow({ state: { kind: "not-read", because: "protected" } })),
  },
  { name: "report: details", shows: ({ window }) => window.reports.byNobody, draw: facts(null) },
  { name: "report: diagnosis", shows: ({ reports }) => reports.diagnosis.causes["connector-missing"].step, draw: facts(aDiagnosis) },
  {
    name: "report: nothing wrong",
    shows: ({ reports }) => reports.diagnosis.nothing(2),
    draw: facts({ causes: [], functionCount: 2, unreadConnectors: [] }),
  },
  {
    name: "reports: reading",
    shows: ({ window }) => window.reports.running(2, 7),
    draw: () => <ReadingStrip progress={{ runId: "1", done: 2, total: 7, current: "Sales.pbix" }} onCancel={nothing} />,
  },
  {
    name: "reports: recent",
    shows: ({ window }) => window.reports.recentExplain,
    draw: () => (
      <RecentChoice
        recent={{
          state: "found",
          files: [{ id: recentId("a"), path: "C:\\Users\\ada\\Sales.pbix", edition: "store", isAdded: false }],
        }}
        onAdd={nothing}
        onClose={nothing}
      />
    ),
  },
  {
    name: "reports: recent not understood",
    shows: ({ window }) => window.reports.recentNotUnderstood,
    draw: () => <RecentChoice recent={{ state: "not-understood", files: [] }} onAdd={nothing} onClose={nothing} />,
  },
  { name: "impact: lost", shows: ({ reports }) => reports.impact.concerned(1, 4), draw: impact({ read: 4 }) },
  { name: "impact: none", shows: ({ reports }) => reports.impact.concerned(0, 4), draw: impact({ read: 4, reports: [] }) },
  { name: "impact: never read", shows: ({ reports }) => reports.impact.neverRead, draw: impact({ read: 0, notRead: 0, reports: [] }) },
  {
    name: "report use",
    shows: ({ reports }) => reports.use.usedBy(1, 4),
    draw: () => (
      <ReportUseView
        use={{
          read: 4,
          notRead: 0,
          reports: [{ id: aReportRow().id, name: "Sales.pbix", path: "C:\\Sales.pbix", functions: ["Birchbase.Database"] }],
          more: 0,
        }}
        onOpen={nothing}
      />
    ),
  },
  {
    name: "report use: never read",
    shows: ({ reports }) => reports.use.neverRead,
    draw: () => <ReportUseView use={{ read: 0, notRead: 0, reports: [], more: 0 }} onOpen={nothing} />,
  },
  {
    name: "report: of projects",
    shows: ({ window }) => window.reports.ofProjects([foreign("Sales")]),
    draw: line(aReportRow({ name: "Sales.SemanticModel", reports: ["Sales"] })),
  },
];
