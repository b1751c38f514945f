import type { ForeignText, QuotationMarks } from "../foreign-text.ts";
import type { ReleaseWords } from "./release-words.ts";

const marks: QuotationMarks = { open: "„", close: "“" };
const quoted = (text: ForeignText): string => text.quotedIn(marks);
const security = "Datei > Optionen und Einstellungen > Optionen > Sicherheit";
const trusted =
  "(Empfohlen) Nur das Laden von durch Microsoft zertifizierten und anderen vertrauenswürdigen Drittanbietererweiterungen zulassen";
const any = "(Nicht empfohlen) Alle Erweiterungen ohne Überprüfung oder Warnung laden";

export const de: ReleaseWords = {
  tag: "de",
  language: "Deutsch",
  quoted,
  title: (connector) => `${quoted(connector)} installieren`,
  otherLanguages: "Andere Sprachen",
  labels: {
    file: "Datei",
    version: "Version",
    hash: "SHA-256 der Datei",
    signedBy: "Name im Zertifikat",
    notSigned: "Diese Datei ist nicht signiert.",
    sha1: "Fingerabdruck (SHA-1)",
    sha256: "Fingerabdruck (SHA-256)",
    validUntil: "Zertifikat gültig bis",
    certificateFile: "Zertifikat als Datei",
  },
  check: {
    heading: "Datei überprüfen",
    powershell: "Wechseln Sie in Windows PowerShell in den Ordner mit der Datei, und geben Sie Folgendes ein:",
    expected: "Unter „Hash“ muss Folgendes stehen:",
    linux: "Unter Linux überprüft dieser Befehl alle Dateien:",
    macos: "Unter macOS überprüft dieser Befehl alle Dateien:",
    limit:
      "Das zeigt, dass die Datei vollständig angekommen ist. Es zeigt nicht, von wem sie stammt, denn der Hashwert kam zusammen mit der Datei.",
  },
  users: {
    heading: "Für Benutzer",
    close: "Schließen Sie Power BI Desktop.",
    folder:
      "Öffnen Sie im Explorer den Ordner Dokumente > Power BI Desktop > Custom Connectors. Erstellen Sie Ordner, die noch nicht vorhanden sind. Wenn OneDrive Ihre Dokumente sichert, verwenden Sie den Ordner „Dokumente“ in OneDrive.",
    older: "Löschen Sie ältere Dateien dieses Connectors aus dem Ordner. Zwei Dateien desselben Connectors können zu Fehlern führen.",
    copy: (file) => `Kopieren Sie ${quoted(file)} in den Ordner „Custom Connectors“.`,
    trust: `Bitten Sie Ihren Administrator, den Fingerabdruck wie unten beschrieben als vertrauenswürdig einzustufen. Sie müssen keine Einstellung ändern: Lassen Sie unter ${security} > Datenerweiterungen die Option „${trusted}“ ausgewählt.`,
    allow: `Lesen Sie unten „Diese Datei ist nicht signiert“. Wenn Sie die Datei trotzdem verwenden möchten, starten Sie Power BI Desktop, wählen Sie ${security} aus und dann unter „Datenerweiterungen“ die Option „${any}“. Schließen Sie danach Power BI Desktop wieder.`,
    start: (names) => `Starten Sie Power BI Desktop, wählen Sie „Daten abrufen“ aus, und suchen Sie nach ${names.map(quoted).join(", ")}.`,
    startUnlisted:
      "Starten Sie Power BI Desktop. Der Connector wird unter „Daten abrufen“ nicht aufgeführt; Abfragen rufen seine Funktionen mit ihrem Namen auf.",
    blocked:
      "Wenn Power BI Desktop diese Datei im Dialogfeld „Nicht zertifizierte Connectors“ anzeigt, ist sie auf diesem Computer noch nicht als vertrauenswürdig eingestuft.",
    gateway:
      "Wenn Ihre Berichte über ein lokales Datengateway aktualisiert werden, benötigt auch das Gateway die Datei, und zwar in dem Ordner für benutzerdefinierte Connectors, den die Gateway-App anzeigt.",
  },
  unsigned: {
    heading: "Diese Datei ist nicht signiert",
    paragraphs: [
      "Power BI Desktop lädt diese Datei nur, wenn Sie das Laden aller Erweiterungen zulassen. Diese Einstellung gilt für jede Datei im Ordner „Custom Connectors“, nicht nur für diese.",
      "Ein Connector kann die Anmeldeinformationen verwenden, die Sie für ihn eingeben, und Daten an andere Stellen senden. Lassen Sie alle Erweiterungen nur zu, wenn Sie jeder Datei in diesem Ordner vertrauen. Bitten Sie uns andernfalls um eine signierte Datei.",
    ],
  },
  administrators: {
    heading: "Für Administratoren",
    proves:
      "Die Signatur zeigt, dass die Datei nicht geändert wurde, seit sie mit diesem Zertifikat signiert wurde. Sie zeigt nicht, wer das Zertifikat besitzt.",
    compare:
      "Vergleichen Sie den Fingerabdruck, bevor Sie ihm vertrauen, mit einem, den Sie auf anderem Weg von uns erhalten haben, zum Beispiel telefonisch oder von unserer Website.",
    selfSigned: "Das Zertifikat ist selbstsigniert: Niemand sonst hat den Namen darin geprüft.",
    scope:
      "Ein vertrauenswürdiger Fingerabdruck gilt für alle Connectors, die mit diesem Zertifikat signiert sind, auch für andere und spätere.",
    registry:
      "Power BI Desktop liest die vertrauenswürdigen SHA-1-Fingerabdrücke aus diesem Registrierungswert (REG_MULTI_SZ, einer pro Zeile):",
    keep: "Fügen Sie den Fingerabdruck hinzu, und behalten Sie die vorhandenen Einträge bei. Andere Connectors benötigen sie.",
    files: "Diese Ordner enthalten Dateien dafür, jeweils mit einer README.txt auf Englisch:",
    kinds: {
      powershell: "Skripts, die den Fingerabdruck hinzufügen und wieder entfernen",
      intune: "Korrekturskripts für Microsoft Intune",
      gpo: "Eine administrative Vorlage für Gruppenrichtlinien. Eine Gruppenrichtlinie ersetzt die gesamte Liste; tragen Sie daher alle Fingerabdrücke ein, die Sie benötigen",
      configmgr: "Skripts für Microsoft Configuration Manager",
    },
    unsigned:
      "Die Datei hat keine Signatur, daher gibt es keinen Fingerabdruck, dem Sie vertrauen könnten. Wenn Sie die empfohlene Einstellung beibehalten möchten, bitten Sie uns um eine signierte Datei.",
  },
  remove: {
    heading: "Connector entfernen",
    user: "Schließen Sie Power BI Desktop, löschen Sie die Datei aus dem Ordner „Custom Connectors“, und starten Sie Power BI Desktop erneut.",
    setting: `Wenn keine andere Datei dies erfordert, wählen Sie unter ${security} > Datenerweiterungen wieder die Option „${trusted}“ aus.`,
    administrator: "Administratoren können den Fingerabdruck mit denselben Dateien aus der Liste entfernen.",
  },
};
