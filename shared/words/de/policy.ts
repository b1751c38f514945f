import type { Words } from "../words.ts";
import { namesInWords, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
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
};
