import {
  capabilityKinds,
  type Capabilities,
  type Capability,
  type CapabilityFacts,
  type CapabilityKind,
} from "../../model/capabilities.ts";
import { foreign, sentenceFacts, type SentenceFacts } from "../foreign-text.ts";
import type { Words } from "../words.ts";

export type CapabilityWords = Words["capabilities"];

/** What was seen, as a sentence. */
export function describeCapability(capability: Capability, words: CapabilityWords): string {
  // The table pairs each kind with its own facts; the compiler cannot follow that pairing through a union.
  const sentence = words.sentences[capability.kind] as (of: SentenceFacts<CapabilityFacts>) => string;
  return sentence(sentenceFacts<CapabilityFacts>(capability));
}

/** Where it was seen; empty where the line is not known. */
export function describePlaces({ places, morePlaces }: Capability, words: CapabilityWords): string {
  const documents = [...Map.groupBy(places, ({ document }) => document)];
  return documents
    .map(([document, of], at) =>
      words.place(
        foreign(document),
        of.map(({ line }) => line),
        at === documents.length - 1 ? morePlaces : 0,
      ),
    )
    .join("; ");
}

export interface CapabilityGroup {
  readonly kind: CapabilityKind;
  readonly head: string;
  readonly lines: readonly { readonly text: string; readonly places: string }[];
}

/** One group for each kind that was seen. */
export function describeCapabilities({ seen }: Capabilities, words: CapabilityWords): readonly CapabilityGroup[] {
  return capabilityKinds.flatMap((kind) => {
    const lines = seen
      .filter((one) => one.kind === kind)
      .map((one) => ({ text: describeCapability(one, words), places: describePlaces(one, words) }));
    return lines.length === 0 ? [] : [{ kind, head: words.heads[kind], lines }];
  });
}

/** What limits the list: more was seen than is listed, or code was not read. */
export function describeCapabilityLimits({ leftOut, unread }: Capabilities, words: CapabilityWords): readonly string[] {
  return [...(leftOut > 0 ? [words.leftOut(leftOut)] : []), ...(unread.length > 0 ? [words.unread(unread.map(foreign))] : [])];
}
