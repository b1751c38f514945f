import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { keyInUse, own, policies, reg, shellFolders } from "./registry.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const golden = (name: string) => path(`../fixtures/golden/${name}`);

interface Signed {
  readonly file: string;
  readonly integrity: string;
  readonly loading: { readonly kind: string; readonly because: readonly string[] } | null;
  readonly signer: { readonly sha1: string } | null;
}

/** By tools other than ours. */
function signerOf(name: string): string | undefined {
  const expected = JSON.parse(readFileSync(golden("expected.json"), "utf8")) as readonly Signed[];
  return expected.find(({ file }) => file === name)?.signer?.sha1;
}

interface ScanJson {
  readonly connectors: readonly Signed[];
  readonly findings: readonly { readonly type: string; readonly files: readonly string[] }[];
}

const shadowing = `section Drift;
[DataSource.Kind = "Snowflake"]
shared Drift.Contents = () => 1;
Snowflake = [Authentication = [Anonymous = []]];
`;

function commandLine(...args: readonly string[]) {
  const environment = { ...process.env, MEZZANINE_HOME: join(folder, "data") };
  const script = path("../../electron/cli/bin.js");
  return spawnSync(process.execPath, [script, ...args], { env: environment, encoding: "utf8", windowsHide: true });
}

test("a folder with a signed, an altered and a shadowing connector", () => {
  const connectors = join(folder, "Custom Connectors");
  mkdirSync(connectors);
  copyFileSync(golden("makepqx-rsa-sha1.pqx"), join(connectors, "signed.pqx"));
  copyFileSync(golden("content-changed.pqx"), join(connectors, "altered.pqx"));
  writeFileSync(join(connectors, "shadowing.pq"), shadowing);

  const ran = commandLine("scan", "--json", connectors);
  assert.equal(ran.status, 1, ran.stderr);
  const { connectors: found, findings } = JSON.parse(ran.stdout) as ScanJson;
  const integrity = new Map(found.map((one) => [one.file, one.integrity]));
  assert.deepEqual(
    [...integrity],
    [
      ["altered.pqx", "altered"],
      ["shadowing.pq", "unsigned"],
      ["signed.pqx", "intact"],
    ],
  );
  assert.equal(found[2]?.signer?.sha1, signerOf("makepqx-rsa-sha1.pqx"));
  const typesOf = (name: string) => findings.filter(({ files }) => files.includes(name)).map(({ type }) => type);
  assert.ok(typesOf("altered.pqx").includes("altered"));
  assert.ok(typesOf("shadowing.pq").includes("shadows-certified"));
  assert.ok(!typesOf("signed.pqx").includes("altered"));
});

const notOurs = !own && "this registry belongs to somebody";

test("without a folder it looks where Windows says, and trusts whom the policy names", { skip: notOurs }, () => {
  const documents = join(folder, "Dokumente");
  const connectors = join(documents, "Power BI Desktop", "Custom Connectors");
  mkdirSync(connectors, { recursive: true });
  const [trusted, other] = ["makepqx-rsa-sha1.pqx", "microsoft-rsa-sha256-timestamp.pqx"] as const;
  for (const name of [trusted, other]) copyFileSync(golden(name), join(connectors, name));
  reg("add", keyInUse(shellFolders), "/v", "Personal", "/t", "REG_EXPAND_SZ", "/d", documents, "/f");
  const thumbprint = signerOf(trusted)?.toLowerCase() ?? "";
  reg("add", keyInUse(policies), "/v", "TrustedCertificateThumbprints", "/t", "REG_MULTI_SZ", "/d", thumbprint, "/f");
  const ran = commandLine("scan", "--json", "--security-level", "trusted-only");
  const { connectors: found } = JSON.parse(ran.stdout) as ScanJson;
  assert.deepEqual(
    found.map(({ file, loading }) => [file, loading?.kind, loading?.because]),
    [
      [trusted, "expected", ["signer-trusted"]],
      [other, "blocked", ["signer-not-trusted"]],
    ],
  );
});

test("one file, and one that is not there", () => {
  assert.equal(commandLine("inspect", golden("makepqx-rsa-sha1.pqx")).status, 0);
  assert.equal(commandLine("inspect", join(folder, "none.pqx")).status, 3);
  assert.equal(commandLine("no-such-command").status, 2);
});
