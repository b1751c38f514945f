import { parseDocument } from "yaml";
import { err, type Result } from "../../../shared/base/result.ts";
import { anything, describeMisfit, parseJson } from "../../../shared/contract/decoder.ts";
import { decodePolicy } from "../../../shared/contract/policy-decoder.ts";
import { policyLimits, type MachinePolicy, type PolicyFailure, type PolicyFileFailure } from "../../../shared/model/machine-policy.ts";
import { readWholeFile } from "../inspector/read-whole-file.ts";
import { decodeText } from "../text-encoding.ts";
import { findExcess, findKeyTwice, type YamlProblem } from "./yaml-excess.ts";

export interface PolicyFile {
  readonly policy: MachinePolicy;
  readonly bytes: Uint8Array;
}

/** A name that ends with `.json` has JSON, every other YAML. */
export async function readPolicyFile(path: string): Promise<Result<PolicyFile, PolicyFileFailure>> {
  const bytes = await readWholeFile(path, policyLimits.fileBytes);
  if (!bytes.ok) return bytes.error === "too-large" ? err({ kind: "too-large" }) : err({ kind: "not-read", because: bytes.error });
  const policy = policyIn(bytes.value, path);
  return policy.ok ? { ok: true, value: { policy: policy.value, bytes: bytes.value } } : policy;
}

export function policyIn(bytes: Uint8Array, name: string): Result<MachinePolicy, PolicyFailure> {
  if (bytes.length > policyLimits.fileBytes) return err({ kind: "too-large" });
  const text = decodeText(bytes).replace(/^\uFEFF/u, "");
  return /\.json$/iu.test(name) ? policyInJson(text) : policyInYaml(text);
}

function policyInJson(text: string): Result<MachinePolicy, PolicyFailure> {
  const raw = parseJson(text, anything, policyLimits.fileBytes);
  return raw.ok ? decodePolicy(raw.value) : err({ kind: "not-a-policy", place: describeMisfit(raw.error) });
}

/** Every value is a text, so that no version becomes a number. There are no aliases, and no key twice. */
function policyInYaml(text: string): Result<MachinePolicy, PolicyFailure> {
  const notYaml = (place: string) => err({ kind: "not-a-policy", place: `not YAML, ${place}` } as const);
  const notYamlAt = ({ at, problem }: YamlProblem) => {
    const before = text.slice(0, at).split("\n");
    return notYaml(`line ${before.length} column ${(before.at(-1) ?? "").length + 1}: ${problem}`);
  };
  const excess = findExcess(text);
  if (excess !== null) return notYamlAt(excess);
  try {
    const document = parseDocument(text, { schema: "failsafe", uniqueKeys: false, strict: true, prettyErrors: false });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) return notYamlAt({ at: problem.pos[0], problem: problem.message });
    const twice = findKeyTwice(document);
    return twice === null ? decodePolicy(document.toJS({ maxAliasCount: 0 })) : notYamlAt(twice);
  } catch (thrown) {
    // The reader calls itself for each level.
    if (thrown instanceof RangeError) return notYaml("too many levels");
    throw thrown;
  }
}
