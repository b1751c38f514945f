import type { Words } from "../words.ts";
import { countedFiles, dayInWords, namesInWords, numberText, quoted } from "./phrases.ts";

const check = "名前とアクセス許可を確認してください。";
const cannotRead = ({ path }: { readonly path: Parameters<typeof quoted>[0] }): string => `${quoted(path)}を読み取れませんでした。`;

export const publishTexts: Words["publish"] = {
  leftOutReasons: {
    "query-document": "コネクタを試すためのクエリ",
    "test-document": "テスト",
    "project-file": "プロジェクトまたはエディターのファイル",
    "version-control": "バージョン管理のファイル",
    "editor-leftover": "エディターまたはシステムが残したファイル",
    "build-output": "ビルドの出力",
    "secret": "キーまたはパスワードが含まれている可能性",
    "not-a-file": "リンクなど、ファイルではないもの",
    "in-folder": "フォルダー内 (コネクタにフォルダーはありません)",
    "not-a-connector-file": "コネクタに含まれない種類のファイル",
    "excluded": "自分で除外",
  },
  packFailures: {
    "folder-unreadable": { problem: ({ path }) => `フォルダー${quoted(path)}を読み取れませんでした。`, step: check },
    "file-unreadable": { problem: cannotRead, step: "開いているプログラムを閉じるか、ファイルを除外してください。" },
    "too-many-files": {
      problem: ({ most }) => `ファイルとフォルダーが ${numberText(most)} 個を超えています。`,
      step: "1 つのコネクタのフォルダーを指定してください。",
    },
    "too-large": {
      problem: ({ path }) => `${quoted(path)}を含めると、コネクタが大きくなりすぎます。`,
      step: "ファイルを除外してください。",
    },
    "no-main-document": {
      problem: "メイン ドキュメント (「section」で始まる .pq または .m ファイル) がありません。",
      step: "それがあるフォルダーを指定し、除外されたものを確認してください。",
    },
    "several-main-documents": {
      problem: ({ names }) => `Power BI がメイン ドキュメントと見なす可能性のあるドキュメントが複数あります: ${namesInWords(names, 10)}。`,
      step: "1 つを残して除外してください。補助ファイルの拡張子は .pqm です。",
    },
    "unsafe-name": {
      problem: ({ path }) => `${quoted(path)}の名前は、一部のシステムまたは署名されたパッケージで使用できません。`,
      step: "ファイルの名前を変更するか、除外してください。",
    },
    "same-name": {
      problem: ({ path, other }) => `${quoted(path)}と${quoted(other)}は、コネクタ内で同じ名前になります。`,
      step: "どちらかの名前を変更するか、除外してください。",
    },
    "asked-for-left-out": {
      problem: ({ names }) => `コードが要求しているファイルが除外されています: ${namesInWords(names, 10)}。`,
      step: "それぞれを名前で含めるか、なくてもコネクタが動作することを示すために明示的に除外してください。",
    },
    "mistake": {
      problem: ({ document, line, column, detail }) => `${quoted(document)}、${line} 行 ${column} 列: ${quoted(detail)}`,
      step: "コードを修正して、もう一度パックしてください。",
    },
    "not-readable-as-connector": {
      problem: "パックしたものをコネクタとして読み戻せませんでした。",
      step: "「mezzanine inspect」でファイルを確認してください。",
    },
  },
  outputFailures: {
    "output-exists": {
      problem: ({ path }) => `${quoted(path)}は既にあります。`,
      step: "別の名前を選択するか、置き換えてよいことを指定してください (方法は --help を参照)。",
    },
    "disk-full": {
      problem: ({ path }) => `${quoted(path)}のためのディスク領域が足りません。`,
      step: "空き領域を増やしてから、もう一度お試しください。",
    },
    "output-not-writable": {
      problem: ({ path }) => `${quoted(path)}を書き込めませんでした。`,
      step: "フォルダーとアクセス許可を確認してください。",
    },
  },
  nothingWritten: "何も書き込んでいません。",
  packed: (count, path) => `${countedFiles(count)}を${quoted(path)}にパックしました。`,
  signFailures: {
    "key-unreadable": { problem: cannotRead, step: check },
    "no-private-key": {
      problem: ({ path }) => `${quoted(path)}に、読み取れる秘密キーがありません。`,
      step: "キーを含む PFX (P12) または PEM ファイルを指定してください。トークンやコンテナーにあるキーには --prepare を使用してください。",
    },
    "no-certificate": {
      problem: ({ path }) => `${quoted(path)}に証明書がありません。`,
      step: "--certificate で証明書のファイルを指定してください。",
    },
    "certificate-not-readable": {
      problem: "証明書が標準の形式ではないため、プログラムによって読み取り方が異なる可能性があります。",
      step: "発行者に別の証明書を依頼してください。",
    },
    "password-needed": {
      problem: ({ path }) => `${quoted(path)}にはパスワードが必要です。`,
      step: "--password-fd または --password-env で指定するか、端末でコマンドを実行してください。",
    },
    "wrong-password": {
      problem: ({ path }) => `このパスワードでは${quoted(path)}を開けません。`,
      step: "正しいパスワードでもう一度お試しください。",
    },
    "password-not-ascii": {
      problem: "パスワードに、読み取り方が一定でない文字が含まれているため、試していません。",
      step: "PFX ファイルに基本的な英数字と記号のパスワードを設定するか、OpenSSL で PEM に変換してください。",
    },
    "pfx-key-not-rsa": {
      problem: ({ path }) => `${quoted(path)}のキーは RSA キーではありません。ここでは、PFX ファイルからほかの種類を読み取れません。`,
      step: "ファイルを PEM に変換してください: openssl pkcs12 -in key.pfx -out key.pem",
    },
    "pfx-not-understood": {
      problem: ({ path }) => `${quoted(path)}は、ここでは読み取れない方法で書かれています。`,
      step: "ファイルを PEM に変換してください: openssl pkcs12 -in key.pfx -out key.pem",
    },
    "key-does-not-fit": {
      problem: "秘密キーが証明書に対応していません。",
      step: "このキーに対して発行された証明書を指定してください。",
    },
    "key-type": {
      problem: ({ keyType }) => `この種類のキーではコネクタに署名できません: ${quoted(keyType)}。`,
      step: "2048 から 4096 ビットの RSA、または 256 ビット以上の NIST 曲線を使用してください。",
    },
    "certificate-expired": {
      problem: ({ notAfter }) => `証明書の有効期限が ${dayInWords(notAfter)}に切れました。`,
      step: "有効な証明書で署名してください。",
    },
    "certificate-not-yet-valid": {
      problem: ({ notBefore }) => `証明書は ${dayInWords(notBefore)}から有効です。`,
      step: "このコンピューターの時計を確認するか、それまで待ってください。",
    },
    "certificate-wrong-purpose": {
      problem: "証明書がコード署名用ではありません。",
      step: "拡張キー使用法にコード署名、キー使用法にデジタル署名がある証明書を使用してください。",
    },
    "file-unreadable": { problem: cannotRead, step: "「mezzanine inspect」で確認してください。" },
    "not-a-connector": {
      problem: ({ path }) => `${quoted(path)}は、署名できるコネクタ ファイルではありません。`,
      step: ".mez または .pqx ファイルを指定し、「mezzanine inspect」で確認してください。",
    },
    "unsafe-name": {
      problem: ({ path }) => `ファイルに、署名されたパッケージで使用できない名前${quoted(path)}が含まれています。`,
      step: "それを含めずに、もう一度コネクタをパックしてください。",
    },
    "same-name": {
      problem: ({ path, other }) => `ファイルに${quoted(path)}と${quoted(other)}があり、一部のリーダーでは同じ名前になります。`,
      step: "どちらか一方だけで、もう一度コネクタをパックしてください。",
    },
    "signature-not-intact": {
      problem: "ファイルに、有効ではない、または確認できない署名があるため、追加しませんでした。",
      step: "「mezzanine verify」で確認してください。--replace で古い署名を削除できます。",
    },
    "cannot-countersign": {
      problem: "既存の署名が署名の一覧を対象としているため、2 つ目の署名で無効になります。",
      step: "--replace で古い署名を削除してください。",
    },
    "timestamp-address": {
      problem: ({ address }) => `${quoted(address)}にタイムスタンプを要求できません。`,
      step: "http:// または https:// で始まり、パスワードを含まないアドレスを指定してください。",
    },
    "timestamp-no-answer": {
      problem: ({ address }) => `${quoted(address)}が時間内に応答しないか、リダイレクトを返しました。`,
      step: "もう一度お試しになるか、別の機関に要求してください。",
    },
    "timestamp-bad-answer": {
      problem: ({ address }) => `${quoted(address)}の応答はタイムスタンプではありません。`,
      step: "アドレスを確認するか、別の機関に要求してください。",
    },
    "timestamp-refused": {
      problem: ({ address }) => `${quoted(address)}がタイムスタンプを拒否しました。`,
      step: "別の機関に要求してください。",
    },
    "timestamp-wrong": {
      problem: ({ address }) =>
        `${quoted(address)}のタイムスタンプは、検証できないか、別のものに対するものか、このコンピューターの時計と 1 日以上ずれています。`,
      step: "時計を確認するか、別の機関に要求してください。",
    },
    "timestamp-outside-validity": {
      problem: ({ time }) => `タイムスタンプは、証明書が有効ではない ${dayInWords(time)}のものです。`,
      step: "有効な証明書で署名してください。",
    },
    "prepared-unreadable": {
      problem: ({ path }) => `${quoted(path)}は、--prepare が作成したフォルダーではありません。`,
      step: "--prepare に指定したフォルダーを指定してください。",
    },
    "prepared-for-another": {
      problem: "ファイルが、署名を準備したときのものと異なります。",
      step: "もう一度準備し、新しい内容に署名してもらってください。",
    },
    "signature-unreadable": {
      problem: ({ path }) => `${quoted(path)}に署名の値がありません。`,
      step: "署名ツールが書き込んだファイル (バイト、base64、または 16 進数) を指定してください。",
    },
    "signature-wrong": {
      problem: "署名の値は、証明書のキーでこの内容から作成されたものではありません。",
      step: "キーが証明書に対応していること、ツールが RSA PKCS #1 v1.5 または ECDSA と SHA-256 で署名したことを確認してください。",
    },
  },
  signWarnings: {
    "ecdsa": "Power BI Desktop が ECDSA 署名を受け付けるかどうかは不明です。",
    "self-signed":
      "証明書は自己署名です。ファイルが変更されていないことを証明しますが、作成者は証明しません。拇印を別の方法でユーザーに伝えてください。",
    "no-timestamp": "タイムスタンプがないため、署名日時を示すのはファイル自体だけです。",
  },
  signed: (path) => `署名しました。パッケージは${quoted(path)}です。`,
  prepared: (path) => `${quoted(path)}に準備しました。まだ何も署名されていません。`,
  asksAuthority: (address) => `${quoted(address)}にタイムスタンプを要求しています。送信されるのは、署名のハッシュと乱数だけです。`,
  passwordQuestion: (path) => `${quoted(path)}のパスワード: `,
  newPasswordQuestion: "キーの新しいパスワード: ",
  repeatPassword: "もう一度入力: ",
  newPasswordProblem: "新しいキーには、8 から 256 文字の基本的な英数字と記号のパスワードを、2 回同じように入力する必要があります。",
  passwordSourceProblem: "指定された場所からパスワードを読み取れませんでした。",
  certificateMade: (key, certificate) =>
    `秘密にしておく必要があるキー${quoted(key)}と、ほかの人に必要な証明書${quoted(certificate)}を作成しました。`,
  certificateProves:
    "この証明書の名前はだれも確認していません。この証明書による署名は、ファイルが変更されていないことと、キーの所有者が署名したことを示します。それがだれかは示しません。拇印はファイルとは別の方法でユーザーに伝え、キーとパスワードは別々に保管してください。",
  leftOut: "除外:",
  codeNotRead: "コードを最後まで読み取れなかったため、誤りを見落としている可能性があります。",
  watching: (path) => `${quoted(path)}の変更を監視しています。停止するには Ctrl+C を押してください。`,
  watchEnded: "監視を停止しました。",
  installedBuild: (path) => `${quoted(path)}としてインストールしました。`,
  undoInstall: (historyId) => `元に戻すには: mezzanine undo ${historyId}。`,
  notInstalled: "ファイルは書き込みましたが、インストールしていません。",
  replaceInstalled: "--replace で既存のものを検疫に移動します。",
};
