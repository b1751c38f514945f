import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aHome, environmentOf, type Home } from "../e2e/web-mode.ts";
import { serveGallery, serveWindow, type DevelopmentServer } from "../../build/vite-servers.ts";

const minute = 60_000;

let home: Home;
beforeAll(() => {
  home = aHome();
});
afterAll(() => home.remove());

describe("the window with hot reload", () => {
  let server: DevelopmentServer;
  beforeAll(async () => {
    server = await serveWindow({ environment: environmentOf(home), cacheDir: join(home.path, "vite") });
  }, minute);
  afterAll(() => server.close());

  /** The cookie that entering gives. */
  async function enter(): Promise<string> {
    const entered = await fetch(server.url, { redirect: "manual" });
    return entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  }

  const ask = (cookie: string, origin: string): Promise<Response> =>
    fetch(new URL("/api/getAbout", server.url), {
      method: "POST",
      headers: { cookie, origin, "content-type": "application/json", "x-mezzanine": "1" },
      body: "null",
    });

  test(
    "comes from the sources, and its engine answers who entered, from this page only",
    async () => {
      const page = await (await fetch(new URL("/", server.url))).text();
      expect(page).toContain("/@vite/client");
      expect((await fetch(new URL("/start.ts", server.url))).status).toBe(200);
      const cookie = await enter();
      const answer: unknown = await (await ask(cookie, new URL(server.url).origin)).json();
      expect(answer).toMatchObject({ ok: true, value: { host: "web" } });
      expect((await ask(cookie, "http://127.0.0.1:9")).status).toBe(403);
      expect((await ask("", new URL(server.url).origin)).status).toBe(403);
    },
    minute,
  );
});

test(
  "the gallery is served from the sources, with its styles",
  async () => {
    const gallery = await serveGallery({ cacheDir: join(home.path, "vite-gallery") });
    try {
      expect(await (await fetch(gallery.url)).text()).toContain("/@vite/client");
      for (const path of ["gallery.css", "../../renderer/styles.css", "../builders/a-record.ts"]) {
        expect([path, (await fetch(new URL(path, gallery.url))).status]).toEqual([path, 200]);
      }
    } finally {
      await gallery.close();
    }
  },
  minute,
);
