import { expect, test } from "vitest";
import {
  anything,
  describeMisfit,
  instant,
  integer,
  json,
  list,
  openRecord,
  orMissing,
  parseJson,
  record,
  text,
  type Decoder,
} from "../../../shared/contract/decoder.ts";

const file = record<{ name: string; size: number }>({ name: text(5), size: integer(0, 9) });
const shelf = record<{ files: readonly { name: string; size: number }[] }>({ files: list(file, 2) });
const whereIn = (decode: Decoder<unknown>, raw: unknown): string | null => {
  const decoded = decode(raw);
  return decoded.ok ? null : decoded.error.at;
};

test("says where the first thing is that does not fit", () => {
  expect(whereIn(shelf, { files: [{ name: "a", size: 1 }] })).toBeNull();
  expect(
    whereIn(shelf, {
      files: [
        { name: "a", size: 1 },
        { name: "a", size: "1" },
      ],
    }),
  ).toBe("files[1].size");
  expect(whereIn(shelf, { files: [{ name: "too long", size: 1 }] })).toBe("files[0].name");
  expect(whereIn(shelf, { files: [7] })).toBe("files[0]");
  expect(whereIn(shelf, { files: [1, 2, 3] })).toBe("files");
  expect(whereIn(shelf, {})).toBe("files");
  expect(whereIn(shelf, 7)).toBe("");
  const nested = record<{ row: unknown }>({ row: json(shelf, 100) });
  expect(whereIn(nested, { row: '{"files":[{"name":"a"}]}' })).toBe("row.files[0].size");
  const failed = shelf({ files: [7] });
  expect(failed.ok ? "" : describeMisfit(failed.error)).toBe("files[0]: not a record");
});

test("only own fields count, and `__proto__` is a field like any other", () => {
  expect(file(Object.create({ name: "a", size: 1 })).ok).toBe(false);
  expect(whereIn(file, JSON.parse('{"name":"a","size":1,"__proto__":{"size":2}}'))).toBe("");
  const open = openRecord<{ name: string | null; toString: string | null }>({ name: orMissing(text(5)), toString: orMissing(text(5)) });
  expect(open(JSON.parse('{"__proto__":{"name":"a"},"more":1}'))).toEqual({ ok: true, value: { name: null, toString: null } });
  expect(Object.getPrototypeOf((file(JSON.parse('{"size":1,"name":"a"}')) as { value: object }).value)).toBe(Object.prototype);
});

test.each(["", "{", "[".repeat(100_000), "\u0000", "nul"])("text that is no JSON is a misfit (%#)", (written) => {
  expect(parseJson(written, anything, 1_000_000).ok).toBe(false);
});

test("a text longer than its bound is not parsed", () => {
  expect(parseJson("[1,2,3]", anything, 6).ok).toBe(false);
  expect(parseJson("[1,2,3]", anything, 7).ok).toBe(true);
});

test.each([
  "2030-01-02",
  "yesterday",
  "2030-13-01T00:00:00.000Z",
  "2030-01-02T03:04:05",
  "+275760-09-14T00:00:00.000Z",
  "2030-01-02T03:04:05.000Z ",
])("%s is no moment", (written) => {
  expect(instant(written).ok).toBe(false);
});

test("a moment as Date writes it is one, also of a file whose date is nonsense", () => {
  expect([new Date(0), new Date(-1e14), new Date(8e15)].every((at) => instant(at.toISOString()).ok)).toBe(true);
});
