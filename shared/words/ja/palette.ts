import type { ForeignText } from "../foreign-text.ts";
import { countedConnectors, quoted } from "./phrases.ts";

export const paletteTexts = {
  settings: "設定",
  view: "表示",
  forSelection: "選択項目",
  choice: (of: string, value: string) => `${of}: ${value}`,
  turnOn: (setting: string) => `オンにする: ${setting}`,
  turnOff: (setting: string) => `オフにする: ${setting}`,
  showColumn: (column: string) => `列を表示: ${column}`,
  hideColumn: (column: string) => `列を非表示: ${column}`,
  openView: (name: ForeignText) => `保存済みのビュー${quoted(name)}を開く`,
  cancelScan: "スキャンをキャンセル",
  undo: "最後の変更を元に戻す",
  search: "コネクタを検索",
  reportOf: (count: number, format: string) => `${countedConnectors(count)}のレポート: ${format}`,
  addReportFolder: "レポートのフォルダーを追加…",
  readReports: "すべてのレポートを再度読み取る",
  reportOpened: "開いたファイルのレポート",
  checkOpened: "開いたファイルを規則で確認",
  installOpened: "開いたファイルをインストール…",
  diagnoseOpened: "開いたファイルが読み込まれない理由",
  usualWidth: "詳細の幅をリセット",
};
