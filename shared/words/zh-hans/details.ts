import type { DataSourcePath } from "../../model/connector.ts";
import type { SentenceFacts } from "../foreign-text.ts";
import type { Words } from "../words.ts";
import { counted, listInWords, numberText, quoted, versionInWords } from "./phrases.ts";
import { testConnectionInWords } from "./test-connection.ts";

function pathOf(path: SentenceFacts<DataSourcePath>): string {
  if (path.kind === "singleton") return "所有用途共用一组凭据";
  if (path.kind === "url") return `${quoted(path.parameter)}中的地址`;
  if (path.kind === "json") return `${listInWords(path.parameters.map(quoted))}的组合`;
  return path.kind === "computed" ? "由连接器的代码计算的值" : "不运行代码就无法知道";
}

function other(what: string): { readonly own: string; readonly another: string } {
  const text = `这是 ${what} 值，不是指纹。请索取证书的 SHA-1 或 SHA-256 指纹。`;
  return { own: text, another: text };
}

type DetailsWords = Pick<Words["window"], "compare" | "detail" | "overview" | "functions" | "contents">;

export const detailsScreen: DetailsWords = {
  compare: {
    label: "比较指纹",
    hint: "请粘贴发布者提供给你的指纹，不要使用来自此文件的指纹。",
    placeholder: "粘贴指纹",
    equal: (signer) => `指纹匹配。这是为文件签名的${quoted(signer)}的指纹。`,
    equalButAltered: "指纹属于签名者，但文件在签名后被更改。请勿使用。",
    equalButUnchecked: "指纹属于签名者，但无法完整检查签名。请将该文件视为未签名。",
    different: {
      "not-the-signer": "不同。这不是此文件的签名者的指纹。使用之前，请询问发布者。",
      "only-claimed": "不同。文件指明了此证书，但签名并非使用此证书创建。因此不算匹配。",
      "only-included": "不同。文件包含具有此指纹的证书，但签名使用的是另一个证书。因此不算匹配。",
    },
    unsigned: "文件未签名，因此没有可比较的内容。",
    notRead: "文件无法作为连接器读取，因此没有可比较的签名。",
    noThumbprint: {
      "no-digits": "不是指纹：文本中没有由 40 个 (SHA-1) 或 64 个 (SHA-256) 字符（0–9 和 A–F）组成的一组内容。",
      "too-long": "不是指纹：文本太长。请粘贴含有指纹的那一行。",
      "several": "文本中有多个指纹，并非都是签名者的指纹。请仅粘贴一个。",
    },
    wrongLength: (digits) => `不是指纹：它有 ${numberText(digits)} 个字符，而指纹有 40 个 (SHA-1) 或 64 个 (SHA-256)。可能缺少了一些。`,
    other: {
      "md5": other("MD5"),
      "sha-224": other("SHA-224"),
      "sha-384": other("SHA-384"),
      "sha-512": other("SHA-512"),
      "base64": other("base64"),
      "serial-number": {
        own: "这是签名者证书的序列号，不是其指纹。任何人都可以创建具有相同序列号的证书。请索取指纹。",
        another: "这被称为序列号，不是指纹。请索取证书的指纹。",
      },
      "file-hash": {
        own: "这是文件本身的 SHA-256：该文件正是此值所属的文件。它不能表明由谁签名。",
        another: "这是另一个文件的哈希。使用此文件之前，请询问发布者。",
      },
    },
    pasted: "粘贴的",
    signer: "签名者",
    groupDiffers: "不同",
    tidied: "已删除粘贴文本中的隐藏字符。",
  },
  detail: {
    width: "详细信息的宽度",
    widthIs: (pixels: number) => `${numberText(pixels)} 像素`,
    widthHint: "拖动可更改宽度。双击可重置。",
    label: "关于此连接器",
    tabs: {
      overview: "概述",
      preview: "预览",
      signature: "签名",
      functions: "函数",
      contents: "内容",
      compare: "比较",
    },
    version: (version) => `v${versionInWords(version)}`,
    signedBy: (name) => `由${quoted(name)}签名`,
    loadingTitle: {
      expected: "预计 Power BI 会加载它",
      blocked: "预计 Power BI 不会加载它",
      unknown: "尚不清楚 Power BI 是否会加载它",
    },
    gone: "此连接器已不在列表中",
    goneDetail: "其文件已被移动、重命名或移除。请选择其他连接器，或重新扫描。",
    loading: "正在读取…",
    whatItMeans: "这意味着什么？",
  },
  overview: {
    getData: "在“获取数据”中",
    onLight: "浅色背景",
    onDark: "深色背景",
    noPublish: "不显示在“获取数据”中：此文件的函数均未发布。仍可从高级编辑器中使用它。",
    unresolvedPublish: (name) => `代码需要记录${quoted(name)}，但它不存在，或不运行代码就无法读取。`,
    unresolvedKind: (name) => `数据源种类${quoted(name)}的记录不存在，或不运行代码就无法读取。`,
    helpText: "帮助文本",
    titleUnknown: "标题未知",
    category: "类别",
    categoryShown: (shown) => `显示在${quoted(shown)}下`,
    directQuery: "DirectQuery",
    beta: "Beta",
    yes: "是",
    no: "否",
    computed: "在运行时计算得出",
    learnMore: "了解详细信息",
    openLearnMore: "在浏览器中打开…",
    kinds: "数据源",
    noKinds: "它未声明数据源，因此不会要求凭据。",
    authentication: "身份验证",
    noAuthentication: "未声明",
    authenticationUnknown: "不运行代码就无法知道",
    testConnection: "TestConnection，用于网关",
    testConnectionOf: testConnectionInWords,
    encryption: "加密连接",
    file: "文件",
    fileName: "文件名",
    folder: "文件夹",
    size: "大小",
    modified: "更改时间",
    container: "格式",
    containers: { mez: ".mez，普通压缩包", pqx: ".pqx，可以签名的包", section: "单独的节文档" },
    section: "节",
    cultures: "语言",
    neutral: "非特定语言",
    notRead: "代码中未读取的内容",
    placeInCode: (line, column) => `第 ${line} 行，第 ${column} 列`,
    placeInMember: (line, column, member) => `第 ${line} 行，第 ${column} 列，在${quoted(member)}中`,
    morePlaces: (count) => `以及另外 ${numberText(count)} 处`,
    sha256: "SHA-256",
    otherFields: "其他字段",
    maybeMeant: (name) => `可能是指${quoted(name)}`,
    authenticationNames: {
      UsernamePassword: "用户名和密码",
      OAuth: "OAuth 登录",
      Aad: "Microsoft Entra ID",
      Key: "密钥",
      Anonymous: "匿名",
      Implicit: "无需凭据",
      Windows: "Windows 帐户",
      Parameterized: "参数",
    },
    requires: "需要",
  },
  functions: {
    none: "该文件没有共享函数。",
    parametersUnknown: "不运行代码就无法知道参数",
    values: "共享值",
    valuesHint: "不是函数的名称。所有连接器共用一组名称。",
    count: (count) => counted(count, "个函数"),
    kind: "数据源种类",
    path: "凭据的存储依据",
    pathOf,
    published: "在“获取数据”中",
    moreValues: (count) => `以及另外 ${numberText(count)} 个`,
    search: "搜索函数",
    nothingMatches: "没有函数的名称包含此文本。",
    showMore: (count) => `再显示 ${numberText(count)} 个`,
    unread: (count) => `另外 ${counted(count, "个共享成员")}未读取。`,
  },
  contents: {
    summary: (parts, size) => `${counted(parts, "个部件")}，解压缩后 ${size}`,
    name: "部件",
    role: "这是什么",
    size: "大小",
    covered: "签名",
    roles: {
      main: "主文档",
      document: "文档",
      helper: "辅助代码",
      resources: "文本",
      image: "图像",
      packaging: "打包信息",
      other: "其他",
    },
    coveredYes: "已签名",
    coveredNo: "未签名",
    coveredNone: "—",
    notes: "关于压缩包",
    ambiguous: "两个程序可能会读取不同的内容",
    wholeArchive: "整个压缩包",
    images: "图像",
  },
};
