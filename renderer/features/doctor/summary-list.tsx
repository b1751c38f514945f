import type { DiagnosisSummary } from "../../../shared/model/diagnosis.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { printable } from "../../../shared/words/printable.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneIcon, type Tone } from "../../ui/tone.tsx";

export interface SummaryListProps {
  readonly summaries: readonly DiagnosisSummary[];
  readonly titleOf: (id: ConnectorId) => string | undefined;
  readonly onShow: (id: ConnectorId) => void;
}

/** Every file by what is broken; each leads to its chain. */
export function SummaryList({ summaries, titleOf, onShow }: SummaryListProps) {
  const { doctor } = useWords();
  const groups = [
    { name: "blocked", tone: "danger", files: summaries.filter((one) => one.isKeptFromLoading) },
    { name: "unseen", tone: "attention", files: summaries.filter((one) => !one.isKeptFromLoading && one.firstBroken !== null) },
    { name: "unbroken", tone: "good", files: summaries.filter(({ firstBroken }) => firstBroken === null) },
  ] as const;
  return (
    <>
      {summaries.every(({ firstBroken }) => firstBroken === null) && <p>{doctor.allFine}</p>}
      {groups.map(
        ({ name, tone, files }) =>
          files.length > 0 && (
            <Section key={name} title={`${doctor.groups[name]} (${doctor.count(files.length)})`}>
              <ul className="summaries">
                {files.map((one) => (
                  <SummaryLine key={one.id} summary={one} title={titleOf(one.id) ?? one.name} tone={tone} onShow={() => onShow(one.id)} />
                ))}
              </ul>
            </Section>
          ),
      )}
    </>
  );
}

interface SummaryLineProps {
  readonly summary: DiagnosisSummary;
  readonly title: string;
  readonly tone: Tone;
  readonly onShow: () => void;
}

function SummaryLine({ summary: { name, folder, firstBroken, notKnown }, title, tone, onShow }: SummaryLineProps) {
  const { doctor, punctuation } = useWords();
  return (
    <li>
      <button type="button" className="disclosure summaries__one" title={printable(folder, 1_000)} onClick={onShow}>
        <ToneIcon tone={tone} />
        <span className="summaries__names">
          <strong>
            <ForeignLabel text={title} />
          </strong>
          {title !== name && (
            <span className="quiet">
              <ForeignLabel text={name} />
            </span>
          )}
        </span>
        <span className={firstBroken === null ? "quiet" : ""}>
          {firstBroken === null ? doctor.notKnown(notKnown) : doctor.problems[firstBroken] + punctuation.stop}
        </span>
      </button>
    </li>
  );
}
