import type { Words } from "../words.ts";

export const severities: Words["severities"] = { danger: "Danger", attention: "Attention", information: "Remarque" };

/** Complète « Ce n’est pas un connecteur, mais … ». */
export const lookalikes: Words["lookalikes"] = {
  "html": "une page web, probablement une page d’erreur enregistrée sous le nom d’un connecteur",
  "error-message": "le message d’erreur d’un serveur, enregistré sous le nom d’un connecteur",
  "json": "un texte JSON",
  "shortcut": "un raccourci vers un autre fichier",
  "rar": "une archive RAR",
  "seven-zip": "une archive 7-Zip",
  "gzip": "une archive gzip",
  "other-archive": "une archive d’un type que Power BI ne lit pas",
  "archive-inside": "une archive qui en contient une autre",
  "pdf": "un document PDF",
  "png": "une image",
  "power-bi-report": "un rapport Power BI",
  "office-document": "un document Office",
  "git-lfs-pointer": "un pointeur Git LFS, qui ne fait que renvoyer au vrai fichier",
  "executable": "un programme",
  "zip": "une archive sans document de section",
  "misspelt-section": "presque un connecteur\u202F: il doit commencer par le mot «\u202Fsection\u202F» en minuscules",
  "text": "un texte sans document de section",
  "unknown": "un fichier d’un type que Mezzanine ne reconnaît pas",
};

/** Complète « dans cette archive, … ». */
export const archiveNotes: Words["archiveNotes"] = {
  "size-differs": "la taille d’une partie n’est pas celle qu’indique le répertoire",
  "crc-differs": "la somme de contrôle d’une partie est incorrecte",
  "local-header-differs": "l’en-tête d’une partie diffère du répertoire",
  "overlapping-entries": "deux parties occupent les mêmes octets",
  "gap-between-entries": "des octets n’appartiennent à aucune partie",
  "bytes-before": "il y a des octets avant la première partie",
  "bytes-after": "il y a des octets après la fin",
  "bytes-after-data": "le contenu d’une partie est suivi d’octets qu’aucun programme n’extrait",
  "size-behind-stored-data": "la taille d’une partie est enregistrée après elle, si bien que sa fin n’est pas certaine",
  "unknown-flags": "l’en-tête d’une partie demande une fonction que les lecteurs ne connaissent pas, par exemple des données corrigées",
  "comment": "il y a un commentaire",
  "duplicate-name": "deux parties ont le même nom",
  "names-differ-in-case": "deux noms ne diffèrent que par les majuscules et les minuscules ou par l’encodage de leurs caractères",
  "encrypted": "une partie est chiffrée",
  "unknown-method": "une partie est compressée par une méthode que Mezzanine ne lit pas",
  "zip64": "le format des très grandes archives est utilisé",
  "entry-count-differs": "le nombre de parties n’est pas celui qu’indique le répertoire",
  "several-end-records": "il y a plusieurs répertoires",
  "directory-size-differs": "la taille du répertoire n’est pas celle qu’il indique",
  "corrupt-data": "le contenu d’une partie est endommagé",
  "too-large": "une partie est plus grande que ce dont un connecteur a besoin",
  "name-escapes": "un nom désigne un emplacement hors du dossier d’extraction",
  "name-dot-slash": "des noms commencent par «\u202F./\u202F», qui désigne le dossier lui-même",
  "name-absolute": "un nom commence à un lecteur ou à la racine",
  "name-backslash": "un nom contient des barres obliques inverses",
  "name-control-character": "un nom contient des caractères invisibles",
  "name-reserved": "un nom est réservé par Windows",
  "name-trailing": "un nom se termine par un point ou une espace",
  "name-too-long": "un nom est plus long que ce que Windows autorise",
  "name-not-utf8": "un nom n’est pas écrit en UTF-8",
  "symbolic-link": "une partie est un lien vers un autre fichier",
  "marked-as-folder": "une partie qui porte un nom de fichier est marquée comme dossier",
};

export const alterations: Words["alterations"] = {
  "part-changed": "une partie n’est pas celle que le signataire a signée",
  "part-missing": "une partie que le signataire a signée est absente",
  "part-not-covered": "une partie que le signataire n’a jamais signée a été ajoutée",
  "signed-info-changed": "la liste de ce qui a été signé a été modifiée",
  "signature-value-wrong": "la signature ne correspond pas à ce contenu",
  "content-type-changed": "une partie est déclarée d’un autre type que celui que le signataire a signé",
  "covers-nothing": "la signature ne couvre rien du contenu",
  "contradicting-references": "la signature dit deux choses différentes d’une même partie",
  "reference-outside-package": "la signature désigne quelque chose hors du fichier",
};

/** Complète « Il y a une signature, mais … ». */
export const unsupported: Words["unsupported"] = {
  "signature-method": "elle utilise une méthode que Mezzanine n’accepte pas",
  "digest-method": "ses sommes de contrôle utilisent une méthode que Mezzanine n’accepte pas",
  "canonicalization": "son texte est normalisé par une méthode que Mezzanine n’accepte pas",
  "transform": "elle transforme le contenu avant de le signer d’une façon que Mezzanine n’accepte pas",
  "key-too-short": "sa clé est trop courte pour être sûre",
  "weak-key": "sa clé est si faible que n’importe qui peut signer avec elle",
  "key-type": "sa clé est d’un type que Mezzanine ne prend pas en charge",
  "no-certificate": "elle n’a pas de certificat",
  "part-unread":
    "elle couvre une partie qui n’a pas pu être extraite, parce que cette partie est chiffrée, compressée par une méthode que Mezzanine ne lit pas, ou beaucoup trop grande",
  "too-large": "elle est plus grande que toute signature réelle",
};

export const malformed: Words["malformed"] = {
  "not-xml": "elle n’est pas du XML bien formé",
  "doctype": "elle contient une définition de type de document, ce qui est interdit dans une signature",
  "too-deep": "elle est plus imbriquée que toute signature réelle",
  "no-signature-element": "sa partie ne contient aucune signature",
  "missing-element": "il lui manque un élément que toute signature possède",
  "not-base64": "ses valeurs ne sont pas codées comme elles doivent l’être",
  "duplicate-id": "elle utilise un même identificateur pour deux choses",
  "several-origins": "le fichier indique plusieurs emplacements pour ses signatures",
  "signature-part-missing": "le fichier renvoie à une signature absente",
  "signature-part-type": "une partie de la signature n’a pas le type de contenu requis",
  "orphan-signature": "elle est dans le fichier, mais le fichier n’y renvoie pas",
  "duplicate-part": "deux parties ont le même nom, si bien que la partie signée n’est pas certaine",
  "ambiguous-archive": "l’archive peut être lue de deux façons, si bien que ce qui a été signé n’est pas certain",
  "bad-relationships": "les relations du fichier ne respectent pas les règles",
  "bad-content-types": "la liste des types de contenu du fichier ne respecte pas les règles",
  "bad-certificate": "son certificat est illisible",
  "certificate-not-der": "son certificat n’est pas codé comme la norme l’exige (DER)",
  "certificate-dates":
    "les dates de son certificat sont incorrectes\u202F: elles n’existent pas ou ne sont pas écrites comme la norme l’exige",
  "bad-reference": "elle renvoie à son contenu d’une façon qui n’est pas autorisée",
  "unexpected-reference": "elle renvoie à quelque chose qu’elle ne doit pas désigner",
  "unexpected-object": "elle contient des éléments qui ne sont pas autorisés dans une signature",
};
