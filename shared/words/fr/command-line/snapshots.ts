import type { CommandLineWords } from "../../words.ts";
import { counted, dayInWords, numberText, quoted, versionInWords } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands snapshot, diff and merge. */
export const snapshotCommandTexts: Pick<CommandLineWords, "snapshot" | "diff" | "merge" | "page"> = {
  snapshot: {
    listed: "Ce qui se trouve sur cet ordinateur, en fichier JSON pour les administrateurs.",
    description:
      "Écrit en JSON les connecteurs de chaque dossier que Mezzanine connaît (contenu, types, version, signataire, constats et si Power BI est censé les charger), les dossiers, la liste des empreintes approuvées et les versions. Deux instantanés du même état ne diffèrent que par leur date, ce qui permet de comparer des ordinateurs et des jours\u202F: voir diff et merge. Rien n’est envoyé nulle part. Les noms d’utilisateurs et d’ordinateurs figurent dans le fichier, sauf avec --pseudonyms.",
    options: {
      pseudonyms:
        "Remplacer les noms d’utilisateurs, d’ordinateurs et d’entreprises, ainsi que les chemins d’accès, comme dans le fichier de support.",
      database:
        "Écrire à la place une base de données SQLite avec les mêmes informations sous forme de tables, pour osquery et d’autres programmes qui interrogent en SQL. Une base que Mezzanine a écrite auparavant est écrasée.",
      output: "Le fichier à écrire. Sans cette option, l’instantané est écrit sur la sortie standard.",
      replace: "Écraser un fichier portant ce nom.",
      allUsers:
        "Un instantané pour chaque utilisateur de cet ordinateur, dans le dossier indiqué par --output (Windows, en tant qu’administrateur ou SYSTEM). Rien n’est modifié pour aucun utilisateur.",
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "l’instantané a été écrit",
      1: "il ne l’a pas été\u202F; la sortie d’erreur indique pourquoi",
      2: "utilisation incorrecte",
      3: "avec --all-users\u202F: un utilisateur n’a pas pu être lu, ou pas avec certitude dans son dernier état\u202F; les autres ont été écrits",
    },
    saved: (path) => `L’instantané a été enregistré sous ${quoted(path)}.`,
    savedDatabase: (path) => `La base de données a été enregistrée sous ${quoted(path)}.`,
  },
  diff: {
    listed: "Ce qui diffère entre deux instantanés, ou entre un instantané et cet ordinateur.",
    description:
      "Compare deux fichiers écrits par snapshot\u202F: deux ordinateurs, ou un ordinateur à deux dates. Avec un seul fichier, le compare à l’état actuel de cet ordinateur. Un connecteur est recherché par son nom de fichier dans le même type de dossier, puis par son contenu, de sorte qu’un fichier renommé ou déplacé est trouvé. Affiche les connecteurs que seul l’un des deux possède, ceux qui ont changé et les entrées approuvées que seul l’un des deux possède. Un dossier, un fichier ou une liste que l’un des deux n’a pas pu lire est indiqué et ne compte pas comme une différence.",
    options: { json: optionTexts.json },
    exitCodes: {
      0: "aucune différence",
      1: "ils diffèrent",
      2: "utilisation incorrecte",
      3: "un fichier n’a pas pu être lu, ou aucune différence n’a été trouvée mais tout n’a pas pu être comparé",
    },
    takes: "diff attend un ou deux fichiers d’instantané",
    before: "Avant\u202F:",
    after: "Après\u202F:",
    heading: (title, count) => `${title} (${numberText(count)})`,
  },
  merge: {
    listed: "Les instantanés de nombreux ordinateurs en une page et un tableau.",
    description:
      "Lit les instantanés de nombreux ordinateurs et écrit qui possède quoi\u202F: une page HTML avec chaque connecteur selon son contenu et les ordinateurs qui le possèdent, les connecteurs non signés, les connecteurs qui peuvent être utilisés à la place de connecteurs certifiés et les entrées approuvées\u202F; et un tableau CSV avec une ligne pour chaque connecteur de chaque ordinateur. Les noms peuvent être des fichiers, des dossiers (tous leurs fichiers .json) et des modèles avec * et ?. Un fichier illisible est indiqué et omis. Parmi plusieurs instantanés du même utilisateur sur le même ordinateur, le plus récent compte.",
    options: {
      html: "La page à écrire. Sans cette option\u202F: snapshots.html dans le dossier actuel.",
      csv: "Le tableau à écrire. Sans cette option\u202F: snapshots.csv dans le dossier actuel.",
      replace: "Écraser des fichiers portant ces noms.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "chaque instantané a été lu et les deux fichiers ont été écrits",
      1: "un fichier n’a pas été écrit\u202F; la sortie d’erreur indique lequel et pourquoi",
      2: "utilisation incorrecte",
      3: "un instantané n’a pas pu être lu\u202F; les autres sont dans les deux fichiers",
    },
    nothingFound: (given) => `Aucun instantané n’a été trouvé à l’emplacement ${quoted(given)}.`,
    noSnapshot: "Il n’y a aucun instantané à réunir. Rien n’a été écrit.",
    samePath: "--html et --csv doivent être deux fichiers différents",
    temporaryNotWritable:
      "Le fichier temporaire n’a pas pu être écrit. Libérez de l’espace sur le lecteur du dossier temporaire, ou indiquez un autre dossier dans TMPDIR (Windows\u202F: TEMP).",
    done: ({ computers, contents, superseded, failed }) =>
      [
        `${counted(computers, "instantané réuni", "instantanés réunis")}, avec ${counted(contents, "connecteur différent", "connecteurs différents")}.`,
        ...(superseded > 0
          ? [counted(superseded, "instantané plus ancien n’a pas été compté.", "instantanés plus anciens n’ont pas été comptés.")]
          : []),
        ...(failed > 0 ? [counted(failed, "fichier n’a pas pu être lu.", "fichiers n’ont pas pu être lus.")] : []),
      ].join(" "),
    saved: (html, csv) => `La page a été enregistrée sous ${quoted(html)} et le tableau sous ${quoted(csv)}.`,
  },
  page: {
    title: "Connecteurs de tous les ordinateurs",
    made: (version, at) => `Créé par Mezzanine ${versionInWords(version)} le ${dayInWords(at)} à partir d’instantanés.`,
    asSaid: "Tout ce qui figure ici provient des instantanés. Qui peut modifier un instantané peut modifier cette page.",
    totals: "En bref",
    computers: "Ordinateurs",
    connectors: "Connecteurs",
    unsigned: "Non signés",
    shadows: "Peuvent être utilisés à la place de connecteurs certifiés",
    trust: "Entrées approuvées",
    unread: "Instantanés qui n’ont pas pu être lus",
    counts: {
      computers: "Ordinateurs et utilisateurs",
      contents: "Connecteurs différents, selon leur contenu",
      unsigned: "Connecteurs personnalisés différents qui ne sont pas signés",
      shadowing: "Ordinateurs avec un connecteur qui peut être utilisé à la place d’un connecteur certifié",
      unreadLists: "Ordinateurs dont la liste des empreintes approuvées n’a pas pu être lue",
      unreadFiles: "Fichiers qui n’ont pas pu être lus sur leur ordinateur",
      superseded: "Instantanés plus anciens, qui ne sont pas comptés",
    },
    columns: {
      connector: "Connecteur",
      version: "Version",
      signature: "Signature",
      signer: "Signé par",
      hash: "SHA-256",
      count: "Ordinateurs",
      which: "Lesquels",
      certified: "Connecteur certifié",
      thumbprint: "Entrée",
      knownSigner: "Signataire connu",
      computer: "Ordinateur",
      user: "Utilisateur",
      made: "Créé",
      mezzanine: "Mezzanine",
      system: "Système",
      unsigned: "Non signé",
      shadows: "Peut être utilisé à la place de certifiés",
      dangers: "Dangereux",
      file: "Fichier",
      problem: "Raison",
    },
    dangerous: "dangereux",
    none: "Aucun.",
    more: (count) => `et ${numberText(count)} de plus`,
    onlyFirst: (count) => `Seuls les ${numberText(count)} premiers sont affichés ici. Le tableau (CSV) les contient tous.`,
  },
};
