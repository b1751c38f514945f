import { unreachable } from "../../../shared/base/impossible.ts";
import type { ConnectorRow } from "../../../shared/model/inventory.ts";
import { CommandPalette } from "./command-palette.tsx";
import type { PaletteContext, PaletteTarget } from "./palette-entries.ts";
import type { SelectionAction } from "./palette-selection.ts";
import { useGlobalActions } from "./use-global-actions.ts";
import { useConnectorAction } from "../../state/connector-actions.ts";
import { isCertified } from "../../state/folder-groups.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";
import { useReport } from "../../state/use-report.ts";

export function Palette() {
  const { navigation, paletteOpen, view } = useWindow();
  const context = usePaletteContext();
  const runGlobal = useGlobalActions();
  const actOnConnector = useConnectorAction();
  const choose = useChooseSetting();
  const actOnSelection = useSelectionAction(context.chosen);
  const go = (target: PaletteTarget) => {
    paletteOpen.set(false);
    switch (target.kind) {
      case "screen":
        return navigation.go({ screen: target.screen, shown: null });
      case "connector":
        return navigation.go({ screen: "connectors", shown: { kind: "connector", id: target.row.id } });
      case "action":
        return runGlobal[target.action]();
      case "on-connector":
        return actOnConnector(target.action, target.on);
      case "on-selection":
        return actOnSelection(target.action);
      case "setting":
        return choose(target.chosen);
      case "view":
        view.set(target.view);
        return navigation.go({ screen: "connectors", shown: null });
      default:
        return unreachable(target);
    }
  };
  return <CommandPalette isOpen={useStore(paletteOpen)} context={context} onChoose={go} onClose={() => paletteOpen.set(false)} />;
}

const none: readonly never[] = [];

function usePaletteContext(): PaletteContext {
  const { inventory, navigation, settings, view, selection, cleanup, detail, reports } = useWindow();
  const { snapshot, scanning, about } = useStore(inventory.store);
  const { shown } = useStore(navigation.store);
  const { on, ids } = useStore(selection);
  const known = useStore(reports.view);
  const rows = snapshot?.rows ?? none;
  const folders = snapshot?.folders ?? none;
  const certified = new Set(folders.filter(isCertified).map(({ id }) => id));
  return {
    rows,
    folders,
    shown: shown?.kind === "connector" ? (rows.find(({ id }) => id === shown.id) ?? null) : null,
    chosen: on ? rows.filter(({ id, folder }) => ids.has(id) && !certified.has(folder)) : none,
    settings: useStore(settings.store),
    view: useStore(view),
    host: about?.host ?? null,
    isScanning: scanning !== null,
    isSelecting: on,
    canUndo: useStore(cleanup.undoLast) !== null,
    hasOpened: useStore(detail.opened).kind === "ready",
    hasReports: known !== null && known.places.length + known.total > 0,
    words: useWords(),
  };
}

function useChooseSetting() {
  const { settings, messages } = useWindow();
  const words = useWords().window;
  return (chosen: Parameters<typeof settings.choose>[0]) =>
    void settings.choose(chosen).then((reply) => {
      messages.show(
        reply.ok
          ? { tone: "done", text: words.settings.saved }
          : { tone: "failure", text: words.failures.of("setSettings", reply.error.kind) },
      );
    });
}

function useSelectionAction(chosen: readonly ConnectorRow[]): (action: SelectionAction) => void {
  const cleanup = useCleanup();
  const report = useReport();
  const ids = chosen.map(({ id }) => id);
  return (action) => {
    if (action === "quarantine" || action === "disable" || action === "enable") cleanup[action](ids);
    else report(action, ids);
  };
}
