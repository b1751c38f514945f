import { useCallback } from "react";
import { formatLocale, createFormats } from "./formats.tsx";
import { largestOpenedBytes } from "../../shared/contract/decoders.ts";
import type { OpenFailure } from "./opened-file.ts";
import { useWindow } from "./window-state.tsx";
import type { WindowWords } from "../../shared/words/words.ts";
import { foreign } from "../../shared/words/foreign-text.ts";

/** Opens a file of the user's: reads it, shows it, and goes to it. Nothing is installed. */
export function useOpenFile(): (file: File) => void {
  const { detail, navigation } = useWindow();
  return useCallback(
    (file) => {
      void detail.open(file);
      navigation.go({ screen: "connectors", shown: { kind: "opened" } });
    },
    [detail, navigation],
  );
}

/** Asks for a file with the system's own dialog. Works in a browser and in Electron alike. */
export function chooseFile(then: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) then(file);
  });
  input.click();
}

export const openFailureText = ({ kind, name }: OpenFailure, opened: WindowWords["opened"]): string =>
  kind === "too-large"
    ? opened.tooLarge(foreign(name), createFormats(formatLocale.en).bytes(largestOpenedBytes))
    : opened.unreadable(foreign(name));
