import type { TestingMark, TestingState } from "../../model/shadow.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { PairVersions } from "../sentence.ts";
import type { Words } from "../words.ts";
import { lifecycle } from "./catalogue.ts";
import { countedConnectors, dayInWords, listInWords, monthInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

export const testingStates: { readonly [S in TestingState["state"]]: (mark: SentenceFacts<TestingMark>) => string } = {
  "in-force": ({ until, note }) => `${dayInWords(until)}までテスト中です${note.isEmpty ? "。" : `: ${quoted(note)}。`}`,
  "ended": ({ until, note }) => `テストは ${dayInWords(until)}に終了しました${note.isEmpty ? "。" : `: ${quoted(note)}。`}`,
};

export const testingFailures: Words["shadow"]["testingFailures"] = {
  "not-a-day": "日付ではありません。2027-01-31 のように入力してください。",
  "day-over": "過ぎた日付です。今日以降の日付を選択してください。",
  "too-far": "1 年より先の日付です。より近い日付を選択してください。後でもう一度マークできます。",
  "note-too-long": "メモが長すぎます。500 文字未満にしてください。",
};

export const testingDialog: Words["window"]["testing"] = {
  until: "テスト期間を設定…",
  change: "テスト期間を変更…",
  end: "テストを終了",
  title: (name) => `${quoted(name)}のテスト`,
  explain: "その日の終わりまで、Mezzanine はこれについて警告を表示しません。",
  day: "終了日",
  note: "メモ",
  noteHint: "テストの内容または対象者。省略できます。",
  save: "テスト中としてマーク",
  marked: (name, day) => `${quoted(name)}は ${day} までテスト中です。`,
  ended: (name) => `${quoted(name)}のテスト中のマークを解除しました。`,
  overTitle: (count) => `${numberText(count)} 件のテストが終了しました`,
  overText: (names) => `${namesInWords(names)}: 取り除くか、後の日付を選択してください。`,
};

const both = ({ local, other }: PairVersions): string =>
  local === null || other === null ? "" : ` (${versionInWords(local)} と ${versionInWords(other)})`;
const parameterList = (names: readonly ForeignText[]): string => (names.length === 0 ? "なし" : listInWords(names.map(quoted)));
const builds = (count: number): string => `${numberText(count)} 個のビルド`;

export const shadowTexts: Words["shadow"] = {
  headlines: {
    certified: ({ custom, other }) => `${quoted(custom)}は、Power BI に付属する${quoted(other)}の代わりに使われる可能性があります。`,
    withdrawn: ({ custom, other }) => `${quoted(custom)}は、Microsoft がサポート終了とした${quoted(other)}と共通点が多くあります。`,
    custom: ({ custom, other }) => `${quoted(custom)}と${quoted(other)}は競合する可能性があります。`,
    hint: ({ custom, other }) => `${quoted(custom)}と${quoted(other)}には共通の名前があります。名前だけでは何の証拠にもなりません。`,
  },
  evidence: {
    "same-kind": ({ dataSourceKind, pairing }) =>
      pairing === "declared"
        ? `どちらもデータ ソースの種類${quoted(dataSourceKind)}を宣言しています。`
        : `もう一方の名前と同じデータ ソースの種類${quoted(dataSourceKind)}を宣言しています。`,
    "identical-copies": () => "2 つのファイルはバイト単位で同じです。",
    "same-function": ({ functionName }) =>
      `どちらも関数${quoted(functionName)}を共有しています。すべてのコネクタは 1 組の名前を共有します。`,
    "same-shared-name": ({ sharedName }) =>
      `どちらも名前${quoted(sharedName)}を共有していますが、両方が関数というわけではありません。すべてのコネクタは 1 組の名前を共有します。`,
    "kind-differs-in-case": ({ ours, theirs }) =>
      `データ ソースの種類${quoted(ours)}と${quoted(theirs)}の違いは、大文字と小文字だけです。Power BI がこれらを区別するかどうかは不明です。`,
    "near-identical-content": ({ sharedMembers, allMembers, membersLeft = 0, namesDiffer = false }) =>
      membersLeft === 0
        ? `${numberText(allMembers)} 個のメンバーのうち ${sharedMembers} 個が、書式を除いて同じです。${namesDiffer ? "1 つのサンプルから作られた 2 つの製品のように、タイトルとデータ ソースの種類が異なります。" : ""}`
        : `比較した ${numberText(allMembers)} 個のメンバーのうち ${sharedMembers} 個が、書式を除いて同じです。ほか ${numberText(membersLeft)} 個は比較していません。`,
    "same-section": ({ section }) => `どちらもセクション名が${quoted(section)}です。`,
    "same-file-stem": ({ stem }) => `どちらもファイル名が${quoted(stem)}です。`,
    "same-title": ({ title }) => `どちらもタイトルが${quoted(title)}です。`,
  },
  versions: {
    older: (versions) => `こちらの方が古いバージョンです${both(versions)}。`,
    newer: (versions) => `こちらの方が新しいバージョンです${both(versions)}。`,
    equal: ({ local, other }) =>
      local === null || other === null || versionInWords(local) !== versionInWords(other)
        ? `バージョンは同じです${both({ local, other })}。`
        : `どちらもバージョン ${versionInWords(local)} です。`,
    unknown: () => "どちらが新しいかは不明です。",
  },
  advice: {
    "remove-custom": {
      "certified-is-newer": ({ custom, other }) =>
        `${quoted(custom)}を検疫に移動してください。${quoted(other)}は認定済みで、より新しいバージョンです。`,
      "same-version": ({ custom, other }) =>
        `${quoted(custom)}を検疫に移動してください。${quoted(other)}は認定済みで、バージョンは同じです。`,
      "version-unknown": ({ custom, other }) =>
        `必要だとわかっているのでない限り、${quoted(custom)}を検疫に移動してください。${quoted(other)}は Power BI に付属しています。`,
      "custom-altered": ({ custom }) => `${quoted(custom)}を検疫に移動してください。署名後に変更されています。`,
    },
    "keep-only-while-testing": {
      "custom-is-newer": ({ custom, other }) =>
        `${quoted(custom)}は認定コネクタ${quoted(other)}より新しいバージョンです。テストしている間だけ残してください。`,
    },
    "keep-one": {
      "signed": ({ keep, remove }) => `署名が有効な${quoted(keep)}を残し、${quoted(remove)}を検疫に移動してください。`,
      "newer": ({ keep, remove }) => `新しい${quoted(keep)}を残し、${quoted(remove)}を検疫に移動してください。`,
      "identical": ({ keep, remove }) => `1 つで十分です。${quoted(keep)}を残し、${quoted(remove)}を検疫に移動してください。`,
      "one-connector-two-formats": ({ keep, remove }) =>
        `2 つの形式の同じコネクタです。${quoted(keep)}を残し、${quoted(remove)}を検疫に移動してください。`,
      "other-altered": ({ remove }) => `${quoted(remove)}は署名後に変更されています。検疫に移動してください。`,
    },
    "choose-one": () => "信頼できる方を残し、もう一方を検疫に移動してください。どちらかを示すものはファイルにありません。",
    "ask-author-to-rename": {
      "kind-differs-in-case": ({ custom }) =>
        `${quoted(custom)}の作成者に、大文字と小文字以外も異なるデータ ソースの種類を使うよう依頼してください。`,
      "function-clash": ({ custom }) =>
        `${quoted(custom)}の作成者に、異なる共有名を使うよう依頼してください。それまで、Power BI は一方または両方を読み込まない可能性があります。`,
      "titles-differ": ({ custom }) =>
        `タイトルが異なります。別々のコネクタであれば、${quoted(custom)}の作成者に異なるデータ ソースの種類を使うよう依頼してください。一方が他方の別のビルドであれば、不要な方を検疫に移動してください。`,
    },
    "certified-withdrawn": ({ custom, other }) =>
      `Microsoft によると${quoted(other)}はサポートされていないため、そのために${quoted(custom)}を削除しないでください。${quoted(custom)}は、必要で入手元がわかっている場合にのみ残してください。`,
    "get-fresh-copies": () => "どちらも署名後に変更されています。両方を検疫に移動し、発行元から新しいコピーを入手してください。",
    "nothing-to-do": () => "",
  },
  groups: {
    headline: (name, count) => `${quoted(name)}の ${builds(count)}が競合する可能性があります。`,
    members: builds,
    keep: {
      "newest": (keep, { altered }) =>
        altered === 0
          ? `バージョンが最も新しい${quoted(keep)}を残してください。`
          : `署名後に変更されていないもののうち、バージョンが最も新しい${quoted(keep)}を残してください。`,
      "signed": (keep) => `署名が有効な${quoted(keep)}を残してください。`,
      "identical": (keep) => `1 つで十分です。${quoted(keep)}を残してください。`,
      "others-altered": () => "署名後に変更されたビルドは使用しないでください。",
      "formats": (keep) => `2 つの形式の同じコネクタです。${quoted(keep)}を残してください。`,
    },
    remove: (count) => `ほかの ${builds(count)}を検疫に移動してください。`,
    undecided: (names) => `代わりに${namesInWords(names)}を残すべきかどうかを示すものはファイルにありません。`,
    chooseOne: "信頼できるものを残し、ほかを検疫に移動してください。どれかを示すものはファイルにありません。",
    freshCopies: "すべて署名後に変更されています。検疫に移動し、発行元から新しいコピーを入手してください。",
    more: (count) => `ほか ${numberText(count)} 件`,
    quarantine: (count) => `${builds(count)}を検疫に移動`,
    toKeep: "残す",
    toRemove: "検疫へ",
    altered: "署名後に変更",
  },
  lifecycle,
  breakages: {
    "function-lost": ({ functionName }) => `${quoted(functionName)}を呼び出すレポートは失敗します。もう一方にその関数はありません。`,
    "no-longer-a-function": ({ functionName }) => `${quoted(functionName)}を呼び出すレポートは失敗します。もう一方では関数ではありません。`,
    "shared-value-lost": ({ valueName }) => `${quoted(valueName)}を使用するレポートは失敗します。もう一方にその値はありません。`,
    "required-parameters-differ": ({ functionName, before, after }) =>
      `${quoted(functionName)}が求める引数が変わります。現在: ${parameterList(before)}、変更後: ${parameterList(after)}。`,
    "parameters-lost": ({ functionName, names }) =>
      `${namesInWords(names)}を渡す${quoted(functionName)}の呼び出しは失敗します。もう一方はそれを受け取りません。`,
    "parameter-type-differs": ({ functionName, parameter, before, after }) =>
      `${quoted(functionName)}は${quoted(parameter)}を${quoted(before)}ではなく${quoted(after)}として受け取ります。呼び出しと保存された値は動作しなくなります。`,
    "data-source-path-differs": ({ dataSourceKind }) =>
      `${quoted(dataSourceKind)}の保存された資格情報が見つからなくなります。ユーザーはもう一度サインインする必要があります。`,
    "path-computed-differently": ({ dataSourceKind }) =>
      `${quoted(dataSourceKind)}のデータ ソース パスの計算方法が変わります。ユーザーはもう一度サインインする必要があるかもしれません。`,
    "kind-lost": ({ dataSourceKind }) => `もう一方にデータ ソースの種類${quoted(dataSourceKind)}はありません。`,
    "authentication-lost": ({ dataSourceKind, authentication }) =>
      `ユーザーは${quoted(authentication)}で${quoted(dataSourceKind)}にサインインできなくなります。`,
    "direct-query-lost": ({ publish }) => `${quoted(publish)}は DirectQuery を提供しなくなります。`,
  },
  uncertain: {
    "parameters-unknown": ({ functionName }) =>
      `${quoted(functionName)}のパラメーターは、コードを実行しないとわからないため、比較できません。`,
    "parameter-type-narrower": ({ functionName, parameter, before, after }) =>
      `${quoted(functionName)}は${quoted(parameter)}を${quoted(before)}ではなく${quoted(after)}としてのみ受け取ります。ほかのものを渡す呼び出しは失敗します。`,
    "path-unknown": ({ dataSourceKind }) =>
      `${quoted(dataSourceKind)}の保存された資格情報が見つかるかどうかは、コードを実行しないとわかりません。`,
    "authentication-unknown": ({ dataSourceKind }) =>
      `${quoted(dataSourceKind)}にサインインする方法は、コードを実行しないとわからないため、比較できません。`,
    "direct-query-unknown": ({ publish }) =>
      `${quoted(publish)}が引き続き DirectQuery を提供するかどうかは、コードを実行しないとわかりません。`,
  },
  testing: testingStates,
  testingFailures,
  confidences: {
    certain: { name: "確実", explain: "両方が同じデータ ソースの種類を宣言しているか、ファイルが同じです。" },
    likely: {
      name: "可能性が高い",
      explain: "名前以外も共通していますが、Power BI がコネクタの識別に使うことがわかっているものではありません。",
    },
    hint: { name: "手がかり", explain: "名前だけが似ています。無関係なコネクタの名前が似ていることもあります。" },
  },
  evidenceLeftOut: "この一覧に表示されているよりも多くの共通点があります。",
  inPart: {
    pairs: "この一覧に表示されているよりも多くの組があります。",
    files: (count) =>
      `${numberText(count)} 個のファイルの宣言が、Mezzanine が比較する数を超えています。それぞれ最初の関数、種類、メンバーだけを比較しました。`,
    code: (count) => `${numberText(count)} 個のファイルのコードを最後まで読み取れなかったため、一部だけを比較しました。`,
  },
  sources: {
    installed: "Power BI Desktop と共にインストールされたファイルによる情報です。",
    catalogue: (asOf) =>
      asOf === null ? "認定コネクタの一覧による情報です。" : `${monthInWords(asOf)}の認定コネクタの一覧による情報です。`,
  },
  certifiedSince: {
    "month": (text) => `${monthInWords(text)}に認定。`,
    "approx": (text) => `${monthInWords(text)}頃に認定。`,
    "no-later-than": (text) => `遅くとも ${monthInWords(text)}までに認定。`,
  },
  comparison: {
    nothingBreaks: "ファイルからわかる範囲では、動作しなくなるものはありません。",
    inPart: "それぞれ最初の関数、種類、Publish レコードだけを比較しました。ほかの変更は不明です。",
    readInPart: {
      connector: "1 つ目のコードを最後まで読み取れなかったため、一部だけを比較しました。",
      other: "2 つ目のコードを最後まで読み取れなかったため、一部だけを比較しました。",
    },
    onlyNames: "もう一方は一覧の情報しかありません。関数と種類は比較しましたが、パラメーターと認証の種類は比較していません。",
  },
  picture: {
    title: "どのコネクタがどのコネクタを隠すか",
    description: ({ custom, others, links }) =>
      links === 0
        ? "ほかと共通点のあるカスタム コネクタはありません。"
        : `左に ${numberText(custom)} 個のカスタム コネクタ、右に ${countedConnectors(others)}、その間に ${numberText(links)} 本の線があります。各線は、両方が宣言しているものを示します。`,
    leftHeading: "カスタム",
    rightHeading: "代わりに使われる可能性がある相手",
    certified: "認定済みまたは組み込み",
    custom: "カスタム",
    identical: "同じファイル",
    nearIdentical: "ほぼ同じ内容",
    firstOf: (name, more) => `${quoted(name)}ほか ${more} 件`,
    node: ({ title, version, what }) => `${quoted(title)}${version === null ? "" : ` ${versionInWords(version)}`} (${what})`,
    leftOut: (count) => `${numberText(count)} 組は図に含まれていません。表にはすべて表示されます。`,
    empty: "ほかを隠すコネクタはありません。",
  },
};

export const shadowsScreen: Words["window"]["shadows"] = {
  title: "隠れているコネクタ",
  explain:
    "Power BI はデータ ソースを種類で、関数を名前で識別します。2 つのファイルが同じものを宣言している場合、Power BI がどちらを使うかは文書化されていません。",
  summary: ({ certain, likely }, groups) => {
    const parts = [
      ...(certain === 0 ? [] : [`確実 ${numberText(certain)} 件`]),
      ...(likely === 0 ? [] : [`可能性が高い ${numberText(likely)} 件`]),
    ];
    const what = groups === 0 ? "組" : "組とビルドのグループ";
    return parts.length === 0 ? "組はありません。" : `確認が必要な${what}: ${listInWords(parts)}。`;
  },
  source: ({ asOf, count }) =>
    `${asOf === null ? "" : `${monthInWords(asOf)}の `}${countedConnectors(count)}の一覧と、このコンピューターに認定ファイルがある場合はそれらと比較しました。`,
  search: "組を検索",
  placeholder: "名前、種類、関数を検索",
  shown: (shown, total) => `${numberText(total)} 組中 ${numberText(shown)} 組を表示`,
  nothingMatches: "このテキストを含む組はありません。",
  showHints: (count) => `手がかりを表示 (${numberText(count)} 件、名前だけが似ています)`,
  hideHints: (count) => `手がかりを非表示 (${numberText(count)} 件)`,
  views: { pairs: "組", picture: "図" },
  insteadOf: "次の代わりに使われる可能性:",
  clashesWith: "次と競合する可能性:",
  alike: "次と共通の名前:",
  certified: "認定済みまたは組み込み",
  noVersion: "バージョンなし",
  why: "根拠",
  beingTested: "テスト中",
  compare: "何が変わるか",
  compareTitle: (other, name) => `${quoted(other)}が${quoted(name)}を置き換えた場合`,
  comparing: "比較しています…",
  open: (name) => `${quoted(name)}を開く`,
  save: "図を保存",
  zoomIn: "拡大",
  zoomOut: "縮小",
  fit: "幅に合わせる",
  zoomed: (percent) => `${numberText(percent)}%`,
  pictureLabel: "隠れているコネクタの図",
  pictureHelp: "方向キーで線の間を移動できます。",
};
