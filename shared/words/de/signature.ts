import type { FileFailure } from "../../model/finding.ts";
import type { ChainLink, SignatureCaution, TimeSource, TimestampProblem } from "../../model/signature.ts";
import type { SignatureXmlFailure } from "../../model/signature-xml.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, isOne, numberText, oidInWords, quoted } from "./phrases.ts";

/** Key usages by object identifier; others are shown as they are. */
const purpose: Readonly<Record<string, string>> = {
  "1.3.6.1.5.5.7.3.1": "Webserver (TLS)",
  "1.3.6.1.5.5.7.3.2": "Webclients (TLS)",
  "1.3.6.1.5.5.7.3.3": "Codesignatur",
  "1.3.6.1.5.5.7.3.4": "E-Mail",
  "1.3.6.1.5.5.7.3.8": "Zeitstempel",
  "2.5.29.37.0": "alle Zwecke",
};

const onlyThumbprint = "Nur der Fingerabdruck zeigt, um wen es sich handelt.";

export const signatureTexts = {
  purpose,
  none: "Diese Datei ist nicht signiert. Sie hat kein Zertifikat.",
  several: (count: number) => `${counted(count, "Signatur", "Signaturen")}. Das schlechteste Ergebnis zählt.`,
  revocation: "Mezzanine prüft nicht, ob ein Zertifikat gesperrt wurde, denn dazu ist eine Verbindung zum Aussteller erforderlich.",
  number: (index: number) => `Signatur ${numberText(index)}`,
  signer: "Signaturgeber",
  claimedSigner: "Als Signaturgeber genannt",
  claimedExplain: "Das ist durch nichts bestätigt: Die Angabe steht in der Datei, nicht in der Signatur.",
  noSigner: "Kein Zertifikat in der Datei bestätigt diese Signatur.",
  issuedBy: "Ausgestellt von",
  selfSigned: "sich selbst (selbstsigniert)",
  validity: "Gültig",
  validFromTo: (from: string, to: string) => `${from} bis ${to}`,
  ended: "abgelaufen",
  notYet: "noch nicht gültig",
  key: "Schlüssel",
  purposes: "Zweck",
  noPurposes: "kein Zweck angegeben",
  serial: "Seriennummer",
  sha1: "Fingerabdruck",
  sha256: "SHA-256-Fingerabdruck",
  subject: "Vollständiger Name",
  method: "Verfahren",
  signedAt: "Signiert",
  timeSaidBy: {
    "confirmed-authority": "laut einem gültigen Zeitstempel",
    "any-authority": "laut einem Zeitstempel, dessen Stelle auf diesem Computer nicht bestätigt ist",
    "signer": "nach Angabe des Signaturgebers; nichts beweist das",
  } satisfies Readonly<Record<TimeSource, string>>,
  noTime: "keine Zeit angegeben",
  timestamp: "Zeitstempel",
  timestampBy: (authority: ForeignText, policy: ForeignText | null, isConfirmed: boolean) =>
    `${isConfirmed ? "von" : "im Namen von"} ${quoted(authority)}${policy === null ? "" : ` nach deren Richtlinie ${oidInWords(policy)}`}`,
  timestampAhead: (time: string) => `Er nennt ${time}. Das liegt in der Zukunft und beweist deshalb nichts.`,
  authorityConfirmed: "Das Zertifikat der Stelle ist durch eines Ihrer zusätzlichen Zertifikate bestätigt.",
  authorityNotConfirmed:
    "Diese Stelle ist auf diesem Computer nicht bestätigt. Jeder kann ein Zertifikat mit einem beliebigen Namen erstellen.",
  authoritySelfSigned: "Das Zertifikat der Stelle ist selbstsigniert.",
  authoritySha1: "Zeitstempelstelle",
  noTimestamp: "keiner",
  timestampProblem: {
    "unreadable": "er kann nicht gelesen werden",
    "imprint-differs": "er gehört zu einer anderen Signatur",
    "token-signature-wrong": "seine eigene Signatur ist falsch",
    "no-certificate": "sein Zertifikat fehlt",
    "certificate-not-named": "er nennt das Zertifikat nicht, mit dem er signiert wurde",
    "not-a-timestamping-certificate": "sein Zertifikat ist nicht ausschließlich für Zeitstempel bestimmt",
    "outside-validity": "er liegt außerhalb der Gültigkeitsdauer seines Zertifikats",
    "unsupported-algorithm": "er verwendet ein Verfahren, das Mezzanine nicht unterstützt",
    "weak-key": "der Schlüssel der Stelle ist so schwach, dass jeder damit signieren kann",
  } satisfies Readonly<Record<TimestampProblem, string>>,
  chain: "Zertifikatkette",
  chainLink: {
    self: "mit sich selbst signiert; auf diesem Computer nicht bestätigt",
    yes: "mit dem nächsten Zertifikat signiert; auf diesem Computer nicht bestätigt",
    no: "nicht von dem Aussteller signiert, der genannt wird",
    absent: "das Zertifikat des Ausstellers ist weder in der Datei noch auf diesem Computer",
    "not-an-authority": "mit einem Zertifikat signiert, das nicht zum Ausstellen berechtigt ist",
    "weak": "mit einem Schlüssel oder Verfahren signiert, das zu schwach ist, um etwas zu beweisen",
    "unsupported": "mit einem Schlüssel oder Verfahren signiert, das Mezzanine nicht prüft",
    "unknown-condition": "dieses Zertifikat oder das des Ausstellers hat eine Bedingung, die Mezzanine nicht unterstützt",
    "name-constraints": "der Aussteller darf nur bestimmte Namen zertifizieren, was Mezzanine nicht prüft",
  } satisfies Readonly<Record<ChainLink["issuerSignature"], string>>,
  chainConfirmedBy: { user: "eines Ihrer zusätzlichen Zertifikate", issuer: "Aussteller bestätigt" } satisfies Readonly<
    Record<NonNullable<ChainLink["confirmedBy"]>, string>
  >,
  covers: (count: number) => `Umfasst ${isOne(count) ? "1 Teil" : `${numberText(count)} Teile`} der Datei.`,
  partsChanged: "Nach dem Signieren geändert",
  partsMissing: "Signiert, fehlt aber",
  partsUncovered: "Nicht signiert",
  warnings: {
    "chain-broken": `Ein Zertifikat der Kette wurde nicht von dem genannten Aussteller ausgestellt oder von einem, der keine ausstellen darf. Die Namen beweisen nichts. ${onlyThumbprint}`,
    "timestamp-in-future": "Der Zeitstempel liegt in der Zukunft und beweist deshalb nichts. Überprüfen Sie die Uhr dieses Computers.",
    "timestamp-before-signature":
      "Der Zeitstempel ist früher als die Zeit, die der Signaturgeber angibt. Eine der beiden Angaben ist falsch.",
    "root-not-confirmed": `Das Stammzertifikat der Kette ist auf diesem Computer nicht bestätigt. Jeder kann eines mit einem beliebigen Namen erstellen. ${onlyThumbprint}`,
    "name-not-confirmed": `Der Name ist auf diesem Computer nicht bestätigt. Jeder kann ein Zertifikat mit einem beliebigen Namen erstellen. ${onlyThumbprint}`,
    "chain-unproven": `Ein Zertifikat der Kette ist zu schwach, um etwas zu beweisen, oder hängt von etwas ab, das Mezzanine nicht prüft. Die Namen beweisen nichts. ${onlyThumbprint}`,
    "self-signed": `Das Zertifikat ist mit sich selbst signiert. Jeder kann eines mit einem beliebigen Namen erstellen. ${onlyThumbprint}`,
    "sha1": "Es wird SHA-1 verwendet, ein altes Verfahren, das nicht mehr sicher ist.",
    "expired-now": "Das Zertifikat ist abgelaufen.",
    "not-yet-valid-now": "Das Zertifikat ist noch nicht gültig. Überprüfen Sie die Uhr dieses Computers.",
    "no-eku": "Das Zertifikat gibt nicht an, wofür es bestimmt ist.",
    "eku-not-code-signing": "Das Zertifikat ist nicht zum Signieren von Code bestimmt.",
    "no-timestamp": "Kein Zeitstempel beweist, wann signiert wurde.",
    "timestamp-invalid": "Der Zeitstempel ist ungültig.",
    "timestamp-outside-validity": "Der Zeitstempel liegt außerhalb der Gültigkeitsdauer des Zertifikats.",
    "signed-after-expiry": "Die angegebene Signaturzeit liegt nach dem Ablauf des Zertifikats.",
    "signed-before-valid": "Die angegebene Signaturzeit liegt vor der Gültigkeit des Zertifikats.",
    "signature-time-in-future": "Die angegebene Signaturzeit liegt in der Zukunft.",
  } satisfies Readonly<Record<SignatureCaution, string>>,
  warningsTitle: "Warnungen",
  xml: {
    title: "Signatur-XML",
    explain:
      "Der Text, wie er in der Datei steht. Unsichtbare Zeichen und Zeichen, die die Leserichtung ändern, werden als Codes angezeigt. Das Prüfergebnis steht oben.",
    label: (part: ForeignText) => `XML von ${quoted(part)}`,
    cut: (characters: number) =>
      `Nur ${isOne(characters) ? "das erste Zeichen wird" : `die ersten ${numberText(characters)} Zeichen werden`} angezeigt: Der Teil ist viel länger als jede Signatur.`,
    copy: "XML kopieren",
    failures: {
      "changed-since": "Die Datei wurde nach dem Lesen geändert. Durchsuchen Sie erneut, oder öffnen Sie sie noch einmal.",
      "part-missing":
        "Laut der Datei enthält dieser Teil eine Signatur, aber der Teil ist nicht vorhanden. Bitten Sie den Herausgeber um eine neue Kopie.",
      "part-damaged": "Der Teil kann nicht entpackt werden: Seine Bytes sind beschädigt. Bitten Sie den Herausgeber um eine neue Kopie.",
      "not-read":
        "Das Lesen des Teils benötigte zu viel Zeit oder Arbeitsspeicher und wurde beendet. Schließen Sie andere Programme, und versuchen Sie es dann erneut.",
      "not-kept": "Die Datei ist nicht mehr im Arbeitsspeicher. Öffnen Sie sie noch einmal.",
    } satisfies Readonly<Record<Exclude<SignatureXmlFailure, FileFailure> | "not-kept", string>>,
  },
};
