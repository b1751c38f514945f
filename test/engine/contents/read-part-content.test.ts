import { expect, test } from "vitest";
import { readPartContent } from "../../../electron/engine/contents/read-part-content.ts";
import { limits } from "../../../electron/engine/limits.ts";
import { noise } from "../../builders/noise.ts";
import { anArchive, connectorFiles, type Files } from "../../builders/an-archive.ts";

const section = "section A;\nshared A.Contents = () => 1;\n";

/** The only other part of a connector. */
async function contentOf(name: string, content: string | Buffer) {
  const read = readPartContent(await anArchive({ "A.pq": section, [name]: content }), 1);
  return read.ok ? read.value : read.error;
}

const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(40);
  bytes.write("\x89PNG\r\n\x1a\n", "latin1");
  bytes.write("IHDR", 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0001108001000200301110002110003110100ffd9", "hex");
const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;

test("code with its members and the lines they begin in, whatever ends the lines", async () => {
  const code = [
    '[Version = "1.0.0"]',
    "section A;",
    "Hidden = 1;",
    "// A.Two = in a comment",
    '[DataSource.Kind = "A"]',
    "shared A.Two =",
    "  let x = 1 in x;",
    'shared #"A three" = 3;',
  ];
  for (const end of ["\n", "\r\n", "\r"]) {
    const read = readPartContent(await anArchive({ "A.pq": code.join(end) }), 0);
    expect(read).toEqual({
      ok: true,
      value: {
        kind: "code",
        text: code.join("\n"),
        isCut: false,
        membersLeft: 0,
        members: [
          { name: "Hidden", shared: false, line: 3 },
          { name: "A.Two", shared: true, line: 5 },
          { name: "A three", shared: true, line: 8 },
        ],
      },
    });
  }
});

test("members beyond the bound are counted", () => {
  const many = ["section A;", ...Array.from({ length: limits.shownMembers + 3 }, (_, at) => `M${at} = 1;`)].join("\n");
  const read = readPartContent(Buffer.from(many), 0);
  expect(read).toMatchObject({ ok: true, value: { kind: "code", membersLeft: 3 } });
  expect(read.ok && read.value.kind === "code" && read.value.members).toHaveLength(limits.shownMembers);
});

test("a helper that is an expression has no members, and a bare document is code whatever its name", async () => {
  expect(await contentOf("Help.pqm", "let a = 1 in a")).toMatchObject({ kind: "code", members: [] });
  const bare = readPartContent(Buffer.from(section), 0);
  expect(bare).toMatchObject({ ok: true, value: { kind: "code", members: [{ name: "A.Contents", line: 2 }] } });
});

test.each([
  ["UTF-8 with a mark", Buffer.from("\uFEFFSchön")],
  ["UTF-16, little end first", Buffer.from("\uFEFFSchön", "utf16le")],
  ["UTF-16, big end first", Buffer.from("\uFEFFSchön", "utf16le").swap16()],
])("text in %s", async (_, bytes) => {
  expect(await contentOf("LICENSE", bytes)).toEqual({ kind: "text", text: "Schön", isCut: false });
});

test("hostile characters stay as they are: whoever shows them writes them as codes", async () => {
  expect(await contentOf("notes.txt", "a\u202Eb\u200Bc\u001B[2J")).toMatchObject({ kind: "text", text: "a\u202Eb\u200Bc\u001B[2J" });
});

test("bytes that are no text are named as such", async () => {
  expect(await contentOf("a.bin", Buffer.from([0x50, 0, 0x51]))).toEqual({ kind: "not-shown", because: "not-text" });
  expect(await contentOf("a.bin", Buffer.from("ff80ff81ff82", "hex"))).toEqual({ kind: "not-shown", because: "not-text" });
});

test("a long text and one of many lines are cut, never within a character", async () => {
  const long = await contentOf("a.txt", noise(limits.shownPartCharacters + 1));
  expect(long).toMatchObject({ kind: "text", isCut: true });
  expect(typeof long === "object" && long.kind === "text" && long.text.length).toBe(limits.shownPartCharacters);
  const pair = await contentOf("a.txt", Buffer.from(`${noise(limits.shownPartCharacters - 1)}😀`));
  expect(typeof pair === "object" && pair.kind === "text" && pair.text.length).toBe(limits.shownPartCharacters - 1);
  const lines = await contentOf("a.txt", "\n".repeat(limits.shownPartLines + 5));
  expect(typeof lines === "object" && lines.kind === "text" && lines).toEqual({
    kind: "text",
    text: "\n".repeat(limits.shownPartLines),
    isCut: true,
  });
  expect(await contentOf("a.txt", "\n".repeat(limits.shownPartLines))).toMatchObject({ isCut: false });
});

test.each([
  ["PNG", png(16, 24), { width: 16, height: 24 }, "image/png"],
  ["JPEG", jpeg, { width: 32, height: 16 }, "image/jpeg"],
  ["GIF", gif, { width: 1, height: 1 }, "image/gif"],
  ["SVG of shapes", Buffer.from(svg('<!-- a mark --><circle r="4"/><path d="M0 0"/>')), { width: null, height: null }, "image/svg+xml"],
])("a picture by its header, whatever it is called: %s", async (_, bytes, size, type) => {
  const picture = await contentOf("Icon.png", bytes);
  expect(picture).toMatchObject({ kind: "picture", ...size });
  expect(typeof picture === "object" && picture.kind === "picture" && picture.dataUrl.split(";")[0]).toBe(`data:${type}`);
});

test.each([
  ["a script", "<script>alert(1)</script>"],
  ["an event of a script element with a prefix", "<svg:script/>"],
  ["repetition under a prefix of another script", '<\u00E9:use href="#a"/>'],
  ["repetition", '<use href="#a"/>'],
  ["a filter", "<filter/>"],
  ["foreign content", "<foreignObject/>"],
  ["movement", "<animateTransform/>"],
  ["an embedded picture", '<image href="https://x.example/a.png"/>'],
  ["a style", "<style>*{}</style>"],
])("an SVG with %s is shown as text", async (_, inside) => {
  expect(await contentOf("Icon.svg", svg(inside))).toMatchObject({ kind: "text" });
});

test("an SVG that declares entities is shown as text", async () => {
  expect(await contentOf("Icon.svg", `<!DOCTYPE svg [<!ENTITY a "b">]>${svg("")}`)).toMatchObject({ kind: "text" });
});

test("pictures that would take much to draw, and others, are not shown", async () => {
  expect(await contentOf("Icon.png", png(60_000, 60_000))).toEqual({ kind: "not-shown", because: "large-picture" });
  expect(await contentOf("Icon.ico", Buffer.from([0, 0, 1, 0]))).toEqual({ kind: "not-shown", because: "unknown-picture" });
});

test("a part by its place, also of two with one name; no part beyond the last; no archive at all", async () => {
  const files: Files = { ...connectorFiles, "a.txt": "one", "A.TXT": "two" };
  const bytes = await anArchive(files);
  expect([2, 3].map((at) => readPartContent(bytes, at))).toMatchObject([{ value: { text: "one" } }, { value: { text: "two" } }]);
  expect(readPartContent(bytes, 4)).toEqual({ ok: false, error: "part-missing" });
  expect(readPartContent(Buffer.from("noise"), 0)).toEqual({ ok: false, error: "not-read" });
});

test("a part whose bytes do not fit their checksum is not shown", async () => {
  const bytes = await anArchive({ "A.pq": section, "a.txt": "some text that is long enough" });
  // In the central directory, the checksum of the last entry.
  bytes.writeUInt32LE(1, bytes.lastIndexOf("PK\x01\x02", undefined, "latin1") + 16);
  expect(readPartContent(bytes, 1)).toEqual({ ok: false, error: "part-damaged" });
});
