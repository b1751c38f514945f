import type { BundleEntryKind } from "../../model/support.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, dayInWords, numberText, quoted, versionInWords } from "./phrases.ts";

export const supportTexts = {
  open: "Paquete de soporte técnico…",
  title: "Paquete de soporte técnico",
  explain:
    "Un archivo ZIP para quien le ayude. Contiene datos y resultados sobre sus conectores, las carpetas, las versiones y el historial reciente. No contiene ningún conector, a menos que lo elija más abajo.",
  hidden:
    "Los nombres de usuarios, equipos y empresas, las rutas de acceso, las direcciones de correo y las direcciones de orígenes de datos se reemplazan: el mismo nombre por la misma palabra en todas partes. Las notas que escribió se omiten.",
  lookThrough: "Revise los archivos antes de enviarlos. No se reconocen los nombres que solo aparecen en el texto de un conector.",
  replaced: (count: number) =>
    count === 0
      ? "No se encontró ningún nombre privado."
      : counted(count, "nombre privado se reemplazó.", "nombres privados se reemplazaron."),
  ordinary: (count: number) =>
    `${counted(count, "nombre es muy corto o una palabra común y solo se reemplaza", "nombres son muy cortos o palabras comunes y solo se reemplazan")} en las rutas de acceso. Búsquelo en los archivos antes de enviarlos.`,
  leftOut: (count: number) =>
    `${counted(count, "conector no está incluido", "conectores no están incluidos")}, porque el paquete sería demasiado grande.`,
  preparing: "Preparando el paquete de soporte técnico…",
  files: "Archivos del paquete",
  size: (bytes: number) => (bytes < 1024 ? `${numberText(bytes)} bytes` : `${numberText(Math.ceil(bytes / 1024))} KB`),
  shown: (name: ForeignText) => `Texto de ${quoted(name)}`,
  nothingShown: "Elija un archivo para leerlo.",
  asItIs: "Este es el propio conector. No se reemplaza nada en él.",
  cut: "Solo se muestra el principio.",
  content: "Incluir también conectores",
  contentExplain:
    "Un conector se incluye tal como está: su código puede nombrar servidores, personas y claves. Incluya uno solo si se lo pide quien le ayuda.",
  noConnectors: "No hay ningún conector que incluir.",
  save: "Guardar…",
  saved: (fileName: ForeignText) => `Guardado como ${quoted(fileName)}.`,
  outputExists: (path: ForeignText) => `Ya hay algo en ${quoted(path)}. Elija otro nombre. No se escribió nada.`,
  ready: (fileName: ForeignText) => `${quoted(fileName)} está listo para guardarse.`,
  wouldBeSaved: (fileName: ForeignText) => `Se guardaría como ${quoted(fileName)}. No se escribió nada.`,
  kinds: {
    "read-me": "qué contiene el paquete",
    "versions": "versiones de Mezzanine, del sistema y de Power BI; configuración",
    "folders": "carpetas y su contenido",
    "trust": "la lista de huellas de confianza",
    "history": "lo ocurrido recientemente",
    "report": "todo en una página para leer",
    "connector": "datos y resultados sobre un conector",
    "content": "un conector, tal como está",
  } satisfies Readonly<Record<BundleEntryKind, string>>,
  readMe: {
    title: "Paquete de soporte técnico de Mezzanine",
    made: (version: ForeignText, at: ForeignText) => `Creado por Mezzanine ${versionInWords(version)} el ${dayInWords(at)}.`,
    replaced: (count: number) =>
      `${counted(count, "nombre privado se reemplazó", "nombres privados se reemplazaron")} por palabras como user-1, computer-1, folder-1 y address-1. La misma palabra es el mismo nombre en todos los archivos.`,
    notIn:
      "No incluye: el contenido de conectores que no se eligieron, las notas y los motivos que escribió el usuario, contraseñas, tokens ni datos.",
    list: "Archivos:",
  },
  report: {
    save: "Guardar un informe",
    html: "Como página para imprimir (HTML)",
    csv: "Como tabla para una hoja de cálculo (CSV)",
    json: "Para un programa (JSON)",
    selected: "Informe…",
    page: "Guardar como página para imprimir",
    dragHint: "Elija un formato para guardar o arrastre este botón a una carpeta para guardar allí un informe HTML.",
    notDragged: "El informe todavía no se puede arrastrar. Elija «Informe…» para guardarlo.",
    saved: (fileName: ForeignText) => `El informe se guardó como ${quoted(fileName)}.`,
  },
  failures: {
    "no-drag": "No se puede arrastrar así un archivo fuera del explorador. Guarde el informe.",
    "not-dragged": "No se pudo escribir el informe en la carpeta temporal. Guárdelo.",
    "content-not-read": "Un conector elegido no se pudo leer o cambió desde el último examen. Examine de nuevo y vuelva a elegirlo.",
    "unknown-bundle": "Esta vista previa ya no está actualizada. Ciérrela y abra de nuevo el paquete de soporte técnico.",
  },
};
