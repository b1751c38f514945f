import type { CommandName, Failure } from "../../contract/commands.ts";
import type { Words } from "../words.ts";
import { contentCommands } from "../sentence.ts";
import { catalogueFailures } from "./catalogue.ts";
import { contentFailures } from "./previews.ts";
import { fileFailures } from "./read-failures.ts";
import { testingFailures } from "./shadows.ts";
import { externalToolFailures } from "./external-tool.ts";
import { signatureTexts } from "./signature.ts";
import { supportTexts } from "./support.ts";
import { trustFailures } from "./trust.ts";

const problemAndStep = ({ problem, step }: { readonly problem: string; readonly step: string }): string => `${problem}${step}`;

const failureTexts: Readonly<Record<Failure<CommandName>["kind"], string>> = {
  "bad-input": "Mezzanine 无法理解该请求。请重新加载窗口，然后重试。",
  "internal": "Mezzanine 内部出错。请重试；如果再次发生，请重启它。",
  "unknown-id": "该项已不存在。请重新扫描。",
  "store-read-only": "Mezzanine 目前只能读取其数据，因此未更改任何内容。",
  "no-dialog": "在浏览器中无法选择文件夹。请将 Mezzanine 作为桌面程序启动，或在命令行中添加文件夹：mezzanine folders add。",
  "no-report-dialog": "在浏览器中无法选择文件。请将 Mezzanine 作为桌面程序启动，或在命令行中读取报表：mezzanine reports <folder>。",
  "already-added": "该文件夹已在列表中。",
  "not-a-folder": "这不是文件夹。请选择文件夹。",
  "not-removable": "你只能移除自己添加的文件夹。",
  "absent": "该文件夹尚不存在。请创建它，然后重新扫描。",
  "not-available": "Mezzanine 无法在此处打开它。请复制路径或地址，然后自行打开。",
  "not-https": "该地址不是 https 地址，因此未打开。",
  "not-a-connector": "该文件不是连接器，因此没有可比较的内容。",
  ...testingFailures,
  ...catalogueFailures,
  ...signatureTexts.xml.failures,
  ...trustFailures,
  ...supportTexts.failures,
  ...externalToolFailures,
  "vanished": problemAndStep(fileFailures.vanished),
  "in-use": problemAndStep(fileFailures["in-use"]),
  "access-denied": problemAndStep(fileFailures["access-denied"]),
  "is-a-folder": problemAndStep(fileFailures["is-a-folder"]),
  "not-a-file": problemAndStep(fileFailures["not-a-file"]),
  "link-outside": problemAndStep(fileFailures["link-outside"]),
  "link-loop": problemAndStep(fileFailures["link-loop"]),
  "name-without-text": problemAndStep(fileFailures["name-without-text"]),
  "no-answer": problemAndStep(fileFailures["no-answer"]),
  "io-error": problemAndStep(fileFailures["io-error"]),
  "inspector-failed": problemAndStep(fileFailures["inspector-failed"]),
  "too-large": "该文件太大。",
  "unknown-plan": "此预览已过期。请重新查看，然后确认。",
  "not-confirmed": "确认时必须准确指明将删除的文件。",
  "not-undoable": "此操作已无法撤消，因为该文件在此期间被移动或更改。",
  "already-there": "该文件夹已存在。请重新扫描，查看其中的内容。",
  "folder-not-made": "无法创建该文件夹。请检查你是否有写入权限，或自行创建它。",
  "not-empty": "该文件夹已不为空，或你没有移除它的权限。未更改任何内容。",
  "no-gateway-folder": "没有已知的网关文件夹。请添加该文件夹，然后设置为网关会读取它。",
  "not-movable": "只能从 Power BI Desktop 不读取的文件夹中移动连接器。",
  "not-offered": "以文件的当前状态，无法执行此修复。请重新查看该文件。",
  "not-a-policy": "这不是 Mezzanine 可以读取的策略。请重新打开。",
  "export-too-large": "策略对于此系统来说太大。请将其拆分为多个。",
};

export const commandFailures: Words["window"]["failures"] = {
  title: "操作未成功",
  of: (command, kind) => (contentCommands.has(command) ? { ...failureTexts, ...contentFailures }[kind] : failureTexts[kind]),
};

export const storeReadOnly: Words["host"]["storeReadOnly"] = {
  "newer-schema": "数据由更新版本的 Mezzanine 写入，因此此版本只能读取它。若要更改设置和清理，请更新 Mezzanine。",
  "disk-full":
    "存放 Mezzanine 数据的磁盘已满：你无法更改设置或清理，但可以从隔离区还原文件或永久删除文件。请释放一些磁盘空间，然后重启 Mezzanine。",
  "no-access": "Mezzanine 无法写入其数据文件夹：你无法更改设置或清理。请获取该文件夹的写入权限。",
  "in-use":
    "另一个会话正在使用 Mezzanine 的数据：你无法更改设置或清理，但可以从隔离区还原文件或永久删除文件。请在那里关闭 Mezzanine，然后在此处重启它。",
  "damaged": "Mezzanine 的数据已损坏，并且无法移动：你无法更改设置或清理。请关闭使用其文件夹的程序，然后重启 Mezzanine。",
};
