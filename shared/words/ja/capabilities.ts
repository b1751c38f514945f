import type { Words } from "../words.ts";
import { listInWords, numberText, quoted } from "./phrases.ts";

export const capabilityTexts: Words["capabilities"] = {
  title: "行う可能性のあること",
  explain: "コードを実行せずに読み取ってわかったことです。ここに表示されていないことを行う可能性もあります。",
  nothing: "コードにこれらは見つかりませんでした。行わないという意味ではありません。",
  heads: {
    "address": "アドレス",
    "asked-address": "ユーザーが指定するアドレス",
    "data-function": "データ関数",
    "sign-in": "サインイン",
    "reads-credential": "資格情報",
    "evaluates-code": "実行時のコード",
    "native-query": "ネイティブ クエリ",
    "direct-query": "DirectQuery",
    "writes-traces": "トレース",
  },
  sentences: {
    "address": ({ host, use, whole }) => {
      if (whole) return use === "contacted" ? `${quoted(host)}に接続します。` : `コードに${quoted(host)}のアドレスがあります。`;
      const address = host.isEmpty ? "ホストが実行時に計算されるアドレス" : `ホストが${quoted(host)}を含み、実行時に計算されるアドレス`;
      return use === "contacted" ? `${address}に接続します。` : `コードに、${address}があります。`;
    },
    "asked-address": ({ functionName, parameters }) =>
      `接続先のアドレスを要求します: ${quoted(functionName)}の${listInWords(parameters.map(quoted))}。`,
    "data-function": ({ functionName, called }) => {
      if (called === "fixed") return `コード内の値で${quoted(functionName)}を呼び出します。`;
      return called === "computed"
        ? `実行時に計算される値で${quoted(functionName)}を使用します。`
        : `一部は実行時に計算される値で${quoted(functionName)}を使用します。`;
    },
    "sign-in": ({ dataSourceKind, authentication }) =>
      authentication === null
        ? `${quoted(dataSourceKind)}へのサインイン方法は実行時に計算されます。`
        : `${quoted(dataSourceKind)}へのサインイン方法として${quoted(authentication)}を提供します。`,
    "reads-credential": ({ functionName }) => `ユーザーが入力した資格情報を読み取ります (${quoted(functionName)})。`,
    "evaluates-code": ({ functionName }) =>
      `ドキュメントに表示されていないコードを実行できます (${quoted(functionName)})。多くのコネクタは、自身の補助ファイルをこの方法で読み込みます。`,
    "native-query": ({ functionName }) => `データ ソースの言語でクエリを送信します (${quoted(functionName)})。`,
    "direct-query": ({ publish, certain }) =>
      certain
        ? `DirectQuery を提供します (${quoted(publish)})。`
        : `DirectQuery を提供するかどうかは実行時に計算されます (${quoted(publish)})。`,
    "writes-traces": ({ functionName }) => `Power BI のトレース ファイルに書き込みます (${quoted(functionName)})。`,
  },
  place: (document, lines, more) =>
    `${quoted(document)}、${listInWords(lines.map(numberText))} 行${more > 0 ? `、ほか ${numberText(more)} か所` : ""}`,
  leftOut: (count) => `ほか ${numberText(count)} 件が見つかりましたが、表示していません。`,
  unread: (documents) => `読み取っていません: ${listInWords(documents.map(quoted))}。そのコードが何をするかは不明です。`,
};
