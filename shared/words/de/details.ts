import type { KnownAuthentication } from "../../model/authentication.ts";
import type { DataSourcePath } from "../../model/connector.ts";
import type { PartFacts } from "../../model/inspection.ts";
import type { OtherValue } from "../../model/pasted-thumbprint.ts";
import type { ThumbprintComparison } from "../../model/thumbprint-comparison.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import { testConnectionInWords } from "./test-connection.ts";
import { counted, listInWords, numberText, quoted, versionInWords } from "./phrases.ts";

function pathOf(path: SentenceFacts<DataSourcePath>): string {
  if (path.kind === "singleton") return "alle Verwendungen gemeinsam";
  if (path.kind === "url") return `die Adresse in ${quoted(path.parameter)}`;
  if (path.kind === "json") return `${listInWords(path.parameters.map(quoted))} zusammen`;
  return path.kind === "computed" ? "einen Wert, den der Code des Connectors berechnet" : "ohne Ausführen des Codes nicht bekannt";
}

/** Kinds of authentication by their names in M; others are shown as they are. */
const authenticationNames: Readonly<Record<KnownAuthentication, string>> = {
  UsernamePassword: "Benutzername und Kennwort",
  OAuth: "OAuth-Anmeldung",
  Aad: "Microsoft Entra ID",
  Key: "Schlüssel",
  Anonymous: "Anonym",
  Implicit: "Keine Anmeldeinformationen",
  Windows: "Windows-Konto",
  Parameterized: "Parameter",
};

function other(what: string): { readonly own: string; readonly another: string } {
  const text = `Das ist ${what} und kein Fingerabdruck. Bitten Sie um den SHA-1- oder SHA-256-Fingerabdruck des Zertifikats.`;
  return { own: text, another: text };
}

export const detailsScreen = {
  compare: {
    label: "Fingerabdruck vergleichen",
    hint: "Fügen Sie den Fingerabdruck ein, den Sie vom Herausgeber erhalten haben, jedoch nicht aus dieser Datei.",
    placeholder: "Fingerabdruck einfügen",
    equal: (signer: ForeignText) =>
      `Die Fingerabdrücke stimmen überein. Das ist der Fingerabdruck von ${quoted(signer)}, dem Signaturgeber der Datei.`,
    equalButAltered:
      "Der Fingerabdruck gehört zum Signaturgeber, aber die Datei wurde nach dem Signieren geändert. Verwenden Sie sie nicht.",
    equalButUnchecked:
      "Der Fingerabdruck gehört zum Signaturgeber, aber die Signatur konnte nicht vollständig geprüft werden. Behandeln Sie die Datei als nicht signiert.",
    different: {
      "not-the-signer":
        "Unterschiedlich. Das ist nicht der Fingerabdruck des Signaturgebers dieser Datei. Fragen Sie den Herausgeber, bevor Sie sie verwenden.",
      "only-claimed":
        "Unterschiedlich. Die Datei nennt dieses Zertifikat, aber die Signatur wurde nicht damit erstellt. Das ist keine Übereinstimmung.",
      "only-included":
        "Unterschiedlich. Die Datei enthält ein Zertifikat mit diesem Fingerabdruck, wurde aber mit einem anderen signiert. Das ist keine Übereinstimmung.",
    } satisfies Readonly<Record<Extract<ThumbprintComparison, { kind: "different" }>["because"], string>>,
    unsigned: "Die Datei ist nicht signiert. Deshalb gibt es nichts zu vergleichen.",
    notRead: "Die Datei konnte nicht als Connector gelesen werden. Deshalb gibt es keine Signatur zum Vergleichen.",
    noThumbprint: {
      "no-digits": "Kein Fingerabdruck: Der Text enthält keine Gruppe von 40 (SHA-1) oder 64 (SHA-256) Ziffern aus 0–9 und A–F.",
      "too-long": "Kein Fingerabdruck: Der Text ist zu lang. Fügen Sie die Zeile mit dem Fingerabdruck ein.",
      "several": "Der Text enthält mehrere Fingerabdrücke, und nicht alle gehören zum Signaturgeber. Fügen Sie nur einen ein.",
    },
    wrongLength: (digits: number) =>
      `Kein Fingerabdruck: Der Text hat ${counted(digits, "Ziffer", "Ziffern")}, ein Fingerabdruck hat 40 (SHA-1) oder 64 (SHA-256). Vielleicht fehlen einige.`,
    other: {
      "md5": other("ein MD5-Wert"),
      "sha-224": other("ein SHA-224-Wert"),
      "sha-384": other("ein SHA-384-Wert"),
      "sha-512": other("ein SHA-512-Wert"),
      "base64": other("ein Wert in Base64"),
      "serial-number": {
        own: "Das ist die Seriennummer des Zertifikats des Signaturgebers, nicht sein Fingerabdruck. Jeder kann ein Zertifikat mit derselben Nummer erstellen. Bitten Sie um den Fingerabdruck.",
        another: "Das ist als Seriennummer bezeichnet und kein Fingerabdruck. Bitten Sie um den Fingerabdruck des Zertifikats.",
      },
      "file-hash": {
        own: "Das ist der SHA-256-Wert der Datei selbst: Die Datei ist genau die, zu der dieser Wert gehört. Er zeigt nicht, wer sie signiert hat.",
        another: "Das ist der Hashwert einer anderen Datei. Fragen Sie den Herausgeber, bevor Sie diese verwenden.",
      },
    } satisfies Readonly<Record<OtherValue, { readonly own: string; readonly another: string }>>,
    pasted: "Eingefügt",
    signer: "Signaturgeber",
    groupDiffers: "abweichend",
    tidied: "Unsichtbare Zeichen im eingefügten Text wurden entfernt.",
  },
  detail: {
    width: "Breite der Details",
    widthIs: (pixels: number) => counted(pixels, "Pixel", "Pixel"),
    widthHint: "Ziehen Sie, um die Breite zu ändern. Ein Doppelklick setzt sie zurück.",
    label: "Über diesen Connector",
    tabs: {
      overview: "Übersicht",
      preview: "Vorschau",
      signature: "Signatur",
      functions: "Funktionen",
      contents: "Inhalt",
      compare: "Vergleich",
    },
    version: (version: ForeignText) => `v${versionInWords(version)}`,
    signedBy: (name: ForeignText) => `signiert von ${quoted(name)}`,
    loadingTitle: {
      expected: "Power BI lädt die Datei voraussichtlich",
      blocked: "Power BI lädt die Datei voraussichtlich nicht",
      unknown: "Ob Power BI die Datei lädt, ist nicht bekannt",
    },
    gone: "Dieser Connector ist nicht mehr in der Liste",
    goneDetail: "Die Datei wurde verschoben, umbenannt oder entfernt. Wählen Sie einen anderen Connector aus, oder durchsuchen Sie erneut.",
    loading: "Wird gelesen…",
    whatItMeans: "Was bedeutet das?",
  },
  overview: {
    getData: "Unter „Daten abrufen“",
    onLight: "Hell",
    onDark: "Dunkel",
    noPublish:
      "Nicht unter „Daten abrufen“ angezeigt: Keine Funktion dieser Datei ist veröffentlicht. Sie kann trotzdem im Erweiterten Editor verwendet werden.",
    unresolvedPublish: (name: ForeignText) =>
      `Der Datensatz ${quoted(name)} wird verlangt, fehlt aber oder kann ohne Ausführen des Codes nicht gelesen werden.`,
    unresolvedKind: (name: ForeignText) =>
      `Der Datensatz der Datenquellenart ${quoted(name)} fehlt oder kann ohne Ausführen des Codes nicht gelesen werden.`,
    helpText: "Hilfetext",
    titleUnknown: "Titel nicht bekannt",
    category: "Kategorie",
    categoryShown: (shown: ForeignText) => `angezeigt unter ${quoted(shown)}`,
    directQuery: "DirectQuery",
    beta: "Beta",
    yes: "ja",
    no: "nein",
    computed: "wird beim Ausführen berechnet",
    learnMore: "Weitere Informationen",
    openLearnMore: "Im Browser öffnen…",
    kinds: "Datenquellen",
    noKinds: "Der Connector deklariert keine Datenquelle und fragt deshalb nicht nach Anmeldeinformationen.",
    authentication: "Authentifizierung",
    noAuthentication: "keine deklariert",
    authenticationUnknown: "ohne Ausführen des Codes nicht bekannt",
    testConnection: "TestConnection, für ein Gateway",
    testConnectionOf: testConnectionInWords,
    encryption: "Verschlüsselte Verbindung",
    file: "Datei",
    fileName: "Dateiname",
    folder: "Ordner",
    size: "Größe",
    modified: "Geändert",
    container: "Format",
    containers: {
      mez: ".mez, ein einfaches Archiv",
      pqx: ".pqx, ein Paket, das signiert werden kann",
      section: "ein einzelnes Abschnittsdokument",
    },
    section: "Abschnitt",
    cultures: "Sprachen",
    neutral: "neutral",
    notRead: "Im Code nicht gelesen",
    placeInCode: (line: number, column: number) => `Zeile ${numberText(line)}, Spalte ${numberText(column)}`,
    placeInMember: (line: number, column: number, member: ForeignText) =>
      `Zeile ${numberText(line)}, Spalte ${numberText(column)}, in ${quoted(member)}`,
    morePlaces: (count: number) => `und ${numberText(count)} weitere`,
    sha256: "SHA-256",
    otherFields: "Andere Felder",
    maybeMeant: (name: ForeignText) => `vermutlich ist ${quoted(name)} gemeint`,
    authenticationNames,
    requires: "Erfordert",
  },
  functions: {
    none: "Die Datei hat keine freigegebenen Funktionen.",
    parametersUnknown: "Parameter ohne Ausführen des Codes nicht bekannt",
    values: "Freigegebene Werte",
    valuesHint: "Namen, die keine Funktionen sind. Alle Connectors teilen sich einen gemeinsamen Vorrat an Namen.",
    count: (count: number) => counted(count, "Funktion", "Funktionen"),
    kind: "Datenquellenart",
    path: "Anmeldeinformationen gelten für",
    pathOf,
    published: "unter „Daten abrufen“",
    moreValues: (count: number) => `und ${counted(count, "weiterer", "weitere")}`,
    search: "Funktionen suchen",
    nothingMatches: "Keine Funktion hat diesen Text im Namen.",
    showMore: (count: number) => `${numberText(count)} weitere anzeigen`,
    unread: (count: number) =>
      `${counted(count, "weiteres freigegebenes Element wurde", "weitere freigegebene Elemente wurden")} nicht gelesen.`,
  },
  contents: {
    summary: (parts: number, size: string) => `${counted(parts, "Teil", "Teile")}, entpackt ${size}`,
    name: "Teil",
    role: "Art",
    size: "Größe",
    covered: "Signiert",
    roles: {
      main: "Hauptdokument",
      document: "Dokument",
      helper: "Hilfscode",
      resources: "Texte",
      image: "Bild",
      packaging: "Paketdaten",
      other: "Sonstiges",
    } satisfies Readonly<Record<PartFacts["role"], string>>,
    coveredYes: "signiert",
    coveredNo: "nicht signiert",
    coveredNone: "—",
    notes: "Zum Archiv",
    ambiguous: "zwei Programme können unterschiedliche Inhalte lesen",
    wholeArchive: "ganzes Archiv",
    images: "Bilder",
  },
};
