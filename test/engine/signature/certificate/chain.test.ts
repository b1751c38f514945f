import { expect, test } from "vitest";
import { readCertificate, type Certificate } from "../../../../electron/engine/signature/certificate/certificate.ts";
import { buildChain } from "../../../../electron/engine/signature/certificate/chain.ts";
import { anAuthority, aSigner, type SignerOptions, type TestSigner } from "../../../builders/a-signed-package.ts";

function opened({ certificate }: TestSigner): Certificate {
  const read = readCertificate(certificate);
  if (read === undefined) throw new Error("the builder made no certificate");
  return read;
}

function linksOf(leaf: TestSigner, ...pool: readonly TestSigner[]): readonly string[] {
  return buildChain(opened(leaf), pool.map(opened), () => true).map(({ issuerSignature }) => issuerSignature);
}

const root = aSigner({ name: "Quarry Root", ...anAuthority });

test.each<readonly [string, SignerOptions, string]>([
  ["an authority", anAuthority, "yes"],
  ["an authority that says nothing of its key's usage", { ...anAuthority, keyUsage: [] }, "yes"],
  ["a customer with CA:FALSE", { basicConstraints: { cA: false } }, "not-an-authority"],
  ["one with CA:FALSE whose key may sign certificates", { ...anAuthority, basicConstraints: { cA: false } }, "not-an-authority"],
  ["one with CA:TRUE whose key may only sign data", { ...anAuthority, keyUsage: ["digitalSignature"] }, "not-an-authority"],
  ["one of version 3 that does not say what it is", {}, "not-an-authority"],
  ["one of version 1, which an authority issued", { version: 1 }, "not-an-authority"],
])("%s as issuer", (_, options, link) => {
  const issuer = aSigner({ name: "Quarry Issuing", issuer: root, ...options });
  expect(linksOf(aSigner({ name: "Larch", issuer }), issuer, root)).toEqual([link, "yes", "self"]);
});

test.each<readonly [string, SignerOptions, string]>([
  ["of version 1, which has no place to say so", { version: 1 }, "yes"],
  ["of version 3 without basicConstraints", {}, "not-an-authority"],
  ["with CA:FALSE", { basicConstraints: { cA: false } }, "not-an-authority"],
])("a self-signed root %s", (_, options, link) => {
  const own = aSigner({ name: "Old Root", ...options });
  expect(linksOf(aSigner({ name: "Larch", issuer: own }), own)).toEqual([link, "self"]);
});

test("a path length counts the authorities between the issuer and the signer", () => {
  const limited = (pathLenConstraint: number) =>
    aSigner({ name: "Short Root", ...anAuthority, basicConstraints: { cA: true, pathLenConstraint } });
  const below = (issuer: TestSigner) => {
    const middle = aSigner({ name: "Quarry Issuing", issuer, ...anAuthority });
    return linksOf(aSigner({ name: "Larch", issuer: middle }), middle, issuer);
  };
  const none = limited(0);
  expect(linksOf(aSigner({ name: "Larch", issuer: none }), none)).toEqual(["yes", "self"]);
  expect(below(none)).toEqual(["yes", "not-an-authority", "self"]);
  expect(below(limited(1))).toEqual(["yes", "yes", "self"]);
});

test("of two certificates with the issuer's name and key the one that may issue is taken", () => {
  const issuer = aSigner({ name: "Quarry Issuing", issuer: root, ...anAuthority });
  const asCustomer = aSigner({ name: "Quarry Issuing", issuer: root, key: issuer.forgeKey, basicConstraints: { cA: false } });
  const leaf = aSigner({ name: "Larch", issuer });
  expect(linksOf(leaf, asCustomer, issuer, root)).toEqual(["yes", "yes", "self"]);
  expect(linksOf(leaf, asCustomer, root)).toEqual(["not-an-authority", "yes", "self"]);
});

const [unknown, nameConstraints] = ["1.2.3.4.5", "2.5.29.30"];
/** Only hosts named "x". */
const constraints = Buffer.from("3007a0053003820178", "hex");
const extension = (id: string, critical = true) => ({
  extensions: [{ id, critical, value: id === nameConstraints ? constraints : Buffer.of(5, 0) }],
});

test.each<readonly [string, SignerOptions, SignerOptions, string]>([
  ["a critical extension of the signer that nobody knows", extension(unknown), {}, "unknown-condition"],
  ["one of the issuer", {}, extension(unknown), "unknown-condition"],
  ["one that is not critical", extension(unknown, false), extension(unknown, false), "yes"],
  ["constraints on names", {}, extension(nameConstraints), "name-constraints"],
  ["constraints on names that call themselves harmless", {}, extension(nameConstraints, false), "name-constraints"],
  ["constraints on names in what issues nothing", extension(nameConstraints), {}, "yes"],
  ["conditions on policies", {}, extension("2.5.29.36"), "unknown-condition"],
  ["a signature by MD5", { digest: "md5" }, {}, "weak"],
  ["a signature by MD5 over the issuer, which is its own link's business", {}, { digest: "md5" }, "yes"],
  ["an issuer with a short key", {}, { bits: 512 }, "weak"],
])("%s", (_, ofSigner, ofIssuer, link) => {
  const issuer = aSigner({ name: "Larch Root", ...anAuthority, ...ofIssuer });
  expect(linksOf(aSigner({ name: "Larch", issuer, ...ofSigner }), issuer)).toEqual([link, "self"]);
});

test.each(["2.5.29.14", "2.5.29.17", "2.5.29.18", "2.5.29.31", "2.5.29.32", "2.5.29.35", "2.5.29.37", "1.3.6.1.5.5.7.1.1"])(
  "a critical extension without a requirement does not break a chain: %s",
  (id) => {
    const der = aSigner({ name: "Larch", issuer: root, usage: [], ...extension(id) });
    expect(linksOf(der, root)).toEqual(["yes", "self"]);
  },
);

test("of two certificates with the issuer's name and key the one without conditions is taken", () => {
  const issuer = aSigner({ name: "Quarry Issuing", issuer: root, ...anAuthority });
  const bound = aSigner({ name: "Quarry Issuing", issuer: root, key: issuer.forgeKey, ...anAuthority, ...extension(nameConstraints) });
  const leaf = aSigner({ name: "Larch", issuer });
  expect(linksOf(leaf, bound, issuer, root)).toEqual(["yes", "yes", "self"]);
  expect(linksOf(leaf, bound, root)).toEqual(["name-constraints", "yes", "self"]);
});
