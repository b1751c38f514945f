import { describe, expect, test } from "vitest";
import { isAllowed, isOurs, isOurWindow, lockDownPage, lockDownPages, lockDownSession, mayLoad } from "../../electron/main/security.ts";

const foreignAddresses = [
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

test.each(foreignAddresses)("%s is not ours", (address) => {
  expect(isOurs(address)).toBe(false);
});

describe("a sender", () => {
  test.each([
    ["our main frame", { senderFrame: { url: "app://mezzanine/", parent: null } }, true],
    ["a frame within our page", { senderFrame: { url: "app://mezzanine/", parent: {} } }, false],
    ["another page's main frame", { senderFrame: { url: "https://evil.example/", parent: null } }, false],
    ["an empty page", { senderFrame: { url: "about:blank", parent: null } }, false],
    ["a page not loaded yet", { senderFrame: { url: "", parent: null } }, false],
    ["a frame that no longer exists", { senderFrame: null }, false],
  ])("%s", (_, sender, ours) => {
    expect(isOurWindow(sender)).toBe(ours);
  });
});

test.each(["clipboard-read", "media", "geolocation", "notifications", "fullscreen", "openExternal", "fileSystem", "hid", "unknown"])(
  "%s is refused",
  (permission) => {
    expect(isAllowed(permission, "app://mezzanine/")).toBe(false);
  },
);

test("writing text to the clipboard is allowed for our page only", () => {
  expect(["app://mezzanine/", "https://evil.example/", ""].map((origin) => isAllowed("clipboard-sanitized-write", origin))).toEqual([
    true,
    false,
    false,
  ]);
});

test("nothing is loaded from elsewhere", () => {
  expect(["app://mezzanine/assets/a.js", "data:image/png;base64,AA=="].map(mayLoad)).toEqual([true, true]);
  expect(
    ["https://example.com/a.js", "http://127.0.0.1/", "file:///etc/passwd", "ws://example.com/", "blob:app://mezzanine/1"].map(mayLoad),
  ).toEqual([false, false, false, false, false]);
});

/** Keeps the registered handlers, so that a test can call them. */
function recorder() {
  const handlers = new Map<string, (...args: readonly unknown[]) => unknown>();
  const keep = (name: string) => (handler: unknown) => void handlers.set(name, handler as (...args: readonly unknown[]) => unknown);
  const on = (name: string, handler: unknown) => keep(name)(handler);
  return { handlers, keep, on };
}

function aLockedPage() {
  const { handlers, keep, on } = recorder();
  lockDownPage({ on, setWindowOpenHandler: keep("open") } as unknown as Parameters<typeof lockDownPage>[0]);
  const isPrevented = (name: string, event: object = {}): boolean => {
    const state = { prevented: false };
    handlers.get(name)?.({ ...event, preventDefault: () => (state.prevented = true) });
    return state.prevented;
  };
  return { handlers, isPrevented };
}

describe("a page", () => {
  test.each(["will-navigate", "will-frame-navigate", "will-redirect"])("cannot navigate away: %s", (name) => {
    const { isPrevented } = aLockedPage();
    expect(isPrevented(name, { url: "https://evil.example/", isMainFrame: true })).toBe(true);
    expect(isPrevented(name, { url: "file:///etc/passwd", isMainFrame: true })).toBe(true);
    expect(isPrevented(name, { url: "app://mezzanine/", isMainFrame: false })).toBe(true);
    expect(isPrevented(name, { url: "app://mezzanine/", isMainFrame: true })).toBe(false);
  });

  test("is locked when it is created, whatever page it is", () => {
    const { handlers, on } = recorder();
    lockDownPages({ on } as unknown as Parameters<typeof lockDownPages>[0]);
    const page = recorder();
    handlers.get("web-contents-created")?.({}, { on: page.on, setWindowOpenHandler: page.keep("open") });
    expect([...page.handlers.keys()].sort()).toEqual([
      "open",
      "will-attach-webview",
      "will-frame-navigate",
      "will-navigate",
      "will-redirect",
    ]);
  });

  test("opens no window and attaches no webview", () => {
    const { handlers, isPrevented } = aLockedPage();
    expect(handlers.get("open")?.({ url: "app://mezzanine/" })).toEqual({ action: "deny" });
    expect(isPrevented("will-attach-webview")).toBe(true);
  });
});

describe("a session", () => {
  function aLockedSession() {
    const { handlers, keep, on } = recorder();
    const session = {
      on,
      setPermissionRequestHandler: keep("request"),
      setPermissionCheckHandler: keep("check"),
      setDevicePermissionHandler: keep("device"),
      webRequest: { onBeforeRequest: keep("load") },
    };
    lockDownSession(session as unknown as Parameters<typeof lockDownSession>[0], ({ name, mimeType }) => ({
      title: mimeType,
      defaultPath: name,
    }));
    return handlers;
  }

  test("grants no permission and no device", () => {
    const handlers = aLockedSession();
    const answers: unknown[] = [];
    handlers.get("request")?.(null, "media", (granted: unknown) => answers.push(granted), { requestingUrl: "app://mezzanine/" });
    expect(answers).toEqual([false]);
    expect(handlers.get("check")?.(null, "geolocation", "app://mezzanine/")).toBe(false);
    expect(handlers.get("device")?.({ deviceType: "hid" })).toBe(false);
  });

  test("loads nothing from elsewhere", () => {
    const handlers = aLockedSession();
    const answers: unknown[] = [];
    for (const url of ["https://example.com/a.js", "app://mezzanine/a.js"])
      handlers.get("load")?.({ url }, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel: true }, { cancel: false }]);
  });

  test.each([
    ["https://example.com/a.exe", true],
    ["app://mezzanine/a.js", true],
    ["blob:https://example.com/3f1c", true],
    ["blob:app://mezzanine.evil/3f1c", true],
    ["blob:app://mezzanine/3f1c", false],
  ])("of %s a download is refused: %s", (url, refused) => {
    const handlers = aLockedSession();
    const state: { prevented: boolean; options: unknown } = { prevented: false, options: null };
    const item = {
      getURL: () => url,
      getFilename: () => "a.csv",
      getMimeType: () => "text/csv",
      setSaveDialogOptions: (options: unknown) => (state.options = options),
    };
    handlers.get("will-download")?.({ preventDefault: () => (state.prevented = true) }, item);
    expect(state).toEqual({ prevented: refused, options: refused ? null : { title: "text/csv", defaultPath: "a.csv" } });
  });
});
