import { unreachable } from "../../../shared/base/impossible.ts";
import { resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CleanupObstacle } from "../../../shared/model/cleanup.ts";
import { repairNames, type Repair, type RepairPlan } from "../../../shared/model/diagnosis.ts";
import { isUnready, type GatewayView } from "../../../shared/model/gateway.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { describeAccess, describeService } from "../../../shared/words/describe/describe-folders.ts";
import { describeRepair as describePlan } from "../../../shared/words/describe/describe-repair.ts";
import { keepsFromLoading } from "../../engine/diagnosis/diagnose.ts";
import { badOption, choice, defineCommand, exclude, flag, needs, text, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { diagnoseFiles, type FileDiagnosis } from "../diagnose-files.ts";
import { diagnoseReports, isReportFailing, isReportName, isReportUnread, type DiagnosedReport } from "../diagnose-reports.ts";
import { askForConsent, reportNoConsent } from "../consent.ts";
import { withEngine, type Session } from "../engine-session.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { readPolicy } from "../judging-context.ts";
import {
  describeDiagnosis,
  describeReadiness,
  describeRepair,
  diagnosisJson,
  readinessJson,
  type DiagnosisJson,
  type ReadinessJson,
} from "../output/describe-diagnosis.ts";
import { describeReportDiagnosis, describeUse, reportDiagnosisJson, type ReportDiagnosisJson } from "../output/describe-report.ts";
import { describeProject, projectJson, type ProjectJson } from "../output/describe-project.ts";
import { each, jsonText, writeJson } from "../output/json.ts";
import { wrap } from "../output/layout.ts";
import { printablePath } from "../output/paint.ts";
import { styleOf } from "../output/style.ts";
import { reportContextFailure } from "../output/report-failure.ts";
import { dryRunOption, judgingOptions, movingOptions } from "./shared-options.ts";

const options = {
  json: judgingOptions.json,
  trusted: judgingOptions.trusted,
  securityLevel: judgingOptions.securityLevel,
  fix: choice("<repair>", repairNames),
  gateway: flag(),
  project: text("<folder>"),
  remember: flag(),
  forget: flag(),
  dryRun: dryRunOption,
  yes: movingOptions.yes,
};

type DoctorRequest = OptionValues<typeof options> & { readonly files: readonly string[] };

export const command = defineCommand({
  listed: "doctor [file...]",
  usage: "doctor [file... | --gateway | --project <folder>] [options]",
  texts: (words) => words.doctor,
  options,
  examples: [
    "doctor",
    "doctor Contoso.mez",
    "doctor Sales.pbix",
    "doctor --json --security-level trusted-only",
    "doctor --fix rename Contoso.mez.zip",
    "doctor --gateway",
    "doctor --project ~/src/Contoso --remember",
  ],
  parse: parseDoctor,
  run: doctor,
});

function parseDoctor(values: OptionValues<typeof options>, files: readonly string[]): Result<DoctorRequest, ArgumentFailure> {
  if (values.gateway && (values.fix !== null || files.length > 0)) return badOption((words) => words.doctor.usage.gatewayAlone);
  const { project, remember, forget } = values;
  if (project === null && (remember || forget)) return needs("--remember, --forget", "--project");
  if (remember && forget) return exclude("--remember", "--forget");
  if (project !== null && (values.gateway || values.fix !== null || files.length > 0)) {
    return badOption((words) => words.doctor.usage.projectAlone);
  }
  if (values.fix === null) return ok({ ...values, files });
  if (files.length === 0) return err({ kind: "nothing-named" });
  if (files.some(isReportName)) return badOption((words) => words.doctor.usage.noReportFix);
  return files.length > 1 ? err({ kind: "too-much-named" }) : ok({ ...values, files });
}

async function doctor(request: DoctorRequest, context: CommandContext): Promise<ExitCode> {
  const policy = request.trusted === null ? null : await readPolicy(request.trusted, context);
  if (policy?.ok === false) return reportContextFailure(policy.error, context);
  const overrides = {
    dryRun: (request.fix === null && !request.remember && !request.forget) || request.dryRun,
    ...(policy === null ? {} : { policy: policy.value }),
    ...(request.securityLevel === null ? {} : { securityLevel: request.securityLevel }),
  };
  return withEngine(
    context,
    async (engine) => {
      if (request.project !== null) return reportProject(request.project, request, { engine, context });
      if (request.gateway) return reportGateway(request, { engine, context });
      const reports = await diagnoseReports(request.files.filter(isReportName), { engine, context });
      const names = request.files.filter((name) => !isReportName(name));
      const files = names.length === 0 && reports.length > 0 ? [] : await diagnoseFiles(names, { engine, context });
      if (request.fix !== null) return mend(files, request, { engine, context });
      // A build that is newer than an installed file explains why a change does not show.
      await print({ files, reports }, request, { engine, context });
      return exitCodeFor(files, reports);
    },
    overrides,
  );
}

/** Why connectors do not show in Get data, and why reports may fail. */
export interface DoctorJson extends ProjectsJson {
  readonly files: readonly DiagnosisJson[];
  /** Absent where no report was named. */
  readonly reports?: readonly ReportDiagnosisJson[];
}

/** Whether builds are newer than what is installed. */
export interface ProjectsJson {
  readonly projects: readonly ProjectJson[];
}

/** What a gateway can do with each connector. */
export interface GatewayJson extends Pick<GatewayView, "service" | "folders"> {
  readonly connectors: readonly ReadinessJson[];
  /** Sentences about what cannot be seen from this computer. */
  readonly reminders: readonly string[];
}

/** One repair. */
export interface MendedJson extends Repair, Pick<RepairPlan, "packing" | "signature" | "obstacle"> {
  readonly kind: "repair";
  readonly path: string;
  readonly done: boolean;
  /** By which `undo` takes it back. */
  readonly historyId: number | null;
}

async function mend(files: readonly FileDiagnosis[], request: DoctorRequest, { engine, context }: Session): Promise<ExitCode> {
  const { stdout, stderr } = context;
  const { common } = context.words;
  const words = common.diagnosis.repair;
  const [file] = files;
  const repair = file?.repairs.find(({ name }) => name === request.fix);
  if (file === undefined || file.id === null || repair === undefined) {
    stderr.write(`${words.notOffered}\n`);
    return exitCode.refused;
  }
  const planned = await engine.handlers.planRepair({ id: file.id, repair: repair.name });
  if (!planned.ok) {
    stderr.write(`${words.notOffered}\n`);
    return exitCode.refused;
  }
  const plan = planned.value;
  const report = (historyId: number | null, obstacle: CleanupObstacle | null, isDone: boolean): void =>
    stdout.write(
      jsonText<MendedJson>({
        kind: "repair",
        path: file.path,
        ...repair,
        packing: plan.packing,
        signature: plan.signature,
        done: isDone,
        historyId,
        obstacle,
      }),
    );
  const use = engine.reports.usedBy(file.id);
  const what = [
    describeRepair(repair, common),
    ...describePlan(plan, common),
    common.doctor.repair.signature[plan.signature],
    ...(use === undefined ? [] : [describeUse(use, common)]),
  ].join(" ");
  if (request.dryRun) {
    if (request.json) report(null, plan.obstacle, false);
    else stdout.write(wrap(what, stdout.columns, ""));
    return plan.obstacle === null ? exitCode.success : refuse(plan.obstacle, context);
  }
  const consent = await askForConsent({ yes: request.yes, shown: wrap(what, stdout.columns, ""), question: words.ask }, context);
  if (consent !== "yes") return reportNoConsent(consent, context);
  const carried = await engine.handlers.carryOutRepair({ planId: plan.planId });
  const outcome = carried.ok
    ? carried.value.outcome
    : { kind: "failed" as const, because: plan.obstacle ?? { kind: "unknown-id" as const } };
  const historyId = outcome.kind === "done" ? outcome.historyId : null;
  if (request.json) report(historyId, outcome.kind === "done" ? null : outcome.because, outcome.kind === "done");
  else if (outcome.kind === "done") stdout.write(`${words.done}${historyId === null ? "" : ` (mezzanine undo ${historyId})`}\n`);
  return outcome.kind === "done" ? exitCode.success : refuse(outcome.because, context);
}

function refuse(obstacle: CleanupObstacle, { stderr, words }: CommandContext): ExitCode {
  const { problem, step } = describeObstacle(obstacle, words.common.cleanup);
  stderr.write(`${problem} ${step}\n`);
  return exitCode.refused;
}

async function reportGateway({ json }: DoctorRequest, { engine, context }: Session): Promise<ExitCode> {
  const { stdout } = context;
  const { common } = context.words;
  const reply = await engine.handlers.getGateway(null);
  if (!reply.ok) return unreachable(reply.error.kind);
  const { connectors: found, folders, service } = reply.value;
  if (json) {
    const reminders = [plainEn.diagnosis.gateway.cluster];
    await writeJson<GatewayJson>({ service, folders, connectors: each(found, readinessJson), reminders }, stdout);
  } else {
    const style = styleOf(context);
    const connectors = found.length === 0 ? [`${common.diagnosis.nothing}\n`] : found.map((one) => describeReadiness(one, style));
    const places = folders.map(
      ({ path, access }) => `${printablePath(path)}\n${wrap(describeAccess(access, common.window.folders), style.width, "  ")}`,
    );
    const ending =
      wrap(describeService(service, common.window.folders), style.width, "") + wrap(common.diagnosis.gateway.cluster, style.width, "");
    stdout.write([...connectors, ...places, ending].join("\n"));
  }
  return found.some(isUnready) || folders.some(({ access }) => access.kind === "denied") ? exitCode.danger : exitCode.success;
}

interface Diagnosed {
  readonly files: readonly FileDiagnosis[];
  readonly reports: readonly DiagnosedReport[];
}

async function print({ files, reports }: Diagnosed, { json }: DoctorRequest, { engine, context }: Session): Promise<void> {
  const { stdout } = context;
  const reportsJson = reports.map(({ name, diagnosis }) => reportDiagnosisJson(name, diagnosis));
  const projects = await engine.projectFolders.list();
  if (json) {
    const others = reports.length === 0 ? {} : { reports: reportsJson };
    return writeJson<DoctorJson>({ files: each(files, diagnosisJson), projects: each(projects, projectJson), ...others }, stdout);
  }
  const style = styleOf(context);
  stdout.write(reports.map(({ name, diagnosis }) => describeReportDiagnosis(name, diagnosis, style)).join("\n"));
  if (reports.length > 0 && files.length === 0) return;
  const texts = [...files.map((one) => describeDiagnosis(one, style)), ...projects.map((one) => describeProject(one, style))];
  stdout.write(files.length === 0 ? [`${context.words.common.diagnosis.nothing}\n`, ...texts].join("\n") : texts.join("\n"));
}

/** Compares the builds of one folder; keeps or forgets it. */
async function reportProject(folder: string, { json, remember, forget }: DoctorRequest, { engine, context }: Session): Promise<ExitCode> {
  const { stdout, stderr, cwd } = context;
  const path = resolve(cwd, folder);
  const project = await engine.projectFolders.look(path);
  const kept = remember ? await engine.projectFolders.add(path) : forget ? engine.projectFolders.remove(project.id) : null;
  if (json) await writeJson<ProjectsJson>({ projects: each([project], projectJson) }, stdout);
  else stdout.write(describeProject(project, styleOf(context)));
  if (kept?.ok === false && kept.error !== "already-added") {
    // The reasons that the window gives for its own folders.
    stderr.write(`${context.words.common.window.failures.of("addProject", kept.error)}\n`);
    return exitCode.refused;
  }
  return project.state === "present" ? exitCode.success : exitCode.unreadable;
}

/** A file that is not there is not one that is kept from loading. */
const isGone = ({ file: { content } }: FileDiagnosis): boolean => !content.ok && content.error === "vanished";

function exitCodeFor(files: readonly FileDiagnosis[], reports: readonly DiagnosedReport[]): ExitCode {
  if (files.some((one) => !isGone(one) && keepsFromLoading(one.diagnosis)) || reports.some(isReportFailing)) return exitCode.danger;
  return reports.some(isReportUnread) || files.some(({ file }) => !file.content.ok) ? exitCode.unreadable : exitCode.success;
}
