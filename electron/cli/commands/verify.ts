import type { Inspection } from "../../../shared/model/inspection.ts";
import { readPastedText } from "../../../shared/model/pasted-thumbprint.ts";
import { compareThumbprint, type ThumbprintComparison } from "../../../shared/model/thumbprint-comparison.ts";
import { defineCommand, flag, parsedText, withNames } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { inspectEach, type JudgedFile } from "../inspect-files.ts";
import { gatherContext } from "../judging-context.ts";
import { describeFile } from "../output/describe-file.ts";
import { describeComparedThumbprint } from "../output/describe-thumbprint.ts";
import { each, verifiedJson, writeJson, type VerifiedJson } from "../output/json.ts";
import { wrap } from "../output/layout.ts";
import { styleOf } from "../output/style.ts";
import { reportContextFailure } from "../output/report-failure.ts";
import { describeXml, readXmlOf } from "../output/signature-xml.ts";
import { jsonOption } from "./shared-options.ts";

interface VerifyRequest {
  readonly files: readonly string[];
  readonly json: boolean;
  /** As it was given; it holds a thumbprint. */
  readonly thumbprint: string | null;
  /** The XML of each signature too. */
  readonly xml: boolean;
}

const readThumbprint = (given: string): string | undefined => (readPastedText(given).ok ? given : undefined);

export const command = defineCommand({
  listed: "verify <file...>",
  usage: "verify <file...> [--thumbprint <text>] [--xml] [--json]",
  texts: (words) => words.verify,
  options: {
    json: jsonOption,
    thumbprint: parsedText({ value: "<text>", takes: (words) => words.frame.usage.thumbprint, parse: readThumbprint }),
    xml: flag(),
  },
  examples: [
    "verify Contoso.pqx",
    "verify Contoso.pqx --xml",
    'verify Contoso.pqx --thumbprint "16AF 59E4 BE53 84CD 860E 230E D4AE D474 C2A3 BC69"',
  ],
  parse: (options, files) => withNames(files, { files, ...options }),
  run: verify,
});

/** Fails unless every file is signed, unchanged, and signed by the expected certificate when one is given. */
async function verify({ files, json, thumbprint, xml }: VerifyRequest, context: CommandContext): Promise<ExitCode> {
  const checkContext = await gatherContext({ trusted: null, catalog: null, securityLevel: "not-said" }, context);
  if (!checkContext.ok) return reportContextFailure(checkContext.error, context);
  const { stdout, cwd } = context;
  const verified = await inspectEach(files, checkContext.value, { context, isQuick: true }, async (one, inspector) => ({
    judged: one,
    xml: xml ? await readXmlOf(one, inspector, cwd) : null,
  }));
  const compared = (one: JudgedFile): ThumbprintComparison | null => (thumbprint === null ? null : comparisonWith(thumbprint, one));
  if (json) {
    const { now } = checkContext.value;
    const results = each(verified, ({ judged, xml: read }) => verifiedJson(judged, { thumbprint: compared(judged), xml: read }, now));
    await writeJson<readonly VerifiedJson[]>(results, stdout);
  } else {
    const style = { ...styleOf(context), culture: "" };
    const texts = verified.map((one) => {
      const notice = describeComparedThumbprint(compared(one.judged), style);
      return describeFile(one.judged, checkContext.value, style, { about: "signature", notice }) + describeXml(one.xml ?? [], style);
    });
    // Once, however many there are.
    const isAnySigned = verified.some(
      ({ judged }) => inspectionOf(judged)?.signature.signatures.some(({ signer }) => signer !== null) === true,
    );
    if (isAnySigned) texts.push(style.paint(wrap(context.words.common.signature.revocation, style.width, ""), "quiet"));
    stdout.write(texts.join("\n"));
  }
  const inspections = verified.map(({ judged }) => inspectionOf(judged));
  const isOther = ({ judged }: (typeof verified)[number]) => thumbprint !== null && compared(judged)?.kind !== "same";
  const wrong = verified.some((one) => {
    const inspection = inspectionOf(one.judged);
    return inspection !== null && (inspection.signature.integrity.kind !== "intact" || isOther(one));
  });
  const unread = inspections.includes(null) || verified.some((one) => one.xml?.some((read) => !read.xml.ok) === true);
  return wrong ? exitCode.danger : unread ? exitCode.unreadable : exitCode.success;
}

const inspectionOf = ({ content }: JudgedFile): Inspection | null =>
  content.ok && content.value.kind === "inspected" ? content.value.inspection : null;

/** Null for a file that was not read. */
const comparisonWith = (thumbprint: string, { content }: JudgedFile): ThumbprintComparison | null =>
  content.ok ? compareThumbprint(thumbprint, content.value) : null;
