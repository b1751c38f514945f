import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";

/** The command dsc. */
export const dscCommandTexts: CommandLineWords["dsc"] = {
  listed: "Lo que llama DSC v3; export dsc escribe sus manifiestos.",
  description:
    "Desired State Configuration (DSC) de Microsoft, versión 3, llama a este comando para los recursos Mezzanine/TrustedThumbprints, Mezzanine/Connector y Mezzanine/NoShadows. Lee una instancia como JSON de la entrada estándar y escribe su estado en una línea de JSON; set y what-if escriben una segunda línea con los nombres de las propiedades que cambian. No se pregunta a nadie: lo que necesita una decisión se rechaza. Lo que hace set se puede deshacer con history y undo, y los cambios de la lista de huellas de confianza con trust restore.",
  options: { filter: "Para export, tal como lo entrega DSC. Solo se admite uno vacío." },
  exitCodes: {
    0: "hecho, o no había nada que hacer",
    1: "se rechazó, o no se hizo todo",
    2: "uso incorrecto, o ninguna instancia válida; no se cambió nada",
    3: "algo no se pudo leer, así que no se sabe",
  },
  takes: (resources, operations) => `dsc admite un recurso (${resources}) y una operación (${operations})`,
  noFilter: "export no admite ningún filtro: muestra todo",
  inputTooLong: "La instancia es más larga que cualquiera que sea válida.",
  notAnInstance: (place) => `Esto no es una instancia válida (${quoted(place)}).`,
  noSource: "Ningún conector coincide, y no se indica ningún origen desde el que instalar uno.",
  sourceDoesNotFit: (path) => `${quoted(path)} no es el conector que se pide, por lo que no se instaló.`,
  stillDifferent: "El cambio se hizo, pero el equipo todavía no está como se quiere.",
  reason: (resource) => `DSC: ${resource}`,
};
