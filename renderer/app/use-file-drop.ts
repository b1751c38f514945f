import { useEffect, useState } from "react";
import { useWindow } from "../state/window-state.tsx";
import { useWords } from "../state/words.tsx";
import { useOpenFile } from "../state/use-open-file.ts";

/** Lets a file be dropped anywhere in the window. Says whether one is being held over it. */
export function useFileDrop(): boolean {
  const [over, setOver] = useState(false);
  const openFile = useOpenFile();
  const { messages } = useWindow();
  const { opened } = useWords().window;
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      // Leaving one element for another inside the window names the other one.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = event.dataTransfer?.files;
      const first = files?.[0];
      if (first !== undefined) openFile(first);
      if (files !== undefined && files.length > 1) messages.show({ tone: "done", text: opened.onlyFirst });
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [openFile, messages, opened]);
  return over;
}
