import type { SummaryPart } from "../sentence.ts";
import type { Words } from "../words.ts";
import { counted, isOne, numberText, quoted } from "./phrases.ts";

function summaryPart(part: SummaryPart, count: number): string {
  const parts: Readonly<Record<SummaryPart, string>> = {
    "altered": `${numberText(count)} ${isOne(count) ? "modifié" : "modifiés"} après la signature`,
    "could-not-check": `${numberText(count)} ${isOne(count) ? "n’a pas pu être vérifié" : "n’ont pas pu être vérifiés"}`,
    "shadows": `${numberText(count)} ${isOne(count) ? "peut être utilisé à la place d’un connecteur certifié" : "peuvent être utilisés à la place d’un connecteur certifié"}`,
    "not-trusted": `${numberText(count)} ${isOne(count) ? "non approuvé" : "non approuvés"}`,
    "unsigned": `${numberText(count)} ${isOne(count) ? "non signé" : "non signés"}`,
    "refused": isOne(count) ? `${numberText(count)} n’est pas un connecteur` : `${numberText(count)} ne sont pas des connecteurs`,
  };
  return parts[part];
}

type ConnectorsScreen = Pick<
  Words["window"],
  "summary" | "scan" | "list" | "search" | "filters" | "views" | "empty" | "opened" | "selection"
>;

export const connectorsScreen: ConnectorsScreen = {
  summary: {
    total: (count) => (count === 0 ? "Aucun connecteur." : `${counted(count, "connecteur", "connecteurs")}.`),
    part: summaryPart,
    quiet: "Aucune décision à prendre.",
    scannedAt: (when) => `Analysé le ${when}`,
  },
  scan: {
    running: (done, total) => `Lecture de ${numberText(done)} sur ${numberText(total)}`,
    counting: "Vérification des dossiers…",
    finished: (count) => `Analyse terminée\u202F: ${counted(count, "connecteur", "connecteurs")}.`,
    cancelled: "Analyse annulée. La liste montre ce qui a été lu jusqu’ici.",
  },
  list: {
    label: "Connecteurs",
    columns: {
      title: "Nom",
      version: "Version",
      category: "Catégorie",
      kinds: "Type de source de données",
      signer: "Signé par",
      folder: "Dossier",
      modified: "Modifié",
      size: "Taille",
      loading: "Chargé\u202F?",
      findings: "Constats",
    },
    sortBy: (column) => `Trier par «\u202F${column}\u202F»`,
    beta: "BÊTA",
    notSigned: "non signé",
    trustedSigner: (name) => `${quoted(name)}, dans la liste des empreintes approuvées`,
    integrity: {
      unsigned: "Non signé",
      intact: "Signé, inchangé",
      altered: "Modifié après la signature",
      unsupported: "Vérification impossible",
      malformed: "Vérification impossible",
      refused: "Pas un connecteur",
    },
    unnamedSigner: "un certificat sans nom",
    loadingGroups: { expected: "Chargement attendu", blocked: "Chargement non attendu", unknown: "Chargement inconnu" },
    groupCount: (count) => counted(count, "connecteur", "connecteurs"),
    loading: { expected: "oui", blocked: "non", unknown: "inconnu" },
    findings: (count) => counted(count, "constat", "constats"),
    noFindings: "aucun constat",
    shown: (shown, total) =>
      shown === total
        ? counted(total, "connecteur affiché", "connecteurs affichés")
        : `${numberText(shown)} sur ${numberText(total)} ${isOne(shown) ? "affiché" : "affichés"}`,
    readsFrom: "Power BI Desktop lit",
  },
  search: {
    label: "Rechercher",
    placeholder: "Rechercher noms, types, fonctions, hôtes, empreintes",
    clear: "Effacer la recherche",
  },
  filters: {
    button: "Filtrer",
    active: (count) => `Filtrer, ${counted(count, "choisi", "choisis")}`,
    attention: "Constats",
    needsDecision: "Décision à prendre",
    hasFindings: "Avec des constats",
    loading: "Power BI le charge",
    signature: "Signature",
    couldNotCheck: "Vérification impossible",
    category: "Catégorie",
    folder: "Dossier",
    onlyFinding: (title) => title,
    remove: (name) => `Retirer le filtre ${quoted(name)}`,
  },
  views: {
    button: "Affichage",
    columns: "Colonnes",
    grouping: "Regrouper par",
    groupings: { none: "Aucun groupe", folder: "Dossier", publisher: "Éditeur", state: "État" },
    saved: "Vues enregistrées",
    usual: "Réinitialiser la vue",
    manage: "Enregistrer ou supprimer des vues…",
    dialogTitle: "Vues enregistrées",
    explain: "Une vue conserve la recherche, les filtres, les colonnes, les groupes et l’ordre de tri.",
    name: "Nom de la vue actuelle",
    save: "Enregistrer la vue",
    delete: "Supprimer",
    deleteNamed: (name) => `Supprimer la vue ${quoted(name)}`,
    replaces: "Une vue de ce nom existe. L’enregistrement la remplace.",
    full: (most) => `Vous pouvez enregistrer jusqu’à ${counted(most, "vue", "vues")}. Supprimez-en d’abord une.`,
    none: "Aucune vue enregistrée.",
    rowMenu: (name) => `Actions pour ${quoted(name)}`,
  },
  empty: {
    noFolderTitle: "Le dossier des connecteurs n’existe pas encore",
    noFolder:
      "Power BI Desktop cherche les connecteurs personnalisés dans ce dossier précis. Créez-le, placez-y un connecteur, et il apparaît ici.",
    noConnectorsTitle: "Aucun connecteur ici pour l’instant",
    noConnectors: "Placez un fichier .mez ou .pqx dans ce dossier, et il apparaît ici. Power BI Desktop le trouve après un redémarrage.",
    nothingMatchesTitle: "Aucun résultat",
    nothingMatches: "Aucun connecteur ne correspond à la recherche et aux filtres.",
    namesLeftOut: "Certains fichiers déclarent plus de fonctions que cette recherche n’en couvre. Leurs détails les montrent toutes.",
    noShadowsTitle: "Aucun connecteur n’en masque un autre",
    noShadows: "Il n’y a pas deux connecteurs qui déclarent la même source de données, et aucun ne déclare celle d’un connecteur certifié.",
    notScannedTitle: "Pas encore d’analyse",
    notScanned: "Une analyse lit les dossiers des connecteurs. Elle ne modifie rien.",
    detailTitle: "Choisissez un connecteur ou déposez un fichier ici",
    detail:
      "Découvrez qui l’a signé, s’il a été modifié depuis et si Power BI le charge. Un fichier déposé est seulement lu. Vous pouvez l’installer après l’avoir vérifié.",
    sentYouOne: "Quelqu’un vous a envoyé un connecteur\u202F?",
  },
  opened: {
    notInstalled: (name) => `Non installé\u202F: ouvert depuis ${quoted(name)}`,
    explain: "Mezzanine l’a seulement lu. Rien n’a été copié, et Power BI ne le voit pas.",
    reading: (name) => `Lecture de ${quoted(name)}…`,
    drop: "Déposez pour vérifier",
    dropDetail: "Rien n’est installé avant votre vérification.",
    tooLarge: (name, limit) => `${quoted(name)} dépasse ${limit}. Les vrais connecteurs font moins de 3 Mo, c’est donc autre chose.`,
    unreadable: (name) =>
      `${quoted(name)} n’a pas pu être lu. Si un autre programme l’utilise, fermez ce programme et réessayez. Vous ne pouvez pas ouvrir un dossier ici.`,
    appeared: (name) => `${quoted(name)} est apparu dans Téléchargements`,
    appearedText: "Mezzanine l’a seulement lu. Rien n’a été installé.",
    review: "Vérifier…",
    tooMany: (most) =>
      isOne(most) ? "Seul le premier fichier a été ouvert." : `Seuls les ${numberText(most)} premiers fichiers ont été ouverts.`,
  },
  selection: {
    start: "Sélection multiple",
    label: "Avec les connecteurs sélectionnés",
    count: (count) => counted(count, "sélectionné", "sélectionnés"),
    all: "Tout sélectionner",
    end: "Terminer la sélection",
    choose: (name) => `Sélectionner ${quoted(name)}`,
    disabled: "désactivé",
    testing: "en test",
    states: "État",
    notDisabled: "non désactivé",
  },
};
