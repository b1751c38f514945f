import type { CommandLineWords } from "../../words.ts";
import { namesInWords, numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands doctor, reports. */
export const diagnosingTexts: Pick<CommandLineWords, "doctor" | "reports"> = {
  doctor: {
    usage: {
      gatewayAlone: "--gateway にファイルや --fix は指定できません",
      projectAlone: "--project にファイル、--fix、--gateway は指定できません",
      noReportFix: "--fix はコネクタを修復します。レポートは修復しません",
    },
    listed: "コネクタが [データを取得] に表示されない理由: 満たされていない最初の条件。",
    description:
      "各ファイルについて、フォルダーから [データを取得] までを順に調べます: フォルダー、アクセス許可、名前、アーカイブ、メイン ドキュメント、コード、Publish、種類、署名、信頼、競合、再起動。満たされていない最初の条件、それをどう知ったか、Mezzanine が知りえないことを誰が知りうるかを示します。ファイルを指定しない場合は、無効にされていないすべてのカスタム コネクタを調べます。ファイルはパスで指定します。1 つのインストール済みファイルだけがその名前を持つ場合は、名前でも指定できます。レポート (.pbix、.pbit、.pbip、.xlsx) は読み取られ、必要なコネクタと、失敗する可能性のある理由が示されます。",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      securityLevel: optionTexts.securityLevel,
      fix: "このファイルを修復します: move、rename、remove-mark または repack。元のファイルは検疫に移動され、undo <number> で元に戻せます。",
      gateway: "ゲートウェイが各コネクタについてできること: TestConnection、サインインの方法、フォルダー、両側で同じバージョンか。",
      project: "このフォルダーの bin と build にあるビルドを、インストールされているものと比較します。",
      remember: "--project のフォルダーを記憶します: ウィンドウでも毎回調べられます。",
      forget: "--project のフォルダーの記憶を消します。",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "これらのコネクタの読み込みや、これらのレポートの動作を妨げるものは知られていません",
      1: "コネクタの読み込みを妨げるものがある、レポートが存在しないものを呼び出している、ゲートウェイが使えないコネクタや異なるバージョンがある、または修復が拒否されました",
      2: "使い方の誤り",
      3: "読み取れないファイルがあります。1 が優先されます",
    },
  },
  reports: {
    forgotten: "記憶を消しました。",
    progress: (count, of) => `${numberText(count)}/${numberText(of)} 件のレポート`,
    notRead: (because) => `読み取られていません。${because}`,
    folderNotRead: "このフォルダーは調べられませんでした。",
    notAllKnown: (names) =>
      `これらのコネクタの関数はすべてが分かっているわけではなく、足りないものを提供している可能性があります: ${namesInWords(names, 5)}。`,
    read: (count, of) => `${numberText(count)}/${numberText(of)} 件のレポートを読み取りました。`,
    nobodyUses: (name) => `読み取ったレポートに${quoted(name)}を使うものはありません。`,
    nothingMissing: "レポートが呼び出す関数には、すべて提供元があります。",
    nothingCalled: "読み取ったレポートに、コネクタの関数を呼び出すものはありません。",
    columns: { report: "レポート", function: "関数", queries: "クエリ", providedBy: "提供元", argument: "最初の引数" },
    providers: {
      "certified-file": (name) => `${name} (認定コネクタのフォルダー)`,
      "certified": (name) => `${name} (Power BI に付属)`,
      "built-in": (name) => `${name} (組み込み)`,
      "quarantined": (name) => `${name} (検疫中)`,
      "disabled": (name) => `${name} (無効)`,
      "folder-not-read": (name) => `${name} (Power BI が読み取らないフォルダー)`,
    },
    listed: "どのレポートがどのコネクタを呼び出し、何が足りないか。",
    description:
      "Power BI なしでレポートを読み取ります: .pbix、.pbit、プロジェクト (TMDL または model.bim を含む .pbip)、クエリを含むブック、データフロー。それぞれについて、M 自体のものではない呼び出し先の関数と、その提供元を一覧表示します: インストールされているコネクタ、Power BI に付属するもの、検疫中のもの、または提供元なし。読み取ったものは記憶されるため、quarantine、disable、install は関係するレポートを示せます。レポートのデータは保存も表示もされません。呼び出しの最初の引数 (多くはサーバー) は、テキストとして書かれている場合に表示されます。(コネクタ自体のレポート: mezzanine report。)",
    options: {
      uses: "このコネクタの呼び出しだけを表示します: ファイル、名前、または関数のドットより前の部分。",
      missing: "関数の提供元がない呼び出しだけを表示します。",
      forget: "読み取ったすべてのレポートと、ウィンドウがレポートを探す場所の記憶を消します。レポート自体は変わりません。",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "すべてのレポートを読み取り、呼び出される関数にはすべて提供元があります",
      1: "提供元のない関数を呼び出すレポートがあります",
      2: "使い方の誤り",
      3: "読み取れないレポートやフォルダーがあるか、検索が取り消されました。1 が優先されます",
    },
  },
};
