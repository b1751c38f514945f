import type { MPlace, ReportCall, ReportFacts } from "../../../shared/model/report.ts";
import { limits } from "../limits.ts";
import { documentedNames } from "../section/names/library-names.ts";
import { outerNames, type OuterName } from "../section/names/outer-calls.ts";
import { scanMembers } from "../section/syntax/scan-members.ts";
import { fault } from "./fault.ts";
import type { Query } from "./query.ts";
import { shownArgument } from "./shown-argument.ts";

/** The M of one place in a report. */
export interface FoundQueries {
  readonly place: MPlace;
  readonly queries: readonly Query[];
  /** Absent when all of it was understood. */
  readonly isPartial?: boolean;
}

/** The members of a section document, as queries. */
export function queriesOfSection(place: MPlace, document: string): FoundQueries {
  const { members, problems } = scanMembers(document);
  const queries = members.map(({ name, expression }) => ({ name, text: document.slice(expression.start, expression.end) }));
  return { place, queries, isPartial: problems.length > 0 };
}

/** What the queries of all places of a report call. The same query may stand in several places and counts once. */
export function collectFacts(found: readonly FoundQueries[]): Pick<ReportFacts, "mLives" | "queries" | "calls" | "mentions" | "isWhole"> {
  const all = found.flatMap(({ queries }) => queries);
  if (all.length > limits.reportQueries) return fault("too-large", "queries");
  const names = new Set(all.map(({ name }) => name));
  const texts = new Set<string>();
  const calls = new Map<string, ReportCall>();
  const mentions = new Map<string, ReportFacts["mentions"][number]>();
  let isWhole = !found.some(({ isPartial }) => isPartial === true);
  for (const { name: query, text } of all) {
    const key = `${query}\n${text}`;
    if (texts.has(key)) continue;
    texts.add(key);
    const outer = outerNames(text);
    isWhole &&= outer.isWhole;
    for (const used of outer.names) {
      if (names.has(used.name) || documentedNames.has(used.name)) continue;
      if (used.name.length > limits.reportNameCharacters) continue;
      const place = `${used.name}\n${query}`;
      if (used.isCalled) calls.set(place, withUse(calls.get(place) ?? { function: used.name, query, arguments: [] }, used));
      else if (used.name.includes(".")) mentions.set(place, { function: used.name, query });
    }
  }
  if (calls.size + mentions.size > limits.reportCalls) return fault("too-large", "calls");
  return {
    mLives: found.filter(({ queries }) => queries.length > 0).map(({ place }) => place),
    queries: [...names].sort(),
    calls: [...calls.values()],
    mentions: [...mentions].filter(([place]) => !calls.has(place)).map(([, mention]) => mention),
    isWhole,
  };
}

function withUse(call: ReportCall, used: OuterName): ReportCall {
  const given = [call.implementation, used.implementation].flatMap((one) => one ?? []).toSorted();
  return {
    ...call,
    arguments: [...new Set([...call.arguments, ...used.arguments.flatMap((one) => shownArgument(one) ?? [])])],
    ...(given[0] === undefined ? {} : { implementation: given[0] }),
  };
}
