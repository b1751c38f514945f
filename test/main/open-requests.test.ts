import { join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { createOpenRequestQueue, parseCommandLine, parseLinkRequest, type OpenRequest } from "../../electron/main/open-requests.ts";

const folder = resolve("somewhere");
const file = (...path: readonly string[]) => ({ kind: "file", path: join(folder, ...path) });

test("takes connector files, absolute, and ignores the rest", () => {
  const argv = [
    "/opt/mezzanine.mez",
    "--flag.mez",
    "--allow-file-access",
    "A.mez",
    "b.PQX",
    "notes.txt",
    ".",
    join(folder, "deep", "C.pq"),
    "mezzanine://open?x.m",
  ];
  expect(parseCommandLine(argv, folder)).toEqual([file("A.mez"), file("b.PQX"), file("deep", "C.pq")]);
});

test("a server and a database, as Power BI Desktop can name them to a tool, ask for nothing", () => {
  const argv = ["Mezzanine.exe", "localhost:51812", "0b8ed4f5-96d3-43a2-9f1b-f51e0d9c6ac6", "%server%", "", "/server"];
  expect(parseCommandLine(argv, folder)).toEqual([]);
});

test("takes links that have a route, beside files", () => {
  expect(parseCommandLine(["program", "--", "mezzanine://history", "A.mez"], folder)).toEqual([
    { kind: "link", route: "#/history" },
    file("A.mez"),
  ]);
  expect(parseLinkRequest("mezzanine://trust/")).toEqual([{ kind: "link", route: "#/trust" }]);
  expect(parseLinkRequest("https://example.com/")).toEqual([]);
});

test("takes no more than a person would open", () => {
  expect(parseCommandLine(["program", ...Array.from({ length: 5000 }, (_, at) => `${at}.mez`)], folder)).toHaveLength(50);
});

const aFile = (path: string): OpenRequest => ({ kind: "file", path });
const nameOf = (request: OpenRequest): string => (request.kind === "file" ? request.path : request.route);

function aQueue() {
  const opened: string[] = [];
  const queue = createOpenRequestQueue();
  const start = () =>
    queue.start(async (request) => {
      await new Promise((resolve) => setTimeout(resolve, nameOf(request) === "slow.mez" ? 20 : 0));
      opened.push(nameOf(request));
    });
  return { queue, start, opened };
}

test("files and links wait until the page receives events, and are opened in order", async () => {
  const { queue, start, opened } = aQueue();
  queue.add([aFile("slow.mez"), { kind: "link", route: "#/trust" }]);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(opened).toEqual([]);
  start();
  queue.add([aFile("c.mez")]);
  await vi.waitFor(() => expect(opened).toEqual(["slow.mez", "#/trust", "c.mez"]));
});

test("between two windows they wait again", async () => {
  const { queue, start, opened } = aQueue();
  start();
  queue.pause();
  queue.add([aFile("a.mez")]);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(opened).toEqual([]);
  start();
  await vi.waitFor(() => expect(opened).toEqual(["a.mez"]));
});
