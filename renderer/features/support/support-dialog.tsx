import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from "@fluentui/react-components";
import type { ConnectorId, ConnectorRow } from "../../../shared/model/inventory.ts";
import type { BundleEntry, BundlePreview } from "../../../shared/model/support.ts";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import type { ShownEntry, SupportFlow } from "../../state/support-flow.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import "./support.css";

export interface SupportDialogProps {
  readonly flow: Extract<SupportFlow, { kind: "open" }>;
  /** Those that may be included as they are. */
  readonly connectors: readonly Pick<ConnectorRow, "id" | "title" | "name">[];
  readonly onInclude: (content: ReadonlySet<ConnectorId>) => void;
  readonly onShow: (entry: BundleEntry) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** Every file of the bundle, to read before anything is saved. */
export function SupportDialog({ isOpen, ...props }: SupportDialogProps & { readonly isOpen: boolean }) {
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open) props.onClose();
      }}
    >
      <DialogSurface className="support">
        <SupportContent {...props} />
      </DialogSurface>
    </Dialog>
  );
}

/** What is inside of the dialog. */
export function SupportContent({ flow, connectors, onInclude, onShow, onSave, onClose }: SupportDialogProps) {
  const { support, failures, actions } = useWords().window;
  const { preview, isPreparing, problem, shown } = flow;
  return (
    <DialogBody>
      <DialogTitle>{support.title}</DialogTitle>
      <DialogContent className="support__content">
        <p>{support.explain}</p>
        <p>{support.hidden}</p>
        <div role="status">
          {isPreparing && <Spinner size="tiny" label={support.preparing} labelPosition="after" className="support__preparing" />}
          {!isPreparing && preview !== null && <PreviewFacts preview={preview} />}
        </div>
        {problem !== null && (
          <p className="icon-line" role="alert">
            <ToneIcon tone="attention" />
            <span>{failures.of(problem.command, problem.because)}</span>
          </p>
        )}
        {preview !== null && (
          <div className="support__files">
            <div>
              <h3>{support.files}</h3>
              <ul className="support__list">
                {preview.entries.map((entry) => (
                  <li key={entry.name}>
                    <EntryButton entry={entry} isShown={shown.kind !== "none" && shown.name === entry.name} onShow={onShow} />
                  </li>
                ))}
              </ul>
            </div>
            <EntryText shown={shown} />
          </div>
        )}
        <Included flow={flow} connectors={connectors} onInclude={onInclude} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{actions.cancel}</Button>
        <Button appearance="primary" onClick={onSave} disabledFocusable={isPreparing || preview === null || problem !== null}>
          {support.save}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

function PreviewFacts({ preview: { names, ordinaryNames, leftOut } }: { readonly preview: BundlePreview }) {
  const { support } = useWords().window;
  return (
    <>
      <p>{support.replaced(names)}</p>
      {ordinaryNames > 0 && (
        <p className="icon-line">
          <ToneIcon tone="attention" />
          <span>{support.ordinary(ordinaryNames)}</span>
        </p>
      )}
      {leftOut > 0 && <p>{support.leftOut(leftOut)}</p>}
      <p>{support.lookThrough}</p>
    </>
  );
}

interface EntryButtonProps {
  readonly entry: BundleEntry;
  readonly isShown: boolean;
  readonly onShow: (entry: BundleEntry) => void;
}

function EntryButton({ entry, isShown, onShow }: EntryButtonProps) {
  const { support } = useWords().window;
  return (
    <button
      type="button"
      className={`support__entry ${isShown ? "support__entry--shown" : ""}`}
      aria-pressed={isShown}
      onClick={() => onShow(entry)}
    >
      <span className="support__name">
        <ForeignLabel text={entry.name} />
      </span>
      <span className="quiet">
        {support.kinds[entry.kind]}, {support.size(entry.sizeBytes)}
      </span>
    </button>
  );
}

function EntryText({ shown }: { readonly shown: ShownEntry }) {
  const { support, detail } = useWords().window;
  if (shown.kind === "none") return <p className="support__text support__text--empty quiet">{support.nothingShown}</p>;
  if (shown.kind === "content") return <p className="support__text support__text--empty">{support.asItIs}</p>;
  if (shown.kind === "reading") return <p className="support__text support__text--empty quiet">{detail.loading}</p>;
  return (
    <div className="support__shown">
      {shown.isCut && <p className="attention">{support.cut}</p>}
      <pre
        className="support__text"
        role="region"
        aria-label={plainSentence(support.shown(foreign(shown.name)))}
        tabIndex={0}
        translate="no"
      >
        {shown.text}
      </pre>
    </div>
  );
}

function Included({ flow, connectors, onInclude }: Pick<SupportDialogProps, "flow" | "connectors" | "onInclude">) {
  const { support } = useWords().window;
  const { content } = flow;
  const choose = (id: ConnectorId, isChosen: boolean) =>
    onInclude(new Set(isChosen ? [...content, id] : [...content].filter((one) => one !== id)));
  return (
    <details className="support__included">
      <summary>{support.content}</summary>
      <p>{support.contentExplain}</p>
      {connectors.length === 0 && <p className="quiet">{support.noConnectors}</p>}
      <ul>
        {connectors.map(({ id, title, name }) => (
          <li key={id}>
            <Checkbox
              checked={content.has(id)}
              onChange={(_event, { checked }) => choose(id, checked === true)}
              label={
                <>
                  <ForeignLabel text={title} />{" "}
                  <span className="quiet">
                    <ForeignLabel text={name} />
                  </span>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
