import type { IntegrityFacts, IntegritySentences } from "../sentence.ts";
import type { Words } from "../words.ts";
import { dayInWords, namesInWords, numberText, quoted } from "./phrases.ts";
import { alterations, malformed, unsupported } from "./reasons.ts";

const trustedList = "このコンピューターの信頼済みリスト";

export const loading: Words["loading"] = {
  verdicts: {
    expected: "Power BI は読み込む見込みです。",
    blocked: "Power BI は読み込まない見込みです。",
    unknown: "Power BI が読み込むかどうかは不明です。",
  },
  reasons: {
    "certified-folder": "Power BI に付属する認定コネクタのフォルダーにあります。",
    "signer-trusted": `署名者が${trustedList}にあります。`,
    "any-extension-allowed": "Power BI Desktop がすべての拡張機能を許可すると回答されています。",
    "folder-not-read": "Power BI Desktop が読み取らないフォルダーにあります。",
    "folder-of-gateway": "ゲートウェイのフォルダーにあります。ゲートウェイが署名を確認するかどうかは不明です。",
    "not-in-a-connector-folder":
      "Power BI Desktop が読み取ることがわかっているフォルダーにありません。この結果は、読み取られるフォルダーにある場合のものです。",
    "disabled": "無効にされています。ファイルの名前は Power BI が読み込まないものです。",
    "extension-not-accepted": "Power BI が読み込むのは、.mez、.pqx、.m、.pq で終わるファイルだけです。",
    "not-a-connector": "コネクタではありません。",
    "archive-unreadable": "Power BI はそのアーカイブを読み取れません。",
    "content-unlike-name":
      "名前の末尾はアーカイブのものですが、内容は単独のセクション ドキュメントです。Power BI が読み込むかどうかは不明です。このようなドキュメントの拡張子は .pq です。",
    "name-dot-slash": "アーカイブ内の名前が「./」で始まっています。Power BI が見つけるかどうかは不明です。",
    "several-mains":
      "最上位に .m または .pq ファイルが複数あります。Microsoft のエンジニアによると、Power BI はこのようなコネクタを読み込みません。",
    "no-main": "メイン ドキュメントがありません。",
    "syntax-error": "コードに誤りがあります。",
    "mistake-in-helper": "実行時に読み取られる補助ファイルに誤りがあります。その場合の Power BI の動作は不明です。",
    "code-not-checked": "コードを最後まで読み取っていないため、表示されていない誤りがある可能性があります。",
    "code-too-large": "コードが大きすぎて最後まで読み取れないため、表示されていない誤りがある可能性があります。",
    "name-defined-twice": "コードが名前を複数回定義しています。Power BI が読み込むかどうかは不明です。",
    "name-undefined": "コードが、定義のない名前を使用しています。Power BI が読み込むかどうかは不明です。",
    "authentication-refused": "Power BI Desktop が拒否するサインイン方法を宣言しています。それでも読み込むかどうかは不明です。",
    "altered": "署名後に変更されています。その場合の Power BI の動作は不明です。",
    "could-not-check": "完全には確認できませんでした。",
    "unsigned": "署名されていません。",
    "signer-not-trusted": `署名者が${trustedList}にありません。`,
    "certificate-expired": "署名者の証明書の有効期限が切れています。Power BI がこれを受け付けるかどうかは不明です。",
    "trust-entry-dirty": "信頼済みリストに署名者がありますが、項目に余分な文字があり、Power BI が受け付けない可能性があります。",
    "trust-list-unreadable": `${trustedList}を読み取れませんでした。`,
    "security-level-not-said":
      "Power BI Desktop の「データ拡張機能」オプションによって変わります。Mezzanine からはこのオプションを読み取れません。",
  },
  codesNotChecked: (count) =>
    `${numberText(count)} 個のファイルのコードを最後まで読み取っていないため、表示されていない誤りがある可能性があります。`,
};

export const integrity: IntegritySentences = {
  unsigned: ({ loading: verdict }) => [
    "署名されていないため、作成者を示すものがありません。",
    verdict === null
      ? "入手元を確かめてください。"
      : "Power BI は、「検証または警告せずに、あらゆる拡張機能の読み込みを許可する」が選択されている場合にのみ読み込みます。",
  ],
  intact: (facts) => [
    `署名者: ${quoted(facts.signer)}。`,
    unchangedSince(facts),
    ...futureTimestampSentences(facts),
    ...certificateSentences(facts),
    ...trustSentences(facts),
  ],
  altered: ({ signer, ...changes }) => [
    `このファイルは${signer === null ? "" : `${quoted(signer)}による`}署名の後に変更されています。${changesInWords(changes)}。`,
    "使用しないでください。",
    "発行元から新しいコピーを入手してください。",
  ],
  unsupported: ({ because, algorithm }) => [
    `Mezzanine は署名を確認できませんでした。${unsupported[because]}${algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}。`,
    "署名のないファイルとして扱ってください。",
  ],
  malformed: ({ because }) => [
    `Mezzanine は署名を確認できませんでした。${malformed[because]}。`,
    "署名のないファイルとして扱い、発行元に新しいコピーを依頼してください。",
  ],
};

function unchangedSince({ signedOn, signedOnSource, timestampAuthority }: IntegrityFacts["intact"]): string {
  const unchanged = "署名後、ファイルの内容は変わっていません";
  if (signedOn === null || signedOnSource === null) return `${unchanged}。`;
  const day = dayInWords(signedOn);
  switch (signedOnSource) {
    case "confirmed-authority":
      return `${unchanged}。${timestampAuthority === null ? "" : `${quoted(timestampAuthority)}の`}タイムスタンプによる署名日は ${day}です。`;
    case "any-authority":
      return `${unchanged}。${timestampAuthority === null ? "ある機関" : quoted(timestampAuthority)}の名前によるタイムスタンプは署名日を ${day}としていますが、その機関はこのコンピューターで確認されていません。`;
    case "signer":
      return `${unchanged}。署名者の示す署名日は ${day}です。`;
  }
}

const futureTimestampSentences = ({ futureTimestamp }: IntegrityFacts["intact"]): readonly string[] =>
  futureTimestamp === null ? [] : [`タイムスタンプは ${dayInWords(futureTimestamp)}という未来の日付のため、何の証明にもなりません。`];

function certificateSentences({ certificateEndedOn, isSignedAfterEnd, signedOnSource }: IntegrityFacts["intact"]): readonly string[] {
  if (isSignedAfterEnd) return ["その時点で証明書の有効期限は切れていました。署名が発行元のものか、発行元に確認してください。"];
  if (certificateEndedOn === null) return [];
  const ended = `証明書の有効期限は ${dayInWords(certificateEndedOn)}に切れました`;
  return [
    signedOnSource === "confirmed-authority"
      ? `${ended}が、ファイルへの署名はその前に行われています。`
      : `${ended}。ファイルへの署名がその前だったことを証明するものはありません。`,
  ];
}

function trustSentences(facts: IntegrityFacts["intact"]): readonly string[] {
  const { trust, loading: verdict } = facts;
  const signer = quoted(facts.signer);
  switch (trust) {
    case "trusted":
      return [`${signer}は${trustedList}にあります${consequenceOfTrust(facts)}。`];
    case "entry-dirty":
      return [
        `${signer}は${trustedList}にありますが、項目に余分な文字があります。`,
        ...(verdict === "unknown" ? ["Power BI がこれを受け付けるかどうかは不明です。"] : []),
        "項目を修正するよう管理者に依頼してください。",
      ];
    case "list-unreadable":
      return [`リストを読み取れなかったため、${signer}が${trustedList}にあるかどうかは不明です。`];
    case "not-trusted":
      if (verdict === null) return [`${signer}は${trustedList}にありません。`];
      return [
        `${signer}が${trustedList}にないため、推奨の設定では Power BI は読み込みません。`,
        `拇印が、${signer}から別の方法で伝えられたものと同じであれば、管理者に追加を依頼してください。`,
      ];
  }
}

function consequenceOfTrust({ loading: verdict, isElsewhere, certificateEndedOn, isSignedAfterEnd }: IntegrityFacts["intact"]): string {
  const ended = certificateEndedOn !== null || isSignedAfterEnd;
  if (ended && verdict === "unknown") return "が、Power BI が有効期限切れの証明書を受け付けるかどうかは不明です";
  if (ended || verdict !== "expected") return "";
  return isElsewhere ? "。読み取られるフォルダーに置けば、Power BI は読み込む見込みです" : "。そのため、Power BI は読み込む見込みです";
}

function changesInWords({ because, altered, missing, uncovered }: Omit<IntegrityFacts["altered"], "signer">): string {
  const parts = [
    ...(altered.length === 0 ? [] : [`${namesInWords(altered)}が、署名者が署名したものと異なります`]),
    ...(missing.length === 0 ? [] : [`${namesInWords(missing)}がありません`]),
    ...(uncovered.length === 0 ? [] : [`${namesInWords(uncovered)}は署名されていません`]),
  ];
  return (parts.length > 0 ? parts : because.map((reason) => alterations[reason])).join("。");
}
