import type { Words } from "../words.ts";

export const settingsPage: Words["window"]["settings"] = {
  title: "設定",
  security: "Power BI Desktop の「データ拡張機能」で何が選択されていますか?",
  securityExplain:
    "このオプションは、Power BI がどのコネクタを読み込むかを決めます。Mezzanine からは読み取れないため、表示されているものを選択してください。",
  levels: {
    "trusted-only": "(推奨) Microsoft 認定の拡張機能と他の信頼されたサード パーティー製の拡張機能のみの読み込みを許可する",
    "any": "(非推奨) 検証または警告せずに、あらゆる拡張機能の読み込みを許可する",
    "not-said": "わからない",
  },
  levelHints: {
    "trusted-only": "署名のないコネクタと、不明な署名者はブロックされます。",
    "any": "だれが作成したかにかかわらず、すべてのコネクタが読み込まれます。",
    "not-said": "Mezzanine は、このオプションによって変わるものを「不明」と表示します。",
  },
  whereToFind: "Power BI Desktop で: [ファイル] › [オプションと設定] › [オプション] › [セキュリティ] › [データ拡張機能]。",
  appearance: "外観",
  theme: "テーマ",
  themes: { system: "システムと同じ", light: "ライト", dark: "ダーク" },
  density: "密度",
  densities: { comfortable: "標準", compact: "コンパクト" },
  culture: "コネクタ内のテキストの言語",
  cultureExplain: "コネクタは複数の言語のタイトルを持つことができます。表示する言語を選択してください。",
  cultureSystem: (culture) => `システムと同じ (${culture})`,
  language: "言語",
  languageLabel: "表示言語",
  languageSystem: (name) => `システムと同じ (${name})`,
  languagePseudo: "擬似言語 (翻訳のテスト用)",
  downloads: "ダウンロード",
  downloadsLabel: "ダウンロードに追加されたコネクタを提示する",
  downloadsExplain:
    "Mezzanine は実行中、ダウンロード フォルダーに新しい .mez および .pqx ファイルがあるかを確認し、内容の確認を提示します。自動でインストールすることはありません。",
  saved: "保存しました。",
  readOnly: "Mezzanine は今データを読み取ることしかできないため、設定を変更できません。",
  askLevel: "「データ拡張機能」オプションを一度選択すると、Power BI がどのコネクタを読み込むかを Mezzanine が示せます。",
  answerHere: "回答…",
  answerLater: "後で回答",
  askedOnce: "回答は後から「設定」で変更できます。",
  saveAnswer: "回答を保存",
};

export const notifications: Words["host"]["notifications"] = {
  title: "通知",
  label: "コネクタの署名がなくなったとき、または変わったときに知らせる",
  hint: "Mezzanine の実行中、システムが通知を表示し、Mezzanine のアイコンに数を表示します。",
};
