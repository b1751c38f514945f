import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { filesFromArguments } from "../../electron/main/files-from-arguments.ts";

const folder = resolve("somewhere");

test("takes connector files, absolute, and passes over the rest", () => {
  const argv = ["/opt/mezzanine.mez", "--flag.mez", "--allow-file-access", "A.mez", "b.PQX", "notes.txt", ".", join(folder, "deep", "C.pq"), "mezzanine://open?x.m"];
  expect(filesFromArguments(argv, folder)).toEqual([join(folder, "A.mez"), join(folder, "b.PQX"), join(folder, "deep", "C.pq")]);
});

test("takes no more than a person would open", () => {
  expect(filesFromArguments(["program", ...Array.from({ length: 5000 }, (_, at) => `${at}.mez`)], folder)).toHaveLength(50);
});
