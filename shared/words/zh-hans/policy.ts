import type { Words } from "../words.ts";
import { namesInWords, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
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
};
