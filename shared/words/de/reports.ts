import type { FunctionProvider, NotReadReason } from "../../model/report.ts";
import type { ReportCause, ReportCauseKind } from "../../model/report-diagnosis.ts";
import type { FunctionEffect } from "../../model/report-impact.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import { counted, isOne, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

const scanned = {
  "vanished": fileFailures.vanished.problem,
  "in-use": "Der Bericht kann nicht gelesen werden, weil ein anderes Programm ihn verwendet.",
  "access-denied": fileFailures["access-denied"].problem,
  "is-a-folder": fileFailures["is-a-folder"].problem,
  "not-a-file": fileFailures["not-a-file"].problem,
  "link-outside": fileFailures["link-outside"].problem,
  "link-loop": fileFailures["link-loop"].problem,
  "name-without-text": fileFailures["name-without-text"].problem,
  "no-answer": fileFailures["no-answer"].problem,
  "io-error": fileFailures["io-error"].problem,
  "inspector-failed": fileFailures["inspector-failed"].problem,
};

const countedReports = (count: number): string => counted(count, "Bericht", "Berichte");
const onlyReport = "Der einzige Bericht, den Mezzanine gelesen hat,";
const ofRead = (count: number, read: number, what: string): string =>
  isOne(read)
    ? `${onlyReport} verwendet ${what}.`
    : `${numberText(count)} von ${numberText(read)} Berichten, die Mezzanine gelesen hat, ${isOne(count) ? "verwendet" : "verwenden"} ${what}.`;
const noneOfRead = (read: number, what: string): string =>
  isOne(read)
    ? `${onlyReport} verwendet ${what} nicht.`
    : `Keiner der ${numberText(read)} Berichte, die Mezzanine gelesen hat, verwendet ${what}.`;
const them = (names: readonly unknown[]): string => (isOne(names.length) ? "diese Funktion" : "diese Funktionen");

export interface EffectNames {
  readonly functions: readonly ForeignText[];
  readonly providers: readonly ForeignText[];
}

const impact = {
  title: "Betroffene Berichte",
  concerned: (count: number, read: number) =>
    count === 0
      ? isOne(read)
        ? `${onlyReport} verwendet nichts von dem, was sich ändert.`
        : `Keiner der ${numberText(read)} Berichte, die Mezzanine gelesen hat, verwendet etwas von dem, was sich ändert.`
      : isOne(read)
        ? `${onlyReport} verwendet etwas, das sich ändert.`
        : `${numberText(count)} von ${numberText(read)} Berichten, die Mezzanine gelesen hat, ${isOne(count) ? "verwendet" : "verwenden"} etwas, das sich ändert.`,
  ifReplaced: "Dabei wird angenommen, dass das, was ersetzt wird oder in Konflikt steht, in Quarantäne verschoben wird.",
  incomplete: "Nicht gelesene Berichte werden nicht mitgezählt.",
  notRead: (count: number) => `${counted(count, "Bericht konnte", "Berichte konnten")} nicht gelesen werden.`,
  neverRead: "Mezzanine hat keine Berichte gelesen und kann deshalb nicht angeben, welche betroffen sind.",
  open: "Berichte lesen",
  more: (count: number) => counted(count, "weiterer Bericht", "weitere Berichte"),
  moreFunctions: (count: number) => counted(count, "weitere Funktion", "weitere Funktionen"),
  effects: {
    "lost": ({ functions }) =>
      `Ruft ${namesInWords(functions)} auf. Kein anderer Connector hier stellt ${them(functions)} bereit. Bei diesen Abfragen tritt deshalb ein Fehler auf.`,
    "perhaps-lost": ({ functions }) =>
      `Ruft ${namesInWords(functions)} auf. Von keinem anderen Connector hier ist bekannt, dass er ${them(functions)} bereitstellt. Bei diesen Abfragen kann deshalb ein Fehler auftreten.`,
    "not-restorable": ({ functions }) =>
      `Ruft ${namesInWords(functions)} auf, und nichts anderes hier stellt ${them(functions)} bereit. Danach kann die Datei nicht wiederhergestellt werden.`,
    "may-be-used-instead": ({ functions, providers }) =>
      `Ruft ${namesInWords(functions)} von ${namesInWords(providers)} auf. Die neue Datei kann stattdessen verwendet werden.`,
    "other-provides": ({ functions, providers }) => `Ruft ${namesInWords(functions)} auf. Auch vorhanden in: ${namesInWords(providers)}.`,
    "stays": ({ functions }) => `Ruft ${namesInWords(functions)} auf. Die neue Datei hat ${them(functions)} ebenfalls.`,
  } satisfies Readonly<Record<FunctionEffect, (names: EffectNames) => string>>,
};

const use = {
  title: "Berichte, die ihn verwenden",
  open: "Zu den Berichten",
  usedBy: (count: number, read: number) => (count === 0 ? noneOfRead(read, "ihn") : ofRead(count, read, "ihn")),
  neverRead: "Mezzanine hat keine Berichte gelesen und kann deshalb nicht angeben, welche diesen Connector verwenden.",
};

type CauseTexts = {
  readonly [K in ReportCauseKind]: {
    readonly problem: (facts: SentenceFacts<Extract<ReportCause, { kind: K }>>) => string;
    readonly step: string;
  };
};

const openOrDoctor = "öffnen Sie den Connector in Mezzanine, oder führen Sie mezzanine doctor mit seinem Namen aus.";

const causes: CauseTexts = {
  "report-not-read": {
    problem: () => "Mezzanine konnte diesen Bericht nicht lesen und kann deshalb nicht angeben, was er benötigt.",
    step: "Schließen Sie ihn in Power BI Desktop, oder kopieren Sie ihn noch einmal. Lesen Sie ihn dann erneut.",
  },
  "report-live": {
    problem: () => "Dieser Bericht liest ein Modell an einem anderen Ort. Die Abfragen sind nicht in dieser Datei.",
    step: "Prüfen Sie den Bericht, mit dem das Modell erstellt wurde.",
  },
  "report-in-part": {
    problem: () =>
      "Ein Teil des M-Codes konnte nicht gelesen werden. Der Bericht ruft deshalb möglicherweise mehr Funktionen auf, als aufgeführt sind.",
    step: "Öffnen Sie die Abfragen in Power BI Desktop, und suchen Sie nach weiteren.",
  },
  "connector-missing": {
    problem: ({ functions }) => `Von keinem Connector hier ist bekannt, dass er ${namesInWords(functions)} bereitstellt.`,
    step: "Fragen Sie die Person, die den Bericht erstellt hat, welchen Connector er benötigt, und installieren Sie diesen.",
  },
  "connector-in-quarantine": {
    problem: ({ name, functions }) => `${quoted(name)} stellt ${namesInWords(functions)} bereit und ist in Quarantäne.`,
    step: "Stellen Sie den Connector aus der Quarantäne wieder her, wenn Sie ihm vertrauen, und starten Sie dann Power BI Desktop neu.",
  },
  "connector-disabled": {
    problem: ({ name, functions }) => `${quoted(name)} stellt ${namesInWords(functions)} bereit und ist deaktiviert.`,
    step: "Aktivieren Sie den Connector, wenn Sie ihm vertrauen, und starten Sie dann Power BI Desktop neu.",
  },
  "connector-in-unread-folder": {
    problem: ({ name, functions }) =>
      `${quoted(name)} stellt ${namesInWords(functions)} bereit und liegt in einem Ordner, den Power BI Desktop nicht liest.`,
    step: "Verschieben Sie den Connector in den Ordner „Custom Connectors“, den Power BI Desktop liest, und starten Sie dann Power BI Desktop neu.",
  },
  "other-version": {
    problem: ({ name, version, functions }) =>
      `${quoted(name)}${version === null ? "" : `, Version ${versionInWords(version)},`} enthält nicht: ${namesInWords(functions)}. Der Bericht wurde vermutlich mit einer anderen Version erstellt.`,
    step: "Installieren Sie die Version, mit der der Bericht erstellt wurde, oder ändern Sie die Abfragen.",
  },
  "certified-has-others": {
    problem: ({ certifiedName, others, functions }) =>
      `Von keinem Connector hier ist bekannt, dass er ${namesInWords(functions)} bereitstellt. Der zertifizierte Connector ${quoted(certifiedName)} hat ${namesInWords(others)}.`,
    step: "Vergleichen Sie die Funktionen. Wenn sie dieselben Daten lesen, ändern Sie die Abfragen. Installieren Sie andernfalls den Connector, mit dem der Bericht erstellt wurde.",
  },
  "connector-blocked": {
    problem: ({ name, functions }) =>
      `${quoted(name)} stellt ${namesInWords(functions)} bereit, aber Power BI Desktop lädt diesen Connector voraussichtlich nicht.`,
    step: `Finden Sie den Grund heraus: ${openOrDoctor.replace("öffnen", "Öffnen")}`,
  },
  "connector-may-not-load": {
    problem: ({ name, functions }) =>
      `${quoted(name)} stellt ${namesInWords(functions)} bereit, aber ob Power BI Desktop diesen Connector lädt, ist nicht bekannt.`,
    step: `Suchen Sie ihn unter „Daten abrufen“. Wenn er dort nicht steht, ${openOrDoctor}`,
  },
  "connectors-clash": {
    problem: ({ names, certifiedNames, functions }) =>
      `Mehrere Connectors stellen ${namesInWords(functions)} bereit: ${namesInWords([...names, ...certifiedNames])}. Welchen davon Power BI verwendet, ist nicht bekannt.`,
    step: "Behalten Sie einen davon. Verschieben Sie die anderen in Quarantäne.",
  },
};

const diagnosis = {
  title: "Warum kann bei diesem Bericht ein Fehler auftreten?",
  nothing: (count: number) =>
    count === 0
      ? "Der Bericht ruft keine Funktion eines Connectors auf."
      : `Es ist kein Problem mit ${isOne(count) ? "der aufgerufenen Connectorfunktion" : `den ${numberText(count)} aufgerufenen Connectorfunktionen`} bekannt. Wenn Sie gerade einen Connector installiert haben, starten Sie Power BI Desktop neu.`,
  causes,
  unread: (names: readonly ForeignText[]) =>
    `Nicht alle Funktionen von ${namesInWords(names)} sind bekannt. Vielleicht ist dort enthalten, was fehlt.`,
};

export const reportTexts = {
  notRead: {
    ...scanned,
    "not-a-report": "Das ist kein Bericht mit Abfragen, die Mezzanine lesen kann.",
    "protected": "Der Bericht ist durch eine Vertraulichkeitsbezeichnung oder ein Kennwort verschlüsselt.",
    "damaged": "Der Bericht ist beschädigt oder unvollständig.",
    "too-large": "Der Bericht enthält etwas, das größer ist als der Grenzwert von Mezzanine.",
    "model-not-understood": "Das Modell ist in einer Form gespeichert, die Mezzanine nicht unterstützt.",
    "model-missing": "Das Modell, auf das der Bericht verweist, fehlt.",
    "took-too-long": "Das Lesen dauerte zu lange.",
    "took-too-much-memory": "Das Lesen benötigte zu viel Arbeitsspeicher.",
    "reader-failed": "Im Prozess zum Lesen von Berichten ist ein Fehler aufgetreten.",
    "cancelled": "Der Bericht wurde vor dem Abbrechen nicht gelesen.",
  } satisfies Record<NotReadReason, string>,
  live: {
    "service": "Der Bericht liest ein Modell im Power BI-Dienst; die Abfragen sind dort und nicht in dieser Datei.",
    "analysis-services": "Der Bericht liest ein Modell von Analysis Services; die Abfragen sind dort und nicht in dieser Datei.",
  },
  isPartial: "Nicht der gesamte M-Code konnte gelesen werden.",
  nobody: "niemand",
  providers: {
    "installed": (name) => quoted(name),
    "certified-file": (name) => `${quoted(name)} (Ordner der zertifizierten Connectors)`,
    "certified": (name) => `${quoted(name)} (mit Power BI geliefert)`,
    "built-in": (name) => `${quoted(name)} (integriert)`,
    "quarantined": (name) => `${quoted(name)} (in Quarantäne)`,
    "disabled": (name) => `${quoted(name)} (deaktiviert)`,
    "folder-not-read": (name) => `${quoted(name)} (in einem Ordner, den Power BI nicht liest)`,
  } satisfies Readonly<Record<FunctionProvider["kind"], (name: ForeignText) => string>>,
  moving: (count: number) => `${countedReports(count)}:`,
  pinned: (name: ForeignText) =>
    `Eine Abfrage legt Implementation für ${quoted(name)} auf 1.0 fest. Sie behält deshalb den alten Treiber, wenn sich der Standard ändert, und schlägt möglicherweise fehl, sobald dieser Treiber entfernt ist.`,
  impact,
  use,
  diagnosis,
};
