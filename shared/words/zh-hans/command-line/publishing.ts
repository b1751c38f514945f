import type { CommandLineWords } from "../../words.ts";
import { optionTexts } from "./shared.ts";

/** The commands pack, check, sign, release, certificate. */
export const publishingTexts: Pick<CommandLineWords, "pack" | "check" | "sign" | "release" | "certificate"> = {
  pack: {
    listed: "将项目文件夹制作成连接器文件 (.mez)。",
    description:
      "将项目文件夹制作成连接器文件：其主文档、resources*.resx、PNG 图片和 .pqm 辅助文件。会列出被排除的内容及原因。可能包含密钥或密码的内容，只有在 --include 给出其确切名称时才会打包。首先会完整读取代码；如有错误则停止，不写入也不安装任何内容。相同的文件在每台计算机上都会得到相同的字节。与 --watch 一起使用时，--json 为每次生成写入一个对象。",
    options: {
      output: "要写入的 .mez 文件。不使用此选项时：当前文件夹中以主文档命名的文件。",
      include: "也打包这些文件，使用其自己的名称。* 和 ? 限于一个文件夹，** 则不限。",
      exclude: "排除这些文件。优先于 --include。",
      replace: "覆盖同名文件。与 --install 一起使用时：也将新文件会替换或与之冲突的文件移到隔离区。",
      watch: "现在生成，并在每次更改后生成，直到按 Ctrl+C。会覆盖同一次运行中较早的生成结果。",
      install: "将每个生成结果安装到 Power BI Desktop 读取的文件夹。undo <number> 可撤消。",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "已写入文件，如有要求也已安装；使用 --watch 时：已停止",
      1: "未写入；标准错误中的句子说明原因",
      2: "用法错误",
    },
  },
  check: {
    listed: "发布前检查连接器。",
    description:
      "根据发布规则检查连接器，不运行它。项目文件夹按 pack 的生成方式检查，文件则按原样检查。每条规则的结果是符合、不符合或需由人审查。项目旁边的 mezzanine-check.json 可以忽略检查结果，每项都要有原因；它们仍然可见。",
    options: {
      profile: "检查的目的：handout（默认）或 certification。",
      firstRelease: "用于认证时，也检查只有首次发布才必须具备的内容。",
      include: "对于文件夹：也打包这些文件，与 pack --include 相同。",
      exclude: "对于文件夹：排除这些文件，与 pack --exclude 相同。",
      strict: "也将需由人审查的内容计入。mezzanine-check.json 中的原因记录有人已审查。",
      json: optionTexts.json,
      sarif: "写入 SARIF 2.1.0 而不是文本。",
      html: "写入页面而不是文本。",
      output: "写入此文件而不是标准输出。从不覆盖文件。",
    },
    exitCodes: {
      0: "没有不符合的规则",
      1: "有规则不符合，或无法打包该文件夹；使用 --strict 时还包括有内容需由人审查",
      2: "用法错误，或 mezzanine-check.json 中有错误",
      3: "无法读取文件或文件夹，或无法写入输出",
    },
  },
  sign: {
    hexadecimal: "SHA-256，十六进制",
    base64: "SHA-256，base64",
    usage: {
      needsOneOf: "sign 需要 --key、--prepare 和 --attach 之一",
      address: "以 http:// 或 https:// 开头且不含密码的地址",
    },
    listed: "使用此处或别处的密钥对连接器文件签名。",
    description:
      "从 .mez 或 .pqx 制作已签名的包 (.pqx)，其布局与 Microsoft 自己的签名相同。密钥是 PFX 或 PEM 文件，或者在别处：--prepare 写入字节及其 SHA-256 摘要，由任意工具签名，--attach 根据证书检查该值并将其放入。docs/publishing.md 中有操作方法。密码来自提示、文件描述符或环境变量，从不来自参数。",
    options: {
      key: "私钥：PFX (P12) 文件或 PEM。",
      certificate: "证书（PEM 或 DER），当它不在密钥文件中时。",
      passwordFd: "从此打开的文件描述符读取密码，直到第一个行尾。",
      passwordEnv: "从此环境变量读取密码。",
      output: "要写入的 .pqx 包。不使用此选项时：文件的名称加 .pqx。",
      replace: "不保留已有的签名。不使用此选项时，第二个签名会与它们并列，前提是不会破坏任何签名。",
      overwrite: "覆盖已有的文件。",
      timestamp: "向此 RFC 3161 颁发机构请求时间戳。这是 Mezzanine 唯一的网络访问；会发送一个哈希。",
      prepare: "不签名：将令牌或保管库需要签名的内容写入此新文件夹。需要 --certificate。",
      attach: "完成 --prepare 开始的操作。需要 --signature。",
      signature: "用于 --attach：签名值，可以是字节、base64 或十六进制。",
      json: optionTexts.json,
    },
    exitCodes: { 0: "已写入包", 1: "未写入；标准错误中的句子说明原因", 2: "用法错误" },
  },
  release: {
    listed: "制作提供给用户和管理员的文件夹。",
    description:
      "制作一个文件夹，其中包含连接器、所有文件的 SHA-256 哈希、六种语言的用户和管理员说明（Markdown 和 HTML）以及更改列表。对于已签名的连接器，还包含指纹、证书以及在其他计算机上添加该指纹的文件。文件可以未签名；此时说明会指出这意味着什么。不会覆盖任何内容，相同的连接器会得到相同的字节。",
    options: {
      output: "要制作的文件夹。它不得已存在。",
      previous: "此版本之前的版本，用于说明更改了什么。",
      json: optionTexts.json,
    },
    exitCodes: { 0: "已制作文件夹", 1: "未制作；标准错误中的句子说明原因", 2: "用法错误" },
  },
  certificate: {
    listed: "制作用于对连接器签名的自签名证书。",
    description:
      "生成 3072 位的 RSA 密钥和用于代码签名的自签名证书，以便在组织内部分发连接器。没有人检查其中的名称：依赖它的人必须通过其他方式获取其指纹。密钥使用密码加密，密码来自提示、文件描述符或环境变量。",
    options: {
      name: "签名者：证书中的公用名，最多 64 个字符。",
      output: "密钥及其证书 (.pfx)；单独的证书以 .cer 形式放在旁边。",
      days: "有效天数；未指定时为 730。",
      passwordFd: "从此打开的文件描述符读取密码，直到第一个行尾。",
      passwordEnv: "从此环境变量读取密码。",
      json: optionTexts.json,
    },
    exitCodes: { 0: "已写入两个文件", 1: "未写入；标准错误中的句子说明原因", 2: "用法错误" },
  },
};
