import { Button, Field, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Input as InputOf } from "../../../shared/contract/commands.ts";
import type { ConnectorId, TrustView } from "../../../shared/model/inventory.ts";
import { certificateEnd, type PublisherFacts } from "../../../shared/model/publisher.ts";
import type { TrustEntry } from "../../../shared/model/trust.ts";
import type { TrustBackup } from "../../../shared/model/trust-change.ts";
import { Page } from "../../ui/page.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { Section } from "../../ui/section.tsx";
import { ThumbprintView } from "../../ui/thumbprint.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { AcceptDialog } from "./accept-dialog.tsx";
import { TrustChange } from "../../ui/trust-change-dialog.tsx";
import { PublisherCard } from "./publisher-card.tsx";
import { TrustEntryRow } from "./trust-entry.tsx";
import { TrustExports } from "./trust-exports.tsx";
import { useTrustChange, type TrustChangeFlow } from "../../state/use-trust-change.ts";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Loading } from "../../ui/loading.tsx";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, ForeignLabels, Sentence } from "../../ui/sentence.tsx";

export function TrustScreen() {
  const { inventory } = useWindow();
  const { trust, snapshot } = useStore(inventory.store);
  const words = useWords().window.trust;
  const flow = useTrustChange();
  if (trust === null) return <Loading />;
  const titles = new Map(snapshot?.rows.map((row) => [row.id, row.title]));
  const titlesOf = (ids: readonly ConnectorId[]) => [...new Set(ids.map((id) => titles.get(id)).filter((title) => title !== undefined))];
  const part = { trust, titlesOf, flow };
  return (
    <Page title={words.title} lead={words.explain}>
      <Recommended {...part} />
      <Signers {...part} />
      <Section title={words.whatToDo}>
        <ol className="steps">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Policy {...part} />
      <Editor flow={flow} />
      <Backups flow={flow} />
      <TrustExports isListEmpty={trust.policy.failure === null && trust.policy.entries.length === 0} />
      <Publishers {...part} />
      <TrustChange flow={flow} />
    </Page>
  );
}

interface TrustPartProps {
  readonly trust: TrustView;
  readonly titlesOf: (ids: readonly ConnectorId[]) => readonly string[];
  readonly flow: TrustChangeFlow;
}

/** Only where the other setting is chosen, or may be: at the recommended one there is nothing to go back to. */
function Recommended({ trust: { recommended }, titlesOf }: TrustPartProps) {
  const words = useWords().window.trust.recommended;
  const { settings } = useWindow();
  const { securityLevel } = useStore(settings.store);
  if (securityLevel === "trusted-only" || recommended.kind === "not-known") return null;
  const isPossible = recommended.kind !== "not-yet";
  const text =
    recommended.kind === "possible"
      ? words.possible(recommended.connectors)
      : recommended.kind === "not-yet"
        ? words["not-yet"](titlesOf(recommended.connectors).map((title) => foreign(title)))
        : words["nothing-installed"];
  return (
    <p className="icon-line surface">
      <ToneIcon tone={isPossible ? "good" : "information"} />
      <span>
        <Sentence text={text} />
      </span>
    </p>
  );
}

function Policy({ trust, titlesOf, flow }: TrustPartProps) {
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
          const publisher = trust.publishers.find(({ sha1 }) => sha1 === entry.thumbprint);
          return (
            <TrustEntryRow
              key={index}
              entry={entry}
              usedBy={titlesOf(signer?.connectors ?? [])}
              signerName={signer?.name ?? publisher?.name ?? null}
              certificate={publisher === undefined ? null : { end: certificateEnd(publisher, new Date()), notAfter: publisher.notAfter }}
              onRemove={() => flow.change({ add: [], remove: [nameOf(entry)] })}
              onClean={cleaningOf(entry, flow)}
            />
          );
        })}
      </ul>
    </Section>
  );
}

const nameOf = ({ thumbprint, written }: TrustEntry): string => thumbprint ?? written;

function cleaningOf({ thumbprint, written, dirt }: TrustEntry, { change }: TrustChangeFlow): (() => void) | undefined {
  if (thumbprint === null || thumbprint.length !== 40 || dirt.length === 0) return undefined;
  return () => change({ add: [thumbprint], remove: [written] });
}

function Editor({ flow }: { readonly flow: TrustChangeFlow }) {
  const words = useWords().window.trust;
  const [written, setWritten] = useState("");
  return (
    <Section title={words.editor}>
      <p className="quiet">{words.editorExplain}</p>
      <form
        className="trust__editor"
        onSubmit={(event) => {
          event.preventDefault();
          if (written.trim() !== "") flow.change({ add: [written], remove: [] });
        }}
      >
        <Field label={words.addThumbprint} hint={words.addThumbprintHint} className="trust__editor-field">
          <Input
            value={written}
            maxLength={1024}
            input={{ spellCheck: false, autoComplete: "off" }}
            onChange={(_event, { value }) => setWritten(value)}
          />
        </Field>
        <Button type="submit" disabled={written.trim() === ""}>
          {words.preview}
        </Button>
      </form>
    </Section>
  );
}

function Signers({ trust, titlesOf, flow }: TrustPartProps) {
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
            {!trusted && (
              <div className="steps-row">
                <Button size="small" onClick={() => flow.change({ add: [thumbprint], remove: [] })}>
                  {words.add}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Backups({ flow }: { readonly flow: TrustChangeFlow }) {
  const words = useWords().window.trust;
  const { bridge, inventory } = useWindow();
  const revision = useStore(inventory.store).snapshot?.revision;
  const [backups, setBackups] = useState<readonly TrustBackup[]>([]);
  const { isOpen } = flow;
  useEffect(() => {
    const subscription = { ended: false };
    void bridge.call("getTrustBackups", null).then((reply) => {
      if (!subscription.ended && reply.ok) setBackups(reply.value);
    });
    return () => void (subscription.ended = true);
  }, [bridge, revision, isOpen]);
  return (
    <Section title={words.backups}>
      {backups.length === 0 && <p className="quiet">{words.noBackups}</p>}
      <ul className="cards">
        {backups.slice(0, mostBackups).map(({ id, keptAt, path, entries }) => (
          <li key={id} className="card">
            <p className="card__title">
              <Sentence text={entries === null ? words.backupUnreadable(keptAt) : words.backupFrom(keptAt, entries.length)} />
            </p>
            <PathLine path={path} />
            {entries !== null && (
              <div className="steps-row">
                <Button size="small" onClick={() => flow.restore(id)}>
                  {words.restore}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The command line has them all. */
const mostBackups = 10;

interface Asked {
  readonly publisher: PublisherFacts;
  readonly isOpen: boolean;
  /** Each time the dialog begins anew. */
  readonly turn: number;
}

function Publishers({ trust, titlesOf }: TrustPartProps) {
  const words = useWords().window;
  const { bridge, messages, inventory } = useWindow();
  const [asked, setAsked] = useState<Asked | null>(null);
  useFocusBack(asked?.isOpen === true);
  const close = () => setAsked((before) => (before === null ? null : { ...before, isOpen: false }));
  const run = async <N extends "acceptPublisher" | "revokePublisher" | "notePublisher">(command: N, input: InputOf<N>, done: string) => {
    const reply = await bridge.call(command, input);
    await inventory.refresh();
    messages.show(reply.ok ? { tone: "done", text: done } : { tone: "failure", text: words.failures.of(command, reply.error.kind) });
  };
  const { publishers } = trust;
  return (
    <Section title={words.trust.publishers}>
      <p className="quiet">{words.trust.publishersExplain}</p>
      {publishers.length === 0 && <p className="quiet">{words.trust.noPublishers}</p>}
      <ul className="cards">
        {publishers.map((publisher) => (
          <PublisherCard
            key={publisher.sha256}
            publisher={publisher}
            signed={titlesOf(publisher.connectors)}
            now={new Date()}
            onAccept={() => setAsked((before) => ({ publisher, isOpen: true, turn: (before?.turn ?? 0) + 1 }))}
            onRevoke={() => void run("revokePublisher", { sha256: publisher.sha256 }, words.trust.revoked)}
            onNote={(note) => void run("notePublisher", { sha256: publisher.sha256, note }, words.trust.noteSaved)}
          />
        ))}
      </ul>
      {asked !== null && (
        <AcceptDialog
          key={asked.turn}
          publisher={asked.publisher}
          isOpen={asked.isOpen}
          onClose={close}
          onAccept={(how) => {
            close();
            void run("acceptPublisher", { sha256: asked.publisher.sha256, how, note: "" }, words.trust.accepted);
          }}
        />
      )}
    </Section>
  );
}
