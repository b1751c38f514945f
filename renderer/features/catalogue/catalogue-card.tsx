import { Button, Link } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useId } from "react";
import type { CatalogueEntry } from "../../../shared/model/catalogue.ts";
import { useWords } from "../../state/words.tsx";
import { Fact, Facts } from "../../ui/facts.tsx";
import { describeLifecycle } from "../../../shared/words/describe/describe-shadow.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, ForeignLabels, Sentence } from "../../ui/sentence.tsx";

export interface CatalogueCardProps {
  readonly entry: CatalogueEntry;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onDocs: () => void;
  /** The page's address where only the user can open it. */
  readonly address: string | null;
  /** Absent where no file of it is here. */
  readonly onShow?: (() => void) | undefined;
}

/** Names listed before the rest is left to a search. */
const mostNames = 40;

export function CatalogueCard({ entry, open, onToggle, ...rest }: CatalogueCardProps) {
  const { catalogue, list } = useWords().window;
  const body = useId();
  const { name, publisher, origin, releaseState, endOfSupport, version, beta, installedId } = entry;
  const about = [publisher ?? "", catalogue.origins[origin], endOfSupport === null ? (releaseState ?? "") : catalogue.withdrawn].filter(
    (text) => text !== "",
  );
  return (
    <li className={`entry ${open ? "entry--open" : ""}`}>
      <button type="button" className="disclosure entry__head" aria-expanded={open} aria-controls={body} onClick={onToggle}>
        <span className="entry__name">
          <strong>
            <ForeignLabel text={name} />
          </strong>
          {beta === true && <span className="beta">{list.beta}</span>}
          {version !== null && (
            <span className="quiet">
              <ForeignLabel text={version} longest={24} />
            </span>
          )}
        </span>
        <span className="entry__about quiet breakable">
          <ForeignLabels texts={about} between=" · " />
        </span>
        {installedId !== null && <span className="entry__installed">{catalogue.installed}</span>}
        <ChevronDownRegular className="chevron" aria-hidden />
      </button>
      <div id={body} hidden={!open}>
        {open && <EntryFacts entry={entry} {...rest} />}
      </div>
    </li>
  );
}

function EntryFacts({ entry, onDocs, address, onShow }: Pick<CatalogueCardProps, "entry" | "onDocs" | "address" | "onShow">) {
  const {
    shadow,
    window: { catalogue },
  } = useWords();
  const { kinds, kindConfidence, functions, fileStems, certifiedSince, docs } = entry;
  const confidence = kindConfidence === null ? "" : catalogue.kindConfidences[kindConfidence];
  return (
    <div className="entry__body">
      <Facts>
        {(kinds.length > 0 || confidence !== "") && (
          <Fact name={catalogue.kinds}>
            <ForeignLabels texts={kinds} /> {confidence !== "" && <span className="quiet">{confidence}</span>}
          </Fact>
        )}
        {functions.length > 0 && (
          <Fact name={catalogue.functions}>
            <span className="breakable">
              <Names names={functions} />
            </span>
          </Fact>
        )}
        {fileStems.length > 0 && (
          <Fact name={catalogue.stems}>
            <Names names={fileStems} />
          </Fact>
        )}
        {certifiedSince !== null && (
          <Fact name={catalogue.certified}>
            <Sentence text={shadow.certifiedSince[certifiedSince.precision](foreign(certifiedSince.month))} />
          </Fact>
        )}
      </Facts>
      {describeLifecycle(entry, shadow).map((sentence) => (
        <p key={sentence}>
          <Sentence text={sentence} />
        </p>
      ))}
      <div className="steps-row">
        {docs !== null && address === null && (
          <Button size="small" onClick={onDocs}>
            {catalogue.docs}
          </Button>
        )}
        {address !== null && (
          <Link href={address} target="_blank" rel="noreferrer">
            <ForeignLabel text={address} longest={300} />
          </Link>
        )}
        {onShow !== undefined && (
          <Button size="small" appearance="subtle" onClick={onShow}>
            {catalogue.showInstalled}
          </Button>
        )}
      </div>
    </div>
  );
}

const Names = ({ names }: { readonly names: readonly string[] }) => (
  <>
    <ForeignLabels texts={names.slice(0, mostNames)} />
    {names.length > mostNames && ", …"}
  </>
);
