import type { Words } from "../words.ts";
import { countedConnectors, dayInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

export const snapshotTexts: Words["snapshots"] = {
  title: "スナップショット",
  explain:
    "スナップショットは、1 台のコンピューターのコネクタ、フォルダー、信頼済みの項目を記録したファイルです。1 つを開くとこのコンピューターと、2 つを開くと互いに比較できます。何も変更されません。",
  choose: "スナップショットを開く…",
  save: "このコンピューターのスナップショットを保存…",
  pseudonyms: "ユーザー、コンピューター、会社の名前を置き換える",
  pseudonymsExplain: "組織外の人にファイルを送る場合に選択してください。",
  ready: (fileName) => `${quoted(fileName)}を保存できます。`,
  empty: {
    title: "開いているスナップショットはありません",
    text: "「このコンピューターのスナップショットを保存」で作成するか、別のコンピューターで「mezzanine snapshot」を使用して作成してください。",
  },
  reading: "読み取っています…",
  tooMany: "一度に開けるスナップショットは 1 つまたは 2 つです。",
  notOpened: (fileName) => `${quoted(fileName)}を開けませんでした`,
  swap: "前と後を入れ替える",
  beforeTitle: "前",
  afterTitle: "後",
  thisComputer: "このコンピューター (現在)",
  hiddenNames: "このスナップショットでは、個人的な名前が置き換えられています。",
  computer: "コンピューター",
  user: "ユーザー",
  made: "作成日",
  madeOn: (at) => dayInWords(at),
  versions: "Mezzanine とシステム",
  leftOut: (count) => `${countedConnectors(count)}は、入りきらないためこのスナップショットに含まれていません。`,
  outcome: {
    same: "コネクタと信頼済みの項目に違いはありません。",
    different: "違いがあります。",
    unknown: "違いは見つかりませんでしたが、すべてを比較できたわけではありません。",
  },
  same: (count) => `${countedConnectors(count)}は両方で同じです。`,
  added: "後のみ",
  removed: "前のみ",
  changed: "変更",
  unknown: "不明",
  trustAdded: "後のみ信頼済み",
  trustRemoved: "前のみ信頼済み",
  trustUnknown: "信頼済みリストを読み取れなかったため、違いは不明です。",
  notAThumbprint: "拇印ではありません",
  allConnectors: (count) => `すべてのコネクタ (${numberText(count)})`,
  more: (count) => `ほか ${numberText(count)} 件はここに表示されません。「mezzanine diff」ですべて表示できます。`,
  becomes: (before, after) => `${quoted(before)}から${quoted(after)}に`,
  aspects: {
    name: "ファイル名",
    folder: "フォルダー",
    content: "内容",
    version: "バージョン",
    kinds: "データ ソースの種類",
    integrity: "署名",
    signers: "署名者",
    loading: "Power BI が読み込むかどうか",
    shadows: "代わりに使われる可能性のある認定コネクタ",
    findings: "検出事項",
  },
  because: {
    "folder-not-read": {
      before: "1 つ目のスナップショットはこのフォルダーを読み取れませんでした。",
      after: "2 つ目のスナップショットはこのフォルダーを読み取れませんでした。",
    },
    "left-out": {
      before: "1 つ目のスナップショットにはすべてのコネクタが記録されていません。",
      after: "2 つ目のスナップショットにはすべてのコネクタが記録されていません。",
    },
    "unread": {
      before: "1 つ目のスナップショットではファイルを読み取れませんでした。",
      after: "2 つ目のスナップショットではファイルを読み取れませんでした。",
    },
  },
  failures: {
    "too-large": "スナップショットとしてはファイルが大きすぎます。",
    "not-a-snapshot": (place) =>
      `Mezzanine が読み取れるスナップショットではありません (${quoted(place)})。「mezzanine snapshot」でもう一度作成してください。`,
    "newer-format": "このスナップショットは新しいバージョンの Mezzanine で作成されました。開くには Mezzanine を更新してください。",
    "not-read": (because) => `${fileFailures[because].problem}別のファイルを選択してください。`,
  },
};
