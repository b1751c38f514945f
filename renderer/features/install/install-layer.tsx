import { Button, Dialog, DialogActions, DialogBody, DialogSurface, DialogTitle, Spinner } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { unreachable } from "../../../shared/base/impossible.ts";
import type { StepOutcome } from "../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { fullPath } from "../../state/full-path.ts";
import type { InstallFlow } from "../../state/install-flow.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { DialogText } from "../../ui/dialog-text.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { ReviewDialog } from "./review-dialog.tsx";

/** Used until the trusted list is loaded: no signer is called trusted or not trusted. */
const unheard: TrustPolicy = { source: { kind: "policy" }, entries: [], failure: "not-available" };

/** The dialogs of installing, over whatever screen it was started from. */
export function InstallLayer() {
  const { install } = useWindow();
  const flow = useStore(install.flow);
  useGoToInstalled();
  useFocusBack(flow.kind !== "idle");
  return <FlowDialog flow={flow} />;
}

function FlowDialog({ flow }: { readonly flow: InstallFlow }) {
  const { install, inventory, settings, bridge, messages, navigation } = useWindow();
  const words = useWords().window;
  const { trust, about } = useStore(inventory.store);
  const { culture } = useStore(settings.store);
  const accept = async (id: ConnectorId) => {
    const reply = await bridge.call("acceptSigner", { id, how: "thumbprint-compared", note: "" });
    await inventory.refresh();
    if (!reply.ok) messages.show({ tone: "failure", text: words.failures.of("acceptSigner", reply.error.kind) });
  };
  switch (flow.kind) {
    case "idle":
      return null;
    case "reviewing":
    case "installing":
      return (
        <div className="busy" role="status">
          <div className="busy__sign">
            <Spinner size="tiny" label={flow.kind === "reviewing" ? words.install.reviewing : words.cleanup.running} />
          </div>
        </div>
      );
    case "review":
      return (
        <ReviewDialog
          key={flow.plan.planId}
          plan={flow.plan}
          records={flow.records}
          policy={trust?.policy ?? unheard}
          culture={culture ?? about?.culture ?? "en"}
          publishers={trust?.publishers ?? null}
          onAccept={(id) => void accept(id)}
          onConfirm={(files) => void install.confirm(files)}
          onClose={install.close}
          onReports={() => {
            install.close();
            navigation.go({ screen: "reports", shown: null });
          }}
        />
      );
    case "ended":
      return <Ended outcomes={flow.outcomes} />;
    case "refused":
      return <Message title={words.failures.title} text={words.failures.of(flow.command, flow.because)} />;
    default:
      return unreachable(flow);
  }
}

function Ended({ outcomes }: { readonly outcomes: readonly StepOutcome[] }) {
  const { install } = useWindow();
  const words = useWords();
  return (
    <Notice title={words.window.cleanup.endedTitle} onClose={install.close}>
      <ul className="plan__steps">
        {outcomes.map(({ subject, name, outcome }) => {
          const said = outcome.kind === "failed" ? describeObstacle(outcome.because, words.cleanup) : null;
          return (
            <li key={subject} className={`step ${said === null ? "" : "step--blocked"}`}>
              <p className="step__name">
                <ToneIcon tone={said === null ? "good" : "attention"} />
                <strong>
                  <ForeignLabel text={name} />
                </strong>
              </p>
              {said !== null && (
                <p>
                  <Sentence text={said.problem} /> {said.step}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function Message({ title, text }: { readonly title: string; readonly text: string }) {
  const { install } = useWindow();
  return (
    <Notice title={title} onClose={install.close}>
      {text}
    </Notice>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

function Notice({ title, children, onClose }: NoticeProps) {
  const { actions } = useWords().window;
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className="plan">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogText>{children}</DialogText>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {actions.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Once the list has it, the detail shows the installed file in place of the one that was opened. */
function useGoToInstalled(): void {
  const { install, inventory, navigation } = useWindow();
  const path = useStore(install.installed);
  const { snapshot } = useStore(inventory.store);
  useEffect(() => {
    if (path === null || snapshot === null) return;
    const folders = new Map(snapshot.folders.map((folder) => [folder.id, folder.path]));
    const row = snapshot.rows.find(({ folder, name }) => fullPath(folders.get(folder) ?? "", name) === path);
    if (row === undefined) return;
    install.installed.set(null);
    const { screen, shown } = navigation.store.get();
    if (shown?.kind === "opened")
      navigation.go({ screen: screen === "doctor" ? screen : "connectors", shown: { kind: "connector", id: row.id } });
  }, [path, snapshot, install, navigation]);
}
