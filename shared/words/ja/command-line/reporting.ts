import type { CommandLineWords } from "../../words.ts";
import { optionTexts } from "./shared.ts";

/** The commands report, support-bundle, completion. */
export const reportingTexts: Pick<CommandLineWords, "report" | "supportBundle" | "completion"> = {
  report: {
    usage: { noFormat: "--output には .html、.csv または .json で終わる名前を指定するか、--format を指定してください" },
    listed: "印刷または送信するための、コネクタに関するレポート (HTML、CSV、JSON)。",
    description:
      "コネクタ ファイルに関するレポートを書き込みます: 判定と署名者、検出事項と対処方法、それぞれが [データを取得] に表示される理由またはされない理由、コードに書かれている名前、関数。ファイルを指定しない場合は、Mezzanine が把握しているフォルダーのすべてが対象です。1 つのファイルを指定した場合、HTML はそのコネクタのページになり、印刷や管理者への送信に使えます: スクリプトを実行せず、何も読み込まず、画像を含みます。ファイルはパスで指定します。1 つのインストール済みファイルだけがその名前を持つ場合は、名前でも指定できます。(Power BI のレポートが使うコネクタ: mezzanine reports。)",
    options: {
      format:
        "html、csv または json。指定しない場合: --output の末尾に従い、それもない場合は html。JSON は scan --json と同じ内容です。CSV はバイト順マークで始まり、数式のセルはありません。",
      output: "書き込むファイル。何も上書きされません。指定しない場合、レポートは標準出力に書き込まれます。",
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "レポートが書き込まれました",
      1: "書き込まれていません。理由は標準エラーに示されます",
      2: "使い方の誤り",
      3: "読み取れないファイルがあります。ほかのファイルはレポートに含まれます",
    },
  },
  supportBundle: {
    listed: "手助けする人に渡す、個人的な名前を含まない ZIP ファイル。",
    description:
      "手助けする人に渡す 1 つの ZIP ファイルを書き込みます: 各コネクタの情報と判定、[データを取得] に表示される理由またはされない理由、フォルダー、信頼済みリスト、バージョン、最近の履歴。ユーザー、コンピューター、会社の名前、パス、メール アドレス、データ ソースのアドレスは置き換えられ、同じ名前はどこでも同じ語になります。メモは含まれません。--with-content で指定したもの以外のコネクタは含まれず、指定したものはそのまま含まれます。送信する前に内容を確認してください。",
    options: {
      output: "書き込むアーカイブ。何も上書きされません。指定しない場合: 現在のフォルダーの mezzanine-support と日付。",
      withContent: "このコネクタもそのまま含めます。",
      dryRun: "ファイルとアーカイブの場所を一覧表示し、何も書き込みません。",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "アーカイブが書き込まれたか、--dry-run では書き込まれる見込みです",
      1: "書き込まれていません。理由は標準エラーに示されます",
      2: "使い方の誤り",
      3: "含めるコネクタを読み取れませんでした。何も書き込まれていません",
    },
  },
  completion: {
    listed: "PowerShell、bash、zsh の補完と、マニュアル ページ。",
    description:
      "シェルでコマンド、オプションとその値を補完するスクリプト、またはマニュアル ページを書き込みます。スクリプトの最初の行にあるとおりに、シェルのプロファイルに追加してください。プログラムは起動されず、何も変更されません。",
    options: {},
    exitCodes: { 0: "完了", 2: "使い方の誤り" },
  },
};
