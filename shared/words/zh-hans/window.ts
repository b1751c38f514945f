import type { Words } from "../words.ts";
import { catalogueScreen } from "./catalogue.ts";
import { cleanupDialog, quarantineScreen } from "./cleanup.ts";
import { connectorsScreen } from "./connectors.ts";
import { detailsScreen } from "./details.ts";
import { doctorTexts } from "./doctor.ts";
import { commandFailures } from "./failures.ts";
import { externalToolTexts } from "./external-tool.ts";
import { foldersPage } from "./folders.ts";
import { historyScreen } from "./history.ts";
import { aboutPage } from "./host.ts";
import { installTexts } from "./install.ts";
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
    label: "页面",
    connectors: "连接器",
    doctor: "未加载？",
    shadows: "遮盖",
    quarantine: "隔离区",
    history: "历史记录",
    reports: "报表",
    catalogue: "认证",
    trust: "信任",
    check: "检查",
    publish: "发布",
    folders: "文件夹",
    settings: "设置",
    snapshots: snapshotTexts.title,
    policy: policyTexts.page.title,
    about: "关于",
    waiting: (count) => `${numberText(count)} 项待处理`,
    kept: (count) => `隔离区中有 ${countedFiles(count)}`,
    more: "更多",
    skip: "跳到内容",
  },
  actions: {
    openFile: "打开文件…",
    scan: "重新扫描",
    cancel: "取消",
    close: "关闭",
    back: "返回",
    copy: "复制",
    copied: "已复制",
    copyPath: "复制路径",
    copyThumbprint: "复制指纹",
    copyHash: "复制哈希",
    showFolder: "打开文件夹",
    addFolder: "添加文件夹…",
    removeFolder: "从列表中移除",
    clearFilters: "全部显示",
    palette: "转到…",
    chooseAnother: "选择其他文件…",
  },
  connection: { lost: "Mezzanine 没有响应。这是最后已知的状态。正在重试…" },
  tones: { danger: "危险", attention: "注意", information: "提示", good: "正常" },
  palette: {
    ...paletteTexts,
    label: "转到",
    placeholder: "键入页面、操作或连接器",
    goTo: "页面",
    connectors: "连接器",
    actions: "操作",
    nothing: "没有结果。",
    diagnose: doctorTexts.named,
  },
};
