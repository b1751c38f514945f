import type { Words } from "../words.ts";
import { countedConnectors, numberText, quoted } from "./phrases.ts";

export const folderViewTexts: Words["window"]["folders"]["view"] = {
  place: {
    "documents": "カスタム コネクタ",
    "documents-older-name": "カスタム コネクタ (以前の名前)",
    "other-documents": "別のドキュメント フォルダーのカスタム コネクタ",
    "near-miss": "カスタム コネクタのフォルダーに近いもの",
    "certified-installer": "認定コネクタ (インストーラー版)",
    "certified-store": "認定コネクタ (Microsoft Store 版)",
    "gateway": "オンプレミス データ ゲートウェイ",
    "gateway-named": "オンプレミス データ ゲートウェイ (指定されたもの)",
    "added": "自分で追加",
  },
  programs: {
    "desktop": "Power BI Desktop",
    "desktop-installer": "Power BI Desktop (インストーラー版)",
    "desktop-store": "Power BI Desktop (Microsoft Store 版)",
    "standard-gateway": "標準モードのオンプレミス データ ゲートウェイ",
    "personal-gateway": "個人用モードのオンプレミス データ ゲートウェイ",
  },
  readBy: {
    "reads": (program) => `${program}が読み取ります。`,
    "unless-configured": (program) => `ゲートウェイで別のフォルダーが設定されていない限り、${program}が読み取ります。`,
  },
  sources: {
    "engineer":
      "根拠: Power BI Desktop のコードを読んだ Microsoft のエンジニアの発言。インストーラー版と Microsoft Store 版で異なるという情報はありません。",
    "documentation": "根拠: Microsoft のドキュメント。",
    "vendors": "根拠: 複数のコネクタのドキュメント。",
    "scripts": "根拠: 複数の公開スクリプト。Microsoft は文書化していません。",
    "user": "根拠: 自分で指定した情報。",
  },
  howKnown: "根拠",
  unread: "読み取られません",
  notRead: {
    "usual-name-exists": "通常の名前のフォルダーがあるため、Power BI Desktop は読み取りません。",
    "older-name-read": "存在しないため、Power BI Desktop は以前の名前のフォルダーを読み取ります。",
    "other-documents": "ドキュメント フォルダーが別の場所にあるため、Power BI Desktop は読み取りません。",
    "near-miss": "名前または場所が正しくないため、Power BI Desktop は読み取りません。",
  },
  doesNotLoad: (count) => `中の ${countedConnectors(count)}は読み込まれません。読み取られるフォルダーに移動してください。`,
  names: (count) => `${numberText(count)} 個のコネクタ ファイル`,
  moreNames: (count) => `ほか ${numberText(count)} 個`,
  absent: (count) => `存在しない候補フォルダー ${numberText(count)} 個`,
  absentExplain: "これらのフォルダーがあれば、プログラムが読み取ります。なくても問題ありません。",
  loading: "フォルダーを調べています…",
  failed: "フォルダーを調べられませんでした。もう一度お試しください。再び発生する場合は、Mezzanine を再起動してください。",
  tryAgain: "再試行",
  create: "フォルダーを作成",
  createExplain: "このフォルダーができると、Power BI Desktop が読み取ります。",
  created: (path) => `${quoted(path)}を作成しました。`,
  undoCreate: "フォルダーを削除",
  undoCreateExplain: "Mezzanine が作成したフォルダーで、空です。",
  undone: "空のフォルダーを削除しました。",
  move: (count) => (count === 1 ? "コネクタを移動…" : `${countedConnectors(count)}を移動…`),
  useForGateway: "オンプレミス データ ゲートウェイがこのフォルダーを読み取る",
  useForGatewayExplain: "ゲートウェイのアプリの [コネクタ] でこのフォルダーが設定されている場合に選択してください。",
  gatewayNamed: "記録しました。ゲートウェイは何も変更していません。",
  access: {
    allowed: "ゲートウェイのアカウントが読み取れます。",
    denied:
      "ゲートウェイのアカウントが読み取れないため、ゲートウェイは中のものを読み込めません。アカウントに読み取りのアクセス許可を与えるか、ゲートウェイのアプリで別のフォルダーを選択してください。",
    notKnown: {
      "not-windows": "ゲートウェイのアカウントが読み取れるかどうかは、ゲートウェイのコンピューターでのみ確認できます。",
      "no-gateway":
        "標準モードのゲートウェイがこのコンピューターにインストールされていないため、ゲートウェイが読み取れるかどうかは不明です。",
      "network":
        "別のコンピューターにあるため、ゲートウェイのアカウントが読み取れるかどうかは不明です。サービスからは自分で接続したドライブが見えず、ほかのコンピューターにはこのコンピューターとしてサインインします。ゲートウェイのコンピューターのディスクにあるフォルダーを選択してください。",
      "rules-not-read":
        "アクセス規則を読み取れなかったため、ゲートウェイのアカウントが読み取れるかどうかは不明です。[プロパティ] > [セキュリティ] を確認してください。",
      "only-administrators":
        "アクセス規則は、管理者と、ゲートウェイのものではないアカウントを挙げています。ゲートウェイのアカウントは、管理者にされている場合にのみ読み取れます。確実にするには、アカウントに読み取りのアクセス許可を与えてください。",
      "other-accounts":
        "ゲートウェイのアカウントが読み取れるかどうかは不明です。アクセス規則が、そのアカウントが属している可能性のあるグループやアカウントを挙げています。",
    },
    fileDenied:
      "ゲートウェイのアカウントがこのファイルを読み取れないため、ゲートウェイは読み込めません。アカウントに読み取りのアクセス許可を与えてください。",
  },
  service: {
    installed: (account) =>
      `標準モードのオンプレミス データ ゲートウェイがこのコンピューターにインストールされています。${quoted(account)}として実行されます。`,
    accountNotKnown:
      "標準モードのオンプレミス データ ゲートウェイがこのコンピューターにインストールされています。実行アカウントは読み取れませんでした。",
    notInstalled: "標準モードのオンプレミス データ ゲートウェイは、このコンピューターにインストールされていません。",
    notKnown: "オンプレミス データ ゲートウェイがインストールされているかどうかは、Windows でのみ確認できます。",
  },
  transfer: {
    title: {
      "move": (count) => `${countedConnectors(count)}の移動`,
      "copy-to-gateway": (count) => `${countedConnectors(count)}のゲートウェイへのコピー`,
    },
    how: {
      "move": "各ファイルを、Power BI Desktop が読み取るフォルダーにコピーします。元のファイルは検疫に移動し、元に戻すと復元されます。",
      "copy-to-gateway": "各ファイルをゲートウェイのフォルダーにコピーします。元のファイルも残ります。元に戻すとコピーが取り除かれます。",
    },
    into: "コピー先",
    folderIsMade: "フォルダーはまだないため、作成されます。",
    replace: (name) => `${quoted(name)}を置き換える (検疫に移動します)`,
    mustReplace: "同じ名前のファイルがあります。置き換えない限り残ります。",
    clashes: (name) => `${quoted(name)}のデータ ソースの種類が同じです。両方があると読み込まれない可能性があります。`,
    nothing: "移動またはコピーできるものはありません。",
    go: {
      "move": (count) => `${countedConnectors(count)}を移動`,
      "copy-to-gateway": (count) => `${countedConnectors(count)}をコピー`,
    },
    done: {
      "move": (count) => `${countedConnectors(count)}を移動しました。Power BI Desktop を再起動してください。`,
      "copy-to-gateway": (count) => `${countedConnectors(count)}をゲートウェイのフォルダーにコピーしました。`,
    },
    reason: {
      "move": "Power BI Desktop が読み取るフォルダーに移動",
      "copy-to-gateway": "ゲートウェイのフォルダーにコピー",
    },
    ended: "一部を実行できませんでした",
  },
  gateway: {
    title: "ゲートウェイの準備状況",
    explain: "このコンピューターからわかる範囲で、オンプレミス データ ゲートウェイが各コネクタに必要とするものです。",
    check: "ゲートウェイの準備状況を確認",
    checking: "コネクタを読み取っています…",
    again: "もう一度確認",
    failed: "コネクタを確認できませんでした。もう一度スキャンしてから確認してください。",
    states: {
      "ready": "ゲートウェイでの使用を妨げるものは知られていません",
      "unusable": "このままではゲートウェイで使用できません",
      "versions-differ": "ゲートウェイのフォルダーには別のバージョンがあります",
      "not-there": "ゲートウェイのフォルダーにありません",
      "folder-not-known": "ゲートウェイのフォルダーが不明です",
    },
    nothing:
      "Power BI Desktop またはゲートウェイが読み取るフォルダーに、カスタム コネクタがありません。追加してから、もう一度確認してください。",
    copy: "ゲートウェイのフォルダーにコピー…",
    versions: (here, there) =>
      `ここのバージョン: ${here === null ? "記載なし" : quoted(here)}。ゲートウェイ側のバージョン: ${there === null ? "記載なし" : quoted(there)}。`,
    switches: "ゲートウェイ クラスターの設定",
  },
};
