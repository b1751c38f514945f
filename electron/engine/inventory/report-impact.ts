import { basename } from "node:path";
import type { ConnectorFacts, SharedFunction } from "../../../shared/model/connector.ts";
import { mayHideMembers } from "../../../shared/model/code-check.ts";
import type { ConnectorId, ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { InstallReview, InstallRival } from "../../../shared/model/install.ts";
import type { ReportId } from "../../../shared/model/known-report.ts";
import { isAvailable, type ReportOutcome } from "../../../shared/model/report.ts";
import {
  functionEffects,
  type ConcernedFunction,
  type ConcernedReport,
  type FunctionEffect,
  type ReportImpact,
  type ReportUse,
} from "../../../shared/model/report-impact.ts";
import type { Breakage, Uncertainty } from "../../../shared/model/shadow.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Subject } from "../checks/check.ts";
import { compareConnectors } from "../shadows/compare-connectors.ts";
import { providerKindOf, type FunctionProviders } from "./function-providers.ts";

/** A report that was read before. */
export interface ReadBefore {
  readonly id: ReportId;
  readonly path: string;
  readonly outcome: ReportOutcome;
}

export interface ImpactSources {
  readonly reports: readonly ReadBefore[];
  readonly providers: FunctionProviders;
  readonly catalogue: Catalogue;
}

/** Listed of each; the rest is counted. */
const mostReports = 200;
const mostFunctions = 50;

/** What becomes of the functions of some connectors: by name, without those that nothing happens to. */
type Effects = ReadonlyMap<string, ConcernedFunction>;

/** What it means for reports that these installed files are moved away or disabled. */
export function impactOfRemoval(removed: readonly Subject[], sources: ImpactSources): ReportImpact {
  const { providers } = sources;
  const without = new Set<string>(removed.map(({ id }) => id));
  const effects = new Map<string, ConcernedFunction>();
  // What Power BI does not read now is missed by nobody.
  for (const subject of removed.filter((one) => providerKindOf(one) === "installed")) {
    const facts = factsOf(subject);
    for (const shared of facts?.functions ?? []) {
      const { name: functionName } = shared;
      if (facts === null || effects.has(functionName)) continue;
      const left = providers.providersOf(functionName, without).filter(isAvailable);
      const effect: FunctionEffect = left.length > 0 ? "other-provides" : providers.hasUnread(without) ? "perhaps-lost" : "lost";
      const others = providers.subjectsOf(functionName).filter(({ id }) => !without.has(id));
      effects.set(functionName, { functionName, effect, providers: left, ...differencesWith(facts, shared, { others, sources }) });
    }
  }
  return impactOn(sources.reports, effects);
}

/** What it means that these files in quarantine are deleted for good. */
export function impactOfPurge(
  purged: readonly { readonly id: string; readonly facts: ConnectorFacts | null }[],
  { reports, providers }: ImpactSources,
): ReportImpact {
  const without = new Set(purged.map(({ id }) => id));
  const effects = new Map<string, ConcernedFunction>();
  for (const { name: functionName } of purged.flatMap(({ facts }) => facts?.functions ?? [])) {
    if (providers.providersOf(functionName, without).length > 0) continue;
    effects.set(functionName, { functionName, effect: "not-restorable", providers: [], ...nothingDiffers });
  }
  return impactOn(reports, effects);
}

/** A file to be installed, with what it replaces. */
export interface PlannedInstall {
  readonly review: InstallReview;
  readonly record: ConnectorRecord;
}

/** What it means that files are installed, and take the place of those that they clash with. */
export function impactOfInstall(planned: readonly PlannedInstall[], sources: ImpactSources): ReportImpact {
  const { providers } = sources;
  const going = planned.filter(({ review }) => review.obstacle === null);
  const rivals = going.flatMap(({ review }) => review.rivals.filter(({ relation }) => relation !== "same-content"));
  const without = new Set<string>(rivals.map(({ id }) => id));
  const effects = new Map<string, ConcernedFunction>();
  for (const { review, record } of going) {
    const facts = record.content.kind === "inspected" ? record.content.inspection.connector : null;
    if (facts === null) continue;
    const own = new Map(facts.functions.map((one) => [one.name, one]));
    const replaced = new Map(review.rivals.filter(({ id }) => without.has(id)).map((rival) => [rival.id, rival]));
    for (const functionName of own.keys()) {
      const now = providers.providersOf(functionName).filter(isAvailable);
      const rival = providers
        .subjectsOf(functionName)
        .map(({ id }) => replaced.get(id))
        .find((one) => one !== undefined);
      const left = providers.providersOf(functionName, without).filter(isAvailable);
      if (rival !== undefined)
        effects.set(functionName, { functionName, effect: "stays", providers: left, ...ofFunction(rival, own.get(functionName)) });
      else if (now.length > 0)
        effects.set(functionName, { functionName, effect: "may-be-used-instead", providers: now, ...nothingDiffers });
    }
    for (const functionName of lostOf(review.rivals, providers)) {
      if (own.has(functionName) || effects.has(functionName)) continue;
      const left = providers.providersOf(functionName, without).filter(isAvailable);
      const isUnsure = providers.hasUnread(without) || mayHideMembers(facts) || (facts.unread?.functions ?? 0) > 0;
      const effect: FunctionEffect = left.length > 0 ? "other-provides" : isUnsure ? "perhaps-lost" : "lost";
      effects.set(functionName, { functionName, effect, providers: left, ...nothingDiffers });
    }
  }
  return impactOn(sources.reports, effects);
}

/** Functions of the files that a new one replaces, as their comparison names them. */
const lostOf = (rivals: readonly InstallRival[], { subjectsOf }: FunctionProviders): readonly string[] =>
  rivals.flatMap(({ id, breakages }) =>
    breakages.flatMap((one) =>
      one.kind === "function-lost" &&
      subjectsOf(one.functionName).some((subject) => subject.id === id && providerKindOf(subject) === "installed")
        ? [one.functionName]
        : [],
    ),
  );

/** Which reports use a connector. */
export function reportUseOf(connector: Subject, { reports, providers }: Pick<ImpactSources, "reports" | "providers">): ReportUse {
  const names = new Set(factsOf(connector)?.functions.map(({ name }) => name) ?? []);
  const isProvider = (name: string) => providers.subjectsOf(name).some(({ id }) => id === connector.id);
  const using = reports.flatMap(({ id, path, outcome }) => {
    const functions = usedNames(outcome).filter((name) => names.has(name) && isProvider(name));
    return functions.length === 0 ? [] : [{ id, path, name: basename(path), functions: functions.slice(0, mostFunctions) }];
  });
  return { ...coverage(reports), reports: using.slice(0, mostReports), more: Math.max(0, using.length - mostReports) };
}

const nothingDiffers = { breakages: [], uncertain: [], onlyNames: false } as const;

const factsOf = ({ content }: Subject): ConnectorFacts | null =>
  content.ok && content.value.kind === "inspected" ? content.value.inspection.connector : null;

function coverage(reports: readonly ReadBefore[]): Pick<ReportImpact, "read" | "notRead"> {
  const read = reports.filter(({ outcome }) => outcome.kind === "read").length;
  return { read, notRead: reports.length - read };
}

function usedNames(outcome: ReportOutcome): readonly string[] {
  if (outcome.kind === "not-read") return [];
  const { calls, mentions } = outcome.facts;
  return [...new Set([...calls, ...mentions].map(({ function: name }) => name))];
}

function impactOn(reports: readonly ReadBefore[], effects: Effects): ReportImpact {
  const concerned = reports.flatMap(({ id, path, outcome }): readonly ConcernedReport[] => {
    const functions = usedNames(outcome)
      .flatMap((name) => effects.get(name) ?? [])
      .toSorted((one, other) => functionEffects.indexOf(one.effect) - functionEffects.indexOf(other.effect));
    if (functions.length === 0) return [];
    const more = Math.max(0, functions.length - mostFunctions);
    return [{ id, path, name: basename(path), functions: functions.slice(0, mostFunctions), more }];
  });
  const sorted = concerned.toSorted((one, other) => worst(one) - worst(other));
  return { ...coverage(reports), reports: sorted.slice(0, mostReports), more: Math.max(0, sorted.length - mostReports) };
}

const worst = ({ functions }: ConcernedReport): number => functionEffects.indexOf(functions[0]?.effect ?? "stays");

type Differing = Pick<ConcernedFunction, "breakages" | "uncertain" | "onlyNames">;

interface Rest {
  /** Files that declare the same function. */
  readonly others: readonly Subject[];
  readonly sources: Pick<ImpactSources, "catalogue">;
}

/** What differs for one function from whoever else provides it: of several, which is used is not known, so all of it may come. */
function differencesWith(before: ConnectorFacts, shared: SharedFunction, { others, sources: { catalogue } }: Rest): Differing {
  const installed = others.filter((one) => isActive(one)).flatMap((one) => factsOf(one) ?? []);
  const listed = catalogue.findByFunction(shared.name).filter(({ origin }) => origin !== "installed");
  const found = [...installed, ...(installed.length > 0 ? [] : listed)].map((after) => {
    return { ...ofFunction(compareConnectors(before, after), shared), onlyNames: !("parse" in after) };
  });
  return {
    breakages: unique(found.flatMap((one) => one.breakages)),
    uncertain: unique(found.flatMap((one) => one.uncertain)),
    onlyNames: found.some((one) => one.onlyNames),
  };
}

const isActive = (subject: Subject): boolean => {
  const kind = providerKindOf(subject);
  return kind === "installed" || kind === "certified-file";
};

function ofFunction(all: Omit<Differing, "onlyNames">, shared: SharedFunction | undefined): Differing {
  const concerns = (one: Breakage | Uncertainty): boolean => {
    if ("functionName" in one) return one.functionName === shared?.name;
    if ("dataSourceKind" in one) return shared !== undefined && shared.kind !== null && one.dataSourceKind === shared.kind;
    return "publish" in one && shared !== undefined && shared.publish !== null && one.publish === shared.publish;
  };
  return { breakages: all.breakages.filter(concerns), uncertain: all.uncertain.filter(concerns), onlyNames: false };
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];

/** An id of an installed connector; those in quarantine have ids of their own. */
export const subjectsWith = (ids: readonly ConnectorId[], subjects: readonly Subject[]): readonly Subject[] => {
  const wanted = new Set(ids);
  return subjects.filter(({ id }) => wanted.has(id));
};
