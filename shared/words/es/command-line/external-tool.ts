import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command external-tool. */
export const externalToolCommandTexts: CommandLineWords["externalTool"] = {
  listed: "El botón de Mezzanine en Power BI Desktop: register, remove.",
  description:
    "Indica si Mezzanine está en la cinta «Herramientas externas» de Power BI Desktop. register lo agrega allí, para que la ventana se abra desde Power BI Desktop; remove lo quita. Los dos muestran antes lo que harían y preguntan. El botón es un solo archivo para todos los usuarios del equipo, así que Windows solicita un administrador. Nunca se cambia un archivo que no escribió Mezzanine. El programa de escritorio debe estar instalado.",
  options: { json: optionTexts.json, dryRun: optionTexts.dryRun, yes: optionTexts.yes },
  exitCodes: {
    0: "hecho, o no había nada que hacer",
    1: "rechazado; la frase de la salida de error estándar indica por qué",
    2: "uso incorrecto, o ningún terminal en el que preguntar y falta --yes; no se cambió nada",
    3: "no se pudo leer el archivo",
  },
  states: {
    absent: "Mezzanine no está en la cinta «Herramientas externas».",
    registered: "Mezzanine está en la cinta «Herramientas externas».",
    outdated: "Mezzanine está en la cinta «Herramientas externas», pero el archivo no es como se escribiría ahora.",
    foreign: "Hay un archivo con este nombre que no escribió Mezzanine.",
    unreadable: "No se pudo leer el archivo.",
  },
  file: (path) => `Archivo: ${quoted(path)}`,
  program: (path) => `Programa: ${quoted(path)}`,
  noProgram: "No se encontró el programa de escritorio de Mezzanine.",
  backup: (path) => `El archivo anterior se guardó en ${quoted(path)}.`,
  nothingToDo: "No hay nada que hacer.",
};
