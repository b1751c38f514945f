import type { LeftOutReason, OutputFailure, PackFailure, SignFailure, SignWarning } from "../../model/publish.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { countedFiles, dayInWords, namesInWords, numberText, quoted } from "./phrases.ts";

const leftOutReasons = {
  "query-document": "eine Abfrage zum Ausprobieren des Connectors",
  "test-document": "ein Test",
  "project-file": "eine Datei eines Projekts oder Editors",
  "version-control": "eine Datei der Versionsverwaltung",
  "editor-leftover": "eine zurückgelassene Datei eines Editors oder des Systems",
  "build-output": "eine Buildausgabe",
  "secret": "enthält möglicherweise einen Schlüssel oder ein Kennwort",
  "not-a-file": "ein Link oder etwas anderes, das keine Datei ist",
  "in-folder": "in einem Ordner; ein Connector hat keine Ordner",
  "not-a-connector-file": "kein Dateityp, der in einen Connector gehört",
  "excluded": "von Ihnen ausgeschlossen",
} satisfies Readonly<Record<LeftOutReason, string>>;

const nothingWritten = "Es wurde nichts geschrieben.";

const checkNameAndPermissions = "Überprüfen Sie den Namen und Ihre Berechtigungen.";
const notRead = ({ path }: { readonly path: ForeignText }): string => `${quoted(path)} konnte nicht gelesen werden.`;
const toPem = "Wandeln Sie die Datei in PEM um: openssl pkcs12 -in key.pfx -out key.pem";

const packFailures: ProblemByKind<PackFailure> = {
  "folder-unreadable": {
    problem: ({ path }) => `Der Ordner ${quoted(path)} konnte nicht gelesen werden.`,
    step: checkNameAndPermissions,
  },
  "file-unreadable": {
    problem: notRead,
    step: "Schließen Sie das Programm, das die Datei geöffnet hat, oder schließen Sie die Datei aus.",
  },
  "too-many-files": {
    problem: ({ most }) => `Es gibt mehr als ${numberText(most)} Dateien und Ordner.`,
    step: "Geben Sie den Ordner eines einzelnen Connectors an.",
  },
  "too-large": { problem: ({ path }) => `Mit ${quoted(path)} wäre der Connector zu groß.`, step: "Schließen Sie die Datei aus." },
  "no-main-document": {
    problem: "Es gibt kein Hauptdokument: keine .pq- oder .m-Datei, die mit „section“ beginnt.",
    step: "Geben Sie den Ordner an, der es enthält, und sehen Sie nach, was weggelassen wurde.",
  },
  "several-main-documents": {
    problem: ({ names }) => `Es gibt mehrere Dokumente, die Power BI für das Hauptdokument halten kann: ${namesInWords(names, 10)}.`,
    step: "Schließen Sie alle bis auf eines aus. Hilfsdateien haben die Endung .pqm.",
  },
  "unsafe-name": {
    problem: ({ path }) =>
      `${quoted(path)} hat einen Namen, der nicht auf jedem System oder nicht in einem signierten Paket verwendet werden kann.`,
    step: "Benennen Sie die Datei um, oder schließen Sie sie aus.",
  },
  "same-name": {
    problem: ({ path, other }) => `${quoted(path)} und ${quoted(other)} hätten im Connector denselben Namen.`,
    step: "Benennen Sie eine der Dateien um, oder schließen Sie sie aus.",
  },
  "asked-for-left-out": {
    problem: ({ names }) => `Der Code verlangt Dateien, die weggelassen wurden: ${namesInWords(names, 10)}.`,
    step: "Schließen Sie jede mit ihrem Namen ein, oder schließen Sie sie aus, um anzugeben, dass der Connector ohne sie funktioniert.",
  },
  "mistake": {
    problem: ({ document, line, column, detail }) =>
      `${quoted(document)}, Zeile ${numberText(line)}, Spalte ${numberText(column)}: ${quoted(detail)}`,
    step: "Korrigieren Sie den Code, und packen Sie erneut.",
  },
  "not-readable-as-connector": {
    problem: "Das Gepackte konnte nicht wieder als Connector gelesen werden.",
    step: "Untersuchen Sie die Dateien mit „mezzanine inspect“.",
  },
};

const outputFailures: ProblemByKind<OutputFailure> = {
  "output-exists": {
    problem: ({ path }) => `${quoted(path)} ist bereits vorhanden.`,
    step: "Wählen Sie einen anderen Namen, oder geben Sie an, dass die Datei ersetzt werden darf (siehe --help).",
  },
  "disk-full": {
    problem: ({ path }) => `Für ${quoted(path)} ist nicht genügend Speicherplatz vorhanden.`,
    step: "Geben Sie Speicherplatz frei, und versuchen Sie es erneut.",
  },
  "output-not-writable": {
    problem: ({ path }) => `${quoted(path)} konnte nicht geschrieben werden.`,
    step: "Überprüfen Sie den Ordner und Ihre Berechtigungen.",
  },
};

const signFailures: ProblemByKind<SignFailure> = {
  "key-unreadable": { problem: notRead, step: checkNameAndPermissions },
  "no-private-key": {
    problem: ({ path }) => `${quoted(path)} enthält keinen lesbaren privaten Schlüssel.`,
    step: "Geben Sie eine PFX- (P12-) oder PEM-Datei mit dem Schlüssel an. Verwenden Sie --prepare für einen Schlüssel auf einem Token oder in einem Tresor.",
  },
  "no-certificate": {
    problem: ({ path }) => `${quoted(path)} enthält kein Zertifikat.`,
    step: "Geben Sie die Datei mit dem Zertifikat mit --certificate an.",
  },
  "certificate-not-readable": {
    problem: "Das Zertifikat hat nicht die Standardform. Programme können es deshalb unterschiedlich lesen.",
    step: "Bitten Sie den Aussteller um ein anderes.",
  },
  "password-needed": {
    problem: ({ path }) => `Für ${quoted(path)} ist ein Kennwort erforderlich.`,
    step: "Geben Sie es mit --password-fd oder --password-env an, oder führen Sie den Befehl in einem Terminal aus.",
  },
  "wrong-password": {
    problem: ({ path }) => `Mit diesem Kennwort lässt sich ${quoted(path)} nicht öffnen.`,
    step: "Versuchen Sie es mit dem richtigen erneut.",
  },
  "password-not-ascii": {
    problem: "Das Kennwort enthält Zeichen, die unterschiedlich gelesen werden. Es wurde deshalb nicht ausprobiert.",
    step: "Vergeben Sie für die PFX-Datei ein Kennwort aus einfachen Buchstaben, Ziffern und Zeichen, oder wandeln Sie sie mit OpenSSL in PEM um.",
  },
  "pfx-key-not-rsa": {
    problem: ({ path }) =>
      `Der Schlüssel in ${quoted(path)} ist kein RSA-Schlüssel. Andere Arten können hier nicht aus einer PFX-Datei gelesen werden.`,
    step: toPem,
  },
  "pfx-not-understood": {
    problem: ({ path }) => `${quoted(path)} ist auf eine Weise geschrieben, die hier nicht gelesen werden kann.`,
    step: toPem,
  },
  "key-does-not-fit": {
    problem: "Der private Schlüssel gehört nicht zum Zertifikat.",
    step: "Geben Sie das Zertifikat an, das für diesen Schlüssel ausgestellt wurde.",
  },
  "key-type": {
    problem: ({ keyType }) => `Mit einem Schlüssel dieses Typs können Connectors nicht signiert werden: ${quoted(keyType)}.`,
    step: "Verwenden Sie RSA mit 2048 bis 4096 Bit oder eine NIST-Kurve ab 256 Bit.",
  },
  "certificate-expired": {
    problem: ({ notAfter }) => `Das Zertifikat ist am ${dayInWords(notAfter)} abgelaufen.`,
    step: "Signieren Sie mit einem gültigen Zertifikat.",
  },
  "certificate-not-yet-valid": {
    problem: ({ notBefore }) => `Das Zertifikat ist erst ab dem ${dayInWords(notBefore)} gültig.`,
    step: "Überprüfen Sie die Uhr dieses Computers, oder warten Sie.",
  },
  "certificate-wrong-purpose": {
    problem: "Das Zertifikat ist nicht zum Signieren von Code bestimmt.",
    step: "Verwenden Sie eines mit Codesignatur in der erweiterten Schlüsselverwendung und digitaler Signatur in der Schlüsselverwendung.",
  },
  "file-unreadable": { problem: notRead, step: "Untersuchen Sie die Datei mit „mezzanine inspect“." },
  "not-a-connector": {
    problem: ({ path }) => `${quoted(path)} ist keine Connector-Datei, die signiert werden kann.`,
    step: "Geben Sie eine .mez- oder .pqx-Datei an, und untersuchen Sie sie mit „mezzanine inspect“.",
  },
  "unsafe-name": {
    problem: ({ path }) => `Die Datei enthält ${quoted(path)}, einen Namen, der in einem signierten Paket nicht möglich ist.`,
    step: "Packen Sie den Connector erneut, ohne diese Datei.",
  },
  "same-name": {
    problem: ({ path, other }) => `Die Datei enthält ${quoted(path)} und ${quoted(other)}. Für manche Leseprogramme ist das derselbe Name.`,
    step: "Packen Sie den Connector erneut, mit nur einer davon.",
  },
  "signature-not-intact": {
    problem: "Die Datei hat eine Signatur, die nicht intakt ist oder nicht geprüft werden konnte. Deshalb wurde keine hinzugefügt.",
    step: "Untersuchen Sie die Datei mit „mezzanine verify“. --replace entfernt die alte Signatur.",
  },
  "cannot-countersign": {
    problem: "Eine zweite Signatur würde die vorhandene ungültig machen, weil diese die Liste der Signaturen umfasst.",
    step: "Verwenden Sie --replace, um die alte Signatur zu entfernen.",
  },
  "timestamp-address": {
    problem: ({ address }) => `Bei ${quoted(address)} kann kein Zeitstempel angefordert werden.`,
    step: "Geben Sie eine Adresse an, die mit http:// oder https:// beginnt und kein Kennwort enthält.",
  },
  "timestamp-no-answer": {
    problem: ({ address }) => `${quoted(address)} hat nicht rechtzeitig geantwortet oder eine Umleitung gesendet.`,
    step: "Versuchen Sie es erneut, oder wenden Sie sich an eine andere Stelle.",
  },
  "timestamp-bad-answer": {
    problem: ({ address }) => `Die Antwort von ${quoted(address)} ist kein Zeitstempel.`,
    step: "Überprüfen Sie die Adresse, oder wenden Sie sich an eine andere Stelle.",
  },
  "timestamp-refused": {
    problem: ({ address }) => `${quoted(address)} hat einen Zeitstempel abgelehnt.`,
    step: "Wenden Sie sich an eine andere Stelle.",
  },
  "timestamp-wrong": {
    problem: ({ address }) =>
      `Der Zeitstempel von ${quoted(address)} lässt sich nicht bestätigen, betrifft etwas anderes oder weicht um einen Tag oder mehr von der Uhr dieses Computers ab.`,
    step: "Überprüfen Sie die Uhr, oder wenden Sie sich an eine andere Stelle.",
  },
  "timestamp-outside-validity": {
    problem: ({ time }) => `Der Zeitstempel ist vom ${dayInWords(time)}. Zu dieser Zeit war das Zertifikat nicht gültig.`,
    step: "Signieren Sie mit einem gültigen Zertifikat.",
  },
  "prepared-unreadable": {
    problem: ({ path }) => `${quoted(path)} ist kein Ordner, den --prepare erstellt hat.`,
    step: "Geben Sie den Ordner an, der bei --prepare angegeben wurde.",
  },
  "prepared-for-another": {
    problem: "Die Datei ist nicht mehr so wie bei der Vorbereitung der Signatur.",
    step: "Bereiten Sie die Signatur erneut vor, und lassen Sie die neuen Bytes signieren.",
  },
  "signature-unreadable": {
    problem: ({ path }) => `${quoted(path)} enthält keinen Signaturwert.`,
    step: "Geben Sie die Datei an, die das Signaturprogramm geschrieben hat: Bytes, Base64 oder hexadezimal.",
  },
  "signature-wrong": {
    problem: "Der Signaturwert wurde nicht aus diesen Bytes mit dem Schlüssel des Zertifikats erstellt.",
    step: "Prüfen Sie, ob der Schlüssel zum Zertifikat gehört und ob das Programm mit RSA PKCS #1 v1.5 oder ECDSA mit SHA-256 signiert hat.",
  },
};

const signWarnings = {
  "ecdsa": "Ob Power BI Desktop ECDSA-Signaturen akzeptiert, ist nicht bekannt.",
  "self-signed":
    "Das Zertifikat ist selbstsigniert. Es beweist, dass die Datei unverändert ist, nicht, von wem sie stammt. Übermitteln Sie Ihren Benutzern den Fingerabdruck auf einem anderen Weg.",
  "no-timestamp": "Es gibt keinen Zeitstempel. Deshalb gibt nur die Datei selbst an, wann sie signiert wurde.",
} satisfies Readonly<Record<SignWarning, string>>;

export const publishTexts = {
  leftOutReasons,
  packFailures,
  outputFailures,
  nothingWritten,
  packed: (count: number, path: ForeignText) => `${countedFiles(count)} gepackt in ${quoted(path)}.`,
  signFailures,
  signWarnings,
  signed: (path: ForeignText) => `Signiert. Das Paket ist ${quoted(path)}.`,
  prepared: (path: ForeignText) => `Vorbereitet in ${quoted(path)}. Es ist noch nichts signiert.`,
  asksAuthority: (address: ForeignText) =>
    `Bei ${quoted(address)} wird ein Zeitstempel angefordert. Gesendet werden nur ein Hash der Signatur und eine Zufallszahl.`,
  passwordQuestion: (path: ForeignText) => `Kennwort für ${quoted(path)}: `,
  newPasswordQuestion: "Neues Kennwort für den Schlüssel: ",
  repeatPassword: "Wiederholen: ",
  newPasswordProblem:
    "Ein neuer Schlüssel benötigt ein Kennwort aus 8 bis 256 einfachen Buchstaben, Ziffern und Zeichen, zweimal gleich eingegeben.",
  passwordSourceProblem: "Das Kennwort konnte dort, wo Sie es angegeben haben, nicht gelesen werden.",
  certificateMade: (key: ForeignText, certificate: ForeignText) =>
    `Erstellt: der Schlüssel ${quoted(key)}, den Sie geheim halten müssen, und das Zertifikat ${quoted(certificate)}, das andere benötigen.`,
  certificateProves:
    "Der Name in diesem Zertifikat wird von niemandem geprüft. Eine damit erstellte Signatur zeigt, dass eine Datei unverändert ist und dass der Besitzer des Schlüssels sie signiert hat. Sie zeigt nicht, wer das ist. Übermitteln Sie Ihren Benutzern den Fingerabdruck auf einem anderen Weg als die Datei, und bewahren Sie Schlüssel und Kennwort getrennt auf.",
  leftOut: "Weggelassen:",
  codeNotRead: "Der Code konnte nicht vollständig gelesen werden. Ein Fehler darin wurde möglicherweise nicht erkannt.",
  watching: (path: ForeignText) => `${quoted(path)} wird auf Änderungen überwacht. Drücken Sie zum Beenden Strg+C.`,
  watchEnded: "Überwachung beendet.",
  installedBuild: (path: ForeignText) => `Installiert als ${quoted(path)}.`,
  undoInstall: (historyId: number) => `Zum Rückgängigmachen: mezzanine undo ${historyId}.`,
  notInstalled: "Die Datei wurde geschrieben und nicht installiert.",
  replaceInstalled: "--replace verschiebt diese Datei in Quarantäne.",
};
