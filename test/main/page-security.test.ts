import { describe, expect, test } from "vitest";
import { lockDownPage, lockDownSession } from "../../electron/main/page-security.ts";

/** Keeps what is registered, so that a test can be the one who calls it. */
function recorder() {
  const heard = new Map<string, (...args: readonly unknown[]) => unknown>();
  const keep = (name: string) => (handler: unknown) => void heard.set(name, handler as (...args: readonly unknown[]) => unknown);
  const on = (name: string, handler: unknown) => keep(name)(handler);
  return { heard, keep, on };
}

function aLockedPage() {
  const { heard, keep, on } = recorder();
  lockDownPage({ on, setWindowOpenHandler: keep("open") } as unknown as Parameters<typeof lockDownPage>[0]);
  const isPrevented = (name: string, event: object = {}): boolean => {
    const state = { prevented: false };
    heard.get(name)?.({ ...event, preventDefault: () => (state.prevented = true) });
    return state.prevented;
  };
  return { heard, isPrevented };
}

describe("a page", () => {
  test.each(["will-navigate", "will-frame-navigate", "will-redirect"])("stays where it is: %s", (name) => {
    const { isPrevented } = aLockedPage();
    expect(isPrevented(name, { url: "https://evil.example/", isMainFrame: true })).toBe(true);
    expect(isPrevented(name, { url: "file:///etc/passwd", isMainFrame: true })).toBe(true);
    expect(isPrevented(name, { url: "app://mezzanine/", isMainFrame: false })).toBe(true);
    expect(isPrevented(name, { url: "app://mezzanine/", isMainFrame: true })).toBe(false);
  });

  test("opens no window and holds no webview", () => {
    const { heard, isPrevented } = aLockedPage();
    expect(heard.get("open")?.({ url: "app://mezzanine/" })).toEqual({ action: "deny" });
    expect(isPrevented("will-attach-webview")).toBe(true);
  });
});

describe("a session", () => {
  function aLockedSession() {
    const { heard, keep, on } = recorder();
    const session = {
      on,
      setPermissionRequestHandler: keep("request"),
      setPermissionCheckHandler: keep("check"),
      setDevicePermissionHandler: keep("device"),
      webRequest: { onBeforeRequest: keep("load") },
    };
    lockDownSession(session as unknown as Parameters<typeof lockDownSession>[0], ({ name, mimeType }) => ({ title: mimeType, defaultPath: name }));
    return heard;
  }

  test("grants nothing, devices least of all", () => {
    const heard = aLockedSession();
    const answers: unknown[] = [];
    heard.get("request")?.(null, "media", (granted: unknown) => answers.push(granted), { requestingUrl: "app://mezzanine/" });
    expect(answers).toEqual([false]);
    expect(heard.get("check")?.(null, "geolocation", "app://mezzanine/")).toBe(false);
    expect(heard.get("device")?.({ deviceType: "hid" })).toBe(false);
  });

  test("loads nothing from elsewhere", () => {
    const heard = aLockedSession();
    const answers: unknown[] = [];
    for (const url of ["https://example.com/a.js", "app://mezzanine/a.js"]) heard.get("load")?.({ url }, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel: true }, { cancel: false }]);
  });

  test.each([
    ["https://example.com/a.exe", true],
    ["app://mezzanine/a.js", true],
    ["blob:https://example.com/3f1c", true],
    ["blob:app://mezzanine.evil/3f1c", true],
    ["blob:app://mezzanine/3f1c", false],
  ])("of %s a download is refused: %s", (url, refused) => {
    const heard = aLockedSession();
    const state: { prevented: boolean; options: unknown } = { prevented: false, options: null };
    const item = { getURL: () => url, getFilename: () => "a.csv", getMimeType: () => "text/csv", setSaveDialogOptions: (options: unknown) => (state.options = options) };
    heard.get("will-download")?.({ preventDefault: () => (state.prevented = true) }, item);
    expect(state).toEqual({ prevented: refused, options: refused ? null : { title: "text/csv", defaultPath: "a.csv" } });
  });
});
