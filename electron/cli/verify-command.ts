import type { Inspection } from "../../shared/model/inspection.ts";
import type { Thumbprint } from "../../shared/model/thumbprint.ts";
import { createPaint } from "./paint.ts";
import { describeFile } from "./describe-file.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { inspectFiles } from "./inspect-command.ts";
import { jsonText, verifiedJson } from "./json.ts";
import type { JudgedFile } from "./judged-file.ts";
import { gatherContext } from "./judging-context.ts";
import type { Request } from "./request.ts";
import { reportContextFailure } from "./report-failure.ts";
import type { World } from "./world.ts";

/** Fails unless every file is signed, unchanged, and signed by the expected certificate when one is given. */
export async function verifyCommand({ files, json, thumbprint }: Extract<Request, { command: "verify" }>, world: World): Promise<ExitCode> {
  const context = await gatherContext({ trusted: null, catalog: null, securityLevel: "not-said" }, world);
  if (!context.ok) return reportContextFailure(context.error, world);
  const judged = await inspectFiles(files, context.value, world);
  const matchOf = (one: JudgedFile) => (thumbprint === null ? null : isSignedBy(inspectionOf(one), thumbprint));
  if (json) world.stdout.write(jsonText(judged.map((one) => verifiedJson(one, matchOf(one), context.value.now))));
  else {
    const paint = createPaint(world.stdout, world.environment);
    const look = { paint, width: world.stdout.columns, culture: "" };
    const texts = judged.map((one) => {
      const other = matchOf(one) === false ? paint("  !! It is not signed by the certificate you expected.\n", "danger") : "";
      return describeFile(one, context.value, look) + other;
    });
    world.stdout.write(texts.join("\n"));
  }
  const inspections = judged.map(inspectionOf);
  const wrong = inspections.some((one) => one !== null && (one.signature.integrity.kind !== "intact" || isOther(one, thumbprint)));
  return wrong ? exitCode.danger : inspections.includes(null) ? exitCode.unreadable : exitCode.quiet;
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
