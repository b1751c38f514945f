import type { Words } from "../words.ts";
import { counted, dayInWords, namesInWords, numberText, quoted } from "./phrases.ts";

const cannotRead = "Vérifiez son nom et vos autorisations.";
const otherAuthority = "demandez à une autre autorité.";

export const publishTexts: Words["publish"] = {
  leftOutReasons: {
    "query-document": "une requête pour essayer le connecteur",
    "test-document": "un test",
    "project-file": "un fichier d’un projet ou d’un éditeur",
    "version-control": "un fichier du contrôle de version",
    "editor-leftover": "un reste d’un éditeur ou du système",
    "build-output": "le résultat d’une génération",
    "secret": "peut contenir une clé ou un mot de passe",
    "not-a-file": "un lien ou autre chose qui n’est pas un fichier",
    "in-folder": "dans un dossier\u202F; un connecteur n’a pas de dossiers",
    "not-a-connector-file": "pas un type de fichier d’un connecteur",
    "excluded": "exclu par vous",
  },
  packFailures: {
    "folder-unreadable": { problem: ({ path }) => `Le dossier ${quoted(path)} n’a pas pu être lu.`, step: cannotRead },
    "file-unreadable": {
      problem: ({ path }) => `${quoted(path)} n’a pas pu être lu.`,
      step: "Fermez le programme qui l’utilise ou excluez le fichier.",
    },
    "too-many-files": {
      problem: ({ most }) => `Il y a plus de ${numberText(most)} fichiers et dossiers.`,
      step: "Indiquez le dossier d’un seul connecteur.",
    },
    "too-large": { problem: ({ path }) => `Avec ${quoted(path)}, le connecteur serait trop grand.`, step: "Excluez le fichier." },
    "no-main-document": {
      problem: "Il n’y a pas de document principal\u202F: un fichier .pq ou .m qui commence par «\u202Fsection\u202F».",
      step: "Indiquez le dossier qui le contient et examinez ce qui a été omis.",
    },
    "several-main-documents": {
      problem: ({ names }) => `Power BI peut prendre plusieurs documents pour le document principal\u202F: ${namesInWords(names, 10)}.`,
      step: "Excluez-les tous sauf un. Les fichiers auxiliaires se terminent par .pqm.",
    },
    "unsafe-name": {
      problem: ({ path }) => `${quoted(path)} a un nom qui n’est pas utilisable sur tous les systèmes ou dans un package signé.`,
      step: "Renommez le fichier ou excluez-le.",
    },
    "same-name": {
      problem: ({ path, other }) => `${quoted(path)} et ${quoted(other)} auraient le même nom dans le connecteur.`,
      step: "Renommez l’un d’eux ou excluez-le.",
    },
    "asked-for-left-out": {
      problem: ({ names }) => `Le code demande des fichiers qui ont été omis\u202F: ${namesInWords(names, 10)}.`,
      step: "Incluez chacun par son nom, ou excluez-le pour indiquer que le connecteur fonctionne sans lui.",
    },
    "mistake": {
      problem: ({ document, line, column, detail }) => `${quoted(document)}, ligne ${line}, colonne ${column}\u202F: ${quoted(detail)}`,
      step: "Corrigez le code et créez à nouveau le connecteur.",
    },
    "not-readable-as-connector": {
      problem: "Ce qui a été créé n’a pas pu être relu comme un connecteur.",
      step: "Examinez les fichiers avec «\u202Fmezzanine inspect\u202F».",
    },
  },
  outputFailures: {
    "output-exists": {
      problem: ({ path }) => `${quoted(path)} existe déjà.`,
      step: "Choisissez un autre nom, ou indiquez que le fichier peut être remplacé (--help explique comment).",
    },
    "disk-full": {
      problem: ({ path }) => `L’espace disque est insuffisant pour ${quoted(path)}.`,
      step: "Libérez de l’espace disque, puis réessayez.",
    },
    "output-not-writable": {
      problem: ({ path }) => `${quoted(path)} n’a pas pu être écrit.`,
      step: "Vérifiez le dossier et vos autorisations.",
    },
  },
  nothingWritten: "Rien n’a été écrit.",
  packed: (count, path) => `${counted(count, "fichier réuni", "fichiers réunis")} dans ${quoted(path)}.`,
  signFailures: {
    "key-unreadable": { problem: ({ path }) => `${quoted(path)} n’a pas pu être lu.`, step: cannotRead },
    "no-private-key": {
      problem: ({ path }) => `${quoted(path)} ne contient aucune clé privée lisible.`,
      step: "Indiquez un fichier PFX (P12) ou PEM avec la clé. Pour une clé sur un jeton ou dans un coffre, utilisez --prepare.",
    },
    "no-certificate": {
      problem: ({ path }) => `${quoted(path)} ne contient aucun certificat.`,
      step: "Indiquez le fichier du certificat avec --certificate.",
    },
    "certificate-not-readable": {
      problem: "Le certificat n’a pas la forme standard\u202F: des programmes peuvent le lire différemment.",
      step: "Demandez-en un autre à son émetteur.",
    },
    "password-needed": {
      problem: ({ path }) => `${quoted(path)} nécessite un mot de passe.`,
      step: "Indiquez-le avec --password-fd ou --password-env, ou exécutez la commande dans un terminal.",
    },
    "wrong-password": {
      problem: ({ path }) => `Le mot de passe n’ouvre pas ${quoted(path)}.`,
      step: "Réessayez avec le bon mot de passe.",
    },
    "password-not-ascii": {
      problem: "Le mot de passe contient des caractères qui se lisent de différentes façons, il n’a donc pas été essayé.",
      step: "Donnez au fichier PFX un mot de passe de lettres, chiffres et signes simples, ou convertissez-le en PEM avec OpenSSL.",
    },
    "pfx-key-not-rsa": {
      problem: ({ path }) => `La clé de ${quoted(path)} n’est pas une clé RSA, et aucune autre ne peut être lue ici dans un fichier PFX.`,
      step: "Convertissez le fichier en PEM\u202F: openssl pkcs12 -in key.pfx -out key.pem",
    },
    "pfx-not-understood": {
      problem: ({ path }) => `${quoted(path)} est écrit d’une façon qui ne peut pas être lue ici.`,
      step: "Convertissez le fichier en PEM\u202F: openssl pkcs12 -in key.pfx -out key.pem",
    },
    "key-does-not-fit": {
      problem: "La clé privée ne correspond pas au certificat.",
      step: "Indiquez le certificat émis pour cette clé.",
    },
    "key-type": {
      problem: ({ keyType }) => `Les connecteurs ne peuvent pas être signés avec une clé de ce type\u202F: ${quoted(keyType)}.`,
      step: "Utilisez RSA de 2048 à 4096 bits, ou une courbe du NIST d’au moins 256 bits.",
    },
    "certificate-expired": {
      problem: ({ notAfter }) => `Le certificat a expiré le ${dayInWords(notAfter)}.`,
      step: "Signez avec un certificat valide.",
    },
    "certificate-not-yet-valid": {
      problem: ({ notBefore }) => `Le certificat n’est valide qu’à partir du ${dayInWords(notBefore)}.`,
      step: "Vérifiez l’horloge de cet ordinateur, ou attendez.",
    },
    "certificate-wrong-purpose": {
      problem: "Le certificat n’est pas prévu pour signer du code.",
      step: "Utilisez un certificat dont l’utilisation améliorée de la clé contient la signature du code et dont l’utilisation de la clé contient la signature numérique.",
    },
    "file-unreadable": {
      problem: ({ path }) => `${quoted(path)} n’a pas pu être lu.`,
      step: "Examinez-le avec «\u202Fmezzanine inspect\u202F».",
    },
    "not-a-connector": {
      problem: ({ path }) => `${quoted(path)} n’est pas un fichier de connecteur qui peut être signé.`,
      step: "Indiquez un fichier .mez ou .pqx, et examinez-le avec «\u202Fmezzanine inspect\u202F».",
    },
    "unsafe-name": {
      problem: ({ path }) => `Le fichier contient ${quoted(path)}, un nom qu’un package signé ne peut pas avoir.`,
      step: "Créez à nouveau le connecteur sans lui.",
    },
    "same-name": {
      problem: ({ path, other }) => `Le fichier contient ${quoted(path)} et ${quoted(other)}, qui sont un même nom pour certains lecteurs.`,
      step: "Créez à nouveau le connecteur avec l’un des deux.",
    },
    "signature-not-intact": {
      problem: "Le fichier a une signature qui n’est pas intacte ou n’a pas pu être vérifiée, aucune n’a donc été ajoutée.",
      step: "Examinez-la avec «\u202Fmezzanine verify\u202F». --replace retire l’ancienne signature.",
    },
    "cannot-countersign": {
      problem: "Une deuxième signature invaliderait celle qui existe, car celle-ci couvre la liste des signatures.",
      step: "Utilisez --replace pour retirer l’ancienne signature.",
    },
    "timestamp-address": {
      problem: ({ address }) => `Aucun horodatage ne peut être demandé à ${quoted(address)}.`,
      step: "Indiquez une adresse qui commence par http:// ou https:// et ne contient pas de mot de passe.",
    },
    "timestamp-no-answer": {
      problem: ({ address }) => `${quoted(address)} n’a pas répondu à temps ou a envoyé une redirection.`,
      step: `Réessayez ou ${otherAuthority}`,
    },
    "timestamp-bad-answer": {
      problem: ({ address }) => `La réponse de ${quoted(address)} n’est pas un horodatage.`,
      step: `Vérifiez l’adresse ou ${otherAuthority}`,
    },
    "timestamp-refused": {
      problem: ({ address }) => `${quoted(address)} a refusé un horodatage.`,
      step: "Demandez à une autre autorité.",
    },
    "timestamp-wrong": {
      problem: ({ address }) =>
        `L’horodatage de ${quoted(address)} n’est pas vérifiable, porte sur autre chose, ou s’écarte d’un jour ou plus de l’horloge de cet ordinateur.`,
      step: `Vérifiez l’horloge ou ${otherAuthority}`,
    },
    "timestamp-outside-validity": {
      problem: ({ time }) => `L’horodatage est du ${dayInWords(time)}, quand le certificat n’était pas valide.`,
      step: "Signez avec un certificat valide.",
    },
    "prepared-unreadable": {
      problem: ({ path }) => `${quoted(path)} n’est pas un dossier créé par --prepare.`,
      step: "Indiquez le dossier donné à --prepare.",
    },
    "prepared-for-another": {
      problem: "Le fichier n’est plus le même que lors de la préparation de la signature.",
      step: "Préparez-la à nouveau et faites signer les nouveaux octets.",
    },
    "signature-unreadable": {
      problem: ({ path }) => `${quoted(path)} ne contient aucune valeur de signature.`,
      step: "Indiquez le fichier écrit par l’outil de signature\u202F: octets, base64 ou hexadécimal.",
    },
    "signature-wrong": {
      problem: "La valeur de signature n’a pas été créée à partir de ces octets avec la clé du certificat.",
      step: "Vérifiez que la clé correspond au certificat et que l’outil a signé en RSA PKCS #1 v1.5 ou ECDSA avec SHA-256.",
    },
  },
  signWarnings: {
    "ecdsa": "On ne sait pas si Power BI Desktop accepte les signatures ECDSA.",
    "self-signed":
      "Le certificat est auto-signé. Il prouve que le fichier est inchangé, pas qui l’a créé. Communiquez son empreinte à vos utilisateurs par un autre moyen.",
    "no-timestamp": "Il n’y a pas d’horodatage\u202F: seul le fichier lui-même indique quand il a été signé.",
  },
  signed: (path) => `Signé. Le package est ${quoted(path)}.`,
  prepared: (path) => `Préparé dans ${quoted(path)}. Rien n’est encore signé.`,
  asksAuthority: (address) =>
    `Demande d’un horodatage à ${quoted(address)}. Seuls un hachage de la signature et un nombre aléatoire sont envoyés.`,
  passwordQuestion: (path) => `Mot de passe de ${quoted(path)}\u202F: `,
  newPasswordQuestion: "Nouveau mot de passe de la clé\u202F: ",
  repeatPassword: "Encore une fois\u202F: ",
  newPasswordProblem:
    "Une nouvelle clé nécessite un mot de passe de 8 à 256 lettres, chiffres et signes simples, saisi deux fois à l’identique.",
  passwordSourceProblem: "Le mot de passe n’a pas pu être lu à l’endroit indiqué.",
  certificateMade: (key, certificate) =>
    `Clé ${quoted(key)}, que vous devez garder secrète, et certificat ${quoted(certificate)}, dont les autres ont besoin, créés.`,
  certificateProves:
    "Personne ne vérifie le nom de ce certificat. Une signature faite avec lui montre qu’un fichier est inchangé et que le détenteur de la clé l’a signé. Elle ne montre pas qui c’est. Communiquez son empreinte à vos utilisateurs par un autre moyen que le fichier, et conservez la clé et son mot de passe séparément.",
  leftOut: "Omis\u202F:",
  codeNotRead: "Le code n’a pas pu être lu en entier\u202F: une erreur a pu passer inaperçue.",
  watching: (path) => `Surveillance de ${quoted(path)}. Appuyez sur Ctrl+C pour arrêter.`,
  watchEnded: "Surveillance arrêtée.",
  installedBuild: (path) => `Installé sous ${quoted(path)}.`,
  undoInstall: (historyId) => `Pour annuler\u202F: mezzanine undo ${historyId}.`,
  notInstalled: "Le fichier a été écrit, mais pas installé.",
  replaceInstalled: "--replace met l’existant en quarantaine.",
};
