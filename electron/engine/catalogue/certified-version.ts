import type { CertifiedConnector } from "./catalogue.ts";

/** The version of the file that declares a kind. With several files of different versions, the one whose section is named like the kind. */
export function certifiedVersion({ version, files }: CertifiedConnector, kind: string): string | null {
  return version ?? files.find(({ section }) => section === kind)?.version ?? null;
}
