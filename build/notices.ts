import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./runtime.js";
import { shippedPackages, type ShippedPackage } from "./shipped-packages.ts";

/** Beside the program: what is in it, and under which terms. */
export const noticesFolder = join(root, "build", "out", "notices");

/** One set of terms and the packages under it, as the window's About shows them. */
export interface Licence {
  readonly packages: readonly string[];
  readonly licence: string;
  readonly text: string;
}

/** Writes the licence notices and the SBOM of what is shipped, and a copy of the notices for the window. */
export function writeNotices(): void {
  const shipped = shippedPackages();
  const licences = licencesOf(shipped);
  mkdirSync(noticesFolder, { recursive: true });
  writeFileSync(join(noticesFolder, "THIRD-PARTY-NOTICES.txt"), noticesText(licences));
  writeFileSync(join(noticesFolder, "sbom.cdx.json"), `${JSON.stringify(sbomOf(shipped), null, 2)}\n`);
  mkdirSync(join(root, "build", "out", "renderer"), { recursive: true });
  writeFileSync(join(root, "build", "out", "renderer", "licences.json"), JSON.stringify(licences));
}

/** Packages under the very same text share an entry. */
export function licencesOf(shipped: readonly ShippedPackage[]): readonly Licence[] {
  const byText = new Map<string, { licence: string; text: string; packages: string[] }>();
  for (const { name, version, licence, folder, terms } of shipped) {
    const text = terms ?? readLicence(folder) ?? `The package has no licence file. Its description says: ${licence}`;
    const key = `${licence}\0${text}`;
    const known = byText.get(key) ?? { licence, text, packages: [] };
    known.packages.push(`${name} ${version}`);
    byText.set(key, known);
  }
  return [...byText.values()];
}

function readLicence(folder: string): string | undefined {
  const files = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)\b/i.test(name))
    .sort();
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  return texts.length === 0 ? undefined : texts.join("\n\n");
}

export const noticesText = (licences: readonly Licence[], elsewhere = " Electron's own and Chromium's lie beside the program."): string =>
  `Mezzanine is made with the work of others. These are their terms.${elsewhere}\n\n${licences
    .map(({ packages, licence, text }) => `${"=".repeat(80)}\n${packages.join("\n")}\n${licence}\n\n${text}\n`)
    .join("\n")}`;

/** CycloneDX 1.6. The same content gives the same document: no time, and a serial number made from what it lists. */
export function sbomOf(shipped: readonly ShippedPackage[]) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Readonly<Record<string, string>>;
  const components = shipped.map(componentOf);
  const serial = createHash("sha256")
    .update(JSON.stringify([version, components]))
    .digest("hex");
  const reference = `pkg:npm/${name}@${version}`;
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${serial.slice(0, 8)}-${serial.slice(8, 12)}-5${serial.slice(13, 16)}-8${serial.slice(17, 20)}-${serial.slice(20, 32)}`,
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": reference, name, version, purl: reference, licenses: [{ license: { id: license } }] },
    },
    components,
    dependencies: [{ ref: reference, dependsOn: components.map((component) => component["bom-ref"]) }],
  };
}

function componentOf({ name, version, licence, integrity }: ShippedPackage) {
  const [group, bare] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const isExpression = /[ ()]/.test(licence);
  return {
    type: "library",
    "bom-ref": purl,
    ...(group === undefined ? {} : { group }),
    name: bare,
    version,
    purl,
    scope: "required",
    licenses: licence === "" ? [] : [isExpression ? { expression: licence } : { license: { id: licence } }],
    hashes: integrity === null ? [] : [hashOf(integrity)],
  };
}

function hashOf(integrity: string) {
  const [algorithm = "", base64 = ""] = integrity.split("-", 2);
  return { alg: algorithm.toUpperCase().replace("SHA", "SHA-"), content: Buffer.from(base64, "base64").toString("hex") };
}
