import type { Words } from "../words.ts";
import { countedConnectors, monthInWords, numberText, periodInWords, quoted } from "./phrases.ts";

export const catalogueFailures: Words["cleanup"]["catalogueFailures"] = {
  "not-json": "認定コネクタの一覧ではありません (JSON ではありません)。",
  "too-large": "認定コネクタの一覧としては大きすぎます。",
  "not-a-catalogue": "認定コネクタの一覧ではありません (コネクタが含まれていません)。",
  "too-many-entries": "一覧に、存在する数よりはるかに多くのコネクタが含まれています。",
  "bad-entry": "一覧の 1 つの項目が無効なため、何もインポートしませんでした。",
  "outdated": "一覧が Mezzanine に付属のものより古いため、インポートしませんでした。",
  "unreadable": "インポートした一覧を読み取れなくなりました。",
};

export const lifecycle: Words["shadow"]["lifecycle"] = {
  endOfSupport: ({ certifiedName, on, replacedBy, source }) =>
    [
      `Microsoft によると、${quoted(certifiedName)}は${on === null ? "" : ` ${periodInWords(on)}以降、`}サポートされておらず、Power Query に表示されません。`,
      ...(replacedBy === null ? [] : [`代わりに${quoted(replacedBy)}が挙げられています。`]),
      ...(source === null ? [] : [`出典: ${quoted(source)}。`]),
    ].join(""),
  driverTransition: ({ certifiedName, from, to, defaultFrom, leavesService, leavesDesktop, source }) =>
    [
      `Microsoft は、Power BI に付属する${quoted(certifiedName)}用の ODBC ドライバー${from === null ? "" : quoted(from)}の削除を予定しています。`,
      to === null
        ? "代わりのドライバーは示されていません。"
        : `代わりは${quoted(to)}です${defaultFrom === null ? "" : ` (${periodInWords(defaultFrom)}から段階的に既定になります)`}。`,
      ...(leavesService === null ? [] : [`以前のドライバーは、${periodInWords(leavesService)}にサービスから削除される予定です。`]),
      ...(leavesDesktop === null ? [] : [`Desktop とゲートウェイからは ${periodInWords(leavesDesktop)}に削除される予定です。`]),
      "個別にインストールしたドライバーは影響を受けません。",
      ...(source === null ? [] : [`出典: ${quoted(source)}。`]),
    ].join(""),
};

export const catalogueScreen: Words["window"]["catalogue"] = {
  title: "認定コネクタ",
  explain:
    "認定されている、または Power BI に組み込まれていることがわかっているすべてのコネクタです。ここに表示されるコネクタには、Power BI でファイルは必要ありません。",
  search: "このコネクタは認定済みですか?",
  placeholder: "名前、発行元、データ ソースの種類、関数、ファイル名を入力",
  facts: (count, asOf) => `${countedConnectors(count)}${asOf === null ? "" : ` (${monthInWords(asOf)}時点)`}`,
  sources: {
    shipped: "Mezzanine に付属の一覧",
    imported: (fileName, when) => `${quoted(fileName)}から (${when} にインポート)`,
    given: "今回の実行でのみ指定された一覧",
  },
  import: "新しい一覧をインポート…",
  reset: "付属の一覧に戻す",
  imported: (count) => `インポートしました: ${countedConnectors(count)}。`,
  resetDone: "Mezzanine に付属の一覧を再び使用します。",
  notTaken: "一覧をインポートしませんでした",
  notTakenWhere: (where) => `場所: ${quoted(where)}`,
  unreadable: "ファイルを読み取れませんでした。別のプログラムが使用している場合は、そのプログラムを閉じてもう一度お試しください。",
  found: (count, total) => (count === total ? `${numberText(total)} 件` : `${numberText(total)} 件中 ${numberText(count)} 件`),
  noneTitle: (text) => `${quoted(text)}は認定済みとして知られていません`,
  none: "一覧にも、このコンピューターの認定ファイルにもありません。カスタム コネクタとして扱ってください。Power BI は、署名者が信頼されているか、すべての拡張機能が許可されている場合にのみ読み込みます。",
  more: (count) => `ほか ${numberText(count)} 件。入力して絞り込んでください。`,
  origins: {
    "partner-certified": "認定済み、パートナーが作成",
    "microsoft-extension": "Microsoft が作成",
    "microsoft-engine": "エンジンに組み込み",
    "not-said": "作成者は一覧に記載されていません",
    "not-listed": "インストール済み、一覧にはありません",
  },
  installed: "インストール済み",
  kinds: "データ ソースの種類",
  kindConfidences: { certain: "確実", likely: "可能性が高い", uncertain: "不確実", none: "不明" },
  functions: "関数",
  stems: "ファイル名",
  publisher: "発行元",
  origin: "作成者",
  state: "状態",
  withdrawn: "サポート終了",
  version: "バージョン",
  certified: "認定",
  docs: "ドキュメント…",
  showInstalled: "インストール済みのファイルを表示",
};
