import type { Mistake } from "../../../shared/model/connector.ts";
import { limits } from "../limits.ts";
import { meantField } from "./misspelling.ts";
import type { Code } from "./names/code.ts";
import { findUndefinedNames } from "./names/undefined-names.ts";
import type { Attributes } from "./read-attributes.ts";
import type { ScannedMember } from "./syntax/scan-members.ts";

interface Declared {
  readonly head: Attributes;
  readonly members: readonly { readonly member: ScannedMember; readonly attributes: Attributes }[];
  /** Null when the document could not be cut into members to its end: what seems undefined may follow. */
  readonly code: Code | null;
  /** Icons that are in the file and no PNG pictures. */
  readonly unreadableIcons: readonly string[];
}

/** What a document gets wrong for certain, beyond its syntax and beyond what it asks for and the file lacks. Of each kind the first ones. */
export function findMistakes({ head, members, code, unreadableIcons }: Declared): readonly Mistake[] {
  const names = new Set(members.map(({ member }) => member.name));
  const requires = new Set(head.records.get("Requires")?.keys());
  const lists: readonly (readonly Mistake[])[] = [
    duplicateNames(members.map(({ member }) => member.name)),
    [...misspeltInHead(head), ...members.flatMap(({ member, attributes }) => misspeltOfMember(attributes, member.name, names))],
    code === null ? [] : findUndefinedNames(code, requires),
    unreadableIcons.map((part) => ({ what: "icon-not-readable", part })),
  ];
  return lists.flatMap((mistakes) => mistakes.filter(isReportable).slice(0, limits.mReadMistakes));
}

const isReportable = (mistake: Mistake): boolean =>
  Object.values(mistake).every((text: string | null) => text === null || text.length <= limits.mMistakeCharacters);

function duplicateNames(names: readonly string[]): readonly Mistake[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return [...twice].map((name): Mistake => ({ what: "duplicate-name", name }));
}

const memberAttributes: ReadonlySet<string> = new Set(["DataSource.Kind", "Publish"]);
const sectionAttributes: ReadonlySet<string> = new Set(["Version", "Requires"]);

/** What names a member and is called much like the attribute that would, is that attribute: `[Kind = "A"]`, `[Published = "A.Publish"]`. */
function misspeltOfMember(attributes: Attributes, member: string, members: ReadonlySet<string>): readonly Mistake[] {
  const byLetters = misspelt(attributes, memberAttributes, member);
  const told = new Set(byLetters.flatMap((one) => (one.what === "misspelt-attribute" ? [one.attribute, one.meant] : [])));
  const byValue = [...attributes.texts].flatMap(([attribute, value]): readonly Mistake[] => {
    const meant = members.has(value) && !memberAttributes.has(attribute) ? meantByName(attribute) : null;
    if (meant === null || attributes.texts.has(meant) || told.has(attribute) || told.has(meant)) return [];
    return [{ what: "misspelt-attribute", attribute, member, meant }];
  });
  return [...byLetters, ...byValue];
}

function meantByName(attribute: string): string | null {
  if (/kinds?$|^data_?source$/iu.test(attribute)) return "DataSource.Kind";
  return /^publi(?:c|sh)/iu.test(attribute) ? "Publish" : null;
}

function misspelt({ texts, records }: Attributes, documented: ReadonlySet<string>, member: string | null): readonly Mistake[] {
  const names = [...texts.keys(), ...records.keys()];
  return names.flatMap((attribute): readonly Mistake[] => {
    const meant = meantField(attribute, documented, (name) => texts.has(name) || records.has(name));
    return meant === null ? [] : [{ what: "misspelt-attribute", attribute, member, meant }];
  });
}

/** Public connectors write `version`; whether Power BI reads that is not known, so upper and lower case alone is no mistake here. */
const misspeltInHead = (head: Attributes): readonly Mistake[] =>
  misspelt(head, sectionAttributes, null).filter(
    (one) => one.what === "misspelt-attribute" && one.attribute.toLowerCase() !== one.meant.toLowerCase(),
  );
