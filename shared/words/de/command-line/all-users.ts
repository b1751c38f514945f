import type { CommandLineWords } from "../../words.ts";
import { counted, namesInWords, quoted } from "../phrases.ts";

/** The option --all-users. */
export const allUsersTexts: CommandLineWords["allUsers"] = {
  windowsOnly:
    "--all-users ist für Windows, wo die Benutzer in der Registrierung stehen. Führen Sie den Befehl sonst als jeder Benutzer aus.",
  noFolders: "--all-users kann nicht mit Ordnern angegeben werden",
  notListed: "Die Liste der Benutzer konnte nicht aus der Registrierung gelesen werden.",
  nobody: "Die Registrierung nennt keine Benutzer dieses Computers.",
  heading: (name, folder) => `Benutzer ${quoted(name)}, ${quoted(folder)}`,
  notRead: (name, reason) => `Benutzer ${quoted(name)} wurde ausgelassen. ${reason}`,
  notLatest: (name) =>
    `Benutzer ${quoted(name)}: In den Protokollen neben NTUSER.DAT stehen noch Änderungen. Was aus der Registrierung dieses Benutzers gelesen wurde, ist vielleicht nicht der neueste Stand.`,
  notOpened: (name, path) =>
    `Benutzer ${quoted(name)}: ${quoted(path)} führt ins Netzwerk und wurde deshalb nicht mit Ihrem Konto geöffnet.`,
  problems: {
    noProfileFolder: "Die Registrierung nennt keinen Profilordner auf diesem Computer.",
    notAHive: "NTUSER.DAT des Profils ist keine Datei der Registrierung.",
    damaged: "NTUSER.DAT des Profils ist beschädigt.",
    tooComplex: "NTUSER.DAT des Profils hat weit mehr Schlüssel als üblich.",
    vanished: "Das Profil hat keine NTUSER.DAT.",
    accessDenied: "Sie haben keine Berechtigung, NTUSER.DAT des Profils zu lesen. Führen Sie den Befehl als Administrator oder SYSTEM aus.",
    inUse:
      "NTUSER.DAT des Profils wird verwendet, und die Registrierung des Benutzers konnte nicht gelesen werden. Führen Sie den Befehl als Administrator oder SYSTEM aus.",
    notRead: "NTUSER.DAT des Profils konnte nicht gelesen werden.",
    unknownVariables: (path, names) =>
      `Der Ordner des Benutzers ist ${quoted(path)}. Es ist nicht bekannt, wofür diese Namen stehen: ${namesInWords(names, 10)}.`,
    notAPath: (path) => `Der Ordner des Benutzers ist ${quoted(path)}. Das beginnt mit keinem Laufwerk.`,
    onTheNetwork: (path) =>
      `Der Ordner des Benutzers liegt im Netzwerk: ${quoted(path)}. Er wird nicht mit Ihrem Konto geöffnet. Führen Sie den Befehl als dieser Benutzer aus.`,
  },
  saved: (count, folder) => `${counted(count, "Momentaufnahme", "Momentaufnahmen")} in ${quoted(folder)} gespeichert.`,
};
