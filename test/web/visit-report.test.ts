import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browserIn, createVisitReport } from "../../electron/web/visit-report.ts";
import { frameOf, hostileTexts } from "../builders/hostile-texts.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox 140 on Linux"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36", "Chrome 141 on Windows"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", "Edge 141 on Windows"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15", "Safari 18 on macOS"],
  ["curl/8.0", "“curl/8.0”"],
  ["", "nothing"],
])("%s", (userAgent, name) => {
  expect(browserIn(userAgent)).toBe(name);
});

test("what is told stays short and printable, whatever was sent", () => {
  const said: string[] = [];
  createVisitReport((sentence) => said.push(sentence)).add({ kind: "connected", userAgent: `x\u202E\n\u001B[2J${"y".repeat(100_000)}` });
  expect(said).toHaveLength(1);
  expect(said[0]?.length).toBeLessThan(300);
  expect(said[0]).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test.each(hostileTexts)("a name cannot complete the sentence about it: %s", (_, text) => {
  const said: string[] = [];
  const report = createVisitReport((sentence) => said.push(sentence));
  report.add({ kind: "connected", userAgent: text });
  report.add({ kind: "connected", userAgent: "curl/8.0" });
  expect(frameOf(said[0] ?? "")).toBe(frameOf(said[1] ?? ""));
});

test("a hundred attempts of one kind are one line, and one that counts the rest; each kind has its own", () => {
  const said: string[] = [];
  const report = createVisitReport((sentence) => said.push(sentence));
  for (let n = 0; n < 100; n += 1) report.add({ kind: "turned-away", because: "wrong-token", userAgent: "curl/8.0" });
  report.add({ kind: "turned-away", because: "wrong-host", userAgent: "curl/8.0" });
  expect(said).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  expect(said).toHaveLength(3);
  expect(said[2]).toContain("99");
  report.add({ kind: "turned-away", because: "wrong-token", userAgent: "curl/8.0" });
  report.add({ kind: "turned-away", because: "wrong-token", userAgent: "curl/8.0" });
  report.close();
  expect(said).toHaveLength(5);
});
