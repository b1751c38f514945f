import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { ReportFormat } from "../../shared/model/support.ts";
import { foreign } from "../../shared/words/foreign-text.ts";
import { saveText } from "./save-text.ts";
import { useWindow } from "./window-state.tsx";
import { useWords } from "./words.tsx";

const types = { html: "text/html", csv: "text/csv", json: "application/json" } as const satisfies Record<ReportFormat, string>;

/** Saves a report about connectors; null: all of them. */
export function useReport(): (format: ReportFormat, ids: readonly ConnectorId[] | null) => void {
  const { bridge, messages } = useWindow();
  const { support, failures } = useWords().window;
  const save = async (format: ReportFormat, ids: readonly ConnectorId[] | null) => {
    const reply = await bridge.call("exportReport", { format, ids });
    if (!reply.ok) return messages.show({ tone: "failure", text: failures.of("exportReport", reply.error.kind) });
    saveText(reply.value.fileName, reply.value.text, types[format]);
    return messages.show({ tone: "done", text: support.ready(foreign(reply.value.fileName)) });
  };
  return (format, ids) => void save(format, ids);
}
