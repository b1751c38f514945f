import { expect, test } from "vitest";
import { parseSnapshot } from "../../../shared/contract/snapshot-decoder.ts";
import { snapshotLimits, type MachineSnapshot } from "../../../shared/model/machine-snapshot.ts";
import { aMachineSnapshot, aSnapshotConnector } from "../../builders/a-machine-snapshot.ts";

const whole = aMachineSnapshot({ connectors: [aSnapshotConnector("Contoso.mez")] });
const textWith = (changes: object): string => JSON.stringify({ ...whole, ...changes });
const failureOf = (json: string) => {
  const read = parseSnapshot(json);
  return read.ok ? null : read.error;
};

test("a snapshot reads as it was written, also with a byte order mark", () => {
  expect(parseSnapshot(JSON.stringify(whole))).toEqual({ ok: true, value: whole });
  expect(parseSnapshot(`\uFEFF${JSON.stringify(whole)}`).ok).toBe(true);
});

test("fields, findings and reasons that a later version of Mezzanine adds are passed over or kept", () => {
  const later = textWith({
    memory: 16,
    connectors: [
      {
        ...aSnapshotConnector("Contoso.mez"),
        size: 1,
        findings: ["found-next-year"],
        loading: { kind: "unknown", because: ["some-reason"] },
      },
    ],
  });
  const read = parseSnapshot(later);
  expect(read).toMatchObject({
    ok: true,
    value: { connectors: [{ findings: ["found-next-year"], loading: { because: ["some-reason"] } }] },
  });
  expect(read.ok && Object.hasOwn(read.value, "memory")).toBe(false);
});

test("a later format says that it is one, whatever else it holds", () => {
  expect(failureOf(textWith({ formatVersion: 2, connectors: "elsewhere" }))).toEqual({ kind: "newer-format", formatVersion: 2 });
});

test.each([
  ["no JSON", "{"],
  ["a list", "[]"],
  ["another file of ours", JSON.stringify({ folders: [], connectors: [], findings: [] })],
  ["a later format of something else", JSON.stringify({ format: "other", formatVersion: 7 })],
  ["inherited fields", `{"__proto__":${JSON.stringify(whole)}}`],
])("%s is not a snapshot", (_name, text) => {
  expect(failureOf(text)).toMatchObject({ kind: "not-a-snapshot" });
});

const connector = aSnapshotConnector("x");
test.each<[string, object, string]>([
  ["a format below 1", { formatVersion: 0 }, "formatVersion"],
  ["a hash in small letters", { connectors: [{ ...connector, sha256: "ab".repeat(32) }] }, "connectors[0].sha256"],
  [
    "a signer without digits",
    { connectors: [{ ...connector, signers: [{ thumbprint: "x", name: null }] }] },
    "connectors[0].signers[0].thumbprint",
  ],
  ["a finding that is a sentence", { connectors: [{ ...connector, findings: ["<script>"] }] }, "connectors[0].findings[0]"],
  ["an unknown role", { connectors: [{ ...connector, role: "constructor" }] }, "connectors[0].role"],
  ["a time that is none", { madeAt: "yesterday" }, "madeAt"],
  ["a long name", { connectors: [{ ...connector, name: "x".repeat(snapshotLimits.nameCharacters + 1) }] }, "connectors[0].name"],
  ["too many connectors", { connectors: Array(snapshotLimits.connectors + 1).fill(connector) }, "connectors"],
  ["a missing list", { trust: { source: "policy", failure: null } }, "trust.entries"],
])("%s is refused with its place", (_name, changes, place) => {
  const failure = failureOf(textWith(changes));
  expect(failure).toMatchObject({ kind: "not-a-snapshot" });
  expect(failure?.kind === "not-a-snapshot" ? failure.place.split(":")[0] : "").toBe(place);
});

test("a text beyond the bound is refused unread", () => {
  expect(failureOf(" ".repeat(snapshotLimits.fileBytes + 1))).toEqual({ kind: "too-large" });
});

test("nesting of any depth ends in a refusal", () => {
  expect(failureOf("[".repeat(1_000_000))).toMatchObject({ kind: "not-a-snapshot" });
  expect(failureOf(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)).toMatchObject({ kind: "not-a-snapshot" });
});

test("every field is needed", () => {
  for (const name of Object.keys(whole) as (keyof MachineSnapshot)[])
    expect(failureOf(textWith({ [name]: undefined })), name).not.toBeNull();
});
