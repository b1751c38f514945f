import type { CommandLineWords } from "../../words.ts";
import { optionTexts } from "./shared.ts";

const passwordFd = "Leer la contraseña de este descriptor de archivo abierto, hasta el primer final de línea.";
const passwordEnv = "Leer la contraseña de esta variable de entorno.";

/** The commands pack, check, sign, release, certificate. */
export const publishingTexts: Pick<CommandLineWords, "pack" | "check" | "sign" | "release" | "certificate"> = {
  pack: {
    listed: "Crear un archivo de conector (.mez) a partir de una carpeta de proyecto.",
    description:
      "Crea un archivo de conector a partir de una carpeta de proyecto: su documento principal, resources*.resx, imágenes PNG y archivos auxiliares .pqm. Lo que se omite se muestra con el motivo. Lo que puede contener una clave o una contraseña solo se empaqueta si --include indica su nombre exacto. Antes se lee el código por completo; un error lo detiene, y entonces no se escribe ni se instala nada. Los mismos archivos dan los mismos bytes en todos los equipos. Con --watch, --json escribe un objeto por cada compilación.",
    options: {
      output: "El archivo que se escribe, un .mez. Sin esta opción: el nombre del documento principal, en la carpeta actual.",
      include: "Empaquetar también estos archivos, con sus propios nombres. * y ? no salen de una carpeta, ** sí.",
      exclude: "Omitir estos archivos. Tiene prioridad sobre --include.",
      replace:
        "Sobrescribir un archivo con ese nombre. Con --install: mover también a la cuarentena lo que el archivo nuevo reemplaza o con lo que entra en conflicto.",
      watch: "Compilar ahora y después de cada cambio, hasta Ctrl+C. Se sobrescriben las compilaciones anteriores de la misma ejecución.",
      install: "Instalar cada compilación en la carpeta que lee Power BI Desktop. undo <number> lo deshace.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "el archivo se escribió y, si se pidió, se instaló; con --watch: se detuvo",
      1: "no se hizo; la frase de la salida de error estándar indica por qué",
      2: "uso incorrecto",
    },
  },
  check: {
    listed: "Comprobar un conector antes de publicarlo.",
    description:
      "Comprueba un conector con las reglas de publicación, sin ejecutarlo. Una carpeta de proyecto se comprueba como la empaquetaría pack; un archivo, tal como está. Cada regla se cumple, no se cumple o queda para que la revise una persona. mezzanine-check.json, junto al proyecto, exceptúa hallazgos, cada uno con un motivo; siguen estando visibles.",
    options: {
      profile: "Para qué se comprueba: handout (valor predeterminado) o certification.",
      firstRelease: "También lo que solo necesita una primera versión, para la certificación.",
      include: "De una carpeta: empaquetar también estos archivos, como pack --include.",
      exclude: "De una carpeta: omitir estos archivos, como pack --exclude.",
      strict: "Contar también lo que debe revisar una persona. Un motivo en mezzanine-check.json deja constancia de que alguien lo revisó.",
      json: optionTexts.json,
      sarif: "Escribir SARIF 2.1.0 en lugar de texto.",
      html: "Escribir una página en lugar de texto.",
      output: "Escribir en este archivo en lugar de la salida estándar. Nunca se sobrescribe un archivo.",
    },
    exitCodes: {
      0: "no hay ninguna regla sin cumplir",
      1: "una regla no se cumple o la carpeta no se puede empaquetar; con --strict, también si algo queda para que lo revise una persona",
      2: "uso incorrecto o un error en mezzanine-check.json",
      3: "no se pudo leer el archivo o la carpeta, o no se pudo escribir la salida",
    },
  },
  sign: {
    hexadecimal: "SHA-256, hexadecimal",
    base64: "SHA-256, base64",
    usage: {
      needsOneOf: "sign necesita una de estas opciones: --key, --prepare o --attach",
      address: "una dirección con http:// o https:// y sin contraseña",
    },
    listed: "Firmar un archivo de conector, con una clave de este equipo o de otro lugar.",
    description:
      "Crea un paquete firmado (.pqx) a partir de un .mez o .pqx, con la misma estructura que la firma de Microsoft. La clave es un archivo PFX o PEM, o está en otro lugar: --prepare escribe los bytes y su resumen SHA-256, cualquier herramienta los firma, y --attach comprueba el valor con el certificado y lo agrega. docs/publishing.md contiene ejemplos. Las contraseñas se piden en el terminal o se leen de un descriptor de archivo o de una variable de entorno, nunca de un argumento.",
    options: {
      key: "La clave privada: un archivo PFX (P12) o PEM.",
      certificate: "El certificado, PEM o DER, si no está en el archivo de la clave.",
      passwordFd,
      passwordEnv,
      output: "El paquete que se escribe, un .pqx. Sin esta opción: el nombre del archivo con .pqx.",
      replace:
        "No conservar las firmas que ya existen. Sin esta opción se agrega una segunda firma junto a ellas, si eso no invalida ninguna.",
      overwrite: "Sobrescribir un archivo existente.",
      timestamp: "Pedir una marca de tiempo a esta autoridad RFC 3161. Es el único acceso a la red de Mezzanine; se envía un hash.",
      prepare: "No firmar nada: escribir en esta carpeta nueva lo que tiene que firmar un token o un almacén. Necesita --certificate.",
      attach: "Completar lo que empezó --prepare. Necesita --signature.",
      signature: "Para --attach: el valor de la firma, como bytes, base64 o hexadecimal.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "el paquete se escribió",
      1: "no se escribió; la frase de la salida de error estándar indica por qué",
      2: "uso incorrecto",
    },
  },
  release: {
    listed: "Crear la carpeta que se entrega a usuarios y administradores.",
    description:
      "Crea una carpeta con el conector, los hashes SHA-256 de todos los archivos, instrucciones para usuarios y administradores en seis idiomas (Markdown y HTML) y una lista de cambios. Si el conector está firmado, también las huellas digitales, el certificado y archivos que agregan la huella digital en otros equipos. También se admite un archivo sin firmar; en ese caso, las instrucciones explican lo que eso significa. No se sobrescribe nada, y el mismo conector da los mismos bytes.",
    options: {
      output: "La carpeta que se crea. No debe existir todavía.",
      previous: "La versión anterior a esta, para indicar qué cambió.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "la carpeta se creó",
      1: "no se creó; la frase de la salida de error estándar indica por qué",
      2: "uso incorrecto",
    },
  },
  certificate: {
    listed: "Crear un certificado autofirmado para firmar conectores.",
    description:
      "Crea una clave RSA de 3072 bits y un certificado autofirmado para firmar código, para entregar conectores dentro de una organización. Nadie comprueba el nombre que contiene: quien confíe en él debe recibir su huella digital por otra vía. La clave se cifra con una contraseña, que se pide en el terminal o se lee de un descriptor de archivo o de una variable de entorno.",
    options: {
      name: "Quién firma: el nombre común del certificado, de 64 caracteres como máximo.",
      output: "La clave con su certificado, un .pfx; además, el certificado sin la clave se guarda junto a ella como .cer.",
      days: "Cuántos días es válido; 730 si no se indica otra cosa.",
      passwordFd,
      passwordEnv,
      json: optionTexts.json,
    },
    exitCodes: {
      0: "los dos archivos se escribieron",
      1: "no se escribieron; la frase de la salida de error estándar indica por qué",
      2: "uso incorrecto",
    },
  },
};
