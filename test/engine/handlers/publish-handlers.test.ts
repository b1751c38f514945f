import { expect, test } from "vitest";
import type { ChosenFileId, ProjectAnswer, ProjectId } from "../../../shared/model/project.ts";
import { createPublishHandlers } from "../../../electron/engine/handlers/publish-handlers.ts";
import type { HostActions } from "../../../electron/engine/handlers/host-actions.ts";
import type { Projects } from "../../../electron/engine/publish/projects.ts";
import { aProjectView } from "../../gallery/states-publish.tsx";

const project = aProjectView();
const done: ProjectAnswer = { kind: "done", project };

function handlers(hostActions: HostActions) {
  const calls: (readonly unknown[])[] = [];
  const noting =
    <T>(name: string, value: T) =>
    (...facts: readonly unknown[]) => {
      calls.push([name, ...facts]);
      return Promise.resolve(value);
    };
  const projects: Projects = {
    open: noting("open", project),
    build: noting("build", undefined),
    sign: noting("sign", done),
    prepare: noting("prepare", done),
    attach: noting("attach", done),
    saveRelease: noting("release", undefined),
  };
  return { ...createPublishHandlers({ projects, hostActions }), calls };
}

const { id } = project;
const invented = "/etc/passwd" as ChosenFileId;

test("without dialogs nothing is opened", async () => {
  const { chooseProject, choosePublishFile, calls } = handlers({});
  expect(await chooseProject(null)).toMatchObject({ ok: false, error: { kind: "no-dialog" } });
  expect(await choosePublishFile({ kind: "key" })).toMatchObject({ ok: false, error: { kind: "no-dialog" } });
  expect(calls).toEqual([]);
});

test("a cancelled dialog is no failure", async () => {
  const { chooseProject, choosePublishFile, saveRelease, calls } = handlers({
    chooseFolder: () => Promise.resolve(null),
    chooseFile: () => Promise.resolve(null),
  });
  expect(await chooseProject(null)).toEqual({ ok: true, value: null });
  expect(await choosePublishFile({ kind: "key" })).toEqual({ ok: true, value: null });
  expect(await saveRelease({ id, previous: null })).toEqual({ ok: true, value: { kind: "cancelled" } });
  expect(calls).toEqual([]);
});

test("files are those that the user chose; what the page invents is unknown and never read", async () => {
  const { choosePublishFile, signProject, prepareSignature, attachSignature, saveRelease, calls } = handlers({
    chooseFolder: () => Promise.resolve("/out"),
    chooseFile: (kind) => Promise.resolve(`/home/ada/${kind}.file`),
  });
  const order = { id, certificate: null, password: "hunter two", timestamp: null };
  for (const reply of [
    await signProject({ ...order, key: invented }),
    await prepareSignature({ id, certificate: invented }),
    await attachSignature({ id, signature: invented, timestamp: null }),
    await saveRelease({ id, previous: invented }),
  ])
    expect(reply).toEqual({ ok: false, error: { kind: "unknown-id" } });
  expect(calls).toEqual([]);
  const key = await choosePublishFile({ kind: "key" });
  if (!key.ok || key.value === null) throw new Error("no key");
  expect(key.value.name).toBe("key.file");
  expect(key.value.id).not.toContain("ada");
  expect(await signProject({ ...order, key: key.value.id, certificate: invented })).toMatchObject({ ok: false });
  const signed = await signProject({ ...order, key: key.value.id });
  expect(calls).toEqual([["sign", id, { key: "/home/ada/key.file", certificate: null, password: "hunter two" }, null]]);
  expect(JSON.stringify(signed)).not.toContain("hunter");
});

test("an unknown project is named", async () => {
  const { buildProject, saveRelease } = handlers({ chooseFolder: () => Promise.resolve("/out") });
  expect(await buildProject({ id: "none" as ProjectId })).toEqual({ ok: false, error: { kind: "unknown-id" } });
  expect(await saveRelease({ id, previous: null })).toEqual({ ok: false, error: { kind: "unknown-id" } });
});
