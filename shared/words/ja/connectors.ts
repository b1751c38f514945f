import type { SummaryPart } from "../sentence.ts";
import type { Words } from "../words.ts";
import { countedConnectors, numberText, quoted } from "./phrases.ts";

function summaryPart(part: SummaryPart, count: number): string {
  const parts: Readonly<Record<SummaryPart, string>> = {
    "altered": `署名後に変更 ${numberText(count)} 件`,
    "could-not-check": `確認できない ${numberText(count)} 件`,
    "shadows": `認定コネクタの代わりに使われる可能性 ${numberText(count)} 件`,
    "not-trusted": `信頼されていない ${numberText(count)} 件`,
    "unsigned": `署名なし ${numberText(count)} 件`,
    "refused": `コネクタではない ${numberText(count)} 件`,
  };
  return parts[part];
}

type ConnectorsScreen = Pick<
  Words["window"],
  "summary" | "scan" | "list" | "search" | "filters" | "views" | "empty" | "opened" | "selection"
>;

export const connectorsScreen: ConnectorsScreen = {
  summary: {
    total: (count) => (count === 0 ? "コネクタはありません。" : `${countedConnectors(count)}。`),
    part: summaryPart,
    quiet: "判断が必要なものはありません。",
    scannedAt: (when) => `スキャン: ${when}`,
  },
  scan: {
    running: (done, total) => `${numberText(total)} 個中 ${numberText(done)} 個を読み取り中`,
    counting: "フォルダーを確認しています…",
    finished: (count) => `スキャンが完了しました: ${countedConnectors(count)}。`,
    cancelled: "スキャンをキャンセルしました。一覧にはこれまでに読み取ったものが表示されます。",
  },
  list: {
    label: "コネクタ",
    columns: {
      title: "名前",
      version: "バージョン",
      category: "カテゴリ",
      kinds: "データ ソースの種類",
      signer: "署名者",
      folder: "フォルダー",
      modified: "更新日時",
      size: "サイズ",
      loading: "読み込み",
      findings: "検出事項",
    },
    sortBy: (column) => `${column}で並べ替え`,
    beta: "ベータ",
    notSigned: "署名なし",
    trustedSigner: (name) => `${quoted(name)} (信頼済みリスト)`,
    integrity: {
      unsigned: "署名なし",
      intact: "署名済み、変更なし",
      altered: "署名後に変更",
      unsupported: "確認できません",
      malformed: "確認できません",
      refused: "コネクタではない",
    },
    unnamedSigner: "名前のない証明書",
    loadingGroups: { expected: "読み込む見込み", blocked: "読み込まない見込み", unknown: "読み込むかどうか不明" },
    groupCount: countedConnectors,
    loading: { expected: "はい", blocked: "いいえ", unknown: "不明" },
    findings: (count) => `${numberText(count)} 件の検出事項`,
    noFindings: "検出事項なし",
    shown: (shown, total) =>
      shown === total ? `${countedConnectors(total)}を表示` : `${numberText(total)} 個中 ${numberText(shown)} 個を表示`,
    readsFrom: "Power BI Desktop が読み取る場所",
  },
  search: { label: "検索", placeholder: "名前、種類、関数、ホスト、拇印を検索", clear: "検索をクリア" },
  filters: {
    button: "フィルター",
    active: (count) => `フィルター、${numberText(count)} 件選択`,
    attention: "検出事項",
    needsDecision: "判断が必要",
    hasFindings: "検出事項あり",
    loading: "Power BI での読み込み",
    signature: "署名",
    couldNotCheck: "確認できません",
    category: "カテゴリ",
    folder: "フォルダー",
    onlyFinding: (title) => title,
    remove: (name) => `フィルター${quoted(name)}を削除`,
  },
  views: {
    button: "表示",
    columns: "列",
    grouping: "グループ化",
    groupings: { none: "グループなし", folder: "フォルダー", publisher: "発行元", state: "状態" },
    saved: "保存済みのビュー",
    usual: "表示をリセット",
    manage: "ビューを保存または削除…",
    dialogTitle: "保存済みのビュー",
    explain: "ビューには、検索、フィルター、列、グループ、並べ替え順が保存されます。",
    name: "現在のビューの名前",
    save: "ビューを保存",
    delete: "削除",
    deleteNamed: (name) => `ビュー${quoted(name)}を削除`,
    replaces: "この名前のビューは既にあります。保存すると置き換えられます。",
    full: (most) => `保存できるビューは ${numberText(most)} 個までです。先に 1 つ削除してください。`,
    none: "保存済みのビューはまだありません。",
    rowMenu: (name) => `${quoted(name)}の操作`,
  },
  empty: {
    noFolderTitle: "コネクタのフォルダーはまだありません",
    noFolder:
      "Power BI Desktop はこのフォルダーだけでカスタム コネクタを探します。フォルダーを作成してコネクタを入れると、ここに表示されます。",
    noConnectorsTitle: "コネクタはまだありません",
    noConnectors: ".mez または .pqx ファイルをこのフォルダーに入れると、ここに表示されます。Power BI Desktop は再起動後に見つけます。",
    nothingMatchesTitle: "一致するものはありません",
    nothingMatches: "検索とフィルターに一致するコネクタはありません。",
    namesLeftOut: "この検索の対象より多くの関数を宣言しているファイルがあります。詳細にはすべて表示されます。",
    noShadowsTitle: "ほかを隠すコネクタはありません",
    noShadows: "同じデータ ソースを宣言するコネクタの組はなく、認定コネクタのデータ ソースを宣言するものもありません。",
    notScannedTitle: "まだスキャンしていません",
    notScanned: "スキャンはコネクタのフォルダーを読み取ります。何も変更しません。",
    detailTitle: "コネクタを選択するか、ここにファイルをドロップしてください",
    detail:
      "だれが署名したか、その後変更されたか、Power BI が読み込むかを確認できます。ドロップしたファイルは読み取られるだけです。確認した後でインストールできます。",
    sentYouOne: "コネクタを受け取りましたか?",
  },
  opened: {
    notInstalled: (name) => `未インストール: ${quoted(name)}から開きました`,
    explain: "Mezzanine は読み取っただけです。何もコピーしておらず、Power BI からは見えません。",
    reading: (name) => `${quoted(name)}を読み取っています…`,
    drop: "ドロップして検査",
    dropDetail: "確認するまで何もインストールされません。",
    tooLarge: (name, limit) => `${quoted(name)}は ${limit} を超えています。実際のコネクタは 3 MB 未満のため、コネクタではありません。`,
    unreadable: (name) =>
      `${quoted(name)}を読み取れませんでした。別のプログラムが使用している場合は、そのプログラムを閉じてもう一度お試しください。ここではフォルダーを開けません。`,
    appeared: (name) => `ダウンロードに${quoted(name)}が追加されました`,
    appearedText: "Mezzanine は検査しただけです。何もインストールしていません。",
    review: "確認…",
    tooMany: (most) => `最初の ${numberText(most)} 個のファイルだけを開きました。`,
  },
  selection: {
    start: "複数選択",
    label: "選択したコネクタの操作",
    count: (count) => `${numberText(count)} 件選択`,
    all: "表示中のものをすべて選択",
    end: "選択を終了",
    choose: (name) => `${quoted(name)}を選択`,
    disabled: "無効",
    testing: "テスト中",
    states: "状態",
    notDisabled: "無効ではない",
  },
};
