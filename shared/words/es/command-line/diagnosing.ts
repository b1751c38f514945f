import type { CommandLineWords } from "../../words.ts";
import { counted, namesInWords, numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands doctor, reports. */
export const diagnosingTexts: Pick<CommandLineWords, "doctor" | "reports"> = {
  doctor: {
    usage: {
      gatewayAlone: "--gateway no admite ningún archivo ni --fix",
      projectAlone: "--project no admite ningún archivo, ni --fix ni --gateway",
      noReportFix: "--fix repara conectores, no informes",
    },
    listed: "Por qué un conector no aparece en «Obtener datos»: el primer eslabón roto.",
    description:
      "Recorre para cada archivo el camino desde la carpeta hasta «Obtener datos»: carpeta, permiso, nombre, archivo comprimido, documento principal, código, Publish, tipos de origen de datos, firma, confianza, conflictos, reinicio. Indica el primer eslabón roto, cómo se sabe y quién puede saber lo que Mezzanine no puede. Sin ningún archivo revisa todos los conectores personalizados que no estén deshabilitados. Un archivo se indica por su ruta de acceso, o por su nombre si solo lo tiene un archivo instalado. De un informe (.pbix, .pbit, .pbip, .xlsx) se lee, en cambio, qué conectores necesita y por qué puede fallar.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      securityLevel: optionTexts.securityLevel,
      fix: "Reparar este archivo: move, rename, remove-mark o repack. El original pasa a la cuarentena; undo <number> lo devuelve.",
      gateway:
        "Qué puede hacer una puerta de enlace con cada conector: TestConnection, formas de iniciar sesión, su carpeta, la misma versión en los dos lados.",
      project: "Compara lo que se compiló en bin y build de esta carpeta con lo que está instalado.",
      remember: "Recuerda la carpeta de --project: se revisa cada vez, también en la ventana.",
      forget: "Olvida la carpeta de --project.",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "no se conoce nada que impida que estos conectores se carguen o que estos informes funcionen",
      1: "algo impide que un conector se cargue, un informe llama a algo que no está, una puerta de enlace no puede usar un conector o tiene otra versión, o se rechazó la reparación",
      2: "uso incorrecto",
      3: "un archivo no se pudo leer; 1 prevalece sobre este código",
    },
  },
  reports: {
    forgotten: "Olvidado.",
    progress: (count, of) => `${numberText(count)} de ${counted(of, "informe", "informes")}`,
    notRead: (because) => `no se leyó. ${because}`,
    folderNotRead: "no se pudo examinar esta carpeta.",
    notAllKnown: (names) =>
      `No se conocen todas las funciones de estos conectores, y uno de ellos puede proporcionar lo que falta: ${namesInWords(names, 5)}.`,
    read: (count, of) => `Informes leídos: ${numberText(count)} de ${numberText(of)}.`,
    nobodyUses: (name) => `Ninguno de los informes leídos usa ${quoted(name)}.`,
    nothingMissing: "Cada función a la que llaman los informes la proporciona algún conector.",
    nothingCalled: "Ninguno de los informes leídos llama a una función de un conector.",
    columns: {
      report: "Informe",
      function: "Función",
      queries: "Consultas",
      providedBy: "La proporciona",
      argument: "Primer argumento",
    },
    providers: {
      "certified-file": (name) => `${name} (carpeta de conectores certificados)`,
      "certified": (name) => `${name} (incluido con Power BI)`,
      "built-in": (name) => `${name} (integrado)`,
      "quarantined": (name) => `${name} (en cuarentena)`,
      "disabled": (name) => `${name} (deshabilitado)`,
      "folder-not-read": (name) => `${name} (en una carpeta que Power BI no lee)`,
    },
    listed: "Qué informes llaman a qué conectores y qué falta.",
    description:
      "Lee informes sin Power BI: .pbix, .pbit, proyectos (.pbip con TMDL o model.bim), libros con consultas y flujos de datos. Para cada uno muestra las funciones a las que llama y que no son propias de M, y quién las proporciona: un conector instalado, uno incluido con Power BI, uno en cuarentena o ninguno. Lo leído se recuerda, para que quarantine, disable e install puedan indicar a qué informes afectan. No se guarda ni se muestra ningún dato de los informes; el primer argumento de una llamada, casi siempre un servidor, se muestra si está escrito como texto. (Un informe sobre los propios conectores: mezzanine report.)",
    options: {
      uses: "Solo las llamadas a este conector: su archivo, su nombre o lo que está delante del punto en sus funciones.",
      missing: "Solo las llamadas para las que nadie proporciona una función.",
      forget: "Olvidar todos los informes leídos y dónde los busca la ventana. Los informes se quedan como están.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "se leyeron todos los informes, y cada función a la que llaman la proporciona algún conector",
      1: "un informe llama a una función que nadie proporciona",
      2: "uso incorrecto",
      3: "un informe o una carpeta no se pudo leer, o se canceló la búsqueda; 1 prevalece sobre este código",
    },
  },
};
