import type { CommandLineWords } from "../../words.ts";
import { counted, namesInWords, quoted } from "../phrases.ts";

/** The option --all-users. */
export const allUsersTexts: CommandLineWords["allUsers"] = {
  windowsOnly:
    "--all-users es para Windows, donde los usuarios están en el Registro. En otros sistemas, ejecute el comando como cada uno de los usuarios.",
  noFolders: "--all-users no admite ninguna carpeta",
  notListed: "No se pudo leer del Registro la lista de usuarios.",
  nobody: "El Registro no nombra a ningún usuario de este equipo.",
  heading: (name, folder) => `Usuario ${quoted(name)}, ${quoted(folder)}`,
  notRead: (name, reason) => `El usuario ${quoted(name)} se omitió. ${reason}`,
  notLatest: (name) =>
    `Usuario ${quoted(name)}: hay cambios pendientes en los registros de transacciones que están junto a NTUSER.DAT, así que lo que se leyó del Registro de este usuario puede no ser lo más reciente.`,
  notOpened: (name, path) => `Usuario ${quoted(name)}: ${quoted(path)} apunta a la red, así que no se abrió con la cuenta de usted.`,
  problems: {
    noProfileFolder: "El Registro no indica ninguna carpeta de perfil en este equipo.",
    notAHive: "El archivo NTUSER.DAT del perfil no es un archivo del Registro.",
    damaged: "El archivo NTUSER.DAT del perfil está dañado.",
    tooComplex: "El archivo NTUSER.DAT del perfil tiene muchas más claves de lo habitual.",
    vanished: "El perfil no tiene ningún archivo NTUSER.DAT.",
    accessDenied: "No tiene permiso para leer el archivo NTUSER.DAT del perfil. Ejecute el comando como administrador o SYSTEM.",
    inUse:
      "El archivo NTUSER.DAT del perfil está en uso y no se pudo leer el Registro del usuario. Ejecute el comando como administrador o SYSTEM.",
    notRead: "No se pudo leer el archivo NTUSER.DAT del perfil.",
    unknownVariables: (path, names) =>
      `La carpeta del usuario es ${quoted(path)} y no se sabe qué representan estos nombres: ${namesInWords(names, 10)}.`,
    notAPath: (path) => `La carpeta del usuario es ${quoted(path)}, que no empieza por una unidad.`,
    onTheNetwork: (path) =>
      `La carpeta del usuario está en la red: ${quoted(path)}. No se abre con la cuenta de usted. Ejecute el comando como ese usuario.`,
  },
  saved: (count, folder) => `${counted(count, "instantánea escrita", "instantáneas escritas")} en ${quoted(folder)}.`,
};
