import { unreachable } from "../../shared/base/impossible.ts";
import { CommandPalette } from "../parts/command-palette.tsx";
import type { PaletteTarget } from "../state/palette.ts";
import { useStore } from "../state/store.ts";
import { useWindow } from "../state/window-state.tsx";
import { chooseFile, useOpenFile } from "./use-open-file.ts";

export function Palette() {
  const { inventory, navigation, paletteOpen } = useWindow();
  const { snapshot } = useStore(inventory.store);
  const openFile = useOpenFile();
  const go = (target: PaletteTarget) => {
    paletteOpen.set(false);
    switch (target.kind) {
      case "screen": return navigation.go({ screen: target.screen, shown: null });
      case "connector": return navigation.go({ screen: "connectors", shown: { kind: "connector", id: target.row.id } });
      case "action": return target.action === "scan" ? void inventory.scan() : chooseFile(openFile);
      default: return unreachable(target);
    }
  };
  return <CommandPalette rows={snapshot?.rows ?? []} onChoose={go} onClose={() => paletteOpen.set(false)} />;
}
