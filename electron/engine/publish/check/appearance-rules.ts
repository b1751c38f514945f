import type { IconSet } from "../../../../shared/model/connector.ts";
import { shownCategory } from "../../../../shared/model/connector.ts";
import { lacking, namedPlace, placeOfMember, sure, unsure, type Rule, type RuleFound } from "./rule.ts";

const icons: Rule = {
  id: "icons",
  needsWholeCode: false,
  run: (subject) =>
    subject.inspection.connector.publishes.flatMap(({ name: publish, resolved, sourceImage, sourceTypeImage }) => {
      const place = placeOfMember(subject, publish);
      if (!resolved) return [unsure({ kind: "icons-not-known", publish }, place)];
      const sets = [sourceImage, sourceTypeImage].filter((one) => one !== null);
      if (sets.length === 0) return [sure({ kind: "no-icons", publish }, place)];
      const isKnown = sets.every(({ icon16, icon32 }) => icon16?.known !== false && icon32?.known !== false);
      return isKnown ? [] : [unsure({ kind: "icons-not-known", publish }, place)];
    }),
};

const wanted = { icon16: [16, 20, 24, 32], icon32: [32, 40, 48, 64] } as const;

const iconSizes: Rule = {
  id: "icon-sizes",
  needsWholeCode: false,
  run: (subject) =>
    subject.inspection.connector.publishes.flatMap(({ name: publish, resolved, sourceImage, sourceTypeImage }) => {
      const place = placeOfMember(subject, publish);
      if (resolved && sourceImage === null && sourceTypeImage === null) return [sure({ kind: "no-icons", publish }, place)];
      const [first, second] = [sourceImage, sourceTypeImage].map((set) => (set === null ? [] : wrongSizes(set)));
      const different = [...(first ?? []), ...(second ?? []).filter((one) => !(first ?? []).some((other) => isSame(one, other)))];
      return different.map(({ field, sizes }) => sure({ kind: "icon-sizes-differ", publish, field, sizes }, place));
    }),
};

interface WrongSizes {
  readonly field: string;
  readonly sizes: readonly number[];
}

const isSame = (one: WrongSizes, other: WrongSizes): boolean => one.field === other.field && one.sizes.join() === other.sizes.join();

/** Nothing for icons that are not known, are missing or are no pictures: other rules are about those. */
function wrongSizes(set: IconSet): readonly WrongSizes[] {
  return (["icon16", "icon32"] as const).flatMap((which) => {
    const list = set[which];
    if (list !== null && (!list.known || list.value.some(({ width, height }) => width === null || height === null))) return [];
    const read = list?.value ?? [];
    const sizes = read.map(({ width }) => width ?? 0).toSorted((one, other) => one - other);
    const isSquare = read.every(({ width, height }) => width === height);
    return isSquare && sizes.join() === wanted[which].join() ? [] : [{ field: which === "icon16" ? "Icon16" : "Icon32", sizes }];
  });
}

/** Data functions of the library that give a table to navigate in by themselves. */
const navigates =
  /^(?:Odbc\.DataSource|OData\.Feed|OleDb\.DataSource|Adbc\.DataSource|AdoDotNet\.DataSource|(?:Sql|AnalysisServices|Snowflake)\.Databases?|(?:Oracle|MySQL|PostgreSQL|DB2|Informix|Teradata|Sybase|SapHana|Access|AmazonRedshift|GoogleBigQuery|Impala)\.Database|\w+\.(?:Cubes|Catalogs|Accounts)|Hdfs\.Files|Folder\.(?:Files|Contents)|SharePoint\.\w+|Salesforce\.\w+)$/u;

const navigationTable: Rule = {
  id: "navigation-table",
  needsWholeCode: false,
  run: (subject) => {
    const { evidence, inspection } = subject;
    if (inspection.connector.mainDocument === null || evidence?.hasNavigationTable === true) return [];
    const source = namedPlace(subject, (name) => navigates.test(name));
    if (source !== null) return [unsure({ kind: "navigation-by-source", functionName: source.functionName }, source.place)];
    return [lacking(subject, { kind: "no-navigation-table" })];
  },
};

const stringsInResources: Rule = {
  id: "strings-in-resources",
  needsWholeCode: false,
  run: ({ evidence }) => {
    const byMember = new Map((evidence?.textsInCode ?? []).toReversed().map((one) => [one.member, one]));
    return [...byMember.values()].toReversed().map(({ member, place }) => sure({ kind: "text-in-code", publish: member }, place));
  },
};

const stringKeys: Rule = {
  id: "string-keys",
  needsWholeCode: true,
  run: ({ evidence }) => (evidence?.missingKeys ?? []).map(({ key, place }) => sure({ kind: "key-missing", key }, place)),
};

const addressesInResources: Rule = {
  id: "addresses-in-resources",
  needsWholeCode: false,
  run: ({ evidence }) =>
    (evidence?.resourceAddresses ?? []).map(({ key, isWhole, place }) =>
      isWhole ? sure({ kind: "address-in-resources", key }, place) : unsure({ kind: "address-in-text", key }, place),
    ),
};

const fileName: Rule = {
  id: "file-name",
  needsWholeCode: false,
  run: ({ fileName: name, inspection }) => {
    const { sectionName } = inspection.connector;
    const found: RuleFound[] = [];
    if (!/\.mez$/iu.test(name)) found.push(unsure({ kind: "not-a-mez", fileName: name }));
    const [file, section] = [plain(name.replace(/\.[^.]*$/u, "")), plain(sectionName ?? "")];
    const isSimilar = file === "" || section === "" || file.includes(section) || section.includes(file);
    if (!isSimilar) found.push(unsure({ kind: "file-name-differs", fileName: name, sectionName: sectionName ?? "" }));
    return found;
  },
};

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const firstReleaseBeta: Rule = {
  id: "first-release-beta",
  needsWholeCode: false,
  run: (subject) =>
    subject.inspection.connector.publishes.flatMap(({ name: publish, beta }) => {
      if (beta !== null && beta.known && beta.value) return [];
      const place = placeOfMember(subject, publish);
      return [beta !== null && !beta.known ? unsure({ kind: "not-beta", publish }, place) : sure({ kind: "not-beta", publish }, place)];
    }),
};

const category: Rule = {
  id: "category",
  needsWholeCode: false,
  run: (subject) =>
    subject.inspection.connector.publishes.flatMap(({ name, category: written }) => {
      const text = written !== null && written.known ? written.value.neutral : null;
      return text === null || text === shownCategory(text)
        ? []
        : [unsure({ kind: "shown-under-other", category: text }, placeOfMember(subject, name))];
    }),
};

export const appearanceRules: readonly Rule[] = [
  icons,
  iconSizes,
  navigationTable,
  stringsInResources,
  stringKeys,
  addressesInResources,
  fileName,
  firstReleaseBeta,
  category,
];
