import type { CommandLineWords } from "../../words.ts";
import { counted, namesInWords, quoted } from "../phrases.ts";

/** The option --all-users. */
export const allUsersTexts: CommandLineWords["allUsers"] = {
  windowsOnly:
    "--all-users est pour Windows, où les utilisateurs figurent dans le Registre. Ailleurs, exécutez la commande en tant que chaque utilisateur.",
  noFolders: "--all-users ne s’utilise pas avec des dossiers",
  notListed: "La liste des utilisateurs n’a pas pu être lue dans le Registre.",
  nobody: "Le Registre n’indique aucun utilisateur de cet ordinateur.",
  heading: (name, folder) => `Utilisateur ${quoted(name)}, ${quoted(folder)}`,
  notRead: (name, reason) => `L’utilisateur ${quoted(name)} a été ignoré. ${reason}`,
  notLatest: (name) =>
    `Utilisateur ${quoted(name)}\u202F: des modifications attendent dans les journaux à côté de NTUSER.DAT. Ce qui a été lu du Registre de cet utilisateur n’est peut-être pas le dernier état.`,
  notOpened: (name, path) =>
    `Utilisateur ${quoted(name)}\u202F: ${quoted(path)} mène au réseau et n’a donc pas été ouvert avec votre compte.`,
  problems: {
    noProfileFolder: "Le Registre n’indique aucun dossier de profil sur cet ordinateur.",
    notAHive: "NTUSER.DAT du profil n’est pas un fichier du Registre.",
    damaged: "NTUSER.DAT du profil est endommagé.",
    tooComplex: "NTUSER.DAT du profil a beaucoup plus de clés que d’habitude.",
    vanished: "Le profil n’a pas de NTUSER.DAT.",
    accessDenied: "Vous n’avez pas l’autorisation de lire NTUSER.DAT du profil. Exécutez la commande en tant qu’administrateur ou SYSTEM.",
    inUse:
      "NTUSER.DAT du profil est en cours d’utilisation, et le Registre de l’utilisateur n’a pas pu être lu. Exécutez la commande en tant qu’administrateur ou SYSTEM.",
    notRead: "NTUSER.DAT du profil n’a pas pu être lu.",
    unknownVariables: (path, names) =>
      `Le dossier de l’utilisateur est ${quoted(path)}, et on ne sait pas ce que représentent ces noms\u202F: ${namesInWords(names, 10)}.`,
    notAPath: (path) => `Le dossier de l’utilisateur est ${quoted(path)}, qui ne commence par aucun lecteur.`,
    onTheNetwork: (path) =>
      `Le dossier de l’utilisateur est sur le réseau\u202F: ${quoted(path)}. Il n’est pas ouvert avec votre compte. Exécutez la commande en tant que cet utilisateur.`,
  },
  saved: (count, folder) => `${counted(count, "instantané enregistré", "instantanés enregistrés")} dans ${quoted(folder)}.`,
};
