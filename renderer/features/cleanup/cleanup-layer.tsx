import { Button, Dialog, DialogActions, DialogBody, DialogSurface, DialogTitle, Spinner } from "@fluentui/react-components";
import { useState, useEffect } from "react";
import { unreachable } from "../../../shared/base/impossible.ts";
import type { CleanupAction } from "../../../shared/model/cleanup.ts";
import { Moving } from "./moving.tsx";
import { OutcomeDialog } from "./outcome-dialog.tsx";
import { PlanDialog } from "./plan-dialog.tsx";
import { TestingDialog } from "./testing-dialog.tsx";
import type { CleanupRequest, CleanupFlow, CleanupDone } from "../../state/cleanup/cleanup-flow.ts";
import { useFormats } from "../../state/formats.tsx";
import { useStore } from "../../state/store.ts";
import type { TestingRequest } from "../../state/cleanup/testing-request.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { DialogText } from "../../ui/dialog-text.tsx";
import { DoneToasts } from "./done-toasts.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { fullPath } from "../../state/full-path.ts";

/** The dialogs and toasts of clean-up, over whatever screen it was started from. */
export function CleanupLayer() {
  const { cleanup, testing } = useWindow();
  const flow = useStore(cleanup.flow);
  const request = useStore(testing);
  useFollowMoved();
  useFocusBack(flow.kind !== "idle" || request !== null);
  return (
    <>
      <FlowDialog flow={flow} />
      {request !== null && <Testing key={request.id} request={request} />}
      <DoneToasts />
    </>
  );
}

function FlowDialog({ flow }: { readonly flow: CleanupFlow }) {
  const { cleanup, navigation } = useWindow();
  const words = useWords().window.cleanup;
  switch (flow.kind) {
    case "idle":
      return null;
    case "planning":
      return <Busy text={words.planning} />;
    case "running":
      return flow.progress === null ? (
        <Busy text={words.running} />
      ) : (
        <Moving progress={flow.progress} isCancelled={flow.isCancelled} onCancel={cleanup.cancel} />
      );
    case "preview":
      return (
        <PlanDialog
          key={flow.plan.planId}
          plan={flow.plan}
          reason={flow.request.kind === "action" ? flow.request.reason : ""}
          onConfirm={(answer) => void cleanup.confirm(answer)}
          onRetry={() => void cleanup.start(flow.request)}
          onClose={cleanup.close}
          onReports={() => {
            cleanup.close();
            navigation.go({ screen: "reports", shown: null });
          }}
        />
      );
    case "ended":
      return <OutcomeDialog outcomes={flow.outcomes} onRetry={() => void cleanup.start(retryRequest(flow))} onClose={cleanup.close} />;
    case "refused":
      return <Refused flow={flow} />;
    default:
      return unreachable(flow);
  }
}

/** One file takes less than the eye needs, so this comes into sight only after a moment. */
function Busy({ text }: { readonly text: string }) {
  return (
    <div className="busy" role="status">
      <div className="busy__sign">
        <Spinner size="tiny" label={text} />
      </div>
    </div>
  );
}

/** The same again, for those files only that failed. */
function retryRequest({ request, outcomes }: Extract<CleanupFlow, { kind: "ended" }>): CleanupRequest {
  if (request.kind === "undo") return request;
  const failed = new Set<string>(outcomes.flatMap(({ subject, outcome }) => (outcome.kind === "failed" ? [subject] : [])));
  return { ...request, action: narrowed(request.action, (id) => failed.has(id)) };
}

function narrowed(action: CleanupAction, wanted: (id: string) => boolean): CleanupAction {
  switch (action.kind) {
    case "restore":
    case "purge":
      return { kind: action.kind, ids: action.ids.filter(wanted) };
    case "quarantine":
    case "disable":
    case "enable":
      return { kind: action.kind, ids: action.ids.filter(wanted) };
  }
}

function Refused({ flow }: { readonly flow: Extract<CleanupFlow, { kind: "refused" }> }) {
  const { cleanup } = useWindow();
  const { failures, actions } = useWords().window;
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) cleanup.close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{failures.title}</DialogTitle>
          <DialogText>{failures.of(flow.command, flow.because)}</DialogText>
          <DialogActions>
            <Button appearance="primary" onClick={cleanup.close}>
              {actions.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Testing({ request }: { readonly request: TestingRequest }) {
  const { testing, bridge, messages } = useWindow();
  const words = useWords().window;
  const formats = useFormats();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (mark: { readonly until: string; readonly note: string }) => {
    const reply = await bridge.call("setTestingMark", { id: request.id, ...mark });
    if (!reply.ok) return setProblem(words.failures.of("setTestingMark", reply.error.kind));
    messages.show({ tone: "done", text: words.testing.marked(foreign(request.title), formats.date(reply.value.until)) });
    return testing.set(null);
  };
  return (
    <TestingDialog
      request={request}
      today={new Date()}
      problem={problem}
      onSave={(mark) => void save(mark)}
      onClose={() => testing.set(null)}
    />
  );
}

/**
 * A file that got another name has another id: the detail that showed it goes on showing it. One that left the folders is not shown
 * as missing; it is known where it went.
 */
function useFollowMoved(): void {
  const { cleanup, inventory, navigation } = useWindow();
  const { snapshot } = useStore(inventory.store);
  const route = useStore(navigation.store);
  const moved = useStore(cleanup.moved);
  useEffect(() => {
    const { screen, shown } = route;
    if (shown?.kind !== "connector" || (screen !== "connectors" && screen !== "doctor") || snapshot === null) return;
    const one = moved.find(({ subject }) => subject === shown.id);
    if (one === undefined || snapshot.rows.some(({ id }) => id === shown.id)) return;
    const folders = new Map(snapshot.folders.map(({ id, path }) => [id, path]));
    const now = snapshot.rows.find(({ folder, name }) => fullPath(folders.get(folder) ?? "", name) === one.to);
    if (now !== undefined) navigation.go({ screen, shown: { kind: "connector", id: now.id } }, "replace");
    else if (leaves(one.did)) navigation.go({ screen, shown: null }, "replace");
  }, [moved, snapshot, route, navigation]);
}

const leaves = (did: CleanupDone["did"]): boolean => did === "quarantine";
