import type { FieldHome, FindingFacts, FindingKind, VersionOrder } from "../../model/finding.ts";
import { hiddenContentNotes, type ArchiveNoteKind } from "../../model/inspection.ts";
import { sameButForCase, sameNames, type ForeignText } from "../foreign-text.ts";
import { refusalText, type FindingWords } from "../sentence.ts";
import { lifecycle } from "./catalogue.ts";
import { dayInWords, namesInWords, numberText, periodInWords, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
import { fileFailures, refusals } from "./read-failures.ts";
import { alterations, archiveNotes, malformed, unsupported } from "./reasons.ts";
import { testConnectionFaults } from "./test-connection.ts";

const freshCopy = "使用しないでください。発行元から新しいコピーを入手してください。";
const sharedNames = "すべてのコネクタは 1 組の名前を共有します";
const tellAuthor = "コネクタの作成者に知らせてください。";
const askToRename = "コネクタの作成者に、異なる名前を使うよう依頼してください。";
const caseMatters = "M では大文字と小文字が区別されます。";

const packingSteps: Readonly<Partial<Record<ArchiveNoteKind, string>>> = {
  "name-dot-slash": "コネクタの作成者へ: 名前が「./」で始まらないよう、フォルダー「.」ではなくファイル自体をパックしてください。",
  "encrypted": "コネクタの作成者へ: パスワードなしでもう一度パックしてください。",
  "unknown-method": "コネクタの作成者へ: ZIP の標準の方法である Deflate でもう一度パックしてください。",
};

const versionSentences: Readonly<Record<VersionOrder, string>> = {
  older: "認定コネクタの方が新しいバージョンです。",
  newer: "こちらの方が新しいバージョンです。",
  equal: "バージョンは同じです。",
  unknown: "どちらが新しいかは不明です。",
};

const fieldHomes: Readonly<Record<FieldHome, string>> = {
  "kind-record": "データ ソースの種類のレコード",
  "publish-record": "Publish レコード",
  "authentication-record": "そのレコードの Authentication フィールド",
};

const requiredInWords = (names: readonly ForeignText[]): string => (names.length === 0 ? "なし" : namesInWords(names));
const inAList = (clauses: readonly string[]): string => clauses.join("。");

const declarationNames = {
  "functions": "関数",
  "shared-values": "共有値",
  "data-source-kinds": "データ ソースの種類",
  "publishes": "Publish レコード",
} as const;

export const findings: { readonly [K in FindingKind]: FindingWords<FindingFacts[K]> } = {
  "altered": {
    title: "署名後に変更",
    explain: ({ because, altered, missing, uncovered }) =>
      [
        "このファイルは、署名者が署名したものと異なります。",
        `${inAList(because.map((reason) => alterations[reason]))}。`,
        ...(altered.length === 0 ? [] : [`変更: ${namesInWords(altered)}。`]),
        ...(missing.length === 0 ? [] : [`不足: ${namesInWords(missing)}。`]),
        ...(uncovered.length === 0 ? [] : [`未署名: ${namesInWords(uncovered)}。`]),
      ].join(""),
    remedy: freshCopy,
  },
  "could-not-check": {
    title: "署名を確認できません",
    explain: ({ because, algorithm }) => {
      const reasons: Readonly<Record<string, string>> = { ...unsupported, ...malformed };
      return `署名がありますが、${reasons[because] ?? because}${algorithm === null || algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}。`;
    },
    remedy: "署名のないファイルとして扱い、発行元に新しいコピーを依頼してください。",
  },
  "unsigned": {
    title: "署名なし",
    explain: "このファイルは署名されていません。推奨の設定では、Power BI は署名のないカスタム コネクタを読み込みません。",
    remedy: "コネクタの作成者に署名されたファイルを依頼するか、このファイルの入手元を確かめてください。",
  },
  "signer-not-trusted": {
    title: "署名者が信頼済みリストにない",
    explain: ({ signer, signerName }) =>
      `${signerName === null ? "署名者" : quoted(signerName)}は、このコンピューターの信頼済みリストにありません。拇印は ${thumbprintInWords(signer)} です。`,
    remedy: "発行元から別の方法で伝えられた拇印と比較してください。同じであれば、管理者に追加を依頼してください。",
  },
  "certificate-expired": {
    title: "署名者の証明書の有効期限切れ",
    explain: ({ notAfter }) => `${dayInWords(notAfter)}に有効期限が切れました。Power BI がこれを受け付けるかどうかは不明です。`,
    remedy: "有効な証明書で署名されたファイルを発行元に依頼してください。",
  },
  "signed-after-expiry": {
    title: "証明書の有効期限後に署名",
    explain: ({ notAfter, signedAt, saidBy }) => {
      const who = {
        "confirmed-authority": "タイムスタンプによると、",
        "any-authority": "このコンピューターで確認されていない機関のタイムスタンプによると、",
        "signer": "署名者によると、",
      };
      return `${who[saidBy]}${dayInWords(signedAt)}に署名されました。証明書の有効期限は ${dayInWords(notAfter)}に切れていました。`;
    },
    remedy: "この署名が本当に発行元のものか、発行元に確認してください。",
  },
  "signer-changed": {
    title: "以前と異なる証明書で署名",
    explain: ({ before, beforeName, signer, signerName }) =>
      `以前、このコネクタは${signerInWords(beforeName, before)}で署名されていました。このファイルは${signerInWords(signerName, signer)}で署名されています。発行元が新しい証明書を使っている可能性も、ファイルが別の人のものである可能性もあります。`,
    remedy: "発行元から別の方法で伝えられた拇印と新しい拇印を比較し、署名者を承諾するか、以前のファイルを復元してください。",
  },
  "signature-gone": {
    title: "以前あった署名がない",
    explain: ({ before, beforeName, seenAt }) =>
      `このコネクタは、${dayInWords(seenAt)}以降、${signerInWords(beforeName, before)}で署名されていることがわかっていました。このファイルには署名がないため、作成者を示すものがありません。`,
    remedy:
      "署名されたファイルを復元するか、発行元から新しいコピーを入手してください。署名のないファイルを想定していた場合は、このまま承諾してください。",
  },
  "archive-ambiguous": {
    title: "アーカイブを 2 通りに読み取れる",
    explain: ({ notes }) =>
      `2 つのプログラムが、このファイルで異なる内容を読み取る可能性があります。${inAList(notes.map((note) => archiveNotes[note]))}。`,
    remedy: freshCopy,
  },
  "archive-untidy": {
    title: "通常と異なるアーカイブ",
    explain: ({ notes }) => `危険ではありませんが、通常と異なります。${inAList(notes.map((note) => archiveNotes[note]))}。`,
    remedy: ({ notes }) =>
      [
        ...(notes.some((note) => hiddenContentNotes.has(note)) ? ["そのバイトが何かは、コネクタの作成者に確認してください。"] : []),
        ...notes.flatMap((note) => packingSteps[note] ?? []),
      ].join(""),
  },
  "names-with-backslashes": {
    title: "円記号を含むファイル名",
    explain: ({ parts }) =>
      `アーカイブ内の名前が、古いバージョンの .NET のように円記号 (バックスラッシュ) で書かれています: ${namesInWords(parts)}。これをフォルダーと見なすプログラムと見なさないプログラムがあり、Power BI がこのようなファイルを見つけるかどうかは不明です。`,
    remedy: "コネクタの作成者へ: Windows エクスプローラーや新しい .NET など、名前を「/」で書くツールでもう一度パックしてください。",
  },
  "several-mains": {
    title: ".m または .pq ファイルが複数ある",
    explain: ({ documents, mainDocument, isOnlySigned }) =>
      [
        `最上位に、.m または .pq で終わるファイルが ${numberText(documents.length)} 個あります: ${namesInWords(documents)}。`,
        "Microsoft のエンジニアによると、ファイルの内容にかかわらず、Power BI はこのようなコネクタを読み込みません (microsoft/DataConnectors#103)。",
        ...(mainDocument === null
          ? []
          : [
              `${isOnlySigned ? "署名されている" : "セクション ドキュメントである"}のは${quoted(mainDocument)}だけなので、その宣言をここに表示します。`,
            ]),
      ].join(""),
    remedy: ({ isOnlySigned, hasMacFiles }) =>
      [
        isOnlySigned
          ? freshCopy
          : "コネクタの作成者へ: 補助ファイルの拡張子を .pqm にし、不要なファイルを取り除いて、もう一度パックしてください。",
        ...(hasMacFiles ? ["「._」で始まる名前は Mac が追加するファイルです。それらを含めずにパックしてください。"] : []),
      ].join(""),
  },
  "no-section": {
    title: "メイン ドキュメントがない",
    explain: ({ inFolder, otherName }) => {
      if (otherName !== null)
        return `${quoted(otherName)}はセクション ドキュメントですが、読み込まれるのは名前が .m または .pq で終わるものだけです。`;
      return inFolder === null
        ? "最上位に、拡張子が .m または .pq のセクション ドキュメントがないため (.query.pq ファイルは数えません)、Power BI が読み込むものがありません。"
        : `${quoted(inFolder)}はアーカイブ内のフォルダーにあります。Power BI はセクション ドキュメントを最上位で探します。`;
    },
    remedy: ({ inFolder, otherName, renameTo }) => {
      if (otherName !== null)
        return renameTo === null ? tellAuthor : `コネクタの作成者へ: 名前を${quoted(renameTo)}にして、もう一度パックしてください。`;
      return inFolder === null
        ? "発行元から新しいコピーを入手してください。"
        : "外側のフォルダーなしでそのフォルダーのファイルをもう一度パックするか、発行元から新しいコピーを入手してください。";
    },
  },
  "extension-not-accepted": {
    title: "読み込まれないファイル名",
    explain:
      "内容はコネクタですが、名前の拡張子が Power BI で読み込まれないものです。ブラウザーやメール プログラムが拡張子を変更することがあります。",
    remedy: ({ renameTo }) => `名前を${quoted(renameTo)}に変更してください。展開はしないでください。`,
  },
  "syntax-error": {
    title: "コードの誤り",
    explain: ({ document, line, column }) =>
      `${quoted(document)}は、${line} 行 ${column} 列以降を Power Query のコードとして読み取れません。`,
    remedy: tellAuthor,
  },
  "no-publish": {
    title: "「データを取得」に表示されない",
    explain: "公開されている関数がないため、「データを取得」に項目がありません。名前を指定すれば使用できます。",
    remedy: "",
  },
  "missing-string": {
    title: "テキストが不足",
    explain: ({ keys }) => `リソースにないテキストを ${numberText(keys.length)} 個要求しています: ${namesInWords(keys)}。`,
    remedy: tellAuthor,
  },
  "missing-part": {
    title: "中のファイルが不足",
    explain: ({ parts }) => `${namesInWords(parts)}を要求していますが、ファイルに含まれていません。`,
    remedy: tellAuthor,
  },
  "missing-member": {
    title: "レコードが不足",
    explain: ({ member, asked }) =>
      `${asked === "kind" ? "データ ソースの種類" : "Publish レコード"}として${quoted(member)}を指定していますが、定義していません。`,
    remedy: tellAuthor,
  },
  "test-connection-unresolved": {
    title: "ゲートウェイ経由で動作しない",
    explain: ({ dataSourceKind, because, functionName, names }) =>
      `${testConnectionFaults[because]({ dataSourceKind, functionName, names })}ゲートウェイはこの呼び出しで資格情報をテストするため、資格情報を受け付けることができません。`,
    remedy: tellAuthor,
  },
  "unknown-authentication": {
    title: "不明な認証の種類",
    explain: ({ dataSourceKind, authentication, because, meant }) =>
      because === "refused"
        ? `${quoted(dataSourceKind)}は認証の種類${quoted(authentication)}を宣言しています。Power BI Desktop は「Invalid Authentication」というメッセージで拒否します。`
        : `${quoted(dataSourceKind)}は認証の種類${quoted(authentication)}を宣言していますが、Microsoft のドキュメントにありません。${meant === null ? "" : `ドキュメントには${quoted(meant)}があります${sameButForCase(authentication, meant) ? " (大文字と小文字は区別されます)" : ""}。`}`,
    remedy: tellAuthor,
  },
  "no-authentication": {
    title: "認証の種類がない",
    explain: ({ dataSourceKind }) =>
      `${quoted(dataSourceKind)}は認証の種類を宣言していません。Microsoft のドキュメントでは少なくとも 1 つ必要です。`,
    remedy: tellAuthor,
  },
  "misspelt-field": {
    title: "フィールドのつづりの誤りの可能性",
    explain: ({ record, field, meant }) =>
      `${quoted(record)}にフィールド${quoted(field)}がありますが、Power BI が認識するのは${quoted(meant)}です。`,
    remedy: tellAuthor,
  },
  "misspelt-attribute": {
    title: "属性のつづりの誤りの可能性",
    explain: ({ attribute, member, meant }) =>
      `${member === null ? "セクション" : quoted(member)}に属性${quoted(attribute)}がありますが、Power BI が認識するのは${quoted(meant)}です。${sameButForCase(attribute, meant) ? caseMatters : ""}`,
    remedy: tellAuthor,
  },
  "misplaced-field": {
    title: "フィールドのレコードが違う",
    explain: ({ record, field, what }) =>
      `${quoted(record)}にフィールド${quoted(field)}がありますが、Power BI はこれを${fieldHomes[what]}で探します。そこにはありません。`,
    remedy: tellAuthor,
  },
  "undefined-name": {
    title: "名前が未定義",
    explain: ({ name, members, meant }) =>
      `${namesInWords(members)}が${quoted(name)}を使用していますが、このコネクタにも M のライブラリにも定義がありません。${meant === null ? "" : `${quoted(meant)}は定義されています。${caseMatters}`}`,
    remedy: tellAuthor,
  },
  "duplicate-name": {
    title: "名前が 2 回定義されている",
    explain: ({ names }) =>
      `セクションが${namesInWords(names)}を複数回定義しています。Power BI が読み込むとしても、どの定義が有効になるかは不明です。`,
    remedy: tellAuthor,
  },
  "required-parameters-differ": {
    title: "1 つのデータ ソースの関数で必須パラメーターが異なる",
    explain: ({ dataSourceKind, functionName, required, otherFunction, otherRequired }) =>
      [
        `データ ソースの種類${quoted(dataSourceKind)}の必須パラメーター: ${quoted(functionName)}は${requiredInWords(required)}、`,
        `${quoted(otherFunction)}は${requiredInWords(otherRequired)}${sameNames(required, otherRequired) ? " (型が異なります)" : ""}。`,
        "資格情報は必須パラメーターごとに保存されるため、Microsoft は名前、型、順序をそろえるよう求めています。",
      ].join(""),
    remedy: tellAuthor,
  },
  "icon-not-readable": {
    title: "アイコンを読み取れない",
    explain: ({ parts }) => `${namesInWords(parts)}は PNG 画像ではありません。アイコンは PNG 画像である必要があります。`,
    remedy: tellAuthor,
  },
  "unreadable": {
    title: "読み取れません",
    explain: ({ because }) => fileFailures[because].problem,
    remedy: ({ because }) => fileFailures[because].step,
  },
  "not-a-connector": {
    title: "コネクタとして読み取れない",
    explain: ({ because }) => refusalText(refusals, because, "problem"),
    remedy: ({ because }) => refusalText(refusals, because, "step"),
  },
  "dead-folder": {
    title: "Power BI が読み取らないフォルダー",
    explain: ({ readInstead }) => `Power BI Desktop は${quoted(readInstead)}を読み取り、このファイルのフォルダーを無視します。`,
    remedy: ({ readInstead }) => `ファイルを${quoted(readInstead)}に移動するか、削除してください。`,
  },
  "near-miss-folder": {
    title: "正しい場所に近いフォルダー",
    explain: ({ path, readInstead }) =>
      `Power BI Desktop は${quoted(readInstead)}を読み取ります。このファイルは、読み取られない${quoted(path)}にあります。`,
    remedy: ({ readInstead }) =>
      `読み込む場合は、${quoted(readInstead)}に移動して Power BI Desktop を再起動してください。そうでない場合は、何もする必要はありません。`,
  },
  "name-may-not-load": {
    title: "ファイル名が原因で読み込まれない可能性",
    explain: ({ because }) =>
      ({
        "extra-dot": "以前の Power BI では、名前に余分なピリオドがあるファイルが読み込まれないという報告があります。",
        "underscore": "以前の Power BI では、名前に下線があるファイルが読み込まれないという報告があります。",
        "hard-space":
          "名前またはフォルダーに、通常のスペースのように見える改行なしスペースが含まれています。このようなファイルが読み込まれないという報告があります。",
      })[because],
    remedy: "Power BI に表示されない場合は、名前を変更してください。",
  },
  "shadows-certified": {
    title: "認定コネクタの代わりに使われる可能性",
    explain: ({ dataSourceKind, certifiedName, certifiedVersion, localIs, withdrawnOn }) =>
      [
        `データ ソースの種類${quoted(dataSourceKind)}を宣言しています。認定コネクタ${quoted(certifiedName)}${certifiedVersion === null ? "" : ` ${versionInWords(certifiedVersion)} `}も同じ種類を宣言しています。`,
        versionSentences[localIs],
        ...(withdrawnOn === undefined
          ? []
          : [
              `Microsoft によると、その認定コネクタは${withdrawnOn === null ? "" : ` ${periodInWords(withdrawnOn)}以降、`}サポートされていません。`,
            ]),
      ].join(""),
    remedy: ({ withdrawnOn }) =>
      withdrawnOn === undefined
        ? "意図的にテストしているのでない限り、コネクタのフォルダーから移動してください。"
        : "認定コネクタのために削除しないでください。必要で、入手元がわかっている場合にのみ残してください。",
  },
  "testing-over": {
    title: "テスト期間の終了",
    explain: ({ until, note }) =>
      `${dayInWords(until)}までテスト中としてマークされていました${note.isEmpty ? "。" : `: ${quoted(note)}。`}`,
    remedy: "検疫に移動するか、テストを続ける場合はもう一度マークしてください。",
  },
  "testing-until": {
    title: "テスト中",
    explain: ({ until, note }) =>
      `${dayInWords(until)}までテスト中としてマークされています${note.isEmpty ? "。" : `: ${quoted(note)}。`}それまで、これが隠すコネクタについて Mezzanine は警告しません。`,
    remedy: "",
  },
  "function-of-certified": {
    title: "認定コネクタの関数",
    explain: ({ functionName, certifiedName }) =>
      `このファイルと認定コネクタ${quoted(certifiedName)}の両方に関数${quoted(functionName)}があります。${sharedNames}。そのため、どちらかが失敗する可能性があります。`,
    remedy: "必要でない限り、コネクタのフォルダーから移動してください。",
  },
  "end-of-support": {
    title: "Microsoft のサポート終了",
    explain: lifecycle.endOfSupport,
    remedy: "動作しなくなる前に、データにアクセスする別の方法を用意してください。",
  },
  "driver-transition": {
    title: "ドライバーの変更予定",
    explain: lifecycle.driverTransition,
    remedy: ({ to }) =>
      to === null
        ? ""
        : '新しいドライバーを試すには、接続のオプションで Implementation = "2.0" を設定してください。"1.0" では、以前のドライバーが利用可能な間それを使用します。',
  },
  "file-name-of-certified": {
    title: "認定コネクタのファイル名",
    explain: ({ certifiedName }) =>
      `ファイルの名前が認定コネクタ${quoted(certifiedName)}と同じです。同じコネクタであることを示すものはファイルにありません。`,
    remedy: "",
  },
  "kind-differs-in-case": {
    title: "データ ソースの種類の違いが大文字と小文字だけ",
    explain: ({ dataSourceKind, other, certifiedName }) =>
      `${quoted(dataSourceKind)}と${certifiedName === null ? "" : `認定コネクタ${quoted(certifiedName)}の`}${quoted(other)}の違いは、大文字と小文字だけです。Power BI がこれらを区別するかどうかは不明です。`,
    remedy: tellAuthor,
  },
  "same-kind": {
    title: "データ ソースの種類が重複",
    explain: ({ dataSourceKind }) =>
      `複数のファイルがデータ ソースの種類${quoted(dataSourceKind)}を宣言しています。Power BI は、その 1 つまたはすべてを読み込まない可能性があります。`,
    remedy: ({ titlesDiffer }) =>
      titlesDiffer
        ? "タイトルが異なります。別々のコネクタであれば、作成者に異なるデータ ソースの種類を使うよう依頼してください。一方が他方の別のビルドであれば、不要な方を検疫に移動してください。"
        : "どれか 1 つを残してください。",
  },
  "same-function": {
    title: "関数が重複",
    explain: ({ functionName }) =>
      `複数のファイルに関数${quoted(functionName)}があります。${sharedNames}。そのため、Power BI が読み込めない可能性があります。`,
    remedy: askToRename,
  },
  "same-shared-name": {
    title: "共有名が重複",
    explain: ({ sharedName, certifiedName }) =>
      certifiedName === null
        ? `複数のファイルが名前${quoted(sharedName)}を共有していますが、すべてが関数というわけではありません。${sharedNames}。そのため、Power BI が読み込めない可能性があります。`
        : `このファイルは名前${quoted(sharedName)}を共有していますが、認定コネクタ${quoted(certifiedName)}ではこれは関数です。${sharedNames}。そのため、どちらかが失敗する可能性があります。`,
    remedy: askToRename,
  },
  "same-section": {
    title: "セクション名が重複",
    explain: ({ section }) => `複数のファイルのセクション名が${quoted(section)}ですが、宣言しているデータ ソースは異なります。`,
    remedy: "",
  },
  "identical-copies": {
    title: "同じファイルが複数ある",
    explain: "これらのファイルはバイト単位で同じです。コネクタが 2 回表示されるか、読み込まれない可能性があります。",
    remedy: "どれか 1 つを残してください。",
  },
  "compared-in-part": {
    title: "一部のみ比較",
    explain: ({ what, compared, left }) =>
      `実際のコネクタより多くの${declarationNames[what]}を宣言しています。ほかのコネクタと比較したのは ${numberText(compared)} 件で、残り ${numberText(left)} 件は比較していません。`,
    remedy: "これほど多い理由がわからない限り、使用しないでください。",
  },
  "more-in-common": {
    title: "ほかにも多くの名前が重複",
    explain: ({ what, count }) =>
      `ほかに ${numberText(count)} 件の${declarationNames[what]}が、これらのファイルのうち複数で宣言されています。1 つずつは表示しません。`,
    remedy: ({ what }) => (what === "data-source-kinds" ? "どれか 1 つを残してください。" : askToRename),
  },
};

const signerInWords = (name: ForeignText | null, thumbprint: ForeignText): string =>
  `${name === null ? "名前のない証明書" : quoted(name)} (拇印 ${thumbprintInWords(thumbprint)}) `;
