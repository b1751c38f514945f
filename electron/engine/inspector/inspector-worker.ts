import { createHash } from "node:crypto";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { InspectionOutcome, RefusalReason } from "../../../shared/model/inspection.ts";
import type { ContentFailure } from "../../../shared/model/part-content.ts";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import type { SignatureXml, SignatureXmlFailure } from "../../../shared/model/signature-xml.ts";
import type { CodeEvidence } from "../section/evidence/code-evidence.ts";
import type {
  ContentAnswer,
  ContentQuestion,
  FolderListing,
  FolderRequest,
  InspectedCode,
  InspectedSignature,
  InspectSource,
  ReportSource,
} from "./inspector.ts";
import type { HiveOutcome, HiveRequest } from "../hive/hive.ts";
import { unpacked } from "./answer-size.ts";
import type { FileRequest, HiveJob, InspectAnswer, InspectRequest, JobResult, ListRequest, ReportRequest } from "./inspecting-protocol.ts";
import { inspectorHeapMegabytes, type InspectorExit } from "./start-inspector-process.ts";
import type { ChildPurpose, InspectorProcess, StartInspectorProcess } from "./start-inspector-process.ts";

export interface InspectorWorkerOptions {
  readonly start: StartInspectorProcess;
  readonly secondsPerFile: number;
  readonly secondsPerFolder: number;
  readonly secondsPerListing: number;
  readonly secondsPerCodeCheck: number;
  readonly secondsPerReport: number;
  readonly extraCertificates: readonly Uint8Array[];
}

/** Runs one child process at a time: starts it when there is work, replaces it when it ends, hangs, uses too much memory or has done enough jobs. */
export interface InspectorWorker {
  /** One at a time. Never rejects. */
  readonly inspect: (source: InspectSource) => Promise<Result<InspectionOutcome, FileFailure>>;
  readonly readSignatureXml: (source: InspectSource, signature: InspectedSignature) => Promise<Result<SignatureXml, SignatureXmlFailure>>;
  readonly readContents: (source: InspectSource, question: ContentQuestion) => Promise<Result<ContentAnswer, ContentFailure>>;
  readonly repack: (source: InspectSource) => Promise<Uint8Array | null>;
  readonly readEvidence: (source: InspectSource, mainDocument: string | null) => Promise<CodeEvidence | null>;
  /** The child ends when the signal is given. */
  readonly checkCode: (source: InspectSource, code: InspectedCode, signal: AbortSignal) => Promise<CodeCheck>;
  /** The child ends when the signal is given. */
  readonly readReport: (source: ReportSource, signal: AbortSignal) => Promise<ReportOutcome>;
  readonly readHive: (hive: HiveRequest) => Promise<HiveOutcome>;
  /** `onAsked` when the child has started and has the question. */
  readonly readFolder: (request: FolderRequest, onAsked: () => void) => Promise<WorkerListing>;
  /** Starts the child ahead of the work. */
  readonly warm: (purpose: ChildPurpose) => void;
  readonly close: () => void;
}

/** `gone`: when the child that waits for the folder has ended, which the system may put off for as long as the folder does not answer. */
export type WorkerListing =
  | { readonly kind: "listed"; readonly listing: FolderListing }
  | { readonly kind: "no-answer"; readonly gone: Promise<void> };

/** Node starts in 0.2 s; a busy machine with a virus scanner may need much longer, and that is not the file's fault. */
const startupLimitMs = 30_000;
/** A new process after so many files, because libraries may leak memory. */
const filesPerChild = 400;
const residentLimitBytes = 200 * 1024 * 1024;
/** An open window must not keep idle processes for hours. */
const idleLimitMs = 30_000;

interface Child {
  readonly process: InspectorProcess;
  /** False when it ended, or took too long, before it could take work. */
  readonly ready: Promise<boolean>;
  readonly ended: Promise<void>;
  readonly isForReports: boolean;
  served: number;
  /** False while what inspects is yet to be loaded: that takes its time, and is not the file's fault. */
  isLoaded: boolean;
  /** It has ended, perhaps between two jobs. */
  gone: boolean;
  /** For the current job. Fields and not promises: listeners of earlier jobs would keep their results alive as long as the child. */
  onAnswer: (answer: InspectAnswer) => void;
  onExit: (exit: InspectorExit) => void;
}

/** How one attempt ended. `lost`: the child died before it had read anything, so the file need not be the reason. */
type Attempt =
  | { readonly kind: "answered"; readonly result: JobResult; readonly residentBytes: number }
  | { readonly kind: "refused"; readonly sha256: string; readonly sizeBytes: number; readonly reason: RefusalReason }
  | { readonly kind: "unreadable" }
  /** Time ran out before there was anything to read. */
  | { readonly kind: "silent"; readonly gone: Promise<void> }
  | { readonly kind: "lost" };

interface WorkerState {
  child: Child | null;
  closed: boolean;
  jobs: number;
  idle: NodeJS.Timeout | null;
}

export function createInspectorWorker(options: InspectorWorkerOptions): InspectorWorker {
  const { extraCertificates, secondsPerFile, secondsPerFolder, secondsPerListing, secondsPerCodeCheck, secondsPerReport } = options;
  const state: WorkerState = { child: null, closed: false, jobs: 0, idle: null };

  const dismiss = () => {
    state.child?.process.kill();
    state.child = null;
  };

  const attempt = async (order: Order, limitSeconds: number, onAsked: () => void): Promise<Attempt> => {
    const purpose = "folder" in order || "hive" in order ? "folders" : "report" in order ? "reports" : "files";
    if (state.child !== null && state.child.isForReports !== (purpose === "reports")) dismiss();
    if (state.child === null || state.child.gone) state.child = startChild(options.start, purpose);
    const child = state.child;
    if (!(await child.ready)) {
      dismiss();
      return { kind: "lost" };
    }
    state.jobs += 1;
    onAsked();
    const ended = await runJob(child, { request: { ...order, job: state.jobs }, limitSeconds });
    child.served += 1;
    const keep = ended.kind === "answered" && child.served < filesPerChild && ended.residentBytes < residentLimitBytes;
    if (!keep) dismiss();
    return ended;
  };

  const carryOut = async (order: Order, limitSeconds: number, { onAsked = nothing, signal }: CarryOut = {}): Promise<Attempt> => {
    if (state.idle !== null) clearTimeout(state.idle);
    let ended: Attempt = { kind: "lost" };
    for (let tries = 0; tries < 2 && ended.kind === "lost" && !state.closed && signal?.aborted !== true; tries += 1)
      ended = await attempt(order, limitSeconds, onAsked);
    state.idle = setTimeout(dismiss, idleLimitMs).unref();
    return ended;
  };

  return {
    inspect: async (source) => resultOf(await carryOut({ source, extraCertificates, xmlOf: null, codeOf: null }, secondsPerFile), source),
    readSignatureXml: async (source, xmlOf) =>
      xmlResultOf(await carryOut({ source, extraCertificates, xmlOf, codeOf: null }, secondsPerFile)),
    readContents: async (source, contentsOf) =>
      contentsResultOf(await carryOut({ source, extraCertificates: [], xmlOf: null, codeOf: null, contentsOf }, secondsPerFile)),
    repack: async (source) => {
      const ended = await carryOut({ source, extraCertificates: [], xmlOf: null, codeOf: null, repack: true }, secondsPerFile);
      return ended.kind === "answered" && ended.result.kind === "repacked" ? ended.result.bytes : null;
    },
    readEvidence: async (source, mainDocument) => {
      const order = { source, extraCertificates: [], xmlOf: null, codeOf: null, evidenceOf: { mainDocument } };
      // The grammar ends by its own clock; then its trees are walked.
      const ended = await carryOut(order, 2 * secondsPerCodeCheck + graceSeconds);
      return ended.kind === "answered" && ended.result.kind === "evidence" ? ended.result.evidence : null;
    },
    checkCode: async (source, codeOf, signal) => {
      signal.addEventListener("abort", dismiss);
      // The grammar looks at the clock itself; the child ends only where it does not come to that.
      const limitSeconds = secondsPerCodeCheck + graceSeconds;
      const ended = await carryOut({ source, extraCertificates: [], xmlOf: null, codeOf }, limitSeconds, { signal });
      signal.removeEventListener("abort", dismiss);
      return signal.aborted ? { kind: "not-checked" } : codeCheckOf(ended);
    },
    readReport: async (report, signal) => {
      signal.addEventListener("abort", dismiss);
      const ended = await carryOut({ report }, secondsPerReport, { signal });
      signal.removeEventListener("abort", dismiss);
      return signal.aborted ? { kind: "not-read", because: "cancelled" } : reportOf(ended);
    },
    readHive: async (hive) => hiveOf(await carryOut({ hive }, secondsPerFile)),
    readFolder: async (folder, onAsked) => {
      const ended = await carryOut({ folder }, folder.listFor === null ? secondsPerFolder : secondsPerListing, { onAsked });
      if (ended.kind === "answered" && ended.result.kind === "listing") return { kind: "listed", listing: ended.result.listing };
      return { kind: "no-answer", gone: ended.kind === "silent" ? ended.gone : Promise.resolve() };
    },
    warm: (purpose) => {
      if (!state.closed) state.child ??= startChild(options.start, purpose);
    },
    close: () => {
      state.closed = true;
      if (state.idle !== null) clearTimeout(state.idle);
      dismiss();
    },
  };
}

const graceSeconds = 2;

const nothing = (): void => undefined;

interface CarryOut {
  readonly onAsked?: () => void;
  readonly signal?: AbortSignal;
}

function startChild(start: StartInspectorProcess, purpose: ChildPurpose): Child {
  const process = start(purpose);
  const listeners = {
    onAnswer: nothing as Child["onAnswer"],
    onExit: nothing as Child["onExit"],
    served: 0,
    isLoaded: purpose === "files",
    isForReports: purpose === "reports",
    gone: false,
  };
  let end = nothing;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const ready = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), startupLimitMs);
    const finish = (isReady: boolean) => {
      clearTimeout(timer);
      resolve(isReady);
    };
    process.onAnswer((answer) => (answer.kind === "ready" ? finish(true) : child.onAnswer(answer)));
    process.onExit((exit) => {
      child.gone = true;
      end();
      finish(false);
      child.onExit(exit);
    });
  });
  const child: Child = Object.assign(listeners, { process, ready, ended });
  return child;
}

type Order = Omit<FileRequest, "job"> | Omit<HiveJob, "job"> | Omit<ListRequest, "job"> | Omit<ReportRequest, "job">;

interface Job {
  readonly request: InspectRequest;
  readonly limitSeconds: number;
}

function runJob(child: Child, { request, limitSeconds }: Job): Promise<Attempt> {
  const { job } = request;
  return new Promise((resolve) => {
    let read: { sha256: string; sizeBytes: number } | null = null;
    const refused = (reason: RefusalReason): Attempt | null => (read === null ? null : { kind: "refused", ...read, reason });
    const finish = (ended: Attempt) => {
      clearTimeout(timer);
      child.onAnswer = nothing;
      child.onExit = nothing;
      resolve(ended);
    };
    const onTime = () => finish(refused({ kind: "took-too-long", limitSeconds }) ?? { kind: "silent", gone: child.ended });
    const isLoading = !child.isLoaded && "source" in request;
    let timer = setTimeout(onTime, limitSeconds * 1000 + (isLoading ? startupLimitMs : 0));
    child.onAnswer = (answer) => {
      if (answer.kind === "ready") return;
      if (answer.kind === "loaded") {
        child.isLoaded = true;
        clearTimeout(timer);
        timer = setTimeout(onTime, limitSeconds * 1000);
        return;
      }
      if (answer.job !== job) return;
      if (answer.kind === "read") read = { sha256: answer.sha256, sizeBytes: answer.sizeBytes };
      else if (answer.result.kind === "failed") finish(refused({ kind: "inspector-failed" }) ?? { kind: "unreadable" });
      else finish({ kind: "answered", result: answer.result, residentBytes: answer.residentBytes });
    };
    child.onExit = ({ outOfMemory }) => {
      const memory: RefusalReason = { kind: "took-too-much-memory", limitMegabytes: inspectorHeapMegabytes };
      finish(refused(outOfMemory ? memory : { kind: "inspector-failed" }) ?? { kind: "lost" });
    };
    child.process.send(request);
  });
}

function resultOf(ended: Attempt, source: InspectSource): Result<InspectionOutcome, FileFailure> {
  if (ended.kind === "refused") {
    const { sha256, sizeBytes, reason } = ended;
    return ok({ kind: "refused", refusal: { sha256, sizeBytes, reason } });
  }
  if (ended.kind === "answered" && ended.result.kind === "outcome") return ok(unpacked(ended.result));
  if (ended.kind === "answered" && ended.result.kind === "file-failure") return err(ended.result.failure);
  // A lost child has read nothing: there is no hash to refuse it by, and the disk is not to blame.
  if (source.kind === "file") return err(ended.kind === "lost" ? "inspector-failed" : ended.kind === "silent" ? "no-answer" : "io-error");
  const sha256 = createHash("sha256").update(source.bytes).digest("hex").toUpperCase();
  return ok({ kind: "refused", refusal: { sha256, sizeBytes: source.bytes.length, reason: { kind: "inspector-failed" } } });
}

function xmlResultOf(ended: Attempt): Result<SignatureXml, SignatureXmlFailure> {
  if (ended.kind === "silent") return err("no-answer");
  if (ended.kind !== "answered") return err("not-read");
  const { result } = ended;
  return result.kind === "signature-xml" ? result.xml : err(result.kind === "file-failure" ? result.failure : "not-read");
}

function contentsResultOf(ended: Attempt): Result<ContentAnswer, ContentFailure> {
  if (ended.kind === "silent") return err("no-answer");
  if (ended.kind !== "answered") return err("not-read");
  const { result } = ended;
  return result.kind === "contents" ? result.contents : err(result.kind === "file-failure" ? result.failure : "not-read");
}

function codeCheckOf(ended: Attempt): CodeCheck {
  if (ended.kind === "answered" && ended.result.kind === "code-check") return ended.result.check;
  if (ended.kind !== "refused") return { kind: "not-checked" };
  const { kind } = ended.reason;
  if (kind === "took-too-long") return { kind: "too-large-to-check", because: "time" };
  return kind === "took-too-much-memory" ? { kind: "too-large-to-check", because: "memory" } : { kind: "not-checked" };
}

function hiveOf(ended: Attempt): HiveOutcome {
  if (ended.kind === "answered" && ended.result.kind === "hive") return ended.result.outcome;
  return err(ended.kind === "silent" ? "no-answer" : "inspector-failed");
}

function reportOf(ended: Attempt): ReportOutcome {
  if (ended.kind === "answered" && ended.result.kind === "report") return ended.result.outcome;
  if (ended.kind === "silent") return { kind: "not-read", because: "took-too-long" };
  if (ended.kind !== "refused") return { kind: "not-read", because: "reader-failed" };
  const { kind } = ended.reason;
  return { kind: "not-read", because: kind === "took-too-long" || kind === "took-too-much-memory" ? kind : "reader-failed" };
}
