import type { ForeignText } from "../foreign-text.ts";
import { counted, quoted } from "./phrases.ts";

export const paletteTexts = {
  settings: "Paramètres",
  view: "Affichage",
  forSelection: "Sélection",
  choice: (of: string, value: string) => `${of}\u202F: ${value}`,
  turnOn: (setting: string) => `Activer\u202F: ${setting}`,
  turnOff: (setting: string) => `Désactiver\u202F: ${setting}`,
  showColumn: (column: string) => `Afficher la colonne\u202F: ${column}`,
  hideColumn: (column: string) => `Masquer la colonne\u202F: ${column}`,
  openView: (name: ForeignText) => `Ouvrir la vue enregistrée ${quoted(name)}`,
  cancelScan: "Annuler l’analyse",
  undo: "Annuler la dernière modification",
  search: "Rechercher des connecteurs",
  reportOf: (count: number, format: string) => `Rapport sur ${counted(count, "connecteur", "connecteurs")}\u202F: ${format}`,
  addReportFolder: "Ajouter un dossier avec des rapports…",
  readReports: "Relire tous les rapports",
  reportOpened: "Rapport sur le fichier ouvert",
  checkOpened: "Vérifier le fichier ouvert avec les règles",
  installOpened: "Installer le fichier ouvert…",
  diagnoseOpened: "Pourquoi le fichier ouvert ne se chargerait-il pas\u202F?",
  usualWidth: "Rétablir la largeur des détails",
};
