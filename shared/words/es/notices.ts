import type { RecoveryOutcome } from "../../model/cleanup.ts";
import type { HistoryEvent } from "../../model/history.ts";
import type { FoundAgain, Notice, NoticeKind, StoredTable } from "../../model/notice.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { Sentence } from "../sentence.ts";
import { recordsProblems } from "./cleanup.ts";
import { counted, numberText, quoted } from "./phrases.ts";

const tableNames: Readonly<Record<StoredTable, string>> = {
  settings: "configuración",
  added_folders: "carpetas que agregó",
  testing_marks: "marcas de prueba",
  cleanup_journal: "operaciones con archivos",
  quarantine: "entradas de la cuarentena",
  history: "líneas del historial",
  seen_folders: "lo que contenía una carpeta",
  ageing: "cuánto tiempo se conservaron los archivos",
  publishers: "editores conocidos",
  expected_signers: "quién firmó un conector",
  report_places: "archivos y carpetas con informes",
  known_reports: "informes leídos",
};

const mostNames = 5;

const firstNames = (names: readonly ForeignText[], total: number): string => {
  const shown = names.slice(0, mostNames).map((name) => quoted(name));
  const rest = total - shown.length;
  return [...shown, ...(rest > 0 ? [`${numberText(rest)} más`] : [])].join(", ");
};

const foundAgainText = ({ names, total }: SentenceFacts<FoundAgain>): string =>
  `${counted(total, "archivo se encontró", "archivos se encontraron")} sin ellos: ${firstNames(names, total)}.`;

const recoveredText = (events: readonly SentenceFacts<HistoryEvent>[], total: number): string => {
  const names = (isWanted: (outcome: RecoveryOutcome) => boolean) =>
    events.flatMap(({ name, recovery }) => (recovery !== null && isWanted(recovery.outcome) ? [name] : []));
  const [missing, adopted] = [names((one) => one === "missing"), names((one) => one === "adopted")];
  const completed = names((one) => one !== "missing" && one !== "adopted");
  const rest = total - events.length;
  return [
    ...(completed.length === 0
      ? []
      : [
          `Recuperado después de una interrupción; el historial indica dónde está cada archivo: ${firstNames(completed, completed.length)}.`,
        ]),
    ...(missing.length === 0
      ? []
      : [`Se interrumpió y no se encontró el archivo. Mezzanine lo busca en cada inicio: ${firstNames(missing, missing.length)}.`]),
    ...(adopted.length === 0
      ? []
      : [`Estaba en cuarentena sin registro y vuelve a aparecer en la lista: ${firstNames(adopted, adopted.length)}.`]),
    ...(rest > 0 ? [`${numberText(rest)} más en el historial.`] : []),
  ].join(" ");
};

export const notices: {
  readonly [K in NoticeKind]: {
    readonly title: Sentence<Extract<Notice, { kind: K }>>;
    readonly text: Sentence<Extract<Notice, { kind: K }>>;
  };
} = {
  "recovered": {
    title: ({ events }) =>
      events.length > 0 && events.every(({ recovery }) => recovery?.outcome === "adopted")
        ? "Se volvieron a encontrar archivos en cuarentena"
        : "Se recuperó una operación interrumpida",
    text: ({ events, total }) => recoveredText(events, total),
  },
  "recovery-postponed": {
    title: "Una operación interrumpida todavía no se ha recuperado",
    text: ({ operations }) =>
      `${counted(operations.length, "archivo no se pudo comprobar", "archivos no se pudieron comprobar")}. Mezzanine lo intenta de nuevo en el próximo inicio.`,
  },
  "not-recovered": {
    title: "Una operación interrumpida todavía no se ha recuperado",
    text: ({ because }) =>
      because === "only-looking"
        ? "Este comando no cambia nada. El próximo comando sin --dry-run o el próximo inicio de la ventana la recupera."
        : `${recordsProblems[because].problem} ${recordsProblems[because].step}`,
  },
  "records-lost": {
    title: "Se perdió el historial",
    text: ({ names, total }) =>
      `Los registros de Mezzanine faltaban o estaban dañados, así que se crearon otros nuevos. ${foundAgainText({ names, total })}`,
  },
  "alarms": {
    title: "Un conector no está firmado como antes",
    text: ({ events, total }) => {
      const lost = events.filter(({ kind }) => kind === "signature-lost").length;
      const other = events.length - lost;
      const parts = [
        ...(lost === 0 ? [] : [counted(lost, "archivo estaba firmado y ya no lo está.", "archivos estaban firmados y ya no lo están.")]),
        ...(other === 0 ? [] : [counted(other, "archivo está firmado por otra persona.", "archivos están firmados por otra persona.")]),
      ];
      return `${parts.join(" ")}${total > events.length ? ` ${numberText(total - events.length)} más en el historial.` : ""} Pregunte al editor o restaure el archivo anterior.`;
    },
  },
  "store-set-aside": {
    title: "Los registros de Mezzanine estaban dañados",
    text: ({ keptAs, found }) =>
      `Se guardaron como ${quoted(keptAs)} y se crearon otros nuevos. El historial empieza de nuevo. ${found === null ? "Se muestran todos los archivos en cuarentena." : foundAgainText(found)}`,
  },
  "purge-announced": {
    title: ({ total }) =>
      counted(total, "archivo en cuarentena se eliminará definitivamente", "archivos en cuarentena se eliminarán definitivamente"),
    text: ({ files: due, total, afterDays }) => {
      const named = due
        .slice(0, 5)
        .map(
          ({ name, inDays }) =>
            `${quoted(name)} ${inDays === 0 ? "en la próxima comprobación" : `dentro de ${counted(inDays, "día", "días")}`}`,
        )
        .join(", ");
      const more = total > 5 ? ` y ${numberText(total - 5)} más` : "";
      return `${named}${more}: en cuarentena desde hace más de ${counted(afterDays, "día", "días")}. Solo cuentan los días en que se ejecuta Mezzanine. En Cuarentena puede elegir conservar siempre un archivo o desactivar esto.`;
    },
  },
  "rows-set-aside": {
    title: "Algunos registros de Mezzanine no se pueden leer",
    text: ({ rows, kept }) => {
      const named = rows.map(({ table, count }) => `${tableNames[table]}: ${count}`).join("; ");
      return `Omitidos: ${named}. ${kept ? "No se eliminaron: Mezzanine los guarda aparte." : "No se cambiaron."} Todo lo demás sigue igual.`;
    },
  },
  "catalogue-not-used": {
    title: "No se usa la lista importada de conectores certificados",
    text: ({ fileName }) =>
      `${quoted(fileName)} no se usa. Mezzanine usa la lista que incluye. Importe la lista de nuevo o vuelva a la lista incluida con Mezzanine.`,
  },
  "history-not-written": {
    title: "Los cambios en el disco no se están registrando",
    text: "Mezzanine no pudo escribir su historial, así que pueden faltar en él cambios de archivos.",
  },
};

export const noticeBar = {
  label: "Mensajes",
  dismiss: (title: string) => `Descartar: ${title}`,
  more: (count: number) => `${numberText(count)} más`,
  fewer: "Menos",
};
