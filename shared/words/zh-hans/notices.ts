import type { RecoveryOutcome } from "../../model/cleanup.ts";
import type { HistoryEvent } from "../../model/history.ts";
import type { FoundAgain, StoredTable } from "../../model/notice.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { Words } from "../words.ts";
import { recordsProblems } from "./cleanup.ts";
import { counted, countedFiles, numberText, quoted } from "./phrases.ts";

const tableNames: Readonly<Record<StoredTable, string>> = {
  settings: "设置",
  added_folders: "你添加的文件夹",
  testing_marks: "测试标记",
  cleanup_journal: "文件操作",
  quarantine: "隔离区条目",
  history: "历史记录行",
  seen_folders: "文件夹中的内容",
  ageing: "文件保留时间",
  publishers: "已知的发布者",
  expected_signers: "连接器的签名者",
  report_places: "含有报表的文件和文件夹",
  known_reports: "已读取的报表",
};

const mostNames = 5;

const firstNames = (names: readonly ForeignText[], total: number): string => {
  const shown = names.slice(0, mostNames).map((name) => quoted(name));
  const rest = total - shown.length;
  return `${shown.join("、")}${rest > 0 ? `，以及另外 ${numberText(rest)} 个` : ""}`;
};

const foundAgainText = ({ names, total }: SentenceFacts<FoundAgain>): string =>
  `发现 ${countedFiles(total)}没有记录：${firstNames(names, total)}。`;

const moreInHistory = (count: number): string => `历史记录中还有 ${numberText(count)} 项。`;

const recoveredText = (events: readonly SentenceFacts<HistoryEvent>[], total: number): string => {
  const names = (isWanted: (outcome: RecoveryOutcome) => boolean) =>
    events.flatMap(({ name, recovery }) => (recovery !== null && isWanted(recovery.outcome) ? [name] : []));
  const [missing, adopted] = [names((one) => one === "missing"), names((one) => one === "adopted")];
  const completed = names((one) => one !== "missing" && one !== "adopted");
  const rest = total - events.length;
  return [
    ...(completed.length === 0 ? [] : [`已在中断后恢复；历史记录会说明每个文件的位置：${firstNames(completed, completed.length)}。`]),
    ...(missing.length === 0 ? [] : [`操作中断，并且未找到文件。Mezzanine 会在每次启动时查找：${firstNames(missing, missing.length)}。`]),
    ...(adopted.length === 0 ? [] : [`在隔离区中没有记录，已重新列出：${firstNames(adopted, adopted.length)}。`]),
    ...(rest > 0 ? [moreInHistory(rest)] : []),
  ].join("");
};

export const notices: Words["cleanup"]["notices"] = {
  "recovered": {
    title: ({ events }) =>
      events.length > 0 && events.every(({ recovery }) => recovery?.outcome === "adopted")
        ? "已重新找到隔离区中的文件"
        : "已恢复中断的操作",
    text: ({ events, total }) => recoveredText(events, total),
  },
  "recovery-postponed": {
    title: "尚未恢复中断的操作",
    text: ({ operations }) => `无法检查 ${countedFiles(operations.length)}。Mezzanine 会在下次启动时重试。`,
  },
  "not-recovered": {
    title: "尚未恢复中断的操作",
    text: ({ because }) =>
      because === "only-looking"
        ? "此命令不会更改任何内容。下一个不带 --dry-run 的命令或下次启动窗口时会恢复它们。"
        : `${recordsProblems[because].problem}${recordsProblems[because].step}`,
  },
  "records-lost": {
    title: "历史记录已丢失",
    text: ({ names, total }) => `Mezzanine 的记录缺失或已损坏，因此已创建新记录。${foundAgainText({ names, total })}`,
  },
  "alarms": {
    title: "某个连接器的签名与之前不同",
    text: ({ events, total }) => {
      const lost = events.filter(({ kind }) => kind === "signature-lost").length;
      const other = events.length - lost;
      return [
        ...(lost === 0 ? [] : [`${countedFiles(lost)}之前有签名，现在没有。`]),
        ...(other === 0 ? [] : [`${countedFiles(other)}的签名者与之前不同。`]),
        ...(total > events.length ? [moreInHistory(total - events.length)] : []),
        "请询问发布者，或还原之前的文件。",
      ].join("");
    },
  },
  "store-set-aside": {
    title: "Mezzanine 的记录已损坏",
    text: ({ keptAs, found }) =>
      `这些记录已保存为${quoted(keptAs)}，并已创建新记录。历史记录将重新开始。${found === null ? "隔离区中的所有文件均已列出。" : foundAgainText(found)}`,
  },
  "purge-announced": {
    title: ({ total }) => `隔离区中的 ${countedFiles(total)}将永久删除`,
    text: ({ files: due, total, afterDays }) => {
      const named = due
        .slice(0, mostNames)
        .map(({ name, inDays }) => `${quoted(name)}（${inDays === 0 ? "下次检查时" : `${counted(inDays, "天")}后`}）`)
        .join("、");
      const more = total > mostNames ? `，以及另外 ${numberText(total - mostNames)} 个` : "";
      return `${named}${more}：保留时间超过 ${counted(afterDays, "天")}。仅计算运行 Mezzanine 的天数。在“隔离区”中，你可以选择始终保留某个文件，或关闭此功能。`;
    },
  },
  "rows-set-aside": {
    title: "Mezzanine 的部分记录无法读取",
    text: ({ rows, kept }) => {
      const named = rows.map(({ table, count }) => `${tableNames[table]}：${numberText(count)}`).join("；");
      return `未使用：${named}。${kept ? "这些记录未删除：Mezzanine 会单独保存它们。" : "这些记录未更改。"}其他所有内容均未更改。`;
    },
  },
  "catalogue-not-used": {
    title: "未使用导入的认证连接器列表",
    text: ({ fileName }) => `未使用${quoted(fileName)}。Mezzanine 正在使用其附带的列表。请重新导入该列表，或恢复为 Mezzanine 附带的列表。`,
  },
  "history-not-written": {
    title: "未记录磁盘上的更改",
    text: "Mezzanine 无法写入其历史记录，因此其中可能缺少文件的更改。",
  },
};

export const noticeBar: Words["window"]["notices"] = {
  label: "消息",
  dismiss: (title) => `关闭：${title}`,
  more: (count) => `还有 ${numberText(count)} 条`,
  fewer: "收起",
};
