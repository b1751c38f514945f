import type { Words } from "../words.ts";
import { namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

const countedReports = (count: number): string => `${numberText(count)} 件のレポート`;
const ofRead = (count: number, read: number): string => `Mezzanine が読み取った ${countedReports(read)}のうち ${numberText(count)} 件が`;
const noneOfRead = (read: number): string => `Mezzanine が読み取った ${countedReports(read)}の中に`;
const restart = "Power BI Desktop を再起動してください。";

export const reportTexts: Words["reports"] = {
  notRead: {
    "vanished": fileFailures.vanished.problem,
    "in-use": fileFailures["in-use"].problem,
    "access-denied": fileFailures["access-denied"].problem,
    "is-a-folder": fileFailures["is-a-folder"].problem,
    "not-a-file": fileFailures["not-a-file"].problem,
    "link-outside": fileFailures["link-outside"].problem,
    "link-loop": fileFailures["link-loop"].problem,
    "name-without-text": fileFailures["name-without-text"].problem,
    "no-answer": fileFailures["no-answer"].problem,
    "io-error": fileFailures["io-error"].problem,
    "inspector-failed": fileFailures["inspector-failed"].problem,
    "not-a-report": "Mezzanine が読み取れるクエリを含むレポートではありません。",
    "protected": "秘密度ラベルまたはパスワードで暗号化されています。",
    "damaged": "破損しているか、不完全です。",
    "too-large": "Mezzanine の上限を超えるものが含まれています。",
    "model-not-understood": "モデルが、Mezzanine でサポートされない形式で保存されています。",
    "model-missing": "参照しているモデルがありません。",
    "took-too-long": "読み取りに時間がかかりすぎました。",
    "took-too-much-memory": "読み取りでメモリを使いすぎました。",
    "reader-failed": "レポートを読み取るプロセスでエラーが発生しました。",
    "cancelled": "キャンセルされたため、読み取っていません。",
  },
  live: {
    "service": "Power BI サービスのモデルを読み取ります。クエリはそこにあり、このファイルにはありません。",
    "analysis-services": "Analysis Services のモデルを読み取ります。クエリはそこにあり、このファイルにはありません。",
  },
  isPartial: "M コードのすべてを読み取れたわけではありません。",
  nobody: "なし",
  providers: {
    "installed": (name) => quoted(name),
    "certified-file": (name) => `${quoted(name)} (認定フォルダー)`,
    "certified": (name) => `${quoted(name)} (Power BI に付属)`,
    "built-in": (name) => `${quoted(name)} (組み込み)`,
    "quarantined": (name) => `${quoted(name)} (検疫)`,
    "disabled": (name) => `${quoted(name)} (無効)`,
    "folder-not-read": (name) => `${quoted(name)} (Power BI が読み取らないフォルダー)`,
  },
  moving: (count) => `${countedReports(count)}:`,
  pinned: (name) =>
    `クエリが${quoted(name)}の Implementation を 1.0 に設定しています。既定値が変わっても以前のドライバーを使い続け、そのドライバーがなくなると失敗する可能性があります。`,
  impact: {
    title: "影響を受けるレポート",
    concerned: (count, read) =>
      count === 0
        ? `${noneOfRead(read)}、変更されるものを使用しているものはありません。`
        : `${ofRead(count, read)}、変更されるものを使用しています。`,
    ifReplaced: "置き換えまたは競合するものが検疫に移動することを前提としています。",
    incomplete: "読み取っていないレポートは数えていません。",
    notRead: (count) => `${countedReports(count)}を読み取れませんでした。`,
    neverRead: "Mezzanine はレポートを読み取っていないため、どれが影響を受けるかはわかりません。",
    open: "レポートを読み取る",
    more: (count) => `ほか ${countedReports(count)}`,
    moreFunctions: (count) => `ほか ${numberText(count)} 個の関数`,
    effects: {
      "lost": ({ functions }) =>
        `${namesInWords(functions)}を呼び出しています。ここにこれを提供するほかのコネクタはないため、そのクエリは失敗します。`,
      "perhaps-lost": ({ functions }) =>
        `${namesInWords(functions)}を呼び出しています。ここにこれを提供することがわかっているほかのコネクタはないため、そのクエリは失敗する可能性があります。`,
      "not-restorable": ({ functions }) =>
        `${namesInWords(functions)}を呼び出しており、ここにこれを提供するものはほかにありません。この操作の後、ファイルを復元することはできません。`,
      "may-be-used-instead": ({ functions, providers }) =>
        `${namesInWords(providers)}の${namesInWords(functions)}を呼び出しています。新しいファイルが代わりに使われる可能性があります。`,
      "other-provides": ({ functions, providers }) =>
        `${namesInWords(functions)}を呼び出していますが、これは${namesInWords(providers)}にもあります。`,
      "stays": ({ functions }) => `${namesInWords(functions)}を呼び出していますが、これは新しいファイルにもあります。`,
    },
  },
  use: {
    title: "使用しているレポート",
    open: "レポートに移動",
    usedBy: (count, read) =>
      count === 0
        ? `${noneOfRead(read)}、このコネクタを使用しているものはありません。`
        : `${ofRead(count, read)}、このコネクタを使用しています。`,
    neverRead: "Mezzanine はレポートを読み取っていないため、どれがこのコネクタを使用しているかはわかりません。",
  },
  diagnosis: {
    title: "このレポートが失敗する可能性のある理由",
    nothing: (count) =>
      count === 0
        ? "コネクタの関数を呼び出していません。"
        : `呼び出している ${numberText(count)} 個のコネクタの関数について、動作を妨げるものは知られていません。コネクタをインストールしたばかりの場合は、${restart}`,
    unread: (names) => `${namesInWords(names)}のすべての関数がわかっているわけではありません。不足しているのはその 1 つかもしれません。`,
    causes: {
      "report-not-read": {
        problem: () => "Mezzanine がこのレポートを読み取れなかったため、何が必要かわかりません。",
        step: "Power BI Desktop で閉じるか、もう一度コピーしてから、再度読み取ってください。",
      },
      "report-live": {
        problem: () => "このレポートは別の場所のモデルを読み取ります。クエリはこのファイルにありません。",
        step: "モデルの作成に使われたレポートを確認してください。",
      },
      "report-in-part": {
        problem: () => "M コードの一部を読み取れなかったため、表示されているより多くの関数を呼び出している可能性があります。",
        step: "Power BI Desktop でクエリを開いて、ほかの呼び出しを探してください。",
      },
      "connector-missing": {
        problem: ({ functions }) => `${namesInWords(functions)}を提供することがわかっているコネクタは、ここにありません。`,
        step: "レポートの作成者に必要なコネクタを確認し、それをインストールしてください。",
      },
      "connector-in-quarantine": {
        problem: ({ name, functions }) => `${namesInWords(functions)}を提供する${quoted(name)}は検疫にあります。`,
        step: `信頼できる場合は検疫から復元し、${restart}`,
      },
      "connector-disabled": {
        problem: ({ name, functions }) => `${namesInWords(functions)}を提供する${quoted(name)}は無効です。`,
        step: `信頼できる場合は有効にし、${restart}`,
      },
      "connector-in-unread-folder": {
        problem: ({ name, functions }) =>
          `${namesInWords(functions)}を提供する${quoted(name)}は、Power BI Desktop が読み取らないフォルダーにあります。`,
        step: `Power BI Desktop が読み取る Custom Connectors フォルダーに移動し、${restart}`,
      },
      "other-version": {
        problem: ({ name, version, functions }) =>
          `${quoted(name)}${version === null ? "" : ` (バージョン ${versionInWords(version)}) `}に${namesInWords(functions)}がありません。レポートは別のバージョンで作成された可能性があります。`,
        step: "レポートの作成に使われたバージョンをインストールするか、クエリを変更してください。",
      },
      "certified-has-others": {
        problem: ({ certifiedName, others, functions }) =>
          `${namesInWords(functions)}を提供することがわかっているコネクタは、ここにありません。認定コネクタ${quoted(certifiedName)}には${namesInWords(others)}があります。`,
        step: "関数を比較してください。同じデータを読み取る場合はクエリを変更し、そうでない場合はレポートの作成に使われたコネクタをインストールしてください。",
      },
      "connector-blocked": {
        problem: ({ name, functions }) =>
          `${quoted(name)}は${namesInWords(functions)}を提供しますが、Power BI Desktop は読み込まない見込みです。`,
        step: "理由を確認するには、Mezzanine でコネクタを開くか、その名前を指定して mezzanine doctor を実行してください。",
      },
      "connector-may-not-load": {
        problem: ({ name, functions }) =>
          `${quoted(name)}は${namesInWords(functions)}を提供しますが、Power BI Desktop が読み込むかどうかは不明です。`,
        step: "「データを取得」で探してください。ない場合は、Mezzanine でコネクタを開くか、その名前を指定して mezzanine doctor を実行してください。",
      },
      "connectors-clash": {
        problem: ({ names, certifiedNames, functions }) =>
          `${namesInWords([...names, ...certifiedNames])}がすべて${namesInWords(functions)}を提供しています。Power BI がどれを使うかは不明です。`,
        step: "1 つを残し、ほかを検疫に移動してください。",
      },
    },
  },
};
