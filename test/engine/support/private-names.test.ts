import { describe, expect, test } from "vitest";
import { createPrivateNames, type PrivateSources } from "../../../electron/engine/support/private-names.ts";

const nobody: PrivateSources = { home: "", environment: {}, computerName: "", paths: [], hosts: [], facts: null };
const anna: PrivateSources = {
  ...nobody,
  home: "C:\\Users\\anna.schmidt",
  environment: {
    USERNAME: "anna.schmidt",
    USERDOMAIN: "TANNWALD",
    OneDriveCommercial: "C:\\Users\\anna.schmidt\\OneDrive - Tannwald Werke",
  },
  computerName: "TW-L4711",
};
const replaced = (text: string, sources: PrivateSources = anna) => createPrivateNames({ ...sources, facts: text }).replaceText(text);

describe("a path", () => {
  test.each([
    [
      "of the user",
      "C:\\Users\\anna.schmidt\\Documents\\Power BI Desktop\\Custom Connectors\\A.mez",
      "C:\\Users\\user-1\\Documents\\Power BI Desktop\\Custom Connectors\\A.mez",
    ],
    ["in another case", "c:\\users\\ANNA.SCHMIDT\\Documents", "c:\\users\\user-1\\Documents"],
    ["with its short name", "C:\\Users\\ANNASC~1\\Documents", "C:\\Users\\user-1\\Documents"],
    ["escaped", "C:\\\\Users\\\\anna.schmidt\\\\Documents", "C:\\Users\\user-1\\Documents"],
    ["in an address", "file:///C:/Users/anna.schmidt/Documents", "C:\\Users\\user-1\\Documents"],
    ["percent-encoded", "C%3A%5CUsers%5Canna.schmidt%5CDocuments", "C:\\Users\\user-1\\Documents"],
    ["of a company", "C:\\Users\\anna.schmidt\\OneDrive - Tannwald Werke\\Documents", "C:\\Users\\user-1\\OneDrive - company-1\\Documents"],
    ["on Linux", "/home/anna.schmidt/Documents", "/home/user-1/Documents"],
  ])("%s keeps the names that are everybody's", (_, path, expected) => {
    expect(replaced(path)).toBe(expected);
  });

  test.each([
    ["on a server", "\\\\FILESRV07\\Team Nordhang\\x.mez", /FILESRV07|Nordhang/iu],
    ["on a server, escaped", "\\\\\\\\filesrv07\\\\Team Nordhang", /FILESRV07|Nordhang/iu],
    ["on a server, long form", "\\\\?\\UNC\\filesrv07\\Team Nordhang", /FILESRV07|Nordhang/iu],
    ["that names a server only", "It is on \\\\filesrv07.", /filesrv07/iu],
    ["with unknown folders", "D:\\Kunden\\Nordhang GmbH\\A.mez", /Kunden|Nordhang/iu],
    ["in a sentence", "It lies in “D:\\Kunden\\Nordhang GmbH\\A.mez”.", /Kunden|Nordhang/iu],
    ["of somebody else", "C:\\Users\\benno\\Desktop and then BENNO again", /benno/iu],
  ])("%s loses them", (_, text, names) => {
    expect(replaced(text)).not.toMatch(names);
  });

  test("gives one folder one name", () => {
    const { replaceText } = createPrivateNames({ ...anna, facts: ["D:\\Kunden\\A.mez", "d:\\kunden\\B.mez"] });
    expect(replaceText("D:\\Kunden\\A.mez").split("\\")[1]).toBe(replaceText("d:\\KUNDEN\\B.mez").split("\\")[1]);
  });
});

describe("a name", () => {
  test.each([
    ["inside of another word", "Test_Anna.Schmidt2.mez"],
    ["of the computer", "built on tw-l4711"],
    ["of the domain", "TANNWALD\\anna.schmidt"],
    ["a part of it", "Schmidts Connector"],
    ["as JSON", '"a\\u006ena.schmidt"'],
    ["as HTML", "&#97;nna.schmidt"],
    ["in a mail address", "mail to anna.schmidt@tannwald.example"],
    ["in a mail address without a dot", "anna.schmidt@tannwald"],
    ["in an encoded mail address", "anna.schmidt%40tannwald.example"],
  ])("%s is replaced", (_, text) => {
    expect(replaced(text)).not.toMatch(/schmidt|tannwald|l4711|a\\u006e|&#97;/iu);
  });

  test.each(["müller", "o'brien", "Łukasz Żak", "Straße", "李小龙", "jørgen&co", "maría josé"])("%s is found in every form", (name) => {
    const sources = { ...nobody, environment: { USERNAME: name } };
    const { replaceNames } = createPrivateNames(sources);
    const forms = [
      name,
      name.toUpperCase(),
      name.normalize("NFD"),
      encodeURIComponent(name),
      encodeURIComponent(name.normalize("NFD")),
      [...name].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
      [...name].map((one) => `&#${one.codePointAt(0)};`).join(""),
      name.replaceAll("&", "&amp;").replaceAll("'", "&#39;"),
      name.replaceAll(" ", "+"),
    ];
    for (const form of forms) expect(replaceNames(`<${form}>`)).toBe("<user-1>");
  });

  test("of few letters is replaced as a word and not inside of others", () => {
    expect(replaced("Max made maximum", { ...nobody, environment: { USERNAME: "max" } })).toBe("user-1 made maximum");
  });

  test("of a user called as a word of ours is replaced in paths only", () => {
    const { replaceText, ordinary } = createPrivateNames({ ...nobody, environment: { USERNAME: "Signature" } });
    expect(replaceText("Signature: C:\\Users\\signature\\Documents")).toBe("Signature: C:\\Users\\user-1\\Documents");
    expect(ordinary).toBe(1);
  });

  test.each(["a", "1", "7f", "beef"])("%s leaves words, numbers and groups of digits as they are", (name) => {
    const text = "a file of 1 byte, 7f, BEEF 1234";
    expect(replaced(text, { ...nobody, environment: { USERNAME: name } })).toBe(text);
    expect(replaced(`C:\\Users\\${name}\\Documents`, { ...nobody, environment: { USERNAME: name } })).toBe("C:\\Users\\user-1\\Documents");
  });

  test("leaves a hash as it is", () => {
    const hash = "00BEEF11".repeat(8);
    expect(replaced(hash, { ...nobody, environment: { USERNAME: "beef" } })).toBe(hash);
  });
});

describe("an address", () => {
  const sources = { ...nobody, hosts: ["erp.tannwald.example", "www.w3.org", "login.microsoftonline.com"] };
  test.each([
    ["of a data source", "https://erp.tannwald.example:8443/api/v2?client=7", "https://address-1/…"],
    ["without its scheme", "asks erp.tannwald.example", "asks address-1"],
    ["that only a text has", "https://other.example/x", "https://address-2/…"],
    ["with a password", "https://anna:secret@erp.tannwald.example", "https://address-1"],
    ["where everybody signs in", "https://login.microsoftonline.com/3b1f/oauth2", "https://login.microsoftonline.com/…"],
    ["that names an algorithm", "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2001/04/xmlenc#sha256"],
  ])("%s", (_, text, expected) => {
    expect(createPrivateNames(sources).replaceText(text)).toBe(expected);
  });

  test("that a connector publishes stays, and a name in it does not", () => {
    const publish = { learnMoreUrl: "https://help.example/start", help: "Ask anna.schmidt" };
    expect(createPrivateNames(anna).replaceIn({ publish })).toEqual({
      publish: { learnMoreUrl: "https://help.example/start", help: "Ask user-1" },
    });
  });
});

test("names of fields are texts, too", () => {
  expect(createPrivateNames(anna).replaceIn({ "anna.schmidt": [{ deep: "ANNA.SCHMIDT" }] })).toEqual({ "user-1": [{ deep: "user-1" }] });
});

test("a path of no form breaks nothing", () => {
  for (const text of ["\\\\", "C:\\", "//", "%5C%5C%", "C%3A%5C%E0%A4%A", "@", "a@", "https://", "file://"])
    expect(() => replaced(text)).not.toThrow();
});

test("many names in connectors do not crowd out the user and the computer", () => {
  const servers = Array.from({ length: 400 }, (_, at) => `\\\\fileserver-nordhang-${1_000 + at}\\share`);
  const { replaceText } = createPrivateNames({ ...anna, facts: servers });
  expect(replaceText("Anna.Schmidt on TW-L4711, TANNWALD")).not.toMatch(/schmidt|4711|tannwald/iu);
});
