import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command external-tool. */
export const externalToolCommandTexts: CommandLineWords["externalTool"] = {
  listed: "Power BI Desktop 中的 Mezzanine 按钮：register、remove。",
  description:
    "说明 Mezzanine 是否在 Power BI Desktop 的“外部工具”功能区中。register 将其添加到那里，以便从 Power BI Desktop 打开窗口；remove 将其移除。两者都会先显示将执行的操作并询问。该按钮是供计算机所有用户使用的一个文件，因此 Windows 会要求管理员权限。从不更改不是由 Mezzanine 写入的文件。必须安装桌面程序。",
  options: { json: optionTexts.json, dryRun: optionTexts.dryRun, yes: optionTexts.yes },
  exitCodes: {
    0: "已完成，或无需执行任何操作",
    1: "已拒绝；标准错误中的句子说明原因",
    2: "用法错误，或没有可供询问的终端且未使用 --yes；未更改任何内容",
    3: "无法读取该文件",
  },
  states: {
    absent: "Mezzanine 不在“外部工具”功能区中。",
    registered: "Mezzanine 在“外部工具”功能区中。",
    outdated: "Mezzanine 在“外部工具”功能区中，但该文件与现在会写入的内容不同。",
    foreign: "有一个同名文件不是由 Mezzanine 写入的。",
    unreadable: "无法读取该文件。",
  },
  file: (path) => `文件：${quoted(path)}`,
  program: (path) => `程序：${quoted(path)}`,
  noProgram: "未找到 Mezzanine 的桌面程序。",
  backup: (path) => `之前的文件保留在${quoted(path)}中。`,
  nothingToDo: "无需执行任何操作。",
};
