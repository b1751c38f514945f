import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { buttonText, fileTitle } from "../../../shared/model/connector-title.ts";
import { shownCategory } from "../../../shared/model/connector.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { InstallReview, InstallRival } from "../../../shared/model/install.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { PublisherFacts } from "../../../shared/model/publisher.ts";
import type { ThumbprintComparison } from "../../../shared/model/thumbprint-comparison.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";
import { composeVerdict } from "../../../shared/words/describe/compose-verdict.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { describeFinding } from "../../../shared/words/describe/describe-finding.ts";
import { describeMark, describeRival } from "../../../shared/words/describe/describe-install.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { isInTheWay, isReplaced, type ReviewChoice } from "../../state/install-flow.ts";
import { localText } from "../../state/record-title.ts";
import { useWords } from "../../state/words.tsx";
import { CapabilityList } from "../../ui/capability-list.tsx";
import { ConnectorIcon } from "../../ui/connector-icon.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { Section } from "../../ui/section.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ThumbprintCompare } from "../../ui/thumbprint-compare.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { SignerState } from "./signer-state.tsx";

export interface ReviewFileProps {
  readonly review: InstallReview;
  readonly record: ConnectorRecord;
  /** Whether the folder is there already. */
  readonly folderExists: boolean;
  readonly policy: TrustPolicy;
  readonly culture: string;
  readonly choice: ReviewChoice;
  readonly focused: boolean;
  readonly onChoice: (choice: ReviewChoice) => void;
  readonly onCompared: (comparison: ThumbprintComparison) => void;
  /** Signers that were met before; null until they are loaded. */
  readonly publishers: readonly PublisherFacts[] | null;
  /** Accepts the signer, whose thumbprint was compared. */
  readonly onAccept: () => void;
}

/** All that is worth knowing of one file before it is installed, what needs a decision first. */
export function ReviewFile(props: ReviewFileProps) {
  const { review, record, choice, onChoice } = props;
  const words = useWords();
  const { install } = words.window;
  const { content } = record;
  const [compared, setCompared] = useState<ThumbprintComparison["kind"]>("nothing-pasted");
  const inspection = content.kind === "inspected" ? content.inspection : null;
  const said = review.obstacle === null ? null : describeObstacle(review.obstacle, words.cleanup);
  return (
    <article className="review" aria-label={review.name}>
      <Heading record={record} culture={props.culture} />
      {said !== null && (
        <p className="icon-line review__obstacle" role="alert">
          <ToneIcon tone="danger" label={install.cannot} />
          <span>
            <Sentence text={said.problem} /> {said.step}
          </span>
        </p>
      )}
      <Verdict record={record} policy={props.policy} />
      {inspection !== null && inspection.signature.signatures.length > 0 && (
        <>
          <ThumbprintCompare
            content={content}
            focused={props.focused && review.obstacle === null}
            onCompared={(comparison) => {
              setCompared(comparison.kind);
              props.onCompared(comparison);
            }}
          />
          <SignerState content={content} publishers={props.publishers} compared={compared} onAccept={props.onAccept} />
        </>
      )}
      {inspection !== null && (
        <Section title={install.replaces}>
          {review.rivals.length === 0 && <p className="quiet">{install.replacesNothing}</p>}
          {review.rivals.map((rival) => (
            <Rival key={rival.id} rival={rival} version={inspection.connector.version} choice={choice} onChoice={onChoice} />
          ))}
        </Section>
      )}
      {inspection !== null && (
        <Section title={words.capabilities.title}>
          <CapabilityList capabilities={inspection.capabilities} />
        </Section>
      )}
      {review.mark.kind !== "none" && (
        <Section title={install.mark}>
          <p>
            <Sentence text={describeMark(review.mark, install)} />
          </p>
          {review.mark.kind === "marked" && (
            <Checkbox
              label={install.removeMark}
              checked={choice.removeMark}
              onChange={(_event, { checked }) => onChoice({ ...choice, removeMark: checked === true })}
            />
          )}
        </Section>
      )}
      {review.to !== null && (
        <Section title={install.to}>
          <PathLine path={review.to} />
          {!props.folderExists && <p className="quiet">{install.folderIsMade}</p>}
        </Section>
      )}
    </article>
  );
}

/** As Get data would show it. */
function Heading({ record, culture }: Pick<ReviewFileProps, "record" | "culture">) {
  const { detail, overview } = useWords().window;
  const inspection = record.content.kind === "inspected" ? record.content.inspection : null;
  const version = inspection?.connector.version ?? null;
  return (
    <header className="review__head">
      <ConnectorIcon src={inspection === null ? null : (inspection.images[0]?.dataUrl ?? null)} size={40} />
      <div>
        <h3 className="review__title">
          <ForeignLabel text={fileTitle(record, culture)} />
          {version !== null && <span className="quiet"> {detail.version(foreign(version))}</span>}
        </h3>
        <p className="quiet">
          <ForeignLabel text={record.name} />
        </p>
        {inspection !== null && inspection.connector.publishes.length === 0 && <p className="quiet">{overview.noPublish}</p>}
        {inspection !== null && <InGetData inspection={inspection} culture={culture} />}
      </div>
    </header>
  );
}

function InGetData({ inspection, culture }: { readonly inspection: Inspection; readonly culture: string }) {
  const { overview } = useWords().window;
  const publish = inspection.connector.publishes[0];
  if (publish === undefined || !publish.resolved) return null;
  const help = buttonText(publish, 1, culture);
  const category = shownCategory(localText(publish.category, culture));
  return (
    <>
      {help !== null && (
        <p className="quiet">
          <ForeignLabel text={help} longest={200} />
        </p>
      )}
      <p className="quiet">
        <Sentence text={`${overview.getData}: ${overview.categoryShown(foreign(category))}`} />
      </p>
    </>
  );
}

/** Who signed and what that proves, then what else was found. */
function Verdict({ record, policy }: Pick<ReviewFileProps, "record" | "policy">) {
  const words = useWords();
  const [now] = useState(() => new Date());
  const { install, tones } = words.window;
  const { content, loading, findings } = composeVerdict(record, { policy, now }, words);
  return (
    <Section title={install.whoSigned}>
      <p className="icon-line">
        <ToneIcon tone={content.tone} label={tones[content.tone]} />
        <span>
          <Sentence text={[...content.sentences, content.remedy].filter((text) => text !== "").join(" ")} />
        </span>
      </p>
      {loading !== null && loading.furtherReasons.length > 0 && (
        <p>
          <Sentence text={[loading.verdict, ...loading.furtherReasons].join(" ")} />
        </p>
      )}
      {findings.map((finding, at) => {
        const { severity, title, explanation } = describeFinding(finding, words);
        return (
          <p key={at} className="icon-line">
            <ToneIcon tone={severity} label={tones[severity]} />
            <span>
              <strong>{title}.</strong> <Sentence text={explanation} />
            </span>
          </p>
        );
      })}
    </Section>
  );
}

interface RivalProps {
  readonly rival: InstallRival;
  /** Of the new file. */
  readonly version: string | null;
  readonly choice: ReviewChoice;
  readonly onChoice: (choice: ReviewChoice) => void;
}

function Rival({ rival, version, choice, onChoice }: RivalProps) {
  const words = useWords();
  const { install, tones } = words.window;
  const { head, facts, warns, breakages } = describeRival(rival, version, words);
  const tone = warns || breakages.length > 0 ? (warns ? "danger" : "attention") : "information";
  const { id, name } = rival;
  const keep = (checked: boolean) => new Set(checked ? [...choice.keep].filter((one) => one !== id) : [...choice.keep, id]);
  return (
    <div className="review__rival">
      <p className="icon-line">
        <ToneIcon tone={tone} label={tones[tone]} />
        <span>
          <strong>
            <Sentence text={head} />
          </strong>
          {facts.length > 0 && (
            <>
              {" "}
              <Sentence text={facts.join(" ")} />
            </>
          )}
        </span>
      </p>
      {breakages.length > 0 && (
        <div className="review__breaks">
          <p>{install.breaks}</p>
          <ul>
            {breakages.map((text, at) => (
              <li key={at}>
                <Sentence text={text} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {isInTheWay(rival) && rival.relation !== "same-name" && (
        <Checkbox
          label={<Sentence text={install.moveAway(foreign(name))} />}
          checked={isReplaced(rival, choice)}
          onChange={(_event, { checked }) => onChoice({ ...choice, keep: keep(checked === true) })}
        />
      )}
    </div>
  );
}
