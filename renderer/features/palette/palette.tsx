import { unreachable } from "../../../shared/base/impossible.ts";
import type { ConnectorRow } from "../../../shared/model/inventory.ts";
import { CommandPalette } from "./command-palette.tsx";
import { isCertified } from "../../state/folder-groups.ts";
import type { PaletteAction, PaletteTarget } from "./palette-entries.ts";
import { emptySelection } from "../../state/list/selection.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";
import { chooseFiles, useOpenFiles } from "../../state/use-open-file.ts";
import { useReport } from "../../state/use-report.ts";

export function Palette() {
  const { inventory, navigation, paletteOpen } = useWindow();
  const { snapshot } = useStore(inventory.store);
  const shown = useShown();
  const run = useActions(shown);
  const go = (target: PaletteTarget) => {
    paletteOpen.set(false);
    switch (target.kind) {
      case "screen":
        return navigation.go({ screen: target.screen, shown: null });
      case "connector":
        return navigation.go({ screen: "connectors", shown: { kind: "connector", id: target.row.id } });
      case "action":
        return run[target.action]();
      default:
        return unreachable(target);
    }
  };
  return (
    <CommandPalette
      isOpen={useStore(paletteOpen)}
      rows={snapshot?.rows ?? []}
      shown={shown}
      onChoose={go}
      onClose={() => paletteOpen.set(false)}
    />
  );
}

/** The connector in sight, unless it is one of Power BI's own. */
function useShown(): ConnectorRow | null {
  const { inventory, navigation } = useWindow();
  const { snapshot } = useStore(inventory.store);
  const { shown } = useStore(navigation.store);
  const row = shown?.kind === "connector" ? snapshot?.rows.find(({ id }) => id === shown.id) : undefined;
  const folder = snapshot?.folders.find(({ id }) => id === row?.folder);
  return row === undefined || folder === undefined || isCertified(folder) ? null : row;
}

function useActions(shown: ConnectorRow | null): Readonly<Record<PaletteAction, () => void>> {
  const { inventory, navigation, selection, support } = useWindow();
  const report = useReport();
  const openFiles = useOpenFiles();
  const cleanup = useCleanup();
  const ids = shown === null ? [] : [shown.id];
  return {
    "open-file": () => chooseFiles(openFiles),
    "scan": () => void inventory.scan(),
    "select": () => {
      selection.set(emptySelection);
      navigation.go({ screen: "connectors", shown: null });
    },
    "diagnose": () => {
      if (shown !== null) navigation.go({ screen: "doctor", shown: { kind: "connector", id: shown.id } });
    },
    "quarantine": () => cleanup.quarantine(ids),
    "disable": () => cleanup.disable(ids),
    "enable": () => cleanup.enable(ids),
    "support-bundle": () => void support.open(),
    "report": () => report("html", null),
  };
}
