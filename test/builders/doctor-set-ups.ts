import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { aConnector } from "./a-connector.ts";
import { anArchive, type Files } from "./an-archive.ts";

const golden = (name: string) => readFileSync(fileURLToPath(new URL(`../fixtures/golden/${name}`, import.meta.url)));
/** The folder that Power BI Desktop reads, in a home. */
export const custom = "Documents/Power BI Desktop/Custom Connectors";

/** A good connector. */
export const fern = aConnector("Fern");
const main = fern["Fern.pq"]?.toString() ?? "";
const code = (change: (text: string) => string): Files => ({ "Fern.pq": change(main) });

export interface SetUp {
  readonly file: string;
  readonly content: Files | Buffer | string | (() => Promise<Buffer>);
  readonly others?: Readonly<Record<string, Files>>;
  readonly level?: "any" | "trusted-only";
  readonly programs?: readonly number[] | null;
  readonly broken: string;
  /** 0 where the file loads and only does not show, or not yet. */
  readonly exit?: 0;
  /** Mends the link. */
  readonly fix?: "move" | "rename" | "repack";
}

/** Each named after what its user says. */
export const setUps: Readonly<Record<string, SetUp>> = {
  "my folder has Microsoft in front of its name": {
    file: "Documents/Microsoft Power BI Desktop/Custom Connectors/Fern.mez",
    content: fern,
    broken: "folder",
    fix: "move",
  },
  "my folder is called Custom Connector": {
    file: "Documents/Power BI Desktop/Custom Connector/Fern.mez",
    content: fern,
    broken: "folder",
    fix: "move",
  },
  "I made the folder directly in Documents": { file: "Documents/Custom Connectors/Fern.mez", content: fern, broken: "folder", fix: "move" },
  "I put it into a folder of its own in there": { file: `${custom}/Fern/Fern.mez`, content: fern, broken: "folder", fix: "move" },
  "my folder name has a hard space": {
    file: "Documents/Power BI\u00A0Desktop/Custom Connectors/Fern.mez",
    content: fern,
    broken: "folder",
    fix: "move",
  },
  "I downloaded it and nothing happens": { file: "Downloads/Fern.mez", content: fern, broken: "folder" },
  "Windows shows it as Fern.mez, and it is Fern.mez.zip": {
    file: `${custom}/Fern.mez.zip`,
    content: fern,
    broken: "file-name",
    fix: "rename",
  },
  "I downloaded the zip from the release page": { file: `${custom}/Fern.zip`, content: fern, broken: "file-name", fix: "rename" },
  "a colleague switched it off": { file: `${custom}/Fern.mez.disabled`, content: fern, broken: "file-name" },
  "I zipped the mez and named that mez": {
    file: `${custom}/Fern.mez`,
    content: async () => anArchive({ "Fern.mez": await anArchive(fern) }),
    broken: "archive",
    fix: "repack",
  },
  "I downloaded an archive of an archive": {
    file: `${custom}/Fern.mez`,
    content: async () => anArchive({ "Fern.zip": await anArchive({ "Fern/Fern.pq": main }) }),
    broken: "archive",
    fix: "repack",
  },
  "my tool put a folder into a folder": {
    file: `${custom}/Fern.mez`,
    content: { "Release/Fern/Fern.pq": main, "Release/Fern/note.txt": "x" },
    broken: "main-document",
    fix: "repack",
  },
  "my helper is called pq": {
    file: `${custom}/Fern.mez`,
    content: {
      "Fern.pq": `${main}Helper = Extension.Contents("Helper.pqm");\r\n`,
      "Helper.pq": "let x = 1 in x",
    },
    broken: "main-document",
    fix: "repack",
  },
  "I saved the page instead of the file": {
    file: `${custom}/Fern.mez`,
    content: "<!DOCTYPE html><html><body>Sign in</body></html>",
    broken: "archive",
  },
  "the download stopped": { file: `${custom}/Fern.mez`, content: async () => (await anArchive(fern)).subarray(0, 200), broken: "archive" },
  "the copy has no bytes": { file: `${custom}/Fern.mez`, content: "", broken: "archive" },
  "I cloned the repository without Git LFS": {
    file: `${custom}/Fern.mez`,
    content: `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12345\n`,
    broken: "archive",
  },
  "it is a RAR that I renamed": {
    file: `${custom}/Fern.mez`,
    content: Buffer.from("526172211a0701003392b5e50a01050600050101", "hex"),
    broken: "archive",
  },
  "I packed my test query too, under another name": {
    file: `${custom}/Fern.mez`,
    content: { ...fern, "Test.pq": "1 + 1" },
    broken: "main-document",
    fix: "repack",
  },
  "I packed it on a Mac": {
    file: `${custom}/Fern.mez`,
    content: { ...fern, "._Fern.pq": "\u0000\u0005\u0016\u0007" },
    broken: "main-document",
    fix: "repack",
  },
  "I zipped the folder instead of what is in it": {
    file: `${custom}/Fern.mez`,
    content: { "Fern/Fern.pq": main },
    broken: "main-document",
    fix: "repack",
  },
  "I renamed the main document to pqm": {
    file: `${custom}/Fern.mez`,
    content: { "Fern.pqm": main },
    broken: "main-document",
    fix: "repack",
  },
  "the editor added txt": { file: `${custom}/Fern.mez`, content: { "Fern.pq.txt": main }, broken: "main-document", fix: "repack" },
  "it has only the query": { file: `${custom}/Fern.mez`, content: { "Fern.query.pq": "Fern.Contents(1)" }, broken: "main-document" },
  "I forgot a comma": {
    file: `${custom}/Fern.mez`,
    content: code((text) => text.replace('"Fern", "Data', '"Fern" "Data')),
    broken: "code",
  },
  "it loads and is not in Get data": {
    file: `${custom}/Fern.mez`,
    content: code((text) => text.replace(', Publish = "Fern.Publish"', "")),
    broken: "publish",
    exit: 0,
  },
  "Desktop says Uncertified Connectors": { file: `${custom}/Fern.mez`, content: fern, level: "trusted-only", broken: "trust" },
  "I signed it, and that is not enough": {
    file: `${custom}/Fern.pqx`,
    content: golden("makepqx-rsa-sha1.pqx"),
    level: "trusted-only",
    broken: "trust",
  },
  "I replaced the file and see the old one": { file: `${custom}/Fern.mez`, content: fern, programs: [1_000], broken: "restart", exit: 0 },
};
