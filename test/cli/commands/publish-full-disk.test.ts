import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createNodeInspector } from "../../../electron/engine/inspector/node-inspector.ts";
import { anArchive, connectorFiles } from "../../builders/an-archive.ts";
import { aSigner } from "../../builders/a-signed-package.ts";
import { aSmallDisk, hasSmallDisk } from "../../engine/cleanup/small-disk.ts";
import { json, run } from "../run-command.ts";

const entry = new URL("../../../electron/engine/inspector/inspecting-child.ts", import.meta.url);
const inspector = createNodeInspector({ entry, warm: null, extraCertificates: [] });
afterAll(() => inspector.close());
const signer = aSigner();

describe.runIf(hasSmallDisk)("on a small disk of its own (needs root on Linux and the right to mount)", () => {
  test.each([
    ["pack", ["pack", "project", "--output", "New.mez"]],
    ["pack --replace", ["pack", "project", "--output", "Fernhill.mez", "--replace"]],
    ["sign", ["sign", "Fernhill.mez", "--key", "key.pem"]],
    ["sign --overwrite", ["sign", "Fernhill.mez", "--key", "key.pem", "--output", "Old.pqx", "--overwrite"]],
    ["sign --prepare", ["sign", "Fernhill.mez", "--certificate", "signer.cer", "--prepare", "to-sign"]],
    ["certificate", ["certificate", "new", "--name", "Birch", "--output", "birch.pfx", "--password-env", "PASSWORD"]],
    ["release", ["release", "Fernhill.mez", "--output", "release"]],
  ])("%s: a disk that is full is named, and everything stays as it was", async (_, argv) => {
    const disk = aSmallDisk();
    if (disk === null) throw new Error("no small disk");
    try {
      mkdirSync(join(disk.path, "project"));
      for (const [name, content] of Object.entries(connectorFiles)) writeFileSync(join(disk.path, "project", name), content);
      const certificate = `-----BEGIN CERTIFICATE-----\n${signer.certificate.toString("base64")}\n-----END CERTIFICATE-----\n`;
      writeFileSync(join(disk.path, "key.pem"), signer.key.export({ type: "pkcs8", format: "pem" }).toString() + certificate);
      writeFileSync(join(disk.path, "signer.cer"), signer.certificate);
      writeFileSync(join(disk.path, "Fernhill.mez"), await anArchive());
      writeFileSync(join(disk.path, "Old.pqx"), "old");
      disk.fill();
      const before = readdirSync(disk.path, { recursive: true }).toSorted();
      const ran = await run([...argv, "--json"], {
        cwd: disk.path,
        environment: { PASSWORD: "hunter two" },
        createInspector: () => ({ ...inspector, close: () => Promise.resolve() }),
      });
      expect([ran.code, (json(ran) as { failure: { kind: string } }).failure.kind]).toEqual([1, "disk-full"]);
      expect(readdirSync(disk.path, { recursive: true }).toSorted()).toEqual(before);
    } finally {
      disk.remove();
    }
  });
});
