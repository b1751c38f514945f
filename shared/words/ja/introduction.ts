import type { Words } from "../words.ts";
import { numberText, quoted } from "./phrases.ts";

export const introductionTexts: Words["window"]["introduction"] = {
  label: "最初の手順",
  step: (number, of) => `手順 ${numberText(number)}/${numberText(of)}`,
  skip: "スキップ",
  next: "次へ",
  back: "戻る",
  done: "コネクタを表示",
  folder: {
    title: "Power BI Desktop が読み取るフォルダー",
    there: (path) => `Power BI Desktop は${quoted(path)}からカスタム コネクタを読み込みます。`,
    absent: (path) =>
      `Power BI Desktop は${quoted(path)}からカスタム コネクタを読み込みます。このフォルダーはまだありません。カスタム コネクタを使う場合にのみ必要です。`,
    notKnown: "このコンピューターには Power BI Desktop が読み取るフォルダーがありません。フォルダーの追加とファイルの確認は行えます。",
  },
  security: "「データ拡張機能」オプション",
  found: {
    title: "見つかったもの",
    reading: "Mezzanine はまだコネクタを読み取っています。",
    nothing:
      "フォルダーにコネクタはまだありません。.mez または .pqx ファイルをこのウィンドウにドロップすると、確認してインストールできます。",
    next: "コネクタを選択すると、署名者、Power BI が読み込む見込みかどうか、行うべきことを確認できます。",
  },
};
