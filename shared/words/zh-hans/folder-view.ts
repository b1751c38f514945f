import type { Words } from "../words.ts";
import { counted, numberText, quoted } from "./phrases.ts";

export const folderViewTexts: Words["window"]["folders"]["view"] = {
  place: {
    "documents": "自定义连接器",
    "documents-older-name": "自定义连接器，旧名称",
    "other-documents": "另一个“文档”文件夹中的自定义连接器",
    "near-miss": "与自定义连接器文件夹相近的文件夹",
    "certified-installer": "认证连接器，安装程序版本",
    "certified-store": "认证连接器，应用商店版本",
    "gateway": "本地数据网关",
    "gateway-named": "本地数据网关，由你指定",
    "added": "由你添加",
  },
  programs: {
    "desktop": "Power BI Desktop",
    "desktop-installer": "Power BI Desktop（安装程序版本）",
    "desktop-store": "Power BI Desktop（应用商店版本）",
    "standard-gateway": "标准模式的本地数据网关",
    "personal-gateway": "个人模式的本地数据网关",
  },
  readBy: {
    "reads": (program) => `读取程序：${program}。`,
    "unless-configured": (program) => `读取程序：${program}，除非在网关中设置了其他文件夹。`,
  },
  sources: {
    "engineer":
      "如何得知：一位 Microsoft 工程师在阅读 Power BI Desktop 的代码后这样说明。没有人说过安装程序版本和应用商店版本在这方面有所不同。",
    "documentation": "如何得知：来自 Microsoft 的文档。",
    "vendors": "如何得知：来自多个连接器的文档。",
    "scripts": "如何得知：来自多个公开的脚本。Microsoft 没有相关文档。",
    "user": "如何得知：由你说明。",
  },
  howKnown: "如何得知",
  unread: "不读取",
  notRead: {
    "usual-name-exists": "Power BI Desktop 不读取它，因为存在使用常规名称的文件夹。",
    "older-name-read": "它不存在，因此 Power BI Desktop 读取使用旧名称的文件夹。",
    "other-documents": "Power BI Desktop 不读取它，因为你的“文档”文件夹在其他位置。",
    "near-miss": "Power BI Desktop 不读取它，因为其名称或位置不正确。",
  },
  doesNotLoad: (count) =>
    count === 1
      ? "其中的连接器不会加载。请将其移动到会读取的文件夹。"
      : `其中的 ${numberText(count)} 个连接器不会加载。请将它们移动到会读取的文件夹。`,
  names: (count) => counted(count, "个连接器文件"),
  moreNames: (count) => `以及另外 ${numberText(count)} 个`,
  absent: (count) => `${counted(count, "个可能的文件夹")}不存在`,
  absentExplain: "如果这些文件夹存在，程序会读取它们。它们不存在并不表示有问题。",
  loading: "正在查看文件夹…",
  failed: "无法查看文件夹。请重试；如果再次发生，请重启 Mezzanine。",
  tryAgain: "重试",
  create: "创建文件夹",
  createExplain: "此文件夹存在后，Power BI Desktop 就会读取它。",
  created: (path) => `已创建${quoted(path)}。`,
  undoCreate: "移除创建的文件夹",
  undoCreateExplain: "此文件夹由 Mezzanine 创建，并且为空。",
  undone: "已移除空文件夹。",
  move: (count) => (count === 1 ? "移动连接器…" : `移动 ${numberText(count)} 个连接器…`),
  useForGateway: "本地数据网关会读取此文件夹",
  useForGatewayExplain: "如果在网关自己的应用中的“连接器”下设置了此文件夹，请选择此项。",
  gatewayNamed: "已记录。未更改网关中的任何内容。",
  access: {
    allowed: "网关的帐户可以读取它。",
    denied: "网关的帐户无权读取它，因此网关无法加载其中的内容。请授予该帐户读取权限，或在网关的应用中选择其他文件夹。",
    notKnown: {
      "not-windows": "只有在网关的计算机上才能看到网关的帐户是否可以读取它。",
      "no-gateway": "尚不清楚网关是否可以读取它，因为此计算机上未安装标准模式的网关。",
      "network":
        "尚不清楚网关的帐户是否可以读取它，因为它在另一台计算机上。服务看不到你连接的驱动器，并以此计算机的身份登录其他计算机。请选择网关自己磁盘上的文件夹。",
      "rules-not-read": "尚不清楚网关的帐户是否可以读取它，因为无法读取访问规则。请查看“属性”>“安全”。",
      "only-administrators":
        "其访问规则指定了管理员，以及不属于网关的帐户。仅当有人将网关的帐户设为管理员时，该帐户才可以读取它。为确保可以读取，请授予该帐户读取权限。",
      "other-accounts": "尚不清楚网关的帐户是否可以读取它：访问规则指定了该帐户可能所属的组或帐户。",
    },
    fileDenied: "网关的帐户无权读取此文件，因此网关无法加载它。请授予该帐户读取权限。",
  },
  service: {
    installed: (account) => `此计算机上安装了标准模式的本地数据网关。它以${quoted(account)}身份运行。`,
    accountNotKnown: "此计算机上安装了标准模式的本地数据网关。无法读取它以哪个帐户运行。",
    notInstalled: "此计算机上未安装标准模式的本地数据网关。",
    notKnown: "只有在 Windows 上才能看到是否安装了本地数据网关。",
  },
  transfer: {
    title: {
      "move": (count) => `移动 ${counted(count, "个连接器")}`,
      "copy-to-gateway": (count) => `将 ${counted(count, "个连接器")}复制到网关`,
    },
    how: {
      "move": "每个文件都会复制到 Power BI Desktop 读取的文件夹。原文件将移至隔离区，撤消时会放回原处。",
      "copy-to-gateway": "每个文件都会复制到网关的文件夹，同时保留在原处。撤消时会移除副本。",
    },
    into: "目标位置",
    folderIsMade: "该文件夹尚不存在，将会创建。",
    replace: (name) => `替换${quoted(name)}。它将移至隔离区。`,
    mustReplace: "那里有同名的文件。除非你替换它，否则它会保留。",
    clashes: (name) => `${quoted(name)}具有相同的数据源种类。两者同时存在时可能不会加载。`,
    nothing: "这些都无法移动或复制。",
    go: {
      "move": (count) => `移动 ${counted(count, "个连接器")}`,
      "copy-to-gateway": (count) => `复制 ${counted(count, "个连接器")}`,
    },
    done: {
      "move": (count) => `已移动 ${counted(count, "个连接器")}。请重启 Power BI Desktop。`,
      "copy-to-gateway": (count) => `已将 ${counted(count, "个连接器")}复制到网关的文件夹。`,
    },
    reason: {
      "move": "已移动到 Power BI Desktop 读取的文件夹",
      "copy-to-gateway": "已复制到网关的文件夹",
    },
    ended: "并非全部完成",
  },
  gateway: {
    title: "网关就绪情况",
    explain: "就此计算机上显示的情况而言，本地数据网关对每个连接器的要求。",
    check: "检查网关就绪情况",
    checking: "正在读取连接器…",
    again: "重新检查",
    failed: "无法检查连接器。请重新扫描，然后重新检查。",
    states: {
      "ready": "没有已知妨碍网关使用它的原因",
      "unusable": "以其当前形式，网关无法使用它",
      "versions-differ": "网关的文件夹中有不同的版本",
      "not-there": "不在网关的文件夹中",
      "folder-not-known": "网关的文件夹未知",
    },
    nothing: "Power BI Desktop 或网关读取的文件夹中没有自定义连接器。请添加一个，然后重新检查。",
    copy: "复制到网关的文件夹…",
    versions: (here, there) =>
      `此处的版本：${here === null ? "未指明" : quoted(here)}。那里的版本：${there === null ? "未指明" : quoted(there)}。`,
    switches: "网关群集的开关",
  },
};
