import type { KnownAuthentication } from "../../model/authentication.ts";
import type { DataSourcePath } from "../../model/connector.ts";
import type { SentenceFacts } from "../foreign-text.ts";
import type { Words } from "../words.ts";
import { listInWords, numberText, quoted, versionInWords } from "./phrases.ts";
import { testConnectionInWords } from "./test-connection.ts";

function pathOf(path: SentenceFacts<DataSourcePath>): string {
  if (path.kind === "singleton") return "すべての使用で 1 組の資格情報";
  if (path.kind === "url") return `${quoted(path.parameter)}のアドレス`;
  if (path.kind === "json") return `${listInWords(path.parameters.map(quoted))}の組み合わせ`;
  return path.kind === "computed" ? "コネクタのコードが計算する値" : "コードを実行しないとわかりません";
}

const authenticationNames: Readonly<Record<KnownAuthentication, string>> = {
  UsernamePassword: "ユーザー名とパスワード",
  OAuth: "OAuth サインイン",
  Aad: "Microsoft Entra ID",
  Key: "キー",
  Anonymous: "匿名",
  Implicit: "資格情報なし",
  Windows: "Windows アカウント",
  Parameterized: "パラメーター",
};

function other(what: string): { readonly own: string; readonly another: string } {
  const text = `これは${what}で、拇印ではありません。証明書の SHA-1 または SHA-256 の拇印を依頼してください。`;
  return { own: text, another: text };
}

export const detailsScreen: Pick<Words["window"], "compare" | "detail" | "overview" | "functions" | "contents"> = {
  compare: {
    label: "拇印の比較",
    hint: "発行元から伝えられた拇印を貼り付けてください (このファイル以外から入手したもの)。",
    placeholder: "拇印を貼り付け",
    equal: (signer) => `拇印が一致します。ファイルに署名した${quoted(signer)}の拇印です。`,
    equalButAltered: "拇印は署名者のものですが、ファイルは署名後に変更されています。使用しないでください。",
    equalButUnchecked: "拇印は署名者のものですが、署名を完全には確認できませんでした。署名のないファイルとして扱ってください。",
    different: {
      "not-the-signer": "一致しません。このファイルの署名者の拇印ではありません。使用する前に発行元に確認してください。",
      "only-claimed": "一致しません。ファイルはこの証明書を挙げていますが、署名はそれで行われていません。一致とは見なせません。",
      "only-included": "一致しません。この拇印の証明書がファイルに含まれていますが、署名したのは別の証明書です。一致とは見なせません。",
    },
    unsigned: "ファイルは署名されていないため、比較するものがありません。",
    notRead: "ファイルをコネクタとして読み取れなかったため、比較する署名がありません。",
    noThumbprint: {
      "no-digits": "拇印ではありません。テキストに、0–9 と A–F の 40 桁 (SHA-1) または 64 桁 (SHA-256) の並びがありません。",
      "too-long": "拇印ではありません。テキストが長すぎます。拇印のある行を貼り付けてください。",
      "several": "テキストに複数の拇印があり、すべてが署名者のものではありません。1 つだけ貼り付けてください。",
    },
    wrongLength: (digits) =>
      `拇印ではありません。${numberText(digits)} 桁ありますが、拇印は 40 桁 (SHA-1) または 64 桁 (SHA-256) です。一部が欠けている可能性があります。`,
    other: {
      "md5": other("MD5 の値"),
      "sha-224": other("SHA-224 の値"),
      "sha-384": other("SHA-384 の値"),
      "sha-512": other("SHA-512 の値"),
      "base64": other("base64 の値"),
      "serial-number": {
        own: "これは署名者の証明書のシリアル番号で、拇印ではありません。同じ番号の証明書はだれでも作成できます。拇印を依頼してください。",
        another: "これはシリアル番号と呼ばれるもので、拇印ではありません。証明書の拇印を依頼してください。",
      },
      "file-hash": {
        own: "これはファイル自体の SHA-256 です。ファイルはこの値のファイルと完全に同じです。だれが署名したかは示しません。",
        another: "これは別のファイルのハッシュです。このファイルを使用する前に発行元に確認してください。",
      },
    },
    pasted: "貼り付けた値",
    signer: "署名者",
    groupDiffers: "異なります",
    tidied: "貼り付けたテキストから見えない文字を取り除きました。",
  },
  detail: {
    width: "詳細の幅",
    widthIs: (pixels: number) => `${numberText(pixels)} ピクセル`,
    widthHint: "ドラッグして幅を変更します。ダブルクリックすると元に戻ります。",
    label: "このコネクタについて",
    tabs: {
      overview: "概要",
      preview: "プレビュー",
      signature: "署名",
      functions: "関数",
      contents: "内容",
      compare: "比較",
    },
    version: (version) => `v${versionInWords(version)}`,
    signedBy: (name) => `署名者: ${quoted(name)}`,
    loadingTitle: {
      expected: "Power BI は読み込む見込みです",
      blocked: "Power BI は読み込まない見込みです",
      unknown: "Power BI が読み込むかどうかは不明です",
    },
    gone: "このコネクタは一覧になくなりました",
    goneDetail: "ファイルが移動、名前変更、または削除されました。別のコネクタを選択するか、もう一度スキャンしてください。",
    loading: "読み取っています…",
    whatItMeans: "これは何を意味しますか?",
  },
  overview: {
    getData: "「データを取得」での表示",
    onLight: "明るい背景",
    onDark: "暗い背景",
    noPublish: "「データを取得」に表示されません。公開されている関数がありません。詳細エディターからは使用できます。",
    unresolvedPublish: (name) => `レコード${quoted(name)}が要求されていますが、存在しないか、コードを実行しないと読み取れません。`,
    unresolvedKind: (name) => `データ ソースの種類${quoted(name)}のレコードが、存在しないか、コードを実行しないと読み取れません。`,
    helpText: "ヘルプ テキスト",
    titleUnknown: "タイトル不明",
    category: "カテゴリ",
    categoryShown: (shown) => `${quoted(shown)}に表示`,
    directQuery: "DirectQuery",
    beta: "ベータ",
    yes: "はい",
    no: "いいえ",
    computed: "実行時に計算",
    learnMore: "詳細情報",
    openLearnMore: "ブラウザーで開く…",
    kinds: "データ ソース",
    noKinds: "データ ソースを宣言していないため、資格情報を要求しません。",
    authentication: "認証",
    noAuthentication: "宣言なし",
    authenticationUnknown: "コードを実行しないとわかりません",
    testConnection: "TestConnection (ゲートウェイ用)",
    testConnectionOf: testConnectionInWords,
    encryption: "暗号化された接続",
    file: "ファイル",
    fileName: "ファイル名",
    folder: "フォルダー",
    size: "サイズ",
    modified: "更新日時",
    container: "形式",
    containers: {
      mez: ".mez (通常のアーカイブ)",
      pqx: ".pqx (署名できるパッケージ)",
      section: "単独のセクション ドキュメント",
    },
    section: "セクション",
    cultures: "言語",
    neutral: "ニュートラル",
    notRead: "コードで未読の部分",
    placeInCode: (line, column) => `${line} 行 ${column} 列`,
    placeInMember: (line, column, member) => `${line} 行 ${column} 列、${quoted(member)}内`,
    morePlaces: (count) => `ほか ${numberText(count)} か所`,
    sha256: "SHA-256",
    otherFields: "その他のフィールド",
    maybeMeant: (name) => `おそらく${quoted(name)}のつもり`,
    authenticationNames,
    requires: "必要なもの",
  },
  functions: {
    none: "ファイルに共有関数はありません。",
    parametersUnknown: "パラメーターはコードを実行しないとわかりません",
    values: "共有値",
    valuesHint: "関数ではない名前です。すべてのコネクタは 1 組の名前を共有します。",
    count: (count) => `${numberText(count)} 個の関数`,
    kind: "データ ソースの種類",
    path: "資格情報の保存単位",
    pathOf,
    published: "「データを取得」に表示",
    moreValues: (count) => `ほか ${numberText(count)} 個`,
    search: "関数を検索",
    nothingMatches: "このテキストを名前に含む関数はありません。",
    showMore: (count) => `さらに ${numberText(count)} 個を表示`,
    unread: (count) => `ほか ${numberText(count)} 個の共有メンバーは読み取っていません。`,
  },
  contents: {
    summary: (parts, size) => `${numberText(parts)} 個のパーツ、展開後 ${size}`,
    name: "パーツ",
    role: "種類",
    size: "サイズ",
    covered: "署名",
    roles: {
      main: "メイン ドキュメント",
      document: "ドキュメント",
      helper: "補助コード",
      resources: "テキスト",
      image: "画像",
      packaging: "パッケージ情報",
      other: "その他",
    },
    coveredYes: "署名済み",
    coveredNo: "署名なし",
    coveredNone: "—",
    notes: "アーカイブについて",
    ambiguous: "2 つのプログラムが異なる内容を読み取る可能性があります",
    wholeArchive: "アーカイブ全体",
    images: "画像",
  },
};
