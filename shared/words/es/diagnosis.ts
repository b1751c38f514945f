import type { LinkExpert, LinkName, LinkSource, LinkState, OwnReason, RepairName } from "../../model/diagnosis.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, namesInWords, quoted } from "./phrases.ts";

export const diagnosisTexts = {
  links: {
    "folder": "Power BI lee la carpeta",
    "permission": "El archivo se puede leer",
    "web-mark": "Windows no lo ha marcado como descargado",
    "file-name": "Power BI carga archivos con este nombre",
    "archive": "El archivo comprimido se puede leer",
    "main-document": "Tiene exactamente un documento principal",
    "code": "El código no tiene errores",
    "members": "Todos los nombres del código están definidos",
    "publish": "Está publicado en «Obtener datos»",
    "data-source-kinds": "Los usuarios pueden iniciar sesión en sus tipos de origen de datos",
    "strings-and-icons": "Sus textos e iconos están en el archivo",
    "signature": "Sus firmas son válidas, si las hay",
    "trust": "Su firmante es de confianza o se permite cualquier extensión",
    "conflicts": "Ningún otro conector puede usarse en su lugar",
    "restart": "Power BI Desktop se inició después del último cambio",
  } satisfies Readonly<Record<LinkName, string>>,
  states: {
    "holds": "correcto",
    "broken": "roto",
    "not-knowable": "no se sabe",
  } satisfies Readonly<Record<LinkState, string>>,
  reasons: {
    "not-read": "Mezzanine no pudo leer el archivo.",
    "depends-on-earlier": "No se sabe hasta que se corrija un paso anterior.",
    "marked-by-windows":
      "Windows lo marca como descargado de otro lugar. Algunos usuarios dicen que un archivo así no se carga; no se sabe qué hace Power BI.",
    "mark-not-known": "No se pudo leer si Windows lo marca como descargado.",
    "program-older": "Power BI Desktop se inició antes de que cambiara el archivo y solo busca conectores al iniciarse. Reinícielo.",
    "program-perhaps-older":
      "Power BI Desktop se inició antes de que se tocara el archivo por última vez. Si se copió aquí desde entonces, reinicie Power BI Desktop.",
    "program-not-known":
      "No se sabe cuándo se inició Power BI Desktop. Solo busca conectores al iniciarse: reinícielo después de cada cambio.",
    "file-time-ahead":
      "La hora del archivo es posterior al reloj de este equipo, así que no se sabe qué ocurrió primero. Si cambió o copió el archivo después de iniciar Power BI Desktop, reinicie Power BI Desktop.",
  } satisfies Readonly<Record<OwnReason, string>>,
  sources: {
    "folders": "Cómo se sabe: por las carpetas de este equipo; cuál de ellas se lee lo dijo un ingeniero de Microsoft.",
    "file-system": "Cómo se sabe: por el sistema de archivos.",
    "bytes": "Cómo se sabe: por los bytes del archivo.",
    "grammar": "Cómo se sabe: por la gramática de M de la propia Microsoft.",
    "trusted-list":
      "Cómo se sabe: por la lista de huellas de confianza de este equipo y por lo que usted indicó sobre la configuración de Power BI.",
    "inventory": "Cómo se sabe: por los demás conectores de este equipo y por la lista de conectores certificados.",
    "processes": "Cómo se sabe: por los procesos en ejecución.",
  } satisfies Readonly<Record<LinkSource, string>>,
  experts: {
    "user": "Puede comprobarlo en este equipo.",
    "administrator": "El administrador de este equipo puede averiguarlo.",
    "author": "El autor del conector puede averiguarlo.",
    "nobody-but-power-bi": "Solo lo muestra el propio Power BI: mire en «Obtener datos».",
  } satisfies Readonly<Record<LinkExpert, string>>,
  noBroken: (notKnown: number) =>
    notKnown === 0
      ? "Ningún eslabón está roto."
      : `No se conoce ningún eslabón roto. ${counted(notKnown, "eslabón no se conoce", "eslabones no se conocen")} desde fuera.`,
  firstBroken: "El primer eslabón roto:",
  nothing: "No hay ningún conector en una carpeta que Mezzanine conozca.",
  repairs: {
    "move": (to: ForeignText) => `Moverlo a ${quoted(to)}.`,
    "rename": (to: ForeignText) => `Cambiar su nombre a ${quoted(to)}.`,
    "repack": (to: ForeignText) =>
      `Empaquetar ${quoted(to)} de nuevo con un documento principal en el nivel superior, nombres correctos y sin archivos de otros programas.`,
    "remove-mark": (to: ForeignText) => `Quitar la marca de Windows de ${quoted(to)}.`,
  } satisfies Readonly<Record<RepairName, (to: ForeignText) => string>>,
  repair: {
    ask: "¿Continuar?",
    done: "Listo. Reinicie Power BI Desktop.",
    notOffered: "Esta reparación no es posible para este archivo.",
  },
  gateway: {
    inFolder: "El mismo archivo está en la carpeta de la puerta de enlace.",
    otherBytes: (name: ForeignText) =>
      `La carpeta de la puerta de enlace tiene ${quoted(name)} con otro contenido: use la misma versión en los dos lados.`,
    notInFolder: "No está en la carpeta de la puerta de enlace, hasta donde se conoce esa carpeta.",
    folderNotKnown:
      "No se conoce ninguna carpeta de una puerta de enlace en este equipo. La aplicación de la puerta de enlace muestra qué carpeta lee.",
    onlyThere: "Está en la carpeta de la puerta de enlace y no en la carpeta que lee Power BI Desktop.",
    testConnection: {
      resolved: (kind: ForeignText) =>
        `${quoted(kind)}: TestConnection lleva a una función, así que una puerta de enlace puede probar la conexión.`,
      none: (kind: ForeignText) =>
        `${quoted(kind)}: no hay TestConnection, que hace falta para la actualización programada a través de una puerta de enlace.`,
      unresolved: (kind: ForeignText) =>
        `${quoted(kind)}: TestConnection no lleva a ninguna función a la que pueda llamar una puerta de enlace.`,
      unknown: (kind: ForeignText) => `${quoted(kind)}: no se sabe a qué llama TestConnection sin ejecutar el código.`,
    },
    noKinds: "No declara ningún tipo de origen de datos, así que no hay nada a lo que una puerta de enlace pueda conectarse.",
    signIn: (kinds: readonly ForeignText[]) =>
      kinds.length === 0 ? "No declara ninguna forma de iniciar sesión." : `Formas de iniciar sesión: ${namesInWords(kinds)}.`,
    signInNotKnown: "Sus formas de iniciar sesión se calculan y no se conocen sin ejecutar el código.",
    oauth:
      "OAuth a través de una puerta de enlace solo funciona para los administradores de la puerta de enlace, según la documentación de Microsoft.",
    cluster:
      "Los conectores personalizados deben estar permitidos en el clúster de puertas de enlace. En el servicio Power BI, seleccione Configuración > Administrar conexiones y puertas de enlace > Puertas de enlace de datos locales, después la puerta de enlace y Configuración. En Power BI, seleccione la opción «Allow user’s custom data connectors to refresh through this gateway cluster» y, para orígenes en la nube, también «Allow user’s cloud data sources to refresh through this gateway cluster». Mezzanine no puede ver estas opciones.",
  },
};
