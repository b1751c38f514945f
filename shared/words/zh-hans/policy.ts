import type { Words } from "../words.ts";
import { counted, namesInWords, numberText, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

export const policyTexts: Words["policy"] = {
  outcomes: { met: "符合", different: "不符合", unknown: "未知" },
  summary: {
    met: "符合此策略。",
    different: "不符合此策略。",
    unknown: "未发现差异，但并非所有内容都能读取。",
  },
  rules: {
    "forbidden": "禁止的连接器",
    "allowed-only": "仅限允许的连接器",
    "required": "必需的连接器",
    "minimum-version": "最低版本",
    "trusted": "受信任的指纹",
    "no-unsigned": "不允许未签名的连接器",
    "no-shadows": "不允许可能会代替认证连接器被使用的连接器",
  },
  differences: {
    forbidden: (name) => `${quoted(name)}被禁止。`,
    notAllowed: (name) => `${quoted(name)}不在允许的连接器之列。`,
    older: (name, version, wanted) => `${quoted(name)}的版本为${versionInWords(version)}。策略要求${versionInWords(wanted)}或更高版本。`,
    unsigned: (name) => `${quoted(name)}未签名。`,
    altered: (name) => `${quoted(name)}在签名后被更改。`,
    shadows: (name, certified) => `${quoted(name)}可能会代替${namesInWords(certified)}被使用。`,
    missing: "未安装任何必需的连接器。",
    notTrusted: (thumbprint) => `${thumbprintInWords(thumbprint)} 不在受信任列表中。`,
  },
  unknown: {
    "connector-not-known": (name) => `无法读取此规则需要的有关${quoted(name)}的信息。`,
    "version-not-known": (name) => `${quoted(name)}没有可比较的版本。`,
    "signature-not-checked": (name) => `无法检查${quoted(name)}的签名。`,
    "folder-not-read": (path) => `无法读取文件夹${quoted(path)}。`,
    "left-out": "快照未包含所有连接器。",
    "trusted-list-not-read": "无法读取受信任列表。",
  },
  failures: {
    "too-large": "此文件过大，不能作为策略。",
    "not-a-policy": (place) => `这不是 Mezzanine 能读取的策略（${quoted(place)}）。`,
    "newer-format": "此策略适用于更高版本的 Mezzanine。请更新 Mezzanine 后再使用。",
    "not-read": (because) => `${fileFailures[because].problem}请选择其他文件。`,
  },
  page: {
    title: "策略",
    explain: "策略是一个文件，其中列出对计算机上的连接器和受信任条目的规则。打开策略即可检查此计算机。检查不会更改任何内容。",
    choose: "打开策略…",
    empty: {
      title: "没有打开的策略",
      text: "打开管理员提供的策略，或使用“mezzanine policy init”根据此计算机创建一个。",
    },
    checking: "正在检查此计算机…",
    checkAgain: "重新检查",
    notOpened: (fileName) => `无法打开${quoted(fileName)}`,
    notChecked: { title: "未检查此计算机", text: "扫描在完成之前被停止。请重新扫描。" },
    sections: { different: "不符合", unknown: "未知", met: "符合" },
    more: (count) => `此处还有 ${numberText(count)} 项未显示。“mezzanine policy check --json”会全部列出。`,
    fix: {
      title: "Mezzanine 可以更正的内容",
      explain: "Mezzanine 只更改规则指出的内容。你可以在历史记录中撤消移动，受信任列表会保留备份。",
      trust: (count) => `将 ${counted(count, "个指纹")}添加到列表…`,
      conflict: (name) => `${quoted(name)}保留不动：一条规则不允许它，另一条规则需要它。`,
      toInstall: (id) => `规则${quoted(id)}：请安装符合要求的连接器。`,
    },
    exports: {
      title: "用于其他计算机",
      explain: "供管理员的工具使用的文件。它们在多台计算机上检查此策略，并更正不符合的内容。文件会与自述文件一起保存到新文件夹中。",
      engines: { intune: "Intune…", configmgr: "Configuration Manager…", gpo: "组策略…", dsc: "DSC…", osquery: "osquery、Fleet…" },
      byCommand: "在浏览器中无法保存文件夹。请在命令行中创建文件：“mezzanine export”。",
      saved: (folder) => `文件已保存到${quoted(folder)}。其中的自述文件说明如何使用它们。`,
    },
    reason: (ids) => `策略规则：${namesInWords(ids)}`,
  },
};
