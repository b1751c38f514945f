import type { ExternalToolProblem } from "../../model/external-tool.ts";
import { numberText } from "./phrases.ts";

export const externalToolFailures: Readonly<Record<ExternalToolProblem, string>> = {
  "tool-not-windows": "Power BI Desktop 仅在 Windows 上运行，因此此处没有可添加的内容。",
  "tool-no-program": "在此计算机上未找到 Mezzanine 的桌面程序，因此 Power BI Desktop 无法启动它。请使用安装程序进行安装，然后重试。",
  "tool-foreign": "具有此名称的文件不是由 Mezzanine 写入的，因此未更改。请查看该文件，如果不需要，请将其重命名。",
  "tool-unreadable": "无法读取该文件，因此未更改。请检查你是否有读取权限。",
  "tool-changed-meanwhile": "现在的内容与所显示的不同，因此未更改任何内容。请重新查看。",
  "tool-backup-not-written": "无法写入备份，因此未更改任何内容。请释放一些磁盘空间，然后重试。",
  "tool-elevation-declined": "未更改任何内容：系统提示被拒绝，或你不是管理员。请让管理员来执行。",
  "tool-not-written": "未更改任何内容：系统未写入该文件。请以管理员身份重试。",
};

export const externalToolTexts = {
  title: "Power BI Desktop",
  label: "在 Power BI Desktop 的“外部工具”中显示 Mezzanine",
  explain: "在 Power BI Desktop 的“外部工具”功能区中添加一个按钮，用于打开此窗口。",
  needsDesktop: "此页面在浏览器中运行，无法执行此操作。请将 Mezzanine 作为桌面程序启动，或使用命令行：mezzanine external-tool register。",
  needsInstalled: "只能添加已安装的 Mezzanine。当前的 Mezzanine 是单个文件，或从源代码运行。",
  foreign: "存在具有此名称的文件，但不是由 Mezzanine 写入的。它将保持不变：",
  unreadable: "无法读取该文件，因此不知道按钮是否存在：",
  outdated: "按钮存在，但它启动的是另一个 Mezzanine，或由其他版本写入。",
  update: "更新…",
  titles: { register: "要将按钮添加到 Power BI Desktop 吗？", remove: "要从 Power BI Desktop 中删除按钮吗？" },
  writes: "将写入此文件：",
  removes: "将删除此文件：",
  content: "其内容：",
  icon: (characters: number) => `图片，${numberText(characters)} 个字符`,
  everyUser: "此计算机的所有用户都会看到该按钮。",
  everyUserOwn:
    "此计算机的所有用户都会看到该按钮，但程序位于你自己的文件夹中：其他用户可能无法启动它，而能够更改该文件夹的人可以决定该按钮为他们启动什么。",
  administrator: "Windows 会要求管理员确认。如果之前已有文件，会在 Mezzanine 自己的文件夹中保留备份。",
  apply: { register: "添加", remove: "删除" },
  done: {
    register: "已添加按钮。请重新启动 Power BI Desktop 以查看它。",
    remove: "已删除按钮。在重新启动 Power BI Desktop 之前，它仍会显示。",
  },
};
