import { useCallback, useEffect, useState } from "react";
import { useWindow } from "../state/window-state.tsx";
import { useOpenFiles } from "../state/use-open-file.ts";

/** Lets files, and one project folder, be dropped anywhere in the window. Says whether one is being held over it. */
export function useFileDrop(): boolean {
  const [over, setOver] = useState(false);
  const openFiles = useOpenFiles();
  const openFolder = useOpenFolder();
  const { draggingOut } = useWindow();
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    // No pointer moves in the page while the system drags; the next one that moves freely tells that it has ended.
    const onMove = ({ buttons }: PointerEvent) => {
      if (buttons === 0) draggingOut.set(false);
    };
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = draggingOut.get() ? "none" : "copy";
      setOver(!draggingOut.get());
    };
    const onLeave = (event: DragEvent) => {
      // Leaving one element for another inside the window names the other one.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (draggingOut.get()) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      const [folder] = files;
      const isFolder = files.length === 1 && event.dataTransfer?.items[0]?.webkitGetAsEntry()?.isDirectory === true;
      if (isFolder && folder !== undefined) openFolder(folder);
      else openFiles(files);
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [openFiles, openFolder, draggingOut]);
  return over;
}

/** Builds a project folder that was dropped, on the screen that shows it. In a browser that screen says what to do instead. */
function useOpenFolder(): (folder: File) => void {
  const { publish, navigation } = useWindow();
  return useCallback(
    (folder) => {
      navigation.go({ screen: "publish", shown: null });
      void publish.drop(folder);
    },
    [publish, navigation],
  );
}
