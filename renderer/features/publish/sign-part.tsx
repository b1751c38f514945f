import { Button, Field, Input } from "@fluentui/react-components";
import type { FormEvent } from "react";
import type { ChosenFileKind, ProjectView } from "../../../shared/model/project.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import { signingWays, type PublishState, type SigningWay } from "../../state/publish-flow.ts";
import { useWords } from "../../state/words.tsx";
import { Choice } from "../../ui/choice.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Fact, Facts } from "../../ui/facts.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { Section } from "../../ui/section.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { ThumbprintView } from "../../ui/thumbprint.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { ChosenFileLine } from "./chosen-file-line.tsx";
import { ProblemLine } from "./problem-line.tsx";

/** The state once a project was built. */
export type BuiltState = PublishState & { readonly project: ProjectView };

export interface SignPartProps {
  readonly state: BuiltState;
  readonly onWay: (way: SigningWay) => void;
  readonly onChooseFile: (kind: ChosenFileKind) => void;
  readonly onTimestamp: (address: string) => void;
  readonly onSign: (password: string) => void;
  readonly onPrepare: () => void;
  readonly onAttach: () => void;
}

/** Signs with a key file, or with a key that never comes here. */
export function SignPart(props: SignPartProps) {
  const { state, onWay } = props;
  const words = useWords().window.publish;
  return (
    <Section title={words.sign}>
      <Choice
        label={words.way}
        value={state.way}
        options={signingWays.map((value) => ({ value, name: words.ways[value], hint: words.wayHints[value] }))}
        onChoose={onWay}
      />
      {state.way === "file" && <KeyFile {...props} />}
      {state.way === "elsewhere" && <KeyElsewhere {...props} />}
      <ProblemLine problem={state.problem} at="sign" />
      <Signed state={state} />
    </Section>
  );
}

function KeyFile({ state, onChooseFile, onTimestamp, onSign }: SignPartProps) {
  const words = useWords().window.publish;
  const { files, working, timestamp } = state;
  const isBusy = working !== null;
  const isReady = files.key !== undefined && !isBusy;
  const sign = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isReady) return;
    const password = new FormData(event.currentTarget).get("password");
    // The field is empty before anything else happens.
    event.currentTarget.reset();
    onSign(typeof password === "string" ? password : "");
  };
  return (
    <form className="publish__form" autoComplete="off" onSubmit={sign}>
      <ChosenFileLine kind="key" file={files.key} isBusy={isBusy} onChoose={onChooseFile} />
      <ChosenFileLine kind="certificate" file={files.certificate} hint={words.certificateHint} isBusy={isBusy} onChoose={onChooseFile} />
      <Field label={words.password} hint={words.passwordHint}>
        {/* The browser's own, not controlled: what is typed stays out of every state, and is gone with the form's reset. */}
        {(named) => (
          <input
            {...named}
            name="password"
            type="password"
            className="publish__password"
            autoComplete="off"
            spellCheck={false}
            maxLength={4096}
          />
        )}
      </Field>
      <TimestampField timestamp={timestamp} onTimestamp={onTimestamp} />
      <Button type="submit" appearance={state.project.signed === null ? "primary" : "secondary"} disabledFocusable={!isReady}>
        {timestamp.trim() === "" ? words.signNow : words.signAndAsk}
      </Button>
    </form>
  );
}

function TimestampField({ timestamp, onTimestamp }: Pick<SignPartProps, "onTimestamp"> & { readonly timestamp: string }) {
  const words = useWords().window.publish;
  return (
    <>
      <Field label={words.timestamp} hint={words.timestampHint}>
        <Input type="url" value={timestamp} spellCheck={false} maxLength={2048} onChange={(_event, { value }) => onTimestamp(value)} />
      </Field>
      {timestamp.trim() !== "" && (
        <p className="icon-line">
          <ToneIcon tone="information" />
          <span>
            <Sentence text={words.timestampAsked(foreignPath(timestamp.trim()))} />
          </span>
        </p>
      )}
    </>
  );
}

function KeyElsewhere({ state, onChooseFile, onTimestamp, onPrepare, onAttach }: SignPartProps) {
  const { publish: words, actions } = useWords().window;
  const { files, working, timestamp, project } = state;
  const isBusy = working !== null;
  const { prepared } = project;
  return (
    <div className="publish__form">
      <ChosenFileLine kind="certificate" file={files.certificate} isBusy={isBusy} onChoose={onChooseFile} />
      <Button
        appearance={prepared === null && project.signed === null ? "primary" : "secondary"}
        disabledFocusable={isBusy || files.certificate === undefined}
        onClick={onPrepare}
      >
        {words.prepare}
      </Button>
      {prepared !== null && (
        <>
          <p>{words.prepared}</p>
          <PathLine path={prepared.folder} />
          <Facts>
            {(["digestHex", "digestBase64"] as const).map((form) => (
              <Fact key={form} name={words[form]}>
                <code className="breakable">{prepared[form]}</code> <CopyButton text={prepared[form]} label={actions.copyHash} />
              </Fact>
            ))}
          </Facts>
          <p className="quiet">{words.recipes}</p>
          <ChosenFileLine kind="signature" file={files.signature} isBusy={isBusy} onChoose={onChooseFile} />
          <TimestampField timestamp={timestamp} onTimestamp={onTimestamp} />
          <Button appearance="primary" disabledFocusable={isBusy || files.signature === undefined} onClick={onAttach}>
            {words.attach}
          </Button>
        </>
      )}
    </div>
  );
}

function Signed({ state: { project } }: Pick<SignPartProps, "state">) {
  const { window, publish } = useWords();
  const { signed } = project;
  if (signed === null) return null;
  return (
    <div className="publish__signed">
      <p className="icon-line" role="status">
        <ToneIcon tone="good" label={window.tones.good} />
        <span>
          <Sentence text={window.publish.signed(foreign(signed.fileName), foreign(signed.signerName))} />
        </span>
      </p>
      <Facts>
        <Fact name={window.publish.thumbprint}>
          <ThumbprintView hex={signed.sha1} />
        </Fact>
      </Facts>
      {signed.warnings.map((warning) => (
        <p key={warning} className="icon-line">
          <ToneIcon tone="attention" label={window.tones.attention} />
          <span>{publish.signWarnings[warning]}</span>
        </p>
      ))}
    </div>
  );
}
