import type { CleanupKind, CleanupObstacle, RecordsProblem } from "../../model/cleanup.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { installObstacles } from "./install.ts";
import { counted, countedFiles, isOne, listInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

interface ActionWords {
  readonly name: string;
  readonly ask: (count: number) => string;
  readonly done: (count: number) => string;
}

export const actions = {
  quarantine: {
    name: "In Quarantäne verschieben",
    ask: (count) =>
      `${countedFiles(count)} in Quarantäne verschieben? Power BI findet sie dort nicht. Sie können sie jederzeit wiederherstellen.`,
    done: (count) => `${countedFiles(count)} in Quarantäne verschoben.`,
  },
  restore: {
    name: "Wiederherstellen",
    ask: (count) => `${countedFiles(count)} wiederherstellen?`,
    done: (count) => `${countedFiles(count)} wiederhergestellt.`,
  },
  disable: {
    name: "Deaktivieren",
    ask: (count) => `${countedFiles(count)} deaktivieren? Jede Datei bleibt in ihrem Ordner, unter einem Namen, den Power BI nicht lädt.`,
    done: (count) => `${countedFiles(count)} deaktiviert.`,
  },
  enable: {
    name: "Aktivieren",
    ask: (count) => `${countedFiles(count)} wieder aktivieren?`,
    done: (count) => `${countedFiles(count)} aktiviert.`,
  },
  purge: {
    name: "Endgültig löschen",
    ask: (count) => `${countedFiles(count)} endgültig löschen? Das kann nicht rückgängig gemacht werden.`,
    done: (count) => `${countedFiles(count)} endgültig gelöscht.`,
  },
  install: {
    name: "Installieren",
    ask: (count) => `${countedFiles(count)} installieren?`,
    done: (count) => `${countedFiles(count)} installiert.`,
  },
} satisfies Readonly<Record<CleanupKind, ActionWords>>;

export const recordsProblems = {
  "store-read-only": {
    problem: "Mezzanine kann nicht in seinen eigenen Ordner schreiben und ändert deshalb nichts.",
    step: "Lassen Sie sich die Schreibberechtigung dafür erteilen, oder heben Sie den Schreibschutz des Datenträgers auf.",
  },
  "store-newer": {
    problem: "Die Aufzeichnungen stammen von einer neueren Version von Mezzanine. Diese Version ändert deshalb nichts.",
    step: "Verwenden Sie die neuere Version.",
  },
  "store-in-use": {
    problem: "Ein anderes Programm verwendet die Aufzeichnungen von Mezzanine.",
    step: "Schließen Sie das andere Programm oder die andere Sitzung. Versuchen Sie es dann erneut.",
  },
  "store-damaged": {
    problem: "Die Aufzeichnungen von Mezzanine sind beschädigt. Deshalb ändert es nichts.",
    step: "Starten Sie Mezzanine neu. Es bewahrt die beschädigten Aufzeichnungen in einer eigenen Datei auf.",
  },
  "disk-full": { problem: "Der Datenträger ist voll.", step: "Geben Sie Speicherplatz frei. Versuchen Sie es dann erneut." },
  "other-operation-running": {
    problem: "Ein anderes Fenster oder ein anderer Befehl von Mezzanine verschiebt gerade Dateien.",
    step: "Versuchen Sie es erneut, wenn das abgeschlossen ist.",
  },
} satisfies Readonly<Record<RecordsProblem, { readonly problem: string; readonly step: string }>>;

export const obstacles: ProblemByKind<CleanupObstacle> = {
  "certified-file": {
    problem: "Das ist eine Datei von Power BI selbst.",
    step: "Lassen Sie sie, wo sie ist. Ein Update von Power BI würde sie zurückbringen.",
  },
  "changed-in-quarantine": {
    problem: "Der Inhalt der Datei hat sich geändert, seit sie in Quarantäne verschoben wurde.",
    step: "Stellen Sie sie nur wieder her oder löschen Sie sie nur, wenn Sie wissen, warum er sich geändert hat.",
  },
  "changed-since-scan": {
    problem: "Die Datei wurde nach dem Lesen geändert.",
    step: "Durchsuchen Sie erneut, und prüfen Sie sie, bevor Sie fortfahren.",
  },
  "name-taken": {
    problem: ({ name, otherName, sameContent }) =>
      `Eine Datei mit dem Namen ${quoted(name)}${sameContent ? " und demselben Inhalt" : ""} ist bereits vorhanden. Wenn beide bleiben sollen, wird diese in ${quoted(otherName)} umbenannt.`,
    step: "Wählen Sie, ob beide Dateien bleiben sollen oder ob diese Datei dort bleibt, wo sie ist.",
  },
  "already-disabled": { problem: "Die Datei ist bereits deaktiviert.", step: "Es ist nichts zu tun." },
  "not-disabled": { problem: "Die Datei ist nicht deaktiviert.", step: "Es ist nichts zu tun." },
  "folder-gone": {
    problem: ({ path }) => `Der Ordner ${quoted(path)} ist nicht mehr vorhanden.`,
    step: "Erstellen Sie den Ordner, oder schließen Sie sein Laufwerk an, und versuchen Sie es dann erneut.",
  },
  "folder-read-only": {
    problem: ({ path }) => `Sie haben keine Berechtigung, den Ordner ${quoted(path)} zu ändern.`,
    step: "Lassen Sie sich die Schreibberechtigung erteilen, oder starten Sie Mezzanine als Administrator, und versuchen Sie es dann erneut.",
  },
  "folder-not-known": {
    problem: ({ path }) =>
      path.isEmpty ? "Der Ordner, aus dem die Datei stammt, ist nicht bekannt." : `${quoted(path)} ist keiner der bekannten Ordner.`,
    step: "Fügen Sie den Ordner hinzu, und versuchen Sie es dann erneut.",
  },
  "name-too-long": {
    problem: "Der Pfad wäre länger, als das System zulässt.",
    step: "Kürzen Sie den Namen oder den Pfad des Ordners.",
  },
  ...recordsProblems,
  ...installObstacles,
  "unknown-id": { problem: "Die Datei ist nicht mehr da.", step: "Durchsuchen Sie erneut." },
  "vanished": fileFailures.vanished,
  "in-use": {
    problem: "Die Datei ist in einem anderen Programm geöffnet.",
    step: "Schließen Sie Power BI Desktop. Versuchen Sie es dann erneut.",
  },
  "access-denied": fileFailures["access-denied"],
  "is-a-folder": fileFailures["is-a-folder"],
  "not-a-file": fileFailures["not-a-file"],
  "too-large": fileFailures["too-large"],
  "link-outside": {
    problem: "Die Datei wird über einen Link auf einen Ort außerhalb der bekannten Ordner erreicht.",
    step: "Fügen Sie den Ordner hinzu, auf den der Link zeigt.",
  },
  "link-loop": fileFailures["link-loop"],
  "inspector-failed": fileFailures["inspector-failed"],
  "name-without-text": fileFailures["name-without-text"],
  "no-answer": fileFailures["no-answer"],
  "io-error": {
    problem: "Ein Fehler des Datenträgers oder des Netzwerks ist aufgetreten.",
    step: "Überprüfen Sie das Laufwerk oder die Verbindung. Versuchen Sie es dann erneut.",
  },
};

export const skipped = "Wie von Ihnen gewählt nicht verschoben.";

export const cleanupDialog = {
  label: "Aktionen",
  named: {
    quarantine: (name) => `${quoted(name)} in Quarantäne verschieben`,
    restore: (name) => `${quoted(name)} wiederherstellen`,
    disable: (name) => `${quoted(name)} deaktivieren`,
    enable: (name) => `${quoted(name)} aktivieren`,
    purge: (name) => `${quoted(name)} endgültig löschen…`,
    install: (name) => `${quoted(name)} installieren…`,
  } satisfies Readonly<Record<CleanupKind, (name: ForeignText) => string>>,
  preview: {
    quarantine: "In Quarantäne verschieben…",
    restore: "Wiederherstellen…",
    disable: "Deaktivieren…",
    enable: "Aktivieren…",
    purge: "Endgültig löschen…",
    install: "Installieren…",
  } satisfies Readonly<Record<CleanupKind, string>>,
  doneNamed: {
    quarantine: (name) => `${quoted(name)} wurde in Quarantäne verschoben.`,
    restore: (name) => `${quoted(name)} wurde wiederhergestellt.`,
    disable: (name) => `${quoted(name)} wurde deaktiviert.`,
    enable: (name) => `${quoted(name)} wurde aktiviert.`,
    purge: (name) => `${quoted(name)} wurde endgültig gelöscht.`,
    install: (name) => `${quoted(name)} wurde installiert. Starten Sie Power BI Desktop neu, um den Connector zu verwenden.`,
  } satisfies Readonly<Record<CleanupKind, (name: ForeignText) => string>>,
  go: {
    quarantine: (count) => `${countedFiles(count)} in Quarantäne verschieben`,
    restore: (count) => `${countedFiles(count)} wiederherstellen`,
    disable: (count) => `${countedFiles(count)} deaktivieren`,
    enable: (count) => `${countedFiles(count)} aktivieren`,
    purge: (count) => `${countedFiles(count)} endgültig löschen`,
    install: (count) => `${countedFiles(count)} installieren`,
  } satisfies Readonly<Record<CleanupKind, (count: number) => string>>,
  more: "Weitere Aktionen",
  showInShadows: "Verdeckte Connectors anzeigen",
  showInHistory: "Im Verlauf anzeigen",
  from: "Von",
  to: "Nach",
  blocked: (count: number) => `${counted(count, "Datei kann", "Dateien können")} jetzt nicht geändert werden`,
  nothingToDo: "Keine dieser Dateien kann jetzt geändert werden.",
  reason: "Grund",
  reasonHint: "Wird mit der Datei und im Verlauf gespeichert. Optional.",
  keepBoth: (otherName: ForeignText) => `Beide behalten: diese als ${quoted(otherName)}`,
  skip: "Datei nicht verschieben",
  decide: (name: ForeignText) => `Der Name ${quoted(name)} wird bereits verwendet`,
  decideFirst: "Wählen Sie zuerst für jeden bereits verwendeten Namen, was geschehen soll.",
  acceptChanged: (forGood: boolean) => (forGood ? "Mit geändertem Inhalt löschen" : "Mit geändertem Inhalt wiederherstellen"),
  retry: "Erneut versuchen",
  confirmPurge: (count: number) =>
    isOne(count)
      ? "Ja, diese Datei löschen. Mir ist bekannt, dass sie nicht wiederhergestellt werden kann."
      : `Ja, diese ${countedFiles(count)} löschen. Mir ist bekannt, dass sie nicht wiederhergestellt werden können.`,
  running: "Wird ausgeführt…",
  moving: (done: number, total: number) => `${numberText(done)} von ${countedFiles(total)}`,
  cancelling: "Wird nach dieser Datei beendet…",
  left: (count: number) => `Abgebrochen. ${countedFiles(count)} nicht geändert.`,
  planning: "Dateien werden geprüft…",
  endedTitle: "Einige Dateien wurden nicht geändert",
  ended: (done: number, total: number) => `${numberText(done)} von ${countedFiles(total)} erledigt. Die anderen sind unverändert.`,
  undo: "Rückgängig",
  undoHint: "Rückgängig (Strg+Z)",
  restores: (names: readonly ForeignText[]) => `Aus der Quarantäne wiederhergestellt: ${listInWords(names.map(quoted))}.`,
  undone: (count: number) => (isOne(count) ? "Rückgängig gemacht." : `Für ${countedFiles(count)} rückgängig gemacht.`),
};

export const listedFromNotes =
  "Die Aufzeichnungen der Quarantäne können nicht verwendet werden. Diese Liste zeigt die Dateien in ihrem Ordner mit den Angaben aus den Notizen, die daneben gespeichert sind.";

export const quarantineScreen = {
  title: "Quarantäne",
  explain:
    "Dateien, die Sie aus den Connector-Ordnern verschoben haben. Mezzanine bewahrt sie unverändert auf, bis Sie sie löschen. Sie können sie jederzeit wiederherstellen.",
  total: (count: number, size: string) => `${countedFiles(count)}, ${size}.`,
  emptyTitle: "Die Quarantäne ist leer",
  empty:
    "Wenn ein Connector einen zertifizierten verdeckt, verschieben Sie ihn hierher, statt ihn zu löschen. Power BI findet ihn dann nicht mehr, und Sie können ihn jederzeit wiederherstellen.",
  movedAt: (when: string) => `seit ${when}`,
  from: "Von",
  nobodyKnows: "nicht bekannt, weil die Aufzeichnungen verloren gegangen sind",
  reason: "Grund",
  findings: "Damalige Befunde",
  signed: "Signaturgeber",
  hash: "SHA-256",
  choose: (name: ForeignText) => `${quoted(name)} auswählen`,
  chooseAll: "Alle auswählen",
  search: "Quarantäne durchsuchen",
  nothingMatches: "Keine Datei in Quarantäne hat diesen Text im Namen, im Ordner oder im Grund.",
  age: "Wie lange Dateien aufbewahrt werden",
  ageExplain:
    "Mezzanine löscht nichts von selbst. Wenn Sie hier eine Zeit auswählen, werden länger aufbewahrte Dateien eine Woche nach einer Benachrichtigung endgültig gelöscht. Gezählt werden nur Tage, an denen Mezzanine ausgeführt wird. Eine falsch gestellte Uhr führt deshalb nicht zum Löschen.",
  ageNever: "Bis ich sie lösche",
  ageDays: (days: number) => counted(days, "Tag", "Tage"),
  ageWarning: (count: number) =>
    count === 0
      ? "Keine Datei ist so alt."
      : `${counted(count, "Datei ist so alt und wird", "Dateien sind so alt und werden")} eine Woche nach einer Benachrichtigung gelöscht.`,
  ageSaved: "Gespeichert.",
  held: "Wird unabhängig vom Alter immer aufbewahrt.",
  counted: (kept: number, due: number | null) =>
    `${counted(kept, "Tag", "Tage")} gezählt${due === null ? "." : due === 0 ? "; wird bei der nächsten Prüfung endgültig gelöscht." : `; wird in ${counted(due, "gezählten Tag", "gezählten Tagen")} endgültig gelöscht.`}`,
  hold: "Immer aufbewahren",
  release: "Nach Alter löschen",
};
