import type { DriverTransition, EndOfSupport } from "../../model/catalogue.ts";
import type { SentenceFacts } from "../foreign-text.ts";
import type { Words } from "../words.ts";
import { counted, monthInWords, numberText, periodInWords, quoted } from "./phrases.ts";

export const catalogueFailures: Words["cleanup"]["catalogueFailures"] = {
  "not-json": "这不是认证连接器列表：它不是 JSON。",
  "too-large": "该列表远大于任何认证连接器列表。",
  "not-a-catalogue": "这不是认证连接器列表：其中没有连接器。",
  "too-many-entries": "该列表中的连接器远多于实际存在的连接器。",
  "bad-entry": "列表中有一个条目无效，因此未导入任何内容。",
  "outdated": "该列表比 Mezzanine 附带的列表旧，因此未导入。",
  "unreadable": "导入的列表已无法读取。",
};

export const lifecycle = {
  endOfSupport: ({ certifiedName, on, replacedBy, source }: SentenceFacts<EndOfSupport & { readonly certifiedName: string }>) =>
    [
      `根据 Microsoft 的列表，${quoted(certifiedName)}${on === null ? "" : `自 ${periodInWords(on)}起`}不再受支持，并且不再显示在 Power Query 中。`,
      ...(replacedBy === null ? [] : [`Microsoft 给出的替代项是${quoted(replacedBy)}。`]),
      ...(source === null ? [] : [`来源：${quoted(source)}。`]),
    ].join(""),
  driverTransition: ({
    certifiedName,
    from,
    to,
    defaultFrom,
    leavesService,
    leavesDesktop,
    source,
  }: SentenceFacts<DriverTransition & { readonly certifiedName: string }>) =>
    [
      `Microsoft 计划移除 Power BI 为${quoted(certifiedName)}附带的 ODBC 驱动程序${from === null ? "" : quoted(from)}。`,
      to === null
        ? "未指明替代项。"
        : `替代项是${quoted(to)}${defaultFrom === null ? "" : `，从 ${periodInWords(defaultFrom)}起分阶段成为默认驱动程序`}。`,
      ...(leavesService === null ? [] : [`旧驱动程序计划于 ${periodInWords(leavesService)}从服务中移除。`]),
      ...(leavesDesktop === null ? [] : [`旧驱动程序计划于 ${periodInWords(leavesDesktop)}从 Desktop 和网关中移除。`]),
      "单独安装的驱动程序不受影响。",
      ...(source === null ? [] : [`来源：${quoted(source)}。`]),
    ].join(""),
};

export const catalogueScreen: Words["window"]["catalogue"] = {
  title: "认证连接器",
  explain: "所有已知经过认证或内置于 Power BI 的连接器。如果你的连接器在此列出，Power BI 就不需要它的文件。",
  search: "我的连接器是否已认证？",
  placeholder: "键入名称、发布者、数据源种类、函数或文件名",
  facts: (count, asOf) => `${counted(count, "个连接器")}${asOf === null ? "" : `，截至 ${monthInWords(asOf)}`}`,
  sources: {
    shipped: "来自 Mezzanine 附带的列表",
    imported: (fileName, when) => `来自${quoted(fileName)}，导入时间：${when}`,
    given: "来自仅为本次运行提供的列表",
  },
  import: "导入更新的列表…",
  reset: "恢复为附带的列表",
  imported: (count) => `已导入 ${counted(count, "个连接器")}。`,
  resetDone: "已恢复使用 Mezzanine 附带的列表。",
  notTaken: "未导入该列表",
  notTakenWhere: (where) => `位置：${quoted(where)}`,
  unreadable: "无法读取该文件。如果其他程序正在使用它，请关闭该程序，然后重试。",
  found: (count, total) => (count === total ? `已知 ${numberText(total)} 个` : `找到 ${numberText(count)} 个，共 ${numberText(total)} 个`),
  noneTitle: (text) => `未发现${quoted(text)}经过认证的记录`,
  none: "它不在列表中，也不在此计算机上的认证文件中。请将其视为自定义连接器：仅当其签名者受信任或允许任何扩展时，Power BI 才会加载它。",
  more: (count) => `还有 ${numberText(count)} 个。键入内容可缩小列表范围。`,
  origins: {
    "partner-certified": "已认证，由合作伙伴提供",
    "microsoft-extension": "由 Microsoft 提供",
    "microsoft-engine": "内置于引擎",
    "not-said": "列表未说明由谁提供",
    "not-listed": "发现已安装，但不在列表中",
  },
  installed: "已安装在此处",
  kinds: "数据源种类",
  kindConfidences: { certain: "确定", likely: "很可能", uncertain: "不确定", none: "无已知种类" },
  functions: "函数",
  stems: "文件名",
  publisher: "发布者",
  origin: "提供者",
  state: "状态",
  withdrawn: "不再受支持",
  version: "版本",
  certified: "认证时间",
  docs: "文档…",
  showInstalled: "显示已安装的文件",
};
