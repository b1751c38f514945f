import type { CommandLineWords } from "../../words.ts";
import { monthInWords, numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands install, folders, testing, shadows, catalog. */
export const installingTexts: Pick<CommandLineWords, "install" | "folders" | "testing" | "shadows" | "catalog"> = {
  install: {
    otherThumbprint: "未安装：其指纹不是你提供的指纹。",
    wouldReplace: "--replace 会将其移到隔离区；--keep-others 会保留名称不同的文件。",
    usage: {
      noAddress: (address) => `install 接受文件，不接受地址：${quoted(address)}`,
      tooMany: (most) => `install 一次最多接受 ${most} 个文件`,
    },
    listed: "检查并安装连接器文件；undo <number> 可撤消。",
    description:
      "检查连接器文件，然后将其复制到 Power BI Desktop 读取的文件夹。检查会说明每个文件是什么、谁签名、其代码可能会做什么，以及它会替换什么。被替换的文件会移到隔离区。不会下载任何内容：文件按其路径指定。",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      thumbprint: "仅安装由具有此指纹的证书签名的文件。可以是包含该指纹的任何文本。",
      replace: "将它会替换或与之冲突的已安装文件移到隔离区。",
      keepOthers: "保留与之冲突但名称不同的已安装文件。",
      removeMark: "从已安装的副本中移除 Windows 的 Web 标记。不使用此选项时，副本保留该标记。",
      acceptAlteredFile: "也接受在签名后被更改或内容不可靠的文件。它可能会造成损害。",
      reason: optionTexts.reason,
    },
    exitCodes: {
      0: "已全部安装，或将会全部安装",
      1: "未全部安装：每个文件都会说明原因，其他文件已安装",
      2: "用法错误，或没有可供询问的终端且未使用 --yes；未安装任何内容",
      3: "有文件无法读取；未安装任何内容",
    },
  },
  folders: {
    listed: "可能包含连接器的每个文件夹：谁读取它；create、move、add。",
    description:
      "列出可能包含连接器的每个文件夹：哪个程序读取它以及如何得知、其中有什么，以及网关的帐户是否可以读取它。create 创建 Power BI Desktop 读取的文件夹。move 将连接器从不会被读取的文件夹中移出。copy-to-gateway 将连接器复制到网关的文件夹。gateway 记下标准网关读取哪个文件夹，如其自己的应用所示。add 让 Mezzanine 也查看另一个文件夹，remove 使其不再查看；文件夹本身不会被更改。",
    options: {
      json: optionTexts.json,
      undo: "与 create 一起使用：移除已创建的文件夹，前提是它为空。",
      replace: "与 move 和 copy-to-gateway 一起使用：占用名称的文件会移到隔离区。",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "已完成",
      1: "已拒绝：不是文件夹、已知、不是由你添加，或无法移动所有文件",
      2: "用法错误、名称没有匹配项或与多项匹配，或没有人可供询问且未使用 --yes",
      3: "有文件夹无法读取",
    },
  },
  testing: {
    notMarked: "它未标记为正在测试。",
    nothing: "没有标记为正在测试的内容。",
    listed: "标记你有意测试的连接器。",
    description:
      "将连接器标记为有意测试：在该日结束之前，Mezzanine 不会就它可能会代替的连接器发出警告，从次日起会发出警告。不指定文件时列出标记。",
    options: {
      until: "最后一天，例如 2027-01-31；最多一年之后。",
      note: "原因。",
      clear: "移除标记。",
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.changing,
  },
  shadows: {
    notWritten: (path) => `无法写入图片：${quoted(path)}`,
    listed: "哪些连接器可能会代替其他连接器被使用；--svg 会绘制出来。",
    description:
      "哪些连接器可能会代替其他连接器被使用：每个自定义连接器旁边是它可能会代替的认证、内置或自定义连接器，以及原因、确定程度和应对措施。同一连接器的三个或更多生成结果显示为一组。",
    options: {
      svg: "也写入该图的图片；会替换已有的文件。",
      all: "也显示提示：仅共享名称的配对。",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "没有连接器确定会代替另一个被使用，或者正在有意测试",
      1: "有一个确定会",
      2: "用法错误",
      3: "有文件夹无法读取，或无法写入图片",
    },
  },
  catalog: {
    facts: (count, asOf, list) => `${numberText(count)} 个连接器，截至${asOf === null ? "未知日期" : ` ${monthInWords(asOf)}`}：${list}。`,
    imported: (fileName) => `导入的列表${quoted(fileName)}`,
    shipped: "Mezzanine 自带的列表",
    nothingAlike: "没有类似的认证或内置连接器。",
    nothingNamed: "没有认证或内置连接器具有该名称或数据源种类。",
    columns: { name: "名称", publisher: "发布者", state: "状态", version: "版本", kinds: "数据源种类", since: "起始" },
    listed: "认证连接器：list、show <name>、update <file>、reset。",
    description:
      "Mezzanine 已知的认证和内置连接器：列出和搜索（我的连接器是否已认证？）、逐个显示 Microsoft 关于其支持终止和驱动程序的说明、用较新的列表替换，或恢复为 Mezzanine 自带的列表。列表在使用前会经过检查。",
    options: { json: optionTexts.json, dryRun: optionTexts.dryRun },
    exitCodes: exitCodeTexts.changing,
  },
};
