import type { KnownAuthentication } from "../../model/authentication.ts";
import type { DataSourcePath } from "../../model/connector.ts";
import type { PartFacts } from "../../model/inspection.ts";
import type { OtherValue } from "../../model/pasted-thumbprint.ts";
import type { ThumbprintComparison } from "../../model/thumbprint-comparison.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import { testConnectionInWords } from "./test-connection.ts";
import { counted, listInWords, numberText, quoted, versionInWords } from "./phrases.ts";

function pathOf(path: SentenceFacts<DataSourcePath>): string {
  if (path.kind === "singleton") return "unas mismas credenciales para todos los usos";
  if (path.kind === "url") return `la dirección en ${quoted(path.parameter)}`;
  if (path.kind === "json") return `${listInWords(path.parameters.map(quoted))} en conjunto`;
  return path.kind === "computed" ? "un valor que calcula el código del conector" : "no se sabe sin ejecutar el código";
}

/** Kinds of authentication by their names in M; others are shown as they are. */
const authenticationNames: Readonly<Record<KnownAuthentication, string>> = {
  UsernamePassword: "Nombre de usuario y contraseña",
  OAuth: "Inicio de sesión con OAuth",
  Aad: "Microsoft Entra ID",
  Key: "Clave",
  Anonymous: "Anónimo",
  Implicit: "Sin credenciales",
  Windows: "Cuenta de Windows",
  Parameterized: "Parámetros",
};

function other(what: string): { readonly own: string; readonly another: string } {
  const text = `Esto es ${what}, no una huella digital. Pida la huella digital SHA-1 o SHA-256 del certificado.`;
  return { own: text, another: text };
}

export const detailsScreen = {
  compare: {
    label: "Comparar una huella digital",
    hint: "Pegue la huella digital que le dio el editor, obtenida de cualquier lugar que no sea este archivo.",
    placeholder: "Pegue una huella digital",
    equal: (signer: ForeignText) =>
      `Las huellas digitales coinciden. Esta es la huella digital de ${quoted(signer)}, que firmó el archivo.`,
    equalButAltered: "La huella digital es la del firmante, pero el archivo se modificó después de firmarlo. No lo use.",
    equalButUnchecked:
      "La huella digital es la del firmante, pero la firma no se pudo comprobar por completo. Trate el archivo como si no estuviera firmado.",
    different: {
      "not-the-signer": "Distinta. Esta no es la huella digital del firmante de este archivo. Pregunte al editor antes de usarlo.",
      "only-claimed": "Distinta. El archivo nombra este certificado, pero la firma no se hizo con él. Esto no es una coincidencia.",
      "only-included":
        "Distinta. El archivo contiene un certificado con esta huella digital, pero lo firmó otro. Esto no es una coincidencia.",
    } satisfies Readonly<Record<Extract<ThumbprintComparison, { kind: "different" }>["because"], string>>,
    unsigned: "El archivo no está firmado, así que no hay nada con lo que comparar.",
    notRead: "El archivo no se pudo leer como conector, así que no hay ninguna firma con la que comparar.",
    noThumbprint: {
      "no-digits": "No es una huella digital: el texto no tiene ningún grupo de 40 (SHA-1) o 64 (SHA-256) dígitos de 0–9 y A–F.",
      "too-long": "No es una huella digital: el texto es demasiado largo. Pegue la línea con la huella digital.",
      "several": "En el texto hay varias huellas digitales y no todas son del firmante. Pegue solo una.",
    },
    wrongLength: (digits: number) =>
      `No es una huella digital: tiene ${counted(digits, "dígito", "dígitos")}, y una huella digital tiene 40 (SHA-1) o 64 (SHA-256). Es posible que falten algunos.`,
    other: {
      "md5": other("un valor MD5"),
      "sha-224": other("un valor SHA-224"),
      "sha-384": other("un valor SHA-384"),
      "sha-512": other("un valor SHA-512"),
      "base64": other("un valor en base64"),
      "serial-number": {
        own: "Este es el número de serie del certificado del firmante, no su huella digital. Cualquiera puede crear un certificado con el mismo número. Pida la huella digital.",
        another: "Esto se llama número de serie, no huella digital. Pida la huella digital del certificado.",
      },
      "file-hash": {
        own: "Este es el SHA-256 del propio archivo: el archivo es exactamente aquel al que corresponde este valor. No muestra quién lo firmó.",
        another: "Este es el hash de otro archivo. Pregunte al editor antes de usar este.",
      },
    } satisfies Readonly<Record<OtherValue, { readonly own: string; readonly another: string }>>,
    pasted: "Pegada",
    signer: "Firmante",
    groupDiffers: "difiere",
    tidied: "Se quitaron los caracteres ocultos del texto pegado.",
  },
  detail: {
    width: "Ancho de los detalles",
    widthIs: (pixels: number) => counted(pixels, "píxel", "píxeles"),
    widthHint: "Arrastre para cambiar el ancho. Haga doble clic para restablecerlo.",
    label: "Acerca de este conector",
    tabs: {
      overview: "Información general",
      preview: "Vista previa",
      signature: "Firma",
      functions: "Funciones",
      contents: "Contenido",
      compare: "Comparar",
    },
    version: (version: ForeignText) => `v${versionInWords(version)}`,
    signedBy: (name: ForeignText) => `firmado por ${quoted(name)}`,
    loadingTitle: {
      expected: "Se espera que Power BI lo cargue",
      blocked: "No se espera que Power BI lo cargue",
      unknown: "No se sabe si Power BI lo carga",
    },
    gone: "Este conector ya no está en la lista",
    goneDetail: "Su archivo se movió, cambió de nombre o se quitó. Elija otro conector o examine de nuevo.",
    loading: "Leyendo…",
    whatItMeans: "¿Qué significa esto?",
  },
  overview: {
    getData: "En «Obtener datos»",
    onLight: "Sobre claro",
    onDark: "Sobre oscuro",
    noPublish:
      "No aparece en «Obtener datos»: ninguna función de este archivo está publicada. Aun así, se puede usar desde el Editor avanzado.",
    unresolvedPublish: (name: ForeignText) => `Se pide el registro ${quoted(name)}, pero falta o no se puede leer sin ejecutar el código.`,
    unresolvedKind: (name: ForeignText) =>
      `El registro del tipo de origen de datos ${quoted(name)} falta o no se puede leer sin ejecutar el código.`,
    helpText: "Texto de ayuda",
    titleUnknown: "título desconocido",
    category: "Categoría",
    categoryShown: (shown: ForeignText) => `se muestra en ${quoted(shown)}`,
    directQuery: "DirectQuery",
    beta: "Beta",
    yes: "sí",
    no: "no",
    computed: "se calcula al ejecutarse",
    learnMore: "Más información",
    openLearnMore: "Abrir en el explorador…",
    kinds: "Orígenes de datos",
    noKinds: "No declara ningún origen de datos, así que no pide credenciales.",
    authentication: "Autenticación",
    noAuthentication: "no se declara ninguna",
    authenticationUnknown: "no se sabe sin ejecutar el código",
    testConnection: "TestConnection, para una puerta de enlace",
    testConnectionOf: testConnectionInWords,
    encryption: "Conexión cifrada",
    file: "Archivo",
    fileName: "Nombre de archivo",
    folder: "Carpeta",
    size: "Tamaño",
    modified: "Modificado",
    container: "Formato",
    containers: {
      mez: ".mez, un archivo comprimido sencillo",
      pqx: ".pqx, un paquete que se puede firmar",
      section: "un documento de sección suelto",
    },
    section: "Sección",
    cultures: "Idiomas",
    neutral: "neutro",
    notRead: "Sin leer en su código",
    placeInCode: (line: number, column: number) => `línea ${line}, columna ${column}`,
    placeInMember: (line: number, column: number, member: ForeignText) => `línea ${line}, columna ${column}, en ${quoted(member)}`,
    morePlaces: (count: number) => `y ${numberText(count)} más`,
    sha256: "SHA-256",
    otherFields: "Otros campos",
    maybeMeant: (name: ForeignText) => `probablemente se refería a ${quoted(name)}`,
    authenticationNames,
    requires: "Requiere",
  },
  functions: {
    none: "El archivo no tiene funciones compartidas.",
    parametersUnknown: "los parámetros no se conocen sin ejecutar el código",
    values: "Valores compartidos",
    valuesHint: "Nombres que no son funciones. Todos los conectores comparten un mismo conjunto de nombres.",
    count: (count: number) => counted(count, "función", "funciones"),
    kind: "Tipo de origen de datos",
    path: "Las credenciales se guardan para",
    pathOf,
    published: "en «Obtener datos»",
    moreValues: (count: number) => `y ${numberText(count)} más`,
    search: "Buscar funciones",
    nothingMatches: "Ninguna función tiene este texto en su nombre.",
    showMore: (count: number) => `Mostrar ${numberText(count)} más`,
    unread: (count: number) => counted(count, "miembro compartido más no se leyó.", "miembros compartidos más no se leyeron."),
  },
  contents: {
    summary: (parts: number, size: string) => `${counted(parts, "parte", "partes")}, ${size} sin comprimir`,
    name: "Parte",
    role: "Qué es",
    size: "Tamaño",
    covered: "Firma",
    roles: {
      main: "documento principal",
      document: "documento",
      helper: "código auxiliar",
      resources: "textos",
      image: "imagen",
      packaging: "empaquetado",
      other: "otro",
    } satisfies Readonly<Record<PartFacts["role"], string>>,
    coveredYes: "firmada",
    coveredNo: "sin firmar",
    coveredNone: "—",
    notes: "Acerca del archivo comprimido",
    ambiguous: "dos programas pueden leer contenidos distintos",
    wholeArchive: "todo el archivo comprimido",
    images: "Imágenes",
  },
};
