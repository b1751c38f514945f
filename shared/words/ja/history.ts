import type { Words } from "../words.ts";
import { numberText, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";

export const historyEvents: Words["cleanup"]["events"] = {
  "added": "追加",
  "replaced": "置き換え",
  "removed": "削除",
  "signer-changed": "以前と異なる署名者",
  "signature-lost": "署名がなくなりました",
  "installed": "インストール",
  "quarantined": "検疫に移動",
  "restored": "復元",
  "disabled": "無効化",
  "enabled": "有効化",
  "purged": "完全に削除",
  "marked-testing": "テスト中としてマーク",
  "unmarked-testing": "テスト中のマークを解除",
  "recovered": "中断後の回復",
};

export const recoveries: Words["cleanup"]["recoveries"] = {
  "finished": "中断されましたが、完了しました。",
  "undone": "中断されました。ファイルは元の場所にあります。",
  "kept-under-other-name": "中断されました。元の名前が使用されていたため、ファイルは別の名前で戻されました。",
  "missing":
    "中断され、ファイルが見つかりませんでした。だれかが削除したか、ドライブが接続されていない可能性があります。Mezzanine は起動のたびに探します。",
  "adopted": "検疫にあり、記録のなかったファイルが、再び一覧に表示されます。",
};

export const historyUnreadable = "履歴を読み取れません。表示されていないイベントがある可能性があります。";

export const historyScreen: Words["window"]["history"] = {
  title: "履歴",
  explain: "コネクタ ファイルのすべての変更です。ここで行った変更と、ディスク上で見つかった変更が含まれます。",
  search: "履歴を検索",
  placeholder: "名前、フォルダー、バージョン、拇印、メモを検索",
  kinds: "イベント",
  kindsActive: (count) => `イベント、${numberText(count)} 件選択`,
  groups: { alarms: "アラーム", user: "自分の変更", disk: "ディスク上で検出", recovery: "中断後" },
  since: "開始日",
  export: "エクスポート",
  exportCsv: "CSV (表計算用)",
  exportJson: "JSON (プログラム用)",
  exported: (fileName) => `${quoted(fileName)}としてエクスポートしました。`,
  label: "イベント (新しい順)",
  alarm: "アラーム",
  undone: "元に戻しました",
  by: { user: "自分", disk: "ディスク上で検出", recovery: "Mezzanine", age: "保管期間" },
  version: (version) => `v${versionInWords(version)}`,
  versions: (before, after) => `v${versionInWords(before)} → v${versionInWords(after)}`,
  signer: (thumbprint) => `署名者 ${thumbprintInWords(thumbprint)}…`,
  undo: (what, name) => `元に戻す: ${what}、${quoted(name)}`,
  loading: "履歴を読み取っています…",
  emptyTitle: "イベントはまだありません",
  empty:
    "コネクタ ファイルが追加、置き換え、削除、移動されたとき、または別の署名者によって署名されたときに、Mezzanine がここに記録します。",
  nothingMatchesTitle: "一致するものはありません",
  nothingMatches: "検索とフィルターに一致するイベントはありません。",
  today: "今日",
  yesterday: "昨日",
};
