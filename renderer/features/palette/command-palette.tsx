import { Dialog, DialogBody, DialogSurface, Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { paletteEntries, type PaletteContext, type PaletteEntry, type PaletteTarget } from "./palette-entries.ts";
import { plainSentence } from "../../../shared/words/foreign-text.ts";
import { printable } from "../../../shared/words/printable.ts";
import { shortcutKeys, shortcutText } from "../../state/shortcuts.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";

export interface CommandPaletteProps {
  readonly context: PaletteContext;
  readonly onChoose: (target: PaletteTarget) => void;
  readonly onClose: () => void;
  /** Closed before it is taken away: else the page stays hidden from screen readers. */
  readonly isOpen: boolean;
}

/** Anywhere by typing. */
export function CommandPalette({ isOpen, onClose, ...rest }: CommandPaletteProps) {
  const words = useWords().window;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className="palette" aria-label={words.palette.label}>
        <PaletteBody {...rest} />
      </DialogSurface>
    </Dialog>
  );
}

function PaletteBody({ context, onChoose }: Pick<CommandPaletteProps, "context" | "onChoose">) {
  const words = useWords().window;
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const entries = useMemo(() => paletteEntries(text, context), [text, context]);
  const base = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = entries[active];
    if (event.key === "Enter" && chosen !== undefined) {
      event.preventDefault();
      return onChoose(chosen.target);
    }
    const to = moved(event.key, active, entries.length);
    if (to === undefined) return undefined;
    event.preventDefault();
    return setActive(to);
  };
  return (
    <DialogBody className="palette__body">
      <Input
        className="palette__input"
        input={{
          role: "combobox",
          "aria-expanded": true,
          "aria-controls": base,
          "aria-autocomplete": "list",
          ...(entries.length > 0 ? { "aria-activedescendant": `${base}-${active}` } : {}),
        }}
        aria-label={words.palette.placeholder}
        placeholder={words.palette.placeholder}
        contentBefore={<SearchRegular aria-hidden />}
        size="large"
        appearance="filled-darker"
        autoFocus
        value={text}
        onChange={(_event, { value }) => {
          setText(value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul role="listbox" id={base} className="palette__list" aria-label={words.palette.label}>
        {entries.map((entry, index) => (
          <Entry key={entry.key} id={`${base}-${index}`} entry={entry} active={index === active} onChoose={() => onChoose(entry.target)} />
        ))}
      </ul>
      {entries.length === 0 && (
        <p className="quiet palette__nothing" role="status">
          {words.palette.nothing}
        </p>
      )}
    </DialogBody>
  );
}

interface EntryProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly active: boolean;
  readonly onChoose: () => void;
}

function Entry({ id, entry, active, onChoose }: EntryProps) {
  const { palette } = useWords().window;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const kind = {
    "screen": palette.goTo,
    "action": palette.actions,
    "on-connector": palette.actions,
    "on-selection": palette.actions,
    "setting": palette.settings,
    "view": palette.view,
    "connector": palette.connectors,
  }[entry.target.kind];
  const { shortcut } = entry;
  return (
    // The keyboard's way is the box above: it says which option is active.
    <li
      ref={line}
      id={id}
      role="option"
      aria-selected={active}
      {...(shortcut === undefined ? {} : { "aria-keyshortcuts": shortcutKeys(shortcut) })}
      className={`palette__entry ${active ? "palette__entry--active" : ""}`}
      onClick={onChoose}
    >
      <span className="clip" title={printable(plainSentence(entry.name))}>
        {entry.target.kind === "connector" ? <ForeignLabel text={entry.name} /> : <Sentence text={entry.name} />}
      </span>
      <span className="quiet clip" title={printable(entry.detail)}>
        <ForeignLabel text={entry.detail} />
      </span>
      {shortcut !== undefined && <kbd className="palette__shortcut">{shortcutText(shortcut)}</kbd>}
      <span className="quiet palette__kind">{kind}</span>
    </li>
  );
}

function moved(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return (active + 1) % count;
    case "ArrowUp":
      return (active + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
