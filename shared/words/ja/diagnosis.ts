import type { Words } from "../words.ts";
import { namesInWords, numberText, quoted } from "./phrases.ts";

export const diagnosisTexts: Words["diagnosis"] = {
  links: {
    "folder": "Power BI が読み取るフォルダーにある",
    "permission": "ファイルを読み取れる",
    "web-mark": "Windows がダウンロードされたものとしてマークしていない",
    "file-name": "Power BI が読み込むファイル名である",
    "archive": "アーカイブを読み取れる",
    "main-document": "メイン ドキュメントがちょうど 1 つある",
    "code": "コードに誤りがない",
    "members": "コード内のすべての名前が定義されている",
    "publish": "「データを取得」に公開されている",
    "data-source-kinds": "ユーザーがデータ ソースの種類にサインインできる",
    "strings-and-icons": "テキストとアイコンがファイルにある",
    "signature": "署名がある場合は有効である",
    "trust": "署名者が信頼されているか、すべての拡張機能が許可されている",
    "conflicts": "代わりに使われる可能性のあるコネクタがない",
    "restart": "最後の変更の後に Power BI Desktop が起動された",
  },
  states: { "holds": "満たす", "broken": "満たさない", "not-knowable": "不明" },
  reasons: {
    "not-read": "Mezzanine がファイルを読み取れませんでした。",
    "depends-on-earlier": "前の条件が解決されるまで不明です。",
    "marked-by-windows":
      "Windows が別の場所からダウンロードされたものとしてマークしています。このようなファイルは読み込まれないというユーザーもいますが、Power BI の動作は不明です。",
    "mark-not-known": "Windows がダウンロードされたものとしてマークしているかどうかを読み取れませんでした。",
    "program-older": "Power BI Desktop はファイルの変更前に起動されており、コネクタを探すのは起動時だけです。再起動してください。",
    "program-perhaps-older":
      "Power BI Desktop は、ファイルが最後に書き込まれる前に起動されました。その後ここにコピーした場合は、Power BI Desktop を再起動してください。",
    "program-not-known":
      "Power BI Desktop がいつ起動されたかは不明です。コネクタを探すのは起動時だけなので、変更のたびに再起動してください。",
    "file-time-ahead":
      "ファイルの日時がこのコンピューターの時計より後のため、どちらが先か不明です。Power BI Desktop の起動後にファイルを変更またはコピーした場合は、Power BI Desktop を再起動してください。",
  },
  sources: {
    "folders": "根拠: このコンピューターのフォルダー。どれが読み取られるかは Microsoft のエンジニアの発言によります。",
    "file-system": "根拠: ファイル システム。",
    "bytes": "根拠: ファイルの内容。",
    "grammar": "根拠: Microsoft 自身の M の文法。",
    "trusted-list": "根拠: このコンピューターの信頼済みリストと、Power BI の設定についての回答。",
    "inventory": "根拠: このコンピューターのほかのコネクタと、認定コネクタの一覧。",
    "processes": "根拠: 実行中のプロセス。",
  },
  experts: {
    "user": "このコンピューターで確認できます。",
    "administrator": "このコンピューターの管理者が確認できます。",
    "author": "コネクタの作成者が確認できます。",
    "nobody-but-power-bi": "Power BI 自体でのみ確認できます。「データを取得」を見てください。",
  },
  noBroken: (notKnown) =>
    notKnown === 0
      ? "満たされていない条件はありません。"
      : `満たされていないことがわかっている条件はありません。${numberText(notKnown)} 件の条件は外部からはわかりません。`,
  firstBroken: "最初に満たされていない条件:",
  nothing: "Mezzanine が知っているフォルダーにコネクタはありません。",
  repairs: {
    "move": (to) => `${quoted(to)}に移動します。`,
    "rename": (to) => `名前を${quoted(to)}に変更します。`,
    "repack": (to) =>
      `${quoted(to)}を、最上位のメイン ドキュメント 1 つと正しい名前で、ほかのプログラムのファイルを除いてパックし直します。`,
    "remove-mark": (to) => `${quoted(to)}から Windows のマークを削除します。`,
  },
  repair: {
    ask: "続行しますか?",
    done: "完了しました。Power BI Desktop を再起動してください。",
    notOffered: "このファイルではこの修復を行えません。",
  },
  gateway: {
    inFolder: "同じファイルがゲートウェイのフォルダーにあります。",
    otherBytes: (name) => `ゲートウェイのフォルダーの${quoted(name)}は内容が異なります。両方で同じバージョンを使用してください。`,
    notInFolder: "わかっている範囲では、ゲートウェイのフォルダーにありません。",
    folderNotKnown:
      "このコンピューターのゲートウェイのフォルダーは不明です。どのフォルダーを読み取るかは、ゲートウェイのアプリに表示されます。",
    onlyThere: "ゲートウェイのフォルダーにありますが、Power BI Desktop が読み取るフォルダーにはありません。",
    testConnection: {
      resolved: (kind) => `${quoted(kind)}: TestConnection が関数につながるため、ゲートウェイは接続をテストできます。`,
      none: (kind) => `${quoted(kind)}: ゲートウェイ経由のスケジュールされた更新に必要な TestConnection がありません。`,
      unresolved: (kind) => `${quoted(kind)}: TestConnection が、ゲートウェイから呼び出せる関数につながりません。`,
      unknown: (kind) => `${quoted(kind)}: TestConnection が何を呼び出すかは、コードを実行しないとわかりません。`,
    },
    noKinds: "データ ソースの種類を宣言していないため、ゲートウェイが接続できるものがありません。",
    signIn: (kinds) => (kinds.length === 0 ? "サインインの方法を宣言していません。" : `サインインの方法: ${namesInWords(kinds)}。`),
    signInNotKnown: "サインインの方法は計算されるため、コードを実行しないとわかりません。",
    oauth: "Microsoft のドキュメントによると、ゲートウェイ経由の OAuth はゲートウェイの管理者に対してのみ動作します。",
    cluster:
      "カスタム コネクタは、ゲートウェイ クラスターで許可されている必要があります。Power BI サービスで、[設定] > [接続とゲートウェイの管理] > [オンプレミス データ ゲートウェイ] の順に選択し、ゲートウェイの [設定] を開きます。[Power BI] で「Allow user’s custom data connectors to refresh through this gateway cluster」を選択し、クラウドのソースの場合は「Allow user’s cloud data sources to refresh through this gateway cluster」も選択します。Mezzanine からこれらの設定は見えません。",
  },
};
