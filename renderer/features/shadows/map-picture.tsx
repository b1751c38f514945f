import { useId, useRef, type KeyboardEvent } from "react";
import type { PictureLink, PictureNode, ShadowPicture } from "../../../shared/picture/shadow-picture.ts";

export interface MapPictureProps {
  readonly picture: ShadowPicture;
  readonly scale: number;
  /** Place in the pairs the picture was drawn from. */
  readonly selected: number | null;
  readonly onSelect: (pair: number) => void;
}

/**
 * The map as the window draws it: a list box of links, one stop for Tab, arrow keys from link to link. What `toSvg` writes for a
 * file looks the same; here the colours are the window's.
 */
export function MapPicture({ picture, scale, selected, onSelect }: MapPictureProps) {
  const base = useId();
  const links = useRef<SVGGElement>(null);
  const at = picture.links.findIndex(({ pair }) => pair === selected);
  const current = Math.max(0, at);
  const drawn = picture.links[at];
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const to = moved(event.key, focusedIndex(links.current) ?? current, picture.links.length);
    if (to === undefined) return;
    event.preventDefault();
    const link = picture.links[to];
    if (link === undefined) return;
    links.current?.querySelectorAll<SVGGElement>("[role=option]")[to]?.focus();
    onSelect(link.pair);
  };
  return (
    <svg
      className={`map ${drawn === undefined ? "" : "map--selected"}`}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      width={Math.round(picture.width * scale)}
      height={Math.round(picture.height * scale)}
      fontSize={picture.fontSize}
      role="group"
      aria-labelledby={`${base}-title`}
      aria-describedby={`${base}-description`}
    >
      <title id={`${base}-title`}>{picture.title}</title>
      <desc id={`${base}-description`}>{picture.description}</desc>
      {picture.headings.map(({ x, y, text }) => (
        <text key={text} className="map__text map__text--heading" x={x} y={y}>
          {text}
        </text>
      ))}
      <g ref={links} role="listbox" aria-label={picture.title} onKeyDown={onKeyDown}>
        {picture.links.map((link, index) => (
          <Link
            key={link.pair}
            link={link}
            selected={link.pair === selected}
            reachable={index === current}
            onSelect={() => onSelect(link.pair)}
          />
        ))}
      </g>
      <g aria-hidden>
        {picture.nodes.map((node) => (
          <Node
            key={node.key}
            node={node}
            selected={drawn !== undefined && (drawn.from === node.key || drawn.to === node.key)}
            onSelect={() => {
              const first = picture.links.find(({ from, to }) => from === node.key || to === node.key);
              if (first !== undefined) onSelect(first.pair);
            }}
          />
        ))}
        <Legend legend={picture.legend} />
      </g>
    </svg>
  );
}

function Legend({ legend }: Pick<ShadowPicture, "legend">) {
  return legend.map(({ confidence, text, x, y }) => (
    <g key={confidence} className={`map__link map__link--${confidence} map__legend`}>
      <line className="map__line" x1={x} y1={y} x2={x + 30} y2={y} />
      <text className="map__text" x={x + 36} y={y + 4.5}>
        {text}
      </text>
    </g>
  ));
}

interface LinkProps {
  readonly link: PictureLink;
  readonly selected: boolean;
  /** Where Tab comes in. */
  readonly reachable: boolean;
  readonly onSelect: () => void;
}

function Link({ link, selected, reachable, onSelect }: LinkProps) {
  const { box, confidence, label, name, path, quiet, sentence } = link;
  const states = [...(quiet ? ["map__link--quiet"] : []), ...(selected ? ["map__link--selected"] : [])];
  return (
    <g
      role="option"
      aria-selected={selected}
      aria-label={`${name}: ${sentence}`}
      className={["map__link", `map__link--${confidence}`, ...states].join(" ")}
      data-pair={link.pair}
      tabIndex={reachable ? 0 : -1}
      onClick={onSelect}
    >
      <title>{sentence}</title>
      <path className="map__reach" d={path} />
      <path className="map__line" d={path} />
      <rect className="map__pill" {...box} rx={box.height / 2} />
      <text className="map__text" x={box.x + 10} y={box.y + box.height / 2 + 4.5}>
        {label}
      </text>
    </g>
  );
}

interface NodeProps {
  readonly node: PictureNode;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

function Node({ node: { box, kind, label, name }, selected, onSelect }: NodeProps) {
  return (
    // The links say both their ends, so the keyboard has no use for these.
    <g className={`map__node map__node--${kind} ${selected ? "map__node--selected" : ""}`} onClick={onSelect}>
      <title>{name}</title>
      <rect className="map__box" {...box} rx={kind === "certified" ? box.height / 2 : 4} />
      <text className="map__text" x={box.x + 10} y={box.y + box.height / 2 + 4.5}>
        {label}
      </text>
    </g>
  );
}

function focusedIndex(group: SVGGElement | null): number | undefined {
  const at = [...(group?.querySelectorAll("[role=option]") ?? [])].findIndex((one) => one === document.activeElement);
  return at === -1 ? undefined : at;
}

function moved(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(from + 1, count - 1);
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(from - 1, 0);
    case "PageDown":
      return Math.min(from + 10, count - 1);
    case "PageUp":
      return Math.max(from - 10, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "Enter":
    case " ":
      return from;
    default:
      return undefined;
  }
}
