import { PlugConnectedRegular } from "@fluentui/react-icons/svg/plug-connected";
import type { Publish } from "../../../shared/model/connector.ts";
import { printable } from "../../../shared/words/printable.ts";
import { ForeignLabel } from "../../ui/sentence.tsx";
import { buttonText } from "../../../shared/model/connector-title.ts";
import { drawnIcons, iconAt, publishIcons, type DrawnIcon } from "./record-icons.ts";
import { useWords } from "../../state/words.tsx";

export interface GetDataTileProps {
  readonly publish: Publish;
  readonly images: readonly { readonly part: string; readonly dataUrl: string }[];
  readonly culture: string;
}

/** The line Power BI's Get data would show, at its real size, on both of its backgrounds. */
export function GetDataTile({ publish, images, culture }: GetDataTileProps) {
  const { overview, preview } = useWords().window;
  const title = buttonText(publish, 0, culture);
  const shown = title ?? overview.titleUnknown;
  const beta = publish.beta !== null && publish.beta.known && publish.beta.value;
  const small = iconAt(drawnIcons(publishIcons(publish), 16, images), 16);
  const large = iconAt(drawnIcons(publishIcons(publish), 32, images), 32);
  const backgrounds = [
    ["light", overview.onLight],
    ["dark", overview.onDark],
  ] as const;
  return (
    <div className="get-data">
      {backgrounds.map(([background, label]) => (
        <figure key={background} className={`get-data__tile get-data__tile--${background}`}>
          <figcaption>{label}</figcaption>
          <span className="get-data__line get-data__line--large">
            <TileIcon icon={large} size={32} />
            <span className="clip" title={printable(shown)}>
              <ForeignLabel text={shown} />
              {beta && ` (${preview.beta})`}
            </span>
          </span>
          <span className="get-data__line">
            <TileIcon icon={small} size={16} />
            <span className="clip" title={printable(shown)}>
              <ForeignLabel text={shown} />
              {beta && ` (${preview.beta})`}
            </span>
          </span>
        </figure>
      ))}
    </div>
  );
}

function TileIcon({ icon, size }: { readonly icon: DrawnIcon | null; readonly size: 16 | 32 }) {
  return (
    <span className={`get-data__icon get-data__icon--${size}`} aria-hidden>
      {icon === null ? <PlugConnectedRegular /> : <img src={icon.dataUrl} width={size} height={size} alt="" draggable={false} />}
    </span>
  );
}
