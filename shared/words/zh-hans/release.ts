import type { Words } from "../words.ts";
import { countedFiles, quoted } from "./phrases.ts";

export const releaseTexts: Words["release"] = {
  failures: {
    "file-unreadable": { problem: ({ path }) => `无法读取${quoted(path)}。`, step: "请检查其名称和你的权限。" },
    "not-a-connector": {
      problem: ({ path }) => `${quoted(path)}不是可以读取的连接器。`,
      step: "请指定 .pqx 或 .mez 文件。“mezzanine inspect”会显示它有什么问题。",
    },
    "unsafe-name": {
      problem: ({ path }) => `Power BI Desktop 不加载名为${quoted(path)}的文件，或并非每个系统都允许该名称。`,
      step: "请重命名该文件。其名称必须以 .pqx、.mez、.pq 或 .m 结尾。",
    },
    "signature-not-intact": {
      problem: ({ path }) => `${quoted(path)}的签名无效，或无法检查。`,
      step: "请重新为连接器签名。“mezzanine verify”会显示哪些内容被更改。",
    },
    "mistake": {
      problem: ({ document, line, column, detail }) => `${quoted(document)}，第 ${line} 行，第 ${column} 列：${quoted(detail)}`,
      step: "请更正代码，打包并签名，然后重试。",
    },
  },
  warnings: {
    "unsigned": "该文件未签名。用户只有在允许任何扩展时才能加载它。说明中会告知这一点。",
    "self-signed": "该证书是自签名证书。请通过此文件夹以外的途径将其指纹提供给管理员。",
    "certificate-expired": "证书已过期。尚不清楚 Power BI Desktop 是否检查这一点。",
    "code-not-read": "无法完整读取代码，因此可能遗漏了错误或更改。",
    "signer-changed": "上一版本使用另一个证书签名。管理员必须先信任新指纹，用户才能加载此版本。",
  },
  done: (path, count) => `分发内容位于${quoted(path)}：${countedFiles(count)}。`,
  thumbprintText: "为此连接器签名的证书的指纹。Power BI Desktop 的受信任指纹列表使用 SHA-1。",
  index: {
    title: (connector) => `${quoted(connector)}：此次分发的文件`,
    instructions: "面向用户和管理员的说明",
    others: "其他文件",
    connector: "连接器",
    hashes: "此文件夹中每个文件的 SHA-256，用于 sha256sum、shasum 和 Get-FileHash",
    changes: "自上一版本以来的更改",
    thumbprints: "证书的指纹，包含程序使用的每种形式",
    certificate: "证书",
    policies: "供管理员使用的文件，每个文件夹都有一份 README.txt",
    checkAll: "若要在 Windows PowerShell 中检查所有文件，请转到此文件夹，然后输入：",
    different: "不一致：",
    otherLanguages: "以其他语言阅读",
  },
  changes: {
    title: (connector, version) =>
      version === null ? `${quoted(connector)}中的更改` : `${quoted(connector)}版本${quoted(version)}中的更改`,
    first: "没有可比较的上一版本。",
    comparedWith: (file, version) =>
      version === null ? `已与${quoted(file)}比较，它未说明版本。` : `已与${quoted(file)}比较，其版本为${quoted(version)}。`,
    previousHash: "上一版本的 SHA-256：",
    same: "两个文件的每个字节都相同。",
    breaks: "可能会使报表失效",
    otherIsNew: "此处的“另一个连接器”是指新版本。",
    breaksNothing: "上一版本所具有的函数、数据源和登录方式，在此版本中均未缺少，也没有不同。",
    breaksNothingKnown: "就两个文件可读取的内容而言，没有任何内容缺少或不同。",
    unknown: "未知",
    partial: "无法比较两个版本的所有内容。",
    added: "新增",
    newFunction: (name) => `函数${quoted(name)}`,
    newKind: (name) => `数据源${quoted(name)}`,
    files: "连接器中的文件",
    newFile: (name) => `已添加：${quoted(name)}`,
    goneFile: (name) => `已移除：${quoted(name)}`,
    signature: "签名",
    signers: {
      "same": "使用与上一版本相同的证书签名。",
      "changed": "使用与上一版本不同的证书签名。管理员必须信任新指纹。",
      "lost": "上一版本有签名。此版本没有签名。",
      "gained": "此版本有签名。上一版本没有签名。",
      "none": "两个版本都没有签名。",
      "not-known": "尚不清楚签名者是否已更改，因为上一版本的签名不可靠。",
    },
    limit: "仅比较了连接器声明的内容。其函数内部执行的操作也可能已更改。",
  },
};
