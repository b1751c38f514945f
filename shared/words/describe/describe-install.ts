import type { InstallRival, WebMark } from "../../model/install.ts";
import { foreign, sentenceFacts } from "../foreign-text.ts";
import type { WindowWords, Words } from "../words.ts";
import { describeBreakage, describeUncertainty } from "./describe-shadow.ts";

export function describeMark(mark: WebMark, words: WindowWords["install"]): string {
  if (mark.kind === "marked") return words.markText(sentenceFacts(mark));
  return mark.kind === "none" ? words.markNone : words.markNotKnown;
}

export interface RivalWords {
  readonly head: string;
  readonly facts: readonly string[];
  /** A signature or signer that changed, or a version that goes back. */
  readonly warns: boolean;
  readonly breakages: readonly string[];
}

/** What an installed connector is to the new file, and what changes when that takes its place. */
export function describeRival(rival: InstallRival, version: string | null, words: Pick<Words, "window" | "shadow">): RivalWords {
  const { install } = words.window;
  const { name, relation, newIs, signer, breakages, uncertain, inPart, readInPart } = rival;
  const theirs = foreign(rival.version ?? "");
  const ours = foreign(version ?? "");
  const versions = newIs === "unknown" ? install.versions.unknown : install.versions[newIs](theirs, ours);
  return {
    head: install.relations[relation](foreign(name)),
    facts:
      relation === "same-content"
        ? []
        : [
            versions,
            install.signers[signer],
            ...uncertain.map((one) => describeUncertainty(one, words.shadow)),
            ...(inPart ? [words.shadow.comparison.inPart] : []),
            ...readInPart.map((side) => install.readInPart[side]),
          ],
    warns: relation !== "same-content" && (newIs === "older" || signer === "changed" || signer === "lost"),
    breakages: breakages.map((one) => describeBreakage(one, words.shadow)),
  };
}
