import { errorCode } from "../../../shared/base/error-code.ts";
import { join } from "node:path";
import type { TrustPolicy, TrustSource } from "../../../shared/model/trust.ts";
import { readBounded } from "../read-bounded.ts";
import { decodeText } from "../text-encoding.ts";
import type { RegistryReader } from "./registry.ts";
import { entriesOfPolicy, entriesOfText } from "./trust-entries.ts";

/** Where Power BI Desktop reads the thumbprints it trusts (Microsoft's documentation; no other key is documented). */
export const policyKey = "HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Power BI Desktop";
export const policyValue = "TrustedCertificateThumbprints";

export const largestTrustFileBytes = 1024 * 1024;

/** Where there is no registry. */
export const trustFileIn = (dataFolder: string): string => join(dataFolder, "trusted-thumbprints.txt");

export interface PolicyPorts {
  readonly platform: NodeJS.Platform;
  readonly registry: RegistryReader;
  readonly dataFolder: string;
}

/** The trusted thumbprints of this computer: the policy on Windows, elsewhere a text file in the user-data folder. */
export function readTrustPolicy({ platform, registry, dataFolder }: PolicyPorts): Promise<TrustPolicy> {
  return platform === "win32" ? readRegistryPolicy(registry) : readTrustFile(trustFileIn(dataFolder), "may-be-absent");
}

async function readRegistryPolicy(registry: RegistryReader): Promise<TrustPolicy> {
  const source: TrustSource = { kind: "policy" };
  const values = await registry(policyKey);
  if (values.ok) {
    const value = values.value.get(policyValue.toLowerCase());
    return { source, entries: value === undefined ? [] : entriesOfPolicy(value), failure: value?.kind === "other" ? "unreadable" : null };
  }
  return { source, entries: [], failure: values.error === "absent" ? null : values.error };
}

/** A list of thumbprints in a text file, one a line. A file that was named must exist. */
export async function readTrustFile(path: string, absence: "may-be-absent" | "must-be-there"): Promise<TrustPolicy> {
  const source: TrustSource = { kind: "file", path };
  try {
    const bytes = await readBounded(path, largestTrustFileBytes);
    if (bytes === null) return { source, entries: [], failure: "unreadable" };
    // Notepad's older "Unicode" is UTF-16 with a byte order mark.
    return { source, entries: entriesOfText(decodeText(bytes)), failure: null };
  } catch (thrown) {
    const code = errorCode(thrown);
    if (code === "ENOENT" && absence === "may-be-absent") return { source, entries: [], failure: null };
    return { source, entries: [], failure: code === "EACCES" || code === "EPERM" ? "access-denied" : "unreadable" };
  }
}
