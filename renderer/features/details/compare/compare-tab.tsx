import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useMemo, useState } from "react";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { InspectedFile } from "../../../../shared/model/part-content.ts";
import { foreign } from "../../../../shared/words/foreign-text.ts";
import { folded } from "../../../state/list/search.ts";
import { useWords } from "../../../state/words.tsx";
import { BreakageList } from "../../../ui/breakage-list.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { Section } from "../../../ui/section.tsx";
import { ForeignLabel, Sentence } from "../../../ui/sentence.tsx";
import { takeFocus } from "../../../ui/take-focus.ts";
import { useContent, type ContentReader } from "../contents/content-reader.ts";
import { LoadedDifferences } from "./text-differences.tsx";

/** A connector that can be compared: installed, or opened. */
export interface ComparableFile extends InspectedFile {
  readonly title: string;
  readonly name: string;
}

export interface CompareTabProps {
  readonly file: ComparableFile;
  readonly others: readonly ComparableFile[];
  readonly reader?: ContentReader | undefined;
}

/** Two builds beside each other: what changes for users, and line by line. */
export function CompareTab({ file, others, reader }: CompareTabProps) {
  const { builds } = useWords().window;
  const [chosen, setChosen] = useState<ConnectorId | null>(null);
  const [last, setLast] = useState<ConnectorId | null>(null);
  const choose = (id: ConnectorId) => {
    setChosen(id);
    setLast(id);
  };
  const other = others.find(({ id }) => id === chosen);
  if (others.length === 0) return <p className="quiet">{builds.nothing}</p>;
  if (other === undefined || reader === undefined)
    return (
      <>
        <p className="quiet">
          {builds.explain} {builds.certifiedHint}
        </p>
        <Section title={builds.choose}>
          <FileChoice file={file} others={others} last={last} onChoose={choose} />
        </Section>
      </>
    );
  return (
    <>
      <div>
        <Button icon={<ArrowLeftRegular />} appearance="subtle" onClick={() => setChosen(null)} ref={takeFocus}>
          {builds.change}
        </Button>
      </div>
      <Comparison key={`${file.id} ${other.id}`} file={file} other={other} reader={reader} />
    </>
  );
}

interface FileChoiceProps extends Pick<CompareTabProps, "file" | "others"> {
  /** The one that was chosen before takes the focus again. */
  readonly last: ConnectorId | null;
  readonly onChoose: (id: ConnectorId) => void;
}

/** Files drawn at once; the search reaches the rest. */
const mostShown = 10;

/** Those of the same title first: they are probably builds of the same connector. */
function FileChoice({ file, others, last, onChoose }: FileChoiceProps) {
  const { builds } = useWords().window;
  const [text, setText] = useState("");
  const wanted = folded(text.trim());
  const found = others
    .filter(({ title, name }) => wanted === "" || folded(title).includes(wanted) || folded(name).includes(wanted))
    .toSorted((one, other) => Number(other.title === file.title) - Number(one.title === file.title));
  return (
    <>
      {others.length > mostShown && <SearchBox text={text} label={builds.search} placeholder={builds.search} onText={setText} />}
      {found.length === 0 && <p role="status">{builds.nothingMatches}</p>}
      <ul className="compare-choice">
        {found.slice(0, mostShown).map(({ id, title, name }) => (
          <li key={id}>
            <Button
              className="compare-choice__file"
              appearance="subtle"
              {...(id === last ? { ref: takeFocus } : {})}
              onClick={() => onChoose(id)}
            >
              <span>
                <ForeignLabel text={title} />
                <span className="quiet compare-choice__name">
                  <ForeignLabel text={name} />
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {found.length > mostShown && <p className="quiet">{builds.more(found.length - mostShown)}</p>}
    </>
  );
}

interface ComparisonProps {
  readonly file: ComparableFile;
  readonly other: ComparableFile;
  readonly reader: ContentReader;
}

function Comparison({ file, other, reader }: ComparisonProps) {
  const words = useWords();
  const { builds } = words.window;
  const facts = useMemo(() => ({ id: file.id, with: { kind: "connector" as const, id: other.id } }), [file.id, other.id]);
  const files = useMemo(
    () => ({ before: { id: file.id, sha256: file.sha256 }, after: { id: other.id, sha256: other.sha256 } }),
    [file.id, file.sha256, other.id, other.sha256],
  );
  const [compared] = useContent(reader, "compareConnectors", facts);
  const [differences, retry] = useContent(reader, "compareTexts", files);
  const state =
    compared.kind === "reading"
      ? ({ kind: "loading" } as const)
      : compared.kind === "read"
        ? ({ kind: "loaded", comparison: compared.value } as const)
        : compared;
  return (
    <>
      <p>
        <Sentence text={builds.before(foreign(file.name))} />
        <br />
        <Sentence text={builds.after(foreign(other.name))} />
      </p>
      <Section title={builds.facts}>
        <BreakageList title={null} state={state} />
      </Section>
      <Section title={builds.text}>
        <LoadedDifferences loaded={differences} onRetry={retry} />
      </Section>
    </>
  );
}
