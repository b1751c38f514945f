import { Button, Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { PartFacts } from "../../../../shared/model/inspection.ts";
import type { MemberPlace, PartChoice, PartContent } from "../../../../shared/model/part-content.ts";
import { foreign, plainSentence } from "../../../../shared/words/foreign-text.ts";
import { printable, printableLines } from "../../../../shared/words/printable.ts";
import { useWords } from "../../../state/words.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { findRow, lineOfRow, rowOfLine, rowsOf, type CodeRows } from "./code-rows.ts";
import { CodeView } from "./code-view.tsx";
import { useContent, type ContentReader, type Loaded } from "./content-reader.ts";

export interface PartViewProps {
  readonly part: PartFacts;
  readonly choice: PartChoice;
  readonly reader: ContentReader;
}

/** One part of the file, read when it is opened and not before. */
export function PartView({ part, choice, reader }: PartViewProps) {
  const [loaded, retry] = useContent(reader, "getPartContent", choice);
  return <LoadedPart part={part} loaded={loaded} onRetry={retry} />;
}

interface LoadedPartProps {
  readonly part: PartFacts;
  readonly loaded: Loaded<"getPartContent">;
  readonly onRetry: () => void;
}

export function LoadedPart({ part, loaded, onRetry }: LoadedPartProps) {
  const { window: words } = useWords();
  return (
    <>
      <div role="status">
        {loaded.kind === "reading" && <p className="quiet">{words.detail.loading}</p>}
        {loaded.kind === "failed" && <p>{words.failures.of("getPartContent", loaded.because)}</p>}
      </div>
      {loaded.kind === "failed" && (
        <div>
          <Button size="small" onClick={onRetry}>
            {words.code.retry}
          </Button>
        </div>
      )}
      {loaded.kind === "read" && <PartContentView part={part} content={loaded.value} />}
    </>
  );
}

function PartContentView({ part, content }: { readonly part: PartFacts; readonly content: PartContent }) {
  const { code } = useWords().window;
  switch (content.kind) {
    case "not-shown":
      return <p>{code.notShown[content.because]}</p>;
    case "picture":
      return <Picture part={part} picture={content} />;
    case "code":
    case "text":
      return content.text === "" ? <p className="quiet">{code.empty}</p> : <TextContent part={part} content={content} />;
  }
}

type TextPart = Extract<PartContent, { readonly text: string }>;

function TextContent({ part, content }: { readonly part: PartFacts; readonly content: TextPart }) {
  const { code } = useWords().window;
  const { text } = content;
  const isCode = content.kind === "code";
  const rows = useMemo(() => rowsOf(text, isCode), [text, isCode]);
  // What is copied is what is shown: no control character of the file reaches a terminal it is pasted into.
  const copied = useMemo(() => printableLines(text), [text]);
  const [goTo, setGoTo] = useState<{ readonly row: number } | null>(null);
  return (
    <>
      <p className="quiet">{code.explain}</p>
      {content.isCut && <p className="attention">{code.cut}</p>}
      <div className="code-tools">
        {content.kind === "code" && content.members.length > 0 && (
          <MemberChoice members={content.members} onLine={(line) => setGoTo({ row: rowOfLine(rows, line) })} />
        )}
        <FindInText rows={rows} from={goTo?.row ?? -1} onRow={(row) => setGoTo({ row })} />
        <CopyButton text={copied} label={code.copy} labelled />
        <span className="quiet">{code.lines(rows.lineCount)}</span>
      </div>
      {content.kind === "code" && content.membersLeft > 0 && <p className="quiet">{code.membersLeft(content.membersLeft)}</p>}
      <CodeView rows={rows} isCode={isCode} label={plainSentence(code.label(foreign(part.name)))} goTo={goTo} />
    </>
  );
}

function MemberChoice({ members, onLine }: { readonly members: readonly MemberPlace[]; readonly onLine: (line: number) => void }) {
  const { code } = useWords().window;
  const [chosen, setChosen] = useState("");
  const groups = useMemo(() => {
    const placed = members.map((member, at) => ({ ...member, at }));
    return [
      { label: code.sharedMembers, group: placed.filter(({ shared }) => shared) },
      { label: code.otherMembers, group: placed.filter(({ shared }) => !shared) },
    ]
      .filter(({ group }) => group.length > 0)
      .map(({ label, group }) => (
        <optgroup key={label} label={label}>
          {group.map(({ name, at }) => (
            <option key={at} value={at}>
              {printable(name)}
            </option>
          ))}
        </optgroup>
      ));
  }, [members, code]);
  return (
    <Field label={code.member} className="code-tools__member">
      <Select
        size="small"
        value={chosen}
        onChange={(_event, { value }) => {
          setChosen(value);
          const member = members[Number(value)];
          if (value !== "" && member !== undefined) onLine(member.line);
        }}
      >
        <option value="">{code.chooseMember}</option>
        {groups}
      </Select>
    </Field>
  );
}

interface FindInTextProps {
  readonly rows: CodeRows;
  /** The search goes on behind this row. */
  readonly from: number;
  readonly onRow: (row: number) => void;
}

/** The browser's own search finds only the lines that are drawn. */
function FindInText({ rows, from, onRow }: FindInTextProps) {
  const { code } = useWords().window;
  const [text, setText] = useState("");
  const [found, setFound] = useState<number | "nowhere" | null>(null);
  const find = () => {
    const row = findRow(rows, text, from);
    setFound(row === null ? "nowhere" : lineOfRow(rows, row));
    if (row !== null) onRow(row);
  };
  return (
    <form
      className="code-tools__find"
      role="search"
      aria-label={code.find}
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== "") find();
      }}
    >
      <SearchBox
        text={text}
        label={code.find}
        placeholder={code.find}
        onText={(typed) => {
          setText(typed);
          setFound(null);
        }}
      />
      <Button type="submit" size="small">
        {code.findNext}
      </Button>
      <span role="status" className="quiet">
        {found === "nowhere" ? code.notFound : found === null ? "" : code.found(found)}
      </span>
    </form>
  );
}

type PicturePart = Extract<PartContent, { readonly kind: "picture" }>;

function Picture({ part, picture }: { readonly part: PartFacts; readonly picture: PicturePart }) {
  const { code } = useWords().window;
  const { dataUrl, width, height } = picture;
  const label = plainSentence(code.pictureLabel(foreign(part.name)));
  return (
    <>
      {width !== null && height !== null && <p className="quiet">{code.pixels(width, height)}</p>}
      <div className="picture">
        {(["light", "dark"] as const).map((background) => (
          <figure key={background} className={`picture__on picture__on--${background}`}>
            <img src={dataUrl} alt={label} />
            <figcaption>{background === "light" ? code.onLight : code.onDark}</figcaption>
          </figure>
        ))}
      </div>
    </>
  );
}
