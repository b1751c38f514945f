import { createHash } from "node:crypto";
import type { CertificateFacts } from "../../../../shared/model/signature.ts";
import { groupedThumbprint } from "../../../../shared/model/thumbprint.ts";
import { en } from "../../../../shared/words/en/en.ts";
import { foreign, foreignPath } from "../../../../shared/words/foreign-text.ts";
import { releaseLanguages } from "../../../../shared/words/release/languages.ts";
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
const changesName = "CHANGELOG.md";

/** Everything that a publisher sends. Pure: the same connectors give the same bytes, on every computer and every day. */
export function releaseFiles(facts: ReleaseFacts): readonly ReleaseFile[] {
  const { file, signers } = facts;
  const files: readonly ReleaseFile[] = [
    { name: file.name, bytes: file.bytes },
    textFile("README.md", printMarkdown(indexOf(facts))),
    textFile(changesName, printMarkdown(writeChanges(facts))),
    ...releaseLanguages.flatMap((words) => [
      textFile(instructionsName(words, "md"), printMarkdown(writeInstructions(facts, words, "md"))),
      textFile(instructionsName(words, "html"), printHtml(writeInstructions(facts, words, "html"))),
    ]),
    ...(signers.length === 0 ? [] : signerFiles(signers)),
  ];
  const ordered = [...files].sort((one, other) => (one.name < other.name ? -1 : 1));
  return [...ordered, textFile(hashesName, ordered.map(hashLine).join(""))];
}

const textFile = (name: string, text: string): ReleaseFile => ({ name, bytes: Buffer.from(text) });

/** As `sha256sum` writes it: it and `shasum` read nothing else. */
const hashLine = ({ name, bytes }: ReleaseFile): string => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;

function signerFiles(signers: readonly CertificateFacts[]): readonly ReleaseFile[] {
  const thumbprints = [...new Set(signers.map(({ sha1 }) => sha1))];
  return [
    textFile(thumbprintsName, `${en.release.thumbprintText}\n${signers.map(thumbprintLines).join("")}`),
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
const checkInPowerShell = `Get-Content -Encoding UTF8 .\\${hashesName} | ForEach-Object { $hash, $name = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $name -Algorithm SHA256).Hash -ne $hash) { "Different: $name" } }`;

function indexOf(facts: ReleaseFacts): TextDocument {
  const { index } = en.release;
  const fact = (value: string, label: string) => ({ label, value, isCode: false });
  const links = releaseLanguages.map((words) => ({
    text: words.language,
    target: instructionsName(words, "html"),
    language: words.tag,
  }));
  return {
    language: "en",
    title: index.title(foreign(titleOf(facts, "en"))),
    blocks: [
      { kind: "links", label: index.instructions, links },
      { kind: "heading", text: index.others },
      {
        kind: "facts",
        rows: [
          fact(foreignPath(facts.file.name).toString(), index.connector),
          fact(hashesName, index.hashes),
          fact(changesName, index.changes),
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
      { kind: "code", text: checkInPowerShell },
    ],
  };
}
