import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import { parseSnapshot } from "../../../shared/contract/snapshot-decoder.ts";
import { snapshotLimits } from "../../../shared/model/machine-snapshot.ts";
import { snapshotText, takeSnapshot, type SnapshotFacts, type SnapshotFile } from "../../../electron/engine/snapshots/take-snapshot.ts";
import { aCertificate, aSignature, aThumbprint } from "../../builders/a-signature.ts";
import { createRandom, type Random } from "../../fuzz/random.ts";
import { anId } from "../../builders/a-record.ts";
import { anInspection, aPolicy, aSignedInspection, type InspectionOptions } from "../../builders/an-inspection.ts";

const custom = "C:\\Users\\anna.schmidt\\Documents\\Power BI Desktop\\Custom Connectors";

const aFile = (name: string, options: InspectionOptions = {}, changes: Partial<SnapshotFile> = {}): SnapshotFile => ({
  id: anId(name),
  name,
  folder: { path: custom, role: "desktop" },
  content: ok({ kind: "inspected", inspection: anInspection(options) }),
  loading: { kind: "unknown", because: ["security-level-not-said"] },
  ...changes,
});

const someFacts = (changes: Partial<SnapshotFacts> = {}): SnapshotFacts => ({
  madeAt: new Date("2027-01-10T12:00:00Z"),
  versions: { mezzanine: "1.2.3", system: "Windows_NT", systemRelease: "10.0.26100", architecture: "x64" },
  computer: {
    home: "C:\\Users\\anna.schmidt",
    environment: { USERNAME: "anna.schmidt" },
    computerName: "SCHMIDT-LAPTOP",
    dataFolder: "C:\\Users\\anna.schmidt\\AppData\\Roaming\\Mezzanine",
  },
  securityLevel: "not-said",
  folders: [{ path: custom, role: "desktop", state: "present", connectorCount: 1 }],
  files: [],
  findings: [],
  policy: aPolicy(),
  ...changes,
});

const plain = { pseudonyms: false };

test("a connector is put down with its content, its signer, its findings and whether it loads", () => {
  const signer = aCertificate({ subjectCN: "Contoso" });
  const file = aFile(
    "Contoso.pqx",
    {},
    {
      content: ok({
        kind: "inspected",
        inspection: aSignedInspection([aSignature({ signer })], { kinds: ["B", "A", "B"], facts: { version: "2.0.0" } }),
      }),
      loading: { kind: "blocked", because: ["signer-not-trusted"] },
    },
  );
  const { connectors } = takeSnapshot(
    someFacts({
      files: [file],
      findings: [
        { kind: "signer-not-trusted", files: [file.id], signer: signer.sha1, signerName: "Contoso" },
        {
          kind: "shadows-certified",
          files: [file.id],
          dataSourceKind: "A",
          certifiedName: "Alpha",
          certifiedVersion: null,
          localVersion: null,
          localIs: "unknown",
        },
      ],
    }),
    plain,
  );
  expect(connectors).toMatchObject([
    {
      name: "Contoso.pqx",
      role: "desktop",
      sha256: "AB".repeat(32),
      version: "2.0.0",
      kinds: ["A", "B"],
      integrity: "intact",
      signers: [{ thumbprint: signer.sha1, name: "Contoso" }],
      loading: { kind: "blocked", because: ["signer-not-trusted"] },
      findings: ["shadows-certified", "signer-not-trusted"],
      shadows: ["Alpha"],
    },
  ]);
});

test("a file without bytes and one that is no connector say so, and are not called unsigned", () => {
  const { connectors } = takeSnapshot(
    someFacts({
      files: [
        aFile("b.mez", {}, { content: err("in-use"), loading: null }),
        aFile(
          "a.mez",
          {},
          { content: ok({ kind: "refused", refusal: { sha256: "CD".repeat(32), sizeBytes: 0, reason: { kind: "empty" } } }) },
        ),
      ],
    }),
    plain,
  );
  expect(connectors).toMatchObject([
    { name: "a.mez", sha256: "CD".repeat(32), integrity: "refused", unread: null },
    { name: "b.mez", sha256: null, integrity: "unread", unread: "in-use", loading: null },
  ]);
});

test("the same state in any order gives the same text, and reads back as it was", () => {
  const files = ["a.mez", "B.mez", "ä.mez", "b.mez"].map((name) => aFile(name));
  const policy = aPolicy(aThumbprint("A"), aThumbprint("B"), aThumbprint("C"));
  const text = snapshotText(takeSnapshot(someFacts({ files, policy }), plain));
  const turned = <T>(all: readonly T[], by: number): readonly T[] => [...all.slice(by), ...all.slice(0, by)];
  for (const by of [1, 2, 3]) {
    const mixed = someFacts({ files: turned(files, by), policy: { ...policy, entries: turned(policy.entries, by) } });
    expect(snapshotText(takeSnapshot(mixed, plain))).toBe(text);
  }
  expect(parseSnapshot(text)).toEqual(ok(takeSnapshot(someFacts({ files, policy }), plain)));
});

test("with pseudonyms no name of the computer or its user is in the file; hashes, thumbprints and public names stay", () => {
  const facts = someFacts({
    files: [aFile("anna.schmidt copy.mez", { kinds: ["Snowfield"], facts: { version: "1.0 by Schmidt" } })],
    policy: {
      source: { kind: "policy" },
      failure: null,
      entries: [
        { written: `${aThumbprint("A")} for anna.schmidt`, thumbprint: aThumbprint("A"), dirt: [] },
        { written: "C:\\Users\\anna.schmidt\\key.cer", thumbprint: null, dirt: [] },
      ],
    },
  });
  const text = snapshotText(takeSnapshot(facts, { pseudonyms: true }));
  expect(text.toLowerCase()).not.toMatch(/anna|schmidt/u);
  expect(parseSnapshot(text)).toMatchObject({
    ok: true,
    value: {
      pseudonyms: true,
      user: "user-1",
      connectors: [{ sha256: "AB".repeat(32), kinds: ["Snowfield"] }],
      trust: { entries: [{ thumbprint: null }, { thumbprint: aThumbprint("A") }] },
    },
  });
});

const letters = "bcdfghjklmnpqrstvwxzäöüßéøłñ李龙Жя";
const aName = (random: Random): string => Array.from({ length: 5 + random.below(8) }, () => random.pick([...letters]) ?? "x").join("");

test.each([1, 2, 3, 4, 5])("no private name is anywhere in the text of a snapshot with pseudonyms, run %i", (run) => {
  const random = createRandom(20_270_110, run);
  const [user, computer, company, server, share] = [1, 2, 3, 4, 5].map(() => aName(random)) as [string, string, string, string, string];
  const home = `C:\\Users\\${user}`;
  const folder = `${home}\\OneDrive - ${company}\\Documents\\Power BI Desktop\\Custom Connectors`;
  const written = `by ${user.toUpperCase()} on ${computer} for ${company}, \\\\${server}\\${share}\\x.mez, ${encodeURIComponent(`${home}\\x`)}`;
  const signer = aCertificate({ subjectCN: `${user} of ${company}` });
  const file = aFile(
    `${user} copy.mez`,
    {},
    {
      folder: { path: folder, role: "desktop" },
      content: ok({
        kind: "inspected",
        inspection: aSignedInspection([aSignature({ signer })], {
          kinds: [written],
          facts: { version: written, sectionName: written, publishes: [] },
        }),
      }),
    },
  );
  const facts = someFacts({
    computer: { home, environment: { USERNAME: user, COMPUTERNAME: computer }, computerName: computer, dataFolder: `${home}\\Mezzanine` },
    folders: [{ path: folder, role: "desktop", state: "present", connectorCount: 1 }],
    files: [file],
    policy: { source: { kind: "policy" }, failure: null, entries: [{ written, thumbprint: null, dirt: [] }] },
  });
  const text = snapshotText(takeSnapshot(facts, { pseudonyms: true })).toLowerCase();
  for (const name of [user, computer, company, server, share])
    for (const form of [name, name.normalize("NFD"), encodeURIComponent(name), name.toUpperCase()])
      expect(text).not.toContain(form.toLowerCase());
  expect(parseSnapshot(snapshotText(takeSnapshot(facts, { pseudonyms: true }))).ok).toBe(true);
});

test("a computer and a user with an ordinary word for a name are replaced, too", () => {
  const computer = { home: "/home/test", environment: { USER: "test" }, computerName: "desktop", dataFolder: "/home/test/.mezzanine" };
  expect(takeSnapshot(someFacts({ computer }), { pseudonyms: true })).toMatchObject({ computer: "computer-1", user: "user-1" });
});

test("whatever connectors are called, what is written is within the bounds and is read", () => {
  const long = "x".repeat(100_000);
  const file = aFile(long, {
    kinds: Array.from({ length: 300 }, (_, at) => `${long}${at}`),
    facts: { version: long, sectionName: long, publishes: [] },
  });
  const snapshot = takeSnapshot(
    someFacts({
      computer: { ...someFacts().computer, computerName: long },
      files: Array.from({ length: snapshotLimits.connectors + 3 }, (_, at) => (at === 0 ? file : aFile(`${at}.mez`))),
    }),
    plain,
  );
  expect(snapshot.leftOut).toBe(3);
  expect(parseSnapshot(snapshotText(snapshot)).ok).toBe(true);
});
