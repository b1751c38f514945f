import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { unreachable } from "../../../shared/base/impossible.ts";
import type { CleanupWish } from "../../../shared/model/cleanup.ts";
import { OutcomeDialog } from "./outcome-dialog.tsx";
import { PlanDialog } from "./plan-dialog.tsx";
import { TestingDialog } from "./testing-dialog.tsx";
import type { CleanupAsk, CleanupFlow } from "../../state/cleanup-flow.ts";
import { useFormats } from "../../state/formats.tsx";
import { useStore } from "../../state/store.ts";
import type { TestingAsk } from "../../state/testing-ask.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { DoneToasts } from "./done-toasts.tsx";
import { useFocusBack } from "./use-focus-back.ts";
import { useFollowMoved } from "./use-follow-moved.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";

/** The dialogs and toasts of clean-up, over whatever screen it was started from. */
export function CleanupLayer() {
  const { cleanup, testing } = useWindow();
  const flow = useStore(cleanup.flow);
  const ask = useStore(testing);
  useFollowMoved();
  useFocusBack(flow.kind !== "idle" || ask !== null);
  return (
    <>
      <FlowDialog flow={flow} />
      {ask !== null && <Testing key={ask.id} ask={ask} />}
      <DoneToasts />
    </>
  );
}

function FlowDialog({ flow }: { readonly flow: CleanupFlow }) {
  const { cleanup } = useWindow();
  const words = useWords().window.cleanup;
  switch (flow.kind) {
    case "idle": return null;
    case "planning":
    case "running": return <Busy text={flow.kind === "planning" ? words.planning : words.running} />;
    case "preview": return (
      <PlanDialog
        key={flow.plan.planId}
        plan={flow.plan}
        reason={flow.ask.kind === "wish" ? flow.ask.reason : ""}
        onConfirm={(answer) => void cleanup.confirm(answer)}
        onRetry={() => void cleanup.start(flow.ask)}
        onClose={cleanup.close}
      />
    );
    case "ended": return (
      <OutcomeDialog outcomes={flow.outcomes} onRetry={() => void cleanup.start(askAgain(flow))} onClose={cleanup.close} />
    );
    case "refused": return <Refused flow={flow} />;
    default: return unreachable(flow);
  }
}

/** One file takes less than the eye needs, so this comes into sight only after a moment. */
function Busy({ text }: { readonly text: string }) {
  return <div className="busy" role="status"><div className="busy__sign"><Spinner size="tiny" label={text} /></div></div>;
}

/** The same again, for those files only that failed. */
function askAgain({ ask, outcomes }: Extract<CleanupFlow, { kind: "ended" }>): CleanupAsk {
  if (ask.kind === "undo") return ask;
  const failed = new Set<string>(outcomes.flatMap(({ subject, outcome }) => (outcome.kind === "failed" ? [subject] : [])));
  return { ...ask, wish: narrowed(ask.wish, (id) => failed.has(id)) };
}

function narrowed(wish: CleanupWish, wanted: (id: string) => boolean): CleanupWish {
  switch (wish.kind) {
    case "restore":
    case "purge": return { kind: wish.kind, ids: wish.ids.filter(wanted) };
    case "quarantine":
    case "disable":
    case "enable": return { kind: wish.kind, ids: wish.ids.filter(wanted) };
  }
}

function Refused({ flow }: { readonly flow: Extract<CleanupFlow, { kind: "refused" }> }) {
  const { cleanup } = useWindow();
  const { failures, actions } = useWords().window;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => { if (!open) cleanup.close(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{failures.title}</DialogTitle>
          <DialogContent>{failures.of(flow.command, flow.because)}</DialogContent>
          <DialogActions><Button appearance="primary" onClick={cleanup.close}>{actions.close}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Testing({ ask }: { readonly ask: TestingAsk }) {
  const { testing, bridge, notices } = useWindow();
  const words = useWords().window;
  const formats = useFormats();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (mark: { readonly until: string; readonly note: string }) => {
    const reply = await bridge.call("setTestingMark", { id: ask.id, ...mark });
    if (!reply.ok) return setProblem(words.failures.of("setTestingMark", reply.error.kind));
    notices.say({ tone: "done", text: words.testing.marked(foreign(ask.title), formats.date(reply.value.until)) });
    return testing.set(null);
  };
  return (
    <TestingDialog ask={ask} today={new Date()} problem={problem} onSave={(mark) => void save(mark)} onClose={() => testing.set(null)} />
  );
}
