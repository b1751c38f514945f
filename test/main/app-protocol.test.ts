import { expect, test } from "vitest";
import { answerPage } from "../../electron/main/app-protocol.ts";
import { contentSecurityPolicy } from "../../shared/contract/page.ts";

const requested: string[] = [];
const ports = {
  read: (name: string) => {
    requested.push(name);
    return Promise.resolve(name === "index.html" || name === "assets/a.js" ? new Uint8Array([60]) : undefined);
  },
};
const statusOf = async (url: string, method = "GET"): Promise<number> => (await answerPage({ url, method }, ports)).status;

test("a built file is answered with the policy and its type", async () => {
  const response = await answerPage({ url: "app://mezzanine/assets/a.js?v=1#x", method: "GET" }, ports);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toMatch(/^text\/javascript/);
  expect(response.headers.get("Content-Security-Policy")).toBe(contentSecurityPolicy);
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test.each([
  ["app://mezzanine/", 200],
  ["app://mezzanine/missing.js", 404],
  ["app://mezzanine/..%2f..%2fsecret.json", 404],
  ["app://mezzanine/%2e%2e/secret.json", 404],
  ["app://mezzanine/..%5csecret.json", 404],
  ["app://mezzanine/assets%2fa.js", 404],
  ["app://mezzanine//etc/passwd.json", 404],
  ["app://mezzanine/a.js%00", 404],
  ["app://elsewhere/index.html", 403],
  ["app://user@mezzanine/index.html", 403],
  ["file:///index.html", 403],
  ["not an address", 403],
])("%s is %i", async (url, status) => {
  expect(await statusOf(url)).toBe(status);
});

test("no method but GET", async () => {
  expect(await statusOf("app://mezzanine/", "POST")).toBe(405);
});

test("no name with a dot segment ever reaches the disk", () => {
  expect(requested.filter((name) => name.includes("..") || name.includes("%") || name.includes("\\"))).toEqual([]);
});
