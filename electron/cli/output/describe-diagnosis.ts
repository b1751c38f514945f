import {
  linkFacts,
  type ChainLink,
  type Diagnosis,
  type LinkExpert,
  type LinkSource,
  type Repair,
} from "../../../shared/model/diagnosis.ts";
import type { FindingKind } from "../../../shared/model/finding.ts";
import type { GatewayConnector } from "../../../shared/model/gateway.ts";
import { describeFinding } from "../../../shared/words/describe/describe-finding.ts";
import { describeConnector, describePlace } from "../../../shared/words/describe/describe-folders.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import type { FileDiagnosis } from "../diagnose-files.ts";
import type { Words } from "../../../shared/words/words.ts";
import type { Style } from "./style.ts";
import { wrap } from "./layout.ts";
import { printablePath } from "./paint.ts";

/** The chain of one file: a line for each link, and all that is known about the first broken one. */
export function describeDiagnosis({ path, diagnosis, repairs }: FileDiagnosis, style: Style): string {
  const { common } = style.words;
  const words = common.diagnosis;
  const { links, firstBroken } = diagnosis;
  const notKnown = links.filter(({ state }) => state === "not-knowable").length;
  const verdict = firstBroken === null ? words.noBroken(notKnown) : `${words.firstBroken} ${words.links[firstBroken]}.`;
  return [
    `${style.paint(printablePath(path), "strong")}\n`,
    wrap(verdict, style.width, "  "),
    ...links.map((link) => linkLines(link, link.name === firstBroken, style)),
    // Without the name: in a command to copy, a shell would run what a name may hold.
    ...repairs.flatMap((repair) => [
      wrap(`> ${describeRepair(repair, common)}`, style.width, "  "),
      `    mezzanine doctor --fix ${repair.name} <file>\n`,
    ]),
  ].join("");
}

const marks = { "holds": "ok", "broken": "!!", "not-knowable": " ?" } as const;
const colours = { "holds": "good", "broken": "danger", "not-knowable": "attention" } as const;

function linkLines(link: ChainLink, isOpen: boolean, { paint, width, words: { common } }: Style): string {
  const words = common.diagnosis;
  const { name, state } = link;
  const { source, expert } = linkFacts[name];
  const head = `  ${paint(marks[state], colours[state])} ${words.links[name]} (${words.states[state]})\n`;
  if (state === "holds" && link.findings.length === 0) return head;
  const sentences = [
    ...reasonsOf(link, common),
    ...findingsOf(link, isOpen, common),
    ...(isOpen ? [words.sources[source]] : []),
    ...(state === "not-knowable" && !link.because.includes("depends-on-earlier") ? [words.experts[expert]] : []),
  ];
  return head + sentences.map((sentence) => wrap(sentence, width, "     ")).join("");
}

const reasonsOf = ({ because }: ChainLink, { loading, diagnosis }: Words): readonly string[] => {
  const reasons = { ...loading.reasons, ...diagnosis.reasons };
  return because.map((reason) => reasons[reason]);
};

const findingsOf = ({ findings }: ChainLink, isWhole: boolean, words: Words): readonly string[] =>
  findings.map((finding) => {
    const { title, explanation, remedy } = describeFinding(finding, words);
    return isWhole ? [`${title}.`, explanation, remedy].filter((text) => text !== "").join(" ") : `${title}.`;
  });

export const describeRepair = ({ name, to }: Repair, { diagnosis }: Words): string => diagnosis.repairs[name](foreignPath(to));

/** From the folder to Get data: which link is broken, and what can be mended. */
export interface DiagnosisJson extends Pick<Diagnosis, "loading" | "firstBroken"> {
  readonly path: string;
  readonly role: FileDiagnosis["file"]["role"];
  readonly repairs: readonly RepairJson[];
  readonly links: readonly LinkJson[];
}

export interface RepairJson extends Repair {
  readonly message: string;
}

export interface LinkJson extends Pick<ChainLink, "name" | "state" | "because"> {
  /** Kinds of findings. */
  readonly findings: readonly FindingKind[];
  /** What it was read from. */
  readonly source: LinkSource;
  /** Who can say more. */
  readonly expert: LinkExpert;
  /** Whether a broken link keeps the file from loading; the others keep it from being seen or used. */
  readonly decides: boolean;
  readonly title: string;
  readonly message: string;
}

/** The same for scripts; its sentences are English in every language. */
export const diagnosisJson = ({ path, file, diagnosis, repairs }: FileDiagnosis): DiagnosisJson => ({
  path,
  role: file.role,
  loading: diagnosis.loading,
  firstBroken: diagnosis.firstBroken,
  repairs: repairs.map((repair) => ({ ...repair, message: describeRepair(repair, plainEn) })),
  links: diagnosis.links.map((link) => ({
    name: link.name,
    state: link.state,
    because: link.because,
    findings: link.findings.map(({ kind }) => kind),
    ...linkFacts[link.name],
    title: plainEn.diagnosis.links[link.name],
    message: [...reasonsOf(link, plainEn), ...findingsOf(link, true, plainEn)].join(" "),
  })),
});

/** What a gateway can do with one connector. */
export const describeReadiness = (connector: GatewayConnector, { paint, width, words: { common } }: Style): string =>
  [
    `${paint(printablePath(connector.name), "strong")}\n`,
    ...describeConnector(connector, common).map((sentence) => wrap(sentence, width, "  ")),
  ].join("");

export interface ReadinessJson extends Pick<GatewayConnector, "folder" | "version" | "place" | "access" | "kinds"> {
  readonly file: string;
  readonly message: string;
}

export const readinessJson = ({ folder, name, version, kinds, place, access }: GatewayConnector): ReadinessJson => ({
  folder,
  file: name,
  version,
  place,
  access,
  message: describePlace(place, plainEn.diagnosis),
  kinds,
});
