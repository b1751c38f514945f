import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createNodeInspector } from "../../../electron/engine/inspector/node-inspector.ts";
import type { CommandContext } from "../../../electron/cli/command-context.ts";
import { connectorFiles } from "../../builders/an-archive.ts";
import { temporaryFolders } from "../../engine/inventory/temporary-folders.ts";
import { json, run, type Ran } from "../run-command.ts";

const aFolder = temporaryFolders();
const entry = new URL("../../../electron/engine/inspector/inspecting-child.ts", import.meta.url);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let waited = 0; !(await holds()) && waited < 30_000; waited += 50) await pause(50);
  expect(await holds()).toBe(true);
};

/** A home with a project folder in it, and the folder that Power BI Desktop reads. */
function aWorkplace() {
  const home = aFolder();
  const project = join(home, "project");
  const custom = join(home, "Documents", "Power BI Desktop", "Custom Connectors");
  for (const folder of [project, custom]) mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string | Buffer) => writeFileSync(join(project, name), content);
  for (const [name, content] of Object.entries(connectorFiles)) write(name, content);
  const context: Partial<CommandContext> = {
    home,
    cwd: home,
    dataFolder: join(home, "data"),
    createInspector: () => createNodeInspector({ entry, warm: null, extraCertificates: [] }),
  };
  const output = join(home, "Fernhill.mez");
  const hash = (path: string) => (existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : null);
  return {
    project,
    custom,
    write,
    output,
    built: () => hash(output),
    installed: () => hash(join(custom, "Fernhill.mez")),
    pack: (...more: readonly string[]) => run(["pack", "project", "--json", ...more], context),
    command: (...argv: readonly string[]) => run(argv, context),
    /** Starts a watch; `end` is Ctrl+C. */
    watch: (...more: readonly string[]) => {
      const pressed: { press: () => void } = { press: () => undefined };
      const written = { out: "" };
      const ended = run(["pack", "project", "--watch", "--json", ...more], {
        ...context,
        stdout: { write: (text) => void (written.out += text), isTerminal: false, columns: 100 },
        onInterrupt: (listener) => {
          pressed.press = listener;
          return () => undefined;
        },
      });
      return {
        builds: () => buildsIn(written.out),
        end: () => {
          pressed.press();
          return ended;
        },
      };
    },
  };
}

interface Build {
  readonly done: boolean;
  readonly failure?: { readonly kind: string; readonly line?: number; readonly column?: number };
  readonly installed?: { readonly historyId?: number | null; readonly failure?: { readonly obstacle?: { readonly kind: string } } };
}
const answerOf = (ran: Ran) => json(ran) as Build;
const buildsIn = (out: string) => out.split(/(?<=^\})\n/mu).flatMap((text) => (text.trim() === "" ? [] : [JSON.parse(text) as Build]));
const source = connectorFiles["Fernhill.pq"] ?? "";

test("--install installs what was built; undo takes it away and brings back what it replaced", async () => {
  const place = aWorkplace();
  const first = answerOf(await place.pack("--install"));
  expect([first.done, place.installed() === place.built()]).toEqual([true, true]);
  const before = place.installed();
  place.write("Fernhill.pq", `${source}\n// changed`);
  const second = await place.pack("--install", "--replace");
  expect(answerOf(second).done).toBe(true);
  expect(place.installed()).not.toBe(before);
  const historyId = answerOf(second).installed?.historyId;
  expect((await place.command("undo", `${historyId}`, "--yes")).code).toBe(0);
  expect(place.installed()).toBe(before);
});

test("an installed file that this run did not build stays unless --replace is given", async () => {
  const place = aWorkplace();
  writeFileSync(join(place.custom, "Fernhill.mez"), "theirs");
  const ran = await place.pack("--install");
  expect([ran.code, answerOf(ran).done, answerOf(ran).installed?.failure?.obstacle?.kind]).toEqual([1, false, "would-replace"]);
  expect(readFileSync(join(place.custom, "Fernhill.mez"), "utf8")).toBe("theirs");
  rmSync(join(place.custom, "Fernhill.mez"));
  rmSync(place.output);
  expect(answerOf(await place.pack("--install")).done).toBe(true);
  const before = place.installed();
  place.write("Fernhill.pq", `${source}\n// changed`);
  rmSync(place.output);
  const second = await place.pack("--install");
  expect([second.code, answerOf(second).installed?.failure?.obstacle?.kind]).toEqual([1, "would-replace"]);
  expect(place.installed()).toBe(before);
});

test("--watch builds after each change, installs over its own builds, and ends in order", async () => {
  const place = aWorkplace();
  const watch = place.watch("--install");
  await until(() => place.installed() !== null);
  const first = place.installed();
  place.write("Helper.pqm", "1");
  await until(() => place.installed() !== null && place.installed() !== first);
  const second = place.installed();
  // A mistake builds and installs nothing.
  place.write("Fernhill.pq", "section Fernhill;\n\nshared A = (1 + ;\n");
  await until(() => watch.builds().length === 3);
  expect([place.installed(), place.built()]).toEqual([second, second]);
  place.write("Fernhill.pq", `${source}\n// mended`);
  await until(() => place.installed() !== second && place.installed() !== null);
  const ran = await watch.end();
  expect(ran.code).toBe(0);
  const builds = watch.builds();
  expect(builds.map(({ done }) => done)).toEqual([true, true, false, true]);
  expect(builds[2]?.failure).toMatchObject({ kind: "mistake", line: 3, column: 17 });
  expect(readdirSync(place.custom)).toEqual(["Fernhill.mez"]);
  const quarantine = json(await place.command("quarantine", "--json")) as { files: readonly { name: string }[] };
  expect(quarantine.files).toHaveLength(2);
});

test("--watch alone installs nothing, builds once where its output lies in the project, and keeps what others wrote there", async () => {
  const place = aWorkplace();
  const watch = place.watch("--output", join("project", "Fernhill.mez"));
  const output = join(place.project, "Fernhill.mez");
  await until(() => existsSync(output));
  await pause(1_500);
  writeFileSync(output, "theirs");
  place.write("Helper.pqm", "1");
  await until(() => watch.builds().length > 1);
  expect(readFileSync(output, "utf8")).toBe("theirs");
  await watch.end();
  const builds = watch.builds();
  expect(builds[0]?.done).toBe(true);
  expect(builds.slice(1).every(({ failure }) => failure?.kind === "output-exists")).toBe(true);
  expect(builds.filter(({ done }) => done)).toHaveLength(1);
  expect(place.installed()).toBe(null);
});

test("a folder of --include is watched too", async () => {
  const place = aWorkplace();
  mkdirSync(join(place.project, "parts"));
  place.write("parts/Helper.pqm", "1");
  const watch = place.watch("--include", "parts/*.pqm");
  await until(() => place.built() !== null);
  const first = place.built();
  await pause(200);
  place.write("parts/Helper.pqm", "2");
  await until(() => place.built() !== first);
  expect((await watch.end()).code).toBe(0);
});
