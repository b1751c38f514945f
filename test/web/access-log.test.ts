import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browserIn, createAccessLog } from "../../electron/web/access-log.ts";
import { frameOf, hostileTexts } from "../builders/hostile-texts.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox 140 on Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    "Chrome 141 on Windows",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
    "Edge 141 on Windows",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
    "Safari 18 on macOS",
  ],
  ["curl/8.0", "“curl/8.0”"],
  ["", "nothing"],
])("%s", (userAgent, name) => {
  expect(browserIn(userAgent)).toBe(name);
});

test("a line stays short and printable, whatever was sent", () => {
  const printed: string[] = [];
  createAccessLog((sentence) => printed.push(sentence)).add({ kind: "connected", userAgent: `x\u202E\n\u001B[2J${"y".repeat(100_000)}` });
  expect(printed).toHaveLength(1);
  expect(printed[0]?.length).toBeLessThan(300);
  expect(printed[0]).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test.each(hostileTexts)("a browser's name cannot complete the sentence about it: %s", (_, text) => {
  const printed: string[] = [];
  const accessLog = createAccessLog((sentence) => printed.push(sentence));
  accessLog.add({ kind: "connected", userAgent: text });
  accessLog.add({ kind: "connected", userAgent: "curl/8.0" });
  expect(frameOf(printed[0] ?? "")).toBe(frameOf(printed[1] ?? ""));
});

test("a hundred attempts of one kind are one line, and one that counts the rest; each kind has its own", () => {
  const printed: string[] = [];
  const accessLog = createAccessLog((sentence) => printed.push(sentence));
  for (let n = 0; n < 100; n += 1) accessLog.add({ kind: "forbidden", because: "wrong-token", userAgent: "curl/8.0" });
  accessLog.add({ kind: "forbidden", because: "wrong-host", userAgent: "curl/8.0" });
  expect(printed).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  expect(printed).toHaveLength(3);
  expect(printed[2]).toContain("99");
  accessLog.add({ kind: "forbidden", because: "wrong-token", userAgent: "curl/8.0" });
  accessLog.add({ kind: "forbidden", because: "wrong-token", userAgent: "curl/8.0" });
  accessLog.close();
  expect(printed).toHaveLength(5);
});
