import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";

/** The command dsc. */
export const dscCommandTexts: CommandLineWords["dsc"] = {
  listed: "Was DSC v3 aufruft; export dsc schreibt die Manifeste dafür.",
  description:
    "Microsofts Desired State Configuration (DSC) Version 3 ruft diesen Befehl für die Ressourcen Mezzanine/TrustedThumbprints, Mezzanine/Connector und Mezzanine/NoShadows auf. Er liest eine Instanz als JSON aus der Standardeingabe und schreibt ihren Zustand als eine Zeile JSON; set und what-if schreiben eine zweite Zeile mit den Namen der Eigenschaften, die sich ändern. Es gibt keine Rückfragen: Was eine Entscheidung benötigt, wird abgelehnt. Was set tut, kann mit history und undo rückgängig gemacht werden, Änderungen der Liste vertrauenswürdiger Fingerabdrücke mit trust restore.",
  options: { filter: "Für export, wie DSC ihn übergibt. Nur ein leerer Filter ist möglich." },
  exitCodes: {
    0: "erledigt oder nichts zu tun",
    1: "abgelehnt, oder nicht alles wurde erledigt",
    2: "falsche Verwendung oder keine gültige Instanz; nichts wurde geändert",
    3: "etwas konnte nicht gelesen werden, sodass das Ergebnis nicht bekannt ist",
  },
  takes: (resources, operations) => `dsc erwartet eine Ressource (${resources}) und einen Vorgang (${operations})`,
  noFilter: "export hat keinen Filter: Alles wird aufgelistet",
  inputTooLong: "Die Instanz ist länger als jede gültige.",
  notAnInstance: (place) => `Das ist keine gültige Instanz (${quoted(place)}).`,
  noSource: "Kein Connector passt, und es ist keine Quelle angegeben, aus der einer installiert werden kann.",
  sourceDoesNotFit: (path) => `${quoted(path)} ist nicht der verlangte Connector und wurde deshalb nicht installiert.`,
  stillDifferent: "Die Änderung wurde vorgenommen, aber der Computer ist noch nicht im gewünschten Zustand.",
  reason: (resource) => `DSC: ${resource}`,
};
