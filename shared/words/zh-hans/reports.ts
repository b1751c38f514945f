import type { Words } from "../words.ts";
import { counted, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

const scanned = {
  "vanished": fileFailures.vanished.problem,
  "in-use": "其他程序正在使用该文件，因此无法读取。",
  "access-denied": fileFailures["access-denied"].problem,
  "is-a-folder": fileFailures["is-a-folder"].problem,
  "not-a-file": "这不是常规文件（例如，它是管道或设备）。",
  "link-outside": fileFailures["link-outside"].problem,
  "link-loop": fileFailures["link-loop"].problem,
  "name-without-text": fileFailures["name-without-text"].problem,
  "no-answer": fileFailures["no-answer"].problem,
  "io-error": fileFailures["io-error"].problem,
  "inspector-failed": fileFailures["inspector-failed"].problem,
};

const countedReports = (count: number): string => counted(count, "个报表");
/** The subject of what some of the reports that were read do, or none of them. */
const ofRead = (count: number, read: number): string => {
  if (read === 1) return "Mezzanine 已读取的唯一一个报表";
  return `Mezzanine 已读取的 ${countedReports(read)}中${count === 0 ? "，没有一个" : `有 ${numberText(count)} 个`}`;
};
const not = (count: number, read: number): string => (count === 0 && read === 1 ? "未" : "");

const impact: Words["reports"]["impact"] = {
  title: "受影响的报表",
  concerned: (count, read) => `${ofRead(count, read)}${not(count, read)}使用发生变化的内容。`,
  ifReplaced: "此结果假定它替换的或与之冲突的内容移至隔离区。",
  incomplete: "未读取的报表不计算在内。",
  notRead: (count) => `无法读取 ${countedReports(count)}。`,
  neverRead: "Mezzanine 尚未读取任何报表，因此无法说明哪些报表受影响。",
  open: "读取报表",
  more: (count) => `还有 ${countedReports(count)}`,
  moreFunctions: (count) => `另外 ${counted(count, "个函数")}`,
  effects: {
    "lost": ({ functions }) => `它调用${namesInWords(functions)}。此处没有其他连接器提供这些函数，因此这些查询会失败。`,
    "perhaps-lost": ({ functions }) => `它调用${namesInWords(functions)}。此处没有已知提供这些函数的其他连接器，因此这些查询可能会失败。`,
    "not-restorable": ({ functions }) => `它调用${namesInWords(functions)}，而此处没有其他内容提供这些函数。此操作之后无法放回该文件。`,
    "may-be-used-instead": ({ functions, providers }) =>
      `它调用${namesInWords(providers)}的${namesInWords(functions)}。新文件可能会代替它被使用。`,
    "other-provides": ({ functions, providers }) => `它调用${namesInWords(functions)}，${namesInWords(providers)}也有这些函数。`,
    "stays": ({ functions }) => `它调用${namesInWords(functions)}，新文件也有这些函数。`,
  },
};

const use: Words["reports"]["use"] = {
  title: "使用它的报表",
  open: "转到“报表”",
  usedBy: (count, read) => `${ofRead(count, read)}${not(count, read)}使用它。`,
  neverRead: "Mezzanine 尚未读取任何报表，因此无法说明哪些报表使用此连接器。",
};

const causes: Words["reports"]["diagnosis"]["causes"] = {
  "report-not-read": {
    problem: () => "Mezzanine 无法读取此报表，因此无法说明它需要什么。",
    step: "请在 Power BI Desktop 中关闭它，或重新复制它，然后重新读取。",
  },
  "report-live": { problem: () => "此报表读取其他位置的模型。其查询不在此文件中。", step: "请查看用于创建该模型的报表。" },
  "report-in-part": {
    problem: () => "无法读取其部分 M 代码，因此它调用的函数可能多于列出的函数。",
    step: "请在 Power BI Desktop 中打开查询，查找更多函数。",
  },
  "connector-missing": {
    problem: ({ functions }) => `此处没有已知提供${namesInWords(functions)}的连接器。`,
    step: "请询问报表的创建者它需要哪个连接器，然后安装该连接器。",
  },
  "connector-in-quarantine": {
    problem: ({ name, functions }) => `提供${namesInWords(functions)}的${quoted(name)}在隔离区中。`,
    step: "如果你信任它，请将其从隔离区还原，然后重启 Power BI Desktop。",
  },
  "connector-disabled": {
    problem: ({ name, functions }) => `提供${namesInWords(functions)}的${quoted(name)}已禁用。`,
    step: "如果你信任它，请启用它，然后重启 Power BI Desktop。",
  },
  "connector-in-unread-folder": {
    problem: ({ name, functions }) => `提供${namesInWords(functions)}的${quoted(name)}位于 Power BI Desktop 不读取的文件夹中。`,
    step: "请将其移动到 Power BI Desktop 读取的 Custom Connectors 文件夹，然后重启 Power BI Desktop。",
  },
  "other-version": {
    problem: ({ name, version, functions }) =>
      `${quoted(name)}${version === null ? "" : `（版本 ${versionInWords(version)}）`}没有${namesInWords(functions)}。该报表可能是使用其他版本创建的。`,
    step: "请安装创建该报表时使用的版本，或更改查询。",
  },
  "certified-has-others": {
    problem: ({ certifiedName, others, functions }) =>
      `此处没有已知提供${namesInWords(functions)}的连接器。认证连接器${quoted(certifiedName)}有${namesInWords(others)}。`,
    step: "请比较这些函数。如果它们读取相同的数据，请更改查询；否则，请安装创建该报表时使用的连接器。",
  },
  "connector-blocked": {
    problem: ({ name, functions }) => `${quoted(name)}提供${namesInWords(functions)}，但预计 Power BI Desktop 不会加载它。`,
    step: "若要了解原因，请在 Mezzanine 中打开该连接器，或使用其名称运行 mezzanine doctor。",
  },
  "connector-may-not-load": {
    problem: ({ name, functions }) => `${quoted(name)}提供${namesInWords(functions)}，但尚不清楚 Power BI Desktop 是否会加载它。`,
    step: "请在“获取数据”中查找它。如果没有，请在 Mezzanine 中打开该连接器，或使用其名称运行 mezzanine doctor。",
  },
  "connectors-clash": {
    problem: ({ names, certifiedNames, functions }) =>
      `${namesInWords([...names, ...certifiedNames])}都提供${namesInWords(functions)}。尚不清楚 Power BI 使用其中哪一个。`,
    step: "请保留其中一个。将其他的移至隔离区。",
  },
};

const diagnosis: Words["reports"]["diagnosis"] = {
  title: "此报表为什么可能会失败？",
  nothing: (count) =>
    count === 0
      ? "它不调用连接器的函数。"
      : `它调用 ${counted(count, "个连接器函数")}，没有已知妨碍这些函数工作的原因。如果你刚刚安装了连接器，请重启 Power BI Desktop。`,
  causes,
  unread: (names) => `${namesInWords(names)}的函数并非全部已知。缺少的可能就是其中之一。`,
};

export const reportTexts: Words["reports"] = {
  notRead: {
    ...scanned,
    "not-a-report": "这不是含有 Mezzanine 可读取的查询的报表。",
    "protected": "它已由敏感度标签或密码加密。",
    "damaged": "它已损坏或不完整。",
    "too-large": "它包含超过 Mezzanine 限制的内容。",
    "model-not-understood": "其模型的存储格式是 Mezzanine 不支持的。",
    "model-missing": "缺少它引用的模型。",
    "took-too-long": "读取它耗时过长。",
    "took-too-much-memory": "读取它占用内存过多。",
    "reader-failed": "读取报表的进程失败。",
    "cancelled": "在你取消之前未读取它。",
  },
  live: {
    "service": "它读取 Power BI 服务中的模型；查询在那里，不在此文件中。",
    "analysis-services": "它读取 Analysis Services 的模型；查询在那里，不在此文件中。",
  },
  isPartial: "无法读取其全部 M 代码。",
  nobody: "无",
  providers: {
    "installed": (name) => quoted(name),
    "certified-file": (name) => `${quoted(name)}（认证连接器文件夹）`,
    "certified": (name) => `${quoted(name)}（Power BI 附带）`,
    "built-in": (name) => `${quoted(name)}（内置）`,
    "quarantined": (name) => `${quoted(name)}（在隔离区中）`,
    "disabled": (name) => `${quoted(name)}（已禁用）`,
    "folder-not-read": (name) => `${quoted(name)}（在 Power BI 不读取的文件夹中）`,
  },
  moving: (count) => `${countedReports(count)}：`,
  pinned: (name) =>
    `某个查询将${quoted(name)}的 Implementation 设置为 1.0，因此在默认值更改后它仍使用旧驱动程序，并且在该驱动程序移除后可能会失败。`,
  impact,
  use,
  diagnosis,
};
