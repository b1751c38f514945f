import { expect, test } from "vitest";
import { aRow, aThumbprint } from "../../../builders/a-record.ts";
import { matcher } from "../../../../renderer/state/list/search.ts";
import { groupedThumbprint } from "../../../../shared/model/thumbprint.ts";

const row = aRow({
  title: "Über Ledger",
  name: "sub/Ledger.pqx",
  dataSourceKinds: ["Ashgrove"],
  functions: ["Ashgrove.Contents"],
  signerName: "Birch Ltd",
});

test.each([
  ["nothing", "", true],
  ["blanks", "   ", true],
  ["a title without its accent", "uber", true],
  ["a file", "sub/ledger", true],
  ["a kind", "ashgrove", true],
  ["a function", "contents", true],
  ["a signer", "birch", true],
  ["words from several fields, in any order", "birch über", true],
  ["a word that is nowhere among others that are", "birch oak", false],
  ["a thumbprint as Windows shows it", groupedThumbprint(aThumbprint()).toLowerCase(), true],
  ["its beginning", aThumbprint().slice(0, 8), true],
  ["the file's own hash", row.sha256.toLowerCase(), true],
  ["a thumbprint of somebody else", aThumbprint("other"), false],
  ["a short word of hexadecimal letters", "dead", false],
])("finds by %s", (_, text, found) => {
  expect(matcher(text)(row)).toBe(found);
});
