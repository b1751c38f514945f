import type { ForeignText, QuotationMarks } from "../foreign-text.ts";
import type { ReleaseWords } from "./release-words.ts";

const marks: QuotationMarks = { open: "«", close: "»" };
const quoted = (text: ForeignText): string => text.quotedIn(marks);
const security = "Archivo > Opciones y configuración > Opciones > Seguridad";
const trusted =
  "(Opción recomendada) Permitir solo la carga de extensiones certificadas por Microsoft y otras extensiones de terceros que sean de confianza";
const any = "(Opción no recomendada) Permitir que se cargue cualquier extensión sin ninguna validación ni advertencia";

export const es: ReleaseWords = {
  tag: "es",
  language: "Español",
  quoted,
  title: (connector) => `Instalar ${quoted(connector)}`,
  otherLanguages: "Otros idiomas",
  labels: {
    file: "Archivo",
    version: "Versión",
    hash: "SHA-256 del archivo",
    signedBy: "Nombre en el certificado",
    notSigned: "Este archivo no está firmado.",
    sha1: "Huella digital (SHA-1)",
    sha256: "Huella digital (SHA-256)",
    validUntil: "Certificado válido hasta",
    certificateFile: "Certificado en un archivo",
  },
  check: {
    heading: "Comprobar el archivo",
    powershell: "En Windows PowerShell, vaya a la carpeta que contiene el archivo y escriba:",
    expected: "En «Hash» debe aparecer:",
    linux: "En Linux, este comando comprueba todos los archivos:",
    macos: "En macOS, este comando comprueba todos los archivos:",
    limit: "Esto muestra que el archivo llegó completo. No muestra quién lo creó, porque el hash llegó junto con el archivo.",
  },
  users: {
    heading: "Para usuarios",
    close: "Cierre Power BI Desktop.",
    folder:
      "En el Explorador de archivos, vaya a Documentos > Power BI Desktop > Custom Connectors. Cree las carpetas que no existan. Si OneDrive hace copia de seguridad de sus documentos, use la carpeta Documentos de OneDrive.",
    older: "Elimine de la carpeta los archivos anteriores de este conector. Dos archivos del mismo conector pueden causar errores.",
    copy: (file) => `Copie ${quoted(file)} en la carpeta Custom Connectors.`,
    trust: `Pida a su administrador que confíe en la huella digital, como se describe más abajo. No tiene que cambiar ninguna configuración: en ${security} > Extensiones de datos, deje seleccionada «${trusted}».`,
    allow: `Lea «Este archivo no está firmado» más abajo. Si aun así quiere usar el archivo, inicie Power BI Desktop, seleccione ${security} y, en Extensiones de datos, seleccione «${any}». Después, vuelva a cerrar Power BI Desktop.`,
    start: (names) => `Inicie Power BI Desktop, seleccione «Obtener datos» y busque ${names.map(quoted).join(", ")}.`,
    startUnlisted:
      "Inicie Power BI Desktop. El conector no aparece en «Obtener datos»; las consultas llaman a sus funciones por su nombre.",
    blocked:
      "Si Power BI Desktop muestra este archivo en el cuadro de diálogo «Conectores no certificados», todavía no es de confianza en este equipo.",
    gateway:
      "Si sus informes se actualizan mediante una puerta de enlace de datos local, la puerta de enlace también necesita el archivo, en la carpeta de conectores personalizados que indica la aplicación de la puerta de enlace.",
  },
  unsigned: {
    heading: "Este archivo no está firmado",
    paragraphs: [
      "Power BI Desktop solo carga este archivo si permite que se cargue cualquier extensión. Esa opción se aplica a todos los archivos de la carpeta Custom Connectors, no solo a este.",
      "Un conector puede usar las credenciales que escriba para él y enviar datos a otros lugares. Permita todas las extensiones solo si confía en todos los archivos de esa carpeta. Si no es así, pídanos un archivo firmado.",
    ],
  },
  administrators: {
    heading: "Para administradores",
    proves:
      "La firma muestra que el archivo no ha cambiado desde que se firmó con este certificado. No muestra quién tiene el certificado.",
    compare:
      "Antes de confiar en la huella digital, compárela con una que haya recibido de nosotros por otra vía, por ejemplo por teléfono o en nuestro sitio web.",
    selfSigned: "El certificado está autofirmado: nadie más ha comprobado el nombre que contiene.",
    scope:
      "Una huella digital de confianza se aplica a todos los conectores firmados con este certificado, incluidos otros conectores y versiones posteriores.",
    registry: "Power BI Desktop lee las huellas digitales SHA-1 de confianza de este valor del Registro (REG_MULTI_SZ, una en cada línea):",
    keep: "Agregue la huella digital y conserve las entradas existentes. Otros conectores las necesitan.",
    files: "Estas carpetas contienen archivos para hacerlo, cada una con un README.txt en inglés:",
    kinds: {
      powershell: "Scripts que agregan la huella digital y la quitan",
      intune: "Scripts de corrección para Microsoft Intune",
      gpo: "Una plantilla administrativa para directivas de grupo. Una directiva de grupo reemplaza toda la lista, así que escriba todas las huellas digitales que necesite",
      configmgr: "Scripts para Microsoft Configuration Manager",
    },
    unsigned:
      "El archivo no tiene firma, así que no hay ninguna huella digital en la que confiar. Para conservar la opción recomendada, pídanos un archivo firmado.",
  },
  remove: {
    heading: "Quitar el conector",
    user: "Cierre Power BI Desktop, elimine el archivo de la carpeta Custom Connectors y vuelva a iniciar Power BI Desktop.",
    setting: `Si ningún otro archivo lo necesita, seleccione ${security} y, en Extensiones de datos, vuelva a seleccionar «${trusted}».`,
    administrator: "Los administradores pueden quitar la huella digital de la lista con los mismos archivos.",
  },
};
