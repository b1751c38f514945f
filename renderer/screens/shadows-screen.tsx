import { Button, Tab, TabList } from "@fluentui/react-components";
import { LayerRegular } from "@fluentui/react-icons/svg/layer";
import { useMemo, useState } from "react";
import type { ConnectorId, InventorySnapshot } from "../../shared/model/inventory.ts";
import type { Confidence, ShadowMap, ShadowPair } from "../../shared/model/shadow.ts";
import { drawMap } from "../../shared/picture/draw-map.ts";
import { toSvg } from "../../shared/picture/to-svg.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { SearchBox } from "../parts/search-box.tsx";
import { MapView } from "../parts/shadows/map-view.tsx";
import { PairCard } from "../parts/shadows/pair-card.tsx";
import { useLayout } from "../state/layout.ts";
import { concerns, findPairs, pairKey } from "../state/pair-search.ts";
import type { Route } from "../state/route.ts";
import { saveText } from "../state/save-text.ts";
import { useWords } from "../state/words.tsx";
import { PairComparison, PairSteps } from "./pair-actions.tsx";
import { useShadowMap } from "./use-shadow-map.ts";

interface ShadowsScreenProps {
  readonly snapshot: InventorySnapshot;
  /** A connector whose pair is opened first. */
  readonly shown: Route["shown"];
}

/** Who may be used instead of whom: the pairs, and beside them the same as a picture. */
export function ShadowsScreen({ snapshot, shown }: ShadowsScreenProps) {
  const { shadows, empty, detail } = useWords().window;
  const map = useShadowMap();
  if (map === null) return <p className="pane__loading quiet">{detail.loading}</p>;
  if (map.pairs.length > 0) return <ShadowMapView key={shown?.kind === "connector" ? shown.id : ""} map={map} snapshot={snapshot} shown={shown} />;
  return (
    <section className="pane pane--list" aria-label={shadows.title}>
      <ShadowsHead map={map} />
      <EmptyState icon={<LayerRegular />} title={empty.noShadowsTitle} text={empty.noShadows} />
    </section>
  );
}

function ShadowsHead({ map }: { readonly map: ShadowMap }) {
  const { shadows } = useWords().window;
  const count = (confidence: Confidence) => map.pairs.filter((pair) => pair.confidence === confidence).length;
  return (
    <div className="pane__head">
      <h1 className="summary" tabIndex={-1}>
        {shadows.title}. <span className="summary__rest">{shadows.summary({ certain: count("certain"), likely: count("likely"), hint: count("hint") })}</span>
      </h1>
      <p className="pane__lead">{shadows.explain} {shadows.source(map.catalogue)}</p>
    </div>
  );
}

interface ShadowMapViewProps extends ShadowsScreenProps {
  readonly map: ShadowMap;
}

function ShadowMapView({ map, snapshot, shown }: ShadowMapViewProps) {
  const words = useWords();
  const { shadows } = words.window;
  const layout = useLayout();
  const first = shown?.kind === "connector" ? map.pairs.find((pair) => concerns(pair, shown.id)) : undefined;
  const [open, setOpen] = useState<string | null>(first === undefined ? null : pairKey(first));
  const [text, setText] = useState("");
  const [withHints, setWithHints] = useState(first?.confidence === "hint");
  const [view, setView] = useState<"pairs" | "picture">("pairs");
  const titleOf = useTitles(snapshot);
  const found = useMemo(() => findPairs(map.pairs, text, titleOf), [map, text, titleOf]);
  const picture = useMemo(() => drawMap({ pairs: found, titleOf, words: words.shadow, withHints }), [found, titleOf, words, withHints]);
  const selected = found.findIndex((pair) => pairKey(pair) === open);
  const openAt = (at: number) => {
    const pair = found[at];
    if (pair !== undefined) setOpen(pairKey(pair));
  };
  const both = layout === "wide";
  return (
    <section className="pane pane--list shadows" aria-label={shadows.title}>
      <ShadowsHead map={map} />
      {!both && (
        <TabList className="shadows__tabs" selectedValue={view} onTabSelect={(_event, { value }) => setView(value === "picture" ? "picture" : "pairs")}>
          <Tab value="pairs">{shadows.views.pairs}</Tab>
          <Tab value="picture">{shadows.views.picture}</Tab>
        </TabList>
      )}
      <div className={`shadows__columns ${both ? "shadows__columns--both" : ""}`}>
        {(both || view === "pairs") && (
          <div className="shadows__pairs">
            {map.pairs.length > 5 && (
              <SearchBox text={text} label={shadows.search} placeholder={shadows.placeholder} onText={setText} />
            )}
            <Pairs
              map={map}
              pairs={found}
              open={open}
              onOpen={setOpen}
              titleOf={titleOf}
              withHints={withHints}
              onHints={() => setWithHints(!withHints)}
            />
          </div>
        )}
        {(both || view === "picture") && (
          <MapView
            picture={picture}
            selected={selected === -1 ? null : selected}
            onSelect={openAt}
            onSave={() => saveText("mezzanine-shadows.svg", toSvg(picture), "image/svg+xml")}
          />
        )}
        {!both && view === "picture" && <SelectedPair pair={found[selected]} map={map} titleOf={titleOf} onClose={() => setOpen(null)} />}
      </div>
    </section>
  );
}

/** The name a connector goes by: its title, and for one that is gone its file. */
function useTitles({ rows }: InventorySnapshot): (id: ConnectorId) => string {
  return useMemo(() => {
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    return (id) => titles.get(id) ?? fileOf(id);
  }, [rows]);
}

const fileOf = (id: ConnectorId): string => id.slice(Math.max(id.lastIndexOf("|"), id.lastIndexOf("/")) + 1);

interface PairsProps {
  readonly map: ShadowMap;
  readonly pairs: readonly ShadowPair[];
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly titleOf: (id: ConnectorId) => string;
  readonly withHints: boolean;
  readonly onHints: () => void;
}

function Pairs({ map, pairs, open, onOpen, titleOf, withHints, onHints }: PairsProps) {
  const { shadows } = useWords().window;
  const hints = pairs.filter(({ confidence }) => confidence === "hint");
  const shown = pairs.filter(({ confidence }) => withHints || confidence !== "hint");
  return (
    <>
      {pairs.length === 0 && <p className="quiet" role="status">{shadows.nothingMatches}</p>}
      <ul className="pairs">
        {shown.map((pair) => {
          const key = pairKey(pair);
          return <DrawnPair key={key} pair={pair} map={map} titleOf={titleOf} open={key === open} onToggle={() => onOpen(key === open ? null : key)} />;
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

interface DrawnPairProps extends Pick<PairsProps, "map" | "titleOf"> {
  readonly pair: ShadowPair;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function DrawnPair({ pair, map, titleOf, open, onToggle }: DrawnPairProps) {
  const { other, custom } = pair;
  const side = (id: ConnectorId) => ({ title: titleOf(id), file: fileOf(id) });
  return (
    <PairCard
      pair={pair}
      custom={side(custom)}
      other={other.kind === "custom" ? side(other.id) : { title: other.name, file: null }}
      open={open}
      onToggle={onToggle}
      asOf={map.catalogue.asOf}
      actions={<PairSteps pair={pair} titleOf={titleOf} />}
      comparison={<PairComparison pair={pair} titleOf={titleOf} />}
    />
  );
}

interface SelectedPairProps extends Pick<PairsProps, "map" | "titleOf"> {
  readonly pair: ShadowPair | undefined;
  readonly onClose: () => void;
}

/** Where the picture stands alone, the pair that was chosen in it comes up below. */
function SelectedPair({ pair, map, titleOf, onClose }: SelectedPairProps) {
  if (pair === undefined) return null;
  return <ul className="pairs shadows__selected"><DrawnPair pair={pair} map={map} titleOf={titleOf} open onToggle={onClose} /></ul>;
}
