import { aZip } from "./a-report.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** `User.zip` of Power BI Desktop with these recent files. */
export const aRecentList = (paths: readonly string[]): Promise<Buffer> =>
  aZip({
    "Credentials/Credentials.bin": Buffer.from([1, 2, 3]),
    "UserInterface/Settings.xml": aSettingsDocument(
      `s${JSON.stringify(paths.map((filePath) => ({ filePath, lastAccessedDate: "2026-11-20T10:00:00Z" })))}`,
    ),
  });

export const aSettingsDocument = (history: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><LocalEntryStore><Entries><Entry Type="Theme" Value="l0" /><Entry Type="FileHistory" Value="${escaped(history)}" /></Entries></LocalEntryStore>`;
