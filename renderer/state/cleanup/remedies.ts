import { remedy, type Finding } from "../../../shared/model/finding.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { ShadowMap, ShadowPair } from "../../../shared/model/shadow.ts";

/** A button on a finding. */
export type RemedyAction = "quarantine" | "disable" | "test" | "end-test" | "shadows" | "trust" | "accept-unsigned";

export interface Remedies {
  /** The safe step, when one is advised. */
  readonly primary: RemedyAction | null;
  readonly others: readonly RemedyAction[];
}

const none: Remedies = { primary: null, others: [] };

/** What a finding offers to do with a file in one of the user's own folders. */
export function remediesOf(finding: Finding, id: ConnectorId, map: ShadowMap | null): Remedies {
  switch (finding.kind) {
    case "shadows-certified":
      if (finding.withdrawnOn !== undefined) return { primary: null, others: ["shadows", "test", "quarantine"] };
      return finding.localIs === "newer"
        ? { primary: "test", others: ["quarantine", "shadows"] }
        : { primary: "quarantine", others: ["test", "shadows"] };
    case "testing-over":
      return { primary: "quarantine", others: ["test", "end-test"] };
    case "testing-until":
      return { primary: null, others: ["test", "end-test"] };
    case "altered":
    case "archive-ambiguous":
      return { primary: "quarantine", others: ["disable"] };
    case "signature-gone":
      return { primary: "quarantine", others: ["accept-unsigned"] };
    case "signer-changed":
      return { primary: null, others: ["trust", "quarantine"] };
    case "could-not-check":
      return { primary: null, others: ["quarantine", "disable"] };
    case "kind-differs-in-case":
    case "same-section":
    case "file-name-of-certified":
      return { primary: null, others: ["shadows"] };
    default:
      return byRemedy(finding, id, map);
  }
}

function byRemedy({ kind }: Finding, id: ConnectorId, map: ShadowMap | null): Remedies {
  if (remedy[kind] === "remove-file") return { primary: "quarantine", others: ["test", "shadows"] };
  if (remedy[kind] !== "keep-one" && kind !== "same-function" && kind !== "same-shared-name") return none;
  // The map decides which of the two to remove; here there is only the way to it.
  const advised = map?.pairs.some(({ advice }) => advice.kind === "keep-one" && advice.remove === id) === true;
  return { primary: advised ? "quarantine" : null, others: ["shadows"] };
}

/** One step a pair offers. `on`: the file it is done to. */
export interface PairAction {
  readonly kind: "quarantine" | "disable" | "test" | "end-test";
  readonly on: ConnectorId;
  readonly primary: boolean;
}

/** The steps for a pair, the advised one first. A hint is no proof, so it offers none. */
export function pairActions({ custom, other, advice, testing, confidence }: ShadowPair): readonly PairAction[] {
  const step = (kind: PairAction["kind"], on = custom, primary = false): PairAction => ({ kind, on, primary });
  if (confidence === "hint" || advice.kind === "nothing-to-do") return [];
  if (testing?.state === "in-force") return [step("test"), step("end-test")];
  const second = other.kind === "custom" ? [step("quarantine", other.id)] : [];
  switch (advice.kind) {
    case "remove-custom":
      return [step("quarantine", custom, true), step("disable"), step("test")];
    case "keep-only-while-testing":
      return [step("test", custom, true), step("quarantine"), step("disable")];
    case "keep-one":
      return [step("quarantine", advice.remove, true), step("disable", advice.remove), step("test", advice.remove)];
    case "certified-withdrawn":
      return [step("test"), step("quarantine"), step("disable")];
    case "choose-one":
    case "get-fresh-copies":
      return [step("quarantine"), ...second];
    case "ask-author-to-rename":
      return [step("quarantine"), ...second, step("test")];
  }
}
