import { Button, Checkbox, Spinner } from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { CameraRegular } from "@fluentui/react-icons/svg/camera";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useState } from "react";
import { describeSnapshotFailure } from "../../../shared/words/describe/describe-snapshots.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import type { SnapshotsFlow } from "../../state/snapshots-state.ts";
import { useStore } from "../../state/store.ts";
import { chooseFiles } from "../../state/use-open-file.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { DifferenceView } from "./difference-view.tsx";

/** Snapshots of computers: opens one or two, and saves one of this computer. */
export function SnapshotsScreen() {
  const { snapshots, messages } = useWindow();
  const flow = useStore(snapshots.flow);
  const words = useWords().snapshots;
  const [pseudonyms, setPseudonyms] = useState(false);
  const save = async () => {
    const fileName = await snapshots.save(pseudonyms);
    if (fileName !== null) messages.show({ tone: "done", text: words.ready(foreign(fileName)) });
  };
  return (
    <Page title={words.title} lead={words.explain}>
      <div className="snapshots__actions">
        <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => chooseFiles((files) => void snapshots.open(files))}>
          {words.choose}
        </Button>
        <Button icon={<SaveRegular />} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
      <Checkbox
        checked={pseudonyms}
        label={`${words.pseudonyms}. ${words.pseudonymsExplain}`}
        onChange={(_event, { checked }) => setPseudonyms(checked === true)}
      />
      <SnapshotsFlowView flow={flow} onSwap={snapshots.swap} onClose={snapshots.close} />
    </Page>
  );
}

export interface SnapshotsFlowViewProps {
  readonly flow: SnapshotsFlow;
  readonly onSwap: () => void;
  readonly onClose: () => void;
}

/** What came of opening. Knows nothing of the bridge, so that the gallery can draw it. */
export function SnapshotsFlowView({ flow, onSwap, onClose }: SnapshotsFlowViewProps) {
  const { snapshots: words, window: texts } = useWords();
  switch (flow.kind) {
    case "empty":
      return <EmptyState icon={<CameraRegular />} title={words.empty.title} text={words.empty.text} />;
    case "reading":
      return <Spinner size="tiny" label={words.reading} labelPosition="after" />;
    case "too-many":
      return <SnapshotProblem title={texts.failures.title} text={words.tooMany} />;
    case "failed":
      return <SnapshotProblem title={words.notOpened(foreign(flow.name))} text={describeSnapshotFailure(flow.failure, words)} />;
    case "refused":
      return <SnapshotProblem title={texts.failures.title} text={texts.failures.of("takeSnapshot", flow.because)} />;
    case "compared":
      return (
        <>
          <div className="snapshots__actions">
            <Button size="small" icon={<ArrowSwapRegular />} onClick={onSwap}>
              {words.swap}
            </Button>
            <Button size="small" onClick={onClose}>
              {texts.actions.close}
            </Button>
          </div>
          <DifferenceView {...flow} />
        </>
      );
  }
}

function SnapshotProblem({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div role="alert">
      <EmptyState icon={<ErrorCircleRegular />} title={title} text={text} />
    </div>
  );
}
