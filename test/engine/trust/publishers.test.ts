import { expect, test } from "vitest";
import { meetPublishers, type ExpectedSigner, type PublisherStore, type SignedFile } from "../../../electron/engine/trust/publishers.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { Publisher } from "../../../shared/model/publisher.ts";
import { anInspection, aPolicy, aSignedInspection, verdicts } from "../../builders/an-inspection.ts";
import { aCertificate, aSignature, aThumbprint } from "../../builders/a-signature.ts";

const at = "2027-01-10T12:00:00.000Z";

function aStore() {
  const publishers = new Map<string, Publisher>();
  const expected = new Map<ConnectorId, ExpectedSigner>();
  const store: PublisherStore = {
    list: () => [...publishers.values()],
    save: (publisher) => publishers.set(publisher.sha256, publisher).size > 0,
    expected: () => [...expected.values()],
    expect: (signer) => expected.set(signer.connector, signer).size > 0,
    forget: (connector) => expected.delete(connector),
  };
  const signerOf = (name: string) => expected.get(name as ConnectorId)?.sha1.slice(0, 1) ?? null;
  return { store, signerOf };
}

const by = (digit: string) =>
  aSignature({ signer: aCertificate({ sha1: aThumbprint(digit), sha256: digit.repeat(64), subjectCN: digit }) });
const file = (name: string, inspection = anInspection()): SignedFile => ({ id: name as ConnectorId, name, inspection });
const signedBy = (name: string, digit: string, options: Parameters<typeof aSignedInspection>[1] = {}): SignedFile =>
  file(name, aSignedInspection([by(digit)], options));
const scan = (store: PublisherStore, files: readonly SignedFile[], policy = aPolicy()) => meetPublishers(files, store, { policy, at });

test("a signer is met once, when it was first seen", () => {
  const { store } = aStore();
  expect(scan(store, [signedBy("A.pqx", "A"), signedBy("B.pqx", "A"), file("C.mez")])).toBe(true);
  expect(store.list()).toMatchObject([{ sha1: aThumbprint("A"), firstSeenAt: at, accepted: null }]);
  expect(scan(store, [signedBy("A.pqx", "A")])).toBe(false);
});

test("a signature that does not hold introduces nobody", () => {
  const { store, signerOf } = aStore();
  const altered = anInspection({ signature: { integrity: verdicts.altered, signatures: [by("A")] } });
  scan(store, [file("A.pqx", altered)]);
  expect([store.list(), signerOf("A.pqx")]).toEqual([[], null]);
});

test("another signer does not take the place of the expected one until it is accepted", () => {
  const { store, signerOf } = aStore();
  scan(store, [signedBy("A.pqx", "A")]);
  scan(store, [signedBy("A.pqx", "C")]);
  scan(store, [file("A.pqx")]);
  expect(signerOf("A.pqx")).toBe("A");
  const [, other] = store.list();
  if (other !== undefined) store.save({ ...other, accepted: { how: "on-sight", at } });
  scan(store, [signedBy("A.pqx", "C")]);
  expect(signerOf("A.pqx")).toBe("C");
});

test("the administrator's list accepts, an unclean entry does not", () => {
  const { store, signerOf } = aStore();
  scan(store, [signedBy("A.pqx", "A")]);
  const dirty = { ...aPolicy(), entries: [{ written: "x", thumbprint: aThumbprint("C"), dirt: ["spaces"] as const }] };
  scan(store, [signedBy("A.pqx", "C")], dirty);
  expect(signerOf("A.pqx")).toBe("A");
  scan(store, [signedBy("A.pqx", "C")], aPolicy(aThumbprint("C")));
  expect(signerOf("A.pqx")).toBe("C");
});

test("another connector under the same name has its own signer", () => {
  const { store, signerOf } = aStore();
  scan(store, [signedBy("A.pqx", "A")]);
  scan(store, [signedBy("A.pqx", "C", { kinds: ["Other"], facts: { sectionName: "Other" } })]);
  expect(signerOf("A.pqx")).toBe("C");
});
