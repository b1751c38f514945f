import { Button } from "@fluentui/react-components";
import type { Finding } from "../../../shared/model/finding.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { Words } from "../../../shared/words/words.ts";
import type { Remedies, RemedyAction } from "../../state/cleanup/remedies.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";

export interface FindingStepsProps {
  readonly finding: Finding;
  readonly steps: Remedies;
  readonly id: ConnectorId;
  readonly title: string;
}

/** What can be done about a finding, right where it is said. */
export function FindingSteps({ finding, steps, id, title }: FindingStepsProps) {
  const words = useWords();
  const { navigation, bridge, inventory, messages } = useWindow();
  const cleanup = useCleanup();
  const mark = "until" in finding ? { until: finding.until, note: finding.note } : { until: null, note: "" };
  // Kept with the file: why it was moved.
  const reason = words.findings[finding.kind].title;
  const acceptUnsigned = async () => {
    const reply = await bridge.call("acceptSigner", { id, how: "on-sight", note: "" });
    await inventory.refresh();
    const { trust, failures } = words.window;
    messages.show(
      reply.ok ? { tone: "done", text: trust.acceptedUnsigned } : { tone: "failure", text: failures.of("acceptSigner", reply.error.kind) },
    );
  };
  const run: Readonly<Record<RemedyAction, () => void>> = {
    "quarantine": () => cleanup.quarantine([id], reason),
    "disable": () => cleanup.disable([id], reason),
    "test": () => cleanup.test({ id, title, ...mark }),
    "end-test": () => cleanup.endTest(id, title),
    "trust": () => navigation.go({ screen: "trust", shown: null }),
    "accept-unsigned": () => void acceptUnsigned(),
    "shadows": () => navigation.go({ screen: "shadows", shown: { kind: "connector", id } }),
  };
  const button = (action: RemedyAction, appearance: "primary" | "secondary") => (
    <Button key={action} size="small" appearance={appearance} onClick={run[action]}>
      {labelOf(action, mark.until !== null, words)}
    </Button>
  );
  return (
    <>
      {steps.primary !== null && button(steps.primary, "primary")}
      {steps.others.map((action) => button(action, "secondary"))}
    </>
  );
}

function labelOf(action: RemedyAction, marked: boolean, { cleanup, window: { cleanup: window, testing, trust } }: Words): string {
  switch (action) {
    case "quarantine":
      return cleanup.actions.quarantine.name;
    case "disable":
      return cleanup.actions.disable.name;
    case "test":
      return marked ? testing.change : testing.until;
    case "end-test":
      return testing.end;
    case "trust":
      return trust.compareAndAccept;
    case "accept-unsigned":
      return trust.acceptUnsigned;
    case "shadows":
      return window.showInShadows;
  }
}
