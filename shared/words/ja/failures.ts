import type { CommandName, Failure } from "../../contract/commands.ts";
import type { Words } from "../words.ts";
import { contentCommands } from "../sentence.ts";
import { catalogueFailures } from "./catalogue.ts";
import { contentFailures } from "./previews.ts";
import { fileFailures } from "./read-failures.ts";
import { testingFailures } from "./shadows.ts";
import { externalToolFailures } from "./external-tool.ts";
import { signatureTexts } from "./signature.ts";
import { supportTexts } from "./support.ts";
import { trustFailures } from "./trust.ts";

const both = ({ problem, step }: { readonly problem: string; readonly step: string }): string => `${problem}${step}`;

const failureTexts: Readonly<Record<Failure<CommandName>["kind"], string>> = {
  "bad-input": "Mezzanine が要求を理解できませんでした。ウィンドウを再読み込みして、もう一度お試しください。",
  "internal": "Mezzanine の内部で問題が発生しました。もう一度お試しください。再び発生する場合は再起動してください。",
  "unknown-id": "その項目は既にありません。もう一度スキャンしてください。",
  "store-read-only": "Mezzanine は今データを読み取ることしかできないため、何も変更しませんでした。",
  "no-dialog":
    "ブラウザーではフォルダーを選択できません。Mezzanine をデスクトップ プログラムとして起動するか、コマンド ラインでフォルダーを追加してください: mezzanine folders add。",
  "no-report-dialog":
    "ブラウザーではファイルを選択できません。Mezzanine をデスクトップ プログラムとして起動するか、コマンド ラインでレポートを読み取ってください: mezzanine reports <folder>。",
  "already-added": "そのフォルダーは既に一覧にあります。",
  "not-a-folder": "フォルダーではありません。フォルダーを選択してください。",
  "not-removable": "削除できるのは、自分で追加したフォルダーだけです。",
  "absent": "フォルダーはまだありません。作成してから、もう一度スキャンしてください。",
  "not-available": "Mezzanine はここでは開けません。パスまたはアドレスをコピーして、自分で開いてください。",
  "not-https": "https のアドレスではないため、開きません。",
  "not-a-connector": "そのファイルはコネクタではないため、比較するものがありません。",
  ...testingFailures,
  ...catalogueFailures,
  ...signatureTexts.xml.failures,
  ...trustFailures,
  ...supportTexts.failures,
  ...externalToolFailures,
  "vanished": both(fileFailures.vanished),
  "in-use": both(fileFailures["in-use"]),
  "access-denied": both(fileFailures["access-denied"]),
  "is-a-folder": both(fileFailures["is-a-folder"]),
  "not-a-file": both(fileFailures["not-a-file"]),
  "link-outside": both(fileFailures["link-outside"]),
  "link-loop": both(fileFailures["link-loop"]),
  "name-without-text": both(fileFailures["name-without-text"]),
  "no-answer": both(fileFailures["no-answer"]),
  "io-error": both(fileFailures["io-error"]),
  "inspector-failed": both(fileFailures["inspector-failed"]),
  "too-large": "ファイルが大きすぎます。",
  "unknown-plan": "この確認内容は古くなっています。もう一度確認してから実行してください。",
  "not-confirmed": "確認では、削除されるファイルを正確に指定する必要があります。",
  "not-undoable": "その間にファイルが移動または変更されたため、元に戻せなくなりました。",
  "already-there": "フォルダーは既にあります。もう一度スキャンして内容を確認してください。",
  "folder-not-made": "フォルダーを作成できませんでした。書き込むアクセス許可を確認するか、自分で作成してください。",
  "not-empty": "フォルダーが空ではなくなったか、削除するアクセス許可がありません。何も変更していません。",
  "no-gateway-folder": "ゲートウェイのフォルダーが不明です。フォルダーを追加し、ゲートウェイが読み取ることを設定してください。",
  "not-movable": "コネクタを移動できるのは、Power BI Desktop が読み取らないフォルダーからだけです。",
  "not-offered": "現在のファイルではこの修復を行えません。ファイルをもう一度確認してください。",
  "not-a-policy": "Mezzanine が読み取れるポリシーではありません。もう一度開いてください。",
  "export-too-large": "ポリシーがこのシステムには大きすぎます。複数に分割してください。",
};

export const commandFailures: Words["window"]["failures"] = {
  title: "実行できませんでした",
  of: (command, kind) => (contentCommands.has(command) ? { ...failureTexts, ...contentFailures }[kind] : failureTexts[kind]),
};

const noChanges = "設定の変更とクリーンアップはできません";
const onlyQuarantine = `${noChanges}が、検疫からの復元と完全な削除はできます`;

export const storeReadOnly: Words["host"]["storeReadOnly"] = {
  "newer-schema":
    "新しいバージョンの Mezzanine がデータを書き込んだため、このバージョンは読み取るだけです。設定の変更とクリーンアップを行うには Mezzanine を更新してください。",
  "disk-full": `Mezzanine のデータがあるディスクがいっぱいです。${onlyQuarantine}。空き領域を増やしてから、Mezzanine を再起動してください。`,
  "no-access": `Mezzanine がデータ フォルダーに書き込めません。${noChanges}。書き込むアクセス許可を取得してください。`,
  "in-use": `別のセッションが Mezzanine のデータを使用しています。${onlyQuarantine}。そちらで Mezzanine を閉じてから、ここで再起動してください。`,
  "damaged": `Mezzanine のデータが破損しており、移動できませんでした。${noChanges}。そのフォルダーを使用しているプログラムを閉じてから、Mezzanine を再起動してください。`,
};
