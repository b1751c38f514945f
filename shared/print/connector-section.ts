import type { CertificateFacts, SignatureReport } from "../model/signature.ts";
import { fileTitle } from "../model/connector-title.ts";
import { linkFacts, type ChainLink, type Diagnosis } from "../model/diagnosis.ts";
import type { ConnectorFacts, Icon, SharedFunction } from "../model/connector.ts";
import type { Inspection } from "../model/inspection.ts";
import type { CultureName } from "../model/known.ts";
import { groupedThumbprint } from "../model/thumbprint.ts";
import type { TrustPolicy } from "../model/trust.ts";
import { composeVerdict } from "../words/describe/compose-verdict.ts";
import { describeCapabilities, describeCapabilityLimits } from "../words/describe/describe-capability.ts";
import { describeFinding } from "../words/describe/describe-finding.ts";
import { foreign } from "../words/foreign-text.ts";
import { printable } from "../words/printable.ts";
import type { Words } from "../words/words.ts";
import { foreignHtml, html, noHtml, sentenceHtml, tableHtml, type Html } from "./html.ts";
import type { PrintedFile } from "./printed-file.ts";

/** What the sentences depend on besides the file. */
export interface PrintContext {
  readonly words: Words;
  readonly policy: TrustPolicy;
  readonly now: Date;
  /** For texts of connectors. */
  readonly culture: CultureName;
}

/** 1 for a page about one connector; 2 where a report lists several. */
export type HeadingLevel = 1 | 2;

/** Real connectors have fewer; a made-up one with ten thousand is not printed whole. */
const mostFunctions = 200;
const mostLines = 100;
const longestText = 1_000;

export const titleOf = ({ content, name }: PrintedFile, culture: CultureName): string =>
  printable(content.ok ? fileTitle({ content: content.value, name }, culture) : name, 200);

/** Everything about one file: name, verdict, findings with what to do, the chain to Get data, signature, what the code names, functions. */
export function connectorSection(file: PrintedFile, level: HeadingLevel, context: PrintContext): Html {
  const { print } = context.words;
  const inspection = file.content.ok && file.content.value.kind === "inspected" ? file.content.value.inspection : null;
  const below = (text: string) => heading((level + 1) as 2 | 3, html`${text}`);
  return html` <section class="connector">
    ${heading(level, html`${iconHtml(inspection)}${foreignHtml(titleOf(file, context.culture), 200)}`)}
    ${fileFacts(file, inspection, context)} ${below(print.verdict)} ${verdictHtml(file, context)} ${below(print.findings)}
    ${findingsHtml(file, level, context)} ${below(print.chain)} ${chainHtml(file.diagnosis, context.words)}
    ${inspection === null ? noHtml : inspectionHtml(inspection, below, context)}
  </section>`;
}

const heading = (level: 1 | 2 | 3 | 4, content: Html): Html => {
  if (level === 1) return html`<h1>${content}</h1>`;
  if (level === 2) return html`<h2>${content}</h2>`;
  return level === 3 ? html`<h3>${content}</h3>` : html`<h4>${content}</h4>`;
};

/** Only pictures that the inspection found to be PNG. */
const isPicture = (dataUrl: string): boolean => /^data:image\/png;base64,[A-Za-z0-9+/=]+$/u.test(dataUrl);

function iconHtml(inspection: Inspection | null): Html {
  const sets = inspection?.connector.publishes.map(({ sourceImage, sourceTypeImage }) => sourceImage ?? sourceTypeImage) ?? [];
  const icons = sets.flatMap((set) =>
    [set?.icon32, set?.icon16].flatMap((size): readonly Icon[] => (size?.known === true ? size.value : [])),
  );
  const wide = icons.toSorted((one, other) => (other.width ?? 0) - (one.width ?? 0));
  for (const { file } of wide) {
    const image = inspection?.images.find(({ part }) => part.toLowerCase() === file.toLowerCase());
    if (image !== undefined && isPicture(image.dataUrl)) return html`<img src="${image.dataUrl}" alt="" />`;
  }
  return noHtml;
}

type Row = readonly [name: string, value: Html | null];

const factList = (rows: readonly Row[]): Html => {
  const shown = rows.filter(([, value]) => value !== null);
  return shown.length === 0
    ? noHtml
    : html`<dl>
        ${shown.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`;
};

function fileFacts(file: PrintedFile, inspection: Inspection | null, { words: { print } }: PrintContext): Html {
  const refusal = file.content.ok && file.content.value.kind === "refused" ? file.content.value.refusal : null;
  const bytes = inspection ?? refusal;
  const version = inspection?.connector.version ?? null;
  return factList([
    [print.file, foreignHtml(file.name, longestText)],
    [print.folder, file.folder === null ? html`${print.noFolder}` : html`<code>${foreignHtml(file.folder, longestText)}</code>`],
    [print.versionName, version === null ? null : foreignHtml(version)],
    [
      print.changed,
      file.modifiedAt === null
        ? null
        : html`<time datetime="${file.modifiedAt}">${file.modifiedAt.slice(0, 16).replace("T", " ")} UTC</time>`,
    ],
    [print.size, bytes === null ? null : html`${print.bytes(bytes.sizeBytes)}`],
    [print.sha256, bytes === null ? null : html`<code>${groupedThumbprint(bytes.sha256)}</code>`],
  ]);
}

const paragraph = (sentences: readonly string[], tone = ""): Html => {
  const said = sentences.filter((sentence) => sentence !== "");
  if (said.length === 0) return noHtml;
  return html`<p class="${tone}">${said.map((sentence) => html`${sentenceHtml(sentence)} `)}</p>`;
};

function verdictHtml({ content, loading, findings }: PrintedFile, { words, policy, now }: PrintContext): Html {
  if (!content.ok) {
    const { problem, step } = words.fileFailures[content.error];
    return paragraph([problem, step], "attention");
  }
  const verdict = composeVerdict({ content: content.value, loading, findings }, { policy, now }, words);
  return html`${[
    paragraph([...verdict.content.sentences, verdict.content.remedy], verdict.content.tone),
    verdict.loading === null ? noHtml : paragraph([verdict.loading.verdict, ...verdict.loading.reasons]),
  ]}`;
}

function findingsHtml({ findings }: PrintedFile, level: HeadingLevel, { words }: PrintContext): Html {
  if (findings.length === 0) return html`<p>${words.print.noFindings}</p>`;
  return html`${findings.map((finding) => {
    const { severity, title, explanation, remedy } = describeFinding(finding, words);
    return html`<article>
      ${heading((level + 2) as 3 | 4, html`<span class="tone ${severity}">${words.window.tones[severity]}:</span> ${title}`)}
      ${paragraph([explanation])}${paragraph([remedy])}
    </article>`;
  })}`;
}

const stateTones = { "holds": "good", "broken": "danger", "not-knowable": "attention" } as const;

/** Every link; what is known stands beside it, and where nothing can be known from outside, who can know it. */
export function chainHtml({ links, firstBroken }: Diagnosis, words: Words): Html {
  const { diagnosis, print, punctuation } = words;
  const notKnown = links.filter(({ state }) => state === "not-knowable").length;
  const verdict =
    firstBroken === null ? diagnosis.noBroken(notKnown) : `${diagnosis.firstBroken} ${diagnosis.links[firstBroken]}${punctuation.stop}`;
  const rows = links.map((link) => [
    html`${diagnosis.links[link.name]}`,
    html`<span class="tone ${stateTones[link.state]}">${diagnosis.states[link.state]}</span>`,
    html`${linkSentences(link, link.name === firstBroken, words).map((sentence) => html`${sentenceHtml(sentence)} `)}`,
  ]);
  return html`<p>${verdict}</p>
    ${tableHtml({ label: print.chain, columns: [print.link, print.state, print.known], rows, className: "chain" })}`;
}

function linkSentences({ name, state, because, findings }: ChainLink, isFirst: boolean, words: Words): readonly string[] {
  const reasons = { ...words.loading.reasons, ...words.diagnosis.reasons };
  const { source, expert } = linkFacts[name];
  const titles = findings.map((finding) => describeFinding(finding, words).title + words.punctuation.stop);
  return [
    ...because.map((reason) => reasons[reason]),
    ...titles,
    ...(isFirst ? [words.diagnosis.sources[source]] : []),
    ...(state === "not-knowable" && !because.includes("depends-on-earlier") ? [words.diagnosis.experts[expert]] : []),
  ];
}

function inspectionHtml(inspection: Inspection, below: (text: string) => Html, context: PrintContext): Html {
  const { words } = context;
  return html` ${below(words.print.signature)} ${signatureHtml(inspection.signature, context)} ${below(words.capabilities.title)}
  ${capabilitiesHtml(inspection, words)} ${below(words.print.dataSources)} ${kindsHtml(inspection.connector, words)}
  ${below(words.print.functions)} ${functionsHtml(inspection.connector, words)}`;
}

function signatureHtml({ signatures }: SignatureReport, { words }: PrintContext): Html {
  const { print, window } = words;
  if (signatures.length === 0) return html`<p>${window.list.integrity.unsigned}</p>`;
  return html`${signatures.slice(0, mostLines).map(({ signer, claimedSigner }) => {
      const certificate = signer ?? claimedSigner;
      if (certificate === null) return html`<p>${window.list.integrity.unsupported}</p>`;
      return certificateHtml(certificate, signer === null ? print.claimedSigner : print.signer, words);
    })}
    <p>${print.compareThumbprint}</p>`;
}

const certificateHtml = (
  { subjectCN, subject, issuer, sha1, sha256, notBefore, notAfter }: CertificateFacts,
  name: string,
  { print }: Words,
): Html =>
  factList([
    [name, foreignHtml(subjectCN ?? subject, longestText)],
    [print.issuer, foreignHtml(issuer, longestText)],
    [print.validity, html`${print.validFromTo(foreign(notBefore), foreign(notAfter))}`],
    [print.thumbprint, html`<code>${groupedThumbprint(sha1)}</code>`],
    [print.thumbprintSha256, html`<code>${groupedThumbprint(sha256)}</code>`],
  ]);

function capabilitiesHtml({ capabilities }: Inspection, { capabilities: words }: Words): Html {
  const groups = describeCapabilities(capabilities, words);
  return html`<p>${groups.length === 0 ? words.nothing : words.explain}</p>
    ${groups.map(
      ({ lines }) =>
        html`<ul>
            ${lines.slice(0, mostLines).map(({ text, places }) => html`<li>${sentenceHtml(text)}${places === "" ? noHtml : html` <span class="quiet">(${sentenceHtml(places)})</span>`}</li>`)}
          </ul>
          ${lines.length > mostLines ? html`<p>${words.leftOut(lines.length - mostLines)}</p>` : noHtml}`,
    )}
    ${describeCapabilityLimits(capabilities, words).map((text) => html`<p>${sentenceHtml(text)}</p>`)}`;
}

function kindsHtml({ dataSourceKinds }: ConnectorFacts, { window, diagnosis }: Words): Html {
  if (dataSourceKinds.length === 0) return html`<p>${diagnosis.gateway.noKinds}</p>`;
  return html`<ul>
    ${dataSourceKinds.slice(0, mostLines).map(({ name, authentication }) => {
      const ways = authentication.known ? authentication.value.map((one) => foreign(one.name)) : null;
      const said =
        ways === null
          ? window.overview.authenticationUnknown
          : ways.length === 0
            ? window.overview.noAuthentication
            : diagnosis.gateway.signIn(ways);
      return html`<li>${foreignHtml(name)}: ${sentenceHtml(said)}</li>`;
    })}
  </ul>`;
}

function functionsHtml({ functions }: ConnectorFacts, { print, window }: Words): Html {
  if (functions.length === 0) return html`<p>${print.noFunctions}</p>`;
  const parameters = ({ parameters: list }: SharedFunction): Html =>
    list === null
      ? html`${window.functions.parametersUnknown}`
      : html`${list
          .slice(0, mostLines)
          .map(
            ({ name, type, optional }, at) =>
              html`${at === 0 ? "" : ", "}${foreignHtml(name)}
                <span class="quiet">${foreignHtml(type)}${optional ? html` (${print.optional})` : noHtml}</span>`,
          )}`;
  const rows = functions
    .slice(0, mostFunctions)
    .map((shared) => [
      foreignHtml(shared.name, 200),
      parameters(shared),
      shared.returnType === null ? noHtml : foreignHtml(shared.returnType),
    ]);
  const columns = [print.functionName, print.parameters, print.returns];
  return html`${tableHtml({ label: print.functions, columns, rows })}${functions.length > mostFunctions ? html`<p>${print.moreFunctions(functions.length - mostFunctions)}</p>` : noHtml}`;
}
