import type { Words } from "../words.ts";
import { counted, countedFiles, numberText, quoted } from "./phrases.ts";

export const publishPage: Words["window"]["publish"] = {
  title: "Publier un connecteur",
  lead: "Créez un connecteur à partir d’un dossier de projet, signez-le et enregistrez un dossier à envoyer aux utilisateurs et aux administrateurs.",
  onlyDesktopTitle: "Publiez depuis la fenêtre du bureau ou la ligne de commande",
  onlyDesktop:
    "Dans un navigateur, Mezzanine ne peut pas ouvrir vos dossiers. Démarrez-le comme programme de bureau ou utilisez ces commandes\u202F:",
  emptyTitle: "Choisissez un dossier de projet",
  empty:
    "Sélectionnez le dossier qui contient le fichier .pq ou .m du connecteur, ou déposez-le ici. Rien n’est écrit avant l’enregistrement.",
  choose: "Choisir un dossier de projet…",
  chooseAnother: "Choisir un autre dossier…",
  build: "Créer à nouveau",
  stopped: "Le connecteur n’a pas été créé",
  built: (name, size) => `${quoted(name)} créé, ${size}.`,
  notRead: "Le code n’a pas pu être lu en entier\u202F: une erreur a pu passer inaperçue.",
  working: { opening: "Création…", building: "Création…", signing: "Signature…", saving: "Enregistrement…" },
  project: "Projet",
  packed: (count) => `${countedFiles(count)} dans le connecteur`,
  leftOut: (count) => counted(count, "fichier ou dossier omis", "fichiers et dossiers omis"),
  leftOutMore: (count) => `${numberText(count)} de plus`,
  hash: "SHA-256",
  sign: "Signer",
  way: "Où est la clé\u202F?",
  ways: { file: "Dans un fichier PFX, P12 ou PEM", elsewhere: "Sur un jeton ou dans un coffre", none: "Ne pas signer" },
  wayHints: {
    file: "La clé reste sur cet ordinateur.",
    elsewhere: "Mezzanine enregistre les octets à signer. Signez-les avec un autre outil et choisissez le résultat.",
    none: "Les utilisateurs ne peuvent charger le connecteur que s’ils autorisent toutes les extensions.",
  },
  files: { key: "Fichier de clé", certificate: "Certificat", signature: "Signature", previous: "Version précédente" },
  chooseFile: (label) => `Choisir\u202F: ${label}…`,
  chosen: "Choisi\u202F:",
  certificateHint: "Seulement si le certificat n’est pas dans le fichier de clé.",
  password: "Mot de passe",
  passwordHint: "Utilisé une fois pour ouvrir le fichier de clé. Mezzanine ne le conserve pas.",
  timestamp: "Autorité d’horodatage (facultatif)",
  timestampHint:
    "Une adresse qui commence par http:// ou https://. Sans horodatage, seul le fichier lui-même indique quand il a été signé.",
  timestampAsked: (address) =>
    `Lors de la signature, Mezzanine envoie un hachage de la signature et un nombre aléatoire à ${quoted(address)}.`,
  signNow: "Signer",
  signAndAsk: "Signer et demander un horodatage",
  prepare: "Enregistrer ce qui est à signer…",
  prepared:
    "Signez le condensat SHA-256 avec votre clé, puis choisissez la signature. Le dossier contient les octets et le condensat sous forme de fichiers\u202F:",
  digestHex: "Condensat, hexadécimal",
  digestBase64: "Condensat, base64",
  recipes: "docs/publishing.md contient des commandes pour OpenSSL, les jetons PKCS #11, Azure Key Vault, AWS KMS et Google Cloud KMS.",
  attach: "Ajouter la signature",
  signed: (file, signer) => `Signé. ${quoted(file)} porte la signature de ${quoted(signer)}.`,
  thumbprint: "Empreinte numérique (SHA-1)",
  release: "Distribuer",
  releaseExplain:
    "Enregistre le connecteur avec des hachages, des instructions en six langues et, s’il est signé, l’empreinte numérique et des fichiers pour les administrateurs.",
  releaseUnsigned: "Le connecteur n’est pas signé. Les instructions expliquent aux utilisateurs ce que cela signifie.",
  previousHint: "Facultatif. La liste des changements s’y réfère.",
  save: "Enregistrer le dossier de distribution…",
  saved: (count) => `${counted(count, "fichier enregistré", "fichiers enregistrés")} dans\u202F:`,
  refused: "Cela n’a pas fonctionné",
};
