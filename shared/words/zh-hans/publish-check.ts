import type { TestConnectionFaultReason } from "../../model/connector.ts";
import type { CheckFailure, PointFacts } from "../../model/publish-check.ts";
import type { ProblemByKind, SentenceByKind } from "../sentence.ts";
import type { Words } from "../words.ts";
import { counted, dayInWords, listInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

const rules: Words["publishCheck"]["rules"] = {
  "code-reads": { title: "代码没有错误", reason: "如果 Power BI 无法读取连接器的代码，就不会加载它。" },
  "section-document": {
    title: "一个主文档，其节有名称",
    reason: "连接器使用节文档格式。据说有两个主文档的文件不会加载。",
  },
  "records-resolve": {
    title: "数据源种类和 Publish 记录存在",
    reason: "DataSource.Kind 和 Publish 指定文档中的记录。如果没有该记录，连接器将无法工作，或不显示在“获取数据”中。",
  },
  "parts-exist": { title: "代码需要的文件存在", reason: "使用缺少的图片或辅助文件时会失败。" },
  "string-keys": { title: "Extension.LoadString 的键存在", reason: "如果键在 resources.resx 中没有文本，显示该文本时会失败。" },
  "same-parameters": { title: "同一种类的函数具有相同的必需参数", reason: "Power BI 按这些参数的名称、类型和顺序保存凭据。" },
  "test-connection": {
    title: "每个种类都有 TestConnection 处理程序",
    reason: "如果没有它，就无法通过本地数据网关刷新报表。",
  },
  "version-header": { title: "节有版本", reason: "版本说明用户使用的是哪个生成结果。请写为 1.0.0。" },
  "https-only": { title: "用户输入的地址必须是 HTTPS", reason: "发送到 http:// 地址的凭据可能会在途中被读取。" },
  "credential-in-query": {
    title: "Web.Contents 的 Query 中没有凭据",
    reason: "Query 中的内容是地址的一部分，可能会出现在日志中。请使用 CredentialQueryString。",
  },
  "no-shared-secret": { title: "连接器中没有 OAuth 机密", reason: "拥有该文件的任何人都可以读取它。请使用不需要共享机密的登录方式。" },
  "tracing-off": { title: "跟踪已关闭", reason: "开发时的跟踪可能包含个人数据，并且会变得很大。" },
  "extra-files": {
    title: "没有不属于连接器的文件",
    reason: "测试查询、编辑器的文件和机密会随连接器到达每个用户。",
  },
  "function-documentation": {
    title: "函数有文档",
    reason: "函数类型上的 Documentation.* 元数据是用户调用函数时看到的内容。",
  },
  "function-names": { title: "函数命名为“种类.函数”", reason: "用户通过名称判断函数来自哪个连接器。" },
  "words-in-names": {
    title: "名称中没有“Power BI”、“Connector”、“API”或“Fabric”",
    reason: "文件、节、种类和函数的名称应是产品的名称。",
  },
  "first-release-beta": { title: "首个版本标记为 Beta", reason: "告知用户该连接器可能还会更改。" },
  "icons": { title: "连接器有图标", reason: "“获取数据”会在名称旁显示图标。" },
  "icon-sizes": { title: "图标有所有大小", reason: "Icon16 包含 16、20、24 和 32 像素；Icon32 包含 32、40、48 和 64 像素。" },
  "navigation-table": { title: "有导航表", reason: "用户在导航器中选择表。" },
  "strings-in-resources": { title: "文本在 resources.resx 中", reason: "可以翻译其中的文本。" },
  "addresses-in-resources": {
    title: "resources.resx 中没有地址",
    reason: "审阅者必须能在代码中看到连接器将数据发送到何处。翻译不得更改这一点。",
  },
  "file-name": { title: "文件以产品名称命名", reason: "Microsoft 要求使用 ProductName.mez。" },
  "credential-use": { title: "凭据的使用", reason: "请检查每次使用是否必要，以及凭据发送到何处。" },
  "written-http": { title: "代码中的 http:// 地址", reason: "请检查是否没有机密内容发送到这些地址。" },
  "traced-values": { title: "跟踪的内容", reason: "跟踪不得包含个人数据或大量数据。" },
  "evaluated-code": { title: "在运行时生成的代码", reason: "请检查代码来自何处。它不得来自用户或 Web。" },
  "direct-query-source": { title: "DirectQuery 适用于 ODBC", reason: "仅 ODBC 源支持 SupportsDirectQuery。" },
  "same-results": { title: "导入和 DirectQuery 的结果相同", reason: "报表不得因模式而变化。" },
  "tabular-data": { title: "仅限表", reason: "含有多维数据集或度量值的连接器不会获得认证。" },
  "category": { title: "类别在“获取数据”中有位置", reason: "只有 Azure 和 Database 有位置。其他所有类别都显示在“其他”下。" },
  "public-product": { title: "产品是公开的", reason: "只有适用于公开产品的连接器才能获得认证。" },
  "usage-estimate": { title: "你可以估计使用量", reason: "Microsoft 要求提供估计值。" },
  "customer-thread": { title: "客户需要它", reason: "Microsoft 要求提供 Power BI Ideas 论坛中的帖子。" },
  "report-file": {
    title: "有用于测试的报表",
    reason: "提交内容中有一个 .pbix 文件，其中导航表的每一项至少有一个查询。",
  },
  "test-account": { title: "有测试帐户", reason: "Microsoft 会将其用于此版本和以后的每个版本。" },
  "test-instructions": { title: "有测试说明", reason: "说明如何使用连接器，以及如何测试它。" },
  "dependency-links": { title: "有连接器所需内容的链接", reason: "用户必须安装的驱动程序和其他组件。" },
};

const faults: Readonly<Record<TestConnectionFaultReason, string>> = {
  "names-no-function": "返回的不是以函数名称开头的列表",
  "no-such-function": "调用了文件中没有的函数",
  "not-shared": "调用了未共享的函数",
  "not-a-function": "调用了不是函数的内容",
  "asks-beyond-path": "需要数据源路径中没有的内容",
  "arguments-missing": "缺少必需的参数",
  "too-many-arguments": "提供的参数过多",
};

const namedThings = { file: "文件", section: "节", function: "函数", kind: "种类" } as const;

const extraFile = {
  "query-document": "是用于测试的查询。",
  "test-document": "是测试。",
  "project-file": "属于项目或编辑器。",
  "version-control": "属于版本控制。",
  "editor-leftover": "是编辑器或系统遗留的文件。",
  "build-output": "由生成操作创建。",
  "secret": "可能含有密钥或密码。拥有该连接器的任何人都可以读取它。",
  "not-a-file": "不是文件。",
  "in-folder": "在文件夹中。连接器没有文件夹；请检查是否需要它。",
  "not-a-connector-file": "不是连接器所含的文件类型。请检查是否需要它。",
  "excluded": "已排除。",
} as const;

const points: SentenceByKind<PointFacts> = {
  "code-mistake": ({ detail }) => `代码中有错误：${quoted(detail)}。`,
  "code-not-read": () => "无法完整读取部分代码。请自行查看。",
  "no-main-document": () => "没有主文档，即以“section”开头的 .pq 或 .m 文件。",
  "several-main-documents": ({ names }) => `Power BI 可能会将以下任何一个视为主文档：${namesInWords(names, 10)}。请保留一个。`,
  "section-without-name": () => "节没有名称。请写为“section Name;”。",
  "record-missing": ({ name, asked }) => `文档中没有${asked === "kind" ? "数据源种类" : " Publish 记录"}${quoted(name)}。`,
  "record-computed": ({ name }) => `${quoted(name)}的内容只有在运行时才能知道。请检查它是否为记录。`,
  "nothing-published": () => "没有函数有 Publish 记录，因此连接器不显示在“获取数据”中。请检查是否有意如此。",
  "part-missing": ({ part }) => `代码需要${quoted(part)}，但文件中没有。`,
  "part-left-out": ({ part }) => `代码需要${quoted(part)}，但打包文件夹时不会包含它。`,
  "icon-not-readable": ({ part }) => `${quoted(part)}不是 PNG 图片。`,
  "key-missing": ({ key }) => `resources.resx 中没有${quoted(key)}的文本。`,
  "parameters-differ": ({ dataSourceKind, functionName, otherName }) =>
    `${quoted(functionName)}和${quoted(otherName)}都属于种类${quoted(dataSourceKind)}，但必需参数不同。`,
  "parameters-not-known": ({ dataSourceKind, functionName }) =>
    `${quoted(functionName)}的参数只有在运行时才能知道。请检查它们是否为种类${quoted(dataSourceKind)}的参数。`,
  "no-test-connection": ({ dataSourceKind }) => `${quoted(dataSourceKind)}没有 TestConnection。`,
  "test-connection-fails": ({ dataSourceKind, because }) => `${quoted(dataSourceKind)}的 TestConnection ${faults[because]}。`,
  "test-connection-not-known": ({ dataSourceKind }) =>
    `${quoted(dataSourceKind)}的 TestConnection 调用的内容只有在运行时才能知道。请检查它是否为共享函数。`,
  "no-version": () => '节的上方没有 [Version = "…"]。',
  "version-shape": ({ version }) => `版本是 ${versionInWords(version)}。请写为 1.0.0。`,
  "unguarded-address": ({ functionName, parameter }) =>
    `${quoted(functionName)}通过${quoted(parameter)}接受地址，但没有检查它是否以 https:// 开头。`,
  "guard-not-followed": ({ functionName, parameter }) =>
    `请检查：如果${quoted(functionName)}的${quoted(parameter)}中的地址不以 https:// 开头，是否会被拒绝。`,
  "credential-in-query": ({ field }) => `Query 中的${quoted(field)}包含凭据。请将其移动到 CredentialQueryString。`,
  "credential-near-query": ({ field }) => `凭据可能是地址的一部分（${quoted(field)}）。请检查它发送到何处。`,
  "secret-in-code": ({ name }) => `${quoted(name)}写在代码中。`,
  "secret-in-file": ({ name, part }) => `${quoted(name)}从连接器中的${quoted(part)}读取。`,
  "tracing-on": ({ flag }) => `${quoted(flag)}为 true。分发连接器之前，请将其设置为 false。`,
  "tracing-without-flag": () => "连接器会写入跟踪，但未找到关闭跟踪的开关。请检查跟踪是否已关闭。",
  "extra-file": ({ part, because }) => `${quoted(part)}${extraFile[because]}`,
  "function-undocumented": ({ functionName }) => `${quoted(functionName)}的类型上没有 Documentation.* 元数据。`,
  "documentation-not-known": ({ functionName }) => `${quoted(functionName)}是否有文档只有在运行时才能知道。请在 Power BI 中查看。`,
  "no-function-of-kind": ({ dataSourceKind }) => `在种类${quoted(dataSourceKind)}中，没有函数的名称以该种类和一个点开头。`,
  "word-in-name": ({ name, word, what }) => `${namedThings[what]}的名称${quoted(name)}中含有${quoted(word)}。`,
  "not-beta": ({ publish }) => `${quoted(publish)}未将 Beta 设置为 true。`,
  "no-icons": ({ publish }) => `${quoted(publish)}既没有 SourceImage，也没有 SourceTypeImage。`,
  "icons-not-known": ({ publish }) => `${quoted(publish)}的图标只有在运行时才能知道。请在“获取数据”中查看。`,
  "icon-sizes-differ": ({ publish, field, sizes }) =>
    sizes.length === 0
      ? `${quoted(publish)}的${quoted(field)}没有图片。`
      : `${quoted(publish)}的${quoted(field)}有以下大小：${listInWords(sizes.map(numberText))}。`,
  "no-navigation-table": () => "代码中未找到导航表。",
  "navigation-by-source": ({ functionName }) => `${quoted(functionName)}可能会提供导航表。请在导航器中查看。`,
  "text-in-code": ({ publish }) => `${quoted(publish)}的 ButtonText 写在代码中。请使用 Extension.LoadString。`,
  "address-in-resources": ({ key }) => `文本${quoted(key)}是地址。请将其写在代码中。`,
  "address-in-text": ({ key }) => `文本${quoted(key)}包含地址。请检查连接器是否未使用它进行连接。`,
  "file-name-differs": ({ fileName, sectionName }) =>
    `文件${quoted(fileName)}和节${quoted(sectionName)}的名称不同。请检查文件是否以产品名称命名。`,
  "not-a-mez": ({ fileName }) => `提交内容应有 .mez 文件，而这是${quoted(fileName)}。`,
  "credential-used": ({ passedTo }) => (passedTo === null ? "在此处读取凭据。" : `在此处为${quoted(passedTo)}读取凭据。`),
  "http-address": ({ address }) => `代码中有地址${quoted(address)}。`,
  "traced": ({ functionName }) => `在此处调用${quoted(functionName)}。`,
  "evaluated": ({ functionName }) => `${quoted(functionName)}运行的代码并非来自连接器的文件。`,
  "direct-query-other": ({ publish }) => `${quoted(publish)}提供 DirectQuery，但代码未使用 Odbc.DataSource。`,
  "direct-query-computed": ({ publish }) => `${quoted(publish)}是否提供 DirectQuery 只有在运行时才能知道。`,
  "direct-query-offered": ({ publish }) => `${quoted(publish)}提供 DirectQuery。请将其结果与导入的结果进行比较。`,
  "cube-function": ({ functionName }) => `代码使用${quoted(functionName)}。请检查用户是否仅获得表。`,
  "shown-under-other": ({ category }) => `Power BI 将类别${quoted(category)}显示在“其他”下。`,
  "to-confirm": () => "程序无法检查这一点。",
};

const failures: ProblemByKind<CheckFailure> = {
  "not-readable": { problem: ({ path }) => `无法读取${quoted(path)}。`, step: "请检查其名称和你的权限。" },
  "not-a-connector": { problem: ({ path }) => `${quoted(path)}不是可以读取的连接器。`, step: "请使用“mezzanine inspect”查看它。" },
  "suppressions-unreadable": { problem: ({ path }) => `无法读取${quoted(path)}。`, step: "请检查该文件和你的权限。" },
  "suppressions-not-json": {
    problem: ({ path, line }) => `${quoted(path)}不是 JSON${line === null ? "" : `（第 ${numberText(line)} 行）`}。`,
    step: "请更正该文件。",
  },
  "suppressions-wrong": {
    problem: ({ path, line, detail }) => `${quoted(path)}${line === null ? "" : `，第 ${numberText(line)} 行`}：${quoted(detail)}。`,
    step: "每个条目都需要一条存在的规则和一个原因。",
  },
};

export const publishCheckTexts: Words["publishCheck"] = {
  title: "发布前检查",
  explain: "读取连接器，不运行任何内容。程序无法判断的内容由你查看。",
  rules,
  points,
  failures,
  profiles: { handout: "自行分发", certification: "认证" },
  profilesExplained: {
    handout: "你自行将连接器提供给用户时的重要事项。",
    certification: "提交连接器时 Microsoft 的要求。",
  },
  onHold: (day, title) => `截至 ${dayInWords(day)}，新的认证已暂停 (${title})。尚不清楚是否已重新开放注册。`,
  history: "在此之前，Microsoft 要求最晚在发布前两个月的 15 日注册，最晚在发布前一个月的 1 日提交，并最晚在该月 15 日完成审阅。",
  states: { "not-met": "未满足", "for-a-person": "需要人工查看", "met": "已满足" },
  weights: { must: "必需", should: "推荐", advice: "需查看" },
  summary: (counts) =>
    `${counted(counts["not-met"], "条规则")}未满足，${numberText(counts["for-a-person"])} 条需要人工查看，${numberText(counts.met)} 条已满足。`,
  checkedFile: (name) => `已按原样检查${quoted(name)}。`,
  checkedFolder: (name, file) => `已按“pack”会生成的${quoted(file)}检查文件夹${quoted(name)}。`,
  notBuilt: (name) => `无法打包文件夹${quoted(name)}，因此大多数规则未检查。`,
  place: (document, line, column) => `${quoted(document)}，第 ${numberText(line)} 行，第 ${numberText(column)} 列`,
  source: (title) => `来源：${title}`,
  sources: "来源",
  suppressed: (reason) => `已略过：${quoted(reason)}。`,
  morePoints: (count) => `还有 ${counted(count, "处")}。`,
  unused: (rule) => `mezzanine-check.json：${rule} 的条目没有匹配项。请将其删除。`,
  leftOut: "连接器中未包含",
  screen: {
    lead: "在将连接器提供给用户或提交之前，了解需要更改的内容。",
    chooseProject: "选择项目文件夹…",
    chooseFile: "选择连接器文件…",
    checkThis: "发布前检查",
    profile: "检查用途",
    firstRelease: "这是首个版本",
    checking: (name) => `正在检查${quoted(name)}…`,
    empty: {
      title: "尚未检查任何内容",
      text: "请选择项目文件夹或连接器文件，或打开连接器并在其中选择“发布前检查”。",
      inBrowser:
        "请选择连接器文件，或打开连接器并在其中选择“发布前检查”。对于项目文件夹，请使用“mezzanine check”：在浏览器中无法选择文件夹。",
    },
    saveAs: "报告另存为",
    formats: { html: "HTML", sarif: "SARIF", json: "JSON" },
    showMet: (count) => `显示已满足的规则 (${numberText(count)})`,
    again: "重新检查",
  },
};
