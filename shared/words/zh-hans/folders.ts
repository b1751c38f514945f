import type { Words } from "../words.ts";
import { folderViewTexts } from "./folder-view.ts";
import { counted, quoted } from "./phrases.ts";

export const foldersPage: Words["window"]["folders"] = {
  title: "文件夹",
  explain: "可以包含连接器的文件夹，以及读取它们的程序。",
  role: {
    "desktop": "自定义连接器",
    "desktop-dead": "自定义连接器，其他名称",
    "near-miss": "与自定义连接器相近",
    "certified-installer": "认证连接器，安装程序版本",
    "certified-store": "认证连接器，应用商店版本",
    "gateway": "网关",
    "added": "由你添加",
  },
  roleExplain: {
    "certified-installer": "由 Power BI Desktop 管理。请勿添加文件。",
    "certified-store": "由 Microsoft Store 中的 Power BI Desktop 管理。请勿添加文件。",
    "added": "只有 Mezzanine 查看此处。Power BI 不会查看。",
  },
  state: {
    "present": "存在",
    "absent": "不存在",
    "access-denied": "无访问权限",
    "not-a-folder": "不是文件夹",
    "no-answer": "没有响应",
  },
  stateExplain: {
    "present": "",
    "absent": "它不存在。",
    "access-denied": "访问被拒绝。请向文件夹的所有者请求读取权限。",
    "not-a-folder": "存在使用此名称的文件。请重命名该文件，然后创建文件夹。",
    "no-answer": "文件夹没有响应，因此其内容未知。请检查驱动器或连接，然后重新扫描。",
  },
  read: "Power BI Desktop 读取此文件夹",
  belongsIn: (path) => `连接器应放在${quoted(path)}中。`,
  nearMiss: (path, readInstead) => `${quoted(path)}中有连接器，但 Power BI Desktop 不读取该文件夹。它们应放在${quoted(readInstead)}中。`,
  count: (count) => (count === 0 ? "无连接器" : counted(count, "个连接器")),
  groups: { desktop: "Power BI Desktop", certified: "由 Microsoft 认证", gateway: "网关", added: "由你添加" },
  view: folderViewTexts,
  removed: "已从列表中移除。文件夹本身未更改。",
  added: (path) => `已添加${quoted(path)}。`,
};
