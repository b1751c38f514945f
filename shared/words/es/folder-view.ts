import type { AccessUnknown, FolderPlace, FolderProgram, NotReadBecause, ReadingSource, TransferRequest } from "../../model/folder-view.ts";
import type { GatewayState } from "../../model/gateway.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, numberText, quoted } from "./phrases.ts";

type Transfer = TransferRequest["kind"];

const countedConnectors = (count: number): string => counted(count, "conector", "conectores");

export const folderViewTexts = {
  place: {
    "documents": "Conectores personalizados",
    "documents-older-name": "Conectores personalizados, nombre anterior",
    "other-documents": "Conectores personalizados en otra carpeta Documentos",
    "near-miss": "Casi la carpeta de conectores personalizados",
    "certified-installer": "Conectores certificados, edición del instalador",
    "certified-store": "Conectores certificados, edición de Microsoft Store",
    "gateway": "Puerta de enlace de datos local",
    "gateway-named": "Puerta de enlace de datos local, según usted",
    "added": "Agregada por usted",
  } satisfies Readonly<Record<FolderPlace, string>>,
  programs: {
    "desktop": "Power BI Desktop",
    "desktop-installer": "Power BI Desktop (edición del instalador)",
    "desktop-store": "Power BI Desktop (edición de Microsoft Store)",
    "standard-gateway": "la puerta de enlace de datos local en modo estándar",
    "personal-gateway": "la puerta de enlace de datos local en modo personal",
  } satisfies Readonly<Record<FolderProgram, string>>,
  readBy: {
    "reads": (program: string) => `La lee ${program}.`,
    "unless-configured": (program: string) => `La lee ${program}, a menos que en la puerta de enlace se haya establecido otra carpeta.`,
  },
  sources: {
    "engineer":
      "Cómo se sabe: lo dijo un ingeniero de Microsoft después de leer el código de Power BI Desktop. No consta que la edición del instalador y la de Microsoft Store difieran en esto.",
    "documentation": "Cómo se sabe: por la documentación de Microsoft.",
    "vendors": "Cómo se sabe: por la documentación de varios conectores.",
    "scripts": "Cómo se sabe: por varios scripts públicos. Microsoft no lo documenta.",
    "user": "Cómo se sabe: lo dijo usted.",
  } satisfies Readonly<Record<ReadingSource, string>>,
  howKnown: "Cómo se sabe",
  unread: "No se lee",
  notRead: {
    "usual-name-exists": "Power BI Desktop no la lee, porque existe la carpeta con el nombre habitual.",
    "older-name-read": "No existe, así que Power BI Desktop lee la carpeta con el nombre anterior.",
    "other-documents": "Power BI Desktop no la lee, porque su carpeta Documentos está en otro lugar.",
    "near-miss": "Power BI Desktop no la lee, porque su nombre o su ubicación no son los correctos.",
  } satisfies Readonly<Record<NotReadBecause, string>>,
  doesNotLoad: (count: number) =>
    count === 1
      ? "El conector que contiene no se carga. Muévalo a la carpeta que se lee."
      : `Los ${numberText(count)} conectores que contiene no se cargan. Muévalos a la carpeta que se lee.`,
  names: (count: number) => counted(count, "archivo de conector", "archivos de conector"),
  moreNames: (count: number) => `y ${numberText(count)} más`,
  absent: (count: number) => counted(count, "carpeta posible que no existe", "carpetas posibles que no existen"),
  absentExplain: "Los programas leerían estas carpetas si existieran. No es un problema que no existan.",
  loading: "Revisando las carpetas…",
  failed: "No se pudieron revisar las carpetas. Inténtelo de nuevo; si vuelve a ocurrir, reinicie Mezzanine.",
  tryAgain: "Intentar de nuevo",
  create: "Crear carpeta",
  createExplain: "Power BI Desktop lee esta carpeta en cuanto existe.",
  created: (path: ForeignText) => `Se creó ${quoted(path)}.`,
  undoCreate: "Quitar la carpeta",
  undoCreateExplain: "Mezzanine creó esta carpeta y está vacía.",
  undone: "La carpeta vacía se quitó.",
  move: (count: number) => (count === 1 ? "Mover el conector…" : `Mover ${numberText(count)} conectores…`),
  useForGateway: "La puerta de enlace de datos local lee esta carpeta",
  useForGatewayExplain: "Selecciónelo si la carpeta está establecida en la aplicación de la puerta de enlace, en Conectores.",
  gatewayNamed: "Anotado. No se cambió nada en la puerta de enlace.",
  access: {
    allowed: "La cuenta de la puerta de enlace puede leerla.",
    denied:
      "La cuenta de la puerta de enlace no puede leerla, así que la puerta de enlace no puede cargar lo que contiene. Dé a la cuenta permiso de lectura o elija otra carpeta en la aplicación de la puerta de enlace.",
    notKnown: {
      "not-windows": "Solo en el equipo de la puerta de enlace se puede ver si su cuenta puede leerla.",
      "no-gateway": "No se sabe si una puerta de enlace puede leerla, porque en este equipo no hay instalada ninguna en modo estándar.",
      "network":
        "No se sabe si la cuenta de la puerta de enlace puede leerla, porque está en otro equipo. Los servicios no ven las unidades que usted conectó e inician sesión en otros equipos como este equipo. Elija una carpeta en el disco propio de la puerta de enlace.",
      "rules-not-read":
        "No se sabe si la cuenta de la puerta de enlace puede leerla, porque no se pudieron leer las reglas de acceso. Consulte Propiedades > Seguridad.",
      "only-administrators":
        "Sus reglas de acceso nombran a administradores y a cuentas que no son la de la puerta de enlace. La cuenta de la puerta de enlace solo puede leerla si alguien la hizo administradora. Para estar seguro, dé a la cuenta permiso de lectura.",
      "other-accounts":
        "No se sabe si la cuenta de la puerta de enlace puede leerla: las reglas de acceso nombran grupos o cuentas de los que puede formar parte.",
    } satisfies Readonly<Record<AccessUnknown, string>>,
    fileDenied:
      "La cuenta de la puerta de enlace no puede leer este archivo, así que la puerta de enlace no puede cargarlo. Dé a la cuenta permiso de lectura.",
  },
  service: {
    installed: (account: ForeignText) =>
      `En este equipo hay instalada una puerta de enlace de datos local en modo estándar. Se ejecuta como ${quoted(account)}.`,
    accountNotKnown:
      "En este equipo hay instalada una puerta de enlace de datos local en modo estándar. No se pudo leer con qué cuenta se ejecuta.",
    notInstalled: "En este equipo no hay instalada ninguna puerta de enlace de datos local en modo estándar.",
    notKnown: "Solo en Windows se puede ver si hay instalada una puerta de enlace de datos local.",
  },
  transfer: {
    title: {
      "move": (count: number) => `Mover ${countedConnectors(count)}`,
      "copy-to-gateway": (count: number) => `Copiar ${countedConnectors(count)} a la puerta de enlace`,
    } satisfies Readonly<Record<Transfer, (count: number) => string>>,
    how: {
      "move": "Cada archivo se copia a la carpeta que lee Power BI Desktop. El original pasa a la cuarentena, y al deshacer se restaura.",
      "copy-to-gateway":
        "Cada archivo se copia a la carpeta de la puerta de enlace y también se queda donde está. Al deshacer se retira la copia.",
    } satisfies Readonly<Record<Transfer, string>>,
    into: "Destino",
    folderIsMade: "La carpeta todavía no existe y se creará.",
    replace: (name: ForeignText) => `Reemplazar ${quoted(name)}. Pasa a la cuarentena.`,
    mustReplace: "Ya hay un archivo con ese nombre. Se conserva a menos que lo reemplace.",
    clashes: (name: ForeignText) => `${quoted(name)} tiene el mismo tipo de origen de datos. Es posible que los dos juntos no se carguen.`,
    nothing: "Ninguno de ellos se puede mover ni copiar.",
    go: {
      "move": (count: number) => `Mover ${countedConnectors(count)}`,
      "copy-to-gateway": (count: number) => `Copiar ${countedConnectors(count)}`,
    } satisfies Readonly<Record<Transfer, (count: number) => string>>,
    done: {
      "move": (count: number) => `${counted(count, "conector movido", "conectores movidos")}. Reinicie Power BI Desktop.`,
      "copy-to-gateway": (count: number) =>
        `${counted(count, "conector copiado", "conectores copiados")} a la carpeta de la puerta de enlace.`,
    } satisfies Readonly<Record<Transfer, (count: number) => string>>,
    reason: {
      "move": "Movido a la carpeta que lee Power BI Desktop",
      "copy-to-gateway": "Copiado a la carpeta de la puerta de enlace",
    } satisfies Readonly<Record<Transfer, string>>,
    ended: "No se hizo todo",
  },
  gateway: {
    title: "Preparación para la puerta de enlace",
    explain: "Lo que una puerta de enlace de datos local necesita de cada conector, hasta donde se ve en este equipo.",
    check: "Comprobar la preparación para la puerta de enlace",
    checking: "Leyendo los conectores…",
    again: "Comprobar de nuevo",
    failed: "No se pudieron comprobar los conectores. Examine de nuevo y después vuelva a comprobar.",
    states: {
      "ready": "No se conoce nada que impida a una puerta de enlace usarlo",
      "unusable": "Una puerta de enlace no puede usarlo tal como está",
      "versions-differ": "La carpeta de la puerta de enlace tiene otra versión",
      "not-there": "No está en la carpeta de la puerta de enlace",
      "folder-not-known": "No se conoce la carpeta de la puerta de enlace",
    } satisfies Readonly<Record<GatewayState, string>>,
    nothing:
      "No hay conectores personalizados en las carpetas que leen Power BI Desktop o una puerta de enlace. Agregue uno y compruebe de nuevo.",
    copy: "Copiar a la carpeta de la puerta de enlace…",
    versions: (here: ForeignText | null, there: ForeignText | null) =>
      `Versión aquí: ${here === null ? "no indicada" : quoted(here)}. Versión allí: ${there === null ? "no indicada" : quoted(there)}.`,
    switches: "Opciones del clúster de puertas de enlace",
  },
};
