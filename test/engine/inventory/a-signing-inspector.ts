import type { Inspection } from "../../../shared/model/inspection.ts";
import type { Inspector } from "../../../electron/engine/inspector/inspector.ts";
import { aCertificate, aSignature, aThumbprint } from "../../builders/a-signature.ts";
import { anInspector } from "./an-inspector.ts";

/** As `anInspector`; a file whose text ends with ` by A` is signed and unchanged by the certificate `A…`, with ` not by A` it was changed after. */
export function aSigningInspector(): Inspector {
  const { inspector } = anInspector();
  return {
    ...inspector,
    inspect: async (source) => {
      const outcome = await inspector.inspect(source);
      if (!outcome.ok || outcome.value.kind === "refused") return outcome;
      return { ok: true, value: { kind: "inspected", inspection: signed(outcome.value.inspection) } };
    },
  };
}

function signed(inspection: Inspection): Inspection {
  const [kind] = inspection.connector.dataSourceKinds;
  const [, title = "", not, digit] = / /u.test(kind?.name ?? "") ? (/^(\S+)( not)? by ([A-F])$/u.exec(kind?.name ?? "") ?? []) : [];
  if (digit === undefined || kind === undefined) return inspection;
  const signer = aCertificate({
    sha1: aThumbprint(digit),
    sha256: digit.repeat(64),
    subjectCN: `${digit} Ltd`,
    subject: `CN=${digit} Ltd`,
  });
  const integrity =
    not === undefined
      ? ({ kind: "intact", signer: signer.sha1, covered: [] } as const)
      : ({ kind: "altered", altered: ["x"], missing: [], uncovered: [], because: ["part-changed"] } as const);
  const connector = { ...inspection.connector, sectionName: title, dataSourceKinds: [{ ...kind, name: title }] };
  return { ...inspection, connector, signature: { integrity, signatures: [aSignature({ signer, integrity })] } };
}
