import { nothingSeen } from "../../shared/model/capabilities.ts";
import type { ConnectorFacts } from "../../shared/model/connector.ts";
import type { Inspection } from "../../shared/model/inspection.ts";
import type { IntegrityVerdict, SignatureFacts } from "../../shared/model/signature.ts";
import type { Thumbprint } from "../../shared/model/thumbprint.ts";
import type { TrustPolicy } from "../../shared/model/trust.ts";
import { aSignature, aThumbprint } from "./a-signature.ts";
import { aFunction, aKind, aPublish, someFacts } from "../engine/shadows/a-subject.ts";

export interface InspectionOptions extends Partial<Omit<Inspection, "connector">> {
  readonly kinds?: readonly string[];
  readonly functions?: readonly string[];
  readonly facts?: Partial<ConnectorFacts>;
}

/** An unsigned connector that is published, so that no check has anything to say but `unsigned`. */
export function anInspection({ kinds = ["Quiet"], functions = [], facts = {}, ...rest }: InspectionOptions = {}): Inspection {
  return {
    sha256: "AB".repeat(32),
    sizeBytes: 1,
    container: "mez",
    parts: [],
    archiveNotes: [],
    capabilities: nothingSeen,
    connector: someFacts({
      sectionName: "Quiet",
      dataSourceKinds: kinds.map((name) => aKind(name)),
      functions: functions.map((name) => aFunction(name)),
      publishes: [aPublish("Quiet")],
      ...facts,
    }),
    signature: { integrity: { kind: "unsigned" }, signatures: [] },
    images: [],
    ...rest,
  };
}

/** Signed and unchanged by each of these. */
export function aSignedInspection(signatures: readonly SignatureFacts[] = [aSignature()], options: InspectionOptions = {}): Inspection {
  const signer = signatures[0]?.signer?.sha1 ?? aThumbprint("A");
  return anInspection({ ...options, signature: { integrity: { kind: "intact", signer, covered: [] }, signatures } });
}

export const verdicts = {
  altered: { kind: "altered", altered: ["Dune.pq"], missing: [], uncovered: [], because: ["part-changed"] },
  unsupported: { kind: "unsupported", because: "signature-method", algorithm: "dsa-sha1" },
  malformed: { kind: "malformed", because: "doctype" },
} as const satisfies Record<string, IntegrityVerdict>;

export const aPolicy = (...trusted: readonly Thumbprint[]): TrustPolicy => ({
  source: { kind: "policy" },
  entries: trusted.map((thumbprint) => ({ written: thumbprint, thumbprint, dirt: [] })),
  failure: null,
});
