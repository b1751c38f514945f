import type { CommandLineWords } from "../../words.ts";
import { monthInWords, numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands install, folders, testing, shadows, catalog. */
export const installingTexts: Pick<CommandLineWords, "install" | "folders" | "testing" | "shadows" | "catalog"> = {
  install: {
    otherThumbprint: "インストールされませんでした: 拇印が指定したものと異なります。",
    wouldReplace: "--replace を指定するとそのファイルは検疫に移動され、--keep-others を指定すると名前の異なるファイルは残されます。",
    usage: {
      noAddress: (address) => `install にはファイルを指定します。アドレスは指定できません: ${quoted(address)}`,
      tooMany: (most) => `install に一度に指定できるファイルは ${most} 個までです`,
    },
    listed: "コネクタ ファイルを確認してインストールします。undo <number> で元に戻せます。",
    description:
      "コネクタ ファイルを確認し、Power BI Desktop が読み取るフォルダーにコピーします。確認では、各ファイルが何か、誰が署名したか、コードが何をする可能性があるか、何を置き換えるかが示されます。置き換えられるファイルは検疫に移動されます。何もダウンロードされません。ファイルはパスで指定します。",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      thumbprint: "この拇印の証明書で署名されたものだけをインストールします。拇印を含む任意のテキストを指定できます。",
      replace: "置き換えられるファイルや競合するインストール済みのファイルを検疫に移動します。",
      keepOthers: "競合していても名前の異なるインストール済みのファイルを残します。",
      removeMark: "インストールしたコピーから Windows の Web のマークを削除します。指定しない場合、コピーにはマークが残ります。",
      acceptAlteredFile: "署名後に変更されたファイルや、内容を信頼できないファイルも対象にします。害を及ぼす可能性があります。",
      reason: optionTexts.reason,
    },
    exitCodes: {
      0: "すべてインストールされたか、される見込みです",
      1: "一部がインストールされていません: それぞれに理由が示され、ほかはインストール済みです",
      2: "使い方の誤り、または確認するためのターミナルも --yes もない場合。何もインストールされていません",
      3: "読み取れないファイルがあります。何もインストールされていません",
    },
  },
  folders: {
    listed: "コネクタを含む可能性のあるすべてのフォルダー: 誰が読み取るか。create、move、add。",
    description:
      "コネクタを含む可能性のあるすべてのフォルダーを一覧表示します: どのプログラムが読み取るか、それをどう知ったか、何があるか、ゲートウェイのアカウントが読み取れるか。create は Power BI Desktop が読み取るフォルダーを作成します。move は読み取られないフォルダーからコネクタを移動します。copy-to-gateway はコネクタをゲートウェイのフォルダーにコピーします。gateway は、標準ゲートウェイが読み取るフォルダーを、ゲートウェイのアプリに表示されるとおりに記録します。add は別のフォルダーも Mezzanine の対象にし、remove は対象から外します。フォルダー自体は変更されません。",
    options: {
      json: optionTexts.json,
      undo: "create とともに使用: 作成したフォルダーを、空の場合に削除します。",
      replace: "move と copy-to-gateway とともに使用: 妨げになるファイルは検疫に移動されます。",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "完了",
      1: "拒否されました: フォルダーではない、既に登録されている、自分で追加したものではない、または移動できないファイルがあります",
      2: "使い方の誤り、当てはまるものがないか複数ある名前、または確認する相手も --yes もない場合",
      3: "読み取れないフォルダーがあります",
    },
  },
  testing: {
    notMarked: "テスト中としてマークされていません。",
    nothing: "テスト中としてマークされているものはありません。",
    listed: "意図的にテストしているコネクタをマークします。",
    description:
      "コネクタを意図的なテスト中としてマークします: その日の終わりまで、そのコネクタが代わりに使われる可能性のあるコネクタについて Mezzanine は警告せず、翌日から警告します。ファイルを指定しない場合はマークを一覧表示します。",
    options: {
      until: "2027-01-31 のような最後の日。最長で 1 年先まで。",
      note: "理由。",
      clear: "マークを解除します。",
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.changing,
  },
  shadows: {
    notWritten: (path) => `図を書き込めませんでした: ${quoted(path)}`,
    listed: "ほかのコネクタの代わりに使われる可能性のあるコネクタ。--svg で図にします。",
    description:
      "ほかのコネクタの代わりに使われる可能性のあるコネクタ: 各カスタム コネクタと、代わりに使われる可能性のある認定コネクタ、組み込みコネクタまたはカスタム コネクタを並べ、理由、確実さ、対処方法を示します。同じコネクタの 3 つ以上のビルドは 1 つのグループとして表示されます。",
    options: {
      svg: "図も書き込みます。既にあるファイルは置き換えられます。",
      all: "ヒントも表示します: 名前だけが共通する組。",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "ほかのコネクタの代わりに使われることが確実なコネクタはないか、意図的にテスト中です",
      1: "確実なものがあります",
      2: "使い方の誤り",
      3: "読み取れないフォルダーがあるか、図を書き込めませんでした",
    },
  },
  catalog: {
    facts: (count, asOf, list) =>
      `${numberText(count)} 個のコネクタ、${asOf === null ? "日付不明" : `${monthInWords(asOf)}時点`}: ${list}。`,
    imported: (fileName) => `インポートした一覧${quoted(fileName)}`,
    shipped: "Mezzanine に付属する一覧",
    nothingAlike: "当てはまる認定コネクタや組み込みコネクタはありません。",
    nothingNamed: "その名前またはデータ ソースの種類の認定コネクタや組み込みコネクタはありません。",
    columns: {
      name: "名前",
      publisher: "発行元",
      state: "状態",
      version: "バージョン",
      kinds: "データ ソースの種類",
      since: "開始",
    },
    listed: "認定コネクタ: list、show <name>、update <file>、reset。",
    description:
      "Mezzanine が把握している認定コネクタと組み込みコネクタ: 一覧表示と検索 (自分のコネクタは認定済みか)、サポート終了とドライバーについて Microsoft が述べていることを含む個別の表示、新しい一覧への置き換え、Mezzanine に付属する一覧への復帰。一覧は使用前に確認されます。",
    options: { json: optionTexts.json, dryRun: optionTexts.dryRun },
    exitCodes: exitCodeTexts.changing,
  },
};
