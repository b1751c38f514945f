import type { Words } from "../words.ts";
import { counted, quoted } from "./phrases.ts";

export const releaseTexts: Words["release"] = {
  failures: {
    "file-unreadable": { problem: ({ path }) => `${quoted(path)} n’a pas pu être lu.`, step: "Vérifiez son nom et vos autorisations." },
    "not-a-connector": {
      problem: ({ path }) => `${quoted(path)} n’est pas un connecteur qui peut être lu.`,
      step: "Indiquez un fichier .pqx ou .mez. «\u202Fmezzanine inspect\u202F» montre ce qui ne va pas.",
    },
    "unsafe-name": {
      problem: ({ path }) => `${quoted(path)} a un nom que Power BI Desktop ne charge pas ou que tous les systèmes n’acceptent pas.`,
      step: "Renommez le fichier. Son nom doit se terminer par .pqx, .mez, .pq ou .m.",
    },
    "signature-not-intact": {
      problem: ({ path }) => `La signature de ${quoted(path)} n’est pas intacte ou n’a pas pu être vérifiée.`,
      step: "Signez à nouveau le connecteur. «\u202Fmezzanine verify\u202F» montre ce qui a changé.",
    },
    "mistake": {
      problem: ({ document, line, column, detail }) => `${quoted(document)}, ligne ${line}, colonne ${column}\u202F: ${quoted(detail)}`,
      step: "Corrigez le code, créez et signez le connecteur, puis réessayez.",
    },
  },
  warnings: {
    "unsigned":
      "Le fichier n’est pas signé. Les utilisateurs ne peuvent le charger qu’en autorisant toutes les extensions. Les instructions le disent.",
    "self-signed": "Le certificat est auto-signé. Communiquez son empreinte aux administrateurs par un autre moyen que ce dossier.",
    "certificate-expired": "Le certificat a expiré. On ne sait pas si Power BI Desktop le vérifie.",
    "code-not-read": "Le code n’a pas pu être lu en entier\u202F: une erreur ou un changement a pu passer inaperçu.",
    "signer-changed":
      "La version précédente était signée avec un autre certificat. Les administrateurs doivent approuver la nouvelle empreinte avant que les utilisateurs puissent charger cette version.",
  },
  done: (path, count) => `La distribution est dans ${quoted(path)}\u202F: ${counted(count, "fichier", "fichiers")}.`,
  thumbprintText:
    "Empreintes numériques du certificat qui a signé ce connecteur. La liste des empreintes approuvées de Power BI Desktop contient des empreintes SHA-1.",
  index: {
    title: (connector) => `${quoted(connector)}\u202F: fichiers de cette distribution`,
    instructions: "Instructions pour les utilisateurs et les administrateurs",
    others: "Autres fichiers",
    connector: "Le connecteur",
    hashes: "SHA-256 de chaque fichier de ce dossier, pour sha256sum, shasum et Get-FileHash",
    changes: "Ce qui a changé depuis la version précédente",
    thumbprints: "Empreintes du certificat, sous toutes les formes utilisées par les programmes",
    certificate: "Le certificat",
    policies: "Fichiers pour les administrateurs, chaque dossier avec un README.txt",
    checkAll: "Pour vérifier tous les fichiers dans Windows PowerShell, accédez à ce dossier et entrez\u202F:",
    different: "Différent\u202F: ",
    otherLanguages: "Ce texte dans d’autres langues",
  },
  changes: {
    title: (connector, version) =>
      version === null ? `Changements dans ${quoted(connector)}` : `Changements dans ${quoted(connector)}, version ${quoted(version)}`,
    first: "Il n’y a pas de version précédente à comparer.",
    comparedWith: (file, version) =>
      version === null
        ? `Comparé à ${quoted(file)}, qui n’indique pas de version.`
        : `Comparé à ${quoted(file)}, version ${quoted(version)}.`,
    previousHash: "SHA-256 de la version précédente\u202F:",
    same: "Les deux fichiers sont identiques, octet par octet.",
    breaks: "Peut faire échouer des rapports",
    otherIsNew: "Ici, «\u202Fl’autre\u202F» est la nouvelle version.",
    breaksNothing:
      "Aucune fonction, aucune source de données ni aucun moyen de connexion de la version précédente ne manque ni ne diffère dans celle-ci.",
    breaksNothingKnown: "Pour autant que les deux fichiers ont pu être lus, rien n’est manquant ni différent.",
    unknown: "Inconnu",
    partial: "Tout n’a pas pu être comparé dans les deux versions.",
    added: "Nouveau",
    newFunction: (name) => `Fonction ${quoted(name)}`,
    newKind: (name) => `Source de données ${quoted(name)}`,
    files: "Fichiers du connecteur",
    newFile: (name) => `Ajouté\u202F: ${quoted(name)}`,
    goneFile: (name) => `Retiré\u202F: ${quoted(name)}`,
    signature: "Signature",
    signers: {
      "same": "Signé avec le même certificat que la version précédente.",
      "changed": "Signé avec un autre certificat que la version précédente. Les administrateurs doivent approuver la nouvelle empreinte.",
      "lost": "La version précédente était signée. Cette version ne l’est pas.",
      "gained": "Cette version est signée. La version précédente ne l’était pas.",
      "none": "Aucune des deux versions n’est signée.",
      "not-known": "On ne sait pas si le signataire a changé, car la signature de la version précédente n’était pas fiable.",
    },
    limit: "Seul ce que le connecteur déclare a été comparé. Ce que font ses fonctions en interne peut aussi avoir changé.",
  },
};
