import { createHash } from "node:crypto";
import type { CertificateFacts } from "../../../../shared/model/signature.ts";
import { groupedThumbprint } from "../../../../shared/model/thumbprint.ts";
import { foreign, foreignPath } from "../../../../shared/words/foreign-text.ts";
import { releaseLanguages, type ReleaseLanguage } from "../../../../shared/words/release/languages.ts";
import { releasedTrustKinds } from "../../../../shared/words/release/release-words.ts";
import { createTrustFiles } from "../../trust/exports/create-trust-files.ts";
import { noStoredList } from "../../trust/plan-trust-change.ts";
import type { ReleaseFacts } from "./gather-release.ts";
import { printHtml } from "./print-html.ts";
import { printMarkdown } from "./print-markdown.ts";
import type { TextDocument } from "./text-document.ts";
import { writeChanges } from "./write-changes.ts";
import { certificateName, hashesName, instructionsName, policyFolder, titleOf, writeInstructions } from "./write-instructions.ts";

/** `name` is a path from the folder of the release, with `/`. */
export interface ReleaseFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const thumbprintsName = "thumbprint/thumbprint.txt";

/** English has the names that everybody looks for; the other languages are beside it. */
const nameIn = (name: string, { tag }: ReleaseLanguage): string => (tag === "en" ? `${name}.md` : `${name}.${tag}.md`);
const indexName = (language: ReleaseLanguage): string => nameIn("README", language);
const changesName = (language: ReleaseLanguage): string => nameIn("CHANGELOG", language);

/** Everything that a publisher sends. Pure: the same connectors give the same bytes, on every computer and every day. */
export function releaseFiles(facts: ReleaseFacts, languages: readonly ReleaseLanguage[]): readonly ReleaseFile[] {
  const { file, signers } = facts;
  const files: readonly ReleaseFile[] = [
    { name: file.name, bytes: file.bytes },
    ...languages.flatMap((language) => [
      textFile(indexName(language), printMarkdown(indexOf(facts, language, languages))),
      textFile(changesName(language), printMarkdown(writeChanges(facts, language))),
    ]),
    ...releaseLanguages.flatMap((words) => [
      textFile(instructionsName(words, "md"), printMarkdown(writeInstructions(facts, words, "md"))),
      textFile(instructionsName(words, "html"), printHtml(writeInstructions(facts, words, "html"))),
    ]),
    ...(signers.length === 0 ? [] : signerFiles(signers, languages)),
  ];
  const ordered = [...files].sort((one, other) => (one.name < other.name ? -1 : 1));
  return [...ordered, textFile(hashesName, ordered.map(hashLine).join(""))];
}

const textFile = (name: string, text: string): ReleaseFile => ({ name, bytes: Buffer.from(text) });

/** As `sha256sum` writes it: it and `shasum` read nothing else. */
const hashLine = ({ name, bytes }: ReleaseFile): string => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;

function signerFiles(signers: readonly CertificateFacts[], languages: readonly ReleaseLanguage[]): readonly ReleaseFile[] {
  const thumbprints = [...new Set(signers.map(({ sha1 }) => sha1))];
  const explained = languages.map(({ words }) => `${words.release.thumbprintText}\n`).join("");
  return [
    textFile(thumbprintsName, `${explained}${signers.map(thumbprintLines).join("")}`),
    ...signers.map(({ der }, at) => ({ name: certificateName(at), bytes: Buffer.from(der, "base64") })),
    ...releasedTrustKinds.flatMap((kind) => {
      // The list of whoever gets the release is not known here: an empty one leaves nothing of this computer in the files.
      const made = createTrustFiles(kind, thumbprints, noStoredList);
      return made.ok ? made.value.map(({ name, bytes }) => ({ name: `${policyFolder}/${kind}/${name}`, bytes })) : [];
    }),
  ];
}

/** Without the name in the certificate, which anybody can write. */
const thumbprintLines = ({ sha1, sha256 }: CertificateFacts): string =>
  [
    ["SHA-1", sha1],
    ["SHA-256", sha256],
  ]
    .map(([name = "", hex = ""]) => `\n${name}\n  ${hex}\n  ${hex.toLowerCase()}\n  ${groupedThumbprint(hex)}\n  ${colons(hex)}\n`)
    .join("");

const colons = (hex: string): string => hex.match(/../gu)?.join(":") ?? "";

/** Every check at once. Names come from the file, and none is taken for a pattern or a command. */
const checkInPowerShell = (different: string): string =>
  `Get-Content -Encoding UTF8 .\\${hashesName} | ForEach-Object { $hash, $name = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $name -Algorithm SHA256).Hash -ne $hash) { "${different}$name" } }`;

function indexOf(facts: ReleaseFacts, language: ReleaseLanguage, languages: readonly ReleaseLanguage[]): TextDocument {
  const { index } = language.words.release;
  const fact = (value: string, label: string) => ({ label, value, isCode: false });
  const links = releaseLanguages.map((words) => ({
    text: words.language,
    target: instructionsName(words, "html"),
    language: words.tag,
  }));
  const others = languages.filter((one) => one !== language);
  return {
    language: language.tag,
    title: index.title(foreign(titleOf(facts, language.tag))),
    blocks: [
      {
        kind: "links",
        label: index.otherLanguages,
        links: others.map((one) => ({ text: one.name, target: indexName(one), language: one.tag })),
      },
      { kind: "links", label: index.instructions, links },
      { kind: "heading", text: index.others },
      {
        kind: "facts",
        rows: [
          fact(foreignPath(facts.file.name).toString(), index.connector),
          fact(hashesName, index.hashes),
          fact(changesName(language), index.changes),
          ...(facts.signers.length === 0
            ? []
            : [
                fact(thumbprintsName, index.thumbprints),
                fact(facts.signers.map((_, at) => certificateName(at)).join(", "), index.certificate),
                fact(`${policyFolder}/`, index.policies),
              ]),
        ],
      },
      { kind: "paragraph", text: index.checkAll },
      { kind: "code", text: checkInPowerShell(index.different) },
    ],
  };
}
