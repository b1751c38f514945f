import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive, type Files } from "../../builders/an-archive.ts";
import { aRealInspector } from "../../engine/an-engine.ts";
import { temporaryHomes } from "../a-home.ts";
import { json, run } from "../run-command.ts";

const aHome = temporaryHomes();

/** Runs in a folder with these connectors, inspected for real. */
async function inFolder(files: Readonly<Record<string, Files>>) {
  const { home, context } = aHome({});
  for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), await anArchive(content));
  return (...argv: readonly string[]) => run(argv, { ...context, cwd: home, createInspector: aRealInspector });
}

const hostile = "one\u001B[2J\u202E\r\ntwo";

test("inspect --parts lists what is in a file, with or without JSON", async () => {
  const command = await inFolder({ "Fern.mez": { ...aConnector("Fern"), "LICENSE": "free", "a\u202Eb.txt": "" } });
  const { code, out, errors } = await command("inspect", "--parts", "Fern.mez");
  expect([code, errors]).toEqual([0, ""]);
  expect(
    out
      .split("\n")
      .slice(1, 3)
      .map((line) => line.split(/\s{2,}/u)[0]),
  ).toEqual(["Fern.pq", "LICENSE"]);
  expect(out).toContain("a<U+202E>b.txt");
  expect(json(await command("inspect", "--parts", "--json", "Fern.mez"))).toMatchObject([
    { file: "Fern.mez", parts: [{ name: "Fern.pq", role: "main" }, { name: "LICENSE", role: "other" }, {}] },
  ]);
});

test("inspect --part prints the text of one part and nothing else, with control characters written out", async () => {
  const command = await inFolder({ "Fern.mez": { ...aConnector("Fern"), "Notes.txt": hostile } });
  expect(await command("inspect", "--part", "Notes.txt", "Fern.mez")).toEqual({
    code: 0,
    out: "one<U+001B>[2J<U+202E>\ntwo\n",
    errors: "",
  });
  expect((await command("inspect", "--part", "NOTES.TXT", "Fern.mez")).code).toBe(0);
  expect(json(await command("inspect", "--part", "Notes.txt", "--json", "Fern.mez"))).toEqual([
    { file: "Fern.mez", part: { name: "Notes.txt", kind: "text", text: hostile.replace("\r", ""), isCut: false, failure: null } },
  ]);
});

test("inspect --part says why there is no text", async () => {
  const command = await inFolder({
    "Fern.mez": { ...aConnector("Fern"), "a.bin": Buffer.from([0, 1]) },
    "None.mez": { "readme.txt": "x" },
  });
  const missing = await command("inspect", "--part", "Nothing.txt", "Fern.mez");
  expect([missing.code, missing.out]).toEqual([3, ""]);
  expect(missing.errors.replaceAll("\n", " ")).toContain(en.window.code.noSuchPart);
  const bytes = await command("inspect", "--part", "a.bin", "Fern.mez");
  expect([bytes.code, bytes.out]).toEqual([3, ""]);
  expect(bytes.errors.replaceAll("\n", " ")).toContain(en.window.code.notShown["not-text"]);
  expect((await command("inspect", "--part", "a", "--parts", "Fern.mez")).code).toBe(2);
  expect((await command("inspect", "--part", "a", "None.mez")).code).toBe(3);
});

test("compare --text writes the lines that differ, and none where the texts are the same", async () => {
  const notes = (text: string): Files => ({ ...aConnector("Fern"), "Notes.txt": text });
  const command = await inFolder({
    "one.mez": notes("a\nb\u202E\n"),
    "other.mez": notes("a\nc\u001B\n"),
    "copy.mez": notes("a\nb\u202E\n"),
  });
  const { code, out } = await command("compare", "--text", "one.mez", "other.mez");
  expect(code).toBe(0);
  expect(out).toContain("@@ -1,2 +1,2 @@\n a\n-b<U+202E>\n+c<U+001B>\n");
  expect((await command("compare", "--text", "one.mez", "copy.mez")).out).toContain(en.window.builds.same);
  expect((await command("compare", "one.mez", "other.mez")).out).not.toContain("@@");
  expect(json(await command("compare", "--text", "--json", "one.mez", "other.mez"))).toMatchObject({
    breakages: [],
    text: { parts: [{ before: "Notes.txt", change: { kind: "changed", added: 1, removed: 1 } }, { change: { kind: "equal" } }] },
    textFailure: null,
  });
});

test("compare --text with a certified connector that is only in the list says that there is no text", async () => {
  const command = await inFolder({ "one.mez": aConnector("Fern") });
  const { code, errors } = await command("compare", "--text", "one.mez", "Acterys");
  expect(code).toBe(3);
  expect(errors).toContain(en.window.builds.noFile);
});
