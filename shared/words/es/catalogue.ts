import type { CatalogueEntry, CatalogueFailureKind, DriverTransition, EndOfSupport } from "../../model/catalogue.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import { counted, monthInWords, numberText, periodInWords, quoted } from "./phrases.ts";

export const catalogueFailures = {
  "not-json": "Eso no es una lista de conectores certificados: no es JSON.",
  "too-large": "La lista es mucho más grande que cualquier lista de conectores certificados.",
  "not-a-catalogue": "Eso no es una lista de conectores certificados: no contiene conectores.",
  "too-many-entries": "La lista tiene muchos más conectores de los que existen.",
  "bad-entry": "Una entrada de la lista no es válida, así que no se importó nada.",
  "outdated": "La lista es más antigua que la incluida con Mezzanine, así que no se importó.",
  "unreadable": "La lista importada ya no se puede leer.",
} satisfies Readonly<Record<CatalogueFailureKind | "outdated" | "unreadable", string>>;

export const lifecycle = {
  endOfSupport: ({ certifiedName, on, replacedBy, source }: SentenceFacts<EndOfSupport & { readonly certifiedName: string }>) =>
    [
      `Según Microsoft, ${quoted(certifiedName)} ya no tiene soporte técnico${on === null ? "" : ` desde ${periodInWords(on)}`} y ya no aparece en Power Query.`,
      ...(replacedBy === null ? [] : [`En su lugar, nombra ${quoted(replacedBy)}.`]),
      ...(source === null ? [] : [`Fuente: ${quoted(source)}.`]),
    ].join(" "),
  driverTransition: ({
    certifiedName,
    from,
    to,
    defaultFrom,
    leavesService,
    leavesDesktop,
    source,
  }: SentenceFacts<DriverTransition & { readonly certifiedName: string }>) =>
    [
      `Microsoft tiene previsto quitar el controlador ODBC${from === null ? "" : ` ${quoted(from)}`} que Power BI incluye para ${quoted(certifiedName)}.`,
      to === null
        ? "No se nombra ningún sustituto."
        : `Lo sustituye ${quoted(to)}${defaultFrom === null ? "" : `, que será el predeterminado por fases a partir de ${periodInWords(defaultFrom)}`}.`,
      ...(leavesService === null
        ? []
        : [`Fecha prevista para quitar el controlador anterior del servicio: ${periodInWords(leavesService)}.`]),
      ...(leavesDesktop === null
        ? []
        : [`Fecha prevista para quitarlo de Power BI Desktop y de la puerta de enlace: ${periodInWords(leavesDesktop)}.`]),
      "Un controlador que se instaló por separado no se ve afectado.",
      ...(source === null ? [] : [`Fuente: ${quoted(source)}.`]),
    ].join(" "),
};

export const catalogueScreen = {
  title: "Conectores certificados",
  explain:
    "Todos los conectores que se sabe que están certificados o integrados en Power BI. Si el suyo aparece aquí, Power BI no necesita ningún archivo para él.",
  search: "¿Está certificado mi conector?",
  placeholder: "Escriba un nombre, editor, tipo de origen de datos, función o nombre de archivo",
  facts: (count: number, asOf: ForeignText | null) =>
    `${counted(count, "conector", "conectores")}${asOf === null ? "" : `, a fecha de ${monthInWords(asOf)}`}`,
  sources: {
    shipped: "de la lista incluida con Mezzanine",
    imported: (fileName: ForeignText, when: string) => `de ${quoted(fileName)}, importada ${when}`,
    given: "de una lista indicada solo para esta ejecución",
  },
  import: "Importar una lista más reciente…",
  reset: "Volver a la lista incluida",
  imported: (count: number) => `Importado: ${counted(count, "conector", "conectores")}.`,
  resetDone: "Se vuelve a usar la lista incluida con Mezzanine.",
  notTaken: "La lista no se importó",
  notTakenWhere: (where: ForeignText) => `Dónde: ${quoted(where)}`,
  unreadable: "No se pudo leer el archivo. Si otro programa lo está usando, cierre ese programa e inténtelo de nuevo.",
  found: (count: number, total: number) =>
    count === total ? counted(total, "conocido", "conocidos") : `${numberText(count)} de ${numberText(total)} encontrados`,
  noneTitle: (text: ForeignText) => `No consta que ${quoted(text)} esté certificado`,
  none: "No está en la lista ni entre los archivos certificados de este equipo. Trátelo como un conector personalizado: Power BI solo lo carga si su firmante es de confianza o si se permite cualquier extensión.",
  more: (count: number) => `${numberText(count)} más. Escriba para acotar la lista.`,
  origins: {
    "partner-certified": "Certificado, creado por un asociado",
    "microsoft-extension": "Creado por Microsoft",
    "microsoft-engine": "Integrado en el motor",
    "not-said": "La lista no indica quién lo creó",
    "not-listed": "Encontrado instalado, no está en la lista",
  } satisfies Readonly<Record<CatalogueEntry["origin"], string>>,
  installed: "instalado aquí",
  kinds: "Tipos de origen de datos",
  kindConfidences: { certain: "seguro", likely: "probable", uncertain: "no es seguro", none: "no se conoce ninguno" } satisfies Readonly<
    Record<NonNullable<CatalogueEntry["kindConfidence"]>, string>
  >,
  functions: "Funciones",
  stems: "Nombres de archivo",
  publisher: "Editor",
  origin: "Creado por",
  state: "Estado",
  withdrawn: "sin soporte técnico",
  version: "Versión",
  certified: "Certificado",
  docs: "Documentación…",
  showInstalled: "Mostrar el archivo instalado",
};
