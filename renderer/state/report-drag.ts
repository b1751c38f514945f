import { useRef, type DragEvent, type PointerEvent } from "react";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import { useStore } from "./store.ts";
import { useWindow } from "./window-state.tsx";
import { useWords } from "./words.tsx";

export interface ReportDrag {
  readonly draggable: boolean;
  readonly title?: string;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
}

/** Chromium takes no longer address, and the report is in the address. */
const longestAddress = 2 * 1024 * 1024 - 1024;
/** Made while the pointer goes down, so it must be quick. */
const mostDraggedInBrowser = 100;

/** A file that can be dragged out of a page, as `DownloadURL` wants it. */
const downloadOf = (fileName: string, address: string): string => `text/html:${fileName.replaceAll(":", "_")}:${address}`;

/** Only Chromium knows `DownloadURL`. */
const knowsDownloads = (): boolean => "userAgentData" in navigator;

/** Makes a button one that the report about these connectors is dragged from. What it does when it is pressed stays: the keyboard saves there. */
export function useReportDrag(ids: readonly ConnectorId[]): ReportDrag {
  const { bridge, inventory, messages, draggingOut } = useWindow();
  const { about } = useStore(inventory.store);
  const { support, failures } = useWords().window;
  const ready = useRef<string | null>(null);
  const isDesktop = about?.host === "electron";
  const draggable = ids.length > 0 && (isDesktop || (knowsDownloads() && ids.length <= mostDraggedInBrowser));
  const refuse = (text: string) => messages.show({ tone: "failure", text });
  const prepare = async () => {
    const reply = await bridge.call("exportReport", { format: "html", ids });
    if (!reply.ok) return;
    const address = await addressOf(reply.value.text);
    ready.current = address.length > longestAddress ? null : downloadOf(reply.value.fileName, address);
  };
  const dragFromDesktop = async () => {
    draggingOut.set(true);
    const reply = await bridge.call("dragReport", { format: "html", ids });
    if (!reply.ok) refuse(failures.of("dragReport", reply.error.kind));
  };
  return {
    draggable,
    ...(draggable ? { title: support.report.dragHint } : {}),
    onPointerDown: ({ button }) => {
      ready.current = null;
      if (draggable && !isDesktop && button === 0) void prepare();
    },
    onDragStart: (event) => {
      if (isDesktop) {
        // The system drags a file instead of the page's own thing.
        event.preventDefault();
        return void dragFromDesktop();
      }
      if (ready.current === null) {
        event.preventDefault();
        return refuse(support.report.notDragged);
      }
      event.dataTransfer.effectAllowed = "copy";
      return event.dataTransfer.setData("DownloadURL", ready.current);
    },
  };
}

const addressOf = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("not read")));
    reader.readAsDataURL(new Blob([text], { type: "text/html" }));
  });
