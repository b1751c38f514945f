import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import { createGatewayAccess, parseSavedRules } from "../../../electron/engine/folders/access-reader.ts";
import type { RegistryReader, RegistryValue } from "../../../electron/engine/trust/registry.ts";

const saved = (text: string, mark = "") => Buffer.from(`${mark}${text}`, "utf16le");
const rules = "D:AI(A;OICIID;FA;;;SY)(A;OICIID;0x1200a9;;;BU)";

// What `icacls /save` writes, as it was observed in public on Windows 10.0.26100: UTF-16 in little-endian order without a mark, elsewhere
// with one; a line with the name and one with the rules.
test.each([
  ["a folder", saved(`Custom Connectors\r\n${rules}\r\n`), rules],
  ["with a mark before it", saved(`Custom Connectors\r\n${rules}\r\n`, "\uFEFF"), rules],
  ["a name in another script", saved(`文書\r\n${rules}\r\n`), rules],
  ["two files, of which one is meant", saved(`a\r\n${rules}\r\nb\r\n${rules}\r\n`), null],
  ["nothing", saved(""), null],
  ["a name alone", saved("Custom Connectors\r\n"), null],
  ["another encoding", Buffer.from(`Custom Connectors\r\n${rules}\r\n`), null],
])("saved rules: %s", (_, bytes, expected) => {
  expect(parseSavedRules(bytes)).toBe(expected);
});

const person = "S-1-5-21-1004336348-1177238915-682003330-1001";
const services = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\PBIEgwService";
const profile = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\${person}`;
const aText = (text: string): RegistryValue => ({ kind: "text", text });

const aRegistry =
  (keys: Readonly<Record<string, Readonly<Record<string, RegistryValue>>>>): RegistryReader =>
  (key) =>
    Promise.resolve(keys[key] === undefined ? err("absent") : ok(new Map(Object.entries(keys[key]))));

const anAccess = (registry: RegistryReader, text: string | null, platform: NodeJS.Platform = "win32") =>
  createGatewayAccess({ platform, registry, readAccess: () => Promise.resolve(text) });

test("the service and its account come from the registry, which no language of Windows changes", async () => {
  const installed = anAccess(aRegistry({ [services]: { objectname: aText("NT SERVICE\\PBIEgwService") } }), null);
  expect(await installed.service()).toEqual({ kind: "installed", account: "NT SERVICE\\PBIEgwService" });
  expect(await anAccess(aRegistry({}), null).service()).toEqual({ kind: "not-installed" });
  expect(await anAccess(() => Promise.resolve(err("unreadable")), null).service()).toEqual({ kind: "not-known" });
  expect(await anAccess(aRegistry({}), null, "linux").service()).toEqual({ kind: "not-known" });
});

const installedAs = (account: string, more: Parameters<typeof aRegistry>[0] = {}) =>
  aRegistry({ [services]: { objectname: aText(account) }, ...more });
const usual = "NT SERVICE\\PBIEgwService";

test("the same rules mean something else for another account", async () => {
  const onlySystem = "D:P(A;OICI;FA;;;SY)";
  expect(await anAccess(installedAs("LocalSystem"), onlySystem).mayRead("C:\\x")).toEqual({ kind: "allowed" });
  expect(await anAccess(installedAs(usual), onlySystem).mayRead("C:\\x")).toEqual({ kind: "denied" });
});

test("an account with a profile is a person, and not a group that the gateway could be in", async () => {
  const text = `D:P(A;;FA;;;SY)(A;;FA;;;${person})`;
  expect(await anAccess(installedAs(usual, { [profile]: {} }), text).mayRead("C:\\x")).toEqual({ kind: "denied" });
  expect(await anAccess(installedAs(usual), text).mayRead("C:\\x")).toEqual({ kind: "not-known", because: "other-accounts" });
});

test.each([
  ["rules that are not read", anAccess(installedAs(usual), null), "C:\\x", "rules-not-read"],
  ["rules that are not understood", anAccess(installedAs(usual), "gibberish"), "C:\\x", "rules-not-read"],
  ["another system", anAccess(aRegistry({}), rules, "darwin"), "/x", "not-windows"],
  ["a computer without a gateway", anAccess(aRegistry({}), rules), "C:\\x", "no-gateway"],
  ["a share", anAccess(installedAs(usual), rules), "\\\\server\\share\\x", "network"],
  ["a share in its long form", anAccess(installedAs(usual), rules), "\\\\?\\UNC\\server\\share\\x", "network"],
  ["a connected drive", anAccess(installedAs(usual, { "HKEY_CURRENT_USER\\Network\\Z": {} }), rules), "z:\\x", "network"],
])("not known: %s", async (_, access, path, because) => {
  expect(await access.mayRead(path)).toEqual({ kind: "not-known", because });
});

test("a disk of this computer in its long form is none of the network", async () => {
  expect(await anAccess(installedAs(usual), rules).mayRead("\\\\?\\C:\\x")).toEqual({ kind: "allowed" });
});
