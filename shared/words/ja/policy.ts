import type { Words } from "../words.ts";
import { counted, namesInWords, numberText, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

export const policyTexts: Words["policy"] = {
  outcomes: { met: "満たしています", different: "満たしていません", unknown: "不明" },
  summary: {
    met: "このポリシーを満たしています。",
    different: "このポリシーを満たしていません。",
    unknown: "違いは見つかりませんでしたが、すべてを読み取れたわけではありません。",
  },
  rules: {
    "forbidden": "禁止されているコネクタ",
    "allowed-only": "許可されたコネクタのみ",
    "required": "必須のコネクタ",
    "minimum-version": "最小バージョン",
    "trusted": "信頼済みの拇印",
    "no-unsigned": "署名のないコネクタがないこと",
    "no-shadows": "認定コネクタの代わりに使われる可能性のあるコネクタがないこと",
  },
  differences: {
    forbidden: (name) => `${quoted(name)}は禁止されています。`,
    notAllowed: (name) => `${quoted(name)}は許可されたコネクタに含まれていません。`,
    older: (name, version, wanted) =>
      `${quoted(name)}のバージョンは${versionInWords(version)}です。ポリシーでは${versionInWords(wanted)}以降が必要です。`,
    unsigned: (name) => `${quoted(name)}は署名されていません。`,
    altered: (name) => `${quoted(name)}は署名後に変更されています。`,
    shadows: (name, certified) => `${quoted(name)}は${namesInWords(certified)}の代わりに使われる可能性があります。`,
    missing: "必須のコネクタが 1 つもインストールされていません。",
    notTrusted: (thumbprint) => `${thumbprintInWords(thumbprint)} は信頼済みリストにありません。`,
  },
  unknown: {
    "connector-not-known": (name) => `この規則に必要な${quoted(name)}の情報を読み取れませんでした。`,
    "version-not-known": (name) => `${quoted(name)}には比較できるバージョンがありません。`,
    "signature-not-checked": (name) => `${quoted(name)}の署名を確認できませんでした。`,
    "folder-not-read": (path) => `フォルダー${quoted(path)}を読み取れませんでした。`,
    "left-out": "このスナップショットにはすべてのコネクタが含まれているわけではありません。",
    "trusted-list-not-read": "信頼済みリストを読み取れませんでした。",
  },
  failures: {
    "too-large": "このファイルはポリシーとしては大きすぎます。",
    "not-a-policy": (place) => `これは Mezzanine が読み取れるポリシーではありません (${quoted(place)})。`,
    "newer-format": "このポリシーは新しいバージョンの Mezzanine 用です。使用するには Mezzanine を更新してください。",
    "not-read": (because) => `${fileFailures[because].problem}別のファイルを選択してください。`,
  },
  page: {
    title: "ポリシー",
    explain:
      "ポリシーは、コンピューターのコネクタと信頼済みの項目についての規則を記載したファイルです。開くと、このコンピューターを確認できます。確認しても何も変更されません。",
    choose: "ポリシーを開く…",
    empty: {
      title: "開いているポリシーはありません",
      text: "管理者から受け取ったポリシーを開くか、「mezzanine policy init」でこのコンピューターから作成してください。",
    },
    checking: "このコンピューターを確認しています…",
    checkAgain: "もう一度確認",
    notOpened: (fileName) => `${quoted(fileName)}を開けませんでした`,
    notChecked: {
      title: "このコンピューターは確認されていません",
      text: "スキャンが完了前に停止されました。もう一度スキャンしてください。",
    },
    sections: { different: "満たしていない規則", unknown: "不明", met: "満たしている規則" },
    more: (count) => `ほか ${numberText(count)} 件はここに表示されません。「mezzanine policy check --json」ですべて表示できます。`,
    fix: {
      title: "Mezzanine で修正できるもの",
      explain:
        "Mezzanine が変更するのは、規則に該当するものだけです。移動は履歴から元に戻すことができ、信頼済みリストはバックアップが保存されます。",
      trust: (count) => `${counted(count, "個の拇印")}をリストに追加…`,
      conflict: (name) => `${quoted(name)}はそのまま残ります。ある規則では除外され、別の規則では必須とされています。`,
      toInstall: (id) => `規則${quoted(id)}: 該当するコネクタをインストールしてください。`,
    },
    exports: {
      title: "ほかのコンピューター用",
      explain:
        "管理者のツール用のファイルです。多数のコンピューターでこのポリシーを確認し、異なる点を修正します。説明とともに新しいフォルダーに保存されます。",
      engines: {
        intune: "Intune…",
        configmgr: "Configuration Manager…",
        gpo: "グループ ポリシー…",
        dsc: "DSC…",
        osquery: "osquery、Fleet…",
      },
      byCommand: "ブラウザーではフォルダーを保存できません。コマンド ラインの「mezzanine export」でファイルを作成してください。",
      saved: (folder) => `ファイルを${quoted(folder)}に保存しました。使い方は、そこにある説明を参照してください。`,
    },
    reason: (ids) => `ポリシーの規則: ${namesInWords(ids)}`,
  },
};
