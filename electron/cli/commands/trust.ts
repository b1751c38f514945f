import { err, ok, type Result } from "../../../shared/base/result.ts";
import { trustExportKinds, type TrustExportKind } from "../../../shared/model/trust-change.ts";
import { defineCommand, flag, isFor, needs, takesOneOf, text, withoutNames, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine, type Overrides } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { readPolicy } from "../judging-context.ts";
import {
  describePublishers,
  describeTrust,
  publishersJson,
  trustJson,
  type PublishersJson,
  type TrustListJson,
} from "../output/describe-trust.ts";
import { jsonText } from "../output/json.ts";
import { reportContextFailure } from "../output/report-failure.ts";
import { acceptSigner, changeTrustList, exportTrust, listBackups, restoreTrustList, revokePublisher } from "../trust-changes.ts";
import { dryRunOption, jsonOption, trustedOption } from "./shared-options.ts";

const options = {
  json: jsonOption,
  trusted: trustedOption,
  dryRun: dryRunOption,
  yes: flag("y"),
  output: text("<folder>"),
  compared: text("<thumbprint>"),
  note: text("<text>"),
};

export type TrustRequest = { readonly json: boolean; readonly dryRun: boolean } & (
  | { readonly action: "list"; readonly trusted: string | null }
  | { readonly action: "publishers" | "backups" }
  | { readonly action: "add" | "remove"; readonly names: readonly string[]; readonly yes: boolean }
  | { readonly action: "restore"; readonly backup: string | null; readonly yes: boolean }
  | { readonly action: "export"; readonly kind: TrustExportKind; readonly names: readonly string[]; readonly output: string }
  | { readonly action: "accept"; readonly name: string; readonly compared: string | null; readonly note: string }
  | { readonly action: "revoke"; readonly name: string }
);

const actions = ["list", "publishers", "backups", "add", "remove", "restore", "export", "accept", "revoke"] as const;

export const command = defineCommand({
  listed: "trust",
  usage:
    "trust [list | publishers | backups | add <thumbprint|file...> | remove <thumbprint|entry...> | restore [backup] | export <kind> [thumbprint|file...] --output <folder> | accept <thumbprint|file> | revoke <thumbprint>] [options]",
  texts: (words) => words.trust,
  actions,
  options,
  examples: [
    "trust",
    "trust --trusted thumbprints.txt --json",
    'trust add "16AF 59E4 BE53 84CD 860E 230E D4AE D474 C2A3 BC69" --dry-run',
    "trust add Contoso.pqx",
    "trust restore",
    "trust export intune Contoso.pqx --output ./for-intune",
    "trust accept Contoso.pqx --compared 16AF59E4BE5384CD860E230ED4AED474C2A3BC69",
    "trust publishers",
  ],
  parse: parseTrust,
  run: manageTrust,
});

function parseTrust(
  { json, trusted, dryRun, yes, output, compared, note }: OptionValues<typeof options>,
  [action = "list", ...names]: readonly string[],
): Result<TrustRequest, ArgumentFailure> {
  const [name, ...more] = names;
  const common = { json, dryRun };
  if (trusted !== null && action !== "list") return isFor("--trusted", "list");
  if (output !== null && action !== "export") return isFor("--output", "export");
  if ((compared !== null || note !== null) && action !== "accept") return isFor("--compared, --note", "accept");
  switch (action) {
    case "list":
      return withoutNames(names, { ...common, action, trusted });
    case "publishers":
    case "backups":
      return withoutNames(names, { ...common, action });
    case "add":
    case "remove":
      return name === undefined ? err({ kind: "nothing-named" }) : ok({ ...common, action, names, yes });
    case "restore":
      return more.length > 0 ? err({ kind: "too-much-named" }) : ok({ ...common, action, backup: name ?? null, yes });
    case "export": {
      const kind = trustExportKinds.find((one) => one === name);
      if (kind === undefined) return takesOneOf("trust export", trustExportKinds);
      return output === null ? needs("trust export", "--output <folder>") : ok({ ...common, action, kind, names: more, output });
    }
    case "accept":
    case "revoke":
      if (name === undefined) return err({ kind: "nothing-named" });
      if (more.length > 0) return err({ kind: "too-much-named" });
      return ok(action === "accept" ? { ...common, action, name, compared, note: note ?? "" } : { ...common, action, name });
    default:
      return takesOneOf("trust", actions);
  }
}

async function manageTrust(request: TrustRequest, context: CommandContext): Promise<ExitCode> {
  if (request.action === "list") return listTrusted(request, context);
  return withEngine(
    context,
    async (engine) => {
      const session = { engine, context };
      switch (request.action) {
        case "publishers": {
          const view = await engine.handlers.getTrust(null);
          if (!view.ok) return exitCode.unreadable;
          const { stdout } = context;
          stdout.write(
            request.json ? jsonText<PublishersJson>(publishersJson(view.value, engine)) : describePublishers(view.value, session),
          );
          return exitCode.success;
        }
        case "backups":
          return listBackups(request.json, session);
        case "add":
        case "remove":
          return changeTrustList(request, session);
        case "restore":
          return restoreTrustList(request, session);
        case "export":
          return exportTrust(request, session);
        case "accept":
          return acceptSigner(request, session);
        case "revoke":
          return revokePublisher(request, session);
      }
    },
    { dryRun: request.dryRun },
  );
}

async function listTrusted({ trusted, json }: Extract<TrustRequest, { action: "list" }>, context: CommandContext): Promise<ExitCode> {
  const named = trusted === null ? null : await readPolicy(trusted, context);
  if (named !== null && !named.ok) return reportContextFailure(named.error, context);
  const overrides: Overrides = named === null ? {} : { policy: named.value };
  return withEngine(
    context,
    async (engine) => {
      const view = await engine.handlers.getTrust(null);
      if (!view.ok) return exitCode.unreadable;
      const session = { engine, context };
      context.stdout.write(json ? jsonText<TrustListJson>(trustJson(view.value, session)) : describeTrust(view.value, session));
      const { failure } = view.value.policy;
      return failure === "access-denied" || failure === "unreadable" ? exitCode.unreadable : exitCode.success;
    },
    overrides,
  );
}
