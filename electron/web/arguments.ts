import { err, ok, type Result } from "../../shared/base/result.ts";

export interface WebArguments {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly opensBrowser: boolean;
}

export type WebArgumentFailure = { readonly kind: "bad-port" | "unknown-argument"; readonly argument: string };

/** `--port N`, `--port=N` and `--no-open`. */
export function parseWebArguments(argv: readonly string[]): Result<WebArguments, WebArgumentFailure> {
  const parsed = { port: 0, opensBrowser: true };
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? "";
    if (argument === "--no-open") parsed.opensBrowser = false;
    else if (argument === "--port" || argument.startsWith("--port=")) {
      const given = argument === "--port" ? (argv[(at += 1)] ?? "") : argument.slice("--port=".length);
      const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
      if (!(port <= 65_535)) return err({ kind: "bad-port", argument: given });
      parsed.port = port;
    } else return err({ kind: "unknown-argument", argument });
  }
  return ok(parsed);
}
