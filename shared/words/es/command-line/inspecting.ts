import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands scan, inspect, verify, explain, compare. */
export const inspectingTexts: Pick<CommandLineWords, "scan" | "inspect" | "verify" | "explain" | "compare"> = {
  scan: {
    columns: {
      name: "Nombre",
      file: "Archivo",
      version: "Versión",
      signedBy: "Firmado por",
      loads: "¿Se carga?",
      findings: "Hallazgos",
    },
    trusted: (signer) => `${signer} (de confianza)`,
    nothingDangerous: "No se encontró nada peligroso.",
    dangerous: (count) => `Peligrosos: ${numberText(count)}.`,
    listed: "Examinar las carpetas de conectores.",
    description:
      "Examina carpetas de conectores: qué hay en ellas, quién lo firmó, si se espera que Power BI lo cargue y qué conectores entran en conflicto. Sin carpetas muestra lo mismo que la ventana: donde busca Power BI, las carpetas que usted agregó y su configuración. Los conectores no se cambian. Las carpetas indicadas se leen una vez y no se agregan a las demás; lo que se encontró en sus archivos se guarda en los registros, para que el siguiente examen solo inspeccione lo que cambió. Al final se lee por completo el código de los conectores personalizados, y solo así se sabe si contiene un error.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      all: "También los hallazgos que solo son información.",
      allUsers:
        "Examinar las carpetas de todos los usuarios de este equipo (Windows, como administrador o SYSTEM). No se cambia nada de ningún usuario.",
    },
    exitCodes: exitCodeTexts.judging,
  },
  inspect: {
    explainHint: (findings) => `mezzanine explain <finding> da más detalles sobre: ${findings.join(", ")}`,
    more: (count) => `y ${numberText(count)} más`,
    names: (names, more) => `${names.join(", ")}${more > 0 ? ` y ${numberText(more)} más` : ""}`,
    dataSources: "Orígenes de datos",
    functions: "Funciones",
    listed: "Leer archivos de conector sin instalarlos.",
    description:
      "Lee archivos de conector (.mez, .pqx, .m, .pq) sin instalarlos ni ejecutarlos. Al final se lee su código por completo, y solo así se sabe si contiene un error.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      parts: "Mostrar solo la lista de las partes de cada archivo: nombre, tipo, tamaño en bytes y si la firma la cubre.",
      part: "Mostrar solo esta parte como texto. No se ejecuta nada de ella; los caracteres de control se escriben como códigos.",
    },
    exitCodes: exitCodeTexts.judging,
  },
  verify: {
    listed: "Verificar firmas; falla si una falta o es incorrecta.",
    description:
      "Verifica firmas: primero el resultado y, después, las advertencias, el certificado, cuándo se firmó y quién emitió el certificado. Con --json cada archivo tiene SignatureStatus y CertificateStatus tal como los escribe MakePQX, y más.",
    options: {
      json: optionTexts.json,
      thumbprint:
        "Fallar si no firmó el certificado con esta huella digital. Sirve cualquier texto que la contenga: no importan los espacios, los dos puntos ni la frase que la rodee.",
      xml: "También el XML de cada firma tal como está en el archivo; con --json, como signatureXml.",
    },
    exitCodes: {
      0: "todos los archivos están firmados y sin modificar, y con el certificado esperado si se indicó uno",
      1: "uno no lo está",
      2: "uso incorrecto",
      3: "uno no se pudo leer o no es un conector; 1 prevalece sobre este código",
    },
  },
  explain: {
    columns: { finding: "Hallazgo", severity: "Gravedad", title: "Título" },
    severities: { danger: "peligro", attention: "atención", information: "información" },
    notRead: "No se pudo leer la página sobre este hallazgo",
    usage: {
      noFinding: (given, similar) =>
        `No existe el hallazgo ${quoted(given)}. ${similar.length === 0 ? "mezzanine explain muestra la lista de todos los hallazgos." : `Similares: ${similar.join(", ")}.`}`,
    },
    listed: "Qué significa un hallazgo y qué hacer; sin nombre los muestra todos.",
    description:
      "Explica un hallazgo: qué significa, qué se sabe de Power BI, qué hacer y un ejemplo. Sin ningún hallazgo los muestra todos, primero los más graves.",
    options: {
      json: optionTexts.json,
    },
    exitCodes: {
      0: "hecho",
      2: "uso incorrecto o ningún hallazgo con ese nombre",
      3: "no se pudo leer la página",
    },
  },
  compare: {
    usage: { takes: "compare admite dos conectores, indicados por archivo o por nombre" },
    listed: "Qué dejaría de funcionar si el otro reemplazara al primero.",
    description:
      "Qué cambiaría para los usuarios si el otro conector reemplazara al primero: funciones y tipos de origen de datos que faltarían, los parámetros y sus tipos, con qué se guardan las credenciales, las formas de iniciar sesión y DirectQuery. Antes se lee por completo el código de los dos. Cada uno es un archivo o el nombre de un archivo de conector que conoce Mezzanine; el otro puede ser también el nombre de un conector certificado.",
    options: {
      json: optionTexts.json,
      text: "También en qué difiere el texto de los dos archivos, línea por línea. Los dos deben ser archivos.",
    },
    exitCodes: {
      0: "según lo que muestran los archivos, todo sigue funcionando",
      1: "algo dejaría de funcionar",
      2: "uso incorrecto, o un nombre que no coincide con nada o que coincide con varias cosas",
      3: "uno de los dos no es un conector, o no se pudo comparar todo",
    },
  },
};
