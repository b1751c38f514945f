import { expect, test } from "vitest";
import { PolicyExportsView } from "../../../../renderer/features/policy/policy-exports.tsx";
import { exportEngines } from "../../../../shared/model/policy-export.ts";
import { wordsIn } from "../../../../shared/words/locales.ts";
import { drawLoaded, textOf } from "../../../builders/draw.tsx";

const { exports: texts } = wordsIn.en.policy.page;
const draw = async (canSave: boolean) => textOf(await drawLoaded(<PolicyExportsView canSave={canSave} onSave={() => undefined} />));

test("there is a button for each engine where a folder can be chosen, else the command is named", async () => {
  const drawn = await draw(true);
  for (const engine of exportEngines) expect(drawn).toContain(texts.engines[engine]);
  expect(drawn).not.toContain(texts.byCommand);
  const inBrowser = await draw(false);
  for (const engine of exportEngines) expect(inBrowser).not.toContain(texts.engines[engine]);
  expect(inBrowser).toContain("mezzanine export");
});
