import type { InstallObstacle } from "../../model/cleanup.ts";
import type { InstallRival, SignerChange, WebMark, WebZone } from "../../model/install.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { counted, countedFiles, dayInWords, isOne, listInWords, quoted } from "./phrases.ts";

const askPublisher = "Bitten Sie den Herausgeber noch einmal um die Datei, und holen Sie sie von einem Ihnen bekannten Ort.";
const renameAndOpen = "Geben Sie der Datei einen anderen Namen, und öffnen Sie sie dann noch einmal.";

export const installObstacles: ProblemByKind<InstallObstacle> = {
  "content-altered": {
    problem: "Die Datei wurde nach dem Signieren geändert und wird deshalb nicht installiert.",
    step: askPublisher,
  },
  "signature-damaged": {
    problem: "Die Signatur ist beschädigt. Ob die Datei geändert wurde, ist deshalb nicht bekannt. Sie wird nicht installiert.",
    step: askPublisher,
  },
  "content-ambiguous": {
    problem:
      "Zwei Programme können in der Datei unterschiedliche Inhalte lesen. Was geprüft wurde, ist deshalb möglicherweise nicht das, was Power BI lädt. Sie wird nicht installiert.",
    step: askPublisher,
  },
  "no-connector": { problem: "Die Datei kann nicht als Connector gelesen werden.", step: askPublisher },
  "ending-not-loaded": {
    problem: "Power BI lädt keine Datei mit dieser Endung.",
    step: "Wenn es ein Connector ist, geben Sie der Datei die Endung .mez oder .pqx, und öffnen Sie sie dann noch einmal.",
  },
  "name-reserved": { problem: "Windows lässt keine Datei mit diesem Namen zu.", step: renameAndOpen },
  "name-not-allowed": {
    problem: "Der Name enthält unsichtbare oder nicht zulässige Zeichen oder endet mit einem Punkt oder einem Leerzeichen.",
    step: renameAndOpen,
  },
  "no-install-folder": {
    problem: "Auf diesem Computer gibt es keinen Ordner „Custom Connectors“ von Power BI Desktop.",
    step: "Überprüfen Sie die Liste der Ordner, und versuchen Sie es dann erneut.",
  },
  "already-installed": {
    problem: ({ name }) => `Dieselbe Datei ist bereits als ${quoted(name)} installiert.`,
    step: "Es ist nichts zu tun.",
  },
  "name-twice": {
    problem: "Eine andere zu installierende Datei hat denselben Namen.",
    step: "Geben Sie einer der Dateien einen anderen Namen, und öffnen Sie sie dann noch einmal.",
  },
  "name-in-use": {
    problem: ({ name }) => `Im Ordner ist eine Datei mit dem Namen ${quoted(name)}, die Mezzanine nicht verschieben kann.`,
    step: "Durchsuchen Sie erneut und prüfen Sie die Datei, oder verschieben Sie sie, und versuchen Sie es dann erneut.",
  },
  "would-replace": {
    problem: ({ names }) => `Die Datei ersetzt Folgendes oder steht damit in Konflikt: ${listInWords(names.map(quoted))}.`,
    step: "Wählen Sie, ob das in Quarantäne verschoben wird.",
  },
  "changed-since-review": {
    problem: "Die Datei wurde nach der Prüfung geändert und wird deshalb nicht installiert.",
    step: "Öffnen Sie sie noch einmal, und prüfen Sie sie.",
  },
  "not-kept": { problem: "Der Inhalt der Datei ist nicht mehr im Arbeitsspeicher.", step: "Öffnen Sie die Datei noch einmal." },
};

const zones = {
  "this-computer": "von diesem Computer",
  "intranet": "aus dem lokalen Intranet",
  "trusted": "von einer vertrauenswürdigen Site",
  "internet": "aus dem Internet",
  "restricted": "von einer eingeschränkten Site",
  "not-known": "von einem nicht genannten Ort",
} satisfies Readonly<Record<WebZone, string>>;

export const installTexts = {
  title: (count: number) => (isOne(count) ? "Vor der Installation prüfen" : `${countedFiles(count)} vor der Installation prüfen`),
  open: "Installieren…",
  reviewing: "Installierte Connectors werden geprüft…",
  go: (count: number) => (isOne(count) ? "Installieren" : `${countedFiles(count)} installieren`),
  to: "Ziel",
  folderIsMade: "Der Ordner ist noch nicht vorhanden. Mezzanine erstellt ihn.",
  whatItIs: "Was es ist",
  whoSigned: "Wer signiert hat",
  signerNew: "Kein Connector, der auf diesem Computer installiert gefunden wurde, war mit diesem Zertifikat signiert.",
  signerMet: (at: string) =>
    `Ein mit diesem Zertifikat signierter Connector wurde hier zuerst am ${dayInWords(at)} gefunden. Sie haben es nicht akzeptiert.`,
  acceptMeans:
    "Das Akzeptieren ist ein Vermerk für Sie: Mezzanine kennt dann diesen Signaturgeber. Was Power BI lädt, ändert sich dadurch nicht.",
  replaces: "Was ersetzt wird oder in Konflikt steht",
  replacesNothing: "Kein bekannter installierter Connector hat denselben Namen, dieselben Datenquellen oder denselben Abschnitt.",
  mark: "Herkunft",
  cannot: "Kann nicht installiert werden",
  nothingCan: "Keine der Dateien kann installiert werden.",
  relations: {
    "same-name": (name: ForeignText) => `${quoted(name)} hat denselben Namen. Die Datei wird in Quarantäne verschoben.`,
    "same-content": (name: ForeignText) => `${quoted(name)} ist dieselbe Datei.`,
    "same-connector": (name: ForeignText) =>
      `${quoted(name)} deklariert dieselbe Datenquelle oder denselben Abschnitt. Wenn beide installiert sind, ist nicht bekannt, welchen Connector Power BI verwendet.`,
  } satisfies Readonly<Record<InstallRival["relation"], (name: ForeignText) => string>>,
  moveAway: (name: ForeignText) => `${quoted(name)} in Quarantäne verschieben`,
  versions: {
    newer: (theirs: ForeignText, ours: ForeignText) => `Neuere Version: Installiert ist ${quoted(theirs)}, neu ist ${quoted(ours)}.`,
    older: (theirs: ForeignText, ours: ForeignText) => `Ältere Version: Installiert ist ${quoted(theirs)}, neu ist ${quoted(ours)}.`,
    equal: (theirs: ForeignText) => `Beide haben die Version ${quoted(theirs)}.`,
    unknown: "Welche Version neuer ist, ist nicht bekannt.",
  },
  signers: {
    same: "Beide sind mit demselben Zertifikat signiert.",
    changed: "Mit einem anderen Zertifikat signiert als der installierte Connector. Fragen Sie den Herausgeber nach dem Grund.",
    lost: "Der installierte Connector ist signiert, dieser nicht. Fragen Sie den Herausgeber nach dem Grund.",
    gained: "Der installierte Connector ist nicht signiert, dieser ist es.",
    none: "Keiner von beiden ist signiert.",
    "not-known": "Ob der Signaturgeber derselbe ist, konnte nicht geprüft werden.",
  } satisfies Readonly<Record<SignerChange, string>>,
  readInPart: {
    connector: "Der Code des installierten Connectors wurde nicht vollständig gelesen. Deshalb wurde nur ein Teil davon verglichen.",
    other: "Der Code des neuen Connectors wurde nicht vollständig gelesen. Deshalb wurde nur ein Teil davon verglichen.",
  },
  breaks: "Was sich für Benutzer ändert:",
  markText: (mark: SentenceFacts<Extract<WebMark, { kind: "marked" }>>) =>
    [
      `Laut einem Vermerk von Windows stammt die Datei ${zones[mark.zone]}.`,
      mark.from === null ? "" : `Adresse: ${quoted(mark.from)}.`,
      mark.referrer === null ? "" : `Gefunden auf: ${quoted(mark.referrer)}.`,
    ]
      .filter((text) => text !== "")
      .join(" "),
  markNotKnown:
    "Die Herkunft ist nicht bekannt, weil der Browser den Vermerk von Windows nicht weitergibt. Die installierte Kopie hat keinen solchen Vermerk.",
  markNone: "Windows hat keinen Vermerk zur Herkunft.",
  removeMark: "Diesen Vermerk von der installierten Kopie entfernen",
  markStays: "Die installierte Kopie behält diesen Vermerk.",
  restart: "Starten Sie Power BI Desktop neu, um den Connector zu verwenden.",
  replacedCount: (count: number) => `${counted(count, "ersetzte Datei wird", "ersetzte Dateien werden")} in Quarantäne verschoben.`,
};
