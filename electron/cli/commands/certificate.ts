import { resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { OutputFailure } from "../../../shared/model/publish.ts";
import { describeProblem } from "../../../shared/words/describe/describe-publishing.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { createFiles } from "../../engine/cleanup/execute/files.ts";
import { createCertificate } from "../../engine/publish/sign/new-certificate.ts";
import { saveOutput } from "../../engine/publish/save-output.ts";
import { defineCommand, exclude, needs, parsedText, takesOneOf, text, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { jsonText } from "../output/json.ts";
import { wrap } from "../output/layout.ts";
import { passwordOptions, readPassword, type PasswordSource } from "../read-password.ts";
import { jsonOption } from "./shared-options.ts";

const mostDays = 3650;
const usualDays = 730;

const options = {
  name: text("<name>"),
  output: text("<file>"),
  days: parsedText({
    value: "<number>",
    takes: (words) => words.frame.usage.numberBetween(1, mostDays),
    parse: (given) => (/^[1-9]\d{0,3}$/u.test(given) && Number(given) <= mostDays ? Number(given) : undefined),
  }),
  ...passwordOptions,
  json: jsonOption,
};

interface CertificateRequest extends PasswordSource {
  readonly name: string;
  readonly output: string;
  readonly days: number;
  readonly json: boolean;
}

export const command = defineCommand({
  listed: "certificate new",
  usage: "certificate new --name <name> --output <file.pfx> [--days <number>] [--password-fd <number> | --password-env <name>] [--json]",
  texts: (words) => words.certificate,
  actions: ["new"],
  options,
  examples: ['certificate new --name "Contoso Analytics" --output contoso.pfx'],
  parse: parseCertificate,
  run: makeCertificate,
});

function parseCertificate(
  { name, output, days, ...others }: OptionValues<typeof options>,
  [action, ...more]: readonly string[],
): Result<CertificateRequest, ArgumentFailure> {
  if (action !== "new" || more.length > 0) return takesOneOf("certificate", ["new"]);
  // An upper bound of X.520; a control character has no place in a name.
  if (name === null || name.trim() === "" || name.length > 64 || /\p{C}/u.test(name)) return needs("certificate new", "--name <name>");
  if (output === null || !/\.pfx$/iu.test(output)) return needs("certificate new", "--output <file.pfx>");
  if (others.passwordFd !== null && others.passwordEnv !== null) return exclude("--password-fd", "--password-env");
  return ok({ ...others, name: name.trim(), output, days: days ?? usualDays });
}

/** Both are paths. `failure`: why nothing was written. */
export type CertificateMadeJson =
  | {
      readonly kind: "certificate";
      readonly done: true;
      readonly key: string;
      readonly certificate: string;
      readonly sha1: string;
      readonly sha256: string;
      readonly notAfter: string;
    }
  | { readonly kind: "certificate"; readonly done: false; readonly failure: CertificateFailureJson };

export type CertificateFailureJson = OutputFailure | { readonly kind: "no-password-there" | "password-not-usable" };

async function makeCertificate(request: CertificateRequest, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr, cwd, now } = context;
  const { publish } = context.words.common;
  const refuse = (failure: CertificateFailureJson, sentence: string): ExitCode => {
    if (request.json) stdout.write(jsonText<CertificateMadeJson>({ kind: "certificate", done: false, failure }));
    stderr.write(`${sentence} ${publish.nothingWritten}\n`);
    return exitCode.refused;
  };
  const password = await newPassword(request, context);
  if (!password.ok)
    return refuse(
      { kind: password.error },
      password.error === "no-password-there" ? publish.passwordSourceProblem : publish.newPasswordProblem,
    );
  const made = createCertificate({ name: request.name, days: request.days, now: now(), password: password.value });
  const key = resolve(cwd, request.output);
  const certificate = key.replace(/\.pfx$/iu, ".cer");
  const files = createFiles();
  const first = await saveOutput({ path: certificate, bytes: made.certificate, replace: false }, files);
  if (!first.ok) return refuse(first.error, describeProblem(first.error, publish.outputFailures));
  const second = await saveOutput({ path: key, bytes: made.pfx, replace: false }, files);
  if (!second.ok) {
    // Made a moment ago, and nothing without its key.
    await files.remove(certificate);
    return refuse(second.error, describeProblem(second.error, publish.outputFailures));
  }
  const { sha1, sha256, notAfter } = made.facts;
  if (request.json)
    stdout.write(jsonText<CertificateMadeJson>({ kind: "certificate", done: true, key, certificate, sha1, sha256, notAfter }));
  else {
    const text = wrap(publish.certificateMade(foreignPath(key), foreignPath(certificate)), stdout.columns, "");
    stdout.write(`${text}  SHA-1    ${sha1}\n  SHA-256  ${sha256}\n${wrap(publish.certificateProves, stdout.columns, "")}`);
  }
  return exitCode.success;
}

/** Printable ASCII: other characters are read from a PFX file in different ways. */
const isUsable = (password: string): boolean => /^[\u0020-\u007E]{8,256}$/u.test(password);

async function newPassword(
  source: PasswordSource,
  context: CommandContext,
): Promise<Result<string, "no-password-there" | "password-not-usable">> {
  const given = readPassword(source, context);
  if (!given.ok) return given;
  if (given.value !== null) return isUsable(given.value) ? ok(given.value) : err("password-not-usable");
  const { askSecret } = context;
  if (askSecret === null) return err("no-password-there");
  const password = await askSecret(context.words.common.publish.newPasswordQuestion);
  const repeated = isUsable(password) ? await askSecret(context.words.common.publish.repeatPassword) : "";
  return password === repeated && isUsable(password) ? ok(password) : err("password-not-usable");
}
