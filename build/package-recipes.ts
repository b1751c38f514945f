/** One archive of `npm run pack`, as recipes name it. */
export interface PackedArchive {
  readonly system: "windows" | "linux" | "macos";
  readonly arch: "x64" | "arm64";
  readonly ending: ".zip" | ".tar.gz";
  /** With the ending. */
  readonly file: string;
  /** The one folder in it. */
  readonly folder: string;
  /** In small letters. */
  readonly sha256: string;
}

export interface Release {
  readonly version: string;
  /** `description` of package.json: a sentence. */
  readonly description: string;
  /** The repository or page with the releases. */
  readonly homepage: string;
  readonly archives: readonly PackedArchive[];
}

export interface Recipe {
  readonly file: string;
  readonly text: string;
}

const wingetName = "Mezzanine.MezzanineCLI";

/** Of WinGet's manifests: the first version with `ArchiveBinariesDependOnPath`. */
const wingetManifest = "1.10.0";

/** Recipes of WinGet, Scoop and Homebrew for the archives that were made; one without any of its own is left out. */
export function recipesOf(release: Release): readonly Recipe[] {
  const zips = release.archives.filter(({ system, ending }) => system === "windows" && ending === ".zip");
  const tars = release.archives.filter(({ system, ending }) => system !== "windows" && ending === ".tar.gz");
  return [
    ...(zips.length === 0 ? [] : [...winget(release, zips), { file: "mezzanine-cli.json", text: scoop(release, zips) }]),
    ...(tars.length === 0 ? [] : [{ file: "mezzanine-cli.rb", text: homebrew(release, tars) }]),
  ];
}

/** Where a release of the repository has the file. */
const urlOf = ({ homepage, version }: Release, { file }: PackedArchive): string =>
  `${homepage.replace(/\/$/u, "")}/releases/download/v${version}/${file}`;

/** For Windows: WinGet wants three files. */
function winget(release: Release, archives: readonly PackedArchive[]): readonly Recipe[] {
  const shared = { PackageIdentifier: wingetName, PackageVersion: release.version };
  const ending = (type: string) => ({ ManifestType: type, ManifestVersion: wingetManifest });
  return [
    { file: `${wingetName}.yaml`, text: yaml({ ...shared, DefaultLocale: "en-US", ...ending("version") }) },
    {
      file: `${wingetName}.installer.yaml`,
      text: yaml({
        ...shared,
        InstallerType: "zip",
        NestedInstallerType: "portable",
        // A link to the launcher would look for Node beside the link; so the folder itself goes on the PATH.
        ArchiveBinariesDependOnPath: true,
        Commands: ["mezzanine"],
        Installers: archives.map((archive) => ({
          Architecture: archive.arch,
          InstallerUrl: urlOf(release, archive),
          InstallerSha256: archive.sha256.toUpperCase(),
          NestedInstallerFiles: [{ RelativeFilePath: `${archive.folder}\\mezzanine.cmd` }],
        })),
        ...ending("installer"),
      }),
    },
    {
      file: `${wingetName}.locale.en-US.yaml`,
      text: yaml({
        ...shared,
        PackageLocale: "en-US",
        Publisher: "Mezzanine maintainers",
        PackageName: "Mezzanine command line",
        PackageUrl: release.homepage,
        License: "MIT",
        ShortDescription: release.description,
        Tags: ["power-bi", "power-query"],
        ...ending("defaultLocale"),
      }),
    },
  ];
}

type Yaml = string | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

/** Texts are written as JSON writes them, which YAML reads alike. */
const yaml = (value: Yaml): string => `${yamlLines(value).join("\n")}\n`;

function yamlLines(value: Yaml): readonly string[] {
  if (typeof value !== "object") return [JSON.stringify(value)];
  if (isList(value)) return value.flatMap((one) => yamlLines(one).map((line, at) => `${at === 0 ? "- " : "  "}${line}`));
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === "object" ? [`${key}:`, ...yamlLines(one).map((line) => `  ${line}`)] : [`${key}: ${JSON.stringify(one)}`],
  );
}

const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value);

const scoopArch = { x64: "64bit", arm64: "arm64" } as const satisfies Record<PackedArchive["arch"], string>;

function scoop(release: Release, archives: readonly PackedArchive[]): string {
  const manifest = {
    version: release.version,
    description: release.description,
    homepage: release.homepage,
    license: "MIT",
    architecture: Object.fromEntries(
      archives.map((archive) => [
        scoopArch[archive.arch],
        { url: urlOf(release, archive), hash: archive.sha256, extract_dir: archive.folder },
      ]),
    ),
    bin: "mezzanine.cmd",
  };
  return `${JSON.stringify(manifest, null, 4)}\n`;
}

/** For macOS and Linux. */
function homebrew(release: Release, archives: readonly PackedArchive[]): string {
  const forSystem = (system: PackedArchive["system"]): readonly string[] => {
    const own = archives.filter((archive) => archive.system === system);
    const blocks = own.map((archive) => [
      `    on_${archive.arch === "arm64" ? "arm" : "intel"} do`,
      `      url ${ruby(urlOf(release, archive))}`,
      `      sha256 ${ruby(archive.sha256)}`,
      "    end",
    ]);
    return own.length === 0 ? [] : [`  on_${system} do`, ...blocks.flat(), "  end", ""];
  };
  return [
    "class MezzanineCli < Formula",
    `  desc ${ruby("Lists, verifies and explains connectors of Power BI")}`,
    `  homepage ${ruby(release.homepage)}`,
    `  version ${ruby(release.version)}`,
    `  license "MIT"`,
    "",
    ...forSystem("macos"),
    ...forSystem("linux"),
    "  def install",
    `    libexec.install Dir["*"]`,
    `    bin.install_symlink libexec/"mezzanine"`,
    "  end",
    "",
    "  test do",
    `    assert_match version.to_s, shell_output("#{bin}/mezzanine --version")`,
    "  end",
    "end",
    "",
  ].join("\n");
}

/** A text in double quotes, in which Ruby would replace `#{…}`. */
const ruby = (text: string): string => JSON.stringify(text).replaceAll("#", "\\#");
