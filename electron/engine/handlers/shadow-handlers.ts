import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { CatalogueFacts } from "../../../shared/model/catalogue.ts";
import type { ConnectorFacts } from "../../../shared/model/connector.ts";
import type { ConnectorId, ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { ComparedWith, ConnectorComparison, ShadowMap } from "../../../shared/model/shadow.ts";
import { type CertifiedConnector, certifiedVersion } from "../catalogue/catalogue.ts";
import { compareVersions } from "../checks/compare-versions.ts";
import { compareConnectors, isComparedInPart, readInPartOf } from "../shadows/compare-connectors.ts";
import { mapShadowsInSteps, type MappedShadows } from "../shadows/map-shadows.ts";
import { localDay, planTestingMark, type TestingMarksStore } from "../shadows/testing-marks.ts";
import { inSlices } from "../shadows/steps.ts";
import type { Assembly } from "../inventory/assemble.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";

export interface ShadowPorts {
  readonly inventory: Pick<LiveInventory, "assembly" | "findRecord" | "reassemble">;
  /** Also of files that were opened and are not installed. */
  readonly findRecord: (id: ConnectorId) => ConnectorRecord | undefined;
  /** Reads the code of these files in full, unless it was. */
  readonly checkCode: (ids: readonly ConnectorId[]) => Promise<void>;
  readonly marks: TestingMarksStore;
  readonly isReadOnly: boolean;
  readonly catalogueFacts: () => CatalogueFacts;
  readonly now: () => Date;
  /** Writes down in the history what the user did. */
  readonly note: (kind: "marked-testing" | "unmarked-testing", record: ConnectorRecord, note: string) => void;
}

type ShadowCommands = "getShadowMap" | "compareConnectors" | "setTestingMark" | "clearTestingMark";

export function createShadowHandlers(ports: ShadowPorts): Pick<Handlers, ShadowCommands> {
  const { inventory, marks, isReadOnly, now, note } = ports;
  const mapOf = createMaps();
  return {
    getShadowMap: async () => {
      const assembly = inventory.assembly();
      const states = [...assembly.checks.testing.values()];
      const map: ShadowMap = { ...(await mapOf(assembly)), marks: states, catalogue: ports.catalogueFacts(), today: localDay(now()) };
      return ok(map);
    },
    compareConnectors: async ({ id, with: other }) => {
      await ports.checkCode([id, ...(other.kind === "connector" ? [other.id] : installedOf(other.name, ports))]);
      return compare(id, other, ports);
    },
    setTestingMark: (wanted) => {
      const record = inventory.findRecord(wanted.id);
      if (record === undefined) return Promise.resolve(err({ kind: "unknown-id" }));
      const mark = planTestingMark(wanted, localDay(now()));
      if (!mark.ok) return Promise.resolve(err({ kind: mark.error }));
      if (isReadOnly || !marks.set(mark.value)) return Promise.resolve(err({ kind: "store-read-only" }));
      note("marked-testing", record, [mark.value.until, mark.value.note].join(" ").trim());
      inventory.reassemble();
      return Promise.resolve(mark);
    },
    clearTestingMark: ({ id }) => {
      const mark = marks.list().find((one) => one.id === id);
      if (mark === undefined) return Promise.resolve(err({ kind: "unknown-id" }));
      if (isReadOnly || !marks.clear(id)) return Promise.resolve(err({ kind: "store-read-only" }));
      const record = inventory.findRecord(id);
      if (record !== undefined) note("unmarked-testing", record, mark.note);
      inventory.reassemble();
      return Promise.resolve(ok(null));
    },
  };
}

/**
 * The map is drawn once for each state of the inventory, and only on request. In slices, so that other commands are answered in
 * between: sending the facts to another process would take longer than comparing them, since what is compared has a bound.
 */
function createMaps(): (assembly: Assembly) => Promise<MappedShadows> {
  const drawn = new WeakMap<Assembly, Promise<MappedShadows>>();
  return (assembly) => {
    const known = drawn.get(assembly);
    if (known !== undefined) return known;
    const { subjects, checks } = assembly;
    const marks = [...checks.testing.values()].map(({ mark }) => mark);
    const map = inSlices(mapShadowsInSteps(subjects, checks.catalogue, { marks, today: localDay(checks.now) }));
    drawn.set(assembly, map);
    return map;
  };
}

type ComparePorts = Pick<ShadowPorts, "inventory" | "findRecord">;

interface Other {
  readonly facts: ConnectorFacts | CertifiedConnector;
  readonly version: string | null;
  /** Null where there is no file. */
  readonly sha256: string | null;
}

type CompareFailure = { readonly kind: "unknown-id" | "not-a-connector" };

function compare(id: ConnectorId, other: ComparedWith, ports: ComparePorts): Result<ConnectorComparison, CompareFailure> {
  const record = ports.findRecord(id);
  if (record === undefined) return err({ kind: "unknown-id" });
  const before = factsOf(record);
  if (before === null) return err({ kind: "not-a-connector" });
  const after = other.kind === "connector" ? findFile(other.id, ports) : findCertified(other.name, before, ports);
  if (!after.ok) return after;
  const { facts, version: otherVersion, sha256 } = after.value;
  const localIs = compareVersions(before.version, otherVersion);
  // Of two files that are the same nothing need be known.
  const same = sha256 !== null && sha256 === sha256Of(record);
  const differences = same ? { breakages: [], uncertain: [] } : compareConnectors(before, facts);
  const inPart = !same && isComparedInPart(before, facts);
  const readInPart = same ? [] : readInPartOf(before, facts);
  const onlyNames = !("parse" in facts);
  return ok({ id, with: other, version: before.version, otherVersion, localIs, ...differences, onlyNames, inPart, readInPart });
}

const sha256Of = ({ content }: ConnectorRecord): string | null => (content.kind === "inspected" ? content.inspection.sha256 : null);

const installedOf = (name: string, { inventory }: Pick<ShadowPorts, "inventory">): readonly ConnectorId[] =>
  inventory.assembly().checks.catalogue.connectors.flatMap((one) => (one.name === name ? (one.installedId ?? []) : []));

const factsOf = ({ content }: ConnectorRecord): ConnectorFacts | null =>
  content.kind === "inspected" ? content.inspection.connector : null;

function findFile(id: ConnectorId, { findRecord }: ComparePorts): Result<Other, CompareFailure> {
  const record = findRecord(id);
  if (record === undefined) return err({ kind: "unknown-id" });
  const facts = factsOf(record);
  return facts === null ? err({ kind: "not-a-connector" }) : ok({ facts, version: facts.version, sha256: sha256Of(record) });
}

/** The installed file has more facts than a list; of several entries of that name the one that shares a kind. */
function findCertified(name: string, before: ConnectorFacts, { inventory }: ComparePorts): Result<Other, { readonly kind: "unknown-id" }> {
  const named = inventory.assembly().checks.catalogue.connectors.filter((one) => one.name === name);
  const kinds = before.dataSourceKinds.map((one) => one.name);
  const certified = named.find((one) => one.kinds.some((kind) => kinds.includes(kind))) ?? named[0];
  if (certified === undefined) return err({ kind: "unknown-id" });
  const record = certified.installedId === null ? undefined : inventory.findRecord(certified.installedId);
  const installed = record === undefined ? null : factsOf(record);
  const shared = kinds.find((kind) => certified.kinds.includes(kind)) ?? "";
  const sha256 = record === undefined ? null : sha256Of(record);
  return ok({ facts: installed ?? certified, version: certifiedVersion(certified, shared), sha256 });
}
