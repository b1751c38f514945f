import { expect, test } from "vitest";
import { contentSecurityPolicy, parsePagePath } from "../../../shared/contract/page.ts";

test.each([
  ["/", "index.html"],
  ["/index.html", "index.html"],
  ["/assets/index-B_1a.js", "assets/index-B_1a.js"],
  ["/assets/a.b.css", "assets/a.b.css"],
])("%s names %s", (path, name) => {
  expect(parsePagePath(path)?.name).toBe(name);
});

test.each([
  "",
  "index.html",
  "//index.html",
  "/a//b.js",
  "/../a.js",
  "/a/../b.js",
  "/./a.js",
  "/a/..",
  "/.env",
  "/a/.git/config.json",
  "/a%2fb.js",
  "/%2e%2e/a.js",
  "/a\\b.js",
  "/..\\a.js",
  "/a.js%00",
  "/a\u0000.js",
  "/C:/a.js",
  "/a.exe",
  "/a",
  "/a.js/",
  "/a.constructor",
  "/ä.js",
  `/${"a".repeat(300)}.js`,
])("%s names nothing", (path) => {
  expect(parsePagePath(path)).toBeNull();
});

test("a long name of one kind takes no time", () => {
  const started = performance.now();
  expect(parsePagePath(`/${"a/".repeat(50_000)}!`)).toBeNull();
  expect(parsePagePath(`/${"a-".repeat(90)}!`)).toBeNull();
  expect(performance.now() - started).toBeLessThan(100);
});

test("the policy allows nothing inline and nothing from elsewhere", () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe-|https?:|\*/);
  expect(contentSecurityPolicy).toContain("default-src 'none'");
});
