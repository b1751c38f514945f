import { publishedTitles, buttonText, fileTitle } from "../../../../shared/model/connector-title.ts";
import { groupedThumbprint } from "../../../../shared/model/thumbprint.ts";
import { foreign, foreignPath } from "../../../../shared/words/foreign-text.ts";
import { releaseLanguages } from "../../../../shared/words/release/languages.ts";
import { releasedTrustKinds, type ReleaseWords } from "../../../../shared/words/release/release-words.ts";
import { policyKey, policyValue } from "../../trust/read-policy.ts";
import type { ReleaseFacts } from "./gather-release.ts";
import type { Block, Fact, TextDocument } from "./text-document.ts";

export const hashesName = "SHA256SUMS.txt";
export const policyFolder = "for-administrators";

/** Where the instructions in a language lie, from the folder of the release. */
export const instructionsName = ({ tag }: Pick<ReleaseWords, "tag">, ending: "md" | "html"): string => `instructions/${tag}.${ending}`;

/** Where the certificates of the signers lie. */
export const certificateName = (at: number): string => (at === 0 ? "thumbprint/certificate.cer" : `thumbprint/certificate-${at + 1}.cer`);

/** What users and administrators do with a connector, in one language. `ending` is that of the links to the other languages. */
export function writeInstructions(facts: ReleaseFacts, words: ReleaseWords, ending: "md" | "html"): TextDocument {
  const others = releaseLanguages.filter(({ tag }) => tag !== words.tag);
  const links = others.map(({ tag, language }) => ({ text: language, target: `${tag}.${ending}`, language: tag }));
  return {
    language: words.tag,
    title: words.title(foreign(titleOf(facts, words.tag))),
    blocks: [
      { kind: "links", label: words.otherLanguages, links },
      { kind: "facts", rows: factsOf(facts, words) },
      ...(facts.signers.length === 0 ? [paragraph(words.labels.notSigned)] : []),
      ...checkBlocks(facts, words),
      ...userBlocks(facts, words),
      ...administratorBlocks(facts, words),
      heading(words.remove.heading),
      paragraph(words.remove.user),
      paragraph(facts.signers.length === 0 ? words.remove.setting : words.remove.administrator),
    ],
  };
}

const heading = (text: string): Block => ({ kind: "heading", text });
const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const code = (text: string): Block => ({ kind: "code", text });

export const titleOf = ({ file: { name, inspection } }: ReleaseFacts, culture: string): string =>
  fileTitle({ name, content: { kind: "inspected", inspection } }, culture);

function factsOf({ file, signers }: ReleaseFacts, { labels, quoted }: ReleaseWords): readonly Fact[] {
  const { sha256, connector } = file.inspection;
  const fact = (label: string, value: string, isCode = false): Fact => ({ label, value, isCode });
  return [
    fact(labels.file, quoted(foreignPath(file.name))),
    ...(connector.version === null ? [] : [fact(labels.version, quoted(foreign(connector.version)))]),
    fact(labels.hash, sha256, true),
    ...signers.flatMap(({ subjectCN, subject, sha1, sha256: ofCertificate, notAfter }, at) => [
      fact(labels.signedBy, quoted(foreign(subjectCN ?? subject))),
      fact(labels.sha1, groupedThumbprint(sha1), true),
      fact(labels.sha256, groupedThumbprint(ofCertificate), true),
      fact(labels.validUntil, notAfter.slice(0, 10), true),
      fact(labels.certificateFile, certificateName(at), true),
    ]),
  ];
}

function checkBlocks({ file: { name, inspection } }: ReleaseFacts, { check }: ReleaseWords): readonly Block[] {
  // A pattern in place of the name: a name could be code.
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return [
    heading(check.heading),
    paragraph(check.powershell),
    code(`Get-FileHash .\\*.${ending} -Algorithm SHA256 | Format-List Hash`),
    paragraph(check.expected),
    code(inspection.sha256),
    paragraph(check.linux),
    code(`sha256sum -c ${hashesName}`),
    paragraph(check.macos),
    code(`shasum -a 256 -c ${hashesName}`),
    paragraph(check.limit),
  ];
}

/** More names would be no step any more. */
const mostNames = 5;

function userBlocks({ file, signers }: ReleaseFacts, { users, unsigned, tag }: ReleaseWords): readonly Block[] {
  const { connector } = file.inspection;
  const titles = connector.publishes.flatMap((publish) => buttonText(publish, 0, tag) ?? []);
  const names = [...new Set(titles.length > 0 ? titles : publishedTitles(connector))].slice(0, mostNames);
  const isListed = connector.publishes.length > 0;
  const start = names.length > 0 ? [users.start(names.map((name) => foreign(name)))] : isListed ? [] : [users.startUnlisted];
  const isSigned = signers.length > 0;
  return [
    heading(users.heading),
    {
      kind: "steps",
      items: [users.close, users.folder, users.older, users.copy(foreignPath(file.name)), isSigned ? users.trust : users.allow, ...start],
    },
    paragraph(users.blocked),
    paragraph(users.gateway),
    ...(isSigned ? [] : [heading(unsigned.heading), ...unsigned.paragraphs.map(paragraph)]),
  ];
}

function administratorBlocks({ signers }: ReleaseFacts, { administrators: words }: ReleaseWords): readonly Block[] {
  if (signers.length === 0) return [heading(words.heading), paragraph(words.unsigned)];
  return [
    heading(words.heading),
    paragraph(words.proves),
    ...(signers.some(({ selfSigned }) => selfSigned) ? [paragraph(words.selfSigned)] : []),
    paragraph(words.compare),
    paragraph(words.scope),
    paragraph(words.registry),
    code(`${policyKey}\n${policyValue}`),
    ...signers.map(({ sha1 }) => code(sha1)),
    paragraph(words.keep),
    paragraph(words.files),
    { kind: "list", items: releasedTrustKinds.map((kind) => `${policyFolder}/${kind}: ${words.kinds[kind]}`) },
  ];
}
