import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Language, Parser } from "@vscode/tree-sitter-wasm";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import type { Inspection } from "../../../../shared/model/inspection.ts";
import { languages } from "../../../../shared/model/language.ts";
import { wordsIn } from "../../../../shared/words/locales.ts";
import { loadReleaseLanguages, releaseLanguages } from "../../../../shared/words/release/languages.ts";
import { releasedTrustKinds } from "../../../../shared/words/release/release-words.ts";
import { releaseWarnings, type ReleaseFacts, type ReleasedFile } from "../../../../electron/engine/publish/release/gather-release.ts";
import { compareReleases } from "../../../../electron/engine/publish/release/compare-releases.ts";
import { releaseFiles } from "../../../../electron/engine/publish/release/release-files.ts";
import { signersOf } from "../../../../electron/engine/trust/publishers.ts";
import { escapeHtml } from "../../../../shared/print/html.ts";
import { contentPolicy } from "../../../../shared/print/print-page.ts";
import { aCertificate, aSignature, aThumbprint } from "../../../builders/a-signature.ts";
import { anInspection, aSignedInspection } from "../../../builders/an-inspection.ts";
import { hostileTexts, unshowable } from "../../../builders/hostile-texts.ts";
import { aFunction, aKind, aPublish } from "../../shadows/a-subject.ts";

const now = new Date("2026-01-01");

const aFile = (inspection: Inspection, name = "Contoso.pqx"): ReleasedFile => ({ name, bytes: Buffer.from(name), inspection });

function aRelease(file: ReleasedFile, previous: ReleasedFile | null = null): ReleaseFacts {
  return { file, previous, signers: signersOf(file.inspection) };
}

const inAll = await loadReleaseLanguages();
const filesOf = (facts: ReleaseFacts) => releaseFiles(facts, inAll);
const textsOf = (facts: ReleaseFacts) => new Map(filesOf(facts).map(({ name, bytes }) => [name, bytes.toString("utf8")]));
const textOf = (facts: ReleaseFacts, name: string) => textsOf(facts).get(name) ?? expect.unreachable(`no ${name}`);

const der = Buffer.from("a certificate").toString("base64");
const signer = aCertificate({ sha1: aThumbprint("1"), sha256: "2B".repeat(32), der });
const signed = (facts: Parameters<typeof aSignedInspection>[1] = {}) => aFile(aSignedInspection([aSignature({ signer })], facts));
const unsigned = () => aFile(anInspection(), "Contoso.mez");
const instructions = releaseLanguages.flatMap(({ tag }) => [`instructions/${tag}.md`, `instructions/${tag}.html`]);

describe("the files of a release", () => {
  test("a signed connector: hashes of every file, thumbprints in every form, the certificate, files for administrators, six languages", () => {
    const facts = aRelease(signed());
    const files = filesOf(facts);
    const names = files.map(({ name }) => name);
    expect(releaseLanguages.map(({ tag }) => tag)).toEqual(["en", "de", "fr", "es", "ja", "zh-Hans"]);
    expect(names).toEqual(expect.arrayContaining([...instructions, "Contoso.pqx", "CHANGELOG.md", "README.md", "SHA256SUMS.txt"]));
    for (const kind of releasedTrustKinds) expect(names).toContain(`for-administrators/${kind}/README.txt`);
    // It would replace the list of a computer that nobody has seen.
    expect(names.filter((name) => name.endsWith(".reg"))).toEqual([]);
    expect(files.find(({ name }) => name === "thumbprint/certificate.cer")?.bytes.toString()).toBe("a certificate");
    const thumbprints = textOf(facts, "thumbprint/thumbprint.txt");
    for (const form of ["1".repeat(40), Array(10).fill("1111").join(" "), Array(20).fill("11").join(":"), "2b".repeat(32), "2B2B 2B2B"])
      expect(thumbprints).toContain(form);
    for (const name of instructions) {
      const text = textOf(facts, name);
      expect([name, text.includes("1".repeat(40)), text.includes("AB".repeat(32))]).toEqual([name, true, true]);
    }
  });

  test("SHA256SUMS.txt has each other file once, as sha256sum writes it", () => {
    const files = filesOf(aRelease(signed()));
    const sums = files.at(-1);
    expect(sums?.name).toBe("SHA256SUMS.txt");
    const expected = files.slice(0, -1).map(({ name, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
    expect(sums?.bytes.toString()).toBe(expected.join(""));
  });

  test("an unsigned connector: no thumbprint, nothing to trust, and every language names the setting that it needs", () => {
    const facts = aRelease(unsigned());
    const names = filesOf(facts).map(({ name }) => name);
    expect(names.filter((name) => /^(?:thumbprint|for-administrators)\//u.test(name))).toEqual([]);
    for (const words of releaseLanguages) {
      const text = textOf(facts, `instructions/${words.tag}.md`);
      expect(text).toContain(words.labels.notSigned);
      expect(text).toContain(words.unsigned.paragraphs[1]);
      expect(text).toContain(words.remove.setting);
      expect(text).not.toContain(words.administrators.registry);
    }
    expect(releaseWarnings(facts, now)).toEqual(["unsigned"]);
  });

  test("the index, the changes and the thumbprints are in every language of the instructions", () => {
    const facts = aRelease(signed(), aFile(anInspection({ sha256: "C".repeat(64), functions: ["A.Lost"] })));
    expect(inAll.map(({ tag }) => tag)).toEqual(releaseLanguages.map(({ tag }) => tag));
    for (const language of languages) {
      const { index, changes, thumbprintText } = wordsIn[language].release;
      const ending = language === "en" ? "md" : `${language}.md`;
      const readMe = textOf(facts, `README.${ending}`);
      for (const text of [index.others, index.checkAll, index.different, `CHANGELOG.${ending}`]) expect(readMe).toContain(text);
      for (const other of languages.filter((one) => one !== language))
        expect(readMe).toContain(`(<README.${other === "en" ? "md" : `${other}.md`}>)`);
      const changed = textOf(facts, `CHANGELOG.${ending}`);
      for (const text of [changes.previousHash, changes.breaks, changes.otherIsNew, changes.signers.gained])
        expect(changed).toContain(text);
      expect(textOf(facts, "thumbprint/thumbprint.txt")).toContain(thumbprintText);
    }
  });

  test("a page says its language and asks for nothing from elsewhere", () => {
    for (const name of instructions.filter((one) => one.endsWith(".html"))) {
      const html = textOf(aRelease(signed()), name);
      expect(html).toContain(escapeHtml(contentPolicy));
      expect(html).toContain(`<html lang="${name.slice("instructions/".length, -".html".length)}">`);
      expect(html).not.toMatch(/<script|<img|<link|https?:/u);
    }
  });
});

test("warnings: self-signed, expired, and another signer than before", () => {
  const old = aFile(aSignedInspection([aSignature({ signer: aCertificate({ sha256: "9".repeat(64) }) })]));
  const certificate = aCertificate({ selfSigned: true, notAfter: "2025-01-01T00:00:00Z", sha256: "8".repeat(64) });
  const file = aFile(aSignedInspection([aSignature({ signer: certificate })]));
  expect(releaseWarnings(aRelease(file, old), now)).toEqual(["self-signed", "certificate-expired", "signer-changed"]);
  expect(releaseWarnings(aRelease(signed(), signed()), now)).toEqual([]);
});

describe("changes", () => {
  const version = (functions: readonly string[], more: Partial<Inspection> = {}) => aFile(anInspection({ functions, ...more }));

  test("what is lost, what is new, which files came and went", () => {
    const part = (name: string, role: "other" | "packaging" = "other") => ({
      name,
      role,
      sizeBytes: 1,
      compressedBytes: 1,
      contentType: null,
      covered: null,
    });
    const before = version(["A.Old", "A.Kept"], { sha256: "C".repeat(64), parts: [part("old.png"), part("kept.png")] });
    const after = version(["A.Kept", "A.New"], { parts: [part("kept.png"), part("new.png"), part("[Content_Types].xml", "packaging")] });
    expect(compareReleases(before, after)).toMatchObject({
      breakages: [{ kind: "function-lost", functionName: "A.Old" }],
      newFunctions: ["A.New"],
      newKinds: [],
      newFiles: ["new.png"],
      goneFiles: ["old.png"],
      isSameFile: false,
      signer: "none",
    });
    const text = textOf(aRelease(after, before), "CHANGELOG.md");
    for (const name of ["A.Old", "A.New", "new.png", "old.png"]) expect(text).toContain(`\`${name}\``);
    expect(text).not.toContain("A.Kept");
  });

  test("a new kind; the same file; no previous version", () => {
    const before = version(["A.One"]);
    const after = aFile({ ...before.inspection, sha256: "C".repeat(64) });
    const kinds = [...before.inspection.connector.dataSourceKinds, aKind("Added")];
    const withKind = aFile({ ...after.inspection, connector: { ...after.inspection.connector, dataSourceKinds: kinds } });
    expect(compareReleases(before, withKind).newKinds).toEqual(["Added"]);
    expect(compareReleases(before, before).isSameFile).toBe(true);
    expect(textOf(aRelease(before), "CHANGELOG.md").split("\n\n")).toHaveLength(2);
  });
});

/** Without what CommonMark (6.1) takes for code spans. */
function withoutCodeSpans(markdown: string): string {
  let [rest, out] = [markdown, ""];
  for (let found = /`+/u.exec(rest); found !== null; found = /`+/u.exec(rest)) {
    const after = rest.slice(found.index + found[0].length);
    const end = new RegExp(`(?<!\`)\`{${found[0].length}}(?!\`)`, "u").exec(after);
    if (end === null) return out + rest;
    out += `${rest.slice(0, found.index)}□`;
    rest = after.slice(end.index + found[0].length);
  }
  return out + rest;
}

test("the commands for Windows PowerShell parse, and hold no name that others wrote", async () => {
  const resolveFrom = createRequire(import.meta.url);
  const grammars = dirname(resolveFrom.resolve("@vscode/tree-sitter-wasm"));
  await Parser.init({ locateFile: () => join(grammars, "tree-sitter.wasm") });
  const parser = new Parser();
  parser.setLanguage(await Language.load(join(grammars, "tree-sitter-powershell.wasm")));
  const facts = aRelease(aFile(aSignedInspection([aSignature({ signer })]), "a'; calc; '$(calc).pqx"));
  const names = [...textsOf(facts).keys()].filter((name) => /^README.*\.md$|^instructions\/en\.md$/u.test(name));
  const commands = names.flatMap((name) => textOf(facts, name).match(/^ {4}Get-.*$/gmu) ?? []);
  expect(commands).toHaveLength(languages.length + 1);
  for (const command of commands) {
    expect(command).not.toContain("calc");
    expect([command, parser.parse(command)?.rootNode.hasError]).toEqual([command, false]);
  }
});

describe("names that others wrote", () => {
  const hostile = (text: string): ReleaseFacts => {
    const certificate = aCertificate({ subjectCN: text, sha1: aThumbprint("1"), der });
    const facts = { publishes: [aPublish(text)], version: text, functions: [aFunction(text)] };
    const file = aFile(aSignedInspection([aSignature({ signer: certificate })], { facts }));
    return aRelease(file, aFile(anInspection({ sha256: "C".repeat(64), functions: [`${text}.lost`] }), "Old.mez"));
  };
  const cases = [
    ...hostileTexts,
    ["a tag", `</bdi><script>alert(1)</script><img src=x onerror=alert(1)>`],
    ["an attribute", `" onmouseover="alert(1)" x='`],
    ["an entity", `&lt;script&gt;&#60;b&#62;`],
    ["backticks", "`` ` ```` [x](javascript:alert(1)) `"],
    ["only backticks", "`````"],
    ["markup", `**x** _x_ [link](https://bank.example) ![](https://bank.example/x.png) <https://bank.example> www.bank.example`],
    ["a heading", `# x\n\n## y\n- z`],
  ] as const;

  test.each(cases)("%s stays a quotation in every file", (_, text) => {
    const harmless = textsOf(hostile("Birch"));
    const files = textsOf(hostile(text));
    const cut = / \\?\[…\\?\]/gu;
    for (const [name, content] of files) {
      const expected = harmless.get(name) ?? "";
      if (/\.(?:md|html)$/u.test(name)) expect([name, content.replaceAll("\n", "").match(unshowable)]).toEqual([name, null]);
      if (name.endsWith(".html")) {
        const frame = (html: string) =>
          html
            .replace(/<bdi>[^<>"']*<\/bdi>/gu, "□")
            .replace(cut, "")
            .replace(/<title>[^<>"']*<\/title>/u, "");
        expect(frame(content)).toBe(frame(expected));
        const body = new DOMParser().parseFromString(/<main>[^]*<\/main>/u.exec(content)?.[0] ?? "", "text/xml");
        expect(body.getElementsByTagName("bdi").length).toBeGreaterThan(4);
      }
      if (name.endsWith(".md")) {
        const frame = (markdown: string) =>
          withoutCodeSpans(markdown)
            .replaceAll(/[\u2068\u2069]/gu, "")
            .replace(cut, "");
        expect(frame(content)).toBe(frame(expected));
      }
    }
  });
});
