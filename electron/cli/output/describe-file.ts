import type { ConnectorFacts } from "../../../shared/model/connector.ts";
import { connectorTitle } from "../../../shared/model/connector-title.ts";
import { composeVerdict } from "../../../shared/words/describe/compose-verdict.ts";
import {
  describeCapabilities,
  describeCapabilityLimits,
  type CapabilityGroup,
} from "../../../shared/words/describe/describe-capability.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import { describeFinding } from "../../../shared/words/describe/describe-finding.ts";
import { versionInWords } from "../../../shared/words/en/phrases.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import type { CheckContext } from "../../engine/checks/check.ts";
import type { Finding } from "../../../shared/model/finding.ts";
import type { JudgedFile } from "../inspect-files.ts";
import { describeSignatures } from "./describe-signature.ts";
import { factLines, wrap, type Fact } from "./layout.ts";
import { cell, printablePath, type Paint } from "./paint.ts";

export interface TextStyle {
  readonly paint: Paint;
  readonly width: number;
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
  const paragraph = (text: string) => wrap(text, style.width, "  ");
  const head = (title: string) => `${style.paint(cell(title), "strong")}\n`;
  if (!content.ok) {
    const { problem, step } = en.fileFailures[content.error];
    return head(printablePath(file)) + paragraph(`${problem} ${step}`);
  }
  const verdict = composeVerdict({ ...judged, content: content.value }, context, en);
  if (content.value.kind === "refused")
    return head(printablePath(file)) + paragraph([...verdict.content.sentences, verdict.content.remedy].join(" "));
  const { inspection } = content.value;
  const { connector, signature } = inspection;
  const title = connectorTitle(connector, style.culture);
  return [
    head(
      `${title === null ? "" : `${title} `}${connector.version === null ? "" : versionInWords(foreign(connector.version))}`.trim() || file,
    ),
    title === null && connector.version === null ? "" : `  ${style.paint(printablePath(file), "quiet")}\n`,
    paragraph(verdict.content.sentences.join(" ")),
    notice,
    verdict.loading === null ? "" : paragraph([verdict.loading.verdict, ...verdict.loading.furtherReasons].join(" ")),
    describeFindings(verdict.findings, style),
    describeSignatures(signature, context.now, { ...style, detail: about === "signature" ? "full" : "brief" }),
    about === "signature" ? "" : factLines(factsOf(connector), style.width),
    about === "signature" ? "" : describeCapabilitiesOf(inspection, style),
  ].join("");
}

/** Findings one below the other, each with a mark that works without colour. */
export function describeFindings(findings: readonly Finding[], { paint, width }: Pick<TextStyle, "paint" | "width">): string {
  const marks = { danger: "!!", attention: " !", information: " i" } as const;
  return findings
    .map((finding) => {
      const { severity, title, explanation, remedy } = describeFinding(finding, en);
      const head = paint(`  ${marks[severity]} ${title}`, severity);
      return `${head}\n${wrap([explanation, remedy].filter((text) => text !== "").join(" "), width, "     ")}`;
    })
    .join("");
}

const capabilitiesShown = 12;

/** What its code was seen to do, the first lines of each kind; --json has all. */
export function describeCapabilitiesOf(
  { capabilities }: Pick<Inspection, "capabilities">,
  { paint, width }: Pick<TextStyle, "paint" | "width">,
): string {
  const words = en.capabilities;
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
export function explainHint(findings: readonly Finding[], { paint, width }: Pick<TextStyle, "paint" | "width">): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  if (kinds.length === 0) return "";
  return `\n${paint(wrap(`mezzanine explain <finding> says more about: ${kinds.join(", ")}`, width, ""), "quiet")}`;
}

function factsOf({ dataSourceKinds, functions }: ConnectorFacts): readonly Fact[] {
  const kinds = dataSourceKinds.map(({ name, authentication }) =>
    authentication.known && authentication.value.length > 0 ? `${name} (${authentication.value.map((one) => one.name).join(", ")})` : name,
  );
  const shared = functions.slice(0, 8).map(({ name, parameters }) => {
    const names = parameters.map((one) => (one.optional ? `optional ${one.name}` : one.name));
    return `${name}(${names.join(", ")})`;
  });
  const more = functions.length - shared.length;
  return [
    ...(kinds.length === 0 ? [] : [["Data sources", cell(kinds.slice(0, 8).join(", "), 400)] as const]),
    ...(shared.length === 0 ? [] : [["Functions", cell(`${shared.join(", ")}${more > 0 ? ` and ${more} more` : ""}`, 400)] as const]),
  ];
}
