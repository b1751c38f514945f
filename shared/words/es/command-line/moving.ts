import type { CommandLineWords } from "../../words.ts";
import { counted, countedFiles, numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands quarantine, restore, disable, enable, purge, undo, history. */
export const movingTexts: Pick<CommandLineWords, "quarantine" | "restore" | "disable" | "enable" | "purge" | "undo" | "history"> = {
  quarantine: {
    changedTakesIt: "--changed lo toma tal como está ahora.",
    confirm: (options) => `Para eliminar definitivamente, repita el nombre de cada archivo: ${options}`,
    typeName: (name) => `Para eliminar ${quoted(name)} definitivamente, escriba su nombre:`,
    columns: { id: "Id.", file: "Archivo", since: "Desde el", from: "Origen", why: "Motivo", deletedIn: "Se elimina en" },
    held: "nunca (se conserva)",
    days: (count) => `${count} d`,
    emptyFolder: "No hay ningún archivo en la carpeta de la cuarentena.",
    empty: "La cuarentena está vacía.",
    kept: (count, kilobytes) => `${countedFiles(count)} en cuarentena, ${numberText(kilobytes)} kB en total.`,
    deletedAfter: (days) =>
      `Los archivos que lleven aquí más de ${counted(days, "día contado", "días contados")} se eliminan una semana después de anunciarlo.`,
    usage: { deleteAfter: (most) => `un número de días hasta ${most}, o never` },
    listed: "Mover conectores a la cuarentena; restore <id> los restaura.",
    description:
      "Mueve archivos de conector a la cuarentena de Mezzanine, de donde se pueden restaurar en cualquier momento. Sin ningún archivo muestra la lista de la cuarentena. Un archivo se indica por su ruta de acceso, o por su nombre si solo lo tiene uno de los archivos que conoce Mezzanine.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
      deleteAfter:
        "Eliminar definitivamente los archivos que lleven más tiempo, una semana después de una notificación; never lo desactiva (valor predeterminado). Solo cuentan los días en que se ejecuta Mezzanine.",
      hold: "Conservar este archivo, sea cual sea su antigüedad.",
      release: "Volver a tener en cuenta la antigüedad de este archivo.",
    },
    exitCodes: exitCodeTexts.moving,
  },
  restore: {
    listed: "Restaurar archivos de la cuarentena.",
    description:
      "Devuelve archivos de la cuarentena al lugar de donde proceden. No se sobrescribe nada. Si no se pueden escribir los registros de Mezzanine, porque el disco está lleno u otro programa los está usando, se usan las notas guardadas junto a los archivos; el historial se escribe más tarde.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
      changed: optionTexts.changed,
    },
    exitCodes: exitCodeTexts.moving,
  },
  disable: {
    listed: "Impedir que un conector se cargue donde está.",
    description: "Deja archivos de conector en su carpeta con un nombre que Power BI no carga (.disabled).",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
    },
    exitCodes: exitCodeTexts.moving,
  },
  enable: {
    listed: "Devolver su nombre a un conector deshabilitado.",
    description: "Devuelve su nombre a archivos de conector deshabilitados.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
    },
    exitCodes: exitCodeTexts.moving,
  },
  purge: {
    listed: "Eliminar definitivamente archivos de la cuarentena.",
    description:
      "Elimina definitivamente archivos de la cuarentena. Esto no se puede deshacer, así que cada archivo se nombra dos veces: en un terminal se pregunta su nombre; en los demás casos, --confirm lo repite.",
    options: {
      confirm: "El nombre de un archivo que se elimina definitivamente; una vez por cada archivo.",
      changed: optionTexts.changed,
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.moving,
  },
  undo: {
    noLine: "El historial no tiene ninguna línea con ese número.",
    usage: { takes: "undo admite el número de una línea del historial" },
    listed: "Deshacer una línea del historial.",
    description: "Deshace una línea del historial, si su archivo sigue donde lo dejó ese paso.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
      changed: optionTexts.changed,
    },
    exitCodes: exitCodeTexts.moving,
  },
  history: {
    nothing: "Todavía no ha ocurrido nada.",
    more: (limit) => `Hay más: --limit ${limit} lo muestra.`,
    columns: { number: "N.º", when: "Cuándo", what: "Qué", file: "Archivo", version: "Versión", undo: "Deshacer", note: "Nota" },
    possible: "posible",
    undone: (by) => `deshecho (${by})`,
    listed: "Qué ocurrió con los archivos de conector.",
    description:
      "Qué ocurrió con los archivos de conector, por usted y en el disco, primero lo más reciente. Se marca si se perdió una firma o si la reemplazó la de otro firmante.",
    options: {
      text: "Solo las líneas con todas estas palabras en nombres, carpetas, versiones, hashes, huellas digitales o notas.",
      kind: "Solo estas líneas: added, replaced, removed, signer-changed, signature-lost, installed, quarantined, restored, disabled, enabled, purged, marked-testing, unmarked-testing, recovered.",
      since: "Solo desde este día, por ejemplo 2027-01-31.",
      limit: "Como máximo este número de líneas de texto (100); JSON y CSV están completos.",
      json: optionTexts.json,
      csv: "Escribir CSV para hojas de cálculo.",
    },
    exitCodes: {
      0: "hecho, también si no hay nada que mostrar",
      2: "uso incorrecto",
      3: "el historial no se puede leer; la salida de error estándar indica por qué",
    },
  },
};
