import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createPolicyExportHandler } from "../../../electron/engine/handlers/policy-export-handler.ts";
import type { HostActions } from "../../../electron/engine/handlers/host-actions.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();

const inBase64 = (text: string) => Buffer.from(text).toString("base64");
const policy = inBase64("format: mezzanine-policy\nformatVersion: 1\nrules:\n  - {id: signed, rule: no-unsigned}\n");
const choice = { engine: "intune", name: "policy.yml", base64: policy } as const;

function handler(chooseFolder?: HostActions["chooseFolder"]) {
  const hostActions = chooseFolder === undefined ? {} : { chooseFolder };
  return createPolicyExportHandler({ hostActions, version: "1.0.0" }).savePolicyExport;
}

test("the files are saved in a new folder below the one that the user chose", async () => {
  const chosen = aFolder();
  const asked: unknown[] = [];
  const save = handler((_near, purpose) => {
    asked.push(purpose);
    return Promise.resolve(chosen);
  });
  const folder = join(chosen, "Mezzanine policy intune");
  expect(await save(choice)).toEqual({ ok: true, value: folder });
  expect(await save(choice)).toEqual({ ok: true, value: `${folder} (2)` });
  expect(asked).toEqual(["save", "save"]);
  expect(readdirSync(folder)).toContain("README.txt");
});

test("what cannot be made is named, and nobody is asked for a folder", async () => {
  const save = handler(() => expect.unreachable("asked"));
  const kindOf = async (given: Parameters<typeof save>[0], by = save) => {
    const reply = await by(given);
    return reply.ok ? reply.value : reply.error.kind;
  };
  expect(await kindOf({ ...choice, base64: "" })).toBe("not-a-policy");
  // By its name it is JSON.
  expect(await kindOf({ ...choice, name: "policy.json" })).toBe("not-a-policy");
  const rules = Array.from({ length: 500 }, (_, at) => ({ id: `r-${at}`, rule: "no-unsigned", because: "because ".repeat(30) }));
  const large = inBase64(JSON.stringify({ format: "mezzanine-policy", formatVersion: 1, rules }));
  expect(await kindOf({ ...choice, name: "policy.json", base64: large })).toBe("export-too-large");
  expect(await kindOf(choice, handler())).toBe("no-dialog");
  expect(
    await kindOf(
      choice,
      handler(() => Promise.resolve(null)),
    ),
  ).toBe(null);
  expect(
    await kindOf(
      choice,
      handler(() => Promise.resolve(join(aFolder(), "\0"))),
    ),
  ).toBe("not-saved");
});
