import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { fitted, widthByKey, widthsIn } from "../state/pane-width.ts";

export interface SplitterProps {
  readonly label: string;
  /** What it does for those who see it, and how to take it back. */
  readonly hint: string;
  /** In words. */
  readonly describe: (width: number) => string;
  /** The id of the pane after it, whose width it changes. */
  readonly controls: string;
  /** While the width changes. */
  readonly onMove: (width: number) => void;
  /** The width to keep; null: the usual one. */
  readonly onKeep: (width: number | null) => void;
}

interface Sizes {
  readonly whole: number;
  readonly width: number;
}

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === "rtl";

/** The line between two panes: moved by pointer or by keys, and put back by a double click. */
export function Splitter({ label, hint, describe, controls, onMove, onKeep }: SplitterProps) {
  const line = useRef<HTMLDivElement>(null);
  const { whole, width } = useSizes(line);
  const limits = widthsIn(whole);
  const dragged = useRef<{ readonly from: number; readonly width: number; to: number | null } | null>(null);
  const byKeys = useRef<number | null>(null);
  const keepKeys = () => {
    if (byKeys.current !== null) onKeep(byKeys.current);
    byKeys.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A key that is held comes again before what it did has been measured.
    const now = byKeys.current ?? width;
    const to = widthByKey({ key: event.key, width: now, ...limits, isRightToLeft: isRightToLeft(event.currentTarget) });
    if (to === undefined) return;
    event.preventDefault();
    byKeys.current = to;
    onMove(to);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = { from: event.clientX, width, to: null };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { current } = dragged;
    if (current === null) return;
    const moved = (current.from - event.clientX) * (isRightToLeft(event.currentTarget) ? -1 : 1);
    if (moved === 0 && current.to === null) return;
    current.to = fitted(current.width + moved, limits);
    onMove(current.to);
  };
  // Also when the system takes the pointer away.
  const onPointerEnd = () => {
    const to = dragged.current?.to ?? null;
    dragged.current = null;
    if (to !== null) onKeep(to);
  };
  return (
    <div
      ref={line}
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      aria-valuenow={fitted(width, limits)}
      aria-valuetext={describe(fitted(width, limits))}
      title={hint}
      onKeyDown={onKeyDown}
      onKeyUp={keepKeys}
      onBlur={keepKeys}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={onPointerEnd}
      onDoubleClick={() => onKeep(null)}
    />
  );
}

/** How wide the pane after the line is, and both panes together. */
function useSizes(line: { readonly current: HTMLElement | null }): Sizes {
  const [sizes, setSizes] = useState<Sizes>({ whole: 0, width: 0 });
  useEffect(() => {
    const whole = line.current?.parentElement;
    const pane = line.current?.nextElementSibling;
    if (whole === null || whole === undefined || pane === null || pane === undefined) return undefined;
    const measure = () =>
      setSizes({ whole: Math.round(whole.getBoundingClientRect().width), width: Math.round(pane.getBoundingClientRect().width) });
    const observer = new ResizeObserver(measure);
    observer.observe(whole);
    observer.observe(pane);
    measure();
    return () => observer.disconnect();
  }, [line]);
  return sizes;
}
