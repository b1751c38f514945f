import { readSync } from "node:fs";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { parsedText, text } from "./command.ts";
import type { CommandContext } from "./command-context.ts";

/** Where a password comes from. Never from an argument: others on this computer can see those. */
export interface PasswordSource {
  readonly passwordFd: number | null;
  readonly passwordEnv: string | null;
}

export const passwordOptions = {
  passwordFd: parsedText({
    value: "<number>",
    takes: ({ frame: { usage } }) => usage.numberBetween(0, 99),
    parse: (given) => (/^\d{1,2}$/u.test(given) ? Number(given) : undefined),
  }),
  passwordEnv: text("<name>"),
};

const longest = 4096;

/** Null when no source was named. */
export function readPassword(
  { passwordFd, passwordEnv }: PasswordSource,
  { environment }: CommandContext,
): Result<string | null, "no-password-there"> {
  if (passwordEnv !== null) {
    const found = environment[passwordEnv];
    return found === undefined ? err("no-password-there") : ok(found);
  }
  if (passwordFd === null) return ok(null);
  const bytes = Buffer.alloc(longest);
  try {
    let length = 0;
    while (length < longest && !bytes.subarray(0, length).includes(0x0a)) {
      const read = readSync(passwordFd, bytes, length, longest - length, null);
      if (read === 0) break;
      length += read;
    }
    const [line = ""] = bytes.toString("utf8", 0, length).split(/\r?\n/u);
    return ok(line);
  } catch {
    return err("no-password-there"); // not open, or not to be read
  }
}
