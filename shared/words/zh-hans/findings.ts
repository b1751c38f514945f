import type { FieldHome, VersionOrder } from "../../model/finding.ts";
import { hiddenContentNotes, type ArchiveNoteKind } from "../../model/inspection.ts";
import { sameButForCase, sameNames, type ForeignText } from "../foreign-text.ts";
import { refusalText } from "../sentence.ts";
import type { Words } from "../words.ts";
import { lifecycle } from "./catalogue.ts";
import {
  clauses,
  counted,
  dayInWords,
  namesInWords,
  numberText,
  periodInWords,
  quoted,
  thumbprintInWords,
  versionInWords,
} from "./phrases.ts";
import { fileFailures, refusals } from "./read-failures.ts";
import { alterations, archiveNotes, malformed, unsupported } from "./reasons.ts";
import { testConnectionFaults } from "./test-connection.ts";

const freshCopy = "请勿使用。请从发布者处重新获取文件。";
const sharedNames = "所有连接器共用一组名称";
const tellAuthor = "请告知连接器的作者。";
const askToRename = "请要求这些连接器的作者使用不同的名称。";

const packingSteps: Readonly<Partial<Record<ArchiveNoteKind, string>>> = {
  "name-dot-slash": "连接器的作者需要打包文件本身，而不是文件夹“.”，使名称都不以“./”开头。",
  "encrypted": "连接器的作者需要在不设密码的情况下重新打包。",
  "unknown-method": "连接器的作者需要使用 ZIP 的常用方法 Deflate 重新打包。",
};

const versionSentences: Readonly<Record<VersionOrder, string>> = {
  older: "认证连接器的版本较新。",
  newer: "此连接器的版本较新。",
  equal: "两者版本相同。",
  unknown: "尚不清楚哪个版本较新。",
};

const fieldHomes: Readonly<Record<FieldHome, string>> = {
  "kind-record": "数据源种类的记录",
  "publish-record": " Publish 记录",
  "authentication-record": "该记录的 Authentication 字段",
};

const required = (names: readonly ForeignText[]): string => (names.length === 0 ? "不要求任何参数" : `要求${namesInWords(names)}`);

const declarationNames = {
  "functions": "函数",
  "shared-values": "共享值",
  "data-source-kinds": "数据源种类",
  "publishes": " Publish 记录",
} as const;

const untilText = (until: ForeignText, note: ForeignText): string =>
  `你已将其标记为测试中，直到 ${dayInWords(until)}${note.isEmpty ? "。" : `：${quoted(note)}。`}`;

export const findings: Words["findings"] = {
  "altered": {
    title: "签名后被更改",
    explain: ({ because, altered, missing, uncovered }) =>
      [
        `此文件与签名者所签名的不同：${clauses(because.map((reason) => alterations[reason]))}。`,
        ...(altered.length === 0 ? [] : [`已更改：${namesInWords(altered)}。`]),
        ...(missing.length === 0 ? [] : [`缺少：${namesInWords(missing)}。`]),
        ...(uncovered.length === 0 ? [] : [`从未签名：${namesInWords(uncovered)}。`]),
      ].join(""),
    remedy: freshCopy,
  },
  "could-not-check": {
    title: "无法检查签名",
    explain: ({ because, algorithm }) => {
      const reasons: Readonly<Record<string, string>> = { ...unsupported, ...malformed };
      return `文件中有签名，但无法检查：${reasons[because] ?? because}${algorithm === null || algorithm.isEmpty ? "" : `（${quoted(algorithm)}）`}。`;
    },
    remedy: "请将该文件视为未签名，并从发布者处重新获取文件。",
  },
  "unsigned": {
    title: "未签名",
    explain: "此文件未签名。使用推荐的设置时，Power BI 不会加载没有签名的自定义连接器。",
    remedy: "请向连接器的作者索取已签名的文件，或确保你知道此文件来自何处。",
  },
  "signer-not-trusted": {
    title: "签名者不在受信任列表中",
    explain: ({ signer, signerName }) =>
      `${signerName === null ? "签名者" : quoted(signerName)}不在此计算机的受信任列表中。指纹是 ${thumbprintInWords(signer)}。`,
    remedy: "请将该指纹与发布者通过其他途径提供给你的指纹进行比较。如果两者相同，请让管理员添加它。",
  },
  "certificate-expired": {
    title: "签名者的证书已过期",
    explain: ({ notAfter }) => `证书已于 ${dayInWords(notAfter)}过期。尚不清楚 Power BI 是否接受。`,
    remedy: "请向发布者索取使用仍有效的证书签名的文件。",
  },
  "signed-after-expiry": {
    title: "在证书过期后签名",
    explain: ({ notAfter, signedAt, saidBy }) => {
      const who = {
        "confirmed-authority": "根据其时间戳",
        "any-authority": "根据此计算机上未确认的颁发机构的时间戳",
        "signer": "根据签名者的说明",
      };
      return `${who[saidBy]}，文件于 ${dayInWords(signedAt)}签名，而证书已于 ${dayInWords(notAfter)}过期。`;
    },
    remedy: "请询问发布者此签名是否确实属于他们。",
  },
  "signer-changed": {
    title: "签名所用的证书与之前不同",
    explain: ({ before, beforeName, signer, signerName }) =>
      `之前，此连接器由${signerInWords(beforeName, before)}签名。此文件由${signerInWords(signerName, signer)}签名。发布者可能有了新证书，也可能此文件来自其他人。`,
    remedy: "请将新指纹与发布者通过其他途径提供给你的指纹进行比较，然后接受该签名者，或放回之前的文件。",
  },
  "signature-gone": {
    title: "之前有签名，现在没有",
    explain: ({ before, beforeName, seenAt }) =>
      `自 ${dayInWords(seenAt)}起，已知此连接器由${signerInWords(beforeName, before)}签名。此文件没有签名，因此没有任何信息表明它由谁创建。`,
    remedy: "请放回已签名的文件，或从发布者处重新获取文件。如果你预期的就是未签名的文件，请直接接受它。",
  },
  "archive-ambiguous": {
    title: "压缩包可以用两种方式读取",
    explain: ({ notes }) => `两个程序可能会在此文件中看到不同的内容：${clauses(notes.map((note) => archiveNotes[note]))}。`,
    remedy: freshCopy,
  },
  "archive-untidy": {
    title: "压缩包不寻常",
    explain: ({ notes }) => `没有危险，但不寻常：${clauses(notes.map((note) => archiveNotes[note]))}。`,
    remedy: ({ notes }) =>
      [
        ...(notes.some((note) => hiddenContentNotes.has(note)) ? ["若要了解这些字节是什么，请询问连接器的作者。"] : []),
        ...notes.flatMap((note) => packingSteps[note] ?? []),
      ].join(""),
  },
  "names-with-backslashes": {
    title: "文件名中有反斜杠",
    explain: ({ parts }) =>
      `压缩包中的以下名称使用了反斜杠，旧版 .NET 会这样写：${namesInWords(parts)}。有些程序会将其视为文件夹，有些则不会；尚不清楚 Power BI 是否能找到这样的文件。`,
    remedy: "连接器的作者需要使用以“/”书写名称的工具重新打包，例如 Windows 文件资源管理器或较新版本的 .NET。",
  },
  "several-mains": {
    title: "有多个 .m 或 .pq 文件",
    explain: ({ documents, mainDocument, isOnlySigned }) =>
      [
        `顶层有 ${counted(documents.length, "个")}以 .m 或 .pq 结尾的文件：${namesInWords(documents)}。`,
        "一位 Microsoft 工程师表示，无论这些文件包含什么内容，Power BI 都不会加载这样的连接器 (microsoft/DataConnectors#103)。",
        ...(mainDocument === null
          ? []
          : [`只有${quoted(mainDocument)}${isOnlySigned ? "已签名" : "是节文档"}，因此这里显示它声明的内容。`]),
      ].join(""),
    remedy: ({ isOnlySigned, hasMacFiles }) =>
      [
        isOnlySigned ? freshCopy : "连接器的作者需要为辅助文件使用扩展名 .pqm，删除不属于连接器的文件，然后重新打包。",
        ...(hasMacFiles ? ["名称以“._”开头的文件是 Mac 添加的：打包时请排除它们。"] : []),
      ].join(""),
  },
  "no-section": {
    title: "没有主文档",
    explain: ({ inFolder, otherName }) => {
      if (otherName !== null) return `${quoted(otherName)}是节文档，但只有名称以 .m 或 .pq 结尾的节文档才会加载。`;
      return inFolder === null
        ? "顶层没有扩展名为 .m 或 .pq 的节文档（.query.pq 文件不算），因此 Power BI 没有可加载的内容。"
        : `${quoted(inFolder)}位于压缩包内的文件夹中。Power BI 在顶层查找节文档。`;
    },
    remedy: ({ inFolder, otherName, renameTo }) => {
      if (otherName !== null) return renameTo === null ? tellAuthor : `连接器的作者需要将其命名为${quoted(renameTo)}，然后重新打包。`;
      return inFolder === null
        ? "请从发布者处重新获取文件。"
        : "请重新打包该文件夹中的文件，不要包含外层文件夹，或从发布者处重新获取文件。";
    },
  },
  "extension-not-accepted": {
    title: "此文件名不会加载",
    explain: "其内容是连接器，但其扩展名是 Power BI 不加载的。浏览器和电子邮件程序有时会更改扩展名。",
    remedy: ({ renameTo }) => `请将其重命名为${quoted(renameTo)}。请勿解压缩。`,
  },
  "syntax-error": {
    title: "代码中有错误",
    explain: ({ document, line, column }) => `从第 ${line} 行第 ${column} 列开始，${quoted(document)}无法作为 Power Query 代码读取。`,
    remedy: tellAuthor,
  },
  "no-publish": {
    title: "不显示在“获取数据”中",
    explain: "它的函数均未发布，因此“获取数据”中没有它的条目。仍可按名称使用它。",
    remedy: "",
  },
  "missing-string": {
    title: "缺少文本",
    explain: ({ keys }) => `它需要 ${counted(keys.length, "条文本")}，但其资源中没有：${namesInWords(keys)}。`,
    remedy: tellAuthor,
  },
  "missing-part": {
    title: "内部缺少文件",
    explain: ({ parts }) => `它需要${namesInWords(parts)}，但文件中没有。`,
    remedy: tellAuthor,
  },
  "missing-member": {
    title: "缺少记录",
    explain: ({ member, asked }) => `它将${quoted(member)}指定为其${asked === "kind" ? "数据源种类" : " Publish 记录"}，但没有定义它。`,
    remedy: tellAuthor,
  },
  "test-connection-unresolved": {
    title: "无法通过网关使用",
    explain: ({ dataSourceKind, because, functionName, names }) =>
      `${testConnectionFaults[because]({ dataSourceKind, functionName, names })}网关通过该调用测试凭据，因此无法接受凭据。`,
    remedy: tellAuthor,
  },
  "unknown-authentication": {
    title: "身份验证类型未知",
    explain: ({ dataSourceKind, authentication, because, meant }) =>
      because === "refused"
        ? `${quoted(dataSourceKind)}声明了身份验证类型${quoted(authentication)}。Power BI Desktop 会拒绝它，并显示消息“Invalid Authentication”。`
        : `${quoted(dataSourceKind)}声明了身份验证类型${quoted(authentication)}，但 Microsoft 的文档中没有该类型。${meant === null ? "" : `文档中有${quoted(meant)}${sameButForCase(authentication, meant) ? "；字母区分大小写" : ""}。`}`,
    remedy: tellAuthor,
  },
  "no-authentication": {
    title: "没有身份验证类型",
    explain: ({ dataSourceKind }) => `${quoted(dataSourceKind)}未声明身份验证类型。Microsoft 的文档要求至少有一个。`,
    remedy: tellAuthor,
  },
  "misspelt-field": {
    title: "字段可能拼写错误",
    explain: ({ record, field, meant }) => `${quoted(record)}中有字段${quoted(field)}；Power BI 识别的是${quoted(meant)}。`,
    remedy: tellAuthor,
  },
  "misspelt-attribute": {
    title: "属性可能拼写错误",
    explain: ({ attribute, member, meant }) =>
      `${member === null ? "节" : quoted(member)}有属性${quoted(attribute)}；Power BI 识别的是${quoted(meant)}${sameButForCase(attribute, meant) ? "。M 区分字母大小写" : ""}。`,
    remedy: tellAuthor,
  },
  "misplaced-field": {
    title: "字段位于错误的记录中",
    explain: ({ record, field, what }) =>
      `${quoted(record)}中有字段${quoted(field)}，但 Power BI 在${fieldHomes[what]}中查找该字段，而那里没有它。`,
    remedy: tellAuthor,
  },
  "undefined-name": {
    title: "名称未定义",
    explain: ({ name, members, meant }) =>
      `${namesInWords(members)}使用了${quoted(name)}，但此连接器和 M 的库都没有定义它。${meant === null ? "" : `已定义的是${quoted(meant)}。M 区分字母大小写。`}`,
    remedy: tellAuthor,
  },
  "duplicate-name": {
    title: "名称被定义两次",
    explain: ({ names }) => `它的节多次定义了${namesInWords(names)}。尚不清楚 Power BI 是否会加载它，以及以哪个定义为准。`,
    remedy: tellAuthor,
  },
  "required-parameters-differ": {
    title: "同一数据源的函数的必需参数不同",
    explain: ({ dataSourceKind, functionName, required: own, otherFunction, otherRequired }) =>
      `在数据源种类${quoted(dataSourceKind)}中，${quoted(functionName)}${required(own)}，而${quoted(otherFunction)}${required(otherRequired)}${sameNames(own, otherRequired) ? "，但类型不同" : ""}。Microsoft 要求必需参数的名称、类型和顺序相同，因为凭据按这些参数保存。`,
    remedy: tellAuthor,
  },
  "icon-not-readable": {
    title: "无法读取图标",
    explain: ({ parts }) => `${namesInWords(parts)}不是 PNG 图像。图标必须是 PNG 图像。`,
    remedy: tellAuthor,
  },
  "unreadable": {
    title: "无法读取",
    explain: ({ because }) => fileFailures[because].problem,
    remedy: ({ because }) => fileFailures[because].step,
  },
  "not-a-connector": {
    title: "未作为连接器读取",
    explain: ({ because }) => refusalText(refusals, because, "problem"),
    remedy: ({ because }) => refusalText(refusals, because, "step"),
  },
  "dead-folder": {
    title: "Power BI 不读取此文件夹",
    explain: ({ readInstead }) => `Power BI Desktop 读取${quoted(readInstead)}，并忽略此文件所在的文件夹。`,
    remedy: ({ readInstead }) => `请将文件移动到${quoted(readInstead)}，或移除该文件。`,
  },
  "near-miss-folder": {
    title: "文件夹与正确的文件夹相近",
    explain: ({ path, readInstead }) =>
      `Power BI Desktop 读取${quoted(readInstead)}。此文件位于${quoted(path)}，Power BI Desktop 不读取该文件夹。`,
    remedy: ({ readInstead }) => `如果希望加载它，请将其移动到${quoted(readInstead)}，然后重启 Power BI Desktop。否则无需执行任何操作。`,
  },
  "name-may-not-load": {
    title: "文件名可能导致无法加载",
    explain: ({ because }) =>
      ({
        "extra-dot": "有用户报告，旧版 Power BI 不会加载名称中多出一个点的文件。",
        "underscore": "有用户报告，旧版 Power BI 不会加载名称中有下划线的文件。",
        "hard-space": "其名称或文件夹中包含不间断空格，看起来与普通空格一样。有用户报告，这样的文件不会加载。",
      })[because],
    remedy: "如果它没有出现在 Power BI 中，请将其重命名。",
  },
  "shadows-certified": {
    title: "可能会代替认证连接器被使用",
    explain: ({ dataSourceKind, certifiedName, certifiedVersion, localIs, withdrawnOn }) =>
      [
        `它声明了数据源种类${quoted(dataSourceKind)}，认证连接器${quoted(certifiedName)}${certifiedVersion === null ? "" : ` ${versionInWords(certifiedVersion)} `}也声明了该种类。`,
        versionSentences[localIs],
        ...(withdrawnOn === undefined
          ? []
          : [`根据 Microsoft 的列表，该认证连接器${withdrawnOn === null ? "" : `自 ${periodInWords(withdrawnOn)}起`}不再受支持。`]),
      ].join(""),
    remedy: ({ withdrawnOn }) =>
      withdrawnOn === undefined
        ? "除非你有意测试它，否则请将其移出连接器文件夹。"
        : "请勿为了使用认证连接器而移除它。仅当你需要它并知道它来自何处时，才保留它。",
  },
  "testing-over": {
    title: "测试期已结束",
    explain: ({ until, note }) => untilText(until, note),
    remedy: "请将其移至隔离区。如果测试仍在继续，请重新标记。",
  },
  "testing-until": {
    title: "测试中",
    explain: ({ until, note }) => `${untilText(until, note)}在此之前，Mezzanine 不会就它遮盖的连接器发出警告。`,
    remedy: "",
  },
  "function-of-certified": {
    title: "与认证连接器的函数同名",
    explain: ({ functionName, certifiedName }) =>
      `此文件和认证连接器${quoted(certifiedName)}都有函数${quoted(functionName)}。${sharedNames}，因此其中一个可能会失败。`,
    remedy: "除非需要它，否则请将其移出连接器文件夹。",
  },
  "end-of-support": {
    title: "Microsoft 不再支持",
    explain: lifecycle.endOfSupport,
    remedy: "请在它停止工作之前，找到访问数据的其他方法。",
  },
  "driver-transition": {
    title: "驱动程序即将更改",
    explain: lifecycle.driverTransition,
    remedy: ({ to }) =>
      to === null ? "" : '若要试用新驱动程序，请将连接的选项设置为 Implementation = "2.0"。设置为 "1.0" 可在旧驱动程序仍可用时继续使用它。',
  },
  "file-name-of-certified": {
    title: "与认证连接器的文件名相同",
    explain: ({ certifiedName }) => `该文件与认证连接器${quoted(certifiedName)}的文件同名。文件中没有任何内容表明它是同一个连接器。`,
    remedy: "",
  },
  "kind-differs-in-case": {
    title: "数据源种类仅大小写不同",
    explain: ({ dataSourceKind, other, certifiedName }) =>
      `${quoted(dataSourceKind)}和${certifiedName === null ? "" : `认证连接器${quoted(certifiedName)}的`}${quoted(other)}仅字母大小写不同。尚不清楚 Power BI 是否区分它们。`,
    remedy: tellAuthor,
  },
  "same-kind": {
    title: "数据源种类被声明两次",
    explain: ({ dataSourceKind }) => `多个文件声明了数据源种类${quoted(dataSourceKind)}。Power BI 可能不会加载其中一个或全部文件。`,
    remedy: ({ titlesDiffer }) =>
      titlesDiffer
        ? "它们的标题不同。如果它们是不同的连接器，请要求作者使用不同的数据源种类。如果其中一个是另一个的生成结果，请将不需要的移至隔离区。"
        : "请保留其中一个。",
  },
  "same-function": {
    title: "函数被声明两次",
    explain: ({ functionName }) => `多个文件都有函数${quoted(functionName)}。${sharedNames}，因此 Power BI 可能无法加载它们。`,
    remedy: askToRename,
  },
  "same-shared-name": {
    title: "共享名称被声明两次",
    explain: ({ sharedName, certifiedName }) =>
      certifiedName === null
        ? `多个文件共享名称${quoted(sharedName)}，但并非全部作为函数。${sharedNames}，因此 Power BI 可能无法加载它们。`
        : `此文件共享名称${quoted(sharedName)}，认证连接器${quoted(certifiedName)}将该名称用于函数。${sharedNames}，因此其中一个可能会失败。`,
    remedy: askToRename,
  },
  "same-section": {
    title: "节名称被使用两次",
    explain: ({ section }) => `多个文件的节名称都是${quoted(section)}，但声明了不同的数据源。`,
    remedy: "",
  },
  "identical-copies": {
    title: "同一文件有多份",
    explain: "这些文件的每个字节都相同，因此该连接器可能会出现两次，或不会加载。",
    remedy: "请保留其中一个。",
  },
  "compared-in-part": {
    title: "仅比较了一部分",
    explain: ({ what, compared, left }) =>
      `它声明的${declarationNames[what]}比任何真正的连接器都多。${compared === 0 ? `共 ${numberText(left)} 个，均未读取，也未与其他连接器比较` : `前 ${numberText(compared)} 个已读取并与其他连接器比较，另外 ${numberText(left)} 个没有`}。`,
    remedy: "除非知道为什么有这么多，否则请勿使用。",
  },
  "more-in-common": {
    title: "还有许多名称被声明两次",
    explain: ({ what, count }) => `另外 ${numberText(count)} 个${declarationNames[what]}中，每个都由这些文件中的多个声明。未逐一列出。`,
    remedy: ({ what }) => (what === "data-source-kinds" ? "请保留其中一个。" : askToRename),
  },
};

const signerInWords = (name: ForeignText | null, thumbprint: ForeignText): string =>
  `${name === null ? "没有名称的证书" : quoted(name)}（指纹 ${thumbprintInWords(thumbprint)}）`;
