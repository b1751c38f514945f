import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useId, useState, type ReactNode } from "react";
import { linkFacts, type ChainLink, type LinkName, type LinkState } from "../../../shared/model/diagnosis.ts";
import { describeFinding } from "../../../shared/words/describe/describe-finding.ts";
import type { Words } from "../../../shared/words/words.ts";
import { useWords } from "../../state/words.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { ToneIcon, type Tone } from "../../ui/tone.tsx";

export interface ChainViewProps {
  readonly links: readonly ChainLink[];
  readonly firstBroken: LinkName | null;
  /** What can be done about a link. */
  readonly actionsOf?: (link: LinkName) => ReactNode;
}

const tones = { "holds": "good", "broken": "danger", "not-knowable": "information" } as const satisfies Readonly<Record<LinkState, Tone>>;

/** Every link from the folder to Get data. The first broken one is open; a person may open each other one too. */
export function ChainView({ links, firstBroken, actionsOf }: ChainViewProps) {
  const { doctor } = useWords();
  const [toggled, setToggled] = useState<ReadonlySet<LinkName>>(new Set());
  const isOpen = (name: LinkName) => (name === firstBroken) !== toggled.has(name);
  return (
    <ol className="chain" aria-label={doctor.chain}>
      {links.map((link) => (
        <ChainItem
          key={link.name}
          link={link}
          isFirst={link.name === firstBroken}
          isOpen={isOpen(link.name)}
          onToggle={() =>
            setToggled(
              new Set([...toggled].includes(link.name) ? [...toggled].filter((one) => one !== link.name) : [...toggled, link.name]),
            )
          }
          actions={actionsOf?.(link.name) ?? null}
        />
      ))}
    </ol>
  );
}

interface ChainItemProps {
  readonly link: ChainLink;
  readonly isFirst: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly actions: ReactNode;
}

function ChainItem({ link, isFirst, isOpen, onToggle, actions }: ChainItemProps) {
  const words = useWords();
  const body = useId();
  const { name, state } = link;
  return (
    <li className={`chain__link chain__link--${state} ${isFirst ? "chain__link--first" : ""}`}>
      <h3>
        <button type="button" className="disclosure chain__head" aria-expanded={isOpen} aria-controls={body} onClick={onToggle}>
          <ToneIcon tone={tones[state]} />
          <span className="chain__name">{state === "broken" ? words.doctor.problems[name] : words.diagnosis.links[name]}</span>
          <span className="chain__state">
            {link.because.includes("depends-on-earlier") ? words.doctor.notYetKnown : words.doctor.linkState[state]}
          </span>
          <ChevronDownRegular className="chevron" aria-hidden />
        </button>
      </h3>
      <div id={body} className="chain__body" hidden={!isOpen}>
        {sentencesOf(link, words).map((sentence, at) => (
          <p key={at}>
            <Sentence text={sentence} />
          </p>
        ))}
        <p className="quiet">{words.diagnosis.sources[linkFacts[name].source]}</p>
        {state === "not-knowable" && !link.because.includes("depends-on-earlier") && (
          <p className="quiet">{words.diagnosis.experts[linkFacts[name].expert]}</p>
        )}
        {actions !== null && <div className="steps-row">{actions}</div>}
      </div>
    </li>
  );
}

function sentencesOf({ state, because, findings }: ChainLink, words: Words): readonly string[] {
  const reasons = { ...words.loading.reasons, ...words.diagnosis.reasons };
  const said = [
    ...because.map((reason) => reasons[reason]),
    ...findings.map((finding) => {
      const { title, explanation, remedy } = describeFinding(finding, words);
      return [title + words.punctuation.stop, explanation, remedy].filter((text) => text !== "").join(" ");
    }),
  ];
  return said.length === 0 && state === "holds" ? [words.doctor.isFine] : said;
}
