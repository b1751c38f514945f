import { isWhole as isWholeKind, requiredOf, sameRequired } from "../../checks/code-checks.ts";
import { lacking, placeOfMember, sure, unsure, type Rule, type RuleFound } from "./rule.ts";
import { bannedWordIn } from "./banned-words.ts";

const functionDocumentation: Rule = {
  id: "function-documentation",
  needsWholeCode: false,
  run: (subject) => {
    const { functions } = subject.inspection.connector;
    const shown = functions.filter(({ publish }) => publish !== null);
    const ofKind = functions.filter(({ kind }) => kind !== null);
    const asked = shown.length > 0 ? shown : ofKind.length > 0 ? ofKind : functions;
    const documented = new Set(subject.evidence?.documented ?? []);
    return asked.flatMap(({ name: functionName, documentation, parameters }) => {
      const { name, longDescription, hasExamples } = documentation;
      if (name !== null || longDescription !== null || hasExamples) return [];
      const place = placeOfMember(subject, functionName);
      // Its code leads to documentation, or its type is computed: whether that ends up on the function is not in the text.
      const mayHave = documented.has(functionName) || parameters === null;
      return [
        mayHave
          ? unsure({ kind: "documentation-not-known", functionName }, place)
          : lacking(subject, { kind: "function-undocumented", functionName }, place),
      ];
    });
  },
};

const functionNames: Rule = {
  id: "function-names",
  needsWholeCode: false,
  run: (subject) => {
    const { dataSourceKinds, functions } = subject.inspection.connector;
    return dataSourceKinds
      .filter(
        ({ name }) => !functions.some((one) => one.kind === name && one.name.startsWith(`${name}.`) && one.name.length > name.length + 1),
      )
      .map(({ name }) => lacking(subject, { kind: "no-function-of-kind", dataSourceKind: name }, placeOfMember(subject, name)));
  },
};

const wordsInNames: Rule = {
  id: "words-in-names",
  needsWholeCode: false,
  run: (subject) => {
    const { fileName, inspection, evidence } = subject;
    const { sectionName, functions, dataSourceKinds } = inspection.connector;
    const names = [
      { name: fileName.replace(/\.[^.]*$/u, ""), what: "file" as const, place: null },
      ...(sectionName === null ? [] : [{ name: sectionName, what: "section" as const, place: evidence?.section ?? null }]),
      ...dataSourceKinds.map(({ name }) => ({ name, what: "kind" as const, place: placeOfMember(subject, name) })),
      ...functions.map(({ name }) => ({ name, what: "function" as const, place: placeOfMember(subject, name) })),
    ];
    return names.flatMap(({ name, what, place }) => {
      const word = bannedWordIn(name);
      return word === null ? [] : [sure({ kind: "word-in-name", name, word, what }, place)];
    });
  },
};

const sameParameters: Rule = {
  id: "same-parameters",
  needsWholeCode: false,
  run: (subject) => {
    const { dataSourceKinds, functions } = subject.inspection.connector;
    return dataSourceKinds.flatMap((kind) => {
      // A kind that makes its path itself need not have the same parameters.
      if (!isWholeKind(kind) || kind.resourcePath.kind !== "parameters") return [];
      const ofKind = functions.filter((one) => one.kind === kind.name).map((one) => ({ name: one.name, required: requiredOf(one) }));
      const [first, ...others] = ofKind.flatMap(({ name, required }) => (required === null ? [] : [{ name, required }]));
      const differing = first === undefined ? [] : others.filter(({ required }) => !sameRequired(first.required, required));
      const unknown = ofKind.length > 1 ? ofKind.filter(({ required }) => required === null) : [];
      return [
        ...differing.map(({ name: functionName }) =>
          sure(
            { kind: "parameters-differ", dataSourceKind: kind.name, functionName, otherName: first?.name ?? "" },
            placeOfMember(subject, functionName),
          ),
        ),
        ...unknown.map(({ name: functionName }) =>
          unsure({ kind: "parameters-not-known", dataSourceKind: kind.name, functionName }, placeOfMember(subject, functionName)),
        ),
      ];
    });
  },
};

const testConnection: Rule = {
  id: "test-connection",
  needsWholeCode: false,
  run: (subject) =>
    subject.inspection.connector.dataSourceKinds.flatMap((kind): readonly RuleFound[] => {
      const { name: dataSourceKind, testConnectionCall: call } = kind;
      const place = placeOfMember(subject, dataSourceKind);
      switch (call.kind) {
        case "resolved":
          return [];
        case "unknown":
          return [unsure({ kind: "test-connection-not-known", dataSourceKind }, place)];
        case "unresolved":
          return [sure({ kind: "test-connection-fails", dataSourceKind, because: call.because }, place)];
        case "none":
          return [
            kind.resolved
              ? sure({ kind: "no-test-connection", dataSourceKind }, place)
              : unsure({ kind: "test-connection-not-known", dataSourceKind }, place),
          ];
      }
    }),
};

export const functionRules: readonly Rule[] = [functionDocumentation, functionNames, wordsInNames, sameParameters, testConnection];
