import { expect, test, vi } from "vitest";
import { createHandOver } from "../../electron/main/hand-over.ts";

function aHandOver() {
  const opened: string[] = [];
  const over = createHandOver(async (path) => {
    await new Promise((resolve) => setTimeout(resolve, path === "slow.mez" ? 20 : 0));
    opened.push(path);
  });
  return { over, opened };
}

test("files wait until the window listens, and come in order", async () => {
  const { over, opened } = aHandOver();
  over.add(["slow.mez", "b.mez"]);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(opened).toEqual([]);
  over.begin();
  over.add(["c.mez"]);
  await vi.waitFor(() => expect(opened).toEqual(["slow.mez", "b.mez", "c.mez"]));
});

test("between two windows they wait again", async () => {
  const { over, opened } = aHandOver();
  over.begin();
  over.pause();
  over.add(["a.mez"]);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(opened).toEqual([]);
  over.begin();
  await vi.waitFor(() => expect(opened).toEqual(["a.mez"]));
});
