import type { FileFailure } from "../../model/finding.ts";
import { compressionMethods, deflate64, type Lookalike, type RefusalReason } from "../../model/inspection.ts";
import type { ProblemByKind } from "../sentence.ts";
import { counted, megabytes, numberText, quoted } from "./phrases.ts";
import { archiveNotes, lookalikes } from "./reasons.ts";

export const fileFailures = {
  "vanished": {
    problem: "Die Datei ist nicht oder nicht mehr vorhanden.",
    step: "Überprüfen Sie Name und Ordner, und versuchen Sie es dann erneut.",
  },
  "in-use": {
    problem: "Die Datei kann nicht gelesen werden, weil ein anderes Programm sie verwendet.",
    step: "Schließen Sie Power BI Desktop oder das andere Programm, das sie verwendet, und durchsuchen Sie dann erneut.",
  },
  "access-denied": {
    problem: "Sie haben keine Berechtigung, die Datei zu lesen.",
    step: "Bitten Sie den Besitzer der Datei um die Berechtigung, oder verwenden Sie ein anderes Konto.",
  },
  "is-a-folder": {
    problem: "Das ist ein Ordner und keine Datei.",
    step: "Geben Sie eine Datei in diesem Ordner an. „mezzanine scan“ durchsucht einen ganzen Ordner.",
  },
  "not-a-file": {
    problem: "Das ist keine gewöhnliche Datei, sondern zum Beispiel eine Pipe oder ein Gerät.",
    step: "Das kann kein Connector sein. Entfernen Sie es aus dem Connector-Ordner, wenn Sie es nicht brauchen.",
  },
  "too-large": {
    problem: "Die Datei ist viel größer als jeder Connector.",
    step: "Prüfen Sie, woher sie stammt. Echte Connectors sind kleiner als 10 MB.",
  },
  "link-outside": {
    problem: "Das ist ein Link auf einen Ort außerhalb des Ordners. Mezzanine ist ihm nicht gefolgt.",
    step: "Legen Sie die Datei selbst in den Ordner.",
  },
  "link-loop": {
    problem: "Das ist ein Link, der auf sich selbst zurückführt. Es gibt keine Datei.",
    step: "Ersetzen Sie den Link durch die Datei selbst.",
  },
  "name-without-text": {
    problem:
      "Der Name enthält Bytes, die kein Text sind. Deshalb lässt sich die Datei nicht von anderen unterscheiden, die gleich aussehen. Sie wurde nicht geöffnet.",
    step: "Benennen Sie die Datei um, und durchsuchen Sie dann erneut.",
  },
  "no-answer": {
    problem: "Das Laufwerk antwortet nicht.",
    step: "Überprüfen Sie das Laufwerk oder die Verbindung, und durchsuchen Sie dann erneut.",
  },
  "io-error": {
    problem: "Beim Lesen ist ein Fehler des Datenträgers oder des Netzwerks aufgetreten.",
    step: "Überprüfen Sie das Laufwerk oder die Verbindung, und durchsuchen Sie dann erneut.",
  },
  "inspector-failed": {
    problem: "Die Datei wurde nicht gelesen, weil der Prozess zum Lesen von Dateien nicht gestartet werden konnte.",
    step: "Durchsuchen Sie erneut. Wenn es wieder geschieht, starten Sie Mezzanine neu.",
  },
} satisfies Readonly<Record<FileFailure, { readonly problem: string; readonly step: string }>>;

const downloadAgain = "Laden Sie den Connector erneut herunter.";
const unpack = "Entpacken Sie die Datei, und verwenden Sie den Connector darin, falls es einen gibt.";
const notWanted = "Bitten Sie den Absender um den Connector selbst. In einem Connector-Ordner bewirkt diese Datei nichts.";
const freshCopy = "Verwenden Sie die Datei nicht. Bitten Sie den Herausgeber um eine neue Kopie.";
const unlessKnown = "Verwenden Sie die Datei nur, wenn Sie den Grund kennen.";

const stepsByLookalike: Readonly<Record<Lookalike, string>> = {
  "html": downloadAgain,
  "error-message": downloadAgain,
  "json":
    "Wenn Sie die Datei heruntergeladen haben, hat der Server das anstelle der Datei gesendet. Laden Sie den Connector erneut herunter.",
  "shortcut": "Holen Sie den Connector von dem Ort, auf den die Verknüpfung zeigt.",
  "rar": unpack,
  "seven-zip": unpack,
  "gzip": unpack,
  "other-archive": unpack,
  "archive-inside": unpack,
  "pdf": notWanted,
  "png": notWanted,
  "power-bi-report": notWanted,
  "office-document": notWanted,
  "git-lfs-pointer": downloadAgain,
  "executable": "Führen Sie das Programm nicht aus. Bitten Sie den Absender um den Connector selbst.",
  "zip": notWanted,
  "misspelt-section": "Wenn die Datei von Ihnen stammt, korrigieren Sie dieses Wort. Informieren Sie andernfalls den Autor des Connectors.",
  "text": notWanted,
  "unknown": notWanted,
};

export const refusals: ProblemByKind<RefusalReason> = {
  "empty": {
    problem: "Die Datei ist leer.",
    step: "Holen Sie die Datei erneut. Beim Herunterladen oder Kopieren ist ein Fehler aufgetreten.",
  },
  "too-large": {
    problem: ({ limitBytes }) => `Die Datei ist größer als ${megabytes(limitBytes)} und damit viel größer als jeder Connector.`,
    step: "Prüfen Sie, woher sie stammt, bevor Sie sie verwenden.",
  },
  "too-many-parts": {
    problem: ({ limit }) => `Das Archiv führt mehr als ${numberText(limit)} Teile auf, viel mehr als jeder Connector.`,
    step: freshCopy,
  },
  "cut-short": {
    problem: "Das Ende der Datei fehlt, vermutlich weil das Herunterladen unterbrochen wurde.",
    step: "Laden Sie die Datei erneut herunter.",
  },
  "end-out-of-reach": {
    problem: ({ bytesAfter }) =>
      `Nach dem Archiv ${counted(bytesAfter, "weiteres Byte folgt", "weitere Bytes folgen")}. Das Ende wird nur in den letzten 64 kB gesucht, deshalb kann das Archiv nicht gelesen werden.`,
    step: freshCopy,
  },
  "damaged": {
    problem: ({ part, note }) => `Das Archiv ist${part === null ? "" : ` bei ${quoted(part)}`} beschädigt: ${archiveNotes[note]}.`,
    step: "Bitten Sie den Herausgeber um eine neue Kopie.",
  },
  "line-endings-converted": {
    problem: ({ to }) =>
      `Die Zeilenenden wurden wie in einer Textdatei umgewandelt (${to === "lf" ? "CR LF in LF" : "LF in CR LF"}), wie es eine Versionsverwaltung oder eine Übertragung als Text tut. Ein Archiv wird dadurch beschädigt.`,
    step: "Holen Sie die Datei von einem anderen Ort, zum Beispiel vom Herausgeber: Jede Kopie vom selben Ort ist ebenso beschädigt. In Git verhindern das die Zeilen „*.mez binary“ und „*.pqx binary“ in .gitattributes.",
  },
  "password": {
    problem: ({ part }) => `Das Archiv ist mit einem Kennwort geschützt, deshalb kann ${quoted(part)} nicht gelesen werden.`,
    step: "Für den Autor des Connectors: Packen Sie ihn erneut, ohne Kennwort.",
  },
  "unknown-method": {
    problem: ({ part, method }) =>
      `${quoted(part)} ist mit ${compressionMethods[method] ?? `Verfahren ${method}`} komprimiert. Power BI liest das ${method === deflate64 ? "möglicherweise nicht" : "nicht"}.`,
    step: "Für den Autor des Connectors: Packen Sie ihn erneut mit Deflate, dem üblichen Verfahren von ZIP.",
  },
  "not-a-connector": {
    problem: ({ looksLike }) => `Das ist kein Connector, sondern ${lookalikes[looksLike]}.`,
    step: ({ looksLike }) => stepsByLookalike[looksLike],
  },
  "connector-inside": {
    problem: ({ inner }) => `Das ist ein Archiv, das den Connector ${quoted(inner)} enthält.`,
    step: "Extrahieren Sie den Connector aus dem Archiv, und verwenden Sie ihn.",
  },
  "took-too-long": {
    problem: ({ limitSeconds }) => `Das Lesen dauerte länger als ${limitSeconds} Sekunden und wurde deshalb beendet.`,
    step: `${unlessKnown} Kein echter Connector braucht so lange.`,
  },
  "took-too-much-memory": {
    problem: ({ limitMegabytes }) => `Das Lesen benötigte mehr als ${limitMegabytes} MB Arbeitsspeicher und wurde deshalb beendet.`,
    step: `${unlessKnown} Kein echter Connector braucht so viel.`,
  },
  "too-much-content": {
    problem: ({ limitMegabytes }) =>
      `Die Deklarationen der Datei umfassen mehr als ${limitMegabytes} MB Text und werden deshalb nicht aufgeführt.`,
    step: `${unlessKnown} Kein echter Connector deklariert so viel.`,
  },
  "inspector-failed": {
    problem: "Beim Lesen der Datei ist in Mezzanine ein Fehler aufgetreten. Sonst war nichts betroffen.",
    step: "Durchsuchen Sie erneut. Wenn es wieder geschieht, verwenden Sie die Datei nicht.",
  },
};
