import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { unreachable } from "../../../../shared/base/impossible.ts";
import type { Thumbprint } from "../../../../shared/model/thumbprint.ts";
import type { TrustExportKind, TrustExportProblem } from "../../../../shared/model/trust-change.ts";
import { trustFiles } from "../../../../shared/words/en/trust-files.ts";
import { entriesOfStored, noStoredList, planTrustChange, type StoredTrustList } from "../plan-trust-change.ts";
import { printRegFile } from "../print-reg-file.ts";
import { policyKey, policyValue } from "../read-policy.ts";
import { adml, admx } from "./group-policy.ts";
import { printScript, type ScriptTask } from "./powershell-scripts.ts";

/** A file for an administrator; its name may have one folder before it, with `/`. */
export interface TrustFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Files that add thumbprints to the list of other computers, those that undo it, and a readme. */
export function createTrustFiles(
  kind: TrustExportKind,
  thumbprints: readonly Thumbprint[],
  current: StoredTrustList,
): Result<readonly TrustFile[], TrustExportProblem> {
  const wanted = [...new Set(thumbprints)];
  if (wanted.length === 0) return err("nothing-to-export");
  if (kind === "reg" && entriesOfStored(current).length > 0) return err("list-not-empty");
  const entries = entriesOfStored(current);
  const clean = entries.flatMap(({ thumbprint, dirt }) => (thumbprint?.length === 40 && dirt.length === 0 ? thumbprint : []));
  const whole = [...new Set([...clean, ...wanted])];
  const readme = trustFiles[kind]({ thumbprints: wanted, whole, leftOut: entries.length - clean.length });
  return ok([...filesOf(kind, wanted, whole), ascii("README.txt", readme)]);
}

function filesOf(kind: TrustExportKind, wanted: readonly Thumbprint[], whole: readonly string[]): readonly TrustFile[] {
  const script = (name: string, task: ScriptTask) => ascii(`${name}.ps1`, printScript(task, wanted));
  const undo = script("Undo-TrustedThumbprints", "undo");
  const value = { key: policyKey, name: policyValue };
  switch (kind) {
    case "reg":
      return [
        {
          name: "add-trusted-thumbprints.reg",
          bytes: printRegFile(value, planTrustChange(noStoredList, { add: wanted, remove: [] }).after),
        },
        { name: "undo.reg", bytes: printRegFile(value, noStoredList) },
      ];
    case "powershell":
      return [script("Add-TrustedThumbprints", "add"), undo];
    case "intune":
      return [
        script("Detect-TrustedThumbprints", "detect-add"),
        script("Remediate-TrustedThumbprints", "add"),
        script("Detect-Undo", "detect-undo"),
        script("Remediate-Undo", "undo"),
      ];
    case "gpo":
      return [
        ascii("MezzaninePowerBIDesktop.admx", admx),
        ascii("en-US/MezzaninePowerBIDesktop.adml", adml),
        ascii("entries.txt", `${whole.join("\r\n")}\r\n`),
      ];
    case "configmgr":
      return [script("Discover-TrustedThumbprints", "discover-add"), script("Remediate-TrustedThumbprints", "add"), undo];
    default:
      return unreachable(kind);
  }
}

const ascii = (name: string, text: string): TrustFile => ({ name, bytes: Buffer.from(text, "latin1") });
