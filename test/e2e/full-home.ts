import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import type { Settings } from "../../shared/model/inventory.ts";
import { aConnector } from "../builders/a-connector.ts";
import { aSignatureXml, aSignedPackage, aSigner, signedFiles } from "../builders/a-signed-package.ts";
import { anArchive } from "../builders/an-archive.ts";
import { call } from "./call.ts";
import type { Home } from "./web-mode.ts";

export const signerOfFullHome = aSigner({ name: "Brackenfold Ltd" });

/** Files of a full home, by what is to be seen on them. */
export const fullHome = {
  /** Declares the data source kind of a certified connector. */
  shadowing: "Old.mez",
  signed: "Signed.pqx",
  changed: "Changed.pqx",
  noConnector: "Noise.mez",
  builds: ["Build1.mez", "Build2.mez"],
  plain: "Greetwell.mez",
} as const;

/** One of everything that the screens have something to say about. */
export async function fillHome(home: Home): Promise<void> {
  const changed = aConnector("Changed");
  const files: readonly (readonly [string, Buffer | Promise<Buffer>])[] = [
    [fullHome.plain, anArchive(aConnector("Greetwell"))],
    [fullHome.shadowing, anArchive(aConnector("Acterys", "0.0.1"))],
    ...fullHome.builds.map((name, at) => [name, anArchive(aConnector("Quarry", `1.0.${at}`))] as const),
    [fullHome.signed, aSignedPackage({ signer: signerOfFullHome }, aConnector("Brackenfold"))],
    [
      fullHome.changed,
      anArchive({
        ...signedFiles(changed, [aSignatureXml(changed, { signer: signerOfFullHome })]),
        "Changed.pq": `${String(changed["Changed.pq"])}//`,
      }),
    ],
    [fullHome.noConnector, Buffer.from("This is no archive.")],
  ];
  for (const [name, bytes] of files) writeFileSync(join(home.connectors, name), await bytes);
}

/** Opens the window of a full home with these settings, without motion; `before` runs in the page before anything else. */
export async function openAs(
  home: Home,
  openWindow: () => Promise<{ readonly page: Page }>,
  chosen: Partial<Settings>,
  { dir = "ltr", before }: { readonly dir?: "ltr" | "rtl"; readonly before?: () => void } = {},
): Promise<Page> {
  await fillHome(home);
  const { page } = await openWindow();
  page.setDefaultTimeout(15_000);
  const settings = await call(page, "getSettings", null);
  if (!settings.ok) throw new Error(settings.error.kind);
  await call(page, "setSettings", { ...settings.value, ...chosen });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.addInitScript((direction) => {
    document.addEventListener("readystatechange", () => (document.documentElement.dir = direction), { once: true });
  }, dir);
  if (before !== undefined) await page.addInitScript(before);
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: fullHome.noConnector })).toBeVisible();
  return page;
}
