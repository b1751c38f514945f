import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { inspectingPort } from "../../../electron/engine/inventory/inspecting-port.ts";
import { serveInspections } from "../../../electron/engine/inventory/serve-inspections.ts";

/** An inspecting child that does what the bytes say: what a hostile file might bring ours to do. */
serveInspections(inspectingPort(), (bytes) => {
  const text = bytes.toString("utf8");
  if (text === "hang") for (;;);
  if (text === "crash") process.kill(process.pid, "SIGSEGV");
  if (text === "throw") throw new Error("bug");
  if (text === "memory") fillMemory();
  if (text.startsWith("write ")) writeFileSync(text.slice("write ".length), "x");
  const sha256 = createHash("sha256").update(bytes).digest("hex").toUpperCase();
  return { kind: "refused", refusal: { sha256, sizeBytes: process.pid, reason: { kind: "empty" } } };
});

function fillMemory(): void {
  const held: number[][] = [];
  for (;;) held.push(Array.from({ length: 10_000 }, Math.random));
}
