import type { Words } from "../words.ts";
import { counted, namesInWords, quoted } from "./phrases.ts";

export const diagnosisTexts: Words["diagnosis"] = {
  links: {
    "folder": "Power BI 会读取该文件夹",
    "permission": "文件可以读取",
    "web-mark": "Windows 未将其标记为已下载",
    "file-name": "Power BI 会加载使用该名称的文件",
    "archive": "压缩包可以读取",
    "main-document": "恰好有一个主文档",
    "code": "代码没有错误",
    "members": "代码中的所有名称都已定义",
    "publish": "已发布到“获取数据”",
    "data-source-kinds": "用户可以登录其数据源种类",
    "strings-and-icons": "其文本和图标在文件中",
    "signature": "其签名（如果有）有效",
    "trust": "其签名者受信任，或允许加载任何扩展",
    "conflicts": "没有其他连接器可能会代替它被使用",
    "restart": "Power BI Desktop 在上次更改后启动",
  },
  states: { "holds": "符合", "broken": "不符合", "not-knowable": "未知" },
  reasons: {
    "not-read": "Mezzanine 无法读取该文件。",
    "depends-on-earlier": "修复前面的步骤后才能知道。",
    "marked-by-windows": "Windows 将其标记为从其他位置下载。一些用户表示这样的文件不会加载；尚不清楚 Power BI 会如何处理。",
    "mark-not-known": "无法读取 Windows 是否将其标记为已下载。",
    "program-older": "Power BI Desktop 在文件更改之前启动，并且仅在启动时查找连接器。请重启它。",
    "program-perhaps-older": "Power BI Desktop 在文件的上次变动之前启动。如果文件是在那之后复制到此处的，请重启 Power BI Desktop。",
    "program-not-known": "尚不清楚 Power BI Desktop 何时启动。它仅在启动时查找连接器：请在每次更改后重启它。",
    "file-time-ahead":
      "文件的时间晚于此计算机的时钟，因此尚不清楚先后顺序。如果你在 Power BI Desktop 启动后更改或复制了该文件，请重启 Power BI Desktop。",
  },
  sources: {
    "folders": "如何得知：来自此计算机的文件夹；读取哪个文件夹由一位 Microsoft 工程师说明。",
    "file-system": "如何得知：来自文件系统。",
    "bytes": "如何得知：来自文件的字节。",
    "grammar": "如何得知：来自 Microsoft 自己的 M 语法。",
    "trusted-list": "如何得知：来自此计算机的受信任列表，以及你对 Power BI 设置的说明。",
    "inventory": "如何得知：来自此计算机上的其他连接器，以及认证连接器列表。",
    "processes": "如何得知：来自正在运行的进程。",
  },
  experts: {
    "user": "你可以在此计算机上检查。",
    "administrator": "此计算机的管理员可以查明。",
    "author": "连接器的作者可以查明。",
    "nobody-but-power-bi": "只有 Power BI 本身会显示：请在“获取数据”中查看。",
  },
  noBroken: (notKnown) =>
    notKnown === 0 ? "没有不符合的环节。" : `没有已知不符合的环节。有 ${counted(notKnown, "个环节")}无法从外部得知。`,
  firstBroken: "第一个不符合的环节：",
  nothing: "Mezzanine 已知的文件夹中没有连接器。",
  repairs: {
    "move": (to) => `请将其移动到${quoted(to)}。`,
    "rename": (to) => `请将其重命名为${quoted(to)}。`,
    "repack": (to) => `请重新打包${quoted(to)}：顶层有一个主文档、名称规范，并且没有其他程序的文件。`,
    "remove-mark": (to) => `请从${quoted(to)}中删除 Windows 的标记。`,
  },
  repair: {
    ask: "继续？",
    done: "完成。请重启 Power BI Desktop。",
    notOffered: "无法对此文件执行此修复。",
  },
  gateway: {
    inFolder: "网关的文件夹中有相同的文件。",
    otherBytes: (name) => `网关的文件夹中有内容不同的${quoted(name)}：请在两边使用相同的版本。`,
    notInFolder: "就目前已知的网关文件夹而言，它不在其中。",
    folderNotKnown: "此计算机上没有已知的网关文件夹。网关自己的应用会显示它读取哪个文件夹。",
    onlyThere: "它在网关的文件夹中，但不在 Power BI Desktop 读取的文件夹中。",
    testConnection: {
      resolved: (kind) => `${quoted(kind)}：TestConnection 指向一个函数，因此网关可以测试连接。`,
      none: (kind) => `${quoted(kind)}：没有 TestConnection，而通过网关进行计划的刷新需要它。`,
      unresolved: (kind) => `${quoted(kind)}：TestConnection 未指向网关可以调用的函数。`,
      unknown: (kind) => `${quoted(kind)}：不运行代码就无法知道 TestConnection 调用什么。`,
    },
    noKinds: "它未声明数据源种类，因此没有网关可以连接的内容。",
    signIn: (kinds) => (kinds.length === 0 ? "它未声明登录方式。" : `登录方式：${namesInWords(kinds)}。`),
    signInNotKnown: "其登录方式由计算得出，不运行代码就无法知道。",
    oauth: "根据 Microsoft 的文档，通过网关使用 OAuth 仅适用于网关的管理员。",
    cluster:
      "必须在网关群集上允许自定义连接器。在 Power BI 服务中，依次选择“设置”>“管理连接和网关”>“本地数据网关”，然后选择该网关和“设置”。在“Power BI”下，选择“Allow user’s custom data connectors to refresh through this gateway cluster”；对于云中的源，还要选择“Allow user’s cloud data sources to refresh through this gateway cluster”。Mezzanine 无法看到这些设置。",
  },
};
