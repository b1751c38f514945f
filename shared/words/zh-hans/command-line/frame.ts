import type { CommandLineWords } from "../../words.ts";
import { listInWords, quoted } from "../phrases.ts";

const eitherOf = (words: readonly string[]): string => words.join(" 或 ");

/** What frames every command: the headings of help, and what is said of arguments that make no request. */
export const frame: CommandLineWords["frame"] = {
  help: {
    usage: (usage) => `用法：mezzanine ${usage}`,
    anyCommand: "<command> [options]",
    exitCode: "退出代码：",
    examples: () => "示例：",
    mayBeRepeated: (help) => `${help}可以重复使用。`,
    showHelp: "显示此帮助。",
    sayMore: "mezzanine <command> --help 会显示更多信息。通过 npm 安装时，此命令需要 Node 22.12 或更高版本，无需生成。",
  },
  manual: {
    purpose: "管理 Power BI 的 Power Query 连接器",
    files:
      "MEZZANINE_HOME 指定 Mezzanine 自己的数据文件夹；否则为 %LOCALAPPDATA%\\Mezzanine、~/Library/Application Support/Mezzanine 或 ~/.local/share/mezzanine。",
    language: (languages) => `MEZZANINE_LANGUAGE 用于选择语言：${languages.join("、")}。`,
  },
  usage: {
    tryHelp: (command) => `请尝试：${command}`,
    noCommand: "未指定命令。",
    unknownCommand: (given) => `没有命令${quoted(given)}。`,
    nothingNamed: "未指定文件。",
    tooMuchNamed: "参数过多。",
    unknownOption: (option) => `没有选项${quoted(option)}。`,
    noValue: (option) => `${option} 需要一个值。`,
    takesNoValue: (option) => `${option} 不接受值。`,
    takes: (option, what) => `${option} 接受${what}`,
    eitherOf: (words) => ` ${eitherOf(words)}`,
    takesOneOf: (name, words) => `${name} 接受 ${eitherOf(words)}`,
    exclude: (options) => `${listInWords(options)}不能同时使用`,
    needs: (one, other) => `${one} 需要 ${other}`,
    isFor: (options, where) => `仅用于 ${where}：${options}`,
    nameEndingIn: (endings) => `以 ${eitherOf(endings)} 结尾的名称`,
    day: "类似 2027-01-31 的日期",
    culture: "类似 es 或 zh-Hant 的名称",
    thumbprint: "包含 40 位 (SHA-1) 或 64 位 (SHA-256) 十六进制数字的文本",
    numberBetween: (least, most) => `${least} 到 ${most} 之间的数字`,
    atMostCharacters: (most) => `最多 ${most} 个字符`,
  },
  consent: {
    question: (question) => `${question} [y/N]`,
    yes: ["y", "yes", "是"],
    nothingDone: "未执行任何操作。",
    noTerminal: "没有可供询问的终端。使用 --yes 执行，或使用 --dry-run 查看将执行的操作。",
  },
  failures: {
    trustedUnreadable: "无法读取受信任指纹的列表",
    catalogUnreadable: "无法读取认证连接器的列表",
    catalogNotUnderstood: "这不是 Mezzanine 能理解的认证连接器列表",
  },
  naming: {
    nothing: (given) => `Mezzanine 不知道名为${quoted(given)}的内容。请指定连接器文件夹中的文件。`,
    several: (given) => `${quoted(given)}与多项匹配：`,
  },
  purgeHint: "quarantine --hold <id or name>, quarantine --delete-after never",
  history: (id) => `历史记录 ${id}`,
  notInHistory: "尚未记入历史记录",
  noLanguage: (variable, given, languages) =>
    `${variable} 指定的不是 Mezzanine 的语言：${quoted(given)}。可用的语言：${languages.join("、")}。`,
  outputNotWritten: (problem) => `无法写入输出：${problem}`,
};
