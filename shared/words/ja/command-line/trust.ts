import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command trust. */
export const trustTexts: Pick<CommandLineWords, "trust"> = {
  trust: {
    list: {
      thumbprint: "拇印",
      asStored: "保存形式",
      lowerCase: "小文字",
      clean: "問題なし",
      neededBy: "必要とするもの",
      nothingInstalled: "インストールされているものなし",
      certificate: "証明書",
      notMet: "見たことがない",
      ended: (day) => `${day} に終了`,
      until: (day) => `${day} まで`,
    },
    noBackup: (given) => `${quoted(given)}という読み取れるバックアップはありません。mezzanine trust backups で一覧表示されます。`,
    notSigned: "署名されていないか、署名が成立していません。",
    notMet:
      "このコンピューターに、その証明書で署名されたコネクタはありません。代わりにファイルを指定してください。mezzanine trust publishers で、これまでに見つかった発行元が一覧表示されます。",
    unsigned: "署名なし",
    listed: "信頼済みリストと発行元: add、remove、restore、export、accept、revoke。",
    description:
      "このコンピューターで Power BI Desktop が信頼する証明書 (Windows: ポリシー、それ以外: Mezzanine 自身のフォルダーの trusted-thumbprints.txt)、それぞれを必要とするコネクタ、保存形式に問題のある項目を一覧表示します。add と remove はその一覧を変更します: ほかの項目のテキストと順序は変わらず、バックアップが保存され、Windows が管理者の権限を求めます。restore はバックアップを元に戻します。指定がない場合は最新のものです。export は管理者向けのファイルを作成します: reg、powershell、intune、gpo または configmgr。publishers、accept、revoke は自分が承認した発行元に関するもので、Power BI はこれを関知しません。",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      dryRun: optionTexts.dryRun,
      yes: "確認せずに一覧を変更します。確認するためのターミナルがない場合に必要です。",
      output: "export で使用: ファイルを入れる新しいフォルダーの作成先のフォルダー。",
      compared: "accept で使用: 発行元から別の方法で受け取った拇印。ファイルの拇印と同じである必要があります。",
      note: "accept で使用: 発行元とともに保存されます。",
    },
    exitCodes: {
      0: "完了、または実行することがない",
      1: "拒否されました。理由は標準エラーに示されます",
      2: "使い方の誤り、または確認するためのターミナルも --yes もない場合。何も変更されていません",
      3: "一覧または指定したファイルを読み取れませんでした",
    },
  },
};
