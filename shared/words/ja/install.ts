import type { InstallObstacle } from "../../model/cleanup.ts";
import type { WebZone } from "../../model/install.ts";
import type { ProblemByKind } from "../sentence.ts";
import type { Words } from "../words.ts";
import { countedFiles, dayInWords, listInWords, quoted } from "./phrases.ts";

const askPublisher = "信頼できる場所からファイルをもう一度提供するよう、発行元に依頼してください。";
const otherName = "別の名前にして、もう一度開いてください。";

export const installObstacles: ProblemByKind<InstallObstacle> = {
  "content-altered": { problem: "署名後に変更されているため、インストールしません。", step: askPublisher },
  "signature-damaged": { problem: "署名が破損しており、変更されたかどうかが不明なため、インストールしません。", step: askPublisher },
  "content-ambiguous": {
    problem:
      "2 つのプログラムが異なる内容を読み取る可能性があり、確認した内容と Power BI が読み込む内容が異なるおそれがあるため、インストールしません。",
    step: askPublisher,
  },
  "no-connector": { problem: "コネクタとして読み取れません。", step: askPublisher },
  "ending-not-loaded": {
    problem: "Power BI はこの拡張子のファイルを読み込みません。",
    step: "コネクタであれば、拡張子を .mez または .pqx にして、もう一度開いてください。",
  },
  "name-reserved": { problem: "Windows ではこの名前のファイルは許可されません。", step: otherName },
  "name-not-allowed": {
    problem: "名前に見えない文字や許可されない文字が含まれているか、末尾がピリオドまたはスペースです。",
    step: otherName,
  },
  "no-install-folder": {
    problem: "このコンピューターに Power BI Desktop のカスタム コネクタのフォルダーがありません。",
    step: "フォルダーの一覧を確認して、もう一度お試しください。",
  },
  "already-installed": {
    problem: ({ name }) => `同じファイルが既に${quoted(name)}としてインストールされています。`,
    step: "何もする必要はありません。",
  },
  "name-twice": {
    problem: "インストールする別のファイルと名前が同じです。",
    step: "どちらかを別の名前にして、もう一度開いてください。",
  },
  "name-in-use": {
    problem: ({ name }) => `${quoted(name)}という名前のファイルがフォルダーにあり、Mezzanine はそれを移動できません。`,
    step: "もう一度スキャンして確認するか、移動してから、もう一度お試しください。",
  },
  "would-replace": {
    problem: ({ names }) => `${listInWords(names.map(quoted))}を置き換えるか、それと競合します。`,
    step: "それを検疫に移動するかどうかを選択してください。",
  },
  "changed-since-review": {
    problem: "確認した後にファイルが変更されたため、インストールしません。",
    step: "もう一度開いて確認してください。",
  },
  "not-kept": { problem: "内容がメモリに残っていません。", step: "ファイルをもう一度開いてください。" },
};

const zones: Readonly<Record<WebZone, string>> = {
  "this-computer": "このコンピューター",
  "intranet": "ローカル イントラネット",
  "trusted": "信頼済みサイト",
  "internet": "インターネット",
  "restricted": "制限付きサイト",
  "not-known": "名前のない場所",
};

export const installTexts: Words["window"]["install"] = {
  title: (count) => (count === 1 ? "インストール前の確認" : `${countedFiles(count)}のインストール前の確認`),
  open: "インストール…",
  reviewing: "インストール済みのものを確認しています…",
  go: (count) => (count === 1 ? "インストール" : `${countedFiles(count)}をインストール`),
  to: "インストール先",
  folderIsMade: "フォルダーはまだありません。Mezzanine が作成します。",
  whatItIs: "内容",
  whoSigned: "署名者",
  signerNew: "この証明書で署名されたコネクタが、このコンピューターにインストールされていたことはありません。",
  signerMet: (at) => `この証明書で署名されたコネクタが、${dayInWords(at)}に初めて確認されました。まだ承諾していません。`,
  acceptMeans: "承諾は自分用のメモです。Mezzanine はこの署名者を既知のものとして扱います。Power BI が読み込むものは変わりません。",
  replaces: "置き換えまたは競合",
  replacesNothing: "名前、データ ソース、セクションが同じインストール済みコネクタは見つかっていません。",
  mark: "入手元",
  cannot: "インストールできません",
  nothingCan: "インストールできるファイルはありません。",
  relations: {
    "same-name": (name) => `${quoted(name)}は名前が同じです。検疫に移動します。`,
    "same-content": (name) => `${quoted(name)}は同じファイルです。`,
    "same-connector": (name) =>
      `${quoted(name)}は同じデータ ソースまたはセクションを宣言しています。両方がインストールされている場合、Power BI がどちらを使うかは不明です。`,
  },
  moveAway: (name) => `${quoted(name)}を検疫に移動`,
  versions: {
    newer: (theirs, ours) => `バージョンが上がります。インストール済み: ${quoted(theirs)}、新規: ${quoted(ours)}。`,
    older: (theirs, ours) => `バージョンが下がります。インストール済み: ${quoted(theirs)}、新規: ${quoted(ours)}。`,
    equal: (theirs) => `どちらもバージョン${quoted(theirs)}です。`,
    unknown: "どちらのバージョンが新しいかは不明です。",
  },
  signers: {
    same: "どちらも同じ証明書で署名されています。",
    changed: "インストール済みのものとは異なる証明書で署名されています。理由を発行元に確認してください。",
    lost: "インストール済みのものは署名されていますが、こちらは署名されていません。理由を発行元に確認してください。",
    gained: "インストール済みのものは署名されていませんが、こちらは署名されています。",
    none: "どちらも署名されていません。",
    "not-known": "署名者が同じかどうかを確認できませんでした。",
  },
  readInPart: {
    connector: "インストール済みのもののコードを最後まで読み取っていないため、一部だけを比較しました。",
    other: "新しいもののコードを最後まで読み取っていないため、一部だけを比較しました。",
  },
  breaks: "使用している人にとっての変更点:",
  markText: (mark) =>
    [
      `Windows の記録によると、入手元は${zones[mark.zone]}です。`,
      mark.from === null ? "" : `アドレス: ${quoted(mark.from)}。`,
      mark.referrer === null ? "" : `参照元: ${quoted(mark.referrer)}。`,
    ].join(""),
  markNotKnown: "ブラウザーが Windows の記録を渡さないため、入手元は不明です。インストールされるコピーにこの記録は付きません。",
  markNone: "入手元に関する Windows の記録はありません。",
  removeMark: "インストールされるコピーからこの記録を削除する",
  markStays: "インストールされるコピーにこの記録が残ります。",
  restart: "使用するには Power BI Desktop を再起動してください。",
  replacedCount: (count) => `置き換えられる ${countedFiles(count)}は検疫に移動します。`,
};
