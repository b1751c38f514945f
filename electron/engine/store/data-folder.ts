import { tmpdir, userInfo } from "node:os";
import { posix, win32 } from "node:path";

/** The folder for the user's data. The environment is passed in, so that tests and a portable installation decide. */
export interface DataFolderSituation {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** The user's own folder. An empty HOME names none, though `os.homedir` takes it for one and so means "wherever we were started". */
export function homeFolder({ platform, environment }: Omit<DataFolderSituation, "home">): string {
  const named = environment[platform === "win32" ? "USERPROFILE" : "HOME"];
  if (named !== undefined && named !== "") return named;
  try {
    return userInfo().homedir;
  } catch {
    return tmpdir(); // an account that the system knows only by its number, as in a container
  }
}

/** The one folder Mezzanine writes to. `MEZZANINE_HOME` overrides what is usual on each system. */
export function dataFolderFor({ platform, environment, home }: DataFolderSituation): string {
  const path = platform === "win32" ? win32 : posix;
  const chosen = environment["MEZZANINE_HOME"];
  if (chosen !== undefined && chosen !== "") return path.resolve(chosen);
  if (platform === "win32") return path.join(absoluteOr(environment["LOCALAPPDATA"], path.join(home, "AppData", "Local")), "Mezzanine");
  if (platform === "darwin") return path.join(home, "Library", "Application Support", "Mezzanine");
  return path.join(absoluteOr(environment["XDG_DATA_HOME"], path.join(home, ".local", "share")), "mezzanine");

  // The XDG specification demands to ignore a relative path; on Windows it would depend on the working folder.
  function absoluteOr(value: string | undefined, usual: string): string {
    return value !== undefined && path.isAbsolute(value) ? value : usual;
  }
}
