import type { ChosenFileKind } from "../../model/project.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, countedFiles, numberText, quoted } from "./phrases.ts";

export const publishPage = {
  title: "Connector veröffentlichen",
  lead: "Erstellen Sie einen Connector aus einem Projektordner, signieren Sie ihn, und speichern Sie einen Ordner, den Sie an Benutzer und Administratoren senden können.",
  onlyDesktopTitle: "Im Desktopfenster oder über die Befehlszeile veröffentlichen",
  onlyDesktop:
    "In einem Browser kann Mezzanine Ihre Ordner nicht öffnen. Starten Sie es als Desktopprogramm, oder verwenden Sie diese Befehle:",
  emptyTitle: "Projektordner auswählen",
  empty:
    "Wählen Sie den Ordner mit der .pq- oder .m-Datei des Connectors aus, oder ziehen Sie ihn hierher. Bis Sie speichern, wird nichts geschrieben.",
  choose: "Projektordner auswählen…",
  chooseAnother: "Anderen Ordner auswählen…",
  build: "Erneut erstellen",
  stopped: "Der Connector wurde nicht erstellt",
  built: (name: ForeignText, size: string) => `${quoted(name)} wurde erstellt, ${size}.`,
  notRead: "Der Code konnte nicht vollständig gelesen werden. Ein Fehler darin wurde möglicherweise nicht erkannt.",
  working: { opening: "Wird erstellt…", building: "Wird erstellt…", signing: "Wird signiert…", saving: "Wird gespeichert…" },
  project: "Projekt",
  packed: (count: number) => `${countedFiles(count)} im Connector`,
  leftOut: (count: number) => `${counted(count, "Datei oder Ordner", "Dateien und Ordner")} weggelassen`,
  leftOutMore: (count: number) => `${numberText(count)} weitere`,
  hash: "SHA-256",
  sign: "Signieren",
  way: "Wo ist der Schlüssel?",
  ways: {
    file: "In einer PFX-, P12- oder PEM-Datei",
    elsewhere: "Auf einem Token oder in einem Tresor",
    none: "Nicht signieren",
  },
  wayHints: {
    file: "Der Schlüssel bleibt auf diesem Computer.",
    elsewhere: "Mezzanine speichert die zu signierenden Bytes. Sie signieren sie mit einem anderen Programm und wählen das Ergebnis aus.",
    none: "Benutzer können den Connector nur laden, wenn sie alle Erweiterungen zulassen.",
  },
  files: {
    key: "Schlüsseldatei",
    certificate: "Zertifikat",
    signature: "Signatur",
    previous: "Vorherige Version",
  } satisfies Readonly<Record<ChosenFileKind, string>>,
  chooseFile: (label: string) => `${label} auswählen…`,
  chosen: "Ausgewählt:",
  certificateHint: "Nur, wenn das Zertifikat nicht in der Schlüsseldatei ist.",
  password: "Kennwort",
  passwordHint: "Wird einmal zum Öffnen der Schlüsseldatei verwendet. Mezzanine speichert es nicht.",
  timestamp: "Zeitstempelstelle (optional)",
  timestampHint:
    "Eine Adresse, die mit http:// oder https:// beginnt. Ohne Zeitstempel gibt nur die Datei selbst an, wann sie signiert wurde.",
  timestampAsked: (address: ForeignText) =>
    `Beim Signieren sendet Mezzanine einen Hash der Signatur und eine Zufallszahl an ${quoted(address)}.`,
  signNow: "Signieren",
  signAndAsk: "Signieren und Zeitstempel anfordern",
  prepare: "Zu Signierendes speichern…",
  prepared:
    "Signieren Sie den SHA-256-Hashwert mit Ihrem Schlüssel, und wählen Sie dann die Signatur aus. Der Ordner enthält die Bytes und den Hashwert als Dateien:",
  digestHex: "Hashwert, hexadezimal",
  digestBase64: "Hashwert, Base64",
  recipes: "docs/publishing.md enthält Befehle für OpenSSL, PKCS #11-Token, Azure Key Vault, AWS KMS und Google Cloud KMS.",
  attach: "Signatur hinzufügen",
  signed: (file: ForeignText, signer: ForeignText) => `Signiert. ${quoted(file)} hat die Signatur von ${quoted(signer)}.`,
  thumbprint: "Fingerabdruck (SHA-1)",
  release: "Weitergeben",
  releaseExplain:
    "Speichert den Connector mit Hashwerten, Anleitungen in sechs Sprachen und, wenn er signiert ist, dem Fingerabdruck und Dateien für Administratoren.",
  releaseUnsigned: "Der Connector ist nicht signiert. Die Anleitungen erklären Benutzern, was das bedeutet.",
  previousHint: "Optional. Die Liste der Änderungen vergleicht mit dieser Version.",
  save: "Ordner zur Weitergabe speichern…",
  saved: (count: number) => `${countedFiles(count)} gespeichert in:`,
  refused: "Das hat nicht funktioniert",
};
