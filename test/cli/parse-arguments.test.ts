import { expect, test } from "vitest";
import { parseArguments } from "../../electron/cli/parse-arguments.ts";
import { commandNames } from "../../electron/cli/request.ts";
import { helpOn } from "../../electron/cli/help.ts";

const judging = { json: false, trusted: null, culture: "", catalog: null, securityLevel: "not-said" };

test.each<[string, object]>([
  ["scan", { command: "scan", folders: [], ...judging }],
  ["scan a b --json", { command: "scan", folders: ["a", "b"], ...judging, json: true }],
  ["inspect --culture zh-Hant f.mez", { command: "inspect", files: ["f.mez"], ...judging, culture: "zh-Hant" }],
  [
    "inspect f --trusted t --catalog=c --security-level any",
    { command: "inspect", files: ["f"], ...judging, trusted: "t", catalog: "c", securityLevel: "any" },
  ],
  ["inspect -- --json", { command: "inspect", files: ["--json"], ...judging }],
  ["verify f --thumbprint AA:BB", { kind: "bad-option" }],
  [`verify f --thumbprint ${"ab".repeat(20)}`, { command: "verify", files: ["f"], json: false, xml: false, thumbprint: "AB".repeat(20) }],
  ["verify f --xml --json", { command: "verify", files: ["f"], json: true, xml: true, thumbprint: null }],
  ["folders --json", { command: "folders", json: true }],
  ["trust", { command: "trust", json: false, trusted: null }],
  ["--help", { command: "help", about: null }],
  ["help scan", { command: "help", about: "scan" }],
  ["verify --help", { command: "help", about: "verify" }],
  ["--version", { command: "version" }],
  ["", { kind: "no-command" }],
  ["scam", { kind: "unknown-command", given: "scam" }],
  ["inspect", { kind: "nothing-named" }],
  ["folders x", { kind: "bad-option" }],
  ["folders --culture de", { kind: "bad-option" }],
  ["scan --jsn", { kind: "bad-option" }],
  ["scan --culture", { kind: "bad-option" }],
  ["scan --culture ../de", { kind: "bad-option" }],
  ["scan --security-level none", { kind: "bad-option" }],
])("%s", (line, expected) => {
  const parsed = parseArguments(line === "" ? [] : line.split(" "));
  expect(parsed.ok ? parsed.value : parsed.error).toMatchObject(expected);
});

test.each([null, ...commandNames])("help on %s begins with the usage and fits a window", (command) => {
  const help = helpOn(command);
  expect(help).toContain("Usage: mezzanine");
  expect(help.split("\n").every((line) => line.length <= 140)).toBe(true);
});

test.each([
  [["folders"], { command: "folders", json: false, action: "list" }],
  [["folders", "add", "C:\\Mine"], { command: "folders", json: false, action: "add", path: "C:\\Mine" }],
  [["folders", "remove", "/mine", "--json"], { command: "folders", json: true, action: "remove", path: "/mine" }],
])("%j", (argv, request) => expect(parseArguments(argv)).toEqual({ ok: true, value: request }));

test.each([[["folders", "add"]], [["folders", "forget", "/mine"]], [["folders", "add", "/a", "/b"]]])(
  "refuses %j", (argv) => expect(parseArguments(argv).ok).toBe(false),
);
