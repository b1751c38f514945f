import type { InstallObstacle } from "../../model/cleanup.ts";
import type { WebZone } from "../../model/install.ts";
import type { ProblemByKind } from "../sentence.ts";
import type { Words } from "../words.ts";
import { countedFiles, dayInWords, listInWords, quoted } from "./phrases.ts";

const askPublisher = "请通过你了解的途径再次向发布者索取该文件。";

export const installObstacles: ProblemByKind<InstallObstacle> = {
  "content-altered": { problem: "它在签名后被更改，因此未安装。", step: askPublisher },
  "signature-damaged": { problem: "其签名已损坏，因此尚不清楚它是否被更改。未安装。", step: askPublisher },
  "content-ambiguous": {
    problem: "两个程序可能会从中读取不同的内容，因此查看的内容可能不是 Power BI 加载的内容。未安装。",
    step: askPublisher,
  },
  "no-connector": { problem: "无法将其作为连接器读取。", step: askPublisher },
  "ending-not-loaded": {
    problem: "Power BI 不加载具有此扩展名的文件。",
    step: "如果它是连接器，请将扩展名改为 .mez 或 .pqx，然后重新打开。",
  },
  "name-reserved": { problem: "Windows 不允许使用此名称的文件。", step: "请为其指定其他名称，然后重新打开。" },
  "name-not-allowed": { problem: "其名称中有不可见字符或不允许的字符，或以点或空格结尾。", step: "请为其指定其他名称，然后重新打开。" },
  "no-install-folder": { problem: "此计算机上没有 Power BI Desktop 的自定义连接器文件夹。", step: "请检查文件夹列表，然后重试。" },
  "already-installed": { problem: ({ name }) => `相同的文件已安装为${quoted(name)}。`, step: "无需执行任何操作。" },
  "name-twice": { problem: "要安装的另一个文件与它同名。", step: "请为其中一个指定其他名称，然后重新打开。" },
  "name-in-use": {
    problem: ({ name }) => `文件夹中有名为${quoted(name)}的文件，并且 Mezzanine 无法移动它。`,
    step: "请重新扫描并查看它，或将其移走，然后重试。",
  },
  "would-replace": {
    problem: ({ names }) => `它会替换${listInWords(names.map(quoted))}，或与之冲突。`,
    step: "请选择是否将其移至隔离区。",
  },
  "changed-since-review": { problem: "文件在查看后被更改，因此未安装。", step: "请重新打开并查看它。" },
  "not-kept": { problem: "其内容已不在内存中。", step: "请重新打开该文件。" },
};

const zones: Readonly<Record<WebZone, string>> = {
  "this-computer": "此计算机",
  "intranet": "本地 Intranet",
  "trusted": "受信任的站点",
  "internet": "互联网",
  "restricted": "受限制的站点",
  "not-known": "未指明的位置",
};

export const installTexts: Words["window"]["install"] = {
  title: (count) => (count === 1 ? "安装前查看" : `安装前查看 ${countedFiles(count)}`),
  open: "安装…",
  reviewing: "正在检查已安装的内容…",
  go: (count) => (count === 1 ? "安装" : `安装 ${countedFiles(count)}`),
  to: "安装到",
  folderIsMade: "该文件夹尚不存在。Mezzanine 会创建它。",
  whatItIs: "这是什么",
  whoSigned: "由谁签名",
  signerNew: "在此计算机上见过的已安装连接器中，没有使用此证书签名的连接器。",
  signerMet: (at) => `此处首次发现使用此证书签名的连接器是在 ${dayInWords(at)}。你尚未接受此证书。`,
  acceptMeans: "接受只是为你所做的记录：之后 Mezzanine 会识别此签名者。这不会更改 Power BI 加载的内容。",
  replaces: "它替换的或与之冲突的内容",
  replacesNothing: "已知的已安装连接器中，没有与其名称、数据源或节相同的。",
  mark: "它来自何处",
  cannot: "无法安装",
  nothingCan: "这些文件都无法安装。",
  relations: {
    "same-name": (name) => `${quoted(name)}具有相同的名称。它将移至隔离区。`,
    "same-content": (name) => `${quoted(name)}是相同的文件。`,
    "same-connector": (name) => `${quoted(name)}声明了相同的数据源或节。如果同时安装两者，尚不清楚 Power BI 会使用哪一个。`,
  },
  moveAway: (name) => `将${quoted(name)}移至隔离区`,
  versions: {
    newer: (theirs, ours) => `版本升高：已安装的是${quoted(theirs)}，新的是${quoted(ours)}。`,
    older: (theirs, ours) => `版本降低：已安装的是${quoted(theirs)}，新的是${quoted(ours)}。`,
    equal: (theirs) => `两者的版本都是${quoted(theirs)}。`,
    unknown: "尚不清楚哪个版本较新。",
  },
  signers: {
    "same": "两者使用相同的证书签名。",
    "changed": "签名所用的证书与已安装的不同。请询问发布者原因。",
    "lost": "已安装的有签名，而这个没有。请询问发布者原因。",
    "gained": "已安装的没有签名，而这个有。",
    "none": "两者都没有签名。",
    "not-known": "无法检查签名者是否相同。",
  },
  readInPart: {
    connector: "未完整读取已安装连接器的代码，因此仅比较了其中一部分。",
    other: "未完整读取新连接器的代码，因此仅比较了其中一部分。",
  },
  breaks: "对使用者的影响：",
  markText: (mark) =>
    [
      `Windows 记录它来自${zones[mark.zone]}。`,
      mark.from === null ? "" : `地址：${quoted(mark.from)}。`,
      mark.referrer === null ? "" : `发现位置：${quoted(mark.referrer)}。`,
    ].join(""),
  markNotKnown: "尚不清楚它来自何处，因为浏览器不会传递 Windows 的记录。已安装的副本没有此记录。",
  markNone: "Windows 没有关于它来自何处的记录。",
  removeMark: "从已安装的副本中删除此记录",
  markStays: "已安装的副本会保留此记录。",
  restart: "请重启 Power BI Desktop 以使用它。",
  replacedCount: (count) => `它替换的 ${countedFiles(count)}将移至隔离区。`,
};
