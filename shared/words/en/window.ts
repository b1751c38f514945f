import { installTexts } from "./install.ts";
import { aboutPage } from "./host.ts";
import { catalogueScreen } from "./catalogue.ts";
import { cleanupDialog, quarantineScreen } from "./cleanup.ts";
import { connectorsScreen } from "./connectors.ts";
import { detailsScreen } from "./details.ts";
import { commandFailures } from "./failures.ts";
import { doctorTexts } from "./doctor.ts";
import { externalToolTexts } from "./external-tool.ts";
import { foldersPage } from "./folders.ts";
import { historyScreen } from "./history.ts";
import { introductionTexts } from "./introduction.ts";
import { noticeBar } from "./notices.ts";
import { countedFiles, numberText } from "./phrases.ts";
import { paletteTexts } from "./palette.ts";
import { policyTexts } from "./policy.ts";
import { previewTexts } from "./previews.ts";
import { publishPage } from "./publish-page.ts";
import { reportScreen } from "./report-screen.ts";
import { settingsPage } from "./settings.ts";
import { shadowsScreen, testingDialog } from "./shadows.ts";
import { snapshotTexts } from "./snapshots.ts";
import { supportTexts } from "./support.ts";
import { trustPage } from "./trust.ts";

/** The texts of the window itself. Findings and verdicts have texts of their own. */
export const windowTexts = {
  install: installTexts,
  introduction: introductionTexts,
  ...connectorsScreen,
  ...detailsScreen,
  ...previewTexts,
  shadows: shadowsScreen,
  cleanup: cleanupDialog,
  testing: testingDialog,
  quarantine: quarantineScreen,
  history: historyScreen,
  reports: reportScreen,
  catalogue: catalogueScreen,
  notices: noticeBar,
  trust: trustPage,
  publish: publishPage,
  folders: foldersPage,
  settings: settingsPage,
  externalTool: externalToolTexts,
  about: aboutPage,
  support: supportTexts,
  failures: commandFailures,
  product: "Mezzanine",
  navigation: {
    label: "Sections",
    connectors: "Connectors",
    doctor: "Not loading?",
    shadows: "Shadows",
    quarantine: "Quarantine",
    history: "History",
    reports: "Reports",
    catalogue: "Certified",
    trust: "Trust",
    check: "Check",
    publish: "Publish",
    folders: "Folders",
    snapshots: snapshotTexts.title,
    policy: policyTexts.page.title,
    settings: "Settings",
    about: "About",
    waiting: (count: number) => `${numberText(count)} waiting`,
    kept: (count: number) => `${countedFiles(count)} in quarantine`,
    more: "More",
    skip: "Skip to content",
  },
  actions: {
    openFile: "Open a file…",
    scan: "Scan again",
    cancel: "Cancel",
    close: "Close",
    back: "Back",
    copy: "Copy",
    copied: "Copied",
    copyPath: "Copy path",
    copyThumbprint: "Copy thumbprint",
    copyHash: "Copy hash",
    showFolder: "Open folder",
    addFolder: "Add a folder…",
    removeFolder: "Remove from list",
    clearFilters: "Show everything",
    palette: "Go to…",
    chooseAnother: "Choose another file…",
  },
  connection: {
    lost: "Mezzanine does not respond. This is the last known state. Trying again…",
  },
  tones: { danger: "Danger", attention: "Attention", information: "Note", good: "Good" },
  palette: {
    label: "Go to",
    placeholder: "Type a section, an action or a connector",
    goTo: "Sections",
    connectors: "Connectors",
    actions: "Actions",
    nothing: "No results.",
    diagnose: doctorTexts.named,
    ...paletteTexts,
  },
};
