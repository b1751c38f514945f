import {
  sourceOf,
  type CheckPoint,
  type CheckReport,
  type RuleResult,
  type RuleWeight,
} from "../../../../../shared/model/publish-check.ts";
import { isMainName } from "../../../../../shared/model/file-name.ts";
import { describeCapability } from "../../../../../shared/words/describe/describe-capability.ts";
import { describePoint } from "../../../../../shared/words/describe/describe-publish-check.ts";
import { plainEn as en } from "../../../../../shared/words/plain-words.ts";

export interface SarifOptions {
  /** Of Mezzanine. */
  readonly version: string;
  /** What comes before each path, with a `/` at its end, so that paths begin where the repository does; empty where they need not. */
  readonly prefix: string;
}

const levels = { must: "error", should: "warning", advice: "note" } as const satisfies Readonly<Record<RuleWeight, string>>;
const words = en.publishCheck;

/** SARIF 2.1.0 (OASIS): one run, one result for each thing that was found, one of the kind `pass` for each rule that is met. */
export function sarifOf(report: CheckReport, { version, prefix }: SarifOptions): object {
  const { results, profile, capabilities } = report;
  const artifacts = artifactsOf(report, prefix);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Mezzanine", version, rules: results.map(ruleOf) } },
        automationDetails: { id: `mezzanine-check/${profile}/` },
        columnKind: "utf16CodeUnits",
        artifacts: artifacts.list,
        results: results.flatMap(({ rule, points }, ruleIndex) =>
          points.length === 0
            ? [
                {
                  ruleId: rule,
                  ruleIndex,
                  kind: "pass",
                  level: "none",
                  message: { text: words.states.met },
                  suppressions: [],
                  locations: [{ physicalLocation: artifacts.whole }],
                },
              ]
            : points.map((point) => ({ ...resultOf(point, artifacts), ruleId: rule, ruleIndex, ...levelOf(point, results[ruleIndex]) })),
        ),
        properties: { capabilities: capabilities.seen.map((one) => describeCapability(one, en.capabilities)) },
      },
    ],
  };
}

function ruleOf({ rule, weight }: RuleResult): object {
  const { title, reason } = words.rules[rule];
  const { title: source, url } = sourceOf(rule);
  return {
    id: rule,
    name: rule.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: reason },
    help: { text: `${reason} ${words.source(source)}` },
    helpUri: url,
    defaultConfiguration: { level: levels[weight] },
  };
}

/** SARIF 3.27.10: the level of whatever is no failure is `none`. */
const levelOf = ({ state }: CheckPoint, result: RuleResult | undefined): object =>
  state === "not-met" ? { kind: "fail", level: levels[result?.weight ?? "must"] } : { kind: "review", level: "none" };

function resultOf(point: CheckPoint, artifacts: Artifacts): object {
  const { place, suppressed, fingerprint } = point;
  const artifactLocation = place === null ? null : artifacts.of(place.document);
  const snippet = place === null || place.excerpt === null ? {} : { snippet: { text: place.excerpt } };
  const region = place === null ? {} : { region: { startLine: place.line, startColumn: place.column, ...snippet } };
  const physicalLocation = artifactLocation === null ? { ...artifacts.whole, ...region } : { artifactLocation, ...region };
  return {
    message: { text: describePoint(point, words) },
    locations: [{ physicalLocation }],
    partialFingerprints: { "mezzanine/v1": fingerprint },
    suppressions: suppressed === null ? [] : [{ kind: "external", status: "accepted", justification: suppressed }],
  };
}

interface ArtifactLocation {
  readonly uri: string;
  readonly index: number;
}

interface PhysicalLocation {
  readonly artifactLocation: ArtifactLocation | { readonly uri: string };
  readonly region?: { readonly startLine: number };
}

interface Artifacts {
  readonly list: readonly object[];
  readonly of: (document: string) => ArtifactLocation | null;
  /** Of what is about the whole connector. GitHub refuses a report in which one result has no location, or shows none without a line. */
  readonly whole: PhysicalLocation;
}

/** Documents of a project are files; those of a connector are in it (SARIF 3.24.3: their addresses begin with a slash). */
function artifactsOf(report: CheckReport, prefix: string): Artifacts {
  const { checked, subject, results, paths } = report;
  const documents = [...new Set(results.flatMap(({ points }) => points.flatMap(({ place }) => (place === null ? [] : [place.document]))))];
  const isInside = checked === "file" && documents.some((one) => one !== subject);
  const file = { location: { uri: uriOf(`${prefix}${subject}`) } };
  const listed = documents.filter((one) => checked === "folder" || one !== subject);
  const uris = listed.map((one) => (checked === "folder" ? uriOf(`${prefix}${paths[one] ?? one}`) : `/${uriOf(one)}`));
  const first = checked === "file" ? 1 : 0;
  return {
    list: [...(checked === "file" ? [file] : []), ...uris.map((uri) => ({ location: { uri }, ...(isInside ? { parentIndex: 0 } : {}) }))],
    of: (document) => {
      const at = listed.indexOf(document);
      return at < 0 ? null : { uri: uris[at] ?? "", index: at + first };
    },
    whole: checked === "file" ? { artifactLocation: { uri: file.location.uri, index: 0 } } : wholeFolder(report, prefix),
  };
}

/** The main document of a project; the folder itself where there is none. */
function wholeFolder({ fileName, paths }: CheckReport, prefix: string): PhysicalLocation {
  const title = fileName.replace(/\.[^.]*$/u, "");
  const main = Object.entries(paths).find(([name]) => isMainName(name) && name.replace(/\.[^.]*$/u, "") === title);
  if (main === undefined) return { artifactLocation: { uri: prefix === "" ? "./" : uriOf(prefix) } };
  return { artifactLocation: { uri: uriOf(`${prefix}${main[1]}`) }, region: { startLine: 1 } };
}

const uriOf = (path: string): string =>
  path
    .split("/")
    .map((step) => encodeURIComponent(step.toWellFormed()))
    .join("/");
