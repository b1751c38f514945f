import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { inspectingPort } from "../../../electron/engine/inspector/inspecting-port.ts";
import type { ReportSource } from "../../../electron/engine/inspector/inspector.ts";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import { serveInspections, type Inspecting } from "../../../electron/engine/inspector/serve-inspections.ts";

/** Without those that Node gives a child for its channel. */
const ownVariables = (): readonly string[] => Object.keys(process.env).filter((name) => !name.startsWith("NODE_CHANNEL_"));

/** An inspecting child that does what the bytes say: what a hostile file might bring ours to do. */
const inspecting: Inspecting = {
  inspect: (bytes) => {
    behaveAs(bytes.toString("utf8"));
    const sha256 = createHash("sha256").update(bytes).digest("hex").toUpperCase();
    return { kind: "refused", refusal: { sha256, sizeBytes: process.pid, reason: { kind: "empty" } } };
  },
  readSignatureXml: (bytes, part) => {
    const text = bytes.toString("utf8");
    behaveAs(text);
    return { ok: true, value: { part, text: text === "environment" ? JSON.stringify(ownVariables()) : text, isCut: false } };
  },
  readPartContent: (bytes) => {
    behaveAs(bytes.toString("utf8"));
    return { ok: true, value: { kind: "text", text: bytes.toString("utf8"), isCut: false } };
  },
  readResourceTexts: () => ({ ok: false, error: "not-read" }),
  compareTexts: () => ({ ok: false, error: "not-read" }),
  repack: () => Promise.resolve(null),
  readEvidence: () => Promise.resolve(null),
  checkCode: (bytes) => {
    behaveAs(bytes.toString("utf8"));
    return Promise.resolve({ kind: "mistake", document: String(process.pid), role: "main", line: 1, column: 1, detail: "" });
  },
};

/** What a report is called decides how it is read. */
const readReport = ({ path }: ReportSource): ReportOutcome => {
  behaveAs(path);
  return { kind: "not-read", because: "not-a-report" };
};

serveInspections(inspectingPort(), inspecting, () => Promise.resolve(readReport));

function behaveAs(text: string): void {
  if (text === "hang") for (;;);
  if (text === "crash") process.kill(process.pid, "SIGSEGV");
  if (text === "killed") process.kill(process.pid, "SIGKILL");
  if (text === "abort") process.abort();
  if (text === "throw") throw new Error("bug");
  if (text === "memory") fillMemory();
  if (text.startsWith("write ")) writeFileSync(text.slice("write ".length), "x");
}

function fillMemory(): void {
  const held: number[][] = [];
  for (;;) held.push(Array.from({ length: 10_000 }, Math.random));
}
