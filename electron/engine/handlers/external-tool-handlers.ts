import { err } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { ExternalToolFile } from "../external-tool/external-tool.ts";

type ExternalToolCommands = "getExternalTool" | "changeExternalTool";

export function createExternalToolHandlers(tool: ExternalToolFile): Pick<Handlers, ExternalToolCommands> {
  return {
    getExternalTool: async () => {
      const view = await tool.look();
      return view.ok ? view : err({ kind: view.error });
    },
    changeExternalTool: async ({ change, shown }) => {
      const done = await tool.change(change, shown);
      return done.ok ? done : err({ kind: done.error });
    },
  };
}
