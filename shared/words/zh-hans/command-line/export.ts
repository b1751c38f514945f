import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command export. */
export const exportCommandTexts: CommandLineWords["export"] = {
  listed: "根据策略制作的 Intune、Configuration Manager、组策略、DSC 或 osquery 文件。",
  description:
    "制作管理员的工具用来在多台计算机上检查策略并更正差异的文件：intune（修正、自定义符合性、应用的要求）、configmgr（配置项）、gpo（登录脚本、启动脚本、管理模板）、dsc（DSC 3 的资源和配置）、osquery（表、查询和 Fleet 的策略）。文件中包含策略，并使用每台计算机上的 mezzanine。它们与自述文件一起保存在新文件夹中。不会检查或更改此计算机上的任何内容。",
  options: {
    policy: "策略：YAML 或 JSON 文件。",
    output: "将在其中创建包含文件的新文件夹的文件夹。",
    json: optionTexts.json,
  },
  exitCodes: { 0: "已保存文件", 1: "未保存；标准错误中的句子说明原因", 2: "用法错误", 3: "无法读取策略" },
  saved: (folder) => `文件已保存在${quoted(folder)}中。其中的自述文件说明如何使用它们。`,
  notSaved: "未保存文件：无法写入该文件夹，或同名文件夹过多。",
  tooLarge: (name, sizeBytes, limitBytes) =>
    `${name} 将有 ${numberText(sizeBytes)} 字节，最多为 ${numberText(limitBytes)} 字节。未保存任何内容。请将策略拆分为多个。`,
};
