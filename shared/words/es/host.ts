import type { ForeignText } from "../foreign-text.ts";
import { storeReadOnly } from "./failures.ts";
import { monthInWords, numberText, quoted } from "./phrases.ts";
import { notifications } from "./settings.ts";

export const aboutPage = {
  title: "Acerca de Mezzanine",
  promise: "Enumera, verifica y explica los conectores personalizados de Power BI. Lee los archivos y nunca los ejecuta. No envía datos.",
  version: "Versión",
  host: "Se ejecuta como",
  hosts: { electron: "un programa de escritorio", web: "una página en su explorador, servida por este equipo" },
  runtime: "Entorno de ejecución",
  catalogue: "Conectores certificados conocidos",
  catalogueFacts: (count: number, asOf: ForeignText) => `${numberText(count)}, a fecha de ${monthInWords(asOf)}`,
  catalogueSource: { shipped: "incluidos con Mezzanine", file: "de un archivo que indicó", imported: "importados por usted" },
  dataFolder: "Sus propios datos",
  culture: "Idioma del sistema",
  independence: "Mezzanine es software independiente. Power BI y Power Query son productos de Microsoft.",
};

export const aboutDialog = {
  title: "Acerca de Mezzanine",
  lines: (versions: readonly (readonly [name: string, version: string])[]) =>
    versions.map(([name, version]) => `${name} ${version}`).join("\n"),
  close: "Cerrar",
  licences: "Detalles y licencias",
};

export const licences = {
  title: "Licencias",
  explain: "Mezzanine contiene software de terceros. Estos son sus términos de licencia.",
  show: "Mostrar todo",
  failed: "Falta la lista de licencias en esta compilación.",
};

export const hostTexts = {
  about: aboutDialog,
  licences,
  notifications,
  storeReadOnly,
  menu: {
    file: "Archivo",
    edit: "Edición",
    view: "Ver",
    window: "Ventana",
    help: "Ayuda",
    about: "Acerca de Mezzanine",
    roles: {
      services: "Servicios",
      hide: "Ocultar Mezzanine",
      hideOthers: "Ocultar otros",
      unhide: "Mostrar todo",
      quit: "Salir",
      undo: "Deshacer",
      redo: "Rehacer",
      cut: "Cortar",
      copy: "Copiar",
      paste: "Pegar",
      delete: "Eliminar",
      selectAll: "Seleccionar todo",
      reload: "Volver a cargar",
      resetZoom: "Tamaño real",
      zoomIn: "Acercar",
      zoomOut: "Alejar",
      togglefullscreen: "Pantalla completa",
      minimize: "Minimizar",
      zoom: "Zoom",
      close: "Cerrar ventana",
      front: "Traer todo al frente",
    },
  },
  addFolder: { title: "Agregar una carpeta", button: "Agregar" },
  addReports: { title: "Agregar informes", button: "Agregar", filter: "Informes" },
  folderPurposes: {
    project: { title: "Elegir una carpeta de proyecto", button: "Elegir" },
    save: { title: "Elegir dónde guardar", button: "Guardar aquí" },
  },
  chosenFiles: {
    key: "Elegir un archivo de clave",
    certificate: "Elegir un certificado",
    signature: "Elegir la firma",
    previous: "Elegir la versión anterior",
  },
  saveFile: { title: "Guardar el archivo" },
  openAddress: {
    title: "Abrir una página web",
    question: (host: ForeignText) => `¿Abrir ${quoted(host)} en su explorador?`,
    detail: (address: string) =>
      `${address}\n\nMezzanine no ha comprobado esta dirección. Procede de un conector o de la lista de conectores certificados.`,
    cancel: "Cancelar",
    open: "Abrir",
  },
  unreadable: {
    problem: (name: ForeignText) => `No se pudo leer ${quoted(name)}.`,
    step: "Es posible que no exista, que esté bloqueado o que usted no tenga permiso para leerlo.",
  },
  notStarted: { title: "Mezzanine no pudo iniciarse" },
  notLoaded: {
    problem: "No se pudo cargar la ventana.",
    step: "Si vuelve a ocurrir, reinstale Mezzanine. No se pierde ningún dato.",
    reload: "Intentar de nuevo",
    quit: "Salir",
  },
  hung: {
    problem: "La ventana no responde.",
    step: "Vuelva a cargarla para continuar donde estaba. Mientras tanto, los exámenes y los movimientos continúan.",
    wait: "Esperar",
    reload: "Volver a cargar",
  },
  crashing: {
    problem: "La ventana dejó de funcionar varias veces seguidas.",
    step: "No se pierde ningún dato.",
    reload: "Intentar de nuevo",
    quit: "Salir",
  },
  alarm: {
    title: "Cambió la firma de un conector",
    text: (count: number) =>
      count === 1
        ? "Un archivo que estaba firmado ya no lo está o está firmado por otra persona. Revíselo antes de que Power BI lo cargue."
        : `${numberText(count)} archivos que estaban firmados ya no lo están o están firmados por otra persona. Revíselos antes de que Power BI los cargue.`,
  },
  addressShown: "Mezzanine no abre aquí páginas web y no ha comprobado esta dirección. Si confía en ella, ábrala usted mismo:",
  web: {
    open: "Abrir Mezzanine",
    nothingHere: "Aquí no hay nada.",
    otherBrowser: "Esta ventana pertenece al explorador que la abrió primero. Vuelva a iniciar Mezzanine para obtener una dirección nueva.",
  },
};
