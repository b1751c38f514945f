import type { OutputFailure, PackFailure, SignFailure } from "../../model/publish.ts";
import type { ProblemByKind } from "../sentence.ts";
import type { Words } from "../words.ts";
import { countedFiles, dayInWords, namesInWords, numberText, quoted } from "./phrases.ts";

const checkName = "请检查其名称和你的权限。";
const inspect = "请使用“mezzanine inspect”查看它。";
const toPem = "请将文件转换为 PEM：openssl pkcs12 -in key.pfx -out key.pem";

const packFailures: ProblemByKind<PackFailure> = {
  "folder-unreadable": { problem: ({ path }) => `无法读取文件夹${quoted(path)}。`, step: checkName },
  "file-unreadable": { problem: ({ path }) => `无法读取${quoted(path)}。`, step: "请关闭打开它的程序，或排除该文件。" },
  "too-many-files": { problem: ({ most }) => `文件和文件夹超过 ${numberText(most)} 个。`, step: "请指定一个连接器的文件夹。" },
  "too-large": { problem: ({ path }) => `如果包含${quoted(path)}，连接器会太大。`, step: "请排除该文件。" },
  "no-main-document": {
    problem: "没有主文档，即以“section”开头的 .pq 或 .m 文件。",
    step: "请指定包含主文档的文件夹，并查看未包含的内容。",
  },
  "several-main-documents": {
    problem: ({ names }) => `有多个文档可能会被 Power BI 视为主文档：${namesInWords(names, 10)}。`,
    step: "请只保留一个，排除其他所有文档。辅助文件以 .pqm 结尾。",
  },
  "unsafe-name": {
    problem: ({ path }) => `${quoted(path)}的名称无法在每个系统上使用，或无法在签名的包中使用。`,
    step: "请重命名该文件，或将其排除。",
  },
  "same-name": {
    problem: ({ path, other }) => `${quoted(path)}和${quoted(other)}在连接器中会具有相同的名称。`,
    step: "请重命名其中一个，或将其排除。",
  },
  "asked-for-left-out": {
    problem: ({ names }) => `代码需要未包含的文件：${namesInWords(names, 10)}。`,
    step: "请按名称包含每个文件；如果连接器没有它也能工作，请将其排除。",
  },
  "mistake": {
    problem: ({ document, line, column, detail }) => `${quoted(document)}，第 ${line} 行，第 ${column} 列：${quoted(detail)}`,
    step: "请更正代码，然后重新打包。",
  },
  "not-readable-as-connector": { problem: "打包的内容无法作为连接器读回。", step: "请使用“mezzanine inspect”查看这些文件。" },
};

const outputFailures: ProblemByKind<OutputFailure> = {
  "output-exists": {
    problem: ({ path }) => `${quoted(path)}已存在。`,
    step: "请选择其他名称，或指明可以替换该文件（--help 会说明方法）。",
  },
  "disk-full": { problem: ({ path }) => `磁盘空间不足，无法写入${quoted(path)}。`, step: "请释放一些磁盘空间，然后重试。" },
  "output-not-writable": { problem: ({ path }) => `无法写入${quoted(path)}。`, step: "请检查该文件夹和你的权限。" },
};

const signFailures: ProblemByKind<SignFailure> = {
  "key-unreadable": { problem: ({ path }) => `无法读取${quoted(path)}。`, step: checkName },
  "no-private-key": {
    problem: ({ path }) => `${quoted(path)}中没有可以读取的私钥。`,
    step: "请指定含有密钥的 PFX (P12) 或 PEM 文件。对于令牌上或保管库中的密钥，请使用 --prepare。",
  },
  "no-certificate": { problem: ({ path }) => `${quoted(path)}中没有证书。`, step: "请使用 --certificate 指定含有证书的文件。" },
  "certificate-not-readable": {
    problem: "证书不是标准形式，因此程序可能会以不同的方式读取它。",
    step: "请向其颁发者索取另一个证书。",
  },
  "password-needed": {
    problem: ({ path }) => `${quoted(path)}需要密码。`,
    step: "请使用 --password-fd 或 --password-env 提供密码，或在终端中运行该命令。",
  },
  "wrong-password": { problem: ({ path }) => `该密码无法打开${quoted(path)}。`, step: "请使用正确的密码重试。" },
  "password-not-ascii": {
    problem: "该密码含有会以不同方式读取的字符，因此未尝试使用。",
    step: "请将 PFX 文件的密码改为普通字母、数字和符号，或使用 OpenSSL 将其转换为 PEM。",
  },
  "pfx-key-not-rsa": {
    problem: ({ path }) => `${quoted(path)}中的密钥不是 RSA 密钥，此处无法从 PFX 文件中读取其他类型的密钥。`,
    step: toPem,
  },
  "pfx-not-understood": { problem: ({ path }) => `${quoted(path)}的格式在此处无法读取。`, step: toPem },
  "key-does-not-fit": { problem: "私钥不属于该证书。", step: "请指定为此密钥颁发的证书。" },
  "key-type": {
    problem: ({ keyType }) => `无法使用此类型的密钥为连接器签名：${quoted(keyType)}。`,
    step: "请使用 2048 至 4096 位的 RSA，或 256 位及以上的 NIST 曲线。",
  },
  "certificate-expired": { problem: ({ notAfter }) => `证书已于 ${dayInWords(notAfter)}过期。`, step: "请使用有效的证书签名。" },
  "certificate-not-yet-valid": {
    problem: ({ notBefore }) => `证书从 ${dayInWords(notBefore)}起才有效。`,
    step: "请检查此计算机的时钟，或等待。",
  },
  "certificate-wrong-purpose": {
    problem: "证书不是用于代码签名的。",
    step: "请使用扩展密钥用法包含代码签名，并且密钥用法包含数字签名的证书。",
  },
  "file-unreadable": { problem: ({ path }) => `无法读取${quoted(path)}。`, step: inspect },
  "not-a-connector": {
    problem: ({ path }) => `${quoted(path)}不是可以签名的连接器文件。`,
    step: "请指定 .mez 或 .pqx 文件，并使用“mezzanine inspect”查看它。",
  },
  "unsafe-name": {
    problem: ({ path }) => `文件中有${quoted(path)}，签名的包不能使用此名称。`,
    step: "请在不包含它的情况下重新打包连接器。",
  },
  "same-name": {
    problem: ({ path, other }) => `文件中有${quoted(path)}和${quoted(other)}，某些读取程序会将它们视为同一名称。`,
    step: "请仅使用其中一个重新打包连接器。",
  },
  "signature-not-intact": {
    problem: "文件中的签名无效或无法检查，因此未添加签名。",
    step: "请使用“mezzanine verify”查看它。--replace 会移除旧签名。",
  },
  "cannot-countersign": {
    problem: "第二个签名会破坏现有的签名，因为现有的签名涵盖签名列表。",
    step: "请使用 --replace 移除旧签名。",
  },
  "timestamp-address": {
    problem: ({ address }) => `无法从${quoted(address)}请求时间戳。`,
    step: "请指定以 http:// 或 https:// 开头且不含密码的地址。",
  },
  "timestamp-no-answer": {
    problem: ({ address }) => `${quoted(address)}未及时响应，或发送了重定向。`,
    step: "请重试，或使用其他颁发机构。",
  },
  "timestamp-bad-answer": {
    problem: ({ address }) => `${quoted(address)}返回的不是时间戳。`,
    step: "请检查该地址，或使用其他颁发机构。",
  },
  "timestamp-refused": { problem: ({ address }) => `${quoted(address)}拒绝提供时间戳。`, step: "请使用其他颁发机构。" },
  "timestamp-wrong": {
    problem: ({ address }) => `${quoted(address)}的时间戳未通过验证、与其他内容有关，或与此计算机的时钟相差一天或更久。`,
    step: "请检查时钟，或使用其他颁发机构。",
  },
  "timestamp-outside-validity": {
    problem: ({ time }) => `时间戳的时间是 ${dayInWords(time)}，当时证书无效。`,
    step: "请使用有效的证书签名。",
  },
  "prepared-unreadable": {
    problem: ({ path }) => `${quoted(path)}不是 --prepare 创建的文件夹。`,
    step: "请指定提供给 --prepare 的文件夹。",
  },
  "prepared-for-another": { problem: "该文件与准备签名时不同。", step: "请重新准备，并对新的字节签名。" },
  "signature-unreadable": {
    problem: ({ path }) => `${quoted(path)}中没有签名值。`,
    step: "请指定签名工具写入的文件：字节、base64 或十六进制。",
  },
  "signature-wrong": {
    problem: "签名值不是由证书的密钥根据这些字节生成的。",
    step: "请检查密钥是否属于该证书，以及工具是否使用 RSA PKCS #1 v1.5 或 ECDSA 和 SHA-256 签名。",
  },
};

export const publishTexts: Words["publish"] = {
  leftOutReasons: {
    "query-document": "用于试用连接器的查询",
    "test-document": "测试",
    "project-file": "项目或编辑器的文件",
    "version-control": "版本控制的文件",
    "editor-leftover": "编辑器或系统遗留的文件",
    "build-output": "生成输出",
    "secret": "可能含有密钥或密码",
    "not-a-file": "链接或其他非文件内容",
    "in-folder": "在文件夹中；连接器没有文件夹",
    "not-a-connector-file": "不属于连接器的文件类型",
    "excluded": "由你排除",
  },
  packFailures,
  outputFailures,
  nothingWritten: "未写入任何内容。",
  packed: (count, path) => `已将 ${countedFiles(count)}打包到${quoted(path)}。`,
  signFailures,
  signWarnings: {
    "ecdsa": "尚不清楚 Power BI Desktop 是否接受 ECDSA 签名。",
    "self-signed": "该证书是自签名证书。它证明文件未更改，但不能证明由谁创建。请通过其他途径将其指纹提供给用户。",
    "no-timestamp": "没有时间戳，因此只有文件本身说明其签名时间。",
  },
  signed: (path) => `已签名。签名后的包是${quoted(path)}。`,
  prepared: (path) => `已在${quoted(path)}中准备。尚未签名。`,
  asksAuthority: (address) => `正在向${quoted(address)}请求时间戳。仅发送签名的哈希和一个随机数。`,
  passwordQuestion: (path) => `${quoted(path)}的密码：`,
  newPasswordQuestion: "密钥的新密码：",
  repeatPassword: "再次输入：",
  newPasswordProblem: "新密钥需要由 8 到 256 个普通字母、数字和符号组成的密码，两次输入必须相同。",
  passwordSourceProblem: "无法从你指定的位置读取密码。",
  certificateMade: (key, certificate) => `已创建密钥${quoted(key)}和证书${quoted(certificate)}。你必须对密钥保密；其他人需要证书。`,
  certificateProves:
    "没有人检查此证书中的名称。使用它创建的签名表明文件未更改，并且由密钥的持有者签名。它不能表明持有者是谁。请通过文件以外的途径将其指纹提供给用户，并将密钥与其密码分开保存。",
  leftOut: "未包含：",
  codeNotRead: "无法完整读取代码，因此可能未发现其中的错误。",
  watching: (path) => `正在监视${quoted(path)}的更改。按 Ctrl+C 可停止。`,
  watchEnded: "已停止监视。",
  installedBuild: (path) => `已安装为${quoted(path)}。`,
  undoInstall: (historyId) => `若要撤消：mezzanine undo ${historyId}。`,
  notInstalled: "已写入该文件，但未安装。",
  replaceInstalled: "--replace 会将其移至隔离区。",
};
