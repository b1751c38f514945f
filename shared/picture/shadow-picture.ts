import type { ConnectorId } from "../model/inventory.ts";
import type { Confidence } from "../model/shadow.ts";

/** The map as a picture, in pixels from the top left corner. Plain data: the window draws it with links, `toSvg` as a file. */
export interface ShadowPicture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly headings: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Top to bottom, left column first. */
  readonly nodes: readonly PictureNode[];
  /** Top to bottom: the order in which the keyboard reaches them. */
  readonly links: readonly PictureLink[];
  readonly legend: readonly { readonly confidence: Confidence; readonly text: string; readonly x: number; readonly y: number }[];
  /** How many pairs are not drawn, or empty. */
  readonly note: string;
  readonly fontSize: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureNode {
  readonly key: string;
  readonly kind: "custom" | "certified";
  /** Null when there is no file of it here. */
  readonly connector: ConnectorId | null;
  readonly box: Box;
  /** As much of the title and version as fits. */
  readonly label: string;
  /** In full, with what the node is. */
  readonly name: string;
}

export interface PictureLink {
  /** Index in the pairs that were given. */
  readonly pair: number;
  readonly from: string;
  readonly to: string;
  readonly confidence: Confidence;
  /** Tested on purpose: drawn faintly. */
  readonly quiet: boolean;
  readonly box: Box;
  /** As much as fits of what both sides declare. */
  readonly label: string;
  /** The label in whole, as it is said. */
  readonly name: string;
  /** The whole link as a sentence. */
  readonly sentence: string;
  /** SVG path data: from the left node to the label, and from there to the right node. */
  readonly path: string;
}
