import { expect, test, vi } from "vitest";
import type { Arrival } from "../../electron/main/open-requests.ts";
import { createHandOver } from "../../electron/main/open-request-queue.ts";

const aFile = (path: string): Arrival => ({ kind: "file", path });
const nameOf = (arrival: Arrival): string => (arrival.kind === "file" ? arrival.path : arrival.route);

function aHandOver() {
  const opened: string[] = [];
  const over = createHandOver(async (arrival) => {
    await new Promise((resolve) => setTimeout(resolve, nameOf(arrival) === "slow.mez" ? 20 : 0));
    opened.push(nameOf(arrival));
  });
  return { over, opened };
}

test("files and links wait until the window listens, and come in order", async () => {
  const { over, opened } = aHandOver();
  over.add([aFile("slow.mez"), { kind: "link", route: "#/trust" }]);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(opened).toEqual([]);
  over.begin();
  over.add([aFile("c.mez")]);
  await vi.waitFor(() => expect(opened).toEqual(["slow.mez", "#/trust", "c.mez"]));
});

test("between two windows they wait again", async () => {
  const { over, opened } = aHandOver();
  over.begin();
  over.pause();
  over.add([aFile("a.mez")]);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(opened).toEqual([]);
  over.begin();
  await vi.waitFor(() => expect(opened).toEqual(["a.mez"]));
});
