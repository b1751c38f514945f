import { Tab, TabList } from "@fluentui/react-components";
import { LayerRegular } from "@fluentui/react-icons/svg/layer";
import { useMemo, useState } from "react";
import type { InventorySnapshot } from "../../../shared/model/inventory.ts";
import { groupFinder, type Confidence, type ShadowMap, type ShadowPair } from "../../../shared/model/shadow.ts";
import { drawMap } from "../../../shared/picture/draw-map.ts";
import { toSvg } from "../../../shared/picture/to-svg.ts";
import { describeInPart } from "../../../shared/words/describe/describe-shadow.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { MapView } from "./map-view.tsx";
import { useLayout } from "../../state/layout.ts";
import { cardKeysOf, concerns, findPairs } from "./pair-search.ts";
import { namingOf } from "./pair-names.ts";
import type { Route } from "../../state/route.ts";
import { saveText } from "../../state/save-text.ts";
import { useWords } from "../../state/words.tsx";
import { PairList, SelectedPair } from "./pair-list.tsx";
import { useShadowMap } from "../../state/use-shadow-map.ts";
import { sentenceFacts } from "../../../shared/words/foreign-text.ts";
import { Sentence } from "../../ui/sentence.tsx";

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
  const first = shown?.kind === "connector" ? shown.id : "";
  if (map.pairs.length > 0) return <ShadowMapView key={first} map={map} snapshot={snapshot} shown={shown} />;
  return (
    <section className="pane pane--list" aria-label={shadows.title}>
      <ShadowsHead map={map} />
      {map.comparedInPart.length === 0 && map.readInPart.length === 0 && (
        <EmptyState icon={<LayerRegular />} title={empty.noShadowsTitle} text={empty.noShadows} />
      )}
    </section>
  );
}

function ShadowsHead({ map }: { readonly map: ShadowMap }) {
  const words = useWords();
  const { shadows } = words.window;
  const isGrouped = groupFinder(map);
  const isWaiting = ({ testing }: Pick<ShadowPair, "testing">) => testing?.state !== "in-force";
  const groups = map.groups.filter(isWaiting);
  const waiting = [...groups, ...map.pairs.filter((pair) => isGrouped(pair) === undefined && isWaiting(pair))];
  const count = (confidence: Confidence) => waiting.filter((pair) => pair.confidence === confidence).length;
  return (
    <div className="pane__head">
      <h1 className="summary" tabIndex={-1}>
        {shadows.title}.{" "}
        <span className="summary__rest">
          {shadows.summary({ certain: count("certain"), likely: count("likely"), hint: count("hint") }, groups.length)}
        </span>
      </h1>
      <p className="pane__lead">
        {shadows.explain} <Sentence text={shadows.source(sentenceFacts({ asOf: map.catalogue.asOf, count: map.catalogue.count }))} />
        {describeInPart(map, words.shadow).map((text) => ` ${text}`)}
      </p>
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
  const [open, setOpen] = useState<string | null>(first === undefined ? null : cardKeysOf(map)(first));
  const [text, setText] = useState("");
  const [withHints, setWithHints] = useState(first?.confidence === "hint");
  const [view, setView] = useState<View>("pairs");
  const naming = useMemo(() => namingOf(snapshot.rows), [snapshot]);
  const found = useMemo(() => findPairs(map.pairs, text, naming.titleOf), [map, text, naming]);
  const picture = useMemo(
    () => drawMap({ pairs: found, titleOf: naming.nameOf, words: words.shadow, withHints }),
    [found, naming, words, withHints],
  );
  const keyOf = cardKeysOf(map);
  const selected = found.findIndex((pair) => keyOf(pair) === open);
  const both = layout === "wide";
  return (
    <section className="pane pane--list shadows" aria-label={shadows.title}>
      <ShadowsHead map={map} />
      {!both && <ViewTabs view={view} onView={setView} />}
      <div className={`shadows__columns ${both ? "shadows__columns--both" : ""}`}>
        {(both || view === "pairs") && (
          <div className="shadows__pairs">
            {map.pairs.length > 5 && <SearchBox text={text} label={shadows.search} placeholder={shadows.placeholder} onText={setText} />}
            <PairList
              map={map}
              pairs={found}
              open={open}
              onOpen={setOpen}
              naming={naming}
              withHints={withHints}
              onHints={() => setWithHints(!withHints)}
            />
          </div>
        )}
        {(both || view === "picture") && (
          <MapView
            picture={picture}
            selected={selected === -1 ? null : selected}
            onSelect={(at) => setOpen(found.slice(at, at + 1).map(keyOf)[0] ?? null)}
            onSave={() => saveText("mezzanine-shadows.svg", toSvg(picture), "image/svg+xml")}
          />
        )}
        {!both && view === "picture" && <SelectedPair pair={found[selected]} map={map} naming={naming} onClose={() => setOpen(null)} />}
      </div>
    </section>
  );
}

type View = "pairs" | "picture";

/** Where both do not fit beside each other. */
function ViewTabs({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const { views } = useWords().window.shadows;
  return (
    <TabList
      className="shadows__tabs"
      selectedValue={view}
      onTabSelect={(_event, { value }) => onView(value === "picture" ? "picture" : "pairs")}
    >
      <Tab value="pairs">{views.pairs}</Tab>
      <Tab value="picture">{views.picture}</Tab>
    </TabList>
  );
}
