import type { FileFailure } from "../../model/finding.ts";
import type { ConnectorAspect, UnknownConnector } from "../../model/snapshot-difference.ts";
import type { ForeignText } from "../foreign-text.ts";
import { dayInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

export const snapshotTexts = {
  title: "快照",
  explain:
    "快照是列出一台计算机上的连接器、文件夹和受信任条目的文件。打开一个快照可与这台计算机比较，打开两个可相互比较。不会更改任何内容。",
  choose: "打开快照…",
  save: "保存这台计算机的快照…",
  pseudonyms: "替换用户、计算机和公司的名称",
  pseudonymsExplain: "如果要将文件发送给组织外部的人员，请选择此项。",
  ready: (fileName: ForeignText) => `${quoted(fileName)}已可保存。`,
  empty: {
    title: "没有打开的快照",
    text: "使用“保存这台计算机的快照”创建，或在另一台计算机上使用“mezzanine snapshot”创建。",
  },
  reading: "正在读取…",
  tooMany: "一次请打开一个或两个快照。",
  notOpened: (fileName: ForeignText) => `无法打开${quoted(fileName)}`,
  swap: "交换之前和之后",
  beforeTitle: "之前",
  afterTitle: "之后",
  thisComputer: "这台计算机，现在",
  hiddenNames: "此快照中的私人名称已被替换。",
  computer: "计算机",
  user: "用户",
  made: "创建时间",
  madeOn: (at: ForeignText) => dayInWords(at),
  versions: "Mezzanine 和系统",
  leftOut: (count: number) => `由于空间不足，此快照中缺少 ${numberText(count)} 个连接器。`,
  outcome: {
    same: "连接器和受信任条目没有差异。",
    different: "两者不同。",
    unknown: "未发现差异，但并非所有内容都能比较。",
  },
  same: (count: number) => `${numberText(count)} 个连接器在两者中相同。`,
  added: "仅在之后",
  removed: "仅在之前",
  changed: "已更改",
  unknown: "未知",
  trustAdded: "仅在之后受信任",
  trustRemoved: "仅在之前受信任",
  trustUnknown: "无法读取其中一个受信任列表，因此不知道它们有何不同。",
  notAThumbprint: "不是指纹",
  allConnectors: (count: number) => `所有连接器 (${numberText(count)})`,
  more: (count: number) => `此处还有 ${numberText(count)} 项未显示。“mezzanine diff”会全部列出。`,
  becomes: (before: ForeignText, after: ForeignText) => `${quoted(before)}，之后为${quoted(after)}`,
  aspects: {
    name: "文件名",
    folder: "文件夹",
    content: "内容",
    version: "版本",
    kinds: "数据源种类",
    integrity: "签名",
    signers: "签名者",
    loading: "Power BI 是否加载",
    shadows: "可能会代替其被使用的认证连接器",
    findings: "检查结果",
  } satisfies Readonly<Record<ConnectorAspect, string>>,
  because: {
    "folder-not-read": { before: "第一个快照无法读取此文件夹。", after: "第二个快照无法读取此文件夹。" },
    "left-out": { before: "第一个快照未列出所有连接器。", after: "第二个快照未列出所有连接器。" },
    "unread": { before: "在第一个快照中无法读取该文件。", after: "在第二个快照中无法读取该文件。" },
  } satisfies Readonly<Record<UnknownConnector["because"], { readonly before: string; readonly after: string }>>,
  failures: {
    "too-large": "此文件太大，不可能是快照。",
    "not-a-snapshot": (place: ForeignText) => `这不是 Mezzanine 可以读取的快照 (${quoted(place)})。请使用“mezzanine snapshot”重新创建。`,
    "newer-format": "此快照由更高版本的 Mezzanine 创建。请更新 Mezzanine 后再打开。",
    "not-read": (because: FileFailure) => `${fileFailures[because].problem}请选择其他文件。`,
  },
};
