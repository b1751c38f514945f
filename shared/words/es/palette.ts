import type { ForeignText } from "../foreign-text.ts";
import { counted, quoted } from "./phrases.ts";

export const paletteTexts = {
  settings: "Configuración",
  view: "Vista",
  forSelection: "Selección",
  choice: (of: string, value: string) => `${of}: ${value}`,
  turnOn: (setting: string) => `Activar: ${setting}`,
  turnOff: (setting: string) => `Desactivar: ${setting}`,
  showColumn: (column: string) => `Mostrar columna: ${column}`,
  hideColumn: (column: string) => `Ocultar columna: ${column}`,
  openView: (name: ForeignText) => `Abrir la vista guardada ${quoted(name)}`,
  cancelScan: "Cancelar el examen",
  undo: "Deshacer el último cambio",
  search: "Buscar conectores",
  reportOf: (count: number, format: string) => `Informe sobre ${counted(count, "conector", "conectores")}: ${format}`,
  addReportFolder: "Agregar una carpeta con informes…",
  readReports: "Leer de nuevo todos los informes",
  reportOpened: "Informe sobre el archivo abierto",
  checkOpened: "Comprobar el archivo abierto con las reglas",
  installOpened: "Instalar el archivo abierto…",
  diagnoseOpened: "¿Por qué no se cargaría el archivo abierto?",
  usualWidth: "Restablecer el ancho de los detalles",
};
