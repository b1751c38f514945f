import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { weightOf, type ShadowPair } from "../../../shared/model/shadow.ts";
import {
  describeEvidence,
  describeLifecycle,
  describeShadow,
  type DescribedShadow,
} from "../../../shared/words/describe/describe-shadow.ts";
import type { PairNames } from "../../../shared/words/sentence.ts";
import { useWords } from "../../state/words.tsx";
import { ToneIcon, type Tone } from "../../ui/tone.tsx";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";

/** One side of a pair: its title, and its file where the title is not unique. */
export interface PairSide {
  readonly title: string;
  /** Null of a certified connector: its file is no concern of the user's. */
  readonly file: string | null;
}

export interface PairCardProps {
  readonly pair: ShadowPair;
  readonly custom: PairSide;
  readonly other: PairSide;
  /** As sentences name them. */
  readonly names: PairNames;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** The month of the list of certified connectors. */
  readonly asOf: string | null;
  readonly actions: ReactNode;
  /** What would change; null until the user asks for it. */
  readonly comparison: ReactNode;
}

const tones = { certain: "danger", likely: "attention", hint: "information" } as const satisfies Record<ShadowPair["confidence"], Tone>;

/** Who, instead of whom, how sure, and what to do: in two lines; everything else once it is opened. */
export function PairCard(props: PairCardProps) {
  const { pair, custom, other, names, open, onToggle } = props;
  const words = useWords();
  const said = describeShadow(pair, names, words.shadow);
  const tested = pair.testing?.state === "in-force";
  const tone = tested ? "information" : tones[pair.confidence];
  const body = useId();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <li ref={card} className={`pair ${open ? "pair--open" : ""}`}>
      <h2>
        <button type="button" className="disclosure pair__head" aria-expanded={open} aria-controls={body} onClick={onToggle}>
          <ToneIcon tone={tone} />
          <span className="pair__names">
            <Side side={custom} version={pair.localVersion} />
            <span className="quiet">{relationOf(pair, words.window.shadows)}</span>
            <Side side={other} version={pair.other.version} />
          </span>
          <span className={`pair__weight pair__weight--${tested ? "tested" : pair.confidence}`}>
            {tested ? words.window.shadows.beingTested : said.confidence.name}
          </span>
          <ChevronDownRegular className="chevron" aria-hidden />
        </button>
      </h2>
      {!open && said.advice !== "" && !tested && (
        <p className="pair__advice">
          <Sentence text={said.advice} />
        </p>
      )}
      <div id={body} hidden={!open}>
        {open && <PairBody {...props} said={said} />}
      </div>
    </li>
  );
}

function Side({ side, version }: { readonly side: PairSide; readonly version: string | null }) {
  const { title, file } = side;
  return (
    <span className="pair__side">
      <strong>
        <ForeignLabel text={title} />
      </strong>
      {version !== null && (
        <span className="quiet">
          {" "}
          <ForeignLabel text={version} longest={24} />
        </span>
      )}
      {file !== null && file !== title && (
        <span className="pair__file quiet">
          {" "}
          <ForeignLabel text={file} />
        </span>
      )}
    </span>
  );
}

function relationOf({ confidence, advice, other }: ShadowPair, words: ReturnType<typeof useWords>["window"]["shadows"]): string {
  if (confidence === "hint") return words.alike;
  return advice.kind === "ask-author-to-rename" || other.kind === "custom" ? words.clashesWith : words.insteadOf;
}

function PairBody({ pair, asOf, actions, comparison, said }: PairCardProps & { readonly said: DescribedShadow }) {
  const words = useWords();
  const { other } = pair;
  const sources =
    other.kind === "custom"
      ? []
      : [
          other.source === "installed"
            ? words.shadow.sources.installed
            : words.shadow.sources.catalogue(asOf === null ? null : foreign(asOf)),
          ...(other.certifiedSince === null
            ? []
            : [words.shadow.certifiedSince[other.certifiedSince.precision](foreign(other.certifiedSince.month))]),
          ...describeLifecycle(other, words.shadow),
        ];
  return (
    <div className="pair__body">
      {said.testing !== null && (
        <p>
          <Sentence text={said.testing} />
        </p>
      )}
      {said.advice !== "" && (
        <p className="pair__advice pair__advice--open">
          <Sentence text={said.advice} />
        </p>
      )}
      {actions}
      <h3>{words.window.shadows.why}</h3>
      <ul className="pair__evidence">
        {pair.evidence.map((evidence, index) => (
          <li key={index}>
            <span className="pair__weight">{words.shadow.confidences[weightOf(evidence)].name}</span>
            <span>
              <Sentence text={describeEvidence(evidence, words.shadow)} />
            </span>
          </li>
        ))}
        {pair.evidenceLeftOut === true && <li>{words.shadow.evidenceLeftOut}</li>}
      </ul>
      <p className="quiet">
        <Sentence text={[said.confidence.explain, said.versions, ...sources].join(" ")} />
      </p>
      {comparison}
    </div>
  );
}
