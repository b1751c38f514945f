import type { ForeignText } from "../foreign-text.ts";
import { numberText, quoted } from "./phrases.ts";

export const introductionTexts = {
  label: "Primeros pasos",
  step: (number: number, of: number) => `Paso ${numberText(number)} de ${numberText(of)}`,
  skip: "Omitir",
  next: "Siguiente",
  back: "Atrás",
  done: "Mostrar los conectores",
  folder: {
    title: "La carpeta que lee Power BI Desktop",
    there: (path: ForeignText) => `Power BI Desktop carga los conectores personalizados desde ${quoted(path)}.`,
    absent: (path: ForeignText) =>
      `Power BI Desktop carga los conectores personalizados desde ${quoted(path)}. Esta carpeta todavía no existe. Solo hace falta para los conectores personalizados.`,
    notKnown: "Este equipo no tiene ninguna carpeta que lea Power BI Desktop. Aun así, puede agregar carpetas y comprobar archivos.",
  },
  security: "La opción «Extensiones de datos»",
  found: {
    title: "Qué se encontró",
    reading: "Mezzanine todavía está leyendo los conectores.",
    nothing: "Todavía no hay conectores en la carpeta. Suelte un archivo .mez o .pqx en esta ventana para comprobarlo e instalarlo.",
    next: "Seleccione un conector para ver quién lo firmó, si se espera que Power BI lo cargue y qué hacer.",
  },
};
