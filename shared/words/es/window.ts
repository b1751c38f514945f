import { installTexts } from "./install.ts";
import { aboutPage } from "./host.ts";
import { catalogueScreen } from "./catalogue.ts";
import { cleanupDialog, quarantineScreen } from "./cleanup.ts";
import { connectorsScreen } from "./connectors.ts";
import { detailsScreen } from "./details.ts";
import { commandFailures } from "./failures.ts";
import { doctorTexts } from "./doctor.ts";
import { externalToolTexts } from "./external-tool.ts";
import { foldersPage } from "./folders.ts";
import { historyScreen } from "./history.ts";
import { introductionTexts } from "./introduction.ts";
import { noticeBar } from "./notices.ts";
import { counted, countedFiles } from "./phrases.ts";
import { previewTexts } from "./previews.ts";
import { paletteTexts } from "./palette.ts";
import { policyTexts } from "./policy.ts";
import { publishPage } from "./publish-page.ts";
import { reportScreen } from "./report-screen.ts";
import { settingsPage } from "./settings.ts";
import { shadowsScreen, testingDialog } from "./shadows.ts";
import { snapshotTexts } from "./snapshots.ts";
import { supportTexts } from "./support.ts";
import { trustPage } from "./trust.ts";

export const windowTexts = {
  install: installTexts,
  introduction: introductionTexts,
  ...connectorsScreen,
  ...detailsScreen,
  ...previewTexts,
  shadows: shadowsScreen,
  cleanup: cleanupDialog,
  testing: testingDialog,
  quarantine: quarantineScreen,
  history: historyScreen,
  reports: reportScreen,
  catalogue: catalogueScreen,
  notices: noticeBar,
  trust: trustPage,
  publish: publishPage,
  folders: foldersPage,
  settings: settingsPage,
  externalTool: externalToolTexts,
  about: aboutPage,
  support: supportTexts,
  failures: commandFailures,
  product: "Mezzanine",
  navigation: {
    label: "Secciones",
    connectors: "Conectores",
    doctor: "¿No se carga?",
    shadows: "Ocultos",
    quarantine: "Cuarentena",
    history: "Historial",
    reports: "Informes",
    catalogue: "Certificados",
    trust: "Confianza",
    check: "Comprobar",
    publish: "Publicar",
    folders: "Carpetas",
    settings: "Configuración",
    snapshots: snapshotTexts.title,
    policy: policyTexts.page.title,
    about: "Acerca de",
    waiting: (count: number) => counted(count, "pendiente", "pendientes"),
    kept: (count: number) => `${countedFiles(count)} en cuarentena`,
    more: "Más",
    skip: "Ir al contenido",
  },
  actions: {
    openFile: "Abrir un archivo…",
    scan: "Examinar de nuevo",
    cancel: "Cancelar",
    close: "Cerrar",
    back: "Atrás",
    copy: "Copiar",
    copied: "Copiado",
    copyPath: "Copiar ruta de acceso",
    copyThumbprint: "Copiar huella digital",
    copyHash: "Copiar hash",
    showFolder: "Abrir carpeta",
    addFolder: "Agregar una carpeta…",
    removeFolder: "Quitar de la lista",
    clearFilters: "Mostrar todo",
    palette: "Ir a…",
    chooseAnother: "Elegir otro archivo…",
  },
  connection: {
    lost: "Mezzanine no responde. Este es el último estado conocido. Intentándolo de nuevo…",
  },
  tones: { danger: "Peligro", attention: "Atención", information: "Nota", good: "Correcto" },
  palette: {
    ...paletteTexts,
    label: "Ir a",
    placeholder: "Escriba una sección, una acción o un conector",
    goTo: "Secciones",
    connectors: "Conectores",
    actions: "Acciones",
    nothing: "Sin resultados.",
    diagnose: doctorTexts.named,
  },
};
