import type { CheckPlace } from "../../../../shared/model/publish-check.ts";
import { libraryNames } from "../names/library-names.ts";
import type { CodeEvidence, Found } from "./code-evidence.ts";
import { credentialIn, secretFieldsOf } from "./credentials.ts";
import { Lines } from "./lines.ts";
import { ownPartIn } from "./own-code.ts";
import { traceFlagOf, type KnownFlags } from "./trace-flags.ts";
import {
  callOf,
  isPair,
  keyOf,
  logicalIn,
  lookUp,
  nameIn,
  NodeKind,
  pairsOf,
  positionOf,
  resolve,
  textIn,
  walk,
  type Node,
  type Sited,
  type Visited,
} from "./syntax-tree.ts";

type Kept = Omit<CodeEvidence, "section" | "members" | "resourceAddresses" | "unread">;
type List<L extends keyof CodeEvidence> = CodeEvidence[L] extends readonly (infer T)[] ? T[] : never;
type ListName =
  | ("credentials" | "queryCredentials" | "secrets" | "traceFlags" | "traces")
  | ("evaluations" | "httpAddresses" | "missingKeys" | "named" | "textsInCode");
type Lists = { readonly [L in ListName]: List<L> };

/** Of each list. Beyond it a reader learns nothing new. */
const mostFound = 200;
const mostNamed = 1000;

/** What is known of one member for what is reached from it. */
interface MemberUse {
  readonly mentions: Set<string>;
  hasGuard: boolean;
  hasDocumentation: boolean;
}

/** Takes down what matters while the trees of all documents are walked, one member after the other. */
export class EvidenceCollector {
  private readonly hasKey: ((key: string) => boolean) | null;
  private readonly lists: Lists = {
    credentials: [],
    queryCredentials: [],
    secrets: [],
    traceFlags: [],
    traces: [],
    evaluations: [],
    httpAddresses: [],
    missingKeys: [],
    named: [],
    textsInCode: [],
  };
  private readonly seen = new Set<string>();
  private readonly namedFunctions = new Set<string>();
  private readonly namedParts = new Set<string>();
  private readonly uses = new Map<string, MemberUse>();
  /** Of each key that is missing: the member that asks for it; null in a helper. */
  private readonly askedIn = new Map<object, string | null>();
  private member: string | null = null;
  private readonly flags: KnownFlags = new Map();
  private hasNavigationTable = false;
  private hasGuard = false;
  private lines = new Lines("", "");
  private use: MemberUse = noUse();

  /** `hasKey`: null where the resource files could not be read. */
  constructor(hasKey: ((key: string) => boolean) | null) {
    this.hasKey = hasKey;
  }

  /** `member`: of the main document, null for everything else. */
  begin(lines: Lines, member: string | null, { node }: Sited): void {
    this.lines = lines;
    this.member = member;
    this.use = noUse();
    if (member !== null && !this.uses.has(member)) this.uses.set(member, this.use);
    if (node.kind === NodeKind.NotImplementedExpression) this.use.mentions.clear();
  }

  /** A name with the value that the text gives it: a member, a variable or a field. `key`: where the name stands. */
  binding(name: string, value: Sited, key: Pick<Sited, "node" | "start">): void {
    if (isTraceFlag(name)) this.traceFlag(name, value);
    if (!isSecretName(name)) return;
    const resolved = resolve(value);
    const text = textIn(resolved.node);
    // The key's own document: a value that a name leads to stands in the same one.
    if (text !== null && text.trim() !== "") this.add(this.lists.secrets, { name, part: null }, this.placeOf(resolved, true));
    const part = ownPartIn(value);
    if (part !== null) this.add(this.lists.secrets, { name, part }, this.placeOf(key, true));
    const call = callOf(resolved.node);
    if (call?.name === "Extension.LoadString") this.add(this.lists.secrets, { name, part: "resources.resx" }, this.placeOf(key, true));
  }

  readonly visit = (at: Visited): void => {
    const { node } = at;
    if (node.kind === NodeKind.IdentifierExpression) this.identifier(nameIn(node), at);
    else if (node.kind === NodeKind.LiteralExpression) this.literal(textIn(node), at);
    else if (node.kind === NodeKind.FieldSelector) this.use.hasGuard ||= node.content.literal === "Scheme";
    else if (node.kind === NodeKind.IfExpression) this.condition(at);
    else if (isPair(node)) this.pair(at);
    const call = callOf(node);
    if (call !== null) this.call(call.name, call.args, at);
    this.hasGuard ||= this.use.hasGuard;
  };

  /** `roots`: the members that Power BI itself asks for. What nothing leads to is never evaluated, so that a text it lacks is no fault. */
  evidence(roots: ReadonlySet<string>): Kept {
    const { lists, hasNavigationTable, hasGuard } = this;
    const used = new Set<string>();
    for (const root of roots) this.reach(root, used);
    return {
      ...lists,
      missingKeys: lists.missingKeys.filter((one) => {
        const member = this.askedIn.get(one) ?? null;
        return member === null || used.has(member);
      }),
      hasNavigationTable,
      hasGuard,
      guarded: this.leadingTo((use) => use.hasGuard),
      documented: this.leadingTo((use) => use.hasDocumentation),
      namedParts: [...this.namedParts],
    };
  }

  private identifier(name: string, at: Visited): void {
    if (this.use.mentions.size < mostNamed) this.use.mentions.add(name);
    this.hasNavigationTable ||= /NavigationTable/iu.test(name);
    this.use.hasGuard ||= /(?:validate\w*(?:url|uri|scheme)|(?:require|ensure|enforce|force|check|validate)\w*https)/iu.test(name);
    if (lookUp(name, at.scope) !== undefined) return;
    if (name === "Extension.CurrentCredential") this.add(this.lists.credentials, { passedTo: at.holders.at(-1) ?? null }, this.placeOf(at));
    // Handed on and not called: what it will be given is not in the text.
    if (name === "Expression.Evaluate" && !isCalled(at)) this.add(this.lists.evaluations, { functionName: name }, this.placeOf(at));
    if (!libraryNames.has(name) || this.namedFunctions.has(name) || this.namedFunctions.size >= mostNamed) return;
    this.namedFunctions.add(name);
    this.lists.named.push({ functionName: name, place: this.placeOf(at) });
  }

  private literal(text: string | null, at: Visited): void {
    if (text === null) return;
    if (text.length <= 260 && /\.[a-z0-9]{1,8}$|secret/iu.test(text) && this.namedParts.size < mostNamed)
      this.namedParts.add(text.toLowerCase());
    this.hasNavigationTable ||= text.startsWith("NavigationTable.");
    const compared = enclosingCall(at);
    const isCompared =
      compared !== null &&
      /^Text\.(?:StartsWith|EndsWith|Contains|Replace|PositionOf|AfterDelimiter|BeforeDelimiter|Split)$/u.test(compared);
    if (/^https(?::(?:\/\/)?)?$/iu.test(text) || (isCompared && /^https:\/\//iu.test(text)) || text === "Scheme") this.use.hasGuard = true;
    if (text.startsWith("Documentation.")) this.use.hasDocumentation = true;
    if (/^\s*http:\/\//iu.test(text) && !isCompared && !isNamespace(text) && !at.holders.some(isDocumentation))
      this.add(this.lists.httpAddresses, { address: text.trim().slice(0, 200) }, this.placeOf(at));
    if (/(?:^|[?&;\s])(?:client|consumer)_?secret=[^&\s{]+/iu.test(text))
      this.add(this.lists.secrets, { name: "client_secret", part: null }, this.placeOf(at, true));
  }

  private pair({ node, scope, start, holders, ancestors }: Visited): void {
    if (!isPair(node)) return;
    const name = keyOf(node);
    const value: Sited = { node: node.value, scope, start };
    if (isDocumentation(name)) this.use.hasDocumentation = true;
    this.hasNavigationTable ||= name.startsWith("NavigationTable.");
    // A record's own scope: its fields see one another, and under its own name each sees the outer one.
    this.binding(name, isSelf(name, node.value) ? { ...value, scope: outerOf(scope) } : value, { node, start });
    if (name === "Query") this.query(value, ancestors);
    if (name === "ButtonText") this.buttonText(value, holders[0] ?? name);
  }

  private call(name: string, args: readonly Node[], at: Visited): void {
    const [first] = args;
    const isLibrary = lookUp(name, at.scope) === undefined;
    if (name.startsWith("Diagnostics.")) this.add(this.lists.traces, { functionName: name }, this.placeOf(at));
    if (!isLibrary || first === undefined) return;
    const argument: Sited = { ...at, node: first };
    if (name === "Expression.Evaluate" && ownPartIn(argument) === null)
      this.add(this.lists.evaluations, { functionName: name }, this.placeOf(at));
    if (name !== "Extension.LoadString") return;
    const key = textIn(resolve(argument).node);
    // What is asked for inside a `try` may be missing on purpose.
    const isTried = at.ancestors.some(({ kind }) => kind === NodeKind.ErrorHandlingExpression);
    if (key === null || this.hasKey === null || isTried || this.hasKey(key)) return;
    const before = this.lists.missingKeys.length;
    this.add(this.lists.missingKeys, { key }, this.placeOf(at));
    const added = this.lists.missingKeys[before];
    if (added !== undefined) this.askedIn.set(added, this.member);
  }

  private condition(at: Visited): void {
    const flag = traceFlagOf(at, this.flags);
    if (flag !== null) this.add(this.lists.traceFlags, { name: flag.name, isOn: flag.isOn }, this.placeOf(flag.value));
  }

  private traceFlag(name: string, value: Sited): void {
    const resolved = resolve(value);
    const isOn = logicalIn(resolved.node);
    if (isOn !== null) this.add(this.lists.traceFlags, { name, isOn }, this.placeOf(resolved));
  }

  private query(value: Sited, ancestors: readonly Node[]): void {
    const secret = secretFieldsOf(value);
    const record = ancestors.findLast(({ kind }) => kind === NodeKind.RecordExpression);
    // With `Content` it is a POST: the rule is about GET, but the address may be kept in logs all the same.
    const isPost = record !== undefined && pairsOf(record).some((pair) => keyOf(pair) === "Content");
    for (const { name, at } of secret) this.add(this.lists.queryCredentials, { field: name, isCertain: !isPost }, this.placeOf(at));
    if (secret.length > 0) return;
    walk({ ...value, node: value.node }, null, (at) => {
      if (
        (at.node.kind === NodeKind.IdentifierExpression || at.node.kind === NodeKind.RecursivePrimaryExpression) &&
        credentialIn(at) === "secret"
      )
        this.add(this.lists.queryCredentials, { field: "Query", isCertain: false }, this.placeOf(at));
    });
  }

  private buttonText(value: Sited, member: string): void {
    const { node, scope, start } = resolve(value);
    if (node.kind !== NodeKind.ListExpression) return;
    for (const { node: item } of node.content.elements) {
      const text = resolve({ node: item, scope, start });
      if ((textIn(text.node) ?? "").trim() !== "") this.add(this.lists.textsInCode, { member }, this.placeOf(text));
    }
  }

  private placeOf(at: Pick<Sited, "node" | "start">, isSecret = false): CheckPlace {
    return this.lines.placeAt(positionOf(at), isSecret);
  }

  /** Each thing at one place once: a name and what it leads to are both walked. */
  private add<T extends object>(list: Found<T>[], facts: T, place: CheckPlace): void {
    const key = `${Object.keys(facts).join(" ")} ${place.document} ${place.line} ${place.column}`;
    if (this.seen.has(key) || list.length >= mostFound) return;
    this.seen.add(key);
    list.push({ ...facts, place });
  }

  /** The members that lead to one of which this holds. By the users of each, so that every use is followed once. */
  private leadingTo(has: (use: MemberUse) => boolean): readonly string[] {
    const users = new Map<string, string[]>();
    for (const [name, { mentions }] of this.uses)
      for (const mentioned of mentions) {
        const known = users.get(mentioned);
        if (known === undefined) users.set(mentioned, [name]);
        else known.push(name);
      }
    const found = new Set<string>();
    const waiting = [...this.uses].flatMap(([name, use]) => (has(use) ? [name] : []));
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (found.has(one)) continue;
      found.add(one);
      for (const user of users.get(one) ?? []) waiting.push(user);
    }
    return [...found];
  }

  /** The members that one leads to, itself included, added to those that are known already. */
  private reach(name: string, known: Set<string>): void {
    const waiting = [name];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const use = this.uses.get(one);
      if (use === undefined || known.has(one)) continue;
      known.add(one);
      for (const mentioned of use.mentions) waiting.push(mentioned);
    }
  }
}

const noUse = (): MemberUse => ({ mentions: new Set(), hasGuard: false, hasDocumentation: false });

const isDocumentation = (name: string): boolean => name.startsWith("Documentation.");

const isTraceFlag = (name: string): boolean =>
  /^(?:enable|is|use|write|with|show|output|debug|allow)?_?(?:trac(?:e|ing)|diagnostics?)_?(?:output|enabled|on|flag|mode|active|logging)?$/iu.test(
    name,
  ) && !/^(?:trace|diagnostics?)$/iu.test(name);

/** `client_secret`, `ClientSecret`, `oauthConsumerSecretKey`. */
const isSecretName = (name: string): boolean =>
  /^(?:oauth2?|app|application|my|the)?(?:client|consumer|app|application|oauth2?)secret(?:key|value|text)?$/u.test(
    name.toLowerCase().replace(/[^a-z0-9]/gu, ""),
  );

/** Names of vocabularies, which nobody connects to. */
const isNamespace = (text: string): boolean =>
  /^\s*http:\/\/(?:www\.w3\.org|schemas\.[\w.-]+|purl\.org|tempuri\.org|docs\.oasis-open\.org|xmlns\.com|ns\.adobe\.com)(?:\/|$)/iu.test(
    text,
  );

const isSelf = (name: string, value: Node): boolean => value.kind === NodeKind.IdentifierExpression && nameIn(value) === name;

const outerOf = (scope: Sited["scope"]): Sited["scope"] => scope?.outer ?? null;

/** The function that a literal is an argument of. */
function enclosingCall({ ancestors }: Visited): string | null {
  const at = ancestors.findLastIndex(({ kind }) => kind === NodeKind.RecursivePrimaryExpression);
  const node = ancestors[at];
  const isArgument = ancestors.slice(at).some(({ kind }) => kind === NodeKind.InvokeExpression);
  return node !== undefined && isArgument ? (callOf(node)?.name ?? null) : null;
}

const isCalled = ({ ancestors }: Visited): boolean => {
  const parent = ancestors.at(-1);
  return parent !== undefined && callOf(parent) !== null;
};
