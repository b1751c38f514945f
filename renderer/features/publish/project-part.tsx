import { Button } from "@fluentui/react-components";
import type { BuildOutcome, ProjectView } from "../../../shared/model/project.ts";
import { describeProblem } from "../../../shared/words/describe/describe-publishing.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { useFormats } from "../../state/formats.tsx";
import type { PublishProblem } from "../../state/publish-flow.ts";
import { useWords } from "../../state/words.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { Section } from "../../ui/section.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { ProblemLine } from "./problem-line.tsx";

export interface ProjectPartProps {
  readonly project: ProjectView;
  readonly isBusy: boolean;
  readonly problem: PublishProblem | null;
  readonly onChoose: () => void;
  readonly onBuild: () => void;
}

/** The folder, what became of it, and what went in and what did not. */
export function ProjectPart({ project, isBusy, problem, onChoose, onBuild }: ProjectPartProps) {
  const words = useWords().window.publish;
  return (
    <Section title={words.project}>
      <PathLine path={project.folder} />
      <div className="publish__buttons">
        <Button disabledFocusable={isBusy} onClick={onBuild}>
          {words.build}
        </Button>
        <Button appearance="subtle" disabledFocusable={isBusy} onClick={onChoose}>
          {words.chooseAnother}
        </Button>
      </div>
      <ProblemLine problem={problem} at="project" />
      <Outcome outcome={project.outcome} />
      <LeftOutFiles project={project} />
    </Section>
  );
}

function Outcome({ outcome }: { readonly outcome: BuildOutcome }) {
  const words = useWords();
  const page = words.window.publish;
  const { bytes } = useFormats();
  if (outcome.kind === "stopped")
    return (
      <p className="icon-line publish__problem" role="alert">
        <ToneIcon tone="danger" label={page.stopped} />
        <span>
          {page.stopped + words.punctuation.stop} <Sentence text={describeProblem(outcome.failure, words.publish.packFailures)} />
        </span>
      </p>
    );
  const { fileName, sizeBytes, sha256, packed, isCodeRead } = outcome;
  return (
    <>
      <p className="icon-line" role="status">
        <ToneIcon tone="good" label={words.window.tones.good} />
        <span>
          <Sentence text={page.built(foreign(fileName), bytes(sizeBytes))} />
        </span>
      </p>
      {!isCodeRead && (
        <p className="icon-line">
          <ToneIcon tone="attention" label={words.window.tones.attention} />
          <span>{page.notRead}</span>
        </p>
      )}
      <p className="publish__hash">
        {page.hash} <code>{sha256}</code> <CopyButton text={sha256} label={words.window.actions.copyHash} />
      </p>
      <details className="publish__files" open>
        <summary>{page.packed(packed.length)}</summary>
        <ul>
          {packed.map((file) => (
            <li key={file.path}>
              <ForeignLabel text={file.path} longest={260} /> <span className="quiet">{bytes(file.sizeBytes)}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function LeftOutFiles({ project: { leftOut, leftOutCount } }: Pick<ProjectPartProps, "project">) {
  const words = useWords();
  const page = words.window.publish;
  if (leftOutCount === 0) return null;
  return (
    <details className="publish__files">
      <summary>{page.leftOut(leftOutCount)}</summary>
      <ul>
        {leftOut.map(({ path, reason }) => (
          <li key={path}>
            <ForeignLabel text={path} longest={260} /> <span className="quiet">{words.publish.leftOutReasons[reason]}</span>
          </li>
        ))}
        {leftOutCount > leftOut.length && <li className="quiet">{page.leftOutMore(leftOutCount - leftOut.length)}</li>}
      </ul>
    </details>
  );
}
