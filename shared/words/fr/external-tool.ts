import type { ExternalToolProblem } from "../../model/external-tool.ts";
import { numberText } from "./phrases.ts";

export const externalToolFailures: Readonly<Record<ExternalToolProblem, string>> = {
  "tool-not-windows": "Power BI Desktop fonctionne uniquement sous Windows\u202F: il n’y a rien à ajouter ici.",
  "tool-no-program":
    "Le programme de bureau de Mezzanine est introuvable sur cet ordinateur\u202F: Power BI Desktop ne pourrait pas le démarrer. Installez-le avec son programme d’installation, puis réessayez.",
  "tool-foreign":
    "Le fichier qui porte ce nom ne vient pas de Mezzanine\u202F: il n’a pas été modifié. Examinez-le et renommez-le s’il n’est pas nécessaire.",
  "tool-unreadable": "Le fichier n’a pas pu être lu\u202F: il n’a pas été modifié. Vérifiez que vous avez l’autorisation de le lire.",
  "tool-changed-meanwhile": "Ce n’est plus ce qui a été affiché\u202F: rien n’a été modifié. Examinez-le à nouveau.",
  "tool-backup-not-written":
    "La sauvegarde n’a pas pu être écrite\u202F: rien n’a été modifié. Libérez de l’espace disque, puis réessayez.",
  "tool-elevation-declined":
    "Rien n’a été modifié\u202F: la demande du système a été refusée, ou vous n’êtes pas administrateur. Demandez à un administrateur de le faire.",
  "tool-not-written": "Rien n’a été modifié\u202F: le système n’a pas écrit le fichier. Réessayez en tant qu’administrateur.",
};

export const externalToolTexts = {
  title: "Power BI Desktop",
  label: "Afficher Mezzanine dans «\u202FOutils externes\u202F» de Power BI Desktop",
  explain: "Ajoute au ruban «\u202FOutils externes\u202F» de Power BI Desktop un bouton qui ouvre cette fenêtre.",
  needsDesktop:
    "Cette page s’exécute dans un navigateur, qui ne peut pas le faire. Démarrez Mezzanine comme programme de bureau ou utilisez la ligne de commande\u202F: mezzanine external-tool register.",
  needsInstalled: "Seul un Mezzanine installé peut être ajouté. Celui-ci est un fichier unique ou s’exécute à partir de son code source.",
  foreign: "Un fichier qui porte ce nom ne vient pas de Mezzanine. Il reste tel quel\u202F:",
  unreadable: "Le fichier n’a pas pu être lu. On ne sait donc pas si le bouton est présent\u202F:",
  outdated: "Le bouton est présent, mais il démarre un autre Mezzanine, ou une autre version l’a écrit.",
  update: "Mettre à jour…",
  titles: { register: "Ajouter le bouton à Power BI Desktop\u202F?", remove: "Supprimer le bouton de Power BI Desktop\u202F?" },
  writes: "Ce fichier sera écrit\u202F:",
  removes: "Ce fichier sera supprimé\u202F:",
  content: "Son contenu\u202F:",
  icon: (characters: number) => `l’image, ${numberText(characters)} caractères`,
  everyUser: "Tous les utilisateurs de cet ordinateur auront le bouton.",
  everyUserOwn:
    "Tous les utilisateurs de cet ordinateur auront le bouton, mais le programme se trouve dans votre propre dossier\u202F: les autres ne pourront peut-être pas le démarrer, et quiconque peut modifier ce dossier décide de ce que le bouton démarre pour eux.",
  administrator:
    "Windows demande un administrateur. Si un fichier existait déjà, une sauvegarde est conservée dans le dossier de Mezzanine.",
  apply: { register: "Ajouter", remove: "Supprimer" },
  done: {
    register: "Le bouton a été ajouté. Redémarrez Power BI Desktop pour le voir.",
    remove: "Le bouton a été supprimé. Power BI Desktop l’affiche jusqu’à son redémarrage.",
  },
};
