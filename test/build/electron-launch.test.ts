import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BinaryPlace } from "../../build/electron-binary.ts";
import {
  describeNoElectron,
  findElectronHindrance,
  findSandboxRefusal,
  hasDisplay,
  judgeEnding,
  type LaunchSituation,
} from "../../build/electron-launch.ts";
import { inPackages } from "../../build/runners.ts";
import { root, type Ending } from "../../build/runtime.js";
import { failedToStart } from "../../electron/main/exit-codes.ts";

const setup = { folder: "" };

beforeEach(() => {
  setup.folder = mkdtempSync(join(tmpdir(), "mezzanine-launch-"));
});

afterEach(() => rmSync(setup.folder, { recursive: true, force: true }));

const aSituation = (changes: Partial<LaunchSituation> = {}): LaunchSituation => ({
  environment: { DISPLAY: ":1" },
  platform: "linux",
  isRoot: false,
  systemRoot: join(setup.folder, "system"),
  ...changes,
});

function write(path: string, text = ""): string {
  const file = join(setup.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe("the meaning of Electron's exit", () => {
  const exited = (code: number): Ending => ({ kind: "exited", code });
  const by = (signal: NodeJS.Signals): Ending => ({ kind: "signalled", signal });

  test.each<[string, Ending, Partial<LaunchSituation>, object]>([
    ["closed", exited(0), {}, { kind: "ended", exitCode: 0 }],
    ["ended with a code of its own", exited(3), {}, { kind: "ended", exitCode: 3 }],
    ["our code", exited(failedToStart), {}, { kind: "failed-to-start" }],
    ["our code on Windows", exited(failedToStart), { platform: "win32" }, { kind: "failed-to-start" }],
    ["Ctrl+C", by("SIGINT"), {}, { kind: "ended", exitCode: 0 }],
    ["the system shuts down", by("SIGTERM"), {}, { kind: "ended", exitCode: 0 }],
    ["the terminal was closed", by("SIGHUP"), {}, { kind: "ended", exitCode: 0 }],
    ["the user killed it", by("SIGKILL"), {}, { kind: "ended", exitCode: 0 }],
    ["a script around it says Ctrl+C", exited(130), {}, { kind: "ended", exitCode: 0 }],
    ["Chromium aborts", by("SIGTRAP"), {}, { kind: "crashed", detail: "SIGTRAP" }],
    ["it crashes", by("SIGSEGV"), {}, { kind: "crashed" }],
    ["a script around it says so", exited(139), {}, { kind: "crashed", detail: "SIGSEGV" }],
    ["it crashes on Windows", exited(0xc0000005), { platform: "win32" }, { kind: "crashed", detail: "0xc0000005" }],
    ["a library is missing", exited(127), {}, { kind: "not-runnable" }],
    ["a library is missing on Windows", exited(0xc0000135), { platform: "win32" }, { kind: "not-runnable" }],
    ["127 is a code like others on Windows", exited(127), { platform: "win32" }, { kind: "ended", exitCode: 127 }],
    ["the system cannot run it", { kind: "not-started", error: "ENOEXEC" }, {}, { kind: "not-runnable", detail: "ENOEXEC" }],
    ["Chromium refuses root", exited(1), { isRoot: true }, { kind: "root" }],
    ["1 is a code like others for users", exited(1), {}, { kind: "ended", exitCode: 1 }],
    ["1 is a code like others on macOS", exited(1), { isRoot: true, platform: "darwin" }, { kind: "ended", exitCode: 1 }],
  ])("%s", (_, ending, changes, meaning) => {
    expect(judgeEnding(ending, aSituation(changes))).toMatchObject(meaning);
  });
});

describe("the sandbox of an unpacked Electron", () => {
  const restrict = (text = "1\n"): string => write("system/proc/sys/kernel/apparmor_restrict_unprivileged_userns", text);
  const anElectron = (): string => {
    write("electron/dist/chrome-sandbox");
    return write("electron/dist/electron");
  };

  test("is refused where user namespaces are restricted, and the remedy is named", () => {
    restrict();
    const refusal = findSandboxRefusal(anElectron(), aSituation());
    expect(refusal).toEqual({ kind: "no-sandbox", helper: join(setup.folder, "electron", "dist", "chrome-sandbox") });
    const words = describeNoElectron(refusal!);
    expect(words).toContain("chmod 4755");
    expect(words).not.toContain("--no-sandbox");
  });

  test.each([
    ["the restriction is off", () => restrict("0\n")],
    ["the system has no such restriction", () => undefined],
    [
      "a profile names the program",
      () =>
        void (
          restrict(),
          write(
            "system/etc/apparmor.d/mine",
            `profile mine ${join(setup.folder, "electron/dist/electron")} flags=(unconfined) {\n  userns,\n}\n`,
          )
        ),
    ],
    [
      "a profile's pattern fits it",
      () =>
        void (
          restrict(),
          write("system/etc/apparmor.d/mine", "profile mine /**/node_modules/electron/dist/electron flags=(unconfined) {\n  userns,\n}\n")
        ),
    ],
  ])("is not refused where %s", (_, prepare) => {
    prepare();
    expect(findSandboxRefusal(anElectron(), aSituation())).toBeUndefined();
  });

  test("is refused where the profiles are about other programs", () => {
    restrict();
    write("system/etc/apparmor.d/code", "profile code /usr/share/code{/bin,}/code flags=(unconfined) {\n  userns,\n}\n");
    expect(findSandboxRefusal(anElectron(), aSituation())).toMatchObject({ kind: "no-sandbox" });
  });

  test("is not checked on Windows and macOS", () => {
    restrict();
    expect(findSandboxRefusal(anElectron(), aSituation({ platform: "darwin" }))).toBeUndefined();
  });

  test.skipIf(process.getuid?.() !== 0)("is not refused once its helper belongs to root and is setuid", () => {
    restrict();
    const electron = anElectron();
    const helper = join(dirname(electron), "chrome-sandbox");
    chmodSync(helper, 0o4755);
    expect(findSandboxRefusal(electron, aSituation())).toBeUndefined();
    chownSync(helper, 1000, 1000);
    chmodSync(helper, 0o4755);
    expect(findSandboxRefusal(electron, aSituation())).toMatchObject({ kind: "no-sandbox" });
  });
});

describe("end-to-end tests in Electron", () => {
  const aPlace = (): BinaryPlace => {
    write("electron/package.json", `{"version":"45.4.1"}`);
    return { packageFolder: join(setup.folder, "electron"), environment: {}, platform: "linux" };
  };
  const whole = (): void =>
    void [
      ["path.txt", "electron"],
      ["dist/version", "45.4.1"],
      ["dist/electron", ""],
    ].map(([name, text]) => write(`electron/${name}`, text));

  test("need its program", () => {
    expect(findElectronHindrance(aPlace(), aSituation())).toBe("absent");
  });

  test("need a display", () => {
    whole();
    expect(findElectronHindrance(aPlace(), aSituation({ environment: {} }))).toBe("no-display");
    expect(findElectronHindrance(aPlace(), aSituation({ environment: { WAYLAND_DISPLAY: "wayland-0" } }))).toBeUndefined();
    expect(findElectronHindrance(aPlace(), aSituation({ environment: {}, platform: "darwin" }))).toBeUndefined();
  });

  test("need a sandbox", () => {
    whole();
    write("system/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1");
    expect(findElectronHindrance(aPlace(), aSituation())).toBe("no-sandbox");
  });
});

test.skipIf(process.platform !== "linux")("Playwright has no host Electron where there is no display", { timeout: 60_000 }, () => {
  write("dist/electron");
  const hosts = ["", ":1"].map((DISPLAY) => {
    const { stdout } = spawnSync(
      process.execPath,
      [inPackages("@playwright/test/cli.js"), "test", "--list", "--config", join(root, "build", "playwright.config.ts"), "window.spec"],
      {
        encoding: "utf8",
        env: { ...process.env, DISPLAY, WAYLAND_DISPLAY: "", ELECTRON_OVERRIDE_DIST_PATH: join(setup.folder, "dist") },
      },
    );
    return ["web", "stand-in", "electron"].filter((host) => stdout.includes(`[${host}]`));
  });
  expect(hosts).toEqual([
    ["web", "stand-in"],
    ["web", "stand-in", "electron"],
  ]);
});

test("only Linux may lack a display", () => {
  expect((["linux", "win32", "darwin"] as const).map((platform) => hasDisplay({ environment: { DISPLAY: "" }, platform }))).toEqual([
    false,
    true,
    true,
  ]);
});
