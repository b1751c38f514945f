import { basename, dirname } from "node:path";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { withFileName, type Inspection } from "../../../../shared/model/inspection.ts";
import { withCodeCheck } from "../../../../shared/model/code-check.ts";
import { nothingSeen } from "../../../../shared/model/capabilities.ts";
import {
  weightOf,
  type CheckFailure,
  type CheckPlace,
  type CheckProfile,
  type CheckReport,
  type RuleId,
  type Suppression,
} from "../../../../shared/model/publish-check.ts";
import type { PackFailure } from "../../../../shared/model/publish.ts";
import type { Files } from "../../cleanup/execute/files.ts";
import type { Inspector } from "../../inspector/inspector.ts";
import { limits } from "../../limits.ts";
import type { CodeEvidence } from "../../section/evidence/code-evidence.ts";
import { buildConnector, type StoppedBuild } from "../build/build-connector.ts";
import type { FilePatterns } from "../build/choose-files.ts";
import { applyRules, judge, type Judged } from "./apply-rules.ts";
import { sure, type RuleFound } from "./rule.ts";
import { readSuppressions } from "./suppressions.ts";

export interface CheckPorts {
  readonly files: Files;
  readonly inspector: Pick<Inspector, "inspect" | "checkCode" | "readEvidence">;
}

export interface CheckChoices {
  readonly profile: CheckProfile;
  /** Whether it is the connector's first release, which must be marked as Beta for certification. */
  readonly firstRelease: boolean;
  /** Of a folder: what goes into the connector and what does not, as `pack` takes it. */
  readonly patterns?: FilePatterns;
}

/** Checks a connector file as it is, or a project folder as it would be packed. Writes nothing. */
export async function checkConnector(path: string, choices: CheckChoices, ports: CheckPorts): Promise<Result<CheckReport, CheckFailure>> {
  const state = await ports.files.stat(path);
  if (state.kind !== "folder" && state.kind !== "file") return err({ kind: "not-readable", path });
  const suppressions = await readSuppressions(state.kind === "folder" ? path : dirname(path), ports.files);
  if (!suppressions.ok) return suppressions;
  return state.kind === "folder"
    ? checkFolder(path, { choices, ports, suppressions: suppressions.value })
    : checkFile(path, { choices, ports, suppressions: suppressions.value });
}

export interface NamedBytes {
  readonly bytes: Buffer;
  /** Of the file that they came from. */
  readonly name: string;
}

/** The same for bytes in hand, of a file of that name. Nothing lies beside them, so nothing is passed over. */
export async function checkBytes(
  { bytes, name }: NamedBytes,
  choices: CheckChoices,
  ports: CheckPorts,
): Promise<Result<CheckReport, CheckFailure>> {
  const run: Run = { choices, ports, suppressions: [] };
  const read = await readWhole(bytes, name, ports);
  return read === null
    ? err({ kind: "not-a-connector", path: name })
    : ok(reportOf(read, { checked: "file", subject: name, fileName: name }, run));
}

interface Run {
  readonly choices: CheckChoices;
  readonly ports: CheckPorts;
  readonly suppressions: readonly Suppression[];
}

async function checkFile(path: string, run: Run): Promise<Result<CheckReport, CheckFailure>> {
  const bytes = await run.ports.files.readBytes(path, limits.fileBytes);
  if (!bytes.ok) return err({ kind: "not-readable", path });
  const fileName = basename(path);
  const read = await readWhole(bytes.value, fileName, run.ports);
  if (read === null) return err({ kind: "not-a-connector", path });
  return ok(reportOf(read, { checked: "file", subject: fileName, fileName }, run));
}

async function checkFolder(path: string, run: Run): Promise<Result<CheckReport, CheckFailure>> {
  const { ports } = run;
  const subject = basename(path);
  const built = await buildConnector(path, run.choices.patterns ?? { include: [], exclude: [] }, ports);
  if (!built.ok) {
    const { failure } = built.error;
    return failure.kind === "folder-unreadable" ? err({ kind: "not-readable", path }) : ok(stoppedReport(built.error, subject, run));
  }
  const { bytes, title, packed, leftOut } = built.value;
  const fileName = `${title}.mez`;
  const read = await readWhole(bytes, fileName, ports);
  if (read === null) return err({ kind: "not-a-connector", path });
  const paths = Object.fromEntries(packed.map((one) => [one.name, one.path]));
  return ok({ ...reportOf(read, { checked: "folder", subject, fileName }, run), leftOut, paths });
}

interface WholeConnector {
  readonly inspection: Inspection;
  readonly evidence: CodeEvidence | null;
}

async function readWhole(bytes: Buffer, fileName: string, { inspector }: CheckPorts): Promise<WholeConnector | null> {
  const source = { kind: "bytes" as const, bytes };
  const outcome = await inspector.inspect(source);
  if (!outcome.ok || outcome.value.kind !== "inspected") return null;
  const { inspection } = outcome.value;
  const { sha256, container, connector } = inspection;
  const { mainDocument } = connector;
  const codeCheck = mainDocument === null ? connector.codeCheck : await inspector.checkCode(source, { sha256, mainDocument });
  const evidence = (await inspector.readEvidence?.(source, mainDocument)) ?? null;
  const named = withFileName(
    { kind: "inspected", inspection: { ...inspection, connector: withCodeCheck(connector, codeCheck) } },
    fileName,
  );
  if (named.kind !== "inspected") return null;
  // A bare document has no name but that of its file.
  return { inspection: named.inspection, evidence: container === "section" && evidence !== null ? renamed(evidence, fileName) : evidence };
}

function renamed(evidence: CodeEvidence, document: string): CodeEvidence {
  const at = <T extends { readonly place: CheckPlace }>(list: readonly T[]): readonly T[] =>
    list.map((one) => ({ ...one, place: { ...one.place, document } }));
  return {
    ...evidence,
    section: evidence.section === null ? null : { ...evidence.section, document },
    members: at(evidence.members),
    credentials: at(evidence.credentials),
    queryCredentials: at(evidence.queryCredentials),
    secrets: at(evidence.secrets),
    traceFlags: at(evidence.traceFlags),
    traces: at(evidence.traces),
    evaluations: at(evidence.evaluations),
    httpAddresses: at(evidence.httpAddresses),
    missingKeys: at(evidence.missingKeys),
    named: at(evidence.named),
    textsInCode: at(evidence.textsInCode),
    unread: evidence.unread.map(() => document),
  };
}

type Named = Pick<CheckReport, "checked" | "subject" | "fileName">;

function reportOf({ inspection, evidence }: WholeConnector, named: Named, { choices, suppressions }: Run): CheckReport {
  const judged = applyRules({ fileName: named.fileName, inspection, evidence, ...choices }, suppressions);
  const { profile, firstRelease } = choices;
  return { ...named, profile, firstRelease, ...judged, capabilities: inspection.capabilities, leftOut: [], paths: {}, notBuilt: null };
}

/** Of a folder that does not become a connector: the one rule that says so. */
function stoppedReport({ failure, leftOut }: StoppedBuild, subject: string, run: Run): CheckReport {
  const { choices, suppressions } = run;
  const broken = brokenBy(failure);
  const weight = broken === null ? null : weightOf(broken.id, choices.profile);
  const none: Judged = { results: [], unusedSuppressions: [] };
  const judged = broken === null || weight === null ? none : judge([{ ...broken, weight }], suppressions);
  return {
    profile: choices.profile,
    firstRelease: choices.firstRelease,
    checked: "folder",
    subject,
    fileName: subject,
    // Whether the others fit anything was not seen.
    results: judged.results,
    unusedSuppressions: [],
    capabilities: nothingSeen,
    leftOut,
    paths: {},
    notBuilt: failure,
  };
}

function brokenBy(failure: PackFailure): { readonly id: RuleId; readonly found: readonly RuleFound[] } | null {
  switch (failure.kind) {
    case "mistake": {
      const { document, line, column, detail } = failure;
      return { id: "code-reads", found: [sure({ kind: "code-mistake", detail }, { document, line, column, excerpt: null })] };
    }
    case "no-main-document":
      return { id: "section-document", found: [sure({ kind: "no-main-document" })] };
    case "several-main-documents":
      return { id: "section-document", found: [sure({ kind: "several-main-documents", names: failure.names })] };
    case "asked-for-left-out":
      return { id: "parts-exist", found: failure.names.map((part) => sure({ kind: "part-left-out", part })) };
    default:
      return null;
  }
}
