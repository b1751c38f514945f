import type { Words } from "../words.ts";
import { installObstacles } from "./install.ts";
import { counted, countedFiles, isOne, listInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

const tryAgain = "Puis réessayez.";

export const actions: Words["cleanup"]["actions"] = {
  quarantine: {
    name: "Mettre en quarantaine",
    ask: (count) =>
      `Mettre ${countedFiles(count)} en quarantaine\u202F? ${isOne(count) ? "Power BI ne l’y trouve pas. Vous pouvez le restaurer" : "Power BI ne les y trouve pas. Vous pouvez les restaurer"} à tout moment.`,
    done: (count) => `${countedFiles(count)} en quarantaine.`,
  },
  restore: {
    name: "Restaurer",
    ask: (count) => `Restaurer ${countedFiles(count)}\u202F?`,
    done: (count) => `${counted(count, "fichier restauré", "fichiers restaurés")}.`,
  },
  disable: {
    name: "Désactiver",
    ask: (count) =>
      `Désactiver ${countedFiles(count)}\u202F? ${isOne(count) ? "Il" : "Chacun"} reste dans son dossier sous un nom que Power BI ne charge pas.`,
    done: (count) => `${counted(count, "fichier désactivé", "fichiers désactivés")}.`,
  },
  enable: {
    name: "Activer",
    ask: (count) => `Réactiver ${countedFiles(count)}\u202F?`,
    done: (count) => `${counted(count, "fichier activé", "fichiers activés")}.`,
  },
  purge: {
    name: "Supprimer définitivement",
    ask: (count) => `Supprimer définitivement ${countedFiles(count)}\u202F? Cette action est irréversible.`,
    done: (count) => `${counted(count, "fichier supprimé définitivement", "fichiers supprimés définitivement")}.`,
  },
  install: {
    name: "Installer",
    ask: (count) => `Installer ${countedFiles(count)}\u202F?`,
    done: (count) => `${counted(count, "fichier installé", "fichiers installés")}.`,
  },
};

export const recordsProblems: Words["cleanup"]["recordsProblems"] = {
  "store-read-only": {
    problem: "Mezzanine ne peut pas écrire dans son propre dossier et ne modifie donc rien.",
    step: "Obtenez l’autorisation d’y écrire ou rendez le disque accessible en écriture.",
  },
  "store-newer": {
    problem: "Une version plus récente de Mezzanine a écrit les enregistrements, cette version ne modifie donc rien.",
    step: "Utilisez la version plus récente.",
  },
  "store-in-use": {
    problem: "Un autre programme utilise les enregistrements de Mezzanine.",
    step: `Fermez l’autre programme ou l’autre session. ${tryAgain}`,
  },
  "store-damaged": {
    problem: "Les enregistrements de Mezzanine sont endommagés, il ne modifie donc rien.",
    step: "Redémarrez Mezzanine. Les enregistrements endommagés sont conservés dans un fichier séparé.",
  },
  "disk-full": { problem: "Le disque est plein.", step: `Libérez de l’espace disque. ${tryAgain}` },
  "other-operation-running": {
    problem: "Une autre fenêtre ou une commande de Mezzanine déplace des fichiers.",
    step: "Réessayez quand elle aura terminé.",
  },
};

export const obstacles: Words["cleanup"]["obstacles"] = {
  "certified-file": {
    problem: "C’est un des fichiers de Power BI.",
    step: "Laissez-le en place. Une mise à jour de Power BI le remettrait.",
  },
  "changed-in-quarantine": {
    problem: "Son contenu a changé depuis sa mise en quarantaine.",
    step: "Restaurez-le ou supprimez-le seulement si vous savez pourquoi il a changé.",
  },
  "changed-since-scan": { problem: "Il a été modifié après sa lecture.", step: "Relancez l’analyse et vérifiez-le avant de continuer." },
  "name-taken": {
    problem: ({ name, otherName, sameContent }) =>
      `Un fichier nommé ${quoted(name)} existe déjà${sameContent ? ", avec le même contenu" : ""}. Pour conserver les deux, celui-ci serait nommé ${quoted(otherName)}.`,
    step: "Choisissez de conserver les deux fichiers ou de laisser celui-ci où il est.",
  },
  "already-disabled": { problem: "Il est déjà désactivé.", step: "Il n’y a rien à faire." },
  "not-disabled": { problem: "Il n’est pas désactivé.", step: "Il n’y a rien à faire." },
  "folder-gone": {
    problem: ({ path }) => `Le dossier ${quoted(path)} n’existe plus.`,
    step: "Créez le dossier ou connectez son lecteur, puis réessayez.",
  },
  "folder-read-only": {
    problem: ({ path }) => `Vous n’avez pas l’autorisation de modifier le dossier ${quoted(path)}.`,
    step: "Obtenez l’autorisation d’y écrire ou démarrez Mezzanine en tant qu’administrateur, puis réessayez.",
  },
  "folder-not-known": {
    problem: ({ path }) =>
      path.isEmpty ? "Le dossier d’où il vient est inconnu." : `${quoted(path)} ne fait pas partie des dossiers connus.`,
    step: "Ajoutez le dossier, puis réessayez.",
  },
  "name-too-long": {
    problem: "Le chemin d’accès serait plus long que ce que le système autorise.",
    step: "Raccourcissez le nom ou le chemin d’accès du dossier.",
  },
  ...recordsProblems,
  ...installObstacles,
  "unknown-id": { problem: "Il n’est plus là.", step: "Relancez l’analyse." },
  "vanished": fileFailures.vanished,
  "in-use": { problem: "Un autre programme l’a ouvert.", step: `Fermez Power BI Desktop. ${tryAgain}` },
  "access-denied": fileFailures["access-denied"],
  "is-a-folder": fileFailures["is-a-folder"],
  "not-a-file": fileFailures["not-a-file"],
  "too-large": fileFailures["too-large"],
  "link-outside": {
    problem: "On y accède par un lien vers un emplacement hors des dossiers connus.",
    step: "Ajoutez le dossier que désigne le lien.",
  },
  "link-loop": fileFailures["link-loop"],
  "inspector-failed": fileFailures["inspector-failed"],
  "name-without-text": fileFailures["name-without-text"],
  "no-answer": fileFailures["no-answer"],
  "io-error": { problem: "Le disque ou le réseau a échoué.", step: `Vérifiez le lecteur ou la connexion. ${tryAgain}` },
};

export const skipped: Words["cleanup"]["skipped"] = "Non déplacé, comme vous l’avez choisi.";

export const cleanupDialog: Words["window"]["cleanup"] = {
  label: "Actions",
  named: {
    quarantine: (name) => `Mettre ${quoted(name)} en quarantaine`,
    restore: (name) => `Restaurer ${quoted(name)}`,
    disable: (name) => `Désactiver ${quoted(name)}`,
    enable: (name) => `Activer ${quoted(name)}`,
    purge: (name) => `Supprimer définitivement ${quoted(name)}…`,
    install: (name) => `Installer ${quoted(name)}…`,
  },
  preview: {
    quarantine: "Mettre en quarantaine…",
    restore: "Restaurer…",
    disable: "Désactiver…",
    enable: "Activer…",
    purge: "Supprimer définitivement…",
    install: "Installer…",
  },
  doneNamed: {
    quarantine: (name) => `${quoted(name)} a été mis en quarantaine.`,
    restore: (name) => `${quoted(name)} a été restauré.`,
    disable: (name) => `${quoted(name)} a été désactivé.`,
    enable: (name) => `${quoted(name)} a été activé.`,
    purge: (name) => `${quoted(name)} a été supprimé définitivement.`,
    install: (name) => `${quoted(name)} a été installé. Redémarrez Power BI Desktop pour l’utiliser.`,
  },
  go: {
    quarantine: (count) => `Mettre ${countedFiles(count)} en quarantaine`,
    restore: (count) => `Restaurer ${countedFiles(count)}`,
    disable: (count) => `Désactiver ${countedFiles(count)}`,
    enable: (count) => `Activer ${countedFiles(count)}`,
    purge: (count) => `Supprimer définitivement ${countedFiles(count)}`,
    install: (count) => `Installer ${countedFiles(count)}`,
  },
  more: "Autres actions",
  showInShadows: "Afficher dans Masqués",
  showInHistory: "Afficher dans Historique",
  from: "De",
  to: "Vers",
  blocked: (count) =>
    counted(count, "fichier ne peut pas être modifié pour l’instant", "fichiers ne peuvent pas être modifiés pour l’instant"),
  nothingToDo: "Aucun de ces fichiers ne peut être modifié pour l’instant.",
  reason: "Motif",
  reasonHint: "Enregistré avec le fichier et dans l’historique. Facultatif.",
  keepBoth: (otherName) => `Conserver les deux\u202F: celui-ci sous le nom ${quoted(otherName)}`,
  skip: "Laisser ce fichier où il est",
  decide: (name) => `Le nom ${quoted(name)} est déjà utilisé`,
  decideFirst: "Choisissez d’abord que faire de chaque nom déjà utilisé.",
  acceptChanged: (forGood) => (forGood ? "Supprimer avec le contenu modifié" : "Restaurer avec le contenu modifié"),
  retry: "Réessayer",
  confirmPurge: (count) =>
    count === 1
      ? "Oui, supprimer ce fichier. Je sais qu’il ne pourra pas être restauré."
      : `Oui, supprimer ces ${countedFiles(count)}. Je sais qu’ils ne pourront pas être restaurés.`,
  running: "En cours…",
  moving: (done, total) => `${numberText(done)} sur ${countedFiles(total)}`,
  cancelling: "Arrêt après ce fichier…",
  left: (count) => `Annulé. ${counted(count, "fichier non modifié", "fichiers non modifiés")}.`,
  planning: "Vérification des fichiers…",
  endedTitle: "Certains fichiers n’ont pas été modifiés",
  ended: (done, total) =>
    `${numberText(done)} sur ${counted(total, "fichier", "fichiers")} ${isOne(done) ? "traité" : "traités"}. Les autres fichiers sont inchangés.`,
  undo: "Annuler",
  undoHint: "Annuler (Ctrl+Z)",
  restores: (names) => `Restauré depuis la quarantaine\u202F: ${listInWords(names.map(quoted))}.`,
  undone: (count) => (count === 1 ? "Action annulée." : `Action annulée pour ${countedFiles(count)}.`),
};

export const listedFromNotes: Words["cleanup"]["listedFromNotes"] =
  "Les enregistrements de la quarantaine sont inutilisables. Cette liste montre les fichiers présents dans son dossier, avec les informations des notes enregistrées à côté d’eux.";

export const quarantineScreen: Words["window"]["quarantine"] = {
  title: "Quarantaine",
  explain:
    "Les fichiers que vous avez retirés des dossiers de connecteurs. Mezzanine les conserve sans les modifier jusqu’à ce que vous les supprimiez. Vous pouvez les restaurer à tout moment.",
  total: (count, size) => `${countedFiles(count)}, ${size}.`,
  emptyTitle: "La quarantaine est vide",
  empty:
    "Quand un connecteur en masque un qui est certifié, mettez-le ici au lieu de le supprimer. Power BI ne le trouve plus, et vous pouvez le restaurer à tout moment.",
  movedAt: (when) => `depuis le ${when}`,
  from: "De",
  nobodyKnows: "inconnu, car les enregistrements ont été perdus",
  reason: "Motif",
  findings: "Constats alors",
  signed: "Signataire",
  hash: "SHA-256",
  choose: (name) => `Sélectionner ${quoted(name)}`,
  chooseAll: "Tout sélectionner",
  search: "Rechercher dans la quarantaine",
  nothingMatches: "Aucun fichier en quarantaine n’a ce texte dans son nom, son dossier ou son motif.",
  age: "Durée de conservation des fichiers",
  ageExplain:
    "Mezzanine ne supprime rien de lui-même. Si vous choisissez une durée ici, les fichiers conservés plus longtemps sont supprimés définitivement, une semaine après une notification. Seuls les jours où Mezzanine fonctionne sont comptés\u202F: une horloge déréglée ne supprime donc rien.",
  ageNever: "Jusqu’à ce que je les supprime",
  ageDays: (days) => counted(days, "jour", "jours"),
  ageWarning: (count) =>
    count === 0
      ? "Aucun fichier n’a atteint cette durée."
      : `${counted(count, "fichier a atteint cette durée et sera supprimé", "fichiers ont atteint cette durée et seront supprimés")} une semaine après une notification.`,
  ageSaved: "Enregistré.",
  held: "Toujours conservé, quelle que soit la durée.",
  counted: (kept, due) =>
    `${counted(kept, "jour compté", "jours comptés")}${due === null ? "." : due === 0 ? "\u202F; sera supprimé définitivement à la prochaine vérification." : `\u202F; sera supprimé définitivement dans ${counted(due, "jour compté", "jours comptés")}.`}`,
  hold: "Toujours conserver",
  release: "Supprimer après la durée",
};
