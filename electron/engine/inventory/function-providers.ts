import { isCertifiedRole } from "../../../shared/model/inventory.ts";
import { connectorTitle } from "../../../shared/model/connector-title.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { FunctionProvider } from "../../../shared/model/report.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Subject } from "../checks/check.ts";
import { libraryNames } from "../section/names/library-names.ts";

/** Who may provide functions on this computer. */
export interface ProviderSources {
  readonly subjects: readonly Subject[];
  readonly catalogue: Catalogue;
  /** Files in quarantine, with what is remembered of their content. */
  readonly quarantined: readonly { readonly name: string; readonly title: string; readonly outcome: InspectionOutcome | undefined }[];
}

export interface FunctionProviders {
  /** Empty when nobody does, as far as it is known. */
  readonly providersOf: (functionName: string) => readonly FunctionProvider[];
  /** Files of which not all functions are known: one of them may provide what nobody else does. */
  readonly unread: readonly string[];
}

/** Matches names of functions, exactly as written, to what is installed, what comes with Power BI, and what is in quarantine. */
export function findFunctionProviders({ subjects, catalogue, quarantined }: ProviderSources): FunctionProviders {
  const found = new Map<string, FunctionProvider[]>();
  const unread: string[] = [];
  const add = (name: string, outcome: InspectionOutcome | undefined, makeProvider: (title: string) => FunctionProvider): void => {
    if (outcome?.kind !== "inspected") {
      unread.push(name);
      return;
    }
    const { connector } = outcome.inspection;
    if (connector.parse === "none" || connector.notRead.length > 0 || (connector.unread?.functions ?? 0) > 0) unread.push(name);
    const provider = makeProvider(connectorTitle(connector, "") ?? name);
    for (const { name: functionName } of connector.functions) found.set(functionName, [...(found.get(functionName) ?? []), provider]);
  };
  for (const { name, folder, content } of subjects) {
    const kind = folder !== null && isCertifiedRole(folder.role) ? "certified-file" : "installed";
    add(name, content.ok ? content.value : undefined, (title) => ({ kind, name, title }));
  }
  for (const { name, title, outcome } of quarantined) add(name, outcome, () => ({ kind: "quarantined", name, title }));
  return {
    unread,
    providersOf: (functionName) => {
      const listed = catalogue.findByFunction(functionName).flatMap(({ name, origin }): readonly FunctionProvider[] => {
        if (origin === "installed") return []; // among the files
        return [{ kind: origin === "microsoft-engine" ? "built-in" : "certified", name }];
      });
      const library: readonly FunctionProvider[] = libraryNames.has(functionName) ? [{ kind: "built-in", name: "M" }] : [];
      return [...(found.get(functionName) ?? []), ...listed, ...library];
    },
  };
}
