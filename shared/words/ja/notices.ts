import type { RecoveryOutcome } from "../../model/cleanup.ts";
import type { HistoryEvent } from "../../model/history.ts";
import type { FoundAgain, StoredTable } from "../../model/notice.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { Words } from "../words.ts";
import { recordsProblems } from "./cleanup.ts";
import { countedFiles, numberText, quoted } from "./phrases.ts";

const tableNames: Readonly<Record<StoredTable, string>> = {
  settings: "設定",
  added_folders: "追加したフォルダー",
  testing_marks: "テスト中のマーク",
  cleanup_journal: "ファイルの操作",
  quarantine: "検疫の項目",
  history: "履歴の行",
  seen_folders: "フォルダーの内容",
  ageing: "ファイルの保管日数",
  publishers: "既知の発行元",
  expected_signers: "コネクタの署名者",
  report_places: "レポートのファイルとフォルダー",
  known_reports: "読み取ったレポート",
};

const mostNames = 5;

const firstNames = (names: readonly ForeignText[], total: number): string => {
  const shown = names.slice(0, mostNames).map((name) => quoted(name));
  const rest = total - shown.length;
  return [...shown, ...(rest > 0 ? [`ほか ${numberText(rest)} 件`] : [])].join("、");
};

const foundAgainText = ({ names, total }: SentenceFacts<FoundAgain>): string =>
  `記録なしで ${countedFiles(total)}が見つかりました: ${firstNames(names, total)}。`;

const recoveredText = (events: readonly SentenceFacts<HistoryEvent>[], total: number): string => {
  const names = (isWanted: (outcome: RecoveryOutcome) => boolean) =>
    events.flatMap(({ name, recovery }) => (recovery !== null && isWanted(recovery.outcome) ? [name] : []));
  const [missing, adopted] = [names((one) => one === "missing"), names((one) => one === "adopted")];
  const completed = names((one) => one !== "missing" && one !== "adopted");
  const rest = total - events.length;
  return [
    ...(completed.length === 0
      ? []
      : [`中断後に回復しました。各ファイルの場所は履歴で確認できます: ${firstNames(completed, completed.length)}。`]),
    ...(missing.length === 0
      ? []
      : [`中断され、ファイルが見つかりませんでした。Mezzanine は起動のたびに探します: ${firstNames(missing, missing.length)}。`]),
    ...(adopted.length === 0 ? [] : [`記録なしで検疫にあり、再び一覧に表示されます: ${firstNames(adopted, adopted.length)}。`]),
    ...(rest > 0 ? [`履歴にほか ${numberText(rest)} 件あります。`] : []),
  ].join("");
};

export const notices: Words["cleanup"]["notices"] = {
  "recovered": {
    title: ({ events }) =>
      events.length > 0 && events.every(({ recovery }) => recovery?.outcome === "adopted")
        ? "検疫のファイルが再び見つかりました"
        : "中断された操作を回復しました",
    text: ({ events, total }) => recoveredText(events, total),
  },
  "recovery-postponed": {
    title: "中断された操作はまだ回復されていません",
    text: ({ operations }) => `${countedFiles(operations.length)}を確認できませんでした。Mezzanine は次の起動時にもう一度試みます。`,
  },
  "not-recovered": {
    title: "中断された操作はまだ回復されていません",
    text: ({ because }) =>
      because === "only-looking"
        ? "このコマンドは何も変更しません。次に --dry-run なしでコマンドを実行するか、ウィンドウを起動すると回復されます。"
        : `${recordsProblems[because].problem}${recordsProblems[because].step}`,
  },
  "records-lost": {
    title: "履歴が失われました",
    text: ({ names, total }) => `Mezzanine の記録がないか破損していたため、新しい記録を作成しました。${foundAgainText({ names, total })}`,
  },
  "alarms": {
    title: "コネクタの署名が以前と異なります",
    text: ({ events, total }) => {
      const lost = events.filter(({ kind }) => kind === "signature-lost").length;
      const changed = events.length - lost;
      const parts = [
        ...(lost === 0 ? [] : [`署名されていた ${countedFiles(lost)}の署名がなくなりました。`]),
        ...(changed === 0 ? [] : [`${countedFiles(changed)}が以前と異なる署名者によって署名されています。`]),
      ];
      return `${parts.join("")}${total > events.length ? `履歴にほか ${numberText(total - events.length)} 件あります。` : ""}発行元に確認するか、以前のファイルを復元してください。`;
    },
  },
  "store-set-aside": {
    title: "Mezzanine の記録が破損していました",
    text: ({ keptAs, found }) =>
      `${quoted(keptAs)}として保存し、新しい記録を作成しました。履歴は最初からになります。${found === null ? "検疫のすべてのファイルが表示されます。" : foundAgainText(found)}`,
  },
  "purge-announced": {
    title: ({ total }) => `検疫の ${countedFiles(total)}が完全に削除されます`,
    text: ({ files: due, total, afterDays }) => {
      const named = due
        .slice(0, 5)
        .map(({ name, inDays }) => `${quoted(name)} (${inDays === 0 ? "次の確認時" : `${numberText(inDays)} 日後`})`)
        .join("、");
      const more = total > 5 ? `、ほか ${numberText(total - 5)} 個` : "";
      return `${named}${more}: 保管期間が ${numberText(afterDays)} 日を超えています。Mezzanine を実行した日だけを数えます。「検疫」で、ファイルを常に保管するか、この機能をオフにすることができます。`;
    },
  },
  "rows-set-aside": {
    title: "Mezzanine の記録の一部を読み取れません",
    text: ({ rows, kept }) => {
      const named = rows.map(({ table, count }) => `${tableNames[table]}: ${count}`).join("、");
      return `除外: ${named}。${kept ? "削除していません。Mezzanine が別に保存しています。" : "変更していません。"}ほかはすべてそのままです。`;
    },
  },
  "catalogue-not-used": {
    title: "インポートした認定コネクタの一覧は使用されません",
    text: ({ fileName }) =>
      `${quoted(fileName)}は使用されません。Mezzanine は付属の一覧を使用します。一覧をもう一度インポートするか、付属の一覧に戻してください。`,
  },
  "history-not-written": {
    title: "ディスク上の変更が記録されていません",
    text: "Mezzanine が履歴を書き込めなかったため、ファイルの変更が欠けている可能性があります。",
  },
};

export const noticeBar: Words["window"]["notices"] = {
  label: "メッセージ",
  dismiss: (title) => `閉じる: ${title}`,
  more: (count) => `ほか ${numberText(count)} 件`,
  fewer: "表示を減らす",
};
