import { expect, test } from "vitest";
import { createAlarmBell } from "../../electron/main/alarm-notifier.ts";

function aBell() {
  const did: string[] = [];
  const bell = createAlarmBell({ ring: (fresh) => did.push(`ring ${fresh}`), badge: (count) => did.push(`badge ${count}`) });
  return { did, hear: (unseen: number, wished = true, watched = false) => bell({ unseen, wished, watched }) };
}

test("rings for what is new, not for what was there", () => {
  const { did, hear } = aBell();
  hear(2);
  hear(2);
  hear(5);
  hear(1);
  hear(2);
  expect(did).toEqual(["badge 2", "ring 3", "badge 5", "badge 1", "ring 1", "badge 2"]);
});

test("says nothing unless asked to, and takes the number away when no longer asked", () => {
  const { did, hear } = aBell();
  hear(0, false);
  hear(4, false);
  expect(did).toEqual(["badge 0"]);
  hear(4, true);
  hear(4, false);
  expect(did).toEqual(["badge 0", "badge 4", "badge 0"]);
});

test("does not ring for somebody who is looking", () => {
  const { did, hear } = aBell();
  hear(0);
  hear(1, true, true);
  expect(did).toEqual(["badge 0", "badge 1"]);
});

test("takes away what an earlier run left on the icon", () => {
  const { did, hear } = aBell();
  hear(0);
  hear(0);
  expect(did).toEqual(["badge 0"]);
});
