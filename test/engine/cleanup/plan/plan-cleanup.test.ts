import { join } from "node:path";
import { expect, test } from "vitest";
import type { CleanupKind, CleanupObstacle, QuarantineId } from "../../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { SourceFacts, StepFacts, TargetFacts } from "../../../../electron/engine/cleanup/history/facts.ts";
import { planCleanup } from "../../../../electron/engine/cleanup/plan/plan-cleanup.ts";

type Target = Extract<TargetFacts, { kind: "folder" }>;
type Source = Extract<SourceFacts, { kind: "present" }>;

const aTarget = (over: Partial<Target> = {}): Target => ({
  kind: "folder",
  folder: "/c",
  name: "X.mez",
  folderKind: "known",
  writable: true,
  names: [],
  standing: null,
  ...over,
});
const aSource = (over: Partial<Source> = {}): Source => ({
  kind: "present",
  sha256: "AA",
  folderKind: "known",
  folderWritable: true,
  ...over,
});

function someFacts(source: SourceFacts = aSource(), target: TargetFacts | null = null, name = "X.mez"): StepFacts {
  const subject = {
    id: name as ConnectorId,
    connector: null,
    quarantineId: null,
    path: join("/c", name),
    name,
    folder: "/c",
    title: "",
    sha256: "AA",
    sizeBytes: 1,
    modifiedAt: "",
    version: null,
    signer: null,
    findings: [],
  };
  return { subject, source, target };
}

const keeping = { folder: "/q", newId: () => "id" as QuarantineId };
const plan = (kind: CleanupKind, ...facts: StepFacts[]) => planCleanup(kind, facts, keeping);

test("gives each file its target", () => {
  const kept = aSource({ folderKind: "quarantine" });
  expect(plan("quarantine", someFacts())[0]).toMatchObject({ from: "/c/X.mez", to: join("/q", "id", "X.mez"), obstacle: null });
  const disabled = aTarget({ name: "X.mez.disabled" });
  expect(plan("disable", someFacts(aSource(), disabled))[0]).toMatchObject({ to: join("/c", "X.mez.disabled"), obstacle: null });
  expect(plan("enable", someFacts(aSource(), aTarget(), "X.mez.disabled"))[0]).toMatchObject({ to: join("/c", "X.mez"), obstacle: null });
  expect(plan("restore", someFacts(kept, aTarget()))[0]).toMatchObject({ to: join("/c", "X.mez"), obstacle: null });
  expect(plan("purge", someFacts(kept))[0]).toMatchObject({ to: null, obstacle: null });
});

const gone: CleanupObstacle = { kind: "folder-gone", path: "/c" };
test.each<[string, CleanupKind, StepFacts, CleanupObstacle]>([
  ["what could not be looked at", "quarantine", someFacts({ kind: "blocked", by: { kind: "in-use" } }), { kind: "in-use" }],
  ["a file that changed", "quarantine", someFacts(aSource({ sha256: "BB" })), { kind: "changed-since-scan" }],
  ["a certified file", "quarantine", someFacts(aSource({ folderKind: "certified" })), { kind: "certified-file" }],
  ["a file outside", "quarantine", someFacts(aSource({ folderKind: "outside" })), { kind: "link-outside" }],
  ["a quarantined file taken for a connector", "quarantine", someFacts(aSource({ folderKind: "quarantine" })), { kind: "link-outside" }],
  ["a connector taken for a quarantined file", "purge", someFacts(aSource()), { kind: "link-outside" }],
  ["a folder that may not be changed", "disable", someFacts(aSource({ folderWritable: false })), { kind: "folder-read-only", path: "/c" }],
  ["a disabled file disabled again", "disable", someFacts(aSource(), null, "X.mez.Disabled"), { kind: "already-disabled" }],
  ["an enabled file enabled", "enable", someFacts(), { kind: "not-disabled" }],
  ["a folder that is gone", "restore", someFacts(aSource({ folderKind: "quarantine" }), { kind: "blocked", by: gone }), gone],
  [
    "a folder nobody knows",
    "restore",
    someFacts(aSource({ folderKind: "quarantine" }), aTarget({ folderKind: "outside" })),
    { kind: "folder-not-known", path: "/c" },
  ],
  [
    "a target that may not be changed",
    "restore",
    someFacts(aSource({ folderKind: "quarantine" }), aTarget({ writable: false })),
    { kind: "folder-read-only", path: "/c" },
  ],
  [
    "a name that is taken",
    "restore",
    someFacts(aSource({ folderKind: "quarantine" }), aTarget({ standing: { sha256: "BB" }, names: ["x.mez", "x (restored).mez"] })),
    { kind: "name-taken", name: "X.mez", sameContent: false, otherName: "X (restored 2).mez" },
  ],
  [
    "a disabled name that is taken, by the same",
    "disable",
    someFacts(aSource(), aTarget({ name: "X.mez.disabled", standing: { sha256: "AA" } })),
    { kind: "name-taken", name: "X.mez.disabled", sameContent: true, otherName: "X (disabled).mez.disabled" },
  ],
])("stops at %s", (_, kind, facts, obstacle) => {
  expect(plan(kind, facts)[0]?.obstacle).toEqual(obstacle);
});

test("two files of one selection do not get one name", () => {
  const kept = someFacts(aSource({ folderKind: "quarantine" }), aTarget());
  const steps = plan("restore", kept, kept, kept);
  expect(steps.map(({ obstacle }) => obstacle?.kind ?? null)).toEqual([null, "name-taken", "name-taken"]);
});
