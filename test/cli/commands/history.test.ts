import { expect, test } from "vitest";
import { temporaryHomes } from "../a-home.ts";
import { json } from "../run-command.ts";

const aHome = temporaryHomes();

test("the history is shown, filtered, exported and undone", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  await home.command("quarantine", "A.mez", "--yes", "--reason", "no longer needed");
  await home.command("disable", "B.mez", "--yes");
  const all = json(await home.command("history", "--json")) as { id: number; kind: string }[];
  expect(all.map(({ kind }) => kind)).toEqual(["disabled", "quarantined"]);
  expect((await home.command("history", "--text", "needed")).out).toContain("A.mez");
  expect((await home.command("history", "--kind", "disabled")).out).not.toContain("A.mez");
  expect((await home.command("history", "--csv")).out.split("\r\n")).toHaveLength(4);
  expect((await home.command("history", "--kind", "vanished")).code).toBe(2);
  expect((await home.command("history", "--since", "yesterday")).code).toBe(2);
  const [, quarantined] = all;
  expect((await home.command("undo", `${quarantined?.id}`, "--dry-run")).code).toBe(0);
  expect((await home.command("undo", `${quarantined?.id}`, "--yes")).code).toBe(0);
  expect(home.names()).toEqual(["A.mez", "B.mez.disabled"]);
  expect((await home.command("undo", `${quarantined?.id}`, "--yes")).code).toBe(1);
  expect((await home.command("undo", "99", "--yes")).code).toBe(2);
});
