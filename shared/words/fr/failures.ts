import type { CommandName, Failure } from "../../contract/commands.ts";
import type { Words } from "../words.ts";
import { contentCommands } from "../sentence.ts";
import { catalogueFailures } from "./catalogue.ts";
import { contentFailures } from "./previews.ts";
import { fileFailures } from "./read-failures.ts";
import { externalToolFailures } from "./external-tool.ts";
import { signatureTexts } from "./signature.ts";
import { supportTexts } from "./support.ts";
import { testingFailures } from "./shadows.ts";
import { trustFailures } from "./trust.ts";

const problemAndStep = ({ problem, step }: { readonly problem: string; readonly step: string }): string => `${problem} ${step}`;

const failureTexts: Readonly<Record<Failure<CommandName>["kind"], string>> = {
  "bad-input": "Mezzanine n’a pas compris la demande. Actualisez la fenêtre et réessayez.",
  "internal": "Une erreur interne s’est produite dans Mezzanine. Réessayez\u202F; si elle se reproduit, redémarrez-le.",
  "unknown-id": "Cet élément n’est plus là. Relancez l’analyse.",
  "store-read-only": "Mezzanine ne peut que lire ses données pour l’instant, rien n’a donc été modifié.",
  "no-dialog":
    "Aucun dossier ne peut être choisi dans le navigateur. Démarrez Mezzanine comme programme de bureau ou ajoutez le dossier en ligne de commande\u202F: mezzanine folders add.",
  "no-report-dialog":
    "Vous ne pouvez pas choisir de fichiers dans le navigateur. Démarrez Mezzanine comme programme de bureau ou lisez les rapports en ligne de commande\u202F: mezzanine reports <dossier>.",
  "already-added": "Ce dossier est déjà dans la liste.",
  "not-a-folder": "Ce n’est pas un dossier. Choisissez un dossier.",
  "not-removable": "Vous ne pouvez retirer que les dossiers que vous avez ajoutés.",
  "absent": "Le dossier n’existe pas encore. Créez-le, puis relancez l’analyse.",
  "not-available": "Mezzanine ne peut pas l’ouvrir ici. Copiez le chemin d’accès ou l’adresse et ouvrez-le vous-même.",
  "not-https": "L’adresse n’est pas une adresse https, elle n’est donc pas ouverte.",
  "not-a-connector": "Ce fichier n’est pas un connecteur, il n’y a donc rien à comparer.",
  ...testingFailures,
  ...catalogueFailures,
  ...signatureTexts.xml.failures,
  ...trustFailures,
  ...supportTexts.failures,
  ...externalToolFailures,
  "vanished": problemAndStep(fileFailures.vanished),
  "in-use": problemAndStep(fileFailures["in-use"]),
  "access-denied": problemAndStep(fileFailures["access-denied"]),
  "is-a-folder": problemAndStep(fileFailures["is-a-folder"]),
  "not-a-file": problemAndStep(fileFailures["not-a-file"]),
  "link-outside": problemAndStep(fileFailures["link-outside"]),
  "link-loop": problemAndStep(fileFailures["link-loop"]),
  "name-without-text": problemAndStep(fileFailures["name-without-text"]),
  "no-answer": problemAndStep(fileFailures["no-answer"]),
  "io-error": problemAndStep(fileFailures["io-error"]),
  "inspector-failed": problemAndStep(fileFailures["inspector-failed"]),
  "too-large": "Le fichier est trop grand.",
  "unknown-plan": "Cet aperçu n’est plus à jour. Vérifiez-le à nouveau, puis confirmez.",
  "not-confirmed": "La confirmation doit indiquer exactement les fichiers qui seront supprimés.",
  "not-undoable": "Cette action ne peut plus être annulée, car le fichier a été déplacé ou modifié entre-temps.",
  "already-there": "Le dossier existe déjà. Relancez l’analyse pour voir ce qu’il contient.",
  "folder-not-made": "Le dossier n’a pas pu être créé. Vérifiez que vous avez l’autorisation d’écrire à cet endroit ou créez-le vous-même.",
  "not-empty": "Le dossier n’est plus vide, ou vous n’avez pas l’autorisation de le supprimer. Rien n’a été modifié.",
  "no-gateway-folder": "Aucun dossier de la passerelle n’est connu. Ajoutez le dossier, puis indiquez que la passerelle le lit.",
  "not-movable": "Vous ne pouvez déplacer des connecteurs que depuis des dossiers que Power BI Desktop ne lit pas.",
  "not-offered": "Cette réparation n’est pas possible pour le fichier dans son état actuel. Vérifiez-le à nouveau.",
  "not-a-policy": "Ce n’est pas une stratégie que Mezzanine peut lire. Rouvrez-la.",
  "export-too-large": "La stratégie est trop volumineuse pour ce système. Répartissez-la en plusieurs.",
};

export const commandFailures: Words["window"]["failures"] = {
  title: "L’opération a échoué",
  of: (command, kind) => (contentCommands.has(command) ? { ...failureTexts, ...contentFailures }[kind] : failureTexts[kind]),
};

export const storeReadOnly: Words["host"]["storeReadOnly"] = {
  "newer-schema":
    "Une version plus récente de Mezzanine a écrit les données, cette version ne fait donc que les lire. Mettez à jour Mezzanine pour modifier les paramètres et nettoyer.",
  "disk-full":
    "Le disque qui contient les données de Mezzanine est plein\u202F: vous ne pouvez ni modifier les paramètres ni nettoyer, mais vous pouvez restaurer des fichiers de la quarantaine ou les supprimer définitivement. Libérez de l’espace disque, puis redémarrez Mezzanine.",
  "no-access":
    "Mezzanine ne peut pas écrire dans son dossier de données\u202F: vous ne pouvez ni modifier les paramètres ni nettoyer. Obtenez l’autorisation d’y écrire.",
  "in-use":
    "Une autre session utilise les données de Mezzanine\u202F: vous ne pouvez ni modifier les paramètres ni nettoyer, mais vous pouvez restaurer des fichiers de la quarantaine ou les supprimer définitivement. Fermez Mezzanine dans cette session, puis redémarrez-le ici.",
  "damaged":
    "Les données de Mezzanine sont endommagées et n’ont pas pu être déplacées\u202F: vous ne pouvez ni modifier les paramètres ni nettoyer. Fermez les programmes qui utilisent son dossier, puis redémarrez Mezzanine.",
};
