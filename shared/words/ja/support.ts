import type { Words } from "../words.ts";
import { countedConnectors, dayInWords, numberText, quoted, versionInWords } from "./phrases.ts";

export const supportTexts: Words["window"]["support"] = {
  open: "サポート用ファイル…",
  title: "サポート用ファイル",
  explain:
    "サポートする人に渡す 1 つの ZIP ファイルです。コネクタに関する情報と結果、フォルダー、バージョン、最近の履歴が含まれます。下で選択しない限り、コネクタは含まれません。",
  hidden:
    "ユーザー、コンピューター、会社の名前、パス、メール アドレス、データ ソースのアドレスは置き換えられます。同じ名前はどこでも同じ語になります。自分で書いたメモは除外されます。",
  lookThrough: "送信する前にファイルを確認してください。コネクタのテキストにだけ現れる名前は認識されません。",
  replaced: (count) => (count === 0 ? "個人的な名前は見つかりませんでした。" : `${numberText(count)} 個の個人的な名前を置き換えました。`),
  ordinary: (count) =>
    `${numberText(count)} 個の名前は非常に短いか一般的な語のため、パスでのみ置き換えました。送信する前にファイル内を検索してください。`,
  leftOut: (count) => `${countedConnectors(count)}は、ファイルが大きくなりすぎるため含まれていません。`,
  preparing: "サポート用ファイルを準備しています…",
  files: "含まれるファイル",
  size: (bytes) => (bytes < 1024 ? `${numberText(bytes)} バイト` : `${numberText(Math.ceil(bytes / 1024))} KB`),
  shown: (name) => `${quoted(name)}のテキスト`,
  nothingShown: "読むファイルを選択してください。",
  asItIs: "コネクタ自体です。何も置き換えられていません。",
  cut: "先頭だけを表示しています。",
  content: "コネクタも含める",
  contentExplain:
    "コネクタはそのまま含まれます。コードにサーバー、人、キーの名前が含まれている可能性があります。サポートする人に求められた場合にのみ含めてください。",
  noConnectors: "含められるコネクタはありません。",
  save: "保存…",
  saved: (fileName) => `${quoted(fileName)}として保存しました。`,
  outputExists: (path) => `${quoted(path)}には既に何かあります。別の名前を選択してください。何も書き込んでいません。`,
  ready: (fileName) => `${quoted(fileName)}を保存できます。`,
  wouldBeSaved: (fileName) => `${quoted(fileName)}として保存されます。何も書き込んでいません。`,
  kinds: {
    "read-me": "このファイルの内容",
    "versions": "Mezzanine、システム、Power BI のバージョンと設定",
    "folders": "フォルダーとその内容",
    "trust": "信頼済みリスト",
    "history": "最近の履歴",
    "report": "すべてをまとめた 1 ページ",
    "connector": "1 つのコネクタに関する情報と結果",
    "content": "コネクタそのもの",
  },
  readMe: {
    title: "Mezzanine のサポート用ファイル",
    made: (version, at) => `${dayInWords(at)}に Mezzanine ${versionInWords(version)} で作成。`,
    replaced: (count) =>
      `${numberText(count)} 個の個人的な名前を、user-1、computer-1、folder-1、address-1 などの語に置き換えました。同じ語はどのファイルでも同じ名前を表します。`,
    notIn: "含まれないもの: 選択されていないコネクタの内容、ユーザーが書いたメモと理由、パスワード、トークン、データ。",
    list: "ファイル:",
  },
  report: {
    save: "レポートを保存",
    html: "印刷用ページ (HTML)",
    csv: "表計算用の表 (CSV)",
    json: "プログラム用 (JSON)",
    selected: "レポート…",
    page: "印刷用ページとして保存",
    dragHint: "保存する形式を選択するか、このボタンをフォルダーにドラッグして HTML レポートを保存してください。",
    notDragged: "レポートはまだドラッグできません。保存するには「レポート…」を選択してください。",
    saved: (fileName) => `レポートを${quoted(fileName)}として保存しました。`,
  },
  failures: {
    "no-drag": "この方法ではブラウザーの外にファイルをドラッグできません。代わりにレポートを保存してください。",
    "not-dragged": "レポートを一時フォルダーに書き込めませんでした。代わりに保存してください。",
    "content-not-read":
      "選択したコネクタを読み取れなかったか、前回のスキャン後に変更されています。もう一度スキャンしてから、再度選択してください。",
    "unknown-bundle": "このプレビューは古くなっています。閉じて、サポート用ファイルをもう一度開いてください。",
  },
};
