import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { aCatalogue, aCertifiedOther, aQuarantinedFile, anEntry, anEvent, aPair, aStep } from "../builders/cleanup-facts.ts";
import {
  aCertificate,
  aFunction,
  aKind,
  aConnector,
  anId,
  anInspection,
  aPart,
  aPublish,
  aRecord,
  aRow,
  aText,
  aThumbprint,
  signedBy,
} from "../builders/a-record.ts";
import { aForeignReport } from "../builders/a-check-report.ts";
import { aPaletteContext } from "../builders/a-palette-context.ts";
import { aPublisher } from "../builders/a-snapshot.ts";
import { aFolderEntry, aGatewayConnector } from "../builders/a-folder-entry.ts";
import { folders } from "../builders/twelve-rows.ts";
import { aReview, aRival } from "../gallery/states-install.tsx";
import { galleryStates } from "../gallery/states.tsx";
import { CheckReportView } from "../../renderer/features/check/check-report.tsx";
import { aProjectView, aSignedFile } from "../gallery/states-publish.tsx";
import { aChain, aProject, aRepairPlan } from "../gallery/states-doctor.tsx";
import type { BuildId } from "../../shared/model/diagnosis.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import { BuildList } from "../../renderer/features/doctor/build-list.tsx";
import { FileChainView } from "../../renderer/features/doctor/file-chain.tsx";
import { RepairPlanView } from "../../renderer/features/doctor/repair-dialog.tsx";
import { SummaryList } from "../../renderer/features/doctor/summary-list.tsx";
import { CatalogueCard } from "../../renderer/features/catalogue/catalogue-card.tsx";
import { OutcomeDialog } from "../../renderer/features/cleanup/outcome-dialog.tsx";
import { StepLine } from "../../renderer/features/cleanup/step-line.tsx";
import { CommandPalette } from "../../renderer/features/palette/command-palette.tsx";
import { DetailView } from "../../renderer/features/details/detail-view.tsx";
import { EmptyState } from "../../renderer/ui/empty-state.tsx";
import { FilterChips } from "../../renderer/features/connectors/filter-chips.tsx";
import { AbsentFolders } from "../../renderer/features/folders/absent-folders.tsx";
import { FolderCard } from "../../renderer/features/folders/folder-card.tsx";
import { GatewayList } from "../../renderer/features/folders/gateway-section.tsx";
import { TransferSteps } from "../../renderer/features/folders/transfer-dialog.tsx";
import { transferSteps } from "../../shared/model/transfer.ts";
import { HistoryRow } from "../../renderer/features/history/history-row.tsx";
import { ListRow } from "../../renderer/features/connectors/list/list-row.tsx";
import { MessageBar } from "../../renderer/app/message-bar.tsx";
import { NoticeBannerList } from "../../renderer/features/notices/notice-banner.tsx";
import { PathLine } from "../../renderer/ui/path-line.tsx";
import { ProjectPart } from "../../renderer/features/publish/project-part.tsx";
import { SignPart } from "../../renderer/features/publish/sign-part.tsx";
import { nothingChosen } from "../../renderer/state/publish-flow.ts";
import { QuarantineCard } from "../../renderer/features/quarantine/quarantine-card.tsx";
import { ScanStrip } from "../../renderer/features/connectors/scan-strip.tsx";
import { BreakageList } from "../../renderer/ui/breakage-list.tsx";
import { MapPicture } from "../../renderer/features/shadows/map-picture.tsx";
import { PairCard } from "../../renderer/features/shadows/pair-card.tsx";
import { TrustChangeDialog } from "../../renderer/ui/trust-change-dialog.tsx";
import { PublisherCard } from "../../renderer/features/trust/publisher-card.tsx";
import { TrustEntryRow } from "../../renderer/features/trust/trust-entry.tsx";
import { VerdictCard } from "../../renderer/features/details/verdict-card.tsx";
import { detailTabs } from "../../renderer/state/route.ts";
import { ReportUseView } from "../../renderer/features/details/report-use.tsx";
import { ReadingStrip } from "../../renderer/features/reports/reading-strip.tsx";
import { RecentChoice } from "../../renderer/features/reports/recent-report-list.tsx";
import { ReportFacts } from "../../renderer/features/reports/report-details.tsx";
import { ReportLine } from "../../renderer/features/reports/report-line.tsx";
import { ReportImpactView } from "../../renderer/ui/report-impact.tsx";
import type { ReportPlaceId } from "../../shared/model/known-report.ts";
import { aConcernedFunction, aConcernedReport, anImpact, aReportRow, aReportState } from "../builders/report-facts.ts";
import { verdictsOf } from "../../renderer/features/details/verdicts.ts";
import type { ChosenFileId } from "../../shared/model/project.ts";
import { known } from "../../shared/model/known.ts";
import { drawMap } from "../../shared/picture/draw-map.ts";
import { describeNotice } from "../../shared/words/describe/describe-cleanup.ts";
import { foreign } from "../../shared/words/foreign-text.ts";
import { listColumns } from "../../shared/model/list-view.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { drawLoaded } from "../builders/draw.tsx";
import { aStamp } from "../builders/a-signature.ts";
import { frameOf, someHostileTexts, unshowable } from "../builders/hostile-texts.ts";

const nothing = () => undefined;
const now = new Date("2026-01-01");
const policy = { source: { kind: "policy" }, entries: [], failure: null } as const;

test.each(galleryStates.map(({ name, draw: state }) => [name, state] as const))(
  "no text is shown with the marks that say where foreign text begins: %s",
  async (_, state) => {
    for (const words of Object.values(wordsIn)) expect(await drawLoaded(state(), words)).not.toMatch(/[\u2068\u2069]/u);
  },
);

/** Parts that show text which is not ours, each with this text wherever it may be. */
function parts(text: string): Readonly<Record<string, ReactNode>> {
  const { window: words, cleanup, shadow } = wordsIn.en;
  const signer = aCertificate({
    subjectCN: text,
    subject: text,
    issuer: text,
    issuerCN: text,
    selfSigned: false,
    keyType: text,
    serial: text,
    extendedKeyUsage: [text],
    sha1: aThumbprint(),
    sha256: "AB".repeat(32),
  });
  const altered = { kind: "altered", because: ["part-changed"], altered: [text], missing: [text], uncovered: [text] } as const;
  const connector = aConnector({
    sectionName: text,
    version: text,
    requires: { [text]: text },
    cultures: [text],
    publishes: [
      aPublish({
        name: text,
        buttonText: known([aText(text), aText(text)]),
        category: known(aText(text)),
        learnMoreUrl: known(aText(text)),
        otherFields: [{ name: text, source: text, meant: text }],
      }),
      aPublish({ name: `${text} 2`, resolved: false }),
    ],
    dataSourceKinds: [aKind({ name: text, label: known(aText(text)), testConnectionCall: { kind: "resolved", functionName: text } })],
    sharedValues: [{ name: text }],
    functions: [
      aFunction({
        name: text,
        kind: text,
        path: { kind: "json", parameters: [text, text] },
        parameters: [{ name: text, type: text, optional: false }],
        returnType: text,
      }),
    ],
  });
  const inspection = (integrity: "intact" | "altered") =>
    anInspection({
      connector,
      parts: [aPart({ name: text })],
      archiveNotes: [{ kind: "comment", part: text, ambiguous: false }],
      signature:
        integrity === "intact"
          ? signedBy({
              signer,
              timestamp: aStamp({ authority: text, policy: text }),
              chain: [{ certificate: signer, issuerSignature: "yes", confirmedBy: null }],
              signatureMethod: text,
            })
          : {
              integrity: altered,
              signatures: [
                ...signedBy({ signer: null, claimedSigner: signer, integrity: altered, signatureTime: { raw: text, utc: null } })
                  .signatures,
              ],
            },
    });
  const details = (["intact", "altered"] as const).flatMap((integrity) =>
    detailTabs.map((tab) => {
      const record = aRecord({
        name: text,
        inspection: inspection(integrity),
        findings: [
          {
            kind: "shadows-certified",
            files: [],
            dataSourceKind: text,
            certifiedName: text,
            certifiedVersion: text,
            localVersion: text,
            localIs: "older",
          },
          { kind: "testing-over", files: [], until: text, note: text },
        ],
      });
      const view = (
        <DetailView
          record={record}
          verdicts={verdictsOf(record, { policy, now, words: wordsIn.en })}
          culture="en"
          now={now}
          tab={tab}
          onTab={nothing}
          folderPath={text}
          compareFocused={false}
          onLearnMore={nothing}
          others={[{ id: anId(text), sha256: "", name: text, title: text }]}
          readXml={() => Promise.reject(new Error("not asked"))}
        />
      );
      return [`detail ${integrity} ${tab}`, view] as const;
    }),
  );
  const pair = aPair({
    other: aCertifiedOther({ name: text, version: text, certifiedSince: { month: text, precision: "approx" } }),
    localVersion: text,
    evidence: [
      { kind: "same-kind", dataSourceKind: text, pairing: "declared" },
      { kind: "same-function", functionName: text },
    ],
    testing: { mark: { id: aPair().custom, until: text, note: text }, state: "ended" },
  });
  const picture = drawMap({ pairs: [pair], titleOf: () => text, words: shadow });
  const row = aRow({
    title: text,
    name: `${text}.mez`,
    signerName: text,
    trusted: true,
    integrity: "intact",
    version: text,
    dataSourceKinds: [text],
  });
  const obstacle = { kind: "name-taken", name: text, sameContent: true, otherName: text } as const;
  const comparison = {
    id: pair.custom,
    with: { kind: "certified", name: text },
    version: text,
    otherVersion: text,
    localIs: "older",
    onlyNames: true,
    uncertain: [{ kind: "parameters-unknown", functionName: text }],
    inPart: true,
    readInPart: [],
    breakages: [
      { kind: "function-lost", functionName: text },
      { kind: "required-parameters-differ", functionName: text, before: [text], after: [] },
    ],
  } as const;
  const folder = folders.find(({ role }) => role === "added") ?? expect.unreachable();
  const notice = describeNotice({ kind: "store-set-aside", id: "1", keptAs: text, found: null }, cleanup);
  const [entry] = aCatalogue({
    entries: [
      anEntry({
        name: text,
        publisher: text,
        releaseState: text,
        version: text,
        kinds: [text],
        functions: [text],
        fileStems: [text],
        certifiedSince: { month: text, precision: "month" },
      }),
    ],
  }).entries;
  return {
    ...Object.fromEntries(details),
    "check report": <CheckReportView report={aForeignReport(text)} />,
    "pair": (
      <PairCard
        pair={pair}
        custom={{ title: text, file: text }}
        other={{ title: text, file: text }}
        names={{ custom: text, other: text }}
        open
        onToggle={nothing}
        asOf={text}
        actions={null}
        comparison={null}
      />
    ),
    "map": <MapPicture picture={picture} scale={1} selected={0} onSelect={nothing} />,
    "breakages": <BreakageList title={words.shadows.compareTitle(foreign(text), foreign(text))} state={{ kind: "loaded", comparison }} />,
    "row": (
      <ListRow
        id="1"
        columns={listColumns}
        folder={text}
        row={row}
        rowIndex={2}
        selected={false}
        chosen
        active={false}
        style={{}}
        onClick={nothing}
        onContextMenu={nothing}
        onChoose={nothing}
      />
    ),
    "step": <StepLine step={aStep({ name: text, from: text, to: text, obstacle })} decision={null} onDecide={nothing} />,
    "outcome": (
      <OutcomeDialog
        outcomes={[{ subject: pair.custom, name: text, outcome: { kind: "failed", because: { kind: "folder-gone", path: text } } }]}
        onRetry={nothing}
        onClose={nothing}
      />
    ),
    "kept": (
      <QuarantineCard
        file={aQuarantinedFile({ name: text, title: text, originalFolder: text, reason: text, version: text, signer: null })}
        age={{ id: text as never, countedDays: 1, dueInDays: 2, hold: false }}
        chosen={false}
        onChoose={nothing}
        onRestore={nothing}
        onPurge={nothing}
        onHold={nothing}
      />
    ),
    "event": (
      <HistoryRow
        event={anEvent({
          kind: "signer-changed",
          name: text,
          folder: text,
          note: text,
          version: text,
          signer: text,
          previous: { sha256: null, version: text, signer: text },
          undoable: true,
        })}
        time="1"
        onUndo={nothing}
      />
    ),
    "entry": <CatalogueCard entry={entry ?? anEntry()} open onToggle={nothing} onDocs={nothing} address={null} onShow={nothing} />,
    "trust": <TrustEntryRow entry={{ written: text, thumbprint: null, dirt: [] }} usedBy={[text]} signerName={text} />,
    "publisher": (
      <PublisherCard
        publisher={aPublisher("Birch", {
          name: text,
          note: text,
          accepted: { how: "on-sight", at: text },
          firstSeenAt: text,
          notAfter: text,
        })}
        signed={[text]}
        now={new Date(0)}
        onAccept={nothing}
        onRevoke={nothing}
        onNote={nothing}
      />
    ),
    "list change": (
      <TrustChangeDialog
        plan={{
          planId: "1",
          lines: [{ entry: { written: text, thumbprint: null, dirt: [] }, state: "removed" }],
          alreadyThere: [text as never],
          notThere: [text],
          changes: true,
          way: { kind: "file", path: text },
        }}
        isOpen
        isRunning={false}
        problem={null}
        onApply={nothing}
        onClose={nothing}
      />
    ),
    "folder": (
      <FolderCard
        folder={aFolderEntry({ ...folder, path: text, names: [text], connectorCount: 1 })}
        belongsIn={text}
        actions={{ onShow: nothing }}
      />
    ),
    "absent folder": <AbsentFolders folders={[aFolderEntry({ role: "certified-store", state: "absent", path: text })]} />,
    "gateway": (
      <GatewayList
        view={{
          service: { kind: "installed", account: text },
          folders: [],
          connectors: [
            aGatewayConnector({
              title: text,
              name: text,
              version: text,
              kinds: [{ name: text, testConnection: "unknown", authentication: [text] }],
              place: { kind: "other-content", name: text, copy: row.id, version: text },
            }),
          ],
        }}
        onCopy={nothing}
      />
    ),
    "transfer": (
      <TransferSteps
        steps={transferSteps(
          {
            planId: "1",
            kind: "move",
            folder: { path: text, exists: true },
            files: [
              aReview({ name: text, rivals: [aRival({ name: text })] }),
              aReview({ name: text, obstacle: { kind: "already-installed", name: text } }),
            ],
          },
          new Set(),
        )}
        replace={new Set()}
        onChoose={nothing}
      />
    ),
    "project": (
      <ProjectPart
        project={aProjectView({
          folder: text,
          outcome: {
            kind: "built",
            fileName: text,
            sha256: "AB",
            sizeBytes: 1,
            packed: [{ path: text, name: text, sizeBytes: 1 }],
            isCodeRead: false,
          },
          leftOut: [{ path: text, reason: "secret" }],
        })}
        isBusy={false}
        problem={{ at: "project", refusal: { step: "save", failure: { kind: "disk-full", path: text } } }}
        onChoose={nothing}
        onBuild={nothing}
      />
    ),
    "stopped project": (
      <ProjectPart
        project={aProjectView({
          outcome: { kind: "stopped", failure: { kind: "mistake", document: text, line: 1, column: 1, detail: text } },
        })}
        isBusy={false}
        problem={null}
        onChoose={nothing}
        onBuild={nothing}
      />
    ),
    "signing": (
      <SignPart
        state={{
          ...nothingChosen,
          files: { key: { id: "1" as ChosenFileId, name: text } },
          project: aProjectView({ signed: { ...aSignedFile, fileName: text, signerName: text } }),
          problem: { at: "sign", refusal: { step: "sign", failure: { kind: "wrong-password", path: text } } },
        }}
        onWay={nothing}
        onChooseFile={nothing}
        onTimestamp={nothing}
        onSign={nothing}
        onPrepare={nothing}
        onAttach={nothing}
      />
    ),
    "chain": (
      <FileChainView
        chain={aChain({
          name: text,
          folder: "",
          firstBroken: "main-document",
          links: [
            {
              name: "main-document",
              state: "broken",
              because: [],
              findings: [{ kind: "no-section", files: [], inFolder: text, otherName: null, renameTo: null }],
            },
          ],
          repairs: [{ name: "rename", link: "main-document", to: text }],
          newerBuild: { build: "b" as BuildId, path: text, builtAt: "2026-01-01", installedAt: "2026-01-01" },
        })}
        title={text}
        isOpened={false}
        now={now}
        onRepair={nothing}
        onInstall={nothing}
        onEnable={nothing}
        onInstallBuild={nothing}
      />
    ),
    "diagnoses": <SummaryList summaries={[aChain({ name: text, folder: text })]} titleOf={() => text} onShow={nothing} />,
    "repair": (
      <RepairPlanView
        plan={aRepairPlan({
          repair: { name: "repack", link: "archive", to: text },
          from: text,
          packing: { unwrapped: true, outerFolder: text, renamed: [{ from: text, to: text }], leftOut: [text, text] },
        })}
      />
    ),
    "builds": (
      <BuildList
        projects={[
          {
            ...aProject,
            path: text,
            builds: [
              {
                id: "b" as BuildId,
                name: text,
                builtAt: "2026-01-01",
                state: "installed",
                installed: { id: "x" as ConnectorId, name: text, modifiedAt: "2026-01-01" },
              },
            ],
          },
        ]}
        onInstall={nothing}
        onRemove={nothing}
      />
    ),
    "path": <PathLine path={text} />,
    "chips": (
      <FilterChips chosen={[{ group: "folder", value: "1", name: text }]} shown={1} total={1} onRemove={nothing} onClear={nothing} />
    ),
    "report": (
      <table>
        <tbody>
          <ReportLine
            row={aReportRow({ name: text, reports: [text], state: aReportState({ connectors: [text], missing: [text], missingCount: 1 }) })}
            open={false}
            onToggle={nothing}
          >
            {null}
          </ReportLine>
        </tbody>
      </table>
    ),
    "report details": (
      <ReportFacts
        record={{
          row: aReportRow({ path: text }),
          functions: [
            {
              functionName: text,
              queries: [text],
              queryCount: 1,
              arguments: [text],
              isCalled: true,
              isMissing: true,
              providers: [{ kind: "quarantined", name: text, title: text }],
              movements: [{ certifiedName: text, endOfSupport: null, driverTransition: null, isPinned: true }],
            },
          ],
          more: 0,
        }}
        diagnosis={{
          causes: [{ kind: "connector-in-quarantine", name: text, functions: [text] }],
          functionCount: 1,
          unreadConnectors: [text],
        }}
        onDiagnose={nothing}
        onConnector={nothing}
        onQuarantine={nothing}
      />
    ),
    "report impact": (
      <ReportImpactView
        impact={anImpact({
          reports: [
            aConcernedReport({
              name: text,
              functions: [aConcernedFunction({ functionName: text, breakages: [{ kind: "function-lost", functionName: text }] })],
            }),
          ],
        })}
        onOpen={nothing}
      />
    ),
    "report use": (
      <ReportUseView
        use={{ read: 1, notRead: 0, reports: [{ id: aReportRow().id, name: text, path: text, functions: [text] }], more: 0 }}
        onOpen={nothing}
      />
    ),
    "recent reports": (
      <RecentChoice
        recent={{ state: "found", files: [{ id: "1" as ReportPlaceId, path: text, edition: "store", isAdded: false }] }}
        onAdd={nothing}
        onClose={nothing}
      />
    ),
    "reading": <ReadingStrip progress={{ runId: "1", done: 1, total: 2, current: text }} onCancel={nothing} />,
    "scan": <ScanStrip progress={{ scanId: "1", done: 1, total: 2, current: text }} onCancel={nothing} />,
    "palette": <CommandPalette isOpen context={aPaletteContext({ rows: [row], shown: row })} onChoose={nothing} onClose={nothing} />,
    "empty": <EmptyState icon={null} title={words.catalogue.noneTitle(foreign(text))} text="" />,
    "verdict": (
      <VerdictCard
        tone="danger"
        title=""
        sentences={[words.opened.unreadable(foreign(text))]}
        remedy={words.opened.unreadable(foreign(text))}
      />
    ),
    "strip": <NoticeBannerList notices={[{ id: "1", tone: "danger", ...notice, action: null, onDismiss: nothing }]} />,
    "bar": <MessageBar message={{ tone: "failure", text: words.opened.unreadable(foreign(text)) }} onClose={nothing} />,
  };
}

/** What is ours in markup: text outside of elements that isolate, and attributes that people read, without quotations. */
function frameIn(markup: string): readonly string[] {
  const read = markup.replaceAll("&#x27;", "'").replaceAll("&quot;", "'").replaceAll("&lt;", "‹").replaceAll("&gt;", "›");
  const attributes = [...read.matchAll(/ (?:aria-label|title|alt)="([^"]*)"/gu)].map(([, value = ""]) => frameOf(value));
  // The labels of a picture are foreign text alone, cut to the room there is; its titles are sentences.
  const drawn = read
    .replace(/ (?:aria-label|title|alt)="[^"]*"/gu, "")
    .replace(/<(text|style)[^>]*>[^<]*<\/\1>/gu, "")
    .replace(/<bdi[^>]*>(?:(?!<\/bdi>).)*<\/bdi>/gsu, "□");
  const text = frameOf(drawn)
    .replace(/<[^>]*>/gu, "\n")
    .replace(/□(?:\s*□)*/gu, "□");
  return [text, ...attributes];
}

describe.each(Object.keys(parts("x")))("%s", (name) => {
  test.each(someHostileTexts)("keeps its own words around %s", async (_, text) => {
    const markup = await drawLoaded(parts(text)[name]);
    const [ours, ...attributes] = frameIn(markup);
    const calm = frameIn(await drawLoaded(parts("Birch Ltd")[name]));
    expect(ours).toBe(calm[0]);
    attributes.forEach((value, at) => {
      const like = calm[at + 1] ?? "";
      // One that is foreign text and nothing else is a label; every other keeps its words.
      if (!like.includes("Birch")) expect(value).toBe(like);
    });
    expect(markup.replace(/[\u2068\u2069\n]/gu, "")).not.toMatch(unshowable);
  });
});

test("a quotation in a sentence has a look of its own", async () => {
  const markup = await drawLoaded(<VerdictCard tone="good" title="" sentences={[`Signed by ${foreign("Birch Ltd")}.`]} />);
  expect(markup).toContain('“<bdi class="foreign-text">Birch Ltd</bdi>”');
});
