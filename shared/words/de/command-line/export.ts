import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command export. */
export const exportCommandTexts: CommandLineWords["export"] = {
  listed: "Dateien für Intune, Configuration Manager, Gruppenrichtlinien, DSC oder osquery aus einer Richtlinie.",
  description:
    "Erstellt die Dateien, mit denen die Werkzeuge eines Administrators eine Richtlinie auf vielen Computern prüfen und Abweichungen korrigieren: intune (Wartung, benutzerdefinierte Konformität, Anforderung einer App), configmgr (Konfigurationselement), gpo (Anmeldeskript, Startskript, administrative Vorlage), dsc (Ressourcen und Konfigurationen für DSC 3), osquery (Tabellen, Abfragen und Richtlinien von Fleet). Die Dateien enthalten die Richtlinie und verwenden mezzanine auf jedem Computer. Sie werden mit einer README-Datei in einem neuen Ordner gespeichert. Auf diesem Computer wird nichts geprüft oder geändert.",
  options: {
    policy: "Die Richtlinie: eine YAML- oder JSON-Datei.",
    output: "Der Ordner, in dem ein neuer Ordner mit den Dateien angelegt wird.",
    json: optionTexts.json,
  },
  exitCodes: {
    0: "die Dateien wurden gespeichert",
    1: "sie wurden nicht gespeichert; der Grund steht in der Standardfehlerausgabe",
    2: "falsche Verwendung",
    3: "die Richtlinie konnte nicht gelesen werden",
  },
  saved: (folder) => `Die Dateien wurden in ${quoted(folder)} gespeichert. Die README-Datei darin erklärt, wie sie verwendet werden.`,
  notSaved:
    "Die Dateien wurden nicht gespeichert: In den Ordner kann nicht geschrieben werden, oder er enthält zu viele Ordner mit diesem Namen.",
  tooLarge: (name, sizeBytes, limitBytes) =>
    `${name} hätte ${numberText(sizeBytes)} Bytes, höchstens sind ${numberText(limitBytes)} möglich. Es wurde nichts gespeichert. Teilen Sie die Richtlinie in mehrere auf.`,
};
