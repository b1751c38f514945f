import { expect, test } from "vitest";
import { createBodyBudget } from "../../electron/web/body-budget.ts";

const limits = { largeBytes: 100, smallBytes: 20, smallBodyBytes: 5, mostRequests: 3, mostWaiting: 2, waitMilliseconds: 20 };
const isRefused = async (reserved: Promise<unknown>): Promise<boolean> => (await reserved) === null;

test("never more than the bound, in the order they came", async () => {
  const budget = createBodyBudget({ ...limits, waitMilliseconds: 60_000 });
  const first = await budget.reserve(80);
  const entered: string[] = [];
  const second = budget.reserve(60).then((release) => (entered.push("second"), release));
  const third = budget.reserve(10).then((release) => (entered.push("third"), release));
  expect([budget.inUse(), entered]).toEqual([{ bytes: 80, requests: 1 }, []]);
  first?.();
  first?.();
  await Promise.all([second, third]);
  expect([budget.inUse(), entered]).toEqual([{ bytes: 70, requests: 2 }, ["second", "third"]]);
  (await second)?.();
  (await third)?.();
  expect(budget.inUse()).toEqual({ bytes: 0, requests: 0 });
});

test("a body is refused that can never fit, waits too long or waits behind too many", async () => {
  const budget = createBodyBudget(limits);
  expect(await isRefused(budget.reserve(101))).toBe(true);
  const first = await budget.reserve(100);
  const waiting = [budget.reserve(50), budget.reserve(50)];
  expect(await isRefused(budget.reserve(50))).toBe(true);
  expect(await Promise.all(waiting)).toEqual([null, null]);
  first?.();
  expect(await isRefused(budget.reserve(100))).toBe(false);
});

test("small bodies have room of their own, and requests are counted", async () => {
  const budget = createBodyBudget(limits);
  await budget.reserve(100);
  const small = await Promise.all([budget.reserve(5), budget.reserve(0), budget.reserve(1)]);
  expect(small.every((release) => release !== null)).toBe(true);
  expect(await isRefused(budget.reserve(0))).toBe(true);
});
