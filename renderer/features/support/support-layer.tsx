import { isCertifiedRole } from "../../../shared/model/inventory.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { saveBytes } from "../../state/save-text.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { SupportDialog } from "./support-dialog.tsx";

/** The support bundle, over whatever screen it was opened from. */
export function SupportLayer() {
  const { support, inventory, messages } = useWindow();
  const words = useWords().window.support;
  const flow = useStore(support.flow);
  const { snapshot } = useStore(inventory.store);
  if (flow.kind === "closed") return null;
  const certified = new Set(snapshot?.folders.filter(({ role }) => isCertifiedRole(role)).map(({ id }) => id));
  const save = async () => {
    const reply = await support.archive();
    if (flow.preview === null || reply?.ok !== true) return;
    saveBytes(flow.preview.fileName, reply.value.base64, "application/zip");
    messages.show({ tone: "done", text: words.saved(foreign(flow.preview.fileName)) });
    support.close();
  };
  return (
    <SupportDialog
      flow={flow}
      connectors={snapshot?.rows.filter(({ folder }) => !certified.has(folder)) ?? []}
      onInclude={(content) => void support.include(content)}
      onShow={(entry) => void support.show(entry)}
      onSave={() => void save()}
      onClose={support.close}
    />
  );
}
