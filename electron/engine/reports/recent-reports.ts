import { extname } from "node:path";
import { list, openRecord, parseJson, text } from "../../../shared/contract/decoder.ts";
import { limits } from "../limits.ts";
import { streamXml } from "../xml/stream-xml.ts";
import type { ByteSource } from "./byte-source.ts";
import { ReportFault } from "./fault.ts";
import { readZipParts } from "./zip-parts.ts";

/**
 * The paths in Power BI Desktop's list of recent files, newest first. It stands in `User.zip`, in `Settings.xml`: the entry of type
 * `FileHistory`, whose value is JSON behind the letter of its type. Seen in published scripts that read it; not documented. No other part
 * is unpacked: there are credentials among them. Null when it is not in this form.
 */
export function readRecentReports(source: ByteSource): readonly string[] | null {
  const documents = readSettings(source);
  const values = documents?.map(historyIn) ?? [];
  if (values.length === 0 || values.includes(null)) return null;
  const value = values.find((one) => one !== "");
  // Nothing was opened yet.
  if (value === undefined || value === null) return [];
  const files = parseJson(value.replace(/^s(?=\[)/u, ""), fileHistory, limits.recentSettingsBytes);
  if (!files.ok) return null;
  return [...new Set(files.value.map(({ filePath }) => filePath))].filter(isReport);
}

/** Empty where there is no such entry; null where it is no XML. */
function historyIn(document: Buffer): string | null {
  let value = "";
  const read = streamXml(document, limits.recentSettingsBytes, {
    onStart: ({ attributes }) => {
      if (attributes["Type"]?.value === "FileHistory" && value === "") value = attributes["Value"]?.value ?? "";
    },
    onEnd: () => undefined,
    onText: () => undefined,
  });
  return read.ok ? value : null;
}

const fileHistory = list(openRecord({ filePath: text(limits.recentPathCharacters) }), limits.recentFiles);

const isReport = (path: string): boolean => [".pbix", ".pbit", ".pbip"].includes(extname(path).toLowerCase());

/** There is one; more than a few are none of Power BI's. */
const mostDocuments = 4;

function readSettings(source: ByteSource): readonly Buffer[] | null {
  try {
    const parts = [...readZipParts(source).values()].filter(({ name }) => /(?:^|\/)Settings\.xml$/iu.test(name));
    return parts.length > mostDocuments ? null : parts.map(({ read }) => read(limits.recentSettingsBytes));
  } catch (thrown) {
    if (thrown instanceof ReportFault || thrown instanceof RangeError) return null;
    throw thrown;
  }
}
