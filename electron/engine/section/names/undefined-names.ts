import type { Mistake } from "../../../../shared/model/connector.ts";
import type { ScannedMember } from "../syntax/scan-members.ts";
import type { Code } from "./code.ts";
import { libraryNamespaces, namespaceOf } from "./library-names.ts";

type UndefinedName = Extract<Mistake, { what: "undefined-name" }>;

/**
 * Names that nothing defines, where that is certain:
 *
 * - In the records of kinds and Publish, in the expressions of exports, and in the members these name: names without a dot (the library
 *   has none), names with a prefix that this document itself uses for its members, and names that differ from a defined one in upper and
 *   lower case only.
 * - In every other member: names with the section's own prefix, and `Section!Name`.
 *
 * Any other unknown name with a dot may be one of a newer library or of another connector. A prefix that the library has, or that the
 * section requires, is therefore no prefix of the document's own.
 */
export function findUndefinedNames(code: Code, requires: ReadonlySet<string>): readonly UndefinedName[] {
  const isOwn = ownNamespaces(code, requires);
  const read = readMembers(code);
  const found: UndefinedName[] = [];
  const judge = (member: ScannedMember, closely: boolean): void => {
    const uses = code.usesOf(member);
    if (uses === null) return;
    const report = (name: string): void =>
      void found.push({ what: "undefined-name", name, member: member.name, meant: code.nameLike(name) });
    for (const name of uses.free) if (!code.isDefined(name) && isCertain(name, closely)) report(name);
    for (const name of uses.sectionMembers.get(code.sectionName ?? "") ?? []) if (!code.members.has(name)) report(name);
  };
  const isCertain = (name: string, closely: boolean): boolean => {
    const namespace = namespaceOf(name);
    if (!closely) return namespace !== "" && namespace === code.sectionName && isOwn(namespace);
    return namespace === "" || isOwn(namespace) || code.nameLike(name) !== null;
  };

  for (const member of read) judge(member, true);
  for (const member of othersThatMayUseOwnNames(code)) if (!read.has(member) && code.isUsed(member)) judge(member, false);
  return found;
}

/** The first part of the document's own names: of the section and of members with a dot, as far as the library has no such names. */
function ownNamespaces({ sectionName, members }: Code, requires: ReadonlySet<string>): (namespace: string) => boolean {
  const own = new Set([...members.keys()].map(namespaceOf));
  if (sectionName !== null) own.add(sectionName);
  return (namespace) => own.has(namespace) && namespace !== "" && !libraryNamespaces.has(namespace) && !requires.has(namespace);
}

/** What Power BI asks for, and the members that stand for it: the records' fields, and an export that is no function itself. */
function readMembers(code: Code): ReadonlySet<ScannedMember> {
  const { members, roots, text } = code;
  const read = new Set<ScannedMember>();
  const add = (name: string): ScannedMember | undefined => {
    const member = members.get(name);
    if (member !== undefined) read.add(member);
    return member;
  };
  const addNamed = (member: ScannedMember | undefined): void => {
    if (member !== undefined) for (const name of code.usesOf(member)?.free ?? []) add(name);
  };
  for (const name of roots.records) addNamed(add(name));
  for (const name of roots.exports) {
    const member = add(name);
    if (member !== undefined && text[member.expression.start] !== "(") addNamed(member);
  }
  return read;
}

function othersThatMayUseOwnNames(code: Code): readonly ScannedMember[] {
  const { sectionName } = code;
  if (sectionName === null) return [];
  const prefixed = libraryNamespaces.has(sectionName) ? [] : code.membersWith(`${sectionName}.`, code.isUndefinedAt);
  return [...new Set([...prefixed, ...code.membersWith(`${sectionName}!`)])];
}
