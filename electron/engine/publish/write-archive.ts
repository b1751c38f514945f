import JSZip from "jszip";

export interface ArchiveEntry {
  /** As it is to be stored. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The earliest time that a ZIP can say: the same files give the same bytes on every day and in every time zone. */
const fixedDate = new Date(Date.UTC(1980, 0, 1));

/** A ZIP with these entries in this order. The same entries give the same bytes. */
export function writeArchive(entries: readonly ArchiveEntry[]): Promise<Buffer> {
  const zip = new JSZip();
  for (const { name, bytes } of entries) zip.file(name, bytes, { date: fixedDate, createFolders: false, binary: true });
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 9 }, platform: "DOS" });
}
