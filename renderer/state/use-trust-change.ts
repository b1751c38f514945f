import { useState } from "react";
import type { TrustChangePlan } from "../../shared/model/trust-change.ts";
import { foreign, foreignPath } from "../../shared/words/foreign-text.ts";
import { useWindow } from "./window-state.tsx";
import { useWords } from "./words.tsx";

export interface TrustChangeFlow {
  /** The change that is shown, or was shown last; null before the first. */
  readonly plan: TrustChangePlan | null;
  readonly isOpen: boolean;
  readonly isRunning: boolean;
  readonly problem: string | null;
  readonly change: (wanted: { readonly add: readonly string[]; readonly remove: readonly string[] }) => void;
  readonly restore: (backup: string) => void;
  readonly apply: () => void;
  readonly close: () => void;
}

/** A change of the trusted list: planned, shown, and carried out when the user agrees. */
export function useTrustChange(): TrustChangeFlow {
  const { bridge, messages, inventory } = useWindow();
  const { failures, trust } = useWords().window;
  const [plan, setPlan] = useState<TrustChangePlan | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const show = (planned: TrustChangePlan) => {
    setProblem(null);
    setPlan(planned);
    setOpen(true);
  };
  const apply = async ({ planId }: TrustChangePlan) => {
    setRunning(true);
    const reply = await bridge.call("carryOutTrustChange", { planId });
    setRunning(false);
    await inventory.refresh();
    if (!reply.ok) return setProblem(failures.of("carryOutTrustChange", reply.error.kind));
    setOpen(false);
    return messages.show({ tone: "done", text: `${trust.changed} ${trust.backupKept(foreignPath(reply.value.backup))}` });
  };
  return {
    plan,
    isOpen,
    isRunning,
    problem,
    change: (wanted) => {
      void bridge.call("planTrustChange", wanted).then((reply) => {
        if (reply.ok) return show(reply.value);
        const { kind, detail } = reply.error;
        const about = detail === undefined || kind === "bad-input" ? "" : `${foreign(detail)}: `;
        return messages.show({ tone: "failure", text: `${about}${failures.of("planTrustChange", kind)}` });
      });
    },
    restore: (backup) => {
      void bridge.call("planTrustRestore", { backup }).then((reply) => {
        if (reply.ok) show(reply.value);
        else messages.show({ tone: "failure", text: failures.of("planTrustRestore", reply.error.kind) });
      });
    },
    apply: () => {
      if (plan !== null && !isRunning) void apply(plan);
    },
    close: () => setOpen(false),
  };
}
