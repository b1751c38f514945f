import type { FieldHome, VersionOrder } from "../../model/finding.ts";
import { hiddenContentNotes, type ArchiveNoteKind } from "../../model/inspection.ts";
import { sameButForCase, sameNames, type ForeignText } from "../foreign-text.ts";
import { refusalText } from "../sentence.ts";
import type { Words } from "../words.ts";
import { lifecycle } from "./catalogue.ts";
import { testConnectionFaults } from "./test-connection.ts";
import {
  counted,
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

const freshCopy = "Ne l’utilisez pas. Demandez une nouvelle copie à l’éditeur.";
const sharedNames = "Tous les connecteurs partagent un même ensemble de noms";
const tellAuthor = "Informez l’auteur du connecteur.";
const askToRename = "Demandez aux auteurs des connecteurs d’utiliser des noms différents.";
const caseMatters = "M distingue les majuscules des minuscules.";

const packingSteps: Readonly<Partial<Record<ArchiveNoteKind, string>>> = {
  "name-dot-slash":
    "Pour l’auteur du connecteur\u202F: archivez les fichiers eux-mêmes plutôt que le dossier «\u202F.\u202F», pour qu’aucun nom ne commence par «\u202F./\u202F».",
  "encrypted": "Pour l’auteur du connecteur\u202F: créez-le à nouveau sans mot de passe.",
  "unknown-method": "Pour l’auteur du connecteur\u202F: créez-le à nouveau avec Deflate, la méthode habituelle de ZIP.",
};

const versionSentences: Readonly<Record<VersionOrder, string>> = {
  older: "Le connecteur certifié est plus récent.",
  newer: "Celui-ci est plus récent.",
  equal: "Les deux ont la même version.",
  unknown: "On ne sait pas lequel des deux est plus récent.",
};

const fieldHomes: Readonly<Record<FieldHome, string>> = {
  "kind-record": "l’enregistrement du type de source de données",
  "publish-record": "l’enregistrement Publish",
  "authentication-record": "le champ Authentication de cet enregistrement",
};

const requiredInWords = (names: readonly ForeignText[]): string => (names.length === 0 ? "aucun" : namesInWords(names));

const declarationNames = {
  "functions": "fonctions",
  "shared-values": "valeurs partagées",
  "data-source-kinds": "types de source de données",
  "publishes": "enregistrements Publish",
} as const;

const oneMore = {
  "functions": "autre fonction est déclarée",
  "shared-values": "autre valeur partagée est déclarée",
  "data-source-kinds": "autre type de source de données est déclaré",
  "publishes": "autre enregistrement Publish est déclaré",
} as const;

/** Feminine or masculine, to agree with the nouns above. */
const isFeminine = { "functions": true, "shared-values": true, "data-source-kinds": false, "publishes": false } as const;

export const findings: Words["findings"] = {
  "altered": {
    title: "Modifié après la signature",
    explain: ({ because, altered, missing, uncovered }) =>
      [
        "Ce fichier n’est pas celui que le signataire a signé\u202F:",
        `${listInWords(because.map((reason) => alterations[reason]))}.`,
        ...(altered.length === 0 ? [] : [`Modifié\u202F: ${namesInWords(altered)}.`]),
        ...(missing.length === 0 ? [] : [`Absent\u202F: ${namesInWords(missing)}.`]),
        ...(uncovered.length === 0 ? [] : [`Jamais signé\u202F: ${namesInWords(uncovered)}.`]),
      ].join(" "),
    remedy: freshCopy,
  },
  "could-not-check": {
    title: "La signature n’a pas pu être vérifiée",
    explain: ({ because, algorithm }) => {
      const reasons: Readonly<Record<string, string>> = { ...unsupported, ...malformed };
      return `Il y a une signature, mais ${reasons[because] ?? because}${algorithm === null || algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}.`;
    },
    remedy: "Traitez le fichier comme non signé et demandez une nouvelle copie à l’éditeur.",
  },
  "unsigned": {
    title: "Non signé",
    explain:
      "Ce fichier n’est pas signé. Avec le paramètre recommandé, Power BI ne charge pas les connecteurs personnalisés sans signature.",
    remedy: "Demandez un fichier signé à l’auteur du connecteur ou assurez-vous de savoir d’où vient ce fichier.",
  },
  "signer-not-trusted": {
    title: "Signataire absent de la liste des empreintes approuvées",
    explain: ({ signer, signerName }) =>
      [
        `${signerName === null ? "Le signataire" : quoted(signerName)} ne figure pas dans la liste des empreintes approuvées de cet ordinateur.`,
        `L’empreinte numérique est ${thumbprintInWords(signer)}.`,
      ].join(" "),
    remedy:
      "Comparez l’empreinte numérique à celle que l’éditeur vous a donnée par un autre moyen. Si elles sont identiques, demandez à votre administrateur de l’ajouter.",
  },
  "certificate-expired": {
    title: "Le certificat du signataire a expiré",
    explain: ({ notAfter }) => `Il a expiré le ${dayInWords(notAfter)}. On ne sait pas si Power BI l’accepte.`,
    remedy: "Demandez à l’éditeur un fichier signé avec un certificat encore valide.",
  },
  "signed-after-expiry": {
    title: "Signé après l’expiration du certificat",
    explain: ({ notAfter, signedAt, saidBy }) => {
      const who = {
        "confirmed-authority": "D’après son horodatage,",
        "any-authority": "D’après l’horodatage d’une autorité qui n’est pas confirmée sur cet ordinateur,",
        "signer": "D’après le signataire,",
      };
      return `${who[saidBy]} il a été signé le ${dayInWords(signedAt)}, après l’expiration du certificat le ${dayInWords(notAfter)}.`;
    },
    remedy: "Demandez à l’éditeur si cette signature est bien la sienne.",
  },
  "signer-changed": {
    title: "Signé avec un autre certificat qu’avant",
    explain: ({ before, beforeName, signer, signerName }) =>
      [
        `Auparavant, ce connecteur était signé par ${signerInWords(beforeName, before)}. Ce fichier est signé par ${signerInWords(signerName, signer)}.`,
        "L’éditeur a peut-être un nouveau certificat, ou le fichier vient de quelqu’un d’autre.",
      ].join(" "),
    remedy:
      "Comparez la nouvelle empreinte numérique à celle que l’éditeur vous a donnée par un autre moyen. Ensuite, acceptez le signataire ou restaurez l’ancien fichier.",
  },
  "signature-gone": {
    title: "Signature absente, présente auparavant",
    explain: ({ before, beforeName, seenAt }) =>
      `Depuis le ${dayInWords(seenAt)}, ce connecteur était connu comme signé par ${signerInWords(beforeName, before)}. Ce fichier n’a pas de signature, rien n’indique donc qui l’a créé.`,
    remedy:
      "Restaurez le fichier signé ou demandez une nouvelle copie à l’éditeur. Si vous attendiez un fichier non signé, acceptez-le tel quel.",
  },
  "archive-ambiguous": {
    title: "L’archive peut être lue de deux façons",
    explain: ({ notes }) =>
      `Deux programmes peuvent voir un contenu différent dans ce fichier\u202F: ${listInWords(notes.map((note) => archiveNotes[note]))}.`,
    remedy: freshCopy,
  },
  "archive-untidy": {
    title: "L’archive est inhabituelle",
    explain: ({ notes }) => `Rien de dangereux, mais inhabituel\u202F: ${listInWords(notes.map((note) => archiveNotes[note]))}.`,
    remedy: ({ notes }) =>
      [
        ...(notes.some((note) => hiddenContentNotes.has(note))
          ? ["Pour savoir ce que sont ces octets, demandez à l’auteur du connecteur."]
          : []),
        ...notes.flatMap((note) => packingSteps[note] ?? []),
      ].join(" "),
  },
  "names-with-backslashes": {
    title: "Noms de fichier avec des barres obliques inverses",
    explain: ({ parts }) =>
      `Dans l’archive, ${parts.length === 1 ? "un nom est écrit" : "des noms sont écrits"} avec des barres obliques inverses, comme le font d’anciennes versions de .NET\u202F: ${namesInWords(parts)}. Certains programmes y voient des dossiers, d’autres non\u202F; on ne sait pas si Power BI trouve un tel fichier.`,
    remedy:
      "Pour l’auteur du connecteur\u202F: créez-le à nouveau avec un outil qui écrit les noms avec «\u202F/\u202F», comme l’Explorateur de fichiers de Windows ou une version plus récente de .NET.",
  },
  "several-mains": {
    title: "Plusieurs fichiers .m ou .pq",
    explain: ({ documents, mainDocument, isOnlySigned }) =>
      [
        `Au premier niveau, il contient ${counted(documents.length, "fichier qui se termine", "fichiers qui se terminent")} par .m ou .pq\u202F: ${namesInWords(documents)}.`,
        "Un ingénieur de Microsoft dit que Power BI ne charge pas un tel connecteur (microsoft/DataConnectors#103), quel que soit le contenu de ces fichiers.",
        ...(mainDocument === null
          ? []
          : [
              `Seul ${quoted(mainDocument)} est ${isOnlySigned ? "signé" : "un document de section"}\u202F: c’est donc ce qu’il déclare qui est affiché ici.`,
            ]),
      ].join(" "),
    remedy: ({ isOnlySigned, hasMacFiles }) =>
      [
        isOnlySigned
          ? freshCopy
          : "Pour l’auteur du connecteur\u202F: donnez l’extension .pqm aux fichiers auxiliaires, retirez les fichiers qui n’ont pas leur place et créez-le à nouveau.",
        ...(hasMacFiles
          ? ["Les noms qui commencent par «\u202F._\u202F» sont ceux de fichiers qu’un Mac ajoute\u202F: créez-le sans eux."]
          : []),
      ].join(" "),
  },
  "no-section": {
    title: "Aucun document principal",
    explain: ({ inFolder, otherName }) => {
      if (otherName !== null)
        return `${quoted(otherName)} est un document de section, mais seul un document dont le nom se termine par .m ou .pq est chargé.`;
      return inFolder === null
        ? "Au premier niveau, il n’a aucun document de section qui se termine par .m ou .pq (les fichiers .query.pq ne comptent pas)\u202F: Power BI n’a donc rien à charger."
        : `${quoted(inFolder)} est dans un dossier de l’archive. Power BI cherche le document de section au premier niveau.`;
    },
    remedy: ({ inFolder, otherName, renameTo }) => {
      if (otherName !== null)
        return renameTo === null
          ? tellAuthor
          : `Pour l’auteur du connecteur\u202F: nommez ce document ${quoted(renameTo)} et créez à nouveau le connecteur.`;
      return inFolder === null
        ? "Demandez une nouvelle copie à l’éditeur."
        : "Archivez à nouveau les fichiers de ce dossier sans le dossier qui les entoure, ou demandez une nouvelle copie à l’éditeur.";
    },
  },
  "extension-not-accepted": {
    title: "Ce nom de fichier n’est pas chargé",
    explain:
      "Son contenu est un connecteur, mais son nom a une extension que Power BI ne charge pas. Les navigateurs et les messageries changent parfois les extensions.",
    remedy: ({ renameTo }) => `Renommez-le ${quoted(renameTo)}. Ne le décompressez pas.`,
  },
  "syntax-error": {
    title: "Erreur dans le code",
    explain: ({ document, line, column }) =>
      `${quoted(document)} n’est pas lisible comme code Power Query à partir de la ligne ${numberText(line)}, colonne ${numberText(column)}.`,
    remedy: tellAuthor,
  },
  "no-publish": {
    title: "Absent de «\u202FObtenir les données\u202F»",
    explain:
      "Aucune de ses fonctions n’est publiée\u202F: «\u202FObtenir les données\u202F» n’a donc pas d’entrée pour lui. Ses fonctions restent utilisables par leur nom.",
    remedy: "",
  },
  "missing-string": {
    title: "Des textes manquent",
    explain: ({ keys }) =>
      `Il demande ${counted(keys.length, "texte que ses ressources n’ont pas", "textes que ses ressources n’ont pas")}\u202F: ${namesInWords(keys)}.`,
    remedy: tellAuthor,
  },
  "missing-part": {
    title: "Des fichiers manquent à l’intérieur",
    explain: ({ parts }) => `Il demande ${namesInWords(parts)}, que le fichier ne contient pas.`,
    remedy: tellAuthor,
  },
  "missing-member": {
    title: "Un enregistrement manque",
    explain: ({ member, asked }) =>
      `Il indique ${quoted(member)} comme ${asked === "kind" ? "type de source de données" : "enregistrement Publish"}, mais ne le définit pas.`,
    remedy: tellAuthor,
  },
  "test-connection-unresolved": {
    title: "Ne fonctionne pas avec une passerelle",
    explain: ({ dataSourceKind, because, functionName, names }) =>
      `${testConnectionFaults[because]({ dataSourceKind, functionName, names })} Une passerelle teste les informations d’identification par cet appel, elle ne peut donc pas les accepter.`,
    remedy: tellAuthor,
  },
  "unknown-authentication": {
    title: "Type d’authentification inconnu",
    explain: ({ dataSourceKind, authentication, because, meant }) =>
      because === "refused"
        ? `${quoted(dataSourceKind)} déclare le type d’authentification ${quoted(authentication)}. Power BI Desktop le refuse avec le message «\u202FInvalid Authentication\u202F».`
        : `${quoted(dataSourceKind)} déclare le type d’authentification ${quoted(authentication)}, qui ne figure pas dans la documentation de Microsoft.${meant === null ? "" : ` La documentation indique ${quoted(meant)}${sameButForCase(authentication, meant) ? "\u202F; les majuscules et les minuscules sont différentes" : ""}.`}`,
    remedy: tellAuthor,
  },
  "no-authentication": {
    title: "Aucun type d’authentification",
    explain: ({ dataSourceKind }) =>
      `${quoted(dataSourceKind)} ne déclare aucun type d’authentification. La documentation de Microsoft en demande au moins un.`,
    remedy: tellAuthor,
  },
  "misspelt-field": {
    title: "Champ probablement mal orthographié",
    explain: ({ record, field, meant }) => `${quoted(record)} a un champ ${quoted(field)}\u202F; Power BI connaît ${quoted(meant)}.`,
    remedy: tellAuthor,
  },
  "misspelt-attribute": {
    title: "Attribut probablement mal orthographié",
    explain: ({ attribute, member, meant }) =>
      [
        member === null ? "La section" : quoted(member),
        `a l’attribut ${quoted(attribute)}\u202F; Power BI connaît ${quoted(meant)}.${sameButForCase(attribute, meant) ? ` ${caseMatters}` : ""}`,
      ].join(" "),
    remedy: tellAuthor,
  },
  "misplaced-field": {
    title: "Champ dans le mauvais enregistrement",
    explain: ({ record, field, what }) =>
      `${quoted(record)} a un champ ${quoted(field)}, que Power BI cherche dans ${fieldHomes[what]}. Il y manque.`,
    remedy: tellAuthor,
  },
  "undefined-name": {
    title: "Nom non défini",
    explain: ({ name, members, meant }) =>
      [
        `${namesInWords(members)} ${members.length === 1 ? "utilise" : "utilisent"} ${quoted(name)},`,
        "que ni ce connecteur ni la bibliothèque de M ne définissent.",
        ...(meant === null ? [] : [`${quoted(meant)} est défini. ${caseMatters}`]),
      ].join(" "),
    remedy: tellAuthor,
  },
  "duplicate-name": {
    title: "Nom défini deux fois",
    explain: ({ names }) =>
      `Sa section définit plusieurs fois ${namesInWords(names)}. On ne sait pas quelle définition compte, ni si Power BI le charge.`,
    remedy: tellAuthor,
  },
  "required-parameters-differ": {
    title: "Paramètres obligatoires différents pour une même source de données",
    explain: ({ dataSourceKind, functionName, required, otherFunction, otherRequired }) =>
      [
        `Pour le type de source de données ${quoted(dataSourceKind)}, les paramètres obligatoires diffèrent\u202F:`,
        `${quoted(functionName)}\u202F: ${requiredInWords(required)}\u202F; ${quoted(otherFunction)}\u202F: ${requiredInWords(otherRequired)}${sameNames(required, otherRequired) ? ", d’un autre type" : ""}.`,
        "Microsoft demande les mêmes paramètres obligatoires (nom, type et ordre), car les informations d’identification sont enregistrées d’après eux.",
      ].join(" "),
    remedy: tellAuthor,
  },
  "icon-not-readable": {
    title: "Icône illisible",
    explain: ({ parts }) =>
      `${namesInWords(parts)} ${parts.length === 1 ? "n’est pas une image PNG" : "ne sont pas des images PNG"}. Les icônes doivent être des images PNG.`,
    remedy: tellAuthor,
  },
  "unreadable": {
    title: "N’a pas pu être lu",
    explain: ({ because }) => fileFailures[because].problem,
    remedy: ({ because }) => fileFailures[because].step,
  },
  "not-a-connector": {
    title: "Non lu comme un connecteur",
    explain: ({ because }) => refusalText(refusals, because, "problem"),
    remedy: ({ because }) => refusalText(refusals, because, "step"),
  },
  "dead-folder": {
    title: "Power BI ne lit pas ce dossier",
    explain: ({ readInstead }) => `Power BI Desktop lit ${quoted(readInstead)} et ignore le dossier de ce fichier.`,
    remedy: ({ readInstead }) => `Déplacez le fichier vers ${quoted(readInstead)} ou supprimez-le.`,
  },
  "near-miss-folder": {
    title: "Ce n’est pas tout à fait le bon dossier",
    explain: ({ path, readInstead }) =>
      `Power BI Desktop lit ${quoted(readInstead)}. Ce fichier est dans ${quoted(path)}, qu’il ne lit pas.`,
    remedy: ({ readInstead }) =>
      `S’il doit être chargé, déplacez-le vers ${quoted(readInstead)} et redémarrez Power BI Desktop. Sinon, il n’y a rien à faire.`,
  },
  "name-may-not-load": {
    title: "Le nom du fichier peut empêcher le chargement",
    explain: ({ because }) =>
      ({
        "extra-dot":
          "Des utilisateurs ont signalé que d’anciennes versions de Power BI ne chargeaient pas les fichiers dont le nom contient un point supplémentaire.",
        "underscore":
          "Des utilisateurs ont signalé que d’anciennes versions de Power BI ne chargeaient pas les fichiers dont le nom contient un trait de soulignement.",
        "hard-space":
          "Son nom ou son dossier contient une espace insécable, qui ressemble à une espace ordinaire. Des utilisateurs ont signalé que de tels fichiers ne sont pas chargés.",
      })[because],
    remedy: "S’il n’apparaît pas dans Power BI, renommez-le.",
  },
  "shadows-certified": {
    title: "Peut être utilisé à la place d’un connecteur certifié",
    explain: ({ dataSourceKind, certifiedName, certifiedVersion, localIs, withdrawnOn }) =>
      [
        `Il déclare le type de source de données ${quoted(dataSourceKind)},`,
        `tout comme le connecteur certifié ${quoted(certifiedName)}${certifiedVersion === null ? "" : ` ${versionInWords(certifiedVersion)}`}.`,
        versionSentences[localIs],
        ...(withdrawnOn === undefined
          ? []
          : [
              `D’après Microsoft, le connecteur certifié n’est plus pris en charge${withdrawnOn === null ? "" : ` (depuis\u202F: ${periodInWords(withdrawnOn)})`}.`,
            ]),
      ].join(" "),
    remedy: ({ withdrawnOn }) =>
      withdrawnOn === undefined
        ? "Retirez-le du dossier des connecteurs, sauf si vous le testez volontairement."
        : "Ne le retirez pas au profit du connecteur certifié. Conservez-le seulement si vous en avez besoin et savez d’où il vient.",
  },
  "testing-over": {
    title: "La période de test est terminée",
    explain: ({ until, note }) =>
      `Vous l’avez marqué comme en test jusqu’au ${dayInWords(until)}${note.isEmpty ? "." : `\u202F: ${quoted(note)}.`}`,
    remedy: "Mettez-le en quarantaine ou marquez-le à nouveau si le test continue.",
  },
  "testing-until": {
    title: "En test",
    explain: ({ until, note }) =>
      `Vous l’avez marqué comme en test jusqu’au ${dayInWords(until)}${note.isEmpty ? "." : `\u202F: ${quoted(note)}.`} D’ici là, Mezzanine n’affiche pas d’avertissement sur les connecteurs qu’il masque.`,
    remedy: "",
  },
  "function-of-certified": {
    title: "Fonction d’un connecteur certifié",
    explain: ({ functionName, certifiedName }) =>
      `Ce fichier et le connecteur certifié ${quoted(certifiedName)} ont tous deux la fonction ${quoted(functionName)}. ${sharedNames}, l’un d’eux peut donc échouer.`,
    remedy: "Retirez-le du dossier des connecteurs, sauf si vous en avez besoin.",
  },
  "end-of-support": {
    title: "N’est plus pris en charge par Microsoft",
    explain: lifecycle.endOfSupport,
    remedy: "Trouvez un autre accès aux données avant qu’il cesse de fonctionner.",
  },
  "driver-transition": {
    title: "Le pilote va changer",
    explain: lifecycle.driverTransition,
    remedy: ({ to }) =>
      to === null
        ? ""
        : 'Pour essayer le nouveau pilote, définissez l’option Implementation = "2.0" de la connexion. "1.0" conserve l’ancien pilote tant qu’il est disponible.',
  },
  "file-name-of-certified": {
    title: "Nom de fichier d’un connecteur certifié",
    explain: ({ certifiedName }) =>
      `Le fichier porte le nom du connecteur certifié ${quoted(certifiedName)}. Rien dans le fichier n’indique qu’il s’agit du même connecteur.`,
    remedy: "",
  },
  "kind-differs-in-case": {
    title: "Type de source de données différent par la casse seulement",
    explain: ({ dataSourceKind, other, certifiedName }) =>
      [
        `${quoted(dataSourceKind)} et ${quoted(other)}${certifiedName === null ? "" : ` du connecteur certifié ${quoted(certifiedName)}`}`,
        "ne diffèrent que par les majuscules et les minuscules. On ne sait pas si Power BI les distingue.",
      ].join(" "),
    remedy: tellAuthor,
  },
  "same-kind": {
    title: "Type de source de données déclaré deux fois",
    explain: ({ dataSourceKind }) =>
      `Plusieurs fichiers déclarent le type de source de données ${quoted(dataSourceKind)}. Power BI peut ne pas en charger un, ou n’en charger aucun.`,
    remedy: ({ titlesDiffer }) =>
      titlesDiffer
        ? "Leurs titres diffèrent. S’il s’agit de connecteurs différents, demandez à leurs auteurs d’utiliser des types de source de données différents. Si l’un est un build de l’autre, mettez en quarantaine celui dont vous n’avez pas besoin."
        : "Conservez-en un seul.",
  },
  "same-function": {
    title: "Fonction déclarée deux fois",
    explain: ({ functionName }) =>
      `Plusieurs fichiers ont la fonction ${quoted(functionName)}. ${sharedNames}, Power BI peut donc échouer à les charger.`,
    remedy: askToRename,
  },
  "same-shared-name": {
    title: "Nom partagé déclaré deux fois",
    explain: ({ sharedName, certifiedName }) =>
      certifiedName === null
        ? `Plusieurs fichiers partagent le nom ${quoted(sharedName)}, et pas tous pour une fonction. ${sharedNames}, Power BI peut donc échouer à les charger.`
        : `Ce fichier partage le nom ${quoted(sharedName)}, que le connecteur certifié ${quoted(certifiedName)} utilise pour une fonction. ${sharedNames}, l’un d’eux peut donc échouer.`,
    remedy: askToRename,
  },
  "same-section": {
    title: "Nom de section utilisé deux fois",
    explain: ({ section }) =>
      `Plusieurs fichiers ont le nom de section ${quoted(section)}, mais déclarent des sources de données différentes.`,
    remedy: "",
  },
  "identical-copies": {
    title: "Fichier présent plusieurs fois",
    explain: "Ces fichiers sont identiques octet par octet\u202F: le connecteur peut donc apparaître deux fois ou ne pas être chargé.",
    remedy: "Conservez-en un seul.",
  },
  "compared-in-part": {
    title: "Comparé en partie seulement",
    explain: ({ what, compared, left }) => {
      const e = isFeminine[what] ? "e" : "";
      const first =
        compared === 0
          ? `Aucun${e} n’a été lu${e} ni comparé${e} à d’autres connecteurs`
          : isFeminine[what]
            ? `Les ${numberText(compared)} premières ont été lues et comparées à celles d’autres connecteurs`
            : `Les ${numberText(compared)} premiers ont été lus et comparés à ceux d’autres connecteurs`;
      return `Il déclare plus de ${declarationNames[what]} que tout vrai connecteur. ${first}\u202F; non comparé${e}s\u202F: ${numberText(left)}.`;
    },
    remedy: "Ne l’utilisez pas, sauf si vous savez pourquoi il en a autant.",
  },
  "more-in-common": {
    title: "Beaucoup d’autres noms sont déclarés deux fois",
    explain: ({ what, count }) =>
      isOne(count)
        ? `1 ${oneMore[what]} par plusieurs de ces fichiers et n’est pas ${isFeminine[what] ? "affichée" : "affiché"}.`
        : isFeminine[what]
          ? `${numberText(count)} autres ${declarationNames[what]} sont chacune déclarées par plusieurs de ces fichiers. Elles ne sont pas affichées une par une.`
          : `${numberText(count)} autres ${declarationNames[what]} sont chacun déclarés par plusieurs de ces fichiers. Ils ne sont pas affichés un par un.`,
    remedy: ({ what }) => (what === "data-source-kinds" ? "Conservez-en un seul." : askToRename),
  },
};

const signerInWords = (name: ForeignText | null, thumbprint: ForeignText): string =>
  `${name === null ? "un certificat sans nom" : quoted(name)} (empreinte numérique ${thumbprintInWords(thumbprint)})`;
