import { FluentProvider, PortalMountNodeProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from "react";
import { CrashGuard } from "../ui/crash-guard.tsx";
import { useFocusBack } from "../ui/use-focus-back.ts";
import { createFormats, formatLocale, FormatsContext } from "../state/formats.tsx";
import { useSystemDark } from "../state/layout.ts";
import { useStore } from "../state/store.ts";
import { useWindow } from "../state/window-state.tsx";
import { WordsContext } from "../state/words.tsx";
import { WindowFrame } from "./window-frame.tsx";
import { useFocusKept } from "./use-focus-kept.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const Palette = lazy(async () => ({ default: (await import("../features/palette/palette.tsx")).Palette }));
const InstallLayer = lazy(async () => ({ default: (await import("../features/install/install-layer.tsx")).InstallLayer }));
const SupportLayer = lazy(async () => ({ default: (await import("../features/support/support-layer.tsx")).SupportLayer }));
const CleanupLayer = lazy(async () => ({ default: (await import("../features/cleanup/cleanup-layer.tsx")).CleanupLayer }));

/** Language, theme and density around everything. */
export function App() {
  const { settings, language } = useWindow();
  const { theme, density } = useStore(settings.store);
  const { locale, words } = useStore(language.store);
  const dark = useSystemDark();
  const formats = useMemo(() => createFormats(formatLocale[locale]), [locale]);
  // Menus, tooltips, dialogs and what is said after an action belong to the main part: else they would lie outside every landmark.
  const [layers, setLayers] = useState<HTMLElement | null>(null);
  // No language of ours is written from right to left yet. The window follows its page, so that a test can see that one could be.
  const direction = document.documentElement.dir === "rtl" ? "rtl" : "ltr";
  const look = theme === "system" ? (dark ? "dark" : "light") : theme;
  useEffect(() => {
    document.documentElement.lang = locale === "pseudo" ? "en" : locale;
    document.documentElement.dataset["theme"] = look;
    document.documentElement.dataset["density"] = density;
  }, [look, density, locale]);
  return (
    <WordsContext value={words}>
      <FormatsContext value={formats}>
        <FluentProvider theme={look === "dark" ? webDarkTheme : webLightTheme} dir={direction}>
          {/* A class on the provider itself would be repeated on every menu and tooltip. */}
          <div className="root">
            <PortalMountNodeProvider value={layers ?? undefined}>
              <AppContent>
                <WindowFrame layers={setLayers} />
              </AppContent>
            </PortalMountNodeProvider>
          </div>
        </FluentProvider>
      </FormatsContext>
    </WordsContext>
  );
}

function AppContent({ children }: { readonly children: ReactNode }) {
  const { paletteOpen } = useWindow();
  const open = useStore(paletteOpen);
  const searching = usePaletteNeeded();
  const cleaning = useCleanupNeeded();
  const installing = useInstallNeeded();
  const supporting = useSupportNeeded();
  useFocusBack(open);
  useFocusKept();
  useShortcuts();
  return (
    <>
      {children}
      {searching && (
        <CrashGuard instead={null}>
          <Suspense fallback={null}>
            <Palette />
          </Suspense>
        </CrashGuard>
      )}
      {cleaning && (
        <CrashGuard instead={null}>
          <Suspense fallback={null}>
            <CleanupLayer />
          </Suspense>
        </CrashGuard>
      )}
      {installing && (
        <CrashGuard instead={null}>
          <Suspense fallback={null}>
            <InstallLayer />
          </Suspense>
        </CrashGuard>
      )}
      {supporting && (
        <CrashGuard instead={null}>
          <Suspense fallback={null}>
            <SupportLayer />
          </Suspense>
        </CrashGuard>
      )}
    </>
  );
}

/** As for clean-up. */
function useSupportNeeded(): boolean {
  const flow = useStore(useWindow().support.flow);
  const [needed, setNeeded] = useState(false);
  if (!needed && flow.kind !== "closed") setNeeded(true);
  return needed;
}

/** As for clean-up. */
function usePaletteNeeded(): boolean {
  const open = useStore(useWindow().paletteOpen);
  const [needed, setNeeded] = useState(false);
  if (!needed && open) setNeeded(true);
  return needed;
}

/** As for clean-up. */
function useInstallNeeded(): boolean {
  const flow = useStore(useWindow().install.flow);
  const [needed, setNeeded] = useState(false);
  if (!needed && flow.kind !== "idle") setNeeded(true);
  return needed;
}

/** Dialogs and toasts are fetched with the first clean-up, and stay. */
function useCleanupNeeded(): boolean {
  const { cleanup, testing } = useWindow();
  const flow = useStore(cleanup.flow);
  const request = useStore(testing);
  const done = useStore(cleanup.done);
  const [needed, setNeeded] = useState(false);
  if (!needed && (flow.kind !== "idle" || request !== null || done.length > 0)) setNeeded(true);
  return needed;
}
