import type { CommandLineWords } from "../../words.ts";
import { listInWords, quoted } from "../phrases.ts";

const eitherOf = (words: readonly string[]): string => words.join(" または ");

/** What frames every command: the headings of help, and what is said of arguments that make no request. */
export const frame: CommandLineWords["frame"] = {
  help: {
    usage: (usage) => `使い方: mezzanine ${usage}`,
    anyCommand: "<command> [options]",
    exitCode: "終了コード:",
    examples: () => "例:",
    mayBeRepeated: (help) => `${help}繰り返し指定できます。`,
    showHelp: "このヘルプを表示します。",
    sayMore:
      "詳しくは mezzanine <command> --help を実行してください。npm でインストールした場合、このコマンドには Node 22.12 以降が必要で、ビルドは不要です。",
  },
  manual: {
    purpose: "Power BI の Power Query コネクタを管理します",
    files:
      "MEZZANINE_HOME は Mezzanine 自身のデータのフォルダーを指定します。指定がない場合は %LOCALAPPDATA%\\Mezzanine、~/Library/Application Support/Mezzanine または ~/.local/share/mezzanine です。",
    language: (languages) => `MEZZANINE_LANGUAGE で言語を選択します: ${languages.join(", ")}。`,
  },
  usage: {
    tryHelp: (command) => `次を試してください: ${command}`,
    noCommand: "コマンドが指定されていません。",
    unknownCommand: (given) => `${quoted(given)}というコマンドはありません。`,
    nothingNamed: "ファイルが指定されていません。",
    tooMuchNamed: "引数が多すぎます。",
    unknownOption: (option) => `${quoted(option)}というオプションはありません。`,
    noValue: (option) => `${option} には値が必要です。`,
    takesNoValue: (option) => `${option} に値は指定できません。`,
    takes: (option, what) => `${option} に指定できるもの: ${what}`,
    eitherOf,
    takesOneOf: (name, words) => `${name} に指定できるもの: ${eitherOf(words)}`,
    exclude: (options) => `${listInWords(options)}は同時に指定できません`,
    needs: (one, other) => `${one} には ${other} が必要です`,
    isFor: (options, where) => `${where} でのみ使えます: ${options}`,
    nameEndingIn: (endings) => `${eitherOf(endings)} で終わる名前`,
    day: "2027-01-31 のような日付",
    culture: "es や zh-Hant のような名前",
    thumbprint: "40 桁 (SHA-1) または 64 桁 (SHA-256) の 16 進数を含むテキスト",
    numberBetween: (least, most) => `${least} から ${most} までの数`,
    atMostCharacters: (most) => `${most} 文字以内`,
  },
  consent: {
    question: (question) => `${question} [y/N]`,
    yes: ["y", "yes", "はい"],
    nothingDone: "何も実行されませんでした。",
    noTerminal: "確認するためのターミナルがありません。実行するには --yes を、実行される内容を確認するには --dry-run を使用してください。",
  },
  failures: {
    trustedUnreadable: "信頼済みの拇印の一覧を読み取れませんでした",
    catalogUnreadable: "認定コネクタの一覧を読み取れませんでした",
    catalogNotUnderstood: "これは Mezzanine が理解できる認定コネクタの一覧ではありません",
  },
  naming: {
    nothing: (given) =>
      `Mezzanine が把握しているもののなかに${quoted(given)}という名前のものはありません。コネクタ フォルダーのファイルを指定してください。`,
    several: (given) => `${quoted(given)}に当てはまるものが複数あります:`,
  },
  purgeHint: "quarantine --hold <id or name>, quarantine --delete-after never",
  history: (id) => `履歴 ${id}`,
  notInHistory: "まだ履歴にありません",
  noLanguage: (variable, given, languages) =>
    `${variable} の${quoted(given)}は Mezzanine の言語ではありません。指定できる言語: ${languages.join(", ")}。`,
  outputNotWritten: (problem) => `出力を書き込めませんでした: ${problem}`,
};
