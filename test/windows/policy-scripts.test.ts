import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { policyText } from "../../electron/engine/export/policy-parts.ts";
import { printPolicyScript, type PolicyTask } from "../../electron/engine/export/policy-scripts.ts";
import type { MachinePolicy } from "../../shared/model/machine-policy.ts";
import { own } from "./registry.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// The scripts of `mezzanine export`, run by Windows PowerShell. What they call is a stand-in that writes down what it was given.

const skip = own && "Wine has no PowerShell";
// A space, and what the command prompt would read as a command.
const folder = join(temporaryFolder(), "a & b");
const program = join(folder, "program");
const log = join(folder, "log.txt");
mkdirSync(program, { recursive: true });

const nothing = { kind: null, sha256: null, signer: null };
const policy: MachinePolicy = {
  format: "mezzanine-policy",
  formatVersion: 1,
  name: "'@ $(exit 9) \u2019",
  rules: ["one", "two"].map((id) => ({ id, because: "'", rule: "forbidden", connectors: [{ ...nothing, name: `${id}.mez` }] })),
};

interface Answer {
  readonly code: number;
  readonly output: string;
}

const answer = (code: number, one: string, two: string): Answer => ({
  code,
  output: JSON.stringify({
    computers: [
      {
        user: "\u00E9\u4E2D",
        rules: [
          { id: "one", outcome: one },
          { id: "two", outcome: two },
        ],
      },
    ],
  }),
});

function writeStandIn({ code, output }: Answer): void {
  const facts = `require("node:fs").readFileSync("policy.json", "utf8")`;
  const line = `require("node:fs").appendFileSync(${JSON.stringify(log)}, JSON.stringify([process.argv.slice(2), JSON.parse(${facts}).name]) + "\\n");`;
  writeFileSync(
    join(program, "answer.cjs"),
    `${line} process.stderr.write("said"); process.stdout.write(${JSON.stringify(output)}); process.exitCode = ${code};`,
  );
  writeFileSync(join(program, "mezzanine.cmd"), `@"${process.execPath}" "%~dp0answer.cjs" %*\r\n`);
}

function runScript(task: PolicyTask, given: Answer | null, ...parameters: readonly string[]) {
  rmSync(log, { force: true });
  rmSync(join(program, "mezzanine.cmd"), { force: true });
  if (given !== null) writeStandIn(given);
  const path = join(folder, "script.ps1");
  writeFileSync(path, printPolicyScript(task, policy, "1.0"), "latin1");
  const others = Object.entries(process.env).filter(([name]) => name.toLowerCase() !== "path");
  const env = { ...Object.fromEntries(others), Path: `${program};${process.env["SystemRoot"]}\\System32` };
  const args = ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", path, ...parameters];
  const powerShell = `${process.env["SystemRoot"]}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
  const { status, stdout, stderr } = spawnSync(powerShell, args, { encoding: "latin1", windowsHide: true, env, cwd: folder });
  assert.equal(stderr, "");
  return { status, lines: stdout.trim().split(/\r?\n/u) };
}

const asked = (): readonly (readonly [readonly string[], string])[] =>
  readFileSync(log, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as [string[], string]);

const check = ["policy", "check", "policy.json", "--json"];
const fix = ["policy", "check", "policy.json", "--fix", "--yes", "--json"];

test("the command prompt starts a command from any path, as the scripts tell it to", () => {
  rmSync(log, { force: true });
  writeStandIn(answer(3, "met", "unknown"));
  writeFileSync(join(folder, "policy.json"), policyText(policy));
  const [, before, end] =
    /Arguments = '([^']+)' \+ \$onPath\.Path \+ '" '; End = '([^']+)'/u.exec(printPolicyScript("detect", policy, "1")) ?? [];
  const line = `${before}${join(program, "mezzanine.cmd")}" ${check.join(" ")}${end}`;
  const { status, stdout } = spawnSync(`${process.env["SystemRoot"]}\\System32\\cmd.exe`, [line], {
    cwd: folder,
    encoding: "utf8",
    windowsHide: true,
    windowsVerbatimArguments: true,
  });
  assert.deepEqual([status, JSON.parse(stdout), asked()], [3, JSON.parse(answer(3, "met", "unknown").output), [[check, policy.name]]]);
});

test("a detection ends with 0 only when every rule is met", { skip }, () => {
  assert.deepEqual(runScript("detect", answer(0, "met", "met")), { status: 0, lines: ["Rules: 2. All are met."] });
  assert.deepEqual(asked(), [[check, policy.name]]);
  assert.deepEqual(runScript("detect", answer(1, "different", "met")), { status: 1, lines: ["Rules: 2. Different: one."] });
  assert.deepEqual(runScript("detect", answer(3, "met", "unknown")), { status: 1, lines: ["Rules: 2. Not known: two."] });
  // What does not fit together, or is no answer.
  assert.equal(runScript("detect", answer(0, "met", "different")).status, 1);
  assert.equal(runScript("detect", answer(1, "met", "met")).status, 1);
  assert.equal(runScript("detect", { code: 0, output: "{}" }).status, 1);
  assert.deepEqual(runScript("detect", { code: 3, output: "" }), {
    status: 1,
    lines: ["Could not check: Mezzanine ended with 3. said"],
  });
  assert.equal(runScript("detect", { code: 0, output: "nonsense" }).status, 1);
});

test("without Mezzanine no script tells of a good state", { skip }, () => {
  const detected = runScript("detect", null);
  assert.equal(detected.status, 1);
  assert.match(detected.lines.join(), /^Could not check: Mezzanine was not found/u);
  assert.equal(runScript("remediate", null).status, 1);
  assert.deepEqual(JSON.parse(runScript("discover-rules", null).lines.join("")), { one: "not-checked", two: "not-checked" });
  assert.deepEqual(JSON.parse(runScript("discover-policy", null).lines.join("")), { MezzaninePolicy: "not-checked" });
  assert.deepEqual(runScript("requirement", null), { status: 0, lines: ["not-checked"] });
  assert.match(runScript("discover-compliant", null).lines.join(), /^CouldNotCheck: /u);
});

test("a remediation corrects, and then asks again", { skip }, () => {
  assert.equal(runScript("remediate", answer(0, "met", "met")).status, 0);
  assert.deepEqual(
    asked().map(([given]) => given),
    [fix, check],
  );
  assert.equal(runScript("remediate", answer(1, "met", "different")).status, 1);
});

test("what Intune and Configuration Manager compare", { skip }, () => {
  assert.deepEqual(JSON.parse(runScript("discover-rules", answer(1, "different", "met")).lines.join("\n")), {
    one: "different",
    two: "met",
  });
  assert.deepEqual(JSON.parse(runScript("discover-policy", answer(3, "unknown", "met")).lines.join("\n")), { MezzaninePolicy: "unknown" });
  assert.deepEqual(runScript("requirement", answer(0, "met", "met")).lines, ["met"]);
  assert.deepEqual(runScript("discover-compliant", answer(0, "met", "met")).lines, ["Compliant"]);
  assert.deepEqual(runScript("discover-compliant", answer(1, "met", "different")).lines, ["NonCompliant: Rules: 2. Different: two."]);
});

test("a logon script only checks unless it is told to correct, and leaves a line", { skip }, () => {
  const reports = join(folder, "reports");
  mkdirSync(reports);
  assert.equal(runScript("logon", answer(1, "different", "met"), "-ReportFolder", reports).status, 1);
  assert.deepEqual(
    asked().map(([given]) => given),
    [check],
  );
  const [name = ""] = readdirSync(reports);
  assert.match(readFileSync(join(reports, name), "utf8"), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ Rules: 2\. Different: one\.\r\n$/u);
  assert.equal(runScript("logon", answer(0, "met", "met"), "-Fix").status, 0);
  assert.deepEqual(
    asked().map(([given]) => given),
    [fix, check],
  );
  assert.equal(runScript("logon", answer(0, "met", "met"), "-ReportFolder", join(folder, "absent")).status, 1);
});
