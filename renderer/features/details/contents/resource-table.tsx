import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { missingCultures, type InspectedFile, type ResourceRow, type ResourceTexts } from "../../../../shared/model/part-content.ts";
import { foreign } from "../../../../shared/words/foreign-text.ts";
import { folded } from "../../../state/list/search.ts";
import { useWords } from "../../../state/words.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { ForeignLabel, Sentence } from "../../../ui/sentence.tsx";
import { useContent, type ContentReader, type Loaded } from "./content-reader.ts";

export interface ResourceTableProps {
  readonly file: InspectedFile;
  readonly reader: ContentReader;
  /** Keys that the code asks for and no resource file has. */
  readonly asked: readonly string[];
}

/** The texts of all resource files beside each other, read when they are opened. */
export function ResourceTable({ file, reader, asked }: ResourceTableProps) {
  const [loaded, retry] = useContent(reader, "getResourceTexts", file);
  return <LoadedTexts loaded={loaded} asked={asked} onRetry={retry} />;
}

interface LoadedTextsProps {
  readonly loaded: Loaded<"getResourceTexts">;
  readonly asked: readonly string[];
  readonly onRetry: () => void;
}

export function LoadedTexts({ loaded, asked, onRetry }: LoadedTextsProps) {
  const { window: words } = useWords();
  return (
    <>
      <div role="status">
        {loaded.kind === "reading" && <p className="quiet">{words.detail.loading}</p>}
        {loaded.kind === "failed" && <p>{words.failures.of("getResourceTexts", loaded.because)}</p>}
      </div>
      {loaded.kind === "failed" && (
        <div>
          <Button size="small" onClick={onRetry}>
            {words.code.retry}
          </Button>
        </div>
      )}
      {loaded.kind === "read" && <Texts texts={loaded.value} asked={asked} />}
    </>
  );
}

/** Cells drawn at once: there may be two hundred languages. */
const mostCells = 3_000;

function Texts({ texts, asked }: { readonly texts: ResourceTexts; readonly asked: readonly string[] }) {
  const { code } = useWords().window;
  const [wanted, setWanted] = useState("");
  const [missingOnly, setMissingOnly] = useState(false);
  const pageSize = Math.max(20, Math.floor(mostCells / Math.max(1, texts.cultures.length)));
  const [shown, setShown] = useState(pageSize);
  const rows = useMemo(() => {
    const keys = new Set(texts.rows.map(({ key }) => key));
    const absent = asked.filter((key) => !keys.has(key)).map((key): ShownRow => ({ key, texts: [], isAsked: true, missing: 1 }));
    const present = texts.rows.map((row): ShownRow => ({ ...row, isAsked: false, missing: missingCultures(row, texts).length }));
    return [...absent, ...present];
  }, [texts, asked]);
  const missing = rows.filter((row) => row.missing > 0).length;
  const sought = folded(wanted.trim());
  const found = rows.filter((row) => (!missingOnly || row.missing > 0) && (sought === "" || matches(row, sought)));
  if (rows.length === 0) return <p className="quiet">{code.noTexts}</p>;
  return (
    <>
      <p className="quiet">{code.textsExplain}</p>
      <p className={missing > 0 ? "attention" : "quiet"}>{missing > 0 ? code.missingCount(missing) : code.noneMissing}</p>
      {texts.unread.length > 0 && (
        <p className="attention">
          <Sentence text={code.unreadLanguages(texts.unread.map((culture) => foreign(culture === "" ? code.neutralLanguage : culture)))} />
        </p>
      )}
      {texts.isCut && <p className="attention">{code.textsCut}</p>}
      <div className="code-tools">
        <SearchBox text={wanted} label={code.find} placeholder={code.find} onText={setWanted} />
        {missing > 0 && (
          <Checkbox label={code.missingOnly} checked={missingOnly} onChange={(_event, { checked }) => setMissingOnly(checked === true)} />
        )}
      </div>
      {found.length === 0 && <p role="status">{code.nothingMatches}</p>}
      {found.length > 0 && (
        <div className="texts" role="region" aria-label={code.textsLabel} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{code.key}</th>
                {texts.cultures.map((culture) => (
                  <th key={culture} scope="col">
                    {culture === "" ? code.neutralLanguage : <ForeignLabel text={culture} />}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.slice(0, shown).map((row, at) => (
                <TextsRow key={at} row={row} texts={texts} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + pageSize)}>{code.showMore(Math.min(pageSize, found.length - shown))}</Button>
        </div>
      )}
    </>
  );
}

interface ShownRow extends ResourceRow {
  readonly isAsked: boolean;
  readonly missing: number;
}

const matches = ({ key, texts }: ResourceRow, sought: string): boolean =>
  folded(key).includes(sought) || texts.some((text) => text !== null && folded(text).includes(sought));

function TextsRow({ row, texts }: { readonly row: ShownRow; readonly texts: ResourceTexts }) {
  const { code } = useWords().window;
  return (
    <tr>
      <th scope="row">
        <code className="breakable">
          <ForeignLabel text={row.key} longest={200} />
        </code>
      </th>
      {row.isAsked && (
        <td colSpan={Math.max(1, texts.cultures.length)} className="attention">
          {code.usedButMissing}
        </td>
      )}
      {!row.isAsked &&
        texts.cultures.map((culture, at) => {
          const text = row.texts[at] ?? null;
          if (text !== null)
            return (
              <td key={culture}>
                <ForeignLabel text={text} longest={400} />
              </td>
            );
          const isUnread = texts.unread.includes(culture);
          return (
            <td key={culture} className={isUnread ? "quiet" : "texts__missing"}>
              {isUnread ? code.notReadText : code.missingText}
            </td>
          );
        })}
    </tr>
  );
}
