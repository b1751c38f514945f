import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands scan, inspect, verify, explain, compare. */
export const inspectingTexts: Pick<CommandLineWords, "scan" | "inspect" | "verify" | "explain" | "compare"> = {
  scan: {
    columns: { name: "名前", file: "ファイル", version: "バージョン", signedBy: "署名者", loads: "読み込み", findings: "検出事項" },
    trusted: (signer) => `${signer} (信頼済み)`,
    nothingDangerous: "危険なものは見つかりませんでした。",
    dangerous: (count) => `危険: ${numberText(count)} 件。`,
    listed: "コネクタ フォルダーを調べます。",
    description:
      "コネクタ フォルダーを調べます: 何があるか、誰が署名したか、Power BI が読み込む見込みか、どのコネクタが競合するか。フォルダーを指定しない場合は、ウィンドウと同じ一覧を対象にします: Power BI が参照する場所、追加したフォルダー、設定。コネクタは変更されません。指定したフォルダーは 1 回だけ読み取られ、一覧には追加されません。ファイルから分かったことは保存されるため、次回のスキャンでは変更されたものだけが検査されます。最後にカスタム コネクタのコードがすべて読み取られます。コードに誤りがあるかどうかは、これによってのみ分かります。",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      all: "情報のみの検出事項も表示します。",
      allUsers:
        "このコンピューターのすべてのユーザーのフォルダーを調べます (Windows、管理者または SYSTEM として)。どのユーザーのものも変更されません。",
    },
    exitCodes: exitCodeTexts.judging,
  },
  inspect: {
    explainHint: (findings) => `mezzanine explain <finding> で詳しい説明が表示されます: ${findings.join(", ")}`,
    more: (count) => `ほか ${numberText(count)} 件`,
    names: (names, more) => `${names.join(", ")}${more > 0 ? `、ほか ${numberText(more)} 件` : ""}`,
    dataSources: "データ ソース",
    functions: "関数",
    listed: "コネクタ ファイルをインストールせずに読み取ります。",
    description:
      "コネクタ ファイル (.mez、.pqx、.m、.pq) を、インストールも実行もせずに読み取ります。最後にコードがすべて読み取られます。コードに誤りがあるかどうかは、これによってのみ分かります。",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      parts: "各ファイルのパーツだけを一覧表示します: 名前、種類、サイズ (バイト)、署名の対象かどうか。",
      part: "このパーツだけをテキストとして出力します。中のものは何も実行されず、制御文字はコードとして書き出されます。",
    },
    exitCodes: exitCodeTexts.judging,
  },
  verify: {
    listed: "署名を検証します。署名がないか誤っている場合は失敗します。",
    description:
      "署名を検証します: 最初に判定、次に警告、証明書、署名の日時、証明書の発行者。--json を指定すると、各ファイルに MakePQX と同じ SignatureStatus と CertificateStatus、およびそれ以外の情報が含まれます。",
    options: {
      json: optionTexts.json,
      thumbprint:
        "この拇印の証明書で署名されていない場合は失敗します。拇印を含む任意のテキストを指定できます: 空白、コロン、前後の文章は無視されます。",
      xml: "ファイルにある各署名の XML も出力します。--json では signatureXml に入ります。",
    },
    exitCodes: {
      0: "すべてのファイルが署名済みで変更されておらず、指定した場合はその証明書で署名されています",
      1: "そうでないものがあります",
      2: "使い方の誤り",
      3: "読み取れないもの、またはコネクタではないものがあります。1 が優先されます",
    },
  },
  explain: {
    columns: { finding: "検出事項", severity: "重大度", title: "タイトル" },
    severities: { danger: "危険", attention: "注意", information: "情報" },
    notRead: "この検出事項のページを読み取れませんでした",
    usage: {
      noFinding: (given, similar) =>
        `${quoted(given)}という検出事項はありません。${similar.length === 0 ? "mezzanine explain ですべての検出事項が表示されます。" : `似た名前: ${similar.join(", ")}。`}`,
    },
    listed: "検出事項の意味と対処方法。単独ではすべてを一覧表示します。",
    description:
      "検出事項を説明します: 意味、Power BI について分かっていること、対処方法、例。検出事項を指定しない場合は、重大なものから順にすべてを一覧表示します。",
    options: { json: optionTexts.json },
    exitCodes: { 0: "完了", 2: "使い方の誤り、またはその名前の検出事項がない", 3: "ページを読み取れなかった" },
  },
  compare: {
    usage: { takes: "compare には 2 つのコネクタをファイルまたは名前で指定します" },
    listed: "一方をもう一方に置き換えると使えなくなるもの。",
    description:
      "一方をもう一方のコネクタに置き換えた場合にユーザーにとって変わること: なくなる関数とデータ ソースの種類、パラメーターとその型、資格情報の保存先、サインインの方法、DirectQuery。最初に両方のコードがすべて読み取られます。それぞれファイル、または一覧にあるコネクタ ファイルの名前を指定します。もう一方には認定コネクタの名前も指定できます。",
    options: {
      json: optionTexts.json,
      text: "2 つのファイルのテキストの違いも行ごとに表示します。両方ともファイルである必要があります。",
    },
    exitCodes: {
      0: "ファイルから分かる範囲では、使えなくなるものはありません",
      1: "使えなくなるものがあります",
      2: "使い方の誤り、または当てはまるものがないか複数ある名前",
      3: "2 つのうち 1 つがコネクタではないか、すべてを比較できませんでした",
    },
  },
};
