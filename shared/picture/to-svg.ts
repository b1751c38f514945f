import type { Box, PictureLink, PictureNode, ShadowPicture } from "./shadow-picture.ts";

// Colours for light and dark have a contrast of 4.5:1 with their backgrounds; line styles differ too, for people who cannot distinguish the colours.
const style = `
:root{color-scheme:light dark}
.ground{fill:#fff}.text{fill:#242424;font-family:"Segoe UI",system-ui,sans-serif;unicode-bidi:isolate}.heading{font-weight:600}
.box{fill:#f5f5f5;stroke:#616161}.certified .box{fill:#eef5ff;stroke:#0f5ea8;stroke-width:2}
.pill{fill:#fff}.line{fill:none;stroke-width:1.5}
.certain{stroke:#b10e1c}.certain .line,line.certain{stroke-width:2.25}
.likely{stroke:#8a5a00;stroke-dasharray:7 4}.hint{stroke:#616161;stroke-dasharray:2 4}
.pill,.text{stroke-dasharray:none}.link .text{stroke:none}.quiet .line,.quiet .pill{stroke-opacity:.45}
@media (prefers-color-scheme:dark){.ground,.pill{fill:#1f1f1f}.text{fill:#f0f0f0}.box{fill:#2e2e2e;stroke:#adadad}
.certified .box{fill:#0e2a45;stroke:#6cb3ff}.certain{stroke:#ff8a8f}.likely{stroke:#ffc266}.hint{stroke:#adadad}}
@media (forced-colors:active){
.ground,.pill,.box,.certified .box{fill:Canvas}.text{fill:CanvasText}
.box,.certified .box,.certain,.likely,.hint{stroke:CanvasText}}
`.trim();

/** The picture as a file of its own: no scripts, no external resources, light or dark as the system of the reader is set. */
export function toSvg(picture: ShadowPicture): string {
  const { width, height, title, description, note } = picture;
  const text = escaped([description, note].filter((text) => text !== "").join(" "));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-size="${picture.fontSize}" role="graphics-document document" aria-labelledby="map-title" aria-describedby="map-description">`,
    `<title id="map-title">${escaped(title)}</title>`,
    `<desc id="map-description">${text}</desc>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="100%" height="100%"/>`,
    ...picture.headings.map(({ x, y, text }) => `<text class="text heading" x="${x}" y="${y}">${escaped(text)}</text>`),
    `<g role="list" aria-label="${escaped(title)}">`,
    ...picture.links.map(linkSvg),
    "</g>",
    ...picture.nodes.map(nodeSvg),
    `<g aria-hidden="true">`,
    ...picture.legend.map(
      ({ confidence, text, x, y }) =>
        `<line class="line ${confidence}" x1="${x}" y1="${y}" x2="${x + 30}" y2="${y}"/>${labelSvg(text, x + 26, y)}`,
    ),
    "</g>",
    ...(note === "" ? [] : [`<text class="text" x="16" y="${height - 6}">${escaped(note)}</text>`]),
    "</svg>",
    "",
  ].join("\n");
}

function linkSvg({ box, confidence, label, path, quiet, sentence }: PictureLink): string {
  const name = escaped(sentence);
  const classes = `link ${confidence}${quiet ? " quiet" : ""}`;
  const pill = `<rect class="pill" ${boxSvg(box)} rx="11"/>${labelSvg(label, box.x, box.y + box.height / 2)}`;
  return `<g class="${classes}" role="listitem" aria-label="${name}"><title>${name}</title><path class="line" d="${path}"/>${pill}</g>`;
}

function nodeSvg({ box, kind, label, name }: PictureNode): string {
  const fullName = escaped(name);
  const shape = `<rect class="box" ${boxSvg(box)} rx="${kind === "certified" ? 13 : 4}"/>${labelSvg(label, box.x, box.y + box.height / 2)}`;
  return `<g class="${kind}" role="graphics-symbol img" aria-label="${fullName}"><title>${fullName}</title>${shape}</g>`;
}

const boxSvg = ({ x, y, width, height }: Box): string => `x="${x}" y="${y}" width="${width}" height="${height}"`;

const labelSvg = (label: string, x: number, middle: number): string =>
  `<text class="text" x="${x + 10}" y="${middle + 4.5}">${escaped(label)}</text>`;

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Text escaped for XML 1.0, in elements and attributes; characters that XML does not allow become U+FFFD. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "\uFFFD")
    .replaceAll(/[&<>"']/gu, (character) => entities.get(character) ?? character);
