import type { Words } from "../words.ts";
import { counted, dayInWords, namesInWords, numberText, quoted, thumbprintInWords } from "./phrases.ts";

const recommended = "«\u202F(Recommandé)\u202F»";

export const trustFailures = {
  "list-unreadable":
    "La liste des empreintes approuvées n’a pas pu être lue\u202F: rien n’a été modifié. Demandez à votre administrateur si la stratégie est définie.",
  "list-in-other-form":
    "La liste des empreintes approuvées est enregistrée sous une forme qui ne pourrait pas être réécrite à l’identique\u202F: rien n’a été modifié. Demandez à votre administrateur de la redéfinir sous forme de liste.",
  "list-too-large":
    "La liste des empreintes approuvées est plus longue que n’importe quelle liste réelle\u202F: rien n’a été modifié. Demandez à votre administrateur de l’examiner.",
  "changed-meanwhile":
    "Entre-temps, un autre programme a modifié la liste des empreintes approuvées. Sa modification a été conservée. Examinez la liste, puis réessayez.",
  "backup-not-written":
    "La sauvegarde de la liste n’a pas pu être écrite\u202F: la liste n’a pas été modifiée. Libérez de l’espace disque ou obtenez l’autorisation d’écrire dans le dossier de Mezzanine.",
  "elevation-declined":
    "La liste n’a pas été modifiée\u202F: la demande du système a été refusée, ou vous n’êtes pas administrateur. Créez plutôt des fichiers pour votre administrateur.",
  "list-not-written":
    "La liste n’a pas été modifiée\u202F: le système ne l’a pas écrite. Créez plutôt des fichiers pour votre administrateur, ou exécutez en tant qu’administrateur la commande affichée.",
  "nothing-to-export":
    "Il n’y a pas encore d’empreinte numérique à exporter. Indiquez-en une, ou acceptez d’abord un éditeur en comparant son empreinte.",
  "list-not-empty":
    "Un fichier .reg remplace toute la liste, il n’est donc créé que si la liste est vide. La liste de cet ordinateur contient des entrées. Utilisez le script PowerShell, qui les conserve.",
  "not-a-thumbprint": "Ce n’est pas une empreinte numérique. Une empreinte numérique comporte 40 chiffres hexadécimaux.",
  "sha256-given":
    "C’est l’empreinte numérique SHA-256 d’un certificat. La liste de Power BI contient des empreintes SHA-1, qui comportent 40 chiffres. Les deux sont affichées avec la signature.",
  "signature-does-not-hold":
    "La signature de ce fichier n’est pas valide ou n’a pas pu être vérifiée\u202F: vous ne pouvez pas accepter son signataire. Demandez une nouvelle copie.",
  "not-saved": "Les fichiers n’ont pas pu être enregistrés. Choisissez un dossier dans lequel vous pouvez écrire et qui a assez d’espace.",
};

export const trustPage: Words["window"]["trust"] = {
  title: "Approbation",
  explain:
    "Avec le paramètre recommandé, Power BI Desktop ne charge un connecteur signé que si l’empreinte numérique de son signataire est dans la liste des empreintes approuvées de cet ordinateur.",
  fromPolicy: "La liste est une stratégie de cet ordinateur. Seul un administrateur peut la modifier.",
  fromFile: "Cet ordinateur n’a pas cette stratégie. Mezzanine lit donc la liste dans ce fichier texte, une empreinte par ligne\u202F:",
  none: "La liste des empreintes approuvées est vide",
  noneExplain: "Aucun signataire n’est encore approuvé sur cet ordinateur.",
  failure: {
    "access-denied":
      "La liste des empreintes approuvées n’a pas pu être lue\u202F: accès refusé. Demandez à votre administrateur si la stratégie est définie.",
    "unreadable":
      "La liste des empreintes approuvées est endommagée et n’a pas pu être lue. Demandez à votre administrateur de la redéfinir.",
    "not-available": "La liste des empreintes approuvées ne peut pas être lue sur cet ordinateur.",
  },
  entries: (count) => counted(count, "empreinte approuvée", "empreintes approuvées"),
  usedBy: (names) => `Nécessaire pour ${namesInWords(names, 10)}`,
  unused: "Aucun connecteur installé n’en a besoin",
  dirty:
    "N’est pas enregistrée sous la forme habituelle. On ne sait pas si Power BI l’accepte. Demandez à votre administrateur de l’entrer à nouveau.",
  dirt: {
    "hidden-characters": "caractères masqués",
    "spaces": "espaces",
    "separators": "séparateurs",
    "literal-nul": "un \\0 littéral à la fin",
    "prefix": "un mot devant",
  },
  notAThumbprint: "Pas une empreinte numérique",
  signers: "Signataires de vos connecteurs",
  noSigners: "Aucun de vos connecteurs n’est signé.",
  trusted: "dans la liste des empreintes approuvées",
  notTrusted: "pas dans la liste des empreintes approuvées",
  connectors: (count) => counted(count, "connecteur", "connecteurs"),
  whatToDo: "Pour approuver un signataire",
  steps: [
    "Demandez l’empreinte numérique à l’éditeur par un autre moyen\u202F: par téléphone ou sur son site web.",
    "Comparez-la ici, dans les détails du connecteur.",
    "Si elles sont identiques, ajoutez-la à la liste si vous êtes administrateur de cet ordinateur. Sinon, enregistrez ci-dessous des fichiers pour votre administrateur, ou envoyez-lui l’empreinte copiée.",
  ],
  unnamed: "Certificat sans nom",
  written: "enregistrée ainsi\u202F:",
  lowerCase:
    "Écrite en minuscules. Certains programmes d’installation l’écrivent ainsi\u202F; on ne sait pas si cela a un effet sur Power BI.",
  ends: {
    "ended": (notAfter) => `Son certificat a expiré le ${dayInWords(notAfter)}. On ne sait pas si cela a un effet sur Power BI.`,
    "ends-soon": (notAfter) => `Son certificat expire le ${dayInWords(notAfter)}.`,
    "valid": (notAfter) => `Son certificat est valide jusqu’au ${dayInWords(notAfter)}.`,
  },
  recommended: {
    "not-known": `On ne sait pas si l’option ${recommended} bloquerait l’un de vos connecteurs.`,
    "nothing-installed": `Aucun connecteur personnalisé n’est installé\u202F: vous pouvez utiliser l’option ${recommended} dans Power BI Desktop.`,
    "possible": (count) =>
      `Vous pouvez revenir à l’option ${recommended} dans Power BI Desktop, sous Options > Sécurité > Extensions de données\u202F: ${count === 1 ? "votre seul connecteur personnalisé est inchangé et signé" : `vos ${numberText(count)} connecteurs personnalisés sont inchangés et signés`} par quelqu’un qui est dans la liste des empreintes approuvées.`,
    "not-yet": (names) =>
      `Avec l’option ${recommended}, Power BI Desktop ne chargerait pas ces connecteurs, ou on ne sait pas s’il les chargerait\u202F: ${namesInWords(names, 5)}.`,
  },
  publishers: "Éditeurs connus",
  publishersExplain:
    "Tous ceux qui ont signé un connecteur personnalisé sur cet ordinateur. Accepter un éditeur est une note pour vous\u202F: Mezzanine n’affiche alors plus d’avertissement quand un connecteur passe à ce certificat. Cela ne change pas ce que Power BI charge\u202F; seule la liste des empreintes approuvées le fait.",
  noPublishers: "Aucun connecteur personnalisé signé n’a encore été trouvé sur cet ordinateur.",
  firstSeen: (at) => `Vu pour la première fois le ${dayInWords(at)}`,
  acceptances: {
    "thumbprint-compared": (at) => `Accepté le ${dayInWords(at)}\u202F: vous avez comparé l’empreinte`,
    "on-sight": (at) => `Accepté le ${dayInWords(at)} sans comparer l’empreinte`,
  },
  acceptedByAdministrator: "Dans la liste de l’administrateur",
  notAccepted: "Non accepté",
  signedFiles: (names) => `A signé ${namesInWords(names, 5)}`,
  signedNothing: "N’a signé aucun connecteur installé actuellement",
  note: "Note",
  editNote: "Ajouter une note",
  saveNote: "Enregistrer la note",
  noteSaved: "La note est enregistrée.",
  accept: "Accepter…",
  compareAndAccept: "Comparer et accepter…",
  acceptUnsigned: "Accepter sans signature",
  acceptTitle: (name) => `Accepter ${quoted(name)}\u202F?`,
  acceptExplain:
    "Le nom ne prouve rien. N’importe qui peut créer un certificat avec n’importe quel nom. Comparez l’empreinte numérique à celle que l’éditeur vous a communiquée par un autre moyen, par téléphone ou sur un site web que vous connaissez.",
  theirThumbprint: "L’empreinte que l’éditeur vous a communiquée",
  theirThumbprintHint: "Laissez vide pour accepter sans comparer.",
  onSight: "Sans comparer, vous savez seulement que ce certificat a signé le fichier. Le propriétaire du certificat n’est pas vérifié.",
  comparisons: {
    "different": "Ce n’est pas l’empreinte de ce certificat. Ne l’acceptez pas.",
    "several":
      "Ce sont plusieurs empreintes, et toutes ne sont pas celles de ce certificat. Collez uniquement celle que l’éditeur vous a communiquée pour lui.",
    "not-a-thumbprint": "Ce n’est pas une empreinte numérique. Une empreinte numérique comporte 40 chiffres hexadécimaux.",
  },
  acceptCompared: "Accepter\u202F: l’empreinte est la même",
  acceptOnSight: "Accepter sans comparer",
  accepted: "Accepté. Cela ne change pas ce que Power BI charge.",
  acceptedUnsigned: "Mezzanine n’attend plus de signature de ce fichier. Cela ne change pas ce que Power BI charge.",
  revoke: "Révoquer",
  revoked: "N’est plus accepté.",
  editor: "Modifier la liste",
  editorExplain:
    "Les autres entrées conservent leur texte et leur ordre. Une sauvegarde est conservée avant chaque modification, et rien n’est écrit si un autre programme a modifié la liste entre-temps.",
  add: "Ajouter à la liste",
  addThumbprint: "Empreinte à ajouter",
  addThumbprintHint:
    "Telle que vous l’avez reçue\u202F: les espaces, les deux-points, les majuscules et les minuscules n’ont pas d’importance.",
  remove: "Retirer de la liste",
  writeClean: "Corriger l’entrée",
  preview: "Afficher la modification",
  changeTitle: "Modifier la liste des empreintes approuvées\u202F?",
  before: "Avant",
  after: "Après",
  states: { kept: "reste", removed: "retirée", added: "ajoutée" },
  emptyList: "pas de liste",
  noChange: "La liste est déjà ainsi. Rien ne changerait.",
  commandShown: "Windows demande un administrateur, puis exécute exactement ceci\u202F:",
  fileShown: "Mezzanine écrit ce fichier\u202F:",
  apply: "Modifier la liste",
  changed: "La liste des empreintes approuvées a été modifiée et relue. Redémarrez Power BI Desktop.",
  backupKept: (path) => `La liste précédente est conservée dans ${quoted(path)}.`,
  askAdministrator: "Vous n’êtes pas administrateur\u202F? Créez ci-dessous des fichiers pour un administrateur.",
  alreadyThere: (thumbprint) => `${thumbprintInWords(thumbprint)} est déjà dans la liste.`,
  notThere: (entry) => `${quoted(entry)} n’est pas dans la liste.`,
  backups: "Sauvegardes de la liste",
  noBackups: "Aucune pour l’instant. Une sauvegarde est conservée avant chaque modification.",
  backupFrom: (at, count) => `${dayInWords(at)}, ${counted(count, "entrée", "entrées")}`,
  backupUnreadable: (at) => `${dayInWords(at)}, illisible`,
  restore: "Restaurer…",
  exports: "Fichiers pour un administrateur",
  exportsExplain:
    "Pour de nombreux ordinateurs, ou si vous ne pouvez pas modifier la liste vous-même. Les fichiers ajoutent les empreintes de la liste de cet ordinateur et celles des éditeurs dont vous avez comparé l’empreinte. Ils conservent les autres entrées, peuvent être exécutés plusieurs fois et contiennent de quoi les annuler ainsi qu’un fichier Lisez-moi.",
  exportKinds: {
    reg: "Fichier du Registre (.reg)",
    powershell: "Script PowerShell",
    intune: "Correction Intune",
    gpo: "Stratégie de groupe (ADMX)",
    configmgr: "Configuration Manager",
  },
  exportHints: {
    reg: "Remplace la liste, n’est donc proposé que si la liste est vide.",
    powershell: "Pour un ordinateur, ou tout outil qui exécute des scripts.",
    intune: "Un script de détection et un script de correction, et deux scripts qui les annulent.",
    gpo: "Pas pour Intune, qui refuse ADMX pour cette clé. La stratégie remplace la liste.",
    configmgr: "Un script de détection et un script de correction.",
  },
  save: "Enregistrer…",
  exported: "Les fichiers sont enregistrés. Le fichier Lisez-moi explique comment les utiliser et les annuler.",
  exportedTo: (folder) =>
    `Les fichiers sont enregistrés dans ${quoted(folder)}. Le fichier Lisez-moi explique comment les utiliser et les annuler.`,
};
