import { Button, Tooltip } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { shownCategory, type ConnectorFacts, type Publish } from "../../../shared/model/connector.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { Known } from "../../../shared/model/known.ts";
import { useFormats } from "../../state/formats.tsx";
import { buttonText } from "../../../shared/model/connector-title.ts";
import { localText } from "../../state/record-title.ts";
import { useWords } from "../../state/words.tsx";
import { CapabilityList } from "../../ui/capability-list.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Fact, Facts } from "../../ui/facts.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { Section } from "../../ui/section.tsx";
import { GetDataTile } from "./get-data-tile.tsx";
import { KindFacts } from "./kind-facts.tsx";
import { OtherFields } from "./other-fields.tsx";
import { describeNotRead } from "../../../shared/words/describe/describe-verdicts.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, ForeignLabels, Sentence } from "../../ui/sentence.tsx";

export interface OverviewTabProps {
  readonly record: ConnectorRecord;
  readonly inspection: Inspection;
  readonly culture: string;
  /** Null for a file that is not installed. */
  readonly folderPath: string | null;
  /** Absent where nothing can be opened. */
  readonly onLearnMore?: ((publish: string) => void) | undefined;
}

export function OverviewTab({ record, inspection, culture, folderPath, onLearnMore }: OverviewTabProps) {
  const { capabilities, window } = useWords();
  const { overview } = window;
  const { connector, images } = inspection;
  return (
    <>
      <Section title={overview.getData}>
        {connector.publishes.length === 0 && <p className="quiet">{overview.noPublish}</p>}
        {connector.publishes.map((publish) => (
          <PublishFacts key={publish.name} publish={publish} images={images} culture={culture} onLearnMore={onLearnMore} />
        ))}
      </Section>
      <Section title={overview.kinds}>
        {connector.dataSourceKinds.length === 0 && <p className="quiet">{overview.noKinds}</p>}
        {connector.dataSourceKinds.map((kind) => (
          <KindFacts key={kind.name} kind={kind} culture={culture} />
        ))}
      </Section>
      <Section title={capabilities.title}>
        <CapabilityList capabilities={inspection.capabilities} />
      </Section>
      <Section title={overview.file}>
        <FileFacts record={record} inspection={inspection} folderPath={folderPath} />
      </Section>
    </>
  );
}

interface PublishFactsProps {
  readonly publish: Publish;
  readonly images: Inspection["images"];
  readonly culture: string;
  readonly onLearnMore?: ((publish: string) => void) | undefined;
}

function PublishFacts({ publish, images, culture, onLearnMore }: PublishFactsProps) {
  const { overview, actions } = useWords().window;
  if (!publish.resolved)
    return (
      <p className="quiet">
        <Sentence text={overview.unresolvedPublish(foreign(publish.name))} />
      </p>
    );
  const help = buttonText(publish, 1, culture);
  const category = localText(publish.category, culture);
  const url = localText(publish.learnMoreUrl, culture);
  return (
    <div className="publish">
      <GetDataTile publish={publish} images={images} culture={culture} />
      {help !== null && (
        <p>
          <ForeignLabel text={help} longest={400} />
        </p>
      )}
      <Facts>
        <Fact name={overview.category}>
          {publish.category?.known === false ? overview.computed : <ForeignLabel text={category ?? ""} />}
          {category !== shownCategory(category) && (
            <span className="quiet">
              <Sentence text={overview.categoryShown(foreign(shownCategory(category)))} />
            </span>
          )}
        </Fact>
        {publish.supportsDirectQuery !== null && (
          <Fact name={overview.directQuery}>
            <YesNo value={publish.supportsDirectQuery} />
          </Fact>
        )}
        {publish.beta !== null && (
          <Fact name={overview.beta}>
            <YesNo value={publish.beta} />
          </Fact>
        )}
        {url !== null && (
          <Fact name={overview.learnMore}>
            <span className="breakable">
              <ForeignLabel text={url} longest={300} />
            </span>
            {onLearnMore !== undefined && (
              <Tooltip content={overview.openLearnMore} relationship="label">
                <Button size="small" appearance="subtle" icon={<OpenRegular />} onClick={() => onLearnMore(publish.name)} />
              </Tooltip>
            )}
            <CopyButton text={url} label={actions.copy} />
          </Fact>
        )}
        <OtherFields fields={publish.otherFields} />
      </Facts>
    </div>
  );
}

function YesNo({ value }: { readonly value: Known<boolean> }) {
  const { overview } = useWords().window;
  if (!value.known) return <>{overview.computed}</>;
  return <>{value.value ? overview.yes : overview.no}</>;
}

function FileFacts({ record, inspection, folderPath }: Pick<OverviewTabProps, "record" | "inspection" | "folderPath">) {
  const { overview, actions } = useWords().window;
  const formats = useFormats();
  const { connector } = inspection;
  return (
    <Facts>
      <Fact name={overview.fileName}>
        <ForeignLabel text={record.name} longest={300} />
      </Fact>
      {folderPath !== null && (
        <Fact name={overview.folder}>
          <PathLine path={folderPath} />
        </Fact>
      )}
      <Fact name={overview.size}>{formats.bytes(inspection.sizeBytes)}</Fact>
      {folderPath !== null && <Fact name={overview.modified}>{formats.dateTime(record.modifiedAt)}</Fact>}
      <Fact name={overview.container}>{overview.containers[inspection.container]}</Fact>
      {connector.sectionName !== null && (
        <Fact name={overview.section}>
          <ForeignLabel text={connector.sectionName} />
        </Fact>
      )}
      <Requires connector={connector} />
      <NotReadPlaces connector={connector} />
      <Fact name={overview.cultures}>
        <ForeignLabels texts={[overview.neutral, ...connector.cultures]} />
      </Fact>
      <Fact name={overview.sha256}>
        <code className="hash">{inspection.sha256}</code>
        <CopyButton text={inspection.sha256} label={actions.copyHash} />
      </Fact>
    </Facts>
  );
}

/** Where the code could not be read, so that what stands there is not known. */
function NotReadPlaces({ connector }: { readonly connector: ConnectorFacts }) {
  const { overview } = useWords().window;
  const places = describeNotRead(connector, overview);
  if (places.length === 0) return null;
  return (
    <Fact name={overview.notRead}>
      {places.map((place) => (
        <div key={place}>
          <Sentence text={place} />
        </div>
      ))}
    </Fact>
  );
}

function Requires({ connector }: { readonly connector: ConnectorFacts }) {
  const { overview } = useWords().window;
  const entries = Object.entries(connector.requires ?? {});
  if (entries.length === 0) return null;
  return (
    <Fact name={overview.requires}>
      <ForeignLabels texts={entries.map(([name, version]) => `${name} ${version}`)} />
    </Fact>
  );
}
