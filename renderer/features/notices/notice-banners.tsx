import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { ok } from "../../../shared/base/result.ts";
import { alarms } from "../../../shared/model/history.ts";
import type { ConnectorRecord, InventorySnapshot } from "../../../shared/model/inventory.ts";
import type { Notice, NoticeKind } from "../../../shared/model/notice.ts";
import { describeNotice } from "../../../shared/words/describe/describe-cleanup.ts";
import type { WindowWords } from "../../../shared/words/words.ts";
import { NoticeBannerList, type NoticeBannerItem } from "./notice-banner.tsx";
import type { Tone } from "../../ui/tone.tsx";
import type { Screen } from "../../state/route.ts";
import { reviewArrival } from "../../state/arrivals.ts";
import { useStore } from "../../state/store.ts";
import { wholeHistory } from "../../state/history-state.ts";
import { wholeList } from "../../../shared/model/list-view.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { foreign } from "../../../shared/words/foreign-text.ts";

const tones: Readonly<Record<NoticeKind, Tone>> = {
  "recovered": "information",
  "recovery-postponed": "attention",
  "not-recovered": "attention",
  "records-lost": "attention",
  "alarms": "danger",
  "store-set-aside": "attention",
  "purge-announced": "attention",
  "rows-set-aside": "attention",
  "catalogue-not-used": "attention",
  "history-not-written": "attention",
};

/** Where each is looked into. */
const screenOf: Readonly<Record<NoticeKind, Screen | null>> = {
  "recovered": "history",
  "recovery-postponed": null,
  "not-recovered": null,
  "records-lost": "history",
  "alarms": "history",
  "store-set-aside": "quarantine",
  "purge-announced": "quarantine",
  "rows-set-aside": null,
  "catalogue-not-used": "catalogue",
  "history-not-written": null,
};

/** What appeared in Downloads, the engine's notices that the user has not dismissed, and tests on purpose that are over. */
export function NoticeBanners({ snapshot }: { readonly snapshot: InventorySnapshot }) {
  const notices = useEngineNotices(snapshot);
  const over = useTestsOver(snapshot);
  const arrived = useArrived();
  return <NoticeBannerList notices={inOrder(arrived, [...notices, ...over])} />;
}

/** Only the first is in sight at once: an alarm stays it, whatever appears in Downloads. */
export const inOrder = (arrived: readonly NoticeBannerItem[], others: readonly NoticeBannerItem[]): readonly NoticeBannerItem[] => [
  ...others.filter(({ tone }) => tone === "danger"),
  ...arrived,
  ...others.filter(({ tone }) => tone !== "danger"),
];

/** Connectors that appeared in Downloads. Nothing opens over what the user is doing before they ask for it. */
function useArrived(): readonly NoticeBannerItem[] {
  const state = useWindow();
  const words = useWords().window;
  const records = useStore(state.arrivals.store);
  return records.map((record) =>
    arrivedItem(record, words, {
      onReview: () => reviewArrival(record, state),
      onDismiss: () => state.arrivals.putAway(record.id),
    }),
  );
}

interface ArrivedActions extends Pick<NoticeBannerItem, "onDismiss"> {
  readonly onReview: () => void;
}

export function arrivedItem(
  { id, name }: ConnectorRecord,
  { opened }: WindowWords,
  { onReview, onDismiss }: ArrivedActions,
): NoticeBannerItem {
  return {
    id: `arrived ${id}`,
    tone: "information",
    title: opened.appeared(foreign(name)),
    text: opened.appearedText,
    action: (
      <Button size="small" onClick={onReview}>
        {opened.review}
      </Button>
    ),
    onDismiss,
  };
}

function useEngineNotices({ notices: count, revision }: InventorySnapshot): readonly NoticeBannerItem[] {
  const { bridge, navigation, history, inventory } = useWindow();
  const words = useWords();
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  useEffect(() => {
    const subscription = { ended: false };
    // There are none to fetch.
    const request = count === 0 ? Promise.resolve(ok([])) : bridge.call("getNotices", null);
    void request.then((reply) => {
      if (!subscription.ended && reply.ok) setNotices(reply.value);
    });
    return () => void (subscription.ended = true);
  }, [bridge, count, revision]);
  const lookInto = ({ kind }: Notice, screen: Screen) => {
    if (screen === "history") void history.filter({ ...wholeHistory, kinds: kind === "alarms" ? alarms : ["recovered"] });
    navigation.go({ screen, shown: null });
  };
  return notices.map((notice) => {
    const screen = screenOf[notice.kind];
    return {
      id: notice.id,
      tone: tones[notice.kind],
      ...describeNotice(notice, words.cleanup),
      action: screen !== null && (
        <Button size="small" onClick={() => lookInto(notice, screen)}>
          {words.window.navigation[screen]}
        </Button>
      ),
      onDismiss: () => {
        setNotices(notices.filter(({ id }) => id !== notice.id));
        // The navigation shows its count, too.
        void bridge.call("dismissNotice", { id: notice.id }).then(inventory.refresh);
      },
    };
  });
}

/** Said until it is put away or the window is closed; the connector itself keeps saying it. */
function useTestsOver({ rows }: InventorySnapshot): readonly NoticeBannerItem[] {
  const { navigation, view } = useWindow();
  const words = useWords();
  const [dismissed, setDismissed] = useState("");
  const over = rows.filter(({ findings }) => findings.includes("testing-over"));
  const key = over.map(({ id, testingUntil }) => `${id} ${testingUntil ?? ""}`).join("\n");
  if (over.length === 0 || key === dismissed) return [];
  const { testing, list } = words.window;
  const [only] = over;
  return [
    {
      id: "testing-over",
      tone: "attention",
      title: testing.overTitle(over.length),
      text: testing.overText(over.map(({ title }) => foreign(title))),
      action: (
        <Button
          size="small"
          onClick={() => {
            view.set({ ...wholeList, findings: ["testing-over"] });
            const shown = over.length === 1 && only !== undefined ? { kind: "connector" as const, id: only.id } : null;
            navigation.go({ screen: "connectors", shown });
          }}
        >
          {list.label}
        </Button>
      ),
      onDismiss: () => setDismissed(key),
    },
  ];
}
