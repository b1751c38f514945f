import type { Settings } from "../../model/inventory.ts";
import type { SecurityLevel } from "../../model/trust.ts";

export const settingsPage = {
  title: "Einstellungen",
  security: "Was ist in Power BI Desktop unter „Datenerweiterungen“ ausgewählt?",
  securityExplain:
    "Diese Option entscheidet, welche Connectors Power BI lädt. Mezzanine kann sie nicht lesen. Wählen Sie deshalb aus, was Sie dort sehen.",
  levels: {
    "trusted-only":
      "(Empfohlen) Nur das Laden von durch Microsoft zertifizierten und anderen vertrauenswürdigen Drittanbietererweiterungen zulassen",
    "any": "(Nicht empfohlen) Alle Erweiterungen ohne Überprüfung oder Warnung laden",
    "not-said": "Ich weiß es nicht",
  } satisfies Readonly<Record<SecurityLevel, string>>,
  levelHints: {
    "trusted-only": "Nicht signierte Connectors und unbekannte Signaturgeber werden blockiert.",
    "any": "Alle Connectors werden geladen, gleichgültig, von wem sie stammen.",
    "not-said": "Mezzanine zeigt dann „nicht bekannt“ an, wo es auf diese Option ankommt.",
  } satisfies Readonly<Record<SecurityLevel, string>>,
  whereToFind: "In Power BI Desktop: Datei › Optionen und Einstellungen › Optionen › Sicherheit › Datenerweiterungen.",
  appearance: "Darstellung",
  theme: "Design",
  themes: { system: "Wie das System", light: "Hell", dark: "Dunkel" } satisfies Readonly<Record<Settings["theme"], string>>,
  density: "Dichte",
  densities: { comfortable: "Normal", compact: "Kompakt" } satisfies Readonly<Record<Settings["density"], string>>,
  culture: "Sprache der Texte in Connectors",
  cultureExplain: "Connectors können Titel in mehreren Sprachen haben. Wählen Sie aus, welche angezeigt wird.",
  cultureSystem: (culture: string) => `Wie das System (${culture})`,
  language: "Sprachen",
  languageLabel: "Sprache",
  languageSystem: (name: string) => `Wie das System (${name})`,
  languagePseudo: "Pseudo (zum Testen von Übersetzungen)",
  downloads: "Downloads",
  downloadsLabel: "Connectors anbieten, die unter „Downloads“ erscheinen",
  downloadsExplain:
    "Solange Mezzanine ausgeführt wird, sucht es in Ihrem Ordner „Downloads“ nach neuen .mez- und .pqx-Dateien und bietet an, sie zu prüfen. Es installiert nie von selbst eine Datei.",
  saved: "Gespeichert.",
  readOnly: "Mezzanine kann seine Daten zurzeit nur lesen. Sie können deshalb keine Einstellungen ändern.",
  askLevel:
    "Geben Sie einmal an, welche Option unter „Datenerweiterungen“ ausgewählt ist. Dann kann Mezzanine angeben, welche Connectors Power BI lädt.",
  answerHere: "Antworten…",
  answerLater: "Später antworten",
  askedOnce: "Sie können die Antwort später in den Einstellungen ändern.",
  saveAnswer: "Antwort speichern",
};

export const notifications = {
  title: "Benachrichtigungen",
  label: "Benachrichtigen, wenn die Signatur eines Connectors verloren geht oder sich ändert",
  hint: "Solange Mezzanine ausgeführt wird, zeigt das System eine Benachrichtigung und eine Zahl am Symbol von Mezzanine an.",
};
