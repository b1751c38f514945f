import type { TestConnectionCall, TestConnectionFault, TestConnectionFaultReason } from "../../model/connector.ts";
import type { SentenceFacts } from "../foreign-text.ts";
import { namesInWords, quoted } from "./phrases.ts";

type FaultFacts = SentenceFacts<{ readonly dataSourceKind: string } & Pick<TestConnectionFault, "functionName" | "names">>;

const calls = ({ dataSourceKind, functionName }: FaultFacts): string =>
  `TestConnection von ${quoted(dataSourceKind)} ruft ${functionName === null ? "eine Funktion" : `die Funktion ${quoted(functionName)}`} auf`;

export const testConnectionFaults: { readonly [R in TestConnectionFaultReason]: (facts: FaultFacts) => string } = {
  "names-no-function": ({ dataSourceKind }) =>
    `TestConnection von ${quoted(dataSourceKind)} gibt keine Liste zurück, die mit dem Namen einer Funktion beginnt.`,
  "no-such-function": (facts) => `${calls(facts)}, die es in der Datei nicht gibt.`,
  "not-shared": (facts) => `${calls(facts)}, die nicht freigegeben ist (shared).`,
  "not-a-function": ({ dataSourceKind, functionName }) =>
    `TestConnection von ${quoted(dataSourceKind)} ruft ${functionName === null ? "etwas" : quoted(functionName)} auf, doch das ist keine Funktion.`,
  "asks-beyond-path": ({ dataSourceKind, names }) =>
    `TestConnection von ${quoted(dataSourceKind)} verlangt ${namesInWords(names)}. Der Datenquellenpfad enthält das nicht.`,
  "arguments-missing": (facts) => `${calls(facts)}, aber ohne die erforderlichen Argumente: ${namesInWords(facts.names)}.`,
  "too-many-arguments": (facts) => `${calls(facts)}, und zwar mit mehr Argumenten, als sie annimmt.`,
};

export function testConnectionInWords(call: SentenceFacts<TestConnectionCall>): string {
  switch (call.kind) {
    case "none":
      return "nicht deklariert, funktioniert daher nicht über ein Gateway";
    case "unknown":
      return "deklariert; was aufgerufen wird, ist ohne Ausführen des Codes nicht bekannt";
    case "resolved":
      return `deklariert, ruft ${quoted(call.functionName)} auf`;
    case "unresolved":
      return "deklariert, funktioniert aber nicht über ein Gateway";
  }
}
