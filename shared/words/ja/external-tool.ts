import type { ExternalToolProblem } from "../../model/external-tool.ts";
import { numberText } from "./phrases.ts";

export const externalToolFailures: Readonly<Record<ExternalToolProblem, string>> = {
  "tool-not-windows": "Power BI Desktop は Windows でのみ動作するため、ここで追加するものはありません。",
  "tool-no-program":
    "このコンピューターに Mezzanine のデスクトップ プログラムが見つからないため、Power BI Desktop から起動できません。インストーラーでインストールしてから、もう一度お試しください。",
  "tool-foreign":
    "この名前のファイルは Mezzanine が作成したものではないため、変更しませんでした。内容を確認し、不要であれば名前を変更してください。",
  "tool-unreadable": "ファイルを読み取れなかったため、変更しませんでした。読み取るアクセス許可があるか確認してください。",
  "tool-changed-meanwhile": "表示された内容と異なっているため、何も変更しませんでした。もう一度確認してください。",
  "tool-backup-not-written":
    "バックアップを書き込めなかったため、何も変更しませんでした。ディスクの空き領域を増やしてから、もう一度お試しください。",
  "tool-elevation-declined": "何も変更されていません。システムの確認が拒否されたか、管理者ではありません。管理者に依頼してください。",
  "tool-not-written": "何も変更されていません。システムがファイルを書き込みませんでした。管理者としてもう一度お試しください。",
};

export const externalToolTexts = {
  title: "Power BI Desktop",
  label: "Power BI Desktop の [外部ツール] に Mezzanine を表示する",
  explain: "Power BI Desktop の [外部ツール] リボンに、このウィンドウを開くボタンを追加します。",
  needsDesktop:
    "このページはブラウザーで実行されているため、この操作はできません。Mezzanine をデスクトップ プログラムとして起動するか、コマンド ラインを使用してください: mezzanine external-tool register。",
  needsInstalled: "追加できるのは、インストールされた Mezzanine だけです。これは単一のファイルか、ソースから実行されています。",
  foreign: "この名前のファイルがありますが、Mezzanine が作成したものではありません。そのまま残します:",
  unreadable: "ファイルを読み取れなかったため、ボタンがあるかどうかは不明です:",
  outdated: "ボタンはありますが、別の Mezzanine を起動するか、別のバージョンが作成したものです。",
  update: "更新…",
  titles: { register: "Power BI Desktop にボタンを追加しますか?", remove: "Power BI Desktop からボタンを削除しますか?" },
  writes: "次のファイルを書き込みます:",
  removes: "次のファイルを削除します:",
  content: "内容:",
  icon: (characters: number) => `画像、${numberText(characters)} 文字`,
  everyUser: "このコンピューターのすべてのユーザーにボタンが表示されます。",
  everyUserOwn:
    "このコンピューターのすべてのユーザーにボタンが表示されますが、プログラムはあなた自身のフォルダーにあります。ほかのユーザーは起動できないことがあり、そのフォルダーを変更できる人は、ほかのユーザーのボタンで何が起動されるかを決めることができます。",
  administrator: "Windows が管理者の確認を求めます。以前のファイルがあれば、Mezzanine のフォルダーにバックアップを残します。",
  apply: { register: "追加", remove: "削除" },
  done: {
    register: "ボタンを追加しました。表示するには Power BI Desktop を再起動してください。",
    remove: "ボタンを削除しました。Power BI Desktop では再起動するまで表示されます。",
  },
};
