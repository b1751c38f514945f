import type { Words } from "../words.ts";
import { countedFiles, quoted } from "./phrases.ts";

export const releaseTexts: Words["release"] = {
  failures: {
    "file-unreadable": {
      problem: ({ path }) => `${quoted(path)}を読み取れませんでした。`,
      step: "名前とアクセス許可を確認してください。",
    },
    "not-a-connector": {
      problem: ({ path }) => `${quoted(path)}は読み取れるコネクタではありません。`,
      step: ".pqx または .mez ファイルを指定してください。「mezzanine inspect」で問題を確認できます。",
    },
    "unsafe-name": {
      problem: ({ path }) => `${quoted(path)}の名前は、Power BI Desktop が読み込まないか、一部のシステムで使用できません。`,
      step: "ファイルの名前を変更してください。末尾は .pqx、.mez、.pq、.m のいずれかにする必要があります。",
    },
    "signature-not-intact": {
      problem: ({ path }) => `${quoted(path)}の署名は、有効ではないか、確認できませんでした。`,
      step: "コネクタにもう一度署名してください。「mezzanine verify」で変更点を確認できます。",
    },
    "mistake": {
      problem: ({ document, line, column, detail }) => `${quoted(document)}、${line} 行 ${column} 列: ${quoted(detail)}`,
      step: "コードを修正し、パックして署名してから、もう一度お試しください。",
    },
  },
  warnings: {
    "unsigned": "ファイルは署名されていません。ユーザーは、すべての拡張機能を許可した場合にのみ読み込めます。手順にその旨が記載されます。",
    "self-signed": "証明書は自己署名です。拇印を、このフォルダーとは別の方法で管理者に伝えてください。",
    "certificate-expired": "証明書の有効期限が切れています。Power BI Desktop がこれを確認するかどうかは不明です。",
    "code-not-read": "コードを最後まで読み取れなかったため、誤りや変更を見落としている可能性があります。",
    "signer-changed":
      "以前のバージョンは別の証明書で署名されていました。ユーザーがこのバージョンを読み込めるようにするには、管理者が新しい拇印を信頼する必要があります。",
  },
  done: (path, count) => `${quoted(path)}に配布用フォルダーを作成しました: ${countedFiles(count)}。`,
  thumbprintText: "このコネクタに署名した証明書の拇印です。Power BI Desktop の信頼済みリストには SHA-1 を使用します。",
  index: {
    title: (connector) => `${quoted(connector)}: このリリースのファイル`,
    instructions: "ユーザーと管理者のための手順",
    others: "その他のファイル",
    connector: "コネクタ",
    hashes: "このフォルダーの各ファイルの SHA-256 (sha256sum、shasum、Get-FileHash 用)",
    changes: "以前のバージョンからの変更点",
    thumbprints: "プログラムが使用するすべての形式の証明書の拇印",
    certificate: "証明書",
    policies: "管理者用のファイル (各フォルダーに README.txt があります)",
    checkAll: "Windows PowerShell ですべてのファイルを確認するには、このフォルダーに移動して次を入力します:",
    different: "一致しません: ",
    otherLanguages: "他の言語で読む",
  },
  changes: {
    title: (connector, version) =>
      version === null ? `${quoted(connector)}の変更点` : `${quoted(connector)}バージョン${quoted(version)}の変更点`,
    first: "比較する以前のバージョンはありません。",
    comparedWith: (file, version) =>
      version === null
        ? `バージョンの記載がない${quoted(file)}と比較しました。`
        : `${quoted(file)}バージョン${quoted(version)}と比較しました。`,
    previousHash: "以前のバージョンの SHA-256:",
    same: "2 つのファイルはバイト単位で同じです。",
    breaks: "レポートが動作しなくなる可能性",
    otherIsNew: "ここで「もう一方」は新しいバージョンです。",
    breaksNothing:
      "以前のバージョンの関数、データ ソース、サインインの方法のうち、このバージョンでなくなったものや変わったものはありません。",
    breaksNothingKnown: "両方のファイルを読み取れた範囲では、なくなったものや変わったものはありません。",
    unknown: "不明",
    partial: "両方のバージョンのすべてを比較できたわけではありません。",
    added: "新規",
    newFunction: (name) => `関数${quoted(name)}`,
    newKind: (name) => `データ ソース${quoted(name)}`,
    files: "コネクタ内のファイル",
    newFile: (name) => `追加: ${quoted(name)}`,
    goneFile: (name) => `削除: ${quoted(name)}`,
    signature: "署名",
    signers: {
      "same": "以前のバージョンと同じ証明書で署名されています。",
      "changed": "以前のバージョンとは別の証明書で署名されています。管理者は新しい拇印を信頼する必要があります。",
      "lost": "以前のバージョンは署名されていました。このバージョンは署名されていません。",
      "gained": "このバージョンは署名されています。以前のバージョンは署名されていませんでした。",
      "none": "どちらのバージョンも署名されていません。",
      "not-known": "以前のバージョンの署名が信頼できなかったため、署名者が変わったかどうかは不明です。",
    },
    limit: "比較したのは、コネクタが宣言しているものだけです。関数の内部の動作も変わっている可能性があります。",
  },
};
