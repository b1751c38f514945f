import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { ShadowPair } from "../../../shared/model/shadow.ts";
import { describeShadow } from "../../../shared/words/describe/describe-shadow.ts";
import type { Words } from "../../../shared/words/words.ts";
import { BreakageList } from "../../ui/breakage-list.tsx";
import { pairNames, type Naming } from "./pair-names.ts";
import { pairActions, type PairAction } from "../../state/cleanup/remedies.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";
import { comparedOf, useComparison } from "./use-comparison.ts";
import { foreign, plainSentence, type ForeignText } from "../../../shared/words/foreign-text.ts";
import { Sentence } from "../../ui/sentence.tsx";

export interface PairStepsProps {
  readonly pair: ShadowPair;
  readonly naming: Naming;
}

/** The buttons of a pair: the advised step first, each naming its file where there are two. */
export function PairSteps({ pair, naming }: PairStepsProps) {
  const words = useWords();
  const { navigation } = useWindow();
  const cleanup = useCleanup();
  const actions = pairActions(pair);
  const { nameOf } = naming;
  // Kept with the file: why it was moved.
  const names = pairNames(pair, naming);
  const headline = plainSentence(describeShadow(pair, names, words.shadow).headline);
  const named = (id: ConnectorId) => foreign(id === pair.custom ? names.custom : nameOf(id));
  const run = ({ kind, on }: PairAction) => {
    const title = nameOf(on);
    if (kind === "quarantine") cleanup.quarantine([on], headline);
    else if (kind === "disable") cleanup.disable([on], headline);
    else if (kind === "end-test") cleanup.endTest(on, title);
    else cleanup.test({ id: on, title, until: pair.testing?.mark.until ?? null, note: pair.testing?.mark.note ?? "" });
  };
  const opened = pair.other.kind === "custom" ? [pair.custom, pair.other.id] : [pair.custom];
  return (
    <div className="steps-row">
      {actions.map((action) => (
        <Button
          key={`${action.kind} ${action.on}`}
          size="small"
          appearance={action.primary ? "primary" : "secondary"}
          onClick={() => run(action)}
        >
          <Sentence text={labelOf(action, named(action.on), words)} />
        </Button>
      ))}
      {opened.map((id) => (
        <Button
          key={id}
          size="small"
          appearance="subtle"
          onClick={() => navigation.go({ screen: "connectors", shown: { kind: "connector", id } })}
        >
          <Sentence text={words.window.shadows.open(named(id))} />
        </Button>
      ))}
    </div>
  );
}

function labelOf({ kind }: PairAction, title: ForeignText, { cleanup, window: { cleanup: named, testing } }: Words): string {
  switch (kind) {
    case "quarantine":
      return named.named.quarantine(title);
    case "disable":
      return cleanup.actions.disable.name;
    case "test":
      return testing.until;
    case "end-test":
      return testing.end;
  }
}

/** What would change, after a click. */
export function PairComparison({ pair, naming }: PairStepsProps) {
  const { shadows } = useWords().window;
  const [compared, setCompared] = useState(false);
  if (!compared)
    return (
      <Button size="small" className="pair__compare" onClick={() => setCompared(true)}>
        {shadows.compare}
      </Button>
    );
  return <Comparison pair={pair} naming={naming} />;
}

function Comparison({ pair, naming }: PairStepsProps) {
  const { shadows } = useWords().window;
  const state = useComparison(pair);
  const names = pairNames(pair, naming);
  const swapped = comparedOf(pair).id !== pair.custom;
  const [stays, goes] = swapped ? [names.custom, names.other] : [names.other, names.custom];
  return <BreakageList title={shadows.compareTitle(foreign(stays), foreign(goes))} state={state} />;
}
