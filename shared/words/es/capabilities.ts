import type { CapabilityFacts, CapabilityKind } from "../../model/capabilities.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { SentenceByKind } from "../sentence.ts";
import { counted, listInWords, numberText, quoted } from "./phrases.ts";

/** What the code of a connector was seen to name. Never that it does not do something. */
const sentences: SentenceByKind<CapabilityFacts> = {
  "address": ({ host, use, whole }) => {
    if (whole) return use === "contacted" ? `Se conecta a ${quoted(host)}.` : `Tiene la dirección de ${quoted(host)} en su código.`;
    const verb = use === "contacted" ? "Se conecta a" : "Tiene en su código";
    return host.isEmpty
      ? `${verb} una dirección cuyo host se calcula al ejecutarse.`
      : `${verb} una dirección cuyo host contiene ${quoted(host)} y se calcula al ejecutarse.`;
  },
  "asked-address": ({ functionName, parameters }) =>
    `Pide una dirección a la que conectarse: ${listInWords(parameters.map(quoted))} de ${quoted(functionName)}.`,
  "data-function": ({ functionName, called }) => {
    if (called === "fixed") return `Llama a ${quoted(functionName)} con valores del código.`;
    return called === "computed"
      ? `Usa ${quoted(functionName)} con valores que se calculan al ejecutarse.`
      : `Usa ${quoted(functionName)}, en parte con valores que se calculan al ejecutarse.`;
  },
  "sign-in": ({ dataSourceKind, authentication }) =>
    authentication === null
      ? `La forma de iniciar sesión en ${quoted(dataSourceKind)} se calcula al ejecutarse.`
      : `Ofrece ${quoted(authentication)} para iniciar sesión en ${quoted(dataSourceKind)}.`,
  "reads-credential": ({ functionName }) => `Lee la credencial que escribe el usuario (${quoted(functionName)}).`,
  "evaluates-code": ({ functionName }) =>
    `Puede ejecutar código que no está visible en sus documentos (${quoted(functionName)}). Muchos conectores cargan así sus propios archivos auxiliares.`,
  "native-query": ({ functionName }) => `Envía consultas en el lenguaje del origen de datos (${quoted(functionName)}).`,
  "direct-query": ({ publish, certain }) =>
    certain ? `Ofrece DirectQuery (${quoted(publish)}).` : `Si ofrece DirectQuery se calcula al ejecutarse (${quoted(publish)}).`,
  "writes-traces": ({ functionName }) => `Escribe en los archivos de seguimiento de Power BI (${quoted(functionName)}).`,
};

export const capabilityTexts = {
  title: "Qué puede hacer",
  explain: "Se averiguó leyendo el código, sin ejecutarlo. También puede hacer cosas que no se muestran.",
  nothing: "No se encontró nada de esto en el código. Eso no significa que no haga nada de ello.",
  heads: {
    "address": "Direcciones",
    "asked-address": "Direcciones que da el usuario",
    "data-function": "Funciones de datos",
    "sign-in": "Inicio de sesión",
    "reads-credential": "Credencial",
    "evaluates-code": "Código en tiempo de ejecución",
    "native-query": "Consultas nativas",
    "direct-query": "DirectQuery",
    "writes-traces": "Seguimientos",
  } satisfies Readonly<Record<CapabilityKind, string>>,
  sentences,
  place: (document: ForeignText, lines: readonly number[], more: number) =>
    `${quoted(document)}, ${lines.length === 1 ? "línea" : "líneas"} ${listInWords(lines.map(numberText))}${more > 0 ? ` y ${counted(more, "lugar más", "lugares más")}` : ""}`,
  leftOut: (count: number) => counted(count, "elemento más se encontró y no se muestra.", "elementos más se encontraron y no se muestran."),
  unread: (documents: readonly ForeignText[]) => `Sin leer: ${listInWords(documents.map(quoted))}. No se sabe qué hace ese código.`,
};
