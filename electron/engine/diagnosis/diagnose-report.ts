import { linkOfReason } from "../../../shared/model/diagnosis.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { ConnectorFacts } from "../../../shared/model/connector.ts";
import { mayHideMembers } from "../../../shared/model/code-check.ts";
import { isAvailable, type ReportOutcome } from "../../../shared/model/report.ts";
import type { ReportCause, ReportDiagnosis } from "../../../shared/model/report-diagnosis.ts";
import type { LoadingVerdict } from "../../../shared/model/trust.ts";
import type { Catalogue, CertifiedConnector } from "../catalogue/catalogue.ts";
import type { Subject } from "../checks/check.ts";
import { providerKindOf, type FunctionProviders } from "../inventory/function-providers.ts";

export interface ReportDiagnosisContext {
  readonly providers: FunctionProviders;
  readonly catalogue: Catalogue;
  readonly subjects: readonly Subject[];
  /** As `judgeLoading` has it; undefined for what could not be inspected. */
  readonly loadingOf: (id: ConnectorId) => LoadingVerdict | undefined;
}

/** Functions and names that one cause lists. */
const mostListed = 20;

/** The gravest first; what is only possible comes last. */
const order: readonly ReportCause["kind"][] = [
  "report-not-read",
  "report-live",
  "connector-blocked",
  "connector-disabled",
  "connector-in-unread-folder",
  "connector-in-quarantine",
  "other-version",
  "certified-has-others",
  "connector-missing",
  "connector-may-not-load",
  "connectors-clash",
  "report-in-part",
];

/** Why a report may fail for its connectors. Says what is known from outside; whether it fails for another reason is not known. */
export function diagnoseReport(outcome: ReportOutcome, context: ReportDiagnosisContext): ReportDiagnosis {
  if (outcome.kind === "not-read") return onlyCause({ kind: "report-not-read", because: outcome.because });
  const { facts } = outcome;
  const names = [...new Set(facts.calls.map(({ function: name }) => name))];
  const causes = merged(names.flatMap((name) => causesFor(name, context)));
  const whole: readonly ReportCause[] = [
    ...(facts.live === null ? [] : [{ kind: "report-live" as const, live: facts.live }]),
    ...causes,
    ...(facts.isWhole ? [] : [{ kind: "report-in-part" as const }]),
  ];
  const isMissing = whole.some(({ kind }) => kind === "connector-missing" || kind === "certified-has-others" || kind === "other-version");
  return {
    causes: whole.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
    functionCount: names.length,
    unreadConnectors: isMissing ? context.providers.unread.slice(0, mostListed) : [],
  };
}

const onlyCause = (cause: ReportCause): ReportDiagnosis => ({ causes: [cause], functionCount: 0, unreadConnectors: [] });

/** Of one function; causes of the same connector are merged afterwards. */
function causesFor(functionName: string, context: ReportDiagnosisContext): readonly ReportCause[] {
  const { providers, loadingOf } = context;
  const functions = [functionName];
  const all = providers.providersOf(functionName);
  const files = providers.subjectsOf(functionName);
  if (!all.some(isAvailable)) {
    const there = files.flatMap((subject) => unavailable(subject, functions));
    if (there.length > 0) return there;
    const kept = all.flatMap(({ kind, name }) =>
      kind === "quarantined" ? [{ kind: "connector-in-quarantine" as const, name, functions }] : [],
    );
    return kept.length > 0 ? kept : missing(functionName, context);
  }
  const installed = files.filter((subject) => providerKindOf(subject) === "installed");
  const certified = [
    ...new Set(all.flatMap(({ kind, name }) => (kind === "certified" || kind === "built-in" || kind === "certified-file" ? [name] : []))),
  ];
  const clash: readonly ReportCause[] =
    installed.length > 1 || (installed.length > 0 && certified.length > 0)
      ? [
          {
            kind: "connectors-clash",
            names: installed.slice(0, mostListed).map(({ name }) => name),
            certifiedNames: certified.slice(0, mostListed),
            functions,
          },
        ]
      : [];
  // Where a certified one provides it, a custom one that does not load takes nothing away.
  const verdicts = certified.length > 0 ? [] : installed.map((subject) => ({ subject, loading: loadingOf(subject.id) }));
  const loads = verdicts.some(({ loading }) => loading?.kind === "expected");
  const blocked = verdicts.flatMap(({ subject: { id, name }, loading }): readonly ReportCause[] => {
    if (loads || loading === undefined || loading.kind === "expected") return [];
    const kind = loading.kind === "blocked" ? "connector-blocked" : "connector-may-not-load";
    // Reasons that speak for it are none here.
    const because = loading.because.filter((reason) => linkOfReason[reason] !== null);
    return [{ kind, id, name, because, functions }];
  });
  return [...blocked, ...clash];
}

function unavailable(subject: Subject, functions: readonly string[]): readonly ReportCause[] {
  const kind = providerKindOf(subject);
  const { id, name } = subject;
  if (kind === "disabled") return [{ kind: "connector-disabled", id, name, functions }];
  return kind === "folder-not-read" ? [{ kind: "connector-in-unread-folder", id, name, functions }] : [];
}

/** Nobody provides it: a relative is looked for by what stands before the dot. */
function missing(functionName: string, { subjects, catalogue }: ReportDiagnosisContext): readonly ReportCause[] {
  const functions = [functionName];
  const prefix = prefixOf(functionName);
  const relatives = prefix === null ? [] : subjects.flatMap((subject) => versionCause(subject, { prefix, functions }));
  if (relatives.length > 0) return relatives;
  const certified = prefix === null ? [] : certifiedRelatives(prefix, catalogue);
  if (certified.length === 0) return [{ kind: "connector-missing", functions }];
  return certified.slice(0, mostListed).map(({ name, functions: names }) => ({
    kind: "certified-has-others",
    certifiedName: name,
    others: names.slice(0, mostListed),
    functions,
  }));
}

/** With functions or kinds of data source that begin alike. */
const certifiedRelatives = (prefix: string, catalogue: Catalogue): readonly CertifiedConnector[] => {
  const byKind = new Set(catalogue.findByKindIgnoringCase(prefix));
  return catalogue.connectors.filter(
    (one) => one.functions.length > 0 && (byKind.has(one) || one.functions.some((name) => isOf(name, prefix))),
  );
};

function versionCause(
  subject: Subject,
  { prefix, functions }: { readonly prefix: string; readonly functions: readonly string[] },
): readonly ReportCause[] {
  const facts = factsOf(subject);
  if (facts === null || providerKindOf(subject) !== "installed") return [];
  const hasRelatives = facts.functions.some(({ name }) => isOf(name, prefix)) || facts.sectionName?.toLowerCase() === prefix;
  // What could not be read may hold it.
  if (!hasRelatives || mayHideMembers(facts) || (facts.unread?.functions ?? 0) > 0) return [];
  return [{ kind: "other-version", id: subject.id, name: subject.name, version: facts.version, functions }];
}

/** `contoso` of `Contoso.Contents`. */
function prefixOf(functionName: string): string | null {
  const dot = functionName.indexOf(".");
  return dot > 0 ? functionName.slice(0, dot).toLowerCase() : null;
}

const isOf = (functionName: string, prefix: string): boolean => prefixOf(functionName) === prefix;

const factsOf = ({ content }: Subject): ConnectorFacts | null =>
  content.ok && content.value.kind === "inspected" ? content.value.inspection.connector : null;

/** The same cause for several functions is one. */
function merged(causes: readonly ReportCause[]): readonly ReportCause[] {
  const found = new Map<string, ReportCause>();
  for (const cause of causes) {
    if (!("functions" in cause)) continue;
    const key = JSON.stringify({ ...cause, functions: [], others: [] });
    const before = found.get(key);
    const functions = before !== undefined && "functions" in before ? before.functions : [];
    found.set(key, { ...cause, functions: [...functions, ...cause.functions].slice(0, mostListed) });
  }
  return [...found.values()];
}
