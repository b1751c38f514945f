import type { IntegrityFacts, IntegritySentences } from "../sentence.ts";
import type { Words } from "../words.ts";
import { counted, dayInWords, listInWords, namesInWords, quoted } from "./phrases.ts";
import { alterations, malformed, unsupported } from "./reasons.ts";

const trustedList = "la liste des empreintes approuvées de cet ordinateur";

export const loading: Words["loading"] = {
  verdicts: {
    expected: "Power BI devrait le charger.",
    blocked: "Power BI ne devrait pas le charger.",
    unknown: "On ne sait pas si Power BI le charge.",
  },
  reasons: {
    "certified-folder": "Il est dans le dossier des connecteurs certifiés fournis avec Power BI.",
    "signer-trusted": `Son signataire est dans ${trustedList}.`,
    "any-extension-allowed": "Vous avez indiqué que Power BI Desktop autorise toutes les extensions.",
    "folder-not-read": "Il est dans un dossier que Power BI Desktop ne lit pas.",
    "folder-of-gateway": "Il est dans le dossier de la passerelle\u202F; on ne sait pas si la passerelle vérifie les signatures.",
    "not-in-a-connector-folder":
      "Il n’est pas dans un dossier dont on sait que Power BI Desktop le lit. Cette réponse vaut pour un fichier placé dans le dossier lu.",
    "disabled": "Vous l’avez désactivé\u202F: son fichier porte un nom que Power BI ne charge pas.",
    "extension-not-accepted": "Power BI ne charge que les fichiers qui se terminent par .mez, .pqx, .m ou .pq.",
    "not-a-connector": "Ce n’est pas un connecteur.",
    "archive-unreadable": "Power BI ne peut pas lire son archive.",
    "content-unlike-name":
      "Son nom se termine comme celui d’une archive, mais c’est un simple document de section\u202F; on ne sait pas si Power BI le charge. Un tel document se termine par .pq.",
    "name-dot-slash": "Dans l’archive, son nom commence par «\u202F./\u202F»\u202F; on ne sait pas si Power BI le trouve ainsi.",
    "several-mains":
      "Il a plusieurs fichiers .m ou .pq au premier niveau. D’après un ingénieur de Microsoft, Power BI ne charge pas un tel connecteur.",
    "no-main": "Il n’a pas de document principal.",
    "syntax-error": "Son code contient une erreur.",
    "mistake-in-helper":
      "Un fichier auxiliaire, qu’il lit à l’exécution, contient une erreur\u202F; on ne sait pas ce que fait alors Power BI.",
    "code-not-checked": "Son code n’a pas été lu en entier\u202F: il peut contenir une erreur qui n’est pas affichée.",
    "code-too-large": "Son code est trop long pour être lu en entier\u202F: il peut contenir une erreur qui n’est pas affichée.",
    "name-defined-twice": "Son code définit un nom plusieurs fois\u202F; on ne sait pas si Power BI le charge.",
    "name-undefined": "Son code utilise un nom qui n’est défini nulle part\u202F; on ne sait pas si Power BI le charge.",
    "authentication-refused":
      "Il déclare un moyen de connexion que Power BI Desktop refuse\u202F; on ne sait pas s’il le charge quand même.",
    "altered": "Il a été modifié après la signature\u202F; on ne sait pas ce que fait alors Power BI.",
    "could-not-check": "Il n’a pas pu être vérifié entièrement.",
    "unsigned": "Il n’est pas signé.",
    "signer-not-trusted": `Son signataire n’est pas dans ${trustedList}.`,
    "certificate-expired": "Le certificat du signataire a expiré\u202F; on ne sait pas si Power BI l’accepte.",
    "trust-entry-dirty":
      "La liste des empreintes approuvées contient son signataire, mais l’entrée a des caractères en trop que Power BI peut ne pas accepter.",
    "trust-list-unreadable": "La liste des empreintes approuvées de cet ordinateur n’a pas pu être lue.",
    "security-level-not-said":
      "Cela dépend de l’option «\u202FExtensions de données\u202F» de Power BI Desktop. Mezzanine ne peut pas lire cette option.",
  },
  codesNotChecked: (count) =>
    `Le code de ${counted(count, "fichier", "fichiers")} n’a pas été lu en entier\u202F: il peut contenir une erreur qui n’est pas affichée.`,
};

export const integrity: IntegritySentences = {
  unsigned: ({ loading: verdict }) => [
    "Non signé\u202F: rien n’indique qui l’a créé.",
    verdict === null
      ? "Assurez-vous de savoir d’où il vient."
      : "Power BI ne le charge que si l’option «\u202FAutoriser le chargement de toutes les extensions sans validation ni avertissement\u202F» est sélectionnée.",
  ],
  intact: (facts) => [
    `Signé par ${quoted(facts.signer)}.`,
    unchangedSince(facts),
    ...futureTimestampSentences(facts),
    ...certificateSentences(facts),
    ...trustSentences(facts),
  ],
  altered: ({ signer, ...changes }) => [
    `Ce fichier a été modifié après la signature${signer === null ? "" : ` par ${quoted(signer)}`}\u202F: ${changesInWords(changes)}.`,
    "Ne l’utilisez pas.",
    "Demandez une nouvelle copie à l’éditeur.",
  ],
  unsupported: ({ because, algorithm }) => [
    `Mezzanine n’a pas pu vérifier la signature\u202F: ${unsupported[because]}${algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}.`,
    "Traitez le fichier comme non signé.",
  ],
  malformed: ({ because }) => [
    `Mezzanine n’a pas pu vérifier la signature\u202F: ${malformed[because]}.`,
    "Traitez le fichier comme non signé et demandez une nouvelle copie à l’éditeur.",
  ],
};

function unchangedSince({ signedOn, signedOnSource, timestampAuthority }: IntegrityFacts["intact"]): string {
  const since = "Rien n’a changé dans le fichier depuis";
  if (signedOn === null || signedOnSource === null) return `${since} la signature.`;
  const day = dayInWords(signedOn);
  switch (signedOnSource) {
    case "confirmed-authority":
      return `${since} le ${day}, d’après l’horodatage${timestampAuthority === null ? "" : ` de ${quoted(timestampAuthority)}`}.`;
    case "any-authority":
      return (
        `${since} la signature. Un horodatage au nom ${timestampAuthority === null ? "d’une autorité" : `de ${quoted(timestampAuthority)}`} indique que la signature date du ${day}, ` +
        "mais cette autorité n’est pas confirmée sur cet ordinateur."
      );
    case "signer":
      return `${since} la signature\u202F; d’après le signataire, c’était le ${day}.`;
  }
}

const futureTimestampSentences = ({ futureTimestamp }: IntegrityFacts["intact"]): readonly string[] =>
  futureTimestamp === null ? [] : [`Son horodatage indique le ${dayInWords(futureTimestamp)}, une date future\u202F: il ne prouve rien.`];

function certificateSentences({ certificateEndedOn, isSignedAfterEnd, signedOnSource }: IntegrityFacts["intact"]): readonly string[] {
  if (isSignedAfterEnd) return ["Le certificat avait déjà expiré à ce moment-là. Demandez à l’éditeur si la signature est la sienne."];
  if (certificateEndedOn === null) return [];
  const ended = `Le certificat a expiré le ${dayInWords(certificateEndedOn)}`;
  return [
    signedOnSource === "confirmed-authority"
      ? `${ended}, après la signature du fichier.`
      : `${ended}\u202F; rien ne prouve que le fichier ait été signé avant.`,
  ];
}

function trustSentences(facts: IntegrityFacts["intact"]): readonly string[] {
  const { trust, loading: verdict } = facts;
  const signer = quoted(facts.signer);
  switch (trust) {
    case "trusted":
      return [`${signer} est dans ${trustedList}${consequenceOfTrust(facts)}.`];
    case "entry-dirty":
      return [
        `${signer} est dans ${trustedList}, mais l’entrée a des caractères en trop.`,
        ...(verdict === "unknown" ? ["On ne sait pas si Power BI les accepte."] : []),
        "Demandez à votre administrateur de corriger l’entrée.",
      ];
    case "list-unreadable":
      return [`On ne sait pas si ${signer} est dans ${trustedList}, car la liste n’a pas pu être lue.`];
    case "not-trusted":
      if (verdict === null) return [`${signer} n’est pas dans ${trustedList}.`];
      return [
        `Power BI ne le chargera pas avec le paramètre recommandé, car ${signer} n’est pas dans ${trustedList}.`,
        `Si l’empreinte numérique est celle que ${signer} vous a communiquée par un autre moyen, demandez à votre administrateur de l’ajouter.`,
      ];
  }
}

function consequenceOfTrust({ loading: verdict, isElsewhere, certificateEndedOn, isSignedAfterEnd }: IntegrityFacts["intact"]): string {
  const ended = certificateEndedOn !== null || isSignedAfterEnd;
  if (ended && verdict === "unknown") return ", mais on ne sait pas si Power BI accepte un certificat expiré";
  if (ended || verdict !== "expected") return "";
  return `, Power BI devrait donc le charger${isElsewhere ? " depuis un dossier qu’il lit" : ""}`;
}

function changesInWords({ because, altered, missing, uncovered }: Omit<IntegrityFacts["altered"], "signer">): string {
  const parts = [
    ...(altered.length === 0
      ? []
      : [`${namesInWords(altered)} ${altered.length === 1 ? "n’est" : "ne sont"} pas ce que le signataire a signé`]),
    ...(missing.length === 0 ? [] : [`il manque ${namesInWords(missing)}`]),
    ...(uncovered.length === 0
      ? []
      : [`${namesInWords(uncovered)} ${uncovered.length === 1 ? "n’a jamais été signé" : "n’ont jamais été signés"}`]),
  ];
  return listInWords(parts.length > 0 ? parts : because.map((reason) => alterations[reason]));
}
