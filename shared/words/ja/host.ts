import type { Words } from "../words.ts";
import { storeReadOnly } from "./failures.ts";
import { monthInWords, numberText, quoted } from "./phrases.ts";
import { notifications } from "./settings.ts";

export const aboutPage: Words["window"]["about"] = {
  title: "Mezzanine について",
  promise:
    "Power BI のカスタム コネクタを一覧表示、検証、説明します。ファイルを読み取るだけで、実行することはありません。データを送信しません。",
  version: "バージョン",
  host: "実行形態",
  hosts: { electron: "デスクトップ プログラム", web: "このコンピューターが提供するブラウザーのページ" },
  runtime: "ランタイム",
  catalogue: "既知の認定コネクタ",
  catalogueFacts: (count, asOf) => `${numberText(count)} 個 (${monthInWords(asOf)}時点)`,
  catalogueSource: { shipped: "Mezzanine に付属", file: "指定されたファイルから", imported: "インポート済み" },
  dataFolder: "自身のデータ",
  culture: "システムの言語",
  independence: "Mezzanine は独立したソフトウェアです。Power BI と Power Query は Microsoft の製品です。",
};

export const hostTexts: Words["host"] = {
  about: {
    title: "Mezzanine について",
    lines: (versions) => versions.map(([name, version]) => `${name} ${version}`).join("\n"),
    close: "閉じる",
    licences: "詳細とライセンス",
  },
  licences: {
    title: "ライセンス",
    explain: "Mezzanine にはほかのソフトウェアが含まれています。そのライセンス条項です。",
    show: "すべて表示",
    failed: "このビルドにはライセンスの一覧がありません。",
  },
  notifications,
  storeReadOnly,
  menu: {
    file: "ファイル",
    edit: "編集",
    view: "表示",
    window: "ウィンドウ",
    help: "ヘルプ",
    about: "Mezzanine について",
    roles: {
      services: "サービス",
      hide: "Mezzanine を隠す",
      hideOthers: "ほかを隠す",
      unhide: "すべて表示",
      quit: "終了",
      undo: "元に戻す",
      redo: "やり直し",
      cut: "切り取り",
      copy: "コピー",
      paste: "貼り付け",
      delete: "削除",
      selectAll: "すべて選択",
      reload: "再読み込み",
      resetZoom: "実際のサイズ",
      zoomIn: "拡大",
      zoomOut: "縮小",
      togglefullscreen: "全画面表示",
      minimize: "最小化",
      zoom: "ズーム",
      close: "ウィンドウを閉じる",
      front: "すべてを手前に移動",
    },
  },
  addFolder: { title: "フォルダーの追加", button: "追加" },
  addReports: { title: "レポートの追加", button: "追加", filter: "レポート" },
  folderPurposes: {
    project: { title: "プロジェクト フォルダーの選択", button: "選択" },
    save: { title: "保存先の選択", button: "ここに保存" },
  },
  chosenFiles: {
    key: "キー ファイルの選択",
    certificate: "証明書の選択",
    signature: "署名の選択",
    previous: "以前のバージョンの選択",
  },
  saveFile: { title: "ファイルの保存" },
  openAddress: {
    title: "Web ページを開く",
    question: (host) => `ブラウザーで${quoted(host)}を開きますか?`,
    detail: (address) =>
      `${address}\n\nMezzanine はこのアドレスを確認していません。コネクタまたは認定コネクタの一覧に記載されているものです。`,
    cancel: "キャンセル",
    open: "開く",
  },
  unreadable: {
    problem: (name) => `${quoted(name)}を読み取れませんでした。`,
    step: "ファイルがないか、ロックされているか、読み取るアクセス許可がない可能性があります。",
  },
  notStarted: { title: "Mezzanine を起動できませんでした" },
  notLoaded: {
    problem: "ウィンドウを読み込めませんでした。",
    step: "再び発生する場合は、Mezzanine を再インストールしてください。データは失われません。",
    reload: "再試行",
    quit: "終了",
  },
  hung: {
    problem: "ウィンドウが応答しません。",
    step: "再読み込みすると、元の状態に戻ります。その間もスキャンと移動は続きます。",
    wait: "待つ",
    reload: "再読み込み",
  },
  crashing: {
    problem: "ウィンドウが続けて何度も動作を停止しました。",
    step: "データは失われません。",
    reload: "再試行",
    quit: "終了",
  },
  alarm: {
    title: "コネクタの署名が変わりました",
    text: (count) =>
      `署名されていた ${numberText(count)} 個のファイルの署名がなくなったか、別の署名者のものになりました。Power BI が読み込む前に確認してください。`,
  },
  addressShown: "Mezzanine はここでは Web ページを開かず、このアドレスを確認していません。信頼できる場合は、自分で開いてください:",
  web: {
    open: "Mezzanine を開く",
    nothingHere: "ここには何もありません。",
    otherBrowser:
      "このウィンドウは、最初に開いたブラウザーでのみ使用できます。新しいアドレスを取得するには、Mezzanine をもう一度起動してください。",
  },
};
