import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { trustExportKinds, type TrustExportKind } from "../../../shared/model/trust-change.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { saveBytes } from "../../state/save-text.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Section } from "../../ui/section.tsx";

/** Files for those who may change the list, on this computer or on many. */
export function TrustExports({ isListEmpty }: { readonly isListEmpty: boolean }) {
  const { trust } = useWords().window;
  const save = useSave();
  return (
    <Section title={trust.exports}>
      <p className="quiet">{trust.exportsExplain}</p>
      <ul className="cards">
        {trustExportKinds.map((kind) => (
          <li key={kind} className="card trust__export">
            <p className="card__title">
              {trust.exportKinds[kind]}
              {/* A .reg file replaces the list. */}
              {(kind !== "reg" || isListEmpty) && (
                <span className="card__aside">
                  <Button
                    size="small"
                    icon={<ArrowDownloadRegular />}
                    aria-label={`${trust.save} ${trust.exportKinds[kind]}`}
                    onClick={() => save(kind)}
                  >
                    {trust.save}
                  </Button>
                </span>
              )}
            </p>
            <p className="quiet">{trust.exportHints[kind]}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Into a folder of the user's choice; in a browser, file by file as downloads. */
function useSave(): (kind: TrustExportKind) => void {
  const { bridge, messages, inventory } = useWindow();
  const { failures, trust } = useWords().window;
  const { about } = useStore(inventory.store);
  const saveInFolder = async (kind: TrustExportKind) => {
    const reply = await bridge.call("saveTrustExport", { kind, thumbprints: [] });
    if (!reply.ok) messages.show({ tone: "failure", text: failures.of("saveTrustExport", reply.error.kind) });
    else if (reply.value !== null) messages.show({ tone: "done", text: trust.exportedTo(foreignPath(reply.value)) });
  };
  const download = async (kind: TrustExportKind) => {
    const reply = await bridge.call("exportTrust", { kind, thumbprints: [] });
    if (!reply.ok) return messages.show({ tone: "failure", text: failures.of("exportTrust", reply.error.kind) });
    for (const { name, base64 } of reply.value) saveBytes(name.slice(name.lastIndexOf("/") + 1), base64);
    return messages.show({ tone: "done", text: trust.exported });
  };
  return (kind) => void (about?.host === "electron" ? saveInFolder(kind) : download(kind));
}
