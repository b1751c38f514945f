import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import type { HistoryEvent } from "../../../shared/model/history.ts";
import { initialSettings, type FolderFacts } from "../../../shared/model/inventory.ts";
import { known } from "../../../shared/model/known.ts";
import { wordsIn } from "../../../shared/words/locales.ts";
import { en } from "../../../shared/words/en/en.ts";
import { buildBundle, zipBundle, type BundleFacts, type BundleRequest } from "../../../electron/engine/support/support-bundle.ts";
import { aFolderId, aText } from "../../builders/a-record.ts";
import { anInspection, aPolicy, aSignedInspection } from "../../builders/an-inspection.ts";
import { aCertificate, aSignature } from "../../builders/a-signature.ts";
import { createRandom, type Random } from "../../fuzz/random.ts";
import { aFunction, aPublish } from "../shadows/a-subject.ts";
import { aGatheredFile } from "./a-gathered-file.ts";

const now = new Date("2027-01-10T12:00:00Z");

const someFacts = (facts: Partial<BundleFacts>): BundleFacts => ({
  versions: { mezzanine: "1.2.3" },
  settings: initialSettings,
  folders: [],
  files: [],
  policy: aPolicy(),
  history: [],
  notices: [],
  programs: null,
  ...facts,
});

const bundleOf = (facts: Partial<BundleFacts>, changes: Partial<BundleRequest> = {}) =>
  buildBundle({
    facts: someFacts(facts),
    content: [],
    computer: { home: "", environment: {}, computerName: "", dataFolder: "" },
    report: { words: en, policy: aPolicy(), now, culture: "en", version: "1.2.3", language: "en" },
    ...changes,
  });

const textsOf = ({ entries }: ReturnType<typeof buildBundle>) =>
  new Map(entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("utf8")]));

const letters = "bcdfghjklmnpqrstvwxzäöüßéøłñ李龙Жя";
/** Letters that stand beside each other in no word of ours. */
const aName = (random: Random): string => Array.from({ length: 5 + random.below(8) }, () => random.pick([...letters]) ?? "x").join("");
const withGap = (random: Random): string => `${aName(random)}${random.pick([" ", ".", "-", "_", "'", " & "]) ?? " "}${aName(random)}`;
const anyName = (random: Random): string => (random.chance(0.5) ? aName(random) : withGap(random));

const anEvent = (folder: string, name: string, note: string): HistoryEvent => ({
  id: 1,
  at: "2027-01-09T12:00:00Z",
  kind: "quarantined",
  by: "user",
  connector: null,
  name,
  folder,
  sha256: null,
  version: null,
  signer: null,
  previous: null,
  note,
  recovery: null,
  undoable: true,
  undoneBy: null,
});

/** Every way in which the bundle could write a name, in small letters. */
const formsOf = (name: string): readonly string[] =>
  [
    name,
    name.normalize("NFD"),
    encodeURIComponent(name),
    name.replaceAll(" ", "+"),
    JSON.stringify(name).slice(1, -1),
    [...name].map((one) => `&#${one.codePointAt(0)};`).join(""),
    name.replaceAll("&", "&amp;").replaceAll("'", "&#39;"),
    name.slice(0, -1),
  ].flatMap((form) => [form.toLowerCase(), form.toUpperCase().toLowerCase()]);

test.each(Array.from({ length: 15 }, (_, run) => run))("no private name is in any byte of the archive, run %i", async (run) => {
  const random = createRandom(20_270_110, run);
  const [user, other, computer, server, company, share, project, host, secret] = Array.from({ length: 9 }, () => anyName(random)) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const plainHost = `${[...host].filter((one) => /[a-z]/u.test(one)).join("")}xq.example`;
  const isWindows = random.chance(0.7);
  const home = isWindows ? `C:\\Users\\${user}` : `/home/${user}`;
  const custom = isWindows
    ? `${home}\\OneDrive - ${company}\\Documents\\Power BI Desktop\\Custom Connectors`
    : `${home}/Documents/Power BI Desktop/Custom Connectors`;
  const network = `\\\\${server}\\${share}\\${project}`;
  const written = [
    `${custom}${isWindows ? "\\" : "/"}${user} copy.mez`,
    `made by ${user.toUpperCase()} on ${computer}`,
    `see ${encodeURIComponent(`${home}\\${project}`)}`,
    JSON.stringify({ path: `${network}\\x.mez`, user }),
    `file:///${encodeURI(`${home}/${project}`)}`,
    `${user.replaceAll(/[^\p{L}]/gu, "")}@${plainHost}`,
    `https://${user.replaceAll(/[^a-z]/gu, "")}x:pass@${plainHost}:8443/${encodeURIComponent(project)}?q=${encodeURIComponent(secret)}`,
    `“${network}\\${"x".repeat(300)}`,
    `C:\\Users\\${other}\\Documents, and later ${other.toLowerCase()}`,
  ].join("\n");
  const folder: FolderFacts = { id: aFolderId("a"), path: custom, role: "desktop", state: "present", connectorCount: 1 };
  const inspection = aSignedInspection([aSignature({ signer: aCertificate({ subjectCN: user, subject: `CN=${user}` }) })], {
    facts: {
      version: written,
      sectionName: user,
      requires: { [user]: written },
      functions: [aFunction(`${computer}.Contents`)],
      publishes: [{ ...aPublish("Quiet"), buttonText: known([aText(`${user} of ${computer}`), aText(`Lies in ${home}`)]) }],
    },
    capabilities: {
      seen: [
        { kind: "address", host: plainHost, use: "contacted", whole: true, places: [], morePlaces: 0 },
        { kind: "data-function", functionName: written, called: "fixed", places: [{ document: user, line: 1 }], morePlaces: 0 },
      ],
      leftOut: 0,
      unread: [written],
    },
  });
  const findings = [
    { kind: "near-miss-folder", path: network, readInstead: custom, files: [] },
    { kind: "near-miss-folder", path: `${network}\\${secret}`, readInstead: written, files: [] },
  ] as never;
  const file = aGatheredFile(`${user}.mez`, { folder: custom, findings }, inspection);
  const bundle = bundleOf(
    { folders: [folder, { ...folder, path: network, role: "added" }], files: [file], history: [anEvent(network, `${other}.mez`, secret)] },
    {
      computer: {
        home,
        environment: { [isWindows ? "USERNAME" : "USER"]: user, COMPUTERNAME: computer },
        computerName: computer,
        dataFolder: `${home}/${project}`,
      },
    },
  );
  const archive = await JSZip.loadAsync(await zipBundle(bundle.entries, now));
  const entries = Object.values(archive.files);
  expect(entries.length).toBeGreaterThan(6);
  for (const entry of entries) {
    const text = `${entry.name}\n${await entry.async("string")}`.toLowerCase();
    for (const [what, name] of Object.entries({ user, other, computer, server, company, share, project, plainHost, secret }))
      for (const form of formsOf(name)) {
        const at = text.indexOf(form);
        expect(at === -1 ? "" : `${what} ${form} in ${entry.name}: ${text.slice(Math.max(0, at - 80), at + 80)}`).toBe("");
      }
  }
  expect(bundle.names).toBeGreaterThan(3);
});

test.each(["100234", "kind", "a", "x-1"])("a user called %s leaves every file readable", (user) => {
  const file = aGatheredFile("Fern.mez", {}, anInspection({ sizeBytes: 100_234 }));
  const computer = { home: `C:\\Users\\${user}`, environment: { USERNAME: user }, computerName: user, dataFolder: "" };
  for (const [name, text] of textsOf(bundleOf({ files: [file] }, { computer })))
    if (name.endsWith(".json")) expect(() => JSON.parse(text) as unknown).not.toThrow();
});

test("what a connector says of itself stays", () => {
  const publishes = [{ ...aPublish("Fern"), buttonText: known([aText("Fern Data"), aText("Help at https://help.example/fern")]) }];
  const texts = textsOf(bundleOf({ files: [aGatheredFile("Fern.mez", {}, anInspection({ facts: { publishes } }))] }));
  expect(texts.get("connectors/0001-Fern.mez.json")).toContain("Help at https://help.example/fern");
  expect(texts.get("report.html")).toContain("Fern Data");
});

test("a connector is in it only when it was chosen, and then as it is", () => {
  const file = aGatheredFile("Fern.mez");
  const bytes = Buffer.from("section Fern; // by somebody");
  expect(bundleOf({ files: [file] }).entries.filter(({ kind }) => kind === "content")).toEqual([]);
  const chosen = bundleOf({ files: [aGatheredFile("Other.mez"), file] }, { content: [{ id: file.id, bytes }] });
  expect(chosen.entries.filter(({ kind }) => kind === "content")).toEqual([{ name: "content/0001-Fern.mez", kind: "content", bytes }]);
});

test("no source of a connector and no certificate is in it", () => {
  const field = { name: "Extra", source: "let secret = 1 in secret", meant: null };
  const inspection = aSignedInspection([aSignature({ signer: aCertificate({ der: "TUlJQ2VydGlm" }) })], {
    facts: { publishes: [{ ...aPublish("Fern"), otherFields: [field] }] },
    images: [{ part: "Fern16.png", dataUrl: "data:image/png;base64,iVBORw0KGgo=" }],
  });
  const all = [...textsOf(bundleOf({ files: [aGatheredFile("Fern.mez", {}, inspection)] })).values()].join("");
  expect(all).toContain("Extra");
  expect(all).not.toMatch(/let secret|TUlJQ2VydGlm|iVBORw0KGgo/u);
});

test.each(["../../evil.mez", "C:evil.mez", "a/b.mez", "CON", "ä".repeat(300), "\u202Exe.mez", ""])(
  "the name %j becomes one that unpacks inside of the folder",
  (name) => {
    const names = bundleOf({ files: [aGatheredFile(name)] }).entries.map((entry) => entry.name);
    for (const one of names) expect(one).toMatch(/^(?:connectors\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/u);
    expect(names.every((one) => !one.includes(".."))).toBe(true);
  },
);

test("beyond a thousand connectors the rest is counted", () => {
  const files = Array.from({ length: 1_003 }, (_, at) => aGatheredFile(`F${at}.mez`));
  const bundle = bundleOf({ files });
  expect(bundle.entries.filter(({ kind }) => kind === "connector")).toHaveLength(1_000);
  expect(bundle.leftOut).toBe(3);
});

test("all files in the archive have the time of the bundle", async () => {
  const archive = await JSZip.loadAsync(await zipBundle(bundleOf({}).entries, now));
  expect(new Set(Object.values(archive.files).map(({ date }) => date.toISOString()))).toEqual(new Set([now.toISOString()]));
});

describe.each([
  ["en", "Signature"],
  ["de", "Datei"],
  ["de", "Zertifikat"],
  ["fr", "Fichier"],
  ["ja", "署名"],
] as const)("in %s, of a user called %s", (language, user) => {
  const words = wordsIn[language];
  const bundleFor = (name: string) =>
    textsOf(
      bundleOf(
        { files: [aGatheredFile(`${name}.mez`, { folder: `C:\\Users\\${name}\\Documents` })] },
        {
          computer: { home: `C:\\Users\\${name}`, environment: { USERNAME: name }, computerName: "", dataFolder: "" },
          report: { words, policy: aPolicy(), now, culture: "en", version: "1.2.3", language },
        },
      ),
    );

  test("the sentences of the report are whole", () => {
    const pages = [user, "Qzzvkow"].map((name) => bundleFor(name).get("report.html")?.replaceAll(`${name}.mez`, "user-1.mez"));
    expect(pages[0]).toContain(`<html lang="${language}">`);
    expect(pages[0]).toBe(pages[1]);
  });

  test("nothing of the user is left", () => {
    const left = [...bundleFor(user)].filter(([name]) => name.endsWith(".json")).filter(([, text]) => text.includes(`Users\\\\${user}`));
    expect(left).toEqual([]);
    if (language === "en") return;
    // A word of the language that is shown is none of the facts.
    for (const [name, text] of bundleFor(user)) if (name.endsWith(".json")) expect([name, text.includes(user)]).toEqual([name, false]);
  });
});

test("the list of files is in the language of the report", () => {
  const texts = textsOf(
    bundleOf({}, { report: { words: wordsIn.de, policy: aPolicy(), now, culture: "de", version: "1", language: "de" } }),
  );
  expect(texts.get("README.txt")).toContain(wordsIn.de.window.support.readMe.list);
});
