import type {
  DataSourcePath,
  TestConnectionCall,
  TestConnectionFault,
  TestConnectionFaultReason,
} from "../../../shared/model/connector.ts";
import { limits } from "../limits.ts";
import { libraryNames } from "./names/library-names.ts";
import { invariantText } from "./values/local-text.ts";
import { readDeclared, type DeclaredMembers } from "./read-exports.ts";
import { isData, ready, type Thunk, type Value } from "./values/values.ts";

/**
 * What the gateway calls to test credentials: `TestConnection` gets the data source path and gives a list of a shared function's name and
 * its arguments (Microsoft's M Extensions reference). It is evaluated with a path whose content is not known; what that cannot tell is
 * unknown, and only what is certain to fail is a fault.
 */
export async function readTestConnection(kind: string, document: DeclaredMembers): Promise<TestConnectionCall> {
  const { members, facts } = document;
  const member = members.get(kind);
  if (member === undefined) return { kind: "none" };
  const record = await facts.force(member);
  if (record.kind === "unknown") return { kind: "unknown" };
  const field = record.kind === "record" ? record.fields.get("TestConnection") : undefined;
  if (field === undefined) return { kind: record.kind === "record" && record.open ? "unknown" : "none" };
  const handler = await facts.force(field);
  if (handler.kind === "null") return { kind: "none" };
  const given = handler.kind === "function" ? await facts.call(handler, [ready({ kind: "resource-path" })]) : handler;
  if (!isData(given) || given.kind === "unknown") return { kind: "unknown" };
  if (given.kind !== "list") return fault("names-no-function", null);
  const [first, ...args] = given.items;
  const named = first === undefined ? null : await facts.force(first);
  if (named !== null && !isKnown(named)) return { kind: "unknown" };
  const functionName = named?.kind === "text" ? invariantText(named.text) : null;
  if (functionName === null) return named?.kind === "text" ? { kind: "unknown" } : fault("names-no-function", null);
  return (await faultOf({ kind, functionName, args }, document)) ?? { kind: "resolved", functionName };
}

const isKnown = ({ kind }: Value): boolean => kind !== "unknown" && kind !== "resource-path" && kind !== "resource-fields";

const fault = (because: TestConnectionFaultReason, functionName: string | null, names: readonly string[] = []): TestConnectionFault => ({
  kind: "unresolved",
  because,
  functionName,
  names: names.slice(0, limits.mFaultNames),
});

interface Call {
  readonly kind: string;
  readonly functionName: string;
  readonly args: readonly Thunk[];
}

async function faultOf({ kind, functionName, args }: Call, document: DeclaredMembers): Promise<TestConnectionCall | null> {
  const { declared, members, facts, lacks } = document;
  const value = members.get(functionName);
  // Whether a gateway can call a function of M's library for this kind is not known.
  if (value === undefined)
    return lacks(functionName) && !libraryNames.has(functionName) ? fault("no-such-function", functionName) : { kind: "unknown" };
  if (!declared.some(({ member }) => member.name === functionName && member.shared)) return fault("not-shared", functionName);
  const called = await facts.force(value);
  if (isData(called)) return fault("not-a-function", functionName);
  if (called.kind === "function" && called.fewestArguments !== null && args.length < called.fewestArguments) {
    const left = called.head.parameters.slice(args.length).filter(({ optional }) => !optional);
    return fault(
      "arguments-missing",
      functionName,
      left.map(({ name }) => name),
    );
  }
  if (called.kind === "function" && called.mostArguments !== null && args.length > called.mostArguments) {
    return fault("too-many-arguments", functionName);
  }
  const asked = new Set<string>();
  for (const argument of args.slice(0, limits.mTestedArguments)) {
    const given = await facts.force(argument);
    if (given.kind === "resource-fields") for (const name of given.names) asked.add(name);
  }
  const held = asked.size === 0 ? null : heldBy(await pathsOf(kind, document));
  const beyond = held === null ? [] : [...asked].filter((name) => !held.has(name));
  return beyond.length === 0 ? null : fault("asks-beyond-path", functionName, beyond);
}

/** Of all functions of the kind. A function need not be shared to have one. */
async function pathsOf(kind: string, document: DeclaredMembers): Promise<readonly DataSourcePath[]> {
  const paths: DataSourcePath[] = [];
  const ofKind = document.declared.filter(({ attributes: { texts } }) => texts.get("DataSource.Kind") === kind);
  for (const declaration of ofKind.slice(0, limits.mReadFunctions)) {
    const read = await readDeclared(declaration, document);
    if (read === null || read.path === null) continue;
    // Whether Power BI takes a nullable address for an address is not known.
    const isCertain =
      read.path.kind !== "url" || !(read.parameters ?? []).some(({ type, resolvedType }) => isNullable(resolvedType ?? type));
    paths.push(isCertain ? read.path : { kind: "unknown" });
  }
  return paths;
}

const isNullable = (type: string): boolean => type.startsWith("nullable ");

/** The fields of the paths' JSON form, which an address and the name of a kind do not have; null when it is not certain. */
function heldBy(paths: readonly DataSourcePath[]): ReadonlySet<string> | null {
  const held = new Set<string>();
  for (const path of paths) {
    if (path.kind === "unknown" || path.kind === "computed") return null;
    if (path.kind === "json") for (const name of path.parameters) held.add(name);
  }
  return paths.length === 0 ? null : held;
}
