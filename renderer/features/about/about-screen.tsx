import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Page } from "../../ui/page.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Licences } from "./licences.tsx";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { Sentence } from "../../ui/sentence.tsx";

export function AboutScreen() {
  const { inventory, support } = useWindow();
  const { about } = useStore(inventory.store);
  const restoreFocus = useRestoreFocusTarget();
  const {
    host,
    window: { about: words, support: supportWords },
  } = useWords();
  if (about === null) return <Loading />;
  const { catalogue } = about;
  return (
    <Page title={words.title} lead={words.promise}>
      {about.storeReadOnlyBecause !== undefined && (
        <p className="icon-line">
          <ToneIcon tone="attention" />
          <span>{host.storeReadOnly[about.storeReadOnlyBecause]}</span>
        </p>
      )}
      <Facts>
        <Fact name={words.version}>{about.version}</Fact>
        <Fact name={words.host}>{words.hosts[about.host]}</Fact>
        <Fact name={words.runtime}>{about.runtime}</Fact>
        <Fact name={words.culture}>{about.culture}</Fact>
        <Fact name={words.catalogue}>
          <Sentence text={words.catalogueFacts(catalogue.count, foreign(catalogue.asOf))} />{" "}
          <span className="quiet">{words.catalogueSource[catalogue.source]}</span>
        </Fact>
        <Fact name={words.dataFolder}>
          <PathLine path={about.dataFolder} />
        </Fact>
      </Facts>
      <div>
        <Button {...restoreFocus} onClick={() => void support.open()}>
          {supportWords.open}
        </Button>
      </div>
      <p className="quiet">{words.independence}</p>
      <Licences />
    </Page>
  );
}
