import { resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { OutputFailure, SignFailure, SignWarning } from "../../../shared/model/publish.ts";
import { describeProblem } from "../../../shared/words/describe/describe-publishing.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { createFiles, type Files } from "../../engine/cleanup/execute/files.ts";
import { limits } from "../../engine/limits.ts";
import { saveOutput } from "../../engine/publish/save-output.ts";
import { isTimestampAddress, timestampBy } from "../../engine/publish/sign/ask-for-timestamp.ts";
import {
  bytesToSign,
  digestToSign,
  readPrepared,
  readSignatureValues,
  savePrepared,
} from "../../engine/publish/sign/external-signature.ts";
import {
  completeSignature,
  prepareSignature,
  signPackage,
  type AskForTimestamp,
  type PreparedSignature,
  type SignedPackage,
} from "../../engine/publish/sign/sign-package.ts";
import { isValueOf } from "../../engine/publish/sign/signature-xml.ts";
import {
  judgeCertificate,
  readSigningCertificate,
  readSigningKey,
  type SigningCertificate,
  type SigningKey,
} from "../../engine/publish/sign/signing-key.ts";
import {
  badOption,
  defineCommand,
  endsIn,
  exclude,
  flag,
  isFor,
  needs,
  parsedText,
  text,
  type ArgumentFailure,
  type OptionValues,
} from "../command.ts";
import type { Words } from "../../../shared/words/words.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { factLines, wrap } from "../output/layout.ts";
import { jsonText } from "../output/json.ts";
import { passwordOptions, readPassword } from "../read-password.ts";
import { jsonOption } from "./shared-options.ts";

const options = {
  key: text("<file>"),
  certificate: text("<file>"),
  ...passwordOptions,
  output: text("<file>"),
  replace: flag(),
  overwrite: flag(),
  timestamp: parsedText({ value: "<address>", takes: (words) => words.sign.usage.address, parse: address }),
  prepare: text("<folder>"),
  attach: text("<folder>"),
  signature: text("<file>"),
  json: jsonOption,
};

function address(given: string): string | undefined {
  return isTimestampAddress(given) ? given : undefined;
}

type SignRequest = {
  readonly file: string;
  readonly output: string | null;
  readonly overwrite: boolean;
  readonly timestamp: string | null;
  readonly json: boolean;
} & (
  | {
      readonly action: "sign";
      readonly key: string;
      readonly certificate: string | null;
      readonly passwordFd: number | null;
      readonly passwordEnv: string | null;
      readonly replace: boolean;
    }
  | { readonly action: "prepare"; readonly certificate: string; readonly folder: string; readonly replace: boolean }
  | { readonly action: "attach"; readonly folder: string; readonly signature: string }
);

export const command = defineCommand({
  listed: "sign <file>",
  usage:
    "sign <file> (--key <file> [--certificate <file>] | --certificate <file> --prepare <folder> | --attach <folder> --signature <file>) [options]",
  texts: (words) => words.sign,
  options,
  examples: [
    "sign Contoso.mez --key contoso.pfx",
    "sign Contoso.mez --key contoso.pfx --timestamp http://timestamp.example.com",
    "sign Contoso.mez --certificate contoso.cer --prepare ./to-sign",
    "sign Contoso.mez --attach ./to-sign --signature signature.bin",
  ],
  parse: parseSign,
  run: signFile,
});

function parseSign(values: OptionValues<typeof options>, [file, ...more]: readonly string[]): Result<SignRequest, ArgumentFailure> {
  const { key, certificate, passwordFd, passwordEnv, prepare, attach, signature, replace, ...common } = values;
  if (file === undefined) return err({ kind: "nothing-named" });
  if (more.length > 0) return err({ kind: "too-much-named" });
  if ([key, prepare, attach].filter((one) => one !== null).length !== 1) return badOption((words) => words.sign.usage.needsOneOf);
  if (common.output !== null && !/\.pqx$/iu.test(common.output)) return endsIn("--output", [".pqx"]);
  if (passwordFd !== null && passwordEnv !== null) return exclude("--password-fd", "--password-env");
  if (attach !== null) {
    if (signature === null) return needs("--attach", "--signature <file>");
    if (replace || certificate !== null) return isFor("--replace, --certificate", "--prepare");
    return ok({ ...common, file, action: "attach", folder: attach, signature });
  }
  if (signature !== null) return isFor("--signature", "--attach");
  if (key !== null) return ok({ ...common, file, action: "sign", key, certificate, passwordFd, passwordEnv, replace });
  if (prepare === null || certificate === null) return needs("--prepare", "--certificate <file>");
  if (common.timestamp !== null) return isFor("--timestamp", "--attach");
  return ok({ ...common, file, action: "prepare", certificate, folder: prepare, replace });
}

/** `failure`: why nothing was written. */
export type SignJson =
  | { readonly kind: "sign"; readonly done: true; readonly file: string; readonly warnings: readonly SignWarning[] }
  | PreparedJson
  | {
      readonly kind: "sign" | "prepare" | "attach";
      readonly done: false;
      readonly failure: SignFailure | OutputFailure | { readonly kind: "no-password-there" };
    };

/** What a token or a vault has to sign. */
export interface PreparedJson {
  readonly kind: "prepare";
  readonly done: true;
  readonly folder: string;
  /** Names of files in the folder: the bytes, and their SHA-256 digest. */
  readonly bytesToSign: string;
  readonly digestToSign: string;
  readonly digestHex: string;
  readonly digestBase64: string;
  readonly method: SigningCertificate["method"];
}

type Failed = { readonly sign: SignFailure } | { readonly output: OutputFailure } | "no-password-there";

interface Session {
  readonly context: CommandContext;
  readonly files: Files;
  readonly path: string;
  readonly bytes: Buffer;
  /** Without parts of a second: that is all a signature says. */
  readonly now: Date;
}

async function signFile(request: SignRequest, context: CommandContext): Promise<ExitCode> {
  const files = createFiles();
  const path = resolve(context.cwd, request.file);
  const bytes = await files.readBytes(path, limits.fileBytes);
  if (!bytes.ok) return report({ sign: { kind: "file-unreadable", path } }, request, context);
  const now = new Date(Math.floor(context.now().getTime() / 1000) * 1000);
  const session: Session = { context, files, path, bytes: bytes.value, now };
  if (request.action === "prepare") return prepare(request, session);
  const signed = request.action === "sign" ? await signHere(request, session) : await attach(request, session);
  if (!signed.ok) return report(signed.error, request, context);
  const output = resolve(context.cwd, request.output ?? `${request.file.replace(/\.[^./\\]*$/u, "")}.pqx`);
  const saved = await saveOutput({ path: output, bytes: signed.value.bytes, replace: request.overwrite }, files);
  if (!saved.ok) return report({ output: saved.error }, request, context);
  const { stdout } = context;
  if (request.json) stdout.write(jsonText<SignJson>({ kind: "sign", done: true, file: output, warnings: signed.value.warnings }));
  else {
    const { publish } = context.words.common;
    const lines = [publish.signed(foreignPath(output)), ...signed.value.warnings.map((warning) => publish.signWarnings[warning])];
    stdout.write(lines.map((line) => wrap(line, stdout.columns, "")).join(""));
  }
  return exitCode.success;
}

async function signHere(request: Extract<SignRequest, { action: "sign" }>, session: Session): Promise<Result<SignedPackage, Failed>> {
  const { context, path, bytes, now } = session;
  const password = readPassword(request, context);
  if (!password.ok) return password;
  const key = await openKey(request, password.value, session);
  if (!key.ok) return err({ sign: key.error });
  const order = { path, bytes, signedAt: now, replace: request.replace };
  const signed = await signPackage(order, key.value, authority(request, session));
  return signed.ok ? signed : err({ sign: signed.error });
}

/** Asks for the password once, when one is needed and none was given. */
async function openKey(
  { key, certificate }: Extract<SignRequest, { action: "sign" }>,
  password: string | null,
  { context: { cwd, askSecret, words }, files, now }: Session,
): Promise<Result<SigningKey, SignFailure>> {
  const named = { key: resolve(cwd, key), certificate: certificate === null ? null : resolve(cwd, certificate), password };
  const opened = await readSigningKey(named, now, files);
  if (opened.ok || opened.error.kind !== "password-needed" || password !== null || askSecret === null) return opened;
  const answer = await askSecret(words.common.publish.passwordQuestion(foreignPath(key)));
  return answer === "" ? opened : readSigningKey({ ...named, password: answer }, now, files);
}

const timestampMilliseconds = 30_000;

function authority({ timestamp }: SignRequest, { context: { now, stderr, words } }: Session): AskForTimestamp | null {
  if (timestamp === null) return null;
  const ask = timestampBy({ address: timestamp, now, milliseconds: timestampMilliseconds });
  return (value, signer) => {
    stderr.write(`${words.common.publish.asksAuthority(foreignPath(timestamp))}\n`);
    return ask(value, signer);
  };
}

async function prepare(request: Extract<SignRequest, { action: "prepare" }>, session: Session): Promise<ExitCode> {
  const { context, files, path, bytes, now } = session;
  const signer = await readSigningCertificate(resolve(context.cwd, request.certificate), now, files);
  if (!signer.ok) return report({ sign: signer.error }, request, context);
  const prepared = await prepareSignature({ path, bytes, signedAt: now, replace: request.replace }, signer.value);
  if (!prepared.ok) return report({ sign: prepared.error }, request, context);
  const folder = resolve(context.cwd, request.folder);
  const saved = await savePrepared(prepared.value, folder, files);
  if (!saved.ok) return report({ output: saved.error }, request, context);
  const { digest } = prepared.value;
  const { stdout } = context;
  const facts = { digestHex: digest.toString("hex"), digestBase64: digest.toString("base64"), method: signer.value.method };
  if (request.json) stdout.write(jsonText<SignJson>({ kind: "prepare", done: true, folder, bytesToSign, digestToSign, ...facts }));
  else {
    const { hexadecimal, base64 } = context.words.commandLine.sign;
    const digests = factLines(
      [
        [hexadecimal, facts.digestHex],
        [base64, facts.digestBase64],
      ],
      200,
    );
    stdout.write(`${context.words.common.publish.prepared(foreignPath(folder))}
  ${bytesToSign}
  ${digestToSign}
${digests}`);
  }
  return exitCode.success;
}

async function attach(request: Extract<SignRequest, { action: "attach" }>, session: Session): Promise<Result<SignedPackage, Failed>> {
  const { context, files, path, bytes, now } = session;
  const record = await readPrepared(resolve(context.cwd, request.folder), files);
  if (!record.ok) return err({ sign: record.error });
  const { certificate, signedAt, replace, digest } = record.value;
  const signer = judgeCertificate(certificate, now);
  if (!signer.ok) return err({ sign: signer.error });
  const prepared = await prepareSignature({ path, bytes, signedAt, replace }, signer.value);
  if (!prepared.ok) return err({ sign: prepared.error });
  if (prepared.value.digest.toString("hex") !== digest) return err({ sign: { kind: "prepared-for-another" } });
  const values = await readSignatureValues(resolve(context.cwd, request.signature), files);
  if (!values.ok) return err({ sign: values.error });
  const value = values.value.find((one) => isOwnValue(one, prepared.value));
  if (value === undefined) return err({ sign: { kind: "signature-wrong" } });
  const signed = await completeSignature(prepared.value, value, authority(request, session));
  return signed.ok ? signed : err({ sign: signed.error });
}

const isOwnValue = (value: Buffer, { xml, signer }: PreparedSignature): boolean => isValueOf(value, xml.signedInfo, signer.publicKey);

function report(failed: Failed, { json, action }: SignRequest, { stdout, stderr, words: { common } }: CommandContext): ExitCode {
  if (json) {
    const failure = failed === "no-password-there" ? { kind: failed } : "sign" in failed ? failed.sign : failed.output;
    stdout.write(jsonText<SignJson>({ kind: action, done: false, failure }));
  }
  stderr.write(`${sentenceOf(failed, common)} ${common.publish.nothingWritten}\n`);
  return exitCode.refused;
}

function sentenceOf(failed: Failed, { publish }: Words): string {
  if (failed === "no-password-there") return publish.passwordSourceProblem;
  return "sign" in failed ? describeProblem(failed.sign, publish.signFailures) : describeProblem(failed.output, publish.outputFailures);
}
