import { spawnSync } from "node:child_process";
import { createServer, type RequestListener } from "node:http";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readParts } from "../../../electron/engine/archive/read-parts.ts";
import { timestampBy } from "../../../electron/engine/publish/sign/ask-for-timestamp.ts";
import { judgeCertificate } from "../../../electron/engine/publish/sign/signing-key.ts";
import { verifySignatures } from "../../../electron/engine/signature/verify-signatures.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";
import { json, run } from "../../cli/run-command.ts";

const aFolder = temporaryFolders();
const pkcs11 = ["/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"].find(existsSync);

/** Runs the test with the tools, or says which are missing. */
function withTools(tools: readonly string[], name: string, body: () => Promise<void>): void {
  const isThere = (tool: string) => spawnSync(tool, [tool === "openssl" ? "version" : "--version"]).error === undefined;
  const missing = [
    ...tools.filter((tool) => !isThere(tool)),
    ...(tools.includes("pkcs11-tool") && pkcs11 === undefined ? ["softhsm2"] : []),
  ];
  if (missing.length === 0) test(name, body, 120_000);
  else test.skip(`${name} (needs ${missing.join(", ")})`);
}

function openssl(folder: string, ...argv: readonly string[]): Buffer {
  const ran = spawnSync("openssl", argv, { cwd: folder });
  expect([argv[0], ran.status, ran.status === 0 ? "" : ran.stderr.toString()]).toEqual([argv[0], 0, ""]);
  return ran.stdout;
}

const usage = ["-addext", "extendedKeyUsage=critical,codeSigning", "-addext", "keyUsage=critical,digitalSignature"];

/** A folder with a connector, and a key with its certificate made by OpenSSL. */
async function aWorkplace(newKey: readonly string[] = ["-newkey", "rsa:2048"]): Promise<string> {
  const folder = aFolder();
  writeFileSync(join(folder, "Fernhill.mez"), await anArchive());
  const made = ["-keyout", "key.pem", "-out", "signer.pem", "-nodes", "-subj", "/CN=Fernhill", "-days", "30"];
  openssl(folder, "req", "-x509", ...newKey, ...made, ...usage);
  return folder;
}

const command = (folder: string, ...argv: readonly string[]) => run([...argv, "--json"], { cwd: folder, now: () => new Date() });

async function signedIn(folder: string, name = "Fernhill.pqx") {
  const parts = readParts(readFileSync(join(folder, name)));
  if (!parts.ok) throw new Error("no archive");
  const { report } = await verifySignatures(parts.value, { extraCertificates: [] });
  const [signature] = report.signatures;
  const xml = parts.value.find(signature?.part ?? "")?.read();
  return { kind: report.integrity.kind, signature, xml: xml?.ok === true ? xml.value : Buffer.alloc(0) };
}

const signHere = ["sign", "Fernhill.mez", "--key", "key.pem", "--certificate", "signer.pem"];
const curves = ["prime256v1", "secp384r1", "secp521r1"].map((curve) => ["-newkey", "ec", "-pkeyopt", `ec_paramgen_curve:${curve}`]);

for (const newKey of [["-newkey", "rsa:2048"], ["-newkey", "rsa:4096"], ...curves]) {
  withTools(["openssl", "xmlsec1"], `${newKey.at(-1)}: xmlsec1 and OpenSSL accept what is signed here`, async () => {
    const folder = await aWorkplace(newKey);
    expect((await command(folder, ...signHere)).code).toBe(0);
    const { kind, xml } = await signedIn(folder);
    expect(kind).toBe("intact");
    writeFileSync(join(folder, "signature.xml"), xml);
    const ids = ["--id-attr:Id", "http://www.w3.org/2000/09/xmldsig#:Object"];
    const keys = ["--enabled-key-data", "rsa,ec", "--pubkey-cert-pem", "signer.pem"];
    expect(spawnSync("xmlsec1", ["--verify", "--ignore-manifests", ...ids, ...keys, "signature.xml"], { cwd: folder }).status).toBe(0);
    // No white space between elements: the .NET reader refuses it.
    expect(xml.toString("utf8")).not.toMatch(/>\s+</u);
  });

  withTools(["openssl"], `${newKey.at(-1)}: OpenSSL signs what was prepared`, async () => {
    const folder = await aWorkplace(newKey);
    expect((await command(folder, "sign", "Fernhill.mez", "--certificate", "signer.pem", "--prepare", "work")).code).toBe(0);
    openssl(folder, "dgst", "-sha256", "-sign", "key.pem", "-out", "value", "work/to-sign.bin");
    expect((await command(folder, "sign", "Fernhill.mez", "--attach", "work", "--signature", "value")).code).toBe(0);
    expect((await signedIn(folder)).kind).toBe("intact");
    // Tools that take the digest alone.
    openssl(folder, "pkeyutl", "-sign", "-inkey", "key.pem", "-pkeyopt", "digest:sha256", "-in", "work/digest.bin", "-out", "value2");
    const second = await command(folder, "sign", "Fernhill.mez", "--attach", "work", "--signature", "value2", "--output", "2.pqx");
    expect(second.code).toBe(0);
  });
}

withTools(["openssl"], "a PFX with an EC key is refused by name, and its PEM signs with a warning", async () => {
  const folder = await aWorkplace(curves[0]);
  openssl(folder, "pkcs12", "-export", "-inkey", "key.pem", "-in", "signer.pem", "-out", "key.pfx", "-passout", "pass:");
  expect(json(await command(folder, "sign", "Fernhill.mez", "--key", "key.pfx"))).toMatchObject({ failure: { kind: "pfx-key-not-rsa" } });
  expect(json(await command(folder, ...signHere))).toMatchObject({ warnings: ["ecdsa", "self-signed", "no-timestamp"] });
});

withTools(["openssl"], "a PFX of OpenSSL opens", async () => {
  const folder = await aWorkplace();
  openssl(folder, "pkcs12", "-export", "-inkey", "key.pem", "-in", "signer.pem", "-out", "key.pfx", "-passout", "pass:secret");
  writeFileSync(join(folder, "password"), "secret");
  const ran = await run(["sign", "Fernhill.mez", "--key", "key.pfx", "--password-env", "P"], {
    cwd: folder,
    environment: { P: "secret" },
    now: () => new Date(),
  });
  expect([ran.code, (await signedIn(folder)).kind]).toEqual([0, "intact"]);
});

withTools(["openssl", "softhsm2-util", "pkcs11-tool"], "a token signs what was prepared", async () => {
  const folder = await aWorkplace();
  mkdirSync(join(folder, "tokens"));
  writeFileSync(join(folder, "softhsm2.conf"), `directories.tokendir = ${join(folder, "tokens")}\nobjectstore.backend = file\n`);
  const env = { ...process.env, SOFTHSM2_CONF: join(folder, "softhsm2.conf"), PIN: "1234" };
  const tool = (name: string, ...argv: readonly string[]) => spawnSync(name, argv, { cwd: folder, env }).status;
  expect(tool("softhsm2-util", "--init-token", "--free", "--label", "mine", "--pin", "1234", "--so-pin", "1234")).toBe(0);
  expect(tool("softhsm2-util", "--import", "key.pem", "--token", "mine", "--label", "signing", "--id", "01", "--pin", "1234")).toBe(0);
  expect((await command(folder, "sign", "Fernhill.mez", "--certificate", "signer.pem", "--prepare", "work")).code).toBe(0);
  const signing = (token: string) =>
    tool("pkcs11-tool", "--module", pkcs11 ?? "", "--token-label", token, "--pin", "env:PIN", "--sign", "--mechanism", "SHA256-RSA-PKCS",
      "--id", "01", "--input-file", "work/to-sign.bin", "--output-file", "value"); // prettier-ignore
  // A token that is gone leaves no value, and so no package.
  expect(signing("gone")).not.toBe(0);
  expect((await command(folder, "sign", "Fernhill.mez", "--attach", "work", "--signature", "value")).code).toBe(1);
  expect(signing("mine")).toBe(0);
  expect((await command(folder, "sign", "Fernhill.mez", "--attach", "work", "--signature", "value")).code).toBe(0);
  expect((await signedIn(folder)).kind).toBe("intact");
});

const servers: (() => void)[] = [];
afterAll(() => servers.forEach((close) => close()));

/** On loopback; its address. */
function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`);
    });
  });
}

/** Answers by OpenSSL; `change` may send it another query, or another reply back. */
function anAuthority(
  folder: string,
  change: { readonly query?: (query: Buffer) => Buffer; readonly reply?: (reply: Buffer) => Buffer } = {},
) {
  const made = ["-keyout", "tsa-key.pem", "-out", "tsa.pem", "-nodes", "-subj", "/CN=Authority", "-days", "30"];
  const extensions = ["-addext", "extendedKeyUsage=critical,timeStamping", "-addext", "keyUsage=critical,digitalSignature"];
  openssl(folder, "req", "-x509", "-newkey", "rsa:2048", ...made, ...extensions);
  const lines = ["[tsa]", "default_tsa = one", "[one]", "serial = serial", "signer_cert = tsa.pem", "signer_key = tsa-key.pem"];
  const more = ["default_policy = 1.2.3.4", "digests = sha256", "signer_digest = sha256", "ess_cert_id_alg = sha256", ""];
  writeFileSync(join(folder, "ts.cnf"), [...lines, ...more].join("\n"));
  writeFileSync(join(folder, "serial"), "01");
  return listening((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      writeFileSync(join(folder, "query"), (change.query ?? ((same) => same))(Buffer.concat(chunks)));
      openssl(folder, "ts", "-reply", "-config", "ts.cnf", "-queryfile", "query", "-out", "reply");
      response.end((change.reply ?? ((same) => same))(readFileSync(join(folder, "reply"))));
    });
  });
}

const stamped = async (folder: string, address: string) => {
  const ran = await command(folder, ...signHere, "--timestamp", address);
  return { ran, failure: (json(ran) as { failure?: { kind: string } }).failure?.kind ?? null };
};
const isUnsigned = (folder: string) => !readdirSync(folder).some((name) => name.endsWith(".pqx") || name.endsWith(".tmp"));

withTools(["openssl"], "a timestamp of OpenSSL is taken in, and OpenSSL accepts it", async () => {
  const folder = await aWorkplace();
  const { ran } = await stamped(folder, await anAuthority(folder));
  expect([ran.code, json(ran)]).toMatchObject([0, { warnings: ["self-signed"] }]);
  expect(ran.errors).toContain("127.0.0.1");
  const { kind, signature, xml } = await signedIn(folder);
  expect([kind, signature?.timestamp]).toMatchObject(["intact", { verified: true, imprintMatches: true, authority: "Authority" }]);
  const part = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`, "u").exec(xml.toString("utf8"))?.[1] ?? "";
  writeFileSync(join(folder, "token"), Buffer.from(part("EncodedTime"), "base64"));
  writeFileSync(join(folder, "value"), Buffer.from(part("SignatureValue"), "base64"));
  openssl(folder, "ts", "-verify", "-token_in", "-in", "token", "-data", "value", "-CAfile", "tsa.pem");
});

const wrongBit = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

withTools(["openssl"], "a timestamp over something else, of another question, or changed on the way is refused", async () => {
  // The hash begins 20 bytes before the nonce's 10 bytes and the flag's 3.
  const cases = {
    imprint: { query: (query: Buffer) => wrongBit(query, query.length - 20) },
    nonce: { query: (query: Buffer) => wrongBit(query, query.length - 5) },
    reply: { reply: (reply: Buffer) => wrongBit(reply, reply.length - 5) },
  };
  for (const [name, change] of Object.entries(cases)) {
    const folder = await aWorkplace();
    const { failure } = await stamped(folder, await anAuthority(folder, change));
    expect([name, failure, isUnsigned(folder)]).toEqual([name, "timestamp-wrong", true]);
  }
});

withTools(["openssl"], "answers that are none are refused by name, and nothing is written", async () => {
  const folder = await aWorkplace();
  const elsewhere = await listening((_, response) => response.end("elsewhere"));
  const answers: Readonly<Record<string, readonly [RequestListener, string]>> = {
    text: [(_, response) => response.end("<html>"), "timestamp-bad-answer"],
    empty: [(_, response) => response.end(), "timestamp-bad-answer"],
    "error page": [(_, response) => response.writeHead(500).end("no"), "timestamp-bad-answer"],
    endless: [(_, response) => void response.write(Buffer.alloc(1024 * 1024)), "timestamp-bad-answer"],
    refusal: [(_, response) => response.end(Buffer.from("30053003020102", "hex")), "timestamp-refused"],
    "granted without a token": [(_, response) => response.end(Buffer.from("30053003020100", "hex")), "timestamp-bad-answer"],
    redirected: [(_, response) => response.writeHead(302, { Location: elsewhere }).end(), "timestamp-no-answer"],
    "broken off": [(request) => request.socket.destroy(), "timestamp-no-answer"],
  };
  for (const [name, [answer, kind]] of Object.entries(answers)) {
    const { failure } = await stamped(folder, await listening(answer));
    expect([name, failure, isUnsigned(folder)]).toEqual([name, kind, true]);
  }
});

withTools(["openssl"], "an authority that never answers is given up", async () => {
  const folder = await aWorkplace();
  const der = openssl(folder, "x509", "-in", "signer.pem", "-outform", "DER");
  const signer = judgeCertificate(der, new Date());
  const address = await listening(() => undefined);
  if (!signer.ok) throw new Error(signer.error.kind);
  const asked = await timestampBy({ address, now: () => new Date(), milliseconds: 50 })(Buffer.from("value"), signer.value);
  expect(asked).toMatchObject({ ok: false, error: { kind: "timestamp-no-answer" } });
});
