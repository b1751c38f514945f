import type { CommandLineWords } from "../../words.ts";
import { counted, countedFiles, numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command policy. */
export const policyCommandTexts: CommandLineWords["policy"] = {
  listed: "このコンピューターまたはほかのスナップショットがポリシーを満たすか。--fix で修正します。",
  description:
    "ポリシーは、規則を書いた短い YAML または JSON ファイルです: 禁止、許可、必須、または最小バージョンが必要なコネクタ、信頼済みであるべき拇印、署名のないコネクタがないこと、認定コネクタの代わりに使われる可能性のあるコネクタがないこと。check は、このコンピューターまたは指定したスナップショット (ファイル、フォルダー、パターン) をポリシーに照らして調べ、規則ごとに報告します。--fix を指定すると、規則が示すコネクタを検疫に移動し、足りない拇印を信頼済みリストに追加します。その前に内容が表示され、確認されます。undo と trust restore で元に戻せます。規則が示さないものは変更されません。init は、このコンピューターの現在の状態を表すポリシーを、出発点として書き込みます。すべての規則と例は docs/policy.md にあります。",
  options: {
    json: optionTexts.json,
    fix: "このコンピューターの check で使用: 規則が示すものを修正します。元に戻せます。",
    dryRun: "--fix とともに使用: 実行される内容を表示し、何も実行しません。",
    yes: "--fix とともに使用: 確認せずに実行します。確認するためのターミナルがない場合に必要です。",
    output: "init で使用: 書き込むファイル。指定しない場合、ポリシーは標準出力に書き込まれます。",
    replace: "init で使用: 同じ名前のファイルを上書きします。",
  },
  exitCodes: {
    0: "ポリシーを満たしているか、ポリシーが書き込まれました",
    1: "ポリシーを満たしていないか、拒否されたものがあります。理由は標準エラーに示されます",
    2: "使い方の誤り、または確認するためのターミナルも --yes もない場合。何も変更されていません",
    3: "読み取れないファイルがあるか、違いは見つからなかったもののすべてを読み取れませんでした",
  },
  fixIsForThisComputer: "--fix はこのコンピューター用です。スナップショットには使えません",
  nothingFound: (given) => `${quoted(given)}にスナップショットは見つかりませんでした。`,
  saved: (path) => `ポリシーは${quoted(path)}です。`,
  about: (computer, user) => `${quoted(computer)}、${quoted(user)}`,
  rule: (outcome, id, title) => `${outcome}: ${id} (${title})`,
  more: (count) => `ほか ${numberText(count)} 件。--json ですべて表示されます`,
  computers: ({ met, different, unknown, failed }) =>
    [
      `ポリシーを満たすコンピューター: ${counted(met, "台")}、満たさないもの: ${counted(different, "台")}。`,
      ...(unknown > 0 ? [`不明: ${counted(unknown, "台")}。`] : []),
      ...(failed > 0 ? [`${countedFiles(failed)}を読み取れませんでした。`] : []),
    ].join(""),
  fix: {
    quarantine: "これらのコネクタは検疫に移動されます:",
    trust: "信頼済みリストが変更されます:",
    conflict: (name) => `${quoted(name)}は残ります: 1 つの規則では認められず、別の規則では必要です。`,
    toInstall: (id) => `${id}: 「mezzanine install」で、当てはまるコネクタをインストールしてください。`,
    ask: "実行しますか?",
    nothing: "Mezzanine が修正できるものはありません。",
    reason: (id) => `ポリシーの規則 ${id}`,
  },
};
