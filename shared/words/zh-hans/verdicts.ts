import type { IntegrityFacts, IntegritySentences } from "../sentence.ts";
import type { Words } from "../words.ts";
import { clauses, counted, dayInWords, namesInWords, quoted } from "./phrases.ts";
import { alterations, malformed, unsupported } from "./reasons.ts";

export const loading: Words["loading"] = {
  verdicts: {
    expected: "预计 Power BI 会加载它。",
    blocked: "预计 Power BI 不会加载它。",
    unknown: "尚不清楚 Power BI 是否会加载它。",
  },
  reasons: {
    "certified-folder": "它位于 Power BI 附带的认证连接器的文件夹中。",
    "signer-trusted": "其签名者在此计算机的受信任列表中。",
    "any-extension-allowed": "你说过 Power BI Desktop 允许任何扩展。",
    "folder-not-read": "它位于 Power BI Desktop 不读取的文件夹中。",
    "folder-of-gateway": "它位于网关的文件夹中；尚不清楚网关是否检查签名。",
    "not-in-a-connector-folder": "它不在已知 Power BI Desktop 会读取的文件夹中。此结果针对的是位于 Power BI Desktop 读取的文件夹中的文件。",
    "disabled": "你已禁用它：其文件使用 Power BI 不加载的名称。",
    "extension-not-accepted": "Power BI 仅加载以 .mez、.pqx、.m 或 .pq 结尾的文件。",
    "not-a-connector": "它不是连接器。",
    "archive-unreadable": "Power BI 无法读取其压缩包。",
    "content-unlike-name": "其名称像压缩包，但它是普通的节文档；尚不清楚 Power BI 是否会加载它。这种文档的扩展名是 .pq。",
    "name-dot-slash": "它在压缩包中的名称以“./”开头；尚不清楚 Power BI 是否能找到它。",
    "several-mains": "它在顶层有多个 .m 或 .pq 文件。一位 Microsoft 工程师表示，Power BI 不会加载这样的连接器。",
    "no-main": "它没有主文档。",
    "syntax-error": "其代码中有错误。",
    "mistake-in-helper": "它在运行时读取的辅助文件中有错误；尚不清楚 Power BI 会如何处理。",
    "code-not-checked": "未完整读取其代码，因此可能存在未显示的错误。",
    "code-too-large": "其代码太大，无法完整读取，因此可能存在未显示的错误。",
    "name-defined-twice": "其代码多次定义了同一名称；尚不清楚 Power BI 是否会加载它。",
    "name-undefined": "其代码使用了未定义的名称；尚不清楚 Power BI 是否会加载它。",
    "authentication-refused": "它声明了 Power BI Desktop 拒绝的登录方式；尚不清楚是否仍会加载它。",
    "altered": "它在签名后被更改；尚不清楚 Power BI 会如何处理。",
    "could-not-check": "无法完整检查它。",
    "unsigned": "它未签名。",
    "signer-not-trusted": "其签名者不在此计算机的受信任列表中。",
    "certificate-expired": "签名者的证书已过期；尚不清楚 Power BI 是否接受。",
    "trust-entry-dirty": "受信任列表中有其签名者，但该条目含有 Power BI 可能不接受的多余字符。",
    "trust-list-unreadable": "无法读取此计算机的受信任列表。",
    "security-level-not-said": "这取决于 Power BI Desktop 中的“数据扩展”选项。Mezzanine 无法读取该选项。",
  },
  codesNotChecked: (count) => `未完整读取 ${counted(count, "个文件")}的代码，因此可能存在未显示的错误。`,
};

export const integrity: IntegritySentences = {
  unsigned: ({ loading }) => [
    "未签名，因此没有任何信息表明它由谁创建。",
    loading === null ? "请确保你知道它来自何处。" : "仅当选择了“允许加载任何扩展而不经过验证或发出警告”时，Power BI 才会加载它。",
  ],
  intact: (facts) => [
    `由${quoted(facts.signer)}签名。`,
    unchangedSince(facts),
    ...futureTimestampSentences(facts),
    ...certificateSentences(facts),
    ...trustSentences(facts),
  ],
  altered: ({ signer, ...changes }) => [
    `此文件在${signer === null ? "" : `由${quoted(signer)}`}签名后被更改：${changesInWords(changes)}。`,
    "请勿使用。",
    "请从发布者处重新获取文件。",
  ],
  unsupported: ({ because, algorithm }) => [
    `Mezzanine 无法检查签名：${unsupported[because]}${algorithm.isEmpty ? "" : `（${quoted(algorithm)}）`}。`,
    "请将该文件视为未签名。",
  ],
  malformed: ({ because }) => [`Mezzanine 无法检查签名：${malformed[because]}。`, "请将该文件视为未签名，并从发布者处重新获取文件。"],
};

function unchangedSince({ signedOn, signedOnSource, timestampAuthority }: IntegrityFacts["intact"]): string {
  if (signedOn === null || signedOnSource === null) return "签名后，文件中没有任何内容被更改。";
  const day = dayInWords(signedOn);
  switch (signedOnSource) {
    case "confirmed-authority":
      return `根据${timestampAuthority === null ? "" : `${quoted(timestampAuthority)}的`}时间戳，自 ${day}起，文件中没有任何内容被更改。`;
    case "any-authority":
      return `签名后，文件中没有任何内容被更改。以${timestampAuthority === null ? "某个颁发机构" : quoted(timestampAuthority)}名义颁发的时间戳表示，签名时间是 ${day}，但该颁发机构在此计算机上未确认。`;
    case "signer":
      return `签名后，文件中没有任何内容被更改；签名者表示签名时间是 ${day}。`;
  }
}

const futureTimestampSentences = ({ futureTimestamp }: IntegrityFacts["intact"]): readonly string[] =>
  futureTimestamp === null ? [] : [`其时间戳显示 ${dayInWords(futureTimestamp)}，这是将来的时间，因此不能证明任何事情。`];

function certificateSentences({ certificateEndedOn, isSignedAfterEnd, signedOnSource }: IntegrityFacts["intact"]): readonly string[] {
  if (isSignedAfterEnd) return ["当时证书已过期。请询问发布者该签名是否属于他们。"];
  if (certificateEndedOn === null) return [];
  const ended = `证书已于 ${dayInWords(certificateEndedOn)}过期`;
  return [signedOnSource === "confirmed-authority" ? `${ended}，过期时间在文件签名之后。` : `${ended}；没有任何内容证明文件在此之前签名。`];
}

function trustSentences(facts: IntegrityFacts["intact"]): readonly string[] {
  const { trust, loading } = facts;
  const signer = quoted(facts.signer);
  switch (trust) {
    case "trusted":
      return [`${signer}在此计算机的受信任列表中${consequenceOfTrust(facts)}。`];
    case "entry-dirty":
      return [
        `${signer}在此计算机的受信任列表中，但该条目含有多余字符。`,
        ...(loading === "unknown" ? ["尚不清楚 Power BI 是否接受这些字符。"] : []),
        "请让管理员更正该条目。",
      ];
    case "list-unreadable":
      return [`尚不清楚${signer}是否在此计算机的受信任列表中，因为无法读取该列表。`];
    case "not-trusted":
      if (loading === null) return [`${signer}不在此计算机的受信任列表中。`];
      return [
        `使用推荐的设置时，Power BI 不会加载它，因为${signer}不在此计算机的受信任列表中。`,
        `如果该指纹与${signer}通过其他途径提供给你的指纹相同，请让管理员添加它。`,
      ];
  }
}

function consequenceOfTrust({ loading, isElsewhere, certificateEndedOn, isSignedAfterEnd }: IntegrityFacts["intact"]): string {
  const ended = certificateEndedOn !== null || isSignedAfterEnd;
  if (ended && loading === "unknown") return "，但尚不清楚 Power BI 是否接受过期的证书";
  if (ended || loading !== "expected") return "";
  return isElsewhere ? "，因此预计 Power BI 会从其读取的文件夹中加载它" : "，因此预计 Power BI 会加载它";
}

function changesInWords({ because, altered, missing, uncovered }: Omit<IntegrityFacts["altered"], "signer">): string {
  const parts = [
    ...(altered.length === 0 ? [] : [`${namesInWords(altered)}与签名者所签名的不同`]),
    ...(missing.length === 0 ? [] : [`缺少${namesInWords(missing)}`]),
    ...(uncovered.length === 0 ? [] : [`${namesInWords(uncovered)}从未签名`]),
  ];
  return clauses(parts.length > 0 ? parts : because.map((reason) => alterations[reason]));
}
