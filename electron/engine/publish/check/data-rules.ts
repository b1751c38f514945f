import { confirmedRules } from "../../../../shared/model/publish-check.ts";
import { namedPlace, placeOfMember, unsure, type Rule, type RuleSubject } from "./rule.ts";

const offersDirectQuery = ({ inspection }: RuleSubject) =>
  inspection.connector.publishes.filter(({ supportsDirectQuery: offered }) => offered !== null && offered.known && offered.value);

const directQuerySource: Rule = {
  id: "direct-query-source",
  needsWholeCode: false,
  run: (subject) => {
    const isOdbc = namedPlace(subject, (name) => name === "Odbc.DataSource") !== null;
    const computed = subject.inspection.connector.publishes.filter(({ supportsDirectQuery }) => supportsDirectQuery?.known === false);
    return [
      ...(isOdbc ? [] : offersDirectQuery(subject).map(({ name }) => ({ kind: "direct-query-other" as const, publish: name }))),
      ...computed.map(({ name }) => ({ kind: "direct-query-computed" as const, publish: name })),
    ].map((facts) => unsure(facts, placeOfMember(subject, facts.publish)));
  },
};

const sameResults: Rule = {
  id: "same-results",
  needsWholeCode: false,
  run: (subject) =>
    offersDirectQuery(subject).map(({ name }) => unsure({ kind: "direct-query-offered", publish: name }, placeOfMember(subject, name))),
};

const tabularData: Rule = {
  id: "tabular-data",
  needsWholeCode: true,
  run: ({ evidence }) =>
    (evidence?.named ?? [])
      .filter(({ functionName }) => /^(?:Cube|AnalysisServices)\.|\.Cubes$/u.test(functionName))
      .map(({ functionName, place }) => unsure({ kind: "cube-function", functionName }, place)),
};

export const dataRules: readonly Rule[] = [
  directQuerySource,
  sameResults,
  tabularData,
  ...confirmedRules.map((id): Rule => ({ id, needsWholeCode: false, run: () => [unsure({ kind: "to-confirm" })] })),
];
