import type { CommandName, Failure } from "../../../shared/contract/commands.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import { emptySelection, noSelection } from "../../state/list/selection.ts";
import { wholeHistory } from "../../state/history-state.ts";
import type { Route } from "../../state/route.ts";
import { saveText } from "../../state/save-text.ts";
import { searchList } from "../../state/search-list.ts";
import { chooseFiles, useOpenFiles } from "../../state/use-open-file.ts";
import { useReport } from "../../state/use-report.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import type { GlobalAction } from "./palette-actions.ts";

/** The dialog gives the focus back when it has closed; what takes the focus itself waits for that. */
const afterPaletteMilliseconds = 300;
const historyTypes = { csv: "text/csv", json: "application/json" } as const;
const list: Route = { screen: "connectors", shown: null };

export function useGlobalActions(): Readonly<Record<GlobalAction, () => void>> {
  const { inventory, navigation, selection, support, cleanup, viewsOpen, settings, publish, check } = useWindow();
  const report = useReport();
  const openFiles = useOpenFiles();
  const onOpened = useOpenedActions();
  const add = useAdding();
  const exportHistory = useExportHistory();
  return {
    ...onOpened,
    ...add,
    "open-file": () => chooseFiles(openFiles),
    "search": () => {
      navigation.go({ ...list, shown: navigation.store.get().screen === "connectors" ? navigation.store.get().shown : null });
      window.setTimeout(searchList, afterPaletteMilliseconds);
    },
    "scan": () => void inventory.scan(),
    "cancel-scan": () => void inventory.cancelScan(),
    "undo": () => cleanup.undoLast.get()?.(),
    "select": () => {
      selection.set(emptySelection);
      navigation.go(list);
    },
    "end-selection": () => selection.set(noSelection),
    "manage-views": () => {
      navigation.go(list);
      viewsOpen.set(true);
    },
    "report-html": () => report("html", null),
    "report-csv": () => report("csv", null),
    "report-json": () => report("json", null),
    "support-bundle": () => void support.open(),
    "history-csv": () => exportHistory("csv"),
    "history-json": () => exportHistory("json"),
    "check-project": () => {
      navigation.go({ screen: "check", shown: null });
      void check.chooseProject();
    },
    "publish-project": () => {
      navigation.go({ screen: "publish", shown: null });
      void publish.choose();
    },
    "usual-width": () => void settings.choose({ detailsWidth: null }),
  };
}

function useOpenedActions(): Readonly<Record<"install-opened" | "diagnose-opened" | "check-opened" | "report-opened", () => void>> {
  const { detail, install, navigation, check } = useWindow();
  const report = useReport();
  const withOpened = (act: (file: { readonly id: Parameters<typeof install.start>[0][number]; readonly name: string }) => void) => () => {
    const opened = detail.opened.get();
    if (opened.kind === "ready") act(opened.record);
  };
  return {
    "install-opened": withOpened(({ id }) => void install.start([id])),
    "diagnose-opened": withOpened(() => navigation.go({ screen: "doctor", shown: { kind: "opened" } })),
    "check-opened": withOpened(({ id, name }) => {
      void check.start({ target: { kind: "connector", id }, name });
      navigation.go({ screen: "check", shown: null });
    }),
    "report-opened": withOpened(({ id }) => report("html", [id])),
  };
}

/** Adds folders and files by a dialog of the system's own, and shows the screen that lists them. */
function useAdding(): Readonly<
  Record<"add-folder" | "add-project" | "add-report-folder" | "add-report-files" | "read-reports", () => void>
> {
  const { bridge, inventory, messages, navigation, doctor, reports } = useWindow();
  const words = useWords();
  const { failures, folders } = words.window;
  const fail = (command: CommandName, because: Failure<CommandName>["kind"]) =>
    messages.show({ tone: "failure", text: failures.of(command, because) });
  const addFolder = async () => {
    const reply = await bridge.call("addFolder", null);
    if (!reply.ok) return fail("addFolder", reply.error.kind);
    if (reply.value === null) return undefined;
    messages.show({ tone: "done", text: folders.added(foreignPath(reply.value.path)) });
    navigation.go({ screen: "folders", shown: null });
    return inventory.refresh();
  };
  const addProject = async () => {
    const reply = await bridge.call("addProject", null);
    if (!reply.ok) return fail("addProject", reply.error.kind);
    if (reply.value === null) return undefined;
    messages.show({ tone: "done", text: words.doctor.builds.added(foreignPath(reply.value.path)) });
    navigation.go({ screen: "doctor", shown: null });
    return doctor.refreshProjects();
  };
  const addReports = async (kind: "file" | "folder") => {
    const reply = await bridge.call("addReports", { kind });
    if (!reply.ok) return fail("addReports", reply.error.kind);
    if (reply.value === null) return undefined;
    navigation.go({ screen: "reports", shown: null });
    return reports.refresh();
  };
  const readReports = async () => {
    navigation.go({ screen: "reports", shown: null });
    const reply = await bridge.call("readReports", { ids: null });
    if (!reply.ok) fail("readReports", reply.error.kind);
  };
  return {
    "add-folder": () => void addFolder(),
    "add-project": () => void addProject(),
    "add-report-folder": () => void addReports("folder"),
    "add-report-files": () => void addReports("file"),
    "read-reports": () => void readReports(),
  };
}

/** The whole history as a file of the user's; its screen can save what its filter lets through. */
function useExportHistory(): (format: "csv" | "json") => void {
  const { bridge, messages } = useWindow();
  const words = useWords().window;
  const save = async (format: "csv" | "json") => {
    const { text, kinds, since } = wholeHistory;
    const reply = await bridge.call("exportHistory", { format, query: { text, kinds, since } });
    if (!reply.ok) return messages.show({ tone: "failure", text: words.failures.of("exportHistory", reply.error.kind) });
    saveText(reply.value.fileName, reply.value.text, historyTypes[format]);
    return messages.show({ tone: "done", text: words.history.exported(foreign(reply.value.fileName)) });
  };
  return (format) => void save(format);
}
