import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command export. */
export const exportCommandTexts: CommandLineWords["export"] = {
  listed: "ポリシーから作成する、Intune、Configuration Manager、グループ ポリシー、DSC または osquery 用のファイル。",
  description:
    "管理者のツールが多数のコンピューターでポリシーを確認し、違いを修正するためのファイルを作成します: intune (修復、カスタム コンプライアンス、アプリの要件)、configmgr (構成項目)、gpo (ログオン スクリプト、スタートアップ スクリプト、管理用テンプレート)、dsc (DSC 3 のリソースと構成)、osquery (表、クエリ、Fleet のポリシー)。ファイルにはポリシーが含まれ、各コンピューターの mezzanine を使用します。Readme とともに新しいフォルダーに保存されます。このコンピューターでは何も確認も変更もされません。",
  options: {
    policy: "ポリシー: YAML または JSON ファイル。",
    output: "ファイルを入れる新しいフォルダーの作成先のフォルダー。",
    json: optionTexts.json,
  },
  exitCodes: {
    0: "ファイルが保存されました",
    1: "保存されていません。理由は標準エラーに示されます",
    2: "使い方の誤り",
    3: "ポリシーを読み取れませんでした",
  },
  saved: (folder) => `ファイルは${quoted(folder)}に保存されました。使い方はそこにある Readme に書かれています。`,
  notSaved: "ファイルは保存されていません: フォルダーに書き込めないか、同じ名前のフォルダーが多すぎます。",
  tooLarge: (name, sizeBytes, limitBytes) =>
    `${name} は ${numberText(sizeBytes)} バイトになり、上限は ${numberText(limitBytes)} バイトです。何も保存されていません。ポリシーを複数に分割してください。`,
};
