import { compressionMethods, deflate64, type Lookalike } from "../../model/inspection.ts";
import type { Words } from "../words.ts";
import { megabytes, numberText, quoted } from "./phrases.ts";
import { archiveNotes, lookalikes } from "./reasons.ts";

const scanAgain = "その後、もう一度スキャンしてください。";

export const fileFailures: Words["fileFailures"] = {
  "vanished": { problem: "ファイルが存在しないか、なくなりました。", step: "名前とフォルダーを確認して、もう一度お試しください。" },
  "in-use": {
    problem: "別のプログラムが使用しているため、読み取れません。",
    step: `Power BI Desktop など、使用しているプログラムを閉じてください。${scanAgain}`,
  },
  "access-denied": {
    problem: "読み取るアクセス許可がありません。",
    step: "ファイルの所有者にアクセス許可を依頼するか、別のアカウントを使用してください。",
  },
  "is-a-folder": {
    problem: "ファイルではなくフォルダーです。",
    step: "中のファイルを指定してください。「mezzanine scan」はフォルダー全体を調べます。",
  },
  "not-a-file": {
    problem: "通常のファイルではありません (パイプやデバイスなど)。",
    step: "コネクタではありません。不要であれば、コネクタのフォルダーから削除してください。",
  },
  "too-large": { problem: "コネクタとしては大きすぎます。", step: "入手元を確認してください。実際のコネクタは 10 MB 未満です。" },
  "link-outside": { problem: "フォルダーの外へのリンクのため、たどりませんでした。", step: "ファイル自体をフォルダーに入れてください。" },
  "link-loop": { problem: "自分自身を指すリンクのため、ファイルがありません。", step: "リンクをファイル自体に置き換えてください。" },
  "name-without-text": {
    problem: "名前にテキストではないバイトが含まれ、同じように見えるファイルと区別できないため、開きませんでした。",
    step: `ファイルの名前を変更してください。${scanAgain}`,
  },
  "no-answer": { problem: "ドライブが応答しません。", step: `ドライブまたは接続を確認してください。${scanAgain}` },
  "io-error": {
    problem: "読み取り中にディスクまたはネットワークでエラーが発生しました。",
    step: `ドライブまたは接続を確認してください。${scanAgain}`,
  },
  "inspector-failed": {
    problem: "ファイルを読み取るプロセスを開始できなかったため、読み取りませんでした。",
    step: "もう一度スキャンしてください。再び発生する場合は、Mezzanine を再起動してください。",
  },
};

const downloadAgain = "コネクタをもう一度ダウンロードしてください。";
const unpack = "展開し、中にコネクタがあればそれを使用してください。";
const notWanted = "送信者にコネクタ自体を依頼してください。このファイルはコネクタのフォルダーでは何もしません。";

const stepsByLookalike: Readonly<Record<Lookalike, string>> = {
  "html": downloadAgain,
  "error-message": downloadAgain,
  "json": "ダウンロードした場合は、サーバーがファイルの代わりにこれを送信しました。コネクタをもう一度ダウンロードしてください。",
  "shortcut": "ショートカットが指す場所からコネクタを入手してください。",
  "rar": unpack,
  "seven-zip": unpack,
  "gzip": unpack,
  "other-archive": unpack,
  "archive-inside": unpack,
  "pdf": notWanted,
  "png": notWanted,
  "power-bi-report": notWanted,
  "office-document": notWanted,
  "git-lfs-pointer": downloadAgain,
  "executable": "実行しないでください。送信者にコネクタ自体を依頼してください。",
  "zip": notWanted,
  "misspelt-section": "自分のファイルであれば、その語を修正してください。そうでない場合は、コネクタの作成者に知らせてください。",
  "text": notWanted,
  "unknown": notWanted,
};

const freshCopy = "使用しないでください。発行元から新しいコピーを入手してください。";

export const refusals: Words["refusals"] = {
  "empty": { problem: "ファイルが空です。", step: "ファイルをもう一度入手してください。ダウンロードまたはコピーが失敗しています。" },
  "too-large": {
    problem: ({ limitBytes }) => `ファイルが ${megabytes(limitBytes)} を超えており、コネクタとしては大きすぎます。`,
    step: "使用する前に、入手元を確認してください。",
  },
  "too-many-parts": { problem: ({ limit }) => `アーカイブに ${limit} を超えるパーツがあり、コネクタとしては多すぎます。`, step: freshCopy },
  "cut-short": {
    problem: "ファイルの末尾がありません。おそらくダウンロードが中断されました。",
    step: "もう一度ダウンロードしてください。",
  },
  "end-out-of-reach": {
    problem: ({ bytesAfter }) =>
      `アーカイブの後にさらに ${numberText(bytesAfter)} バイトあります。終わりは最後の 64 kB でのみ探すため、読み取れません。`,
    step: freshCopy,
  },
  "damaged": {
    problem: ({ part, note }) => `アーカイブが${part === null ? "" : `${quoted(part)}の位置で`}破損しています: ${archiveNotes[note]}。`,
    step: "発行元から新しいコピーを入手してください。",
  },
  "line-endings-converted": {
    problem: ({ to }) =>
      `バージョン管理やテキスト転送のように、テキスト ファイルとして改行コードが変換されています (${to === "lf" ? "CR LF から LF" : "LF から CR LF"})。これによりアーカイブが破損します。`,
    step: "発行元など、別の場所から入手してください。同じ場所のコピーはすべて同じように破損しています。Git では、.gitattributes の「*.mez binary」と「*.pqx binary」の行で防止できます。",
  },
  "password": {
    problem: ({ part }) => `アーカイブがパスワードで保護されているため、${quoted(part)}を読み取れません。`,
    step: "コネクタの作成者へ: パスワードなしでもう一度パックしてください。",
  },
  "unknown-method": {
    problem: ({ part, method }) =>
      `${quoted(part)}は ${compressionMethods[method] ?? `方法 ${method}`} で圧縮されており、Power BI は${method === deflate64 ? "読み取れない可能性があります" : "読み取りません"}。`,
    step: "コネクタの作成者へ: ZIP の標準の方法である Deflate でもう一度パックしてください。",
  },
  "not-a-connector": {
    problem: ({ looksLike }) => `コネクタではなく、${lookalikes[looksLike]}です。`,
    step: ({ looksLike }) => stepsByLookalike[looksLike],
  },
  "connector-inside": {
    problem: ({ inner }) => `コネクタ${quoted(inner)}が中に入ったアーカイブです。`,
    step: "アーカイブからコネクタを取り出して使用してください。",
  },
  "took-too-long": {
    problem: ({ limitSeconds }) => `読み取りに ${limitSeconds} 秒を超える時間がかかったため、停止しました。`,
    step: "理由がわからない限り使用しないでください。実際のコネクタでこれほど時間がかかるものはありません。",
  },
  "took-too-much-memory": {
    problem: ({ limitMegabytes }) => `読み取りに ${limitMegabytes} MB を超えるメモリが必要なため、停止しました。`,
    step: "理由がわからない限り使用しないでください。実際のコネクタでこれほど必要とするものはありません。",
  },
  "too-much-content": {
    problem: ({ limitMegabytes }) => `宣言されている内容が ${limitMegabytes} MB を超えるため、表示しません。`,
    step: "理由がわからない限り使用しないでください。実際のコネクタでこれほど宣言するものはありません。",
  },
  "inspector-failed": {
    problem: "読み取り中に Mezzanine でエラーが発生しました。ほかには影響していません。",
    step: "もう一度スキャンしてください。再び発生する場合は、ファイルを使用しないでください。",
  },
};
