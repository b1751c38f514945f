import type { CommandLineWords } from "../../words.ts";
import { optionTexts } from "./shared.ts";

/** The commands report, support-bundle, completion. */
export const reportingTexts: Pick<CommandLineWords, "report" | "supportBundle" | "completion"> = {
  report: {
    usage: { noFormat: "--output 接受以 .html、.csv 或 .json 结尾的名称，否则需要 --format" },
    listed: "关于连接器的报告，用于打印或发送（HTML、CSV、JSON）。",
    description:
      "写入关于连接器文件的报告：结论和签名者、检查结果及应对措施、每个连接器为什么显示或不显示在“获取数据”中、其代码中提到的内容、其函数。不指定文件时，涵盖 Mezzanine 已知文件夹中的所有内容。指定一个文件时，HTML 是关于该连接器的页面，可以打印或发送给管理员：它不运行脚本，不加载任何内容，并且包含其图片。文件按其路径指定，或者在只有一个已安装文件具有该名称时按名称指定。（Power BI 的报表使用哪些连接器：mezzanine reports。）",
    options: {
      format:
        "html、csv 或 json。不使用此选项时：按 --output 的结尾确定，否则为 html。JSON 与 scan --json 写入的内容相同；CSV 以字节顺序标记开头，且没有单元格是公式。",
      output: "要写入的文件。不会覆盖任何内容。不使用此选项时，报告写入标准输出。",
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "已写入报告",
      1: "未写入；标准错误中的句子说明原因",
      2: "用法错误",
      3: "有文件无法读取；其他文件在报告中",
    },
  },
  supportBundle: {
    listed: "提供给帮助你的人的 ZIP 文件，不含私人名称。",
    description:
      "为帮助你的人写入一个 ZIP 文件：关于每个连接器的事实和结论、为什么显示或不显示在“获取数据”中、文件夹、受信任列表、版本以及最近的历史记录。用户、计算机和公司的名称、路径、邮件地址以及数据源的地址都会被替换，同一名称在各处都用同一个词替换；备注不包含在内。除了用 --with-content 指定的连接器外，其中没有任何连接器；指定的连接器按原样包含。发送前请仔细查看。",
    options: {
      output: "要写入的压缩包。不会覆盖任何内容。不使用此选项时：当前文件夹中的 mezzanine-support 加日期。",
      withContent: "也按原样包含此连接器。",
      dryRun: "列出文件以及压缩包的位置，不写入任何内容。",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "已写入压缩包，或使用 --dry-run 时将会写入",
      1: "未写入；标准错误中的句子说明原因",
      2: "用法错误",
      3: "要包含的连接器无法读取；未写入任何内容",
    },
  },
  completion: {
    listed: "PowerShell、bash 或 zsh 的自动补全，以及手册页。",
    description:
      "写入在 shell 中自动补全命令、选项及其值的脚本，或手册页。请按脚本第一行的说明将其添加到 shell 的配置文件中。它不启动任何程序，也不更改任何内容。",
    options: {},
    exitCodes: { 0: "已完成", 2: "用法错误" },
  },
};
