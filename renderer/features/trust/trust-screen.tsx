import { Spinner } from "@fluentui/react-components";
import type { ConnectorId, TrustView } from "../../../shared/model/inventory.ts";
import { Page } from "../../ui/page.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { Section } from "../../ui/section.tsx";
import { ThumbprintView } from "../../ui/thumbprint.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { TrustEntryRow } from "./trust-entry.tsx";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel, ForeignLabels } from "../../ui/sentence.tsx";

export function TrustScreen() {
  const { inventory } = useWindow();
  const { trust, snapshot } = useStore(inventory.store);
  const words = useWords().window.trust;
  if (trust === null) return <Spinner className="pane__loading" size="tiny" />;
  const titles = new Map(snapshot?.rows.map((row) => [row.id, row.title]));
  const titlesOf = (ids: readonly ConnectorId[]) => [...new Set(ids.map((id) => titles.get(id)).filter((title) => title !== undefined))];
  return (
    <Page title={words.title} lead={words.explain}>
      <Signers trust={trust} titlesOf={titlesOf} />
      <Section title={words.whatToDo}>
        <ol className="steps">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Policy trust={trust} titlesOf={titlesOf} />
    </Page>
  );
}

interface TrustPartProps {
  readonly trust: TrustView;
  readonly titlesOf: (ids: readonly ConnectorId[]) => readonly string[];
}

function Policy({ trust, titlesOf }: TrustPartProps) {
  const words = useWords().window.trust;
  const { source, entries, failure } = trust.policy;
  return (
    <Section title={entries.length === 0 ? words.none : words.entries(entries.length)}>
      {failure !== null && (
        <p className="icon-line">
          <ToneIcon tone="attention" />
          <span>{words.failure[failure]}</span>
        </p>
      )}
      {failure === null && entries.length === 0 && <p>{words.noneExplain}</p>}
      <p className="quiet">{source.kind === "policy" ? words.fromPolicy : words.fromFile}</p>
      {source.kind === "file" && <PathLine path={source.path} />}
      <ul className="cards">
        {entries.map((entry, index) => {
          const signer = trust.signers.find(({ thumbprint }) => thumbprint === entry.thumbprint);
          return <TrustEntryRow key={index} entry={entry} usedBy={titlesOf(signer?.connectors ?? [])} signerName={signer?.name ?? null} />;
        })}
      </ul>
    </Section>
  );
}

function Signers({ trust, titlesOf }: TrustPartProps) {
  const words = useWords().window.trust;
  // Who is not trusted needs a decision, so they come first.
  const signers = [...trust.signers].sort((one, other) => Number(one.trusted) - Number(other.trusted));
  return (
    <Section title={words.signers}>
      {signers.length === 0 && <p className="quiet">{words.noSigners}</p>}
      <ul className="cards">
        {signers.map(({ thumbprint, name, trusted, connectors }) => (
          <li key={thumbprint} className="card">
            <p className="card__title">
              <ToneIcon tone={trusted ? "good" : "attention"} /> {name === null ? words.unnamed : <ForeignLabel text={name} marked />}{" "}
              <span className="quiet">{trusted ? words.trusted : words.notTrusted}</span>
            </p>
            <ThumbprintView hex={thumbprint} />
            <p className="quiet">
              <ForeignLabels texts={titlesOf(connectors).slice(0, 5)} />
              {connectors.length > 5 && ` · ${words.connectors(connectors.length)}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
