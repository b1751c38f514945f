import { useState } from "react";
import { isCertifiedRole } from "../../../shared/model/inventory.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { saveBytes } from "../../state/save-text.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { SupportDialog, type SupportDialogProps } from "./support-dialog.tsx";

/** The support bundle, over whatever screen it was opened from. */
export function SupportLayer() {
  const { support, inventory, messages } = useWindow();
  const words = useWords().window.support;
  const flow = useStore(support.flow);
  const { snapshot } = useStore(inventory.store);
  const isOpen = flow.kind === "open";
  // Closed before it is taken away: else the page stays hidden from screen readers.
  const [last, setLast] = useState<SupportDialogProps["flow"] | null>(null);
  if (flow.kind === "open" && flow !== last) setLast(flow);
  useFocusBack(isOpen);
  if (last === null) return null;
  const certified = new Set(snapshot?.folders.filter(({ role }) => isCertifiedRole(role)).map(({ id }) => id));
  const save = async () => {
    const reply = await support.archive();
    if (last.preview === null || reply?.ok !== true) return;
    saveBytes(last.preview.fileName, reply.value.base64, "application/zip");
    messages.show({ tone: "done", text: words.ready(foreign(last.preview.fileName)) });
    support.close();
  };
  return (
    <SupportDialog
      isOpen={isOpen}
      flow={last}
      connectors={snapshot?.rows.filter(({ folder }) => !certified.has(folder)) ?? []}
      onInclude={(content) => void support.include(content)}
      onShow={(entry) => void support.show(entry)}
      onSave={() => void save()}
      onClose={support.close}
    />
  );
}
