import type { TestConnectionFaultReason } from "../../model/connector.ts";
import type { CheckFailure, CheckProfile, PointFacts, RuleId, RuleState, RuleWeight } from "../../model/publish-check.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind, SentenceByKind } from "../sentence.ts";
import { counted, dayInWords, listInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

interface RuleWords {
  readonly title: string;
  readonly reason: string;
}

const rules = {
  "code-reads": {
    title: "Der Code enthält keinen Fehler",
    reason: "Power BI lädt keinen Connector, dessen Code es nicht lesen kann.",
  },
  "section-document": {
    title: "Ein Hauptdokument mit einem benannten Abschnitt",
    reason:
      "Connectors verwenden das Format des Abschnittsdokuments. Es heißt, dass eine Datei mit zwei Hauptdokumenten nicht geladen wird.",
  },
  "records-resolve": {
    title: "Datenquellenarten und Publish-Datensätze sind vorhanden",
    reason:
      "DataSource.Kind und Publish nennen Datensätze des Dokuments. Ohne den Datensatz funktioniert der Connector nicht oder steht nicht unter „Daten abrufen“.",
  },
  "parts-exist": {
    title: "Dateien, die der Code verlangt, sind vorhanden",
    reason: "Wenn ein Bild oder eine Hilfsdatei fehlt, tritt bei der Verwendung ein Fehler auf.",
  },
  "string-keys": {
    title: "Schlüssel von Extension.LoadString sind vorhanden",
    reason: "Bei einem Schlüssel ohne Text in resources.resx tritt ein Fehler auf, wenn der Text angezeigt wird.",
  },
  "same-parameters": {
    title: "Funktionen einer Art haben dieselben erforderlichen Parameter",
    reason: "Power BI speichert Anmeldeinformationen nach diesen Parametern: nach Name, Typ und Reihenfolge.",
  },
  "test-connection": {
    title: "Jede Art hat einen TestConnection-Handler",
    reason: "Ohne ihn können Berichte nicht über das lokale Datengateway aktualisiert werden.",
  },
  "version-header": {
    title: "Der Abschnitt hat eine Version",
    reason: "Die Version zeigt, welchen Build ein Benutzer hat. Schreiben Sie sie als 1.0.0.",
  },
  "https-only": {
    title: "Adressen, die Benutzer eingeben, müssen HTTPS sein",
    reason: "Anmeldeinformationen, die an eine http://-Adresse gesendet werden, können unterwegs gelesen werden.",
  },
  "credential-in-query": {
    title: "Keine Anmeldeinformationen in Query von Web.Contents",
    reason: "Was in Query steht, ist Teil der Adresse und kann in Protokolle gelangen. Verwenden Sie CredentialQueryString.",
  },
  "no-shared-secret": {
    title: "Kein OAuth-Geheimnis im Connector",
    reason: "Jeder, der die Datei hat, kann es lesen. Verwenden Sie eine Anmeldung, die kein gemeinsames Geheimnis benötigt.",
  },
  "tracing-off": {
    title: "Ablaufverfolgung ist ausgeschaltet",
    reason: "Ablaufverfolgungen aus der Entwicklung können personenbezogene Daten enthalten und groß werden.",
  },
  "extra-files": {
    title: "Keine Dateien, die nicht in einen Connector gehören",
    reason: "Testabfragen, Dateien von Editoren und Geheimnisse gelangen mit dem Connector zu jedem Benutzer.",
  },
  "function-documentation": {
    title: "Funktionen haben eine Dokumentation",
    reason: "Die Documentation.*-Metadaten am Typ der Funktion sehen Benutzer, wenn sie die Funktion aufrufen.",
  },
  "function-names": {
    title: "Funktionen heißen Kind.Function (Art.Funktion)",
    reason: "Benutzer erkennen am Namen, von welchem Connector eine Funktion stammt.",
  },
  "words-in-names": {
    title: "Namen ohne „Power BI“, „Connector“, „API“ oder „Fabric“",
    reason: "Datei, Abschnitt, Arten und Funktionen tragen den Namen des Produkts.",
  },
  "first-release-beta": {
    title: "Die erste Version ist als Beta gekennzeichnet",
    reason: "Benutzer erfahren, dass sich der Connector noch ändern kann.",
  },
  "icons": { title: "Der Connector hat Symbole", reason: "„Daten abrufen“ zeigt sie neben dem Namen an." },
  "icon-sizes": {
    title: "Symbole sind in allen Größen vorhanden",
    reason: "Icon16 enthält 16, 20, 24 und 32 Pixel, Icon32 enthält 32, 40, 48 und 64.",
  },
  "navigation-table": { title: "Es gibt eine Navigationstabelle", reason: "Benutzer wählen Tabellen im Navigator aus." },
  "strings-in-resources": { title: "Texte stehen in resources.resx", reason: "Texte dort können übersetzt werden." },
  "addresses-in-resources": {
    title: "Keine Adressen in resources.resx",
    reason: "Prüfer müssen im Code sehen, wohin ein Connector Daten sendet. Übersetzungen dürfen daran nichts ändern.",
  },
  "file-name": { title: "Die Datei heißt wie das Produkt", reason: "Microsoft verlangt ProductName.mez, also Produktname.mez." },
  "credential-use": {
    title: "Verwendung der Anmeldeinformationen",
    reason: "Prüfen Sie, ob jede Verwendung nötig ist und wohin die Anmeldeinformationen gesendet werden.",
  },
  "written-http": {
    title: "Adressen mit http:// im Code",
    reason: "Stellen Sie sicher, dass nichts Vertrauliches an sie gesendet wird.",
  },
  "traced-values": {
    title: "Was die Ablaufverfolgung aufzeichnet",
    reason: "Ablaufverfolgungen dürfen keine personenbezogenen Daten und keine großen Datenmengen enthalten.",
  },
  "evaluated-code": {
    title: "Code, der erst zur Laufzeit entsteht",
    reason: "Prüfen Sie, woher der Code stammt. Er darf nicht von einem Benutzer oder aus dem Web stammen.",
  },
  "direct-query-source": {
    title: "DirectQuery ist für ODBC",
    reason: "SupportsDirectQuery wird nur für ODBC-Quellen unterstützt.",
  },
  "same-results": {
    title: "Import und DirectQuery liefern dieselben Ergebnisse",
    reason: "Ein Bericht darf sich durch den Modus nicht ändern.",
  },
  "tabular-data": { title: "Nur Tabellen", reason: "Connectors mit Cubes oder Measures werden nicht zertifiziert." },
  "category": {
    title: "Die Kategorie hat einen Platz unter „Daten abrufen“",
    reason: "Nur Azure und Database haben einen eigenen. Jede andere Kategorie wird unter „Other“ angezeigt.",
  },
  "public-product": { title: "Das Produkt ist öffentlich", reason: "Nur Connectors für öffentliche Produkte werden zertifiziert." },
  "usage-estimate": { title: "Sie können die Nutzung schätzen", reason: "Microsoft verlangt eine Schätzung." },
  "customer-thread": {
    title: "Kunden wünschen sich den Connector",
    reason: "Microsoft verlangt einen Beitrag im Forum „Power BI Ideas“.",
  },
  "report-file": {
    title: "Es gibt einen Bericht zum Testen",
    reason: "Zur Einreichung gehört eine .pbix-Datei mit mindestens einer Abfrage für jedes Element der Navigationstabelle.",
  },
  "test-account": { title: "Es gibt ein Testkonto", reason: "Microsoft verwendet es für diese und jede spätere Version." },
  "test-instructions": {
    title: "Es gibt eine Anleitung zum Testen",
    reason: "Sie beschreibt, wie der Connector verwendet und getestet wird.",
  },
  "dependency-links": {
    title: "Es gibt Links zu allem, was der Connector benötigt",
    reason: "Treiber und andere Komponenten, die Benutzer installieren müssen.",
  },
} satisfies Readonly<Record<RuleId, RuleWords>>;

const faults: Readonly<Record<TestConnectionFaultReason, string>> = {
  "names-no-function": "gibt keine Liste zurück, die mit dem Namen einer Funktion beginnt",
  "no-such-function": "ruft eine Funktion auf, die es in der Datei nicht gibt",
  "not-shared": "ruft eine Funktion auf, die nicht freigegeben ist (shared)",
  "not-a-function": "ruft etwas auf, das keine Funktion ist",
  "asks-beyond-path": "verlangt etwas, das der Datenquellenpfad nicht enthält",
  "arguments-missing": "lässt ein erforderliches Argument weg",
  "too-many-arguments": "übergibt zu viele Argumente",
};

const namedThings = { file: "der Datei", section: "des Abschnitts", function: "der Funktion", kind: "der Art" } as const;

const points: SentenceByKind<PointFacts> = {
  "code-mistake": ({ detail }) => `Der Code enthält einen Fehler: ${quoted(detail)}.`,
  "code-not-read": () => "Ein Teil des Codes konnte nicht vollständig gelesen werden. Sehen Sie ihn selbst an.",
  "no-main-document": () => "Es gibt kein Hauptdokument, also keine .pq- oder .m-Datei, die mit „section“ beginnt.",
  "several-main-documents": ({ names }) =>
    `Power BI hält möglicherweise jede dieser Dateien für das Hauptdokument: ${namesInWords(names, 10)}. Behalten Sie eine.`,
  "section-without-name": () => "Der Abschnitt hat keinen Namen. Schreiben Sie „section Name;“.",
  "record-missing": ({ name, asked }) =>
    `${asked === "kind" ? "Die Datenquellenart" : "Der Publish-Datensatz"} ${quoted(name)} steht nicht im Dokument.`,
  "record-computed": ({ name }) => `Was ${quoted(name)} ist, steht erst zur Laufzeit fest. Prüfen Sie, ob es ein Datensatz ist.`,
  "nothing-published": () =>
    "Keine Funktion hat einen Publish-Datensatz, deshalb steht der Connector nicht unter „Daten abrufen“. Prüfen Sie, ob das so gewollt ist.",
  "part-missing": ({ part }) => `Der Code verlangt ${quoted(part)}. Das ist nicht in der Datei enthalten.`,
  "part-left-out": ({ part }) => `Der Code verlangt ${quoted(part)}. Das wird beim Packen des Ordners weggelassen.`,
  "icon-not-readable": ({ part }) => `${quoted(part)} ist kein PNG-Bild.`,
  "key-missing": ({ key }) => `resources.resx enthält keinen Text für ${quoted(key)}.`,
  "parameters-differ": ({ dataSourceKind, functionName, otherName }) =>
    `${quoted(functionName)} und ${quoted(otherName)} gehören beide zur Art ${quoted(dataSourceKind)} und haben unterschiedliche erforderliche Parameter.`,
  "parameters-not-known": ({ dataSourceKind, functionName }) =>
    `Die Parameter von ${quoted(functionName)} stehen erst zur Laufzeit fest. Prüfen Sie, ob es die der Art ${quoted(dataSourceKind)} sind.`,
  "no-test-connection": ({ dataSourceKind }) => `${quoted(dataSourceKind)} hat kein TestConnection.`,
  "test-connection-fails": ({ dataSourceKind, because }) => `TestConnection von ${quoted(dataSourceKind)} ${faults[because]}.`,
  "test-connection-not-known": ({ dataSourceKind }) =>
    `Was TestConnection von ${quoted(dataSourceKind)} aufruft, steht erst zur Laufzeit fest. Prüfen Sie, ob es eine freigegebene Funktion ist.`,
  "no-version": () => 'Über dem Abschnitt steht kein [Version = "…"].',
  "version-shape": ({ version }) => `Die Version lautet ${versionInWords(version)}. Schreiben Sie sie als 1.0.0.`,
  "unguarded-address": ({ functionName, parameter }) =>
    `${quoted(functionName)} nimmt in ${quoted(parameter)} eine Adresse an, und nichts prüft, ob sie mit https:// beginnt.`,
  "guard-not-followed": ({ functionName, parameter }) =>
    `Prüfen Sie, ob die Adresse in ${quoted(parameter)} von ${quoted(functionName)} abgelehnt wird, wenn sie nicht mit https:// beginnt.`,
  "credential-in-query": ({ field }) =>
    `${quoted(field)} in Query enthält Anmeldeinformationen. Verschieben Sie das Feld nach CredentialQueryString.`,
  "credential-near-query": ({ field }) =>
    `Anmeldeinformationen sind möglicherweise Teil der Adresse (${quoted(field)}). Prüfen Sie, wohin sie gelangen.`,
  "secret-in-code": ({ name }) => `${quoted(name)} steht im Code.`,
  "secret-in-file": ({ name, part }) => `${quoted(name)} wird aus ${quoted(part)} gelesen, und diese Datei ist im Connector enthalten.`,
  "tracing-on": ({ flag }) => `${quoted(flag)} ist true. Legen Sie false fest, bevor Sie den Connector weitergeben.`,
  "tracing-without-flag": () =>
    "Der Connector schreibt Ablaufverfolgungen, und es wurde kein Schalter gefunden, der sie ausschaltet. Prüfen Sie, ob sie ausgeschaltet sind.",
  "extra-file": ({ part, because }) => `${quoted(part)} ${extraFile[because]}`,
  "function-undocumented": ({ functionName }) => `${quoted(functionName)} hat am Typ keine Documentation.*-Metadaten.`,
  "documentation-not-known": ({ functionName }) =>
    `Ob ${quoted(functionName)} eine Dokumentation hat, steht erst zur Laufzeit fest. Sehen Sie in Power BI nach.`,
  "no-function-of-kind": ({ dataSourceKind }) =>
    `Keine Funktion der Art ${quoted(dataSourceKind)} hat einen Namen, der mit der Art und einem Punkt beginnt.`,
  "word-in-name": ({ name, word, what }) => `Der Name ${namedThings[what]} ${quoted(name)} enthält ${quoted(word)}.`,
  "not-beta": ({ publish }) => `${quoted(publish)} legt Beta nicht auf true fest.`,
  "no-icons": ({ publish }) => `${quoted(publish)} hat weder SourceImage noch SourceTypeImage.`,
  "icons-not-known": ({ publish }) =>
    `Die Symbole von ${quoted(publish)} stehen erst zur Laufzeit fest. Sehen Sie unter „Daten abrufen“ nach.`,
  "icon-sizes-differ": ({ publish, field, sizes }) =>
    sizes.length === 0
      ? `${quoted(field)} von ${quoted(publish)} hat keine Bilder.`
      : `${quoted(field)} von ${quoted(publish)} hat die Größen ${listInWords(sizes.map(numberText))}.`,
  "no-navigation-table": () => "Im Code wurde keine Navigationstabelle gefunden.",
  "navigation-by-source": ({ functionName }) =>
    `${quoted(functionName)} gibt möglicherweise eine Navigationstabelle zurück. Sehen Sie im Navigator nach.`,
  "text-in-code": ({ publish }) => `ButtonText von ${quoted(publish)} steht im Code. Verwenden Sie Extension.LoadString.`,
  "address-in-resources": ({ key }) => `Der Text ${quoted(key)} ist eine Adresse. Schreiben Sie sie in den Code.`,
  "address-in-text": ({ key }) =>
    `Der Text ${quoted(key)} enthält eine Adresse. Stellen Sie sicher, dass der Connector sie nicht für Verbindungen verwendet.`,
  "file-name-differs": ({ fileName, sectionName }) =>
    `Die Datei ${quoted(fileName)} und der Abschnitt ${quoted(sectionName)} haben unterschiedliche Namen. Prüfen Sie, ob die Datei wie das Produkt heißt.`,
  "not-a-mez": ({ fileName }) => `Zu einer Einreichung gehört eine .mez-Datei. Das hier ist ${quoted(fileName)}.`,
  "credential-used": ({ passedTo }) =>
    passedTo === null
      ? "Hier werden die Anmeldeinformationen gelesen."
      : `Hier werden die Anmeldeinformationen gelesen, für ${quoted(passedTo)}.`,
  "http-address": ({ address }) => `Der Code enthält die Adresse ${quoted(address)}.`,
  "traced": ({ functionName }) => `Hier wird ${quoted(functionName)} aufgerufen.`,
  "evaluated": ({ functionName }) => `${quoted(functionName)} führt Code aus, der nicht aus einer Datei des Connectors stammt.`,
  "direct-query-other": ({ publish }) => `${quoted(publish)} bietet DirectQuery an, und der Code verwendet Odbc.DataSource nicht.`,
  "direct-query-computed": ({ publish }) => `Ob ${quoted(publish)} DirectQuery anbietet, steht erst zur Laufzeit fest.`,
  "direct-query-offered": ({ publish }) => `${quoted(publish)} bietet DirectQuery an. Vergleichen Sie die Ergebnisse mit denen von Import.`,
  "cube-function": ({ functionName }) => `Der Code verwendet ${quoted(functionName)}. Prüfen Sie, ob Benutzer nur Tabellen erhalten.`,
  "shown-under-other": ({ category }) => `Power BI zeigt die Kategorie ${quoted(category)} unter „Other“ an.`,
  "to-confirm": () => "Ein Programm kann das nicht prüfen.",
};

const extraFile = {
  "query-document": "ist eine Abfrage zum Testen.",
  "test-document": "ist ein Test.",
  "project-file": "gehört zu einem Projekt oder Editor.",
  "version-control": "gehört zur Versionsverwaltung.",
  "editor-leftover": "wurde von einem Editor oder vom System zurückgelassen.",
  "build-output": "wurde von einem Build erzeugt.",
  "secret": "enthält möglicherweise einen Schlüssel oder ein Kennwort. Jeder, der den Connector hat, kann es lesen.",
  "not-a-file": "ist keine Datei.",
  "in-folder": "liegt in einem Ordner. Connectors haben keine Ordner; prüfen Sie, ob die Datei gebraucht wird.",
  "not-a-connector-file": "ist keine Art von Datei, aus der Connectors bestehen. Prüfen Sie, ob sie gebraucht wird.",
  "excluded": "ist ausgeschlossen.",
} as const;

const failures: ProblemByKind<CheckFailure> = {
  "not-readable": {
    problem: ({ path }) => `${quoted(path)} konnte nicht gelesen werden.`,
    step: "Überprüfen Sie den Namen und Ihre Berechtigungen.",
  },
  "not-a-connector": {
    problem: ({ path }) => `${quoted(path)} ist kein lesbarer Connector.`,
    step: "Untersuchen Sie die Datei mit „mezzanine inspect“.",
  },
  "suppressions-unreadable": {
    problem: ({ path }) => `${quoted(path)} konnte nicht gelesen werden.`,
    step: "Überprüfen Sie die Datei und Ihre Berechtigungen.",
  },
  "suppressions-not-json": {
    problem: ({ path, line }) => `${quoted(path)} ist kein JSON${line === null ? "" : ` (Zeile ${numberText(line)})`}.`,
    step: "Korrigieren Sie die Datei.",
  },
  "suppressions-wrong": {
    problem: ({ path, line, detail }) => `${quoted(path)}${line === null ? "" : `, Zeile ${numberText(line)}`}: ${quoted(detail)}.`,
    step: "Jeder Eintrag benötigt eine vorhandene Regel und einen Grund.",
  },
};

export const publishCheckTexts = {
  title: "Vor Veröffentlichung prüfen",
  explain: "Liest den Connector und führt nichts aus. Was ein Programm nicht entscheiden kann, prüfen Sie selbst.",
  rules,
  points,
  failures,
  profiles: { handout: "Selbst weitergeben", certification: "Zertifizierung" } satisfies Readonly<Record<CheckProfile, string>>,
  profilesExplained: {
    handout: "Was wichtig ist, wenn Sie den Connector selbst an Benutzer weitergeben.",
    certification: "Was Microsoft verlangt, wenn ein Connector eingereicht wird.",
  } satisfies Readonly<Record<CheckProfile, string>>,
  onHold: (day: string, title: string) =>
    `Neue Zertifizierungen sind ausgesetzt (Stand: ${dayInWords(day)}, ${title}). Ob die Registrierung wieder möglich ist, ist nicht bekannt.`,
  history:
    "Davor verlangte Microsoft die Registrierung bis zum 15. zwei Monate vor der Veröffentlichung sowie die Einreichung bis zum 1. und die Prüfung bis zum 15. des Vormonats.",
  states: { "not-met": "Nicht erfüllt", "for-a-person": "Selbst zu prüfen", "met": "Erfüllt" } satisfies Readonly<
    Record<RuleState, string>
  >,
  weights: { must: "erforderlich", should: "empfohlen", advice: "zu prüfen" } satisfies Readonly<Record<RuleWeight, string>>,
  summary: (counts: Readonly<Record<RuleState, number>>) =>
    `${counted(counts["not-met"], "Regel ist", "Regeln sind")} nicht erfüllt, ${numberText(counts["for-a-person"])} selbst zu prüfen, ${numberText(counts.met)} erfüllt.`,
  checkedFile: (name: ForeignText) => `${quoted(name)} wurde geprüft, wie die Datei vorliegt.`,
  checkedFolder: (name: ForeignText, file: ForeignText) =>
    `Der Ordner ${quoted(name)} wurde als ${quoted(file)} geprüft, wie „pack“ die Datei erstellen würde.`,
  notBuilt: (name: ForeignText) => `Der Ordner ${quoted(name)} kann nicht gepackt werden. Deshalb wurden die meisten Regeln nicht geprüft.`,
  place: (document: ForeignText, line: number, column: number) =>
    `${quoted(document)}, Zeile ${numberText(line)}, Spalte ${numberText(column)}`,
  source: (title: string) => `Quelle: ${title}`,
  sources: "Quellen",
  suppressed: (reason: ForeignText) => `Übergangen: ${quoted(reason)}.`,
  morePoints: (count: number) => `${counted(count, "weitere Stelle", "weitere Stellen")}.`,
  unused: (rule: string) => `mezzanine-check.json: Der Eintrag für ${rule} trifft auf nichts zu. Entfernen Sie ihn.`,
  leftOut: "Im Connector weggelassen",
  screen: {
    lead: "Erfahren Sie, was Sie ändern sollten, bevor Sie Ihren Connector an Benutzer weitergeben oder einreichen.",
    chooseProject: "Projektordner auswählen…",
    chooseFile: "Connector-Datei auswählen…",
    checkThis: "Vor Veröffentlichung prüfen",
    profile: "Prüfen für",
    firstRelease: "Dies ist die erste Version",
    checking: (name: ForeignText) => `${quoted(name)} wird geprüft…`,
    empty: {
      title: "Noch nichts geprüft",
      text: "Wählen Sie einen Projektordner oder eine Connector-Datei aus, oder öffnen Sie einen Connector und wählen Sie dort „Vor Veröffentlichung prüfen“ aus.",
      inBrowser:
        "Wählen Sie eine Connector-Datei aus, oder öffnen Sie einen Connector und wählen Sie dort „Vor Veröffentlichung prüfen“ aus. Verwenden Sie für einen Projektordner „mezzanine check“: Im Browser kann kein Ordner ausgewählt werden.",
    },
    saveAs: "Bericht speichern als",
    formats: { html: "HTML", sarif: "SARIF", json: "JSON" },
    showMet: (count: number) => `Erfüllte anzeigen (${numberText(count)})`,
    again: "Erneut prüfen",
  },
};
