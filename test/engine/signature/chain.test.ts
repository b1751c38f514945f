import { expect, test } from "vitest";
import { readCertificate, type Certificate } from "../../../electron/engine/signature/certificate.ts";
import { buildChain } from "../../../electron/engine/signature/chain.ts";
import { anAuthority, aSigner, type SignerOptions, type TestSigner } from "../../builders/a-signed-package.ts";

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
  const limited = (pathLenConstraint: number) => aSigner({ name: "Short Root", ...anAuthority, basicConstraints: { cA: true, pathLenConstraint } });
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
