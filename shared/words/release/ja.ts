import type { ForeignText, QuotationMarks } from "../foreign-text.ts";
import type { ReleaseWords } from "./release-words.ts";

const marks: QuotationMarks = { open: "「", close: "」" };
const quoted = (text: ForeignText): string => text.quotedIn(marks);
const security = "[ファイル] > [オプションと設定] > [オプション] > [セキュリティ]";
const trusted = "[(推奨) Microsoft 認定の拡張機能と他の信頼されたサード パーティー製の拡張機能のみの読み込みを許可する]";
const any = "[(非推奨) 検証または警告せずに、あらゆる拡張機能の読み込みを許可する]";

export const ja: ReleaseWords = {
  tag: "ja",
  language: "日本語",
  quoted,
  title: (connector) => `${quoted(connector)}のインストール`,
  otherLanguages: "ほかの言語",
  labels: {
    file: "ファイル",
    version: "バージョン",
    hash: "ファイルの SHA-256",
    signedBy: "証明書に記載された名前",
    notSigned: "このファイルは署名されていません。",
    sha1: "拇印 (SHA-1)",
    sha256: "拇印 (SHA-256)",
    validUntil: "証明書の有効期限",
    certificateFile: "証明書ファイル",
  },
  check: {
    heading: "ファイルの確認",
    powershell: "Windows PowerShell でファイルのあるフォルダーに移動し、次のように入力します。",
    expected: "「Hash」に次の値が表示される必要があります。",
    linux: "Linux では、次のコマンドですべてのファイルを確認できます。",
    macos: "macOS では、次のコマンドですべてのファイルを確認できます。",
    limit:
      "これにより、ファイルが欠けることなく届いたことがわかります。ただし、ハッシュ値はファイルと一緒に届いたものなので、作成者が誰であるかはわかりません。",
  },
  users: {
    heading: "ユーザー向けの手順",
    close: "Power BI Desktop を閉じます。",
    folder:
      "エクスプローラーで、[ドキュメント] > [Power BI Desktop] > [Custom Connectors] フォルダーを開きます。フォルダーが存在しない場合は作成します。OneDrive でドキュメントをバックアップしている場合は、OneDrive 内の [ドキュメント] フォルダーを使用します。",
    older: "このコネクタの古いファイルをフォルダーから削除します。同じコネクタのファイルが 2 つあると、エラーの原因になることがあります。",
    copy: (file) => `${quoted(file)}を [Custom Connectors] フォルダーにコピーします。`,
    trust: `後述の手順で拇印を信頼するよう、管理者に依頼します。設定を変更する必要はありません。${security} の [データ拡張機能] では、${trusted} を選択したままにします。`,
    allow: `後述の「このファイルは署名されていません」をお読みください。それでもファイルを使用する場合は、Power BI Desktop を起動し、${security} の順に選択して、[データ拡張機能] で ${any} を選択します。その後、Power BI Desktop を閉じます。`,
    start: (names) => `Power BI Desktop を起動し、[データを取得] を選択して、${names.map(quoted).join("、")}を探します。`,
    startUnlisted:
      "Power BI Desktop を起動します。このコネクタは [データを取得] の一覧には表示されません。クエリから関数名で呼び出します。",
    blocked:
      "Power BI Desktop の [認定されていないコネクタ] ダイアログ ボックスにこのファイルが表示された場合、このコンピューターではまだ信頼されていません。",
    gateway:
      "オンプレミス データ ゲートウェイを使用してレポートを更新している場合は、ゲートウェイにもこのファイルが必要です。ゲートウェイ アプリに表示されるカスタム コネクタ用のフォルダーに配置します。",
  },
  unsigned: {
    heading: "このファイルは署名されていません",
    paragraphs: [
      "Power BI Desktop でこのファイルを読み込むには、すべての拡張機能の読み込みを許可する必要があります。この設定は、このファイルだけでなく、[Custom Connectors] フォルダー内のすべてのファイルに適用されます。",
      "コネクタは、入力された資格情報を使用したり、データを外部に送信したりできます。フォルダー内のすべてのファイルを信頼できる場合にのみ、この設定を選択してください。それ以外の場合は、署名済みのファイルを提供元に依頼してください。",
    ],
  },
  administrators: {
    heading: "管理者向けの手順",
    proves:
      "署名は、この証明書で署名された後にファイルが変更されていないことを示します。証明書を誰が所有しているかを示すものではありません。",
    compare: "拇印を信頼する前に、電話や提供元の Web サイトなど、別の方法で入手した拇印と比較してください。",
    selfSigned: "この証明書は自己署名証明書です。証明書に記載された名前は、第三者によって確認されていません。",
    scope: "信頼した拇印は、この証明書で署名されたすべてのコネクタに適用されます。ほかのコネクタや今後のバージョンも含まれます。",
    registry: "Power BI Desktop は、信頼する SHA-1 拇印を次のレジストリ値 (REG_MULTI_SZ、1 行に 1 つ) から読み取ります。",
    keep: "拇印を追加し、既存のエントリはそのまま残してください。ほかのコネクタで必要です。",
    files: "次のフォルダーに、この作業を行うためのファイルがあります。各フォルダーに英語の README.txt が含まれています。",
    kinds: {
      powershell: "拇印を追加するスクリプトと、元に戻すスクリプト",
      intune: "Microsoft Intune 用の修復スクリプト",
      gpo: "グループ ポリシー用の管理用テンプレート。グループ ポリシーはリスト全体を置き換えるため、必要な拇印をすべて入力してください",
      configmgr: "Microsoft Configuration Manager 用のスクリプト",
    },
    unsigned:
      "このファイルには署名がないため、信頼できる拇印はありません。推奨設定を維持する場合は、署名済みのファイルを提供元に依頼してください。",
  },
  remove: {
    heading: "コネクタの削除",
    user: "Power BI Desktop を閉じ、[Custom Connectors] フォルダーからファイルを削除して、Power BI Desktop を再起動します。",
    setting: `ほかに必要とするファイルがない場合は、${security} の順に選択し、[データ拡張機能] で ${trusted} を再び選択します。`,
    administrator: "管理者は、同じフォルダーにあるファイルを使用して、拇印をリストから削除できます。",
  },
};
