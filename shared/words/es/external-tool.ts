import type { ExternalToolProblem } from "../../model/external-tool.ts";
import { numberText } from "./phrases.ts";

export const externalToolFailures: Readonly<Record<ExternalToolProblem, string>> = {
  "tool-not-windows": "Power BI Desktop solo se ejecuta en Windows, así que aquí no hay nada que agregar.",
  "tool-no-program":
    "No se encontró el programa de escritorio de Mezzanine en este equipo, así que Power BI Desktop no podría iniciarlo. Instálelo con su instalador y vuelva a intentarlo.",
  "tool-foreign": "El archivo con este nombre no es de Mezzanine, así que no se cambió. Revíselo y cámbiele el nombre si no es necesario.",
  "tool-unreadable": "No se pudo leer el archivo, así que no se cambió. Compruebe que tiene permiso para leerlo.",
  "tool-changed-meanwhile": "Esto ya no es lo que se mostró, así que no se cambió nada. Revíselo de nuevo.",
  "tool-backup-not-written":
    "No se pudo escribir la copia de seguridad, así que no se cambió nada. Libere espacio en disco y vuelva a intentarlo.",
  "tool-elevation-declined":
    "No se cambió nada: se rechazó la solicitud del sistema o usted no es administrador. Pida a un administrador que lo haga.",
  "tool-not-written": "No se cambió nada: el sistema no escribió el archivo. Vuelva a intentarlo como administrador.",
};

export const externalToolTexts = {
  title: "Power BI Desktop",
  label: "Mostrar Mezzanine en «Herramientas externas» de Power BI Desktop",
  explain: "Agrega a la cinta «Herramientas externas» de Power BI Desktop un botón que abre esta ventana.",
  needsDesktop:
    "Esta página se ejecuta en un explorador, que no puede hacerlo. Inicie Mezzanine como programa de escritorio o use la línea de comandos: mezzanine external-tool register.",
  needsInstalled: "Solo se puede agregar un Mezzanine instalado. Este es un solo archivo o se ejecuta desde su código fuente.",
  foreign: "Hay un archivo con este nombre que no es de Mezzanine. Se queda como está:",
  unreadable: "No se pudo leer el archivo, así que no se sabe si el botón está ahí:",
  outdated: "El botón está ahí, pero inicia otro Mezzanine o lo escribió otra versión.",
  update: "Actualizar…",
  titles: { register: "¿Agregar el botón a Power BI Desktop?", remove: "¿Quitar el botón de Power BI Desktop?" },
  writes: "Se escribirá este archivo:",
  removes: "Se quitará este archivo:",
  content: "Su contenido:",
  icon: (characters: number) => `la imagen, ${numberText(characters)} caracteres`,
  everyUser: "Todos los usuarios de este equipo tendrán el botón.",
  everyUserOwn:
    "Todos los usuarios de este equipo tendrán el botón, pero el programa está en su propia carpeta: es posible que otros no puedan iniciarlo, y quien pueda cambiar esa carpeta decide qué inicia el botón para ellos.",
  administrator:
    "Windows solicita un administrador. Si había un archivo anterior, se guarda una copia de seguridad en la carpeta de Mezzanine.",
  apply: { register: "Agregar", remove: "Quitar" },
  done: {
    register: "Se agregó el botón. Reinicie Power BI Desktop para verlo.",
    remove: "Se quitó el botón. Power BI Desktop lo muestra hasta que se reinicie.",
  },
};
