import type { FileFailure } from "../../model/finding.ts";
import { compressionMethods, deflate64, type Lookalike, type RefusalReason } from "../../model/inspection.ts";
import type { ProblemByKind } from "../sentence.ts";
import { counted, megabytes, quoted } from "./phrases.ts";
import { archiveNotes, lookalikes } from "./reasons.ts";

export const fileFailures = {
  "vanished": {
    problem: "El archivo no existe o ya no existe.",
    step: "Compruebe su nombre y su carpeta e inténtelo de nuevo.",
  },
  "in-use": {
    problem: "Otro programa lo está usando, así que no se puede leer.",
    step: "Cierre Power BI Desktop o el otro programa que lo usa y examine de nuevo.",
  },
  "access-denied": {
    problem: "No tiene permiso para leerlo.",
    step: "Pida permiso al propietario del archivo o use otra cuenta.",
  },
  "is-a-folder": {
    problem: "Es una carpeta, no un archivo.",
    step: "Indique un archivo que contenga. «mezzanine scan» examina una carpeta completa.",
  },
  "not-a-file": {
    problem: "No es un archivo normal (por ejemplo, es una canalización o un dispositivo).",
    step: "No puede ser un conector. Quítelo de la carpeta de conectores si no lo necesita.",
  },
  "too-large": {
    problem: "Es mucho más grande que cualquier conector.",
    step: "Compruebe de dónde procede. Los conectores reales ocupan menos de 10 MB.",
  },
  "link-outside": {
    problem: "Es un vínculo a un lugar fuera de la carpeta, así que no se siguió.",
    step: "Ponga el propio archivo en la carpeta.",
  },
  "link-loop": {
    problem: "Es un vínculo que apunta a sí mismo, así que no hay ningún archivo.",
    step: "Reemplace el vínculo por el propio archivo.",
  },
  "name-without-text": {
    problem: "Su nombre contiene bytes que no son texto, así que no se puede distinguir de archivos que parecen iguales. No se abrió.",
    step: "Cambie el nombre del archivo y examine de nuevo.",
  },
  "no-answer": { problem: "Su unidad no responde.", step: "Compruebe la unidad o la conexión y examine de nuevo." },
  "io-error": {
    problem: "Falló el disco o la red mientras se leía.",
    step: "Compruebe la unidad o la conexión y examine de nuevo.",
  },
  "inspector-failed": {
    problem: "No se leyó, porque el proceso que lee los archivos no pudo iniciarse.",
    step: "Examine de nuevo. Si vuelve a ocurrir, reinicie Mezzanine.",
  },
} satisfies Readonly<Record<FileFailure, { readonly problem: string; readonly step: string }>>;

const downloadAgain = "Descargue el conector de nuevo.";
const unpack = "Descomprímalo y use el conector que contenga, si lo hay.";
const notWanted = "Pida el conector a quien se lo envió. Este archivo no hace nada en una carpeta de conectores.";

const stepsByLookalike: Readonly<Record<Lookalike, string>> = {
  "html": downloadAgain,
  "error-message": downloadAgain,
  "json": "Si lo descargó, el servidor envió esto en lugar del archivo. Descargue el conector de nuevo.",
  "shortcut": "Obtenga el conector del lugar al que apunta el acceso directo.",
  "rar": unpack,
  "seven-zip": unpack,
  "gzip": unpack,
  "other-archive": unpack,
  "archive-inside": unpack,
  "pdf": notWanted,
  "png": notWanted,
  "power-bi-report": notWanted,
  "office-document": notWanted,
  "git-lfs-pointer": downloadAgain,
  "executable": "No lo ejecute. Pida el conector a quien se lo envió.",
  "zip": notWanted,
  "misspelt-section": "Si el archivo es suyo, corrija esa palabra. Si no, informe al autor del conector.",
  "text": notWanted,
  "unknown": notWanted,
};

export const refusals: ProblemByKind<RefusalReason> = {
  "empty": { problem: "El archivo está vacío.", step: "Obtenga el archivo de nuevo. La descarga o la copia falló." },
  "too-large": {
    problem: ({ limitBytes }) => `El archivo ocupa más de ${megabytes(limitBytes)}, mucho más que cualquier conector.`,
    step: "Compruebe de dónde procede antes de usarlo.",
  },
  "too-many-parts": {
    problem: ({ limit }) => `El archivo comprimido enumera más de ${limit} partes, muchas más de las que tiene cualquier conector.`,
    step: "No lo use. Pida una copia nueva al editor.",
  },
  "cut-short": {
    problem: "Falta el final del archivo, probablemente porque se interrumpió una descarga.",
    step: "Descárguelo de nuevo.",
  },
  "end-out-of-reach": {
    problem: ({ bytesAfter }) =>
      `Después del archivo comprimido hay ${counted(bytesAfter, "byte más", "bytes más")}. Su final solo se busca en los últimos 64 kB, así que no se puede leer.`,
    step: "No lo use. Pida una copia nueva al editor.",
  },
  "damaged": {
    problem: ({ part, note }) => `El archivo comprimido está dañado${part === null ? "" : ` en ${quoted(part)}`}: ${archiveNotes[note]}.`,
    step: "Pida una copia nueva al editor.",
  },
  "line-endings-converted": {
    problem: ({ to }) =>
      `Sus finales de línea se convirtieron como si fuera un archivo de texto (${to === "lf" ? "de CR LF a LF" : "de LF a CR LF"}), como hace un control de versiones o una transferencia de texto. Esto daña un archivo comprimido.`,
    step: "Obténgalo de otro lugar, por ejemplo, del editor: todas las copias del mismo lugar tienen el mismo daño. En Git, las líneas «*.mez binary» y «*.pqx binary» en .gitattributes lo evitan.",
  },
  "password": {
    problem: ({ part }) => `El archivo comprimido está protegido con una contraseña, así que ${quoted(part)} no se puede leer.`,
    step: "Para el autor del conector: empaquételo de nuevo sin contraseña.",
  },
  "unknown-method": {
    problem: ({ part, method }) =>
      `${quoted(part)} está comprimido con ${compressionMethods[method] ?? `el método ${method}`}, que Power BI ${method === deflate64 ? "puede no leer" : "no lee"}.`,
    step: "Para el autor del conector: empaquételo de nuevo con Deflate, el método habitual de ZIP.",
  },
  "not-a-connector": {
    problem: ({ looksLike }) => `No es un conector, sino ${lookalikes[looksLike]}.`,
    step: ({ looksLike }) => stepsByLookalike[looksLike],
  },
  "connector-inside": {
    problem: ({ inner }) => `Es un archivo comprimido con el conector ${quoted(inner)} dentro.`,
    step: "Extraiga el conector del archivo comprimido y úselo.",
  },
  "took-too-long": {
    problem: ({ limitSeconds }) => `Su lectura tardó más de ${limitSeconds} segundos, así que se detuvo.`,
    step: "No lo use a menos que sepa por qué. Ningún conector real tarda tanto.",
  },
  "took-too-much-memory": {
    problem: ({ limitMegabytes }) => `Su lectura necesitaba más de ${limitMegabytes} MB de memoria, así que se detuvo.`,
    step: "No lo use a menos que sepa por qué. Ningún conector real necesita tanto.",
  },
  "too-much-content": {
    problem: ({ limitMegabytes }) => `Lo que declara ocupa más de ${limitMegabytes} MB de texto, así que no se muestra.`,
    step: "No lo use a menos que sepa por qué. Ningún conector real declara tanto.",
  },
  "inspector-failed": {
    problem: "Mezzanine falló al leerlo. No se vio afectado nada más.",
    step: "Examine de nuevo. Si vuelve a ocurrir, no use el archivo.",
  },
};
