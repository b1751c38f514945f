import { err, ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import { createExport, exportFolderName } from "../export/exporters.ts";
import { saveFiles } from "../export/save-files.ts";
import { policyIn } from "../policy/read-policy-file.ts";
import type { HostActions } from "./host-actions.ts";

interface PolicyExportPorts {
  readonly hostActions: Pick<HostActions, "chooseFolder">;
  /** Of Mezzanine. */
  readonly version: string;
}

export const createPolicyExportHandler = ({
  hostActions: { chooseFolder },
  version,
}: PolicyExportPorts): Pick<Handlers, "savePolicyExport"> => ({
  savePolicyExport: async ({ engine, name, base64 }) => {
    if (chooseFolder === undefined) return err({ kind: "no-dialog" });
    const policyBytes = Buffer.from(base64, "base64");
    const policy = policyIn(policyBytes, name);
    if (!policy.ok) return err({ kind: "not-a-policy" });
    const files = createExport(engine, { policy: policy.value, policyBytes, version });
    if (!files.ok) return err({ kind: "export-too-large" });
    const chosen = await chooseFolder(null, "save");
    if (chosen === null) return ok(null);
    const saved = await saveFiles(chosen, exportFolderName(engine), files.value);
    return saved === null ? err({ kind: "not-saved" }) : ok(saved);
  },
});
