import type { ForeignText } from "../foreign-text.ts";
import { counted, namesInWords, numberText, quoted } from "./phrases.ts";

export const reportScreen = {
  title: "Informes",
  explain:
    "Vea cuáles de sus informes usan qué conectores antes de quitar o reemplazar uno. Mezzanine lee los informes sin Power BI y no conserva ninguno de sus datos.",
  addFolder: "Agregar una carpeta…",
  addFiles: "Agregar informes…",
  readAgain: "Leer de nuevo",
  inBrowser:
    "En el explorador no puede elegir archivos. Ejecute mezzanine reports <carpeta> en la línea de comandos; lo que lea aparecerá aquí.",
  emptyTitle: "Todavía no se ha leído ningún informe",
  empty: "Agregue una carpeta con informes o elija entre los informes recientes de Power BI Desktop. No se lee nada antes de que lo elija.",
  places: "Dónde lee informes Mezzanine",
  removePlace: "Quitar",
  removePlaceNamed: (path: ForeignText) => `Quitar ${quoted(path)}`,
  remembered:
    "Mezzanine recuerda las rutas de acceso de estos informes y los nombres y primeros argumentos de las funciones a las que llaman. Al olvidarlos, los informes se quedan como están.",
  forgetAll: "Olvidar todos los informes",
  unreadFolders: (count: number) =>
    `${counted(count, "carpeta no se pudo examinar", "carpetas no se pudieron examinar")}. Compruebe que puede abrirlas y lea de nuevo:`,
  reading: "Leyendo informes",
  searching: "Buscando informes…",
  running: (done: number, total: number) => `${numberText(done)} de ${numberText(total)}`,
  ended: { done: "Los informes se leyeron.", cancelled: "Detenido. Se conserva lo leído." },
  recent: "Mostrar los informes recientes de Power BI Desktop",
  recentTitle: "Informes recientes de Power BI Desktop",
  recentExplain: "De la lista del propio Power BI Desktop. Mezzanine solo ha mirado la lista, no los informes. Elija los que quiera leer.",
  recentNone: "Power BI Desktop no tiene ninguna lista de informes recientes en este equipo o está vacía. Agregue una carpeta en su lugar.",
  recentAllAdded: "Todos los informes recientes ya están en la lista.",
  recentNotUnderstood:
    "La lista de informes recientes de Power BI Desktop tiene una forma que Mezzanine no conoce. Agregue una carpeta en su lugar.",
  chooseAll: "Elegir todos",
  addChosen: (count: number) => (count === 0 ? "Leer los elegidos" : `Leer ${counted(count, "informe", "informes")}`),
  coverage: (read: number, total: number) => `Leídos: ${numberText(read)} de ${counted(total, "informe", "informes")}.`,
  shown: (count: number) => counted(count, "mostrado.", "mostrados."),
  unreadConnectors: (names: readonly ForeignText[]) =>
    `No se conocen todas las funciones de ${namesInWords(names)}. Una de ellas puede proporcionar lo que falta.`,
  search: "Buscar por informe, conector o función",
  filter: "Mostrar",
  filters: {
    "all": "Todos los informes",
    "missing": "Falta algo",
    "not-read": "Sin leer",
    "moving": "Cambios previstos por Microsoft",
  },
  connector: "Conector",
  anyConnector: "Cualquier conector",
  noneFound: "Ningún informe coincide. Cambie la búsqueda o los filtros.",
  columns: { report: "Informe", connectors: "Usa", missing: "Sin conector" },
  ofProjects: (names: readonly ForeignText[]) => `Modelo de ${namesInWords(names)}`,
  notRead: "Sin leer.",
  noConnector: "Ningún conector",
  nothingMissing: "No falta nada",
  moving: "Microsoft prevé cambios: ábralo para saber más.",
  moreFunctions: (count: number) => `y ${counted(count, "función más", "funciones más")}`,
  more: (count: number) => `${counted(count, "informe más", "informes más")}. Use la búsqueda para encontrarlos.`,
  readAt: (when: string) => `Leído ${when}`,
  byNobody: "Ningún conector que Mezzanine conozca la proporciona.",
  providedBy: "La proporciona",
  inQueries: (names: readonly ForeignText[], count: number) =>
    count > names.length ? `En ${numberText(count)} consultas, como ${namesInWords(names)}.` : `En ${namesInWords(names, 5)}.`,
  firstArguments: "Primer argumento (privado):",
  showConnector: "Mostrar el conector",
};
