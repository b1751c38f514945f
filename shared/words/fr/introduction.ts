import type { Words } from "../words.ts";
import { numberText, quoted } from "./phrases.ts";

export const introductionTexts: Words["window"]["introduction"] = {
  label: "Premiers pas",
  step: (number, of) => `Étape ${numberText(number)} sur ${numberText(of)}`,
  skip: "Ignorer",
  next: "Suivant",
  back: "Précédent",
  done: "Afficher les connecteurs",
  folder: {
    title: "Le dossier que Power BI Desktop lit",
    there: (path) => `Power BI Desktop charge les connecteurs personnalisés depuis ${quoted(path)}.`,
    absent: (path) =>
      `Power BI Desktop charge les connecteurs personnalisés depuis ${quoted(path)}. Ce dossier n’existe pas encore. Il n’est nécessaire que pour les connecteurs personnalisés.`,
    notKnown:
      "Cet ordinateur n’a pas de dossier que Power BI Desktop lit. Vous pouvez tout de même ajouter des dossiers et vérifier des fichiers.",
  },
  security: "L’option «\u202FExtensions de données\u202F»",
  found: {
    title: "Ce qui a été trouvé",
    reading: "Mezzanine lit encore les connecteurs.",
    nothing:
      "Il n’y a pas encore de connecteurs dans le dossier. Déposez un fichier .mez ou .pqx sur cette fenêtre pour le vérifier et l’installer.",
    next: "Sélectionnez un connecteur pour voir qui l’a signé, si Power BI devrait le charger et que faire.",
  },
};
