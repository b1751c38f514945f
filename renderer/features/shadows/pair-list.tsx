import { Button } from "@fluentui/react-components";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { ShadowMap, ShadowPair } from "../../../shared/model/shadow.ts";
import { PairCard } from "./pair-card.tsx";
import { pairNames, type Naming } from "./pair-names.ts";
import { pairKey } from "./pair-search.ts";
import { useWords } from "../../state/words.tsx";
import { PairComparison, PairSteps } from "./pair-actions.tsx";

export interface PairListProps {
  readonly map: ShadowMap;
  readonly pairs: readonly ShadowPair[];
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly naming: Naming;
  readonly withHints: boolean;
  readonly onHints: () => void;
}

/** Every pair, hints folded away. */
export function PairList({ map, pairs, open, onOpen, naming, withHints, onHints }: PairListProps) {
  const { shadows } = useWords().window;
  const hints = pairs.filter(({ confidence }) => confidence === "hint");
  const shown = pairs.filter(({ confidence }) => withHints || confidence !== "hint");
  return (
    <>
      {pairs.length === 0 && (
        <p className="quiet" role="status">
          {shadows.nothingMatches}
        </p>
      )}
      <ul className="pairs">
        {shown.map((pair) => {
          const key = pairKey(pair);
          const isOpen = key === open;
          return <DrawnPair key={key} pair={pair} map={map} naming={naming} open={isOpen} onToggle={() => onOpen(isOpen ? null : key)} />;
        })}
      </ul>
      {hints.length > 0 && (
        <Button appearance="transparent" aria-expanded={withHints} onClick={onHints}>
          {withHints ? shadows.hideHints(hints.length) : shadows.showHints(hints.length)}
        </Button>
      )}
    </>
  );
}

interface DrawnPairProps extends Pick<PairListProps, "map" | "naming"> {
  readonly pair: ShadowPair;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function DrawnPair({ pair, map, naming, open, onToggle }: DrawnPairProps) {
  const { other, custom } = pair;
  const side = (id: ConnectorId) => ({ title: naming.titleOf(id), file: naming.fileOf(id) });
  return (
    <PairCard
      pair={pair}
      custom={side(custom)}
      other={other.kind === "custom" ? side(other.id) : { title: other.name, file: null }}
      names={pairNames(pair, naming)}
      open={open}
      onToggle={onToggle}
      asOf={map.catalogue.asOf}
      actions={<PairSteps pair={pair} naming={naming} />}
      comparison={<PairComparison pair={pair} naming={naming} />}
    />
  );
}

interface SelectedPairProps extends Pick<PairListProps, "map" | "naming"> {
  readonly pair: ShadowPair | undefined;
  readonly onClose: () => void;
}

/** Where only the picture fits, the pair selected in it is shown below. */
export function SelectedPair({ pair, map, naming, onClose }: SelectedPairProps) {
  if (pair === undefined) return null;
  return (
    <ul className="pairs shadows__selected">
      <DrawnPair pair={pair} map={map} naming={naming} open onToggle={onClose} />
    </ul>
  );
}
