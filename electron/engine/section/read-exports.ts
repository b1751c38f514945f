import type { SharedFunction, SharedValue } from "../../../shared/model/connector.ts";
import { limits } from "../limits.ts";
import type { Attributes } from "./read-attributes.ts";
import { readFunction } from "./read-function.ts";
import type { PathRule } from "./read-path.ts";
import type { ScannedMember } from "./syntax/scan-members.ts";
import type { FactReader } from "./values/record-view.ts";
import type { Thunk } from "./values/values.ts";

export interface Declaration {
  readonly member: ScannedMember;
  readonly attributes: Attributes;
}

/** The members of a document once its kinds are read. */
export interface DeclaredMembers {
  readonly declared: readonly Declaration[];
  readonly members: ReadonlyMap<string, Thunk>;
  readonly facts: FactReader;
  /** By kind, what its data source path is made of. */
  readonly pathRules: ReadonlyMap<string, PathRule>;
  /** Whether it is certain that there is no member of that name. */
  readonly lacks: (member: string) => boolean;
}

/** A member as a function; null when it is certainly none. */
export async function readDeclared(
  { member, attributes: { texts } }: Declaration,
  { members, facts, pathRules }: DeclaredMembers,
): Promise<SharedFunction | null> {
  const thunk = members.get(member.name);
  const kind = texts.get("DataSource.Kind") ?? null;
  const pathRule = kind === null ? "parameters" : (pathRules.get(kind) ?? "unknown");
  const declaredAs = { name: member.name, kind, publish: texts.get("Publish") ?? null, pathRule };
  return thunk === undefined ? null : readFunction(declaredAs, thunk, facts);
}

export interface Exports {
  readonly functions: readonly SharedFunction[];
  readonly functionsLeft: number;
  readonly sharedValues: readonly SharedValue[];
  readonly sharedValuesLeft: number;
}

/** Every shared member is an export, whatever its value. One that nobody can know without running it counts as a function. */
export async function readExports(document: DeclaredMembers): Promise<Exports> {
  const functions: SharedFunction[] = [];
  const sharedValues: SharedValue[] = [];
  let functionsLeft = 0;
  let sharedValuesLeft = 0;
  for (const declaration of document.declared) {
    const { member } = declaration;
    if (!member.shared) continue;
    if (functions.length >= limits.mReadFunctions) {
      functionsLeft += 1;
      continue;
    }
    const read = await readDeclared(declaration, document);
    if (read !== null) functions.push(read);
    else if (sharedValues.length < limits.mReadFunctions) sharedValues.push({ name: member.name });
    else sharedValuesLeft += 1;
  }
  return { functions, functionsLeft, sharedValues, sharedValuesLeft };
}
