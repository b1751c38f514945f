import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { recipesOf, type PackedArchive } from "../../build/package-recipes.ts";
import { misfitOfRecipe } from "../builders/package-manager-rules.ts";

/** electron-builder's; it has no types. */
const yaml: { readonly load: (text: string) => unknown } = createRequire(import.meta.url)("js-yaml");

const sha256 = "0123456789abcdef".repeat(4);

const archive = (system: PackedArchive["system"], arch: PackedArchive["arch"], ending: PackedArchive["ending"]): PackedArchive => ({
  system,
  arch,
  ending,
  file: `cli-${system}-${arch}${ending}`,
  folder: `cli-${system}-${arch}`,
  sha256,
});

const release = (archives: readonly PackedArchive[], homepage = "https://example.org/mezzanine/") =>
  recipesOf({ version: "1.2.3", description: `Says "yes: no" \\ #{1}`, homepage, archives });

const all = (["windows", "linux", "macos"] as const).flatMap((system) =>
  (["x64", "arm64"] as const).flatMap((arch) => [archive(system, arch, ".zip"), archive(system, arch, ".tar.gz")]),
);

const textOf = (file: string, recipes = release(all)): string => recipes.find((one) => one.file === file)?.text ?? "";

const url = (file: string) => `https://example.org/mezzanine/releases/download/v1.2.3/${file}`;

describe("WinGet's three manifests", () => {
  const read = (name: string): unknown => yaml.load(textOf(`Mezzanine.MezzanineCLI${name}.yaml`));

  test("belong together, and have what their schemas require", () => {
    const shared = { PackageIdentifier: "Mezzanine.MezzanineCLI", PackageVersion: "1.2.3", ManifestVersion: "1.10.0" };
    expect(read("")).toEqual({ ...shared, DefaultLocale: "en-US", ManifestType: "version" });
    expect(read(".locale.en-US")).toMatchObject({
      ...shared,
      ManifestType: "defaultLocale",
      PackageLocale: "en-US",
      Publisher: expect.any(String),
      PackageName: expect.any(String),
      License: "MIT",
      ShortDescription: `Says "yes: no" \\ #{1}`,
    });
    expect(read(".installer")).toMatchObject({ ...shared, ManifestType: "installer" });
  });

  test("keep to the rules of their schemas", () => {
    expect(misfitOfRecipe("version", read(""))).toBeNull();
    expect(misfitOfRecipe("defaultLocale", read(".locale.en-US"))).toBeNull();
    expect(misfitOfRecipe("installer", read(".installer"))).toBeNull();
    expect(misfitOfRecipe("installer", { ...(read(".installer") as object), Installers: [] })).not.toBeNull();
  });

  test("put the folder of each archive on the PATH", () => {
    const installerOf = (arch: string) => ({
      Architecture: arch,
      InstallerUrl: url(`cli-windows-${arch}.zip`),
      InstallerSha256: sha256.toUpperCase(),
      NestedInstallerFiles: [{ RelativeFilePath: `cli-windows-${arch}\\mezzanine.cmd` }],
    });
    expect(read(".installer")).toMatchObject({
      InstallerType: "zip",
      NestedInstallerType: "portable",
      ArchiveBinariesDependOnPath: true,
      Installers: [installerOf("x64"), installerOf("arm64")],
    });
  });
});

test("Scoop's manifest names each archive with its hash and folder", () => {
  const ofArch = (arch: string) => ({ url: url(`cli-windows-${arch}.zip`), hash: sha256, extract_dir: `cli-windows-${arch}` });
  expect(JSON.parse(textOf("mezzanine-cli.json"))).toEqual({
    version: "1.2.3",
    description: `Says "yes: no" \\ #{1}`,
    homepage: "https://example.org/mezzanine/",
    license: "MIT",
    architecture: { "64bit": ofArch("x64"), arm64: ofArch("arm64") },
    bin: "mezzanine.cmd",
  });
});

test("Scoop's manifest keeps to the rules of its schema", () => {
  const manifest: object = JSON.parse(textOf("mezzanine-cli.json"));
  expect(misfitOfRecipe("scoop", manifest)).toBeNull();
  expect(misfitOfRecipe("scoop", { ...manifest, binary: "mezzanine.cmd" })).not.toBeNull();
});

describe("Homebrew's formula", () => {
  test("has an archive and its hash for each system and processor", () => {
    const urls = [...textOf("mezzanine-cli.rb").matchAll(/^ {6}url "(.+)"\n {6}sha256 "([0-9a-f]{64})"$/gmu)].map(([, one, hash]) => [
      one,
      hash,
    ]);
    const files = ["macos-x64", "macos-arm64", "linux-x64", "linux-arm64"].map((name) => `cli-${name}.tar.gz`);
    expect(urls).toEqual(files.map((file) => [url(file), sha256]));
  });

  test("closes every block, and lets Ruby replace nothing in a text", () => {
    const text = textOf("mezzanine-cli.rb", release(all, "https://example.org/#{exit}"));
    const opened = text.match(/^ *(?:class|def)\b|\bdo$/gmu)?.length;
    expect(text.match(/^ *end$/gmu)?.length).toBe(opened);
    expect(text).not.toMatch(/[^\\]#\{exit\}/u);
  });
});

test("a package manager without an archive gets no recipe", () => {
  expect(release([]).map(({ file }) => file)).toEqual([]);
  expect(release([archive("linux", "x64", ".tar.gz")]).map(({ file }) => file)).toEqual(["mezzanine-cli.rb"]);
  expect(release([archive("windows", "x64", ".zip")]).map(({ file }) => file)).not.toContain("mezzanine-cli.rb");
});
