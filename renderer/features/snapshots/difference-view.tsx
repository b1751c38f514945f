import type { ReactNode } from "react";
import type { SnapshotConnector, SnapshotTrustEntry } from "../../../shared/model/machine-snapshot.ts";
import type { ChangedConnector, ConnectorAspect, SnapshotDifference } from "../../../shared/model/snapshot-difference.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import type { NamedSnapshot } from "../../state/snapshots-state.ts";
import { useWords } from "../../state/words.tsx";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Section } from "../../ui/section.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ThumbprintView } from "../../ui/thumbprint.tsx";
import { ToneIcon, type Tone } from "../../ui/tone.tsx";

export interface DifferenceViewProps {
  readonly before: NamedSnapshot;
  readonly after: NamedSnapshot;
  readonly difference: SnapshotDifference;
}

/** Items of one list that are drawn; the command line lists all. */
const mostDrawn = 200;

const tones: Readonly<Record<SnapshotDifference["outcome"], Tone>> = { same: "good", different: "attention", unknown: "information" };

/** Two snapshots and how they differ, to be read. Knows nothing of the bridge. */
export function DifferenceView({ before, after, difference }: DifferenceViewProps) {
  const words = useWords().snapshots;
  const { outcome, same, added, removed, changed, unknown, trust } = difference;
  return (
    <div className="snapshots">
      <div className="snapshots__pair">
        <SnapshotHead title={words.beforeTitle} shown={before} />
        <SnapshotHead title={words.afterTitle} shown={after} />
      </div>
      <p role="status" className="icon-line">
        <ToneIcon tone={tones[outcome]} />
        <span>
          <strong>{words.outcome[outcome]}</strong> {words.same(same)}
        </span>
      </p>
      <Connectors title={words.removed} connectors={removed} />
      <Connectors title={words.added} connectors={added} />
      {changed.length > 0 && (
        <Section title={`${words.changed} (${changed.length})`}>
          <Items items={changed} draw={(one) => <Changed changed={one} />} />
        </Section>
      )}
      {unknown.length > 0 && (
        <Section title={`${words.unknown} (${unknown.length})`}>
          <Items
            items={unknown}
            draw={({ connector, because, unknownIn }) => (
              <>
                <ConnectorName connector={connector} />
                <p>{words.because[because][unknownIn]}</p>
              </>
            )}
          />
        </Section>
      )}
      {trust === null ? (
        <p className="icon-line">
          <ToneIcon tone="information" />
          <span>{words.trustUnknown}</span>
        </p>
      ) : (
        <>
          <TrustEntries title={words.trustRemoved} entries={trust.removed} />
          <TrustEntries title={words.trustAdded} entries={trust.added} />
        </>
      )}
      {[before, after].map(({ name, snapshot: { connectors } }, at) => (
        <details key={at} className="snapshots__all">
          <summary>
            {name === null ? words.thisComputer : <ForeignLabel text={name} />}: {words.allConnectors(connectors.length)}
          </summary>
          <Items items={connectors} draw={(connector) => <ConnectorName connector={connector} />} />
        </details>
      ))}
    </div>
  );
}

function SnapshotHead({ title, shown: { name, snapshot } }: { readonly title: string; readonly shown: NamedSnapshot }) {
  const words = useWords().snapshots;
  const { computer, user, madeAt, pseudonyms, versions, leftOut } = snapshot;
  return (
    <section className="card" aria-label={title}>
      <p className="card__title">
        <span>{title}</span>
        <span className="quiet">{name === null ? words.thisComputer : <ForeignLabel text={name} longest={260} />}</span>
      </p>
      <Facts>
        <Fact name={words.computer}>
          <ForeignLabel text={computer} />
        </Fact>
        <Fact name={words.user}>
          <ForeignLabel text={user} />
        </Fact>
        <Fact name={words.made}>
          <Sentence text={words.madeOn(foreign(madeAt))} />
        </Fact>
        <Fact name={words.versions}>
          <ForeignLabel text={`Mezzanine ${versions.mezzanine}, ${versions.system} ${versions.systemRelease}, ${versions.architecture}`} />
        </Fact>
      </Facts>
      {pseudonyms && <p className="quiet">{words.hiddenNames}</p>}
      {leftOut > 0 && <p>{words.leftOut(leftOut)}</p>}
    </section>
  );
}

function Connectors({ title, connectors }: { readonly title: string; readonly connectors: readonly SnapshotConnector[] }) {
  if (connectors.length === 0) return null;
  return (
    <Section title={`${title} (${connectors.length})`}>
      <Items items={connectors} draw={(connector) => <ConnectorName connector={connector} />} />
    </Section>
  );
}

interface ItemsProps<T> {
  readonly items: readonly T[];
  readonly draw: (item: T) => ReactNode;
}

function Items<T>({ items, draw }: ItemsProps<T>) {
  const words = useWords().snapshots;
  return (
    <>
      <ul className="snapshots__list">
        {items.slice(0, mostDrawn).map((item, at) => (
          <li key={at}>{draw(item)}</li>
        ))}
      </ul>
      {items.length > mostDrawn && <p className="quiet">{words.more(items.length - mostDrawn)}</p>}
    </>
  );
}

function ConnectorName({ connector: { name, version, role } }: { readonly connector: SnapshotConnector }) {
  const { window: texts } = useWords();
  return (
    <p>
      <strong>
        <ForeignLabel text={name} longest={260} />
      </strong>{" "}
      {version !== null && <ForeignLabel text={version} />} <span className="quiet">{texts.folders.role[role]}</span>
    </p>
  );
}

/** What it was and what it is, where that fits on a line. */
const shownValue: { readonly [A in ConnectorAspect]?: (connector: SnapshotConnector) => string } = {
  name: ({ name }) => name,
  version: ({ version }) => version ?? "",
  signers: ({ signers }) => signers.map(({ name, thumbprint }) => name ?? thumbprint).join(", "),
};

function Changed({ changed: { before, after, aspects } }: { readonly changed: ChangedConnector }) {
  const words = useWords().snapshots;
  return (
    <>
      <ConnectorName connector={after} />
      <ul className="snapshots__aspects">
        {aspects.map((aspect) => {
          const [old, now] = [before, after].map((connector) => shownValue[aspect]?.(connector) ?? "");
          return (
            <li key={aspect}>
              {words.aspects[aspect]}
              {old !== undefined && old !== "" && now !== undefined && now !== "" && (
                <>
                  : <Sentence text={words.becomes(foreignPath(old), foreignPath(now))} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function TrustEntries({ title, entries }: { readonly title: string; readonly entries: readonly SnapshotTrustEntry[] }) {
  const words = useWords().snapshots;
  if (entries.length === 0) return null;
  return (
    <Section title={`${title} (${entries.length})`}>
      <Items
        items={entries}
        draw={({ thumbprint, written }) =>
          thumbprint === null ? (
            <p>
              <ForeignLabel text={written} /> <span className="quiet">({words.notAThumbprint})</span>
            </p>
          ) : (
            <ThumbprintView hex={thumbprint} />
          )
        }
      />
    </Section>
  );
}
