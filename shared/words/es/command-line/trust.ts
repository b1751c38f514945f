import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands trust. */
export const trustTexts: Pick<CommandLineWords, "trust"> = {
  trust: {
    list: {
      thumbprint: "Huella digital",
      asStored: "Tal como está guardada",
      lowerCase: "minúsculas",
      clean: "correcta",
      neededBy: "La necesitan",
      nothingInstalled: "nada de lo instalado",
      certificate: "Certificado",
      notMet: "no se ha visto aquí",
      ended: (day) => `expiró el ${day}`,
      until: (day) => `hasta el ${day}`,
    },
    noBackup: (given) =>
      `No hay ninguna copia de seguridad legible llamada ${quoted(given)}. mezzanine trust backups las muestra en una lista.`,
    notSigned: "No está firmado o su firma no es válida.",
    notMet:
      "Ningún conector de este equipo se firmó con ese certificado. Indique un archivo en su lugar; mezzanine trust publishers muestra los editores que ha encontrado.",
    unsigned: "sin firmar",
    listed: "La lista de huellas de confianza y los editores: add, remove, restore, export, accept, revoke.",
    description:
      "Muestra los certificados en los que confía Power BI Desktop en este equipo (en Windows, la directiva; en otros sistemas, trusted-thumbprints.txt en la carpeta de Mezzanine), los conectores que necesitan cada uno y las entradas que no están guardadas en la forma correcta. add y remove cambian esa lista: las demás entradas conservan su texto y su orden, se guarda una copia de seguridad y Windows solicita un administrador. restore restaura una copia de seguridad, la más reciente si no se indica ninguna. export crea archivos para un administrador: reg, powershell, intune, gpo o configmgr. publishers, accept y revoke se refieren a los editores que usted ha aceptado; Power BI no sabe nada de eso.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      dryRun: optionTexts.dryRun,
      yes: "Cambiar la lista sin preguntar. Es necesario si no hay ningún terminal en el que preguntar.",
      output: "Para export: la carpeta en la que se crea una carpeta nueva con los archivos.",
      compared: "Para accept: la huella digital que el editor le dio por otra vía. Debe ser la del archivo.",
      note: "Para accept: se guarda con el editor.",
    },
    exitCodes: {
      0: "hecho, o no había nada que hacer",
      1: "rechazado; la frase de la salida de error estándar indica por qué",
      2: "uso incorrecto, o ningún terminal en el que preguntar y falta --yes; no se cambió nada",
      3: "no se pudo leer la lista o un archivo indicado",
    },
  },
};
