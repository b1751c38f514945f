import type { CommandLineWords } from "../../words.ts";
import { counted, namesInWords, quoted } from "../phrases.ts";

/** The option --all-users. */
export const allUsersTexts: CommandLineWords["allUsers"] = {
  windowsOnly: "--all-users 用于 Windows，用户列在其注册表中。在其他系统上，请以每个用户的身份运行此命令。",
  noFolders: "--all-users 不接受文件夹",
  notListed: "无法从注册表读取用户列表。",
  nobody: "注册表中没有此计算机的用户。",
  heading: (name, folder) => `用户${quoted(name)}，${quoted(folder)}`,
  notRead: (name, reason) => `已略过用户${quoted(name)}。${reason}`,
  notLatest: (name) => `用户${quoted(name)}：NTUSER.DAT 旁边的日志中有待处理的更改，因此从此用户的注册表读取的内容可能不是最新的。`,
  notOpened: (name, path) => `用户${quoted(name)}：${quoted(path)}指向网络，因此未使用你的帐户打开。`,
  problems: {
    noProfileFolder: "注册表未指定此计算机上的配置文件文件夹。",
    notAHive: "配置文件的 NTUSER.DAT 不是注册表文件。",
    damaged: "配置文件的 NTUSER.DAT 已损坏。",
    tooComplex: "配置文件的 NTUSER.DAT 的项远多于通常情况。",
    vanished: "配置文件没有 NTUSER.DAT。",
    accessDenied: "你没有读取配置文件的 NTUSER.DAT 的权限。请以管理员或 SYSTEM 身份运行此命令。",
    inUse: "配置文件的 NTUSER.DAT 正在使用，并且无法读取该用户的注册表。请以管理员或 SYSTEM 身份运行此命令。",
    notRead: "无法读取配置文件的 NTUSER.DAT。",
    unknownVariables: (path, names) => `用户的文件夹为${quoted(path)}，不知道这些名称代表什么：${namesInWords(names, 10)}。`,
    notAPath: (path) => `用户的文件夹为${quoted(path)}，开头没有驱动器。`,
    onTheNetwork: (path) => `用户的文件夹在网络上：${quoted(path)}。不会使用你的帐户打开它。请以该用户的身份运行此命令。`,
  },
  saved: (count, folder) => `已将${counted(count, "个快照")}写入${quoted(folder)}。`,
};
