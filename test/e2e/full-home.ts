import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { aConnector } from "../builders/a-connector.ts";
import { aSignatureXml, aSignedPackage, aSigner, signedFiles } from "../builders/a-signed-package.ts";
import { anArchive } from "../builders/an-archive.ts";
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
