import type { LinkExpert, LinkName, LinkSource, LinkState, OwnReason, RepairName } from "../../model/diagnosis.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, namesInWords, quoted } from "./phrases.ts";

export const diagnosisTexts = {
  links: {
    "folder": "Power BI liest diesen Ordner",
    "permission": "Die Datei kann gelesen werden",
    "web-mark": "Windows hat die Datei nicht als heruntergeladen gekennzeichnet",
    "file-name": "Power BI lädt Dateien mit diesem Namen",
    "archive": "Das Archiv kann gelesen werden",
    "main-document": "Es gibt genau ein Hauptdokument",
    "code": "Der Code enthält keinen Fehler",
    "members": "Alle Namen im Code sind definiert",
    "publish": "Der Connector ist für „Daten abrufen“ veröffentlicht",
    "data-source-kinds": "Benutzer können sich bei den Datenquellenarten anmelden",
    "strings-and-icons": "Texte und Symbole sind in der Datei",
    "signature": "Vorhandene Signaturen sind gültig",
    "trust": "Der Signaturgeber ist vertrauenswürdig, oder alle Erweiterungen dürfen geladen werden",
    "conflicts": "Kein anderer Connector kann stattdessen verwendet werden",
    "restart": "Power BI Desktop wurde nach der letzten Änderung gestartet",
  } satisfies Readonly<Record<LinkName, string>>,
  states: {
    "holds": "erfüllt",
    "broken": "nicht erfüllt",
    "not-knowable": "nicht bekannt",
  } satisfies Readonly<Record<LinkState, string>>,
  reasons: {
    "not-read": "Mezzanine konnte die Datei nicht lesen.",
    "depends-on-earlier": "Das ist nicht bekannt, bis eine frühere Voraussetzung erfüllt ist.",
    "marked-by-windows":
      "Windows kennzeichnet die Datei als von anderswo heruntergeladen. Manche Benutzer sagen, dass eine solche Datei nicht geladen wird; was Power BI tut, ist nicht bekannt.",
    "mark-not-known": "Ob Windows die Datei als heruntergeladen kennzeichnet, konnte nicht gelesen werden.",
    "program-older":
      "Power BI Desktop wurde gestartet, bevor die Datei geändert wurde, und sucht nur beim Start nach Connectors. Starten Sie es neu.",
    "program-perhaps-older":
      "Power BI Desktop wurde gestartet, bevor sich an der Datei zuletzt etwas geändert hat. Wenn sie seitdem hierher kopiert wurde, starten Sie Power BI Desktop neu.",
    "program-not-known":
      "Wann Power BI Desktop gestartet wurde, ist nicht bekannt. Es sucht nur beim Start nach Connectors: Starten Sie es nach jeder Änderung neu.",
    "file-time-ahead":
      "Die Zeit der Datei liegt nach der Uhrzeit dieses Computers. Deshalb ist nicht bekannt, was zuerst geschah. Wenn Sie die Datei nach dem Start von Power BI Desktop geändert oder kopiert haben, starten Sie Power BI Desktop neu.",
  } satisfies Readonly<Record<OwnReason, string>>,
  sources: {
    "folders": "Woher das bekannt ist: aus den Ordnern dieses Computers; welcher gelesen wird, hat ein Microsoft-Entwickler gesagt.",
    "file-system": "Woher das bekannt ist: aus dem Dateisystem.",
    "bytes": "Woher das bekannt ist: aus den Bytes der Datei.",
    "grammar": "Woher das bekannt ist: aus Microsofts eigener Grammatik von M.",
    "trusted-list":
      "Woher das bekannt ist: aus der Liste vertrauenswürdiger Fingerabdrücke dieses Computers und aus Ihrer Angabe zur Einstellung von Power BI.",
    "inventory": "Woher das bekannt ist: aus den anderen Connectors auf diesem Computer und aus der Liste der zertifizierten.",
    "processes": "Woher das bekannt ist: aus den laufenden Prozessen.",
  } satisfies Readonly<Record<LinkSource, string>>,
  experts: {
    "user": "Sie können es auf diesem Computer prüfen.",
    "administrator": "Der Administrator dieses Computers kann es herausfinden.",
    "author": "Der Autor des Connectors kann es herausfinden.",
    "nobody-but-power-bi": "Nur Power BI selbst zeigt es: Sehen Sie unter „Daten abrufen“ nach.",
  } satisfies Readonly<Record<LinkExpert, string>>,
  noBroken: (notKnown: number) =>
    notKnown === 0
      ? "Alle Voraussetzungen sind erfüllt."
      : `Soweit bekannt, sind alle Voraussetzungen erfüllt. Bei ${counted(notKnown, "Voraussetzung", "Voraussetzungen")} ist das von außen nicht bekannt.`,
  firstBroken: "Die erste nicht erfüllte Voraussetzung:",
  nothing: "In keinem Ordner, den Mezzanine kennt, ist ein Connector.",
  repairs: {
    "move": (to: ForeignText) => `Verschieben Sie die Datei nach ${quoted(to)}.`,
    "rename": (to: ForeignText) => `Benennen Sie die Datei in ${quoted(to)} um.`,
    "repack": (to: ForeignText) =>
      `Packen Sie ${quoted(to)} neu: mit einem Hauptdokument auf der obersten Ebene, sauberen Namen und ohne Dateien anderer Programme.`,
    "remove-mark": (to: ForeignText) => `Entfernen Sie die Kennzeichnung von Windows von ${quoted(to)}.`,
  } satisfies Readonly<Record<RepairName, (to: ForeignText) => string>>,
  repair: {
    ask: "Fortfahren?",
    done: "Erledigt. Starten Sie Power BI Desktop neu.",
    notOffered: "Diese Reparatur ist für diese Datei nicht möglich.",
  },
  gateway: {
    inFolder: "Dieselbe Datei ist im Ordner des Gateways.",
    otherBytes: (name: ForeignText) =>
      `Im Ordner des Gateways ist ${quoted(name)} mit anderem Inhalt: Verwenden Sie auf beiden Seiten dieselbe Version.`,
    notInFolder: "Die Datei ist nicht im Ordner des Gateways, soweit dieser Ordner bekannt ist.",
    folderNotKnown: "Auf diesem Computer ist kein Ordner eines Gateways bekannt. Die Gateway-App zeigt, welchen Ordner das Gateway liest.",
    onlyThere: "Die Datei ist im Ordner des Gateways und nicht in dem Ordner, den Power BI Desktop liest.",
    testConnection: {
      resolved: (kind: ForeignText) =>
        `${quoted(kind)}: TestConnection führt zu einer Funktion. Ein Gateway kann die Verbindung deshalb testen.`,
      none: (kind: ForeignText) =>
        `${quoted(kind)}: TestConnection fehlt. Es wird für die geplante Aktualisierung über ein Gateway benötigt.`,
      unresolved: (kind: ForeignText) => `${quoted(kind)}: TestConnection führt zu keiner Funktion, die ein Gateway aufrufen kann.`,
      unknown: (kind: ForeignText) => `${quoted(kind)}: Was TestConnection aufruft, ist ohne Ausführen des Codes nicht bekannt.`,
    },
    noKinds: "Der Connector deklariert keine Datenquellenart. Deshalb gibt es nichts, womit sich ein Gateway verbinden könnte.",
    signIn: (kinds: readonly ForeignText[]) =>
      kinds.length === 0 ? "Der Connector deklariert keine Anmeldeart." : `Anmeldearten: ${namesInWords(kinds)}.`,
    signInNotKnown: "Die Anmeldearten werden berechnet und sind ohne Ausführen des Codes nicht bekannt.",
    oauth: "Laut der Dokumentation von Microsoft funktioniert OAuth über ein Gateway nur für Administratoren des Gateways.",
    cluster:
      "Benutzerdefinierte Connectors müssen im Gatewaycluster zugelassen sein. Wählen Sie im Power BI-Dienst Einstellungen > Verbindungen und Gateways verwalten > Lokale Datengateways aus, dann das Gateway und Einstellungen. Wählen Sie unter „Power BI“ die Option „Allow user’s custom data connectors to refresh through this gateway cluster“ aus und für Quellen in der Cloud auch „Allow user’s cloud data sources to refresh through this gateway cluster“. Mezzanine kann diese Einstellungen nicht sehen.",
  },
};
