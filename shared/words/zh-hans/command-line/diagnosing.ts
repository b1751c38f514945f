import type { CommandLineWords } from "../../words.ts";
import { namesInWords, numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands doctor, reports. */
export const diagnosingTexts: Pick<CommandLineWords, "doctor" | "reports"> = {
  doctor: {
    usage: {
      gatewayAlone: "--gateway 既不接受文件也不接受 --fix",
      projectAlone: "--project 不接受文件、--fix 或 --gateway",
      noReportFix: "--fix 修复连接器，不修复报表",
    },
    listed: "连接器为什么不显示在“获取数据”中：第一个不满足的条件。",
    description:
      "对每个文件从文件夹到“获取数据”逐项检查：文件夹、权限、名称、压缩包、主文档、代码、Publish、种类、签名、信任、冲突、重启。指出第一个不满足的条件、如何得知，以及谁能知道 Mezzanine 无法知道的内容。不指定文件时，检查每个未禁用的自定义连接器。文件按其路径指定，或者在只有一个已安装文件具有该名称时按名称指定。报表（.pbix、.pbit、.pbip、.xlsx）则会被读取：它需要哪些连接器，以及为什么可能失败。",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      securityLevel: optionTexts.securityLevel,
      fix: "修复此文件：move、rename、remove-mark 或 repack。原始文件移到隔离区；undo <number> 可将其恢复。",
      gateway: "网关可以对每个连接器做什么：TestConnection、登录方式、其文件夹、两端版本相同。",
      project: "将此文件夹的 bin 和 build 下的生成结果与已安装的内容进行比较。",
      remember: "保留 --project 的文件夹：每次都会查看它，在窗口中也是如此。",
      forget: "不再保留 --project 的文件夹。",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "未发现会阻止这些连接器加载或这些报表工作的已知问题",
      1: "有内容阻止连接器加载、报表调用了不存在的内容、网关无法使用某个连接器或版本不同，或修复被拒绝",
      2: "用法错误",
      3: "有文件无法读取；1 优先于它",
    },
  },
  reports: {
    forgotten: "已清除记录。",
    progress: (count, of) => `${numberText(count)}/${numberText(of)} 个报表`,
    notRead: (because) => `未读取。${because}`,
    folderNotRead: "无法查看此文件夹。",
    notAllKnown: (names) => `并非这些连接器的所有函数都已知，其中之一可能会提供缺少的内容：${namesInWords(names, 5)}。`,
    read: (count, of) => `已读取 ${numberText(count)}/${numberText(of)} 个报表。`,
    nobodyUses: (name) => `已读取的报表都不使用${quoted(name)}。`,
    nothingMissing: "报表调用的每个函数都有提供者。",
    nothingCalled: "已读取的报表都不调用连接器的函数。",
    columns: { report: "报表", function: "函数", queries: "查询", providedBy: "提供者", argument: "第一个参数" },
    providers: {
      "certified-file": (name) => `${name}（认证文件夹）`,
      "certified": (name) => `${name}（Power BI 自带）`,
      "built-in": (name) => `${name}（内置）`,
      "quarantined": (name) => `${name}（在隔离区中）`,
      "disabled": (name) => `${name}（已禁用）`,
      "folder-not-read": (name) => `${name}（在 Power BI 不读取的文件夹中）`,
    },
    listed: "哪些报表调用哪些连接器，以及缺少什么。",
    description:
      "无需 Power BI 即可读取报表：.pbix、.pbit、项目（带有 TMDL 或 model.bim 的 .pbip）、包含查询的工作簿以及数据流。对每个报表列出其调用的、不属于 M 本身的函数，以及谁提供它们：已安装的连接器、Power BI 自带的连接器、隔离区中的连接器，或没有提供者。会记住读取的内容，以便 quarantine、disable 和 install 可以说明涉及哪些报表。不会保留或显示报表的任何数据；如果调用的第一个参数（通常是服务器）以文本形式写出，则会显示。（关于连接器本身的报告：mezzanine report。）",
    options: {
      uses: "仅显示对此连接器的调用：其文件、其名称，或其函数中点之前的部分。",
      missing: "仅显示没有函数提供者的调用。",
      forget: "清除已读取的每个报表的记录，以及窗口查找报表的位置。报表本身保持不变。",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "已读取每个报表，并且调用的每个函数都有提供者",
      1: "有报表调用了没有提供者的函数",
      2: "用法错误",
      3: "有报表或文件夹无法读取，或搜索已取消；1 优先于它",
    },
  },
};
