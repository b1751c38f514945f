import type { CommandLineWords } from "../../words.ts";
import { counted, countedFiles, numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command policy. */
export const policyCommandTexts: CommandLineWords["policy"] = {
  listed: "Ob dieser Computer oder Momentaufnahmen anderer eine Richtlinie erfüllen; --fix korrigiert es.",
  description:
    "Eine Richtlinie ist eine kurze YAML- oder JSON-Datei mit Regeln: Connectors, die verboten, erlaubt oder erforderlich sind oder eine Mindestversion benötigen, Fingerabdrücke, die vertrauenswürdig sein müssen, keine nicht signierten Connectors, keine Connectors, die anstelle von zertifizierten verwendet werden können. check prüft diesen Computer oder die angegebenen Momentaufnahmen (Dateien, Ordner, Muster) und gibt zu jeder Regel das Ergebnis an. Mit --fix werden die Connectors, die eine Regel nennt, in Quarantäne verschoben und fehlende Fingerabdrücke zur Liste vertrauenswürdiger Fingerabdrücke hinzugefügt, nachdem beides angezeigt wurde und Sie zugestimmt haben; undo und trust restore machen das rückgängig. Was keine Regel nennt, wird nicht geändert. init schreibt zum Anfang eine Richtlinie, die den jetzigen Zustand dieses Computers beschreibt. Die Seite docs/policy.md zeigt jede Regel mit einem Beispiel.",
  options: {
    json: optionTexts.json,
    fix: "Für check dieses Computers: korrigieren, was die Regeln nennen; kann rückgängig gemacht werden.",
    dryRun: "Mit --fix: nur angeben, was geschehen würde, und nichts tun.",
    yes: "Mit --fix: ohne Rückfrage ausführen. Erforderlich, wo kein Terminal für eine Rückfrage vorhanden ist.",
    output: "Für init: die Datei, die geschrieben wird. Ohne diese Option geht die Richtlinie in die Standardausgabe.",
    replace: "Für init: eine Datei mit diesem Namen überschreiben.",
  },
  exitCodes: {
    0: "die Richtlinie ist erfüllt oder wurde geschrieben",
    1: "die Richtlinie ist nicht erfüllt, oder etwas wurde abgelehnt; der Grund steht in der Standardfehlerausgabe",
    2: "falsche Verwendung oder kein Terminal für eine Rückfrage und kein --yes; nichts wurde geändert",
    3: "eine Datei konnte nicht gelesen werden, oder es wurde kein Unterschied gefunden, aber nicht alles konnte gelesen werden",
  },
  fixIsForThisComputer: "--fix gilt für diesen Computer, nicht für Momentaufnahmen",
  nothingFound: (given) => `Unter ${quoted(given)} wurde keine Momentaufnahme gefunden.`,
  saved: (path) => `Die Richtlinie wurde als ${quoted(path)} gespeichert.`,
  about: (computer, user) => `${quoted(computer)}, ${quoted(user)}`,
  rule: (outcome, id, title) => `${outcome}: ${id} (${title})`,
  more: (count) => `und ${numberText(count)} mehr; --json listet alle auf`,
  computers: ({ met, different, unknown, failed }) =>
    [
      `${counted(met, "Computer erfüllt", "Computer erfüllen")} die Richtlinie, ${numberText(different)} nicht.`,
      ...(unknown > 0 ? [`Für ${numberText(unknown)} Computer ist es nicht bekannt.`] : []),
      ...(failed > 0 ? [`${countedFiles(failed)} nicht lesbar.`] : []),
    ].join(" "),
  fix: {
    quarantine: "Diese Connectors werden in Quarantäne verschoben:",
    trust: "Die Liste vertrauenswürdiger Fingerabdrücke wird geändert:",
    conflict: (name) => `${quoted(name)} bleibt: Eine Regel verbietet ihn, und eine andere verlangt ihn.`,
    toInstall: (id) => `${id}: Installieren Sie einen passenden Connector mit „mezzanine install“.`,
    ask: "Ausführen?",
    nothing: "Es gibt nichts, was Mezzanine korrigieren kann.",
    reason: (id) => `Richtlinienregel ${id}`,
  },
};
