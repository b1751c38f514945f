import { expect, test } from "vitest";
import { collectFacts } from "../../../electron/engine/reports/collect-facts.ts";
import { shownArgument } from "../../../electron/engine/reports/shown-argument.ts";

test.each<readonly [string, string | null]>([
  ["sql01", "sql01"],
  ["sql01.contoso.example,1433", "sql01.contoso.example,1433"],
  ["Sales Model", "Sales Model"],
  ["0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5b-d9cb-469f-a165-70867728950e"],
  ["https://contoso.example/api/v1", "https://contoso.example/api/v1"],
  ["https://jane:secret@contoso.example/api", "https://contoso.example/api"],
  ["https://jane@contoso.example", "https://contoso.example"],
  ["https://contoso.example/api?token=abc&a=b#top", "https://contoso.example/api"],
  ["https://contoso.example/a@b", "https://contoso.example/a@b"],
  ["\\\\files\\sales\\jane\\a.xlsx", "\\\\files\\sales"],
  ["C:\\Users\\jane\\a.xlsx", null],
  ["d:/data/a.csv", null],
  ["\\\\?\\C:\\a", null],
  ["/home/jane/a.csv", null],
  ["~/a.csv", null],
  ["file:///C:/Users/jane/a.csv", null],
  ["/", "/"],
  ["Server=sql01;Database=Sales", "Server=sql01;Database=Sales"],
  ["Server=sql01;Password=abc", null],
  ["AccountName=a;AccountKey=abc", null],
  ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc", null],
  ["0123456789abcdef0123456789abcdef", null],
])("%s", (given, shown) => {
  expect(shownArgument(given)).toBe(shown);
});

test("calls of a report keep only that", () => {
  const text = 'Foo.X("C:\\Users\\jane\\a.xlsx") & Foo.X("https://jane:pw@a.example/b?key=c")';
  expect(collectFacts([{ place: "tmdl", queries: [{ name: "Q", text }] }]).calls).toEqual([
    { function: "Foo.X", query: "Q", arguments: ["https://a.example/b"] },
  ]);
});
