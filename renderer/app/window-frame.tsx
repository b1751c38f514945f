import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { lazy, Suspense, useRef, useEffect, type Ref } from "react";
import type { InventorySnapshot } from "../../shared/model/inventory.ts";
import type { SecurityLevel } from "../../shared/model/trust.ts";
import { CrashGuard } from "../ui/crash-guard.tsx";
import { takeFocus } from "../ui/take-focus.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Navigation } from "./navigation.tsx";
import { MessageBar } from "./message-bar.tsx";
import { ToneIcon } from "../ui/tone.tsx";
import { useLayout, type Layout } from "../state/layout.ts";
import type { Route } from "../state/route.ts";
import { useStore } from "../state/store.ts";
import { waiting } from "../state/list/summary.ts";
import { useWindow } from "../state/window-state.tsx";
import { useWords } from "../state/words.tsx";
import { Loading } from "../ui/loading.tsx";
import { ConnectorsScreen } from "../features/connectors/connectors-screen.tsx";
import { DetailPane } from "../features/details/detail-pane.tsx";
import { Columns } from "./columns.tsx";
import { SecurityQuestion } from "../features/introduction/security-question.tsx";
import { Introduction } from "../features/introduction/introduction.tsx";
import { useFileDrop } from "./use-file-drop.ts";

const ShadowsScreen = lazy(async () => ({ default: (await import("../features/shadows/shadows-screen.tsx")).ShadowsScreen }));
const QuarantineScreen = lazy(async () => ({ default: (await import("../features/quarantine/quarantine-screen.tsx")).QuarantineScreen }));
const HistoryScreen = lazy(async () => ({ default: (await import("../features/history/history-screen.tsx")).HistoryScreen }));
const ReportsScreen = lazy(async () => ({ default: (await import("../features/reports/reports-screen.tsx")).ReportsScreen }));
const CatalogueScreen = lazy(async () => ({ default: (await import("../features/catalogue/catalogue-screen.tsx")).CatalogueScreen }));
const NoticeBanners = lazy(async () => ({ default: (await import("../features/notices/notice-banners.tsx")).NoticeBanners }));
const TrustScreen = lazy(async () => ({ default: (await import("../features/trust/trust-screen.tsx")).TrustScreen }));
const CheckScreen = lazy(async () => ({ default: (await import("../features/check/check-screen.tsx")).CheckScreen }));
const PublishScreen = lazy(async () => ({ default: (await import("../features/publish/publish-screen.tsx")).PublishScreen }));
const FoldersScreen = lazy(async () => ({ default: (await import("../features/folders/folders-screen.tsx")).FoldersScreen }));
const PolicyScreen = lazy(async () => ({ default: (await import("../features/policy/policy-screen.tsx")).PolicyScreen }));
const SnapshotsScreen = lazy(async () => ({ default: (await import("../features/snapshots/snapshots-screen.tsx")).SnapshotsScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import("../features/settings/settings-screen.tsx")).SettingsScreen }));
const DoctorScreen = lazy(async () => ({ default: (await import("../features/doctor/doctor-screen.tsx")).DoctorScreen }));
const AboutScreen = lazy(async () => ({ default: (await import("../features/about/about-screen.tsx")).AboutScreen }));

/** Navigation, the screen, and what is shown above both, which Fluent draws into `layers`. */
export function WindowFrame({ layers }: { readonly layers: Ref<HTMLDivElement> }) {
  const { inventory, navigation, messages, paletteOpen, arrivals } = useWindow();
  const { snapshot, connected } = useStore(inventory.store);
  const route = useStore(navigation.store);
  const message = useStore(messages.store);
  const arrived = useStore(arrivals.store);
  const layout = useLayout();
  const words = useWords().window;
  const over = useFileDrop();
  const main = useRef<HTMLElement>(null);
  useFocusOnScreen(route, main);
  return (
    <div className={`frame frame--${layout}`}>
      <button type="button" className="skip" onClick={() => main.current?.querySelector<HTMLElement>("h1")?.focus()}>
        {words.navigation.skip}
      </button>
      <Navigation
        current={route.screen}
        waiting={snapshot === null ? {} : waiting(snapshot)}
        shape={({ wide: "whole", middle: "rail", narrow: "bar" } as const)[layout]}
        onGo={(screen) => navigation.go({ screen, shown: null })}
        onPalette={() => paletteOpen.set(true)}
      />
      <main ref={main} className="frame__main">
        {!connected && (
          <p className="connection" role="status">
            <ToneIcon tone="attention" />
            {words.connection.lost}
          </p>
        )}
        <StoreReadOnly />
        <FirstSteps route={route} snapshot={snapshot} />
        <AskedOnce route={route} heading={() => main.current?.querySelector<HTMLElement>("h1")} />
        {snapshot !== null && snapshot.notices + snapshot.rows.length + arrived.length > 0 && (
          <CrashGuard instead={null}>
            <Suspense fallback={null}>
              <NoticeBanners snapshot={snapshot} />
            </Suspense>
          </CrashGuard>
        )}
        <CrashGuard
          key={route.screen}
          instead={
            <EmptyState icon={<ErrorCircleRegular />} title={words.failures.title} text={words.failures.of("getInventory", "internal")} />
          }
        >
          <Suspense fallback={<Loading />}>
            <ScreenOf route={route} snapshot={snapshot} layout={layout} />
          </Suspense>
        </CrashGuard>
        <div ref={layers} />
      </main>
      {over && (
        <div className="drop" aria-hidden>
          <div className="drop__sign">
            <strong>{words.opened.drop}</strong>
            <span>{words.opened.dropDetail}</span>
          </div>
        </div>
      )}
      <MessageBar message={message} onClose={messages.clear} />
      <span className="visually-hidden" role="status">
        {useScanReport()}
      </span>
    </div>
  );
}

interface ScreenOfProps {
  readonly route: Route;
  readonly snapshot: InventorySnapshot | null;
  readonly layout: Layout;
}

function ScreenOf({ route, snapshot, layout }: ScreenOfProps) {
  const { navigation, settings } = useWindow();
  const answered = useStore(settings.answered);
  const { screen, shown } = route;
  if (screen === "quarantine") return <QuarantineScreen />;
  if (screen === "history") return <HistoryScreen />;
  if (screen === "reports") return <ReportsScreen />;
  if (screen === "catalogue") return <CatalogueScreen />;
  if (screen === "trust") return <TrustScreen />;
  if (screen === "check") return <CheckScreen />;
  if (screen === "publish") return <PublishScreen />;
  if (screen === "folders") return <FoldersScreen />;
  if (screen === "snapshots") return <SnapshotsScreen />;
  if (screen === "policy") return <PolicyScreen />;
  if (screen === "settings") return <SettingsScreen />;
  if (screen === "about") return <AboutScreen />;
  if (screen === "doctor") return <DoctorScreen shown={shown} />;
  // Density and the question above the list come with the settings, and would move the list.
  if (snapshot === null || !answered) return <Loading />;
  if (screen === "shadows") return <ShadowsScreen snapshot={snapshot} shown={shown} />;
  const list = <ConnectorsScreen snapshot={snapshot} />;
  if (layout !== "narrow") return <Columns list={list} shown={shown} />;
  return (
    <div className="columns">
      {shown === null ? list : <DetailPane shown={shown} onBack={() => navigation.go({ screen, shown: null })} />}
    </div>
  );
}

/** The store is locked by another session, or for another reason nothing is written: said wherever the user is. */
function StoreReadOnly() {
  const because = useStore(useWindow().inventory.store).about?.storeReadOnlyBecause;
  const { host } = useWords();
  return because === undefined ? null : (
    <p className="connection" role="status">
      <ToneIcon tone="attention" />
      {host.storeReadOnly[because]}
    </p>
  );
}

/** Only until they were finished or skipped once, and only on the list. */
function FirstSteps({ route, snapshot }: { readonly route: Route; readonly snapshot: InventorySnapshot | null }) {
  const { settings } = useWindow();
  const { introduced, securityLevel } = useStore(settings.store);
  const loaded = useStore(settings.loaded);
  if (!loaded || introduced || route.screen !== "connectors" || route.shown !== null) return null;
  return (
    <Introduction
      snapshot={snapshot}
      securityLevel={securityLevel}
      onSecurityLevel={(level) => void settings.choose({ securityLevel: level })}
      onEnd={() => void settings.choose({ introduced: true })}
    />
  );
}

interface AskedOnceProps {
  readonly route: Route;
  /** Where to go on when the question has gone away. */
  readonly heading: () => HTMLElement | null | undefined;
}

/** Without this setting most verdicts are "not known". Asked on the list only, and only until it is answered. */
function AskedOnce({ route, heading }: AskedOnceProps) {
  const { settings, inventory, messages } = useWindow();
  const words = useWords().window;
  const { securityLevel, securityAsked, introduced } = useStore(settings.store);
  const loaded = useStore(settings.loaded);
  const { snapshot } = useStore(inventory.store);
  const isOpen = loaded && introduced && securityLevel === "not-said" && !securityAsked;
  if (!isOpen || route.screen !== "connectors" || (snapshot?.rows.length ?? 0) === 0) return null;
  const answer = async (level: SecurityLevel) => {
    takeFocus(heading());
    const reply = await settings.choose({ securityLevel: level, securityAsked: true });
    messages.show(
      reply.ok
        ? { tone: "done", text: words.settings.saved }
        : { tone: "failure", text: words.failures.of("setSettings", reply.error.kind) },
    );
  };
  return <SecurityQuestion onAnswer={(level) => void answer(level)} />;
}

/** Menus and dialogs are drawn into the main part too, but go away. */
const isOnScreen = (element: Element | null, main: HTMLElement | null): boolean =>
  main?.contains(element) === true && element?.closest("[data-portal-node]") === null;

const tryEveryMilliseconds = 60;
const tries = 10;

/**
 * A new screen starts at its heading, for those who do not see it change. Not at the start: nothing changed then. Tries again
 * for a moment: a screen loaded on demand comes late, and a closing dialog gives the focus back after us.
 */
function useFocusOnScreen({ screen, shown }: Route, main: { readonly current: HTMLElement | null }): void {
  const before = useRef(screen);
  const listed = shown === null;
  useEffect(() => {
    if (before.current === screen) return undefined;
    before.current = screen;
    if (!listed) return undefined;
    const state = { left: tries };
    const timer = window.setInterval(() => {
      state.left -= 1;
      if (state.left === 0 || isOnScreen(document.activeElement, main.current)) window.clearInterval(timer);
      else takeFocus(main.current?.querySelector<HTMLElement>("h1"));
    }, tryEveryMilliseconds);
    return () => window.clearInterval(timer);
  }, [screen, listed, main]);
}

/** That a scan is running and how it ended, for those who do not see the progress; not how far it is, which would be said all the time. */
function useScanReport(): string {
  const { inventory } = useWindow();
  const { scan } = useWords().window;
  const { lastScan, scanning, snapshot } = useStore(inventory.store);
  if (scanning !== null) return scan.counting;
  if (lastScan === null) return "";
  return lastScan === "cancelled" ? scan.cancelled : scan.finished(snapshot?.rows.length ?? 0);
}
