import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command trust. */
export const trustTexts: Pick<CommandLineWords, "trust"> = {
  trust: {
    list: {
      thumbprint: "Fingerabdruck",
      asStored: "Wie gespeichert",
      lowerCase: "Kleinbuchstaben",
      clean: "fehlerfrei",
      neededBy: "Benötigt von",
      nothingInstalled: "nichts installiert",
      certificate: "Zertifikat",
      notMet: "nicht gefunden",
      ended: (day) => `abgelaufen ${day}`,
      until: (day) => `bis ${day}`,
    },
    noBackup: (given) => `Es gibt keine lesbare Sicherung ${quoted(given)}. mezzanine trust backups listet sie auf.`,
    notSigned: "Die Datei ist nicht signiert, oder ihre Signatur ist nicht gültig.",
    notMet:
      "Mit diesem Zertifikat ist kein Connector auf diesem Computer signiert. Geben Sie stattdessen eine Datei an; mezzanine trust publishers listet die bekannten Herausgeber auf.",
    unsigned: "nicht signiert",
    listed: "Vertrauenswürdige Fingerabdrücke und Herausgeber: add, remove, restore, export, accept, revoke.",
    description:
      "Listet die Zertifikate auf, denen Power BI Desktop auf diesem Computer vertraut (Windows: die Richtlinie; sonst: trusted-thumbprints.txt im Ordner von Mezzanine), die Connectors, die sie benötigen, und Einträge, die fehlerhaft gespeichert sind. add und remove ändern diese Liste: Andere Einträge behalten ihren Text und ihre Reihenfolge, eine Sicherung wird angelegt, und Windows fragt nach einem Administrator. restore stellt eine Sicherung wieder her, ohne Angabe die neueste. export erstellt Dateien für einen Administrator: reg, powershell, intune, gpo oder configmgr. publishers, accept und revoke betreffen die Herausgeber, die Sie akzeptiert haben; Power BI weiß davon nichts.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      dryRun: optionTexts.dryRun,
      yes: "Die Liste ohne Rückfrage ändern. Erforderlich, wo kein Terminal für eine Rückfrage vorhanden ist.",
      output: "Für export: der Ordner, in dem ein neuer Ordner mit den Dateien angelegt wird.",
      compared: "Für accept: der Fingerabdruck, den Ihnen der Herausgeber auf anderem Weg gegeben hat. Er muss der der Datei sein.",
      note: "Für accept: wird mit dem Herausgeber gespeichert.",
    },
    exitCodes: {
      0: "erledigt oder nichts zu tun",
      1: "abgelehnt; der Grund steht in der Standardfehlerausgabe",
      2: "falsche Verwendung oder kein Terminal für eine Rückfrage und kein --yes; nichts wurde geändert",
      3: "die Liste oder eine angegebene Datei konnte nicht gelesen werden",
    },
  },
};
