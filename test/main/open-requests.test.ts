import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { arrivalsFrom, linkFrom } from "../../electron/main/open-requests.ts";

const folder = resolve("somewhere");
const file = (...path: readonly string[]) => ({ kind: "file", path: join(folder, ...path) });

test("takes connector files, absolute, and passes over the rest", () => {
  const argv = ["/opt/mezzanine.mez", "--flag.mez", "--allow-file-access", "A.mez", "b.PQX", "notes.txt", ".", join(folder, "deep", "C.pq"), "mezzanine://open?x.m"];
  expect(arrivalsFrom(argv, folder)).toEqual([file("A.mez"), file("b.PQX"), file("deep", "C.pq")]);
});

test("takes links that lead somewhere, beside files", () => {
  expect(arrivalsFrom(["program", "--", "mezzanine://history", "A.mez"], folder)).toEqual([{ kind: "link", route: "#/history" }, file("A.mez")]);
  expect(linkFrom("mezzanine://trust/")).toEqual([{ kind: "link", route: "#/trust" }]);
  expect(linkFrom("https://example.com/")).toEqual([]);
});

test("takes no more than a person would open", () => {
  expect(arrivalsFrom(["program", ...Array.from({ length: 5000 }, (_, at) => `${at}.mez`)], folder)).toHaveLength(50);
});
