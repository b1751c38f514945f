import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command external-tool. */
export const externalToolCommandTexts: CommandLineWords["externalTool"] = {
  listed: "Schaltfläche von Mezzanine in Power BI Desktop: register, remove.",
  description:
    "Gibt an, ob Mezzanine in Power BI Desktop auf der Registerkarte „Externe Tools“ vorhanden ist. register fügt es dort hinzu, sodass sich das Fenster aus Power BI Desktop öffnen lässt; remove entfernt es wieder. Beide zeigen zuerst, was sie tun würden, und fragen. Die Schaltfläche ist eine Datei für alle Benutzer des Computers, deshalb fragt Windows nach einem Administrator. Eine Datei, die Mezzanine nicht geschrieben hat, wird nie geändert. Das Desktopprogramm muss installiert sein.",
  options: { json: optionTexts.json, dryRun: optionTexts.dryRun, yes: optionTexts.yes },
  exitCodes: {
    0: "erledigt oder nichts zu tun",
    1: "abgelehnt; der Grund steht in der Standardfehlerausgabe",
    2: "falsche Verwendung oder kein Terminal für eine Rückfrage und kein --yes; nichts wurde geändert",
    3: "die Datei konnte nicht gelesen werden",
  },
  states: {
    absent: "Mezzanine ist auf der Registerkarte „Externe Tools“ nicht vorhanden.",
    registered: "Mezzanine ist auf der Registerkarte „Externe Tools“ vorhanden.",
    outdated:
      "Mezzanine ist auf der Registerkarte „Externe Tools“ vorhanden, aber die Datei ist nicht so, wie sie jetzt geschrieben würde.",
    foreign: "Es gibt eine Datei mit diesem Namen, die Mezzanine nicht geschrieben hat.",
    unreadable: "Die Datei konnte nicht gelesen werden.",
  },
  file: (path) => `Datei: ${quoted(path)}`,
  program: (path) => `Programm: ${quoted(path)}`,
  noProgram: "Das Desktopprogramm von Mezzanine wurde nicht gefunden.",
  backup: (path) => `Die bisherige Datei ist in ${quoted(path)} gesichert.`,
  nothingToDo: "Es ist nichts zu tun.",
};
