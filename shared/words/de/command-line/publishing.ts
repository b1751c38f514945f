import type { CommandLineWords } from "../../words.ts";
import { optionTexts } from "./shared.ts";

/** The commands pack, check, sign, release, certificate. */
export const publishingTexts: Pick<CommandLineWords, "pack" | "check" | "sign" | "release" | "certificate"> = {
  pack: {
    listed: "Aus einem Projektordner eine Connector-Datei (.mez) erstellen.",
    description:
      "Erstellt aus einem Projektordner eine Connector-Datei: das Hauptdokument, resources*.resx, PNG-Bilder und .pqm-Hilfsdateien. Was weggelassen wird, wird mit dem Grund aufgelistet. Was einen Schlüssel oder ein Kennwort enthalten kann, wird nur aufgenommen, wenn --include genau diesen Namen nennt. Der Code wird zuerst vollständig gelesen; ein Fehler darin beendet den Befehl, und dann wird nichts geschrieben und nichts installiert. Dieselben Dateien ergeben auf jedem Computer dieselben Bytes. Mit --watch schreibt --json für jedes Build ein Objekt.",
    options: {
      output: "Die Datei, die geschrieben wird, eine .mez. Ohne diese Option: der Name des Hauptdokuments, im aktuellen Ordner.",
      include: "Auch diese Dateien aufnehmen, unter ihren eigenen Namen. * und ? bleiben in einem Ordner, ** nicht.",
      exclude: "Diese Dateien weglassen. Hat Vorrang vor --include.",
      replace:
        "Eine Datei mit diesem Namen überschreiben. Mit --install: auch in Quarantäne verschieben, was die neue Datei ersetzt oder womit sie in Konflikt steht.",
      watch:
        "Jetzt und nach jeder Änderung ein Build erstellen, bis Strg+C gedrückt wird. Frühere Builds desselben Laufs werden überschrieben.",
      install: "Jedes Build in den Ordner installieren, den Power BI Desktop liest. undo <number> macht es rückgängig.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "die Datei wurde geschrieben und, wenn verlangt, installiert; mit --watch: der Befehl wurde beendet",
      1: "sie wurde es nicht; der Grund steht in der Standardfehlerausgabe",
      2: "falsche Verwendung",
    },
  },
  check: {
    listed: "Einen Connector prüfen, bevor Sie ihn veröffentlichen.",
    description:
      "Prüft einen Connector nach den Regeln für die Veröffentlichung, ohne ihn auszuführen. Ein Projektordner wird so geprüft, wie pack ihn erstellen würde, eine Datei so, wie sie ist. Jede Regel ist erfüllt, nicht erfüllt oder selbst zu prüfen. mezzanine-check.json neben dem Projekt nimmt Befunde aus, jeden mit einem Grund; sie bleiben sichtbar.",
    options: {
      profile: "Wofür geprüft wird: handout (selbst weitergeben, Standard) oder certification (Zertifizierung).",
      firstRelease: "Auch, was nur eine erste Version haben muss, für die Zertifizierung.",
      include: "Bei einem Ordner: auch diese Dateien aufnehmen, wie pack --include.",
      exclude: "Bei einem Ordner: diese Dateien weglassen, wie pack --exclude.",
      strict: "Auch zählen, was selbst zu prüfen ist. Ein Grund in mezzanine-check.json hält fest, dass jemand es geprüft hat.",
      json: optionTexts.json,
      sarif: "SARIF 2.1.0 statt Text schreiben.",
      html: "Eine Seite statt Text schreiben.",
      output: "In diese Datei statt in die Standardausgabe schreiben. Eine vorhandene Datei wird nie überschrieben.",
    },
    exitCodes: {
      0: "keine Regel ist verletzt",
      1: "eine Regel ist nicht erfüllt, oder aus dem Ordner kann kein Connector erstellt werden; mit --strict auch, wenn etwas selbst zu prüfen ist",
      2: "falsche Verwendung oder ein Fehler in mezzanine-check.json",
      3: "die Datei oder der Ordner konnte nicht gelesen oder die Ausgabe nicht geschrieben werden",
    },
  },
  sign: {
    hexadecimal: "SHA-256, hexadezimal",
    base64: "SHA-256, Base64",
    usage: {
      needsOneOf: "sign benötigt genau eine der Optionen --key, --prepare und --attach",
      address: "eine Adresse mit http:// oder https:// und ohne Kennwort",
    },
    listed: "Eine Connector-Datei signieren, mit einem Schlüssel hier oder anderswo.",
    description:
      "Erstellt aus einer .mez oder .pqx ein signiertes Paket (.pqx), aufgebaut wie beim Signieren mit Microsofts eigenem Werkzeug. Der Schlüssel ist eine PFX- oder PEM-Datei oder liegt anderswo: --prepare schreibt die Bytes und ihren SHA-256-Hashwert, ein beliebiges Werkzeug signiert sie, und --attach prüft den Wert mit dem Zertifikat und fügt ihn ein. docs/publishing.md enthält Anleitungen. Kennwörter kommen aus einer Eingabeaufforderung, einem Dateideskriptor oder der Umgebung, nie aus einem Argument.",
    options: {
      key: "Der private Schlüssel: eine PFX-Datei (P12) oder PEM.",
      certificate: "Das Zertifikat, PEM oder DER, wenn es nicht in der Datei des Schlüssels ist.",
      passwordFd: "Das Kennwort aus diesem geöffneten Dateideskriptor lesen, bis zum ersten Zeilenende.",
      passwordEnv: "Das Kennwort aus dieser Umgebungsvariablen lesen.",
      output: "Das Paket, das geschrieben wird, eine .pqx. Ohne diese Option: der Name der Datei mit .pqx.",
      replace: "Vorhandene Signaturen weglassen. Ohne diese Option kommt eine zweite Signatur hinzu, wenn das keine ungültig macht.",
      overwrite: "Eine vorhandene Datei überschreiben.",
      timestamp:
        "Diese RFC 3161-Stelle um einen Zeitstempel bitten. Der einzige Netzwerkzugriff von Mezzanine; ein Hashwert wird gesendet.",
      prepare: "Nichts signieren: in diesen neuen Ordner schreiben, was ein Token oder ein Tresor signieren soll. Benötigt --certificate.",
      attach: "Abschließen, was --prepare begonnen hat. Benötigt --signature.",
      signature: "Für --attach: der Signaturwert als Bytes, Base64 oder hexadezimal.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "das Paket wurde geschrieben",
      1: "es wurde nicht geschrieben; der Grund steht in der Standardfehlerausgabe",
      2: "falsche Verwendung",
    },
  },
  release: {
    listed: "Den Ordner erstellen, den Benutzer und Administratoren erhalten.",
    description:
      "Erstellt einen Ordner mit dem Connector, SHA-256-Hashwerten aller Dateien, Anleitungen für Benutzer und Administratoren in sechs Sprachen (Markdown und HTML) und einer Liste der Änderungen. Bei einem signierten Connector auch die Fingerabdrücke, das Zertifikat und Dateien, die den Fingerabdruck auf anderen Computern hinzufügen. Eine nicht signierte Datei ist möglich; die Anleitungen geben dann an, was das bedeutet. Nichts wird überschrieben, und derselbe Connector ergibt dieselben Bytes.",
    options: {
      output: "Der Ordner, der erstellt wird. Er darf noch nicht vorhanden sein.",
      previous: "Die Version davor, um anzugeben, was sich geändert hat.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "der Ordner wurde erstellt",
      1: "er wurde nicht erstellt; der Grund steht in der Standardfehlerausgabe",
      2: "falsche Verwendung",
    },
  },
  certificate: {
    listed: "Ein selbstsigniertes Zertifikat zum Signieren von Connectors erstellen.",
    description:
      "Erstellt einen RSA-Schlüssel mit 3072 Bit und ein selbstsigniertes Zertifikat zum Signieren von Code, um Connectors innerhalb einer Organisation weiterzugeben. Niemand prüft den Namen darin: Wer sich darauf verlässt, muss den Fingerabdruck auf anderem Weg erhalten. Der Schlüssel wird mit einem Kennwort verschlüsselt, das aus einer Eingabeaufforderung, einem Dateideskriptor oder der Umgebung kommt.",
    options: {
      name: "Wer signiert: der allgemeine Name (CN) im Zertifikat, bis zu 64 Zeichen.",
      output: "Der Schlüssel mit seinem Zertifikat, eine .pfx; das Zertifikat allein kommt als .cer daneben.",
      days: "Wie viele Tage es gültig ist; 730, wenn nichts angegeben ist.",
      passwordFd: "Das Kennwort aus diesem geöffneten Dateideskriptor lesen, bis zum ersten Zeilenende.",
      passwordEnv: "Das Kennwort aus dieser Umgebungsvariablen lesen.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "beide Dateien wurden geschrieben",
      1: "sie wurden nicht geschrieben; der Grund steht in der Standardfehlerausgabe",
      2: "falsche Verwendung",
    },
  },
};
