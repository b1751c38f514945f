import { describe, expect, test } from "vitest";
import { isFromAnotherPage, refuseAtEntrance, refuseCommand, refuseReading, refuseStranger } from "../../electron/web/admit.ts";

const house = { host: "127.0.0.1:4000", cookieName: "mezzanine-4000", session: "secret", userAgent: "One/1" };
const good = {
  "user-agent": "One/1",
  host: "127.0.0.1:4000",
  origin: "http://127.0.0.1:4000",
  cookie: "theme=dark; mezzanine-4000=secret",
  "x-mezzanine": "1",
  "content-type": "application/json; charset=utf-8",
};

describe("a stranger", () => {
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
    expect(refuseStranger({ method: "GET", headers }, house)).toBe(refusal);
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
    ["with the cookie, from nobody", "POST", { ...good, "user-agent": "" }, "other-browser"],
    ["with a wrong secret", "POST", { ...good, cookie: "mezzanine-4000=secreT" }, "no-session"],
    ["with a secret that is longer", "POST", { ...good, cookie: "mezzanine-4000=secret1" }, "no-session"],
    ["without Origin", "POST", withoutOrigin, "wrong-origin"],
    ["without our header", "POST", withoutHeader, "no-header"],
    ["as a form would send it", "POST", { ...good, "content-type": "text/plain" }, "not-json"],
  ])("%s", (_, method, headers, refusal) => {
    expect(refuseCommand({ method, headers }, house)).toBe(refusal);
  });
});

test("reading needs the cookie and changes nothing", () => {
  expect(refuseReading({ method: "GET", headers: good }, house)).toBeUndefined();
  expect(refuseReading({ method: "GET", headers: {} }, house)).toBe("no-session");
  expect(refuseReading({ method: "DELETE", headers: good }, house)).toBe("wrong-method");
});

describe("at the entrance", () => {
  const followed = { host: good.host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
  test.each([
    ["a file of the user's own that leads here", followed, undefined],
    ["a typed address", { ...followed, "sec-fetch-site": "none" }, undefined],
    ["a frame of another page", { ...followed, "sec-fetch-dest": "iframe" }, "wrong-origin"],
    ["a script of another page", { ...followed, "sec-fetch-mode": "no-cors", "sec-fetch-dest": "empty" }, "wrong-origin"],
    ["another page that says so", { ...followed, origin: "http://evil.example" }, "wrong-origin"],
    ["another name of this machine", { ...followed, host: "localhost:4000" }, "wrong-host"],
  ])("%s", (_, headers, refusal) => {
    expect(refuseAtEntrance({ method: "GET", headers }, house)).toBe(refusal);
  });

  test("what came by way of another page cannot be led on by a redirect", () => {
    expect(isFromAnotherPage({ method: "GET", headers: followed })).toBe(true);
    expect(isFromAnotherPage({ method: "GET", headers: { "sec-fetch-site": "none" } })).toBe(false);
    expect(isFromAnotherPage({ method: "GET", headers: {} })).toBe(false);
  });
});
