import type { Words } from "../words.ts";
import { installObstacles } from "./install.ts";
import { countedFiles, listInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

const tryAgain = "その後、もう一度お試しください。";
const nothingToDo = "何もする必要はありません。";

export const actions: Words["cleanup"]["actions"] = {
  quarantine: {
    name: "検疫に移動",
    ask: (count) => `${countedFiles(count)}を検疫に移動しますか? Power BI はそこを探しません。いつでも復元できます。`,
    done: (count) => `${countedFiles(count)}を検疫に移動しました。`,
  },
  restore: {
    name: "復元",
    ask: (count) => `${countedFiles(count)}を復元しますか?`,
    done: (count) => `${countedFiles(count)}を復元しました。`,
  },
  disable: {
    name: "無効にする",
    ask: (count) => `${countedFiles(count)}を無効にしますか? Power BI が読み込まない名前で、同じフォルダーに残ります。`,
    done: (count) => `${countedFiles(count)}を無効にしました。`,
  },
  enable: {
    name: "有効にする",
    ask: (count) => `${countedFiles(count)}を再び有効にしますか?`,
    done: (count) => `${countedFiles(count)}を有効にしました。`,
  },
  purge: {
    name: "完全に削除",
    ask: (count) => `${countedFiles(count)}を完全に削除しますか? 元に戻すことはできません。`,
    done: (count) => `${countedFiles(count)}を完全に削除しました。`,
  },
  install: {
    name: "インストール",
    ask: (count) => `${countedFiles(count)}をインストールしますか?`,
    done: (count) => `${countedFiles(count)}をインストールしました。`,
  },
};

export const recordsProblems: Words["cleanup"]["recordsProblems"] = {
  "store-read-only": {
    problem: "Mezzanine が自身のフォルダーに書き込めないため、何も変更しません。",
    step: "書き込むアクセス許可を取得するか、ディスクを書き込み可能にしてください。",
  },
  "store-newer": {
    problem: "新しいバージョンの Mezzanine が記録を書き込んだため、このバージョンは何も変更しません。",
    step: "新しいバージョンを使用してください。",
  },
  "store-in-use": {
    problem: "別のプログラムが Mezzanine の記録を使用しています。",
    step: `そのプログラムまたはセッションを閉じてください。${tryAgain}`,
  },
  "store-damaged": {
    problem: "Mezzanine の記録が破損しているため、何も変更しません。",
    step: "Mezzanine を再起動してください。破損した記録は別のファイルに保存されます。",
  },
  "disk-full": { problem: "ディスクがいっぱいです。", step: `ディスクの空き領域を増やしてください。${tryAgain}` },
  "other-operation-running": {
    problem: "Mezzanine の別のウィンドウまたはコマンドがファイルを移動しています。",
    step: "終了してから、もう一度お試しください。",
  },
};

export const obstacles: Words["cleanup"]["obstacles"] = {
  "certified-file": {
    problem: "Power BI 自身のファイルです。",
    step: "そのままにしてください。Power BI を更新すると元に戻ります。",
  },
  "changed-in-quarantine": {
    problem: "検疫に移動した後に内容が変更されています。",
    step: "変更された理由がわかっている場合にのみ、復元または削除してください。",
  },
  "changed-since-scan": { problem: "読み取った後に変更されました。", step: "もう一度スキャンし、確認してから続行してください。" },
  "name-taken": {
    problem: ({ name, otherName, sameContent }) =>
      `${quoted(name)}という名前のファイルが既にあります${sameContent ? " (内容は同じです)" : ""}。両方を残す場合、こちらの名前は${quoted(otherName)}になります。`,
    step: "両方のファイルを残すか、このファイルを今の場所に残すかを選択してください。",
  },
  "already-disabled": { problem: "既に無効です。", step: nothingToDo },
  "not-disabled": { problem: "無効ではありません。", step: nothingToDo },
  "folder-gone": {
    problem: ({ path }) => `フォルダー${quoted(path)}がなくなりました。`,
    step: `フォルダーを作成するか、ドライブを接続してください。${tryAgain}`,
  },
  "folder-read-only": {
    problem: ({ path }) => `フォルダー${quoted(path)}を変更するアクセス許可がありません。`,
    step: `書き込むアクセス許可を取得するか、管理者として Mezzanine を起動してください。${tryAgain}`,
  },
  "folder-not-known": {
    problem: ({ path }) => (path.isEmpty ? "元のフォルダーが不明です。" : `${quoted(path)}は既知のフォルダーではありません。`),
    step: `フォルダーを追加してください。${tryAgain}`,
  },
  "name-too-long": {
    problem: "パスがシステムで許可される長さを超えます。",
    step: "名前またはフォルダーのパスを短くしてください。",
  },
  ...recordsProblems,
  ...installObstacles,
  "unknown-id": { problem: "このファイルは既にありません。", step: "もう一度スキャンしてください。" },
  "vanished": fileFailures.vanished,
  "in-use": { problem: "別のプログラムが開いています。", step: `Power BI Desktop を閉じてください。${tryAgain}` },
  "access-denied": fileFailures["access-denied"],
  "is-a-folder": fileFailures["is-a-folder"],
  "not-a-file": fileFailures["not-a-file"],
  "too-large": fileFailures["too-large"],
  "link-outside": {
    problem: "既知のフォルダーの外へのリンクを通じて到達しました。",
    step: "リンク先のフォルダーを追加してください。",
  },
  "link-loop": fileFailures["link-loop"],
  "inspector-failed": fileFailures["inspector-failed"],
  "name-without-text": fileFailures["name-without-text"],
  "no-answer": fileFailures["no-answer"],
  "io-error": {
    problem: "ディスクまたはネットワークでエラーが発生しました。",
    step: `ドライブまたは接続を確認してください。${tryAgain}`,
  },
};

export const skipped = "選択に従い、移動しませんでした。";

export const cleanupDialog: Words["window"]["cleanup"] = {
  label: "操作",
  named: {
    quarantine: (name) => `${quoted(name)}を検疫に移動`,
    restore: (name) => `${quoted(name)}を復元`,
    disable: (name) => `${quoted(name)}を無効にする`,
    enable: (name) => `${quoted(name)}を有効にする`,
    purge: (name) => `${quoted(name)}を完全に削除…`,
    install: (name) => `${quoted(name)}をインストール…`,
  },
  preview: {
    quarantine: "検疫に移動…",
    restore: "復元…",
    disable: "無効にする…",
    enable: "有効にする…",
    purge: "完全に削除…",
    install: "インストール…",
  },
  doneNamed: {
    quarantine: (name) => `${quoted(name)}を検疫に移動しました。`,
    restore: (name) => `${quoted(name)}を復元しました。`,
    disable: (name) => `${quoted(name)}を無効にしました。`,
    enable: (name) => `${quoted(name)}を有効にしました。`,
    purge: (name) => `${quoted(name)}を完全に削除しました。`,
    install: (name) => `${quoted(name)}をインストールしました。使用するには Power BI Desktop を再起動してください。`,
  },
  go: {
    quarantine: (count) => `${countedFiles(count)}を検疫に移動`,
    restore: (count) => `${countedFiles(count)}を復元`,
    disable: (count) => `${countedFiles(count)}を無効にする`,
    enable: (count) => `${countedFiles(count)}を有効にする`,
    purge: (count) => `${countedFiles(count)}を完全に削除`,
    install: (count) => `${countedFiles(count)}をインストール`,
  },
  more: "その他の操作",
  showInShadows: "「隠れているコネクタ」で表示",
  showInHistory: "履歴で表示",
  from: "移動元",
  to: "移動先",
  blocked: (count) => `${countedFiles(count)}は今は変更できません`,
  nothingToDo: "今変更できるファイルはありません。",
  reason: "理由",
  reasonHint: "ファイルと共に、また履歴に保存されます。省略できます。",
  keepBoth: (otherName) => `両方を残す: こちらは${quoted(otherName)}`,
  skip: "このファイルを今の場所に残す",
  decide: (name) => `名前${quoted(name)}は既に使用されています`,
  decideFirst: "まず、既に使用されている各名前の扱いを選択してください。",
  acceptChanged: (forGood) => (forGood ? "変更された内容のまま削除する" : "変更された内容のまま復元する"),
  retry: "再試行",
  confirmPurge: (count) => `はい、${countedFiles(count)}を削除します。復元できないことを理解しています。`,
  running: "処理しています…",
  moving: (done, total) => `${countedFiles(total)}中 ${numberText(done)} 個`,
  cancelling: "このファイルの後で停止します…",
  left: (count) => `キャンセルしました。${countedFiles(count)}は変更していません。`,
  planning: "ファイルを確認しています…",
  endedTitle: "一部のファイルを変更しませんでした",
  ended: (done, total) => `${countedFiles(total)}中 ${numberText(done)} 個を処理しました。ほかのファイルは変更していません。`,
  undo: "元に戻す",
  undoHint: "元に戻す (Ctrl+Z)",
  restores: (names) => `検疫から復元: ${listInWords(names.map(quoted))}。`,
  undone: (count) => (count === 1 ? "元に戻しました。" : `${countedFiles(count)}を元に戻しました。`),
};

export const listedFromNotes =
  "検疫の記録を使用できません。この一覧には、検疫のフォルダーにあるファイルが、そばに保存されたメモの情報と共に表示されます。";

export const quarantineScreen: Words["window"]["quarantine"] = {
  title: "検疫",
  explain: "コネクタのフォルダーから移動したファイルです。Mezzanine は、削除されるまで変更せずに保管します。いつでも復元できます。",
  total: (count, size) => `${countedFiles(count)}、${size}。`,
  emptyTitle: "検疫は空です",
  empty:
    "コネクタが認定コネクタを隠している場合は、削除せずにここに移動してください。Power BI からは見つからなくなり、いつでも復元できます。",
  movedAt: (when) => `${when} から`,
  from: "移動元",
  nobodyKnows: "不明 (記録が失われたため)",
  reason: "理由",
  findings: "当時の検出事項",
  signed: "署名者",
  hash: "SHA-256",
  choose: (name) => `${quoted(name)}を選択`,
  chooseAll: "すべて選択",
  search: "検疫を検索",
  nothingMatches: "このテキストを名前、フォルダー、理由に含むファイルは検疫にありません。",
  age: "ファイルの保管期間",
  ageExplain:
    "Mezzanine が自動で削除することはありません。ここで期間を選択すると、それより長く保管されているファイルは、通知の 1 週間後に完全に削除されます。Mezzanine を実行した日だけを数えるため、時計の誤りで削除されることはありません。",
  ageNever: "削除するまで",
  ageDays: (days) => `${numberText(days)} 日`,
  ageWarning: (count) =>
    count === 0 ? "該当するファイルはありません。" : `該当する ${countedFiles(count)}は、通知の 1 週間後に削除されます。`,
  ageSaved: "保存しました。",
  held: "期間にかかわらず常に保管します。",
  counted: (kept, due) =>
    `${numberText(kept)} 日経過${due === null ? "。" : due === 0 ? "。次の確認時に完全に削除されます。" : `。あと ${numberText(due)} 日で完全に削除されます。`}`,
  hold: "常に保管",
  release: "期間で削除",
};
