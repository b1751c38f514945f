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
import { previewTexts } from "./previews.ts";
import { paletteTexts } from "./palette.ts";
import { policyTexts } from "./policy.ts";
import { publishPage } from "./publish-page.ts";
import { reportScreen } from "./report-screen.ts";
import { settingsPage } from "./settings.ts";
import { shadowsScreen, testingDialog } from "./shadows.ts";
import { snapshotTexts } from "./snapshots.ts";
import { supportTexts } from "./support.ts";
import { trustPage } from "./trust.ts";

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
    label: "Bereiche",
    connectors: "Connectors",
    doctor: "Nicht geladen?",
    shadows: "Verdeckt",
    quarantine: "Quarantäne",
    history: "Verlauf",
    reports: "Berichte",
    catalogue: "Zertifiziert",
    trust: "Vertrauen",
    check: "Prüfen",
    publish: "Veröffentlichen",
    folders: "Ordner",
    settings: "Einstellungen",
    snapshots: snapshotTexts.title,
    policy: policyTexts.page.title,
    about: "Info",
    waiting: (count: number) => `${numberText(count)} zu prüfen`,
    kept: (count: number) => `${countedFiles(count)} in Quarantäne`,
    more: "Mehr",
    skip: "Zum Inhalt springen",
  },
  actions: {
    openFile: "Datei öffnen…",
    scan: "Erneut durchsuchen",
    cancel: "Abbrechen",
    close: "Schließen",
    back: "Zurück",
    copy: "Kopieren",
    copied: "Kopiert",
    copyPath: "Pfad kopieren",
    copyThumbprint: "Fingerabdruck kopieren",
    copyHash: "Hashwert kopieren",
    showFolder: "Ordner öffnen",
    addFolder: "Ordner hinzufügen…",
    removeFolder: "Aus Liste entfernen",
    clearFilters: "Alles anzeigen",
    palette: "Gehe zu…",
    chooseAnother: "Andere Datei auswählen…",
  },
  connection: {
    lost: "Mezzanine antwortet nicht. Das ist der letzte bekannte Stand. Es wird erneut versucht…",
  },
  tones: { danger: "Gefahr", attention: "Achtung", information: "Hinweis", good: "In Ordnung" },
  palette: {
    ...paletteTexts,
    label: "Gehe zu",
    placeholder: "Bereich, Aktion oder Connector eingeben",
    goTo: "Bereiche",
    connectors: "Connectors",
    actions: "Aktionen",
    nothing: "Keine Ergebnisse.",
    diagnose: doctorTexts.named,
  },
};
