import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import forge from "node-forge";
import { readParts } from "../../../electron/engine/archive/read-parts.ts";
import { verifySignatures } from "../../../electron/engine/signature/verify-signatures.ts";
import { anArchive, aPackage, connectorFiles } from "../../builders/an-archive.ts";
import { aSignatureXml, aSigner, signedFiles, type TestSigner } from "../../builders/a-signed-package.ts";
import { temporaryFolders } from "../../engine/inventory/temporary-folders.ts";
import { json, run, type Ran } from "../run-command.ts";

const aFolder = temporaryFolders();
const signer = aSigner();
const other = aSigner({ name: "Somebody else" });
const password = "correct horse";

const pem = (der: Buffer): string => `-----BEGIN CERTIFICATE-----\n${der.toString("base64")}\n-----END CERTIFICATE-----\n`;
const keyPem = ({ key }: TestSigner): string => key.export({ type: "pkcs8", format: "pem" }).toString();

function pfxOf({ forgeKey, certificate }: TestSigner): Buffer {
  const asn1 = forge.asn1.fromDer(certificate.toString("latin1"));
  const pfx = forge.pkcs12.toPkcs12Asn1(forgeKey, [forge.pki.certificateFromAsn1(asn1)], password, { algorithm: "aes256" });
  return Buffer.from(forge.asn1.toDer(pfx).getBytes(), "latin1");
}

async function aWorkplace(files: Readonly<Record<string, string | Buffer>> = {}) {
  const folder = aFolder();
  const given = {
    "Fernhill.mez": await anArchive(),
    "key.pem": keyPem(signer),
    "signer.cer": signer.certificate,
    "both.pem": keyPem(signer) + pem(other.certificate) + pem(signer.certificate),
    ...files,
  };
  for (const [name, content] of Object.entries(given)) writeFileSync(join(folder, name), content);
  const before = readdirSync(folder);
  const command = (argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> =>
    run([...argv, "--json"], { cwd: folder, environment });
  return {
    folder,
    sign: (...argv: readonly string[]) => command(["sign", ...argv]),
    signWith: (environment: Readonly<Record<string, string>>, ...argv: readonly string[]) => command(["sign", ...argv], environment),
    added: () => readdirSync(folder).filter((name) => !before.includes(name)),
    read: (name: string) => readFileSync(join(folder, name)),
  };
}

const failureOf = (ran: Ran) => (json(ran) as { failure?: { kind: string } }).failure?.kind ?? null;
const warningsOf = (ran: Ran) => (json(ran) as { warnings?: readonly string[] }).warnings;

async function verdictOn(bytes: Buffer) {
  const parts = readParts(bytes);
  if (!parts.ok) return null;
  const { report, covered } = await verifySignatures(parts.value, { extraCertificates: [] });
  return {
    kind: report.integrity.kind,
    signers: report.signatures.map((one) => one.signer?.sha1),
    uncovered: parts.value.all.map(({ name }) => name).filter((name) => covered?.has(name) !== true),
    signatureParts: report.signatures.map(({ part }) => part),
  };
}

const signatureFolder = "package/services/digital-signature/xml-signature";

describe("sign", () => {
  test("makes a package that verifies as intact and covers everything but signature and content types", async () => {
    const place = await aWorkplace();
    const ran = await place.sign("Fernhill.mez", "--key", "both.pem");
    expect([ran.code, warningsOf(ran), place.added()]).toEqual([0, ["self-signed", "no-timestamp"], ["Fernhill.pqx"]]);
    const part = `${signatureFolder}/${signer.thumbprint}.psdsxs`;
    expect(await verdictOn(place.read("Fernhill.pqx"))).toEqual({
      kind: "intact",
      signers: [signer.thumbprint],
      uncovered: ["[Content_Types].xml", part],
      signatureParts: [part],
    });
  });

  test("names with spaces, signs and letters of any script are signed", async () => {
    const files = { "Fern & hill #1.pq": connectorFiles["Fernhill.pq"] ?? "", "Größe+日本.pqm": "1", "no extension": "x" };
    const place = await aWorkplace({ "Odd.mez": await anArchive(files) });
    expect((await place.sign("Odd.mez", "--key", "both.pem")).code).toBe(0);
    expect(await verdictOn(place.read("Odd.pqx"))).toMatchObject({ kind: "intact" });
  });

  test("an unsigned package is signed too, and never in place of itself unless that is said", async () => {
    const place = await aWorkplace({ "Unsigned.pqx": await aPackage() });
    const before = place.read("Unsigned.pqx");
    expect(failureOf(await place.sign("Unsigned.pqx", "--key", "both.pem"))).toBe("output-exists");
    expect(place.read("Unsigned.pqx").equals(before)).toBe(true);
    expect((await place.sign("Unsigned.pqx", "--key", "both.pem", "--overwrite")).code).toBe(0);
    expect(await verdictOn(place.read("Unsigned.pqx"))).toMatchObject({ kind: "intact" });
    expect(place.added()).toEqual([]);
  });

  test("a second signature comes beside one that leaves room for it; another is only replaced", async () => {
    const first = await anArchive(signedFiles(connectorFiles, [aSignatureXml(connectorFiles, { signer: other })]));
    const place = await aWorkplace({ "First.pqx": first });
    expect((await place.sign("First.pqx", "--key", "both.pem", "--output", "Both.pqx")).code).toBe(0);
    expect(await verdictOn(place.read("Both.pqx"))).toMatchObject({ kind: "intact", signers: [other.thumbprint, signer.thumbprint] });
    // Ours covers the list of signatures.
    await place.sign("Fernhill.mez", "--key", "both.pem");
    expect(failureOf(await place.sign("Fernhill.pqx", "--key", "both.pem", "--output", "Again.pqx"))).toBe("cannot-countersign");
    expect((await place.sign("Fernhill.pqx", "--key", "both.pem", "--output", "Again.pqx", "--replace")).code).toBe(0);
    expect(await verdictOn(place.read("Again.pqx"))).toMatchObject({ kind: "intact", signers: [signer.thumbprint] });
  });

  test("no signature is added to a broken one", async () => {
    const broken = signedFiles(connectorFiles, [aSignatureXml(connectorFiles, { signer: other })]);
    const place = await aWorkplace({ "Broken.pqx": await anArchive({ ...broken, "Fernhill.pq": "section Other; x = 1;" }) });
    expect(failureOf(await place.sign("Broken.pqx", "--key", "both.pem", "--output", "New.pqx"))).toBe("signature-not-intact");
    expect((await place.sign("Broken.pqx", "--key", "both.pem", "--output", "New.pqx", "--replace")).code).toBe(0);
    expect(await verdictOn(place.read("New.pqx"))).toMatchObject({ kind: "intact", signers: [signer.thumbprint] });
  });

  test("the same file, key and time give the same bytes", async () => {
    const place = await aWorkplace();
    await place.sign("Fernhill.mez", "--key", "both.pem", "--output", "1.pqx");
    await place.sign("Fernhill.mez", "--key", "both.pem", "--output", "2.pqx");
    expect(place.read("1.pqx").equals(place.read("2.pqx"))).toBe(true);
  });
});

describe("keys", () => {
  test("a PFX opens with its password from the environment, a file descriptor or the prompt", async () => {
    const place = await aWorkplace({ "key.pfx": pfxOf(signer), "password.txt": `${password}\nmore` });
    const signed = (name: string) => ["Fernhill.mez", "--key", "key.pfx", "--output", name];
    expect((await place.signWith({ SECRET: password }, ...signed("1.pqx"), "--password-env", "SECRET")).code).toBe(0);
    const file = openSync(join(place.folder, "password.txt"), "r");
    expect((await place.sign(...signed("2.pqx"), "--password-fd", `${file}`)).code).toBe(0);
    closeSync(file);
    const asked = await run(["sign", ...signed("3.pqx")], { cwd: place.folder, askSecret: () => Promise.resolve(password) });
    expect(asked.code).toBe(0);
    expect(asked.out + asked.errors).not.toContain(password);
    expect(await verdictOn(place.read("3.pqx"))).toMatchObject({ kind: "intact", signers: [signer.thumbprint] });
  });

  test("an encrypted PEM opens with its password alone", async () => {
    const encrypted = signer.key.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: password }).toString();
    const place = await aWorkplace({ "locked.pem": encrypted });
    const signed = ["Fernhill.mez", "--key", "locked.pem", "--certificate", "signer.cer"];
    expect(failureOf(await place.sign(...signed))).toBe("password-needed");
    expect(failureOf(await place.signWith({ P: "wrong" }, ...signed, "--password-env", "P"))).toBe("wrong-password");
    expect(place.added()).toEqual([]);
    expect((await place.signWith({ P: password }, ...signed, "--password-env", "P")).code).toBe(0);
  });

  const rsa = { key: signer.forgeKey };
  test.each<readonly [string, readonly string[], string, Readonly<Record<string, string | Buffer>>]>([
    ["a PFX without its password", ["--key", "key.pfx"], "password-needed", { "key.pfx": pfxOf(signer) }],
    ["a wrong password", ["--key", "key.pfx", "--password-env", "WRONG"], "wrong-password", { "key.pfx": pfxOf(signer) }],
    ["a password that is not ASCII", ["--key", "key.pfx", "--password-env", "ODD"], "password-not-ascii", { "key.pfx": pfxOf(signer) }],
    ["a variable that is not set", ["--key", "key.pfx", "--password-env", "ABSENT"], "no-password-there", { "key.pfx": pfxOf(signer) }],
    ["a file that is no key", ["--key", "text.pfx"], "no-private-key", { "text.pfx": "text" }],
    ["a PEM without a key", ["--key", "text.pem"], "no-private-key", { "text.pem": pem(signer.certificate) }],
    ["a key that is not there", ["--key", "absent.pfx"], "key-unreadable", {}],
    ["a key without a certificate", ["--key", "key.pem"], "no-certificate", {}],
    [
      "somebody else's certificate",
      ["--key", "key.pem", "--certificate", "other.cer"],
      "key-does-not-fit",
      { "other.cer": other.certificate },
    ],
    [
      "an expired certificate",
      ["--key", "key.pem", "--certificate", "old.cer"],
      "certificate-expired",
      { "old.cer": aSigner({ ...rsa, notAfter: "2025-12-31" }).certificate },
    ],
    [
      "a certificate of the future",
      ["--key", "key.pem", "--certificate", "new.cer"],
      "certificate-not-yet-valid",
      { "new.cer": aSigner({ ...rsa, notBefore: "2026-01-02" }).certificate },
    ],
    [
      "a certificate for servers",
      ["--key", "key.pem", "--certificate", "tls.cer"],
      "certificate-wrong-purpose",
      { "tls.cer": aSigner({ ...rsa, usage: ["serverAuth"] }).certificate },
    ],
    [
      "a certificate for issuing others",
      ["--key", "key.pem", "--certificate", "ca.cer"],
      "certificate-wrong-purpose",
      { "ca.cer": aSigner({ ...rsa, keyUsage: ["keyCertSign"] }).certificate },
    ],
  ])("refuses %s", async (_, argv, kind, files) => {
    const place = await aWorkplace(files);
    const ran = await place.signWith({ WRONG: "wrong", ODD: "pässword" }, "Fernhill.mez", ...argv);
    expect([ran.code, failureOf(ran), place.added()]).toEqual([1, kind, []]);
  });

  test("a certificate without extended key usage may sign: it is made for every purpose", async () => {
    const place = await aWorkplace({ "any.cer": aSigner({ ...rsa, usage: [], keyUsage: [] }).certificate });
    expect((await place.sign("Fernhill.mez", "--key", "key.pem", "--certificate", "any.cer")).code).toBe(0);
  });

  test("a short RSA key is refused", async () => {
    const short = aSigner({ bits: 1024 });
    const place = await aWorkplace({ "short.pem": keyPem(short) + pem(short.certificate) });
    expect(failureOf(await place.sign("Fernhill.mez", "--key", "short.pem"))).toBe("key-type");
  });
});

describe("a signature made elsewhere", () => {
  test("is attached when it is the certificate's", async () => {
    const place = await aWorkplace();
    expect((await place.sign("Fernhill.mez", "--certificate", "signer.cer", "--prepare", "work")).code).toBe(0);
    expect(readdirSync(join(place.folder, "work")).toSorted()).toEqual(["digest.bin", "prepared.json", "to-sign.bin"]);
    const toSign = place.read("work/to-sign.bin");
    expect(createHash("sha256").update(toSign).digest().equals(place.read("work/digest.bin"))).toBe(true);
    const { sign } = await import("node:crypto");
    const value = sign("sha256", toSign, signer.key);
    for (const [name, written] of Object.entries({ bin: value, b64: value.toString("base64"), hex: value.toString("hex") })) {
      writeFileSync(join(place.folder, name), written);
      const ran = await place.sign("Fernhill.mez", "--attach", "work", "--signature", name, "--output", `${name}.pqx`);
      expect([name, ran.code]).toEqual([name, 0]);
      expect(await verdictOn(place.read(`${name}.pqx`))).toMatchObject({ kind: "intact", signers: [signer.thumbprint] });
    }
    // The same bytes as with the key in hand.
    await place.sign("Fernhill.mez", "--key", "both.pem");
    expect(place.read("bin.pqx").equals(place.read("Fernhill.pqx"))).toBe(true);
  });

  test.each<readonly [string, string, (folder: string) => Promise<void> | void]>([
    ["another key's value", "signature-wrong", () => undefined],
    ["nothing", "signature-unreadable", (folder) => writeFileSync(join(folder, "value"), "")],
    ["a folder that is none of ours", "prepared-unreadable", (folder) => writeFileSync(join(folder, "work/prepared.json"), '{"digest":1}')],
    [
      "a file that has changed",
      "prepared-for-another",
      async (folder) => writeFileSync(join(folder, "Fernhill.mez"), await anArchive({ ...connectorFiles, "More.pqm": "1" })),
    ],
  ])("is refused: %s", async (_, kind, change) => {
    const place = await aWorkplace();
    await place.sign("Fernhill.mez", "--certificate", "signer.cer", "--prepare", "work");
    const { sign } = await import("node:crypto");
    writeFileSync(join(place.folder, "value"), sign("sha256", place.read("work/to-sign.bin"), other.key));
    await change(place.folder);
    const ran = await place.sign("Fernhill.mez", "--attach", "work", "--signature", "value");
    expect([ran.code, failureOf(ran), existsSync(join(place.folder, "Fernhill.pqx"))]).toEqual([1, kind, false]);
  });

  test("a folder that is there is not written into", async () => {
    const place = await aWorkplace();
    await place.sign("Fernhill.mez", "--certificate", "signer.cer", "--prepare", "work");
    const before = place.read("work/prepared.json");
    expect(failureOf(await place.sign("Fernhill.mez", "--certificate", "signer.cer", "--prepare", "work"))).toBe("output-exists");
    expect(place.read("work/prepared.json").equals(before)).toBe(true);
  });
});

test.each([
  [["sign", "x.mez"]],
  [["sign", "x.mez", "--key", "k", "--attach", "f"]],
  [["sign", "x.mez", "--prepare", "f"]],
  [["sign", "x.mez", "--attach", "f"]],
  [["sign", "x.mez", "--key", "k", "--password", "secret"]],
  [["sign", "x.mez", "--key", "k", "--output", "x.mez"]],
  [["sign", "x.mez", "--key", "k", "--timestamp", "ftp://x"]],
  [["sign", "x.mez", "--key", "k", "--timestamp", "http://user:word@x"]],
])("wrong usage: %j", async (argv) => {
  expect((await run(argv)).code).toBe(2);
});

describe("certificate new", () => {
  test("makes a key and a certificate that sign", async () => {
    const place = await aWorkplace();
    const argv = ["certificate", "new", "--name", "Größe 株式会社", "--output", "own.pfx", "--password-env", "P", "--json"];
    const context = { cwd: place.folder, environment: { P: password } };
    const made = await run(argv, context);
    expect([made.code, place.added()]).toEqual([0, ["own.cer", "own.pfx"]]);
    expect((await place.signWith({ P: password }, "Fernhill.mez", "--key", "own.pfx", "--password-env", "P")).code).toBe(0);
    const parts = readParts(place.read("Fernhill.pqx"));
    if (!parts.ok) throw new Error("no archive");
    const { report } = await verifySignatures(parts.value, { extraCertificates: [] });
    expect(report.integrity.kind).toBe("intact");
    expect(report.signatures[0]?.signer).toMatchObject({
      subjectCN: "Größe 株式会社",
      sha1: (json(made) as { sha1: string }).sha1,
      keyType: "RSA-3072",
      selfSigned: true,
      extendedKeyUsage: ["1.3.6.1.5.5.7.3.3"],
    });
    const before = place.read("own.pfx");
    expect(failureOf(await run(argv, context))).toBe("output-exists");
    expect(place.read("own.pfx").equals(before)).toBe(true);
  });

  test.each(["short", "ünpassend und lang"])("refuses the password %j", async (unusable) => {
    const place = await aWorkplace();
    const argv = ["certificate", "new", "--name", "X", "--output", "own.pfx", "--password-env", "P", "--json"];
    const ran = await run(argv, { cwd: place.folder, environment: { P: unusable } });
    expect([ran.code, failureOf(ran), place.added()]).toEqual([1, "password-not-usable", []]);
  });
});
