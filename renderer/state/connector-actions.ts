import { useCallback } from "react";
import { baseName } from "../../shared/model/connector-title.ts";
import type { ConnectorRow, FolderFacts } from "../../shared/model/inventory.ts";
import type { Words } from "../../shared/words/words.ts";
import { useCleanup } from "./cleanup/use-cleanup.ts";
import { isCertified } from "./folder-groups.ts";
import { fullPath } from "./full-path.ts";
import { wholeHistory } from "./history-state.ts";
import { useReport } from "./use-report.ts";
import { useShowFolder } from "./use-show-folder.ts";
import { useWindow } from "./window-state.tsx";

/** What can be done with one connector, in the order of the menus. */
export const connectorActions = [
  "quarantine",
  "disable",
  "enable",
  "test",
  "end-test",
  "check",
  "diagnose",
  "history",
  "report",
  "show-folder",
  "copy-path",
  "copy-thumbprint",
  "copy-hash",
] as const;
export type ConnectorAction = (typeof connectorActions)[number];

export interface ListedConnector {
  readonly row: ConnectorRow;
  readonly folder: FolderFacts | undefined;
}

/** Those that make sense for a connector. What is in Power BI's own folders can only be looked at. */
export function actionsOn({ row, folder }: ListedConnector): readonly ConnectorAction[] {
  const isMine = folder !== undefined && !isCertified(folder);
  const offered: Readonly<Record<ConnectorAction, boolean>> = {
    "quarantine": isMine,
    "disable": isMine && !row.disabled,
    "enable": isMine && row.disabled,
    "test": isMine,
    "end-test": isMine && row.testingUntil !== null,
    "check": isMine,
    "diagnose": isMine,
    "history": true,
    "report": true,
    "show-folder": folder !== undefined,
    "copy-path": folder !== undefined,
    "copy-thumbprint": row.signerThumbprint !== null,
    "copy-hash": true,
  };
  return connectorActions.filter((action) => offered[action]);
}

export function connectorActionName(action: ConnectorAction, { testingUntil }: ConnectorRow, words: Words): string {
  const { cleanup, doctor, publishCheck, window: texts } = words;
  const names: Readonly<Record<ConnectorAction, string>> = {
    "quarantine": cleanup.actions.quarantine.name,
    "disable": cleanup.actions.disable.name,
    "enable": cleanup.actions.enable.name,
    "test": testingUntil === null ? texts.testing.until : texts.testing.change,
    "end-test": texts.testing.end,
    "check": publishCheck.screen.checkThis,
    "diagnose": doctor.open,
    "history": texts.cleanup.showInHistory,
    "report": texts.support.report.page,
    "show-folder": texts.actions.showFolder,
    "copy-path": texts.actions.copyPath,
    "copy-thumbprint": texts.actions.copyThumbprint,
    "copy-hash": texts.actions.copyHash,
  };
  return names[action];
}

/** As the filter of the history takes it. */
const longestHistoryText = 200;

/** Does one of them. What moves a file goes by a plan. */
export function useConnectorAction(): (action: ConnectorAction, connector: ListedConnector) => void {
  const { navigation, history, check } = useWindow();
  const cleanup = useCleanup();
  const showFolder = useShowFolder();
  const report = useReport();
  return useCallback(
    (action, { row, folder }) => {
      const { id, title, name, testingUntil } = row;
      const copy = (text: string) => void navigator.clipboard.writeText(text);
      const acts: Readonly<Record<ConnectorAction, () => void>> = {
        "quarantine": () => cleanup.quarantine([id]),
        "disable": () => cleanup.disable([id]),
        "enable": () => cleanup.enable([id]),
        "test": () => cleanup.test({ id, title, until: testingUntil, note: "" }),
        "end-test": () => cleanup.endTest(id, title),
        "check": () => {
          void check.start({ target: { kind: "connector", id }, name });
          navigation.go({ screen: "check", shown: null });
        },
        "diagnose": () => navigation.go({ screen: "doctor", shown: { kind: "connector", id } }),
        "history": () => {
          void history.filter({ ...wholeHistory, text: baseName(name).slice(0, longestHistoryText) });
          navigation.go({ screen: "history", shown: null });
        },
        "report": () => report("html", [id]),
        "show-folder": () => {
          if (folder !== undefined) showFolder(folder.id);
        },
        "copy-path": () => {
          if (folder !== undefined) copy(fullPath(folder.path, name));
        },
        "copy-thumbprint": () => copy(row.signerThumbprint ?? ""),
        "copy-hash": () => copy(row.sha256),
      };
      acts[action]();
    },
    [navigation, history, check, cleanup, showFolder, report],
  );
}
