import { useMemo } from "react";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";
import { useStore } from "../../state/store.ts";
import { verdictsOf, type Verdict } from "./verdicts.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";

export interface DetailContext {
  readonly culture: string;
  readonly now: Date;
  readonly verdictsOf: (record: ConnectorRecord) => readonly Verdict[];
}

/** Used until the trusted list is loaded: no signer is called trusted or not trusted. */
const unheard: TrustPolicy = { source: { kind: "policy" }, entries: [], failure: "not-available" };

/** What the detail needs besides the file: who is trusted here, in which language, and what time it is. */
export function useDetailContext(): DetailContext {
  const { inventory, settings } = useWindow();
  const words = useWords();
  const { trust, about } = useStore(inventory.store);
  const { culture } = useStore(settings.store);
  return useMemo(() => {
    const now = new Date();
    return {
      culture: culture ?? about?.culture ?? "en",
      now,
      verdictsOf: (record) => verdictsOf(record, { policy: trust?.policy ?? unheard, now, words }),
    };
  }, [trust, about, culture, words]);
}
