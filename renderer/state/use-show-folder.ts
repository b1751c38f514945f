import type { FolderId } from "../../shared/model/inventory.ts";
import { useWindow } from "./window-state.tsx";
import { useWords } from "./words.tsx";

/** Shows a folder in the file manager, and says so when that is not possible. */
export function useShowFolder(): (id: FolderId) => void {
  const { bridge, messages } = useWindow();
  const { failures } = useWords().window;
  return (id) => {
    void bridge.call("showFolder", { id }).then((reply) => {
      if (!reply.ok) messages.show({ tone: "failure", text: failures.of("showFolder", reply.error.kind) });
    });
  };
}
