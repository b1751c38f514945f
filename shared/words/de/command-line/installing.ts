import type { CommandLineWords } from "../../words.ts";
import { counted, monthInWords, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands install, folders, testing, shadows, catalog. */
export const installingTexts: Pick<CommandLineWords, "install" | "folders" | "testing" | "shadows" | "catalog"> = {
  install: {
    otherThumbprint: "Die Datei wird nicht installiert: Ihr Fingerabdruck ist nicht der angegebene.",
    wouldReplace: "Mit --replace werden diese Dateien in Quarantäne verschoben; mit --keep-others bleibt, was einen anderen Namen hat.",
    usage: {
      noAddress: (address) => `install erwartet Dateien, keine Adressen: ${quoted(address)}`,
      tooMany: (most) => `install erwartet höchstens ${most} Dateien auf einmal`,
    },
    listed: "Connector-Dateien prüfen und installieren; undo <number> macht es rückgängig.",
    description:
      "Prüft Connector-Dateien und kopiert sie dann in den Ordner, den Power BI Desktop liest. Die Prüfung zeigt zu jeder Datei, was sie ist, wer sie signiert hat, was ihr Code tun kann und was sie ersetzt. Was sie ersetzt, wird in Quarantäne verschoben. Nichts wird heruntergeladen: Eine Datei wird mit ihrem Pfad angegeben.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      thumbprint: "Nur installieren, was mit dem Zertifikat mit diesem Fingerabdruck signiert ist. Jeder Text, der ihn enthält.",
      replace: "Installierte Dateien, die ersetzt werden oder in Konflikt stehen, in Quarantäne verschieben.",
      keepOthers: "Installierte Dateien behalten, die in Konflikt stehen, aber einen anderen Namen haben.",
      removeMark: "Die Windows-Markierung „aus dem Internet“ von der installierten Kopie entfernen. Ohne diese Option bleibt sie.",
      acceptAlteredFile:
        "Auch eine Datei, die nach dem Signieren geändert wurde oder auf deren Inhalt kein Verlass ist. Sie kann Schaden anrichten.",
      reason: optionTexts.reason,
    },
    exitCodes: {
      0: "alle wurden installiert oder könnten installiert werden",
      1: "nicht alle: Zu jeder ist der Grund angegeben, die anderen sind installiert",
      2: "falsche Verwendung oder kein Terminal für eine Rückfrage und kein --yes; nichts wurde installiert",
      3: "eine Datei konnte nicht gelesen werden; nichts wurde installiert",
    },
  },
  folders: {
    listed: "Alle Ordner, in denen Connectors sein können: wer sie liest; create, move, add.",
    description:
      "Listet jeden Ordner auf, in dem Connectors sein können: welches Programm ihn liest und woher das bekannt ist, was darin ist und ob das Konto des Gateways ihn lesen darf. create erstellt den Ordner, den Power BI Desktop liest. move verschiebt Connectors aus einem Ordner, der nicht gelesen wird. copy-to-gateway kopiert Connectors in den Ordner des Gateways. gateway hält fest, welchen Ordner das Standardgateway laut seiner eigenen App liest. Mit add sieht Mezzanine auch in einem weiteren Ordner nach, mit remove nicht mehr; der Ordner selbst wird nie geändert.",
    options: {
      json: optionTexts.json,
      undo: "Mit create: den erstellten Ordner entfernen, solange er leer ist.",
      replace: "Mit move und copy-to-gateway: Dateien, die im Weg sind, in Quarantäne verschieben.",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "erledigt",
      1: "abgelehnt: Es ist kein Ordner, ist bereits bekannt, wurde nicht von Ihnen hinzugefügt, oder nicht alle Dateien konnten verschoben werden",
      2: "falsche Verwendung, ein Name, der auf nichts oder auf mehreres passt, oder keine Rückfrage möglich und kein --yes",
      3: "ein Ordner konnte nicht gelesen werden",
    },
  },
  testing: {
    notMarked: "Die Datei ist nicht als im Test markiert.",
    nothing: "Nichts ist als im Test markiert.",
    listed: "Einen Connector markieren, den Sie absichtlich testen.",
    description:
      "Markiert einen Connector als absichtlich getestet: Bis zum Ende dieses Tages warnt Mezzanine nicht vor den Connectors, an deren Stelle er verwendet werden kann, und ab dem Tag danach wieder. Ohne Datei werden die Markierungen aufgelistet.",
    options: {
      until: "Der letzte Tag, etwa 2027-01-31; höchstens ein Jahr entfernt.",
      note: "Der Grund.",
      clear: "Die Markierung entfernen.",
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.changing,
  },
  shadows: {
    notWritten: (path) => `Das Bild konnte nicht geschrieben werden: ${quoted(path)}`,
    listed: "Welche Connectors anstelle von anderen verwendet werden können; --svg zeichnet es.",
    description:
      "Welche Connectors anstelle von anderen verwendet werden können: jeder benutzerdefinierte Connector neben dem zertifizierten, integrierten oder benutzerdefinierten, an dessen Stelle er verwendet werden kann, warum, wie sicher das ist und was zu tun ist. Drei oder mehr Builds eines Connectors werden als eine Gruppe angezeigt.",
    options: {
      svg: "Auch das Bild der Übersicht schreiben; eine vorhandene Datei wird ersetzt.",
      all: "Auch Hinweise: Paare, die nur in Namen übereinstimmen.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "kein Connector wird sicher anstelle eines anderen verwendet, oder er wird absichtlich getestet",
      1: "einer wird es",
      2: "falsche Verwendung",
      3: "ein Ordner konnte nicht gelesen oder das Bild nicht geschrieben werden",
    },
  },
  catalog: {
    facts: (count, asOf, list) =>
      `${counted(count, "Connector", "Connectors")}, Stand ${asOf === null ? "nicht bekannt" : monthInWords(asOf)}: ${list}.`,
    imported: (fileName) => `die importierte Liste ${quoted(fileName)}`,
    shipped: "die Liste, die zu Mezzanine gehört",
    nothingAlike: "Kein zertifizierter oder integrierter Connector passt dazu.",
    nothingNamed: "Kein zertifizierter oder integrierter Connector hat diesen Namen oder diese Datenquellenart.",
    columns: {
      name: "Name",
      publisher: "Herausgeber",
      state: "Status",
      version: "Version",
      kinds: "Datenquellenarten",
      since: "Seit",
    },
    listed: "Die zertifizierten Connectors: list, show <name>, update <file>, reset.",
    description:
      "Die zertifizierten und integrierten Connectors, die Mezzanine kennt: auflisten und durchsuchen (ist mein Connector zertifiziert?), einzeln anzeigen mit dem, was Microsoft zum Ende der Unterstützung und zu den Treibern angibt, durch eine neuere Liste ersetzen oder zu der Liste zurückkehren, die zu Mezzanine gehört. Eine Liste wird geprüft, bevor sie verwendet wird.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.changing,
  },
};
