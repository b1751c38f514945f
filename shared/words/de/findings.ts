import type { FieldHome, FindingFacts, FindingKind, VersionOrder } from "../../model/finding.ts";
import { hiddenContentNotes, type ArchiveNoteKind } from "../../model/inspection.ts";
import { sameButForCase, sameNames, type ForeignText } from "../foreign-text.ts";
import { refusalText, type FindingWords } from "../sentence.ts";
import { lifecycle } from "./catalogue.ts";
import { testConnectionFaults } from "./test-connection.ts";
import {
  dayInWords,
  isOne,
  listInWords,
  namesInWords,
  numberText,
  periodInWords,
  quoted,
  thumbprintInWords,
  versionInWords,
} from "./phrases.ts";
import { fileFailures, refusals } from "./read-failures.ts";
import { alterations, archiveNotes, malformed, unsupported } from "./reasons.ts";

const freshCopy = "Verwenden Sie die Datei nicht. Bitten Sie den Herausgeber um eine neue Kopie.";
const sharedNames = "Alle Connectors teilen sich einen gemeinsamen Vorrat an Namen";
const tellAuthor = "Informieren Sie den Autor des Connectors.";
const askToRename = "Bitten Sie die Autoren der Connectors, unterschiedliche Namen zu verwenden.";
const caseMatters = "M unterscheidet Groß- und Kleinschreibung";

const packingSteps: Readonly<Partial<Record<ArchiveNoteKind, string>>> = {
  "name-dot-slash": "Für den Autor des Connectors: Packen Sie die Dateien selbst statt des Ordners „.“, damit kein Name mit „./“ beginnt.",
  "encrypted": "Für den Autor des Connectors: Packen Sie ihn erneut, ohne Kennwort.",
  "unknown-method": "Für den Autor des Connectors: Packen Sie ihn erneut mit Deflate, dem üblichen Verfahren von ZIP.",
};

const versionSentences: Readonly<Record<VersionOrder, string>> = {
  older: "Der zertifizierte ist neuer.",
  newer: "Dieser ist neuer.",
  equal: "Beide haben dieselbe Version.",
  unknown: "Welcher von beiden neuer ist, ist nicht bekannt.",
};

const fieldHomes: Readonly<Record<FieldHome, string>> = {
  "kind-record": "im Datensatz der Datenquellenart",
  "publish-record": "im Publish-Datensatz",
  "authentication-record": "im Feld „Authentication“ dieses Datensatzes",
};

const requiredInWords = (names: readonly ForeignText[]): string => (names.length === 0 ? "keine" : namesInWords(names));

const declarationNames = {
  "functions": "Funktionen",
  "shared-values": "freigegebene Werte",
  "data-source-kinds": "Datenquellenarten",
  "publishes": "Publish-Datensätze",
} as const;

const testedUntil = (until: ForeignText, note: ForeignText): string =>
  `Sie haben angegeben, dass Sie diesen Connector bis zum ${dayInWords(until)} testen${note.isEmpty ? "." : `: ${quoted(note)}.`}`;

export const findings: { readonly [K in FindingKind]: FindingWords<FindingFacts[K]> } = {
  "altered": {
    title: "Nach dem Signieren geändert",
    explain: ({ because, altered, missing, uncovered }) =>
      [
        "Diese Datei entspricht nicht dem, was signiert wurde:",
        `${listInWords(because.map((reason) => alterations[reason]))}.`,
        ...(altered.length === 0 ? [] : [`Geändert: ${namesInWords(altered)}.`]),
        ...(missing.length === 0 ? [] : [`Fehlt: ${namesInWords(missing)}.`]),
        ...(uncovered.length === 0 ? [] : [`Nie signiert: ${namesInWords(uncovered)}.`]),
      ].join(" "),
    remedy: freshCopy,
  },
  "could-not-check": {
    title: "Signatur nicht prüfbar",
    explain: ({ because, algorithm }) => {
      const reasons: Readonly<Record<string, string>> = { ...unsupported, ...malformed };
      return `Es gibt eine Signatur, aber ${reasons[because] ?? because}${algorithm === null || algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}.`;
    },
    remedy: "Behandeln Sie die Datei als nicht signiert, und bitten Sie den Herausgeber um eine neue Kopie.",
  },
  "unsigned": {
    title: "Nicht signiert",
    explain:
      "Diese Datei ist nicht signiert. Bei der empfohlenen Einstellung lädt Power BI keine benutzerdefinierten Connectors ohne Signatur.",
    remedy: "Bitten Sie den Autor des Connectors um eine signierte Datei, oder stellen Sie sicher, dass Sie die Herkunft der Datei kennen.",
  },
  "signer-not-trusted": {
    title: "Signaturgeber nicht auf der Liste vertrauenswürdiger Fingerabdrücke",
    explain: ({ signer, signerName }) =>
      [
        `${signerName === null ? "Der Signaturgeber" : quoted(signerName)} steht nicht auf der Liste vertrauenswürdiger Fingerabdrücke dieses Computers.`,
        `Der Fingerabdruck lautet ${thumbprintInWords(signer)}.`,
      ].join(" "),
    remedy:
      "Vergleichen Sie den Fingerabdruck mit einem, den Sie vom Herausgeber auf einem anderen Weg erhalten haben. Wenn beide gleich sind, bitten Sie Ihren Administrator, ihn hinzuzufügen.",
  },
  "certificate-expired": {
    title: "Zertifikat des Signaturgebers abgelaufen",
    explain: ({ notAfter }) => `Es ist am ${dayInWords(notAfter)} abgelaufen. Ob Power BI das akzeptiert, ist nicht bekannt.`,
    remedy: "Bitten Sie den Herausgeber um eine Datei, die mit einem noch gültigen Zertifikat signiert ist.",
  },
  "signed-after-expiry": {
    title: "Nach Ablauf des Zertifikats signiert",
    explain: ({ notAfter, signedAt, saidBy }) => {
      const who = {
        "confirmed-authority": "Laut Zeitstempel",
        "any-authority": "Laut einem Zeitstempel, dessen Stelle auf diesem Computer nicht bestätigt ist,",
        "signer": "Nach Angabe des Signaturgebers",
      };
      return `${who[saidBy]} wurde am ${dayInWords(signedAt)} signiert. Das Zertifikat war da schon abgelaufen: am ${dayInWords(notAfter)}.`;
    },
    remedy: "Fragen Sie den Herausgeber, ob diese Signatur wirklich von ihm stammt.",
  },
  "signer-changed": {
    title: "Mit einem anderen Zertifikat signiert als bisher",
    explain: ({ before, beforeName, signer, signerName }) =>
      [
        `Bisher war dieser Connector von ${signerInWords(beforeName, before)} signiert. Diese Datei ist von ${signerInWords(signerName, signer)} signiert.`,
        "Der Herausgeber hat möglicherweise ein neues Zertifikat, oder die Datei stammt von jemand anderem.",
      ].join(" "),
    remedy:
      "Vergleichen Sie den neuen Fingerabdruck mit einem, den Sie vom Herausgeber auf einem anderen Weg erhalten haben. Akzeptieren Sie dann den Signaturgeber, oder stellen Sie die frühere Datei wieder her.",
  },
  "signature-gone": {
    title: "Signatur fehlt, war früher vorhanden",
    explain: ({ before, beforeName, seenAt }) =>
      `Seit dem ${dayInWords(seenAt)} war bekannt, dass dieser Connector von ${signerInWords(beforeName, before)} signiert ist. Diese Datei hat keine Signatur, deshalb ist nicht erkennbar, von wem sie stammt.`,
    remedy:
      "Stellen Sie die signierte Datei wieder her, oder bitten Sie den Herausgeber um eine neue Kopie. Wenn Sie eine nicht signierte Datei erwartet haben, akzeptieren Sie sie so, wie sie ist.",
  },
  "archive-ambiguous": {
    title: "Archiv auf zwei Arten lesbar",
    explain: ({ notes }) =>
      `Zwei Programme können in dieser Datei unterschiedliche Inhalte sehen: ${listInWords(notes.map((note) => archiveNotes[note]))}.`,
    remedy: freshCopy,
  },
  "archive-untidy": {
    title: "Ungewöhnliches Archiv",
    explain: ({ notes }) => `Nicht gefährlich, aber ungewöhnlich: ${listInWords(notes.map((note) => archiveNotes[note]))}.`,
    remedy: ({ notes }) =>
      [
        ...(notes.some((note) => hiddenContentNotes.has(note)) ? ["Fragen Sie den Autor des Connectors, was diese Bytes sind."] : []),
        ...notes.flatMap((note) => packingSteps[note] ?? []),
      ].join(" "),
  },
  "names-with-backslashes": {
    title: "Dateinamen mit umgekehrten Schrägstrichen",
    explain: ({ parts }) =>
      `${isOne(parts.length) ? "Ein Name im Archiv ist" : "Namen im Archiv sind"} mit umgekehrten Schrägstrichen geschrieben, wie es alte Versionen von .NET tun: ${namesInWords(parts)}. Manche Programme sehen darin Ordner, andere nicht; ob Power BI eine solche Datei findet, ist nicht bekannt.`,
    remedy:
      "Für den Autor des Connectors: Packen Sie ihn erneut mit einem Programm, das Namen mit „/“ schreibt, etwa dem Windows-Explorer oder einem neueren .NET.",
  },
  "several-mains": {
    title: "Mehr als eine .m- oder .pq-Datei",
    explain: ({ documents, mainDocument, isOnlySigned }) =>
      [
        `Dateien mit der Endung .m oder .pq auf der obersten Ebene: ${numberText(documents.length)} (${namesInWords(documents)}).`,
        "Laut einem Microsoft-Entwickler lädt Power BI einen solchen Connector nicht (microsoft/DataConnectors#103), was auch immer diese Dateien enthalten.",
        ...(mainDocument === null
          ? []
          : [
              `Nur ${quoted(mainDocument)} ist ${isOnlySigned ? "signiert" : "ein Abschnittsdokument"}, deshalb wird hier angezeigt, was diese Datei deklariert.`,
            ]),
      ].join(" "),
    remedy: ({ isOnlySigned, hasMacFiles }) =>
      [
        isOnlySigned
          ? freshCopy
          : "Für den Autor des Connectors: Geben Sie Hilfsdateien die Endung .pqm, entfernen Sie Dateien, die nicht hineingehören, und packen Sie ihn erneut.",
        ...(hasMacFiles ? ["Namen, die mit „._“ beginnen, gehören zu Dateien, die ein Mac hinzufügt: Packen Sie ohne sie."] : []),
      ].join(" "),
  },
  "no-section": {
    title: "Kein Hauptdokument",
    explain: ({ inFolder, otherName }) => {
      if (otherName !== null)
        return `${quoted(otherName)} ist ein Abschnittsdokument, geladen wird aber nur eines, dessen Name mit .m oder .pq endet.`;
      return inFolder === null
        ? "Auf der obersten Ebene gibt es kein Abschnittsdokument mit der Endung .m oder .pq (.query.pq-Dateien zählen nicht). Deshalb gibt es nichts, was Power BI laden kann."
        : `${quoted(inFolder)} liegt in einem Ordner im Archiv. Power BI sucht das Abschnittsdokument auf der obersten Ebene.`;
    },
    remedy: ({ inFolder, otherName, renameTo }) => {
      if (otherName !== null)
        return renameTo === null
          ? tellAuthor
          : `Für den Autor des Connectors: Nennen Sie die Datei ${quoted(renameTo)}, und packen Sie erneut.`;
      return inFolder === null
        ? "Bitten Sie den Herausgeber um eine neue Kopie."
        : "Packen Sie die Dateien dieses Ordners erneut, ohne den Ordner, oder bitten Sie den Herausgeber um eine neue Kopie.";
    },
  },
  "extension-not-accepted": {
    title: "Dateiname verhindert das Laden",
    explain:
      "Der Inhalt ist ein Connector, aber der Name hat eine Endung, die Power BI nicht lädt. Browser und E-Mail-Programme ändern manchmal Endungen.",
    remedy: ({ renameTo }) => `Benennen Sie die Datei in ${quoted(renameTo)} um. Entpacken Sie sie nicht.`,
  },
  "syntax-error": {
    title: "Fehler im Code",
    explain: ({ document, line, column }) =>
      `${quoted(document)} kann ab Zeile ${numberText(line)}, Spalte ${numberText(column)} nicht als Power Query-Code gelesen werden.`,
    remedy: tellAuthor,
  },
  "no-publish": {
    title: "Nicht unter „Daten abrufen“ angezeigt",
    explain:
      "Keine der Funktionen ist veröffentlicht, deshalb gibt es unter „Daten abrufen“ keinen Eintrag. Der Connector kann trotzdem über die Namen seiner Funktionen verwendet werden.",
    remedy: "",
  },
  "missing-string": {
    title: "Texte fehlen",
    explain: ({ keys }) =>
      `Der Connector verlangt ${isOne(keys.length) ? "einen Text, den seine Ressourcen nicht enthalten" : `${numberText(keys.length)} Texte, die seine Ressourcen nicht enthalten`}: ${namesInWords(keys)}.`,
    remedy: tellAuthor,
  },
  "missing-part": {
    title: "Dateien fehlen im Connector",
    explain: ({ parts }) => `Der Connector verlangt ${namesInWords(parts)}. Das ist nicht in der Datei enthalten.`,
    remedy: tellAuthor,
  },
  "missing-member": {
    title: "Datensatz fehlt",
    explain: ({ member, asked }) =>
      `Der Connector nennt ${quoted(member)} als ${asked === "kind" ? "Datenquellenart" : "Publish-Datensatz"}, definiert diesen Namen aber nicht.`,
    remedy: tellAuthor,
  },
  "test-connection-unresolved": {
    title: "Funktioniert nicht über ein Gateway",
    explain: ({ dataSourceKind, because, functionName, names }) =>
      `${testConnectionFaults[because]({ dataSourceKind, functionName, names })} Ein Gateway testet Anmeldeinformationen mit diesem Aufruf und kann sie deshalb nicht annehmen.`,
    remedy: tellAuthor,
  },
  "unknown-authentication": {
    title: "Unbekannte Authentifizierungsart",
    explain: ({ dataSourceKind, authentication, because, meant }) =>
      because === "refused"
        ? `${quoted(dataSourceKind)} deklariert die Authentifizierungsart ${quoted(authentication)}. Power BI Desktop lehnt sie mit der Meldung „Invalid Authentication“ ab.`
        : `${quoted(dataSourceKind)} deklariert die Authentifizierungsart ${quoted(authentication)}, die nicht in der Dokumentation von Microsoft steht.${meant === null ? "" : ` In der Dokumentation steht ${quoted(meant)}${sameButForCase(authentication, meant) ? "; Groß- und Kleinschreibung wird unterschieden" : ""}.`}`,
    remedy: tellAuthor,
  },
  "no-authentication": {
    title: "Keine Authentifizierungsart",
    explain: ({ dataSourceKind }) =>
      `${quoted(dataSourceKind)} deklariert keine Authentifizierungsart. Laut der Dokumentation von Microsoft ist mindestens eine erforderlich.`,
    remedy: tellAuthor,
  },
  "misspelt-field": {
    title: "Feld vermutlich falsch geschrieben",
    explain: ({ record, field, meant }) => `${quoted(record)} hat ein Feld ${quoted(field)}; Power BI kennt ${quoted(meant)}.`,
    remedy: tellAuthor,
  },
  "misspelt-attribute": {
    title: "Attribut vermutlich falsch geschrieben",
    explain: ({ attribute, member, meant }) =>
      [
        member === null ? "Der Abschnitt" : quoted(member),
        `hat das Attribut ${quoted(attribute)}; Power BI kennt ${quoted(meant)}${sameButForCase(attribute, meant) ? `. ${caseMatters}` : ""}.`,
      ].join(" "),
    remedy: tellAuthor,
  },
  "misplaced-field": {
    title: "Feld im falschen Datensatz",
    explain: ({ record, field, what }) =>
      `${quoted(record)} hat ein Feld ${quoted(field)}, das Power BI ${fieldHomes[what]} sucht. Dort fehlt es.`,
    remedy: tellAuthor,
  },
  "undefined-name": {
    title: "Name ist nicht definiert",
    explain: ({ name, members, meant }) =>
      [
        `${namesInWords(members)} ${isOne(members.length) ? "verwendet" : "verwenden"} den Namen ${quoted(name)},`,
        "den weder dieser Connector noch die Bibliothek von M definiert.",
        ...(meant === null ? [] : [`Definiert ist ${quoted(meant)}. ${caseMatters}.`]),
      ].join(" "),
    remedy: tellAuthor,
  },
  "duplicate-name": {
    title: "Name ist mehrfach definiert",
    explain: ({ names }) =>
      `Der Abschnitt definiert ${namesInWords(names)} mehr als einmal. Welche Definition gilt, falls Power BI ihn überhaupt lädt, ist nicht bekannt.`,
    remedy: tellAuthor,
  },
  "required-parameters-differ": {
    title: "Funktionen einer Datenquelle haben unterschiedliche erforderliche Parameter",
    explain: ({ dataSourceKind, functionName, required, otherFunction, otherRequired }) =>
      [
        `Erforderliche Parameter bei der Datenquellenart ${quoted(dataSourceKind)}:`,
        `${requiredInWords(required)} bei ${quoted(functionName)}, ${requiredInWords(otherRequired)}${sameNames(required, otherRequired) ? " mit einem anderen Typ" : ""} bei ${quoted(otherFunction)}.`,
        "Microsoft verlangt dieselben erforderlichen Parameter in Name, Typ und Reihenfolge, weil Anmeldeinformationen danach gespeichert werden.",
      ].join(" "),
    remedy: tellAuthor,
  },
  "icon-not-readable": {
    title: "Symbol kann nicht gelesen werden",
    explain: ({ parts }) =>
      `${namesInWords(parts)} ${isOne(parts.length) ? "ist kein PNG-Bild" : "sind keine PNG-Bilder"}. Symbole müssen PNG-Bilder sein.`,
    remedy: tellAuthor,
  },
  "unreadable": {
    title: "Konnte nicht gelesen werden",
    explain: ({ because }) => fileFailures[because].problem,
    remedy: ({ because }) => fileFailures[because].step,
  },
  "not-a-connector": {
    title: "Nicht als Connector gelesen",
    explain: ({ because }) => refusalText(refusals, because, "problem"),
    remedy: ({ because }) => refusalText(refusals, because, "step"),
  },
  "dead-folder": {
    title: "Ordner wird von Power BI nicht gelesen",
    explain: ({ readInstead }) => `Power BI Desktop liest ${quoted(readInstead)} und ignoriert den Ordner dieser Datei.`,
    remedy: ({ readInstead }) => `Verschieben Sie die Datei nach ${quoted(readInstead)}, oder entfernen Sie sie.`,
  },
  "near-miss-folder": {
    title: "Ordner ist fast der richtige",
    explain: ({ path, readInstead }) =>
      `Power BI Desktop liest ${quoted(readInstead)}. Diese Datei liegt in ${quoted(path)}; diesen Ordner liest es nicht.`,
    remedy: ({ readInstead }) =>
      `Wenn die Datei geladen werden soll, verschieben Sie sie nach ${quoted(readInstead)}, und starten Sie Power BI Desktop neu. Andernfalls ist nichts zu tun.`,
  },
  "name-may-not-load": {
    title: "Dateiname kann das Laden verhindern",
    explain: ({ because }) =>
      ({
        "extra-dot":
          "Benutzer haben berichtet, dass ältere Versionen von Power BI Dateien mit einem zusätzlichen Punkt im Namen nicht geladen haben.",
        "underscore":
          "Benutzer haben berichtet, dass ältere Versionen von Power BI Dateien mit einem Unterstrich im Namen nicht geladen haben.",
        "hard-space":
          "Der Name oder der Ordner enthält ein geschütztes Leerzeichen, das wie ein gewöhnliches aussieht. Benutzer haben berichtet, dass solche Dateien nicht geladen werden.",
      })[because],
    remedy: "Wenn der Connector nicht in Power BI angezeigt wird, benennen Sie die Datei um.",
  },
  "shadows-certified": {
    title: "Kann anstelle eines zertifizierten Connectors verwendet werden",
    explain: ({ dataSourceKind, certifiedName, certifiedVersion, localIs, withdrawnOn }) =>
      [
        `Dieser Connector deklariert die Datenquellenart ${quoted(dataSourceKind)}`,
        `und der zertifizierte Connector ${quoted(certifiedName)}${certifiedVersion === null ? "" : ` ${versionInWords(certifiedVersion)}`} ebenso.`,
        versionSentences[localIs],
        ...(withdrawnOn === undefined
          ? []
          : [
              `Microsoft führt den zertifizierten als nicht mehr unterstützt${withdrawnOn === null ? "" : ` (seit ${periodInWords(withdrawnOn)})`}.`,
            ]),
      ].join(" "),
    remedy: ({ withdrawnOn }) =>
      withdrawnOn === undefined
        ? "Verschieben Sie ihn aus dem Connector-Ordner, sofern Sie ihn nicht absichtlich testen."
        : "Entfernen Sie ihn nicht zugunsten des zertifizierten. Behalten Sie ihn nur, wenn Sie ihn brauchen und seine Herkunft kennen.",
  },
  "testing-over": {
    title: "Testzeitraum ist abgelaufen",
    explain: ({ until, note }) => testedUntil(until, note),
    remedy: "Verschieben Sie ihn in Quarantäne, oder kennzeichnen Sie ihn erneut, wenn der Test weitergeht.",
  },
  "testing-until": {
    title: "Wird getestet",
    explain: ({ until, note }) => `${testedUntil(until, note)} Bis dahin warnt Mezzanine nicht vor Connectors, die er verdeckt.`,
    remedy: "",
  },
  "function-of-certified": {
    title: "Funktion eines zertifizierten Connectors",
    explain: ({ functionName, certifiedName }) =>
      `Sowohl diese Datei als auch der zertifizierte Connector ${quoted(certifiedName)} haben die Funktion ${quoted(functionName)}. ${sharedNames}, deshalb kann bei einem von beiden ein Fehler auftreten.`,
    remedy: "Verschieben Sie die Datei aus dem Connector-Ordner, sofern Sie sie nicht brauchen.",
  },
  "end-of-support": {
    title: "Von Microsoft nicht mehr unterstützt",
    explain: lifecycle.endOfSupport,
    remedy: "Suchen Sie einen anderen Weg zu den Daten, bevor dieser nicht mehr funktioniert.",
  },
  "driver-transition": {
    title: "Treiber wird geändert",
    explain: lifecycle.driverTransition,
    remedy: ({ to }) =>
      to === null
        ? ""
        : 'Um den neuen Treiber zu testen, legen Sie für die Verbindung die Option Implementation = "2.0" fest. Mit "1.0" bleibt es beim alten Treiber, solange er verfügbar ist.',
  },
  "file-name-of-certified": {
    title: "Dateiname eines zertifizierten Connectors",
    explain: ({ certifiedName }) =>
      `Die Datei hat den Namen des zertifizierten Connectors ${quoted(certifiedName)}. Nichts in der Datei zeigt, dass es derselbe Connector ist.`,
    remedy: "",
  },
  "kind-differs-in-case": {
    title: "Datenquellenart unterscheidet sich nur in der Groß- und Kleinschreibung",
    explain: ({ dataSourceKind, other, certifiedName }) =>
      [
        `${quoted(dataSourceKind)} und ${quoted(other)}${certifiedName === null ? "" : ` des zertifizierten Connectors ${quoted(certifiedName)}`}`,
        "unterscheiden sich nur in der Groß- und Kleinschreibung. Ob Power BI sie unterscheidet, ist nicht bekannt.",
      ].join(" "),
    remedy: tellAuthor,
  },
  "same-kind": {
    title: "Datenquellenart ist mehrfach deklariert",
    explain: ({ dataSourceKind }) =>
      `Mehrere Dateien deklarieren die Datenquellenart ${quoted(dataSourceKind)}. Power BI lädt möglicherweise eine oder alle davon nicht.`,
    remedy: ({ titlesDiffer }) =>
      titlesDiffer
        ? "Die Titel sind unterschiedlich. Wenn es verschiedene Connectors sind, bitten Sie die Autoren, unterschiedliche Datenquellenarten zu verwenden. Wenn einer ein Build des anderen ist, verschieben Sie den, den Sie nicht brauchen, in Quarantäne."
        : "Behalten Sie eine davon.",
  },
  "same-function": {
    title: "Funktion ist mehrfach deklariert",
    explain: ({ functionName }) =>
      `Mehrere Dateien haben die Funktion ${quoted(functionName)}. ${sharedNames}, deshalb kann das Laden in Power BI fehlschlagen.`,
    remedy: askToRename,
  },
  "same-shared-name": {
    title: "Freigegebener Name ist mehrfach deklariert",
    explain: ({ sharedName, certifiedName }) =>
      certifiedName === null
        ? `Mehrere Dateien geben den Namen ${quoted(sharedName)} frei, und nicht alle als Funktion. ${sharedNames}, deshalb kann das Laden in Power BI fehlschlagen.`
        : `Diese Datei gibt den Namen ${quoted(sharedName)} frei, den der zertifizierte Connector ${quoted(certifiedName)} für eine Funktion verwendet. ${sharedNames}, deshalb kann bei einem von beiden ein Fehler auftreten.`,
    remedy: askToRename,
  },
  "same-section": {
    title: "Abschnittsname wird mehrfach verwendet",
    explain: ({ section }) =>
      `Mehrere Dateien haben den Abschnittsnamen ${quoted(section)}, deklarieren aber unterschiedliche Datenquellen.`,
    remedy: "",
  },
  "identical-copies": {
    title: "Datei ist mehrfach vorhanden",
    explain: "Diese Dateien sind Byte für Byte gleich. Der Connector wird deshalb möglicherweise doppelt angezeigt oder nicht geladen.",
    remedy: "Behalten Sie eine davon.",
  },
  "compared-in-part": {
    title: "Nur teilweise verglichen",
    explain: ({ what, compared, left }) =>
      `Die Datei deklariert mehr ${declarationNames[what]} als jeder echte Connector. Gelesen und mit anderen Connectors verglichen: ${compared === 0 ? "0" : `die ersten ${numberText(compared)}`}. Nicht verglichen: ${numberText(left)} weitere.`,
    remedy: "Verwenden Sie sie nur, wenn Sie wissen, warum es so viele sind.",
  },
  "more-in-common": {
    title: "Viele weitere Namen sind mehrfach deklariert",
    explain: ({ what, count }) =>
      `Weitere ${declarationNames[what]}, die mehrere dieser Dateien deklarieren: ${numberText(count)}. Sie werden nicht einzeln aufgeführt.`,
    remedy: ({ what }) => (what === "data-source-kinds" ? "Behalten Sie eine der Dateien." : askToRename),
  },
};

const signerInWords = (name: ForeignText | null, thumbprint: ForeignText): string =>
  `${name === null ? "einem Zertifikat ohne Namen" : quoted(name)} (Fingerabdruck ${thumbprintInWords(thumbprint)})`;
