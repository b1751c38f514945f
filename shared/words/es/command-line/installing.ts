import type { CommandLineWords } from "../../words.ts";
import { counted, monthInWords, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands install, folders, testing, shadows, catalog. */
export const installingTexts: Pick<CommandLineWords, "install" | "folders" | "testing" | "shadows" | "catalog"> = {
  install: {
    otherThumbprint: "No se instala: su huella digital no es la que indicó.",
    wouldReplace: "--replace lo mueve a la cuarentena; --keep-others deja los que tienen otro nombre.",
    usage: {
      noAddress: (address) => `install admite archivos, no direcciones: ${quoted(address)}`,
      tooMany: (most) => `install admite como máximo ${most} archivos a la vez`,
    },
    listed: "Revisar archivos de conector e instalarlos; undo <number> lo deshace.",
    description:
      "Revisa archivos de conector y después los copia en la carpeta que lee Power BI Desktop. La revisión indica qué es cada uno, quién lo firmó, qué puede hacer su código y qué reemplaza. Lo que reemplaza pasa a la cuarentena. No se descarga nada: un archivo se indica por su ruta de acceso.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      thumbprint: "Instalar solo lo que firmó el certificado con esta huella digital. Sirve cualquier texto que la contenga.",
      replace: "Mover a la cuarentena los archivos instalados que reemplaza o con los que entra en conflicto.",
      keepOthers: "Dejar los archivos instalados con los que entra en conflicto, pero que tienen otro nombre.",
      removeMark: "Quitar de la copia instalada la marca de la Web de Windows. Sin esta opción, la copia conserva la marca.",
      acceptAlteredFile:
        "También un archivo que se modificó después de la firma o en cuyo contenido no se puede confiar. Puede causar daños.",
      reason: optionTexts.reason,
    },
    exitCodes: {
      0: "todos se instalaron, o se instalarían",
      1: "no todos: cada uno indica por qué; los demás están instalados",
      2: "uso incorrecto, o ningún terminal en el que preguntar y falta --yes; no se instaló nada",
      3: "un archivo no se pudo leer; no se instaló nada",
    },
  },
  folders: {
    listed: "Todas las carpetas que pueden contener conectores: quién las lee; create, move, add.",
    description:
      "Muestra todas las carpetas que pueden contener conectores: qué programa lee cada una y cómo se sabe, qué contiene y si la cuenta de la puerta de enlace puede leerla. create crea la carpeta que lee Power BI Desktop. move saca conectores de una carpeta que no se lee. copy-to-gateway copia conectores en la carpeta de la puerta de enlace. gateway anota qué carpeta lee la puerta de enlace estándar, tal como la muestra su propia aplicación. add hace que Mezzanine busque también en otra carpeta y remove la vuelve a olvidar; la propia carpeta no se toca nunca.",
    options: {
      json: optionTexts.json,
      undo: "Con create: quitar la carpeta que se creó, mientras esté vacía.",
      replace: "Con move y copy-to-gateway: los archivos que lo impiden pasan a la cuarentena.",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "hecho",
      1: "rechazado: no es una carpeta, ya se conoce, no la agregó usted o no se pudieron mover todos los archivos",
      2: "uso incorrecto, un nombre que no coincide con nada o que coincide con varias cosas, o nadie a quien preguntar y falta --yes",
      3: "una carpeta no se pudo leer",
    },
  },
  testing: {
    notMarked: "No está marcado como en prueba.",
    nothing: "No hay nada marcado como en prueba.",
    listed: "Marcar un conector que se prueba a propósito.",
    description:
      "Marca un conector como en prueba a propósito: hasta el final de ese día Mezzanine no advierte de los conectores en cuyo lugar puede usarse, y a partir del día siguiente sí. Sin ningún archivo muestra las marcas.",
    options: {
      until: "El último día, por ejemplo 2027-01-31; como máximo dentro de un año.",
      note: "Por qué.",
      clear: "Quitar la marca.",
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.changing,
  },
  shadows: {
    notWritten: (path) => `No se pudo escribir la imagen: ${quoted(path)}`,
    listed: "Qué conectores pueden usarse en lugar de otros; --svg lo dibuja.",
    description:
      "Qué conectores pueden usarse en lugar de otros: cada conector personalizado junto al certificado, integrado o personalizado en cuyo lugar puede usarse, por qué, con qué certeza y qué hacer. Tres o más compilaciones de un mismo conector se muestran como un grupo.",
    options: {
      svg: "Escribir también la imagen del mapa; un archivo existente se reemplaza.",
      all: "También los indicios: pares que solo tienen nombres en común.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "no consta con certeza que ningún conector se use en lugar de otro, o se está probando a propósito",
      1: "consta de uno",
      2: "uso incorrecto",
      3: "una carpeta no se pudo leer o la imagen no se pudo escribir",
    },
  },
  catalog: {
    facts: (count, asOf, list) =>
      `${counted(count, "conector", "conectores")}, con fecha ${asOf === null ? "desconocida" : `de ${monthInWords(asOf)}`}: ${list}.`,
    imported: (fileName) => `la lista importada ${quoted(fileName)}`,
    shipped: "la lista incluida con Mezzanine",
    nothingAlike: "Ningún conector certificado o integrado se parece a eso.",
    nothingNamed: "Ningún conector certificado o integrado tiene ese nombre o ese tipo de origen de datos.",
    columns: {
      name: "Nombre",
      publisher: "Editor",
      state: "Estado",
      version: "Versión",
      kinds: "Tipos de origen de datos",
      since: "Desde",
    },
    listed: "Los conectores certificados: list, show <name>, update <file>, reset.",
    description:
      "Los conectores certificados e integrados que conoce Mezzanine: se muestran en una lista en la que se puede buscar (¿está certificado mi conector?), se muestran uno por uno con lo que dice Microsoft sobre el fin de su soporte técnico y sus controladores, y la lista se puede reemplazar por una más reciente o volver a la incluida con Mezzanine. Una lista se comprueba antes de usarla.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.changing,
  },
};
