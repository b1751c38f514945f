import type { Words } from "../words.ts";

export const settingsPage: Words["window"]["settings"] = {
  title: "设置",
  security: "Power BI Desktop 的“数据扩展”下选择了哪一项？",
  securityExplain: "此选项决定 Power BI 加载哪些连接器。Mezzanine 无法读取它，因此请选择你在那里看到的选项。",
  levels: {
    "trusted-only": "(推荐)仅允许加载 Microsoft 认证和其他受信任的第三方扩展",
    "any": "(不推荐)允许加载任何扩展而不经过验证或发出警告",
    "not-said": "我不知道",
  },
  levelHints: {
    "trusted-only": "会阻止未签名的连接器和未知的签名者。",
    "any": "会加载所有连接器，无论由谁创建。",
    "not-said": "对于取决于此选项的内容，Mezzanine 会显示“未知”。",
  },
  whereToFind: "在 Power BI Desktop 中：“文件”>“选项和设置”>“选项”>“安全”>“数据扩展”。",
  appearance: "外观",
  theme: "主题",
  themes: { system: "与系统相同", light: "浅色", dark: "深色" },
  density: "密度",
  densities: { comfortable: "宽松", compact: "紧凑" },
  culture: "连接器中文本的语言",
  cultureExplain: "连接器的标题可以有多种语言。请选择要显示的语言。",
  cultureSystem: (culture) => `与系统相同 (${culture})`,
  language: "语言",
  languageLabel: "显示语言",
  languageSystem: (name) => `与系统相同 (${name})`,
  languagePseudo: "伪语言（用于测试翻译）",
  downloads: "下载",
  downloadsLabel: "提示“下载”文件夹中出现的连接器",
  downloadsExplain: "Mezzanine 在运行时会检查“下载”文件夹中是否有新的 .mez 和 .pqx 文件，并提示你查看它们。它绝不会自行安装文件。",
  saved: "已保存。",
  readOnly: "Mezzanine 目前只能读取其数据，因此你无法更改设置。",
  askLevel: "请选择一次你的“数据扩展”选项，之后 Mezzanine 就可以说明 Power BI 会加载哪些连接器。",
  answerHere: "回答…",
  answerLater: "稍后回答",
  askedOnce: "稍后可以在“设置”中更改答案。",
  saveAnswer: "保存答案",
};

export const notifications: Words["host"]["notifications"] = {
  title: "通知",
  label: "当连接器的签名丢失或更改时通知我",
  hint: "Mezzanine 运行时，系统会显示通知，并在 Mezzanine 图标上显示数字。",
};
