import type { CommandLineWords } from "../../words.ts";
import { counted, dayInWords, numberText, quoted, versionInWords } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands snapshot, diff and merge. */
export const snapshotCommandTexts: Pick<CommandLineWords, "snapshot" | "diff" | "merge" | "page"> = {
  snapshot: {
    listed: "此计算机上有什么，以 JSON 文件形式提供给管理员。",
    description:
      "将 Mezzanine 已知的每个文件夹中的连接器（内容、种类、版本、签名者、检查结果，以及是否预期 Power BI 会加载它们）、文件夹、受信任列表和版本写入为 JSON。同一状态的两个快照仅时间不同，因此你可以比较不同的计算机和日期：请参阅 diff 和 merge。不会向任何地方发送任何内容。除非使用 --pseudonyms，否则文件中会有用户和计算机的名称。",
    options: {
      pseudonyms: "替换用户、计算机和公司的名称以及路径，与支持包相同。",
      database:
        "改为写入 SQLite 数据库，以表的形式包含相同的事实，供 osquery 和其他使用 SQL 查询的程序使用。会覆盖 Mezzanine 之前写入的数据库。",
      output: "要写入的文件。不使用此选项时，快照写入标准输出。",
      replace: "覆盖同名文件。",
      allUsers:
        "为此计算机的每个用户写入一个快照，放在 --output 指定的文件夹中（Windows，以管理员或 SYSTEM 身份）。不会更改任何用户的任何内容。",
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "已写入快照",
      1: "未写入；标准错误中的句子说明原因",
      2: "用法错误",
      3: "使用 --all-users 时：有用户无法读取，或无法确定读取的是最新内容；其他快照已写入",
    },
    saved: (path) => `快照为${quoted(path)}。`,
    savedDatabase: (path) => `数据库为${quoted(path)}。`,
  },
  diff: {
    listed: "两个快照之间，或一个快照与此计算机之间的差异。",
    description:
      "比较 snapshot 写入的两个文件：两台计算机，或一台计算机的两天。只有一个文件时，将其与此计算机的当前状态进行比较。首先在同类文件夹中按文件名查找连接器，然后按内容查找，因此可以找到已重命名或移动的文件。列出只有其中一个才有的连接器、已更改的连接器，以及只有其中一个才有的受信任条目。其中一个无法读取的文件夹、文件或列表会被指出，不计为差异。",
    options: { json: optionTexts.json },
    exitCodes: { 0: "没有差异", 1: "有差异", 2: "用法错误", 3: "有文件无法读取，或未发现差异但并非所有内容都能比较" },
    takes: "diff 接受一个或两个快照文件",
    before: "之前：",
    after: "之后：",
    heading: (title, count) => `${title} (${numberText(count)})`,
  },
  merge: {
    listed: "将多台计算机的快照合并为一个页面和一个表。",
    description:
      "读取多台计算机的快照，并写出谁有什么：一个 HTML 页面，包含按内容列出的每个连接器及拥有它的计算机、未签名的连接器、可能会代替认证连接器被使用的连接器，以及受信任条目；一个 CSV 表，每台计算机上的每个连接器占一行。名称可以是文件、文件夹（其中的每个 .json 文件）以及带有 * 和 ? 的模式。无法读取的文件会被指出并略过。同一计算机上同一用户有多个快照时，以最新的为准。",
    options: {
      html: "要写入的页面。不使用此选项时：当前文件夹中的 snapshots.html。",
      csv: "要写入的表。不使用此选项时：当前文件夹中的 snapshots.csv。",
      replace: "覆盖同名文件。",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "已读取每个快照，并已写入两个文件",
      1: "有文件未写入；标准错误中的句子说明是哪个文件以及原因",
      2: "用法错误",
      3: "有快照无法读取；其他快照在两个文件中",
    },
    nothingFound: (given) => `在${quoted(given)}未找到快照。`,
    noSnapshot: "没有要合并的快照。未写入任何内容。",
    samePath: "--html 和 --csv 必须是两个不同的文件",
    temporaryNotWritable: "无法写入临时文件。请在临时文件夹所在的驱动器上释放一些空间，或将 TMPDIR（Windows：TEMP）设置为其他文件夹。",
    done: ({ computers, contents, superseded, failed }) =>
      [
        `已合并 ${counted(computers, "个快照")}，包含 ${counted(contents, "个不同的连接器")}。`,
        ...(superseded > 0 ? [`${counted(superseded, "个较旧的快照")}未计入。`] : []),
        ...(failed > 0 ? [`${counted(failed, "个文件")}无法读取。`] : []),
      ].join(""),
    saved: (html, csv) => `页面为${quoted(html)}，表为${quoted(csv)}。`,
  },
  page: {
    title: "所有计算机上的连接器",
    made: (version, at) => `由 Mezzanine ${versionInWords(version)} 于 ${dayInWords(at)} 根据快照制作。`,
    asSaid: "此处的所有内容均为快照所述。能够更改快照的人也能更改此页面。",
    totals: "摘要",
    computers: "计算机",
    connectors: "连接器",
    unsigned: "未签名",
    shadows: "可能会代替认证连接器被使用",
    trust: "受信任条目",
    unread: "无法读取的快照",
    counts: {
      computers: "计算机和用户",
      contents: "不同的连接器（按内容）",
      unsigned: "不同的未签名自定义连接器",
      shadowing: "有连接器可能会代替认证连接器被使用的计算机",
      unreadLists: "受信任列表无法读取的计算机",
      unreadFiles: "在其计算机上无法读取的文件",
      superseded: "未计入的较旧快照",
    },
    columns: {
      connector: "连接器",
      version: "版本",
      signature: "签名",
      signer: "签名者",
      hash: "SHA-256",
      count: "计算机数",
      which: "哪些",
      certified: "认证连接器",
      thumbprint: "条目",
      knownSigner: "已知签名者",
      computer: "计算机",
      user: "用户",
      made: "制作时间",
      mezzanine: "Mezzanine",
      system: "系统",
      unsigned: "未签名",
      shadows: "可能会代替认证连接器",
      dangers: "危险",
      file: "文件",
      problem: "原因",
    },
    dangerous: "危险",
    none: "无。",
    more: (count) => `另外 ${numberText(count)} 个`,
    onlyFirst: (count) => `此处仅列出前 ${numberText(count)} 个。表 (CSV) 包含全部内容。`,
  },
};
