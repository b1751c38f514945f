import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readParts } from "../../electron/engine/archive/read-parts.ts";
import { connectorFiles } from "../builders/an-archive.ts";
import { aSigner } from "../builders/a-signed-package.ts";
import { temporaryFolders } from "../engine/inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const signer = aSigner();

/** Every file below a folder with its content. */
const treeOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .toSorted()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );

const bin = fileURLToPath(new URL("../../electron/cli/bin.js", import.meta.url));

/** From a project folder to a release, in processes of their own with another home, time zone and language. */
function onComputer(timeZone: string, locale: string) {
  const home = aFolder();
  mkdirSync(join(home, "project"));
  for (const [name, content] of Object.entries(connectorFiles)) writeFileSync(join(home, "project", name), content);
  const pem = `-----BEGIN CERTIFICATE-----\n${signer.certificate.toString("base64")}\n-----END CERTIFICATE-----\n`;
  writeFileSync(join(home, "key.pem"), signer.key.export({ type: "pkcs8", format: "pem" }).toString() + pem);
  const environment = { ...process.env, HOME: home, USERPROFILE: home, TZ: timeZone, LC_ALL: locale, LANG: locale };
  const start = (...args: readonly string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: home, env: environment, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  };
  start("pack", "project", "--output", "Fernhill.mez");
  start("sign", "Fernhill.mez", "--key", "key.pem");
  start("release", "Fernhill.mez", "--output", "unsigned");
  start("release", "Fernhill.pqx", "--output", "signed", "--previous", "Fernhill.mez");
  const parts = readParts(readFileSync(join(home, "Fernhill.pqx")));
  if (!parts.ok) throw new Error(parts.error.kind);
  const isSignature = (name: string) => name.endsWith(".psdsxs");
  return {
    built: createHash("sha256")
      .update(readFileSync(join(home, "Fernhill.mez")))
      .digest("hex"),
    unsigned: treeOf(join(home, "unsigned")),
    signed: Object.entries(treeOf(join(home, "signed"))).filter(([name]) => !/instructions|SHA256SUMS|Fernhill\.pqx/u.test(name)),
    names: Object.keys(treeOf(join(home, "signed"))),
    parts: parts.value.all.flatMap((part) => {
      const content = part.read();
      return isSignature(part.name) || !content.ok ? [] : [[part.name, content.value.toString("hex")]];
    }),
    signatures: parts.value.all.filter(({ name }) => isSignature(name)).map(({ name }) => name),
  };
}

test("the same project gives the same build and release on another computer, up to signature and time", () => {
  expect(onComputer("Pacific/Auckland", "de_DE.UTF-8")).toEqual(onComputer("America/Los_Angeles", "tr_TR.UTF-8"));
});
