import type { CommandLineWords } from "../../words.ts";
import { counted, countedFiles, numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands quarantine, restore, disable, enable, purge, undo, history. */
export const movingTexts: Pick<CommandLineWords, "quarantine" | "restore" | "disable" | "enable" | "purge" | "undo" | "history"> = {
  quarantine: {
    changedTakesIt: "--changed le prend tel qu’il est maintenant.",
    confirm: (options) => `Pour supprimer définitivement, répétez le nom de chaque fichier\u202F: ${options}`,
    typeName: (name) => `Pour supprimer définitivement ${quoted(name)}, tapez son nom\u202F:`,
    columns: { id: "Id", file: "Fichier", since: "Depuis", from: "Provenance", why: "Raison", deletedIn: "Supprimé dans" },
    held: "jamais (conservé)",
    days: (count) => `${count} j`,
    emptyFolder: "Il n’y a aucun fichier dans le dossier de la quarantaine.",
    empty: "La quarantaine est vide.",
    kept: (count, kilobytes) => `${countedFiles(count)} en quarantaine, ${numberText(kilobytes)} Ko au total.`,
    deletedAfter: (days) =>
      `Supprimés s’ils sont conservés plus de ${counted(days, "jour compté", "jours comptés")}, une semaine après l’annonce.`,
    usage: { deleteAfter: (most) => `un nombre de jours jusqu’à ${most}, ou never` },
    listed: "Déplacer des connecteurs en quarantaine\u202F; restore <id> les restaure.",
    description:
      "Déplace des fichiers de connecteur dans la quarantaine de Mezzanine, d’où vous pouvez les restaurer à tout moment. Sans fichier, affiche le contenu de la quarantaine. Un fichier est désigné par son chemin d’accès, ou par son nom si un seul le porte dans l’inventaire.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
      deleteAfter:
        "Supprimer définitivement les fichiers conservés plus longtemps, une semaine après une notification\u202F; never désactive cette suppression (valeur par défaut). Seuls les jours où Mezzanine s’exécute sont comptés.",
      hold: "Conserver ce fichier quel que soit son âge.",
      release: "Compter de nouveau l’âge de ce fichier.",
    },
    exitCodes: exitCodeTexts.moving,
  },
  restore: {
    listed: "Restaurer des fichiers de la quarantaine.",
    description:
      "Remet des fichiers de la quarantaine là d’où ils viennent. Rien n’est écrasé. Si Mezzanine ne peut pas écrire ses enregistrements, parce que le disque est plein ou qu’un autre programme les utilise, il se sert des notes placées à côté des fichiers\u202F; l’historique est écrit plus tard.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
      changed: optionTexts.changed,
    },
    exitCodes: exitCodeTexts.moving,
  },
  disable: {
    listed: "Empêcher le chargement d’un connecteur sans le déplacer.",
    description: "Laisse des fichiers de connecteur dans leur dossier, sous un nom que Power BI ne charge pas (.disabled).",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
    },
    exitCodes: exitCodeTexts.moving,
  },
  enable: {
    listed: "Rendre son nom à un connecteur désactivé.",
    description: "Rend leur nom à des fichiers de connecteur désactivés.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
    },
    exitCodes: exitCodeTexts.moving,
  },
  purge: {
    listed: "Supprimer définitivement des fichiers de la quarantaine.",
    description:
      "Supprime définitivement des fichiers de la quarantaine. Cette suppression ne peut pas être annulée, c’est pourquoi chaque fichier est nommé deux fois\u202F: dans un terminal, son nom vous est demandé\u202F; ailleurs, --confirm le répète.",
    options: {
      confirm: "Le nom d’un fichier à supprimer définitivement\u202F; une fois pour chacun.",
      changed: optionTexts.changed,
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.moving,
  },
  undo: {
    noLine: "L’historique n’a aucune ligne portant ce numéro.",
    usage: { takes: "undo attend le numéro d’une ligne de l’historique" },
    listed: "Annuler une ligne de l’historique.",
    description: "Annule une ligne de l’historique, si le fichier est encore là où cette étape l’a laissé.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
      changed: optionTexts.changed,
    },
    exitCodes: exitCodeTexts.moving,
  },
  history: {
    nothing: "Rien ne s’est encore passé.",
    more: (limit) => `Il y a d’autres lignes\u202F: --limit ${limit} les affiche.`,
    columns: { number: "N°", when: "Quand", what: "Quoi", file: "Fichier", version: "Version", undo: "Annuler", note: "Note" },
    possible: "possible",
    undone: (by) => `annulé (${by})`,
    listed: "Ce qui est arrivé aux fichiers de connecteur.",
    description:
      "Ce qui est arrivé aux fichiers de connecteur, par vous et sur le disque, du plus récent au plus ancien. Une signature perdue, ou remplacée par celle d’un autre signataire, est signalée.",
    options: {
      text: "Uniquement les lignes qui contiennent tous ces mots dans les noms, dossiers, versions, hachages, empreintes numériques ou notes.",
      kind: "Uniquement ces lignes\u202F: added, replaced, removed, signer-changed, signature-lost, installed, quarantined, restored, disabled, enabled, purged, marked-testing, unmarked-testing, recovered.",
      since: "Uniquement à partir de ce jour, par exemple 2027-01-31.",
      limit: "Au maximum ce nombre de lignes de texte (100)\u202F; JSON et CSV sont complets.",
      json: optionTexts.json,
      csv: "Écrire du CSV pour un tableur.",
    },
    exitCodes: {
      0: "fait, même s’il n’y a rien à afficher",
      2: "utilisation incorrecte",
      3: "l’historique ne peut pas être lu\u202F; la sortie d’erreur indique pourquoi",
    },
  },
};
