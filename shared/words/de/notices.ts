import type { RecoveryOutcome } from "../../model/cleanup.ts";
import type { HistoryEvent } from "../../model/history.ts";
import type { FoundAgain, Notice, NoticeKind, StoredTable } from "../../model/notice.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { Sentence } from "../sentence.ts";
import { recordsProblems } from "./cleanup.ts";
import { counted, numberText, quoted } from "./phrases.ts";

/** What a row of each table is, before a count. */
const tableNames: Readonly<Record<StoredTable, string>> = {
  settings: "Einstellungen",
  added_folders: "von Ihnen hinzugefügte Ordner",
  testing_marks: "Kennzeichnungen als Test",
  cleanup_journal: "Vorgänge mit Dateien",
  quarantine: "Einträge der Quarantäne",
  history: "Zeilen des Verlaufs",
  seen_folders: "Inhalte von Ordnern",
  ageing: "Aufbewahrungszeiten von Dateien",
  publishers: "bekannte Herausgeber",
  expected_signers: "Signaturgeber von Connectors",
  report_places: "Dateien und Ordner mit Berichten",
  known_reports: "gelesene Berichte",
};

const mostNames = 5;

/** `„A“, „B“, 4 weitere`. */
const firstNames = (names: readonly ForeignText[], total: number): string => {
  const shown = names.slice(0, mostNames).map((name) => quoted(name));
  const rest = total - shown.length;
  return [...shown, ...(rest > 0 ? [`${numberText(rest)} weitere`] : [])].join(", ");
};

const foundAgainText = ({ names, total }: SentenceFacts<FoundAgain>): string =>
  `${counted(total, "Datei wurde", "Dateien wurden")} ohne Aufzeichnung gefunden: ${firstNames(names, total)}.`;

const recoveredText = (events: readonly SentenceFacts<HistoryEvent>[], total: number): string => {
  const names = (isWanted: (outcome: RecoveryOutcome) => boolean) =>
    events.flatMap(({ name, recovery }) => (recovery !== null && isWanted(recovery.outcome) ? [name] : []));
  const [missing, adopted] = [names((one) => one === "missing"), names((one) => one === "adopted")];
  const completed = names((one) => one !== "missing" && one !== "adopted");
  const rest = total - events.length;
  return [
    ...(completed.length === 0
      ? []
      : [`Nach einer Unterbrechung wiederhergestellt; der Verlauf zeigt, wo jede Datei ist: ${firstNames(completed, completed.length)}.`]),
    ...(missing.length === 0
      ? []
      : [
          `Unterbrochen, und die Datei wurde nicht gefunden. Mezzanine sucht bei jedem Start danach: ${firstNames(missing, missing.length)}.`,
        ]),
    ...(adopted.length === 0 ? [] : [`Ohne Aufzeichnung in Quarantäne und wieder aufgeführt: ${firstNames(adopted, adopted.length)}.`]),
    ...(rest > 0 ? [`${numberText(rest)} weitere im Verlauf.`] : []),
  ].join(" ");
};

export const notices: {
  readonly [K in NoticeKind]: {
    readonly title: Sentence<Extract<Notice, { kind: K }>>;
    readonly text: Sentence<Extract<Notice, { kind: K }>>;
  };
} = {
  "recovered": {
    title: ({ events }) =>
      events.length > 0 && events.every(({ recovery }) => recovery?.outcome === "adopted")
        ? "Dateien in Quarantäne wurden wiedergefunden"
        : "Ein unterbrochener Vorgang wurde wiederhergestellt",
    text: ({ events, total }) => recoveredText(events, total),
  },
  "recovery-postponed": {
    title: "Ein unterbrochener Vorgang ist noch nicht wiederhergestellt",
    text: ({ operations }) =>
      `${counted(operations.length, "Datei konnte", "Dateien konnten")} nicht geprüft werden. Mezzanine versucht es beim nächsten Start erneut.`,
  },
  "not-recovered": {
    title: "Ein unterbrochener Vorgang ist noch nicht wiederhergestellt",
    text: ({ because }) =>
      because === "only-looking"
        ? "Dieser Befehl ändert nichts. Der nächste Befehl ohne --dry-run oder der nächste Start des Fensters stellt die Dateien wieder her."
        : `${recordsProblems[because].problem} ${recordsProblems[because].step}`,
  },
  "records-lost": {
    title: "Der Verlauf ist verloren gegangen",
    text: ({ names, total }) =>
      `Die Aufzeichnungen von Mezzanine fehlten oder waren beschädigt. Deshalb wurden neue erstellt. ${foundAgainText({ names, total })}`,
  },
  "alarms": {
    title: "Ein Connector ist nicht mehr so signiert wie bisher",
    text: ({ events, total }) => {
      const lost = events.filter(({ kind }) => kind === "signature-lost").length;
      const other = events.length - lost;
      const parts = [
        ...(lost === 0 ? [] : [`${counted(lost, "Datei war signiert und ist es", "Dateien waren signiert und sind es")} nicht mehr.`]),
        ...(other === 0 ? [] : [`${counted(other, "Datei ist", "Dateien sind")} von jemand anderem signiert als bisher.`]),
      ];
      return `${parts.join(" ")}${total > events.length ? ` ${numberText(total - events.length)} weitere im Verlauf.` : ""} Fragen Sie den Herausgeber, oder stellen Sie die frühere Datei wieder her.`;
    },
  },
  "store-set-aside": {
    title: "Die Aufzeichnungen von Mezzanine waren beschädigt",
    text: ({ keptAs, found }) =>
      `Sie wurden als ${quoted(keptAs)} aufbewahrt, und neue wurden erstellt. Der Verlauf beginnt von vorn. ${found === null ? "Alle Dateien in Quarantäne sind aufgeführt." : foundAgainText(found)}`,
  },
  "purge-announced": {
    title: ({ total }) => `${counted(total, "Datei in Quarantäne wird", "Dateien in Quarantäne werden")} endgültig gelöscht`,
    text: ({ files: due, total, afterDays }) => {
      const named = due
        .slice(0, 5)
        .map(({ name, inDays }) => `${quoted(name)} ${inDays === 0 ? "bei der nächsten Prüfung" : `in ${counted(inDays, "Tag", "Tagen")}`}`)
        .join(", ");
      const more = total > 5 ? ` und ${numberText(total - 5)} weitere` : "";
      return `${named}${more}: länger als ${counted(afterDays, "Tag", "Tage")} aufbewahrt. Gezählt werden nur Tage, an denen Mezzanine ausgeführt wird. Unter „Quarantäne“ können Sie festlegen, dass eine Datei immer aufbewahrt wird, oder das Löschen ausschalten.`;
    },
  },
  "rows-set-aside": {
    title: "Einige Aufzeichnungen von Mezzanine können nicht gelesen werden",
    text: ({ rows, kept }) => {
      const named = rows.map(({ table, count }) => `${tableNames[table]}: ${numberText(count)}`).join("; ");
      return `Weggelassen: ${named}. ${kept ? "Sie wurden nicht gelöscht: Mezzanine bewahrt sie getrennt auf." : "Sie wurden nicht geändert."} Alles andere ist unverändert.`;
    },
  },
  "catalogue-not-used": {
    title: "Die importierte Liste zertifizierter Connectors wird nicht verwendet",
    text: ({ fileName }) =>
      `${quoted(fileName)} wird nicht verwendet. Mezzanine verwendet die mitgelieferte Liste. Importieren Sie die Liste erneut, oder wechseln Sie zur Liste, die mit Mezzanine geliefert wird.`,
  },
  "history-not-written": {
    title: "Änderungen auf dem Datenträger werden nicht aufgezeichnet",
    text: "Mezzanine konnte seinen Verlauf nicht schreiben. Änderungen an Dateien fehlen deshalb möglicherweise darin.",
  },
};

export const noticeBar = {
  label: "Meldungen",
  dismiss: (title: string) => `Ausblenden: ${title}`,
  more: (count: number) => `${numberText(count)} weitere`,
  fewer: "Weniger",
};
