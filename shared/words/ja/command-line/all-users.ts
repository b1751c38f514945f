import type { CommandLineWords } from "../../words.ts";
import { counted, namesInWords, quoted } from "../phrases.ts";

/** The option --all-users. */
export const allUsersTexts: CommandLineWords["allUsers"] = {
  windowsOnly:
    "--all-users は、レジストリにユーザーの一覧がある Windows 用です。それ以外では、ユーザーごとにこのコマンドを実行してください。",
  noFolders: "--all-users にフォルダーは指定できません",
  notListed: "レジストリからユーザーの一覧を読み取れませんでした。",
  nobody: "レジストリに、このコンピューターのユーザーはありません。",
  heading: (name, folder) => `ユーザー${quoted(name)}、${quoted(folder)}`,
  notRead: (name, reason) => `ユーザー${quoted(name)}は除外されました。${reason}`,
  notLatest: (name) =>
    `ユーザー${quoted(name)}: NTUSER.DAT の横のログに未反映の変更があるため、このユーザーのレジストリから読み取った内容は最新でない可能性があります。`,
  notOpened: (name, path) =>
    `ユーザー${quoted(name)}: ${quoted(path)}はネットワークにつながるため、あなたのアカウントでは開かれませんでした。`,
  problems: {
    noProfileFolder: "レジストリに、このコンピューター上のプロファイル フォルダーがありません。",
    notAHive: "プロファイルの NTUSER.DAT はレジストリのファイルではありません。",
    damaged: "プロファイルの NTUSER.DAT は破損しています。",
    tooComplex: "プロファイルの NTUSER.DAT には、通常よりはるかに多くのキーがあります。",
    vanished: "プロファイルに NTUSER.DAT がありません。",
    accessDenied:
      "プロファイルの NTUSER.DAT を読み取るアクセス許可がありません。管理者または SYSTEM としてこのコマンドを実行してください。",
    inUse:
      "プロファイルの NTUSER.DAT は使用中で、ユーザーのレジストリを読み取れませんでした。管理者または SYSTEM としてこのコマンドを実行してください。",
    notRead: "プロファイルの NTUSER.DAT を読み取れませんでした。",
    unknownVariables: (path, names) =>
      `ユーザーのフォルダーは${quoted(path)}ですが、次の名前が何を表すかは不明です: ${namesInWords(names, 10)}。`,
    notAPath: (path) => `ユーザーのフォルダーは${quoted(path)}で、ドライブから始まっていません。`,
    onTheNetwork: (path) =>
      `ユーザーのフォルダーはネットワーク上にあります: ${quoted(path)}。あなたのアカウントでは開かれません。そのユーザーとしてこのコマンドを実行してください。`,
  },
  saved: (count, folder) => `${counted(count, "個のスナップショット")}を${quoted(folder)}に書き込みました。`,
};
