import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command export. */
export const exportCommandTexts: CommandLineWords["export"] = {
  listed: "Fichiers pour Intune, Configuration Manager, les stratégies de groupe, DSC ou osquery, à partir d’une stratégie.",
  description:
    "Crée les fichiers avec lesquels les outils d’un administrateur vérifient une stratégie sur de nombreux ordinateurs et corrigent les écarts\u202F: intune (correction, conformité personnalisée, condition d’une application), configmgr (élément de configuration), gpo (script d’ouverture de session, script de démarrage, modèle d’administration), dsc (ressources et configurations pour DSC 3), osquery (tables, requêtes et stratégies de Fleet). Les fichiers contiennent la stratégie et utilisent le mezzanine de chaque ordinateur. Ils sont enregistrés dans un nouveau dossier avec un fichier README. Rien n’est vérifié ni modifié sur cet ordinateur.",
  options: {
    policy: "La stratégie\u202F: un fichier YAML ou JSON.",
    output: "Le dossier dans lequel un nouveau dossier est créé avec les fichiers.",
    json: optionTexts.json,
  },
  exitCodes: {
    0: "les fichiers ont été enregistrés",
    1: "ils ne l’ont pas été\u202F; la sortie d’erreur indique pourquoi",
    2: "utilisation incorrecte",
    3: "la stratégie n’a pas pu être lue",
  },
  saved: (folder) => `Les fichiers ont été enregistrés dans ${quoted(folder)}. Le fichier README y explique comment les utiliser.`,
  notSaved: "Les fichiers n’ont pas été enregistrés\u202F: impossible d’écrire dans le dossier, ou il contient trop de dossiers de ce nom.",
  tooLarge: (name, sizeBytes, limitBytes) =>
    `${name} aurait ${numberText(sizeBytes)} octets, et le maximum est de ${numberText(limitBytes)}. Rien n’a été enregistré. Répartissez la stratégie en plusieurs.`,
};
