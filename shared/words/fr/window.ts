import type { Words } from "../words.ts";
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
import { counted, countedFiles } from "./phrases.ts";
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

export const windowTexts: Words["window"] = {
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
    connectors: "Connecteurs",
    doctor: "Non chargé\u202F?",
    shadows: "Masqués",
    quarantine: "Quarantaine",
    history: "Historique",
    reports: "Rapports",
    catalogue: "Certifiés",
    trust: "Approbation",
    check: "Vérifier",
    publish: "Publier",
    folders: "Dossiers",
    settings: "Paramètres",
    snapshots: snapshotTexts.title,
    policy: policyTexts.page.title,
    about: "À propos",
    waiting: (count) => counted(count, "en attente", "en attente"),
    kept: (count) => `${countedFiles(count)} en quarantaine`,
    more: "Plus",
    skip: "Aller au contenu",
  },
  actions: {
    openFile: "Ouvrir un fichier…",
    scan: "Relancer l’analyse",
    cancel: "Annuler",
    close: "Fermer",
    back: "Retour",
    copy: "Copier",
    copied: "Copié",
    copyPath: "Copier le chemin d’accès",
    copyThumbprint: "Copier l’empreinte",
    copyHash: "Copier le hachage",
    showFolder: "Ouvrir le dossier",
    addFolder: "Ajouter un dossier…",
    removeFolder: "Retirer de la liste",
    clearFilters: "Tout afficher",
    palette: "Accéder à…",
    chooseAnother: "Choisir un autre fichier…",
  },
  connection: {
    lost: "Mezzanine ne répond pas. Voici le dernier état connu. Nouvelle tentative…",
  },
  tones: { danger: "Danger", attention: "Attention", information: "Remarque", good: "Correct" },
  palette: {
    ...paletteTexts,
    label: "Accéder à",
    placeholder: "Entrez une section, une action ou un connecteur",
    goTo: "Sections",
    connectors: "Connecteurs",
    actions: "Actions",
    nothing: "Aucun résultat.",
    diagnose: doctorTexts.named,
  },
};
