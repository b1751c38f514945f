import { test as base, type Page } from "@playwright/test";
import { aHome, startWeb, type Home } from "./web-mode.ts";

/** What shows the window. Web mode needs nothing but a browser. */
export type HostName = "web";

export interface HostFixtures {
  readonly home: Home;
  /** Opens the window on what lies in the home by now; ended with the test. */
  readonly openWindow: () => Promise<Page>;
}

/** The same specs for every host: they get a home to fill and a window to look at, and nothing else. */
export const test = base.extend<HostFixtures, { readonly hostName: HostName }>({
  hostName: ["web", { option: true, scope: "worker" }],
  home: async ({}, use) => {
    const home = aHome();
    await use(home);
    home.remove();
  },
  openWindow: async ({ home, page }, use) => {
    const stops: (() => Promise<unknown>)[] = [];
    await use(async () => {
      const web = await startWeb(home);
      stops.push(web.stop);
      await page.goto(web.url);
      return page;
    });
    for (const stop of stops) await stop();
  },
});
