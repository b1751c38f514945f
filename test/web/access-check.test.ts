import { describe, expect, test } from "vitest";
import { isFromAnotherPage, refuseEntry, refuseCommand, refuseRead, refuseForeignOrigin } from "../../electron/web/access-check.ts";

const identity = { host: "127.0.0.1:4000", cookieName: "mezzanine-4000", session: "secret", userAgent: "One/1" };
const good = {
  "user-agent": "One/1",
  host: "127.0.0.1:4000",
  origin: "http://127.0.0.1:4000",
  cookie: "theme=dark; mezzanine-4000=secret",
  "x-mezzanine": "1",
  "content-type": "application/json; charset=utf-8",
};

describe("the origin of", () => {
  test.each([
    ["our own page", { ...good, "sec-fetch-site": "same-origin" }, undefined],
    ["a typed address", { host: good.host, "sec-fetch-site": "none" }, undefined],
    ["a name that only resolves to us", { ...good, host: "evil.example:4000" }, "wrong-host"],
    ["another name of this machine", { ...good, host: "localhost:4000" }, "wrong-host"],
    ["no Host at all", { origin: good.origin }, "wrong-host"],
    ["another page", { ...good, origin: "http://evil.example" }, "wrong-origin"],
    ["another port of this machine", { ...good, origin: "http://127.0.0.1:5000" }, "wrong-origin"],
    ["a sandboxed frame", { ...good, origin: "null" }, "wrong-origin"],
    ["a link on another site", { host: good.host, "sec-fetch-site": "cross-site" }, "wrong-origin"],
    ["a page of a neighbour port", { host: good.host, "sec-fetch-site": "same-site" }, "wrong-origin"],
  ])("%s", (_, headers, refusal) => {
    expect(refuseForeignOrigin({ method: "GET", headers }, identity)).toBe(refusal);
  });
});

describe("a command", () => {
  const { origin: _origin, ...withoutOrigin } = good;
  const { "x-mezzanine": _header, ...withoutHeader } = good;
  test.each([
    ["as our page sends it", "POST", good, undefined],
    ["by GET", "GET", good, "wrong-method"],
    ["without a cookie", "POST", { ...good, cookie: "" }, "no-session"],
    ["with a cookie of another server", "POST", { ...good, cookie: "mezzanine-5000=secret" }, "no-session"],
    ["with the cookie, from another browser", "POST", { ...good, "user-agent": "Two/1" }, "other-browser"],
    ["with the cookie, without a User-Agent", "POST", { ...good, "user-agent": "" }, "other-browser"],
    ["with a wrong secret", "POST", { ...good, cookie: "mezzanine-4000=secreT" }, "no-session"],
    ["with a secret that is longer", "POST", { ...good, cookie: "mezzanine-4000=secret1" }, "no-session"],
    ["without Origin", "POST", withoutOrigin, "wrong-origin"],
    ["without our header", "POST", withoutHeader, "no-header"],
    ["as a form would send it", "POST", { ...good, "content-type": "text/plain" }, "not-json"],
  ])("%s", (_, method, headers, refusal) => {
    expect(refuseCommand({ method, headers }, identity)).toBe(refusal);
  });
});

test("reading needs the cookie and GET", () => {
  expect(refuseRead({ method: "GET", headers: good }, identity)).toBeUndefined();
  expect(refuseRead({ method: "GET", headers: {} }, identity)).toBe("no-session");
  expect(refuseRead({ method: "DELETE", headers: good }, identity)).toBe("wrong-method");
});

describe("at the entry address", () => {
  const followed = { host: good.host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
  test.each([
    ["the address file", followed, undefined],
    ["a typed address", { ...followed, "sec-fetch-site": "none" }, undefined],
    ["a frame of another page", { ...followed, "sec-fetch-dest": "iframe" }, "wrong-origin"],
    ["a script of another page", { ...followed, "sec-fetch-mode": "no-cors", "sec-fetch-dest": "empty" }, "wrong-origin"],
    ["another page with its origin", { ...followed, origin: "http://evil.example" }, "wrong-origin"],
    ["another name of this machine", { ...followed, host: "localhost:4000" }, "wrong-host"],
  ])("%s", (_, headers, refusal) => {
    expect(refuseEntry({ method: "GET", headers }, identity)).toBe(refusal);
  });

  test("a request that another page led to is recognized", () => {
    expect(isFromAnotherPage({ method: "GET", headers: followed })).toBe(true);
    expect(isFromAnotherPage({ method: "GET", headers: { "sec-fetch-site": "none" } })).toBe(false);
    expect(isFromAnotherPage({ method: "GET", headers: {} })).toBe(false);
  });
});
