import { Button } from "@fluentui/react-components";
import { exportEngines, type ExportEngine } from "../../../shared/model/policy-export.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Section } from "../../ui/section.tsx";

/** Files of the open policy for the tools of an administrator, into a folder of the user's choice. A browser cannot save a folder. */
export function PolicyExports() {
  const { inventory, messages, policy } = useWindow();
  const { policy: texts, window } = useWords();
  const { about } = useStore(inventory.store);
  const save = async (engine: ExportEngine) => {
    const reply = await policy.saveExport(engine);
    if (reply === null) return;
    if (!reply.ok) messages.show({ tone: "failure", text: window.failures.of("savePolicyExport", reply.error.kind) });
    else if (reply.value !== null) messages.show({ tone: "done", text: texts.page.exports.saved(foreignPath(reply.value)) });
  };
  return <PolicyExportsView canSave={about?.host === "electron"} onSave={(engine) => void save(engine)} />;
}

export interface PolicyExportsViewProps {
  readonly canSave: boolean;
  readonly onSave: (engine: ExportEngine) => void;
}

/** Knows nothing of the bridge. */
export function PolicyExportsView({ canSave, onSave }: PolicyExportsViewProps) {
  const { exports: texts } = useWords().policy.page;
  return (
    <Section title={texts.title}>
      <p className="quiet">{texts.explain}</p>
      {canSave ? (
        <div className="policy__actions">
          {exportEngines.map((engine) => (
            <Button key={engine} onClick={() => onSave(engine)}>
              {texts.engines[engine]}
            </Button>
          ))}
        </div>
      ) : (
        <p className="quiet">{texts.byCommand}</p>
      )}
    </Section>
  );
}
