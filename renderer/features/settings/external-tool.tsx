import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogSurface, DialogTitle, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { ExternalTool, ExternalToolChange, ExternalToolView } from "../../../shared/model/external-tool.ts";
import { printable } from "../../../shared/words/printable.ts";
import { DialogText } from "../../ui/dialog-text.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";

/** Mezzanine in the External tools ribbon. On Windows only: elsewhere there is no Power BI Desktop. */
export function ExternalToolSetting({ inBrowser }: { readonly inBrowser: boolean }) {
  const words = useWords().window.externalTool;
  return (
    <Section title={words.title}>
      {inBrowser ? (
        <>
          <Checkbox label={words.label} disabled />
          <p className="quiet">{words.needsDesktop}</p>
        </>
      ) : (
        <ExternalToolChoice />
      )}
    </Section>
  );
}

function ExternalToolChoice() {
  const { bridge } = useWindow();
  const { failures } = useWords().window;
  const [view, setView] = useState<ExternalToolView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [change, setChange] = useState<ExternalToolChange | null>(null);
  const [isOpen, setOpen] = useState(false);
  useFocusBack(isOpen);
  const look = useCallback(
    () =>
      bridge.call("getExternalTool", null).then((reply) => {
        if (reply.ok) setView(reply.value);
        else setProblem(failures.of("getExternalTool", reply.error.kind));
        return reply.ok;
      }),
    [bridge, failures],
  );
  useEffect(() => void look(), [look]);
  if (view === null) return problem === null ? null : <p className="quiet">{problem}</p>;
  /** What is shown is as it is now. */
  const ask = async (wanted: ExternalToolChange) => {
    if (!(await look())) return;
    setChange(wanted);
    setOpen(true);
  };
  return (
    <>
      <ExternalToolChecked view={view} onAsk={(wanted) => void ask(wanted)} />
      {change !== null && <ChangeDialog view={view} change={change} isOpen={isOpen} onClose={() => setOpen(false)} look={look} />}
    </>
  );
}

interface ExternalToolCheckedProps {
  readonly view: ExternalToolView;
  readonly onAsk: (wanted: ExternalToolChange) => void;
}

/** Whether the button is there, and what can be done. */
export function ExternalToolChecked({ view: { state, file, tool }, onAsk }: ExternalToolCheckedProps) {
  const words = useWords().window.externalTool;
  const isThere = state === "registered" || state === "outdated";
  const isBarred = state === "foreign" || state === "unreadable";
  const isMissing = !isThere && tool === null;
  return (
    <>
      <Checkbox
        label={words.label}
        checked={isThere}
        disabled={isBarred || isMissing}
        onChange={() => onAsk(isThere ? "remove" : "register")}
      />
      <p className="quiet">{isMissing ? words.needsInstalled : words.explain}</p>
      {isBarred && (
        <>
          <p className="icon-line">
            <ToneIcon tone="attention" />
            <span>{words[state]}</span>
          </p>
          <PathLine path={file} />
        </>
      )}
      {state === "outdated" && (
        <div className="steps-row">
          <span>{words.outdated}</span>
          {tool !== null && (
            <Button size="small" onClick={() => onAsk("register")}>
              {words.update}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

interface ChangeDialogProps {
  readonly view: ExternalToolView;
  readonly change: ExternalToolChange;
  /** Closed before it is taken away: else the page stays hidden from screen readers. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly look: () => Promise<boolean>;
}

/** The file and its content, before anything is written. */
function ChangeDialog({ view, change, isOpen, onClose, look }: ChangeDialogProps) {
  const { bridge, messages } = useWindow();
  const { externalTool: words, actions, cleanup, failures } = useWords().window;
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => {
    setProblem(null);
    onClose();
  };
  const apply = async () => {
    setRunning(true);
    const reply = await bridge.call("changeExternalTool", { change, shown: view.shown });
    await look();
    setRunning(false);
    if (!reply.ok) return setProblem(failures.of("changeExternalTool", reply.error.kind));
    close();
    return messages.show({ tone: "done", text: words.done[change] });
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open && !isRunning) close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.titles[change]}</DialogTitle>
          <DialogText>
            <ChangeText view={view} change={change} />
            {problem !== null && (
              <p className="icon-line" role="alert">
                <ToneIcon tone="attention" />
                <span>{problem}</span>
              </p>
            )}
          </DialogText>
          <DialogActions>
            <Button onClick={close} disabled={isRunning}>
              {actions.cancel}
            </Button>
            {/* Focusable while it runs, so that the focus stays in the dialog. */}
            {problem === null && (
              <Button
                appearance="primary"
                onClick={() => {
                  if (!isRunning) void apply();
                }}
                disabledFocusable={isRunning}
                icon={isRunning ? <Spinner size="tiny" aria-label={cleanup.running} /> : null}
              >
                {words.apply[change]}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What will be written or removed, and for whom. */
export function ChangeText({ view: { file, tool, isProgramOwn }, change }: Pick<ChangeDialogProps, "view" | "change">) {
  const words = useWords().window.externalTool;
  return (
    <>
      <p>{change === "register" ? words.writes : words.removes}</p>
      <PathLine path={file} />
      {change === "register" && tool !== null && <ToolContent tool={tool} />}
      {change === "register" && <p>{isProgramOwn ? words.everyUserOwn : words.everyUser}</p>}
      <p className="quiet">{words.administrator}</p>
    </>
  );
}

/** As the file will be, but for the picture, which nobody reads. */
function ToolContent({ tool }: { readonly tool: ExternalTool }) {
  const words = useWords().window.externalTool;
  return (
    <>
      <p>{words.content}</p>
      <dl className="external-tool__content">
        {Object.entries({ ...tool, iconData: words.icon(tool.iconData.length) }).map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd className="breakable">{value === "" ? "–" : printable(value, 1_000)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
