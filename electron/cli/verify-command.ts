import type { Inspection } from "../../shared/model/inspection.ts";
import type { Thumbprint } from "../../shared/model/thumbprint.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import { createPaint } from "./paint.ts";
import { describeFile } from "./describe-file.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { inspectEach } from "./inspect-command.ts";
import { each, verifiedJson, writeJson } from "./json.ts";
import type { JudgedFile } from "./judged-file.ts";
import { wrap } from "./layout.ts";
import { gatherContext } from "./judging-context.ts";
import type { VerifyRequest } from "./request.ts";
import { reportContextFailure } from "./report-failure.ts";
import { describeXml, readXmlOf } from "./signature-xml.ts";
import type { World } from "./world.ts";

/** Fails unless every file is signed, unchanged, and signed by the expected certificate when one is given. */
export async function verifyCommand({ files, json, thumbprint, xml }: VerifyRequest, world: World): Promise<ExitCode> {
  const context = await gatherContext({ trusted: null, catalog: null, securityLevel: "not-said" }, world);
  if (!context.ok) return reportContextFailure(context.error, world);
  const looked = await inspectEach(files, context.value, world, async (one, inspector) =>
    ({ judged: one, xml: xml ? await readXmlOf(one, inspector, world.cwd) : null }));
  const matchOf = (one: JudgedFile) => (thumbprint === null ? null : isSignedBy(inspectionOf(one), thumbprint));
  if (json) {
    const { now } = context.value;
    const answers = each(looked, ({ judged, xml: read }) => verifiedJson(judged, { thumbprintMatches: matchOf(judged), xml: read }, now));
    await writeJson(answers, world.stdout);
  } else {
    const paint = createPaint(world.stdout, world.environment);
    const look = { paint, width: world.stdout.columns, culture: "" };
    const texts = looked.map((one) => {
      const notice = matchOf(one.judged) === false ? paint("  !! It is not signed by the certificate you expected.\n", "danger") : "";
      return describeFile(one.judged, context.value, look, { about: "signature", notice }) + describeXml(one.xml ?? [], look);
    });
    // Once, however many there are.
    const isAnySigned = looked.some(({ judged }) => inspectionOf(judged)?.signature.signatures.some(({ signer }) => signer !== null) === true);
    if (isAnySigned) texts.push(paint(wrap(en.signature.revocation, look.width, ""), "quiet"));
    world.stdout.write(texts.join("\n"));
  }
  const inspections = looked.map(({ judged }) => inspectionOf(judged));
  const wrong = inspections.some((one) => one !== null && (one.signature.integrity.kind !== "intact" || isOther(one, thumbprint)));
  const unread = inspections.includes(null) || looked.some((one) => one.xml?.some((read) => !read.xml.ok) === true);
  return wrong ? exitCode.danger : unread ? exitCode.unreadable : exitCode.quiet;
}

const inspectionOf = ({ content }: JudgedFile): Inspection | null =>
  content.ok && content.value.kind === "inspected" ? content.value.inspection : null;

const isOther = (inspection: Inspection, thumbprint: Thumbprint | null): boolean =>
  thumbprint !== null && !isSignedBy(inspection, thumbprint);

/** By a certificate whose key verified a signature; a certificate that merely lies in the file counts for nothing. */
function isSignedBy(inspection: Inspection | null, thumbprint: Thumbprint): boolean {
  const signers = inspection?.signature.signatures.flatMap(({ signer }) => signer ?? []) ?? [];
  return signers.some(({ sha1, sha256 }) => sha1 === thumbprint || sha256.toUpperCase() === thumbprint);
}
