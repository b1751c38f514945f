import { Button } from "@fluentui/react-components";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useEffect, useMemo, useState } from "react";
import { longestCatalogue } from "../../../shared/contract/decoders.ts";
import type { CatalogueEntry, CatalogueView } from "../../../shared/model/catalogue.ts";
import { CatalogueCard } from "./catalogue-card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { findEntries, withoutEnding } from "./catalogue-search.ts";
import { useFormats } from "../../state/formats.tsx";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Loading } from "../../ui/loading.tsx";
import { chooseFile } from "../../state/use-open-file.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import { Sentence } from "../../ui/sentence.tsx";

/** Every certified and built-in connector that is known: "is mine among them?" */
export function CatalogueScreen() {
  const { catalogue } = useWords().window;
  const [view, setView] = useCatalogue();
  if (view === null) return <Loading />;
  return (
    <Page title={catalogue.title} lead={catalogue.explain}>
      <Source view={view} onView={setView} />
      <Entries view={view} />
    </Page>
  );
}

function useCatalogue(): readonly [CatalogueView | null, (view: CatalogueView) => void] {
  const { bridge, inventory } = useWindow();
  const { snapshot } = useStore(inventory.store);
  const [view, setView] = useState<CatalogueView | null>(null);
  const revision = snapshot?.revision;
  useEffect(() => {
    const subscription = { ended: false };
    void bridge.call("getCatalogue", null).then((reply) => {
      if (!subscription.ended && reply.ok) setView(reply.value);
    });
    return () => void (subscription.ended = true);
  }, [bridge, revision]);
  return [view, setView];
}

interface SourceProps {
  readonly view: CatalogueView;
  readonly onView: (view: CatalogueView) => void;
}

/** Which list this is, and the ways to another. */
function Source({ view: { facts }, onView }: SourceProps) {
  const { bridge, messages } = useWindow();
  const words = useWords().window;
  const formats = useFormats();
  const { catalogue } = words;
  const [problem, setProblem] = useState<string | null>(null);
  const importFile = async (file: File) => {
    const text = file.size > longestCatalogue ? "" : await file.text().catch(() => null);
    if (text === null) return setProblem(catalogue.unreadable);
    if (file.size > longestCatalogue) return setProblem(words.failures.of("importCatalogue", "too-large"));
    const reply = await bridge.call("importCatalogue", { name: file.name.slice(0, 1024), text });
    if (!reply.ok) {
      const { kind, detail } = reply.error;
      const where = detail === undefined ? "" : ` ${catalogue.notTakenWhere(foreignPath(detail))}`;
      return setProblem(`${words.failures.of("importCatalogue", kind)}${where}`);
    }
    setProblem(null);
    onView(reply.value);
    return messages.show({ tone: "done", text: catalogue.imported(reply.value.facts.count) });
  };
  const reset = async () => {
    const reply = await bridge.call("resetCatalogue", null);
    if (!reply.ok) return setProblem(words.failures.of("resetCatalogue", reply.error.kind));
    setProblem(null);
    onView(reply.value);
    return messages.show({ tone: "done", text: catalogue.resetDone });
  };
  const { imported, source } = facts;
  const origin =
    source === "imported" && imported !== null
      ? catalogue.sources.imported(foreign(imported.fileName), formats.date(imported.importedAt))
      : source === "given"
        ? catalogue.sources.given
        : catalogue.sources.shipped;
  return (
    <div className="catalogue__source">
      <p>
        <Sentence text={catalogue.facts(facts.count, facts.asOf === null ? null : foreign(facts.asOf))} />{" "}
        <span className="quiet">
          <Sentence text={origin} />.
        </span>
      </p>
      {problem !== null && (
        <p className="icon-line" role="alert">
          <ToneIcon tone="attention" />
          <span>
            <strong>{catalogue.notTaken}.</strong> <Sentence text={problem} />
          </span>
        </p>
      )}
      <div className="steps-row">
        <Button size="small" icon={<ArrowImportRegular />} onClick={() => chooseFile((file) => void importFile(file))}>
          {catalogue.import}
        </Button>
        {imported !== null && (
          <Button size="small" appearance="subtle" onClick={() => void reset()}>
            {catalogue.reset}
          </Button>
        )}
      </div>
    </div>
  );
}

/** As many as are looked through; a search finds the rest. */
const mostShown = 400;

function Entries({ view }: { readonly view: CatalogueView }) {
  const { catalogue } = useWords().window;
  const { navigation } = useWindow();
  const [text, setText] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const [docs, openDocs] = useDocs();
  const found = useMemo(() => findEntries(view.entries, withoutEnding(text)), [view, text]);
  const show = ({ installedId }: CatalogueEntry) =>
    installedId === null ? undefined : () => navigation.go({ screen: "connectors", shown: { kind: "connector", id: installedId } });
  return (
    <>
      <SearchBox text={text} label={catalogue.search} placeholder={catalogue.placeholder} onText={setText} />
      <p className="quiet" role="status">
        {catalogue.found(found.length, view.entries.length)}
      </p>
      {found.length === 0 && (
        <EmptyState icon={<QuestionCircleRegular />} title={catalogue.noneTitle(foreign(text))} text={catalogue.none} />
      )}
      <ul className="entries">
        {found.slice(0, mostShown).map((entry) => {
          // A list may name two alike, with different kinds.
          const key = [entry.name, ...entry.kinds, entry.installedId].join("\n");
          return (
            <CatalogueCard
              key={key}
              entry={entry}
              open={open === key}
              onToggle={() => setOpen(open === key ? null : key)}
              onDocs={() => openDocs(entry.name)}
              address={docs?.name === entry.name ? docs.address : null}
              onShow={show(entry)}
            />
          );
        })}
      </ul>
      {found.length > mostShown && <p className="quiet">{catalogue.more(found.length - mostShown)}</p>}
    </>
  );
}

interface DocsAddress {
  readonly name: string;
  readonly address: string;
}

/** Opens a page of the documentation; where only the user can, shows its address. */
function useDocs(): readonly [DocsAddress | null, (name: string) => void] {
  const { bridge, messages } = useWindow();
  const { failures } = useWords().window;
  const [docs, setDocs] = useState<DocsAddress | null>(null);
  const open = (name: string) => {
    void bridge.call("openDocs", { name }).then((reply) => {
      if (reply.ok) return;
      const { kind, detail } = reply.error;
      if (kind === "not-available" && detail !== undefined && /^https:\/\//iu.test(detail)) setDocs({ name, address: detail });
      else messages.show({ tone: "failure", text: failures.of("openDocs", kind) });
    });
  };
  return [docs, open];
}
