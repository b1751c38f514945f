import type { ThumbprintDirt } from "../../model/thumbprint.ts";
import type { ThumbprintProblem } from "../../contract/commands.ts";
import type { AcceptanceWay, RecommendedState } from "../../model/publisher.ts";
import type { TrustPolicy } from "../../model/trust.ts";
import type { TrustChangeLine, TrustExportKind, TrustExportProblem, TrustListProblem } from "../../model/trust-change.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, dayInWords, isOne, namesInWords, numberText, quoted, thumbprintInWords } from "./phrases.ts";

const recommended = "„(Empfohlen)“";
const notAThumbprint = "Das ist kein Fingerabdruck. Ein Fingerabdruck hat 40 hexadezimale Ziffern.";

export const trustFailures: Readonly<
  Record<TrustListProblem | TrustExportProblem | ThumbprintProblem | "signature-does-not-hold" | "not-saved", string>
> = {
  "list-unreadable":
    "Die Liste vertrauenswürdiger Fingerabdrücke konnte nicht gelesen werden. Deshalb wurde nichts geändert. Fragen Sie Ihren Administrator, ob die Richtlinie festgelegt ist.",
  "list-in-other-form":
    "Die Liste vertrauenswürdiger Fingerabdrücke ist in einer Form gespeichert, in der sie nicht unverändert zurückgeschrieben werden kann. Deshalb wurde nichts geändert. Bitten Sie Ihren Administrator, sie neu als Liste festzulegen.",
  "list-too-large":
    "Die Liste vertrauenswürdiger Fingerabdrücke ist größer als jede echte Liste. Deshalb wurde nichts geändert. Bitten Sie Ihren Administrator, sie zu prüfen.",
  "changed-meanwhile":
    "Ein anderes Programm hat die Liste vertrauenswürdiger Fingerabdrücke inzwischen geändert. Diese Änderung wurde beibehalten. Prüfen Sie die Liste, und versuchen Sie es dann erneut.",
  "backup-not-written":
    "Die Sicherung der Liste konnte nicht geschrieben werden. Deshalb wurde die Liste nicht geändert. Geben Sie Speicherplatz frei, oder lassen Sie sich die Berechtigung zum Schreiben in den Ordner von Mezzanine erteilen.",
  "elevation-declined":
    "Die Liste wurde nicht geändert: Die Abfrage des Systems wurde abgelehnt, oder Sie sind kein Administrator. Erstellen Sie stattdessen Dateien für Ihren Administrator.",
  "list-not-written":
    "Die Liste wurde nicht geändert: Das System hat sie nicht geschrieben. Erstellen Sie stattdessen Dateien für Ihren Administrator, oder führen Sie den angezeigten Befehl als Administrator aus.",
  "nothing-to-export":
    "Es gibt noch keinen Fingerabdruck zum Exportieren. Geben Sie einen an, oder akzeptieren Sie zuerst einen Herausgeber, indem Sie seinen Fingerabdruck vergleichen.",
  "list-not-empty":
    "Eine .reg-Datei ersetzt die gesamte Liste. Sie wird deshalb nur erstellt, wenn die Liste leer ist. Die Liste dieses Computers enthält Einträge. Verwenden Sie das PowerShell-Skript; es behält sie bei.",
  "not-a-thumbprint": notAThumbprint,
  "sha256-given":
    "Das ist der SHA-256-Fingerabdruck eines Zertifikats. Die Liste von Power BI verwendet SHA-1-Fingerabdrücke mit 40 Ziffern. Beide werden bei der Signatur angezeigt.",
  "signature-does-not-hold":
    "Die Signatur dieser Datei ist ungültig oder konnte nicht geprüft werden. Deshalb können Sie den Signaturgeber nicht akzeptieren. Holen Sie eine neue Kopie.",
  "not-saved":
    "Die Dateien konnten nicht gespeichert werden. Wählen Sie einen Ordner, in den Sie schreiben dürfen und der genügend Speicherplatz hat.",
};

export const trustPage = {
  title: "Vertrauen",
  explain:
    "Bei der empfohlenen Einstellung lädt Power BI Desktop einen signierten Connector nur, wenn der Fingerabdruck seines Signaturgebers auf der Liste vertrauenswürdiger Fingerabdrücke dieses Computers steht.",
  fromPolicy: "Die Liste ist eine Richtlinie dieses Computers. Nur ein Administrator kann sie ändern.",
  fromFile:
    "Dieser Computer hat keine solche Richtlinie. Mezzanine liest die Liste deshalb aus dieser Textdatei, ein Fingerabdruck je Zeile:",
  none: "Die Liste ist leer",
  noneExplain: "Auf diesem Computer ist noch kein Signaturgeber vertrauenswürdig.",
  failure: {
    "access-denied":
      "Die Liste vertrauenswürdiger Fingerabdrücke konnte nicht gelesen werden: Der Zugriff wurde verweigert. Fragen Sie Ihren Administrator, ob die Richtlinie festgelegt ist.",
    "unreadable":
      "Die Liste vertrauenswürdiger Fingerabdrücke ist beschädigt und konnte nicht gelesen werden. Bitten Sie Ihren Administrator, sie neu festzulegen.",
    "not-available": "Die Liste vertrauenswürdiger Fingerabdrücke kann auf diesem Computer nicht gelesen werden.",
  } satisfies Readonly<Record<NonNullable<TrustPolicy["failure"]>, string>>,
  entries: (count: number) => counted(count, "vertrauenswürdiger Fingerabdruck", "vertrauenswürdige Fingerabdrücke"),
  usedBy: (names: readonly ForeignText[]) => `Benötigt von ${namesInWords(names, 10)}`,
  unused: "Kein installierter Connector benötigt diesen Eintrag",
  dirty:
    "Nicht in der üblichen Form gespeichert. Ob Power BI das akzeptiert, ist nicht bekannt. Bitten Sie Ihren Administrator, den Eintrag neu einzugeben.",
  dirt: {
    "hidden-characters": "unsichtbare Zeichen",
    "spaces": "Leerzeichen",
    "separators": "Trennzeichen",
    "literal-nul": "ein wörtliches \\0 am Ende",
    "prefix": "ein Wort davor",
  } satisfies Readonly<Record<ThumbprintDirt, string>>,
  notAThumbprint: "Kein Fingerabdruck",
  signers: "Signaturgeber Ihrer Connectors",
  noSigners: "Keiner Ihrer Connectors ist signiert.",
  trusted: "auf der Liste",
  notTrusted: "nicht auf der Liste",
  connectors: (count: number) => counted(count, "Connector", "Connectors"),
  whatToDo: "So stufen Sie einen Signaturgeber als vertrauenswürdig ein",
  steps: [
    "Fragen Sie den Herausgeber auf einem anderen Weg nach dem Fingerabdruck: telefonisch oder auf seiner Website.",
    "Vergleichen Sie ihn hier, in den Details des Connectors.",
    "Wenn beide gleich sind, fügen Sie ihn der Liste hinzu, sofern Sie Administrator dieses Computers sind. Andernfalls speichern Sie unten Dateien für Ihren Administrator, oder senden Sie ihm den kopierten Fingerabdruck.",
  ],
  unnamed: "Zertifikat ohne Namen",
  written: "gespeichert als",
  lowerCase:
    "In Kleinbuchstaben geschrieben. Manche Installationsprogramme schreiben ihn so; ob sich das auf Power BI auswirkt, ist nicht bekannt.",
  ends: {
    "ended": (notAfter: string) =>
      `Das Zertifikat ist am ${dayInWords(notAfter)} abgelaufen. Ob sich das auf Power BI auswirkt, ist nicht bekannt.`,
    "ends-soon": (notAfter: string) => `Das Zertifikat läuft am ${dayInWords(notAfter)} ab.`,
    "valid": (notAfter: string) => `Das Zertifikat ist bis zum ${dayInWords(notAfter)} gültig.`,
  },
  recommended: {
    "not-known": `Ob die Einstellung ${recommended} einen Ihrer Connectors blockieren würde, ist nicht bekannt.`,
    "nothing-installed": `Es ist kein benutzerdefinierter Connector installiert. Sie können in Power BI Desktop deshalb die Einstellung ${recommended} verwenden.`,
    "possible": (count: number) =>
      `Sie können in Power BI Desktop unter Optionen > Sicherheit > Datenerweiterungen zu ${recommended} zurückkehren: ${isOne(count) ? "Ihr einziger benutzerdefinierter Connector ist unverändert, und sein Signaturgeber steht auf der Liste" : `Alle ${numberText(count)} benutzerdefinierten Connectors sind unverändert, und ihre Signaturgeber stehen auf der Liste`}.`,
    "not-yet": (names: readonly ForeignText[]) =>
      `Mit der Einstellung ${recommended} würde Power BI Desktop diese Connectors nicht laden, oder es ist nicht bekannt, ob sie geladen würden: ${namesInWords(names, 5)}.`,
  } satisfies { readonly [K in RecommendedState["kind"]]: unknown },
  publishers: "Bekannte Herausgeber",
  publishersExplain:
    "Alle, die einen benutzerdefinierten Connector auf diesem Computer signiert haben. Dass Sie einen Herausgeber akzeptieren, ist ein Vermerk für Sie: Mezzanine zeigt dann keine Warnung an, wenn ein Connector zu diesem Zertifikat wechselt. Was Power BI lädt, ändert sich dadurch nicht; darüber entscheidet nur die Liste vertrauenswürdiger Fingerabdrücke.",
  noPublishers: "Auf diesem Computer wurde noch kein signierter benutzerdefinierter Connector gefunden.",
  firstSeen: (at: string) => `Zuerst gefunden am ${dayInWords(at)}`,
  acceptances: {
    "thumbprint-compared": (at: string) => `Akzeptiert am ${dayInWords(at)}: Sie haben den Fingerabdruck verglichen`,
    "on-sight": (at: string) => `Akzeptiert am ${dayInWords(at)} ohne Vergleich des Fingerabdrucks`,
  } satisfies Readonly<Record<AcceptanceWay, (at: string) => string>>,
  acceptedByAdministrator: "Auf der Liste des Administrators",
  notAccepted: "Nicht akzeptiert",
  signedFiles: (names: readonly ForeignText[]) => `Hat ${namesInWords(names, 5)} signiert`,
  signedNothing: "Hat keinen derzeit installierten Connector signiert",
  note: "Notiz",
  editNote: "Notiz hinzufügen",
  saveNote: "Notiz speichern",
  noteSaved: "Die Notiz wurde gespeichert.",
  accept: "Akzeptieren…",
  compareAndAccept: "Vergleichen und akzeptieren…",
  acceptUnsigned: "Ohne Signatur akzeptieren",
  acceptTitle: (name: ForeignText) => `${quoted(name)} akzeptieren?`,
  acceptExplain:
    "Der Name beweist nichts. Jeder kann ein Zertifikat mit einem beliebigen Namen erstellen. Vergleichen Sie den Fingerabdruck mit einem, den Sie vom Herausgeber auf einem anderen Weg erhalten haben, telefonisch oder auf einer Ihnen bekannten Website.",
  theirThumbprint: "Der Fingerabdruck, den Sie vom Herausgeber haben",
  theirThumbprintHint: "Lassen Sie das Feld leer, um ohne Vergleich zu akzeptieren.",
  onSight:
    "Ohne Vergleich wissen Sie nur, dass die Datei mit diesem Zertifikat signiert wurde. Wem das Zertifikat gehört, ist nicht geprüft.",
  comparisons: {
    "different": "Das ist nicht der Fingerabdruck dieses Zertifikats. Akzeptieren Sie es nicht.",
    "several":
      "Das sind mehrere Fingerabdrücke, und nicht alle gehören zu diesem Zertifikat. Fügen Sie nur den ein, den Sie vom Herausgeber dafür erhalten haben.",
    "not-a-thumbprint": notAThumbprint,
  },
  acceptCompared: "Akzeptieren: Fingerabdruck ist gleich",
  acceptOnSight: "Ohne Vergleich akzeptieren",
  accepted: "Akzeptiert. Was Power BI lädt, ändert sich dadurch nicht.",
  acceptedUnsigned: "Mezzanine erwartet für diese Datei keine Signatur mehr. Was Power BI lädt, ändert sich dadurch nicht.",
  revoke: "Widerrufen",
  revoked: "Nicht mehr akzeptiert.",
  editor: "Liste ändern",
  editorExplain:
    "Andere Einträge behalten ihren Text und ihre Reihenfolge. Vor jeder Änderung wird eine Sicherung aufbewahrt. Wenn ein anderes Programm die Liste inzwischen geändert hat, wird nichts geschrieben.",
  add: "Zur Liste hinzufügen",
  addThumbprint: "Hinzuzufügender Fingerabdruck",
  addThumbprintHint: "So, wie Sie ihn erhalten haben: Leerzeichen, Doppelpunkte sowie Groß- und Kleinschreibung spielen keine Rolle.",
  remove: "Aus Liste entfernen",
  writeClean: "Eintrag korrigieren",
  preview: "Änderung anzeigen",
  changeTitle: "Liste vertrauenswürdiger Fingerabdrücke ändern?",
  before: "Vorher",
  after: "Nachher",
  states: { kept: "bleibt", removed: "entfernt", added: "hinzugefügt" } satisfies Readonly<Record<TrustChangeLine["state"], string>>,
  emptyList: "keine Liste",
  noChange: "Die Liste ist bereits so. Es würde sich nichts ändern.",
  commandShown: "Windows fragt nach einem Administrator und führt dann genau das aus:",
  fileShown: "Mezzanine schreibt diese Datei:",
  apply: "Liste ändern",
  changed: "Die Liste wurde geändert und zur Kontrolle erneut gelesen. Starten Sie Power BI Desktop neu.",
  backupKept: (path: ForeignText) => `Die bisherige Liste ist in ${quoted(path)} gesichert.`,
  askAdministrator: "Kein Administrator? Erstellen Sie unten Dateien für einen.",
  alreadyThere: (thumbprint: ForeignText) => `${thumbprintInWords(thumbprint)} steht bereits auf der Liste.`,
  notThere: (entry: ForeignText) => `${quoted(entry)} steht nicht auf der Liste.`,
  backups: "Sicherungen der Liste",
  noBackups: "Noch keine. Vor jeder Änderung wird eine angelegt.",
  backupFrom: (at: string, count: number) => `${dayInWords(at)}, ${counted(count, "Eintrag", "Einträge")}`,
  backupUnreadable: (at: string) => `${dayInWords(at)}, kann nicht gelesen werden`,
  restore: "Wiederherstellen…",
  exports: "Dateien für einen Administrator",
  exportsExplain:
    "Für viele Computer, oder wenn Sie die Liste nicht selbst ändern können. Die Dateien fügen die Fingerabdrücke von der Liste dieses Computers hinzu und die der Herausgeber, deren Fingerabdruck Sie verglichen haben. Andere Einträge bleiben erhalten. Die Dateien können mehrfach ausgeführt werden und enthalten ein Rückgängigmachen und eine Readme.",
  exportKinds: {
    reg: "Registrierungsdatei (.reg)",
    powershell: "PowerShell-Skript",
    intune: "Intune-Korrektur",
    gpo: "Gruppenrichtlinie (ADMX)",
    configmgr: "Configuration Manager",
  } satisfies Readonly<Record<TrustExportKind, string>>,
  exportHints: {
    reg: "Ersetzt die Liste und wird deshalb nur angeboten, wenn die Liste leer ist.",
    powershell: "Für einen Computer oder für jedes Programm, das Skripts ausführt.",
    intune: "Ein Erkennungs- und ein Korrekturskript sowie zwei Skripts, die beides rückgängig machen.",
    gpo: "Nicht für Intune, das ADMX für diesen Schlüssel ablehnt. Die Richtlinie ersetzt die Liste.",
    configmgr: "Ein Ermittlungs- und ein Korrekturskript.",
  } satisfies Readonly<Record<TrustExportKind, string>>,
  save: "Speichern…",
  exported: "Die Dateien wurden gespeichert. Die Readme daneben erklärt, wie sie verwendet und rückgängig gemacht werden.",
  exportedTo: (folder: ForeignText) =>
    `Die Dateien wurden in ${quoted(folder)} gespeichert. Die Readme dort erklärt, wie sie verwendet und rückgängig gemacht werden.`,
};
