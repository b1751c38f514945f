import { limits } from "../../limits.ts";
import { afterWord, lexeme, lexemeAt, type Span } from "../syntax/m-lexemes.ts";
import type { ScannedMember } from "../syntax/scan-members.ts";
import { libraryNameLike, libraryNames } from "./library-names.ts";
import { nameUses, type NameUses } from "./name-uses.ts";

/** The members of a section document that Power BI itself asks for, by name. */
export interface Roots {
  /** Data source kinds and Publish records. */
  readonly records: readonly string[];
  /** Shared members. */
  readonly exports: readonly string[];
}

/** A section document as its names are looked up: which member uses which, read on demand and within one budget. */
export class Code {
  readonly text: string;
  readonly sectionName: string | null;
  readonly members: ReadonlyMap<string, ScannedMember>;
  readonly roots: Roots;
  private readonly inOrder: readonly ScannedMember[];
  private readonly uses = new Map<ScannedMember, NameUses | null>();
  private readonly live: Set<string>;
  private folded: ReadonlyMap<string, string> | undefined;
  private charactersLeft: number = limits.mNameCharacters;
  private searchesLeft: number = limits.mSearchedCharacters;

  constructor(
    text: string,
    { sectionName, members, roots }: Pick<Code, "sectionName" | "roots"> & { readonly members: readonly ScannedMember[] },
  ) {
    this.text = text;
    this.sectionName = sectionName;
    this.inOrder = members;
    this.members = new Map(members.toReversed().map((member) => [member.name, member]));
    this.roots = roots;
    this.live = new Set([...roots.records, ...roots.exports]);
  }

  /** A defined name that differs from this one in upper and lower case only. */
  nameLike(name: string): string | null {
    this.folded ??= new Map([...this.members.keys()].map((member) => [member.toLowerCase(), member]));
    return this.folded.get(name.toLowerCase()) ?? libraryNameLike(name) ?? null;
  }

  readonly isDefined = (name: string): boolean => this.members.has(name) || libraryNames.has(name);

  /** Null when reading it goes beyond what is allowed. */
  usesOf(member: ScannedMember): NameUses | null {
    const before = this.uses.get(member);
    if (before !== undefined) return before;
    const uses = this.pay(member.expression) ? nameUses(this.text, member.expression, libraryNames.has.bind(libraryNames)) : null;
    this.uses.set(member, uses);
    return uses;
  }

  /** False when the budget does not allow for it. */
  pay({ start, end }: Span): boolean {
    if (end - start > this.charactersLeft) return false;
    this.charactersLeft -= end - start;
    return true;
  }

  /** The members in whose expressions this text stands, in comments and texts too, each once; only where `counts` agrees. */
  membersWith(written: string, counts: (at: number) => boolean = () => true): readonly ScannedMember[] {
    const found: ScannedMember[] = [];
    this.searchesLeft -= this.text.length;
    if (this.searchesLeft < 0) return found;
    for (let at = this.text.indexOf(written); at >= 0;) {
      const member = this.memberAt(at);
      const isHere = member !== undefined && counts(at);
      if (isHere) found.push(member);
      at = this.text.indexOf(written, isHere ? member.expression.end : at + written.length);
    }
    return found;
  }

  /** Whether a name begins here that nothing defines. */
  readonly isUndefinedAt = (at: number): boolean =>
    lexemeAt(this.text, at - 1) !== lexeme.word && !this.isDefined(this.text.slice(at, afterWord(this.text, at)));

  /** Whether anything that Power BI asks for leads to this member. What nothing uses is never evaluated, so it is no fault. */
  isUsed({ name }: ScannedMember): boolean {
    const asked = new Set([name]);
    for (const wanted of asked) {
      if (this.live.has(wanted)) {
        this.live.add(name);
        return true;
      }
      for (const user of this.membersWith(wanted)) if (!asked.has(user.name) && this.mentions(user, wanted)) asked.add(user.name);
    }
    return false;
  }

  /** Whether a member uses another by name, `Section!Name` included. */
  private mentions(user: ScannedMember, name: string): boolean {
    const uses = this.usesOf(user);
    return (
      uses !== null && (uses.free.has(name) || (this.sectionName !== null && uses.sectionMembers.get(this.sectionName)?.has(name) === true))
    );
  }

  /** The member whose expression holds this position, or the next one. By halving. */
  private memberAt(at: number): ScannedMember | undefined {
    let low = 0;
    let high = this.inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.inOrder[middle]?.expression.end ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const member = this.inOrder[low];
    return member === undefined || member.expression.start > at ? undefined : member;
  }
}
