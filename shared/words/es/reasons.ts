import type { Severity } from "../../model/finding.ts";
import type { ArchiveNoteKind, Lookalike } from "../../model/inspection.ts";
import type { AlterationReason, MalformedReason, UnsupportedReason } from "../../model/signature.ts";

export const severities = { danger: "Peligro", attention: "Atención", information: "Nota" } satisfies Readonly<Record<Severity, string>>;

/** Completes “es …”. */
export const lookalikes = {
  "html": "una página web, probablemente una página de error guardada con el nombre de un conector",
  "error-message": "un mensaje de error de un servidor guardado con el nombre de un conector",
  "json": "un texto JSON",
  "shortcut": "un acceso directo a otro archivo",
  "rar": "un archivo RAR",
  "seven-zip": "un archivo 7-Zip",
  "gzip": "un archivo gzip",
  "other-archive": "un archivo comprimido de un tipo que Power BI no lee",
  "archive-inside": "un archivo comprimido con otro archivo comprimido dentro",
  "pdf": "un documento PDF",
  "png": "una imagen",
  "power-bi-report": "un informe de Power BI",
  "office-document": "un documento de Office",
  "git-lfs-pointer": "un puntero de Git LFS, que solo hace referencia al archivo real",
  "executable": "un programa",
  "zip": "un archivo comprimido sin documento de sección",
  "misspelt-section": "casi uno: debe empezar por la palabra «section» en minúsculas",
  "text": "un texto sin documento de sección",
  "unknown": "un archivo de un tipo que Mezzanine no reconoce",
} satisfies Readonly<Record<Lookalike, string>>;

/** Each completes “en este archivo comprimido, …”. */
export const archiveNotes = {
  "size-differs": "el tamaño de una parte no es el que indica el directorio",
  "crc-differs": "la suma de comprobación de una parte es incorrecta",
  "local-header-differs": "el encabezado de una parte no coincide con el directorio",
  "overlapping-entries": "dos partes comparten los mismos bytes",
  "gap-between-entries": "hay bytes que no pertenecen a ninguna parte",
  "bytes-before": "hay bytes antes de la primera parte",
  "bytes-after": "hay bytes después del final",
  "bytes-after-data": "hay bytes después del contenido de una parte que ningún programa descomprime",
  "size-behind-stored-data": "el tamaño de una parte está guardado después de ella, así que su final no es seguro",
  "unknown-flags": "el encabezado de una parte pide algo que los lectores no conocen, como datos con revisiones",
  "comment": "hay un comentario",
  "duplicate-name": "dos partes tienen el mismo nombre",
  "names-differ-in-case": "dos nombres solo difieren en mayúsculas y minúsculas o en la codificación de sus caracteres",
  "encrypted": "una parte está cifrada",
  "unknown-method": "una parte está comprimida con un método que Mezzanine no lee",
  "zip64": "se usa el formato para archivos muy grandes",
  "entry-count-differs": "el número de partes no es el que indica el directorio",
  "several-end-records": "hay más de un directorio",
  "directory-size-differs": "el tamaño del directorio no es el que indica",
  "corrupt-data": "el contenido de una parte está dañado",
  "too-large": "una parte es más grande de lo que necesita cualquier conector",
  "name-escapes": "un nombre apunta fuera de la carpeta en la que se descomprime",
  "name-dot-slash": "hay nombres que empiezan por «./», que sigue siendo la misma carpeta",
  "name-absolute": "un nombre empieza por una unidad o por la raíz",
  "name-backslash": "un nombre está escrito con barras diagonales inversas",
  "name-control-character": "un nombre tiene caracteres invisibles",
  "name-reserved": "un nombre está reservado por Windows",
  "name-trailing": "un nombre termina en un punto o un espacio",
  "name-too-long": "un nombre es más largo de lo que permite Windows",
  "name-not-utf8": "un nombre no está escrito en UTF-8",
  "symbolic-link": "una parte es un vínculo a otro archivo",
  "marked-as-folder": "una parte con nombre de archivo está marcada como carpeta",
} satisfies Readonly<Record<ArchiveNoteKind, string>>;

export const alterations = {
  "part-changed": "una parte no es lo que firmó el firmante",
  "part-missing": "falta una parte que firmó el firmante",
  "part-not-covered": "se agregó una parte que el firmante nunca firmó",
  "signed-info-changed": "se modificó la lista de lo firmado",
  "signature-value-wrong": "la firma no corresponde a este contenido",
  "content-type-changed": "una parte se declara con un tipo distinto del que firmó el firmante",
  "covers-nothing": "la firma no cubre nada del contenido",
  "contradicting-references": "la firma dice dos cosas distintas sobre una misma parte",
  "reference-outside-package": "la firma apunta fuera del archivo",
} satisfies Readonly<Record<AlterationReason, string>>;

/** Each completes “… pero …”, said of the signature. */
export const unsupported = {
  "signature-method": "usa un método que Mezzanine no acepta",
  "digest-method": "sus sumas de comprobación usan un método que Mezzanine no acepta",
  "canonicalization": "su texto se normaliza con un método que Mezzanine no acepta",
  "transform": "cambia el contenido antes de firmarlo de una forma que Mezzanine no acepta",
  "key-too-short": "su clave es demasiado corta para ser segura",
  "weak-key": "su clave es tan débil que cualquiera puede firmar con ella",
  "key-type": "su clave es de un tipo que Mezzanine no admite",
  "no-certificate": "no tiene certificado",
  "part-unread": "cubre una parte que no se pudo descomprimir: cifrada, comprimida con un método que Mezzanine no lee o demasiado grande",
  "too-large": "es más grande que cualquier firma real",
} satisfies Readonly<Record<UnsupportedReason, string>>;

export const malformed = {
  "not-xml": "no es XML bien formado",
  "doctype": "tiene una definición de tipo de documento, que no se permite en las firmas",
  "too-deep": "está más anidada que cualquier firma real",
  "no-signature-element": "su parte no contiene ninguna firma",
  "missing-element": "falta algo que toda firma tiene",
  "not-base64": "sus valores no están codificados como deben",
  "duplicate-id": "usa un mismo identificador para dos cosas",
  "several-origins": "el archivo indica más de un lugar para sus firmas",
  "signature-part-missing": "el archivo hace referencia a una firma que falta",
  "signature-part-type": "una parte de la firma tiene un tipo de contenido distinto del que debe tener",
  "orphan-signature": "está en el archivo, pero el archivo no hace referencia a ella",
  "duplicate-part": "dos partes tienen el mismo nombre, así que no es seguro cuál se firmó",
  "ambiguous-archive": "el archivo comprimido se puede leer de dos maneras, así que no es seguro qué se firmó",
  "bad-relationships": "las relaciones del archivo infringen las reglas",
  "bad-content-types": "la lista de tipos de contenido del archivo infringe las reglas",
  "bad-certificate": "su certificado no se puede leer",
  "certificate-not-der": "su certificado no está codificado como exige el estándar (DER)",
  "certificate-dates": "las fechas de su certificado son incorrectas: no existen o no están escritas como exige el estándar",
  "bad-reference": "hace referencia a su contenido de una forma no permitida",
  "unexpected-reference": "hace referencia a algo a lo que no debe",
  "unexpected-object": "tiene contenido que no se permite en una firma",
} satisfies Readonly<Record<MalformedReason, string>>;
