import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { known } from "../../../shared/model/known.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { anInspection, aSignedInspection, verdicts } from "../../builders/an-inspection.ts";
import { aCertificate, aSignature, aStamp } from "../../builders/a-signature.ts";
import { completion, frameOf, someHostileTexts, unshowable } from "../../builders/hostile-texts.ts";
import { anInspector as aTitleInspector } from "../../engine/inventory/an-inspector.ts";
import { temporaryFolders } from "../../engine/inventory/temporary-folders.ts";
import { aFunction, aKind, aPublish } from "../../engine/shadows/a-subject.ts";
import { describeParts, partNotice } from "../../../electron/cli/output/part-content.ts";
import { describeTextDifferences } from "../../../electron/cli/output/text-differences.ts";
import type { JudgedFile } from "../../../electron/cli/inspect-files.ts";
import { err, ok } from "../../../shared/base/result.ts";
import { anInspector, englishWords, run, type Ran } from "../run-command.ts";

const aFolder = temporaryFolders();
const harmless = "Birch Ltd";
const texts = someHostileTexts.filter(([, text]) => text.includes(completion));

/** The values of these stand alone on their line. */
const { subject, issuedBy, purposes } = en.signature;
const { getData, helpText } = en.window.overview;
const labels = [subject, issuedBy, purposes, getData, helpText, "Data sources", "Functions"];

/** Nothing in it moves or hides text, and whoever's text it is completes no sentence of ours. */
function expectOurOwn(out: string, like: string): void {
  expect(out.replaceAll("\n", "")).not.toMatch(unshowable);
  expect(out.split("\n")).toHaveLength(like.split("\n").length);
  for (const line of frameOf(out).split("\n")) {
    if (!line.includes(completion.slice(0, 40))) continue;
    const isHeading = /^\S/u.test(line);
    const isLabel = labels.some((label) => line.startsWith(`  ${label}  `));
    const isPath = line.startsWith("  ") && /\.(?:mez|pqx)\b/u.test(line);
    expect([line, isHeading || isLabel || isPath]).toEqual([line, true]);
  }
}

function outcomes(text: string): Readonly<Record<string, InspectionOutcome>> {
  const signer = aCertificate({
    subjectCN: text,
    subject: `CN=${text}`,
    issuer: text,
    issuerCN: text,
    extendedKeyUsage: [text],
    serial: text,
    keyType: text,
  });
  const stamp = aStamp({ authority: text, policy: text });
  const facts = {
    sectionName: text,
    version: text,
    dataSourceKinds: [aKind(text)],
    functions: [aFunction(text)],
    publishes: [aPublish(text, { buttonText: known([{ neutral: text, byCulture: {} }]) })],
  };
  const chain = [
    { certificate: signer, issuerSignature: "yes" as const, confirmedBy: null },
    { certificate: signer, issuerSignature: "self" as const, confirmedBy: null },
  ];
  const altered = { ...verdicts.altered, altered: [text], missing: [text], uncovered: [text] };
  const claimed = aSignature({
    signer: null,
    claimedSigner: signer,
    integrity: altered,
    signatureTime: { raw: text, utc: null },
    signatureMethod: text,
    digestMethod: text,
  });
  const inspected = (inspection: InspectionOutcome & { kind: "inspected" }) => inspection;
  return {
    "signed.pqx": inspected({
      kind: "inspected",
      inspection: aSignedInspection([aSignature({ signer, chain, timestamp: stamp })], { facts }),
    }),
    "altered.pqx": inspected({
      kind: "inspected",
      inspection: anInspection({
        facts,
        signature: { integrity: altered, signatures: [claimed, aSignature({ signer, integrity: altered })] },
      }),
    }),
    "unsupported.pqx": inspected({
      kind: "inspected",
      inspection: anInspection({ facts, signature: { integrity: { ...verdicts.unsupported, algorithm: text }, signatures: [] } }),
    }),
    "refused.mez": {
      kind: "refused",
      refusal: { sha256: "AB", sizeBytes: 1, reason: { kind: "damaged", part: text, note: "crc-differs" } },
    },
    "inside.mez": { kind: "refused", refusal: { sha256: "AB", sizeBytes: 1, reason: { kind: "connector-inside", inner: text } } },
  };
}

const names = Object.keys(outcomes(harmless));

test.each(texts)("verify, inspect and scan keep their own words around %s", async (_, text) => {
  const folder = aFolder();
  for (const name of names) writeFileSync(join(folder, name), name);
  const ranWith = (argv: readonly string[], name: string) =>
    run(argv, { cwd: folder, home: folder, dataFolder: folder, columns: 100_000, createInspector: () => anInspector(outcomes(name)) });
  for (const argv of [
    ["verify", ...names],
    ["inspect", ...names],
    ["scan", ".", "--all"],
  ]) {
    expectOurOwn((await ranWith(argv, text)).out, (await ranWith(argv, harmless)).out);
  }
  for (const argv of [
    ["inspect", "--json", ...names],
    ["scan", "--json", "."],
  ]) {
    const [hostile, calm] = [messagesOf(await ranWith(argv, text)), messagesOf(await ranWith(argv, harmless))];
    expect(hostile.length).toBeGreaterThan(3);
    expect(hostile.map(frameOf)).toEqual(calm.map(frameOf));
  }
});

test.each(texts)("the differences of two files keep their own words around %s", (_, text) => {
  const differences = (name: string) => {
    // A line of a text has no line feed in it.
    const line = { kind: "added", text: name.replaceAll("\n", "") } as const;
    const change = { kind: "changed", added: 1, removed: 0, hunks: [{ beforeStart: 1, afterStart: 1, lines: [line] }] } as const;
    const parts = [
      { before: name, after: name, change },
      { before: name, after: `${name} 2`, change: { kind: "equal-lines" } as const },
      { before: null, after: name, change: { kind: "only-after" } as const },
    ];
    return describeTextDifferences({ parts, isCut: true }, { paint: (shown) => shown, width: 100_000, words: englishWords });
  };
  const [hostile, calm] = [differences(text), differences(harmless)];
  expect(hostile.replaceAll("\n", "")).not.toMatch(unshowable);
  const ours = (out: string): readonly string[] =>
    frameOf(out)
      .split("\n")
      .filter((line) => !line.startsWith("+"));
  expect(ours(hostile).filter((line) => !ours(calm).includes(line))).toEqual([]);
});

test.each(texts)("the list of parts and the note about one keep their own words around %s", (_, text) => {
  const judged = (name: string): JudgedFile => ({
    id: "1" as JudgedFile["id"],
    file: "a.mez",
    folder: null,
    content: ok({
      kind: "inspected",
      inspection: anInspection({
        parts: [{ name, role: "other", sizeBytes: 1, compressedBytes: 1, contentType: null, covered: null }],
      }),
    }),
    loading: null,
    findings: [],
  });
  const style = { paint: (shown: string) => shown, width: 100_000, words: englishWords };
  expectOurOwn(describeParts(judged(text), style), describeParts(judged(harmless), style));
  const note = (name: string) => partNotice("a.mez", { name, content: err("no-such-part") }, style);
  expect(frameOf(note(text))).toBe(frameOf(note(harmless)));
});

/** Every sentence in JSON, wherever it is. */
function messagesOf({ out }: Ran): readonly string[] {
  const found: string[] = [];
  JSON.parse(out, (name, value: unknown) => {
    if ((name === "message" || name === "adviceMessage") && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}

test.each(texts.filter(([, text]) => !/[\0\uD800-\uDFFF]/u.test(text)))(
  "shadows, quarantine, history, testing and compare keep theirs around %s",
  async (_, text) => {
    const outputsFor = async (title: string, file: string) => {
      const home = aFolder();
      const custom = join(home, "Documents", "Power BI Desktop", "Custom Connectors");
      mkdirSync(custom, { recursive: true });
      for (const name of [file, "B.mez", "C.mez"]) writeFileSync(join(custom, name), title);
      const context = {
        home,
        cwd: custom,
        dataFolder: join(home, "data"),
        columns: 100_000,
        createInspector: () => aTitleInspector().inspector,
        now: () => new Date(2027, 0, 10, 12),
      };
      const ran: Ran[] = [];
      for (const argv of [
        ["shadows"],
        ["compare", "B.mez", file],
        ["testing", "B.mez", "--until", "2027-02-01", "--note", title],
        ["testing"],
        ["scan", "--all"],
        ["quarantine", file, "--dry-run"],
        ["quarantine", file, "--yes", "--reason", title],
        ["quarantine"],
        ["history"],
        ["purge", file],
        ["restore", title],
        [title],
        ["explain", title],
        ["scan", `--${title}`],
      ])
        ran.push(await run(argv, context));
      return ran.map(({ out, errors }) => `${out}${errors}`);
    };
    const file = `${text.slice(0, 70)}. Ltd.mez`;
    const calm = await outputsFor(harmless, "Birch. Ltd.mez");
    (await outputsFor(text, file)).forEach((out, at) => expectOurOwn(out, calm[at] ?? ""));
  },
);
