import { Button, Tooltip } from "@fluentui/react-components";
import { ArrowAutofitWidthRegular } from "@fluentui/react-icons/svg/arrow-autofit-width";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ZoomInRegular } from "@fluentui/react-icons/svg/zoom-in";
import { ZoomOutRegular } from "@fluentui/react-icons/svg/zoom-out";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { ShadowPicture } from "../../../shared/picture/shadow-picture.ts";
import { useWords } from "../../state/words.tsx";
import { MapPicture } from "./map-picture.tsx";

export interface MapViewProps {
  readonly picture: ShadowPicture;
  readonly selected: number | null;
  readonly onSelect: (pair: number) => void;
  readonly onSave: () => void;
}

const scales = { least: 0.4, most: 2.5, step: 1.2, fitLeast: 0.6, fitMost: 1.15 } as const;
const within = (scale: number, least: number, most: number) => Math.min(most, Math.max(least, scale));

/** The picture with what one needs to look around in it. */
export function MapView({ picture, selected, onSelect, onSave }: MapViewProps) {
  const { shadows } = useWords().window;
  const scroller = useRef<HTMLDivElement>(null);
  const fit = within(useWidth(scroller) / picture.width, scales.fitLeast, scales.fitMost);
  const [chosen, setChosen] = useState<number | null>(null);
  const scale = chosen ?? fit;
  const zoom = (factor: number) => setChosen(within(scale * factor, scales.least, scales.most));
  useEffect(() => {
    scroller.current?.querySelector(`[data-pair="${selected ?? ""}"] rect`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected]);
  return (
    <section className="map-view" aria-label={shadows.pictureLabel}>
      <div className="map-view__bar">
        <Tooltip content={shadows.zoomOut} relationship="label">
          <Button size="small" appearance="subtle" icon={<ZoomOutRegular />} onClick={() => zoom(1 / scales.step)} />
        </Tooltip>
        <span className="map-view__scale quiet" role="status">
          {shadows.zoomed(Math.round(scale * 100))}
        </span>
        <Tooltip content={shadows.zoomIn} relationship="label">
          <Button size="small" appearance="subtle" icon={<ZoomInRegular />} onClick={() => zoom(scales.step)} />
        </Tooltip>
        <Tooltip content={shadows.fit} relationship="label">
          <Button size="small" appearance="subtle" icon={<ArrowAutofitWidthRegular />} onClick={() => setChosen(null)} />
        </Tooltip>
        <span className="map-view__help quiet">{picture.note === "" ? shadows.pictureHelp : picture.note}</span>
        <Button size="small" icon={<ArrowDownloadRegular />} onClick={onSave}>
          {shadows.save}
        </Button>
      </div>
      <div ref={scroller} className="map-view__scroller">
        <MapPicture picture={picture} scale={scale} selected={selected} onSelect={onSelect} />
      </div>
    </section>
  );
}

/** Before anything is laid out, a usual width. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(800);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
