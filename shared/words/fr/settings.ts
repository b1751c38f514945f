import type { Words } from "../words.ts";

export const settingsPage: Words["window"]["settings"] = {
  title: "Paramètres",
  security: "Qu’est-ce qui est sélectionné dans Power BI Desktop sous «\u202FExtensions de données\u202F»\u202F?",
  securityExplain:
    "Cette option détermine quels connecteurs Power BI charge. Mezzanine ne peut pas la lire\u202F: sélectionnez ce que vous y voyez.",
  levels: {
    "trusted-only": "(Recommandé) Autoriser uniquement le chargement d’extensions Microsoft certifiées et d’extensions tierces approuvées",
    "any": "(Non recommandé) Autoriser le chargement de toutes les extensions sans validation ni avertissement",
    "not-said": "Je ne sais pas",
  },
  levelHints: {
    "trusted-only": "Les connecteurs non signés et les signataires inconnus sont bloqués.",
    "any": "Tous les connecteurs sont chargés, quel que soit leur auteur.",
    "not-said": "Mezzanine affiche alors «\u202Finconnu\u202F» là où cela dépend de cette option.",
  },
  whereToFind: "Dans Power BI Desktop\u202F: Fichier › Options et paramètres › Options › Sécurité › Extensions de données.",
  appearance: "Apparence",
  theme: "Thème",
  themes: { system: "Comme le système", light: "Clair", dark: "Sombre" },
  density: "Densité",
  densities: { comfortable: "Confortable", compact: "Compacte" },
  culture: "Langue des textes des connecteurs",
  cultureExplain: "Les connecteurs peuvent avoir des titres en plusieurs langues. Choisissez celle à afficher.",
  cultureSystem: (culture) => `Comme le système (${culture})`,
  language: "Langues",
  languageLabel: "Langue",
  languageSystem: (name) => `Comme le système (${name})`,
  languagePseudo: "Pseudo (pour tester les traductions)",
  downloads: "Téléchargements",
  downloadsLabel: "Proposer les connecteurs qui apparaissent dans Téléchargements",
  downloadsExplain:
    "Pendant son exécution, Mezzanine recherche de nouveaux fichiers .mez et .pqx dans votre dossier Téléchargements et propose de les examiner. Il n’installe jamais un fichier de lui-même.",
  saved: "Enregistré.",
  readOnly: "Mezzanine ne peut actuellement que lire ses données, vous ne pouvez donc pas modifier les paramètres.",
  askLevel:
    "Sélectionnez une fois votre option «\u202FExtensions de données\u202F», et Mezzanine pourra dire quels connecteurs Power BI charge.",
  answerHere: "Répondre…",
  answerLater: "Répondre plus tard",
  askedOnce: "Vous pourrez modifier la réponse dans les paramètres.",
  saveAnswer: "Enregistrer la réponse",
};

export const notifications: Words["host"]["notifications"] = {
  title: "Notifications",
  label: "M’avertir quand la signature d’un connecteur disparaît ou change",
  hint: "Le système affiche une notification et un nombre sur l’icône de Mezzanine pendant son exécution.",
};
