import { pack } from "./mutate-zip.ts";
import { tokensOf } from "./mutate-xml.ts";
import type { Mutant } from "./mutate.ts";
import type { Random } from "./random.ts";
import type { Seed } from "./seeds.ts";
import type { ZipEntry } from "./zip-model.ts";

type Rewriting = (tokens: readonly string[], random: Random) => readonly string[];

const isTag = (token: string): boolean => /^<[^!?/]/u.test(token);

const atSome = (
  tokens: readonly string[],
  random: Random,
  wanted: (token: string) => boolean,
  change: (token: string) => string,
): readonly string[] => {
  const chosen = random.pick(tokens.flatMap((token, at) => (wanted(token) ? [at] : [])));
  return tokens.map((token, at) => (at === chosen ? change(token) : token));
};

/** Ways to write the same XML that a verifier must not mind: XML 1.0 and Canonical XML 1.0 say that they do not count. */
const rewritings: Readonly<Record<string, Rewriting>> = {
  "other quotes": (tokens, random) => atSome(tokens, random, isTag, (tag) => tag.replace(/="([^"']*)"/gu, "='$1'")),
  "space in a tag": (tokens, random) => atSome(tokens, random, isTag, (tag) => tag.replace(/(\/?>)$/u, " \n\t$1")),
  "attributes the other way round": (tokens, random) =>
    atSome(tokens, random, isTag, (tag) => {
      const attributes = tag.match(/\s[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*')/gu) ?? [];
      return attributes.length < 2
        ? tag
        : `${/^<[^\s/>]+/u.exec(tag)?.[0] ?? ""}${attributes.toReversed().join("")}${/\/?>$/u.exec(tag)?.[0] ?? ""}`;
    }),
  "empty element in two tags": (tokens, random) =>
    atSome(
      tokens,
      random,
      (token) => isTag(token) && token.endsWith("/>"),
      (tag) => `${tag.slice(0, -2)}></${/^<([^\s/>]+)/u.exec(tag)?.[1] ?? ""}>`,
    ),
  "comment between nodes": (tokens, random) =>
    atSome(tokens, random, isTag, (tag) => (tag.endsWith("/>") ? tag : `${tag}<!-- nothing -->`)),
  "text as CDATA": (tokens, random) =>
    atSome(
      tokens,
      random,
      (token) => /^[A-Za-z0-9+/=:.]+$/u.test(token),
      (text) => `<![CDATA[${text}]]>`,
    ),
  "character as reference": (tokens, random) =>
    atSome(
      tokens,
      random,
      (token) => /^[A-Za-z0-9+/=:.]+$/u.test(token),
      (text) => `&#x${text.charCodeAt(0).toString(16)};${text.slice(1)}`,
    ),
  "line ends of Windows": (tokens) => tokens.map((token) => token.replace(/\r?\n/gu, "\r\n")),
  "byte order mark": (tokens) => [`\ufeff${(tokens[0] ?? "").replace(/^\ufeff/u, "")}`, ...tokens.slice(1)],
};

const isPlain = (name: string): boolean => name === "[Content_Types].xml" || /\.psdsxs$/iu.test(name);

/** The same package written differently: other compression, order and spelling of its XML. It must stay intact. */
export function mutateNeutrally(seed: Seed, random: Random): Mutant {
  const steps: string[] = [];
  const rewrite = (entry: ZipEntry): ZipEntry => {
    const text = entry.content.toString("utf8");
    // Where comments are signed, they count.
    if (!isPlain(entry.name) || random.chance(0.4)) return entry;
    const [step, change] = random.pick(
      Object.entries(rewritings).filter(([name]) => !(name.startsWith("comment") && text.includes("WithComments"))),
    ) ?? ["", (same: readonly string[]) => same];
    steps.push(`${entry.name}: ${step}`);
    return { ...entry, content: Buffer.from(change(tokensOf(text), random).join(""), "utf8") };
  };
  const rewritten = (seed.entries ?? []).map(rewrite);
  const ordered = random.chance(0.5) ? rewritten : rewritten.toReversed();
  return { bytes: pack(ordered, random), steps };
}
