import type { FieldHome, FindingFacts, FindingKind, VersionOrder } from "../../model/finding.ts";
import { hiddenContentNotes, type ArchiveNoteKind } from "../../model/inspection.ts";
import { sameButForCase, sameNames, type ForeignText } from "../foreign-text.ts";
import { refusalText, type FindingWords } from "../sentence.ts";
import { lifecycle } from "./catalogue.ts";
import { testConnectionFaults } from "./test-connection.ts";
import {
  counted,
  dayInWords,
  listInWords,
  namesInWords,
  numberText,
  periodInWords,
  quoted,
  thumbprintInWords,
  versionInWords,
} from "./phrases.ts";
import { fileFailures, refusals } from "./read-failures.ts";
import { alterations, archiveNotes, malformed, unsupported } from "./reasons.ts";

const freshCopy = "No lo use. Pida una copia nueva al editor.";
const sharedNames = "Todos los conectores comparten un mismo conjunto de nombres";
const tellAuthor = "Informe al autor del conector.";
const askToRename = "Pida a los autores de los conectores que usen nombres distintos.";

const packingSteps: Readonly<Partial<Record<ArchiveNoteKind, string>>> = {
  "name-dot-slash":
    "Para el autor del conector: empaquete los archivos en lugar de la carpeta «.», para que ningún nombre empiece por «./».",
  "encrypted": "Para el autor del conector: empaquételo de nuevo sin contraseña.",
  "unknown-method": "Para el autor del conector: empaquételo de nuevo con Deflate, el método habitual de ZIP.",
};

const versionSentences: Readonly<Record<VersionOrder, string>> = {
  older: "El certificado es más reciente.",
  newer: "Este es más reciente.",
  equal: "Los dos tienen la misma versión.",
  unknown: "No se sabe cuál de los dos es más reciente.",
};

const fieldHomes: Readonly<Record<FieldHome, string>> = {
  "kind-record": "el registro del tipo de origen de datos",
  "publish-record": "el registro Publish",
  "authentication-record": "el campo Authentication de ese registro",
};

const requiredInWords = (names: readonly ForeignText[]): string => (names.length === 0 ? "ninguno" : namesInWords(names));

const declarationNames = {
  "functions": "funciones",
  "shared-values": "valores compartidos",
  "data-source-kinds": "tipos de origen de datos",
  "publishes": "registros Publish",
} as const;

export const findings: { readonly [K in FindingKind]: FindingWords<FindingFacts[K]> } = {
  "altered": {
    title: "Modificado después de la firma",
    explain: ({ because, altered, missing, uncovered }) =>
      [
        "Este archivo no es lo que firmó el firmante:",
        `${listInWords(because.map((reason) => alterations[reason]))}.`,
        ...(altered.length === 0 ? [] : [`Modificado: ${namesInWords(altered)}.`]),
        ...(missing.length === 0 ? [] : [`Falta: ${namesInWords(missing)}.`]),
        ...(uncovered.length === 0 ? [] : [`Nunca se firmó: ${namesInWords(uncovered)}.`]),
      ].join(" "),
    remedy: freshCopy,
  },
  "could-not-check": {
    title: "No se pudo comprobar la firma",
    explain: ({ because, algorithm }) => {
      const reasons: Readonly<Record<string, string>> = { ...unsupported, ...malformed };
      return `Hay una firma, pero ${reasons[because] ?? because}${algorithm === null || algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}.`;
    },
    remedy: "Trate el archivo como si no estuviera firmado y pida una copia nueva al editor.",
  },
  "unsigned": {
    title: "Sin firmar",
    explain: "Este archivo no está firmado. Con la configuración recomendada, Power BI no carga conectores personalizados sin firma.",
    remedy: "Pida un archivo firmado al autor del conector o asegúrese de que sabe de dónde procede este archivo.",
  },
  "signer-not-trusted": {
    title: "El firmante no está en la lista de huellas de confianza",
    explain: ({ signer, signerName }) =>
      [
        `${signerName === null ? "El firmante" : `${quoted(signerName)}`} no está en la lista de huellas de confianza de este equipo.`,
        `La huella digital es ${thumbprintInWords(signer)}.`,
      ].join(" "),
    remedy: "Compare la huella digital con la que el editor le dio por otra vía. Si son iguales, pida a su administrador que la agregue.",
  },
  "certificate-expired": {
    title: "El certificado del firmante ha expirado",
    explain: ({ notAfter }) => `Expiró el ${dayInWords(notAfter)}. No se sabe si Power BI lo acepta.`,
    remedy: "Pida al editor un archivo firmado con un certificado que siga siendo válido.",
  },
  "signed-after-expiry": {
    title: "Firmado después de que expirara el certificado",
    explain: ({ notAfter, signedAt, saidBy }) => {
      const who = {
        "confirmed-authority": "Según su marca de tiempo,",
        "any-authority": "Según una marca de tiempo de una autoridad que no está confirmada en este equipo,",
        "signer": "Según indica el firmante,",
      };
      return `${who[saidBy]} se firmó el ${dayInWords(signedAt)}, después de que el certificado expirara el ${dayInWords(notAfter)}.`;
    },
    remedy: "Pregunte al editor si esta firma es realmente suya.",
  },
  "signer-changed": {
    title: "Firmado con un certificado distinto al de antes",
    explain: ({ before, beforeName, signer, signerName }) =>
      [
        `Antes, este conector estaba firmado por ${signerInWords(beforeName, before)}. Este archivo está firmado por ${signerInWords(signerName, signer)}.`,
        "Es posible que el editor tenga un certificado nuevo o que el archivo sea de otra persona.",
      ].join(" "),
    remedy:
      "Compare la huella digital nueva con la que el editor le dio por otra vía. Después, acepte al firmante o restaure el archivo anterior.",
  },
  "signature-gone": {
    title: "Falta la firma, que antes existía",
    explain: ({ before, beforeName, seenAt }) =>
      `Desde el ${dayInWords(seenAt)} constaba que este conector estaba firmado por ${signerInWords(beforeName, before)}. Este archivo no tiene firma, así que nada indica quién lo creó.`,
    remedy: "Restaure el archivo firmado o pida una copia nueva al editor. Si esperaba un archivo sin firmar, acéptelo tal como está.",
  },
  "archive-ambiguous": {
    title: "El archivo comprimido se puede leer de dos maneras",
    explain: ({ notes }) =>
      `Dos programas pueden ver contenidos distintos en este archivo: ${listInWords(notes.map((note) => archiveNotes[note]))}.`,
    remedy: freshCopy,
  },
  "archive-untidy": {
    title: "El archivo comprimido es poco habitual",
    explain: ({ notes }) => `No es peligroso, pero sí poco habitual: ${listInWords(notes.map((note) => archiveNotes[note]))}.`,
    remedy: ({ notes }) =>
      [
        ...(notes.some((note) => hiddenContentNotes.has(note)) ? ["Para saber qué son esos bytes, pregunte al autor del conector."] : []),
        ...notes.flatMap((note) => packingSteps[note] ?? []),
      ].join(" "),
  },
  "names-with-backslashes": {
    title: "Nombres de archivo con barras diagonales inversas",
    explain: ({ parts }) =>
      `En el archivo comprimido hay ${parts.length === 1 ? "un nombre escrito" : "nombres escritos"} con barras diagonales inversas, como hacen las versiones antiguas de .NET: ${namesInWords(parts)}. Algunos programas ven ahí carpetas y otros no; no se sabe si Power BI encuentra un archivo así.`,
    remedy:
      "Para el autor del conector: empaquételo de nuevo con una herramienta que escriba los nombres con «/», como el Explorador de archivos de Windows o un .NET más reciente.",
  },
  "several-mains": {
    title: "Más de un archivo .m o .pq",
    explain: ({ documents, mainDocument, isOnlySigned }) =>
      [
        `En el nivel superior hay ${counted(documents.length, "archivo que termina", "archivos que terminan")} en .m o .pq: ${namesInWords(documents)}.`,
        "Un ingeniero de Microsoft dice que Power BI no carga un conector así (microsoft/DataConnectors#103), sea cual sea el contenido de esos archivos.",
        ...(mainDocument === null
          ? []
          : [
              `Solo ${quoted(mainDocument)} ${isOnlySigned ? "está firmado" : "es un documento de sección"}, así que aquí se muestra lo que declara.`,
            ]),
      ].join(" "),
    remedy: ({ isOnlySigned, hasMacFiles }) =>
      [
        isOnlySigned
          ? freshCopy
          : "Para el autor del conector: use la extensión .pqm en los archivos auxiliares, quite los archivos que sobran y empaquételo de nuevo.",
        ...(hasMacFiles ? ["Los nombres que empiezan por «._» son archivos que agrega un Mac: empaquete sin ellos."] : []),
      ].join(" "),
  },
  "no-section": {
    title: "Sin documento principal",
    explain: ({ inFolder, otherName }) => {
      if (otherName !== null)
        return `${quoted(otherName)} es un documento de sección, pero solo se carga uno cuyo nombre termine en .m o .pq.`;
      return inFolder === null
        ? "En el nivel superior no hay ningún documento de sección con la extensión .m o .pq (los archivos .query.pq no cuentan), así que Power BI no tiene nada que cargar."
        : `${quoted(inFolder)} está en una carpeta dentro del archivo comprimido. Power BI busca el documento de sección en el nivel superior.`;
    },
    remedy: ({ inFolder, otherName, renameTo }) => {
      if (otherName !== null)
        return renameTo === null ? tellAuthor : `Para el autor del conector: llámelo ${quoted(renameTo)} y empaquételo de nuevo.`;
      return inFolder === null
        ? "Pida una copia nueva al editor."
        : "Empaquete de nuevo los archivos de esa carpeta sin la carpeta que los contiene o pida una copia nueva al editor.";
    },
  },
  "extension-not-accepted": {
    title: "Este nombre de archivo no se carga",
    explain:
      "Su contenido es un conector, pero su nombre tiene una extensión que Power BI no carga. Los exploradores y los programas de correo a veces cambian las extensiones.",
    remedy: ({ renameTo }) => `Cámbiele el nombre a ${quoted(renameTo)}. No lo descomprima.`,
  },
  "syntax-error": {
    title: "Error en el código",
    explain: ({ document, line, column }) =>
      `${quoted(document)} no se puede leer como código de Power Query a partir de la línea ${line}, columna ${column}.`,
    remedy: tellAuthor,
  },
  "no-publish": {
    title: "No aparece en «Obtener datos»",
    explain:
      "Ninguna de sus funciones está publicada, por lo que «Obtener datos» no tiene ninguna entrada para este conector. Aun así, se puede usar por su nombre.",
    remedy: "",
  },
  "missing-string": {
    title: "Faltan textos",
    explain: ({ keys }) =>
      `Pide ${counted(keys.length, "texto que sus recursos no tienen", "textos que sus recursos no tienen")}: ${namesInWords(keys)}.`,
    remedy: tellAuthor,
  },
  "missing-part": {
    title: "Faltan archivos en su interior",
    explain: ({ parts }) => `Pide ${namesInWords(parts)}, pero el archivo no ${parts.length === 1 ? "lo" : "los"} contiene.`,
    remedy: tellAuthor,
  },
  "missing-member": {
    title: "Falta un registro",
    explain: ({ member, asked }) =>
      `Indica ${quoted(member)} como su ${asked === "kind" ? "tipo de origen de datos" : "registro Publish"}, pero no lo define.`,
    remedy: tellAuthor,
  },
  "test-connection-unresolved": {
    title: "No funciona a través de una puerta de enlace",
    explain: ({ dataSourceKind, because, functionName, names }) =>
      `${testConnectionFaults[because]({ dataSourceKind, functionName, names })} Una puerta de enlace comprueba las credenciales con esa llamada, así que no puede aceptarlas.`,
    remedy: tellAuthor,
  },
  "unknown-authentication": {
    title: "Tipo de autenticación desconocido",
    explain: ({ dataSourceKind, authentication, because, meant }) =>
      because === "refused"
        ? `${quoted(dataSourceKind)} declara el tipo de autenticación ${quoted(authentication)}. Power BI Desktop lo rechaza con el mensaje «Invalid Authentication».`
        : `${quoted(dataSourceKind)} declara el tipo de autenticación ${quoted(authentication)}, que no aparece en la documentación de Microsoft.${meant === null ? "" : ` La documentación tiene ${quoted(meant)}${sameButForCase(authentication, meant) ? "; se distinguen mayúsculas y minúsculas" : ""}.`}`,
    remedy: tellAuthor,
  },
  "no-authentication": {
    title: "Sin tipo de autenticación",
    explain: ({ dataSourceKind }) =>
      `${quoted(dataSourceKind)} no declara ningún tipo de autenticación. La documentación de Microsoft pide al menos uno.`,
    remedy: tellAuthor,
  },
  "misspelt-field": {
    title: "Probablemente hay un campo mal escrito",
    explain: ({ record, field, meant }) => `${quoted(record)} tiene un campo ${quoted(field)}; Power BI conoce ${quoted(meant)}.`,
    remedy: tellAuthor,
  },
  "misspelt-attribute": {
    title: "Probablemente hay un atributo mal escrito",
    explain: ({ attribute, member, meant }) =>
      [
        member === null ? "La sección" : quoted(member),
        `tiene el atributo ${quoted(attribute)}; Power BI conoce ${quoted(meant)}${sameButForCase(attribute, meant) ? ". M distingue mayúsculas y minúsculas" : ""}.`,
      ].join(" "),
    remedy: tellAuthor,
  },
  "misplaced-field": {
    title: "Un campo está en el registro equivocado",
    explain: ({ record, field, what }) =>
      `${quoted(record)} tiene un campo ${quoted(field)}, que Power BI busca en ${fieldHomes[what]}. Allí falta.`,
    remedy: tellAuthor,
  },
  "undefined-name": {
    title: "Hay un nombre sin definir",
    explain: ({ name, members, meant }) =>
      [
        `${namesInWords(members)} ${members.length === 1 ? "usa" : "usan"} ${quoted(name)},`,
        "que no está definido ni en este conector ni en la biblioteca de M.",
        ...(meant === null ? [] : [`${quoted(meant)} sí está definido. M distingue mayúsculas y minúsculas.`]),
      ].join(" "),
    remedy: tellAuthor,
  },
  "duplicate-name": {
    title: "Hay un nombre definido dos veces",
    explain: ({ names }) =>
      `Su sección define ${namesInWords(names)} más de una vez. No se sabe qué definición cuenta, si es que Power BI lo carga.`,
    remedy: tellAuthor,
  },
  "required-parameters-differ": {
    title: "Las funciones de un origen de datos tienen distintos parámetros obligatorios",
    explain: ({ dataSourceKind, functionName, required, otherFunction, otherRequired }) =>
      [
        `Parámetros obligatorios en el tipo de origen de datos ${quoted(dataSourceKind)}: ${quoted(functionName)}, ${requiredInWords(required)};`,
        `${quoted(otherFunction)}, ${requiredInWords(otherRequired)}${sameNames(required, otherRequired) ? " de otro tipo" : ""}.`,
        "Microsoft pide los mismos parámetros obligatorios, con el mismo nombre, tipo y orden, porque las credenciales se guardan según ellos.",
      ].join(" "),
    remedy: tellAuthor,
  },
  "icon-not-readable": {
    title: "No se puede leer un icono",
    explain: ({ parts }) =>
      `${namesInWords(parts)} ${parts.length === 1 ? "no es una imagen PNG" : "no son imágenes PNG"}. Los iconos deben ser imágenes PNG.`,
    remedy: tellAuthor,
  },
  "unreadable": {
    title: "No se pudo leer",
    explain: ({ because }) => fileFailures[because].problem,
    remedy: ({ because }) => fileFailures[because].step,
  },
  "not-a-connector": {
    title: "No se leyó como conector",
    explain: ({ because }) => refusalText(refusals, because, "problem"),
    remedy: ({ because }) => refusalText(refusals, because, "step"),
  },
  "dead-folder": {
    title: "Power BI no lee la carpeta",
    explain: ({ readInstead }) => `Power BI Desktop lee ${quoted(readInstead)} y omite la carpeta de este archivo.`,
    remedy: ({ readInstead }) => `Mueva el archivo a ${quoted(readInstead)} o quítelo.`,
  },
  "near-miss-folder": {
    title: "La carpeta es casi la correcta",
    explain: ({ path, readInstead }) => `Power BI Desktop lee ${quoted(readInstead)}. Este archivo está en ${quoted(path)}, que no lee.`,
    remedy: ({ readInstead }) =>
      `Si quiere que se cargue, muévalo a ${quoted(readInstead)} y vuelva a iniciar Power BI Desktop. Si no, no tiene que hacer nada.`,
  },
  "name-may-not-load": {
    title: "El nombre del archivo puede impedir la carga",
    explain: ({ because }) =>
      ({
        "extra-dot":
          "Hubo usuarios que informaron de que versiones anteriores de Power BI no cargaban archivos con un punto de más en el nombre.",
        "underscore":
          "Hubo usuarios que informaron de que versiones anteriores de Power BI no cargaban archivos con un guion bajo en el nombre.",
        "hard-space":
          "Su nombre o su carpeta contiene un espacio de no separación, que parece un espacio normal. Hubo usuarios que informaron de que estos archivos no se cargan.",
      })[because],
    remedy: "Si no aparece en Power BI, cámbiele el nombre.",
  },
  "shadows-certified": {
    title: "Puede usarse en lugar de un conector certificado",
    explain: ({ dataSourceKind, certifiedName, certifiedVersion, localIs, withdrawnOn }) =>
      [
        `Declara el tipo de origen de datos ${quoted(dataSourceKind)},`,
        `al igual que el conector certificado ${quoted(certifiedName)}${certifiedVersion === null ? "" : ` ${versionInWords(certifiedVersion)}`}.`,
        versionSentences[localIs],
        ...(withdrawnOn === undefined
          ? []
          : [
              `Microsoft indica que el certificado ya no tiene soporte técnico${withdrawnOn === null ? "" : ` desde ${periodInWords(withdrawnOn)}`}.`,
            ]),
      ].join(" "),
    remedy: ({ withdrawnOn }) =>
      withdrawnOn === undefined
        ? "Sáquelo de la carpeta de conectores, a menos que lo esté probando a propósito."
        : "No lo quite en favor del certificado. Consérvelo solo si lo necesita y sabe de dónde procede.",
  },
  "testing-over": {
    title: "El período de prueba ha terminado",
    explain: ({ until, note }) => `Lo marcó como en prueba hasta el ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`}`,
    remedy: "Muévalo a la cuarentena o vuelva a marcarlo si la prueba continúa.",
  },
  "testing-until": {
    title: "En prueba",
    explain: ({ until, note }) =>
      `Lo marcó como en prueba hasta el ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`} Hasta entonces, Mezzanine no advierte sobre los conectores que este oculta.`,
    remedy: "",
  },
  "function-of-certified": {
    title: "Función de un conector certificado",
    explain: ({ functionName, certifiedName }) =>
      `Tanto este archivo como el conector certificado ${quoted(certifiedName)} tienen la función ${quoted(functionName)}. ${sharedNames}, así que uno de ellos puede fallar.`,
    remedy: "Sáquelo de la carpeta de conectores, a menos que lo necesite.",
  },
  "end-of-support": {
    title: "Sin soporte técnico de Microsoft",
    explain: lifecycle.endOfSupport,
    remedy: "Busque otra forma de acceder a los datos antes de que deje de funcionar.",
  },
  "driver-transition": {
    title: "El controlador va a cambiar",
    explain: lifecycle.driverTransition,
    remedy: ({ to }) =>
      to === null
        ? ""
        : 'Para probar el controlador nuevo, establezca la opción Implementation = "2.0" de la conexión. "1.0" mantiene el controlador anterior mientras esté disponible.',
  },
  "file-name-of-certified": {
    title: "Nombre de archivo de un conector certificado",
    explain: ({ certifiedName }) =>
      `El archivo tiene el nombre del conector certificado ${quoted(certifiedName)}. Nada en el archivo indica que sea el mismo conector.`,
    remedy: "",
  },
  "kind-differs-in-case": {
    title: "El tipo de origen de datos solo difiere en mayúsculas y minúsculas",
    explain: ({ dataSourceKind, other, certifiedName }) =>
      [
        `${quoted(dataSourceKind)} y ${quoted(other)}${certifiedName === null ? "" : ` del conector certificado ${quoted(certifiedName)}`}`,
        "solo difieren en mayúsculas y minúsculas. No se sabe si Power BI las distingue.",
      ].join(" "),
    remedy: tellAuthor,
  },
  "same-kind": {
    title: "El tipo de origen de datos está declarado dos veces",
    explain: ({ dataSourceKind }) =>
      `Varios archivos declaran el tipo de origen de datos ${quoted(dataSourceKind)}. Es posible que Power BI no cargue alguno de ellos o ninguno.`,
    remedy: ({ titlesDiffer }) =>
      titlesDiffer
        ? "Sus títulos son distintos. Si son conectores distintos, pida a sus autores que usen tipos de origen de datos diferentes. Si uno es una compilación del otro, mueva a la cuarentena el que no necesite."
        : "Conserve uno de ellos.",
  },
  "same-function": {
    title: "La función está declarada dos veces",
    explain: ({ functionName }) =>
      `Varios archivos tienen la función ${quoted(functionName)}. ${sharedNames}, así que es posible que Power BI no los cargue.`,
    remedy: askToRename,
  },
  "same-shared-name": {
    title: "El nombre compartido está declarado dos veces",
    explain: ({ sharedName, certifiedName }) =>
      certifiedName === null
        ? `Varios archivos comparten el nombre ${quoted(sharedName)}, y no todos como función. ${sharedNames}, así que es posible que Power BI no los cargue.`
        : `Este archivo comparte el nombre ${quoted(sharedName)}, que en el conector certificado ${quoted(certifiedName)} es una función. ${sharedNames}, así que uno de ellos puede fallar.`,
    remedy: askToRename,
  },
  "same-section": {
    title: "El nombre de la sección se usa dos veces",
    explain: ({ section }) => `Varios archivos tienen el nombre de sección ${quoted(section)}, pero declaran orígenes de datos distintos.`,
    remedy: "",
  },
  "identical-copies": {
    title: "El archivo está más de una vez",
    explain: "Estos archivos son idénticos byte por byte, así que el conector puede aparecer dos veces o no cargarse.",
    remedy: "Conserve uno de ellos.",
  },
  "compared-in-part": {
    title: "Comparado solo en parte",
    explain: ({ what, compared, left }) =>
      `Declara más ${declarationNames[what]} que cualquier conector real. Leídos y comparados con otros conectores: ${numberText(compared)}; sin comparar: ${numberText(left)}.`,
    remedy: "No lo use a menos que sepa por qué tiene tantos.",
  },
  "more-in-common": {
    title: "Muchos más nombres están declarados dos veces",
    explain: ({ what, count }) =>
      `Hay ${numberText(count)} ${declarationNames[what]} más que declaran varios de estos archivos. No se enumeran aquí.`,
    remedy: ({ what }) => (what === "data-source-kinds" ? "Conserve uno de ellos." : askToRename),
  },
};

const signerInWords = (name: ForeignText | null, thumbprint: ForeignText): string =>
  `${name === null ? "un certificado sin nombre" : quoted(name)} (huella digital ${thumbprintInWords(thumbprint)})`;
