import { describe, expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import type { CommandName } from "../../../shared/contract/commands.ts";
import type { ChosenFile, ChosenFileId, ProjectAnswer } from "../../../shared/model/project.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import { createPublish, nothingChosen } from "../../../renderer/state/publish-flow.ts";
import { aProjectView, aSignedFile } from "../../gallery/states-publish.tsx";

const project = aProjectView();
const keyFile: ChosenFile = { id: "key-1" as ChosenFileId, name: "key.pfx" };
const signed: ProjectAnswer = { kind: "done", project: aProjectView({ signed: aSignedFile }) };

function aPublish(replies: Partial<Record<CommandName, unknown>>, more: Partial<WindowBridge> = {}) {
  const calls: (readonly [CommandName, unknown])[] = [];
  const bridge = {
    call: async (name: CommandName, input: unknown) => {
      calls.push([name, input]);
      return replies[name] ?? err({ kind: "internal" });
    },
    ...more,
  } as unknown as WindowBridge;
  const publish = createPublish(bridge);
  return { publish, calls, state: () => publish.store.get() };
}

const opened = { chooseProject: ok(project), choosePublishFile: ok(keyFile) };

describe("publishing", () => {
  test("a cancelled dialog changes nothing", async () => {
    const { publish, state } = aPublish({ chooseProject: ok(null), choosePublishFile: ok(null) });
    await publish.choose();
    await publish.chooseFile("key");
    expect(state()).toEqual(nothingChosen);
  });

  test("signs with what was chosen; the password is nowhere in the state", async () => {
    const { publish, calls, state } = aPublish({ ...opened, signProject: ok(signed) });
    await publish.choose();
    await publish.sign("too early");
    await publish.chooseFile("key");
    publish.setTimestamp(" http://ts.example ");
    await publish.sign("hunter two");
    expect(calls.at(-1)).toEqual([
      "signProject",
      { id: project.id, key: keyFile.id, certificate: null, password: "hunter two", timestamp: "http://ts.example" },
    ]);
    expect(calls.filter(([name]) => name === "signProject")).toHaveLength(1);
    expect(state()).toMatchObject({ working: null, problem: null, project: { signed: aSignedFile } });
    expect(JSON.stringify(state())).not.toContain("hunter");
  });

  test("an empty password is none", async () => {
    const { publish, calls } = aPublish({ ...opened, signProject: ok(signed) });
    await publish.choose();
    await publish.chooseFile("key");
    await publish.sign("");
    expect(calls.at(-1)?.[1]).toMatchObject({ password: null, timestamp: null });
  });

  test("a refusal is shown where it was asked, and gone with the next try", async () => {
    const refusal = { step: "sign", failure: { kind: "wrong-password", path: "key.pfx" } } as const;
    const { publish, state } = aPublish({
      ...opened,
      signProject: ok({ kind: "refused", refusal }),
      saveRelease: err({ kind: "no-dialog" }),
    });
    await publish.choose();
    await publish.chooseFile("key");
    await publish.sign("x");
    expect(state().problem).toEqual({ at: "sign", refusal });
    await publish.saveRelease();
    expect(state().problem).toEqual({ at: "release", command: "saveRelease", because: "no-dialog" });
  });

  test("a new build, and another project, forget what was saved", async () => {
    const saved = { kind: "done", folder: "/out/Contoso release", fileCount: 16, warnings: [] } as const;
    const { publish, state } = aPublish({ ...opened, buildProject: ok(project), saveRelease: ok(saved) });
    for (const next of [publish.build, publish.choose]) {
      await publish.choose();
      await publish.saveRelease();
      expect(state().saved).toEqual(saved);
      await next();
      expect(state().saved).toBe(null);
    }
  });

  test("one thing at a time", async () => {
    const { publish, calls } = aPublish(opened);
    await Promise.all([publish.choose(), publish.choose(), publish.choose()]);
    expect(calls.map(([name]) => name)).toEqual(["chooseProject"]);
  });

  test("a dropped folder is opened by the host; in a browser that is not possible", async () => {
    const folder = new File([], "project");
    const dropped = aPublish({}, { openProject: () => Promise.resolve(ok(project)) });
    expect([await dropped.publish.drop(folder), dropped.state().project]).toEqual([true, project]);
    const pathless = aPublish({}, { openProject: () => Promise.resolve(null) });
    expect([await pathless.publish.drop(folder), pathless.state().project]).toEqual([false, null]);
    expect(await aPublish({}).publish.drop(folder)).toBe(false);
  });
});
