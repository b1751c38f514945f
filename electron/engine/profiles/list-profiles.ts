import { win32 } from "node:path";
import { ok, type Result } from "../../../shared/base/result.ts";
import { expandVariables, type Environment } from "../scan/known-folders.ts";
import type { RegistryFailure, RegistrySubkeyReader } from "../trust/registry.ts";

/** Somebody who has used this computer. */
export interface UserProfile {
  /** The security identifier, by which the registry names users. */
  readonly sid: string;
  /** The profile's folder, `C:\Users\anna`; empty where the registry names none. */
  readonly folder: string;
  /** The name of that folder: usually the user's name, and the same whether the user is signed in or not. */
  readonly name: string;
}

export const profileList = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList";

/** Of this computer or a domain (21), or of Microsoft Entra ID (12-1). All others are services. */
const isPerson = /^S-1-(?:5-21|12-1)(?:-\d{1,10}){4}$/u;
/** More than a computer that many people share has. */
const mostProfiles = 5_000;

export async function listProfiles(
  readSubkeys: RegistrySubkeyReader,
  environment: Environment,
): Promise<Result<readonly UserProfile[], RegistryFailure>> {
  const found = await readSubkeys(profileList);
  if (!found.ok) return found;
  return ok(
    [...found.value]
      .filter(([sid]) => isPerson.test(sid))
      .slice(0, mostProfiles)
      .map(([sid, values]) => {
        const value = values.get("profileimagepath");
        const written = value === undefined || value.kind === "other" ? "" : value.text;
        const expanded = expandVariables(written, environment);
        const folder = isOnThisComputer(expanded) ? win32.normalize(expanded).replace(/(?<=[^:])\\+$/u, "") : "";
        return { sid, folder, name: win32.basename(folder) || sid };
      })
      .toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.sid < other.sid ? -1 : 1)),
  );
}

/** A path with a drive letter, and with no variable left in it. */
export const isOnThisComputer = (path: string): boolean => /^[A-Za-z]:[\\/][^%]*$/u.test(path);
