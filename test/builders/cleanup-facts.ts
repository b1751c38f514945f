import type { CatalogueEntry, CatalogueView } from "../../shared/model/catalogue.ts";
import type { CleanupPlan, PlannedStep, QuarantinedFile, QuarantineId, QuarantineView } from "../../shared/model/cleanup.ts";
import { historyKinds, type HistoryEvent } from "../../shared/model/history.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { ShadowMap, ShadowOther, ShadowPair } from "../../shared/model/shadow.ts";
import { anId, someHex } from "./a-record.ts";
import { folders } from "./twelve-rows.ts";

/** Builders of invented facts about shadows and clean-up, for the gallery and the tests. */

const desktop = folders[0]?.path ?? "";

export const aCertifiedOther = (facts: Partial<Extract<ShadowOther, { kind: "certified" }>> = {}): ShadowOther => ({
  kind: "certified",
  name: "Ashgrove Ledger",
  version: "2.9.1",
  source: "installed",
  installedId: null,
  beta: false,
  integrity: "intact",
  endOfSupport: null,
  driverTransition: null,
  certifiedSince: { month: "2023-04", precision: "month" },
  ...facts,
});

export const aPair = (facts: Partial<ShadowPair> = {}): ShadowPair => ({
  custom: anId("Ashgrove.mez"),
  other: aCertifiedOther(),
  evidence: [
    { kind: "same-kind", dataSourceKind: "Ashgrove", pairing: "declared" },
    { kind: "same-function", functionName: "Ashgrove.Contents" },
    { kind: "same-file-stem", stem: "Ashgrove" },
  ],
  confidence: "certain",
  localVersion: "1.0.5",
  localIs: "older",
  advice: { kind: "remove-custom", because: "certified-is-newer" },
  testing: null,
  ...facts,
});

const elmworks = { keep: anId("Elmworks.mez"), remove: anId("Elmworks (2).mez") };

/** One of each kind that asks for something else. */
export const fivePairs: readonly ShadowPair[] = [
  aPair(),
  aPair({
    custom: elmworks.remove,
    other: { kind: "custom", id: elmworks.keep, version: null },
    evidence: [{ kind: "identical-copies", sha256: someHex("Elmworks", 64) }],
    localVersion: null,
    localIs: "unknown",
    advice: { kind: "keep-one", ...elmworks, because: "identical" },
  }),
  aPair({
    custom: anId("Gorse.pqx"),
    other: aCertifiedOther({ name: "Gorse CRM", version: "4.1.0", source: "catalogue", certifiedSince: null }),
    evidence: [
      { kind: "same-kind", dataSourceKind: "Gorse", pairing: "by-name" },
      { kind: "same-title", title: "Gorse CRM" },
    ],
    confidence: "likely",
    localVersion: "5.0.0",
    localIs: "newer",
    advice: { kind: "keep-only-while-testing", because: "custom-is-newer" },
  }),
  aPair({
    custom: anId("Kelp.pqx"),
    other: aCertifiedOther({ name: "Kelp Warehouse", version: "4.1.9", source: "catalogue", certifiedSince: null }),
    evidence: [{ kind: "same-kind", dataSourceKind: "Kelp", pairing: "declared" }],
    localVersion: "4.2.0",
    localIs: "newer",
    advice: { kind: "keep-only-while-testing", because: "custom-is-newer" },
    testing: { mark: { id: anId("Kelp.pqx"), until: "2026-12-05", note: "new gateway" }, state: "in-force" },
  }),
  aPair({
    custom: anId("Juniper.mez"),
    other: aCertifiedOther({ name: "Juniper Networks", version: null, source: "catalogue", certifiedSince: null }),
    evidence: [{ kind: "same-file-stem", stem: "Juniper" }],
    confidence: "hint",
    localVersion: "1.1.0",
    localIs: "unknown",
    advice: { kind: "nothing-to-do" },
  }),
];

/** As many pairs as nobody has; every third shares its certified connector with the one before. */
export const manyPairs = (count: number): readonly ShadowPair[] =>
  Array.from({ length: count }, (_, index) => {
    const name = `Thicket ${Math.floor(index / 3)}`;
    const version = index % 4 === 0 ? null : `${1 + (index % 5)}.${index % 10}.0`;
    return aPair({
      custom: anId(`Thicket${index}.mez`),
      other: aCertifiedOther({ name, version: "3.0.0", source: index % 2 === 0 ? "catalogue" : "installed" }),
      evidence: [
        index % 5 === 4
          ? { kind: "same-function", functionName: `Thicket${index}.Contents` }
          : { kind: "same-kind", dataSourceKind: `Thicket${Math.floor(index / 3)}`, pairing: "declared" },
      ],
      confidence: index % 5 === 4 ? "likely" : "certain",
      localVersion: version,
      localIs: version === null ? "unknown" : "older",
      advice: { kind: "remove-custom", because: version === null ? "version-unknown" : "certified-is-newer" },
    });
  });

export const aShadowMap = (facts: Partial<ShadowMap> = {}): ShadowMap => ({
  pairs: fivePairs,
  groups: [],
  pairsLeftOut: false,
  comparedInPart: [],
  readInPart: [],
  marks: fivePairs.flatMap(({ testing }) => testing ?? []),
  catalogue: { asOf: "2026-08", count: 220, source: "shipped", imported: null },
  today: "2026-11-21",
  ...facts,
});

export const aStep = (facts: Partial<PlannedStep> = {}): PlannedStep => {
  const name = facts.name ?? "Ashgrove.mez";
  return {
    subject: anId(name),
    name,
    from: `${desktop}\\${name}`,
    to: `C:\\Users\\mira\\AppData\\Local\\Mezzanine\\quarantine\\${someHex(name, 12)}\\${name}`,
    sha256: someHex(name, 64),
    sizeBytes: 21_337,
    obstacle: null,
    ...facts,
  };
};

export const aPlan = (facts: Partial<CleanupPlan> = {}): CleanupPlan => ({
  planId: "plan-1",
  kind: "quarantine",
  steps: [aStep()],
  ...facts,
});

export const aQuarantinedFile = (facts: Partial<QuarantinedFile> = {}): QuarantinedFile => {
  const name = facts.name ?? "Ashgrove.mez";
  return {
    id: `quarantined ${name}` as QuarantineId,
    name,
    title: "Ashgrove Ledger",
    originalFolder: desktop,
    sha256: someHex(name, 64),
    sizeBytes: 21_337,
    modifiedAt: "2023-03-14T09:00:00Z",
    quarantinedAt: "2026-11-20T16:05:00Z",
    reason: "May be used instead of the certified “Ashgrove Ledger”.",
    findings: ["shadows-certified", "unsigned"],
    version: "1.0.5",
    signer: null,
    ...facts,
  };
};

export const aQuarantine = (facts: Partial<QuarantineView> = {}): QuarantineView => ({
  files: [
    aQuarantinedFile(),
    aQuarantinedFile({ name: "Dune.pqx", title: "Dune Metrics", reason: "", findings: ["altered"], signer: someHex("dune", 40) }),
    aQuarantinedFile({ name: "lost.mez", title: "", originalFolder: "", version: null, reason: "", findings: [] }),
  ],
  sizeBytes: 64_011,
  purgeAfterDays: null,
  ages: [],
  unreadable: null,
  ...facts,
});

export const anEvent = (facts: Partial<HistoryEvent> = {}): HistoryEvent => ({
  id: 1,
  at: "2026-11-21T10:12:00Z",
  kind: "added",
  by: "disk",
  connector: anId("Birchbase.pqx"),
  name: "Birchbase.pqx",
  folder: desktop,
  sha256: someHex("Birchbase", 64),
  version: "2.1.0",
  signer: null,
  previous: null,
  note: null,
  recovery: null,
  undoable: false,
  undoneBy: null,
  ...facts,
});

const minute = 60_000;

/** A long life of a few connectors, newest first. */
export const someHistory = (count: number, newest = Date.parse("2026-11-21T14:00:00Z")): readonly HistoryEvent[] =>
  Array.from({ length: count }, (_, index) => {
    const id = count - index;
    const kind = historyKinds[(id * 11) % historyKinds.length] ?? "added";
    const name = ["Ashgrove.mez", "Birchbase.pqx", "Coppice.pqx", "Elmworks (2).mez"][id % 4] ?? "";
    const previous = { sha256: null, version: `1.${(id + 8) % 9}.0`, signer: someHex(name, 40) };
    const byUser = !["added", "replaced", "removed", "signer-changed", "signature-lost", "recovered"].includes(kind);
    return anEvent({
      id,
      at: new Date(newest - index * 97 * minute).toISOString(),
      kind,
      name,
      by: kind === "recovered" ? "recovery" : byUser ? "user" : "disk",
      connector: anId(name),
      version: `1.${id % 9}.0`,
      previous: kind === "replaced" || kind.startsWith("sign") ? previous : null,
      signer: kind === "signer-changed" ? someHex(`${name} other`, 40) : null,
      note: kind === "quarantined" ? "May be used instead of a certified connector" : null,
      recovery: kind === "recovered" ? { operation: "quarantine", outcome: "undone" } : null,
      undoable: byUser && kind !== "purged" && index < 12,
      undoneBy: kind === "disabled" && index > 12 ? id + 1 : null,
    });
  });

export const anEntry = (facts: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  name: "Ashgrove Ledger",
  publisher: "Ashgrove",
  origin: "partner-certified",
  releaseState: "GA",
  kinds: ["Ashgrove"],
  kindConfidence: "certain",
  functions: ["Ashgrove.Contents"],
  version: "2.9.1",
  certifiedSince: { month: "2023-04", precision: "month" },
  beta: false,
  fileStems: ["Ashgrove"],
  endOfSupport: null,
  driverTransition: null,
  docs: "https://learn.microsoft.com/power-query/connectors/",
  installedId: null,
  ...facts,
});

export const aCatalogue = (facts: Partial<CatalogueView> = {}): CatalogueView => ({
  facts: { asOf: "2026-08", count: 220, source: "shipped", imported: null },
  entries: [
    anEntry(),
    anEntry({
      name: "Bracken Cloud",
      publisher: "Microsoft",
      origin: "microsoft-engine",
      version: null,
      certifiedSince: null,
      endOfSupport: { on: "2025-07-15", replacedBy: "Bracken Two", source: null },
    }),
    anEntry({ name: "Gorse CRM", publisher: null, origin: "not-listed", beta: true, installedId: "certified|Gorse.pqx" as ConnectorId }),
  ],
  ...facts,
});
