import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { useEffect } from "react";
import type { ConnectorId, ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { ShadowMap } from "../../../shared/model/shadow.ts";
import { DetailView } from "./detail-view.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { fileTitle } from "../../../shared/model/connector-title.ts";
import { remediesOf, type Remedies } from "../../state/cleanup/remedies.ts";
import type { DetailTab } from "../../state/route.ts";
import { addressMessage } from "../../state/messages.ts";
import { useStore } from "../../state/store.ts";
import type { Verdict } from "./verdicts.ts";
import { isCertified } from "../../state/folder-groups.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { ConnectorToolbar } from "./connector-toolbar.tsx";
import { FindingSteps } from "./finding-steps.tsx";
import { ReportUseSection } from "./report-use.tsx";
import { useDetailContext } from "./use-detail-context.ts";
import { useShadowMap } from "../../state/use-shadow-map.ts";

interface InstalledPaneProps {
  readonly id: ConnectorId;
  readonly tab: DetailTab;
  readonly onTab: (tab: DetailTab) => void;
}

/** A connector in one of the folders. */
export function InstalledPane({ id, tab, onTab }: InstalledPaneProps) {
  const { detail, inventory } = useWindow();
  const state = useStore(detail.shown);
  const words = useWords();
  const { snapshot } = useStore(inventory.store);
  const revision = snapshot?.revision;
  useEffect(() => {
    void detail.show(id);
  }, [detail, id, revision]);
  if (state.kind === "gone") {
    return <EmptyState icon={<DocumentSearchRegular />} title={words.window.detail.gone} text={words.window.detail.goneDetail} />;
  }
  if (state.kind !== "ready" || state.id !== id) return <p className="pane__loading quiet">{words.window.detail.loading}</p>;
  return <InstalledDetail record={state.record} tab={tab} onTab={onTab} />;
}

interface InstalledDetailProps extends Omit<InstalledPaneProps, "id"> {
  readonly record: ConnectorRecord;
}

function InstalledDetail({ record, tab, onTab }: InstalledDetailProps) {
  const { bridge, messages, inventory, navigation } = useWindow();
  const words = useWords();
  const { snapshot } = useStore(inventory.store);
  const context = useDetailContext();
  const map = useShadowMap();
  const verdicts = context.verdictsOf(record);
  const folder = snapshot?.folders.find((one) => one.id === record.folder);
  const title = fileTitle(record, context.culture);
  const steps = stepsOf(verdicts, record.id, map);
  const learnMore = async (publish: string) => {
    const reply = await bridge.call("openLearnMore", { id: record.id, publish });
    if (!reply.ok) messages.show(addressMessage("openLearnMore", reply.error, words));
  };
  return (
    <DetailView
      record={record}
      verdicts={verdicts}
      culture={context.culture}
      now={context.now}
      tab={tab}
      onTab={onTab}
      folderPath={folder?.path ?? null}
      compareFocused={false}
      usedBy={<ReportUseSection id={record.id} />}
      toolbar={folder !== undefined && <ConnectorToolbar record={record} title={title} folder={folder} />}
      stepsOf={
        folder === undefined || isCertified(folder)
          ? undefined
          : (verdict) => {
              const offered = steps.get(verdict.key);
              return offered === undefined || verdict.finding === null ? null : (
                <FindingSteps finding={verdict.finding} steps={offered} id={record.id} title={title} />
              );
            }
      }
      onDiagnose={
        folder === undefined || isCertified(folder)
          ? undefined
          : () => navigation.go({ screen: "doctor", shown: { kind: "connector", id: record.id } })
      }
      onLearnMore={(publish) => void learnMore(publish)}
      reader={context.reader}
      others={context.others}
      readXml={(signature) => bridge.call("getSignatureXml", signature)}
    />
  );
}

/** The steps of each card. Only one step of all is the one to take: the first that is advised. */
function stepsOf(verdicts: readonly Verdict[], id: ConnectorId, map: ShadowMap | null): ReadonlyMap<string, Remedies> {
  const all = new Map<string, Remedies>();
  for (const { key, finding } of verdicts) {
    const offered = finding === null ? null : remediesOf(finding, id, map);
    if (offered === null || (offered.primary === null && offered.others.length === 0)) continue;
    const taken = [...all.values()].some(({ primary }) => primary !== null);
    const { primary, others } = offered;
    all.set(key, taken && primary !== null ? { primary: null, others: [primary, ...others] } : offered);
  }
  return all;
}
