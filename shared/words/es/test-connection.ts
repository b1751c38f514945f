import type { TestConnectionCall, TestConnectionFault, TestConnectionFaultReason } from "../../model/connector.ts";
import type { SentenceFacts } from "../foreign-text.ts";
import { namesInWords, quoted } from "./phrases.ts";

type FaultFacts = SentenceFacts<{ readonly dataSourceKind: string } & Pick<TestConnectionFault, "functionName" | "names">>;

const calls = ({ dataSourceKind, functionName }: FaultFacts): string =>
  `TestConnection de ${quoted(dataSourceKind)} llama a ${functionName === null ? "una función" : quoted(functionName)}`;

export const testConnectionFaults: { readonly [R in TestConnectionFaultReason]: (facts: FaultFacts) => string } = {
  "names-no-function": ({ dataSourceKind }) =>
    `TestConnection de ${quoted(dataSourceKind)} no devuelve una lista que empiece por el nombre de una función.`,
  "no-such-function": (facts) => `${calls(facts)}, que el archivo no tiene.`,
  "not-shared": (facts) => `${calls(facts)}, que no está compartida.`,
  "not-a-function": (facts) => `${calls(facts)}, que no es una función.`,
  "asks-beyond-path": ({ dataSourceKind, names }) =>
    `TestConnection de ${quoted(dataSourceKind)} pide ${namesInWords(names)}, que la ruta de acceso del origen de datos no contiene.`,
  "arguments-missing": (facts) =>
    `${calls(facts)} sin ${namesInWords(facts.names)}, que ${facts.names.length === 1 ? "es obligatorio" : "son obligatorios"}.`,
  "too-many-arguments": (facts) => `${calls(facts)} con más argumentos de los que admite.`,
};

export function testConnectionInWords(call: SentenceFacts<TestConnectionCall>): string {
  switch (call.kind) {
    case "none":
      return "no se declara, así que no funciona a través de una puerta de enlace";
    case "unknown":
      return "se declara; no se sabe a qué llama sin ejecutar el código";
    case "resolved":
      return `se declara, llama a ${quoted(call.functionName)}`;
    case "unresolved":
      return "se declara, pero no funcionará a través de una puerta de enlace";
  }
}
