import { describe, expect, test } from "vitest";
import { isAllowed, isOurs, isOurWindow, mayLoad } from "../../electron/main/origin.ts";

const strange = [
  "",
  "mezzanine",
  "app://mezzanine.evil/",
  "app://evil/",
  "app://mezzanine@evil/",
  "app://user@mezzanine/",
  "app://mezzanine:81/",
  "file:///etc/passwd",
  "https://mezzanine/",
  "about:blank",
  "data:text/html,hello",
  "javascript:alert(1)",
];

test("our page is ours", () => {
  expect(["app://mezzanine/", "app://mezzanine/index.html#/trust"].map(isOurs)).toEqual([true, true]);
});

test.each(strange)("%s is not ours", (address) => {
  expect(isOurs(address)).toBe(false);
});

describe("a sender", () => {
  test.each([
    ["our main frame", { senderFrame: { url: "app://mezzanine/", parent: null } }, true],
    ["a frame within our page", { senderFrame: { url: "app://mezzanine/", parent: {} } }, false],
    ["another page's main frame", { senderFrame: { url: "https://evil.example/", parent: null } }, false],
    ["an empty page", { senderFrame: { url: "about:blank", parent: null } }, false],
    ["a page not loaded yet", { senderFrame: { url: "", parent: null } }, false],
    ["a frame that is gone", { senderFrame: null }, false],
  ])("%s", (_, sender, ours) => {
    expect(isOurWindow(sender)).toBe(ours);
  });
});

test.each(["clipboard-read", "media", "geolocation", "notifications", "fullscreen", "openExternal", "fileSystem", "hid", "unknown"])("%s is refused", (permission) => {
  expect(isAllowed(permission, "app://mezzanine/")).toBe(false);
});

test("text for the clipboard is accepted from our page alone", () => {
  expect(["app://mezzanine/", "https://evil.example/", ""].map((origin) => isAllowed("clipboard-sanitized-write", origin))).toEqual([true, false, false]);
});

test("nothing is loaded from elsewhere", () => {
  expect(["app://mezzanine/assets/a.js", "data:image/png;base64,AA=="].map(mayLoad)).toEqual([true, true]);
  expect(["https://example.com/a.js", "http://127.0.0.1/", "file:///etc/passwd", "ws://example.com/", "blob:app://mezzanine/1"].map(mayLoad)).toEqual([false, false, false, false, false]);
});
