import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import { known } from "../../../shared/model/known.ts";
import { groupedThumbprint } from "../../../shared/model/thumbprint.ts";
import { connectorCsv, printReport, type ReportContext } from "../../../shared/print/connector-report.ts";
import { contentPolicy, printPage, printStyle, styleHash } from "../../../shared/print/print-page.ts";
import { html } from "../../../shared/print/html.ts";
import { en } from "../../../shared/words/en/en.ts";
import { wordsIn } from "../../../shared/words/locales.ts";
import { aText } from "../../builders/a-record.ts";
import { anInspection, aPolicy, aSignedInspection } from "../../builders/an-inspection.ts";
import { aCertificate, aSignature } from "../../builders/a-signature.ts";
import { hostileTexts } from "../../builders/hostile-texts.ts";
import { aGatheredFile } from "../../engine/support/a-gathered-file.ts";
import { aFunction, aKind, aPublish } from "../../engine/shadows/a-subject.ts";

const context: ReportContext = {
  words: en,
  policy: aPolicy(),
  now: new Date("2027-01-10T12:00:00Z"),
  culture: "en",
  version: "1.2.3",
  language: "en",
};
const picture = "data:image/png;base64,iVBORw0KGgo=";

/** Everywhere where others write. */
function hostileFile(text: string) {
  const inspection = aSignedInspection([aSignature({ signer: aCertificate({ subjectCN: text, subject: text, issuer: text }) })], {
    facts: {
      version: text,
      dataSourceKinds: [aKind(text)],
      functions: [{ ...aFunction(text), returnType: text, parameters: [{ name: text, type: text, optional: true }] }],
      publishes: [{ ...aPublish("Quiet"), buttonText: known([aText(text), aText(text)]) }],
    },
    capabilities: {
      seen: [{ kind: "address", host: text, use: "contacted", whole: true, places: [{ document: text, line: 1 }], morePlaces: 0 }],
      leftOut: 0,
      unread: [text],
    },
    images: [{ part: "a.png", dataUrl: `data:image/svg+xml,${text}` }],
  });
  return aGatheredFile(
    text,
    { folder: text, findings: [{ kind: "near-miss-folder", path: text, readInstead: text, files: [] }] as never },
    inspection,
  );
}

const markup = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</title></style><style>*{}</style>",
  "&lt;b&gt;",
  "' onload='x",
  "-->",
  "]]>",
];
const known_tags =
  /^<\/?(?:!doctype|html|head|meta|title|style|body|main|section|article|h[1-4]|dl|dt|dd|p|ul|li|table|thead|tbody|tr|th|td|bdi|span|code|time|div|img)\b/iu;

test.each(["ja", "zh-Hans"] as const)("sentences end as those of %s do", (locale) => {
  const file = aGatheredFile("birch.mez");
  const links = file.diagnosis.links.map((link) => (link.name === "folder" ? { ...link, state: "broken" as const } : link));
  const broken = { ...file, diagnosis: { ...file.diagnosis, links, firstBroken: "folder" as const } };
  const page = printReport([broken], { ...context, words: wordsIn[locale], language: locale });
  expect(page).toContain(`${wordsIn[locale].diagnosis.links.folder}。`);
  expect(page).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\./u);
});

describe.each(Object.keys(wordsIn) as (keyof typeof wordsIn)[])("a page in %s", (locale) => {
  test.each([...hostileTexts, ...markup.map((text) => [text, text] as const)])("makes no markup of %s", (_, text) => {
    const page = printReport([hostileFile(text), hostileFile(`${text} 2`)], { ...context, words: wordsIn[locale] });
    const tags = page.replace(printStyle, "").match(/<[^>]*>/gu) ?? [];
    for (const tag of tags) expect(tag).toMatch(known_tags);
    for (const tag of tags) expect(tag).not.toMatch(/\son[a-z]+=|\sstyle=|javascript:|\ssrc="(?!data:image\/png;base64,)/iu);
    expect(page.match(/<script|<svg|<iframe|<link|<form/giu)).toBeNull();
    expect(page).not.toMatch(/[\u0000-\u0008\u202A-\u202E\u2066\u2067]/u);
  });
});

test("its policy allows this style sheet, pictures inside, and nothing else", () => {
  expect(styleHash).toBe(`sha256-${createHash("sha256").update(printStyle).digest("base64")}`);
  const page = printPage({ language: "en", title: "a", body: html`` });
  expect(page).toContain(`<style>${printStyle}</style>`);
  expect(page).toContain(`content="${contentPolicy.replaceAll("'", "&#39;")}"`);
  expect(contentPolicy).toMatch(/^default-src 'none'; img-src data:;/u);
  expect(page.replace(printStyle, "")).not.toMatch(/\b(?:src|href)=|url\(|@import/u);
});

test("one connector is a page of its own, with what an administrator needs", () => {
  const signer = aCertificate({ subjectCN: "Birch Ltd" });
  const inspection = aSignedInspection([aSignature({ signer })], { functions: ["Birch.Contents"] });
  const file = aGatheredFile(
    "Birch.mez",
    { findings: [{ kind: "signer-not-trusted", signer: signer.sha1, signerName: "Birch Ltd", files: [] }] as never },
    inspection,
  );
  const page = printReport([file], context);
  for (const text of [
    "Birch.mez",
    groupedThumbprint(signer.sha1),
    en.findings["signer-not-trusted"].title,
    en.diagnosis.links.trust,
    "Birch.Contents",
  ])
    expect(page).toContain(text);
  expect(page.match(/<h1>/gu)).toHaveLength(1);
  expect(page).not.toContain(en.print.overview);
});

test("headings follow one another without a gap", () => {
  const finding = [{ kind: "unsigned", files: [] }] as never;
  for (const files of [
    [aGatheredFile("A.mez", { findings: finding })],
    [aGatheredFile("A.mez", { findings: finding }), aGatheredFile("B.mez")],
    [],
  ]) {
    const levels = [...printReport(files, context).matchAll(/<h(\d)/gu)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, at) => expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1));
  }
});

test("pictures are inside, and only those that are PNG", () => {
  const icons = { icon16: null, icon32: known([{ file: "a.png", width: 32, height: 32 }]) };
  const publishes = [{ ...aPublish("Quiet"), sourceImage: icons }];
  const withPicture = (dataUrl: string) =>
    printReport([aGatheredFile("A.mez", {}, anInspection({ facts: { publishes }, images: [{ part: "a.png", dataUrl }] }))], context);
  expect(withPicture(picture)).toContain(`<img src="${picture}"`);
  expect(withPicture("data:image/svg+xml;base64,PHN2Zz4=")).not.toContain("<img");
  expect(withPicture('data:image/png;base64,AAAA" onerror="x')).not.toContain("<img");
});

test("a file that could not be read is in the report with the reason", () => {
  const page = printReport([aGatheredFile("A.mez", { content: err("access-denied"), loading: null })], context);
  expect(page).toContain(en.fileFailures["access-denied"].problem);
  const csv = connectorCsv([aGatheredFile("A.mez", { content: err("access-denied"), loading: null })], context);
  expect(csv).toContain("A.mez");
});

test("a report of nothing says so", () => expect(printReport([], context)).toContain(en.print.nothing));

describe("CSV", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "＝1", "|calc", "%0A"])("%j becomes no formula", (text) => {
    const csv = connectorCsv([hostileFile(text)], context);
    const cells = csv
      .slice(1)
      .split(/,|\r\n|\n/u)
      .map((cell) => cell.replace(/^"/u, ""));
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝|%]/u);
  });

  test.each(hostileTexts)("shows nothing hidden of %s", (_, text) => {
    expect(connectorCsv([hostileFile(text)], context).slice(1)).not.toMatch(
      /[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u,
    );
  });

  test("begins with a byte order mark and has a line for each file", () => {
    const csv = connectorCsv([aGatheredFile("A.mez"), aGatheredFile("B.mez")], context);
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(3);
  });

  test("has as many cells as columns in every line", () => {
    const { yes: _yes, no: _no, ...columns } = en.print.csv;
    const refused = { kind: "refused", refusal: { sha256: "AB", sizeBytes: 1, reason: { kind: "empty" } } } as const;
    const files = [
      aGatheredFile("A.mez"),
      aGatheredFile("B.mez", { content: ok(refused) }),
      aGatheredFile("C.mez", { content: err("in-use"), loading: null }),
    ];
    for (const line of connectorCsv(files, context).slice(1).trimEnd().split("\r\n"))
      expect(line.replace(/"(?:[^"]|"")*"/gu, "x").split(",")).toHaveLength(Object.keys(columns).length);
  });
});
