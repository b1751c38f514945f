import { isAvailable, type ReportFacts } from "../../../shared/model/report.ts";
import type { ReportFunction, ReportMovement } from "../../../shared/model/known-report.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { FunctionProviders } from "./function-providers.ts";

export interface ReportSources {
  readonly providers: FunctionProviders;
  readonly catalogue: Catalogue;
}

/** Queries and arguments that are named of one function. */
const mostNamed = 20;

/** What a report uses of connectors, a function once: what it calls, and what it mentions and somebody provides. */
export function functionsOf(facts: ReportFacts, { providers: { providersOf }, catalogue }: ReportSources): readonly ReportFunction[] {
  const called = [...Map.groupBy(facts.calls, ({ function: name }) => name)].map(([functionName, calls]): ReportFunction => {
    const providers = providersOf(functionName);
    return {
      functionName,
      queries: calls.slice(0, mostNamed).map(({ query }) => query),
      queryCount: calls.length,
      arguments: [...new Set(calls.flatMap((call) => call.arguments))].slice(0, mostNamed),
      isCalled: true,
      isMissing: !providers.some(isAvailable),
      providers,
      movements: movementsFor(
        functionName,
        calls.some(({ implementation }) => implementation === "1.0"),
        { providers, catalogue },
      ),
    };
  });
  const names = new Set(called.map(({ functionName }) => functionName));
  const mentioned = [...Map.groupBy(facts.mentions, ({ function: name }) => name)].flatMap(
    ([functionName, mentions]): readonly ReportFunction[] => {
      const providers = providersOf(functionName);
      // A name that nobody knows may be anything.
      if (names.has(functionName) || providers.length === 0) return [];
      return [
        {
          functionName,
          queries: mentions.slice(0, mostNamed).map(({ query }) => query),
          queryCount: mentions.length,
          arguments: [],
          isCalled: false,
          isMissing: false,
          providers,
          movements: movementsFor(functionName, false, { providers, catalogue }),
        },
      ];
    },
  );
  return [...called, ...mentioned];
}

/** Of all functions of a report, each certified connector once. */
export function movementsOf(functions: readonly ReportFunction[]): readonly ReportMovement[] {
  const all = functions.flatMap(({ movements }) => movements);
  return [...Map.groupBy(all, ({ certifiedName }) => certifiedName).values()].flatMap(
    (same) => same.find(({ isPinned }) => isPinned) ?? same[0] ?? [],
  );
}

/** Of the certified connector that provides a function. Where a custom one provides it too, which of them is used is not known. */
function movementsFor(
  functionName: string,
  isPinned: boolean,
  { providers, catalogue }: Pick<ReportSources, "catalogue"> & Pick<ReportFunction, "providers">,
): readonly ReportMovement[] {
  if (providers.some(({ kind }) => kind === "installed")) return [];
  const found = catalogue.findByFunction(functionName).flatMap(({ name, listing }): readonly ReportMovement[] => {
    const endOfSupport = listing?.endOfSupport ?? null;
    const driverTransition = listing?.driverTransition ?? null;
    if (endOfSupport === null && driverTransition === null) return [];
    return [{ certifiedName: name, endOfSupport, driverTransition, isPinned: isPinned && driverTransition !== null }];
  });
  return found.filter((one, at) => found.findIndex(({ certifiedName }) => certifiedName === one.certifiedName) === at);
}
