import { createHash } from "node:crypto";
import type { CodeCheck } from "../../shared/model/code-check.ts";
import type { InspectionOutcome, PartFacts } from "../../shared/model/inspection.ts";
import type { PartName } from "../../shared/model/signature.ts";
import type { Part } from "./archive/parts.ts";
import { readParts } from "./archive/read-parts.ts";
import { limits } from "./limits.ts";
import { checkCode } from "./section/check-code.ts";
import type { CodeEvidence } from "./section/evidence/code-evidence.ts";
import { readEvidence } from "./section/evidence/read-evidence.ts";
import { readCapabilities } from "./section/capabilities/read-capabilities.ts";
import { readConnector } from "./section/read-connector.ts";
import { verifySignatures, type VerificationContext } from "./signature/verify-signatures.ts";

/**
 * The single entry point for inspecting a file's bytes: unpacks them, verifies signatures, reads the section document. Runs nothing, writes
 * nothing.
 */
export async function inspect(bytes: Buffer, context: VerificationContext): Promise<InspectionOutcome> {
  const sha256 = createHash("sha256").update(bytes).digest("hex").toUpperCase();
  const sizeBytes = bytes.length;
  const parts = readParts(bytes);
  if (!parts.ok) return { kind: "refused", refusal: { sha256, sizeBytes, reason: parts.error } };

  const { container, all, notes } = parts.value;
  // Before anything is read: of several documents only one that the signature covers can be identified as the connector.
  const { report, covered } = await verifySignatures(parts.value, context);
  const { facts, images } = await readConnector(parts.value, (name) => covered?.has(name) ?? false);
  return {
    kind: "inspected",
    inspection: {
      sha256,
      sizeBytes,
      container,
      images,
      connector: facts,
      capabilities: readCapabilities(parts.value, facts),
      signature: report,
      archiveNotes: notes,
      parts: all.map((part) => describePart(part, { mainDocument: facts.mainDocument, covered })),
    },
  };
}

/** Reads all code of a file that has been inspected, whose main document is known. */
export async function checkWholeCode(bytes: Buffer, mainDocument: PartName): Promise<CodeCheck> {
  const parts = readParts(bytes);
  return parts.ok ? checkCode(parts.value, mainDocument, limits.secondsPerCodeCheck * 1000) : { kind: "not-checked" };
}

/** What the whole code shows of what publishers are asked about; null where the bytes cannot be read as a connector. */
export async function readCodeEvidence(bytes: Buffer, mainDocument: PartName | null): Promise<CodeEvidence | null> {
  const parts = readParts(bytes);
  return parts.ok ? readEvidence(parts.value, mainDocument, limits.secondsPerCodeCheck * 1000) : null;
}

interface Known {
  readonly mainDocument: string | null;
  readonly covered: ReadonlySet<PartName> | null;
}

function describePart(part: Part, { mainDocument, covered }: Known): PartFacts {
  const { name, sizeBytes, compressedBytes, contentType } = part;
  return {
    name,
    sizeBytes,
    compressedBytes,
    contentType,
    role: name === mainDocument ? "main" : roleOf(part),
    covered: covered === null ? null : covered.has(name),
  };
}

const roleByExtension: ReadonlyMap<string, PartFacts["role"]> = new Map([
  ["m", "document"],
  ["pq", "document"],
  ["pqm", "helper"],
  ["resx", "resources"],
  ["png", "image"],
  ["jpg", "image"],
  ["jpeg", "image"],
  ["gif", "image"],
  ["svg", "image"],
  ["ico", "image"],
]);

function roleOf({ name, packaging }: Part): PartFacts["role"] {
  const extension = /\.([^./]*)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  return packaging ? "packaging" : (roleByExtension.get(extension) ?? "other");
}
