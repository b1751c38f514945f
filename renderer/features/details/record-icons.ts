import type { Icon, IconSet, Publish } from "../../../shared/model/connector.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";

/** A picture that can be drawn, at the size Power BI would draw it. */
export interface DrawnIcon {
  readonly file: string;
  readonly dataUrl: string;
  readonly width: number;
  readonly height: number;
}

type Images = readonly { readonly part: string; readonly dataUrl: string }[];

/** The pictures of one size class that are there, smallest first. */
export function drawnIcons(set: IconSet | null, size: 16 | 32, images: Images): readonly DrawnIcon[] {
  const icons = size === 16 ? set?.icon16 : set?.icon32;
  if (icons === null || icons === undefined || !icons.known) return [];
  return icons.value.flatMap((icon) => drawn(icon, images)).sort((one, other) => one.width - other.width);
}

function drawn({ file, width, height }: Icon, images: Images): readonly DrawnIcon[] {
  const image = images.find(({ part }) => part.toLowerCase() === file.toLowerCase());
  return image === undefined || width === null || height === null ? [] : [{ file, dataUrl: image.dataUrl, width, height }];
}

/** The picture drawn at a size on this screen: the smallest that is not blown up, else the largest there is. */
export const iconAt = (icons: readonly DrawnIcon[], pixels: number): DrawnIcon | null =>
  icons.find(({ width }) => width >= pixels) ?? icons.at(-1) ?? null;

/** The icon beside the connector's name. */
export function iconOf({ content }: ConnectorRecord): string | null {
  if (content.kind === "refused") return null;
  const { connector, images } = content.inspection;
  const sets = connector.publishes.map(publishIcons);
  const icons = sets.flatMap((set) => drawnIcons(set, 32, images));
  return (
    (
      iconAt(icons, 40) ??
      iconAt(
        sets.flatMap((set) => drawnIcons(set, 16, images)),
        20,
      )
    )?.dataUrl ?? null
  );
}

export const publishIcons = (publish: Publish): IconSet | null => publish.sourceImage ?? publish.sourceTypeImage;
