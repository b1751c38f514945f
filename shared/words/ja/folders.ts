import type { Words } from "../words.ts";
import { folderViewTexts } from "./folder-view.ts";
import { countedConnectors, quoted } from "./phrases.ts";

export const foldersPage: Words["window"]["folders"] = {
  title: "フォルダー",
  explain: "コネクタが入る可能性のあるフォルダーと、それを読み取るプログラムです。",
  role: {
    "desktop": "カスタム コネクタ",
    "desktop-dead": "カスタム コネクタ (別の名前)",
    "near-miss": "カスタム コネクタに近いもの",
    "certified-installer": "認定コネクタ (インストーラー版)",
    "certified-store": "認定コネクタ (Microsoft Store 版)",
    "gateway": "ゲートウェイ",
    "added": "自分で追加",
  },
  roleExplain: {
    "certified-installer": "Power BI Desktop が管理しています。ファイルを追加しないでください。",
    "certified-store": "Microsoft Store の Power BI Desktop が管理しています。ファイルを追加しないでください。",
    "added": "ここを見るのは Mezzanine だけです。Power BI は見ません。",
  },
  state: {
    "present": "存在します",
    "absent": "存在しません",
    "access-denied": "アクセス不可",
    "not-a-folder": "フォルダーではありません",
    "no-answer": "応答なし",
  },
  stateExplain: {
    "present": "",
    "absent": "存在しません。",
    "access-denied": "アクセスが拒否されました。フォルダーの所有者に読み取りのアクセス許可を依頼してください。",
    "not-a-folder": "この名前のファイルがあります。ファイルの名前を変更してから、フォルダーを作成してください。",
    "no-answer": "フォルダーが応答しないため、内容は不明です。ドライブまたは接続を確認してから、もう一度スキャンしてください。",
  },
  read: "Power BI Desktop が読み取ります",
  belongsIn: (path) => `コネクタは${quoted(path)}に入れる必要があります。`,
  nearMiss: (path, readInstead) =>
    `${quoted(path)}にコネクタがありますが、Power BI Desktop は読み取りません。${quoted(readInstead)}に入れる必要があります。`,
  count: (count) => (count === 0 ? "コネクタなし" : countedConnectors(count)),
  groups: {
    desktop: "Power BI Desktop",
    certified: "Microsoft の認定",
    gateway: "ゲートウェイ",
    added: "自分で追加",
  },
  view: folderViewTexts,
  removed: "一覧から削除しました。フォルダー自体は変更していません。",
  added: (path) => `${quoted(path)}を追加しました。`,
};
