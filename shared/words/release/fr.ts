import type { ForeignText, QuotationMarks } from "../foreign-text.ts";
import type { ReleaseWords } from "./release-words.ts";

// With spaces that do not break, as French is set.
const marks: QuotationMarks = { open: "«\u202F", close: "\u202F»" };
const quoted = (text: ForeignText): string => text.quotedIn(marks);
const said = (text: string): string => `${marks.open}${text}${marks.close}`;
const security = "Fichier > Options et paramètres > Options > Sécurité";
const trusted = "(Recommandé) Autoriser uniquement le chargement d’extensions Microsoft certifiées et d’extensions tierces approuvées";
const any = "(Non recommandé) Autoriser le chargement de toutes les extensions sans validation ni avertissement";

export const fr: ReleaseWords = {
  tag: "fr",
  language: "Français",
  quoted,
  title: (connector) => `Installer ${quoted(connector)}`,
  otherLanguages: "Autres langues",
  labels: {
    file: "Fichier",
    version: "Version",
    hash: "SHA-256 du fichier",
    signedBy: "Nom dans le certificat",
    notSigned: "Ce fichier n’est pas signé.",
    sha1: "Empreinte numérique (SHA-1)",
    sha256: "Empreinte numérique (SHA-256)",
    validUntil: "Certificat valable jusqu’au",
    certificateFile: "Certificat sous forme de fichier",
  },
  check: {
    heading: "Vérifier le fichier",
    powershell: "Dans Windows PowerShell, accédez au dossier qui contient le fichier et entrez\u202F:",
    expected: `Sous ${said("Hash")}, vous devez voir\u202F:`,
    linux: "Sous Linux, cette commande vérifie tous les fichiers\u202F:",
    macos: "Sous macOS, cette commande vérifie tous les fichiers\u202F:",
    limit:
      "Cela montre que le fichier est arrivé complet. Cela ne montre pas qui l’a créé, car l’empreinte du fichier vous est parvenue avec lui.",
  },
  users: {
    heading: "Pour les utilisateurs",
    close: "Fermez Power BI Desktop.",
    folder:
      "Dans l’Explorateur de fichiers, accédez à Documents > Power BI Desktop > Custom Connectors. Créez les dossiers qui n’existent pas. Si OneDrive sauvegarde vos documents, utilisez le dossier Documents de OneDrive.",
    older: "Supprimez du dossier les anciens fichiers de ce connecteur. Deux fichiers d’un même connecteur peuvent provoquer des erreurs.",
    copy: (file) => `Copiez ${quoted(file)} dans le dossier Custom Connectors.`,
    trust: `Demandez à votre administrateur d’approuver l’empreinte numérique comme indiqué ci-dessous. Vous n’avez aucun paramètre à modifier\u202F: sous ${security} > Extensions de données, laissez sélectionné ${said(trusted)}.`,
    allow: `Lisez ${said("Ce fichier n’est pas signé")} ci-dessous. Si vous voulez tout de même utiliser le fichier, démarrez Power BI Desktop, sélectionnez ${security} puis, sous Extensions de données, sélectionnez ${said(any)}. Fermez ensuite Power BI Desktop.`,
    start: (names) =>
      `Démarrez Power BI Desktop, sélectionnez ${said("Obtenir les données")} et recherchez ${names.map(quoted).join(", ")}.`,
    startUnlisted: `Démarrez Power BI Desktop. Le connecteur ne figure pas dans ${said("Obtenir les données")}\u202F; les requêtes appellent ses fonctions par leur nom.`,
    blocked: `Si Power BI Desktop affiche ce fichier dans la boîte de dialogue ${said("Connecteurs non certifiés")}, il n’est pas encore approuvé sur cet ordinateur.`,
    gateway:
      "Si vos rapports sont actualisés par une passerelle de données locale, la passerelle a elle aussi besoin du fichier, dans le dossier des connecteurs personnalisés qu’indique l’application de la passerelle.",
  },
  unsigned: {
    heading: "Ce fichier n’est pas signé",
    paragraphs: [
      "Power BI Desktop ne charge ce fichier que si vous autorisez le chargement de toutes les extensions. Ce paramètre s’applique à tous les fichiers du dossier Custom Connectors, et pas seulement à celui-ci.",
      "Un connecteur peut utiliser les informations d’identification que vous entrez pour lui et envoyer des données ailleurs. N’autorisez toutes les extensions que si vous faites confiance à tous les fichiers de ce dossier. Sinon, demandez-nous un fichier signé.",
    ],
  },
  administrators: {
    heading: "Pour les administrateurs",
    proves:
      "La signature montre que le fichier n’a pas changé depuis qu’il a été signé avec ce certificat. Elle ne montre pas qui détient le certificat.",
    compare:
      "Avant d’approuver l’empreinte numérique, comparez-la à celle que vous avez obtenue de notre part par un autre moyen, par exemple par téléphone ou sur notre site web.",
    selfSigned: "Le certificat est auto-signé\u202F: personne d’autre n’a vérifié le nom qu’il contient.",
    scope:
      "Une empreinte numérique approuvée vaut pour tous les connecteurs signés avec ce certificat, y compris d’autres connecteurs et des versions ultérieures.",
    registry:
      "Power BI Desktop lit les empreintes numériques SHA-1 approuvées dans cette valeur de Registre (REG_MULTI_SZ, une par ligne)\u202F:",
    keep: "Ajoutez l’empreinte numérique et conservez les entrées existantes. D’autres connecteurs en ont besoin.",
    files: "Ces dossiers contiennent des fichiers qui s’en chargent, chacun avec un README.txt en anglais\u202F:",
    kinds: {
      powershell: "Des scripts qui ajoutent l’empreinte numérique et la retirent",
      intune: "Des scripts de correction pour Microsoft Intune",
      gpo: "Un modèle d’administration pour les stratégies de groupe. Une stratégie de groupe remplace toute la liste\u202F: entrez donc toutes les empreintes numériques dont vous avez besoin",
      configmgr: "Des scripts pour Microsoft Configuration Manager",
    },
    unsigned:
      "Le fichier n’a pas de signature\u202F: il n’y a donc pas d’empreinte numérique à approuver. Pour conserver le paramètre recommandé, demandez-nous un fichier signé.",
  },
  remove: {
    heading: "Supprimer le connecteur",
    user: "Fermez Power BI Desktop, supprimez le fichier du dossier Custom Connectors, puis redémarrez Power BI Desktop.",
    setting: `Si aucun autre fichier n’en a besoin, sélectionnez ${security} puis, sous Extensions de données, sélectionnez à nouveau ${said(trusted)}.`,
    administrator: "Les administrateurs peuvent retirer l’empreinte numérique de la liste avec les mêmes fichiers.",
  },
};
