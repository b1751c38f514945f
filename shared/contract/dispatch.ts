import { err } from "../base/result.ts";
import { decoders, type CommandName, type Handlers, type Reply } from "./commands.ts";
import { describeMisfit } from "./decoder.ts";

/** The one way in for Electron, web mode and tests: unknown names, bad input and bugs all become named failures. */
export async function dispatch(handlers: Handlers, name: string, raw: unknown, onBug: (bug: unknown) => void): Promise<Reply<CommandName>> {
  if (!isCommandName(name)) return err({ kind: "bad-input", detail: "unknown command" });
  return run(handlers, name, raw, onBug);
}

const isCommandName = (name: string): name is CommandName => Object.hasOwn(decoders, name);

async function run<N extends CommandName>(handlers: Handlers, name: N, raw: unknown, onBug: (bug: unknown) => void): Promise<Reply<N>> {
  try {
    const input = decoders[name](raw);
    return input.ok ? await handlers[name](input.value) : err({ kind: "bad-input", detail: describeMisfit(input.error) });
  } catch (bug) {
    onBug(bug);
    return err({ kind: "internal" });
  }
}
