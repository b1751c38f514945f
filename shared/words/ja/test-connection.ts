import type { TestConnectionCall, TestConnectionFault, TestConnectionFaultReason } from "../../model/connector.ts";
import type { SentenceFacts } from "../foreign-text.ts";
import { namesInWords, quoted } from "./phrases.ts";

type FaultFacts = SentenceFacts<{ readonly dataSourceKind: string } & Pick<TestConnectionFault, "functionName" | "names">>;

const calls = ({ dataSourceKind, functionName }: FaultFacts): string =>
  `${quoted(dataSourceKind)}の TestConnection は${functionName === null ? "関数" : quoted(functionName)}を呼び出します`;

export const testConnectionFaults: { readonly [R in TestConnectionFaultReason]: (facts: FaultFacts) => string } = {
  "names-no-function": ({ dataSourceKind }) => `${quoted(dataSourceKind)}の TestConnection は、関数名で始まるリストを返しません。`,
  "no-such-function": (facts) => `${calls(facts)}が、ファイルにその関数がありません。`,
  "not-shared": (facts) => `${calls(facts)}が、その関数は共有されていません。`,
  "not-a-function": (facts) => `${calls(facts)}が、それは関数ではありません。`,
  "asks-beyond-path": ({ dataSourceKind, names }) =>
    `${quoted(dataSourceKind)}の TestConnection は、データ ソース パスに含まれない${namesInWords(names)}を要求します。`,
  "arguments-missing": (facts) => `${calls(facts)}が、必須の${namesInWords(facts.names)}を渡しません。`,
  "too-many-arguments": (facts) => `${calls(facts)}が、受け取る数より多くの引数を渡します。`,
};

export function testConnectionInWords(call: SentenceFacts<TestConnectionCall>): string {
  switch (call.kind) {
    case "none":
      return "宣言されていないため、ゲートウェイ経由では動作しません";
    case "unknown":
      return "宣言されています。何を呼び出すかは、コードを実行しないとわかりません";
    case "resolved":
      return `宣言されており、${quoted(call.functionName)}を呼び出します`;
    case "unresolved":
      return "宣言されていますが、ゲートウェイ経由では動作しません";
  }
}
