import type { FileFailure } from "../../model/finding.ts";
import type { ConnectorAspect, UnknownConnector } from "../../model/snapshot-difference.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, dayInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

export const snapshotTexts = {
  title: "Momentaufnahmen",
  explain:
    "Eine Momentaufnahme ist eine Datei mit den Connectors, Ordnern und vertrauenswürdigen Einträgen eines Computers. Öffnen Sie eine, um sie mit diesem Computer zu vergleichen, oder zwei, um sie miteinander zu vergleichen. Es wird nichts geändert.",
  choose: "Momentaufnahmen öffnen…",
  save: "Momentaufnahme dieses Computers speichern…",
  pseudonyms: "Namen von Benutzern, Computern und Firmen ersetzen",
  pseudonymsExplain: "Wählen Sie dies, wenn Sie die Datei an jemanden außerhalb Ihrer Organisation senden.",
  ready: (fileName: ForeignText) => `${quoted(fileName)} kann jetzt gespeichert werden.`,
  empty: {
    title: "Keine Momentaufnahme geöffnet",
    text: "Erstellen Sie eine mit „Momentaufnahme dieses Computers speichern“ oder auf einem anderen Computer mit „mezzanine snapshot“.",
  },
  reading: "Wird gelesen…",
  tooMany: "Öffnen Sie eine oder zwei Momentaufnahmen auf einmal.",
  notOpened: (fileName: ForeignText) => `${quoted(fileName)} konnte nicht geöffnet werden`,
  swap: "Vorher und Nachher tauschen",
  beforeTitle: "Vorher",
  afterTitle: "Nachher",
  thisComputer: "Dieser Computer, jetzt",
  hiddenNames: "In dieser Momentaufnahme wurden private Namen ersetzt.",
  computer: "Computer",
  user: "Benutzer",
  made: "Erstellt",
  madeOn: (at: ForeignText) => dayInWords(at),
  versions: "Mezzanine und System",
  leftOut: (count: number) =>
    `${counted(count, "Connector fehlt", "Connectors fehlen")} in dieser Momentaufnahme, weil der Platz nicht reichte.`,
  outcome: {
    same: "Bei Connectors und vertrauenswürdigen Einträgen gibt es keinen Unterschied.",
    different: "Sie unterscheiden sich.",
    unknown: "Es wurde kein Unterschied gefunden, aber nicht alles konnte verglichen werden.",
  },
  same: (count: number) => counted(count, "Connector ist in beiden gleich.", "Connectors sind in beiden gleich."),
  added: "Nur nachher",
  removed: "Nur vorher",
  changed: "Geändert",
  unknown: "Nicht bekannt",
  trustAdded: "Nur nachher vertrauenswürdig",
  trustRemoved: "Nur vorher vertrauenswürdig",
  trustUnknown:
    "Eine Liste vertrauenswürdiger Fingerabdrücke konnte nicht gelesen werden. Daher ist nicht bekannt, wie sie sich unterscheiden.",
  notAThumbprint: "kein Fingerabdruck",
  allConnectors: (count: number) => `Alle Connectors (${numberText(count)})`,
  more: (count: number) => `${numberText(count)} weitere werden hier nicht angezeigt. „mezzanine diff“ führt alle auf.`,
  becomes: (before: ForeignText, after: ForeignText) => `${quoted(before)}, dann ${quoted(after)}`,
  aspects: {
    name: "Dateiname",
    folder: "Ordner",
    content: "Inhalt",
    version: "Version",
    kinds: "Datenquellenarten",
    integrity: "Signatur",
    signers: "Signaturgeber",
    loading: "ob Power BI ihn lädt",
    shadows: "zertifizierte Connectors, an deren Stelle er verwendet werden kann",
    findings: "Befunde",
  } satisfies Readonly<Record<ConnectorAspect, string>>,
  because: {
    "folder-not-read": {
      before: "Die erste Momentaufnahme konnte diesen Ordner nicht lesen.",
      after: "Die zweite Momentaufnahme konnte diesen Ordner nicht lesen.",
    },
    "left-out": {
      before: "Die erste Momentaufnahme führt nicht jeden Connector auf.",
      after: "Die zweite Momentaufnahme führt nicht jeden Connector auf.",
    },
    "unread": {
      before: "In der ersten Momentaufnahme konnte die Datei nicht gelesen werden.",
      after: "In der zweiten Momentaufnahme konnte die Datei nicht gelesen werden.",
    },
  } satisfies Readonly<Record<UnknownConnector["because"], { readonly before: string; readonly after: string }>>,
  failures: {
    "too-large": "Diese Datei ist zu groß für eine Momentaufnahme.",
    "not-a-snapshot": (place: ForeignText) =>
      `Dies ist keine Momentaufnahme, die Mezzanine lesen kann (${quoted(place)}). Erstellen Sie sie noch einmal mit „mezzanine snapshot“.`,
    "newer-format": "Eine neuere Version von Mezzanine hat diese Momentaufnahme erstellt. Aktualisieren Sie Mezzanine, um sie zu öffnen.",
    "not-read": (because: FileFailure) => `${fileFailures[because].problem} Wählen Sie eine andere Datei.`,
  },
};
