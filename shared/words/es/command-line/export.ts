import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command export. */
export const exportCommandTexts: CommandLineWords["export"] = {
  listed: "Archivos para Intune, Configuration Manager o la directiva de grupo, creados a partir de una directiva.",
  description:
    "Crea los archivos con los que las herramientas de un administrador comprueban una directiva en muchos equipos y corrigen lo que difiere: intune (corrección, cumplimiento personalizado, requisito de una aplicación), configmgr (elemento de configuración), gpo (script de inicio de sesión, script de inicio, plantilla administrativa). Los scripts contienen la directiva y ejecutan el mezzanine de cada equipo. Se guardan en una carpeta nueva con un archivo Léame. En este equipo no se comprueba ni se cambia nada.",
  options: {
    policy: "La directiva: un archivo YAML o JSON.",
    output: "La carpeta en la que se crea una carpeta nueva con los archivos.",
    json: optionTexts.json,
  },
  exitCodes: {
    0: "los archivos se guardaron",
    1: "no se guardaron; la frase de la salida de error estándar indica por qué",
    2: "uso incorrecto",
    3: "no se pudo leer la directiva",
  },
  saved: (folder) => `Los archivos se han guardado en ${quoted(folder)}. El archivo README.txt de esa carpeta explica cómo usarlos.`,
  notSaved: "Los archivos no se guardaron: no se puede escribir en la carpeta o contiene demasiadas carpetas con ese nombre.",
  tooLarge: (name, sizeBytes, limitBytes) =>
    `${name} tendría ${numberText(sizeBytes)} bytes y el máximo es ${numberText(limitBytes)}. No se guardó nada. Divida la directiva en varias.`,
};
