import type { ThumbprintDirt } from "../../model/thumbprint.ts";
import type { ThumbprintProblem } from "../../contract/commands.ts";
import type { AcceptanceWay, RecommendedState } from "../../model/publisher.ts";
import type { TrustPolicy } from "../../model/trust.ts";
import type { TrustChangeLine, TrustExportKind, TrustExportProblem, TrustListProblem } from "../../model/trust-change.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, dayInWords, namesInWords, numberText, quoted, thumbprintInWords } from "./phrases.ts";

const recommended = "«(Opción recomendada)»";

export const trustFailures: Readonly<
  Record<TrustListProblem | TrustExportProblem | ThumbprintProblem | "signature-does-not-hold" | "not-saved", string>
> = {
  "list-unreadable":
    "No se pudo leer la lista de huellas de confianza, así que no se cambió nada. Pregunte a su administrador si la directiva está establecida.",
  "list-in-other-form":
    "La lista de huellas de confianza está guardada en una forma que no se podría volver a escribir igual, así que no se cambió nada. Pida a su administrador que la establezca de nuevo como lista.",
  "list-too-large":
    "La lista de huellas de confianza es más grande que cualquier lista real, así que no se cambió nada. Pida a su administrador que la revise.",
  "changed-meanwhile":
    "Entretanto, otro programa cambió la lista de huellas de confianza. Su cambio se conservó. Revise la lista e inténtelo de nuevo.",
  "backup-not-written":
    "No se pudo escribir la copia de seguridad de la lista de huellas de confianza, así que la lista no se cambió. Libere espacio en disco u obtenga permiso para escribir en la carpeta de Mezzanine.",
  "elevation-declined":
    "La lista no se cambió: se rechazó la solicitud del sistema o usted no es administrador. En su lugar, cree archivos para su administrador.",
  "list-not-written":
    "La lista no se cambió: el sistema no la escribió. En su lugar, cree archivos para su administrador o ejecute como administrador el comando que se mostró.",
  "nothing-to-export":
    "Todavía no hay ninguna huella digital que exportar. Indique una o acepte antes a un editor comparando su huella digital.",
  "list-not-empty":
    "Un archivo .reg reemplaza la lista completa, así que solo se crea cuando la lista está vacía. La lista de este equipo tiene entradas. Use el script de PowerShell, que las conserva.",
  "not-a-thumbprint": "Eso no es una huella digital. Una huella digital tiene 40 dígitos hexadecimales.",
  "sha256-given":
    "Esa es la huella digital SHA-256 de un certificado. La lista de Power BI usa huellas digitales SHA-1, que tienen 40 dígitos. Las dos se muestran con la firma.",
  "signature-does-not-hold":
    "La firma de este archivo no es válida o no se pudo comprobar, así que no puede aceptar a su firmante. Pida una copia nueva.",
  "not-saved": "No se pudieron guardar los archivos. Elija una carpeta en la que pueda escribir y que tenga suficiente espacio.",
};

export const trustPage = {
  title: "Confianza",
  explain:
    "Con la configuración recomendada, Power BI Desktop carga un conector firmado solo si la huella digital de su firmante está en la lista de huellas de confianza de este equipo.",
  fromPolicy: "La lista es una directiva de este equipo. Solo un administrador puede cambiarla.",
  fromFile:
    "Este equipo no tiene esa directiva, así que Mezzanine lee la lista de este archivo de texto, con una huella digital por línea:",
  none: "La lista de huellas de confianza está vacía",
  noneExplain: "Todavía no se confía en ningún firmante en este equipo.",
  failure: {
    "access-denied":
      "No se pudo leer la lista de huellas de confianza: acceso denegado. Pregunte a su administrador si la directiva está establecida.",
    "unreadable": "La lista de huellas de confianza está dañada y no se pudo leer. Pida a su administrador que la establezca de nuevo.",
    "not-available": "En este equipo no se puede leer la lista de huellas de confianza.",
  } satisfies Readonly<Record<NonNullable<TrustPolicy["failure"]>, string>>,
  entries: (count: number) => counted(count, "huella digital de confianza", "huellas digitales de confianza"),
  usedBy: (names: readonly ForeignText[]) => `${names.length === 1 ? "La necesita" : "La necesitan"} ${namesInWords(names, 10)}`,
  unused: "Ningún conector instalado la necesita",
  dirty: "No está guardada en la forma habitual. No se sabe si Power BI la acepta. Pida a su administrador que la vuelva a escribir.",
  dirt: {
    "hidden-characters": "caracteres ocultos",
    "spaces": "espacios",
    "separators": "separadores",
    "literal-nul": "un \\0 literal al final",
    "prefix": "una palabra delante",
  } satisfies Readonly<Record<ThumbprintDirt, string>>,
  notAThumbprint: "No es una huella digital",
  signers: "Firmantes de sus conectores",
  noSigners: "Ninguno de sus conectores está firmado.",
  trusted: "en la lista de huellas de confianza",
  notTrusted: "no está en la lista de huellas de confianza",
  connectors: (count: number) => counted(count, "conector", "conectores"),
  whatToDo: "Para confiar en un firmante",
  steps: [
    "Pida al editor la huella digital por otra vía: por teléfono o en su sitio web.",
    "Compárela aquí, en los detalles del conector.",
    "Si son iguales, agréguela a la lista si es administrador de este equipo. Si no, guarde más abajo archivos para su administrador o envíele la huella digital copiada.",
  ],
  unnamed: "Certificado sin nombre",
  written: "guardada como",
  lowerCase: "Escrita en minúsculas. Algunos instaladores la escriben así; no se sabe si esto afecta a Power BI.",
  ends: {
    "ended": (notAfter: string) => `Su certificado expiró el ${dayInWords(notAfter)}. No se sabe si esto afecta a Power BI.`,
    "ends-soon": (notAfter: string) => `Su certificado expira el ${dayInWords(notAfter)}.`,
    "valid": (notAfter: string) => `Su certificado es válido hasta el ${dayInWords(notAfter)}.`,
  },
  recommended: {
    "not-known": `No se sabe si la opción ${recommended} bloquearía alguno de sus conectores.`,
    "nothing-installed": `No hay ningún conector personalizado instalado, así que puede usar la opción ${recommended} en Power BI Desktop.`,
    "possible": (count: number) =>
      `Puede volver a la opción ${recommended} en Power BI Desktop, en Opciones > Seguridad > Extensiones de datos: ${count === 1 ? "su único conector personalizado no se ha modificado y lo firmó" : `sus ${numberText(count)} conectores personalizados no se han modificado y los firmó`} alguien que está en la lista de huellas de confianza.`,
    "not-yet": (names: readonly ForeignText[]) =>
      `Con la opción ${recommended}, Power BI Desktop no cargaría estos conectores, o no se sabe si los cargaría: ${namesInWords(names, 5)}.`,
  } satisfies { readonly [K in RecommendedState["kind"]]: unknown },
  publishers: "Editores conocidos",
  publishersExplain:
    "Todos los que firmaron un conector personalizado en este equipo. Aceptar a un editor es una nota para usted: Mezzanine deja de advertir cuando un conector pasa a ese certificado. No cambia lo que carga Power BI; eso solo lo hace la lista de huellas de confianza.",
  noPublishers: "Todavía no se ha encontrado ningún conector personalizado firmado en este equipo.",
  firstSeen: (at: string) => `Visto por primera vez el ${dayInWords(at)}`,
  acceptances: {
    "thumbprint-compared": (at: string) => `Aceptado el ${dayInWords(at)}: comparó la huella digital`,
    "on-sight": (at: string) => `Aceptado el ${dayInWords(at)} sin comparar la huella digital`,
  } satisfies Readonly<Record<AcceptanceWay, (at: string) => string>>,
  acceptedByAdministrator: "En la lista del administrador",
  notAccepted: "Sin aceptar",
  signedFiles: (names: readonly ForeignText[]) => `Firmó ${namesInWords(names, 5)}`,
  signedNothing: "No firmó ningún conector instalado ahora",
  note: "Nota",
  editNote: "Agregar una nota",
  saveNote: "Guardar la nota",
  noteSaved: "La nota se ha guardado.",
  accept: "Aceptar…",
  compareAndAccept: "Comparar y aceptar…",
  acceptUnsigned: "Aceptar sin firma",
  acceptTitle: (name: ForeignText) => `¿Aceptar ${quoted(name)}?`,
  acceptExplain:
    "El nombre no demuestra nada. Cualquiera puede crear un certificado con cualquier nombre. Compare la huella digital con la que el editor le dio por otra vía, por teléfono o en un sitio web que usted conozca.",
  theirThumbprint: "La huella digital que le dio el editor",
  theirThumbprintHint: "Déjelo vacío para aceptar sin comparar.",
  onSight: "Sin comparar, solo sabe que este certificado firmó el archivo. No se comprueba quién es el propietario del certificado.",
  comparisons: {
    "different": "Esta no es la huella digital de este certificado. No lo acepte.",
    "several": "Hay varias huellas digitales y no todas son de este certificado. Pegue solo la que el editor le dio para él.",
    "not-a-thumbprint": "Eso no es una huella digital. Una huella digital tiene 40 dígitos hexadecimales.",
  },
  acceptCompared: "Aceptar: la huella digital es la misma",
  acceptOnSight: "Aceptar sin comparar",
  accepted: "Aceptado. Esto no cambia lo que carga Power BI.",
  acceptedUnsigned: "Mezzanine ya no espera una firma de este archivo. Esto no cambia lo que carga Power BI.",
  revoke: "Revocar",
  revoked: "Ya no está aceptado.",
  editor: "Cambiar la lista",
  editorExplain:
    "Las demás entradas conservan su texto y su orden. Antes de cada cambio se guarda una copia de seguridad, y no se escribe nada si entretanto otro programa ha cambiado la lista.",
  add: "Agregar a la lista",
  addThumbprint: "Huella digital que se agregará",
  addThumbprintHint: "Tal como la recibió: no importan los espacios, los dos puntos ni las mayúsculas y minúsculas.",
  remove: "Quitar de la lista",
  writeClean: "Corregir la entrada",
  preview: "Mostrar el cambio",
  changeTitle: "¿Cambiar la lista de huellas de confianza?",
  before: "Antes",
  after: "Después",
  states: { kept: "se conserva", removed: "se quita", added: "se agrega" } satisfies Readonly<Record<TrustChangeLine["state"], string>>,
  emptyList: "sin lista",
  noChange: "La lista ya está así. No cambiaría nada.",
  commandShown: "Windows pide un administrador y después ejecuta exactamente esto:",
  fileShown: "Mezzanine escribe este archivo:",
  apply: "Cambiar la lista",
  changed: "La lista de huellas de confianza se cambió y se volvió a leer. Reinicie Power BI Desktop.",
  backupKept: (path: ForeignText) => `La lista anterior se guardó en ${quoted(path)}.`,
  askAdministrator: "¿No es administrador? Cree más abajo archivos para uno.",
  alreadyThere: (thumbprint: ForeignText) => `${thumbprintInWords(thumbprint)} ya está en la lista.`,
  notThere: (entry: ForeignText) => `${quoted(entry)} no está en la lista.`,
  backups: "Copias de seguridad de la lista",
  noBackups: "Todavía no hay ninguna. Se guarda una antes de cada cambio.",
  backupFrom: (at: string, count: number) => `${dayInWords(at)}, ${counted(count, "entrada", "entradas")}`,
  backupUnreadable: (at: string) => `${dayInWords(at)}, no se puede leer`,
  restore: "Restaurar…",
  exports: "Archivos para un administrador",
  exportsExplain:
    "Para muchos equipos, o si no puede cambiar la lista usted mismo. Los archivos agregan las huellas digitales de la lista de este equipo y las de los editores cuya huella digital comparó. Conservan las demás entradas, se pueden ejecutar más de una vez e incluyen cómo deshacerlos y un archivo Léame.",
  exportKinds: {
    reg: "Archivo del Registro (.reg)",
    powershell: "Script de PowerShell",
    intune: "Corrección de Intune",
    gpo: "Directiva de grupo (ADMX)",
    configmgr: "Configuration Manager",
  } satisfies Readonly<Record<TrustExportKind, string>>,
  exportHints: {
    reg: "Reemplaza la lista, así que solo se ofrece cuando la lista está vacía.",
    powershell: "Para un equipo o para cualquier herramienta que ejecute scripts.",
    intune: "Un script de detección y uno de corrección, y dos scripts que los deshacen.",
    gpo: "No sirve para Intune, que rechaza ADMX para esta clave. La directiva reemplaza la lista.",
    configmgr: "Un script de detección y uno de corrección.",
  } satisfies Readonly<Record<TrustExportKind, string>>,
  save: "Guardar…",
  exported: "Los archivos se han guardado. El archivo Léame explica cómo usarlos y deshacerlos.",
  exportedTo: (folder: ForeignText) =>
    `Los archivos se han guardado en ${quoted(folder)}. El archivo Léame explica cómo usarlos y deshacerlos.`,
};
