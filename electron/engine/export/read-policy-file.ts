import { readFile } from "node:fs/promises";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { MachinePolicy } from "../../../shared/model/machine-policy.ts";
import type { ExportFacts } from "./exporter.ts";

/** Until the decoder of policies is there: JSON with every field. */
export async function readPolicyFile(path: string): Promise<Result<Pick<ExportFacts, "policy" | "policyBytes">, string>> {
  try {
    const policyBytes = await readFile(path);
    return ok({ policy: JSON.parse(policyBytes.toString("utf8")) as MachinePolicy, policyBytes });
  } catch {
    return err("The policy could not be read.");
  }
}
