import {
  countStates,
  sourceOf,
  type CheckPoint,
  type CheckReport,
  type RuleResult,
  type RuleState,
} from "../../../shared/model/publish-check.ts";
import { describeCheckPlace, describeChecked, describeHold, describePoint } from "../../../shared/words/describe/describe-publish-check.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { CapabilityList } from "../../ui/capability-list.tsx";
import { Section } from "../../ui/section.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ToneIcon, type Tone } from "../../ui/tone.tsx";
import { useWords } from "../../state/words.tsx";

const tones: Readonly<Record<RuleState, Tone>> = { "not-met": "danger", "for-a-person": "attention", "met": "good" };

/** Places of one rule that are drawn; a saved report has all. */
const mostDrawn = 20;

/** What every rule says of a connector: what is not met first. Knows nothing of the bridge. */
export function CheckReportView({ report }: { readonly report: CheckReport }) {
  const all = useWords();
  const words = all.publishCheck;
  const { results, profile, capabilities, leftOut, notBuilt, unusedSuppressions } = report;
  const of = (state: RuleState) => results.filter((one) => one.state === state);
  const met = of("met");
  return (
    <div className="check-report">
      <p>
        <Sentence text={describeChecked(report, all)} />
      </p>
      {profile === "certification" && (
        <p className="check-report__hold">
          <ToneIcon tone="information" />
          <span>
            {describeHold(words)} {words.history}
          </span>
        </p>
      )}
      <p role="status">
        <strong>{words.summary(countStates(results))}</strong>
      </p>
      {unusedSuppressions.map(({ rule }, at) => (
        <p key={at} className="quiet">
          {words.unused(rule)}
        </p>
      ))}
      {(["not-met", "for-a-person"] as const).map((state) => {
        const found = of(state);
        return (
          found.length > 0 && (
            <Section key={state} title={`${words.states[state]} (${found.length})`}>
              <RuleList results={found} report={report} />
            </Section>
          )
        );
      })}
      {met.length > 0 && (
        <details className="check-report__met">
          <summary>{words.screen.showMet(met.length)}</summary>
          <RuleList results={met} report={report} />
        </details>
      )}
      {notBuilt === null && (
        <Section title={all.capabilities.title}>
          <CapabilityList capabilities={capabilities} />
        </Section>
      )}
      {leftOut.length > 0 && (
        <Section title={words.leftOut}>
          <ul className="check-report__files">
            {leftOut.map(({ path, reason }) => (
              <li key={path}>
                <ForeignLabel text={path} longest={260} /> <span className="quiet">({all.publish.leftOutReasons[reason]})</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

interface RuleListProps {
  readonly results: readonly RuleResult[];
  readonly report: CheckReport;
}

function RuleList({ results, report }: RuleListProps) {
  return (
    <ul className="check-report__rules">
      {results.map((one) => (
        <li key={one.rule}>
          <RuleCard result={one} report={report} />
        </li>
      ))}
    </ul>
  );
}

function RuleCard({ result, report }: { readonly result: RuleResult; readonly report: CheckReport }) {
  const words = useWords().publishCheck;
  const { rule, state, weight, points, morePoints } = result;
  const { title, reason } = words.rules[rule];
  const source = sourceOf(rule);
  const more = morePoints + Math.max(0, points.length - mostDrawn);
  return (
    <article className={`check-rule check-rule--${state}`} aria-label={title}>
      <h4 className="check-rule__title">
        <ToneIcon tone={tones[state]} />
        <span>{title}</span>
        <span className="quiet">{words.weights[weight]}</span>
      </h4>
      <p>{reason}</p>
      {points.length > 0 && (
        <ul className="check-rule__points">
          {points.slice(0, mostDrawn).map((point) => (
            <li key={point.fingerprint}>
              <Point point={point} report={report} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="quiet">{words.morePoints(more)}</p>}
      <p className="quiet check-rule__source">
        {words.source(source.title)} · {source.url}
      </p>
    </article>
  );
}

function Point({ point, report: { paths } }: { readonly point: CheckPoint; readonly report: CheckReport }) {
  const words = useWords().publishCheck;
  const { place, suppressed } = point;
  return (
    <>
      <p>
        <Sentence text={describePoint(point, words)} />{" "}
        {suppressed !== null && (
          <em>
            <Sentence text={words.suppressed(foreignPath(suppressed))} />
          </em>
        )}
      </p>
      {place !== null && (
        <p className="quiet">
          <Sentence text={describeCheckPlace({ ...place, document: paths[place.document] ?? place.document }, words)} />
        </p>
      )}
      {place !== null && place.excerpt !== null && place.excerpt !== "" && (
        <pre className="check-rule__code">
          <ForeignLabel text={place.excerpt} longest={200} />
        </pre>
      )}
    </>
  );
}
