import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command external-tool. */
export const externalToolCommandTexts: CommandLineWords["externalTool"] = {
  listed: "Power BI Desktop の Mezzanine のボタン: register、remove。",
  description:
    "Power BI Desktop の [外部ツール] リボンに Mezzanine があるかどうかを示します。register で追加すると、Power BI Desktop からウィンドウを開けます。remove で取り除きます。どちらも最初に内容を表示して確認します。ボタンはコンピューターのすべてのユーザーに共通の 1 つのファイルであるため、Windows が管理者の権限を求めます。Mezzanine が書き込んだものではないファイルは変更されません。デスクトップ プログラムがインストールされている必要があります。",
  options: { json: optionTexts.json, dryRun: optionTexts.dryRun, yes: optionTexts.yes },
  exitCodes: {
    0: "完了、または実行することがない",
    1: "拒否されました。理由は標準エラーに示されます",
    2: "使い方の誤り、または確認するためのターミナルも --yes もない場合。何も変更されていません",
    3: "ファイルを読み取れませんでした",
  },
  states: {
    absent: "Mezzanine は [外部ツール] リボンにありません。",
    registered: "Mezzanine は [外部ツール] リボンにあります。",
    outdated: "Mezzanine は [外部ツール] リボンにありますが、ファイルの内容は現在書き込まれるものと異なります。",
    foreign: "Mezzanine が書き込んだものではない、同じ名前のファイルがあります。",
    unreadable: "ファイルを読み取れませんでした。",
  },
  file: (path) => `ファイル: ${quoted(path)}`,
  program: (path) => `プログラム: ${quoted(path)}`,
  noProgram: "Mezzanine のデスクトップ プログラムが見つかりませんでした。",
  backup: (path) => `以前のファイルは${quoted(path)}に保存されています。`,
  nothingToDo: "実行することはありません。",
};
