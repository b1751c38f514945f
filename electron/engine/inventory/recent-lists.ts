import { posix, win32 } from "node:path";
import { errorCode } from "../../../shared/base/error-code.ts";
import type { RecentReport, RecentReports } from "../../../shared/model/known-report.ts";
import { withFile } from "../reports/byte-source.ts";
import { readRecentReports } from "../reports/recent-reports.ts";
import { readKnownFolders, type Host } from "../scan/known-folders.ts";

export interface RecentLists {
  readonly files: readonly Pick<RecentReport, "path" | "edition">[];
  readonly state: RecentReports["state"];
}

/** Power BI Desktop's lists of recent files, of both editions. No report is looked at. */
export async function readRecentLists(host: Host): Promise<RecentLists> {
  const path = host.platform === "win32" ? win32 : posix;
  const lists = (await recentLists(host)).flatMap(({ at, edition }) => readList(at).map((one) => ({ ...one, edition })));
  const files = lists.flatMap(({ files: listed, edition }) =>
    (listed ?? []).filter((one) => path.isAbsolute(one)).map((one) => ({ path: one, edition })),
  );
  if (files.length > 0) return { files, state: "found" };
  return { files: [], state: lists.some((one) => one.files === null) ? "not-understood" : lists.length > 0 ? "found" : "none" };
}

/** Where both editions keep it; sources disagree about the Store's. */
async function recentLists(host: Host): Promise<readonly { readonly at: string; readonly edition: RecentReport["edition"] }[]> {
  const { platform, home, localAppData } = await readKnownFolders(host);
  const path = platform === "win32" ? win32 : posix;
  const store = "Power BI Desktop Store App";
  const package_ = path.join(localAppData, "Packages", "Microsoft.MicrosoftPowerBIDesktop_8wekyb3d8bbwe", "LocalCache", "Local");
  return [
    { at: path.join(localAppData, "Microsoft", "Power BI Desktop", "User.zip"), edition: "installer" },
    { at: path.join(home, "Microsoft", store, "User.zip"), edition: "store" },
    { at: path.join(localAppData, "Microsoft", store, "User.zip"), edition: "store" },
    { at: path.join(package_, "Microsoft", store, "User.zip"), edition: "store" },
  ];
}

/** None where there is no such file; without `files` where it is not understood. */
function readList(at: string): readonly { readonly files: readonly string[] | null }[] {
  try {
    const read = withFile(at, readRecentReports);
    return [{ files: read.ok ? read.value : null }];
  } catch (thrown) {
    return errorCode(thrown) === "ENOENT" || errorCode(thrown) === "ENOTDIR" ? [] : [{ files: null }];
  }
}
