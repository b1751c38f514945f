import { useEffect, useState } from "react";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { ComparedWith, ShadowPair } from "../../../shared/model/shadow.ts";
import type { ComparisonState } from "../../ui/breakage-list.tsx";
import { useWindow } from "../../state/window-state.tsx";

export interface Compared {
  readonly id: ConnectorId;
  readonly with: ComparedWith;
}

/** Which of a pair would be removed, and what would be used instead. */
export function comparedOf({ custom, other, advice }: ShadowPair): Compared {
  if (other.kind === "certified") return { id: custom, with: { kind: "certified", name: other.name } };
  if (advice.kind === "keep-one") return { id: advice.remove, with: { kind: "connector", id: advice.keep } };
  return { id: custom, with: { kind: "connector", id: other.id } };
}

/** What would change for users. Asked once, when it is first drawn. */
export function useComparison(pair: ShadowPair): ComparisonState {
  const { bridge } = useWindow();
  const [state, setState] = useState<ComparisonState>({ kind: "loading" });
  useEffect(() => {
    const subscription = { ended: false };
    void bridge.call("compareConnectors", comparedOf(pair)).then((reply) => {
      if (!subscription.ended)
        setState(reply.ok ? { kind: "loaded", comparison: reply.value } : { kind: "failed", because: reply.error.kind });
    });
    return () => void (subscription.ended = true);
  }, [bridge, pair]);
  return state;
}
