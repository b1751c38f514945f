import type { ForeignText, QuotationMarks } from "../foreign-text.ts";
import type { ReleaseWords } from "./release-words.ts";

const marks: QuotationMarks = { open: "“", close: "”" };
const quoted = (text: ForeignText): string => text.quotedIn(marks);
const security = "“文件”>“选项和设置”>“选项”>“安全”";
const trusted = "(推荐)仅允许加载 Microsoft 认证和其他受信任的第三方扩展";
const any = "(不推荐)允许加载任何扩展而不经过验证或发出警告";

export const zhHans: ReleaseWords = {
  tag: "zh-Hans",
  language: "简体中文",
  quoted,
  title: (connector) => `安装${quoted(connector)}`,
  otherLanguages: "其他语言",
  labels: {
    file: "文件",
    version: "版本",
    hash: "文件的 SHA-256",
    signedBy: "证书中的名称",
    notSigned: "此文件未签名。",
    sha1: "指纹 (SHA-1)",
    sha256: "指纹 (SHA-256)",
    validUntil: "证书有效期至",
    certificateFile: "证书文件",
  },
  check: {
    heading: "检查文件",
    powershell: "在 Windows PowerShell 中，转到文件所在的文件夹，然后输入：",
    expected: "“Hash”下必须显示：",
    linux: "在 Linux 上，以下命令检查所有文件：",
    macos: "在 macOS 上，以下命令检查所有文件：",
    limit: "这表明文件已完整送达。由于哈希值与文件一同提供，因此无法表明文件由谁创建。",
  },
  users: {
    heading: "面向用户",
    close: "关闭 Power BI Desktop。",
    folder:
      "在文件资源管理器中，转到“文档”>“Power BI Desktop”>“Custom Connectors”。如果文件夹不存在，请创建它。如果 OneDrive 备份了你的文档，请使用 OneDrive 中的“文档”文件夹。",
    older: "从该文件夹中删除此连接器的旧文件。同一连接器的两个文件可能会导致错误。",
    copy: (file) => `将${quoted(file)}复制到“Custom Connectors”文件夹。`,
    trust: `请管理员按照下文所述信任该指纹。你无需更改任何设置：在${security}的“数据扩展”下，保持选中“${trusted}”。`,
    allow: `请先阅读下文的“此文件未签名”。如果仍要使用该文件，请启动 Power BI Desktop，选择${security}，然后在“数据扩展”下选择“${any}”。之后再次关闭 Power BI Desktop。`,
    start: (names) => `启动 Power BI Desktop，选择“获取数据”，然后查找${names.map(quoted).join("、")}。`,
    startUnlisted: "启动 Power BI Desktop。“获取数据”中不会列出此连接器；查询按名称调用其函数。",
    blocked: "如果 Power BI Desktop 在“未认证连接器”对话框中显示此文件，则表示此计算机尚未信任该文件。",
    gateway: "如果报表通过本地数据网关刷新，则网关也需要此文件，并且该文件必须位于网关应用所显示的自定义连接器文件夹中。",
  },
  unsigned: {
    heading: "此文件未签名",
    paragraphs: [
      "仅当允许加载任何扩展时，Power BI Desktop 才会加载此文件。该设置适用于“Custom Connectors”文件夹中的所有文件，而不仅仅是此文件。",
      "连接器可以使用你为其输入的凭据，并将数据发送到其他位置。仅当你信任该文件夹中的所有文件时，才应允许加载任何扩展。否则，请向我们索取已签名的文件。",
    ],
  },
  administrators: {
    heading: "面向管理员",
    proves: "签名表明，自使用此证书签名以来文件未被更改。签名并不表明证书由谁持有。",
    compare: "信任该指纹之前，请将其与通过其他途径（例如电话或我们的网站）从我们这里获得的指纹进行比较。",
    selfSigned: "该证书是自签名证书：没有其他人核实过证书中的名称。",
    scope: "受信任的指纹适用于使用此证书签名的所有连接器，包括其他连接器和以后的版本。",
    registry: "Power BI Desktop 从以下注册表值（REG_MULTI_SZ，每行一个）读取受信任的 SHA-1 指纹：",
    keep: "添加指纹，并保留已有的条目。其他连接器需要这些条目。",
    files: "以下文件夹包含用于执行此操作的文件，每个文件夹都有一份英文的 README.txt：",
    kinds: {
      powershell: "用于添加指纹和撤消添加的脚本",
      intune: "用于 Microsoft Intune 的修正脚本",
      gpo: "用于组策略的管理模板。组策略会替换整个列表，因此请输入所需的全部指纹",
      configmgr: "用于 Microsoft Configuration Manager 的脚本",
    },
    unsigned: "该文件没有签名，因此没有可信任的指纹。若要保留推荐的设置，请向我们索取已签名的文件。",
  },
  remove: {
    heading: "移除连接器",
    user: "关闭 Power BI Desktop，从“Custom Connectors”文件夹中删除该文件，然后重启 Power BI Desktop。",
    setting: `如果没有其他文件需要该设置，请选择${security}，然后在“数据扩展”下重新选择“${trusted}”。`,
    administrator: "管理员可以使用相同的文件从列表中移除该指纹。",
  },
};
