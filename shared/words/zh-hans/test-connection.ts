import type { TestConnectionCall, TestConnectionFault, TestConnectionFaultReason } from "../../model/connector.ts";
import type { SentenceFacts } from "../foreign-text.ts";
import { namesInWords, quoted } from "./phrases.ts";

type FaultFacts = SentenceFacts<{ readonly dataSourceKind: string } & Pick<TestConnectionFault, "functionName" | "names">>;

const calls = ({ dataSourceKind, functionName }: FaultFacts): string =>
  `${quoted(dataSourceKind)}的 TestConnection 调用${functionName === null ? "一个函数" : quoted(functionName)}`;

export const testConnectionFaults: { readonly [R in TestConnectionFaultReason]: (facts: FaultFacts) => string } = {
  "names-no-function": ({ dataSourceKind }) => `${quoted(dataSourceKind)}的 TestConnection 返回的不是以函数名称开头的列表。`,
  "no-such-function": (facts) => `${calls(facts)}，但文件中没有该函数。`,
  "not-shared": (facts) => `${calls(facts)}，但该函数未共享。`,
  "not-a-function": (facts) => `${calls(facts)}，但那不是函数。`,
  "asks-beyond-path": ({ dataSourceKind, names }) =>
    `${quoted(dataSourceKind)}的 TestConnection 需要${namesInWords(names)}，但数据源路径中没有这些内容。`,
  "arguments-missing": (facts) => `${calls(facts)}，但缺少必需的${namesInWords(facts.names)}。`,
  "too-many-arguments": (facts) => `${calls(facts)}，但提供的参数过多。`,
};

export function testConnectionInWords(call: SentenceFacts<TestConnectionCall>): string {
  switch (call.kind) {
    case "none":
      return "未声明，因此无法通过网关使用";
    case "unknown":
      return "已声明；不运行代码就无法知道它调用什么";
    case "resolved":
      return `已声明，调用${quoted(call.functionName)}`;
    case "unresolved":
      return "已声明，但无法通过网关使用";
  }
}
