import { groupedThumbprint } from "../../../shared/model/thumbprint.ts";
import type { TrustEntry } from "../../../shared/model/trust.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { defineCommand, withoutNames } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { readPolicy } from "../judging-context.ts";
import { jsonText } from "../output/json.ts";
import { cell, createPaint, printablePath } from "../output/paint.ts";
import { reportContextFailure } from "../output/report-failure.ts";
import { renderTable } from "../output/table.ts";
import { jsonOption, trustedOption } from "./shared-options.ts";

interface TrustRequest {
  readonly json: boolean;
  readonly trusted: string | null;
}

export const command = defineCommand({
  listed: ["trust", "List the certificates trusted on this computer."],
  usage: "trust [--trusted <file>] [--json]",
  description:
    "Lists the certificates that Power BI Desktop trusts on this computer (Windows: the policy; elsewhere: trusted-thumbprints.txt in Mezzanine's own folder), and entries that are not clean as stored.",
  options: { json: jsonOption, trusted: trustedOption },
  exitCodes: { 0: "done", 2: "wrong usage", 3: "the list could not be read" },
  examples: ["trust", "trust --trusted thumbprints.txt --json"],
  parse: (options, names) => withoutNames(names, options),
  run: listTrusted,
});

async function listTrusted(request: TrustRequest, context: CommandContext): Promise<ExitCode> {
  const policy = await readPolicy(request.trusted, context);
  if (!policy.ok) return reportContextFailure(policy.error, context);
  const { source, entries, failure } = policy.value;
  const { stdout, environment } = context;
  const paint = createPaint(stdout, environment);
  if (request.json) stdout.write(jsonText({ source, failure, entries }));
  else {
    const words = en.window.trust;
    stdout.write(`${paint(source.kind === "policy" ? words.fromPolicy : printablePath(source.path), "strong")}\n`);
    if (failure !== null) stdout.write(`${words.failure[failure]}\n`);
    else if (entries.length === 0) stdout.write(`${words.none}. ${words.noneExplain}\n`);
    else stdout.write(renderTable(entries, columns, { width: stdout.columns, paint }));
  }
  return failure === "access-denied" || failure === "unreadable" ? exitCode.unreadable : exitCode.success;
}

const columns = [
  {
    title: "Thumbprint",
    text: ({ thumbprint, written }: TrustEntry) => (thumbprint === null ? cell(written) : groupedThumbprint(thumbprint)),
    least: 49,
  },
  {
    title: "As stored",
    text: ({ thumbprint, dirt }: TrustEntry) =>
      thumbprint === null ? en.window.trust.notAThumbprint : dirt.map((one) => en.window.trust.dirt[one]).join(", ") || "clean",
    colour: ({ thumbprint, dirt }: TrustEntry) => (thumbprint === null || dirt.length > 0 ? ("attention" as const) : null),
    least: 8,
  },
];
