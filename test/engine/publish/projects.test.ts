import { createSign } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { err } from "../../../shared/base/result.ts";
import type { ProjectAnswer, ProjectId, ReleaseAnswer } from "../../../shared/model/project.ts";
import { createFiles, type Files } from "../../../electron/engine/cleanup/execute/files.ts";
import { createNodeInspector } from "../../../electron/engine/inspector/node-inspector.ts";
import { createProjects } from "../../../electron/engine/publish/projects.ts";
import { connectorFiles } from "../../builders/an-archive.ts";
import { aSigner, type TestSigner } from "../../builders/a-signed-package.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const entry = new URL("../../../electron/engine/inspector/inspecting-child.ts", import.meta.url);
const inspector = createNodeInspector({ entry, warm: null, extraCertificates: [] });
afterAll(() => inspector.close());
const signer = aSigner();
const other = aSigner({ name: "Somebody else" });

const pem = (der: Buffer): string => `-----BEGIN CERTIFICATE-----\n${der.toString("base64")}\n-----END CERTIFICATE-----\n`;
const keyPem = ({ key }: TestSigner, passphrase?: string): string =>
  key.export({ type: "pkcs8", format: "pem", ...(passphrase === undefined ? {} : { cipher: "aes-256-cbc", passphrase }) }).toString();

async function aWorkplace(changes: Partial<Files> = {}, files: Readonly<Record<string, string | Buffer>> = connectorFiles) {
  const home = aFolder();
  const folder = join(home, "project");
  const out = join(home, "out");
  for (const path of [folder, out]) mkdirSync(path);
  const write = (name: string, content: string | Buffer) => writeFileSync(join(home, name), content);
  for (const [name, content] of Object.entries(files)) write(join("project", name), content);
  write("key.pem", keyPem(signer, "secret") + pem(signer.certificate));
  write("signer.cer", signer.certificate);
  const projects = createProjects({ files: { ...createFiles(), ...changes }, inspector, now: () => new Date("2026-01-01T10:00:00Z") });
  const project = await projects.open(folder);
  const key = { key: join(home, "key.pem"), certificate: null, password: "secret" };
  return { home, out, write, projects, project, key, path: (name: string) => join(home, name), saved: () => readdirSync(out) };
}

const refusalOf = (answer: ProjectAnswer | ReleaseAnswer | undefined) =>
  answer?.kind === "refused" ? [answer.refusal.step, answer.refusal.failure.kind] : answer?.kind;

describe("a project in the window", () => {
  test("is built in memory; what it is made of and what not is listed", async () => {
    const { project, saved } = await aWorkplace({}, { ...connectorFiles, "notes.txt": "x" });
    expect(project.outcome).toMatchObject({ kind: "built", fileName: "Fernhill.mez", isCodeRead: true });
    expect([project.leftOut, project.leftOutCount]).toEqual([[{ path: "notes.txt", reason: "not-a-connector-file" }], 1]);
    expect(saved()).toEqual([]);
  });

  test("a build after a change forgets what was signed", async () => {
    const { projects, project, key, write } = await aWorkplace();
    const signed = await projects.sign(project.id, key, null);
    expect(signed).toMatchObject({ kind: "done", project: { signed: { fileName: "Fernhill.pqx", sha1: signer.thumbprint } } });
    write("project/Fernhill.pq", "section Fernhill;\nshared A = (1 + ;");
    const again = await projects.build(project.id);
    expect(again).toMatchObject({ signed: null, outcome: { kind: "stopped", failure: { kind: "mistake", line: 2 } } });
    expect(await projects.sign(project.id, key, null)).toBeUndefined();
  });

  test("an unknown project is nothing", async () => {
    const { projects, key, out, path } = await aWorkplace();
    const id = "none" as ProjectId;
    expect(await projects.build(id)).toBeUndefined();
    expect(await projects.sign(id, key, null)).toBeUndefined();
    expect(await projects.prepare(id, path("signer.cer"), out)).toBeUndefined();
    expect(await projects.attach(id, path("signer.cer"), null)).toBeUndefined();
    expect(await projects.saveRelease(id, null, out)).toBeUndefined();
  });
});

describe("each refusal has a name, and nothing is written", () => {
  const wrongPurpose = aSigner({ usage: ["serverAuth"], key: signer.forgeKey });
  const expired = aSigner({ notBefore: "2020-01-01", notAfter: "2021-01-01", key: signer.forgeKey });
  test.each([
    ["a wrong password", {}, { password: "wrong" }, "wrong-password"],
    ["no password", {}, { password: null }, "password-needed"],
    ["an expired certificate", { "key.pem": keyPem(expired) + pem(expired.certificate) }, {}, "certificate-expired"],
    [
      "a certificate of another purpose",
      { "key.pem": keyPem(wrongPurpose) + pem(wrongPurpose.certificate) },
      {},
      "certificate-wrong-purpose",
    ],
    ["a key that does not fit", { "key.pem": keyPem(signer) + pem(other.certificate) }, {}, "key-does-not-fit"],
    ["no key", { "key.pem": "hello" }, {}, "no-private-key"],
  ])("%s", async (_, files, changes, kind) => {
    const place = await aWorkplace();
    for (const [name, content] of Object.entries(files)) place.write(name, content);
    const answer = await place.projects.sign(place.project.id, { ...place.key, ...changes }, null);
    expect(refusalOf(answer)).toEqual(["sign", kind]);
    expect(place.saved()).toEqual([]);
  });

  test("a timestamp address that is none is not asked", async () => {
    const { projects, project, key } = await aWorkplace();
    expect(refusalOf(await projects.sign(project.id, key, "file:///etc/passwd"))).toEqual(["sign", "timestamp-address"]);
  });

  test("a disk that is full while the release is saved", async () => {
    const state = { left: 5 };
    const files = createFiles();
    const { projects, project, out, saved } = await aWorkplace({
      writeBytes: (path, bytes) => {
        state.left -= 1;
        return state.left < 0 ? Promise.resolve(err("disk-full" as const)) : files.writeBytes(path, bytes);
      },
    });
    expect(refusalOf(await projects.saveRelease(project.id, null, out))).toEqual(["save", "disk-full"]);
    expect(saved()).toEqual([]);
  });
});

describe("a key that is elsewhere", () => {
  test("its signature is taken when it is the certificate's", async () => {
    const { projects, project, path, out, write, saved } = await aWorkplace();
    const prepared = await projects.prepare(project.id, path("signer.cer"), out);
    expect(prepared).toMatchObject({ kind: "done", project: { prepared: { folder: join(out, "Fernhill to sign") } } });
    const toSign = readFileSync(join(out, "Fernhill to sign", "to-sign.bin"));
    write("signature", createSign("sha256").update(toSign).sign(signer.key));
    expect(await projects.attach(project.id, path("signature"), null)).toMatchObject({
      kind: "done",
      project: { prepared: null, signed: { sha1: signer.thumbprint } },
    });
    expect(await projects.saveRelease(project.id, null, out)).toMatchObject({ kind: "done", folder: join(out, "Fernhill release") });
    expect(saved()).toEqual(["Fernhill release", "Fernhill to sign"]);
  });

  test.each([
    ["a token that is gone leaves an empty file", "", "signature-unreadable"],
    ["what a tool printed instead", "error: CKR_TOKEN_NOT_PRESENT", "signature-wrong"],
    ["another key's value", createSign("sha256").update("x").sign(other.key), "signature-wrong"],
  ])("%s", async (_, content, kind) => {
    const { projects, project, path, out, write } = await aWorkplace();
    write("signature", content);
    expect(refusalOf(await projects.attach(project.id, path("signature"), null))).toEqual(["attach", "prepared-for-another"]);
    await projects.prepare(project.id, path("signer.cer"), out);
    expect(refusalOf(await projects.attach(project.id, path("signature"), null))).toEqual(["attach", kind]);
    expect(refusalOf(await projects.attach(project.id, path("gone"), null))).toEqual(["attach", "signature-unreadable"]);
  });
});

test("a release takes nothing's place, and compares with the version before", async () => {
  const { projects, project, out, key, saved, path } = await aWorkplace();
  await projects.saveRelease(project.id, null, out);
  expect(saved()).toEqual(["Fernhill release"]);
  await projects.sign(project.id, key, null);
  const previous = path("out/Fernhill release/Fernhill.mez");
  expect(await projects.saveRelease(project.id, previous, out)).toMatchObject({ kind: "done", warnings: ["self-signed"] });
  expect(saved()).toEqual(["Fernhill release", "Fernhill release (2)"]);
  expect(readFileSync(join(out, "Fernhill release (2)", "CHANGELOG.md"), "utf8")).toContain("Fernhill.mez");
  expect(refusalOf(await projects.saveRelease(project.id, path("key.pem"), out))).toEqual(["release", "not-a-connector"]);
});
