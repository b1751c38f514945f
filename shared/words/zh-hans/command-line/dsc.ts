import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";

/** The command dsc. */
export const dscCommandTexts: CommandLineWords["dsc"] = {
  listed: "由 DSC v3 调用；export dsc 会写入其清单。",
  description:
    "Microsoft 的 Desired State Configuration (DSC) 版本 3 为资源 Mezzanine/TrustedThumbprints、Mezzanine/Connector 和 Mezzanine/NoShadows 调用此命令。它从标准输入读取一个 JSON 实例，并将其状态写为一行 JSON；set 和 what-if 会写入第二行，包含将更改的属性的名称。不会询问任何人：需要决定的内容会被拒绝。set 所做的更改可以用 history 和 undo 撤消，受信任列表的更改可以用 trust restore 撤消。",
  options: { filter: "用于 export，由 DSC 传递。只接受空的筛选器。" },
  exitCodes: {
    0: "已完成，或无需执行任何操作",
    1: "已拒绝，或未全部完成",
    2: "用法错误，或不是有效的实例；未更改任何内容",
    3: "有内容无法读取，因此无法得知",
  },
  takes: (resources, operations) => `dsc 接受资源 (${resources}) 和操作 (${operations})`,
  noFilter: "export 不接受筛选器：它会列出全部内容",
  inputTooLong: "该实例比任何有效的实例都长。",
  notAnInstance: (place) => `这不是有效的实例（${quoted(place)}）。`,
  noSource: "没有符合的连接器，并且未指定可从中安装的来源。",
  sourceDoesNotFit: (path) => `${quoted(path)}不是所需的连接器，因此未安装。`,
  stillDifferent: "已进行更改，但计算机仍未处于所需状态。",
  reason: (resource) => `DSC：${resource}`,
};
