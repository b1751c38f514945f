import type { Page } from "@playwright/test";
import type { Bridge, CommandName, Input, Reply } from "../../shared/contract/commands.ts";

export type WithBridge = { readonly mezzanine?: Bridge };

/** Calls with any input, as a page can: by the preload script's bridge, or over HTTP where there is none. */
export function callRaw(page: Page, name: string, inputs: readonly unknown[]): Promise<readonly unknown[]> {
  return page.evaluate(
    async ([command, all]) => {
      const { mezzanine } = globalThis as unknown as WithBridge;
      const post = async (input: unknown): Promise<unknown> => {
        const headers = { "Content-Type": "application/json", "X-Mezzanine": "1" };
        const response = await fetch(`/api/${encodeURIComponent(command)}`, { method: "POST", headers, body: JSON.stringify(input) });
        return response.json();
      };
      const replies: unknown[] = [];
      for (const text of all) {
        const input: unknown = JSON.parse(text);
        replies.push(await (mezzanine === undefined ? post(input) : mezzanine.call(command as "getAbout", input as null)));
      }
      return replies;
    },
    // As text: an own `__proto__` would be lost in transfer.
    [name, inputs.map((input) => JSON.stringify(input))] as const,
  );
}

export async function call<N extends CommandName>(page: Page, name: N, input: Input<N>): Promise<Reply<N>> {
  const [reply] = await callRaw(page, name, [input]);
  return reply as Reply<N>;
}
