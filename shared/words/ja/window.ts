import type { Words } from "../words.ts";
import { installTexts } from "./install.ts";
import { aboutPage } from "./host.ts";
import { catalogueScreen } from "./catalogue.ts";
import { cleanupDialog, quarantineScreen } from "./cleanup.ts";
import { connectorsScreen } from "./connectors.ts";
import { detailsScreen } from "./details.ts";
import { commandFailures } from "./failures.ts";
import { doctorTexts } from "./doctor.ts";
import { externalToolTexts } from "./external-tool.ts";
import { foldersPage } from "./folders.ts";
import { historyScreen } from "./history.ts";
import { introductionTexts } from "./introduction.ts";
import { noticeBar } from "./notices.ts";
import { countedFiles, numberText } from "./phrases.ts";
import { previewTexts } from "./previews.ts";
import { paletteTexts } from "./palette.ts";
import { policyTexts } from "./policy.ts";
import { publishPage } from "./publish-page.ts";
import { reportScreen } from "./report-screen.ts";
import { settingsPage } from "./settings.ts";
import { shadowsScreen, testingDialog } from "./shadows.ts";
import { snapshotTexts } from "./snapshots.ts";
import { supportTexts } from "./support.ts";
import { trustPage } from "./trust.ts";

export const windowTexts: Words["window"] = {
  install: installTexts,
  introduction: introductionTexts,
  ...connectorsScreen,
  ...detailsScreen,
  ...previewTexts,
  shadows: shadowsScreen,
  cleanup: cleanupDialog,
  testing: testingDialog,
  quarantine: quarantineScreen,
  history: historyScreen,
  reports: reportScreen,
  catalogue: catalogueScreen,
  notices: noticeBar,
  trust: trustPage,
  publish: publishPage,
  folders: foldersPage,
  settings: settingsPage,
  externalTool: externalToolTexts,
  about: aboutPage,
  support: supportTexts,
  failures: commandFailures,
  product: "Mezzanine",
  navigation: {
    label: "セクション",
    connectors: "コネクタ",
    doctor: "読み込み診断",
    shadows: "隠れたコネクタ",
    quarantine: "検疫",
    history: "履歴",
    reports: "レポート",
    catalogue: "認定",
    trust: "信頼",
    check: "確認",
    publish: "公開",
    folders: "フォルダー",
    settings: "設定",
    snapshots: snapshotTexts.title,
    policy: policyTexts.page.title,
    about: "バージョン情報",
    waiting: (count) => `${numberText(count)} 件待機中`,
    kept: (count) => `検疫に ${countedFiles(count)}`,
    more: "その他",
    skip: "コンテンツに移動",
  },
  actions: {
    openFile: "ファイルを開く…",
    scan: "再スキャン",
    cancel: "キャンセル",
    close: "閉じる",
    back: "戻る",
    copy: "コピー",
    copied: "コピーしました",
    copyPath: "パスをコピー",
    copyThumbprint: "拇印をコピー",
    copyHash: "ハッシュをコピー",
    showFolder: "フォルダーを開く",
    addFolder: "フォルダーを追加…",
    removeFolder: "一覧から削除",
    clearFilters: "すべて表示",
    palette: "移動…",
    chooseAnother: "別のファイルを選択…",
  },
  connection: {
    lost: "Mezzanine が応答しません。表示されているのは最後にわかっている状態です。再試行しています…",
  },
  tones: { danger: "危険", attention: "注意", information: "情報", good: "良好" },
  palette: {
    ...paletteTexts,
    label: "移動",
    placeholder: "セクション、操作、またはコネクタを入力",
    goTo: "セクション",
    connectors: "コネクタ",
    actions: "操作",
    nothing: "結果はありません。",
    diagnose: doctorTexts.named,
  },
};
