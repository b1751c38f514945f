import { addTo } from "../../../shared/base/multimap.ts";
import { isDisabledName } from "../../../shared/model/file-name.ts";
import { isCertifiedRole, readerOf } from "../../../shared/model/inventory.ts";
import type { ConnectorFacts } from "../../../shared/model/connector.ts";
import { connectorTitle } from "../../../shared/model/connector-title.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { FileProviderKind, FunctionProvider } from "../../../shared/model/report.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Subject } from "../checks/check.ts";
import { libraryNames } from "../section/names/library-names.ts";

/** Who may provide functions on this computer. */
export interface ProviderSources {
  readonly subjects: readonly Subject[];
  readonly catalogue: Catalogue;
  /** Files in quarantine, with what is remembered of their content. */
  readonly quarantined: readonly QuarantinedProvider[];
}

export interface QuarantinedProvider {
  readonly name: string;
  readonly title: string;
  readonly outcome: InspectionOutcome | undefined;
  /** Absent where it does not matter which file of that name it is. */
  readonly id?: string;
}

export interface FunctionProviders {
  /** Empty when nobody does, as far as it is known. `without`: as if these files were not there, installed or in quarantine. */
  readonly providersOf: (functionName: string, without?: ReadonlySet<string>) => readonly FunctionProvider[];
  /** The files among them: installed ones, whatever keeps Power BI from reading them. */
  readonly subjectsOf: (functionName: string) => readonly Subject[];
  /** Files of which not all functions are known: one of them may provide what nobody else does. */
  readonly unread: readonly string[];
  /** Whether one of them is there for Power BI to read, besides these. */
  readonly hasUnread: (without: ReadonlySet<string>) => boolean;
}

interface FoundProvider {
  readonly provider: FunctionProvider;
  readonly id: string | null;
  readonly subject: Subject | null;
}

interface ProviderFile extends Pick<FoundProvider, "id" | "subject"> {
  readonly name: string;
  readonly kind: FileProviderKind;
  /** Null: as the connector has it. */
  readonly title: string | null;
  readonly outcome: InspectionOutcome | undefined;
}

const hidesFunctions = ({ parse, notRead, unread }: ConnectorFacts): boolean =>
  parse === "none" || notRead.length > 0 || (unread?.functions ?? 0) > 0;

/** Matches names of functions, exactly as written, to what is installed, what comes with Power BI, and what is in quarantine. */
export function findFunctionProviders({ subjects, catalogue, quarantined }: ProviderSources): FunctionProviders {
  const found = new Map<string, FoundProvider[]>();
  const unread: { readonly name: string; readonly id: string; readonly isRead: boolean }[] = [];
  const add = ({ id, name, kind, title, subject, outcome }: ProviderFile): void => {
    if (outcome?.kind !== "inspected" || hidesFunctions(outcome.inspection.connector))
      unread.push({ name, id: id ?? "", isRead: kind === "installed" || kind === "certified-file" });
    if (outcome?.kind !== "inspected") return;
    const { connector } = outcome.inspection;
    const provider: FunctionProvider = { kind, name, title: title ?? connectorTitle(connector, "") ?? name };
    for (const { name: functionName } of connector.functions) addTo(found, functionName, { provider, id, subject });
  };
  for (const subject of subjects) {
    const { id, name, content } = subject;
    add({ id, name, kind: providerKindOf(subject), title: null, subject, outcome: content.ok ? content.value : undefined });
  }
  for (const { id = null, name, title, outcome } of quarantined) add({ id, name, kind: "quarantined", title, subject: null, outcome });
  return {
    unread: unread.map(({ name }) => name),
    hasUnread: (without) => unread.some(({ id, isRead }) => isRead && !without.has(id)),
    providersOf: (functionName, without) => {
      const files = (found.get(functionName) ?? []).filter(({ id }) => id === null || without?.has(id) !== true);
      const listed = catalogue.findByFunction(functionName).flatMap(({ name, origin }): readonly FunctionProvider[] => {
        if (origin === "installed") return []; // among the files
        return [{ kind: origin === "microsoft-engine" ? "built-in" : "certified", name }];
      });
      const library: readonly FunctionProvider[] = libraryNames.has(functionName) ? [{ kind: "built-in", name: "M" }] : [];
      return [...files.map(({ provider }) => provider), ...listed, ...library];
    },
    subjectsOf: (functionName) => (found.get(functionName) ?? []).flatMap(({ subject }) => subject ?? []),
  };
}

/** Which kind of provider a file in a folder is. */
export function providerKindOf({ name, folder }: Pick<Subject, "name" | "folder">): FileProviderKind {
  if (folder !== null && isCertifiedRole(folder.role)) return "certified-file";
  if (isDisabledName(name)) return "disabled";
  return folder !== null && readerOf(folder.role) === null ? "folder-not-read" : "installed";
}
