import { useCallback } from "react";
import { formatLocale, createFormats } from "./formats.tsx";
import { largestOpenedBytes } from "../../shared/contract/decoders.ts";
import { inspectChosenFile, type OpenFailure } from "./opened-file.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { useWords } from "./words.tsx";
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

/** Opens what was dropped or chosen: one file is shown, several are reviewed together. Nothing is installed before the review is confirmed. */
export function useOpenFiles(): (files: readonly File[]) => void {
  const openFile = useOpenFile();
  const { bridge, install, messages, navigation, snapshots, policy } = useWindow();
  const { opened } = useWords().window;
  return useCallback(
    (files) => {
      const [first, ...more] = files;
      if (first === undefined) return;
      if (files.every(isSnapshotFile)) {
        navigation.go({ screen: "snapshots", shown: null });
        void snapshots.open(files);
        return;
      }
      if (more.length === 0 && isPolicyFile(first)) {
        navigation.go({ screen: "policy", shown: null });
        void policy.open(first);
        return;
      }
      if (more.length === 0) return openFile(first);
      void inspectAll(files.slice(0, mostReviewed), bridge).then(({ ids, unread }) => {
        const failure = unread[0] ?? (files.length > mostReviewed ? "too-many" : null);
        if (failure !== null)
          messages.show({
            tone: "failure",
            text: failure === "too-many" ? opened.tooMany(mostReviewed) : openFailureText(failure, opened),
          });
        if (ids.length > 0) void install.start(ids);
      });
    },
    [openFile, bridge, install, messages, navigation, snapshots, policy, opened],
  );
}

/** No connector is called so. */
const isSnapshotFile = ({ name }: File): boolean => /\.json$/iu.test(name);

const isPolicyFile = ({ name }: File): boolean => /\.ya?ml$/iu.test(name);

/** As many as one review takes. */
const mostReviewed = 100;

/** One after another: each may be as large as a file can be. */
async function inspectAll(
  files: readonly File[],
  bridge: WindowBridge,
): Promise<{ readonly ids: readonly ConnectorId[]; readonly unread: readonly OpenFailure[] }> {
  const ids: ConnectorId[] = [];
  const unread: OpenFailure[] = [];
  for (const file of files) {
    const opened = await inspectChosenFile(file, bridge);
    if (opened.ok) ids.push(opened.value.id);
    else unread.push(opened.error);
  }
  return { ids, unread };
}

/** Asks for a file with the system's own dialog. Works in a browser and in Electron alike. */
export function chooseFile(then: (file: File) => void): void {
  chooseFiles(([file]) => (file === undefined ? undefined : then(file)), false);
}

/** As `chooseFile`, for one or several. */
export function chooseFiles(then: (files: readonly File[]) => void, multiple = true): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = multiple;
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) then(files);
  });
  input.click();
}

export const openFailureText = ({ kind, name }: OpenFailure, opened: WindowWords["opened"]): string =>
  kind === "too-large"
    ? opened.tooLarge(foreign(name), createFormats(formatLocale.en).bytes(largestOpenedBytes))
    : opened.unreadable(foreign(name));
