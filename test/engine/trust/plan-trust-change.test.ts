import { describe, expect, test } from "vitest";
import {
  entriesOfStored,
  noStoredList,
  planTrustChange,
  storedListOf,
  type StoredTrustList,
} from "../../../electron/engine/trust/plan-trust-change.ts";
import { parseRegExport } from "../../../electron/engine/trust/parse-reg-export.ts";
import { printRegFile } from "../../../electron/engine/trust/print-reg-file.ts";
import type { Thumbprint } from "../../../shared/model/thumbprint.ts";
import { createRandom, type Random } from "../../fuzz/random.ts";

const thumbprint = (digit: string) => digit.repeat(40).toUpperCase() as Thumbprint;
const [a, b, c, mine] = ["a", "b", "c", "1"].map(thumbprint) as [Thumbprint, Thumbprint, Thumbprint, Thumbprint];
const list = (...entries: readonly string[]): StoredTrustList => ({ form: "list", text: entries.join("\0") });
const added = (before: StoredTrustList) => planTrustChange(before, { add: [mine], remove: [] });
const removed = (before: StoredTrustList, ...remove: readonly string[]) => planTrustChange(before, { add: [], remove }).after;

describe("adding", () => {
  test.each<[string, StoredTrustList, StoredTrustList]>([
    ["where there is no list", noStoredList, list(mine)],
    ["to an empty one", { form: "list", text: "" }, list(mine)],
    [
      "behind the others, as they are written",
      list(a.toLowerCase(), `\u200E${b}`, "Contoso"),
      list(a.toLowerCase(), `\u200E${b}`, "Contoso", mine),
    ],
    ["before an empty entry, where a reader may stop", list(a, "", b), list(a, mine, "", b)],
    ["beside a spelling that may not count", list(`${mine}\\0`), list(`${mine}\\0`, mine)],
    ["to one text, with its own line ends", { form: "text", text: `${a}\n${b}` }, { form: "text", text: `${a}\n${b}\n${mine}` }],
    ["to one text that ends with a line end", { form: "text", text: `${a}\r\n` }, { form: "text", text: `${a}\r\n${mine}\r\n` }],
    ["to one text of one entry", { form: "expandable", text: a }, { form: "expandable", text: `${a}\r\n${mine}` }],
    [
      "to a file, keeping comments",
      { form: "file", text: `# ours\n${a} # Birch\n` },
      { form: "file", text: `# ours\n${a} # Birch\n${mine}\n` },
    ],
  ])("%s", (_, before, after) => expect(added(before).after).toEqual(after));

  test("twice changes nothing the second time", () => {
    const once = added(list(a)).after;
    expect(added(once)).toMatchObject({ before: once, after: once, alreadyThere: [mine] });
    expect(added(list(mine.toLowerCase())).after).toEqual(list(mine.toLowerCase()));
  });
});

describe("removing", () => {
  test.each<[string, StoredTrustList, readonly string[], StoredTrustList]>([
    ["the first", list(a, b), [a], list(b)],
    ["the last", list(a, b), [b], list(a)],
    ["every spelling of it", list(a, `\u200E${b}`, b.toLowerCase(), c), [b], list(a, c)],
    ["one of two in an entry", list(`${a}\\0${b}`, c), [a], list(b, c)],
    ["one of two lines in an entry", list(`${a}\r\n${b}`, c), [b], list(a, c)],
    ["what is no thumbprint, as it is shown", list("Contoso \u200E", a), ["Contoso \\u200E"], list(a)],
    ["a line of one text", { form: "text", text: `${a}\r\n${b}\r\n${c}` }, [b], { form: "text", text: `${a}\r\n${c}` }],
    ["a line of a file with its comment", { form: "file", text: `# x\n${a} # Birch\n${b}\n` }, [a], { form: "file", text: `# x\n${b}\n` }],
    ["all of it leaves no list", list(a, b), [a, b], noStoredList],
    ["nothing that is not there", list(a), [b], list(a)],
    ["nothing from an empty list", { form: "list", text: "" }, [b], { form: "list", text: "" }],
    ["beside an empty entry", list(a, "", b), [b], list(a, "")],
  ])("%s", (_, before, remove, after) => expect(removed(before, ...remove)).toEqual(after));
});

test("says what it does to each entry", () => {
  const { lines, notThere } = planTrustChange(list(a, b, "x"), { add: [mine], remove: [b, c] });
  expect(lines.map(({ entry, state }) => [entry.written, state])).toEqual([
    [a, "kept"],
    [b, "removed"],
    ["x", "kept"],
    [mine, "added"],
  ]);
  expect(notThere).toEqual([c]);
});

test("in both, an unclean entry is written anew", () => {
  expect(planTrustChange(list(a, `\u200E${b}`), { add: [b], remove: [b] }).after).toEqual(list(a, b));
});

// Whatever other programs write: dirty thumbprints, words, empty entries, several in one, in every form.
const foreignEntry = (random: Random): string => {
  const one = thumbprint(random.pick([..."23456789"]) ?? "2");
  const spellings = [
    one,
    one.toLowerCase(),
    `\u200E${one}`,
    one.replace(/../gu, "$& "),
    `${one}\\0`,
    `sha1: ${one}`,
    "Contoso",
    "\uD800 half",
    "%TEMP%",
    one.slice(2),
    `${one}${one.slice(0, 24)}`,
  ];
  return random.pick(spellings) ?? one;
};

function aForeignList(random: Random): StoredTrustList {
  const form = random.pick(["absent", "list", "list", "text", "expandable", "file"] as const) ?? "list";
  if (form === "absent") return noStoredList;
  const separator = form === "list" ? "\0" : (random.pick(["\r\n", "\n"]) ?? "\n");
  const entries = Array.from({ length: random.below(6) }, () => {
    if (random.chance(0.1)) return "";
    const entry = foreignEntry(random);
    if (form === "file") return random.chance(0.2) ? `${entry} # theirs` : entry;
    return random.chance(0.15) ? `${entry}${form === "list" ? "\r\n" : "\\0"}${foreignEntry(random)}` : entry;
  });
  return { form, text: entries.join(separator) + (form !== "list" && random.chance(0.3) ? separator : "") };
}

const ours = ["A", "B", "C", "D"].map(thumbprint);
const isOurs = (piece: string) => ours.some((one) => one === piece);
/** What others wrote, piece by piece in its order. */
const foreignText = ({ text }: StoredTrustList) =>
  text.split(/\0|\r\n|\r|\n|\\0/u).filter((piece) => piece.trim() !== "" && !isOurs(piece));

test("no sequence of merges loses, changes or reorders what others wrote", () => {
  for (let run = 0; run < 1_000; run += 1) {
    const random = createRandom(13, run);
    const start = aForeignList(random);
    let now = start;
    for (let step = random.below(8); step >= 0; step -= 1) {
      const some = () => ours.filter(() => random.chance(0.4));
      const change = planTrustChange(now, { add: some(), remove: some() });
      expect(foreignText(change.after), `run ${run}`).toEqual(foreignText(start));
      // What is stored afterwards is read again as exactly that.
      const printed = printRegFile({ key: "K", name: "V" }, change.after);
      if (change.after.form !== "file" && change.after.form !== "absent") {
        const read = parseRegExport(printed, "K");
        expect(read.ok && storedListOf(read.value.get("v")), `run ${run}`).toEqual({ ok: true, value: change.after });
      }
      now = change.after;
    }
    const [one] = ours;
    const there = planTrustChange(now, { add: [one as Thumbprint], remove: [] }).after;
    expect(entriesOfStored(there).filter(({ thumbprint: found, dirt }) => found === one && dirt.length === 0).length, `run ${run}`).toBe(1);
    expect(
      entriesOfStored(planTrustChange(there, { add: [], remove: ours }).after).some(({ thumbprint: found }) =>
        ours.some((mark) => mark === found),
      ),
    ).toBe(false);
  }
});

test("a value with more than its text is not changed", () => {
  const odd = (hex: string) => {
    const read = parseRegExport(Buffer.from(`\uFEFFWindows Registry Editor Version 5.00\r\n\r\n[K]\r\n"V"=${hex}\r\n`, "utf16le"), "K");
    return read.ok ? storedListOf(read.value.get("v")).ok : null;
  };
  expect(odd("hex(7):41,00,00,00,00,00")).toBe(true);
  expect(odd("hex(7):41,00,00,00,00")).toBe(false);
  expect(odd("hex(1):41,00,00,00,42,00")).toBe(false);
  expect(odd("hex(1):41,00,00,00")).toBe(true);
  expect(odd("dword:00000001")).toBe(false);
});
