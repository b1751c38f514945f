import { expect, test } from "vitest";
import {
  isAcceptedName,
  isDisabledName,
  isMainName,
  isQueryName,
  mainNameFor,
  withoutAcceptedExtension,
} from "../../../shared/model/file-name.ts";

test.each([
  ["A.mez", true],
  ["A.PQX", true],
  ["A.m", true],
  ["A.pq", true],
  ["A.zip", false],
  ["A.mez.zip", false],
  ["A.mez.disabled", false],
  ["Amez", false],
  ["A.pqm", false],
])("%s is a name that Power BI accepts: %s", (name, isAccepted) => {
  expect(isAcceptedName(name)).toBe(isAccepted);
});

test("an extension is removed only where Power BI accepts it", () => {
  expect(["A.mez", "A.pq", "A.b.pqx", "A.zip", "mez"].map(withoutAcceptedExtension)).toEqual(["A", "A", "A.b", "A.zip", "mez"]);
});

test("a disabled file has a name before the ending", () => {
  expect(["A.mez.disabled", "A.DISABLED", ".disabled", "A.mez"].map(isDisabledName)).toEqual([true, true, false, false]);
});

test.each([
  ["Contoso.pq", true],
  ["Contoso.M", true],
  ["Contoso.test.pq", true],
  ["._Contoso.pq", true],
  ["Contoso.query.pq", false],
  ["Contoso.Query.M", false],
  ["Contoso.pqm", false],
  ["Contoso.pq.txt", false],
  ["lib/Contoso.pq", false],
  ["lib\\Contoso.pq", false],
])("%s is the name of a main document: %s", (name, isMain) => {
  expect(isMainName(name)).toBe(isMain);
});

test("a query stays one whatever is put behind its name", () => {
  expect(["a.query.pq", "a.QUERY.pq.txt", "a.query", "a.queries.pq", "query.pq"].map(isQueryName)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ["Contoso.pqm", "Contoso.pq"],
  ["Contoso.pq.txt", "Contoso.pq"],
  ["Contoso.m.bak", "Contoso.m"],
  ["Contoso.txt", "Contoso.pq"],
  ["Contoso", "Contoso.pq"],
  [".pqm", ".pqm.pq"],
])("%s would be a main document as %s", (name, wanted) => {
  expect(mainNameFor(name)).toBe(wanted);
});
