import type { CommandLineWords } from "../../words.ts";
import { optionTexts } from "./shared.ts";

/** The commands pack, check, sign, release, certificate. */
export const publishingTexts: Pick<CommandLineWords, "pack" | "check" | "sign" | "release" | "certificate"> = {
  pack: {
    listed: "Créer un fichier de connecteur (.mez) à partir d’un dossier de projet.",
    description:
      "Crée un fichier de connecteur à partir d’un dossier de projet\u202F: son document principal, resources*.resx, les images PNG et les fichiers auxiliaires .pqm. Ce qui est omis est affiché avec la raison. Ce qui peut contenir une clé ou un mot de passe n’est inclus que si --include en donne le nom exact. Le code est d’abord lu en entier\u202F; une erreur arrête la commande, et rien n’est alors écrit ni installé. Les mêmes fichiers donnent les mêmes octets sur chaque ordinateur. Avec --watch, --json écrit un objet pour chaque build.",
    options: {
      output: "Le fichier à écrire, un .mez. Sans cette option\u202F: le nom du document principal, dans le dossier actuel.",
      include: "Inclure aussi ces fichiers, sous leurs propres noms. * et ? restent dans un dossier, ** non.",
      exclude: "Omettre ces fichiers. L’emporte sur --include.",
      replace:
        "Écraser un fichier portant ce nom. Avec --install\u202F: déplacer aussi en quarantaine ce que le nouveau fichier remplace ou ce avec quoi il est en conflit.",
      watch:
        "Créer un build maintenant et après chaque modification, jusqu’à Ctrl+C. Les builds précédents de la même exécution sont écrasés.",
      install: "Installer chaque build dans le dossier que lit Power BI Desktop. undo <number> annule.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "le fichier a été écrit, et installé si cela a été demandé\u202F; avec --watch\u202F: la commande a été arrêtée",
      1: "il ne l’a pas été\u202F; la sortie d’erreur indique pourquoi",
      2: "utilisation incorrecte",
    },
  },
  check: {
    listed: "Vérifier un connecteur avant de le publier.",
    description:
      "Vérifie un connecteur selon les règles de publication, sans l’exécuter. Un dossier de projet est vérifié tel que pack le construirait, un fichier tel quel. Chaque règle est respectée, non respectée ou à examiner par une personne. mezzanine-check.json, à côté du projet, écarte des constats, chacun avec une raison\u202F; ils restent visibles.",
    options: {
      profile: "Ce qui est vérifié\u202F: handout (distribution directe, par défaut) ou certification.",
      firstRelease: "Également ce que seule une première version doit avoir, pour la certification.",
      include: "Pour un dossier\u202F: inclure aussi ces fichiers, comme pack --include.",
      exclude: "Pour un dossier\u202F: omettre ces fichiers, comme pack --exclude.",
      strict: "Compter aussi ce qu’une personne doit examiner. Une raison dans mezzanine-check.json atteste que quelqu’un l’a examiné.",
      json: optionTexts.json,
      sarif: "Écrire du SARIF 2.1.0 au lieu du texte.",
      html: "Écrire une page au lieu du texte.",
      output: "Écrire dans ce fichier au lieu de la sortie standard. Un fichier existant n’est jamais écrasé.",
    },
    exitCodes: {
      0: "aucune règle n’est enfreinte",
      1: "une règle n’est pas respectée, ou le dossier ne peut pas être empaqueté\u202F; avec --strict, aussi si quelque chose est à examiner par une personne",
      2: "utilisation incorrecte, ou erreur dans mezzanine-check.json",
      3: "le fichier ou le dossier n’a pas pu être lu, ou la sortie n’a pas pu être écrite",
    },
  },
  sign: {
    hexadecimal: "SHA-256, hexadécimal",
    base64: "SHA-256, base64",
    usage: {
      needsOneOf: "sign nécessite --key, --prepare ou --attach, une seule des trois",
      address: "une adresse en http:// ou https://, sans mot de passe",
    },
    listed: "Signer un fichier de connecteur, avec une clé ici ou ailleurs.",
    description:
      "Crée un package signé (.pqx) à partir d’un .mez ou d’un .pqx, structuré comme le fait l’outil de signature de Microsoft. La clé est un fichier PFX ou PEM, ou se trouve ailleurs\u202F: --prepare écrit les octets et leur hachage SHA-256, n’importe quel outil les signe, et --attach vérifie la valeur avec le certificat et l’insère. docs/publishing.md contient des instructions. Les mots de passe proviennent d’une invite, d’un descripteur de fichier ou de l’environnement, jamais d’un argument.",
    options: {
      key: "La clé privée\u202F: un fichier PFX (P12) ou PEM.",
      certificate: "Le certificat, PEM ou DER, s’il n’est pas dans le fichier de la clé.",
      passwordFd: "Lire le mot de passe dans ce descripteur de fichier ouvert, jusqu’à la première fin de ligne.",
      passwordEnv: "Lire le mot de passe dans cette variable d’environnement.",
      output: "Le package à écrire, un .pqx. Sans cette option\u202F: le nom du fichier avec .pqx.",
      replace: "Abandonner les signatures existantes. Sans cette option, une deuxième signature s’y ajoute, si cela n’en invalide aucune.",
      overwrite: "Écraser un fichier existant.",
      timestamp: "Demander un horodatage à cette autorité RFC 3161. Le seul accès réseau de Mezzanine\u202F; un hachage est envoyé.",
      prepare: "Ne rien signer\u202F: écrire dans ce nouveau dossier ce qu’un jeton ou un coffre doit signer. Nécessite --certificate.",
      attach: "Terminer ce que --prepare a commencé. Nécessite --signature.",
      signature: "Pour --attach\u202F: la valeur de la signature, en octets, en base64 ou en hexadécimal.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "le package a été écrit",
      1: "il ne l’a pas été\u202F; la sortie d’erreur indique pourquoi",
      2: "utilisation incorrecte",
    },
  },
  release: {
    listed: "Créer le dossier destiné aux utilisateurs et aux administrateurs.",
    description:
      "Crée un dossier avec le connecteur, les hachages SHA-256 de tous les fichiers, des instructions pour les utilisateurs et les administrateurs en six langues (Markdown et HTML) et une liste des modifications. Pour un connecteur signé, également les empreintes numériques, le certificat et des fichiers qui ajoutent l’empreinte sur d’autres ordinateurs. Un fichier non signé est possible\u202F; les instructions disent alors ce que cela signifie. Rien n’est écrasé, et le même connecteur donne les mêmes octets.",
    options: {
      output: "Le dossier à créer. Il ne doit pas encore exister.",
      previous: "La version précédente, pour indiquer ce qui a changé.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "le dossier a été créé",
      1: "il ne l’a pas été\u202F; la sortie d’erreur indique pourquoi",
      2: "utilisation incorrecte",
    },
  },
  certificate: {
    listed: "Créer un certificat auto-signé pour signer des connecteurs.",
    description:
      "Crée une clé RSA de 3072 bits et un certificat auto-signé pour signer du code, afin de distribuer des connecteurs au sein d’une organisation. Personne ne vérifie le nom qu’il contient\u202F: qui s’y fie doit obtenir son empreinte numérique par un autre moyen. La clé est chiffrée avec un mot de passe, qui provient d’une invite, d’un descripteur de fichier ou de l’environnement.",
    options: {
      name: "Qui signe\u202F: le nom commun (CN) dans le certificat, 64 caractères au maximum.",
      output: "La clé avec son certificat, un .pfx\u202F; le certificat seul est placé à côté, en .cer.",
      days: "Nombre de jours de validité\u202F; 730 par défaut.",
      passwordFd: "Lire le mot de passe dans ce descripteur de fichier ouvert, jusqu’à la première fin de ligne.",
      passwordEnv: "Lire le mot de passe dans cette variable d’environnement.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "les deux fichiers ont été écrits",
      1: "ils ne l’ont pas été\u202F; la sortie d’erreur indique pourquoi",
      2: "utilisation incorrecte",
    },
  },
};
