import type { SignerChange } from "../../model/install.ts";
import type { ReleaseFailure, ReleaseWarning } from "../../model/release.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { countedFiles, numberText, quoted } from "./phrases.ts";

const failures: ProblemByKind<ReleaseFailure> = {
  "file-unreadable": {
    problem: ({ path }) => `${quoted(path)} konnte nicht gelesen werden.`,
    step: "Überprüfen Sie den Namen und Ihre Berechtigungen.",
  },
  "not-a-connector": {
    problem: ({ path }) => `${quoted(path)} ist kein lesbarer Connector.`,
    step: "Geben Sie eine .pqx- oder .mez-Datei an. „mezzanine inspect“ zeigt, was damit nicht stimmt.",
  },
  "unsafe-name": {
    problem: ({ path }) => `${quoted(path)} hat einen Namen, den Power BI Desktop nicht lädt oder der nicht auf jedem System möglich ist.`,
    step: "Benennen Sie die Datei um. Der Name muss mit .pqx, .mez, .pq oder .m enden.",
  },
  "signature-not-intact": {
    problem: ({ path }) => `Die Signatur von ${quoted(path)} ist nicht intakt oder konnte nicht geprüft werden.`,
    step: "Signieren Sie den Connector erneut. „mezzanine verify“ zeigt, was sich geändert hat.",
  },
  "mistake": {
    problem: ({ document, line, column, detail }) =>
      `${quoted(document)}, Zeile ${numberText(line)}, Spalte ${numberText(column)}: ${quoted(detail)}`,
    step: "Korrigieren Sie den Code, packen und signieren Sie den Connector, und versuchen Sie es erneut.",
  },
};

const warnings = {
  "unsigned":
    "Die Datei ist nicht signiert. Benutzer können sie nur laden, wenn sie alle Erweiterungen zulassen. Das steht in den Anleitungen.",
  "self-signed":
    "Das Zertifikat ist selbstsigniert. Übermitteln Sie Administratoren den Fingerabdruck auf einem anderen Weg als mit diesem Ordner.",
  "certificate-expired": "Das Zertifikat ist abgelaufen. Ob Power BI Desktop das prüft, ist nicht bekannt.",
  "code-not-read": "Der Code konnte nicht vollständig gelesen werden. Ein Fehler oder eine Änderung wurde möglicherweise nicht erkannt.",
  "signer-changed":
    "Die vorherige Version wurde mit einem anderen Zertifikat signiert. Administratoren müssen den neuen Fingerabdruck als vertrauenswürdig einstufen, bevor Benutzer diese Version laden können.",
} satisfies Readonly<Record<ReleaseWarning, string>>;

const signers = {
  "same": "Mit demselben Zertifikat signiert wie die vorherige Version.",
  "changed":
    "Mit einem anderen Zertifikat signiert als die vorherige Version. Administratoren müssen den neuen Fingerabdruck als vertrauenswürdig einstufen.",
  "lost": "Die vorherige Version war signiert. Diese Version ist es nicht.",
  "gained": "Diese Version ist signiert. Die vorherige Version war es nicht.",
  "none": "Keine der beiden Versionen ist signiert.",
  "not-known": "Ob sich der Signaturgeber geändert hat, ist nicht bekannt, weil die Signatur der vorherigen Version nicht verlässlich war.",
} satisfies Readonly<Record<SignerChange, string>>;

export const releaseTexts = {
  failures,
  warnings,
  done: (path: ForeignText, count: number) => `Die Dateien zur Weitergabe liegen in ${quoted(path)}: ${countedFiles(count)}.`,
  thumbprintText:
    "Fingerabdrücke des Zertifikats, mit dem dieser Connector signiert wurde. Die Liste vertrauenswürdiger Fingerabdrücke von Power BI Desktop verwendet SHA-1.",
  index: {
    title: (connector: ForeignText) => `${quoted(connector)}: Dateien dieser Version`,
    instructions: "Anleitungen für Benutzer und Administratoren",
    others: "Andere Dateien",
    connector: "Der Connector",
    hashes: "SHA-256 jeder Datei in diesem Ordner, für sha256sum, shasum und Get-FileHash",
    changes: "Was sich seit der vorherigen Version geändert hat",
    thumbprints: "Fingerabdrücke des Zertifikats in allen Formen, die Programme verwenden",
    certificate: "Das Zertifikat",
    policies: "Dateien für Administratoren, jeder Ordner mit einer README.txt",
    checkAll: "Um alle Dateien in Windows PowerShell zu überprüfen, wechseln Sie in diesen Ordner, und geben Sie Folgendes ein:",
    different: "Abweichend: ",
    otherLanguages: "Dieser Text in anderen Sprachen",
  },
  changes: {
    title: (connector: ForeignText, version: ForeignText | null) =>
      version === null ? `Änderungen in ${quoted(connector)}` : `Änderungen in ${quoted(connector)}, Version ${quoted(version)}`,
    first: "Es gibt keine vorherige Version zum Vergleichen.",
    comparedWith: (file: ForeignText, version: ForeignText | null) =>
      version === null
        ? `Verglichen mit ${quoted(file)}; diese Datei gibt keine Version an.`
        : `Verglichen mit ${quoted(file)}, Version ${quoted(version)}.`,
    previousHash: "SHA-256 der vorherigen Version:",
    same: "Die beiden Dateien sind Byte für Byte gleich.",
    breaks: "Kann in Berichten zu Fehlern führen",
    otherIsNew: "„Der andere Connector“ ist hier die neue Version.",
    breaksNothing: "Jede Funktion, Datenquelle und Anmeldeart der vorherigen Version ist in dieser Version unverändert vorhanden.",
    breaksNothingKnown: "Soweit beide Dateien gelesen werden konnten, fehlt nichts und ist nichts anders.",
    unknown: "Nicht bekannt",
    partial: "Nicht alles in beiden Versionen konnte verglichen werden.",
    added: "Neu",
    newFunction: (name: ForeignText) => `Funktion ${quoted(name)}`,
    newKind: (name: ForeignText) => `Datenquelle ${quoted(name)}`,
    files: "Dateien im Connector",
    newFile: (name: ForeignText) => `Hinzugefügt: ${quoted(name)}`,
    goneFile: (name: ForeignText) => `Entfernt: ${quoted(name)}`,
    signature: "Signatur",
    signers,
    limit: "Nur was der Connector deklariert, wurde verglichen. Was seine Funktionen im Inneren tun, kann sich ebenfalls geändert haben.",
  },
};
