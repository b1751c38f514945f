import type { Words } from "../words.ts";
import { counted, listInWords, numberText, quoted } from "./phrases.ts";

const sentences: Words["capabilities"]["sentences"] = {
  "address": ({ host, use, whole }) => {
    if (whole) return use === "contacted" ? `连接到${quoted(host)}。` : `代码中有${quoted(host)}的地址。`;
    const verb = use === "contacted" ? "连接到一个地址" : "代码中有一个地址";
    return host.isEmpty ? `${verb}，其主机在运行时计算得出。` : `${verb}，其主机包含${quoted(host)}，并在运行时计算得出。`;
  },
  "asked-address": ({ functionName, parameters }) =>
    `要求提供要连接的地址：${quoted(functionName)}的${listInWords(parameters.map(quoted))}。`,
  "data-function": ({ functionName, called }) => {
    if (called === "fixed") return `使用代码中的值调用${quoted(functionName)}。`;
    return called === "computed"
      ? `使用${quoted(functionName)}，所用的值在运行时计算得出。`
      : `使用${quoted(functionName)}，所用的部分值在运行时计算得出。`;
  },
  "sign-in": ({ dataSourceKind, authentication }) =>
    authentication === null
      ? `用户登录${quoted(dataSourceKind)}的方式在运行时计算得出。`
      : `提供${quoted(authentication)}用于登录${quoted(dataSourceKind)}。`,
  "reads-credential": ({ functionName }) => `读取用户输入的凭据（${quoted(functionName)}）。`,
  "evaluates-code": ({ functionName }) =>
    `可以运行其文档中看不到的代码（${quoted(functionName)}）。许多连接器以这种方式加载自己的辅助文件。`,
  "native-query": ({ functionName }) => `使用数据源的语言发送查询（${quoted(functionName)}）。`,
  "direct-query": ({ publish, certain }) =>
    certain ? `提供 DirectQuery（${quoted(publish)}）。` : `是否提供 DirectQuery 在运行时计算得出（${quoted(publish)}）。`,
  "writes-traces": ({ functionName }) => `写入 Power BI 的跟踪文件（${quoted(functionName)}）。`,
};

export const capabilityTexts: Words["capabilities"] = {
  title: "它可能执行的操作",
  explain: "通过读取代码发现，并未运行代码。它还可能执行未列出的操作。",
  nothing: "代码中未发现这些操作。这并不表示它不会执行这些操作。",
  heads: {
    "address": "地址",
    "asked-address": "用户提供的地址",
    "data-function": "数据函数",
    "sign-in": "登录",
    "reads-credential": "凭据",
    "evaluates-code": "运行时的代码",
    "native-query": "本机查询",
    "direct-query": "DirectQuery",
    "writes-traces": "跟踪",
  },
  sentences,
  place: (document, lines, more) =>
    `${quoted(document)}，第 ${listInWords(lines.map(numberText))} 行${more > 0 ? `，以及另外 ${counted(more, "处")}` : ""}`,
  leftOut: (count) => `另外发现 ${counted(count, "项")}，未列出。`,
  unread: (documents) => `未读取：${listInWords(documents.map(quoted))}。尚不清楚这些代码执行什么操作。`,
};
