import type { ListColumn, ListGrouping } from "../../model/list-view.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { SummaryPart } from "../sentence.ts";
import { counted, numberText, quoted } from "./phrases.ts";

function summaryPart(part: SummaryPart, count: number): string {
  const parts: Readonly<Record<SummaryPart, string>> = {
    "altered": counted(count, "se modificó después de la firma", "se modificaron después de la firma"),
    "could-not-check": counted(count, "no se pudo comprobar", "no se pudieron comprobar"),
    "shadows": counted(count, "puede usarse en lugar de uno certificado", "pueden usarse en lugar de uno certificado"),
    "not-trusted": counted(count, "no es de confianza", "no son de confianza"),
    "unsigned": counted(count, "no está firmado", "no están firmados"),
    "refused": counted(count, "no es un conector", "no son conectores"),
  };
  return parts[part];
}

export const connectorsScreen = {
  summary: {
    total: (count: number) => (count === 0 ? "Ningún conector." : `${counted(count, "conector", "conectores")}.`),
    part: summaryPart,
    quiet: "No hay nada que decidir.",
    scannedAt: (when: string) => `Examinado ${when}`,
  },
  scan: {
    running: (done: number, total: number) => `Leyendo ${numberText(done)} de ${numberText(total)}`,
    counting: "Revisando las carpetas…",
    finished: (count: number) => `Examen terminado: ${counted(count, "conector", "conectores")}.`,
    cancelled: "Examen cancelado. La lista muestra lo leído hasta ahora.",
  },
  list: {
    label: "Conectores",
    columns: {
      title: "Nombre",
      version: "Versión",
      category: "Categoría",
      kinds: "Tipo de origen de datos",
      signer: "Firmado por",
      folder: "Carpeta",
      modified: "Modificado",
      size: "Tamaño",
      loading: "¿Se carga?",
      findings: "Hallazgos",
    } satisfies Readonly<Record<ListColumn, string>>,
    sortBy: (column: string) => `Ordenar por ${column}`,
    beta: "BETA",
    notSigned: "sin firmar",
    trustedSigner: (name: ForeignText) => `${quoted(name)}, en la lista de huellas de confianza`,
    integrity: {
      unsigned: "Sin firmar",
      intact: "Firmado, sin cambios",
      altered: "Modificado después de la firma",
      unsupported: "No se pudo comprobar",
      malformed: "No se pudo comprobar",
      refused: "No es un conector",
    },
    unnamedSigner: "un certificado sin nombre",
    loadingGroups: {
      expected: "Se espera que se cargue",
      blocked: "No se espera que se cargue",
      unknown: "No se sabe si se carga",
    },
    groupCount: (count: number) => counted(count, "conector", "conectores"),
    loading: { expected: "sí", blocked: "no", unknown: "no se sabe" },
    findings: (count: number) => counted(count, "hallazgo", "hallazgos"),
    noFindings: "sin hallazgos",
    shown: (shown: number, total: number) =>
      shown === total
        ? counted(total, "conector mostrado", "conectores mostrados")
        : `Se muestran ${numberText(shown)} de ${numberText(total)}`,
    readsFrom: "Power BI Desktop lee",
  },
  search: {
    label: "Buscar",
    placeholder: "Buscar nombres, tipos, funciones, hosts, huellas digitales",
    clear: "Borrar la búsqueda",
  },
  filters: {
    button: "Filtro",
    active: (count: number) => `Filtro, ${counted(count, "elegido", "elegidos")}`,
    attention: "Hallazgos",
    needsDecision: "Requiere una decisión",
    hasFindings: "Tiene hallazgos",
    loading: "Power BI lo carga",
    signature: "Firma",
    couldNotCheck: "No se pudo comprobar",
    category: "Categoría",
    folder: "Carpeta",
    onlyFinding: (title: string) => title,
    remove: (name: ForeignText) => `Quitar el filtro ${quoted(name)}`,
  },
  views: {
    button: "Vista",
    columns: "Columnas",
    grouping: "Agrupar por",
    groupings: {
      none: "Sin grupos",
      folder: "Carpeta",
      publisher: "Editor",
      state: "Estado",
    } satisfies Readonly<Record<ListGrouping, string>>,
    saved: "Vistas guardadas",
    usual: "Restablecer la vista",
    manage: "Guardar o eliminar vistas…",
    dialogTitle: "Vistas guardadas",
    explain: "Una vista conserva la búsqueda, los filtros, las columnas, los grupos y el orden.",
    name: "Nombre de la vista actual",
    save: "Guardar vista",
    delete: "Eliminar",
    deleteNamed: (name: ForeignText) => `Eliminar la vista ${quoted(name)}`,
    replaces: "Ya existe una vista con este nombre. Si guarda, se reemplaza.",
    full: (most: number) => `Puede guardar hasta ${numberText(most)} vistas. Elimine una primero.`,
    none: "Todavía no hay vistas guardadas.",
    rowMenu: (name: ForeignText) => `Acciones para ${quoted(name)}`,
  },
  empty: {
    noFolderTitle: "La carpeta de conectores todavía no existe",
    noFolder:
      "Power BI Desktop busca los conectores personalizados exactamente en esta carpeta. Créela, ponga un conector en ella y aparecerá aquí.",
    noConnectorsTitle: "Todavía no hay conectores",
    noConnectors: "Ponga un archivo .mez o .pqx en esta carpeta y aparecerá aquí. Power BI Desktop lo encuentra después de reiniciarse.",
    nothingMatchesTitle: "No hay coincidencias",
    nothingMatches: "Ningún conector coincide con la búsqueda y los filtros.",
    namesLeftOut: "Algunos archivos declaran más funciones de las que abarca esta búsqueda. Sus detalles las muestran todas.",
    noShadowsTitle: "Ningún conector oculta a otro",
    noShadows: "No hay dos conectores que declaren el mismo origen de datos, y ninguno declara el de un conector certificado.",
    notScannedTitle: "Todavía sin examinar",
    notScanned: "Un examen lee las carpetas de conectores. No cambia nada.",
    detailTitle: "Elija un conector o suelte un archivo aquí",
    detail:
      "Vea quién lo firmó, si cambió desde entonces y si Power BI lo carga. Un archivo que suelte aquí solo se lee. Puede instalarlo después de revisarlo.",
    sentYouOne: "¿Le enviaron un conector?",
  },
  opened: {
    notInstalled: (name: ForeignText) => `Sin instalar: abierto desde ${quoted(name)}`,
    explain: "Mezzanine solo lo leyó. No se copió nada y Power BI no lo ve.",
    reading: (name: ForeignText) => `Leyendo ${quoted(name)}…`,
    drop: "Suelte para examinar",
    dropDetail: "No se instala nada hasta que lo revise.",
    tooLarge: (name: ForeignText, limit: string) =>
      `${quoted(name)} ocupa más de ${limit}. Los conectores reales ocupan menos de 3 MB, así que esto es otra cosa.`,
    unreadable: (name: ForeignText) =>
      `No se pudo leer ${quoted(name)}. Si otro programa lo está usando, cierre ese programa e inténtelo de nuevo. Aquí no se puede abrir una carpeta.`,
    appeared: (name: ForeignText) => `${quoted(name)} apareció en Descargas`,
    appearedText: "Mezzanine solo lo examinó. No se instaló nada.",
    review: "Revisar…",
    tooMany: (most: number) => `Solo se abrieron los primeros ${numberText(most)} archivos.`,
  },
  selection: {
    start: "Seleccionar varios",
    label: "Con los conectores seleccionados",
    count: (count: number) => counted(count, "seleccionado", "seleccionados"),
    all: "Seleccionar todos los mostrados",
    end: "Dejar de seleccionar",
    choose: (name: ForeignText) => `Seleccionar ${quoted(name)}`,
    disabled: "deshabilitado",
    testing: "en prueba",
    states: "Estado",
    notDisabled: "sin deshabilitar",
  },
};
