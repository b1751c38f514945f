import type { FunctionProvider, NotReadReason } from "../../model/report.ts";
import type { ReportCause, ReportCauseKind } from "../../model/report-diagnosis.ts";
import type { FunctionEffect } from "../../model/report-impact.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import { counted, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

const scanned = {
  "vanished": fileFailures.vanished.problem,
  "in-use": "Otro programa lo está usando, así que no se puede leer.",
  "access-denied": fileFailures["access-denied"].problem,
  "is-a-folder": fileFailures["is-a-folder"].problem,
  "not-a-file": fileFailures["not-a-file"].problem,
  "link-outside": fileFailures["link-outside"].problem,
  "link-loop": fileFailures["link-loop"].problem,
  "name-without-text": fileFailures["name-without-text"].problem,
  "no-answer": fileFailures["no-answer"].problem,
  "io-error": fileFailures["io-error"].problem,
  "inspector-failed": fileFailures["inspector-failed"].problem,
};

const countedReports = (count: number): string => counted(count, "informe", "informes");
const ofRead = (count: number, read: number): string =>
  read === 1 ? "El único informe que ha leído Mezzanine" : `${numberText(count)} de ${countedReports(read)} que ha leído Mezzanine`;
const noneOfRead = (read: number): string =>
  read === 1 ? "El único informe que ha leído Mezzanine no usa" : `Ninguno de los ${countedReports(read)} que ha leído Mezzanine usa`;
const uses = (count: number): string => (count === 1 ? "usa" : "usan");
const them = (names: readonly unknown[]): string => (names.length === 1 ? "la" : "las");

export interface EffectNames {
  readonly functions: readonly ForeignText[];
  readonly providers: readonly ForeignText[];
}

const impact = {
  title: "Informes afectados",
  concerned: (count: number, read: number) =>
    count === 0 ? `${noneOfRead(read)} lo que cambia.` : `${ofRead(count, read)} ${uses(count)} lo que cambia.`,
  ifReplaced: "Se supone que lo que reemplaza o con lo que entra en conflicto pasa a la cuarentena.",
  incomplete: "No se cuentan los informes que no ha leído.",
  notRead: (count: number) => counted(count, "informe no se pudo leer.", "informes no se pudieron leer."),
  neverRead: "Mezzanine no ha leído ningún informe, así que no puede decir a cuáles afecta.",
  open: "Leer informes",
  more: (count: number) => counted(count, "informe más", "informes más"),
  moreFunctions: (count: number) => counted(count, "función más", "funciones más"),
  effects: {
    "lost": ({ functions }) =>
      `Llama a ${namesInWords(functions)}. Ningún otro conector de aquí ${them(functions)} proporciona, así que esas consultas fallan.`,
    "perhaps-lost": ({ functions }) =>
      `Llama a ${namesInWords(functions)}. No se sabe de ningún otro conector de aquí que ${them(functions)} proporcione, así que esas consultas pueden fallar.`,
    "not-restorable": ({ functions }) =>
      `Llama a ${namesInWords(functions)}, y nada más ${them(functions)} proporciona aquí. Después de esto no podrá restaurar el archivo.`,
    "may-be-used-instead": ({ functions, providers }) =>
      `Llama a ${namesInWords(functions)} de ${namesInWords(providers)}. El archivo nuevo puede usarse en su lugar.`,
    "other-provides": ({ functions, providers }) =>
      `Llama a ${namesInWords(functions)}, que también ${providers.length === 1 ? "proporciona" : "proporcionan"} ${namesInWords(providers)}.`,
    "stays": ({ functions }) => `Llama a ${namesInWords(functions)}, que el archivo nuevo también tiene.`,
  } satisfies Readonly<Record<FunctionEffect, (names: EffectNames) => string>>,
};

const use = {
  title: "Informes que lo usan",
  open: "Ir a Informes",
  usedBy: (count: number, read: number) =>
    count === 0 ? `${noneOfRead(read)} este conector.` : `${ofRead(count, read)} ${uses(count)} este conector.`,
  neverRead: "Mezzanine no ha leído ningún informe, así que no puede decir cuáles usan este conector.",
};

type CauseTexts = {
  readonly [K in ReportCauseKind]: {
    readonly problem: (facts: SentenceFacts<Extract<ReportCause, { kind: K }>>) => string;
    readonly step: string;
  };
};

const causes: CauseTexts = {
  "report-not-read": {
    problem: () => "Mezzanine no pudo leer este informe, así que no puede decir qué necesita.",
    step: "Ciérrelo en Power BI Desktop o cópielo de nuevo y vuelva a leerlo.",
  },
  "report-live": {
    problem: () => "Este informe lee un modelo que está en otro lugar. Sus consultas no están en este archivo.",
    step: "Revise el informe con el que se creó el modelo.",
  },
  "report-in-part": {
    problem: () => "Parte de su código M no se pudo leer, así que puede llamar a más funciones de las que se muestran.",
    step: "Abra las consultas en Power BI Desktop y busque si hay más.",
  },
  "connector-missing": {
    problem: ({ functions }) => `No se sabe de ningún conector de aquí que proporcione ${namesInWords(functions)}.`,
    step: "Pregunte a quien creó el informe qué conector necesita e instálelo.",
  },
  "connector-in-quarantine": {
    problem: ({ name, functions }) => `${quoted(name)}, que proporciona ${namesInWords(functions)}, está en cuarentena.`,
    step: "Restáurelo de la cuarentena si confía en él y reinicie Power BI Desktop.",
  },
  "connector-disabled": {
    problem: ({ name, functions }) => `${quoted(name)}, que proporciona ${namesInWords(functions)}, está deshabilitado.`,
    step: "Habilítelo si confía en él y reinicie Power BI Desktop.",
  },
  "connector-in-unread-folder": {
    problem: ({ name, functions }) =>
      `${quoted(name)}, que proporciona ${namesInWords(functions)}, está en una carpeta que Power BI Desktop no lee.`,
    step: "Muévalo a la carpeta Custom Connectors que lee Power BI Desktop y reinicie Power BI Desktop.",
  },
  "other-version": {
    problem: ({ name, version, functions }) =>
      `${quoted(name)}${version === null ? "" : `, versión ${versionInWords(version)},`} no tiene ${namesInWords(functions)}. Probablemente el informe se creó con otra versión.`,
    step: "Instale la versión con la que se creó el informe o cambie las consultas.",
  },
  "certified-has-others": {
    problem: ({ certifiedName, others, functions }) =>
      `No se sabe de ningún conector de aquí que proporcione ${namesInWords(functions)}. El conector certificado ${quoted(certifiedName)} tiene ${namesInWords(others)}.`,
    step: "Compare las funciones. Si leen los mismos datos, cambie las consultas; si no, instale el conector con el que se creó el informe.",
  },
  "connector-blocked": {
    problem: ({ name, functions }) =>
      `${quoted(name)} proporciona ${namesInWords(functions)}, pero no se espera que Power BI Desktop lo cargue.`,
    step: "Averigüe por qué: abra el conector en Mezzanine o ejecute mezzanine doctor con su nombre.",
  },
  "connector-may-not-load": {
    problem: ({ name, functions }) =>
      `${quoted(name)} proporciona ${namesInWords(functions)}, pero no se sabe si Power BI Desktop lo carga.`,
    step: "Búsquelo en «Obtener datos». Si no está, abra el conector en Mezzanine o ejecute mezzanine doctor con su nombre.",
  },
  "connectors-clash": {
    problem: ({ names, certifiedNames, functions }) =>
      `${namesInWords([...names, ...certifiedNames])} proporcionan ${namesInWords(functions)}. No se sabe cuál de ellos usa Power BI.`,
    step: "Conserve uno de ellos. Mueva los demás a la cuarentena.",
  },
};

const diagnosis = {
  title: "¿Por qué puede fallar este informe?",
  nothing: (count: number) =>
    count === 0
      ? "No llama a ninguna función de un conector."
      : `No se conoce nada que impida funcionar ${count === 1 ? "a la función de un conector a la que llama" : `a las ${numberText(count)} funciones de conectores a las que llama`}. Si acaba de instalar un conector, reinicie Power BI Desktop.`,
  causes,
  unread: (names: readonly ForeignText[]) =>
    `No se conocen todas las funciones de ${namesInWords(names)}. Una de ellas puede ser la que falta.`,
};

export const reportTexts = {
  notRead: {
    ...scanned,
    "not-a-report": "No es un informe con consultas que Mezzanine pueda leer.",
    "protected": "Está cifrado con una etiqueta de confidencialidad o una contraseña.",
    "damaged": "Está dañado o incompleto.",
    "too-large": "Contiene algo que supera el límite de Mezzanine.",
    "model-not-understood": "Su modelo está guardado en una forma que Mezzanine no admite.",
    "model-missing": "Falta el modelo al que hace referencia.",
    "took-too-long": "Su lectura tardó demasiado.",
    "took-too-much-memory": "Su lectura necesitaba demasiada memoria.",
    "reader-failed": "Falló el proceso que lee los informes.",
    "cancelled": "No se leyó antes de que cancelara.",
  } satisfies Record<NotReadReason, string>,
  live: {
    "service": "Lee un modelo del servicio Power BI; las consultas están allí y no en este archivo.",
    "analysis-services": "Lee un modelo de Analysis Services; las consultas están allí y no en este archivo.",
  },
  isPartial: "No se pudo leer todo su código M.",
  nobody: "ninguno",
  providers: {
    "installed": (name) => quoted(name),
    "certified-file": (name) => `${quoted(name)} (carpeta de conectores certificados)`,
    "certified": (name) => `${quoted(name)} (incluido con Power BI)`,
    "built-in": (name) => `${quoted(name)} (integrado)`,
    "quarantined": (name) => `${quoted(name)} (en cuarentena)`,
    "disabled": (name) => `${quoted(name)} (deshabilitado)`,
    "folder-not-read": (name) => `${quoted(name)} (en una carpeta que Power BI no lee)`,
  } satisfies Readonly<Record<FunctionProvider["kind"], (name: ForeignText) => string>>,
  moving: (count: number) => `${countedReports(count)}:`,
  pinned: (name: ForeignText) =>
    `Una consulta establece Implementation en 1.0 para ${quoted(name)}, así que mantiene el controlador anterior cuando cambie el predeterminado y puede fallar cuando ese controlador ya no exista.`,
  impact,
  use,
  diagnosis,
};
