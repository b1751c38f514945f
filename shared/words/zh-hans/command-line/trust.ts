import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command trust. */
export const trustTexts: Pick<CommandLineWords, "trust"> = {
  trust: {
    list: {
      thumbprint: "指纹",
      asStored: "存储形式",
      lowerCase: "小写",
      clean: "规范",
      neededBy: "被需要",
      nothingInstalled: "未安装任何内容",
      certificate: "证书",
      notMet: "未遇到过",
      ended: (day) => `已于 ${day} 结束`,
      until: (day) => `至 ${day}`,
    },
    noBackup: (given) => `没有名为${quoted(given)}的可读备份。mezzanine trust backups 会列出它们。`,
    notSigned: "它未签名，或其签名不成立。",
    notMet: "此计算机上没有由该证书签名的连接器。请改为指定文件；mezzanine trust publishers 会列出你遇到过的发布者。",
    unsigned: "未签名",
    listed: "受信任列表和发布者：add、remove、restore、export、accept、revoke。",
    description:
      "列出此计算机上 Power BI Desktop 信任的证书（Windows：策略；其他系统：Mezzanine 自己文件夹中的 trusted-thumbprints.txt）、需要每个证书的连接器，以及存储形式不规范的条目。add 和 remove 更改该列表：其他条目保持其文本和顺序，会保留备份，并且 Windows 会要求管理员权限。restore 恢复备份，未指定时恢复最新的备份。export 为管理员生成文件：reg、powershell、intune、gpo 或 configmgr。publishers、accept 和 revoke 与你接受的发布者有关；Power BI 对此一无所知。",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      dryRun: optionTexts.dryRun,
      yes: "不询问直接更改列表。没有可供询问的终端时需要此选项。",
      output: "用于 export：将在其中创建包含文件的新文件夹的文件夹。",
      compared: "用于 accept：发布者通过其他方式提供给你的指纹。它必须是该文件的指纹。",
      note: "用于 accept：与发布者一起保存。",
    },
    exitCodes: {
      0: "已完成，或无需执行任何操作",
      1: "已拒绝；标准错误中的句子说明原因",
      2: "用法错误，或没有可供询问的终端且未使用 --yes；未更改任何内容",
      3: "无法读取列表或指定的文件",
    },
  },
};
