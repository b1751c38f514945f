import type { ForeignText } from "../foreign-text.ts";
import { numberText, quoted } from "./phrases.ts";

export const paletteTexts = {
  settings: "设置",
  view: "视图",
  forSelection: "所选内容",
  choice: (of: string, value: string) => `${of}：${value}`,
  turnOn: (setting: string) => `打开：${setting}`,
  turnOff: (setting: string) => `关闭：${setting}`,
  showColumn: (column: string) => `显示列：${column}`,
  hideColumn: (column: string) => `隐藏列：${column}`,
  openView: (name: ForeignText) => `打开已保存的视图${quoted(name)}`,
  cancelScan: "取消扫描",
  undo: "撤消上次更改",
  search: "搜索连接器",
  reportOf: (count: number, format: string) => `关于 ${numberText(count)} 个连接器的报告：${format}`,
  addReportFolder: "添加包含报表的文件夹…",
  readReports: "重新读取所有报表",
  reportOpened: "关于已打开文件的报告",
  checkOpened: "按规则检查已打开的文件",
  installOpened: "安装已打开的文件…",
  diagnoseOpened: "为什么已打开的文件不会加载？",
  usualWidth: "重置详细信息的宽度",
};
