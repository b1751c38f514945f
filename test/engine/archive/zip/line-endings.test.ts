import { expect, test } from "vitest";
import { readParts } from "../../../../electron/engine/archive/read-parts.ts";
import { aRawZip, type RawEntry } from "../../../builders/a-raw-zip.ts";
import { connectorFiles } from "../../../builders/an-archive.ts";
import { createRandom } from "../../../fuzz/random.ts";

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture of that many bytes that no tool packs any smaller. */
function aPicture(name: string, length: number, seed: number): RawEntry {
  const random = createRandom(seed, 0);
  const noise = Buffer.from(Array.from({ length }, () => random.below(256)));
  return { name, content: Buffer.concat([pngMark, noise]), stored: true };
}

const main: RawEntry = { name: "Fernhill.pq", content: connectorFiles["Fernhill.pq"] ?? "" };
const anArchive = (seed: number, entry: Partial<RawEntry> = {}): Buffer =>
  aRawZip({ entries: [16, 20, 24].map((size) => ({ ...aPicture(`${size}.png`, 4_000, seed + size), ...entry })).toSpliced(0, 0, main) });

const toLf = (bytes: Buffer): Buffer => Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
/** As Git does: what is CR LF already stays. */
const toCrLf = (bytes: Buffer): Buffer => Buffer.from(bytes.toString("latin1").replace(/(?<!\r)\n/gu, "\r\n"), "latin1");
/** As FTP and older tools do. */
const eachToCrLf = (bytes: Buffer): Buffer => Buffer.from(bytes.toString("latin1").replaceAll("\n", "\r\n"), "latin1");

const refusalOf = (bytes: Buffer) => {
  const parts = readParts(bytes);
  return parts.ok ? null : parts.error;
};
const seeds = Array.from({ length: 12 }, (_, index) => 100 * index);

test.each([
  ["stored pictures", {}],
  ["deflated pictures", { stored: false }],
  ["sizes behind the data", { stored: false, descriptor: "signed" }],
] as const)("an archive with %s is known by the damage that converted line endings do", (_, entry) => {
  for (const seed of seeds) {
    const whole = anArchive(seed, entry);
    expect(refusalOf(whole)).toBeNull();
    const lf = toLf(whole);
    // Without the picture's own mark there may be nothing to convert.
    if (lf.length < whole.length) expect(refusalOf(lf), `seed ${seed}`).toEqual({ kind: "line-endings-converted", to: "lf" });
    expect(refusalOf(toCrLf(whole)), `seed ${seed}`).toEqual({ kind: "line-endings-converted", to: "cr-lf" });
    expect(refusalOf(eachToCrLf(whole)), `seed ${seed}`).toEqual({ kind: "line-endings-converted", to: "cr-lf" });
  }
});

test("a large archive without a single CR LF is known by that alone", () => {
  const random = createRandom(1, 0);
  const code = Array.from({ length: 400_000 }, () => `x${random.below(1e9)}`).join(" ");
  const whole = aRawZip({ entries: [{ ...main, content: `section Fernhill; // ${code}` }] });
  expect(whole.length).toBeGreaterThan(700_000);
  expect(refusalOf(toLf(whole))).toEqual({ kind: "line-endings-converted", to: "lf" });
});

test.each(["b\nb\n", "b\r\nb\r\n"])("other damage is not called converted line endings, beside the text %j", (content) => {
  const random = createRandom(7, 0);
  for (const seed of seeds) {
    // No CR LF in it by nature, as in most small archives, or none but those of the text.
    const picture = { ...aPicture("a.png", 300, seed), stored: false };
    const whole = aRawZip({ entries: [main, picture, { name: "b.txt", content, stored: true }] });
    for (const lost of [1, 2, 3, 40]) {
      const at = 30 + random.below(whole.length - 120);
      const removed = Buffer.concat([whole.subarray(0, at), whole.subarray(at + lost)]);
      expect(refusalOf(removed)?.kind, `seed ${seed}, ${lost} at ${at}`).not.toBe("line-endings-converted");
      const added = Buffer.concat([whole.subarray(0, at), Buffer.alloc(lost, 1), whole.subarray(at)]);
      expect(refusalOf(added)?.kind, `seed ${seed}, ${lost} more at ${at}`).not.toBe("line-endings-converted");
    }
  }
});

test("line feeds of the headers alone are enough", () => {
  // Ten bytes, which is how a line feed is written.
  const whole = aRawZip({ entries: [{ ...main, content: "section A;", stored: true }] });
  expect(refusalOf(whole)).toBeNull();
  expect(refusalOf(toCrLf(whole))).toEqual({ kind: "line-endings-converted", to: "cr-lf" });
});

test("a text with the line endings of Windows that was cut short is that and no more", () => {
  const lines = "a line of text\r\n".repeat(200);
  const whole = aRawZip({
    entries: [
      { ...main, content: lines, stored: true },
      { name: "b.txt", content: lines, stored: true },
    ],
  });
  expect(refusalOf(whole.subarray(0, -30))).toEqual({ kind: "cut-short" });
});

test("looking for lost line endings takes little, whatever the archive", () => {
  // Every entry lacks some bytes and has many places where they may have been.
  const entries = Array.from({ length: 200 }, (_, index): RawEntry => ({
    name: `${index}.txt`,
    content: "\n".repeat(20_000) + index,
    stored: true,
  }));
  const zip = aRawZip({ entries: [main, ...entries] });
  const damaged = Buffer.from(zip.toString("latin1").replace(/\n{3}(?=\d+PK)/gu, "\n"), "latin1");
  expect(damaged.length).toBeLessThan(zip.length);
  expect(refusalOf(damaged)?.kind).toBe("damaged");
});
