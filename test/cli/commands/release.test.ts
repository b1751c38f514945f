import { spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createNodeInspector } from "../../../electron/engine/inspector/node-inspector.ts";
import { anArchive, connectorFiles } from "../../builders/an-archive.ts";
import { aSignatureXml, aSigner, signedFiles } from "../../builders/a-signed-package.ts";
import { temporaryFolders } from "../../engine/inventory/temporary-folders.ts";
import { json, run, type Ran } from "../run-command.ts";

const aFolder = temporaryFolders();
const entry = new URL("../../../electron/engine/inspector/inspecting-child.ts", import.meta.url);
const inspector = createNodeInspector({ entry, warm: null, extraCertificates: [] });
afterAll(() => inspector.close());
const signer = aSigner();

interface Answer {
  readonly done: boolean;
  readonly files?: readonly string[];
  readonly warnings?: readonly string[];
  readonly failure?: { readonly kind: string; readonly line?: number };
}
const answerOf = (ran: Ran) => json(ran) as Answer;

const aSignedFile = (files = connectorFiles) => anArchive(signedFiles(files, [aSignatureXml(files, { signer })]));

async function aWorkplace(files: Readonly<Record<string, Buffer>>) {
  const folder = aFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const before = readdirSync(folder);
  return {
    folder,
    release: (...argv: readonly string[]) =>
      run(["release", ...argv, "--json"], { cwd: folder, createInspector: () => ({ ...inspector, close: () => Promise.resolve() }) }),
    added: () => readdirSync(folder).filter((name) => !before.includes(name)),
    read: (name: string) => readFileSync(join(folder, name)),
  };
}

describe("release", () => {
  test("makes a folder of a signed connector, with the connector and its certificate byte for byte", async () => {
    const place = await aWorkplace({ "Fernhill.pqx": await aSignedFile(), "Old.mez": await anArchive() });
    const ran = await place.release("Fernhill.pqx", "--output", "R", "--previous", "Old.mez");
    expect([ran.code, answerOf(ran).done, place.added()]).toEqual([0, true, ["R"]]);
    expect(place.read("R/Fernhill.pqx").equals(place.read("Fernhill.pqx"))).toBe(true);
    const certificate = new X509Certificate(place.read("R/thumbprint/certificate.cer"));
    expect(certificate.fingerprint.replaceAll(":", "")).toBe(signer.thumbprint);
    expect(place.read("R/thumbprint/thumbprint.txt").toString()).toContain(certificate.fingerprint256);
    const check = spawnSync("sha256sum", ["-c", "--quiet", "SHA256SUMS.txt"], { cwd: join(place.folder, "R"), encoding: "utf8" });
    if (check.error === undefined) expect([check.status, check.stdout]).toEqual([0, ""]);
    expect(place.read("R/CHANGELOG.md").toString()).toContain("Old.mez");
  });

  test("an unsigned connector is possible, and that is said", async () => {
    const place = await aWorkplace({ "Fernhill.mez": await anArchive() });
    const ran = await place.release("Fernhill.mez", "--output", "R");
    expect([ran.code, answerOf(ran).warnings]).toEqual([0, ["unsigned"]]);
  });

  test.each([
    [
      "a changed file",
      async () => ({
        "F.pqx": await anArchive({
          ...signedFiles(connectorFiles, [aSignatureXml(connectorFiles, { signer })]),
          "Fernhill.pq": "section F; x = 1;",
        }),
      }),
      "signature-not-intact",
    ],
    ["code with a mistake", async () => ({ "F.pqx": await anArchive({ "F.pq": "section F;\nshared A = (1 + ;" }) }), "mistake"],
    ["no connector", () => Promise.resolve({ "F.pqx": Buffer.from("hello") }), "not-a-connector"],
    ["a name that is not loaded", async () => ({ "F.zip": await anArchive() }), "unsafe-name"],
    ["no file", () => Promise.resolve({}), "file-unreadable"],
  ])("refuses %s and writes nothing", async (_, files, kind) => {
    const place = await aWorkplace(await files());
    const ran = await place.release(kind === "unsafe-name" ? "F.zip" : "F.pqx", "--output", "R");
    expect([ran.code, answerOf(ran).failure?.kind, place.added()]).toEqual([1, kind, []]);
  });

  test("a previous version that cannot be read stops it", async () => {
    const place = await aWorkplace({ "F.mez": await anArchive(), "Old.mez": Buffer.from("old") });
    expect(answerOf(await place.release("F.mez", "--output", "R", "--previous", "Old.mez")).failure?.kind).toBe("not-a-connector");
    expect(answerOf(await place.release("F.mez", "--output", "R", "--previous", "Gone.mez")).failure?.kind).toBe("file-unreadable");
    expect(place.added()).toEqual([]);
  });

  test("a folder that is there stays as it is", async () => {
    const place = await aWorkplace({ "F.mez": await anArchive() });
    mkdirSync(join(place.folder, "R"));
    expect(answerOf(await place.release("F.mez", "--output", "R")).failure?.kind).toBe("output-exists");
    expect(readdirSync(join(place.folder, "R"))).toEqual([]);
  });

  test.each([[[]], [["F.mez"]], [["F.mez", "G.mez", "--output", "R"]]])("wrong usage: %j", async (argv) => {
    const place = await aWorkplace({});
    expect((await place.release(...argv)).code).toBe(2);
  });
});
