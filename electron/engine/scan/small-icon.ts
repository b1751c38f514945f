import type { Inspection } from "../../../shared/model/inspection.ts";

/** Rows by the thousand travel to the window: an icon beyond this is no small picture. */
const longestIcon = 32 * 1024;

/** The picture a row draws: the smallest the connector declares for itself, as a `data:` URL. */
export function smallIcon({ connector, images }: Inspection): string | null {
  const published = connector.publishes.flatMap(({ sourceImage, sourceTypeImage }) => [sourceImage, sourceTypeImage]);
  const sets = [...published, ...connector.dataSourceKinds.map(({ icons }) => icons)];
  const lists = sets.flatMap((set) => (set === null ? [] : [set.icon32, set.icon16]));
  const icons = lists.flatMap((list) => (list?.known === true ? list.value : []));
  const wanted = icons.filter(({ width }) => width !== null).sort((a, b) => farFromRow(a.width) - farFromRow(b.width));
  for (const { file } of wanted) {
    const image = images.find(({ part, dataUrl }) => part.toLowerCase() === file.toLowerCase() && dataUrl.length <= longestIcon);
    if (image !== undefined) return image.dataUrl;
  }
  return null;
}

/** A row draws 32 pixels, sharp on a dense screen with 64; smaller ones blur. */
function farFromRow(width: number | null): number {
  if (width === null) return Infinity;
  return width < 32 ? 1000 - width : Math.abs(width - 48);
}
