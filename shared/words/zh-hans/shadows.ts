import type { Breakage, Evidence, TestingMark, TestingState, Uncertainty } from "../../model/shadow.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { AdviceSentences, PairVersions, SentenceByKind } from "../sentence.ts";
import type { Words } from "../words.ts";
import { lifecycle } from "./catalogue.ts";
import { counted, dayInWords, listInWords, monthInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

const noteText = (note: ForeignText): string => (note.isEmpty ? "。" : `：${quoted(note)}。`);

export const testingStates: { readonly [S in TestingState["state"]]: (mark: SentenceFacts<TestingMark>) => string } = {
  "in-force": ({ until, note }) => `你正在测试它，直到 ${dayInWords(until)}${noteText(note)}`,
  "ended": ({ until, note }) => `你的测试已于 ${dayInWords(until)}结束${noteText(note)}`,
};

export const testingFailures: Words["shadow"]["testingFailures"] = {
  "not-a-day": "这不是日期。请按 2027-01-31 的格式书写。",
  "day-over": "该日期已过。请选择今天或以后的日期。",
  "too-far": "该日期在一年以后。请选择更早的日期；到期后可以再次标记。",
  "note-too-long": "备注太长。请保持在 500 个字符以内。",
};

export const testingDialog: Words["window"]["testing"] = {
  until: "设置测试期…",
  change: "更改测试期…",
  end: "结束测试",
  title: (name) => `测试${quoted(name)}`,
  explain: "在该日结束之前，Mezzanine 不会显示有关它的警告。",
  day: "截止日期",
  note: "备注",
  noteHint: "测试什么，或为谁测试。可选。",
  save: "标记为测试中",
  marked: (name, day) => `${quoted(name)}正在测试，直到 ${day}。`,
  ended: (name) => `${quoted(name)}不再标记为测试中。`,
  overTitle: (count) => (count === 1 ? "一项测试已结束" : `${numberText(count)} 项测试已结束`),
  overText: (names) => `${namesInWords(names)}：请将其移除，或选择以后的日期。`,
};

const both = ({ local, other }: PairVersions): string =>
  local === null || other === null ? "" : `（${versionInWords(local)} 和 ${versionInWords(other)}）`;
const parameterList = (names: readonly ForeignText[]): string => (names.length === 0 ? "无" : listInWords(names.map(quoted)));

const headlines: Words["shadow"]["headlines"] = {
  certified: ({ custom, other }) => `${quoted(custom)}可能会代替 Power BI 附带的${quoted(other)}被使用。`,
  withdrawn: ({ custom, other }) => `${quoted(custom)}与${quoted(other)}有许多相同之处，而根据 Microsoft 的列表，后者不再受支持。`,
  custom: ({ custom, other }) => `${quoted(custom)}和${quoted(other)}可能会冲突。`,
  hint: ({ custom, other }) => `${quoted(custom)}与${quoted(other)}有一个相同的名称。仅凭名称不能证明任何事情。`,
};

const evidence: SentenceByKind<Evidence> = {
  "same-kind": ({ dataSourceKind, pairing }) =>
    pairing === "declared"
      ? `两者都声明了数据源种类${quoted(dataSourceKind)}。`
      : `它声明了数据源种类${quoted(dataSourceKind)}，该种类与另一个连接器同名。`,
  "identical-copies": () => "两个文件的每个字节都相同。",
  "same-function": ({ functionName }) => `两者都共享函数${quoted(functionName)}。所有连接器共用一组名称。`,
  "same-shared-name": ({ sharedName }) => `两者都共享名称${quoted(sharedName)}，但并非都作为函数。所有连接器共用一组名称。`,
  "kind-differs-in-case": ({ ours, theirs }) =>
    `它们的数据源种类${quoted(ours)}和${quoted(theirs)}仅字母大小写不同。尚不清楚 Power BI 是否区分它们。`,
  "near-identical-content": ({ sharedMembers, allMembers, membersLeft = 0, namesDiffer = false }) =>
    membersLeft === 0
      ? `它们的 ${counted(allMembers, "个成员")}中有 ${numberText(sharedMembers)} 个除格式外相同。${namesDiffer ? "它们的标题和数据源种类不同，就像基于同一示例制作的两个产品。" : ""}`
      : `在比较的 ${counted(allMembers, "个成员")}中，有 ${numberText(sharedMembers)} 个除格式外相同。另外 ${counted(membersLeft, "个成员")}未比较。`,
  "same-section": ({ section }) => `两者的节名称都是${quoted(section)}。`,
  "same-file-stem": ({ stem }) => `两个文件都名为${quoted(stem)}。`,
  "same-title": ({ title }) => `两者的标题都是${quoted(title)}。`,
};

const versions: Words["shadow"]["versions"] = {
  older: (pair) => `此连接器的版本比另一个旧${both(pair)}。`,
  newer: (pair) => `此连接器的版本比另一个新${both(pair)}。`,
  equal: ({ local, other }) =>
    local === null || other === null || versionInWords(local) !== versionInWords(other)
      ? `两者版本相同${both({ local, other })}。`
      : `两者的版本都是 ${versionInWords(local)}。`,
  unknown: () => "尚不清楚哪个版本较新。",
};

const advice: AdviceSentences = {
  "remove-custom": {
    "certified-is-newer": ({ custom, other }) => `请将${quoted(custom)}移至隔离区：${quoted(other)}已认证，并且版本较新。`,
    "same-version": ({ custom, other }) => `请将${quoted(custom)}移至隔离区：${quoted(other)}已认证，并且版本相同。`,
    "version-unknown": ({ custom, other }) => `除非你知道需要${quoted(custom)}，否则请将其移至隔离区：${quoted(other)}是 Power BI 附带的。`,
    "custom-altered": ({ custom }) => `请将${quoted(custom)}移至隔离区：它在签名后被更改。`,
  },
  "keep-only-while-testing": {
    "custom-is-newer": ({ custom, other }) => `${quoted(custom)}比认证连接器${quoted(other)}新。请仅在测试期间保留它。`,
  },
  "keep-one": {
    "signed": ({ keep, remove }) => `请保留${quoted(keep)}：其签名有效。请将${quoted(remove)}移至隔离区。`,
    "newer": ({ keep, remove }) => `请保留${quoted(keep)}：它的版本较新。请将${quoted(remove)}移至隔离区。`,
    "identical": ({ keep, remove }) => `保留一个即可。请保留${quoted(keep)}，并将${quoted(remove)}移至隔离区。`,
    "one-connector-two-formats": ({ keep, remove }) =>
      `它们是同一连接器的两种格式。请保留${quoted(keep)}，并将${quoted(remove)}移至隔离区。`,
    "other-altered": ({ remove }) => `${quoted(remove)}在签名后被更改。请将其移至隔离区。`,
  },
  "choose-one": () => "请保留你信任的一个，并将另一个移至隔离区。文件中没有任何内容说明应保留哪一个。",
  "ask-author-to-rename": {
    "kind-differs-in-case": ({ custom }) => `请要求${quoted(custom)}的作者使用不仅仅是大小写不同的数据源种类。`,
    "function-clash": ({ custom }) =>
      `请要求${quoted(custom)}的作者使用不同的共享名称。在此之前，Power BI 可能不会加载其中一个或两个连接器。`,
    "titles-differ": ({ custom }) =>
      `它们的标题不同。如果它们是不同的连接器，请要求${quoted(custom)}的作者使用不同的数据源种类。如果其中一个是另一个的生成结果，请将不需要的移至隔离区。`,
  },
  "certified-withdrawn": ({ custom, other }) =>
    `根据 Microsoft 的列表，${quoted(other)}不再受支持，因此请勿为了使用它而移除${quoted(custom)}。仅当你需要${quoted(custom)}并知道它来自何处时，才保留它。`,
  "get-fresh-copies": () => "两者都在签名后被更改。请将两者移至隔离区，并从发布者处重新获取文件。",
  "nothing-to-do": () => "",
};

const breakages: SentenceByKind<Breakage> = {
  "function-lost": ({ functionName }) => `调用${quoted(functionName)}的报表将失败：另一个连接器没有该函数。`,
  "no-longer-a-function": ({ functionName }) => `调用${quoted(functionName)}的报表将失败：在另一个连接器中它不是函数。`,
  "shared-value-lost": ({ valueName }) => `使用${quoted(valueName)}的报表将失败：另一个连接器没有该值。`,
  "required-parameters-differ": ({ functionName, before, after }) =>
    `${quoted(functionName)}将要求不同的参数：当前为${parameterList(before)}，之后为${parameterList(after)}。`,
  "parameters-lost": ({ functionName, names }) =>
    `传递${namesInWords(names)}的${quoted(functionName)}调用将失败：另一个连接器不接受该参数。`,
  "parameter-type-differs": ({ functionName, parameter, before, after }) =>
    `${quoted(functionName)}的${quoted(parameter)}类型将从${quoted(before)}变为${quoted(after)}。调用和已存储的值将不再有效。`,
  "data-source-path-differs": ({ dataSourceKind }) => `将找不到为${quoted(dataSourceKind)}存储的凭据。用户必须重新登录。`,
  "path-computed-differently": ({ dataSourceKind }) => `${quoted(dataSourceKind)}的数据源路径将以不同的方式计算。用户可能需要重新登录。`,
  "kind-lost": ({ dataSourceKind }) => `另一个连接器没有数据源种类${quoted(dataSourceKind)}。`,
  "authentication-lost": ({ dataSourceKind, authentication }) => `用户将无法再使用${quoted(authentication)}登录${quoted(dataSourceKind)}。`,
  "direct-query-lost": ({ publish }) => `${quoted(publish)}将不再提供 DirectQuery。`,
};

const uncertain: SentenceByKind<Uncertainty> = {
  "parameters-unknown": ({ functionName }) => `无法比较${quoted(functionName)}的参数，因为不运行代码就无法知道这些参数。`,
  "parameter-type-narrower": ({ functionName, parameter, before, after }) =>
    `${quoted(functionName)}的${quoted(parameter)}将只接受${quoted(after)}，而不是${quoted(before)}。传递其他值的调用将失败。`,
  "path-unknown": ({ dataSourceKind }) => `不运行代码就无法知道是否能找到为${quoted(dataSourceKind)}存储的凭据。`,
  "authentication-unknown": ({ dataSourceKind }) => `无法比较${quoted(dataSourceKind)}的登录方式，因为不运行代码就无法知道这些方式。`,
  "direct-query-unknown": ({ publish }) => `不运行代码就无法知道${quoted(publish)}是否仍提供 DirectQuery。`,
};

export const groups: Words["shadow"]["groups"] = {
  headline: (name, count) => `${quoted(name)}的 ${numberText(count)} 个生成结果可能会冲突。`,
  members: (count) => `${numberText(count)} 个生成结果`,
  keep: {
    "newest": (keep, { altered }) =>
      altered === 0 ? `请保留${quoted(keep)}：它的版本最新。` : `请保留${quoted(keep)}：在签名后未被更改的生成结果中，它的版本最新。`,
    "signed": (keep) => `请保留${quoted(keep)}：其签名有效。`,
    "identical": (keep) => `保留一个即可。请保留${quoted(keep)}。`,
    "others-altered": () => "请勿使用签名后被更改的生成结果。",
    "formats": (keep) => `它们是同一连接器的两种格式。请保留${quoted(keep)}。`,
  },
  remove: (count, all) =>
    all && count > 1 ? `请将其余 ${numberText(count)} 个移至隔离区。` : `请将另外 ${counted(count, "个生成结果")}移至隔离区。`,
  undecided: (names) => `文件中没有任何内容说明是否应改为保留${namesInWords(names)}。`,
  chooseOne: "请保留你信任的一个，并将其他的移至隔离区。文件中没有任何内容说明应保留哪一个。",
  freshCopies: "所有生成结果都在签名后被更改。请将它们移至隔离区，并从发布者处重新获取文件。",
  more: (count) => `以及另外 ${numberText(count)} 个`,
  quarantine: (count) => `将 ${counted(count, "个生成结果")}移至隔离区`,
  toKeep: "保留",
  toRemove: "移至隔离区",
  altered: "签名后被更改",
};

export const shadowTexts: Words["shadow"] = {
  headlines,
  evidence,
  versions,
  advice,
  groups,
  lifecycle,
  breakages,
  uncertain,
  testing: testingStates,
  testingFailures,
  confidences: {
    certain: { name: "确定", explain: "两者声明了相同的数据源种类，或文件相同。" },
    likely: { name: "很可能", explain: "它们的相同之处不止名称，但都不是已知 Power BI 用来识别连接器的内容。" },
    hint: { name: "线索", explain: "只有名称相似。不相关的连接器也可能有相似的名称。" },
  },
  evidenceLeftOut: "它们的相同之处多于此列表所示。",
  inPart: {
    pairs: "还有更多连接器对未在此列表中显示。",
    files: (count) => `${counted(count, "个文件")}声明的内容多于 Mezzanine 比较的内容。仅比较了每个文件的前面一部分函数、种类和成员。`,
    code: (count) => `无法完整读取 ${counted(count, "个文件")}的代码，因此仅比较了其中一部分。`,
  },
  sources: {
    installed: "来自随 Power BI Desktop 安装的文件。",
    catalogue: (asOf) => (asOf === null ? "来自认证连接器列表。" : `来自 ${monthInWords(asOf)}的认证连接器列表。`),
  },
  certifiedSince: {
    "month": (text) => `自 ${monthInWords(text)}起获得认证。`,
    "approx": (text) => `大约自 ${monthInWords(text)}起获得认证。`,
    "no-later-than": (text) => `最迟于 ${monthInWords(text)}获得认证。`,
  },
  comparison: {
    nothingBreaks: "就文件所显示的内容而言，不会有任何内容失效。",
    inPart: "仅比较了每个连接器的前面一部分函数、种类和 Publish 记录。其他更改未知。",
    readInPart: {
      connector: "无法完整读取第一个连接器的代码，因此仅比较了其中一部分。",
      other: "无法完整读取第二个连接器的代码，因此仅比较了其中一部分。",
    },
    onlyNames: "另一个连接器仅从列表中得知。已比较函数和种类；未比较参数和身份验证类型。",
  },
  picture: {
    title: "哪些连接器遮盖哪些连接器",
    description: ({ custom, others, links }) =>
      links === 0
        ? "没有自定义连接器与其他连接器有相同之处。"
        : `左侧有 ${counted(custom, "个自定义连接器")}，右侧有 ${counted(others, "个连接器")}，两侧之间有 ${counted(links, "条连线")}。每条连线都注明两者共同声明的内容。`,
    leftHeading: "自定义",
    rightHeading: "可能会代替以下连接器被使用",
    certified: "已认证或内置",
    custom: "自定义",
    identical: "同一文件",
    nearIdentical: "内容几乎相同",
    firstOf: (name, more) => `${quoted(name)}以及另外 ${more} 个`,
    node: ({ title, version, what }) => `${quoted(title)}${version === null ? "" : ` ${versionInWords(version)}`}（${what}）`,
    leftOut: (count) => `${counted(count, "对")}未绘制。表格会显示全部。`,
    empty: "没有连接器遮盖其他连接器。",
  },
};

export const shadowsScreen: Words["window"]["shadows"] = {
  title: "遮盖",
  explain: "Power BI 通过种类识别数据源，通过名称识别函数。如果两个文件声明了相同的种类或名称，没有文档说明 Power BI 会使用哪一个。",
  summary: ({ certain, likely }, groupCount) => {
    const unit = groupCount === 0 ? "对" : "个";
    const parts = [
      ...(certain === 0 ? [] : [`${numberText(certain)} ${unit}确定`]),
      ...(likely === 0 ? [] : [`${numberText(likely)} ${unit}很可能`]),
    ];
    const all = certain + likely;
    if (parts.length === 0) return "没有连接器对。";
    return `有 ${counted(all, groupCount === 0 ? "对连接器" : "个连接器对和生成结果组")}需要查看：${parts.join("，")}。`;
  },
  source: ({ asOf, count }) =>
    `已与${asOf === null ? "" : ` ${monthInWords(asOf)}的`}含 ${numberText(count)} 个连接器的列表比较，并与此计算机上的认证文件（如果有）比较。`,
  search: "搜索连接器对",
  placeholder: "搜索名称、种类、函数",
  shown: (shown, total) => `显示 ${numberText(shown)} 个，共 ${numberText(total)} 个`,
  nothingMatches: "没有连接器对包含此文本。",
  showHints: (count) => `显示 ${counted(count, "条线索")}：只有名称相似`,
  hideHints: (count) => `隐藏 ${counted(count, "条线索")}`,
  views: { pairs: "连接器对", picture: "图" },
  insteadOf: "可能会代替以下连接器被使用：",
  clashesWith: "可能会与以下连接器冲突：",
  alike: "与以下连接器有相同的名称：",
  certified: "已认证或内置",
  noVersion: "无版本",
  why: "依据",
  beingTested: "测试中",
  compare: "会有哪些变化？",
  compareTitle: (other, name) => `如果用${quoted(other)}替换${quoted(name)}`,
  comparing: "正在比较…",
  open: (name) => `打开${quoted(name)}`,
  save: "保存图片",
  zoomIn: "放大",
  zoomOut: "缩小",
  fit: "适应宽度",
  zoomed: (percent) => `${numberText(percent)}%`,
  pictureLabel: "遮盖关系图",
  pictureHelp: "使用箭头键在连线之间移动。",
};
