import type { Words } from "../words.ts";
import { numberText, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";

export const historyEvents: Words["cleanup"]["events"] = {
  "added": "已添加",
  "replaced": "已替换",
  "removed": "已移除",
  "signer-changed": "签名者与之前不同",
  "signature-lost": "不再有签名",
  "installed": "已安装",
  "quarantined": "已移至隔离区",
  "restored": "已还原",
  "disabled": "已禁用",
  "enabled": "已启用",
  "purged": "已永久删除",
  "marked-testing": "已标记为测试中",
  "unmarked-testing": "不再标记为测试中",
  "recovered": "已在中断后恢复",
};

export const recoveries: Words["cleanup"]["recoveries"] = {
  "finished": "操作曾中断，现已完成。",
  "undone": "操作曾中断。文件在原来的位置。",
  "kept-under-other-name": "操作曾中断。文件已放回，但使用其他名称，因为原名称已被使用。",
  "missing": "操作曾中断，并且未找到文件。可能有人移除了它，或其驱动器未连接。Mezzanine 会在每次启动时查找它。",
  "adopted": "已重新列出隔离区中没有记录的文件。",
};

export const historyUnreadable: Words["cleanup"]["historyUnreadable"] = "无法读取历史记录。可能有未显示的事件。";

export const historyScreen: Words["window"]["history"] = {
  title: "历史记录",
  explain: "连接器文件的所有更改：你在此处进行的更改，以及在磁盘上发现的更改。",
  search: "搜索历史记录",
  placeholder: "搜索名称、文件夹、版本、指纹、备注",
  kinds: "事件",
  kindsActive: (count) => `事件，已选 ${numberText(count)} 种`,
  groups: { alarms: "警报", user: "你的更改", disk: "在磁盘上发现", recovery: "中断之后" },
  since: "起始日期",
  export: "导出",
  exportCsv: "导出为 CSV，用于电子表格",
  exportJson: "导出为 JSON，供程序使用",
  exported: (fileName) => `已导出为${quoted(fileName)}。`,
  label: "事件，最新的在前",
  alarm: "警报",
  undone: "已撤消",
  by: { user: "由你执行", disk: "在磁盘上发现", recovery: "由 Mezzanine 执行", age: "因保留时间" },
  version: (version) => `v${versionInWords(version)}`,
  versions: (before, after) => `v${versionInWords(before)} → v${versionInWords(after)}`,
  signer: (thumbprint) => `签名者 ${thumbprintInWords(thumbprint)}…`,
  undo: (what, name) => `撤消：${what}，${quoted(name)}`,
  loading: "正在读取历史记录…",
  emptyTitle: "尚无事件",
  empty: "当连接器文件被添加、替换、移除、移动或由其他人签名时，Mezzanine 会在此处记录。",
  nothingMatchesTitle: "没有匹配项",
  nothingMatches: "没有事件与搜索和筛选器匹配。",
  today: "今天",
  yesterday: "昨天",
};
