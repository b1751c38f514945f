import type { ReleaseChanges } from "../../../../shared/model/release.ts";
import { describeBreakage, describeUncertainty } from "../../../../shared/words/describe/describe-shadow.ts";
import { foreign, foreignPath, type ForeignText } from "../../../../shared/words/foreign-text.ts";
import type { ReleaseLanguage } from "../../../../shared/words/release/languages.ts";
import { compareReleases } from "./compare-releases.ts";
import type { ReleaseFacts } from "./gather-release.ts";
import type { Block, TextDocument } from "./text-document.ts";
import { titleOf } from "./write-instructions.ts";

/** What changed since the previous version. */
export function writeChanges(facts: ReleaseFacts, { tag: language, words: all }: ReleaseLanguage): TextDocument {
  const words = all.release.changes;
  const { file, previous } = facts;
  const title = words.title(foreign(titleOf(facts, language)), textOrNull(file.inspection.connector.version));
  if (previous === null) return { language, title, blocks: [paragraph(words.first)] };
  const { connector, sha256 } = previous.inspection;
  return {
    language,
    title,
    blocks: [
      paragraph(words.comparedWith(foreignPath(previous.name), textOrNull(connector.version))),
      paragraph(words.previousHash),
      { kind: "code", text: sha256 },
      ...changeBlocks(compareReleases(previous, file), all),
    ],
  };
}

const textOrNull = (text: string | null): ForeignText | null => (text === null ? null : foreign(text));
const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const list = (heading: string, items: readonly string[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: "heading", text: heading },
        { kind: "list", items },
      ];

function changeBlocks(changes: ReleaseChanges, { release, shadow }: ReleaseLanguage["words"]): readonly Block[] {
  const words = release.changes;
  if (changes.isSameFile) return [paragraph(words.same)];
  const { breakages, uncertain, isPartial, newFunctions, newKinds, newFiles, goneFiles, signer } = changes;
  const isKnown = !isPartial && uncertain.length === 0;
  return [
    ...(breakages.length > 0
      ? [
          ...list(
            words.breaks,
            breakages.map((one) => describeBreakage(one, shadow)),
          ),
          paragraph(words.otherIsNew),
        ]
      : [paragraph(isKnown ? words.breaksNothing : words.breaksNothingKnown)]),
    ...list(words.unknown, [...uncertain.map((one) => describeUncertainty(one, shadow)), ...(isPartial ? [words.partial] : [])]),
    ...list(words.added, [
      ...newKinds.map((name) => words.newKind(foreign(name))),
      ...newFunctions.map((name) => words.newFunction(foreign(name))),
    ]),
    ...list(words.files, [
      ...newFiles.map((name) => words.newFile(foreignPath(name))),
      ...goneFiles.map((name) => words.goneFile(foreignPath(name))),
    ]),
    ...list(words.signature, [words.signers[signer]]),
    paragraph(words.limit),
  ];
}
