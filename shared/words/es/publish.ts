import type { LeftOutReason, OutputFailure, PackFailure, SignFailure, SignWarning } from "../../model/publish.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { counted, dayInWords, namesInWords, numberText, quoted } from "./phrases.ts";

const leftOutReasons = {
  "query-document": "una consulta para probar el conector",
  "test-document": "una prueba",
  "project-file": "un archivo de un proyecto o de un editor",
  "version-control": "un archivo del control de versiones",
  "editor-leftover": "un resto de un editor o del sistema",
  "build-output": "el resultado de una compilación",
  "secret": "puede contener una clave o una contraseña",
  "not-a-file": "un vínculo u otra cosa que no es un archivo",
  "in-folder": "en una carpeta; un conector no tiene carpetas",
  "not-a-connector-file": "no es un tipo de archivo propio de un conector",
  "excluded": "excluido por usted",
} satisfies Readonly<Record<LeftOutReason, string>>;

const nothingWritten = "No se escribió nada.";

const packFailures: ProblemByKind<PackFailure> = {
  "folder-unreadable": {
    problem: ({ path }) => `No se pudo leer la carpeta ${quoted(path)}.`,
    step: "Compruebe su nombre y sus permisos.",
  },
  "file-unreadable": {
    problem: ({ path }) => `No se pudo leer ${quoted(path)}.`,
    step: "Cierre el programa que lo tiene abierto o excluya el archivo.",
  },
  "too-many-files": {
    problem: ({ most }) => `Hay más de ${numberText(most)} archivos y carpetas.`,
    step: "Indique la carpeta de un solo conector.",
  },
  "too-large": { problem: ({ path }) => `Con ${quoted(path)} el conector sería demasiado grande.`, step: "Excluya el archivo." },
  "no-main-document": {
    problem: "No hay documento principal: un archivo .pq o .m que empiece por «section».",
    step: "Indique la carpeta que lo contiene y revise qué se omitió.",
  },
  "several-main-documents": {
    problem: ({ names }) => `Hay varios documentos que Power BI puede tomar como el principal: ${namesInWords(names, 10)}.`,
    step: "Excluya todos menos uno. Los archivos auxiliares terminan en .pqm.",
  },
  "unsafe-name": {
    problem: ({ path }) => `${quoted(path)} tiene un nombre que no se puede usar en todos los sistemas o en un paquete firmado.`,
    step: "Cambie el nombre del archivo o exclúyalo.",
  },
  "same-name": {
    problem: ({ path, other }) => `${quoted(path)} y ${quoted(other)} tendrían el mismo nombre en el conector.`,
    step: "Cambie el nombre de uno de ellos o exclúyalo.",
  },
  "asked-for-left-out": {
    problem: ({ names }) => `El código pide archivos que se omitieron: ${namesInWords(names, 10)}.`,
    step: "Incluya cada uno por su nombre, o exclúyalo para indicar que el conector funciona sin él.",
  },
  "mistake": {
    problem: ({ document, line, column, detail }) => `${quoted(document)}, línea ${line}, columna ${column}: ${quoted(detail)}`,
    step: "Corrija el código y empaquételo de nuevo.",
  },
  "not-readable-as-connector": {
    problem: "Lo empaquetado no se pudo volver a leer como conector.",
    step: "Examine los archivos con «mezzanine inspect».",
  },
};

const outputFailures: ProblemByKind<OutputFailure> = {
  "output-exists": {
    problem: ({ path }) => `${quoted(path)} ya existe.`,
    step: "Elija otro nombre o indique que el archivo se puede reemplazar (--help explica cómo).",
  },
  "disk-full": {
    problem: ({ path }) => `No hay suficiente espacio en disco para ${quoted(path)}.`,
    step: "Libere espacio en disco e inténtelo de nuevo.",
  },
  "output-not-writable": { problem: ({ path }) => `No se pudo escribir ${quoted(path)}.`, step: "Compruebe la carpeta y sus permisos." },
};

const signFailures: ProblemByKind<SignFailure> = {
  "key-unreadable": { problem: ({ path }) => `No se pudo leer ${quoted(path)}.`, step: "Compruebe su nombre y sus permisos." },
  "no-private-key": {
    problem: ({ path }) => `En ${quoted(path)} no hay ninguna clave privada que se pueda leer.`,
    step: "Indique un archivo PFX (P12) o PEM con la clave. Para una clave en un token o en un almacén, use --prepare.",
  },
  "no-certificate": {
    problem: ({ path }) => `En ${quoted(path)} no hay ningún certificado.`,
    step: "Indique el archivo con el certificado mediante --certificate.",
  },
  "certificate-not-readable": {
    problem: "El certificado no tiene la forma estándar, así que distintos programas pueden leerlo de manera distinta.",
    step: "Pida otro a su emisor.",
  },
  "password-needed": {
    problem: ({ path }) => `${quoted(path)} necesita una contraseña.`,
    step: "Indíquela mediante --password-fd o --password-env, o ejecute el comando en un terminal.",
  },
  "wrong-password": {
    problem: ({ path }) => `La contraseña no abre ${quoted(path)}.`,
    step: "Inténtelo de nuevo con la correcta.",
  },
  "password-not-ascii": {
    problem: "La contraseña tiene caracteres que se leen de distintas maneras, así que no se probó.",
    step: "Asigne al archivo PFX una contraseña de letras, dígitos y signos sencillos, o conviértalo en PEM con OpenSSL.",
  },
  "pfx-key-not-rsa": {
    problem: ({ path }) =>
      `La clave de ${quoted(path)} no es una clave RSA, y aquí no se pueden leer claves de otro tipo de un archivo PFX.`,
    step: "Convierta el archivo en PEM: openssl pkcs12 -in key.pfx -out key.pem",
  },
  "pfx-not-understood": {
    problem: ({ path }) => `${quoted(path)} está escrito de una forma que aquí no se puede leer.`,
    step: "Convierta el archivo en PEM: openssl pkcs12 -in key.pfx -out key.pem",
  },
  "key-does-not-fit": {
    problem: "La clave privada no corresponde al certificado.",
    step: "Indique el certificado que se emitió para esta clave.",
  },
  "key-type": {
    problem: ({ keyType }) => `No se pueden firmar conectores con una clave de este tipo: ${quoted(keyType)}.`,
    step: "Use RSA de 2048 a 4096 bits o una curva de NIST de 256 bits o más.",
  },
  "certificate-expired": {
    problem: ({ notAfter }) => `El certificado expiró el ${dayInWords(notAfter)}.`,
    step: "Firme con un certificado válido.",
  },
  "certificate-not-yet-valid": {
    problem: ({ notBefore }) => `El certificado solo es válido a partir del ${dayInWords(notBefore)}.`,
    step: "Compruebe el reloj de este equipo o espere.",
  },
  "certificate-wrong-purpose": {
    problem: "El certificado no está hecho para firmar código.",
    step: "Use uno cuyo uso mejorado de claves incluya la firma de código y cuyo uso de la clave incluya la firma digital.",
  },
  "file-unreadable": { problem: ({ path }) => `No se pudo leer ${quoted(path)}.`, step: "Examínelo con «mezzanine inspect»." },
  "not-a-connector": {
    problem: ({ path }) => `${quoted(path)} no es un archivo de conector que se pueda firmar.`,
    step: "Indique un archivo .mez o .pqx y examínelo con «mezzanine inspect».",
  },
  "unsafe-name": {
    problem: ({ path }) => `En el archivo hay ${quoted(path)}, un nombre que un paquete firmado no puede tener.`,
    step: "Empaquete el conector de nuevo sin él.",
  },
  "same-name": {
    problem: ({ path, other }) => `En el archivo hay ${quoted(path)} y ${quoted(other)}, que para algunos lectores son el mismo nombre.`,
    step: "Empaquete el conector de nuevo con uno de ellos.",
  },
  "signature-not-intact": {
    problem: "El archivo tiene una firma que no está intacta o que no se pudo comprobar, así que no se agregó ninguna.",
    step: "Examínela con «mezzanine verify». --replace quita la firma anterior.",
  },
  "cannot-countersign": {
    problem: "Una segunda firma invalidaría la existente, porque esta cubre la lista de firmas.",
    step: "Use --replace para quitar la firma anterior.",
  },
  "timestamp-address": {
    problem: ({ address }) => `No se puede pedir una marca de tiempo en ${quoted(address)}.`,
    step: "Indique una dirección que empiece por http:// o https:// y que no contenga ninguna contraseña.",
  },
  "timestamp-no-answer": {
    problem: ({ address }) => `${quoted(address)} no respondió a tiempo o envió una redirección.`,
    step: "Inténtelo de nuevo o pregunte a otra autoridad.",
  },
  "timestamp-bad-answer": {
    problem: ({ address }) => `Lo que respondió ${quoted(address)} no es una marca de tiempo.`,
    step: "Compruebe la dirección o pregunte a otra autoridad.",
  },
  "timestamp-refused": {
    problem: ({ address }) => `${quoted(address)} rechazó dar una marca de tiempo.`,
    step: "Pregunte a otra autoridad.",
  },
  "timestamp-wrong": {
    problem: ({ address }) =>
      `La marca de tiempo de ${quoted(address)} no se puede verificar, se refiere a otra cosa o difiere en un día o más del reloj de este equipo.`,
    step: "Compruebe el reloj o pregunte a otra autoridad.",
  },
  "timestamp-outside-validity": {
    problem: ({ time }) => `La marca de tiempo es del ${dayInWords(time)}, cuando el certificado no era válido.`,
    step: "Firme con un certificado válido.",
  },
  "prepared-unreadable": {
    problem: ({ path }) => `${quoted(path)} no es una carpeta creada por --prepare.`,
    step: "Indique la carpeta que dio a --prepare.",
  },
  "prepared-for-another": {
    problem: "El archivo no es el mismo que cuando se preparó la firma.",
    step: "Prepárela de nuevo y haga firmar los bytes nuevos.",
  },
  "signature-unreadable": {
    problem: ({ path }) => `En ${quoted(path)} no hay ningún valor de firma.`,
    step: "Indique el archivo que escribió la herramienta de firma: bytes, base64 o hexadecimal.",
  },
  "signature-wrong": {
    problem: "El valor de la firma no se creó a partir de estos bytes con la clave del certificado.",
    step: "Compruebe que la clave corresponde al certificado y que la herramienta firmó con RSA PKCS #1 v1.5 o ECDSA con SHA-256.",
  },
};

const signWarnings = {
  "ecdsa": "No se sabe si Power BI Desktop acepta firmas ECDSA.",
  "self-signed":
    "El certificado está autofirmado. Demuestra que el archivo no se modificó, no quién lo creó. Dé su huella digital a los usuarios por otra vía.",
  "no-timestamp": "No hay marca de tiempo, así que solo el propio archivo indica cuándo se firmó.",
} satisfies Readonly<Record<SignWarning, string>>;

export const publishTexts = {
  leftOutReasons,
  packFailures,
  outputFailures,
  nothingWritten,
  packed: (count: number, path: ForeignText) => `${counted(count, "archivo empaquetado", "archivos empaquetados")} en ${quoted(path)}.`,
  signFailures,
  signWarnings,
  signed: (path: ForeignText) => `Firmado. El paquete es ${quoted(path)}.`,
  prepared: (path: ForeignText) => `Preparado en ${quoted(path)}. Todavía no se ha firmado nada.`,
  asksAuthority: (address: ForeignText) =>
    `Pidiendo una marca de tiempo a ${quoted(address)}. Solo se envían un hash de la firma y un número aleatorio.`,
  passwordQuestion: (path: ForeignText) => `Contraseña de ${quoted(path)}: `,
  newPasswordQuestion: "Contraseña nueva para la clave: ",
  repeatPassword: "Repita la contraseña: ",
  newPasswordProblem: "Una clave nueva necesita una contraseña de 8 a 256 letras, dígitos y signos sencillos, escrita dos veces igual.",
  passwordSourceProblem: "No se pudo leer la contraseña de donde indicó.",
  certificateMade: (key: ForeignText, certificate: ForeignText) =>
    `Se crearon la clave ${quoted(key)}, que debe mantener en secreto, y el certificado ${quoted(certificate)}, que necesitan los demás.`,
  certificateProves:
    "Nadie comprueba el nombre de este certificado. Una firma hecha con él muestra que un archivo no se modificó y que lo firmó quien tiene la clave. No muestra quién es. Dé su huella digital a los usuarios por una vía distinta de la del archivo, y guarde la clave y su contraseña por separado.",
  leftOut: "Omitido:",
  codeNotRead: "El código no se pudo leer por completo, así que es posible que no se haya visto algún error.",
  watching: (path: ForeignText) => `Vigilando los cambios en ${quoted(path)}. Presione Ctrl+C para detener.`,
  watchEnded: "Vigilancia detenida.",
  installedBuild: (path: ForeignText) => `Instalado como ${quoted(path)}.`,
  undoInstall: (historyId: number) => `Para deshacerlo: mezzanine undo ${historyId}.`,
  notInstalled: "El archivo se escribió, pero no se instaló.",
  replaceInstalled: "--replace mueve el existente a la cuarentena.",
};
