import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands scan, inspect, verify, explain, compare. */
export const inspectingTexts: Pick<CommandLineWords, "scan" | "inspect" | "verify" | "explain" | "compare"> = {
  scan: {
    columns: { name: "名称", file: "文件", version: "版本", signedBy: "签名者", loads: "会加载吗？", findings: "检查结果" },
    trusted: (signer) => `${signer}（受信任）`,
    nothingDangerous: "未发现危险内容。",
    dangerous: (count) => `危险：${numberText(count)}。`,
    listed: "查看连接器文件夹。",
    description:
      "查看连接器文件夹：其中有什么、谁签名、是否预期 Power BI 会加载，以及哪些连接器有冲突。不指定文件夹时，显示窗口中的清单：Power BI 查找的位置、你添加的文件夹、你的设置。不会更改连接器。指定的文件夹只读取一次，不会添加到清单；在其文件中发现的内容会保存下来，以便下次扫描只检查已更改的内容。最后会完整读取自定义连接器的代码，只有这样才能知道其中是否有错误。",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      all: "也显示仅供参考的检查结果。",
      allUsers: "查看此计算机上每个用户的文件夹（Windows，以管理员或 SYSTEM 身份）。不会更改任何用户的任何内容。",
    },
    exitCodes: exitCodeTexts.judging,
  },
  inspect: {
    explainHint: (findings) => `mezzanine explain <finding> 会显示更多信息：${findings.join(", ")}`,
    more: (count) => `另外 ${numberText(count)} 个`,
    names: (names, more) => `${names.join(", ")}${more > 0 ? `，另外 ${numberText(more)} 个` : ""}`,
    dataSources: "数据源",
    functions: "函数",
    listed: "读取连接器文件而不安装。",
    description: "读取连接器文件（.mez、.pqx、.m、.pq），不安装也不运行。最后会完整读取其代码，只有这样才能知道其中是否有错误。",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      parts: "仅列出每个文件的部件：名称、种类、大小（字节），以及签名是否涵盖它。",
      part: "仅以文本形式输出此部件。不会运行其中的任何内容；控制字符以代码形式写出。",
    },
    exitCodes: exitCodeTexts.judging,
  },
  verify: {
    listed: "验证签名；缺少签名或签名错误时失败。",
    description:
      "验证签名：首先是结论，然后是警告、证书、签名时间以及证书的颁发者。使用 --json 时，每个文件都有 MakePQX 所写的 SignatureStatus 和 CertificateStatus 以及更多内容。",
    options: {
      json: optionTexts.json,
      thumbprint: "除非由具有此指纹的证书签名，否则失败。可以是包含该指纹的任何文本：空格、冒号和前后的句子都没有关系。",
      xml: "也显示文件中每个签名的 XML；使用 --json 时为 signatureXml。",
    },
    exitCodes: {
      0: "每个文件都已签名且未更改，如果指定了证书，则由该证书签名",
      1: "有一个不是这样",
      2: "用法错误",
      3: "有一个无法读取，或不是连接器；1 优先于它",
    },
  },
  explain: {
    columns: { finding: "检查结果", severity: "严重程度", title: "标题" },
    severities: { danger: "危险", attention: "注意", information: "信息" },
    notRead: "无法读取有关此检查结果的页面",
    usage: {
      noFinding: (given, similar) =>
        `没有检查结果${quoted(given)}。${similar.length === 0 ? "mezzanine explain 会列出所有检查结果。" : `类似的有：${similar.join(", ")}。`}`,
    },
    listed: "检查结果的含义和应对措施；单独使用时列出全部。",
    description: "解释检查结果：其含义、关于 Power BI 已知的情况、应对措施和示例。不指定检查结果时列出全部，最严重的在前。",
    options: { json: optionTexts.json },
    exitCodes: { 0: "已完成", 2: "用法错误，或没有该名称的检查结果", 3: "无法读取该页面" },
  },
  compare: {
    usage: { takes: "compare 接受两个连接器，按文件或名称指定" },
    listed: "如果用另一个替换，哪些内容会不再可用。",
    description:
      "如果用另一个连接器替换，对用户来说会有什么变化：缺少的函数和数据源种类、参数及其类型、凭据的存储位置、登录方式和 DirectQuery。首先会完整读取两者的代码。每一个都是文件，或清单中连接器文件的名称；另一个可以是认证连接器的名称。",
    options: {
      json: optionTexts.json,
      text: "也逐行显示两个文件文本的差异。两者都必须是文件。",
    },
    exitCodes: {
      0: "就文件所示，没有内容会不再可用",
      1: "有内容会不再可用",
      2: "用法错误，或名称没有匹配项或与多项匹配",
      3: "两者之一不是连接器，或无法比较全部内容",
    },
  },
};
