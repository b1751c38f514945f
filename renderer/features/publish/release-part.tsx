import { Button } from "@fluentui/react-components";
import { useWords } from "../../state/words.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { ChosenFileLine } from "./chosen-file-line.tsx";
import { ProblemLine } from "./problem-line.tsx";
import type { BuiltState } from "./sign-part.tsx";

export interface ReleasePartProps {
  readonly state: BuiltState;
  readonly onChooseFile: () => void;
  readonly onSave: () => void;
}

/** Saves the folder that a publisher sends. */
export function ReleasePart({ state, onChooseFile, onSave }: ReleasePartProps) {
  const { window, release } = useWords();
  const words = window.publish;
  const { project, files, working, saved, problem, way } = state;
  const isBusy = working !== null;
  const isReady = project.signed !== null || way === "none";
  return (
    <Section title={words.release}>
      <p>{words.releaseExplain}</p>
      {project.signed === null && (
        <p className="icon-line">
          <ToneIcon tone="attention" label={window.tones.attention} />
          <span>{words.releaseUnsigned}</span>
        </p>
      )}
      <ChosenFileLine kind="previous" file={files.previous} hint={words.previousHint} isBusy={isBusy} onChoose={onChooseFile} />
      <div>
        <Button appearance={isReady ? "primary" : "secondary"} disabledFocusable={isBusy} onClick={onSave}>
          {words.save}
        </Button>
      </div>
      <ProblemLine problem={problem} at="release" />
      {saved !== null && (
        <div className="publish__signed">
          <p className="icon-line" role="status">
            <ToneIcon tone="good" label={window.tones.good} />
            <span>{words.saved(saved.fileCount)}</span>
          </p>
          <PathLine path={saved.folder} />
          {saved.warnings.map((warning) => (
            <p key={warning} className="icon-line">
              <ToneIcon tone="attention" label={window.tones.attention} />
              <span>{release.warnings[warning]}</span>
            </p>
          ))}
        </div>
      )}
    </Section>
  );
}
