import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { useEffect, useState } from "react";
import type { QuarantineId, QuarantineView } from "../../../shared/model/cleanup.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { QuarantineCard } from "./quarantine-card.tsx";
import { RecordsWarning } from "../../ui/records-warning.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { Section } from "../../ui/section.tsx";
import { useFormats } from "../../state/formats.tsx";
import { searchQuarantine, olderThan, purgeAges } from "./quarantine-files.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Loading } from "../../ui/loading.tsx";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";

/** What was taken out of Power BI's way: back again, or out for good. */
export function QuarantineScreen() {
  const {
    window: { quarantine },
    cleanup,
  } = useWords();
  const [view, setView] = useQuarantine();
  if (view === null) return <Loading />;
  return (
    <Page title={quarantine.title} lead={quarantine.explain}>
      {view.unreadable !== null && <RecordsWarning text={cleanup.listedFromNotes} because={view.unreadable} />}
      {view.files.length === 0 ? (
        view.unreadable === null && <EmptyState icon={<ArchiveRegular />} title={quarantine.emptyTitle} text={quarantine.empty} />
      ) : (
        <QuarantinedFiles view={view} onView={setView} />
      )}
      <PurgeAge view={view} onView={setView} />
    </Page>
  );
}

/** Fetched again whenever the inventory changed: moving a file changes both. */
function useQuarantine(): readonly [QuarantineView | null, (view: QuarantineView) => void] {
  const { bridge, inventory } = useWindow();
  const { snapshot } = useStore(inventory.store);
  const [view, setView] = useState<QuarantineView | null>(null);
  const revision = snapshot?.revision;
  useEffect(() => {
    const subscription = { ended: false };
    void bridge.call("getQuarantine", null).then((reply) => {
      if (!subscription.ended && reply.ok) setView(reply.value);
    });
    return () => void (subscription.ended = true);
  }, [bridge, revision]);
  return [view, setView];
}

/** Below this one sees them all at a glance. */
const worthSearching = 8;

function QuarantinedFiles({ view, onView }: { readonly view: QuarantineView; readonly onView: (view: QuarantineView) => void }) {
  const { bridge, messages } = useWindow();
  const words = useWords();
  const { quarantine, selection } = words.window;
  const ages = new Map(view.ages.map((age) => [age.id, age]));
  const hold = async (id: QuarantineId, yes: boolean) => {
    const reply = await bridge.call("holdQuarantined", { id, hold: yes });
    if (reply.ok) onView(reply.value);
    else messages.show({ tone: "failure", text: words.window.failures.of("holdQuarantined", reply.error.kind) });
  };
  const formats = useFormats();
  const cleanup = useCleanup();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<QuarantineId>>(new Set());
  const shown = searchQuarantine(view.files, text);
  const ids = shown.map(({ id }) => id).filter((id) => chosen.has(id));
  const choose = (id: QuarantineId, yes: boolean) => {
    const next = new Set(chosen);
    if (yes) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const all = ids.length === shown.length && shown.length > 0;
  return (
    <>
      {view.files.length >= worthSearching && (
        <SearchBox text={text} label={quarantine.search} placeholder={quarantine.search} onText={setText} />
      )}
      <div className="quarantine-bar">
        <Checkbox
          checked={all ? true : ids.length > 0 ? "mixed" : false}
          aria-label={quarantine.chooseAll}
          onChange={() => setChosen(all ? new Set() : new Set(shown.map(({ id }) => id)))}
        />
        <span>{ids.length > 0 ? selection.count(ids.length) : quarantine.total(view.files.length, formats.bytes(view.sizeBytes))}</span>
        {ids.length > 0 && (
          <>
            <Button size="small" onClick={() => cleanup.restore(ids)}>
              {words.cleanup.actions.restore.name}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => cleanup.purge(ids)}>
              {words.window.cleanup.preview.purge}
            </Button>
          </>
        )}
      </div>
      {shown.length === 0 && (
        <p className="quiet" role="status">
          {quarantine.nothingMatches}
        </p>
      )}
      <ul className="cards">
        {shown.map((file) => (
          <QuarantineCard
            key={file.id}
            file={file}
            age={view.purgeAfterDays === null ? undefined : ages.get(file.id)}
            onHold={(yes) => void hold(file.id, yes)}
            chosen={chosen.has(file.id)}
            onChoose={(yes) => choose(file.id, yes)}
            onRestore={() => cleanup.restore([file.id])}
            onPurge={() => cleanup.purge([file.id])}
          />
        ))}
      </ul>
    </>
  );
}

function PurgeAge({ view, onView }: { readonly view: QuarantineView; readonly onView: (view: QuarantineView) => void }) {
  const { bridge, messages } = useWindow();
  const words = useWords().window;
  const { quarantine } = words;
  const days = view.purgeAfterDays;
  const warning =
    days === null
      ? {}
      : {
          validationMessage: quarantine.ageWarning(olderThan(view.ages, days)),
          validationState: "warning" as const,
        };
  const choose = async (value: string) => {
    const reply = await bridge.call("setPurgeAge", { days: value === "" ? null : Number(value) });
    if (reply.ok) onView(reply.value);
    messages.show(
      reply.ok
        ? { tone: "done", text: quarantine.ageSaved }
        : { tone: "failure", text: words.failures.of("setPurgeAge", reply.error.kind) },
    );
  };
  return (
    <Section title={quarantine.age}>
      <p className="quiet">{quarantine.ageExplain}</p>
      <Field className="settings__culture" {...warning}>
        <Select aria-label={quarantine.age} value={days === null ? "" : String(days)} onChange={(_event, { value }) => void choose(value)}>
          <option value="">{quarantine.ageNever}</option>
          {purgeAges(days).map((age) => (
            <option key={age} value={String(age)}>
              {quarantine.ageDays(age)}
            </option>
          ))}
        </Select>
      </Field>
    </Section>
  );
}
