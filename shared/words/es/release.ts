import type { SignerChange } from "../../model/install.ts";
import type { ReleaseFailure, ReleaseWarning } from "../../model/release.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { counted, quoted } from "./phrases.ts";

const failures: ProblemByKind<ReleaseFailure> = {
  "file-unreadable": { problem: ({ path }) => `No se pudo leer ${quoted(path)}.`, step: "Compruebe su nombre y sus permisos." },
  "not-a-connector": {
    problem: ({ path }) => `${quoted(path)} no es un conector que se pueda leer.`,
    step: "Indique un archivo .pqx o .mez. «mezzanine inspect» muestra qué le ocurre.",
  },
  "unsafe-name": {
    problem: ({ path }) => `${quoted(path)} tiene un nombre que Power BI Desktop no carga o que no todos los sistemas admiten.`,
    step: "Cambie el nombre del archivo. Debe terminar en .pqx, .mez, .pq o .m.",
  },
  "signature-not-intact": {
    problem: ({ path }) => `La firma de ${quoted(path)} no está intacta o no se pudo comprobar.`,
    step: "Firme el conector de nuevo. «mezzanine verify» muestra qué cambió.",
  },
  "mistake": {
    problem: ({ document, line, column, detail }) => `${quoted(document)}, línea ${line}, columna ${column}: ${quoted(detail)}`,
    step: "Corrija el código, empaquételo, fírmelo e inténtelo de nuevo.",
  },
};

const warnings = {
  "unsigned":
    "El archivo no está firmado. Los usuarios solo pueden cargarlo si permiten todas las extensiones. Las instrucciones lo dicen.",
  "self-signed": "El certificado está autofirmado. Dé su huella digital a los administradores por una vía distinta de esta carpeta.",
  "certificate-expired": "El certificado ha expirado. No se sabe si Power BI Desktop lo comprueba.",
  "code-not-read": "El código no se pudo leer por completo, así que es posible que no se haya visto algún error o cambio.",
  "signer-changed":
    "La versión anterior se firmó con otro certificado. Los administradores deben confiar en la huella digital nueva antes de que los usuarios puedan cargar esta versión.",
} satisfies Readonly<Record<ReleaseWarning, string>>;

const signers = {
  "same": "Firmado con el mismo certificado que la versión anterior.",
  "changed":
    "Firmado con un certificado distinto del de la versión anterior. Los administradores deben confiar en la huella digital nueva.",
  "lost": "La versión anterior estaba firmada. Esta versión no.",
  "gained": "Esta versión está firmada. La versión anterior no lo estaba.",
  "none": "Ninguna de las dos versiones está firmada.",
  "not-known": "No se sabe si cambió el firmante, porque la firma de la versión anterior no era fiable.",
} satisfies Readonly<Record<SignerChange, string>>;

export const releaseTexts = {
  failures,
  warnings,
  done: (path: ForeignText, count: number) => `La publicación está en ${quoted(path)}: ${counted(count, "archivo", "archivos")}.`,
  thumbprintText:
    "Huellas digitales del certificado que firmó este conector. La lista de huellas de confianza de Power BI Desktop usa SHA-1.",
  index: {
    title: (connector: ForeignText) => `${quoted(connector)}: archivos de esta publicación`,
    instructions: "Instrucciones para usuarios y administradores",
    others: "Otros archivos",
    connector: "El conector",
    hashes: "SHA-256 de cada archivo de esta carpeta, para sha256sum, shasum y Get-FileHash",
    changes: "Qué cambió desde la versión anterior",
    thumbprints: "Huellas digitales del certificado, en todas las formas que usan los programas",
    certificate: "El certificado",
    policies: "Archivos para administradores, cada carpeta con un README.txt",
    checkAll: "Para comprobar todos los archivos en Windows PowerShell, vaya a esta carpeta y escriba:",
    different: "Diferente: ",
    otherLanguages: "Este texto en otros idiomas",
  },
  changes: {
    title: (connector: ForeignText, version: ForeignText | null) =>
      version === null ? `Cambios en ${quoted(connector)}` : `Cambios en ${quoted(connector)}, versión ${quoted(version)}`,
    first: "No hay ninguna versión anterior con la que comparar.",
    comparedWith: (file: ForeignText, version: ForeignText | null) =>
      version === null
        ? `Comparado con ${quoted(file)}, que no indica ninguna versión.`
        : `Comparado con ${quoted(file)}, versión ${quoted(version)}.`,
    previousHash: "SHA-256 de la versión anterior:",
    same: "Los dos archivos son idénticos byte por byte.",
    breaks: "Puede hacer fallar informes",
    otherIsNew: "Aquí, «el otro» es la versión nueva.",
    breaksNothing:
      "En esta versión no falta ni difiere ninguna función, ningún origen de datos ni ninguna forma de iniciar sesión de la anterior.",
    breaksNothingKnown: "Hasta donde se pudieron leer los dos archivos, no falta ni difiere nada.",
    unknown: "No se sabe",
    partial: "No se pudo comparar todo lo de las dos versiones.",
    added: "Nuevo",
    newFunction: (name: ForeignText) => `Función ${quoted(name)}`,
    newKind: (name: ForeignText) => `Origen de datos ${quoted(name)}`,
    files: "Archivos del conector",
    newFile: (name: ForeignText) => `Agregado: ${quoted(name)}`,
    goneFile: (name: ForeignText) => `Quitado: ${quoted(name)}`,
    signature: "Firma",
    signers,
    limit: "Solo se comparó lo que declara el conector. Lo que hacen sus funciones por dentro también puede haber cambiado.",
  },
};
