import { chooseFiles } from "../build/choose-files.ts";
import { placeOfMember, sure, unsure, type Rule, type RuleFound } from "./rule.ts";

const codeReads: Rule = {
  id: "code-reads",
  needsWholeCode: true,
  run: ({ inspection: { connector } }) => {
    const { codeCheck: check } = connector;
    if (check.kind === "mistake") {
      const { document, line, column, detail } = check;
      return [sure({ kind: "code-mistake", detail }, { document, line, column, excerpt: null })];
    }
    return check.kind === "reads" || check.kind === "not-needed" ? [] : [unsure({ kind: "code-not-read" })];
  },
};

const sectionDocument: Rule = {
  id: "section-document",
  needsWholeCode: false,
  run: ({ inspection: { connector }, evidence }) => {
    const { mainDocument, mainCandidates, sectionName } = connector;
    if (mainCandidates.length > 1) return [sure({ kind: "several-main-documents", names: mainCandidates })];
    if (mainDocument === null) return [sure({ kind: "no-main-document" })];
    return sectionName === null ? [sure({ kind: "section-without-name" }, evidence?.section ?? null)] : [];
  },
};

const versionHeader: Rule = {
  id: "version-header",
  needsWholeCode: false,
  run: ({ inspection: { connector }, evidence }) => {
    const { version, mainDocument, mistakes = [] } = connector;
    const place = evidence?.section ?? null;
    if (mainDocument === null) return [];
    const isMisspelt = mistakes.some((one) => one.what === "misspelt-attribute" && one.member === null && one.meant === "Version");
    if (version === null || isMisspelt) return [sure({ kind: "no-version" }, place)];
    return /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:\.\d{1,9})?$/u.test(version) ? [] : [sure({ kind: "version-shape", version }, place)];
  },
};

const recordsResolve: Rule = {
  id: "records-resolve",
  needsWholeCode: false,
  run: (subject) => {
    const { dataSourceKinds, publishes, functions, missing, mainDocument } = subject.inspection.connector;
    if (mainDocument === null) return [];
    const gone = new Set(missing.flatMap((one) => (one.what === "member" ? [one.name] : [])));
    const askedBy = (name: string, asked: "kind" | "publish") =>
      functions.find((one) => (asked === "kind" ? one.kind : one.publish) === name)?.name ?? "";
    const found = [
      ...dataSourceKinds.map(({ name, resolved }) => ({ name, resolved, asked: "kind" as const })),
      ...publishes.map(({ name, resolved }) => ({ name, resolved, asked: "publish" as const })),
    ].flatMap(({ name, resolved, asked }): readonly RuleFound[] => {
      if (gone.has(name)) return [sure({ kind: "record-missing", name, asked }, placeOfMember(subject, askedBy(name, asked)))];
      return resolved ? [] : [unsure({ kind: "record-computed", name }, placeOfMember(subject, name))];
    });
    return publishes.length === 0 ? [...found, unsure({ kind: "nothing-published" })] : found;
  },
};

const partsExist: Rule = {
  id: "parts-exist",
  needsWholeCode: false,
  run: ({ inspection: { connector } }) => [
    ...connector.missing.flatMap((one) => (one.what === "part" ? [sure({ kind: "part-missing", part: one.name })] : [])),
    ...(connector.mistakes ?? []).flatMap((one) =>
      one.what === "icon-not-readable" ? [sure({ kind: "icon-not-readable", part: one.part })] : [],
    ),
  ],
};

const extraFiles: Rule = {
  id: "extra-files",
  needsWholeCode: false,
  run: (subject) => {
    const { parts, container } = subject.inspection;
    if (container === "section") return [];
    const named = new Set(subject.evidence?.namedParts ?? []);
    const entries = parts
      // Some archives list their folders.
      .filter(({ name, role }) => role !== "packaging" && role !== "main" && !name.endsWith("/"))
      .map(({ name }) => ({ path: name, kind: "file" as const }));
    return chooseFiles(entries, { include: [], exclude: [] }).leftOut.flatMap(({ path: part, reason: because }) => {
      if (because !== "not-a-connector-file" && because !== "in-folder") return [sure({ kind: "extra-file", part, because })];
      // What the code asks for by its name belongs to it, whatever it is.
      return named.has(part.toLowerCase()) ? [] : [unsure({ kind: "extra-file", part, because })];
    });
  },
};

export const documentRules: readonly Rule[] = [codeReads, sectionDocument, versionHeader, recordsResolve, partsExist, extraFiles];
