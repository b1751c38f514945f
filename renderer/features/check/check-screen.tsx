import { Button, Checkbox, Spinner } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ClipboardTaskRegular } from "@fluentui/react-icons/svg/clipboard-task";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { checkFormats, checkProfiles, type CheckFormat } from "../../../shared/model/publish-check.ts";
import { describeCheckFailure } from "../../../shared/words/describe/describe-publish-check.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import type { CheckChoices, CheckFlow } from "../../state/check-flow.ts";
import { useStore } from "../../state/store.ts";
import { inspectChosenFile } from "../../state/opened-file.ts";
import { chooseFile, openFailureText } from "../../state/use-open-file.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Choice } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { CheckReportView } from "./check-report.tsx";

/** Checks a connector against the rules for publishing. */
export function CheckScreen() {
  const { bridge, check, inventory, messages } = useWindow();
  const flow = useStore(check.flow);
  const choices = useStore(check.choices);
  const { about } = useStore(inventory.store);
  const { publishCheck: words, window: texts } = useWords();
  // In a browser there is no dialog of the system's to choose a folder with.
  const hasDialog = about?.host === "electron";
  const openFile = async (file: File) => {
    const opened = await inspectChosenFile(file, bridge);
    if (!opened.ok) return messages.show({ tone: "failure", text: openFailureText(opened.error, texts.opened) });
    return check.start({ target: { kind: "connector", id: opened.value.id }, name: opened.value.name });
  };
  const save = async (format: CheckFormat) => {
    const failure = await check.save(format);
    if (failure !== null) messages.show({ tone: "failure", text: texts.failures.of("exportCheck", failure) });
  };
  return (
    <Page title={words.title} lead={words.screen.lead}>
      <div className="check-actions">
        {hasDialog && (
          <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => void check.chooseProject()}>
            {words.screen.chooseProject}
          </Button>
        )}
        <Button
          appearance={hasDialog ? "secondary" : "primary"}
          icon={<DocumentSearchRegular />}
          onClick={() => chooseFile((file) => void openFile(file))}
        >
          {words.screen.chooseFile}
        </Button>
      </div>
      <CheckOptions choices={choices} onChoose={(chosen) => void check.choose(chosen)} />
      <CheckFlowView
        flow={flow}
        hasDialog={hasDialog}
        onSave={(format) => void save(format)}
        onAgain={flow.kind === "checked" || flow.kind === "failed" ? () => void check.start(flow.subject) : null}
      />
    </Page>
  );
}

interface CheckOptionsProps {
  readonly choices: CheckChoices;
  readonly onChoose: (choices: CheckChoices) => void;
}

function CheckOptions({ choices, onChoose }: CheckOptionsProps) {
  const words = useWords().publishCheck;
  return (
    <>
      <Choice
        label={words.screen.profile}
        value={choices.profile}
        options={checkProfiles.map((value) => ({ value, name: words.profiles[value], hint: words.profilesExplained[value] }))}
        onChoose={(profile) => onChoose({ ...choices, profile })}
      />
      {choices.profile === "certification" && (
        <Checkbox
          label={words.screen.firstRelease}
          checked={choices.firstRelease}
          onChange={(_event, data) => onChoose({ ...choices, firstRelease: data.checked === true })}
        />
      )}
    </>
  );
}

export interface CheckFlowViewProps {
  readonly flow: CheckFlow;
  /** Whether a project folder can be chosen. */
  readonly hasDialog: boolean;
  readonly onSave: (format: CheckFormat) => void;
  /** Null where there is nothing to check again. */
  readonly onAgain: (() => void) | null;
}

/** What came of the check. Knows nothing of the bridge, so that the gallery can draw it. */
export function CheckFlowView({ flow, hasDialog, onSave, onAgain }: CheckFlowViewProps) {
  const { publishCheck: words, window: texts } = useWords();
  const { screen } = words;
  const again = onAgain !== null && (
    <Button icon={<ArrowSyncRegular />} onClick={onAgain}>
      {screen.again}
    </Button>
  );
  switch (flow.kind) {
    case "idle":
      return (
        <EmptyState
          icon={<ClipboardTaskRegular />}
          title={screen.empty.title}
          text={hasDialog ? screen.empty.text : screen.empty.inBrowser}
        />
      );
    case "checking":
      return <Spinner size="tiny" label={<Sentence text={screen.checking(foreign(flow.subject.name))} />} />;
    case "refused":
      return <EmptyState icon={<ErrorCircleRegular />} title={texts.failures.title} text={texts.failures.of(flow.command, flow.because)} />;
    case "failed":
      return (
        <EmptyState icon={<ErrorCircleRegular />} title={texts.failures.title} text={describeCheckFailure(flow.failure, words)}>
          {again}
        </EmptyState>
      );
    case "checked":
      return (
        <>
          <div className="check-actions" role="group" aria-label={screen.saveAs}>
            {again}
            <span>{screen.saveAs}</span>
            {checkFormats.map((format) => (
              <Button key={format} size="small" onClick={() => onSave(format)}>
                {screen.formats[format]}
              </Button>
            ))}
          </div>
          <CheckReportView report={flow.report} />
        </>
      );
  }
}
