import type { CommandLineWords } from "../../words.ts";
import { optionTexts } from "./shared.ts";

/** The commands report, support-bundle, completion. */
export const reportingTexts: Pick<CommandLineWords, "report" | "supportBundle" | "completion"> = {
  report: {
    usage: { noFormat: "--output admite un nombre que termine en .html, .csv o .json, o necesita --format" },
    listed: "Un informe sobre conectores, para imprimir o enviar (HTML, CSV, JSON).",
    description:
      "Escribe un informe sobre archivos de conector: resultado y firmante, hallazgos y qué hacer, por qué cada uno aparece o no en «Obtener datos», qué nombra su código y sus funciones. Sin ningún archivo, trata de todo lo que hay en las carpetas que conoce Mezzanine. Con un solo archivo, el HTML es una página sobre ese conector, para imprimirla o enviarla a un administrador: no ejecuta ningún script, no carga nada y contiene sus imágenes. Un archivo se indica por su ruta de acceso, o por su nombre si solo lo tiene un archivo instalado. (Qué conectores usan los informes de Power BI: mezzanine reports.)",
    options: {
      format:
        "html, csv o json. Sin esta opción: según la extensión de --output; si no, html. JSON es lo que escribe scan --json; CSV empieza por una marca de orden de bytes y ninguna celda es una fórmula.",
      output: "El archivo que se escribe. No se sobrescribe nada. Sin esta opción, el informe va a la salida estándar.",
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "el informe se escribió",
      1: "no se escribió; la frase de la salida de error estándar indica por qué",
      2: "uso incorrecto",
      3: "un archivo no se pudo leer; los demás están en el informe",
    },
  },
  supportBundle: {
    listed: "Un archivo ZIP para quien le ayude, sin nombres privados.",
    description:
      "Escribe un archivo ZIP para quien le ayude: datos y resultados sobre cada conector, por qué aparece o no en «Obtener datos», las carpetas, la lista de huellas de confianza, las versiones y el historial reciente. Los nombres de usuarios, equipos y empresas, las rutas de acceso, las direcciones de correo y las direcciones de orígenes de datos se reemplazan, el mismo nombre por la misma palabra en todas partes; las notas se omiten. No contiene ningún conector, salvo los que se indican con --with-content, que se incluyen tal como están. Revíselo antes de enviarlo.",
    options: {
      output: "El archivo ZIP que se escribe. No se sobrescribe nada. Sin esta opción: mezzanine-support y la fecha, en la carpeta actual.",
      withContent: "Incluir también este conector tal como está. Se puede indicar varias veces.",
      dryRun: "Mostrar la lista de los archivos y dónde se guardaría el archivo ZIP, sin escribir nada.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "el archivo ZIP se escribió o, con --dry-run, se escribiría",
      1: "no se escribió; la frase de la salida de error estándar indica por qué",
      2: "uso incorrecto",
      3: "un conector que debía incluirse no se pudo leer; no se escribió nada",
    },
  },
  completion: {
    listed: "Autocompletado para PowerShell, bash o zsh, y la página del manual.",
    description:
      "Escribe un script que completa comandos, opciones y sus valores en el shell, o la página del manual. Agréguelo al perfil de su shell como indica la primera línea del script. No inicia ningún programa y no cambia nada.",
    options: {},
    exitCodes: {
      0: "hecho",
      2: "uso incorrecto",
    },
  },
};
