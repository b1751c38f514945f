import { expect, test } from "vitest";
import { verifySignatures } from "../../../electron/engine/signature/verify-signatures.ts";
import { goldenParts, readGoldenTruth, type GoldenTruth } from "./golden.ts";

const verify = (file: string) => verifySignatures(goldenParts(file), { extraCertificates: [] });
const truths = readGoldenTruth();

test("there are golden files of every verdict", () => {
  expect(new Set(truths.map(({ integrity }) => integrity))).toEqual(new Set(["unsigned", "intact", "altered", "unsupported", "malformed"]));
});

test.each(truths)("$file is $integrity", async (truth: GoldenTruth) => {
  const {
    report: { integrity, signatures },
    covered,
  } = await verify(truth.file);
  expect(integrity.kind, JSON.stringify(integrity)).toBe(truth.integrity);
  if (truth.because !== undefined && "because" in integrity) expect([integrity.because].flat()).toContain(truth.because);
  if (integrity.kind === "altered") {
    if (truth.altered) expect(integrity.altered).toEqual(truth.altered);
    if (truth.missing) expect(integrity.missing).toEqual(truth.missing);
    if (truth.uncovered) expect([...integrity.uncovered].sort()).toEqual([...truth.uncovered].sort());
  }
  if (integrity.kind === "intact" || integrity.kind === "altered") {
    const { cn, sha1, sha256 } = truth.signer ?? { cn: undefined, sha1: undefined, sha256: undefined };
    expect(signatures[0]?.signer ?? {}).toEqual(truth.signer ? expect.objectContaining({ subjectCN: cn, sha1, sha256 }) : {});
  }
  if (truth.covered !== undefined)
    expect(covered === null ? null : [...covered].sort()).toEqual(truth.covered && [...truth.covered].sort());
  if (truth.signatures !== undefined) expect(signatures).toHaveLength(truth.signatures);
  if (truth.timestamp !== undefined) expect(signatures[0]?.timestamp).toMatchObject(truth.timestamp);
  if (truth.chain !== undefined) expect(signatures[0]?.chain.map(({ certificate }) => certificate.sha1)).toEqual(truth.chain);
  if (truth.links !== undefined) expect(signatures[0]?.chain.map(({ issuerSignature }) => issuerSignature)).toEqual(truth.links);
});

test.each(truths.filter(({ integrity }) => integrity === "intact"))(
  "$file: whatever byte of a part changes, it is no longer intact",
  async ({ file }) => {
    const parts = goldenParts(file);
    for (const part of parts.all.filter(({ packaging }) => !packaging)) {
      const bytes = part.read();
      if (!bytes.ok || bytes.value.length === 0) continue;
      const changed = Buffer.from(bytes.value);
      changed[changed.length >> 1]! ^= 1;
      const read = () => ({ ok: true as const, value: changed });
      const forgedPart = { ...part, read };
      const swap = (one: typeof part | undefined) => (one?.name === part.name ? forgedPart : one);
      const forged = { ...parts, all: parts.all.map((one) => swap(one) ?? one), find: (name: string) => swap(parts.find(name)) };
      expect((await verifySignatures(forged, { extraCertificates: [] })).report.integrity).toMatchObject({
        kind: "altered",
        altered: [part.name],
      });
    }
  },
);

test("only parts with a right digest under a right signature count as covered", async () => {
  expect([...((await verify("makepqx-rsa-sha1.pqx")).covered ?? [])].sort()).toEqual([
    "Fernhill.pq",
    "Fernhill16.png",
    "Paging.pqm",
    "resources.resx",
  ]);
  expect((await verify("content-changed.pqx")).covered?.has("Fernhill.pq")).toBe(false);
  expect((await verify("uncovered-main.pqx")).covered?.has("Fernhill.pq")).toBe(true);
  expect((await verify("uncovered-main.pqx")).covered?.has("Aaa.pq")).toBe(false);
  expect((await verify("certificate-swapped.pqx")).covered).toBeNull();
  expect((await verify("stripped.pqx")).covered).toBeNull();
  expect((await verify("two-entries-one-name-forged-first.pqx")).covered).toBeNull();
});

test("nothing is reported as covered that the file's integrity calls changed or never signed", async () => {
  for (const { file } of truths) {
    const {
      report: { integrity },
      covered,
    } = await verify(file);
    if (integrity.kind !== "altered") continue;
    expect([file, [...integrity.altered, ...integrity.uncovered].filter((name) => covered?.has(name))]).toEqual([file, []]);
  }
});
