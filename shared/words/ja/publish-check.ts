import type { TestConnectionFaultReason } from "../../model/connector.ts";
import type { Words } from "../words.ts";
import { dayInWords, listInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

const faults: Readonly<Record<TestConnectionFaultReason, string>> = {
  "names-no-function": "関数名で始まるリストを返しません",
  "no-such-function": "ファイルにない関数を呼び出します",
  "not-shared": "共有されていない関数を呼び出します",
  "not-a-function": "関数ではないものを呼び出します",
  "asks-beyond-path": "データ ソース パスに含まれないものを要求します",
  "arguments-missing": "必須の引数を渡しません",
  "too-many-arguments": "引数が多すぎます",
};

const namedThings = { file: "ファイル", section: "セクション", function: "関数", kind: "種類" } as const;

const extraFile = {
  "query-document": "はテスト用のクエリです。",
  "test-document": "はテストです。",
  "project-file": "はプロジェクトまたはエディターのファイルです。",
  "version-control": "はバージョン管理のファイルです。",
  "editor-leftover": "はエディターまたはシステムが残したファイルです。",
  "build-output": "はビルドの出力です。",
  "secret": "にキーまたはパスワードが含まれている可能性があります。コネクタを持つ人はだれでも読み取れます。",
  "not-a-file": "はファイルではありません。",
  "in-folder": "はフォルダー内にあります。コネクタにフォルダーはありません。必要かどうかを確認してください。",
  "not-a-connector-file": "はコネクタに含まれない種類のファイルです。必要かどうかを確認してください。",
  "excluded": "は除外されています。",
} as const;

const atRunTime = "実行時までわかりません";

export const publishCheckTexts: Words["publishCheck"] = {
  title: "公開前の確認",
  explain: "コネクタを読み取るだけで、実行しません。プログラムが判断できないものは、自分で確認してください。",
  rules: {
    "code-reads": { title: "コードに誤りがない", reason: "Power BI は、コードを読み取れないコネクタを読み込みません。" },
    "section-document": {
      title: "名前付きセクションのメイン ドキュメントが 1 つ",
      reason: "コネクタはセクション ドキュメント形式を使用します。メイン ドキュメントが 2 つあるファイルは読み込まれないとされています。",
    },
    "records-resolve": {
      title: "データ ソースの種類と Publish レコードが存在する",
      reason:
        "DataSource.Kind と Publish はドキュメントのレコードを指定します。レコードがないと、コネクタが動作しないか、「データを取得」に表示されません。",
    },
    "parts-exist": {
      title: "コードが要求するファイルが存在する",
      reason: "画像や補助ファイルがないと、使用時に失敗します。",
    },
    "string-keys": {
      title: "Extension.LoadString のキーが存在する",
      reason: "resources.resx にテキストのないキーは、表示時に失敗します。",
    },
    "same-parameters": {
      title: "1 つの種類の関数の必須パラメーターが同じ",
      reason: "Power BI は、これらのパラメーターの名前、型、順序ごとに資格情報を保存します。",
    },
    "test-connection": {
      title: "各種類に TestConnection ハンドラーがある",
      reason: "ないと、オンプレミス データ ゲートウェイ経由でレポートを更新できません。",
    },
    "version-header": {
      title: "セクションにバージョンがある",
      reason: "バージョンは、ユーザーが持つビルドを示します。1.0.0 の形式で記述してください。",
    },
    "https-only": {
      title: "ユーザーが入力するアドレスは HTTPS のみ",
      reason: "http:// のアドレスに送信された資格情報は、途中で読み取られる可能性があります。",
    },
    "credential-in-query": {
      title: "Web.Contents の Query に資格情報がない",
      reason: "Query の内容はアドレスの一部であり、ログに残る可能性があります。CredentialQueryString を使用してください。",
    },
    "no-shared-secret": {
      title: "コネクタに OAuth のシークレットがない",
      reason: "ファイルを持つ人はだれでも読み取れます。共有シークレットの要らないサインインを使用してください。",
    },
    "tracing-off": {
      title: "トレースがオフになっている",
      reason: "開発用のトレースには個人データが含まれる可能性があり、大きくなることがあります。",
    },
    "extra-files": {
      title: "コネクタに不要なファイルがない",
      reason: "テスト クエリ、エディターのファイル、シークレットが、コネクタと共にすべてのユーザーに渡ります。",
    },
    "function-documentation": {
      title: "関数に説明がある",
      reason: "関数の型の Documentation.* メタデータは、呼び出すときにユーザーに表示されます。",
    },
    "function-names": {
      title: "関数名が「種類.関数」の形式",
      reason: "ユーザーは、関数がどのコネクタのものかを名前で判断します。",
    },
    "words-in-names": {
      title: "名前に「Power BI」「Connector」「API」「Fabric」がない",
      reason: "ファイル、セクション、種類、関数には製品の名前を使用します。",
    },
    "first-release-beta": {
      title: "最初のリリースがベータになっている",
      reason: "コネクタがまだ変わる可能性があることをユーザーに伝えます。",
    },
    "icons": { title: "コネクタにアイコンがある", reason: "「データを取得」で名前の横に表示されます。" },
    "icon-sizes": {
      title: "アイコンにすべてのサイズがある",
      reason: "Icon16 には 16、20、24、32 ピクセル、Icon32 には 32、40、48、64 ピクセルが必要です。",
    },
    "navigation-table": { title: "ナビゲーション テーブルがある", reason: "ユーザーはナビゲーターでテーブルを選択します。" },
    "strings-in-resources": { title: "テキストが resources.resx にある", reason: "そこにあるテキストは翻訳できます。" },
    "addresses-in-resources": {
      title: "resources.resx にアドレスがない",
      reason: "審査する人が、データの送信先をコードで確認できる必要があります。翻訳で変わってはいけません。",
    },
    "file-name": { title: "ファイル名が製品名と同じ", reason: "Microsoft は「製品名.mez」を求めています。" },
    "credential-use": {
      title: "資格情報の使用箇所",
      reason: "各使用箇所が必要かどうか、資格情報がどこに送信されるかを確認してください。",
    },
    "written-http": {
      title: "コード内の http:// のアドレス",
      reason: "機密情報が送信されないことを確認してください。",
    },
    "traced-values": {
      title: "トレースされる内容",
      reason: "トレースに個人データや大量のデータを含めてはいけません。",
    },
    "evaluated-code": {
      title: "実行時に作成されるコード",
      reason: "コードの出所を確認してください。ユーザーや Web からのものであってはいけません。",
    },
    "direct-query-source": {
      title: "DirectQuery は ODBC のみ",
      reason: "SupportsDirectQuery は ODBC ソースでのみサポートされます。",
    },
    "same-results": {
      title: "インポートと DirectQuery の結果が同じ",
      reason: "レポートがモードによって変わってはいけません。",
    },
    "tabular-data": { title: "テーブルのみ", reason: "キューブやメジャーのあるコネクタは認定されません。" },
    "category": {
      title: "カテゴリが「データを取得」にある",
      reason: "あるのは Azure と Database だけです。ほかのカテゴリは「その他」に表示されます。",
    },
    "public-product": { title: "製品が公開されている", reason: "認定されるのは、公開されている製品のコネクタだけです。" },
    "usage-estimate": { title: "使用量を見積もれる", reason: "Microsoft は見積もりを求めています。" },
    "customer-thread": { title: "顧客が求めている", reason: "Microsoft は Power BI Ideas フォーラムのスレッドを求めています。" },
    "report-file": {
      title: "テスト用のレポートがある",
      reason: "提出には、ナビゲーション テーブルの各項目に対して 1 つ以上のクエリを含む .pbix ファイルが必要です。",
    },
    "test-account": {
      title: "テスト アカウントがある",
      reason: "Microsoft は、このバージョンと以降のすべてのバージョンで使用します。",
    },
    "test-instructions": { title: "テストの手順がある", reason: "コネクタの使い方とテスト方法を説明します。" },
    "dependency-links": {
      title: "必要なものへのリンクがある",
      reason: "ユーザーがインストールする必要のあるドライバーなどのコンポーネントです。",
    },
  },
  points: {
    "code-mistake": ({ detail }) => `コードに誤りがあります: ${quoted(detail)}。`,
    "code-not-read": () => "最後まで読み取れなかったコードがあります。自分で確認してください。",
    "no-main-document": () => "メイン ドキュメント (「section」で始まる .pq または .m ファイル) がありません。",
    "several-main-documents": ({ names }) =>
      `Power BI は次のいずれもメイン ドキュメントと見なす可能性があります: ${namesInWords(names, 10)}。1 つだけ残してください。`,
    "section-without-name": () => "セクションに名前がありません。「section 名前;」と記述してください。",
    "record-missing": ({ name, asked }) =>
      `${asked === "kind" ? "データ ソースの種類" : "Publish レコード"}${quoted(name)}がドキュメントにありません。`,
    "record-computed": ({ name }) => `${quoted(name)}が何であるかは${atRunTime}。レコードであることを確認してください。`,
    "nothing-published": () =>
      "Publish レコードのある関数がないため、コネクタは「データを取得」に表示されません。意図どおりかどうかを確認してください。",
    "part-missing": ({ part }) => `コードが${quoted(part)}を要求していますが、ファイルにありません。`,
    "part-left-out": ({ part }) => `コードが${quoted(part)}を要求していますが、フォルダーをパックするときに除外されます。`,
    "icon-not-readable": ({ part }) => `${quoted(part)}は PNG 画像ではありません。`,
    "key-missing": ({ key }) => `resources.resx に${quoted(key)}のテキストがありません。`,
    "parameters-differ": ({ dataSourceKind, functionName, otherName }) =>
      `${quoted(functionName)}と${quoted(otherName)}はどちらも種類${quoted(dataSourceKind)}ですが、必須パラメーターが異なります。`,
    "parameters-not-known": ({ dataSourceKind, functionName }) =>
      `${quoted(functionName)}のパラメーターは${atRunTime}。種類${quoted(dataSourceKind)}のものであることを確認してください。`,
    "no-test-connection": ({ dataSourceKind }) => `${quoted(dataSourceKind)}に TestConnection がありません。`,
    "test-connection-fails": ({ dataSourceKind, because }) => `${quoted(dataSourceKind)}の TestConnection は、${faults[because]}。`,
    "test-connection-not-known": ({ dataSourceKind }) =>
      `${quoted(dataSourceKind)}の TestConnection が何を呼び出すかは${atRunTime}。共有関数であることを確認してください。`,
    "no-version": () => 'セクションの上に [Version = "…"] がありません。',
    "version-shape": ({ version }) => `バージョンは ${versionInWords(version)} です。1.0.0 の形式で記述してください。`,
    "unguarded-address": ({ functionName, parameter }) =>
      `${quoted(functionName)}は${quoted(parameter)}でアドレスを受け取りますが、https:// で始まることを確認していません。`,
    "guard-not-followed": ({ functionName, parameter }) =>
      `${quoted(functionName)}の${quoted(parameter)}のアドレスが、https:// で始まらない場合に拒否されることを確認してください。`,
    "credential-in-query": ({ field }) => `Query の${quoted(field)}に資格情報が含まれています。CredentialQueryString に移動してください。`,
    "credential-near-query": ({ field }) =>
      `資格情報がアドレスの一部になっている可能性があります (${quoted(field)})。どこに送られるかを確認してください。`,
    "secret-in-code": ({ name }) => `${quoted(name)}がコードに書かれています。`,
    "secret-in-file": ({ name, part }) => `${quoted(name)}は、コネクタ内の${quoted(part)}から読み取られます。`,
    "tracing-on": ({ flag }) => `${quoted(flag)}が true です。コネクタを配布する前に false にしてください。`,
    "tracing-without-flag": () =>
      "コネクタはトレースを書き込みますが、オフにするスイッチが見つかりませんでした。オフであることを確認してください。",
    "extra-file": ({ part, because }) => `${quoted(part)}${extraFile[because]}`,
    "function-undocumented": ({ functionName }) => `${quoted(functionName)}の型に Documentation.* メタデータがありません。`,
    "documentation-not-known": ({ functionName }) =>
      `${quoted(functionName)}に説明があるかどうかは${atRunTime}。Power BI で確認してください。`,
    "no-function-of-kind": ({ dataSourceKind }) => `種類${quoted(dataSourceKind)}の関数で、名前が種類とピリオドで始まるものがありません。`,
    "word-in-name": ({ name, word, what }) => `${namedThings[what]}の名前${quoted(name)}に${quoted(word)}が含まれています。`,
    "not-beta": ({ publish }) => `${quoted(publish)}で Beta が true に設定されていません。`,
    "no-icons": ({ publish }) => `${quoted(publish)}に SourceImage も SourceTypeImage もありません。`,
    "icons-not-known": ({ publish }) => `${quoted(publish)}のアイコンは${atRunTime}。「データを取得」で確認してください。`,
    "icon-sizes-differ": ({ publish, field, sizes }) =>
      sizes.length === 0
        ? `${quoted(publish)}の${quoted(field)}に画像がありません。`
        : `${quoted(publish)}の${quoted(field)}のサイズは ${listInWords(sizes.map(numberText))} です。`,
    "no-navigation-table": () => "コードにナビゲーション テーブルが見つかりませんでした。",
    "navigation-by-source": ({ functionName }) =>
      `${quoted(functionName)}がナビゲーション テーブルを返す可能性があります。ナビゲーターで確認してください。`,
    "text-in-code": ({ publish }) => `${quoted(publish)}の ButtonText がコードに書かれています。Extension.LoadString を使用してください。`,
    "address-in-resources": ({ key }) => `テキスト${quoted(key)}はアドレスです。コードに記述してください。`,
    "address-in-text": ({ key }) =>
      `テキスト${quoted(key)}にアドレスが含まれています。コネクタが接続に使用していないことを確認してください。`,
    "file-name-differs": ({ fileName, sectionName }) =>
      `ファイル${quoted(fileName)}とセクション${quoted(sectionName)}の名前が異なります。ファイル名が製品名と同じであることを確認してください。`,
    "not-a-mez": ({ fileName }) => `提出には .mez ファイルが必要ですが、これは${quoted(fileName)}です。`,
    "credential-used": ({ passedTo }) =>
      passedTo === null ? "ここで資格情報が読み取られます。" : `ここで${quoted(passedTo)}のために資格情報が読み取られます。`,
    "http-address": ({ address }) => `コードにアドレス${quoted(address)}があります。`,
    "traced": ({ functionName }) => `ここで${quoted(functionName)}が呼び出されます。`,
    "evaluated": ({ functionName }) => `${quoted(functionName)}は、コネクタのファイル以外からのコードを実行します。`,
    "direct-query-other": ({ publish }) => `${quoted(publish)}は DirectQuery を提供しますが、コードは Odbc.DataSource を使用していません。`,
    "direct-query-computed": ({ publish }) => `${quoted(publish)}が DirectQuery を提供するかどうかは${atRunTime}。`,
    "direct-query-offered": ({ publish }) => `${quoted(publish)}は DirectQuery を提供します。結果をインポートと比較してください。`,
    "cube-function": ({ functionName }) =>
      `コードが${quoted(functionName)}を使用しています。ユーザーがテーブルだけを取得することを確認してください。`,
    "shown-under-other": ({ category }) => `Power BI はカテゴリ${quoted(category)}を「その他」に表示します。`,
    "to-confirm": () => "プログラムでは確認できません。",
  },
  failures: {
    "not-readable": {
      problem: ({ path }) => `${quoted(path)}を読み取れませんでした。`,
      step: "名前とアクセス許可を確認してください。",
    },
    "not-a-connector": {
      problem: ({ path }) => `${quoted(path)}は読み取れるコネクタではありません。`,
      step: "「mezzanine inspect」で確認してください。",
    },
    "suppressions-unreadable": {
      problem: ({ path }) => `${quoted(path)}を読み取れませんでした。`,
      step: "ファイルとアクセス許可を確認してください。",
    },
    "suppressions-not-json": {
      problem: ({ path, line }) => `${quoted(path)}は JSON ではありません${line === null ? "" : ` (${numberText(line)} 行)`}。`,
      step: "ファイルを修正してください。",
    },
    "suppressions-wrong": {
      problem: ({ path, line, detail }) => `${quoted(path)}${line === null ? "" : `、${numberText(line)} 行`}: ${quoted(detail)}。`,
      step: "各項目には、存在する規則と理由が必要です。",
    },
  },
  profiles: { handout: "自分で配布", certification: "認定" },
  profilesExplained: {
    handout: "自分でユーザーにコネクタを渡す場合に重要な項目です。",
    certification: "コネクタの提出時に Microsoft が求める項目です。",
  },
  onHold: (day, title) => `${dayInWords(day)}の情報によると、新しい認定は保留されています (${title})。登録が再開されたかどうかは不明です。`,
  history: "それ以前、Microsoft は、リリースの 2 か月前の 15 日までの登録、前月の 1 日までの提出、前月の 15 日までの審査を求めていました。",
  states: { "not-met": "満たさない", "for-a-person": "人による確認が必要", "met": "満たす" },
  weights: { must: "必須", should: "推奨", advice: "要確認" },
  summary: (counts) =>
    `満たさない規則 ${numberText(counts["not-met"])} 件、人による確認が必要 ${numberText(counts["for-a-person"])} 件、満たす ${numberText(counts.met)} 件。`,
  checkedFile: (name) => `${quoted(name)}をそのまま確認しました。`,
  checkedFolder: (name, file) => `フォルダー${quoted(name)}を、「pack」で作成される${quoted(file)}として確認しました。`,
  notBuilt: (name) => `フォルダー${quoted(name)}をパックできないため、ほとんどの規則を確認していません。`,
  place: (document, line, column) => `${quoted(document)}、${numberText(line)} 行 ${numberText(column)} 列`,
  source: (title) => `出典: ${title}`,
  sources: "出典",
  suppressed: (reason) => `対象外: ${quoted(reason)}。`,
  morePoints: (count) => `ほか ${numberText(count)} か所。`,
  unused: (rule) => `mezzanine-check.json: ${rule} の項目はどれにも当てはまりません。削除してください。`,
  leftOut: "コネクタから除外",
  screen: {
    lead: "ユーザーに渡す前、または提出する前に、変更すべき点を確認します。",
    chooseProject: "プロジェクト フォルダーを選択…",
    chooseFile: "コネクタ ファイルを選択…",
    checkThis: "公開前の確認",
    profile: "確認の目的",
    firstRelease: "これは最初のリリースです",
    checking: (name) => `${quoted(name)}を確認しています…`,
    empty: {
      title: "まだ何も確認していません",
      text: "プロジェクト フォルダーまたはコネクタ ファイルを選択するか、コネクタを開いて「公開前の確認」を選択してください。",
      inBrowser:
        "コネクタ ファイルを選択するか、コネクタを開いて「公開前の確認」を選択してください。ブラウザーではフォルダーを選択できないため、プロジェクト フォルダーには「mezzanine check」を使用してください。",
    },
    saveAs: "レポートの保存形式",
    formats: { html: "HTML", sarif: "SARIF", json: "JSON" },
    showMet: (count) => `満たすものを表示 (${numberText(count)})`,
    again: "もう一度確認",
  },
};
