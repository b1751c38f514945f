import { compressionMethods, deflate64, type Lookalike, type RefusalReason } from "../../model/inspection.ts";
import type { ProblemByKind } from "../sentence.ts";
import type { Words } from "../words.ts";
import { counted, megabytes, numberText, quoted } from "./phrases.ts";
import { archiveNotes, lookalikes } from "./reasons.ts";

export const fileFailures: Words["fileFailures"] = {
  "vanished": { problem: "该文件不存在，或已不再存在。", step: "请检查其名称和文件夹，然后重试。" },
  "in-use": { problem: "其他程序正在使用该文件，因此无法读取。", step: "请关闭 Power BI Desktop 或使用该文件的其他程序，然后重新扫描。" },
  "access-denied": { problem: "你没有读取该文件的权限。", step: "请向文件的所有者请求权限，或使用其他帐户。" },
  "is-a-folder": { problem: "这是文件夹，不是文件。", step: "请指定其中的一个文件。“mezzanine scan”会扫描整个文件夹。" },
  "not-a-file": {
    problem: "这不是常规文件（例如，它是管道或设备）。",
    step: "它不可能是连接器。如果不需要它，请将其从连接器文件夹中移除。",
  },
  "too-large": { problem: "它比任何连接器都大得多。", step: "请检查它来自何处。真正的连接器小于 10 MB。" },
  "link-outside": { problem: "它是指向文件夹之外的链接，因此未打开链接目标。", step: "请将文件本身放入该文件夹。" },
  "link-loop": { problem: "它是指向自身的链接，因此没有文件。", step: "请用文件本身替换该链接。" },
  "name-without-text": {
    problem: "其名称包含非文本字节，因此无法与看起来相同的文件区分。未打开该文件。",
    step: "请重命名该文件，然后重新扫描。",
  },
  "no-answer": { problem: "其驱动器没有响应。", step: "请检查驱动器或连接，然后重新扫描。" },
  "io-error": { problem: "读取时磁盘或网络出现故障。", step: "请检查驱动器或连接，然后重新扫描。" },
  "inspector-failed": { problem: "读取文件的进程无法启动，因此未读取该文件。", step: "请重新扫描。如果再次发生，请重启 Mezzanine。" },
};

const downloadAgain = "请重新下载连接器。";
const unpack = "请将其解压缩。如果其中有连接器，请使用该连接器。";
const notWanted = "请向发送者索取连接器本身。此文件在连接器文件夹中不起作用。";

const stepsByLookalike: Readonly<Record<Lookalike, string>> = {
  "html": downloadAgain,
  "error-message": downloadAgain,
  "json": "如果这是你下载的，则服务器发送的是此内容而不是文件。请重新下载连接器。",
  "shortcut": "请从快捷方式指向的位置获取连接器。",
  "rar": unpack,
  "seven-zip": unpack,
  "gzip": unpack,
  "other-archive": unpack,
  "archive-inside": unpack,
  "pdf": notWanted,
  "png": notWanted,
  "power-bi-report": notWanted,
  "office-document": notWanted,
  "git-lfs-pointer": downloadAgain,
  "executable": "请勿运行。请向发送者索取连接器本身。",
  "zip": notWanted,
  "misspelt-section": "如果这是你的文件，请更正该单词。否则，请告知连接器的作者。",
  "text": notWanted,
  "unknown": notWanted,
};

const freshCopy = "请勿使用。请从发布者处重新获取文件。";

export const refusals: ProblemByKind<RefusalReason> = {
  "empty": { problem: "文件为空。", step: "请重新获取该文件。下载或复制失败。" },
  "too-large": {
    problem: ({ limitBytes }) => `文件大于 ${megabytes(limitBytes)}，比任何连接器都大得多。`,
    step: "使用之前，请检查它来自何处。",
  },
  "too-many-parts": {
    problem: ({ limit }) => `压缩包列出的部件超过 ${numberText(limit)} 个，比任何连接器都多得多。`,
    step: freshCopy,
  },
  "cut-short": { problem: "文件的末尾缺失，可能是因为下载中断。", step: "请重新下载。" },
  "end-out-of-reach": {
    problem: ({ bytesAfter }) => `压缩包之后还有 ${counted(bytesAfter, "个字节")}。仅在最后 64 kB 中查找压缩包的末尾，因此无法读取。`,
    step: freshCopy,
  },
  "damaged": {
    problem: ({ part, note }) => `压缩包${part === null ? "" : `在${quoted(part)}处`}已损坏：${archiveNotes[note]}。`,
    step: "请从发布者处重新获取文件。",
  },
  "line-endings-converted": {
    problem: ({ to }) =>
      `其换行符像文本文件一样被转换（${to === "lf" ? "CR LF 转换为 LF" : "LF 转换为 CR LF"}），版本控制或文本传输会这样做。这会损坏压缩包。`,
    step: "请从其他位置获取，例如从发布者处：同一位置的每个副本都有相同的损坏。在 Git 中，.gitattributes 中的“*.mez binary”和“*.pqx binary”行可防止这种情况。",
  },
  "password": {
    problem: ({ part }) => `压缩包受密码保护，因此无法读取${quoted(part)}。`,
    step: "连接器的作者需要在不设密码的情况下重新打包。",
  },
  "unknown-method": {
    problem: ({ part, method }) =>
      `${quoted(part)}的压缩方法是 ${compressionMethods[method] ?? method}，Power BI ${method === deflate64 ? "可能不会读取它" : "不会读取它"}。`,
    step: "连接器的作者需要使用 ZIP 的常用方法 Deflate 重新打包。",
  },
  "not-a-connector": {
    problem: ({ looksLike }) => `它不是连接器，而是${lookalikes[looksLike]}。`,
    step: ({ looksLike }) => stepsByLookalike[looksLike],
  },
  "connector-inside": {
    problem: ({ inner }) => `它是内含连接器${quoted(inner)}的压缩包。`,
    step: "请从压缩包中提取连接器，然后使用该连接器。",
  },
  "took-too-long": {
    problem: ({ limitSeconds }) => `读取时间超过 ${limitSeconds} 秒，因此已停止。`,
    step: "除非知道原因，否则请勿使用。真正的连接器不需要这么长时间。",
  },
  "took-too-much-memory": {
    problem: ({ limitMegabytes }) => `读取需要超过 ${limitMegabytes} MB 的内存，因此已停止。`,
    step: "除非知道原因，否则请勿使用。真正的连接器不需要这么多内存。",
  },
  "too-much-content": {
    problem: ({ limitMegabytes }) => `它声明的内容超过 ${limitMegabytes} MB 文本，因此未列出。`,
    step: "除非知道原因，否则请勿使用。真正的连接器不会声明这么多内容。",
  },
  "inspector-failed": {
    problem: "Mezzanine 在读取该文件时失败。其他内容不受影响。",
    step: "请重新扫描。如果再次发生，请勿使用该文件。",
  },
};
