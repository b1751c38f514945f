import { TokenCursor } from "../syntax/token-cursor.ts";
import type { ScannedMember } from "../syntax/scan-members.ts";
import type { Code } from "./code.ts";

/** Functions that give a part of the file by its name, the first argument, unless the document has its own of that name. */
const partFunctions = ["Extension.Contents", "Extension.LoadFunction", "Extension.ImportContext"] as const;
/** A connector has one loader or two, one calling the other. */
const mostLoaders = 32;

/**
 * The parts that the code loads by a name written as a literal: by the functions above, and by members that pass a parameter on to one of
 * them as it is. Computed names, calls inside a `try`, and members that nothing uses are left out.
 */
export function findLoadedParts(code: Code): readonly string[] {
  const parts = new Set<string>();
  const loaders: Loader[] = partFunctions.filter((name) => !code.members.has(name)).map((name) => ({ name, argument: 0 }));
  for (const loader of loaders) {
    for (const member of code.membersWith(loader.name)) {
      const passed = argumentsIn(member, loader, code);
      const literals = textsOf(passed, "literal");
      if (literals.size > 0 && code.isUsed(member)) for (const part of literals) parts.add(part);
      const names = textsOf(passed, "name");
      const parameters = names.size === 0 ? [] : parametersOf(member, code);
      const passesOn = parameters.map((name) => name !== null && names.has(name));
      addLoaders(loaders, member.name, passesOn);
    }
  }
  parts.delete("");
  return [...parts];
}

const textsOf = (passed: readonly Argument[], wanted: Argument["kind"]): ReadonlySet<string> =>
  new Set(passed.flatMap(({ kind, text }) => (kind === wanted ? [text] : [])));

/** A member is a loader by each of its parameters that it passes on. */
function addLoaders(loaders: Loader[], name: string, passesOn: readonly boolean[]): void {
  for (const [argument, isPassed] of passesOn.entries()) {
    if (!isPassed || loaders.length >= mostLoaders) continue;
    if (!loaders.some((other) => other.name === name && other.argument === argument)) loaders.push({ name, argument });
  }
}

interface Loader {
  readonly name: string;
  /** Which argument names the part. */
  readonly argument: number;
}

interface Argument {
  readonly kind: "literal" | "name";
  readonly text: string;
}

/** What calls of a loader in this member are given as the part's name, where that is a single literal or a single name. */
function argumentsIn(member: ScannedMember, loader: Loader, code: Code): readonly Argument[] {
  // A parameter or variable of that name is another function.
  if (!code.pay(member.expression) || code.usesOf(member)?.bound.has(loader.name) !== false) return [];
  const found: Argument[] = [];
  const cursor = new TokenCursor(code.text, member.expression);
  // Of each open bracket: whether a `try` has begun in front of this position.
  const tried = [false];
  let section: string | null = null;
  while (cursor.next()) {
    const isMember = section === null || section === code.sectionName;
    section = null;
    if (cursor.kind === "sign") followBrackets(cursor, tried);
    else if (cursor.kind === "word" && cursor.source === "try") tried[tried.length - 1] = true;
    else if (cursor.kind === "word" && triedEnds.has(cursor.source)) tried[tried.length - 1] = tried.at(-2) ?? false;
    else if (cursor.kind === "word" || cursor.kind === "quoted") {
      if (cursor.following() === exclamation) {
        section = cursor.name;
        cursor.next();
      } else if (isMember && tried.at(-1) === false && cursor.name === loader.name && cursor.following() === open) {
        const argument = argumentAt(new TokenCursor(code.text, { start: cursor.end, end: member.expression.end }), loader.argument);
        if (argument !== null) found.push(argument);
      }
    }
  }
  return found;
}

const open = 40;
const comma = 44;
const exclamation = 33;
const triedEnds: ReadonlySet<string> = new Set(["otherwise", "catch", "then", "else", "in"]);
const opening: ReadonlySet<number> = new Set([40, 91, 123]);
const closing: ReadonlySet<number> = new Set([41, 93, 125]);

function followBrackets({ code }: TokenCursor, tried: boolean[]): void {
  if (opening.has(code)) tried.push(tried.at(-1) ?? false);
  else if (closing.has(code) && tried.length > 1) tried.pop();
  else if (code === comma) tried[tried.length - 1] = tried.at(-2) ?? false;
}

/** The argument at that position of a call, whose bracket comes next; null when it is anything but a single literal or name. */
function argumentAt(cursor: TokenCursor, position: number): Argument | null {
  cursor.next();
  let depth = 0;
  for (let at = 0; at < position;) {
    if (!cursor.next()) return null;
    if (cursor.kind !== "sign") continue;
    if (opening.has(cursor.code)) depth += 1;
    else if (closing.has(cursor.code)) depth -= 1;
    else if (cursor.code === comma && depth === 0) at += 1;
    if (depth < 0) return null;
  }
  if (!cursor.next()) return null;
  const next = cursor.following();
  if (next !== comma && next !== 41) return null;
  if (cursor.kind === "literal") return { kind: "literal", text: cursor.literal ?? "" };
  return cursor.kind === "word" || cursor.kind === "quoted" ? { kind: "name", text: cursor.name } : null;
}

/** The parameters of a member that is a function, each null when something in its body has the same name. */
function parametersOf(member: ScannedMember, code: Code): readonly (string | null)[] {
  const cursor = new TokenCursor(code.text, member.expression);
  const names: string[] = [];
  if (!cursor.next() || !cursor.isSign(open)) return names;
  let depth = 1;
  for (let due = true; depth > 0 && cursor.next();) {
    if (cursor.kind === "sign") {
      if (opening.has(cursor.code)) depth += 1;
      else if (closing.has(cursor.code)) depth -= 1;
      else if (cursor.code === comma && depth === 1) due = true;
    } else if (due && (cursor.kind === "quoted" || (cursor.kind === "word" && cursor.source !== "optional"))) {
      names.push(cursor.name);
      due = false;
    }
  }
  if (!cursor.followedBy("=>") && !cursor.followedBy("as")) return [];
  const bound = code.usesOf(member)?.bound;
  return names.map((name) => ((bound?.get(name) ?? 2) > 1 ? null : name));
}
