import type { Words } from "../words.ts";
import { namesInWords, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
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
};
