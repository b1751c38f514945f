import { groupedThumbprint } from "../../shared/model/thumbprint.ts";
import type { TrustEntry } from "../../shared/model/trust.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { jsonText } from "./json.ts";
import { readPolicy } from "./judging-context.ts";
import { cell, createPaint, printablePath } from "./paint.ts";
import type { Request } from "./request.ts";
import { reportContextFailure } from "./report-failure.ts";
import { renderTable } from "./table.ts";
import type { World } from "./world.ts";

export async function trustCommand({ json, trusted }: Extract<Request, { command: "trust" }>, world: World): Promise<ExitCode> {
  const policy = await readPolicy(trusted, world);
  if (!policy.ok) return reportContextFailure(policy.error, world);
  const { source, entries, failure } = policy.value;
  const { stdout, environment } = world;
  const paint = createPaint(stdout, environment);
  if (json) stdout.write(jsonText({ source, failure, entries }));
  else {
    const words = en.window.trust;
    stdout.write(`${paint(source.kind === "policy" ? words.fromPolicy : printablePath(source.path), "strong")}\n`);
    if (failure !== null) stdout.write(`${words.failure[failure]}\n`);
    else if (entries.length === 0) stdout.write(`${words.none}. ${words.noneExplain}\n`);
    else stdout.write(renderTable(entries, columns, { width: stdout.columns, paint }));
  }
  return failure === "access-denied" || failure === "unreadable" ? exitCode.unreadable : exitCode.quiet;
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
