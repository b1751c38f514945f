import { expect, test } from "vitest";
import { createWebBridge, type WebPorts } from "../../../renderer/bridge/web-bridge.ts";

class FakeEvents extends EventTarget {
  readyState = 0;
  send(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data }));
  }
}

function aBrowser(answer: () => Promise<Response> = async () => Response.json({ ok: true, value: null })) {
  const streams: FakeEvents[] = [];
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const waiting: (() => void)[] = [];
  const ports: WebPorts = {
    fetch: (url, init) => {
      asked.push({ url, init });
      return answer();
    },
    openEvents: () => {
      const stream = new FakeEvents();
      streams.push(stream);
      return stream as unknown as EventSource;
    },
    wait: (_, then) => void waiting.push(then),
  };
  return { bridge: createWebBridge(ports), streams, asked, waiting };
}

test("a command is a POST that no other site's page could send", async () => {
  const { bridge, asked } = aBrowser();
  expect(await bridge.call("cancelScan", { scanId: "1" })).toEqual({ ok: true, value: null });
  expect(asked[0]?.url).toBe("/api/cancelScan");
  expect(asked[0]?.init).toMatchObject({
    method: "POST",
    credentials: "same-origin",
    body: '{"scanId":"1"}',
    headers: { "X-Mezzanine": "1" },
  });
});

test.each<[string, () => Promise<Response>]>([
  ["nobody answers", () => Promise.reject(new TypeError("failed"))],
  ["the answer is no JSON", async () => new Response("<html>")],
  ["the answer is no reply", async () => Response.json({ hello: 1 }, { status: 403 })],
])("it is a named failure when %s", async (_, answer) => {
  expect(await aBrowser(answer).bridge.call("getAbout", null)).toMatchObject({ ok: false, error: { kind: "internal" } });
});

test("events reach those who listen for them, and only those", () => {
  const { bridge, streams } = aBrowser();
  const received: unknown[] = [];
  const stop = bridge.on("inventory", (event) => received.push(event));
  streams[0]?.send("inventory", '{"revision":2}');
  streams[0]?.send("settings", "{}");
  streams[0]?.send("inventory", "{cut off");
  stop();
  streams[0]?.send("inventory", '{"revision":3}');
  expect(received).toEqual([{ revision: 2 }]);
});

test("a lost connection is reported once, and a refused stream is opened anew", () => {
  const { bridge, streams, waiting } = aBrowser();
  const reported: boolean[] = [];
  bridge.onConnection((connected) => reported.push(connected));
  const [first] = streams;
  first?.send("error", "");
  expect(waiting.length).toBe(0); // The browser itself retries.
  if (first !== undefined) first.readyState = 2;
  first?.send("error", "");
  waiting[0]?.();
  streams[1]?.send("open", "");
  expect(reported).toEqual([false, true]);
});
