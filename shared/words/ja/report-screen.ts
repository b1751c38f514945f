import type { Words } from "../words.ts";
import { namesInWords, numberText, quoted } from "./phrases.ts";

export const reportScreen: Words["window"]["reports"] = {
  title: "レポート",
  explain:
    "コネクタを削除または置き換える前に、どのレポートがどのコネクタを使用しているかを確認できます。Mezzanine は Power BI なしでレポートを読み取り、データは保持しません。",
  addFolder: "フォルダーを追加…",
  addFiles: "レポートを追加…",
  readAgain: "再度読み取る",
  inBrowser:
    "ブラウザーではファイルを選択できません。コマンド ラインで mezzanine reports <folder> を実行すると、読み取った内容がここに表示されます。",
  emptyTitle: "読み取ったレポートはまだありません",
  empty:
    "レポートのあるフォルダーを追加するか、Power BI Desktop の最近使ったレポートから選択してください。選択するまで何も読み取りません。",
  places: "レポートを読み取る場所",
  removePlace: "削除",
  removePlaceNamed: (path) => `${quoted(path)}を削除`,
  remembered:
    "Mezzanine は、これらのレポートのパスと、レポートが呼び出す関数の名前と最初の引数を記憶します。記憶を消去しても、レポートはそのままです。",
  forgetAll: "すべてのレポートの記憶を消去",
  unreadFolders: (count) =>
    `${numberText(count)} 個のフォルダーを検索できませんでした。開くアクセス許可を確認してから、再度読み取ってください:`,
  reading: "レポートの読み取り",
  searching: "レポートを探しています…",
  running: (done, total) => `${numberText(total)} 件中 ${numberText(done)} 件`,
  ended: { done: "レポートを読み取りました。", cancelled: "停止しました。読み取ったものは保持されます。" },
  recent: "Power BI Desktop の最近使ったレポートを表示",
  recentTitle: "Power BI Desktop の最近使ったレポート",
  recentExplain: "Power BI Desktop 自身の一覧です。Mezzanine は一覧を見ただけで、レポートは見ていません。読み取るものを選択してください。",
  recentNone: "このコンピューターに Power BI Desktop の最近使ったレポートの一覧がないか、空です。代わりにフォルダーを追加してください。",
  recentAllAdded: "最近使ったレポートはすべて一覧にあります。",
  recentNotUnderstood:
    "Power BI Desktop の最近使ったレポートの一覧が、Mezzanine の知らない形式です。代わりにフォルダーを追加してください。",
  chooseAll: "すべて選択",
  addChosen: (count) => (count === 0 ? "選択したものを読み取る" : `${numberText(count)} 件のレポートを読み取る`),
  coverage: (read, total) => `${numberText(total)} 件のレポート中 ${numberText(read)} 件を読み取りました。`,
  shown: (count) => `${numberText(count)} 件を表示。`,
  unreadConnectors: (names) =>
    `${namesInWords(names)}のすべての関数がわかっているわけではありません。不足しているものを提供している可能性があります。`,
  search: "レポート、コネクタ、関数で検索",
  filter: "表示",
  filters: {
    "all": "すべてのレポート",
    "missing": "不足あり",
    "not-read": "読み取っていないもの",
    "moving": "Microsoft の変更予定",
  },
  connector: "コネクタ",
  anyConnector: "すべてのコネクタ",
  noneFound: "一致するレポートはありません。検索またはフィルターを変更してください。",
  columns: { report: "レポート", connectors: "使用", missing: "提供元なし" },
  ofProjects: (names) => `${namesInWords(names)}のモデル`,
  notRead: "読み取っていません。",
  noConnector: "コネクタなし",
  nothingMissing: "不足なし",
  moving: "Microsoft が変更を予定しています。開くと詳細が表示されます。",
  moreFunctions: (count) => `ほか ${numberText(count)} 個の関数`,
  more: (count) => `ほか ${numberText(count)} 件のレポート。検索して探してください。`,
  readAt: (when) => `読み取り: ${when}`,
  byNobody: "Mezzanine が知っているコネクタは、これを提供していません。",
  providedBy: "提供元",
  inQueries: (names, count) =>
    count > names.length ? `${numberText(count)} 個のクエリ (${namesInWords(names)}など) で使用。` : `${namesInWords(names, 5)}で使用。`,
  firstArguments: "最初の引数 (非公開):",
  showConnector: "コネクタを表示",
};
