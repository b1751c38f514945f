import { expect, test } from "vitest";
import { aSnapshot } from "../../builders/a-snapshot.ts";
import { drawLoaded, textOf } from "../../builders/draw.tsx";
import { Introduction } from "../../../renderer/features/introduction/introduction.tsx";
import type { InventorySnapshot } from "../../../shared/model/inventory.ts";

import { foreignPath, plainSentence } from "../../../shared/words/foreign-text.ts";
import { en } from "../../../shared/words/en/en.ts";

const { introduction: words } = en.window;
const nothing = () => undefined;
const draw = async (snapshot: InventorySnapshot | null) =>
  textOf(await drawLoaded(<Introduction snapshot={snapshot} securityLevel="not-said" onSecurityLevel={nothing} onEnd={nothing} />));

const snapshot = aSnapshot();
const [desktop] = snapshot.folders.filter(({ role }) => role === "desktop");
const sentence = (text: (path: ReturnType<typeof foreignPath>) => string) => plainSentence(text(foreignPath(desktop?.path ?? "")));
const withState = (state: "absent" | "present"): InventorySnapshot => ({
  ...snapshot,
  folders: snapshot.folders.map((folder) => (folder.role === "desktop" ? { ...folder, state } : folder)),
});

test("the first step names the folder, and says when it does not exist", async () => {
  expect(await draw(withState("present"))).toContain(sentence(words.folder.there));
  expect(await draw(withState("absent"))).toContain(sentence(words.folder.absent));
});

test("says that no folder is known, and that nothing was read yet", async () => {
  expect(await draw({ ...snapshot, folders: [] })).toContain(words.folder.notKnown);
  expect(await draw(null)).toContain(words.found.reading);
});

test("can be skipped at the first step", async () => {
  expect(await draw(snapshot)).toContain(words.skip);
});
