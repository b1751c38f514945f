import type { LoadingReason, LoadingVerdict } from "../../model/trust.ts";
import type { IntegrityFacts, IntegritySentences } from "../sentence.ts";
import { counted, dayInWords, isOne, listInWords, namesInWords, quoted } from "./phrases.ts";
import { alterations, malformed, unsupported } from "./reasons.ts";

const trustedList = "auf der Liste vertrauenswürdiger Fingerabdrücke dieses Computers";

export const loading = {
  verdicts: {
    expected: "Power BI lädt die Datei voraussichtlich.",
    blocked: "Power BI lädt die Datei voraussichtlich nicht.",
    unknown: "Ob Power BI die Datei lädt, ist nicht bekannt.",
  } satisfies Readonly<Record<LoadingVerdict["kind"], string>>,
  reasons: {
    "certified-folder": "Sie liegt im Ordner der zertifizierten Connectors, die mit Power BI geliefert werden.",
    "signer-trusted": `Ihr Signaturgeber steht ${trustedList}.`,
    "any-extension-allowed": "Sie haben angegeben, dass Power BI Desktop alle Erweiterungen zulässt.",
    "folder-not-read": "Sie liegt in einem Ordner, den Power BI Desktop nicht liest.",
    "folder-of-gateway": "Sie liegt im Ordner des Gateways; ob das Gateway Signaturen prüft, ist nicht bekannt.",
    "not-in-a-connector-folder":
      "Sie liegt in keinem Ordner, von dem bekannt ist, dass Power BI Desktop ihn liest. Diese Antwort gilt für eine Datei in dem Ordner, den es liest.",
    "disabled": "Sie haben sie deaktiviert: Die Datei hat einen Namen, den Power BI nicht lädt.",
    "extension-not-accepted": "Power BI lädt nur Dateien mit der Endung .mez, .pqx, .m oder .pq.",
    "not-a-connector": "Sie ist kein Connector.",
    "archive-unreadable": "Power BI kann das Archiv nicht lesen.",
    "content-unlike-name":
      "Ihr Name endet wie der eines Archivs, sie ist aber ein einfaches Abschnittsdokument; ob Power BI das lädt, ist nicht bekannt. Ein solches Dokument hat die Endung .pq.",
    "name-dot-slash": "Der Name des Hauptdokuments im Archiv beginnt mit „./“; ob Power BI es dann findet, ist nicht bekannt.",
    "several-mains":
      "Auf der obersten Ebene enthält sie mehr als eine .m- oder .pq-Datei. Laut einem Microsoft-Entwickler lädt Power BI einen solchen Connector nicht.",
    "no-main": "Sie hat kein Hauptdokument.",
    "syntax-error": "Ihr Code enthält einen Fehler.",
    "mistake-in-helper":
      "Eine Hilfsdatei, die beim Ausführen gelesen wird, enthält einen Fehler; was Power BI dann tut, ist nicht bekannt.",
    "code-not-checked": "Der Code wurde nicht vollständig gelesen. Er kann einen Fehler enthalten, der nicht angezeigt wird.",
    "code-too-large": "Der Code ist zu groß, um vollständig gelesen zu werden. Er kann einen Fehler enthalten, der nicht angezeigt wird.",
    "name-defined-twice": "Der Code definiert einen Namen mehrfach; ob Power BI das lädt, ist nicht bekannt.",
    "name-undefined": "Der Code verwendet einen Namen, der nirgends definiert ist; ob Power BI das lädt, ist nicht bekannt.",
    "authentication-refused":
      "Sie deklariert eine Anmeldeart, die Power BI Desktop ablehnt; ob sie trotzdem geladen wird, ist nicht bekannt.",
    "altered": "Sie wurde nach dem Signieren geändert; was Power BI dann tut, ist nicht bekannt.",
    "could-not-check": "Sie konnte nicht vollständig geprüft werden.",
    "unsigned": "Sie ist nicht signiert.",
    "signer-not-trusted": `Ihr Signaturgeber steht nicht ${trustedList}.`,
    "certificate-expired": "Das Zertifikat des Signaturgebers ist abgelaufen; ob Power BI das akzeptiert, ist nicht bekannt.",
    "trust-entry-dirty":
      "Die Liste vertrauenswürdiger Fingerabdrücke nennt den Signaturgeber, aber der Eintrag enthält zusätzliche Zeichen, die Power BI möglicherweise nicht akzeptiert.",
    "trust-list-unreadable": "Die Liste vertrauenswürdiger Fingerabdrücke dieses Computers konnte nicht gelesen werden.",
    "security-level-not-said":
      "Das hängt von der Option „Datenerweiterungen“ in Power BI Desktop ab. Mezzanine kann diese Option nicht lesen.",
  } satisfies Readonly<Record<LoadingReason, string>>,
  codesNotChecked: (count: number) =>
    `Der Code von ${counted(count, "Datei wurde", "Dateien wurde")} nicht vollständig gelesen. Er kann einen Fehler enthalten, der nicht angezeigt wird.`,
};

export const integrity: IntegritySentences = {
  unsigned: ({ loading }) => [
    "Nicht signiert. Deshalb ist nicht erkennbar, von wem die Datei stammt.",
    loading === null
      ? "Stellen Sie sicher, dass Sie ihre Herkunft kennen."
      : "Power BI lädt sie nur, wenn „Alle Erweiterungen ohne Überprüfung oder Warnung laden“ ausgewählt ist.",
  ],
  intact: (facts) => [
    `Signiert von ${quoted(facts.signer)}.`,
    unchangedSince(facts),
    ...futureTimestampSentences(facts),
    ...certificateSentences(facts),
    ...trustSentences(facts),
  ],
  altered: ({ signer, ...changes }) => [
    `Diese Datei wurde geändert, nachdem sie${signer === null ? "" : ` von ${quoted(signer)}`} signiert wurde: ${changesInWords(changes)}.`,
    "Verwenden Sie sie nicht.",
    "Bitten Sie den Herausgeber um eine neue Kopie.",
  ],
  unsupported: ({ because, algorithm }) => [
    `Mezzanine konnte die Signatur nicht prüfen: ${unsupported[because]}${algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}.`,
    "Behandeln Sie die Datei als nicht signiert.",
  ],
  malformed: ({ because }) => [
    `Mezzanine konnte die Signatur nicht prüfen: ${malformed[because]}.`,
    "Behandeln Sie die Datei als nicht signiert, und bitten Sie den Herausgeber um eine neue Kopie.",
  ],
};

function unchangedSince({ signedOn, signedOnSource, timestampAuthority }: IntegrityFacts["intact"]): string {
  const since = "Seit dem Signieren hat sich nichts in der Datei geändert";
  if (signedOn === null || signedOnSource === null) return `${since}.`;
  const day = dayInWords(signedOn);
  switch (signedOnSource) {
    case "confirmed-authority":
      return `${since}; das war laut Zeitstempel${timestampAuthority === null ? "" : ` von ${quoted(timestampAuthority)}`} am ${day}.`;
    case "any-authority":
      return (
        `${since}. Laut einem Zeitstempel im Namen ${timestampAuthority === null ? "einer Zeitstempelstelle" : `von ${quoted(timestampAuthority)}`} war das am ${day}, ` +
        "aber diese Stelle ist auf diesem Computer nicht bestätigt."
      );
    case "signer":
      return `${since}; das war nach Angabe des Signaturgebers am ${day}.`;
  }
}

const futureTimestampSentences = ({ futureTimestamp }: IntegrityFacts["intact"]): readonly string[] =>
  futureTimestamp === null
    ? []
    : [`Der Zeitstempel nennt den ${dayInWords(futureTimestamp)}. Das liegt in der Zukunft und beweist deshalb nichts.`];

function certificateSentences({ certificateEndedOn, isSignedAfterEnd, signedOnSource }: IntegrityFacts["intact"]): readonly string[] {
  if (isSignedAfterEnd)
    return ["Zu diesem Zeitpunkt war das Zertifikat bereits abgelaufen. Fragen Sie den Herausgeber, ob die Signatur von ihm stammt."];
  if (certificateEndedOn === null) return [];
  const ended = `Das Zertifikat ist am ${dayInWords(certificateEndedOn)} abgelaufen`;
  return [
    signedOnSource === "confirmed-authority"
      ? `${ended}, nachdem die Datei signiert wurde.`
      : `${ended}; nichts beweist, dass die Datei vorher signiert wurde.`,
  ];
}

function trustSentences(facts: IntegrityFacts["intact"]): readonly string[] {
  const { trust, loading } = facts;
  const signer = quoted(facts.signer);
  switch (trust) {
    case "trusted":
      return [`${signer} steht ${trustedList}${consequenceOfTrust(facts)}.`];
    case "entry-dirty":
      return [
        `${signer} steht ${trustedList}, aber der Eintrag enthält zusätzliche Zeichen.`,
        ...(loading === "unknown" ? ["Ob Power BI sie akzeptiert, ist nicht bekannt."] : []),
        "Bitten Sie Ihren Administrator, den Eintrag zu korrigieren.",
      ];
    case "list-unreadable":
      return [`Ob ${signer} ${trustedList} steht, ist nicht bekannt, weil die Liste nicht gelesen werden konnte.`];
    case "not-trusted":
      if (loading === null) return [`${signer} steht nicht ${trustedList}.`];
      return [
        `Bei der empfohlenen Einstellung lädt Power BI die Datei nicht, weil ${signer} nicht ${trustedList} steht.`,
        `Wenn Sie genau diesen Fingerabdruck von ${signer} auf einem anderen Weg erhalten haben, bitten Sie Ihren Administrator, ihn hinzuzufügen.`,
      ];
  }
}

function consequenceOfTrust({ loading, isElsewhere, certificateEndedOn, isSignedAfterEnd }: IntegrityFacts["intact"]): string {
  const ended = certificateEndedOn !== null || isSignedAfterEnd;
  if (ended && loading === "unknown") return ", aber ob Power BI ein abgelaufenes Zertifikat akzeptiert, ist nicht bekannt";
  if (ended || loading !== "expected") return "";
  return `; deshalb lädt Power BI die Datei voraussichtlich${isElsewhere ? ", wenn sie in einem Ordner liegt, den es liest" : ""}`;
}

function changesInWords({ because, altered, missing, uncovered }: Omit<IntegrityFacts["altered"], "signer">): string {
  const parts = [
    ...(altered.length === 0
      ? []
      : [`${namesInWords(altered)} ${isOne(altered.length) ? "entspricht" : "entsprechen"} nicht dem, was signiert wurde`]),
    ...(missing.length === 0 ? [] : [`${namesInWords(missing)} ${isOne(missing.length) ? "fehlt" : "fehlen"}`]),
    ...(uncovered.length === 0 ? [] : [`${namesInWords(uncovered)} ${isOne(uncovered.length) ? "wurde" : "wurden"} nie signiert`]),
  ];
  return listInWords(parts.length > 0 ? parts : because.map((reason) => alterations[reason]));
}
