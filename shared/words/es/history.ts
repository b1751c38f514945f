import type { RecoveryOutcome } from "../../model/cleanup.ts";
import type { HistoryKind } from "../../model/history.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";

export const historyEvents = {
  "added": "Agregado",
  "replaced": "Reemplazado",
  "removed": "Quitado",
  "signer-changed": "Firmado por alguien distinto que antes",
  "signature-lost": "Ya no está firmado",
  "installed": "Instalado",
  "quarantined": "Movido a la cuarentena",
  "restored": "Restaurado",
  "disabled": "Deshabilitado",
  "enabled": "Habilitado",
  "purged": "Eliminado definitivamente",
  "marked-testing": "Marcado como en prueba",
  "unmarked-testing": "Ya no está marcado como en prueba",
  "recovered": "Recuperado después de una interrupción",
} satisfies Readonly<Record<HistoryKind, string>>;

export const recoveries = {
  "finished": "Se interrumpió y ahora ha terminado.",
  "undone": "Se interrumpió. El archivo está donde estaba antes.",
  "kept-under-other-name": "Se interrumpió. El archivo vuelve a estar con otro nombre, porque su propio nombre estaba en uso.",
  "missing":
    "Se interrumpió y no se encontró el archivo. Quizá alguien lo quitó o su unidad no está conectada. Mezzanine lo busca en cada inicio.",
  "adopted": "Un archivo en cuarentena que no tenía registro vuelve a aparecer en la lista.",
} satisfies Readonly<Record<RecoveryOutcome, string>>;

export const historyUnreadable = "El historial no se puede leer. Puede haber eventos que no se muestran.";

export const historyScreen = {
  title: "Historial",
  explain: "Todos los cambios de archivos de conector: los que hizo aquí y los que se encontraron en el disco.",
  search: "Buscar en el historial",
  placeholder: "Buscar nombres, carpetas, versiones, huellas digitales, notas",
  kinds: "Eventos",
  kindsActive: (count: number) => `Eventos, ${counted(count, "elegido", "elegidos")}`,
  groups: {
    alarms: "Alarmas",
    user: "Sus cambios",
    disk: "Encontrados en el disco",
    recovery: "Después de una interrupción",
  },
  since: "Desde",
  export: "Exportar",
  exportCsv: "Como CSV, para una hoja de cálculo",
  exportJson: "Como JSON, para un programa",
  exported: (fileName: ForeignText) => `Exportado como ${quoted(fileName)}.`,
  label: "Eventos, primero los más recientes",
  alarm: "Alarma",
  undone: "deshecho",
  by: { user: "por usted", disk: "encontrado en el disco", recovery: "por Mezzanine", age: "por antigüedad" },
  version: (version: ForeignText) => `v${versionInWords(version)}`,
  versions: (before: ForeignText, after: ForeignText) => `v${versionInWords(before)} → v${versionInWords(after)}`,
  signer: (thumbprint: ForeignText) => `firmante ${thumbprintInWords(thumbprint)}…`,
  undo: (what: string, name: ForeignText) => `Deshacer: ${what}, ${quoted(name)}`,
  loading: "Leyendo el historial…",
  emptyTitle: "Todavía no hay eventos",
  empty: "Mezzanine registra aquí cuándo se agrega, reemplaza, quita o mueve un archivo de conector, o cuándo lo firma otra persona.",
  nothingMatchesTitle: "No hay coincidencias",
  nothingMatches: "Ningún evento coincide con la búsqueda y los filtros.",
  today: "Hoy",
  yesterday: "Ayer",
};
