import { Button, Link } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { TranslateRegular } from "@fluentui/react-icons/svg/translate";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ArchiveNote, Inspection, PartFacts } from "../../../shared/model/inspection.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { PartChoice } from "../../../shared/model/part-content.ts";
import { printable } from "../../../shared/words/printable.ts";
import { useFormats } from "../../state/formats.tsx";
import { useWords } from "../../state/words.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";
import { takeFocus } from "../../ui/take-focus.ts";
import type { ContentReader } from "./contents/content-reader.ts";
import { PartView } from "./contents/part-view.tsx";
import { ResourceTable } from "./contents/resource-table.tsx";

/** Rows drawn at once: a hostile archive may name ten thousand parts. */
const mostShown = 500;

export interface ContentsTabProps {
  readonly id: ConnectorId;
  readonly inspection: Inspection;
  /** Absent where nothing can be read. */
  readonly reader?: ContentReader | undefined;
}

/** What is opened in place of the list. */
type OpenedContent = { readonly kind: "part"; readonly part: PartFacts; readonly choice: PartChoice } | { readonly kind: "texts" };

export function ContentsTab({ id, inspection, reader }: ContentsTabProps) {
  const { code } = useWords().window;
  const { sha256 } = inspection;
  const [opened, setOpened] = useState<OpenedContent | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const openers = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (opened !== null) {
      takeFocus(part.current?.querySelector<HTMLElement>("button"));
      // The text is long, and what stands above it is read already.
      part.current?.scrollIntoView({ block: "start" });
    } else if (last.current !== null) takeFocus(openers.current?.querySelector<HTMLElement>(`[data-opens="${last.current}"]`));
  }, [opened]);
  const open = (content: OpenedContent) => {
    last.current = content.kind === "part" ? `${content.choice.part}` : content.kind;
    setOpened(content);
  };
  if (opened === null || reader === undefined)
    return (
      <div ref={openers} className="detail__panel">
        <PartList inspection={inspection} onOpen={reader === undefined ? undefined : open} id={id} />
      </div>
    );
  return (
    <div ref={part} className="part">
      <div className="part__head">
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => setOpened(null)}>
          {code.back}
        </Button>
        <h3 className="part__title">
          {opened.kind === "part" ? (
            <code className="breakable">
              <ForeignLabel text={opened.part.name} longest={300} />
            </code>
          ) : (
            code.texts
          )}
        </h3>
        {opened.kind === "part" && opened.part.covered !== null && <Coverage part={opened.part} />}
      </div>
      {opened.kind === "part" ? (
        <PartView key={opened.choice.part} part={opened.part} choice={opened.choice} reader={reader} />
      ) : (
        <TextsOfFile id={id} sha256={sha256} inspection={inspection} reader={reader} />
      )}
    </div>
  );
}

interface TextsOfFileProps extends Omit<ContentsTabProps, "reader"> {
  readonly sha256: string;
  readonly reader: ContentReader;
}

function TextsOfFile({ id, sha256, inspection, reader }: TextsOfFileProps) {
  const file = useMemo(() => ({ id, sha256 }), [id, sha256]);
  const { missing } = inspection.connector;
  const asked = useMemo(
    () => [...new Set(missing.flatMap((one) => (one.what === "string" && one.culture === "" ? [one.key] : [])))],
    [missing],
  );
  return <ResourceTable file={file} reader={reader} asked={asked} />;
}

interface PartListProps extends Omit<ContentsTabProps, "reader"> {
  readonly onOpen: ((content: OpenedContent) => void) | undefined;
}

function PartList({ id, inspection, onOpen }: PartListProps) {
  const { contents, code } = useWords().window;
  const formats = useFormats();
  const { parts, archiveNotes, images } = inspection;
  const total = parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return (
    <>
      <p className="lead">{contents.summary(parts.length, formats.bytes(total))}</p>
      {archiveNotes.length > 0 && (
        <Section title={contents.notes}>
          <ArchiveNotes notes={archiveNotes} />
        </Section>
      )}
      {onOpen !== undefined && parts.some(({ role }) => role === "resources") && (
        <div>
          <Button data-opens="texts" icon={<TranslateRegular />} onClick={() => onOpen({ kind: "texts" })}>
            {code.texts}
          </Button>
        </div>
      )}
      <table className="parts">
        <thead>
          <tr>
            <th scope="col">{contents.name}</th>
            <th scope="col">{contents.role}</th>
            <th scope="col" className="parts__size">
              {contents.size}
            </th>
            <th scope="col">{contents.covered}</th>
          </tr>
        </thead>
        <tbody>
          {parts.slice(0, mostShown).map((part, index) => (
            <PartRow
              key={`${index} ${part.name}`}
              part={part}
              place={index}
              onOpen={
                onOpen === undefined
                  ? undefined
                  : () => onOpen({ kind: "part", part, choice: { id, sha256: inspection.sha256, part: index } })
              }
            />
          ))}
        </tbody>
      </table>
      {images.length > 0 && (
        <Section title={contents.images}>
          <ul className="images">
            {images.slice(0, 60).map(({ part, dataUrl }) => (
              <li key={part}>
                <img src={dataUrl} alt="" />
                <span className="clip" title={printable(part)}>
                  <ForeignLabel text={part} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface PartRowProps {
  readonly part: PartFacts;
  readonly place: number;
  readonly onOpen: (() => void) | undefined;
}

function PartRow({ part, place, onOpen }: PartRowProps) {
  const { contents } = useWords().window;
  const formats = useFormats();
  const name = (
    <code className="breakable">
      <ForeignLabel text={part.name} longest={300} />
    </code>
  );
  return (
    <tr>
      <th scope="row">
        {onOpen === undefined ? (
          name
        ) : (
          <Link as="button" className="parts__open" data-opens={place} onClick={onOpen}>
            {name}
          </Link>
        )}
      </th>
      <td className="quiet">{contents.roles[part.role]}</td>
      <td className="quiet parts__size">{formats.bytes(part.sizeBytes)}</td>
      <td>
        <Coverage part={part} />
      </td>
    </tr>
  );
}

/** Whether the signature covers it. */
function Coverage({ part: { covered, role } }: { readonly part: PartFacts }) {
  const { contents } = useWords().window;
  if (covered === null) return <span className="quiet">{contents.coveredNone}</span>;
  if (covered)
    return (
      <span className="cell-icon-word quiet">
        <ShieldCheckmarkRegular aria-hidden />
        {contents.coveredYes}
      </span>
    );
  if (role === "packaging") return <span className="quiet">{contents.coveredNo}</span>;
  return (
    <span className="cell-icon-word danger">
      <WarningFilled aria-hidden />
      {contents.coveredNo}
    </span>
  );
}

function ArchiveNotes({ notes }: { readonly notes: readonly ArchiveNote[] }) {
  const words = useWords();
  return (
    <ul className="warnings">
      {notes.slice(0, mostShown).map(({ kind, part, ambiguous }, index) => (
        <li key={index} className="icon-line">
          <ToneIcon tone={ambiguous ? "danger" : "information"} label={words.window.tones[ambiguous ? "danger" : "information"]} />
          <span>
            {words.archiveNotes[kind]}{" "}
            <span className="quiet">
              {part === null ? words.window.contents.wholeArchive : <ForeignLabel text={part} />}
              {ambiguous && `; ${words.window.contents.ambiguous}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
