import { Button } from "@fluentui/react-components";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { confidences, groupFinder, type ShadowGroup, type ShadowMap, type ShadowPair } from "../../../shared/model/shadow.ts";
import { GroupCard, GroupSteps } from "./group-card.tsx";
import { PairCard } from "./pair-card.tsx";
import { pairNames, type Naming } from "./pair-names.ts";
import { groupKey, pairKey } from "./pair-search.ts";
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

type Item = { readonly kind: "group"; readonly group: ShadowGroup } | { readonly kind: "pair"; readonly pair: ShadowPair };

const weightOfItem = (item: Item): number => confidences.indexOf(item.kind === "group" ? item.group.confidence : item.pair.confidence);

/** One item for each pair, and one for all pairs of a group. Surest first; groups before pairs. */
function itemsOf(map: ShadowMap, pairs: readonly ShadowPair[]): readonly Item[] {
  const { groups } = map;
  const groupOf = groupFinder(map);
  const shown = new Set(pairs.flatMap((pair) => groupOf(pair) ?? []));
  const items: readonly Item[] = [
    ...groups.filter((group) => shown.has(group)).map((group) => ({ kind: "group" as const, group })),
    ...pairs.filter((pair) => groupOf(pair) === undefined).map((pair) => ({ kind: "pair" as const, pair })),
  ];
  return items.toSorted((a, b) => weightOfItem(a) - weightOfItem(b));
}

/** Every pair and every group of builds, hints folded away. */
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
        {itemsOf(map, shown).map((item) => {
          const key = item.kind === "group" ? groupKey(item.group) : pairKey(item.pair);
          const isOpen = key === open;
          const onToggle = () => onOpen(isOpen ? null : key);
          return item.kind === "group" ? (
            <DrawnGroup key={key} group={item.group} naming={naming} open={isOpen} onToggle={onToggle} />
          ) : (
            <DrawnPair key={key} pair={item.pair} map={map} naming={naming} open={isOpen} onToggle={onToggle} />
          );
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

interface DrawnGroupProps {
  readonly group: ShadowGroup;
  readonly naming: Naming;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function DrawnGroup({ group, naming, open, onToggle }: DrawnGroupProps) {
  return <GroupCard group={group} naming={naming} open={open} onToggle={onToggle} actions={<GroupSteps group={group} naming={naming} />} />;
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
  const group = groupFinder(map)(pair);
  return (
    <ul className="pairs shadows__selected">
      {group === undefined ? (
        <DrawnPair pair={pair} map={map} naming={naming} open onToggle={onClose} />
      ) : (
        <DrawnGroup group={group} naming={naming} open onToggle={onClose} />
      )}
    </ul>
  );
}
