import { expect, test } from "vitest";
import { gatewayAccount, judgeAccess, serviceSid } from "../../../electron/engine/folders/judge-access.ts";
import { parseSddl } from "../../../electron/engine/folders/sddl.ts";

// As `sc showsid` printed them: of Windows' own services, and of SQL Server Express in a published set of installation notes.
test.each([
  ["TrustedInstaller", "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"],
  ["wuauserv", "S-1-5-80-1014140700-3308905587-3330345912-272242898-93311788"],
  ["DiagTrack", "S-1-5-80-2620808479-2171380039-3191355562-2070425692-3097948119"],
  ["MSSQL$SQLEXPRESS", "S-1-5-80-3880006512-4290199581-1648723128-3569869737-3631323133"],
])("the SID of the service %s", (name, sid) => {
  expect(serviceSid(name)).toBe(sid);
  expect(serviceSid(name.toUpperCase())).toBe(sid);
});

const own = serviceSid("PBIEgwService");
const person = "S-1-5-21-1004336348-1177238915-682003330-1001";
const group = "S-1-5-21-1004336348-1177238915-682003330-1234";
const usual = "NT SERVICE\\PBIEgwService";

function verdict(sddl: string, name: string | null = usual): string {
  const rules = parseSddl(sddl);
  if (rules === null) return "not understood";
  const judged = judgeAccess(
    rules,
    gatewayAccount(name, (sid) => sid === person),
  );
  return judged.kind === "not-known" ? judged.because : judged.kind;
}

test.each([
  ["a folder below C:\\, which every user may read", "D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)", "allowed"],
  ["everyone", "D:(A;;FR;;;WD)", "allowed"],
  ["no list", "D:NO_ACCESS_CONTROL", "allowed"],
  ["the account itself", `D:P(A;OICI;FA;;;BA)(A;OICI;FR;;;${own})`, "allowed"],
  ["all services", "D:P(A;;FR;;;S-1-5-80-0)", "allowed"],
  ["an empty list", "D:P", "denied"],
  ["only the system and a person", `D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;${person})`, "denied"],
  // Of %LOCALAPPDATA%\Temp on Windows 11 as it was measured in public: like everything below a user's profile.
  ["a folder in the profile of a user", `D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;FA;;;${person})`, "only-administrators"],
  ["another service", "D:P(A;;FA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)", "denied"],
  ["a group that it may be in", `D:P(A;;FA;;;SY)(A;;FR;;;${group})`, "other-accounts"],
  ["a refusal before a permission", `D:P(D;;FR;;;${own})(A;;FA;;;WD)`, "denied"],
  ["a permission before a refusal", `D:P(A;;FA;;;WD)(D;;FR;;;${own})`, "allowed"],
  ["a refusal for a group that it may be in", `D:P(D;;FR;;;${group})(A;;FA;;;WD)`, "other-accounts"],
  ["a refusal for a person", `D:P(D;;FR;;;${person})(A;;FA;;;WD)`, "allowed"],
  ["a refusal to write", `D:P(D;;FW;;;${own})(A;;FR;;;WD)`, "other-accounts"],
  ["what only what is created inside inherits", "D:P(A;OICIIO;FA;;;WD)", "denied"],
  ["a condition", 'D:P(XA;;FA;;;WD;(@User.Title=="PM"))', "other-accounts"],
  ["reading without the attributes", "D:P(A;;0x1;;;WD)", "other-accounts"],
  ["writing alone", "D:P(A;;0x116;;;BU)", "denied"],
])("the account that a gateway is installed with: %s", (_, sddl, expected) => {
  expect(verdict(sddl)).toBe(expected);
});

test.each([
  ["LocalSystem", "D:P(A;;FA;;;SY)", "allowed"],
  ["LocalSystem", "D:P(A;;FA;;;BA)", "allowed"],
  ["NT AUTHORITY\\NetworkService", "D:P(A;;FA;;;SY)", "denied"],
  ["NT AUTHORITY\\NetworkService", "D:P(A;;FA;;;NS)", "allowed"],
  // The person may be the account itself.
  ["FENWICK\\svc-gateway", `D:P(A;;FA;;;${person})`, "other-accounts"],
  ["FENWICK\\svc-gateway", "D:P(A;;FR;;;AU)", "allowed"],
  ["FENWICK\\svc-gateway", `D:P(A;;FR;;;${own})`, "other-accounts"],
  [null, `D:P(A;;FR;;;${person})`, "other-accounts"],
])("a gateway that runs as %s, and %s", (name, sddl, expected) => {
  expect(verdict(sddl, name)).toBe(expected);
});
