import { useState } from "react";
import { SecurityQuestion } from "../../renderer/features/introduction/security-question.tsx";
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
  { name: "the width of the details", shows: ({ window: { detail } }) => detail.label, draw: () => <Panes /> },
];
