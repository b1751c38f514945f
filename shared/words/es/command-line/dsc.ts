import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";

/** The command dsc. */
export const dscCommandTexts: CommandLineWords["dsc"] = {
  listed: "Lo que llama DSC v3; export dsc escribe sus manifiestos.",
  description:
    "La versión 3 de Desired State Configuration (DSC) de Microsoft llama a este comando para los recursos Mezzanine/TrustedThumbprints, Mezzanine/Connector y Mezzanine/NoShadows. Lee una instancia como JSON de la entrada estándar y escribe su estado como una línea de JSON; set y what-if escriben una segunda línea con los nombres de las propiedades que cambian. No se pregunta a nadie: lo que necesita una decisión se rechaza. Lo que hace set se puede deshacer con history y undo, y los cambios de la lista de huellas de confianza con trust restore.",
  options: { filter: "Para export, tal como lo entrega DSC. Solo se admite uno vacío." },
  exitCodes: {
    0: "hecho, o no había nada que hacer",
    1: "rechazado, o no se hizo todo",
    2: "uso incorrecto o ninguna instancia válida; no se cambió nada",
    3: "algo no se pudo leer, así que no se puede saber",
  },
  takes: (resources, operations) => `dsc admite un recurso (${resources}) y una operación (${operations})`,
  noFilter: "export no admite ningún filtro: lo muestra todo",
  inputTooLong: "La instancia es más larga que cualquiera válida.",
  notAnInstance: (place) => `Esta no es una instancia válida (${quoted(place)}).`,
  noSource: "Ningún conector cumple lo pedido y no se indica ningún origen desde el que instalar uno.",
  sourceDoesNotFit: (path) => `${quoted(path)} no es el conector que se pide, así que no se instaló.`,
  stillDifferent: "El cambio se hizo, pero el equipo todavía no está como se pide.",
  reason: (resource) => `DSC: ${resource}`,
};
