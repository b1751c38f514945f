import type { OtherField } from "../../../../shared/model/connector.ts";
import { known, unknown, type Known, type LocalText } from "../../../../shared/model/known.ts";
import { limits } from "../../limits.ts";
import type { Evaluator } from "./evaluate.ts";
import { meantField } from "../misspelling.ts";
import { expressionWithoutFormatting } from "../member-prints.ts";
import type { Span } from "../syntax/m-lexemes.ts";
import { noText } from "./local-text.ts";
import type { ImageReader } from "../read-images.ts";
import { unknownValue, type Thunk, type Value } from "./values.ts";

/** Turns evaluated values into facts: a value, or the source text that would have to run. */
export class FactReader {
  private readonly document: string;
  private readonly evaluator: Evaluator;
  private fieldsLeft: number = limits.mReportedFields;
  private charactersLeft: number = limits.mReportedCharacters;

  constructor(document: string, evaluator: Evaluator) {
    this.document = document;
    this.evaluator = evaluator;
  }

  force(thunk: Thunk): Promise<Value> {
    return this.evaluator.force(thunk);
  }

  call(callee: Value, args: readonly Thunk[]): Promise<Value> {
    return this.evaluator.call(callee, args);
  }

  /** The whole expression without comments and white space; of a function its parameters and its body. */
  async codeOf(thunk: Thunk): Promise<string> {
    const value = await this.force(thunk);
    if (value.kind !== "function" || value.body === null) return expressionWithoutFormatting(this.document, this.spanOf(thunk));
    const names = value.head.parameters.map(({ name }) => name);
    return `${names.join(",")}=>${expressionWithoutFormatting(this.document, value.body.span)}`;
  }

  sourceOf(thunk: Thunk): string {
    const span = this.spanOf(thunk);
    const source = this.document.slice(span.start, Math.min(span.end, span.start + limits.mSourceCharacters));
    return span.end - span.start > limits.mSourceCharacters ? `${source}…` : source;
  }

  private spanOf({ origin }: Thunk): Span {
    if (origin === null) return { start: 0, end: 0 };
    const { positionStart, positionEnd } = origin.kind === "node" ? origin.node.tokenRange : { positionStart: null, positionEnd: null };
    return origin.kind === "node" ? origin.elided.spanOf(positionStart?.codeUnit ?? 0, positionEnd?.codeUnit ?? 0) : origin.span;
  }

  /** `read` picks what the field may hold; whatever else it holds is unknown. M's `null` is as good as no field. */
  async fact<T>(thunk: Thunk, read: (value: Value) => T | undefined): Promise<Known<T> | null> {
    const value = await this.force(thunk);
    if (value.kind === "null") return null;
    const picked = read(value);
    return picked === undefined ? unknown(this.sourceOf(thunk)) : known(picked);
  }

  text(thunk: Thunk): Promise<Known<LocalText> | null> {
    return this.fact(thunk, this.knownText);
  }

  /** What the value is as a text; nothing when it is none, or one too many. */
  readonly knownText = (value: Value): LocalText | undefined => {
    if (value.kind !== "text") return undefined;
    const { neutral, byCulture } = value.text;
    const characters = Object.values(byCulture).reduce((sum, text) => sum + (text?.length ?? 0), neutral?.length ?? 0);
    this.charactersLeft -= characters;
    return this.charactersLeft < 0 ? undefined : value.text;
  };

  /** The text, or none where it is not known. */
  async textOrNone(thunk: Thunk | undefined): Promise<LocalText> {
    return thunk === undefined ? noText : (this.knownText(await this.force(thunk)) ?? noText);
  }

  /** What a member holds, seen as a record. `thunk` undefined: there is no such member. */
  async record(thunk: Thunk | undefined): Promise<RecordView> {
    if (thunk === undefined) return new RecordView(this, null, null);
    const value = await this.force(thunk);
    if (value.kind === "record") this.fieldsLeft -= value.fields.size;
    return new RecordView(this, this.fieldsLeft < 0 ? unknownValue : value, unknown(this.sourceOf(thunk)));
  }
}

/** What the readers of kinds and Publish records work with. */
export interface Readers {
  readonly facts: FactReader;
  readonly images: ImageReader;
}

/** A record as its readers see it, whether it is there, is not, or is only partly known. */
export class RecordView {
  readonly resolved: boolean;
  /** The result for a field that is missing from the known ones: absent, or unknown. */
  readonly absent: Known<never> | null;
  private readonly facts: FactReader;
  private readonly fields: ReadonlyMap<string, Thunk>;

  constructor(facts: FactReader, value: Value | null, source: Known<never> | null) {
    this.facts = facts;
    this.resolved = value?.kind === "record";
    this.fields = value?.kind === "record" ? value.fields : new Map();
    const complete = value?.kind === "record" ? !value.open : value?.kind !== "unknown";
    this.absent = complete ? null : source;
  }

  field(name: string): Thunk | undefined {
    return this.fields.get(name);
  }

  names(): readonly string[] {
    return [...this.fields.keys()];
  }

  async fact<T>(name: string, read: (value: Value) => T | undefined): Promise<Known<T> | null> {
    const thunk = this.fields.get(name);
    return thunk === undefined ? this.absent : this.facts.fact(thunk, read);
  }

  text(name: string): Promise<Known<LocalText> | null> {
    return this.fact(name, this.facts.knownText);
  }

  logical(name: string): Promise<Known<boolean> | null> {
    return this.fact(name, (value) => (value.kind === "logical" ? value.logical : undefined));
  }

  /** The fields without one of their own in our facts, in source order. */
  others(placed: ReadonlySet<string>, documented: ReadonlySet<string>): readonly OtherField[] {
    return [...this.fields]
      .filter(([name]) => !placed.has(name))
      .map(([name, thunk]) => ({
        name,
        source: this.facts.sourceOf(thunk),
        meant: meantField(name, documented, (other) => this.fields.has(other)),
      }));
  }
}
