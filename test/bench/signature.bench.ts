import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../build/bench.ts";
import { readParts } from "../../electron/engine/archive/read-parts.ts";
import { verifySignatures } from "../../electron/engine/signature/verify-signatures.ts";
import { goldenFile, hasProgram } from "./signed-files.ts";

const file = "makepqx-rsa-sha1.pqx";
const runs = 200;

/** All that we verify of a package (archive, each part's digest, value, certificate) beside xmlsec1 verifying the value alone. */
export async function bench(report: Report): Promise<void> {
  const bytes = goldenFile(file);
  const began = performance.now();
  for (let run = 0; run < runs; run += 1) await verifyOnce(bytes);
  report({ what: "signature: whole package, in our process", value: (performance.now() - began) / runs, unit: "ms", limit: 20 });
  if (!hasProgram("xmlsec1", ["--version"])) return;
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-bench-"));
  try {
    const xml = join(folder, "signature.xml");
    const pem = join(folder, "certificate.pem");
    writeFileSync(xml, signatureXml(bytes));
    writeFileSync(pem, `-----BEGIN CERTIFICATE-----\n${(await verifyOnce(bytes)).replace(/.{64}/gu, "$&\n")}\n-----END CERTIFICATE-----\n`);
    const start = perRun(["--version"]);
    const ids = ["--id-attr:Id", "http://www.w3.org/2000/09/xmldsig#:Object"];
    const verify = perRun(["--verify", "--ignore-manifests", ...ids, "--enabled-key-data", "rsa", "--pubkey-cert-pem", pem, xml]);
    report({ what: "signature: xmlsec1 starting and doing nothing", value: start, unit: "ms" });
    report({ what: "signature: xmlsec1 --verify of the value, its start taken off", value: Math.max(0, verify - start), unit: "ms" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The signer's certificate. */
async function verifyOnce(bytes: Buffer): Promise<string> {
  const parts = readParts(bytes);
  if (!parts.ok) throw new Error(`${file} was refused`);
  const { integrity, signatures } = (await verifySignatures(parts.value, { extraCertificates: [] })).report;
  if (integrity.kind !== "intact") throw new Error(`${file} is not intact`);
  return signatures[0]?.signer?.der ?? "";
}

function signatureXml(bytes: Buffer): Buffer {
  const parts = readParts(bytes);
  const xml = parts.ok ? parts.value.all.find(({ name }) => name.endsWith(".psdsxs"))?.read() : undefined;
  if (xml?.ok !== true) throw new Error(`${file} has no signature part`);
  return xml.value;
}

/** The quickest of several: the others measure what else the machine was doing. */
function perRun(args: readonly string[]): number {
  const times = Array.from({ length: 15 }, () => {
    const began = performance.now();
    const { status } = spawnSync("xmlsec1", args, { stdio: "ignore" });
    if (status !== 0) throw new Error(`xmlsec1 ${args[0] ?? ""} ended with ${status ?? "a signal"}`);
    return performance.now() - began;
  });
  return Math.min(...times);
}
