import { useState, type CSSProperties, type ReactNode } from "react";
import { DetailPane, detailPaneId } from "../features/details/detail-pane.tsx";
import type { Route } from "../state/route.ts";
import { useStore } from "../state/store.ts";
import { useWindow } from "../state/window-state.tsx";
import { useWords } from "../state/words.tsx";
import { Splitter } from "../ui/splitter.tsx";

/** The list with the details beside it, as wide as the user made them. */
export function Columns({ list, shown }: { readonly list: ReactNode; readonly shown: Route["shown"] }) {
  const { settings } = useWindow();
  const { detailsWidth } = useStore(settings.store);
  const { detail } = useWords().window;
  // While the width changes; and afterwards, where nothing can be stored.
  const [moved, setMoved] = useState<number | null>(null);
  const keep = async (width: number | null) => {
    if (width === null) setMoved(null);
    const reply = await settings.choose({ detailsWidth: width });
    if (reply.ok) setMoved((now) => (now === width ? null : now));
  };
  const width = moved ?? detailsWidth;
  return (
    <div
      className={`columns ${width === null ? "" : "columns--chosen"}`}
      {...(width === null ? {} : { style: { "--details-width": `${width}px` } as CSSProperties })}
    >
      {list}
      <Splitter
        label={detail.width}
        hint={detail.widthHint}
        describe={detail.widthIs}
        controls={detailPaneId}
        onMove={setMoved}
        onKeep={(chosen) => void keep(chosen)}
      />
      <DetailPane shown={shown} />
    </div>
  );
}
