/** Options and exit codes that several commands have. */
export const optionTexts = {
  json: "Écrire du JSON au lieu du texte.",
  dryRun: "Dire ce qui serait fait, sans rien faire.",
  changed:
    "Également les fichiers dont le contenu a changé en quarantaine, tels qu’ils sont maintenant. Sans cette option, ils y restent et le code de sortie est 1.",
  trusted: "Lire les empreintes approuvées, une par ligne, dans ce fichier au lieu de la liste de cet ordinateur.",
  culture: "Afficher les textes dans cette culture, par exemple es ou zh-Hant.",
  catalog: "Lire les connecteurs certifiés dans ce fichier JSON au lieu de la liste fournie avec Mezzanine.",
  securityLevel: "Le paramètre «\u202FExtensions de données\u202F» de Power BI Desktop\u202F: trusted-only ou any.",
  quick:
    "Ne pas lire le code en entier\u202F: plus rapide, mais une erreur dans le code n’apparaît pas et aucun fichier n’est considéré comme devant être chargé.",
  yes: "Exécuter sans demander. Nécessaire lorsqu’il n’y a pas de terminal où poser la question.",
  ifTaken:
    "Si le nom que doit recevoir un fichier est déjà pris\u202F: keep-both (conserver les deux) ou skip (ignorer). Sans cette option, le fichier reste où il est et le code de sortie est 1.",
  reason: "Conservé avec le fichier et dans l’historique.",
};

export const exitCodeTexts = {
  judging: {
    0: "rien d’alarmant",
    1: "quelque chose de dangereux a été trouvé\u202F: un contenu modifié, une signature ou une archive à laquelle on ne peut pas se fier, un fichier qui peut être utilisé à la place d’un connecteur certifié\u202F; l’emporte sur 3",
    2: "utilisation incorrecte",
    3: "quelque chose n’a pas pu être lu ou n’est pas un connecteur",
  },
  moving: {
    0: "tout a été fait, ou le serait",
    1: "tout n’a pas été fait\u202F: la raison est indiquée pour chaque fichier, les autres sont traités",
    2: "utilisation incorrecte, nom qui ne correspond à rien ou à plusieurs éléments, ou pas de terminal où poser la question et pas de --yes\u202F; rien n’a été modifié",
    3: "quelque chose n’a pas pu être lu",
  },
  changing: {
    0: "fait",
    1: "refusé\u202F; la sortie d’erreur indique pourquoi",
    2: "utilisation incorrecte, ou nom qui ne correspond à rien ou à plusieurs éléments",
    3: "quelque chose n’a pas pu être lu",
  },
};
