import { Ajv } from "ajv";

/**
 * What WinGet and Scoop ask of the fields that our recipes have, written down from their published schemas: WinGet's manifests 1.10.0
 * (microsoft/winget-cli, schemas/JSON/manifests/v1.10.0) and Scoop's schema.json (ScoopInstaller/Scoop). A field that is not here is
 * refused, so that each new one is looked up.
 */
const url = { type: "string", pattern: "^([Hh][Tt][Tt][Pp][Ss]?)://.+$", maxLength: 2048 };
const namePart = String.raw`[^\.\s\\/:\*\?"<>\|\x01-\x1f]{1,32}`;
const numbers = Array.from({ length: 3 }, () => "(0|[1-9][0-9]{0,4})").join(String.raw`\.`);
const sha256 = "^[A-Fa-f0-9]{64}$";

const inEveryManifest = {
  PackageIdentifier: { type: "string", pattern: `^${namePart}(\\.${namePart}){1,7}$`, maxLength: 128 },
  PackageVersion: { type: "string", pattern: String.raw`^[^\\/:\*\?"<>\|\x01-\x1f]+$`, maxLength: 128 },
  ManifestVersion: { type: "string", pattern: `^${numbers}$` },
};
const locale = { type: "string", pattern: "^([a-zA-Z]{2,3}|[iI]-[a-zA-Z]+|[xX]-[a-zA-Z]{1,8})(-[a-zA-Z]{1,8})*$", maxLength: 20 };
const text = (minLength: number, maxLength: number) => ({ type: "string", minLength, maxLength });
const listOf = (items: object, maxItems: number) => ({ type: "array", items, maxItems, uniqueItems: true });

const record = (properties: object, required: readonly string[] = []) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const manifest = (type: string, properties: object, required: readonly string[]) =>
  record({ ...inEveryManifest, ManifestType: { const: type }, ...properties }, [
    ...Object.keys(inEveryManifest),
    "ManifestType",
    ...required,
  ]);

const rules = {
  version: manifest("version", { DefaultLocale: locale }, ["DefaultLocale"]),
  defaultLocale: manifest(
    "defaultLocale",
    {
      PackageLocale: locale,
      Publisher: text(2, 256),
      PackageName: text(2, 256),
      PackageUrl: url,
      License: text(3, 512),
      ShortDescription: text(3, 256),
      Tags: listOf(text(1, 40), 16),
    },
    ["PackageLocale", "Publisher", "PackageName", "License", "ShortDescription"],
  ),
  installer: manifest(
    "installer",
    {
      InstallerType: { enum: ["msix", "msi", "appx", "exe", "zip", "inno", "nullsoft", "wix", "burn", "pwa", "portable"] },
      NestedInstallerType: { enum: ["msix", "msi", "appx", "exe", "inno", "nullsoft", "wix", "burn", "portable"] },
      ArchiveBinariesDependOnPath: { type: "boolean" },
      Commands: listOf(text(1, 40), 16),
      Installers: {
        type: "array",
        minItems: 1,
        maxItems: 1024,
        items: record(
          {
            Architecture: { enum: ["x86", "x64", "arm", "arm64", "neutral"] },
            InstallerUrl: url,
            InstallerSha256: { type: "string", pattern: sha256 },
            NestedInstallerFiles: {
              type: "array",
              maxItems: 1024,
              items: record({ RelativeFilePath: text(1, 512), PortableCommandAlias: text(1, 40) }, ["RelativeFilePath"]),
            },
          },
          ["Architecture", "InstallerUrl", "InstallerSha256"],
        ),
      },
    },
    ["Installers"],
  ),
  scoop: record(
    {
      version: { type: "string", pattern: "^[\\w\\.\\-+_]+$" },
      description: { type: "string" },
      homepage: url,
      license: { type: "string" },
      bin: { type: "string" },
      architecture: {
        type: "object",
        propertyNames: { enum: ["32bit", "64bit", "arm64"] },
        additionalProperties: record({
          url: { ...url, not: { pattern: "(\\$)" } },
          hash: { type: "string", pattern: sha256 },
          extract_dir: { type: "string" },
        }),
      },
    },
    ["version", "homepage", "license"],
  ),
} as const;

/** The first misfit, or null. */
export function misfitOfRecipe(kind: keyof typeof rules, value: unknown): string | null {
  const ajv = new Ajv();
  return ajv.validate(rules[kind], value) ? null : ajv.errorsText();
}
