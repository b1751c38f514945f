import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryHomes } from "../a-home.ts";
import { json } from "../run-command.ts";

const aHome = temporaryHomes();

test("compare: known files, files from elsewhere, certified ones by name", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  writeFileSync(join(home.home, "Sent.mez"), "One");
  expect((await home.command("compare", "A.mez", "B.mez")).code).toBe(1);
  expect((await home.command("compare", "A.mez", join(home.home, "Sent.mez"))).code).toBe(0);
  expect(json(await home.command("compare", "A.mez", "Acterys", "--json"))).toMatchObject({
    onlyNames: true,
    breakages: [{ kind: "kind-lost" }],
  });
  expect((await home.command("compare", "A.mez", "Nothing")).code).toBe(2);
  expect((await home.command("compare", "A.mez")).code).toBe(2);
});
