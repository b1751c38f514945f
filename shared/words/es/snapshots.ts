import type { FileFailure } from "../../model/finding.ts";
import type { ConnectorAspect, UnknownConnector } from "../../model/snapshot-difference.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, dayInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

export const snapshotTexts = {
  title: "Instantáneas",
  explain:
    "Una instantánea es un archivo que enumera los conectores, las carpetas y las entradas de confianza de un equipo. Abra una para compararla con este equipo o dos para compararlas entre sí. No se cambia nada.",
  choose: "Abrir instantáneas…",
  save: "Guardar una instantánea de este equipo…",
  pseudonyms: "Reemplazar los nombres de usuarios, equipos y empresas",
  pseudonymsExplain: "Elíjalo si envía el archivo a alguien de fuera de su organización.",
  ready: (fileName: ForeignText) => `${quoted(fileName)} está listo para guardarse.`,
  empty: {
    title: "No hay ninguna instantánea abierta",
    text: "Cree una con «Guardar una instantánea de este equipo» o, en otro equipo, con «mezzanine snapshot».",
  },
  reading: "Leyendo…",
  tooMany: "Abra una o dos instantáneas a la vez.",
  notOpened: (fileName: ForeignText) => `No se pudo abrir ${quoted(fileName)}`,
  swap: "Intercambiar antes y después",
  beforeTitle: "Antes",
  afterTitle: "Después",
  thisComputer: "Este equipo, ahora",
  hiddenNames: "En esta instantánea se reemplazaron los nombres privados.",
  computer: "Equipo",
  user: "Usuario",
  made: "Creada",
  madeOn: (at: ForeignText) => dayInWords(at),
  versions: "Mezzanine y sistema",
  leftOut: (count: number) => `${counted(count, "conector no está", "conectores no están")} en esta instantánea, porque no había espacio.`,
  outcome: {
    same: "No hay diferencias en los conectores ni en las entradas de confianza.",
    different: "Son distintas.",
    unknown: "No se encontró ninguna diferencia, pero no se pudo comparar todo.",
  },
  same: (count: number) => counted(count, "conector es igual en las dos.", "conectores son iguales en las dos."),
  added: "Solo después",
  removed: "Solo antes",
  changed: "Cambiado",
  unknown: "No se sabe",
  trustAdded: "De confianza solo después",
  trustRemoved: "De confianza solo antes",
  trustUnknown: "No se pudo leer una lista de huellas de confianza, así que no se sabe en qué difieren.",
  notAThumbprint: "no es una huella digital",
  allConnectors: (count: number) => `Todos los conectores (${numberText(count)})`,
  more: (count: number) => `Aquí no se muestran ${numberText(count)} más. «mezzanine diff» los enumera todos.`,
  becomes: (before: ForeignText, after: ForeignText) => `${quoted(before)}, después ${quoted(after)}`,
  aspects: {
    name: "nombre de archivo",
    folder: "carpeta",
    content: "contenido",
    version: "versión",
    kinds: "tipos de origen de datos",
    integrity: "firma",
    signers: "firmante",
    loading: "si Power BI lo carga",
    shadows: "conectores certificados en cuyo lugar puede usarse",
    findings: "hallazgos",
  } satisfies Readonly<Record<ConnectorAspect, string>>,
  because: {
    "folder-not-read": {
      before: "La primera instantánea no pudo leer esta carpeta.",
      after: "La segunda instantánea no pudo leer esta carpeta.",
    },
    "left-out": {
      before: "La primera instantánea no enumera todos los conectores.",
      after: "La segunda instantánea no enumera todos los conectores.",
    },
    "unread": {
      before: "En la primera instantánea no se pudo leer el archivo.",
      after: "En la segunda instantánea no se pudo leer el archivo.",
    },
  } satisfies Readonly<Record<UnknownConnector["because"], { readonly before: string; readonly after: string }>>,
  failures: {
    "too-large": "Este archivo es demasiado grande para ser una instantánea.",
    "not-a-snapshot": (place: ForeignText) =>
      `Esta no es una instantánea que Mezzanine pueda leer (${quoted(place)}). Créela de nuevo con «mezzanine snapshot».`,
    "newer-format": "Una versión posterior de Mezzanine creó esta instantánea. Actualice Mezzanine para abrirla.",
    "not-read": (because: FileFailure) => `${fileFailures[because].problem} Elija otro archivo.`,
  },
};
