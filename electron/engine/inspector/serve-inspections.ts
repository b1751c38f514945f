import { createHash } from "node:crypto";
import { errorCode } from "../../../shared/base/error-code.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { ContentFailure, PartContent, ResourceTexts, TextDifferences } from "../../../shared/model/part-content.ts";
import type { PartName } from "../../../shared/model/signature.ts";
import type { SignatureXml, SignatureXmlFailure } from "../../../shared/model/signature-xml.ts";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import type { ComparedBytes } from "../contents/compare-texts.ts";
import type { HiveOutcome, HiveRequest } from "../hive/hive.ts";
import { readHive } from "../hive/read-hive.ts";
import { packed, withinAnswer } from "./answer-size.ts";
import type { CodeEvidence } from "../section/evidence/code-evidence.ts";
import type { FileRequest, HiveJob, InspectAnswer, InspectRequest, JobResult, ListRequest, ReportRequest } from "./inspecting-protocol.ts";
import type { ContentAnswer, ContentQuestion, InspectSource, ReportSource } from "./inspector.ts";
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
  readonly readPartContent: (bytes: Buffer, at: number) => Result<PartContent, ContentFailure>;
  readonly readResourceTexts: (bytes: Buffer) => Result<ResourceTexts, ContentFailure>;
  readonly compareTexts: (before: ComparedBytes, after: ComparedBytes) => Result<TextDifferences, ContentFailure>;
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
    if ("hive" in request) return answerHive(request);
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

  async function answerHive({ job, hive }: HiveJob): Promise<void> {
    done(job, await result(async () => ({ kind: "hive", outcome: readAnyHive(hive) })));
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

  async function answer(request: FileRequest): Promise<void> {
    const { job, source, extraCertificates, xmlOf, codeOf, contentsOf, evidenceOf, repack: isRepack = false } = request;
    const { inspect, readSignatureXml, checkCode, repack, readEvidence, ...reading } = await loaded();
    const bytes = bytesOf(source);
    if (!bytes.ok) return done(job, { kind: "file-failure", failure: bytes.error });
    const sha256 = hashOf(bytes.value);
    await port.post({ kind: "read", job, sha256, sizeBytes: bytes.value.length });
    done(
      job,
      await result(async () => {
        if (isRepack) return { kind: "repacked", bytes: await repack(bytes.value) };
        if (evidenceOf !== undefined) return { kind: "evidence", evidence: await readEvidence(bytes.value, evidenceOf.mainDocument) };
        if (contentsOf !== undefined) {
          const contents = contentsOf.sha256 === sha256 ? contentsIn(bytes.value, contentsOf, reading) : err("changed-since" as const);
          return { kind: "contents", contents };
        }
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

type Reading = Pick<Inspecting, "readPartContent" | "readResourceTexts" | "compareTexts">;

function readAnyHive(hive: HiveRequest): HiveOutcome {
  try {
    return readHive(hive);
  } catch (thrown) {
    // Bugs have no code, or one of Node's own; what the file system throws has its.
    if (errorCode(thrown)?.startsWith("ERR_") !== false) throw thrown;
    return err(fileFailureOf(thrown));
  }
}

/** The answer to a question about a file that is the one it is asked about. */
export function contentsIn(bytes: Buffer, question: ContentQuestion, reading: Reading): Result<ContentAnswer, ContentFailure> {
  switch (question.kind) {
    case "part": {
      const content = reading.readPartContent(bytes, question.part);
      return content.ok ? ok({ kind: "part", content: content.value }) : content;
    }
    case "resource-texts": {
      const texts = reading.readResourceTexts(bytes);
      return texts.ok ? ok({ kind: "resource-texts", texts: texts.value }) : texts;
    }
    case "differences": {
      const { main, other } = question;
      const after = bytesOf(other.source);
      if (!after.ok) return after;
      if (hashOf(after.value) !== other.sha256) return err("changed-since");
      const differences = reading.compareTexts({ bytes, main }, { bytes: after.value, main: other.main });
      return differences.ok ? ok({ kind: "differences", differences: differences.value }) : differences;
    }
  }
}

const bytesOf = (source: InspectSource): Result<Buffer, FileFailure> =>
  source.kind === "file" ? readConnectorFile(source.path) : ok(bufferOver(source.bytes));

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex").toUpperCase();

const bufferOver = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
