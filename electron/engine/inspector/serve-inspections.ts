import { createHash } from "node:crypto";
import { errorCode } from "../../../shared/base/error-code.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { PartName } from "../../../shared/model/signature.ts";
import type { SignatureXml, SignatureXmlFailure } from "../../../shared/model/signature-xml.ts";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import { packed, withinAnswer } from "./answer-size.ts";
import type { CodeEvidence } from "../section/evidence/code-evidence.ts";
import type { FileRequest, InspectAnswer, InspectRequest, JobResult, ListRequest, ReportRequest } from "./inspecting-protocol.ts";
import type { ReportSource } from "./inspector.ts";
import { fileFailureOf } from "./file-failure.ts";
import { readConnectorFolder } from "./list-connectors.ts";
import { readConnectorFile } from "./read-connector-file.ts";

/** The child's end of the line to its pool. */
export interface InspectingPort {
  /** Resolves when the answer has left this process: what follows may block or end it. */
  readonly post: (answer: InspectAnswer) => Promise<void>;
  readonly onRequest: (listener: (request: InspectRequest) => void) => void;
}

/** What is done with a file's bytes. */
export interface Inspecting {
  readonly inspect: (bytes: Buffer, extraCertificates: readonly Buffer[]) => InspectionOutcome | Promise<InspectionOutcome>;
  readonly readSignatureXml: (bytes: Buffer, part: PartName) => Result<SignatureXml, SignatureXmlFailure>;
  readonly checkCode: (bytes: Buffer, mainDocument: PartName) => Promise<CodeCheck>;
  readonly repack: (bytes: Buffer) => Promise<Buffer | null>;
  readonly readEvidence: (bytes: Buffer, mainDocument: PartName | null) => Promise<CodeEvidence | null>;
}

/** Loaded with the first report, for they need SQLite. */
export type LoadReports = () => Promise<(source: ReportSource) => ReportOutcome>;

/**
 * The work of an inspecting child: reads the file itself, so that hostile bytes never enter the process that has the window. What inspects
 * may be loaded with the first file.
 */
export function serveInspections(
  port: InspectingPort,
  inspecting: Inspecting | (() => Promise<Inspecting>),
  loadReports: LoadReports,
): void {
  const state = { inspecting: typeof inspecting === "function" ? null : inspecting };
  port.onRequest((request) => void serve(request));
  void port.post({ kind: "ready" });

  function serve(request: InspectRequest): Promise<void> {
    if ("folder" in request) return answerListing(request);
    return "report" in request ? answerReport(request) : answer(request);
  }

  async function answerReport({ job, report }: ReportRequest): Promise<void> {
    // Should it never end, that is then known to be the report's doing.
    await port.post({ kind: "read", job, sha256: "", sizeBytes: 0 });
    done(job, await result(async () => ({ kind: "report", outcome: await readAnyReport(report) })));
  }

  async function readAnyReport(report: ReportSource): Promise<ReportOutcome> {
    const read = await loadReports();
    try {
      return read(report);
    } catch (thrown) {
      // Bugs have no code, or one of Node's own; what the file system throws has its.
      if (errorCode(thrown)?.startsWith("ERR_") !== false) throw thrown;
      return { kind: "not-read", because: fileFailureOf(thrown) };
    }
  }

  async function answerListing({ job, folder }: ListRequest): Promise<void> {
    done(job, await result(async () => ({ kind: "listing", listing: await readConnectorFolder(folder) })));
  }

  async function loaded(): Promise<Inspecting> {
    if (state.inspecting !== null) return state.inspecting;
    state.inspecting = typeof inspecting === "function" ? await inspecting() : inspecting;
    await port.post({ kind: "loaded" });
    return state.inspecting;
  }

  async function answer({
    job,
    source,
    extraCertificates,
    xmlOf,
    codeOf,
    repack: isRepack = false,
    evidenceOf,
  }: FileRequest): Promise<void> {
    const { inspect, readSignatureXml, checkCode, repack, readEvidence } = await loaded();
    const bytes = source.kind === "file" ? readConnectorFile(source.path) : ok(bufferOver(source.bytes));
    if (!bytes.ok) return done(job, { kind: "file-failure", failure: bytes.error });
    const sha256 = createHash("sha256").update(bytes.value).digest("hex").toUpperCase();
    await port.post({ kind: "read", job, sha256, sizeBytes: bytes.value.length });
    done(
      job,
      await result(async () => {
        if (isRepack) return { kind: "repacked", bytes: await repack(bytes.value) };
        if (evidenceOf !== undefined) return { kind: "evidence", evidence: await readEvidence(bytes.value, evidenceOf.mainDocument) };
        if (codeOf !== null)
          return {
            kind: "code-check",
            check: codeOf.sha256 === sha256 ? await checkCode(bytes.value, codeOf.mainDocument) : { kind: "not-checked" },
          };
        if (xmlOf === null)
          return { kind: "outcome", ...packed(withinAnswer(await inspect(bytes.value, extraCertificates.map(bufferOver)))) };
        // Before anything is unpacked: what is shown must belong to the inspection it is shown with.
        const xml = xmlOf.sha256 === sha256 ? readSignatureXml(bytes.value, xmlOf.part) : err("changed-since" as const);
        return { kind: "signature-xml", xml };
      }),
    );
  }

  async function result(work: () => Promise<JobResult>): Promise<JobResult> {
    try {
      return await work();
    } catch (bug) {
      return { kind: "failed", detail: bug instanceof Error ? `${bug.name}: ${bug.message}`.slice(0, 500) : "thrown" };
    }
  }

  function done(job: number, outcome: JobResult): void {
    void port.post({ kind: "done", job, result: outcome, residentBytes: process.memoryUsage.rss() });
  }
}

const bufferOver = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
