import type { CleanupObstacle } from "../../model/cleanup.ts";
import type { ProblemByKind } from "../sentence.ts";
import type { Words } from "../words.ts";
import { installObstacles } from "./install.ts";
import { counted, countedFiles, listInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

export const actions: Words["cleanup"]["actions"] = {
  quarantine: {
    name: "移至隔离区",
    ask: (count) => `将 ${countedFiles(count)}移至隔离区？Power BI 不会在那里找到它们。你可以随时还原它们。`,
    done: (count) => `已将 ${countedFiles(count)}移至隔离区。`,
  },
  restore: { name: "还原", ask: (count) => `还原 ${countedFiles(count)}？`, done: (count) => `已还原 ${countedFiles(count)}。` },
  disable: {
    name: "禁用",
    ask: (count) => `禁用 ${countedFiles(count)}？每个文件仍留在其文件夹中，但名称会改为 Power BI 不加载的名称。`,
    done: (count) => `已禁用 ${countedFiles(count)}。`,
  },
  enable: { name: "启用", ask: (count) => `重新启用 ${countedFiles(count)}？`, done: (count) => `已启用 ${countedFiles(count)}。` },
  purge: {
    name: "永久删除",
    ask: (count) => `永久删除 ${countedFiles(count)}？此操作无法撤消。`,
    done: (count) => `已永久删除 ${countedFiles(count)}。`,
  },
  install: { name: "安装", ask: (count) => `安装 ${countedFiles(count)}？`, done: (count) => `已安装 ${countedFiles(count)}。` },
};

export const recordsProblems: Words["cleanup"]["recordsProblems"] = {
  "store-read-only": {
    problem: "Mezzanine 无法写入自己的文件夹，因此不会更改任何内容。",
    step: "请获取该文件夹的写入权限，或使磁盘可写。",
  },
  "store-newer": { problem: "这些记录由更新版本的 Mezzanine 写入，因此此版本不会更改任何内容。", step: "请使用更新的版本。" },
  "store-in-use": { problem: "其他程序正在使用 Mezzanine 的记录。", step: "请关闭其他程序或会话，然后重试。" },
  "store-damaged": {
    problem: "Mezzanine 的记录已损坏，因此不会更改任何内容。",
    step: "请重启 Mezzanine。它会将损坏的记录保存在单独的文件中。",
  },
  "disk-full": { problem: "磁盘已满。", step: "请释放一些磁盘空间，然后重试。" },
  "other-operation-running": { problem: "另一个 Mezzanine 窗口或命令正在移动文件。", step: "请在其完成后重试。" },
};

export const obstacles: ProblemByKind<CleanupObstacle> = {
  "certified-file": { problem: "它是 Power BI 自己的文件。", step: "请保留它。Power BI 更新时会将其恢复。" },
  "changed-in-quarantine": { problem: "自移至隔离区后，其内容已更改。", step: "仅当你知道更改的原因时，才还原或删除它。" },
  "changed-since-scan": { problem: "它在读取后被更改。", step: "继续之前，请重新扫描并查看它。" },
  "name-taken": {
    problem: ({ name, otherName, sameContent }) =>
      `已存在名为${quoted(name)}的文件${sameContent ? "，且内容相同" : ""}。若要保留两者，此文件将命名为${quoted(otherName)}。`,
    step: "请选择保留两个文件，还是将此文件留在原处。",
  },
  "already-disabled": { problem: "它已禁用。", step: "无需执行任何操作。" },
  "not-disabled": { problem: "它未禁用。", step: "无需执行任何操作。" },
  "folder-gone": { problem: ({ path }) => `文件夹${quoted(path)}已不存在。`, step: "请创建该文件夹或连接其驱动器，然后重试。" },
  "folder-read-only": {
    problem: ({ path }) => `你没有更改文件夹${quoted(path)}的权限。`,
    step: "请获取写入权限，或以管理员身份启动 Mezzanine，然后重试。",
  },
  "folder-not-known": {
    problem: ({ path }) => (path.isEmpty ? "它原来所在的文件夹未知。" : `${quoted(path)}不是已知的文件夹。`),
    step: "请添加该文件夹，然后重试。",
  },
  "name-too-long": { problem: "路径将超过系统允许的长度。", step: "请缩短名称或文件夹的路径。" },
  ...recordsProblems,
  ...installObstacles,
  "unknown-id": { problem: "该项已不存在。", step: "请重新扫描。" },
  "vanished": fileFailures.vanished,
  "in-use": { problem: "其他程序已打开它。", step: "请关闭 Power BI Desktop，然后重试。" },
  "access-denied": fileFailures["access-denied"],
  "is-a-folder": fileFailures["is-a-folder"],
  "not-a-file": fileFailures["not-a-file"],
  "too-large": fileFailures["too-large"],
  "link-outside": { problem: "它经由一个链接访问，该链接指向已知文件夹之外的位置。", step: "请添加该链接指向的文件夹。" },
  "link-loop": fileFailures["link-loop"],
  "inspector-failed": fileFailures["inspector-failed"],
  "name-without-text": fileFailures["name-without-text"],
  "no-answer": fileFailures["no-answer"],
  "io-error": { problem: "磁盘或网络出现故障。", step: "请检查驱动器或连接，然后重试。" },
};

export const skipped: Words["cleanup"]["skipped"] = "按你的选择，未移动。";

export const cleanupDialog: Words["window"]["cleanup"] = {
  label: "操作",
  named: {
    quarantine: (name) => `将${quoted(name)}移至隔离区`,
    restore: (name) => `还原${quoted(name)}`,
    disable: (name) => `禁用${quoted(name)}`,
    enable: (name) => `启用${quoted(name)}`,
    purge: (name) => `永久删除${quoted(name)}…`,
    install: (name) => `安装${quoted(name)}…`,
  },
  preview: {
    quarantine: "移至隔离区…",
    restore: "还原…",
    disable: "禁用…",
    enable: "启用…",
    purge: "永久删除…",
    install: "安装…",
  },
  doneNamed: {
    quarantine: (name) => `已将${quoted(name)}移至隔离区。`,
    restore: (name) => `已还原${quoted(name)}。`,
    disable: (name) => `已禁用${quoted(name)}。`,
    enable: (name) => `已启用${quoted(name)}。`,
    purge: (name) => `已永久删除${quoted(name)}。`,
    install: (name) => `已安装${quoted(name)}。请重启 Power BI Desktop 以使用它。`,
  },
  go: {
    quarantine: (count) => `将 ${countedFiles(count)}移至隔离区`,
    restore: (count) => `还原 ${countedFiles(count)}`,
    disable: (count) => `禁用 ${countedFiles(count)}`,
    enable: (count) => `启用 ${countedFiles(count)}`,
    purge: (count) => `永久删除 ${countedFiles(count)}`,
    install: (count) => `安装 ${countedFiles(count)}`,
  },
  more: "更多操作",
  showInShadows: "在“遮盖”中显示",
  showInHistory: "在“历史记录”中显示",
  from: "从",
  to: "到",
  blocked: (count) => `${countedFiles(count)}目前无法更改`,
  nothingToDo: "这些文件目前都无法更改。",
  reason: "原因",
  reasonHint: "与文件一起保存并记入历史记录。可选。",
  keepBoth: (otherName) => `保留两者：此文件命名为${quoted(otherName)}`,
  skip: "将此文件留在原处",
  decide: (name) => `名称${quoted(name)}已被使用`,
  decideFirst: "请先为每个已被使用的名称选择如何处理。",
  acceptChanged: (forGood) => (forGood ? "删除内容已更改的文件" : "还原内容已更改的文件"),
  retry: "重试",
  confirmPurge: (count) => (count === 1 ? "是，删除此文件。我知道它无法还原。" : `是，删除这 ${countedFiles(count)}。我知道它们无法还原。`),
  running: "正在处理…",
  moving: (done, total) => `${numberText(done)}/${countedFiles(total)}`,
  cancelling: "处理完此文件后停止…",
  left: (count) => `已取消。${countedFiles(count)}未更改。`,
  planning: "正在检查文件…",
  endedTitle: "部分文件未更改",
  ended: (done, total) => `已完成 ${numberText(done)} 个，共 ${countedFiles(total)}。其他文件未更改。`,
  undo: "撤消",
  undoHint: "撤消 (Ctrl+Z)",
  restores: (names) => `已从隔离区还原：${listInWords(names.map(quoted))}。`,
  undone: (count) => (count === 1 ? "已撤消。" : `已撤消对 ${countedFiles(count)}的操作。`),
};

export const listedFromNotes: Words["cleanup"]["listedFromNotes"] =
  "隔离区的记录无法使用。此列表显示其文件夹中的文件，相关信息来自随文件保存的备注。";

export const quarantineScreen: Words["window"]["quarantine"] = {
  title: "隔离区",
  explain: "你从连接器文件夹中移出的文件。在你删除它们之前，Mezzanine 会原样保留它们。你可以随时还原它们。",
  total: (count, size) => `${countedFiles(count)}，${size}。`,
  emptyTitle: "隔离区为空",
  empty: "如果连接器遮盖了认证连接器，请将其移至此处，而不是删除它。Power BI 不会再找到它，并且你可以随时还原它。",
  movedAt: (when) => `移入时间：${when}`,
  from: "来自",
  nobodyKnows: "未知，因为记录已丢失",
  reason: "原因",
  findings: "当时的检查结果",
  signed: "签名者",
  hash: "SHA-256",
  choose: (name) => `选择${quoted(name)}`,
  chooseAll: "全选",
  search: "搜索隔离区",
  nothingMatches: "隔离区中没有文件的名称、文件夹或原因包含此文本。",
  age: "文件保留时间",
  ageExplain:
    "Mezzanine 不会自行删除任何内容。如果在此处选择时间，则超过该时间的文件会在通知一周后永久删除。仅计算运行 Mezzanine 的天数，因此时钟不正确不会导致删除。",
  ageNever: "直到我删除它们",
  ageDays: (days) => counted(days, "天"),
  ageWarning: (count) => (count === 0 ? "没有超过该时间的文件。" : `${countedFiles(count)}超过该时间，将在通知一周后删除。`),
  ageSaved: "已保存。",
  held: "始终保留，不受时间限制。",
  counted: (kept, due) =>
    `已计 ${counted(kept, "天")}${due === null ? "。" : due === 0 ? "；将在下次检查时永久删除。" : `；再计 ${counted(due, "天")}后将永久删除。`}`,
  hold: "始终保留",
  release: "按时间删除",
};
