import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands scan, inspect, verify, explain, compare. */
export const inspectingTexts: Pick<CommandLineWords, "scan" | "inspect" | "verify" | "explain" | "compare"> = {
  scan: {
    columns: { name: "Name", file: "Datei", version: "Version", signedBy: "Signiert von", loads: "Wird geladen?", findings: "Befunde" },
    trusted: (signer) => `${signer} (vertrauenswürdig)`,
    nothingDangerous: "Es wurde nichts Gefährliches gefunden.",
    dangerous: (count) => `Gefährlich: ${numberText(count)}.`,
    listed: "Die Connector-Ordner durchsuchen.",
    description:
      "Durchsucht Connector-Ordner: was darin ist, wer es signiert hat, ob Power BI es voraussichtlich lädt und welche Connectors in Konflikt stehen. Ohne Ordner ist es das Inventar des Fensters: wo Power BI nachsieht, die von Ihnen hinzugefügten Ordner, Ihre Einstellungen. Connectors werden nicht geändert. Angegebene Ordner werden einmal gelesen und nicht zum Inventar hinzugefügt; was in ihren Dateien gefunden wurde, wird gespeichert, damit beim nächsten Durchsuchen nur Geändertes geprüft wird. Am Ende wird der Code der benutzerdefinierten Connectors vollständig gelesen. Nur das zeigt, ob ein Fehler darin ist.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      all: "Auch Befunde, die nur zur Information dienen.",
      allUsers:
        "Die Ordner aller Benutzer dieses Computers durchsuchen (Windows, als Administrator oder SYSTEM). Für keinen Benutzer wird etwas geändert.",
    },
    exitCodes: exitCodeTexts.judging,
  },
  inspect: {
    explainHint: (findings) => `Mehr dazu zeigt mezzanine explain <finding>: ${findings.join(", ")}`,
    more: (count) => `und ${numberText(count)} mehr`,
    names: (names, more) => `${names.join(", ")}${more > 0 ? ` und ${numberText(more)} mehr` : ""}`,
    dataSources: "Datenquellen",
    functions: "Funktionen",
    listed: "Connector-Dateien lesen, ohne sie zu installieren.",
    description:
      "Liest Connector-Dateien (.mez, .pqx, .m, .pq), ohne sie zu installieren oder auszuführen. Am Ende wird ihr Code vollständig gelesen. Nur das zeigt, ob ein Fehler darin ist.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      parts: "Nur die Teile jeder Datei auflisten: Name, Art, Größe in Bytes und ob die Signatur sie abdeckt.",
      part: "Nur diesen Teil als Text ausgeben. Nichts darin wird ausgeführt; Steuerzeichen werden als Codes geschrieben.",
    },
    exitCodes: exitCodeTexts.judging,
  },
  verify: {
    listed: "Signaturen prüfen; schlägt fehl, wenn eine fehlt oder falsch ist.",
    description:
      "Prüft Signaturen: zuerst das Ergebnis, dann Warnungen, das Zertifikat, wann signiert wurde und wer das Zertifikat ausgestellt hat. Mit --json hat jede Datei SignatureStatus und CertificateStatus, wie MakePQX sie schreibt, und mehr.",
    options: {
      json: optionTexts.json,
      thumbprint:
        "Fehlschlagen, wenn nicht mit dem Zertifikat mit diesem Fingerabdruck signiert wurde. Jeder Text, der ihn enthält: Leerzeichen, Doppelpunkte und ein Satz darum herum spielen keine Rolle.",
      xml: "Auch das XML jeder Signatur, wie es in der Datei steht; mit --json als signatureXml.",
    },
    exitCodes: {
      0: "jede Datei ist signiert und unverändert, mit dem erwarteten Zertifikat, wenn eines angegeben wurde",
      1: "eine ist es nicht",
      2: "falsche Verwendung",
      3: "eine konnte nicht gelesen werden oder ist kein Connector; 1 hat Vorrang",
    },
  },
  explain: {
    columns: { finding: "Befund", severity: "Schweregrad", title: "Titel" },
    severities: { danger: "Gefahr", attention: "Achtung", information: "Information" },
    notRead: "Die Seite zu diesem Befund konnte nicht gelesen werden",
    usage: {
      noFinding: (given, similar) =>
        `Es gibt keinen Befund ${quoted(given)}. ${similar.length === 0 ? "mezzanine explain listet alle Befunde auf." : `Ähnlich: ${similar.join(", ")}.`}`,
    },
    listed: "Was ein Befund bedeutet und was zu tun ist; ohne Angabe eine Liste aller Befunde.",
    description:
      "Erklärt einen Befund: was er bedeutet, was über Power BI bekannt ist, was zu tun ist, und ein Beispiel. Ohne Befund werden alle aufgelistet, die schwerwiegendsten zuerst.",
    options: {
      json: optionTexts.json,
    },
    exitCodes: {
      0: "erledigt",
      2: "falsche Verwendung oder kein Befund mit diesem Namen",
      3: "die Seite konnte nicht gelesen werden",
    },
  },
  compare: {
    usage: { takes: "compare erwartet zwei Connectors als Datei oder Name" },
    listed: "Was nicht mehr funktionieren würde, wenn der andere den einen ersetzte.",
    description:
      "Was sich für Benutzer ändern würde, wenn der andere Connector den einen ersetzte: Funktionen und Arten, die fehlen würden, Parameter und ihre Typen, worunter Anmeldeinformationen gespeichert sind, Anmeldearten und DirectQuery. Der Code von beiden wird zuerst vollständig gelesen. Jeder ist eine Datei oder der Name einer Connector-Datei im Inventar; der andere kann der Name eines zertifizierten Connectors sein.",
    options: {
      json: optionTexts.json,
      text: "Auch, wie sich der Text der beiden Dateien unterscheidet, Zeile für Zeile. Beide müssen Dateien sein.",
    },
    exitCodes: {
      0: "soweit die Dateien zeigen, funktioniert alles weiter",
      1: "etwas würde nicht mehr funktionieren",
      2: "falsche Verwendung oder ein Name, der auf nichts oder auf mehreres passt",
      3: "einer der beiden ist kein Connector, oder nicht alles konnte verglichen werden",
    },
  },
};
