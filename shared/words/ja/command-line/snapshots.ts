import type { CommandLineWords } from "../../words.ts";
import { counted, countedFiles, dayInWords, numberText, quoted, versionInWords } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands snapshot, diff and merge. */
export const snapshotCommandTexts: Pick<CommandLineWords, "snapshot" | "diff" | "merge" | "page"> = {
  snapshot: {
    listed: "このコンピューターにあるものを、管理者向けの JSON ファイルにします。",
    description:
      "Mezzanine が把握しているすべてのフォルダーのコネクタ (内容、種類、バージョン、署名者、検出事項、Power BI が読み込む見込みかどうか)、フォルダー、信頼済みリスト、バージョンを JSON として書き込みます。同じ状態の 2 つのスナップショットは日時だけが異なるため、コンピューターや日付を比較できます: diff と merge を参照してください。どこにも送信されません。--pseudonyms を指定しない限り、ユーザーとコンピューターの名前がファイルに含まれます。",
    options: {
      pseudonyms: "サポート バンドルと同じく、ユーザー、コンピューター、会社の名前とパスを置き換えます。",
      database:
        "代わりに、同じ情報を表として含む SQLite データベースを書き込みます。osquery など、SQL で問い合わせるプログラム用です。Mezzanine が以前に書き込んだものは上書きされます。",
      output: "書き込むファイル。指定しない場合、スナップショットは標準出力に書き込まれます。",
      replace: "同じ名前のファイルを上書きします。",
      allUsers:
        "このコンピューターのユーザーごとに 1 つのスナップショットを、--output で指定したフォルダーに書き込みます (Windows、管理者または SYSTEM として)。どのユーザーのものも変更されません。",
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "スナップショットが書き込まれました",
      1: "書き込まれていません。理由は標準エラーに示されます",
      2: "使い方の誤り",
      3: "--all-users で: 読み取れないユーザー、または最新のものを読み取ったか確かでないユーザーがあります。ほかは書き込まれました",
    },
    saved: (path) => `スナップショットは${quoted(path)}です。`,
    savedDatabase: (path) => `データベースは${quoted(path)}です。`,
  },
  diff: {
    listed: "2 つのスナップショット、または 1 つとこのコンピューターの違い。",
    description:
      "snapshot が書き込んだ 2 つのファイルを比較します: 2 台のコンピューター、または 1 台の 2 つの日。1 つのファイルだけの場合は、現在のこのコンピューターと比較します。コネクタは、まず同じ種類のフォルダーのファイル名で、次に内容で探されるため、名前の変更や移動があっても見つかります。一方にだけあるコネクタ、変更されたコネクタ、一方にだけある信頼済みの項目を一覧表示します。一方で読み取れなかったフォルダー、ファイル、一覧は示され、違いとは数えられません。",
    options: { json: optionTexts.json },
    exitCodes: {
      0: "違いはありません",
      1: "違いがあります",
      2: "使い方の誤り",
      3: "読み取れないファイルがあるか、違いは見つからなかったもののすべてを比較できませんでした",
    },
    takes: "diff には 1 つまたは 2 つのスナップショット ファイルを指定します",
    before: "前:",
    after: "後:",
    heading: (title, count) => `${title} (${numberText(count)})`,
  },
  merge: {
    listed: "多数のコンピューターのスナップショットを、1 つのページと 1 つの表にします。",
    description:
      "多数のコンピューターのスナップショットを読み取り、誰が何を持っているかを書き込みます: 内容別のすべてのコネクタとそれを持つコンピューター、署名のないコネクタ、認定コネクタの代わりに使われる可能性のあるコネクタ、信頼済みの項目を含む HTML ページと、各コンピューターの各コネクタが 1 行になる CSV の表。名前には、ファイル、フォルダー (その中のすべての .json ファイル)、* と ? を含むパターンを指定できます。読み取れないファイルは示され、除外されます。同じコンピューターの同じユーザーのスナップショットが複数ある場合は、最新のものが使われます。",
    options: {
      html: "書き込むページ。指定しない場合: 現在のフォルダーの snapshots.html。",
      csv: "書き込む表。指定しない場合: 現在のフォルダーの snapshots.csv。",
      replace: "これらの名前のファイルを上書きします。",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "すべてのスナップショットを読み取り、両方のファイルを書き込みました",
      1: "書き込まれていないファイルがあります。どのファイルかと理由は標準エラーに示されます",
      2: "使い方の誤り",
      3: "読み取れないスナップショットがあります。ほかは両方のファイルに含まれます",
    },
    nothingFound: (given) => `${quoted(given)}にスナップショットは見つかりませんでした。`,
    noSnapshot: "結合するスナップショットがありません。何も書き込まれていません。",
    samePath: "--html と --csv には 2 つの異なるファイルを指定してください",
    temporaryNotWritable:
      "一時ファイルを書き込めませんでした。一時フォルダーのドライブの空き容量を増やすか、TMPDIR (Windows: TEMP) を別のフォルダーに設定してください。",
    done: ({ computers, contents, superseded, failed }) =>
      [
        `${counted(computers, "個のスナップショット")}を結合しました (${counted(contents, "個の異なるコネクタ")})。`,
        ...(superseded > 0 ? [`${counted(superseded, "個の古いスナップショット")}は数えられていません。`] : []),
        ...(failed > 0 ? [`${countedFiles(failed)}を読み取れませんでした。`] : []),
      ].join(""),
    saved: (html, csv) => `ページは${quoted(html)}、表は${quoted(csv)}です。`,
  },
  page: {
    title: "すべてのコンピューターのコネクタ",
    made: (version, at) => `Mezzanine ${versionInWords(version)} が ${dayInWords(at)}にスナップショットから作成しました。`,
    asSaid: "ここにある内容はすべて、スナップショットに書かれていることです。スナップショットを変更できる人は、このページも変更できます。",
    totals: "概要",
    computers: "コンピューター",
    connectors: "コネクタ",
    unsigned: "署名なし",
    shadows: "認定コネクタの代わりに使われる可能性があるもの",
    trust: "信頼済みの項目",
    unread: "読み取れなかったスナップショット",
    counts: {
      computers: "コンピューターとユーザー",
      contents: "異なるコネクタ (内容別)",
      unsigned: "署名のない異なるカスタム コネクタ",
      shadowing: "認定コネクタの代わりに使われる可能性のあるコネクタがあるコンピューター",
      unreadLists: "信頼済みリストを読み取れなかったコンピューター",
      unreadFiles: "そのコンピューターで読み取れなかったファイル",
      superseded: "数えられていない古いスナップショット",
    },
    columns: {
      connector: "コネクタ",
      version: "バージョン",
      signature: "署名",
      signer: "署名者",
      hash: "SHA-256",
      count: "台数",
      which: "対象",
      certified: "認定コネクタ",
      thumbprint: "項目",
      knownSigner: "既知の署名者",
      computer: "コンピューター",
      user: "ユーザー",
      made: "作成日",
      mezzanine: "Mezzanine",
      system: "システム",
      unsigned: "署名なし",
      shadows: "認定コネクタの代わりに使われる可能性",
      dangers: "危険",
      file: "ファイル",
      problem: "理由",
    },
    dangerous: "危険",
    none: "なし。",
    more: (count) => `ほか ${numberText(count)} 件`,
    onlyFirst: (count) => `ここには最初の ${numberText(count)} 件だけが表示されています。表 (CSV) にはすべてが含まれます。`,
  },
};
