import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

const moving = {
  json: optionTexts.json,
  dryRun: optionTexts.dryRun,
  yes: optionTexts.yes,
  ifTaken: optionTexts.ifTaken,
  reason: optionTexts.reason,
};

/** The commands quarantine, restore, disable, enable, purge, undo, history. */
export const movingTexts: Pick<CommandLineWords, "quarantine" | "restore" | "disable" | "enable" | "purge" | "undo" | "history"> = {
  quarantine: {
    changedTakesIt: "--changed 会按其现在的状态处理。",
    confirm: (options) => `要永久删除，请重复每个文件的名称：${options}`,
    typeName: (name) => `要永久删除${quoted(name)}，请键入其名称：`,
    columns: { id: "ID", file: "文件", since: "起始日期", from: "来自", why: "原因", deletedIn: "删除前" },
    held: "从不（已保留）",
    days: (count) => `${count} 天`,
    emptyFolder: "隔离区的文件夹中没有文件。",
    empty: "隔离区为空。",
    kept: (count, kilobytes) => `保留 ${numberText(count)} 个，共 ${numberText(kilobytes)} kB。`,
    deletedAfter: (days) => `保留超过 ${days} 个计数日后，会在通知一周后删除。`,
    usage: { deleteAfter: (most) => `不超过 ${most} 的天数，或 never` },
    listed: "将连接器移到隔离区；restore <id> 可将其还原。",
    description:
      "将连接器文件移到 Mezzanine 的隔离区，你可以随时从中还原。不指定文件时列出隔离区的内容。文件按其路径指定，或者在清单中只有一个文件具有该名称时按名称指定。",
    options: {
      ...moving,
      deleteAfter: "永久删除保留时间更长的文件，在通知一周后执行；never 表示关闭（默认）。只计算 Mezzanine 运行的日子。",
      hold: "无论保留多久都保留此文件。",
      release: "重新计算此文件的保留时间。",
    },
    exitCodes: exitCodeTexts.moving,
  },
  restore: {
    listed: "将文件从隔离区放回原处。",
    description:
      "将文件从隔离区放回原来的位置。不会覆盖任何内容。如果因磁盘已满或被其他程序占用而无法写入 Mezzanine 的记录，则会使用文件旁边的说明；历史记录稍后写入。",
    options: { ...moving, changed: optionTexts.changed },
    exitCodes: exitCodeTexts.moving,
  },
  disable: {
    listed: "使连接器留在原处但不会被加载。",
    description: "将连接器文件留在其文件夹中，但使用 Power BI 不会加载的名称 (.disabled)。",
    options: moving,
    exitCodes: exitCodeTexts.moving,
  },
  enable: {
    listed: "恢复已禁用连接器的名称。",
    description: "恢复已禁用连接器文件的名称。",
    options: moving,
    exitCodes: exitCodeTexts.moving,
  },
  purge: {
    listed: "从隔离区永久删除文件。",
    description: "从隔离区永久删除文件。此操作无法撤消，因此每个文件都要指定两次：在终端上会询问其名称，其他情况下用 --confirm 重复名称。",
    options: {
      confirm: "要永久删除的文件的名称；每个文件一次。",
      changed: optionTexts.changed,
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.moving,
  },
  undo: {
    noLine: "历史记录中没有该编号的行。",
    usage: { takes: "undo 接受历史记录中某一行的编号" },
    listed: "撤消历史记录中的一行。",
    description: "撤消历史记录中的一行，前提是其文件仍在该步骤留下的位置。",
    options: { ...moving, changed: optionTexts.changed },
    exitCodes: exitCodeTexts.moving,
  },
  history: {
    nothing: "还没有发生任何事情。",
    more: (limit) => `还有更多内容：--limit ${limit} 会显示。`,
    columns: { number: "编号", when: "时间", what: "内容", file: "文件", version: "版本", undo: "撤消", note: "备注" },
    possible: "可以",
    undone: (by) => `已撤消 (${by})`,
    listed: "连接器文件发生了什么。",
    description: "连接器文件发生了什么，包括你的操作和磁盘上的变化，最新的在前。会标记丢失的签名或被其他签名者替换的签名。",
    options: {
      text: "仅显示在名称、文件夹、版本、哈希、指纹或备注中包含所有这些词的行。",
      kind: "仅显示这些种类的行：added、replaced、removed、signer-changed、signature-lost、installed、quarantined、restored、disabled、enabled、purged、marked-testing、unmarked-testing、recovered。",
      since: "仅显示从这一天起的行，例如 2027-01-31。",
      limit: "最多显示这么多行文本 (100)；JSON 和 CSV 是完整的。",
      json: optionTexts.json,
      csv: "写入用于电子表格的 CSV。",
    },
    exitCodes: { 0: "已完成，包括没有可显示的内容时", 2: "用法错误", 3: "无法读取历史记录；标准错误说明原因" },
  },
};
