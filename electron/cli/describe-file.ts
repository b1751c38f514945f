import type { ConnectorFacts } from "../../shared/model/connector.ts";
import type { LoadingReason, LoadingVerdict } from "../../shared/model/trust.ts";
import { textIn } from "../../shared/model/known.ts";
import { describeFinding, describeIntegrity, describeLoading, describeRefusal } from "../../shared/words/describe.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import type { CheckContext } from "../engine/checks/check.ts";
import type { Finding } from "../../shared/model/finding.ts";
import type { JudgedFile } from "./judged-file.ts";
import { describeSignatures } from "./describe-signature.ts";
import { factLines, wrap, type Fact } from "./layout.ts";
import { cell, printablePath, type Paint } from "./paint.ts";

export interface Look {
  readonly paint: Paint;
  readonly width: number;
  readonly culture: string;
}

export interface Emphasis {
  /** `signature` when it was asked for, and the connector was not. */
  readonly about: "connector" | "signature";
  /** What the question adds to the verdict; empty when there is nothing. */
  readonly notice: string;
}

/** One inspected file as a person reads it: verdict before evidence. */
export function describeFile(
  judged: JudgedFile, context: CheckContext, look: Look, { about, notice }: Emphasis = { about: "connector", notice: "" },
): string {
  const { content, file } = judged;
  const paragraph = (text: string) => wrap(text, look.width, "  ");
  const head = (title: string) => `${look.paint(cell(title), "strong")}\n`;
  if (!content.ok) {
    const { problem, step } = en.fileFailures[content.error];
    return head(printablePath(file)) + paragraph(`${problem} ${step}`);
  }
  if (content.value.kind === "refused") {
    const { problem, step } = describeRefusal(content.value.refusal.reason, en);
    return head(printablePath(file)) + paragraph(`${problem} ${step}`);
  }
  const { inspection } = content.value;
  const { connector, signature } = inspection;
  const title = titleOf(connector, look.culture);
  const integrity = describeIntegrity({ inspection, loading: judged.loading }, context, en);
  return [
    head(`${title === null ? "" : `${title} `}${connector.version ?? ""}`.trim() || file),
    title === null && connector.version === null ? "" : `  ${look.paint(printablePath(file), "quiet")}\n`,
    paragraph(integrity.sentences.join(" ")),
    notice,
    judged.loading === null ? "" : paragraph(loadingText(judged.loading)),
    describeFindings(judged.findings.filter(({ kind }) => !saidAlready.has(kind)), look),
    describeSignatures(signature, context.now, { ...look, detail: about === "signature" ? "full" : "brief" }),
    about === "signature" ? "" : factLines(factsOf(connector), look.width),
  ].join("");
}

/** The sentences about the signature, or what deserves a second look in it, say these; and whoever names a file knows where it lies. */
const saidAlready: ReadonlySet<Finding["kind"] | LoadingReason> = new Set([
  "altered",
  "could-not-check",
  "unsigned",
  "signer-not-trusted",
  "signer-trusted",
  "certificate-expired",
  "signed-after-expiry",
  "trust-entry-dirty",
  "trust-list-unreadable",
  "not-in-a-connector-folder",
]);

function loadingText({ kind, because }: LoadingVerdict): string {
  const { verdict, reasons } = describeLoading({ kind, because: because.filter((reason) => !saidAlready.has(reason)) }, en);
  return [verdict, ...reasons].join(" ");
}

/** Findings one below the other, each with a mark that works without colour. */
export function describeFindings(findings: readonly Finding[], { paint, width }: Pick<Look, "paint" | "width">): string {
  const marks = { danger: "!!", attention: " !", information: " i" } as const;
  return findings
    .map((finding) => {
      const { severity, title, explanation, remedy } = describeFinding(finding, en);
      const head = paint(`  ${marks[severity]} ${title}`, severity);
      return `${head}\n${wrap([explanation, remedy].filter((text) => text !== "").join(" "), width, "     ")}`;
    })
    .join("");
}

function titleOf({ publishes, sectionName }: ConnectorFacts, culture: string): string | null {
  const buttonText = publishes[0]?.buttonText;
  const title = buttonText?.known === true ? buttonText.value[0] : undefined;
  return (title === undefined ? null : textIn(title, culture)) ?? sectionName;
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
