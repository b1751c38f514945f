import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findBuilds } from "../../../electron/engine/diagnosis/find-builds.ts";
import { readConnectorFolder } from "../../../electron/engine/inspector/list-connectors.ts";
import { limits } from "../../../electron/engine/limits.ts";
import type { BuildId } from "../../../shared/model/diagnosis.ts";
import type { FolderId } from "../../../shared/model/inventory.ts";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { aRealInspector, engines, failureOf, rescan, valueOf } from "../an-engine.ts";

const { start, aHome } = engines();
const early = new Date("2026-01-02T11:40:00Z");
const late = new Date("2026-01-02T14:02:00Z");

function put(path: string, content: Buffer | string, at: Date = early): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  utimesSync(path, at, at);
  return path;
}

async function aProject(installed: Readonly<Record<string, Buffer>>, chosen?: string) {
  const home = aHome();
  for (const [name, bytes] of Object.entries(installed)) put(join(home.custom, name), bytes);
  const project = join(home.home, "src", "Kale");
  mkdirSync(project, { recursive: true });
  const engine = await start(home, {
    inspector: aRealInspector(),
    hostActions: { chooseFolder: () => Promise.resolve(chosen ?? project) },
    readPrograms: async () => [],
  });
  return { ...home, project, engine };
}

const kale = (version: string) => anArchive(aConnector("Kale", version));

test("what a build is to the installed files", async () => {
  const old = await kale("1.0.0");
  const { project, engine } = await aProject({ "Kale.mez": old, "Lark.mez": await anArchive(aConnector("Lark")) });
  put(join(project, "bin/AnyCPU/Debug/Kale.mez"), await kale("2.0.0"), late);
  put(join(project, "build/Kale-dev.mez"), await kale("1.5.0"), new Date(early.getTime() - 1_000));
  put(join(project, "bin/same/Kale.mez"), old, late);
  put(join(project, "bin/New.mez"), await anArchive(aConnector("New")), late);
  put(join(project, "bin/Page.mez"), "<!DOCTYPE html>", late);
  const { builds, isWhole } = await engine.projectFolders.look(project);
  expect(Object.fromEntries(builds.map(({ name, state, installed }) => [name, [state, installed?.name ?? null]]))).toEqual({
    "bin/AnyCPU/Debug/Kale.mez": ["newer", "Kale.mez"],
    // Of the same connector under another name, and built before the other was installed.
    "build/Kale-dev.mez": ["other-content", "Kale.mez"],
    "bin/same/Kale.mez": ["installed", "Kale.mez"],
    "bin/New.mez": ["not-installed", null],
    "bin/Page.mez": ["not-readable", null],
  });
  expect(isWhole).toBe(true);
});

test("a project is added, its newer build is named and opened for the review, and the project is forgotten", async () => {
  const { project, engine } = await aProject({ "Kale.mez": await kale("1.0.0") });
  put(join(project, "bin/Kale.mez"), await kale("2.0.0"), late);
  const added = await valueOf(engine.handlers.addProject(null));
  expect(added?.path).toBe(project);
  expect(await failureOf(engine.handlers.addProject(null))).toBe("already-added");
  const id = engine.inventory.files()[0]?.id;
  if (id === undefined) throw new Error("nothing installed");
  const { newerBuild } = await valueOf(engine.handlers.diagnose({ id }));
  expect(newerBuild).toMatchObject({ path: join(project, "bin/Kale.mez"), builtAt: late.toISOString(), installedAt: early.toISOString() });
  const opened = await valueOf(engine.handlers.openBuild({ build: newerBuild?.build ?? ("" as BuildId) }));
  const plan = await valueOf(engine.handlers.planInstall({ ids: [opened.id] }));
  expect(plan.files[0]?.rivals.map(({ relation }) => relation)).toEqual(["same-name"]);
  await valueOf(engine.handlers.install({ planId: plan.planId, files: [{ id: opened.id, replace: [id], removeMark: false }], reason: "" }));
  await rescan(engine);
  expect((await valueOf(engine.handlers.diagnose({ id }))).newerBuild).toBeNull();
  expect((await valueOf(engine.handlers.getProjects(null))).map(({ builds }) => builds.map(({ state }) => state))).toEqual([["installed"]]);
  await valueOf(engine.handlers.removeProject({ id: added?.id ?? ("" as FolderId) }));
  expect(await valueOf(engine.handlers.getProjects(null))).toEqual([]);
});

test("a folder that is none is not added, and a build that was never listed is not opened", async () => {
  const { engine } = await aProject({}, "/nowhere/at/all");
  expect(await failureOf(engine.handlers.addProject(null))).toBe("not-a-folder");
  expect(await failureOf(engine.handlers.openBuild({ build: "/etc/passwd" as BuildId }))).toBe("unknown-id");
});

test("only what lies under bin or build is a build, and no link is followed", async () => {
  const { home } = aHome();
  const project = join(home, "Kale");
  const outside = put(join(home, "elsewhere/bin/Other.mez"), "x");
  for (const name of [
    "Kale.mez",
    "dist/Kale.mez",
    "node_modules/x/bin/Kale.mez",
    ".git/bin/Kale.mez",
    "bin/notes.txt",
    "bin/Off.mez.disabled",
  ])
    put(join(project, name), "x");
  put(join(project, "a/b/Build/Kale.pqx"), "x");
  symlinkSync(outside, join(project, "bin/Linked.mez"));
  symlinkSync(join(home, "elsewhere"), join(project, "linked"));
  symlinkSync(project, join(project, "bin/round"));
  const found = await findBuilds(project, readConnectorFolder);
  expect([found.state, found.isWhole, found.builds.map(({ name }) => name)]).toEqual(["present", true, ["a/b/Build/Kale.pqx"]]);
});

test("a project that is too deep, too wide, or does not answer is not looked at whole", async () => {
  const { home } = aHome();
  const deep = join(home, "deep");
  put(join(deep, ...Array<string>(limits.buildDepth + 1).fill("a"), "bin/Kale.mez"), "x");
  expect(await findBuilds(deep, readConnectorFolder)).toMatchObject({ isWhole: false, builds: [] });
  const asked = { count: 0 };
  const endless = await findBuilds("/endless", async () => {
    asked.count += 1;
    return { state: "present", files: [], folders: ["x", "y", "z"] };
  });
  expect([endless.isWhole, asked.count <= limits.buildFolders + 1]).toEqual([false, true]);
  expect(await findBuilds("/gone", async () => null)).toEqual({ state: "no-answer", isWhole: false, builds: [] });
});

test("a window that asks several times a second has the folder read once", async () => {
  const asked: string[] = [];
  const inspector = aRealInspector();
  const home = aHome();
  put(join(home.home, "Kale/bin/Kale.mez"), await kale("2.0.0"), late);
  const { projectFolders: projects } = await start(home, {
    inspector: {
      ...inspector,
      readFolder: (request) => {
        asked.push(request.path);
        return inspector.readFolder(request);
      },
    },
  });
  const project = join(home.home, "Kale");
  const found = await Promise.all([projects.look(project), projects.look(project), projects.look(project)]);
  expect(found.map(({ builds }) => builds.map(({ state }) => state))).toEqual([["not-installed"], ["not-installed"], ["not-installed"]]);
  expect(asked.filter((path) => path === join(project, "bin")).length).toBe(1);
});
