import type { InstallObstacle } from "../../model/cleanup.ts";
import type { InstallRival, SignerChange, WebMark, WebZone } from "../../model/install.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { counted, countedFiles, dayInWords, listInWords, quoted } from "./phrases.ts";

const askPublisher = "Pida de nuevo el archivo al editor y obténgalo de un lugar que conozca.";
const giveOtherName = "Asígnele otro nombre y vuelva a abrirlo.";

export const installObstacles: ProblemByKind<InstallObstacle> = {
  "content-altered": { problem: "Se modificó después de firmarlo, así que no se instala.", step: askPublisher },
  "signature-damaged": {
    problem: "Su firma está dañada, así que no se sabe si se modificó. No se instala.",
    step: askPublisher,
  },
  "content-ambiguous": {
    problem: "Dos programas pueden leer contenidos distintos en él, así que lo revisado puede no ser lo que carga Power BI. No se instala.",
    step: askPublisher,
  },
  "no-connector": { problem: "No se puede leer como conector.", step: askPublisher },
  "ending-not-loaded": {
    problem: "Power BI no carga un archivo con esta extensión.",
    step: "Si es un conector, asígnele la extensión .mez o .pqx y vuelva a abrirlo.",
  },
  "name-reserved": { problem: "Windows no permite un archivo con este nombre.", step: giveOtherName },
  "name-not-allowed": {
    problem: "Su nombre tiene caracteres invisibles o no permitidos, o termina en un punto o un espacio.",
    step: giveOtherName,
  },
  "no-install-folder": {
    problem: "Este equipo no tiene ninguna carpeta de conectores personalizados de Power BI Desktop.",
    step: "Revise la lista de carpetas e inténtelo de nuevo.",
  },
  "already-installed": {
    problem: ({ name }) => `El mismo archivo ya está instalado como ${quoted(name)}.`,
    step: "No tiene que hacer nada.",
  },
  "name-twice": {
    problem: "Otro de los archivos que se van a instalar tiene el mismo nombre.",
    step: "Asigne otro nombre a uno de ellos y vuelva a abrirlo.",
  },
  "name-in-use": {
    problem: ({ name }) => `En la carpeta hay un archivo llamado ${quoted(name)} y Mezzanine no puede moverlo.`,
    step: "Examine de nuevo y revíselo, o muévalo e inténtelo de nuevo.",
  },
  "would-replace": {
    problem: ({ names }) => `Reemplaza lo siguiente o entra en conflicto con ello: ${listInWords(names.map(quoted))}.`,
    step: "Elija si quiere mover el existente a la cuarentena.",
  },
  "changed-since-review": {
    problem: "El archivo cambió después de revisarlo, así que no se instala.",
    step: "Vuelva a abrirlo y revíselo.",
  },
  "not-kept": { problem: "Sus bytes ya no están en la memoria.", step: "Vuelva a abrir el archivo." },
};

const zones = {
  "this-computer": "este equipo",
  "intranet": "la intranet local",
  "trusted": "un sitio de confianza",
  "internet": "Internet",
  "restricted": "un sitio restringido",
  "not-known": "un lugar que no se nombra",
} satisfies Readonly<Record<WebZone, string>>;

export const installTexts = {
  title: (count: number) => (count === 1 ? "Revisar antes de instalar" : `Revisar ${countedFiles(count)} antes de instalar`),
  open: "Instalar…",
  reviewing: "Comprobando lo que está instalado…",
  go: (count: number) => (count === 1 ? "Instalar" : `Instalar ${countedFiles(count)}`),
  to: "Destino",
  folderIsMade: "La carpeta todavía no existe. Mezzanine la crea.",
  whatItIs: "Qué es",
  whoSigned: "Quién lo firmó",
  signerNew: "Ningún conector que se haya visto instalado en este equipo estaba firmado con este certificado.",
  signerMet: (at: string) =>
    `Un conector firmado con este certificado se vio aquí por primera vez el ${dayInWords(at)}. Usted no lo ha aceptado.`,
  acceptMeans: "Aceptar es una nota para usted: Mezzanine conoce entonces a este firmante. No cambia lo que carga Power BI.",
  replaces: "Qué reemplaza o con qué entra en conflicto",
  replacesNothing: "Ningún conector instalado que se conozca tiene su nombre, sus orígenes de datos o su sección.",
  mark: "De dónde procede",
  cannot: "No se puede instalar",
  nothingCan: "Ninguno de los archivos se puede instalar.",
  relations: {
    "same-name": (name: ForeignText) => `${quoted(name)} tiene el mismo nombre. Pasa a la cuarentena.`,
    "same-content": (name: ForeignText) => `${quoted(name)} es el mismo archivo.`,
    "same-connector": (name: ForeignText) =>
      `${quoted(name)} declara el mismo origen de datos o la misma sección. Con los dos instalados, no se sabe cuál usa Power BI.`,
  } satisfies Readonly<Record<InstallRival["relation"], (name: ForeignText) => string>>,
  moveAway: (name: ForeignText) => `Mover ${quoted(name)} a la cuarentena`,
  versions: {
    newer: (theirs: ForeignText, ours: ForeignText) => `La versión sube: está instalada ${quoted(theirs)} y la nueva es ${quoted(ours)}.`,
    older: (theirs: ForeignText, ours: ForeignText) =>
      `La versión retrocede: está instalada ${quoted(theirs)} y la nueva es ${quoted(ours)}.`,
    equal: (theirs: ForeignText) => `Los dos tienen la versión ${quoted(theirs)}.`,
    unknown: "No se sabe qué versión es más reciente.",
  },
  signers: {
    same: "Los dos están firmados con el mismo certificado.",
    changed: "Está firmado con un certificado distinto del instalado. Pregunte al editor por qué.",
    lost: "El instalado está firmado y este no. Pregunte al editor por qué.",
    gained: "El instalado no está firmado y este sí.",
    none: "Ninguno está firmado.",
    "not-known": "No se pudo comprobar si el firmante es el mismo.",
  } satisfies Readonly<Record<SignerChange, string>>,
  readInPart: {
    connector: "El código del instalado no se leyó por completo, así que solo se comparó una parte.",
    other: "El código del nuevo no se leyó por completo, así que solo se comparó una parte.",
  },
  breaks: "Qué cambia para quienes lo usan:",
  markText: (mark: SentenceFacts<Extract<WebMark, { kind: "marked" }>>) =>
    [
      `Windows anotó que procede de ${zones[mark.zone]}.`,
      mark.from === null ? "" : `Dirección: ${quoted(mark.from)}.`,
      mark.referrer === null ? "" : `Se encontró en: ${quoted(mark.referrer)}.`,
    ]
      .filter((text) => text !== "")
      .join(" "),
  markNotKnown: "No se sabe de dónde procede, porque el explorador no transmite la nota de Windows. La copia instalada no tiene esa nota.",
  markNone: "Windows no tiene ninguna nota sobre su procedencia.",
  removeMark: "Quitar esta nota de la copia instalada",
  markStays: "La copia instalada conserva esta nota.",
  restart: "Reinicie Power BI Desktop para usarlo.",
  replacedCount: (count: number) =>
    counted(count, "archivo que reemplaza pasa a la cuarentena.", "archivos que reemplaza pasan a la cuarentena."),
};
