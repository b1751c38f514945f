/** What the read-me for DSC is made from. */
export interface DscReadMeFacts {
  readonly version: string;
  /** Of the configuration that needs an administrator; null where the policy has nothing for it. */
  readonly computer: string | null;
  /** Of the configuration for each user; null where the policy has nothing for it. */
  readonly user: string | null;
  readonly manifests: readonly string[];
  /** Rules about a required connector, which need the path of a file. */
  readonly needSource: readonly string[];
  /** Rules that these resources cannot check. */
  readonly leftOut: readonly string[];
}

const list = (entries: readonly string[]): string => entries.map((one) => `- \`${one}\``).join("\n");
const commands = (...lines: readonly string[]): string => lines.map((line) => `    ${line}`).join("\n");

export function dscReadMe({ version, computer, user, manifests, needSource, leftOut }: DscReadMeFacts): string {
  const paragraphs = [
    "# Mezzanine for DSC 3",
    `Made by Mezzanine ${version} from a policy. After you change the policy, export it again. The files are for Microsoft DSC 3.0 or later on Windows (\`dsc.exe\`, not the older PowerShell DSC).`,
    "## 1. Install",
    "On each computer, unpack Mezzanine's command line (`mezzanine-cli-windows`) into a folder that only administrators can change, for example `C:\\Program Files\\Mezzanine CLI`, and put this folder on the PATH of the computer. DSC starts `mezzanine.cmd` from there.",
    `Copy these files into the same folder. DSC finds them on the PATH:\n\n${list(manifests)}`,
    `Check that DSC knows them:\n\n${commands("dsc resource list Mezzanine/*")}`,
    "## 2. Check and apply",
    ...(computer === null
      ? ["The policy has no rule about the trusted list."]
      : [
          `\`${computer}\` is about the list of trusted thumbprints, which belongs to the computer. Run it as an administrator or as SYSTEM:\n\n${commands(`dsc config test --file ${computer}`, `dsc config set --what-if --file ${computer}`, `dsc config set --file ${computer}`)}`,
          "Other entries of the list stay as they are. Each change keeps a backup: `mezzanine trust restore` puts it back.",
        ]),
    ...(user === null
      ? ["The policy has no rule about connectors that DSC can hold a computer to."]
      : [
          `\`${user}\` is about connectors, which are in the Documents folder of each user. Run it as that user, not as an administrator with another account and not as SYSTEM: their folders are empty, and would look good.\n\n${commands(`dsc config test --file ${user}`, `dsc config set --what-if --file ${user}`, `dsc config set --file ${user}`)}`,
          "What is not wanted goes to Mezzanine's quarantine. The user can take it back with `mezzanine history` and `mezzanine undo`.",
        ]),
    ...(needSource.length === 0
      ? []
      : [
          `These rules want a connector to be installed:\n\n${list(needSource)}\n\n\`test\` works as it is. So that \`set\` can install it, add the property \`source\` with the path of the connector file, and better also \`sha256\`. The file is reviewed as by \`mezzanine install\`: it is refused if its content cannot be relied on, if it is not the connector that is asked for, or if another file is in its way.`,
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          `## Rules that are not in these files\n\nDSC's resources cannot check these rules. Check them with \`mezzanine policy check\`:\n\n${list(leftOut)}`,
        ]),
    "## What the resources say",
    "`test` says that a resource is in the desired state only if everything that it is about could be read. If not, it fails with exit code 3 and says what could not be read. Nobody is asked anything: what needs a decision is refused with exit code 1. `export` lists what is there now.",
    "DSC 3.2 warns that what-if is declared in the way of DSC 3.0 and 3.1. It works all the same.",
  ];
  return `${paragraphs.join("\n\n")}\n`;
}
