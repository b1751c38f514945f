import type { CommandLineWords } from "../../words.ts";
import { counted, countedFiles, numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands quarantine, restore, disable, enable, purge, undo, history. */
export const movingTexts: Pick<CommandLineWords, "quarantine" | "restore" | "disable" | "enable" | "purge" | "undo" | "history"> = {
  quarantine: {
    changedTakesIt: "Mit --changed wird sie so übernommen, wie sie jetzt ist.",
    confirm: (options) => `Wiederholen Sie zum endgültigen Löschen den Namen jeder Datei: ${options}`,
    typeName: (name) => `Geben Sie den Namen ein, um ${quoted(name)} endgültig zu löschen:`,
    columns: { id: "Id", file: "Datei", since: "Seit", from: "Von", why: "Grund", deletedIn: "Gelöscht in" },
    held: "nie (aufbewahrt)",
    days: (count) => counted(count, "Tag", "Tagen"),
    emptyFolder: "Im Ordner der Quarantäne ist keine Datei.",
    empty: "Die Quarantäne ist leer.",
    kept: (count, kilobytes) => `${countedFiles(count)} in Quarantäne, insgesamt ${numberText(kilobytes)} KB.`,
    deletedAfter: (days) =>
      `Gelöscht wird, was länger als ${counted(days, "gezählten Tag", "gezählte Tage")} aufbewahrt wird, eine Woche nach einer Benachrichtigung.`,
    usage: { deleteAfter: (most) => `eine Anzahl von Tagen bis ${most} oder never` },
    listed: "Connectors in Quarantäne verschieben; restore <id> stellt sie wieder her.",
    description:
      "Verschiebt Connector-Dateien in die Quarantäne von Mezzanine. Von dort können Sie sie jederzeit wiederherstellen. Ohne Dateien wird die Quarantäne aufgelistet. Eine Datei wird mit ihrem Pfad angegeben oder mit ihrem Namen, wenn nur eine im Inventar so heißt.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
      deleteAfter:
        "Länger aufbewahrte Dateien endgültig löschen, eine Woche nach einer Benachrichtigung; never schaltet das aus (Standard). Gezählt werden nur Tage, an denen Mezzanine ausgeführt wird.",
      hold: "Diese Datei unabhängig von ihrem Alter aufbewahren.",
      release: "Das Alter dieser Datei wieder zählen.",
    },
    exitCodes: exitCodeTexts.moving,
  },
  restore: {
    listed: "Dateien aus der Quarantäne wiederherstellen.",
    description:
      "Stellt Dateien aus der Quarantäne dort wieder her, wo sie waren. Nichts wird überschrieben. Wenn Mezzanine seine Aufzeichnungen nicht schreiben kann, weil der Datenträger voll ist oder ein anderes Programm sie verwendet, verwendet es die Notizen neben den Dateien; der Verlauf wird später geschrieben.",
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
    listed: "Verhindern, dass ein Connector geladen wird, ohne ihn zu verschieben.",
    description: "Lässt Connector-Dateien in ihrem Ordner, unter einem Namen, den Power BI nicht lädt (.disabled).",
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
    listed: "Einem deaktivierten Connector seinen Namen zurückgeben.",
    description: "Gibt deaktivierten Connector-Dateien ihren Namen zurück.",
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
    listed: "Dateien endgültig aus der Quarantäne löschen.",
    description:
      "Löscht Dateien endgültig aus der Quarantäne. Das kann nicht rückgängig gemacht werden. Deshalb wird jede Datei zweimal genannt: An einem Terminal werden Sie nach ihrem Namen gefragt, sonst wiederholt ihn --confirm.",
    options: {
      confirm: "Der Name einer Datei, die endgültig gelöscht werden soll; einmal für jede.",
      changed: optionTexts.changed,
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.moving,
  },
  undo: {
    noLine: "Der Verlauf hat keine Zeile mit dieser Nummer.",
    usage: { takes: "undo erwartet die Nummer einer Zeile des Verlaufs" },
    listed: "Eine Zeile des Verlaufs rückgängig machen.",
    description: "Macht eine Zeile des Verlaufs rückgängig, wenn die Datei noch dort ist, wo dieser Schritt sie gelassen hat.",
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
    nothing: "Bisher ist nichts geschehen.",
    more: (limit) => `Es gibt weitere Zeilen: --limit ${limit} zeigt sie an.`,
    columns: { number: "Nr.", when: "Wann", what: "Was", file: "Datei", version: "Version", undo: "Rückgängig", note: "Notiz" },
    possible: "möglich",
    undone: (by) => `erledigt (${by})`,
    listed: "Was mit Connector-Dateien geschehen ist.",
    description:
      "Was mit Connector-Dateien geschehen ist, durch Sie und auf dem Datenträger, das Neueste zuerst. Wenn eine Signatur verloren ging oder durch die eines anderen Signaturgebers ersetzt wurde, ist das hervorgehoben.",
    options: {
      text: "Nur Zeilen mit allen diesen Wörtern in Namen, Ordnern, Versionen, Hashwerten, Fingerabdrücken oder Notizen.",
      kind: "Nur solche Zeilen: added, replaced, removed, signer-changed, signature-lost, installed, quarantined, restored, disabled, enabled, purged, marked-testing, unmarked-testing, recovered.",
      since: "Nur ab diesem Tag, etwa 2027-01-31.",
      limit: "Höchstens so viele Zeilen Text (100); JSON und CSV sind vollständig.",
      json: optionTexts.json,
      csv: "CSV für Tabellenkalkulationen schreiben.",
    },
    exitCodes: {
      0: "erledigt, auch wenn es nichts anzuzeigen gibt",
      2: "falsche Verwendung",
      3: "der Verlauf kann nicht gelesen werden; der Grund steht in der Standardfehlerausgabe",
    },
  },
};
