import type { RecoveryOutcome } from "../../model/cleanup.ts";
import type { HistoryEvent } from "../../model/history.ts";
import type { FoundAgain, StoredTable } from "../../model/notice.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { Words } from "../words.ts";
import { recordsProblems } from "./cleanup.ts";
import { counted, numberText, quoted } from "./phrases.ts";

const tableNames: Readonly<Record<StoredTable, string>> = {
  settings: "paramètres",
  added_folders: "dossiers que vous avez ajoutés",
  testing_marks: "marques de test",
  cleanup_journal: "opérations sur des fichiers",
  quarantine: "entrées de la quarantaine",
  history: "lignes de l’historique",
  seen_folders: "contenu de dossiers",
  ageing: "durées de conservation des fichiers",
  publishers: "éditeurs connus",
  expected_signers: "signataires attendus des connecteurs",
  report_places: "fichiers et dossiers de rapports",
  known_reports: "rapports lus",
};

const mostNames = 5;

const firstNames = (names: readonly ForeignText[], total: number): string => {
  const shown = names.slice(0, mostNames).map((name) => quoted(name));
  const rest = total - shown.length;
  return [...shown, ...(rest > 0 ? [`${numberText(rest)} de plus`] : [])].join(", ");
};

const foundAgainText = ({ names, total }: SentenceFacts<FoundAgain>): string =>
  `${counted(total, "fichier a été trouvé", "fichiers ont été trouvés")} sans eux\u202F: ${firstNames(names, total)}.`;

const recoveredText = (events: readonly SentenceFacts<HistoryEvent>[], total: number): string => {
  const names = (isWanted: (outcome: RecoveryOutcome) => boolean) =>
    events.flatMap(({ name, recovery }) => (recovery !== null && isWanted(recovery.outcome) ? [name] : []));
  const [missing, adopted] = [names((one) => one === "missing"), names((one) => one === "adopted")];
  const completed = names((one) => one !== "missing" && one !== "adopted");
  const rest = total - events.length;
  return [
    ...(completed.length === 0
      ? []
      : [
          `Récupéré après une interruption\u202F; l’historique indique où est chaque fichier\u202F: ${firstNames(completed, completed.length)}.`,
        ]),
    ...(missing.length === 0
      ? []
      : [
          `Interrompu, et le fichier n’a pas été trouvé. Mezzanine le cherche à chaque démarrage\u202F: ${firstNames(missing, missing.length)}.`,
        ]),
    ...(adopted.length === 0
      ? []
      : [`En quarantaine sans enregistrement, et de nouveau dans la liste\u202F: ${firstNames(adopted, adopted.length)}.`]),
    ...(rest > 0 ? [`${numberText(rest)} de plus dans l’historique.`] : []),
  ].join(" ");
};

export const notices: Words["cleanup"]["notices"] = {
  "recovered": {
    title: ({ events }) =>
      events.length > 0 && events.every(({ recovery }) => recovery?.outcome === "adopted")
        ? "Des fichiers en quarantaine ont été retrouvés"
        : "Une opération interrompue a été récupérée",
    text: ({ events, total }) => recoveredText(events, total),
  },
  "recovery-postponed": {
    title: "Une opération interrompue n’est pas encore récupérée",
    text: ({ operations }) =>
      `${counted(operations.length, "fichier n’a pas pu être vérifié", "fichiers n’ont pas pu être vérifiés")}. Mezzanine réessaie au prochain démarrage.`,
  },
  "not-recovered": {
    title: "Une opération interrompue n’est pas encore récupérée",
    text: ({ because }) =>
      because === "only-looking"
        ? "Cette commande ne modifie rien. La prochaine commande sans --dry-run ou le prochain démarrage de la fenêtre récupère l’opération."
        : `${recordsProblems[because].problem} ${recordsProblems[because].step}`,
  },
  "records-lost": {
    title: "L’historique a été perdu",
    text: ({ names, total }) =>
      `Les enregistrements de Mezzanine étaient absents ou endommagés\u202F: il en a créé de nouveaux. ${foundAgainText({ names, total })}`,
  },
  "alarms": {
    title: "Un connecteur n’est plus signé comme avant",
    text: ({ events, total }) => {
      const lost = events.filter(({ kind }) => kind === "signature-lost").length;
      const other = events.length - lost;
      const parts = [
        ...(lost === 0 ? [] : [`${counted(lost, "fichier était signé et ne l’est plus", "fichiers étaient signés et ne le sont plus")}.`]),
        ...(other === 0
          ? []
          : [
              `${counted(other, "fichier est signé par quelqu’un d’autre qu’avant", "fichiers sont signés par quelqu’un d’autre qu’avant")}.`,
            ]),
      ];
      return `${parts.join(" ")}${total > events.length ? ` ${numberText(total - events.length)} de plus dans l’historique.` : ""} Interrogez l’éditeur ou restaurez l’ancien fichier.`;
    },
  },
  "store-set-aside": {
    title: "Les enregistrements de Mezzanine étaient endommagés",
    text: ({ keptAs, found }) =>
      `Ils ont été conservés sous le nom ${quoted(keptAs)}, et de nouveaux ont été créés. L’historique recommence. ${found === null ? "Tous les fichiers en quarantaine sont dans la liste." : foundAgainText(found)}`,
  },
  "purge-announced": {
    title: ({ total }) =>
      counted(total, "fichier en quarantaine sera supprimé définitivement", "fichiers en quarantaine seront supprimés définitivement"),
    text: ({ files: due, total, afterDays }) => {
      const named = due
        .slice(0, 5)
        .map(
          ({ name, inDays }) =>
            `${quoted(name)} ${inDays === 0 ? "à la prochaine vérification" : `dans ${counted(inDays, "jour", "jours")}`}`,
        )
        .join(", ");
      const more = total > 5 ? `, et ${numberText(total - 5)} de plus` : "";
      return `${named}${more}\u202F: durée de conservation supérieure à ${counted(afterDays, "jour", "jours")}. Seuls les jours où Mezzanine fonctionne sont comptés. Dans Quarantaine, vous pouvez choisir de toujours conserver un fichier ou désactiver cette suppression.`;
    },
  },
  "rows-set-aside": {
    title: "Certains enregistrements de Mezzanine sont illisibles",
    text: ({ rows, kept }) => {
      const named = rows.map(({ table, count }) => `${tableNames[table]} (${numberText(count)})`).join(", ");
      return `Non pris en compte\u202F: ${named}. ${kept ? "Rien n’a été supprimé\u202F: Mezzanine les conserve séparément." : "Ils n’ont pas été modifiés."} Tout le reste est inchangé.`;
    },
  },
  "catalogue-not-used": {
    title: "La liste importée de connecteurs certifiés n’est pas utilisée",
    text: ({ fileName }) =>
      `${quoted(fileName)} n’est pas utilisé. Mezzanine utilise la liste fournie avec lui. Importez à nouveau la liste ou revenez à la liste fournie avec Mezzanine.`,
  },
  "history-not-written": {
    title: "Les modifications sur le disque ne sont pas enregistrées",
    text: "Mezzanine n’a pas pu écrire son historique\u202F: des modifications de fichiers peuvent y manquer.",
  },
};

export const noticeBar: Words["window"]["notices"] = {
  label: "Messages",
  dismiss: (title) => `Fermer\u202F: ${title}`,
  more: (count) => `${numberText(count)} de plus`,
  fewer: "Moins",
};
