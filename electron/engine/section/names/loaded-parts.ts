import { findBody } from "../syntax/find-body-end.ts";
import type { Span } from "../syntax/m-lexemes.ts";
import { TokenCursor } from "../syntax/token-cursor.ts";
import type { ScannedMember } from "../syntax/scan-members.ts";
import type { Code } from "./code.ts";

/** Functions that give a part of the file by its name, the first argument, unless the document has its own of that name. */
const partFunctions = ["Extension.Contents", "Extension.LoadFunction", "Extension.ImportContext"] as const;
/** A connector has one loader or two, one calling the other. */
const mostLoaders = 32;

/**
 * The parts that the code loads by a name written as a literal: by the functions above, and by functions of the document that pass a
 * parameter on to one of them as it is. Computed names, calls inside a `try`, and members that nothing uses are left out.
 */
export function findLoadedParts(code: Code): readonly string[] {
  const parts = new Set<string>();
  const loaders: Loader[] = partFunctions.filter((name) => !code.members.has(name)).map((name) => ({ name, argument: 0, within: null }));
  for (const loader of loaders) {
    for (const member of loader.within === null ? code.membersWith(loader.name) : [loader.within]) {
      const passed = argumentsIn(member, loader, code);
      const literals = passed.filter(({ kind }) => kind === "literal");
      if (literals.length > 0 && code.isUsed(member)) for (const { text } of literals) parts.add(text);
      for (const found of loadersIn(member, { passed, loader, code })) {
        const isKnown = loaders.some(
          ({ name, argument, within }) => name === found.name && argument === found.argument && within === found.within,
        );
        if (!isKnown && loaders.length < mostLoaders) loaders.push(found);
      }
    }
  }
  parts.delete("");
  return [...parts];
}

interface Loader {
  readonly name: string;
  /** Which argument names the part. */
  readonly argument: number;
  /** The member in which it is a variable or a field; null for a member and for a function of the library. */
  readonly within: ScannedMember | null;
}

interface Argument {
  readonly kind: "literal" | "name";
  readonly text: string;
  readonly at: number;
}

interface Passing {
  readonly passed: readonly Argument[];
  readonly loader: Loader;
  readonly code: Code;
}

/** The functions of a member that are loaders too: another name for this one, or one that gives it a parameter of its own. */
function loadersIn(member: ScannedMember, { passed, loader, code }: Passing): readonly Loader[] {
  const cursor = new TokenCursor(code.text, member.expression);
  if (cursor.next() && isName(cursor) && cursor.name === loader.name && cursor.following() === 0) {
    return [{ name: member.name, argument: loader.argument, within: null }];
  }
  const places = new Map(passed.flatMap(({ kind, text, at }) => (kind === "name" ? [[text, at] as const] : [])));
  const bound = code.usesOf(member)?.bound;
  const found: Loader[] = [];
  if (places.size === 0 || bound === undefined) return found;
  for (const { name, parameters, body } of functionsIn(member, code)) {
    for (const [argument, parameter] of parameters.entries()) {
      const at = places.get(parameter);
      // Bound a second time it may be another value, so what is passed on is not known.
      if (at === undefined || bound.get(parameter) !== 1 || found.length >= mostLoaders) continue;
      const { start, end } = findBody(code.text, body.start, body.end);
      if (at >= start && at < end) found.push({ name: name ?? member.name, argument, within: name === null ? null : member });
    }
  }
  return found;
}

interface FoundFunction {
  /** Of the variable or field that holds it; null for the member itself. */
  readonly name: string | null;
  readonly parameters: readonly string[];
  /** From where its body begins to where it ends at the latest. */
  readonly body: Span;
}

/** The functions that a member, its variables and its fields are. */
function functionsIn(member: ScannedMember, code: Code): readonly FoundFunction[] {
  const { end } = member.expression;
  const cursor = new TokenCursor(code.text, member.expression);
  const found: FoundFunction[] = [];
  let holder: string | null = null;
  let isHeld = true;
  while (cursor.next()) {
    if (isHeld && cursor.isSign(open)) {
      const head = new TokenCursor(code.text, { start: cursor.start, end });
      const parameters = parametersAt(head);
      if (parameters !== null) found.push({ name: holder, parameters, body: { start: head.end, end } });
    }
    isHeld = cursor.isSign(equals) && holder !== null;
    if (!isHeld) holder = isName(cursor) ? cursor.name : null;
  }
  return found;
}

const isName = ({ kind }: TokenCursor): boolean => kind === "word" || kind === "quoted";

/** What calls of a loader in this member are given as the part's name, where that is a single literal or a single name. */
function argumentsIn(member: ScannedMember, loader: Loader, code: Code): readonly Argument[] {
  // A second parameter, variable or field of that name may be another function.
  if (code.usesOf(member)?.bound.get(loader.name) !== (loader.within === null ? undefined : 1)) return [];
  if (code.usesOf(member) === null || !code.pay(member.expression)) return [];
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
const close = 41;
const equals = 61;
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
  if (next !== comma && next !== close) return null;
  if (cursor.kind === "literal") return { kind: "literal", text: cursor.literal ?? "", at: cursor.start };
  return isName(cursor) ? { kind: "name", text: cursor.name, at: cursor.start } : null;
}

/** The parameters of a function whose opening bracket comes next, and past its `=>`; null when it is none. */
function parametersAt(cursor: TokenCursor): readonly string[] | null {
  const names: string[] = [];
  cursor.next();
  for (let due = true; cursor.next() && !cursor.isSign(close);) {
    // Types of parameters are primitive ones, so nothing else can stand here.
    if (!isName(cursor) && !cursor.isSign(comma)) return null;
    if (cursor.isSign(comma)) due = true;
    else if (due && cursor.source !== "optional") {
      names.push(cursor.name);
      due = false;
    }
  }
  if (cursor.followedBy("as")) for (let words = 0; words < 3 && !cursor.followedBy("=>"); words += 1) cursor.next();
  if (!cursor.followedBy("=>")) return null;
  cursor.next();
  cursor.next();
  return names;
}
