import type { CommandLineWords } from "../../words.ts";
import { counted, dayInWords, numberText, quoted, versionInWords } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands snapshot, diff and merge. */
export const snapshotCommandTexts: Pick<CommandLineWords, "snapshot" | "diff" | "merge" | "page"> = {
  snapshot: {
    listed: "Lo que hay en este equipo, como archivo JSON para administradores.",
    description:
      "Escribe como JSON los conectores de todas las carpetas que conoce Mezzanine (contenido, tipos de origen de datos, versión, firmante, hallazgos y si se espera que Power BI los cargue), las carpetas, la lista de huellas de confianza y las versiones. Dos instantáneas del mismo estado solo difieren en su hora, así que puede comparar equipos y días: vea diff y merge. No se envía nada a ningún lugar. Los nombres de usuarios y equipos están en el archivo, a menos que use --pseudonyms.",
    options: {
      pseudonyms: "Reemplazar los nombres de usuarios, equipos y empresas, y las rutas de acceso, como en el paquete de soporte técnico.",
      database:
        "Escribir en su lugar una base de datos SQLite con los mismos datos en tablas, para osquery y otros programas que preguntan en SQL. Se sobrescribe una que Mezzanine haya escrito antes.",
      output: "El archivo que se escribe. Sin esta opción, la instantánea va a la salida estándar.",
      replace: "Sobrescribir un archivo con ese nombre.",
      allUsers:
        "Una instantánea de cada usuario de este equipo, en la carpeta que indica --output (Windows, como administrador o SYSTEM). No se cambia nada de ningún usuario.",
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "la instantánea se escribió",
      1: "no se escribió; la frase de la salida de error estándar indica por qué",
      2: "uso incorrecto",
      3: "con --all-users: un usuario no se pudo leer, o no es seguro que lo leído sea lo más reciente; los demás se escribieron",
    },
    saved: (path) => `La instantánea es ${quoted(path)}.`,
    savedDatabase: (path) => `La base de datos es ${quoted(path)}.`,
  },
  diff: {
    listed: "En qué difieren dos instantáneas, o una y este equipo.",
    description:
      "Compara dos archivos que escribió snapshot: dos equipos, o un equipo en dos días. Con un solo archivo, lo compara con este equipo ahora. Un conector se busca por su nombre de archivo en el mismo tipo de carpeta y después por su contenido, así que se encuentra un archivo que se movió o al que se le cambió el nombre. Muestra los conectores que solo tiene una de las dos, los que cambiaron y las entradas de confianza que solo tiene una. Una carpeta, un archivo o una lista que una de ellas no pudo leer se nombra y no cuenta como diferencia.",
    options: { json: optionTexts.json },
    exitCodes: {
      0: "ninguna diferencia",
      1: "son distintas",
      2: "uso incorrecto",
      3: "un archivo no se pudo leer, o no se encontró ninguna diferencia pero no se pudo comparar todo",
    },
    takes: "diff admite uno o dos archivos de instantánea",
    before: "Antes:  ",
    after: "Después:",
    heading: (title, count) => `${title} (${numberText(count)})`,
  },
  merge: {
    listed: "Las instantáneas de muchos equipos en una página y una tabla.",
    description:
      "Lee las instantáneas de muchos equipos y escribe quién tiene qué: una página HTML con cada conector según su contenido y los equipos que lo tienen, los conectores sin firmar, los conectores que pueden usarse en lugar de otros certificados y las entradas de confianza; y una tabla CSV con una fila por cada conector de cada equipo. Se pueden indicar archivos, carpetas (todos sus archivos .json) y patrones con * y ?. Un archivo que no se puede leer se nombra y se omite. Si hay varias instantáneas del mismo usuario en el mismo equipo, cuenta la más reciente.",
    options: {
      html: "La página que se escribe. Sin esta opción: snapshots.html en la carpeta actual.",
      csv: "La tabla que se escribe. Sin esta opción: snapshots.csv en la carpeta actual.",
      replace: "Sobrescribir archivos con estos nombres.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "se leyeron todas las instantáneas y se escribieron los dos archivos",
      1: "un archivo no se escribió; la frase de la salida de error estándar indica cuál y por qué",
      2: "uso incorrecto",
      3: "una instantánea no se pudo leer; las demás están en los dos archivos",
    },
    nothingFound: (given) => `No se encontró ninguna instantánea en ${quoted(given)}.`,
    noSnapshot: "No hay ninguna instantánea que combinar. No se escribió nada.",
    samePath: "--html y --csv deben ser dos archivos distintos",
    temporaryNotWritable:
      "No se pudo escribir el archivo temporal. Libere espacio en la unidad de la carpeta temporal o establezca TMPDIR (en Windows: TEMP) en otra carpeta.",
    done: (facts) =>
      [
        `${counted(facts.computers, "instantánea combinada", "instantáneas combinadas")}, con ${counted(facts.contents, "conector distinto", "conectores distintos")}.`,
        ...(facts.superseded > 0
          ? [counted(facts.superseded, "instantánea anterior no se contó.", "instantáneas anteriores no se contaron.")]
          : []),
        ...(facts.failed > 0 ? [counted(facts.failed, "archivo no se pudo leer.", "archivos no se pudieron leer.")] : []),
      ].join(" "),
    saved: (html, csv) => `La página es ${quoted(html)} y la tabla es ${quoted(csv)}.`,
  },
  /** The page that merge writes. */
  page: {
    title: "Conectores de todos los equipos",
    made: (version, at) => `Creado por Mezzanine ${versionInWords(version)} el ${dayInWords(at)} a partir de instantáneas.`,
    asSaid: "Todo lo que hay aquí es lo que dicen las instantáneas. Quien pueda cambiar una instantánea puede cambiar esta página.",
    totals: "Resumen",
    computers: "Equipos",
    connectors: "Conectores",
    unsigned: "Sin firmar",
    shadows: "Pueden usarse en lugar de conectores certificados",
    trust: "Entradas de confianza",
    unread: "Instantáneas que no se pudieron leer",
    counts: {
      computers: "Equipos y usuarios",
      contents: "Conectores distintos, según su contenido",
      unsigned: "Conectores personalizados distintos que están sin firmar",
      shadowing: "Equipos con un conector que puede usarse en lugar de uno certificado",
      unreadLists: "Equipos cuya lista de huellas de confianza no se pudo leer",
      unreadFiles: "Archivos que no se pudieron leer en su equipo",
      superseded: "Instantáneas anteriores, que no se cuentan",
    },
    columns: {
      connector: "Conector",
      version: "Versión",
      signature: "Firma",
      signer: "Firmado por",
      hash: "SHA-256",
      count: "Equipos",
      which: "Cuáles",
      certified: "Conector certificado",
      thumbprint: "Entrada",
      knownSigner: "Firmante conocido",
      computer: "Equipo",
      user: "Usuario",
      made: "Creada",
      mezzanine: "Mezzanine",
      system: "Sistema",
      unsigned: "Sin firmar",
      shadows: "Pueden usarse en lugar de certificados",
      dangers: "Peligrosos",
      file: "Archivo",
      problem: "Motivo",
    },
    dangerous: "peligroso",
    none: "Ninguno.",
    more: (count) => `y ${numberText(count)} más`,
    onlyFirst: (count) => `Aquí solo se muestran los primeros ${numberText(count)}. La tabla (CSV) los contiene todos.`,
  },
};
