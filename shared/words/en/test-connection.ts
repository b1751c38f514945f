import type { TestConnectionCall, TestConnectionFault, TestConnectionFaultReason } from "../../model/connector.ts";
import type { SentenceFacts } from "../foreign-text.ts";
import { namesInWords, quoted } from "./phrases.ts";

type FaultFacts = SentenceFacts<{ readonly dataSourceKind: string } & Pick<TestConnectionFault, "functionName" | "names">>;

const calls = ({ dataSourceKind, functionName }: FaultFacts): string =>
  `TestConnection of ${quoted(dataSourceKind)} calls ${functionName === null ? "a function" : quoted(functionName)}`;

/** Why the call of `TestConnection` is certain to fail. */
export const testConnectionFaults: { readonly [R in TestConnectionFaultReason]: (facts: FaultFacts) => string } = {
  "names-no-function": ({ dataSourceKind }) =>
    `TestConnection of ${quoted(dataSourceKind)} does not give a list that begins with the name of a function.`,
  "no-such-function": (facts) => `${calls(facts)}, which the file does not have.`,
  "not-shared": (facts) => `${calls(facts)}, which is not shared.`,
  "not-a-function": (facts) => `${calls(facts)}, which is not a function.`,
  "asks-beyond-path": ({ dataSourceKind, names }) =>
    `TestConnection of ${quoted(dataSourceKind)} asks for ${namesInWords(names)}, which the data source path does not hold.`,
  "arguments-missing": (facts) => `${calls(facts)} without ${namesInWords(facts.names)}, which it requires.`,
  "too-many-arguments": (facts) => `${calls(facts)} with more arguments than it takes.`,
};

/** The value of the fact “TestConnection”. That it is declared does not say that it works. */
export function testConnectionInWords(call: SentenceFacts<TestConnectionCall>): string {
  switch (call.kind) {
    case "none":
      return "not declared, so it does not work through a gateway";
    case "unknown":
      return "declared; what it calls is not known without running the code";
    case "resolved":
      return `declared, calls ${quoted(call.functionName)}`;
    case "unresolved":
      return "declared, but will not work through a gateway";
  }
}
