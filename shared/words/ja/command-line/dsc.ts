import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";

/** The command dsc. */
export const dscCommandTexts: CommandLineWords["dsc"] = {
  listed: "DSC v3 が呼び出すコマンド。マニフェストは export dsc が書き込みます。",
  description:
    "Microsoft の Desired State Configuration (DSC) バージョン 3 が、リソース Mezzanine/TrustedThumbprints、Mezzanine/Connector、Mezzanine/NoShadows のために呼び出します。標準入力から 1 つのインスタンスを JSON として読み取り、その状態を 1 行の JSON で書き込みます。set と what-if は、変更されるプロパティの名前を 2 行目に書き込みます。確認は求められません: 判断が必要なものは拒否されます。set の変更は history と undo で、信頼済みリストの変更は trust restore で元に戻せます。",
  options: { filter: "export で使用: DSC から渡されるフィルター。空のものだけを指定できます。" },
  exitCodes: {
    0: "完了、または実行することがない",
    1: "拒否されたか、すべては実行されませんでした",
    2: "使い方の誤り、または有効なインスタンスではありません。何も変更されていません",
    3: "読み取れないものがあるため、判断できません",
  },
  takes: (resources, operations) => `dsc にはリソース (${resources}) と操作 (${operations}) を指定します`,
  noFilter: "export にフィルターは指定できません: すべてが一覧表示されます",
  inputTooLong: "インスタンスが、有効なものの長さを超えています。",
  notAnInstance: (place) => `これは有効なインスタンスではありません (${quoted(place)})。`,
  noSource: "当てはまるコネクタがなく、インストール元も指定されていません。",
  sourceDoesNotFit: (path) => `${quoted(path)}は求められているコネクタではないため、インストールされませんでした。`,
  stillDifferent: "変更は行われましたが、コンピューターはまだ望ましい状態ではありません。",
  reason: (resource) => `DSC: ${resource}`,
};
