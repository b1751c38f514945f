import type { Words } from "../words.ts";
import { counted, namesInWords, numberText, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

export const policyTexts: Words["policy"] = {
  outcomes: { met: "erfüllt", different: "nicht erfüllt", unknown: "nicht bekannt" },
  summary: {
    met: "Diese Richtlinie ist erfüllt.",
    different: "Diese Richtlinie ist nicht erfüllt.",
    unknown: "Es wurde keine Abweichung gefunden, aber nicht alles konnte gelesen werden.",
  },
  rules: {
    "forbidden": "Verbotene Connectors",
    "allowed-only": "Nur zugelassene Connectors",
    "required": "Erforderliche Connectors",
    "minimum-version": "Mindestversion",
    "trusted": "Vertrauenswürdige Fingerabdrücke",
    "no-unsigned": "Keine unsignierten Connectors",
    "no-shadows": "Keine Connectors, die anstelle von zertifizierten verwendet werden können",
  },
  differences: {
    forbidden: (name) => `${quoted(name)} ist verboten.`,
    notAllowed: (name) => `${quoted(name)} gehört nicht zu den zugelassenen Connectors.`,
    older: (name, version, wanted) =>
      `${quoted(name)} hat die Version ${versionInWords(version)}. Die Richtlinie verlangt ${versionInWords(wanted)} oder höher.`,
    unsigned: (name) => `${quoted(name)} ist nicht signiert.`,
    altered: (name) => `${quoted(name)} wurde nach dem Signieren geändert.`,
    shadows: (name, certified) => `${quoted(name)} kann anstelle von ${namesInWords(certified)} verwendet werden.`,
    missing: "Keiner der erforderlichen Connectors ist installiert.",
    notTrusted: (thumbprint) => `${thumbprintInWords(thumbprint)} steht nicht in der Liste vertrauenswürdiger Fingerabdrücke.`,
  },
  unknown: {
    "connector-not-known": (name) => `Was diese Regel über ${quoted(name)} wissen muss, konnte nicht gelesen werden.`,
    "version-not-known": (name) => `${quoted(name)} hat keine Version, die sich vergleichen lässt.`,
    "signature-not-checked": (name) => `Die Signatur von ${quoted(name)} konnte nicht geprüft werden.`,
    "folder-not-read": (path) => `Der Ordner ${quoted(path)} konnte nicht gelesen werden.`,
    "left-out": "Die Momentaufnahme enthält nicht alle Connectors.",
    "trusted-list-not-read": "Die Liste vertrauenswürdiger Fingerabdrücke konnte nicht gelesen werden.",
  },
  failures: {
    "too-large": "Diese Datei ist zu groß für eine Richtlinie.",
    "not-a-policy": (place) => `Dies ist keine Richtlinie, die Mezzanine lesen kann (${quoted(place)}).`,
    "newer-format":
      "Diese Richtlinie ist für eine neuere Version von Mezzanine bestimmt. Aktualisieren Sie Mezzanine, um sie zu verwenden.",
    "not-read": (because) => `${fileFailures[because].problem} Wählen Sie eine andere Datei.`,
  },
  page: {
    title: "Richtlinie",
    explain:
      "Eine Richtlinie ist eine Datei mit Regeln für die Connectors und vertrauenswürdigen Einträge eines Computers. Öffnen Sie eine, um diesen Computer zu prüfen. Das Prüfen ändert nichts.",
    choose: "Richtlinie öffnen…",
    empty: {
      title: "Keine Richtlinie geöffnet",
      text: "Öffnen Sie eine Richtlinie Ihres Administrators, oder erstellen Sie eine aus diesem Computer mit „mezzanine policy init“.",
    },
    checking: "Dieser Computer wird geprüft…",
    checkAgain: "Erneut prüfen",
    notOpened: (fileName) => `${quoted(fileName)} konnte nicht geöffnet werden`,
    notChecked: {
      title: "Dieser Computer wurde nicht geprüft",
      text: "Das Durchsuchen wurde abgebrochen, bevor es vollständig war. Durchsuchen Sie erneut.",
    },
    sections: { different: "Nicht erfüllt", unknown: "Nicht bekannt", met: "Erfüllt" },
    more: (count) => `${numberText(count)} weitere werden hier nicht angezeigt. „mezzanine policy check --json“ führt alle auf.`,
    fix: {
      title: "Was Mezzanine korrigieren kann",
      explain:
        "Mezzanine ändert nur, was eine Regel nennt. Verschobene Dateien können Sie im Verlauf zurückholen, und die bisherige Liste vertrauenswürdiger Fingerabdrücke wird gesichert.",
      trust: (count) => `${counted(count, "Fingerabdruck", "Fingerabdrücke")} zur Liste hinzufügen…`,
      conflict: (name) => `${quoted(name)} bleibt: Eine Regel schließt diese Datei aus, und eine andere verlangt sie.`,
      toInstall: (id) => `Regel ${quoted(id)}: Installieren Sie einen passenden Connector.`,
    },
    exports: {
      title: "Für andere Computer",
      explain:
        "Dateien für die Werkzeuge eines Administrators. Sie prüfen diese Richtlinie auf vielen Computern und korrigieren, was abweicht. Sie werden mit einer Readme in einem neuen Ordner gespeichert.",
      engines: {
        intune: "Intune…",
        configmgr: "Configuration Manager…",
        gpo: "Gruppenrichtlinie…",
        dsc: "DSC…",
        osquery: "osquery, Fleet…",
      },
      byCommand: "Im Browser kann kein Ordner gespeichert werden. Erstellen Sie die Dateien auf der Befehlszeile: „mezzanine export“.",
      saved: (folder) => `Die Dateien wurden in ${quoted(folder)} gespeichert. Die Readme dort erklärt, wie sie verwendet werden.`,
    },
    reason: (ids) => `Regel der Richtlinie: ${namesInWords(ids)}`,
  },
};
