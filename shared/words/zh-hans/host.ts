import type { Words } from "../words.ts";
import { storeReadOnly } from "./failures.ts";
import { monthInWords, numberText, quoted } from "./phrases.ts";
import { notifications } from "./settings.ts";

export const aboutPage: Words["window"]["about"] = {
  title: "关于 Mezzanine",
  promise: "列出、验证并解释 Power BI 的自定义连接器。它读取文件，从不运行文件。它不会发送数据。",
  version: "版本",
  host: "运行方式",
  hosts: { electron: "桌面程序", web: "浏览器中的页面，由此计算机提供" },
  runtime: "运行时",
  catalogue: "已知的认证连接器",
  catalogueFacts: (count, asOf) => `${numberText(count)} 个，截至 ${monthInWords(asOf)}`,
  catalogueSource: { shipped: "Mezzanine 附带", file: "来自你提供的文件", imported: "由你导入" },
  dataFolder: "自身的数据",
  culture: "系统语言",
  independence: "Mezzanine 是独立软件。Power BI 和 Power Query 是 Microsoft 的产品。",
};

export const aboutDialog: Words["host"]["about"] = {
  title: "关于 Mezzanine",
  lines: (versions) => versions.map(([name, version]) => `${name} ${version}`).join("\n"),
  close: "关闭",
  licences: "详细信息和许可证",
};

export const licences: Words["host"]["licences"] = {
  title: "许可证",
  explain: "Mezzanine 包含其他方的软件。以下是它们的许可条款。",
  show: "全部显示",
  failed: "此版本中缺少许可证列表。",
};

export const hostTexts: Words["host"] = {
  about: aboutDialog,
  licences,
  notifications,
  storeReadOnly,
  menu: {
    file: "文件",
    edit: "编辑",
    view: "查看",
    window: "窗口",
    help: "帮助",
    about: "关于 Mezzanine",
    roles: {
      services: "服务",
      hide: "隐藏 Mezzanine",
      hideOthers: "隐藏其他",
      unhide: "全部显示",
      quit: "退出",
      undo: "撤消",
      redo: "恢复",
      cut: "剪切",
      copy: "复制",
      paste: "粘贴",
      delete: "删除",
      selectAll: "全选",
      reload: "重新加载",
      resetZoom: "实际大小",
      zoomIn: "放大",
      zoomOut: "缩小",
      togglefullscreen: "全屏",
      minimize: "最小化",
      zoom: "缩放",
      close: "关闭窗口",
      front: "前置全部窗口",
    },
  },
  addFolder: { title: "添加文件夹", button: "添加" },
  addReports: { title: "添加报表", button: "添加", filter: "报表" },
  folderPurposes: {
    project: { title: "选择项目文件夹", button: "选择" },
    save: { title: "选择保存位置", button: "保存到此处" },
  },
  chosenFiles: {
    key: "选择密钥文件",
    certificate: "选择证书",
    signature: "选择签名",
    previous: "选择上一版本",
  },
  saveFile: { title: "保存文件" },
  openAddress: {
    title: "打开网页",
    question: (host) => `在浏览器中打开${quoted(host)}？`,
    detail: (address) => `${address}\n\nMezzanine 未检查此地址。它来自连接器或认证连接器列表。`,
    cancel: "取消",
    open: "打开",
  },
  unreadable: {
    problem: (name) => `无法读取${quoted(name)}。`,
    step: "它可能不存在或已锁定，或者你没有读取它的权限。",
  },
  notStarted: { title: "Mezzanine 无法启动" },
  notLoaded: {
    problem: "无法加载窗口。",
    step: "如果再次发生，请重新安装 Mezzanine。不会丢失数据。",
    reload: "重试",
    quit: "退出",
  },
  hung: {
    problem: "窗口没有响应。",
    step: "重新加载可返回之前的位置。在此期间，扫描和移动会继续进行。",
    wait: "等待",
    reload: "重新加载",
  },
  crashing: {
    problem: "窗口连续多次停止工作。",
    step: "不会丢失数据。",
    reload: "重试",
    quit: "退出",
  },
  alarm: {
    title: "连接器的签名已更改",
    text: (count) =>
      count === 1
        ? "一个之前有签名的文件不再有签名，或改由其他人签名。请在 Power BI 加载它之前进行检查。"
        : `${numberText(count)} 个之前有签名的文件不再有签名，或改由其他人签名。请在 Power BI 加载它们之前进行检查。`,
  },
  addressShown: "Mezzanine 不会在此处打开网页，并且未检查此地址。如果你信任它，请自行打开：",
  web: {
    open: "打开 Mezzanine",
    nothingHere: "此处没有内容。",
    otherBrowser: "此窗口只能在最先打开它的浏览器中使用。若要获取新地址，请重新启动 Mezzanine。",
  },
};
