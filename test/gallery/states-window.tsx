import { useState } from "react";
import { SecurityQuestion } from "../../renderer/features/introduction/security-question.tsx";
import type { ExternalToolState, ExternalToolView } from "../../shared/model/external-tool.ts";
import { ChangeText, ExternalToolChecked, ExternalToolSetting } from "../../renderer/features/settings/external-tool.tsx";
import { useWords } from "../../renderer/state/words.tsx";
import { Splitter } from "../../renderer/ui/splitter.tsx";
import type { GalleryState } from "./states-cleanup.tsx";

const nothing = () => undefined;

/** Two panes and the line between them, which moves here as it does in the window. */
function Panes() {
  const { detail, list } = useWords().window;
  const [width, setWidth] = useState<number | null>(null);
  return (
    <div style={{ display: "grid", gridTemplateColumns: `minmax(0, 1fr) 0 ${width === null ? "50%" : `${width}px`}`, height: 96 }}>
      <p>{list.label}</p>
      <Splitter
        label={detail.width}
        hint={detail.widthHint}
        describe={detail.widthIs}
        controls="gallery-details"
        onMove={setWidth}
        onKeep={setWidth}
      />
      <p id="gallery-details">{detail.label}</p>
    </div>
  );
}

const tool = {
  version: "1.0.0",
  name: "Mezzanine",
  description: "Shows the Power Query connectors on this computer.",
  path: "C:\\Users\\mira\\AppData\\Local\\Programs\\Mezzanine\\Mezzanine.exe",
  arguments: "",
  iconData: "image/png;base64,iVBORw0KGgo=",
};

const toolView = (state: ExternalToolState, more: Partial<ExternalToolView> = {}): ExternalToolView => ({
  state,
  file: "C:\\Program Files (x86)\\Common Files\\Microsoft Shared\\Power BI Desktop\\External Tools\\mezzanine.pbitool.json",
  tool,
  isProgramOwn: true,
  shown: "",
  ...more,
});

/** Parts of the frame around the screens. */
export const windowStates: readonly GalleryState[] = [
  {
    name: "the question about Data Extensions",
    shows: ({ window: { settings } }) => settings.askLevel,
    draw: () => <SecurityQuestion onAnswer={nothing} />,
  },
  {
    name: "the question about Data Extensions, answered in place",
    shows: ({ window: { settings } }) => settings.saveAnswer,
    draw: () => <SecurityQuestion onAnswer={nothing} startsOpen />,
  },
  ...(["foreign", "unreadable", "outdated"] as const).map((state): GalleryState => ({
    name: `the button in Power BI Desktop: ${state}`,
    shows: ({ window: { externalTool } }) => externalTool[state],
    draw: () => <ExternalToolChecked view={toolView(state)} onAsk={nothing} />,
  })),
  {
    name: "the button in Power BI Desktop: no program that could be added",
    shows: ({ window: { externalTool } }) => externalTool.needsInstalled,
    draw: () => <ExternalToolChecked view={toolView("absent", { tool: null })} onAsk={nothing} />,
  },
  {
    name: "the button in Power BI Desktop: in a browser",
    shows: ({ window: { externalTool } }) => externalTool.needsDesktop,
    draw: () => <ExternalToolSetting inBrowser />,
  },
  {
    name: "the button in Power BI Desktop: what would be written",
    shows: ({ window: { externalTool } }) => externalTool.icon(tool.iconData.length),
    draw: () => <ChangeText view={toolView("absent")} change="register" />,
  },
  {
    name: "the button in Power BI Desktop: what would be removed",
    shows: ({ window: { externalTool } }) => externalTool.removes,
    draw: () => <ChangeText view={toolView("registered")} change="remove" />,
  },
  { name: "the width of the details", shows: ({ window: { detail } }) => detail.label, draw: () => <Panes /> },
];
