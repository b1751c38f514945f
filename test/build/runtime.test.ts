import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isNewEnough, root, runInForeground, runsTypeScript } from "../../build/runtime.js";

test.each([
  ["18.20.4", false],
  ["20.20.2", false],
  ["22.11.0", false],
  ["22.12.0", true],
  ["23.0.0", true],
  ["24.21.0", true],
])("Node %s runs the product: %s", (version, enough) => {
  expect(isNewEnough(version)).toBe(enough);
});

test("only a Node that needs no option gets none", () => {
  expect(["22.23.0", "23.11.0", "24.0.0", "26.1.0"].map(runsTypeScript)).toEqual([false, false, true, true]);
});

describe.skipIf(process.platform === "win32")("a program in the foreground", () => {
  const setup = { folder: "" };
  const runtime = pathToFileURL(join(root, "build", "runtime.js")).href;

  beforeEach(() => {
    setup.folder = mkdtempSync(join(tmpdir(), "mezzanine-foreground-"));
    // The innermost notes every signal and ends a while after the first, as a program that still has to close its store.
    write(
      "program.mjs",
      `import { appendFileSync } from "node:fs";
       for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => { appendFileSync("signals", signal + "\\n"); setTimeout(() => process.exit(5), 1000); });
       setInterval(() => undefined, 1000);
       console.log("ready");`,
    );
    for (const [outer, inner] of [
      ["launcher", "program"],
      ["runner", "launcher"],
    ]) {
      write(
        `${outer}.mjs`,
        `import { runInForeground } from "${runtime}"; const ending = await runInForeground(process.execPath, ["${inner}.mjs"]); process.exit(ending.code ?? 99);`,
      );
    }
  });

  afterEach(() => rmSync(setup.folder, { recursive: true, force: true }));

  const write = (name: string, text: string): void => writeFileSync(join(setup.folder, name), text);

  /** A launcher of a launcher of the program, in a process group of their own as a shell gives them. */
  async function signalsAfter(send: (pid: number) => unknown) {
    const child = spawn(process.execPath, ["runner.mjs"], { cwd: setup.folder, detached: true, stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(child, "exit");
    await once(child.stdout, "data");
    await send(child.pid!);
    const [code] = await ended;
    return { code, signals: readFileSync(join(setup.folder, "signals"), "utf8").trim().split("\n") };
  }

  test("gets Ctrl+C once, though the terminal sends it to every process and npm repeats it, and ends by itself", async () => {
    const press = async (pid: number): Promise<void> => {
      process.kill(-pid, "SIGINT");
      await new Promise((resolve) => setTimeout(resolve, 200));
      process.kill(pid, "SIGINT");
    };
    expect(await signalsAfter(press)).toEqual({ code: 5, signals: ["SIGINT"] });
  });

  test.each(["SIGTERM", "SIGHUP"] as const)("gets the %s that only its launcher was sent", async (signal) => {
    expect(await signalsAfter((pid) => process.kill(pid, signal))).toEqual({ code: 5, signals: [signal] });
  });

  test("that a signal ended has no exit code", async () => {
    expect(await runInForeground("sh", ["-c", "kill -TERM $$"])).toEqual({ kind: "signalled", signal: "SIGTERM" });
  });

  test("that is not a program did not start", async () => {
    expect(await runInForeground(join(setup.folder, "gone"), [])).toEqual({ kind: "not-started", error: "ENOENT" });
  });
});
