import type { CommandLineWords } from "../../words.ts";
import { counted, numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command policy. */
export const policyCommandTexts: CommandLineWords["policy"] = {
  listed: "此计算机或其他计算机的快照是否符合策略；--fix 可更正。",
  description:
    "策略是包含规则的简短 YAML 或 JSON 文件：禁止、允许、必需或需要最低版本的连接器、必须受信任的指纹、不允许未签名的连接器、不允许可能会代替认证连接器被使用的连接器。check 根据策略检查此计算机，或你指定的快照（文件、文件夹、模式），并报告每条规则。使用 --fix 时，会将规则指出的连接器移到隔离区，并将缺少的指纹添加到受信任列表，之前会显示并询问；undo 和 trust restore 可撤消。规则未指出的内容不会更改。init 写入描述此计算机当前状态的策略，供你开始使用。页面 docs/policy.md 列出了每条规则及示例。",
  options: {
    json: optionTexts.json,
    fix: "用于 check 此计算机：更正规则指出的内容，可撤消。",
    dryRun: "与 --fix 一起使用：说明将执行的操作，但不执行。",
    yes: "与 --fix 一起使用：不询问直接执行。没有可供询问的终端时需要此选项。",
    output: "用于 init：要写入的文件。不使用此选项时，策略写入标准输出。",
    replace: "用于 init：覆盖同名文件。",
  },
  exitCodes: {
    0: "符合策略，或已写入策略",
    1: "不符合策略，或有内容被拒绝；标准错误中的句子说明原因",
    2: "用法错误，或没有可供询问的终端且未使用 --yes；未更改任何内容",
    3: "有文件无法读取，或未发现差异但并非所有内容都能读取",
  },
  fixIsForThisComputer: "--fix 用于此计算机，不用于快照",
  nothingFound: (given) => `在${quoted(given)}未找到快照。`,
  saved: (path) => `策略为${quoted(path)}。`,
  about: (computer, user) => `${quoted(computer)}，${quoted(user)}`,
  rule: (outcome, id, title) => `${outcome}：${id}（${title}）`,
  more: (count) => `另外 ${numberText(count)} 个；--json 会列出全部`,
  computers: ({ met, different, unknown, failed }) =>
    [
      `${counted(met, "台计算机")}符合策略，${counted(different, "台")}不符合。`,
      ...(unknown > 0 ? [`${counted(unknown, "台计算机")}的情况未知。`] : []),
      ...(failed > 0 ? [`${counted(failed, "个文件")}无法读取。`] : []),
    ].join(""),
  fix: {
    quarantine: "这些连接器将移到隔离区：",
    trust: "受信任列表将更改：",
    conflict: (name) => `${quoted(name)}保留：一条规则不允许它，另一条规则需要它。`,
    toInstall: (id) => `${id}：请使用“mezzanine install”安装符合的连接器。`,
    ask: "是否执行？",
    nothing: "没有 Mezzanine 可以更正的内容。",
    reason: (id) => `策略规则 ${id}`,
  },
};
