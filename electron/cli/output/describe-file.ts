import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { LoadingVerdict } from "../../../shared/model/trust.ts";
import { describeNotRead } from "../../../shared/words/describe/describe-verdicts.ts";
import { shownCategory, type ConnectorFacts, type Publish } from "../../../shared/model/connector.ts";
import { buttonText, connectorTitle } from "../../../shared/model/connector-title.ts";
import { textIn, type Known } from "../../../shared/model/known.ts";
import { composeVerdict } from "../../../shared/words/describe/compose-verdict.ts";
import {
  describeCapabilities,
  describeCapabilityLimits,
  type CapabilityGroup,
} from "../../../shared/words/describe/describe-capability.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import { describeFinding } from "../../../shared/words/describe/describe-finding.ts";
import { foreign, sentenceFacts } from "../../../shared/words/foreign-text.ts";
import type { CheckContext } from "../../engine/checks/check.ts";
import type { Finding } from "../../../shared/model/finding.ts";
import type { CommandWords } from "../command-context.ts";
import type { JudgedFile } from "../inspect-files.ts";
import { describeSignatures } from "./describe-signature.ts";
import { factLines, wrap, type Fact } from "./layout.ts";
import { cell, printablePath } from "./paint.ts";
import type { Style } from "./style.ts";

export interface TextStyle extends Style {
  readonly culture: string;
}

export interface Emphasis {
  /** `signature`: the evidence about the signatures is shown, and the connector is not. */
  readonly about: "connector" | "signature";
  /** A line after the verdict; may be empty. */
  readonly notice: string;
}

/** One inspected file as text: verdict before evidence. */
export function describeFile(
  judged: JudgedFile,
  context: CheckContext,
  style: TextStyle,
  { about, notice }: Emphasis = { about: "connector", notice: "" },
): string {
  const { content, file } = judged;
  const { common } = style.words;
  const paragraph = (text: string) => wrap(text, style.width, "  ");
  const head = (title: string) => `${style.paint(cell(title), "strong")}\n`;
  if (!content.ok) {
    const { problem, step } = common.fileFailures[content.error];
    return head(printablePath(file)) + paragraph(`${problem} ${step}`);
  }
  const verdict = composeVerdict({ ...judged, content: content.value }, context, common);
  if (content.value.kind === "refused")
    return head(printablePath(file)) + paragraph([...verdict.content.sentences, verdict.content.remedy].join(" "));
  const { inspection } = content.value;
  const { connector, signature } = inspection;
  const title = connectorTitle(connector, style.culture);
  return [
    head(
      `${title === null ? "" : `${title} `}${connector.version === null ? "" : style.words.commandLine.phrases.versionInWords(foreign(connector.version))}`.trim() ||
        file,
    ),
    title === null && connector.version === null ? "" : `  ${style.paint(printablePath(file), "quiet")}\n`,
    paragraph(verdict.content.sentences.join(" ")),
    notice,
    verdict.loading === null ? "" : paragraph([verdict.loading.verdict, ...verdict.loading.furtherReasons].join(" ")),
    about === "connector" && isLeftUnsaid(connector.codeCheck, judged.loading) ? paragraph(common.loading.reasons["code-not-checked"]) : "",
    describeFindings(verdict.findings, style),
    describeSignatures(signature, context.now, { ...style, detail: about === "signature" ? "full" : "brief" }),
    about === "signature" ? "" : factLines(factsOf(connector, style), style.width),
    about === "signature" ? "" : describeCapabilitiesOf(inspection, style),
  ].join("");
}

/** Findings one below the other, each with a mark that works without colour. */
export function describeFindings(findings: readonly Finding[], { paint, width, words }: Style): string {
  const marks = { danger: "!!", attention: " !", information: " i" } as const;
  return findings
    .map((finding) => {
      const { severity, title, explanation, remedy } = describeFinding(finding, words.common);
      const head = paint(`  ${marks[severity]} ${title}`, severity);
      return `${head}\n${wrap([explanation, remedy].filter((text) => text !== "").join(" "), width, "     ")}`;
    })
    .join("");
}

/** That the code was not read in full is a reason of the verdict about loading; of a file that is blocked for another reason it is said apart. */
const isLeftUnsaid = ({ kind }: CodeCheck, loading: LoadingVerdict | null): boolean =>
  kind === "not-checked" && loading?.because.includes("code-not-checked") !== true;
const capabilitiesShown = 12;

/** What its code was seen to do, the first lines of each kind; --json has all. */
export function describeCapabilitiesOf(
  { capabilities }: Pick<Inspection, "capabilities">,
  { paint, width, words: { common } }: Style,
): string {
  const words = common.capabilities;
  const groups = describeCapabilities(capabilities, words);
  const item = ({ text, places }: CapabilityGroup["lines"][number]) =>
    wrap(`${text}${places === "" ? "" : ` (${places})`}`, width - 2, "    ").replace(/^ {4}/u, "  - ");
  const lines = groups.flatMap(({ lines: all }) => [
    ...all.slice(0, capabilitiesShown).map(item),
    ...(all.length > capabilitiesShown ? [wrap(words.leftOut(all.length - capabilitiesShown), width, "    ")] : []),
  ]);
  return [
    `  ${paint(words.title, "strong")}\n`,
    wrap(groups.length === 0 ? words.nothing : words.explain, width, "  "),
    ...lines,
    ...describeCapabilityLimits(capabilities, words).map((text) => wrap(text, width, "  ")),
  ].join("");
}

/** Where to read more about the findings that were shown; empty when there are none. */
export function explainHint(findings: readonly Finding[], { paint, width, words }: Style): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  if (kinds.length === 0) return "";
  return `\n${paint(wrap(words.commandLine.inspect.explainHint(kinds), width, ""), "quiet")}`;
}

function factsOf({ publishes, ...rest }: ConnectorFacts, style: TextStyle): readonly Fact[] {
  const { overview } = style.words.common.window;
  const said = style.words.commandLine.inspect;
  const shown = publishes.slice(0, mostPublishes).flatMap((publish) => publishFacts(publish, style));
  const left = publishes.length - mostPublishes;
  const unresolved = rest.dataSourceKinds.filter(({ resolved }) => !resolved).slice(0, mostPublishes);
  return [
    ...shown,
    ...(left > 0 ? [["", said.more(left)] as const] : []),
    ...kindAndFunctionFacts(rest, style.words),
    ...unresolved.map(({ name }) => ["", overview.unresolvedKind(foreign(name))] as const),
  ];
}

/** Real connectors have one or two. */
const mostPublishes = 8;

/** What Get data is to show of a Publish record; what it does not say has no line. */
function publishFacts(publish: Publish, { culture, words }: TextStyle): readonly Fact[] {
  const { overview } = words.common.window;
  if (!publish.resolved) return [[overview.getData, overview.unresolvedPublish(foreign(publish.name))]];
  const said = (value: Known<boolean>) => (value.known ? (value.value ? overview.yes : overview.no) : overview.computed);
  const help = buttonText(publish, 1, culture);
  return [
    [overview.getData, cell(buttonText(publish, 0, culture) ?? overview.titleUnknown, 200)],
    ...(help === null ? [] : [[overview.helpText, cell(help, 400)] as const]),
    ...(publish.category === null ? [] : [[overview.category, categoryInWords(publish.category, culture, words)] as const]),
    ...(publish.beta === null ? [] : [[overview.beta, said(publish.beta)] as const]),
    ...(publish.supportsDirectQuery === null ? [] : [[overview.directQuery, said(publish.supportsDirectQuery)] as const]),
  ];
}

function categoryInWords(category: NonNullable<Publish["category"]>, culture: string, { common, commandLine }: CommandWords): string {
  const { overview } = common.window;
  if (!category.known) return overview.computed;
  const written = textIn(category.value, culture);
  const shown = shownCategory(category.value.neutral);
  if (written === shown) return shown;
  return [...(written === null ? [] : [commandLine.phrases.quoted(foreign(written))]), overview.categoryShown(foreign(shown))].join(", ");
}

function kindAndFunctionFacts(
  {
    dataSourceKinds,
    functions,
    sharedValues,
    notRead,
    codeCheck,
  }: Pick<ConnectorFacts, "dataSourceKinds" | "functions" | "sharedValues" | "notRead" | "codeCheck">,
  { common, commandLine }: CommandWords,
): readonly Fact[] {
  const { overview, functions: functionWords } = common.window;
  const said = commandLine.inspect;
  const shownKinds = dataSourceKinds.slice(0, 8);
  const kinds = shownKinds.map(({ name, authentication }) => {
    if (!authentication.known) return `${name} (${overview.authentication.toLowerCase()}: ${overview.authenticationUnknown})`;
    const ways = authentication.value.map((one) => one.name);
    return `${name} (${ways.length === 0 ? `${overview.authentication.toLowerCase()}: ${overview.noAuthentication}` : ways.join(", ")})`;
  });
  const tests = shownKinds.map(({ name, testConnectionCall }) => {
    const said = overview.testConnectionOf(sentenceFacts(testConnectionCall));
    return dataSourceKinds.length === 1 ? said : `${cell(name)}: ${said}`;
  });
  const shared = functions.slice(0, 8).map(({ name, parameters }) => {
    if (parameters === null) return `${name}(${functionWords.parametersUnknown})`;
    const names = parameters.map((one) => (one.optional ? `optional ${one.name}` : one.name));
    return `${name}(${names.join(", ")})`;
  });
  const more = functions.length - shared.length;
  const values = sharedValues.slice(0, 8).map(({ name }) => name);
  const moreValues = sharedValues.length - values.length;
  const placed = describeNotRead({ notRead, codeCheck }, overview);
  return [
    ...(kinds.length === 0 ? [] : [[said.dataSources, cell(kinds.join(", "), 400)] as const]),
    ...(tests.length === 0 ? [] : [["TestConnection", tests.join("; ")] as const]),
    ...(shared.length === 0 ? [] : [[said.functions, cell(said.names(shared, more), 400)] as const]),
    ...(values.length === 0 ? [] : [[functionWords.values, cell(said.names(values, moreValues), 400)] as const]),
    ...(placed.length === 0 ? [] : [[overview.notRead, cell(placed.join("; "), 400)] as const]),
  ];
}
