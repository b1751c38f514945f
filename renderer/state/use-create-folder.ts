import type { FolderFacts } from "../../shared/model/inventory.ts";
import { foreignPath } from "../../shared/words/foreign-text.ts";
import { useWindow } from "./window-state.tsx";
import { useWords } from "./words.tsx";

/** Creates the folder that Power BI Desktop would read, and says what came of it. */
export function useCreateFolder(): (folder: Pick<FolderFacts, "id" | "path">) => Promise<void> {
  const { bridge, inventory, messages } = useWindow();
  const { failures, folders } = useWords().window;
  return async ({ id, path }) => {
    const reply = await bridge.call("createFolder", { id });
    messages.show(
      reply.ok
        ? { tone: "done", text: folders.view.created(foreignPath(path)) }
        : { tone: "failure", text: failures.of("createFolder", reply.error.kind) },
    );
    await inventory.refresh();
  };
}
