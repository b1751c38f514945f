import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ArchiveNote, Inspection, PartFacts } from "../../../shared/model/inspection.ts";
import { printable } from "../../../shared/words/printable.ts";
import { useFormats } from "../../state/formats.tsx";
import { useWords } from "../../state/words.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";

/** Rows drawn at once: a hostile archive may name ten thousand parts. */
const mostShown = 500;

export function ContentsTab({ inspection }: { readonly inspection: Inspection }) {
  const { contents } = useWords().window;
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
            <PartRow key={`${index} ${part.name}`} part={part} />
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

function PartRow({ part }: { readonly part: PartFacts }) {
  const { contents } = useWords().window;
  const formats = useFormats();
  return (
    <tr>
      <th scope="row">
        <code className="breakable">
          <ForeignLabel text={part.name} longest={300} />
        </code>
      </th>
      <td className="quiet">{contents.roles[part.role]}</td>
      <td className="quiet parts__size">{formats.bytes(part.sizeBytes)}</td>
      <td>
        {part.covered === null && <span className="quiet">{contents.coveredNone}</span>}
        {part.covered === true && (
          <span className="cell-icon-word quiet">
            <ShieldCheckmarkRegular aria-hidden />
            {contents.coveredYes}
          </span>
        )}
        {part.covered === false &&
          (part.role === "packaging" ? (
            <span className="quiet">{contents.coveredNo}</span>
          ) : (
            <span className="cell-icon-word danger">
              <WarningFilled aria-hidden />
              {contents.coveredNo}
            </span>
          ))}
      </td>
    </tr>
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
