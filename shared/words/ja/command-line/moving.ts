import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

const moving = {
  json: optionTexts.json,
  dryRun: optionTexts.dryRun,
  yes: optionTexts.yes,
  ifTaken: optionTexts.ifTaken,
  reason: optionTexts.reason,
};

/** The commands quarantine, restore, disable, enable, purge, undo, history. */
export const movingTexts: Pick<CommandLineWords, "quarantine" | "restore" | "disable" | "enable" | "purge" | "undo" | "history"> = {
  quarantine: {
    changedTakesIt: "--changed を指定すると、現在の状態のまま処理されます。",
    confirm: (options) => `完全に削除するには、各ファイルの名前を繰り返してください: ${options}`,
    typeName: (name) => `${quoted(name)}を完全に削除するには、その名前を入力してください:`,
    columns: { id: "ID", file: "ファイル", since: "開始日", from: "元の場所", why: "理由", deletedIn: "削除まで" },
    held: "なし (保持)",
    days: (count) => `${count} 日`,
    emptyFolder: "検疫のフォルダーにファイルはありません。",
    empty: "検疫は空です。",
    kept: (count, kilobytes) => `${numberText(count)} 個を保管中、合計 ${numberText(kilobytes)} kB。`,
    deletedAfter: (days) => `数えた日数で ${days} 日を超えて保管されると、通知の 1 週間後に削除されます。`,
    usage: { deleteAfter: (most) => `${most} までの日数、または never` },
    listed: "コネクタを検疫に移動します。restore <id> で復元できます。",
    description:
      "コネクタ ファイルを Mezzanine の検疫に移動します。いつでもそこから復元できます。ファイルを指定しない場合は検疫の内容を一覧表示します。ファイルはパスで指定します。一覧で 1 つのファイルだけがその名前を持つ場合は、名前でも指定できます。",
    options: {
      ...moving,
      deleteAfter:
        "これより長く保管されたファイルを、通知の 1 週間後に完全に削除します。never で無効にします (既定)。Mezzanine を実行した日だけが数えられます。",
      hold: "経過日数にかかわらず、このファイルを保持します。",
      release: "このファイルの経過日数を再び数えます。",
    },
    exitCodes: exitCodeTexts.moving,
  },
  restore: {
    listed: "ファイルを検疫から元に戻します。",
    description:
      "ファイルを検疫から元の場所に戻します。何も上書きされません。ディスクがいっぱいであるか、別のプログラムが使用しているために Mezzanine の記録を書き込めない場合は、ファイルの横にあるメモが使用され、履歴は後で書き込まれます。",
    options: { ...moving, changed: optionTexts.changed },
    exitCodes: exitCodeTexts.moving,
  },
  disable: {
    listed: "コネクタを元の場所に置いたまま、読み込まれないようにします。",
    description: "コネクタ ファイルを、Power BI が読み込まない名前 (.disabled) でフォルダーに残します。",
    options: moving,
    exitCodes: exitCodeTexts.moving,
  },
  enable: {
    listed: "無効にしたコネクタの名前を元に戻します。",
    description: "無効にしたコネクタ ファイルの名前を元に戻します。",
    options: moving,
    exitCodes: exitCodeTexts.moving,
  },
  purge: {
    listed: "ファイルを検疫から完全に削除します。",
    description:
      "ファイルを検疫から完全に削除します。元に戻せないため、各ファイルを 2 回指定します: ターミナルでは名前の入力を求められ、それ以外では --confirm で名前を繰り返します。",
    options: {
      confirm: "完全に削除するファイルの名前。ファイルごとに 1 回指定します。",
      changed: optionTexts.changed,
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.moving,
  },
  undo: {
    noLine: "履歴にその番号の行はありません。",
    usage: { takes: "undo には履歴の行の番号を指定します" },
    listed: "履歴の 1 行を元に戻します。",
    description: "履歴の 1 行を元に戻します。ファイルがその操作の後の場所にまだある場合に限ります。",
    options: { ...moving, changed: optionTexts.changed },
    exitCodes: exitCodeTexts.moving,
  },
  history: {
    nothing: "まだ何も起きていません。",
    more: (limit) => `ほかにもあります: --limit ${limit} で表示されます。`,
    columns: { number: "番号", when: "日時", what: "内容", file: "ファイル", version: "バージョン", undo: "元に戻す", note: "メモ" },
    possible: "可能",
    undone: (by) => `元に戻しました (${by})`,
    listed: "コネクタ ファイルに起きたこと。",
    description:
      "コネクタ ファイルに起きたこと (自分の操作とディスク上の変化) を、新しいものから順に表示します。失われた署名や、別の署名者に置き換えられた署名には印が付きます。",
    options: {
      text: "名前、フォルダー、バージョン、ハッシュ、拇印またはメモに、これらの語をすべて含む行だけを表示します。",
      kind: "この種類の行だけを表示します: added, replaced, removed, signer-changed, signature-lost, installed, quarantined, restored, disabled, enabled, purged, marked-testing, unmarked-testing, recovered。",
      since: "2027-01-31 のような、この日以降の行だけを表示します。",
      limit: "表示するテキストの最大行数 (100)。JSON と CSV は常に全件です。",
      json: optionTexts.json,
      csv: "表計算用の CSV を書き込みます。",
    },
    exitCodes: { 0: "完了 (表示するものがない場合も含む)", 2: "使い方の誤り", 3: "履歴を読み取れません。理由は標準エラーに示されます" },
  },
};
