import { PlugConnectedRegular } from "@fluentui/react-icons/svg/plug-connected";
import { buttonText } from "../../../../shared/model/connector-title.ts";
import { shownCategory, type Icon, type IconSet, type Publish } from "../../../../shared/model/connector.ts";
import type { Inspection } from "../../../../shared/model/inspection.ts";
import { foreign, plainSentence } from "../../../../shared/words/foreign-text.ts";
import { localText } from "../../../state/record-title.ts";
import { useWords } from "../../../state/words.tsx";
import { Fact, Facts } from "../../../ui/facts.tsx";
import { ForeignLabel, Sentence } from "../../../ui/sentence.tsx";
import { drawnIcons, iconAt, publishIcons } from "../record-icons.ts";
import type { Background } from "./preview-tab.tsx";

export interface PublishPreviewProps {
  readonly publish: Publish;
  readonly images: Inspection["images"];
  readonly culture: string;
  readonly backgrounds: readonly Background[];
}

/** One entry of Get data: the line itself, every icon at its real size, and what Power BI does with the rest of the record. */
export function PublishPreview({ publish, images, culture, backgrounds }: PublishPreviewProps) {
  const { overview, preview } = useWords().window;
  if (!publish.resolved)
    return (
      <p className="quiet">
        <Sentence text={overview.unresolvedPublish(foreign(publish.name))} />
      </p>
    );
  const title = buttonText(publish, 0, culture);
  const tooltip = buttonText(publish, 1, culture);
  const { beta, category } = publish;
  const isBeta = beta?.known === true && beta.value;
  return (
    <article className="surface publish-preview" aria-label={plainSentence(preview.tileOf(foreign(title ?? publish.name)))}>
      {backgrounds.map((background) => (
        <div key={background} className={`tile tile--${background}`} role="group" aria-label={preview.backgrounds[background]}>
          <TileLine publish={publish} images={images} title={title} isBeta={isBeta} />
          <IconStrip name={preview.sourceImage} set={publish.sourceImage} images={images} />
          {!sameIcons(publish.sourceImage, publish.sourceTypeImage) && (
            <IconStrip name={preview.sourceTypeImage} set={publish.sourceTypeImage} images={images} />
          )}
          {publish.sourceImage === null && publish.sourceTypeImage === null && <p className="tile__note">{preview.noIcons}</p>}
        </div>
      ))}
      <Facts>
        <Fact name={preview.tooltip}>{tooltip === null ? preview.noTooltip : <ForeignLabel text={tooltip} longest={400} />}</Fact>
        <Fact name={preview.place}>
          {category?.known === false ? preview.placeUnknown : preview.places[shownCategory(localText(category, culture))]}
        </Fact>
        {beta !== null && (!beta.known || beta.value) && (
          <Fact name={preview.beta}>{beta.known ? preview.betaWarning : preview.betaUnknown}</Fact>
        )}
      </Facts>
    </article>
  );
}

interface TileLineProps extends Pick<PublishPreviewProps, "publish" | "images"> {
  readonly title: string | null;
  readonly isBeta: boolean;
}

function TileLine({ publish, images, title, isBeta }: TileLineProps) {
  const { overview, preview } = useWords().window;
  const icon = iconAt(drawnIcons(publishIcons(publish), 32, images), 32);
  return (
    <span className="get-data__line get-data__line--large">
      <span className="get-data__icon get-data__icon--32" aria-hidden>
        {icon === null ? <PlugConnectedRegular /> : <img src={icon.dataUrl} width={32} height={32} alt="" draggable={false} />}
      </span>
      <span className="tile__title">
        <ForeignLabel text={title ?? overview.titleUnknown} longest={200} />
        {isBeta && ` (${preview.beta})`}
      </span>
    </span>
  );
}

const sameIcons = (one: IconSet | null, other: IconSet | null): boolean => other === null || JSON.stringify(one) === JSON.stringify(other);

interface IconStripProps {
  readonly name: string;
  readonly set: IconSet | null;
  readonly images: Inspection["images"];
}

/** Every icon that the record names, each size once. */
function IconStrip({ name, set, images }: IconStripProps) {
  const { preview } = useWords().window;
  if (set === null) return null;
  const lists = [set.icon16, set.icon32].filter((one) => one !== null);
  const icons = distinct(lists.flatMap((one) => (one.known ? one.value : [])));
  return (
    <div className="icon-strip">
      <span className="tile__note">
        <code>{name}</code>
        {lists.some((one) => !one.known) && ` ${preview.iconsUnknown}`}
      </span>
      <ul>
        {icons.map((icon) => (
          <li key={icon.file}>
            <StripIcon icon={icon} images={images} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const distinct = (icons: readonly Icon[]): readonly Icon[] => [...new Map(icons.map((icon) => [icon.file.toLowerCase(), icon])).values()];

function StripIcon({ icon: { file, width, height }, images }: { readonly icon: Icon; readonly images: Inspection["images"] }) {
  const { preview } = useWords().window;
  const image = images.find(({ part }) => part.toLowerCase() === file.toLowerCase());
  if (image === undefined || width === null || height === null)
    return (
      <span className="tile__note">
        <Sentence text={preview.iconNotShown(foreign(file))} />
      </span>
    );
  return (
    <figure>
      <img src={image.dataUrl} width={width} height={height} alt="" draggable={false} />
      <figcaption>{preview.iconSize(width, height)}</figcaption>
    </figure>
  );
}
