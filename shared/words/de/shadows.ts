import type { CatalogueEntry } from "../../model/catalogue.ts";
import type { VersionOrder } from "../../model/finding.ts";
import type { Breakage, Confidence, Evidence, GroupKeepReason, TestingMark, TestingState, Uncertainty } from "../../model/shadow.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { AdviceSentences, PairNames, PairVersions, SentenceByKind } from "../sentence.ts";
import { lifecycle } from "./catalogue.ts";
import { counted, dayInWords, isOne, listInWords, monthInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

export const testingStates: { readonly [S in TestingState["state"]]: (mark: SentenceFacts<TestingMark>) => string } = {
  "in-force": ({ until, note }) => `Sie testen diesen Connector bis zum ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`}`,
  "ended": ({ until, note }) => `Ihr Test endete am ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`}`,
};

export const testingFailures = {
  "not-a-day": "Das ist kein Datum. Schreiben Sie es so: 2027-01-31.",
  "day-over": "Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag.",
  "too-far": "Das ist mehr als ein Jahr entfernt. Wählen Sie einen früheren Tag; Sie können den Connector später erneut kennzeichnen.",
  "note-too-long": "Die Notiz ist zu lang. Verwenden Sie weniger als 500 Zeichen.",
};

export const testingDialog = {
  until: "Testen bis…",
  change: "Test ändern…",
  end: "Test beenden",
  title: (name: ForeignText) => `${quoted(name)} testen`,
  explain: "Mezzanine zeigt bis zum Ende dieses Tages keine Warnung dazu an.",
  day: "Bis",
  note: "Notiz",
  noteHint: "Was Sie testen oder für wen. Optional.",
  save: "Als Test kennzeichnen",
  marked: (name: ForeignText, day: string) => `${quoted(name)} wird bis zum ${day} getestet.`,
  ended: (name: ForeignText) => `${quoted(name)} ist nicht mehr als „wird getestet“ gekennzeichnet.`,
  overTitle: (count: number) => (isOne(count) ? "Ein Test ist abgelaufen" : `${numberText(count)} Tests sind abgelaufen`),
  overText: (names: readonly ForeignText[]) =>
    `${namesInWords(names)}: Entfernen Sie, was Sie nicht mehr brauchen, oder wählen Sie einen späteren Tag.`,
};

const both = ({ local, other }: PairVersions): string =>
  local === null || other === null ? "" : ` (${versionInWords(local)} und ${versionInWords(other)})`;
const parameterList = (names: readonly ForeignText[]): string => (names.length === 0 ? "keine" : listInWords(names.map(quoted)));

const headlines: { readonly [H in "certified" | "withdrawn" | "custom" | "hint"]: (names: SentenceFacts<PairNames>) => string } = {
  certified: ({ custom, other }) =>
    `${quoted(custom)} kann anstelle von ${quoted(other)} verwendet werden, einem Connector, der mit Power BI geliefert wird.`,
  withdrawn: ({ custom, other }) =>
    `${quoted(custom)} hat viel mit ${quoted(other)} gemeinsam. Microsoft führt diesen Connector als nicht mehr unterstützt.`,
  custom: ({ custom, other }) => `${quoted(custom)} und ${quoted(other)} können miteinander in Konflikt stehen.`,
  hint: ({ custom, other }) => `${quoted(custom)} hat einen Namen mit ${quoted(other)} gemeinsam. Ein Name allein beweist nichts.`,
};

const evidence: SentenceByKind<Evidence> = {
  "same-kind": ({ dataSourceKind, pairing }) =>
    pairing === "declared"
      ? `Beide deklarieren die Datenquellenart ${quoted(dataSourceKind)}.`
      : `Dieser Connector deklariert die Datenquellenart ${quoted(dataSourceKind)}, die den Namen des anderen hat.`,
  "identical-copies": () => "Die beiden Dateien sind Byte für Byte gleich.",
  "same-function": ({ functionName }) =>
    `Beide geben eine Funktion ${quoted(functionName)} frei. Alle Connectors teilen sich einen gemeinsamen Vorrat an Namen.`,
  "same-shared-name": ({ sharedName }) =>
    `Beide geben den Namen ${quoted(sharedName)} frei, aber nicht beide als Funktion. Alle Connectors teilen sich einen gemeinsamen Vorrat an Namen.`,
  "kind-differs-in-case": ({ ours, theirs }) =>
    `Die Datenquellenarten ${quoted(ours)} und ${quoted(theirs)} unterscheiden sich nur in der Groß- und Kleinschreibung. Ob Power BI sie unterscheidet, ist nicht bekannt.`,
  "near-identical-content": ({ sharedMembers, allMembers, membersLeft = 0, namesDiffer = false }) =>
    membersLeft === 0
      ? `${numberText(sharedMembers)} von ${counted(allMembers, "Element", "Elementen")} beider Connectors sind bis auf die Formatierung gleich.${namesDiffer ? " Titel und Datenquellenarten sind unterschiedlich, wie bei zwei Produkten, die auf demselben Beispiel beruhen." : ""}`
      : `Von ${counted(allMembers, "verglichenen Element", "verglichenen Elementen")} sind bis auf die Formatierung gleich: ${numberText(sharedMembers)}. ${counted(membersLeft, "weiteres Element wurde", "weitere Elemente wurden")} nicht verglichen.`,
  "same-section": ({ section }) => `Beide haben den Abschnittsnamen ${quoted(section)}.`,
  "same-file-stem": ({ stem }) => `Beide Dateien heißen ${quoted(stem)}.`,
  "same-title": ({ title }) => `Beide haben den Titel ${quoted(title)}.`,
};

const versions: { readonly [V in VersionOrder]: (versions: PairVersions) => string } = {
  older: (versions) => `Dieser Connector ist älter als der andere${both(versions)}.`,
  newer: (versions) => `Dieser Connector ist neuer als der andere${both(versions)}.`,
  equal: ({ local, other }) =>
    local === null || other === null || versionInWords(local) !== versionInWords(other)
      ? `Beide haben dieselbe Version${both({ local, other })}.`
      : `Beide haben die Version ${versionInWords(local)}.`,
  unknown: () => "Welcher von beiden neuer ist, ist nicht bekannt.",
};

const advice: AdviceSentences = {
  "remove-custom": {
    "certified-is-newer": ({ custom, other }) =>
      `Verschieben Sie ${quoted(custom)} in Quarantäne: ${quoted(other)} ist zertifiziert und neuer.`,
    "same-version": ({ custom, other }) =>
      `Verschieben Sie ${quoted(custom)} in Quarantäne: ${quoted(other)} ist zertifiziert und hat dieselbe Version.`,
    "version-unknown": ({ custom, other }) =>
      `Verschieben Sie ${quoted(custom)} in Quarantäne, sofern Sie nicht wissen, dass Sie diesen Connector brauchen: ${quoted(other)} wird mit Power BI geliefert.`,
    "custom-altered": ({ custom }) => `Verschieben Sie ${quoted(custom)} in Quarantäne: Die Datei wurde nach dem Signieren geändert.`,
  },
  "keep-only-while-testing": {
    "custom-is-newer": ({ custom, other }) =>
      `${quoted(custom)} ist neuer als der zertifizierte Connector ${quoted(other)}. Behalten Sie ihn nur, solange Sie ihn testen.`,
  },
  "keep-one": {
    "signed": ({ keep, remove }) =>
      `Behalten Sie ${quoted(keep)}: Die Signatur ist gültig. Verschieben Sie ${quoted(remove)} in Quarantäne.`,
    "newer": ({ keep, remove }) =>
      `Behalten Sie ${quoted(keep)}: Dieser Connector ist neuer. Verschieben Sie ${quoted(remove)} in Quarantäne.`,
    "identical": ({ keep, remove }) => `Einer genügt. Behalten Sie ${quoted(keep)}, und verschieben Sie ${quoted(remove)} in Quarantäne.`,
    "one-connector-two-formats": ({ keep, remove }) =>
      `Es ist derselbe Connector in zwei Formaten. Behalten Sie ${quoted(keep)}, und verschieben Sie ${quoted(remove)} in Quarantäne.`,
    "other-altered": ({ remove }) => `${quoted(remove)} wurde nach dem Signieren geändert. Verschieben Sie die Datei in Quarantäne.`,
  },
  "choose-one": () =>
    "Behalten Sie den, dem Sie vertrauen, und verschieben Sie den anderen in Quarantäne. Aus den Dateien geht nicht hervor, welcher das ist.",
  "ask-author-to-rename": {
    "kind-differs-in-case": ({ custom }) =>
      `Bitten Sie den Autor von ${quoted(custom)}, eine Datenquellenart zu verwenden, die sich in mehr als der Groß- und Kleinschreibung unterscheidet.`,
    "function-clash": ({ custom }) =>
      `Bitten Sie den Autor von ${quoted(custom)}, andere freigegebene Namen zu verwenden. Bis dahin lädt Power BI möglicherweise einen oder beide nicht.`,
    "titles-differ": ({ custom }) =>
      `Die Titel sind unterschiedlich. Wenn es verschiedene Connectors sind, bitten Sie den Autor von ${quoted(custom)}, eine andere Datenquellenart zu verwenden. Wenn einer ein Build des anderen ist, verschieben Sie den, den Sie nicht brauchen, in Quarantäne.`,
  },
  "certified-withdrawn": ({ custom, other }) =>
    `Microsoft führt ${quoted(other)} als nicht mehr unterstützt. Entfernen Sie ${quoted(custom)} deshalb nicht zugunsten dieses Connectors. Behalten Sie ${quoted(custom)} nur, wenn Sie ihn brauchen und seine Herkunft kennen.`,
  "get-fresh-copies": () =>
    "Beide wurden nach dem Signieren geändert. Verschieben Sie beide in Quarantäne, und bitten Sie den Herausgeber um eine neue Kopie.",
  "nothing-to-do": () => "",
};

const breakages: SentenceByKind<Breakage> = {
  "function-lost": ({ functionName }) =>
    `In Berichten, die ${quoted(functionName)} aufrufen, würde ein Fehler auftreten: Der andere Connector hat diese Funktion nicht.`,
  "no-longer-a-function": ({ functionName }) =>
    `In Berichten, die ${quoted(functionName)} aufrufen, würde ein Fehler auftreten: Im anderen Connector ist das keine Funktion.`,
  "shared-value-lost": ({ valueName }) =>
    `In Berichten, die ${quoted(valueName)} verwenden, würde ein Fehler auftreten: Der andere Connector hat diesen Wert nicht.`,
  "required-parameters-differ": ({ functionName, before, after }) =>
    `${quoted(functionName)} würde andere Argumente verlangen: jetzt ${parameterList(before)}, dann ${parameterList(after)}.`,
  "parameters-lost": ({ functionName, names }) =>
    `Aufrufe von ${quoted(functionName)} mit ${namesInWords(names)} würden fehlschlagen: Der andere Connector nimmt das nicht an.`,
  "parameter-type-differs": ({ functionName, parameter, before, after }) =>
    `${quoted(functionName)} würde ${quoted(parameter)} als ${quoted(after)} annehmen, nicht als ${quoted(before)}. Aufrufe und gespeicherte Werte würden nicht mehr funktionieren.`,
  "data-source-path-differs": ({ dataSourceKind }) =>
    `Gespeicherte Anmeldeinformationen für ${quoted(dataSourceKind)} würden nicht gefunden. Benutzer müssten sich erneut anmelden.`,
  "path-computed-differently": ({ dataSourceKind }) =>
    `Der Datenquellenpfad von ${quoted(dataSourceKind)} würde anders berechnet. Benutzer müssten sich möglicherweise erneut anmelden.`,
  "kind-lost": ({ dataSourceKind }) => `Der andere Connector hat die Datenquellenart ${quoted(dataSourceKind)} nicht.`,
  "authentication-lost": ({ dataSourceKind, authentication }) =>
    `Benutzer könnten sich bei ${quoted(dataSourceKind)} nicht mehr mit ${quoted(authentication)} anmelden.`,
  "direct-query-lost": ({ publish }) => `${quoted(publish)} würde DirectQuery nicht mehr anbieten.`,
};

const uncertain: SentenceByKind<Uncertainty> = {
  "parameters-unknown": ({ functionName }) =>
    `Die Parameter von ${quoted(functionName)} können nicht verglichen werden, weil sie ohne Ausführen des Codes nicht bekannt sind.`,
  "parameter-type-narrower": ({ functionName, parameter, before, after }) =>
    `${quoted(functionName)} würde ${quoted(parameter)} nur als ${quoted(after)} annehmen, nicht als ${quoted(before)}. Aufrufe mit etwas anderem würden fehlschlagen.`,
  "path-unknown": ({ dataSourceKind }) =>
    `Ob gespeicherte Anmeldeinformationen für ${quoted(dataSourceKind)} gefunden würden, ist ohne Ausführen des Codes nicht bekannt.`,
  "authentication-unknown": ({ dataSourceKind }) =>
    `Die Anmeldearten von ${quoted(dataSourceKind)} können nicht verglichen werden, weil sie ohne Ausführen des Codes nicht bekannt sind.`,
  "direct-query-unknown": ({ publish }) =>
    `Ob ${quoted(publish)} weiterhin DirectQuery anbieten würde, ist ohne Ausführen des Codes nicht bekannt.`,
};

export const groups = {
  headline: (name: ForeignText, count: number) => `${numberText(count)} Builds von ${quoted(name)} können miteinander in Konflikt stehen.`,
  members: (count: number) => counted(count, "Build", "Builds"),
  keep: {
    "newest": (keep, { altered }) =>
      altered === 0
        ? `Behalten Sie ${quoted(keep)}: Das ist die neueste Version.`
        : `Behalten Sie ${quoted(keep)}: Das ist die neueste Version unter denen, die nach dem Signieren nicht geändert wurden.`,
    "signed": (keep) => `Behalten Sie ${quoted(keep)}: Die Signatur ist gültig.`,
    "identical": (keep) => `Einer genügt. Behalten Sie ${quoted(keep)}.`,
    "others-altered": () => "Verwenden Sie keinen Build, der nach dem Signieren geändert wurde.",
    "formats": (keep) => `Es ist derselbe Connector in zwei Formaten. Behalten Sie ${quoted(keep)}.`,
  } satisfies Readonly<Record<GroupKeepReason, (keep: ForeignText, counts: { readonly altered: number }) => string>>,
  remove: (count: number, all: boolean) =>
    all && count > 1
      ? `Verschieben Sie die anderen ${numberText(count)} in Quarantäne.`
      : `Verschieben Sie ${counted(count, "anderen Build", "andere Builds")} in Quarantäne.`,
  undecided: (names: readonly ForeignText[]) =>
    `Aus den Dateien geht nicht hervor, ob Sie stattdessen ${namesInWords(names)} behalten sollten.`,
  chooseOne:
    "Behalten Sie den, dem Sie vertrauen, und verschieben Sie die anderen in Quarantäne. Aus den Dateien geht nicht hervor, welcher das ist.",
  freshCopies:
    "Alle wurden nach dem Signieren geändert. Verschieben Sie sie in Quarantäne, und bitten Sie den Herausgeber um eine neue Kopie.",
  more: (count: number) => `und ${counted(count, "weiterer", "weitere")}`,
  quarantine: (count: number) => `${counted(count, "Build", "Builds")} in Quarantäne verschieben`,
  toKeep: "behalten",
  toRemove: "in Quarantäne",
  altered: "nach dem Signieren geändert",
};

export const shadowTexts = {
  headlines,
  evidence,
  versions,
  advice,
  groups,
  lifecycle,
  breakages,
  uncertain,
  testing: testingStates,
  testingFailures,
  confidences: {
    certain: { name: "Sicher", explain: "Beide deklarieren dieselbe Datenquellenart, oder die Dateien sind gleich." },
    likely: {
      name: "Wahrscheinlich",
      explain: "Sie haben mehr als einen Namen gemeinsam, aber nichts, woran Power BI bekanntermaßen Connectors erkennt.",
    },
    hint: {
      name: "Hinweis",
      explain: "Nur Namen sind ähnlich. Auch Connectors, die nichts miteinander zu tun haben, können ähnliche Namen haben.",
    },
  } satisfies Readonly<Record<Confidence, { readonly name: string; readonly explain: string }>>,
  evidenceLeftOut: "Sie haben mehr gemeinsam, als diese Liste zeigt.",
  inPart: {
    pairs: "Es gibt mehr Paare, als diese Liste zeigt.",
    files: (count: number) =>
      `${counted(count, "Datei deklariert", "Dateien deklarieren")} mehr, als Mezzanine vergleicht. Nur die ersten Funktionen, Arten und Elemente jeder Datei wurden verglichen.`,
    code: (count: number) =>
      `Der Code von ${counted(count, "Datei", "Dateien")} konnte nicht vollständig gelesen werden. Deshalb wurde nur ein Teil davon verglichen.`,
  },
  sources: {
    installed: "Aus der mit Power BI Desktop installierten Datei.",
    catalogue: (asOf: ForeignText | null) =>
      asOf === null
        ? "Aus der Liste zertifizierter Connectors."
        : `Aus der Liste zertifizierter Connectors (Stand: ${monthInWords(asOf)}).`,
  },
  certifiedSince: {
    "month": (text) => `Zertifiziert seit ${monthInWords(text)}.`,
    "approx": (text) => `Zertifiziert etwa seit ${monthInWords(text)}.`,
    "no-later-than": (text) => `Zertifiziert, spätestens seit ${monthInWords(text)}.`,
  } satisfies Readonly<Record<NonNullable<CatalogueEntry["certifiedSince"]>["precision"], (month: ForeignText) => string>>,
  comparison: {
    nothingBreaks: "Soweit die Dateien es zeigen, funktioniert alles weiter.",
    inPart:
      "Nur die ersten Funktionen, Arten und Publish-Datensätze beider Connectors wurden verglichen. Andere Änderungen sind nicht bekannt.",
    readInPart: {
      connector: "Der Code des ersten konnte nicht vollständig gelesen werden. Deshalb wurde nur ein Teil davon verglichen.",
      other: "Der Code des zweiten konnte nicht vollständig gelesen werden. Deshalb wurde nur ein Teil davon verglichen.",
    },
    onlyNames:
      "Der andere Connector ist nur aus einer Liste bekannt. Funktionen und Arten wurden verglichen, Parameter und Authentifizierungsarten nicht.",
  },
  picture: {
    title: "Welche Connectors welche verdecken",
    description: ({ custom, others, links }: { readonly custom: number; readonly others: number; readonly links: number }) =>
      links === 0
        ? "Kein benutzerdefinierter Connector hat etwas mit einem anderen gemeinsam."
        : `Links ${counted(custom, "benutzerdefinierter Connector", "benutzerdefinierte Connectors")}, rechts ${counted(others, "Connector", "Connectors")}, dazwischen ${counted(links, "Verbindung", "Verbindungen")}. Jede Verbindung nennt, was beide deklarieren.`,
    leftHeading: "Benutzerdefiniert",
    rightHeading: "Möglicherweise verdeckt",
    certified: "Zertifiziert oder integriert",
    custom: "Benutzerdefiniert",
    identical: "dieselbe Datei",
    nearIdentical: "fast derselbe Inhalt",
    firstOf: (name: ForeignText, more: number) => `${quoted(name)} und ${counted(more, "weiterer", "weitere")}`,
    node: ({ title, version, what }: { readonly title: ForeignText; readonly version: ForeignText | null; readonly what: string }) =>
      `${quoted(title)}${version === null ? "" : ` ${versionInWords(version)}`} (${what})`,
    leftOut: (count: number) => `${counted(count, "Paar ist", "Paare sind")} nicht gezeichnet. Die Tabelle zeigt alle.`,
    empty: "Kein Connector verdeckt einen anderen.",
  },
};

export const shadowsScreen = {
  title: "Verdeckte Connectors",
  explain:
    "Power BI erkennt eine Datenquelle an ihrer Art und eine Funktion an ihrem Namen. Wenn zwei Dateien das Gleiche deklarieren, ist nicht dokumentiert, welche Power BI verwendet.",
  summary: ({ certain, likely }: Readonly<Record<Confidence, number>>, groups: number) => {
    const parts = [
      ...(certain === 0 ? [] : [`${numberText(certain)} sicher`]),
      ...(likely === 0 ? [] : [`${numberText(likely)} wahrscheinlich`]),
    ];
    const all = certain + likely;
    const what = groups === 0 ? counted(all, "Paar", "Paare") : counted(all, "Gruppe von Builds", "Paare und Gruppen von Builds");
    return parts.length === 0 ? "Keine Paare." : `${what} zu prüfen: ${listInWords(parts)}.`;
  },
  source: ({ asOf, count }: { readonly asOf: ForeignText | null; readonly count: number }) =>
    `Verglichen mit einer Liste von ${counted(count, "Connector", "Connectors")}${asOf === null ? "" : ` (Stand: ${monthInWords(asOf)})`} und mit den zertifizierten Dateien auf diesem Computer, sofern es welche gibt.`,
  search: "Paare suchen",
  placeholder: "Namen, Arten, Funktionen suchen",
  shown: (shown: number, total: number) => `${numberText(shown)} von ${numberText(total)} angezeigt`,
  nothingMatches: "Kein Paar enthält diesen Text.",
  showHints: (count: number) => `${counted(count, "Hinweis", "Hinweise")} anzeigen: nur Namen sind ähnlich`,
  hideHints: (count: number) => `${counted(count, "Hinweis", "Hinweise")} ausblenden`,
  views: { pairs: "Paare", picture: "Bild" },
  insteadOf: "kann verwendet werden anstelle von",
  clashesWith: "kann in Konflikt stehen mit",
  alike: "hat einen Namen gemeinsam mit",
  certified: "zertifiziert oder integriert",
  noVersion: "keine Version",
  why: "Belege",
  beingTested: "wird getestet",
  compare: "Was würde sich ändern?",
  compareTitle: (other: ForeignText, name: ForeignText) => `Wenn ${quoted(other)} den Connector ${quoted(name)} ersetzt`,
  comparing: "Wird verglichen…",
  open: (name: ForeignText) => `${quoted(name)} öffnen`,
  save: "Bild speichern",
  zoomIn: "Größer",
  zoomOut: "Kleiner",
  fit: "An Breite anpassen",
  zoomed: (percent: number) => `${numberText(percent)} %`,
  pictureLabel: "Bild der verdeckten Connectors",
  pictureHelp: "Wechseln Sie mit den Pfeiltasten zwischen den Verbindungen.",
};
