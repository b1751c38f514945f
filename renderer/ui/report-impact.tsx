import { Button } from "@fluentui/react-components";
import type { ReportImpact } from "../../shared/model/report-impact.ts";
import { describeConcern, describeCoverage } from "../../shared/words/describe/describe-report.ts";
import { useWords } from "../state/words.tsx";
import { Section } from "./section.tsx";
import { ForeignLabel, Sentence } from "./sentence.tsx";
import { ToneIcon } from "./tone.tsx";

export interface ReportImpactProps {
  readonly impact: ReportImpact;
  /** Leads to the Reports page. */
  readonly onOpen: () => void;
  /** Of an install, which may leave what it clashes with. */
  readonly isInstall?: boolean;
}

/** The reports that a change concerns, and what breaks in each. One quiet line where no report was ever read. */
export function ReportImpactView({ impact, onOpen, isInstall = false }: ReportImpactProps) {
  const words = useWords();
  const { impact: texts } = words.reports;
  const coverage = describeCoverage(impact, words.reports);
  if (coverage === null)
    return (
      <p className="quiet">
        {texts.neverRead}{" "}
        <Button size="small" appearance="transparent" onClick={onOpen}>
          {texts.open}
        </Button>
      </p>
    );
  if (impact.reports.length === 0) return <p className="quiet">{coverage}</p>;
  return (
    <Section title={texts.title}>
      <p>
        {coverage}
        {isInstall && ` ${texts.ifReplaced}`}
      </p>
      {/* Focusable, so that it can be scrolled with the keyboard. */}
      <ul className="impact" tabIndex={0} aria-label={texts.title}>
        {impact.reports.map((report) => {
          const { sentences, warns } = describeConcern(report, words);
          const tone = warns ? "attention" : "information";
          return (
            <li key={report.id} className="icon-line">
              <ToneIcon tone={tone} label={words.window.tones[tone]} />
              <span>
                <strong>
                  <ForeignLabel text={report.name} longest={300} />
                </strong>{" "}
                <Sentence text={sentences.join(" ")} />
              </span>
            </li>
          );
        })}
      </ul>
      {impact.more > 0 && <p className="quiet">{texts.more(impact.more)}</p>}
    </Section>
  );
}
