import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";

/** The command dsc. */
export const dscCommandTexts: CommandLineWords["dsc"] = {
  listed: "Ce que DSC v3 appelle\u202F; export dsc en écrit les manifestes.",
  description:
    "Desired State Configuration (DSC) version 3 de Microsoft appelle cette commande pour les ressources Mezzanine/TrustedThumbprints, Mezzanine/Connector et Mezzanine/NoShadows. Elle lit une instance en JSON sur l’entrée standard et écrit son état sur une ligne de JSON\u202F; set et what-if écrivent une deuxième ligne avec les noms des propriétés qui changent. Aucune question n’est posée\u202F: ce qui demande une décision est refusé. Ce que fait set peut être annulé avec history et undo, et les modifications de la liste des empreintes approuvées avec trust restore.",
  options: { filter: "Pour export, tel que DSC le transmet. Seul un filtre vide est accepté." },
  exitCodes: {
    0: "fait, ou rien à faire",
    1: "refusé, ou tout n’a pas été fait",
    2: "utilisation incorrecte, ou instance non valide\u202F; rien n’a été modifié",
    3: "quelque chose n’a pas pu être lu, et le résultat est donc inconnu",
  },
  takes: (resources, operations) => `dsc attend une ressource (${resources}) et une opération (${operations})`,
  noFilter: "export n’accepte pas de filtre\u202F: il affiche tout",
  inputTooLong: "L’instance est plus longue que toute instance valide.",
  notAnInstance: (place) => `Ce n’est pas une instance valide (${quoted(place)}).`,
  noSource: "Aucun connecteur ne convient, et aucune source n’est indiquée pour en installer un.",
  sourceDoesNotFit: (path) => `${quoted(path)} n’est pas le connecteur demandé\u202F; il n’a donc pas été installé.`,
  stillDifferent: "La modification a été faite, mais l’ordinateur n’est toujours pas dans l’état voulu.",
  reason: (resource) => `DSC\u202F: ${resource}`,
};
