import { expect, test } from "vitest";
import { longestSddl, parseSddl } from "../../../electron/engine/folders/sddl.ts";

const all = 0x1f_01ff;
const readAndExecute = 0x12_00a9;
const [system, administrators, users] = ["S-1-5-18", "S-1-5-32-544", "S-1-5-32-545"];

// Recorded outputs of the real tools, as people published them, and the example of the documentation.
test.each<[string, string, readonly (readonly [string, string, number])[]]>([
  [
    // Get-Acl on a French Windows 10, in a write-up of a penetration test (CVE-2016-1417): names are translated, this text is not.
    "Get-Acl of a folder below C:\\",
    "O:BAG:DUD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)(A;CIID;LC;;;BU)(A;CIID;DC;;;BU)(A;OICIIOID;GA;;;CO)",
    [
      ["allow", system, all],
      ["allow", administrators, all],
      ["allow", users, readAndExecute],
      ["allow", users, 0x4],
      ["allow", users, 0x2],
    ],
  ],
  [
    // A folder below C:\ProgramData as it was measured, in the tests of a VPN client, which also say what `icacls` prints for DCLCRPCR.
    "a folder below ProgramData",
    "D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)",
    [
      ["allow", system, all],
      ["allow", administrators, all],
      ["allow", users, readAndExecute],
      ["allow", users, 0x116],
    ],
  ],
  [
    // The folder of Windows itself, in the unit tests of a PowerShell module.
    "the folder of Windows",
    "O:S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464G:S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464D:PAI(A;OICIIO;GA;;;CO)(A;OICIIO;GA;;;SY)(A;;0x1301bf;;;SY)(A;OICIIO;GA;;;BA)(A;;0x1301bf;;;BA)(A;OICIIO;GXGR;;;BU)(A;;0x1200a9;;;BU)(A;CIIO;GA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)(A;;FA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)(A;;0x1200a9;;;AC)(A;OICIIO;GXGR;;;AC)(A;;0x1200a9;;;S-1-15-2-2)(A;OICIIO;GXGR;;;S-1-15-2-2)",
    [
      ["allow", system, 0x13_01bf],
      ["allow", administrators, 0x13_01bf],
      ["allow", users, readAndExecute],
      ["allow", "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464", all],
      ["allow", "S-1-15-2-1", readAndExecute],
      ["allow", "S-1-15-2-2", readAndExecute],
    ],
  ],
  [
    // Microsoft, "Security Descriptor String Format", string 1.
    "the example of Microsoft's documentation",
    "O:AOG:DAD:(A;;RPWPCCDCLCSWRCWDWOGA;;;S-1-0-0)",
    [["allow", "S-1-0-0", all]],
  ],
  ["rules with a list of what is recorded behind", "D:(A;;FR;;;WD)S:(AU;SAFA;WDWOSDWPCCDCSW;;;WD)", [["allow", "S-1-1-0", 0x12_0089]]],
  [
    "generic rights in bits",
    "D:(A;;0x80000000;;;WD)(D;;0x10000000;;;WD)",
    [
      ["allow", "S-1-1-0", 0x12_0089],
      ["deny", "S-1-1-0", all],
    ],
  ],
])("reads %s", (_, text, expected) => {
  const rules = parseSddl(text);
  expect(rules?.kind === "rules" ? rules.rules.map(({ kind, sid, rights }) => [kind, sid, rights]) : rules).toEqual(expected);
});

test("no list at all is not an empty list", () => {
  expect(parseSddl("D:NO_ACCESS_CONTROL")).toEqual({ kind: "everyone" });
  expect(parseSddl("O:BAG:SYD:")).toEqual({ kind: "rules", rules: [] });
});

test("a rule with a condition is known to be one", () => {
  const rules = parseSddl('D:(XA;;FX;;;S-1-1-0;(@User.Title=="PM"))(A;;FR;;;WD)');
  expect(rules?.kind === "rules" ? rules.rules.map(({ isConditional }) => isConditional) : null).toEqual([true, false]);
});

test.each([
  "",
  "O:BAG:SY",
  "D:(A;;FA;;;SY",
  "D:(A;;FA;;;SY))",
  "D:(Q;;FA;;;SY)",
  "D:(A;;ZZ;;;SY)",
  "D:(A;;0x1ffffffff;;;SY)",
  "D:(A;;FA;;;nobody)",
  "D:(A;OIX;FA;;;SY)",
  "D:(OA;;CC;4828CC14-1437-45bc-9B07-AD6F015E5F28;;BA)",
  "D:(A;;FA;;;SY)rest",
  `D:${"(A;;FA;;;SY)".repeat(5_000)}`,
  `D:${"(".repeat(1_000)}`,
  `D:${"(A;;FA;;;SY)".repeat(longestSddl / 10)}`,
])("from rules that are not understood whole nothing follows: %#", (text) => {
  expect(parseSddl(text)).toBe(null);
});
