import type { CleanupKind, CleanupObstacle, RecordsProblem } from "../../model/cleanup.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { installObstacles } from "./install.ts";
import { counted, countedFiles, listInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

const tryAgain = "Después, inténtelo de nuevo.";

interface ActionWords {
  /** On a button. */
  readonly name: string;
  /** The question before so many files are changed. */
  readonly ask: (count: number) => string;
  readonly done: (count: number) => string;
}

export const actions = {
  quarantine: {
    name: "Mover a la cuarentena",
    ask: (count) =>
      `¿Mover ${countedFiles(count)} a la cuarentena? Power BI no busca allí. Puede restaurar lo que mueva en cualquier momento.`,
    done: (count) => counted(count, "archivo movido a la cuarentena.", "archivos movidos a la cuarentena."),
  },
  restore: {
    name: "Restaurar",
    ask: (count) => `¿Restaurar ${countedFiles(count)}?`,
    done: (count) => counted(count, "archivo restaurado.", "archivos restaurados."),
  },
  disable: {
    name: "Deshabilitar",
    ask: (count) => `¿Deshabilitar ${countedFiles(count)}? Cada uno se queda en su carpeta con un nombre que Power BI no carga.`,
    done: (count) => counted(count, "archivo deshabilitado.", "archivos deshabilitados."),
  },
  enable: {
    name: "Habilitar",
    ask: (count) => `¿Volver a habilitar ${countedFiles(count)}?`,
    done: (count) => counted(count, "archivo habilitado.", "archivos habilitados."),
  },
  purge: {
    name: "Eliminar definitivamente",
    ask: (count) => `¿Eliminar definitivamente ${countedFiles(count)}? Esto no se puede deshacer.`,
    done: (count) => counted(count, "archivo eliminado definitivamente.", "archivos eliminados definitivamente."),
  },
  install: {
    name: "Instalar",
    ask: (count) => `¿Instalar ${countedFiles(count)}?`,
    done: (count) => counted(count, "archivo instalado.", "archivos instalados."),
  },
} satisfies Readonly<Record<CleanupKind, ActionWords>>;

export const recordsProblems = {
  "store-read-only": {
    problem: "Mezzanine no puede escribir en su propia carpeta, así que no cambia nada.",
    step: "Obtenga permiso para escribir en ella o haga que se pueda escribir en el disco.",
  },
  "store-newer": {
    problem: "Una versión más reciente de Mezzanine escribió los registros, así que esta versión no cambia nada.",
    step: "Use la versión más reciente.",
  },
  "store-in-use": {
    problem: "Otro programa está usando los registros de Mezzanine.",
    step: `Cierre el otro programa o la otra sesión. ${tryAgain}`,
  },
  "store-damaged": {
    problem: "Los registros de Mezzanine están dañados, así que no cambia nada.",
    step: "Reinicie Mezzanine. Guarda los registros dañados en un archivo aparte.",
  },
  "disk-full": { problem: "El disco está lleno.", step: `Libere espacio en disco. ${tryAgain}` },
  "other-operation-running": {
    problem: "Otra ventana u otro comando de Mezzanine está moviendo archivos.",
    step: "Inténtelo de nuevo cuando haya terminado.",
  },
} satisfies Readonly<Record<RecordsProblem, { readonly problem: string; readonly step: string }>>;

export const obstacles: ProblemByKind<CleanupObstacle> = {
  "certified-file": {
    problem: "Es uno de los archivos propios de Power BI.",
    step: "Déjelo donde está. Una actualización de Power BI lo volvería a instalar.",
  },
  "changed-in-quarantine": {
    problem: "Su contenido ha cambiado desde que se movió a la cuarentena.",
    step: "Restáurelo o elimínelo solo si sabe por qué cambió.",
  },
  "changed-since-scan": { problem: "Cambió después de leerse.", step: "Examine de nuevo y revíselo antes de continuar." },
  "name-taken": {
    problem: ({ name, otherName, sameContent }) =>
      `Ya existe un archivo llamado ${quoted(name)}${sameContent ? ", con el mismo contenido" : ""}. Para conservar los dos, este se llamaría ${quoted(otherName)}.`,
    step: "Elija si quiere conservar los dos archivos o dejar este donde está.",
  },
  "already-disabled": { problem: "Ya está deshabilitado.", step: "No tiene que hacer nada." },
  "not-disabled": { problem: "No está deshabilitado.", step: "No tiene que hacer nada." },
  "folder-gone": {
    problem: ({ path }) => `La carpeta ${quoted(path)} ya no existe.`,
    step: "Cree la carpeta o conecte su unidad. Después, inténtelo de nuevo.",
  },
  "folder-read-only": {
    problem: ({ path }) => `No tiene permiso para cambiar la carpeta ${quoted(path)}.`,
    step: "Obtenga permiso para escribir en ella o inicie Mezzanine como administrador. Después, inténtelo de nuevo.",
  },
  "folder-not-known": {
    problem: ({ path }) => (path.isEmpty ? "No se sabe de qué carpeta procede." : `${quoted(path)} no es una de las carpetas conocidas.`),
    step: "Agregue la carpeta. Después, inténtelo de nuevo.",
  },
  "name-too-long": {
    problem: "La ruta de acceso sería más larga de lo que permite el sistema.",
    step: "Acorte el nombre o la ruta de acceso de la carpeta.",
  },
  ...recordsProblems,
  ...installObstacles,
  "unknown-id": { problem: "Ya no está.", step: "Examine de nuevo." },
  "vanished": fileFailures.vanished,
  "in-use": { problem: "Otro programa lo tiene abierto.", step: `Cierre Power BI Desktop. ${tryAgain}` },
  "access-denied": fileFailures["access-denied"],
  "is-a-folder": fileFailures["is-a-folder"],
  "not-a-file": fileFailures["not-a-file"],
  "too-large": fileFailures["too-large"],
  "link-outside": {
    problem: "Se llega a él por un vínculo a un lugar fuera de las carpetas conocidas.",
    step: "Agregue la carpeta a la que apunta el vínculo.",
  },
  "link-loop": fileFailures["link-loop"],
  "inspector-failed": fileFailures["inspector-failed"],
  "name-without-text": fileFailures["name-without-text"],
  "no-answer": fileFailures["no-answer"],
  "io-error": { problem: "Falló el disco o la red.", step: `Compruebe la unidad o la conexión. ${tryAgain}` },
};

export const skipped = "No se movió, como usted eligió.";

export const cleanupDialog = {
  label: "Acciones",
  named: {
    quarantine: (name) => `Mover ${quoted(name)} a la cuarentena`,
    restore: (name) => `Restaurar ${quoted(name)}`,
    disable: (name) => `Deshabilitar ${quoted(name)}`,
    enable: (name) => `Habilitar ${quoted(name)}`,
    purge: (name) => `Eliminar ${quoted(name)} definitivamente…`,
    install: (name) => `Instalar ${quoted(name)}…`,
  } satisfies Readonly<Record<CleanupKind, (name: ForeignText) => string>>,
  preview: {
    quarantine: "Mover a la cuarentena…",
    restore: "Restaurar…",
    disable: "Deshabilitar…",
    enable: "Habilitar…",
    purge: "Eliminar definitivamente…",
    install: "Instalar…",
  } satisfies Readonly<Record<CleanupKind, string>>,
  doneNamed: {
    quarantine: (name) => `${quoted(name)} se movió a la cuarentena.`,
    restore: (name) => `${quoted(name)} se restauró.`,
    disable: (name) => `${quoted(name)} se deshabilitó.`,
    enable: (name) => `${quoted(name)} se habilitó.`,
    purge: (name) => `${quoted(name)} se eliminó definitivamente.`,
    install: (name) => `${quoted(name)} se instaló. Reinicie Power BI Desktop para usarlo.`,
  } satisfies Readonly<Record<CleanupKind, (name: ForeignText) => string>>,
  go: {
    quarantine: (count) => `Mover ${countedFiles(count)} a la cuarentena`,
    restore: (count) => `Restaurar ${countedFiles(count)}`,
    disable: (count) => `Deshabilitar ${countedFiles(count)}`,
    enable: (count) => `Habilitar ${countedFiles(count)}`,
    purge: (count) => `Eliminar ${countedFiles(count)} definitivamente`,
    install: (count) => `Instalar ${countedFiles(count)}`,
  } satisfies Readonly<Record<CleanupKind, (count: number) => string>>,
  more: "Más acciones",
  showInShadows: "Mostrar en Conectores ocultos",
  showInHistory: "Mostrar en el historial",
  from: "Desde",
  to: "A",
  blocked: (count: number) => counted(count, "archivo no se puede cambiar ahora", "archivos no se pueden cambiar ahora"),
  nothingToDo: "Ninguno de estos archivos se puede cambiar ahora.",
  reason: "Motivo",
  reasonHint: "Se guarda con el archivo y en el historial. Opcional.",
  keepBoth: (otherName: ForeignText) => `Conservar los dos: este como ${quoted(otherName)}`,
  skip: "Dejar este archivo donde está",
  decide: (name: ForeignText) => `El nombre ${quoted(name)} ya está en uso`,
  decideFirst: "Primero elija qué hacer con cada nombre que ya está en uso.",
  acceptChanged: (forGood: boolean) => (forGood ? "Eliminarlo con su contenido modificado" : "Restaurarlo con su contenido modificado"),
  retry: "Intentar de nuevo",
  confirmPurge: (count: number) =>
    count === 1
      ? "Sí, eliminar este archivo. Sé que no se puede restaurar."
      : `Sí, eliminar estos ${countedFiles(count)}. Sé que no se pueden restaurar.`,
  running: "Trabajando…",
  moving: (done: number, total: number) => `${numberText(done)} de ${countedFiles(total)}`,
  cancelling: "Se detendrá después de este archivo…",
  left: (count: number) => `Cancelado. ${counted(count, "archivo no se cambió.", "archivos no se cambiaron.")}`,
  planning: "Comprobando los archivos…",
  endedTitle: "Algunos archivos no se cambiaron",
  ended: (done: number, total: number) => `Listos: ${numberText(done)} de ${countedFiles(total)}. Los demás archivos no se cambiaron.`,
  undo: "Deshacer",
  undoHint: "Deshacer (Ctrl+Z)",
  restores: (names: readonly ForeignText[]) => `Restaurado desde la cuarentena: ${listInWords(names.map(quoted))}.`,
  undone: (count: number) => (count === 1 ? "Deshecho." : `Deshecho para ${countedFiles(count)}.`),
};

export const listedFromNotes =
  "No se pueden usar los registros de la cuarentena. Esta lista muestra los archivos que están en su carpeta, con los datos de las notas guardadas junto a ellos.";

export const quarantineScreen = {
  title: "Cuarentena",
  explain:
    "Archivos que sacó de las carpetas de conectores. Mezzanine los guarda sin cambios hasta que los elimine. Puede restaurarlos en cualquier momento.",
  total: (count: number, size: string) => `${countedFiles(count)}, ${size}.`,
  emptyTitle: "La cuarentena está vacía",
  empty:
    "Cuando un conector oculte a uno certificado, muévalo aquí en lugar de eliminarlo. Power BI ya no lo encuentra y puede restaurarlo en cualquier momento.",
  movedAt: (when: string) => `desde ${when}`,
  from: "Desde",
  nobodyKnows: "no se sabe, porque se perdieron los registros",
  reason: "Motivo",
  findings: "Hallazgos de entonces",
  signed: "Firmante",
  hash: "SHA-256",
  choose: (name: ForeignText) => `Seleccionar ${quoted(name)}`,
  chooseAll: "Seleccionar todo",
  search: "Buscar en la cuarentena",
  nothingMatches: "Ningún archivo en cuarentena tiene este texto en su nombre, carpeta o motivo.",
  age: "Cuánto tiempo se conservan los archivos",
  ageExplain:
    "Mezzanine no elimina nada por su cuenta. Si elige aquí un plazo, los archivos que lleven más tiempo en cuarentena se eliminan definitivamente una semana después de una notificación. Solo cuentan los días en que se ejecuta Mezzanine, así que un reloj incorrecto no elimina nada.",
  ageNever: "Hasta que los elimine",
  ageDays: (days: number) => counted(days, "día", "días"),
  ageWarning: (count: number) =>
    count === 0
      ? "Ningún archivo lleva tanto tiempo en cuarentena."
      : `${counted(count, "archivo lleva ese tiempo en cuarentena y se eliminará", "archivos llevan ese tiempo en cuarentena y se eliminarán")} una semana después de una notificación.`,
  ageSaved: "Guardado.",
  held: "Se conserva siempre, sea cual sea su antigüedad.",
  counted: (kept: number, due: number | null) =>
    `${counted(kept, "día contado", "días contados")}${due === null ? "." : due === 0 ? "; se eliminará definitivamente en la próxima comprobación." : `; se eliminará definitivamente dentro de ${counted(due, "día contado", "días contados")}.`}`,
  hold: "Conservar siempre",
  release: "Eliminar por antigüedad",
};
