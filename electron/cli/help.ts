import { safekeepingPages } from "./help-safekeeping.ts";
import type { CommandName } from "./request.ts";

const options = {
  json: "  --json                    Write JSON instead of text.",
  trusted: "  --trusted <file>          Trusted thumbprints, one a line, instead of this computer's list.",
  culture: "  --culture <name>          Show texts in this culture, such as es or zh-Hant.",
  catalog: "  --catalog <file>          Certified connectors from this JSON file instead of the list that comes along.",
  level: "  --security-level <level>  Power BI Desktop's Data Extensions setting: trusted-only or any.",
  all: "  --all                     Also tell what is merely worth knowing.",
  thumbprint: "  --thumbprint <hex>        Fail unless this certificate signed (SHA-1 or SHA-256).",
  xml: "  --xml                     Also the XML of each signature as it stands in the file; with --json as signatureXml.",
} as const;

const judging = [options.json, options.trusted, options.culture, options.catalog, options.level];

const exits = `Exit code:
  0  nothing alarming
  1  something dangerous was found: changed content, a signature or an archive that cannot be relied on, a file that may be used
     instead of a certified connector; wins over 3
  2  wrong usage
  3  something could not be read, or is no connector`;

const pages: Readonly<Record<CommandName, string>> = {
  scan: `Usage: mezzanine scan [folder...] [options]

Looks into connector folders: what is there, who signed it, whether Power BI is expected to load it, and what stands in each
other's way. Without folders it is the inventory of the window: where Power BI looks, the folders you added, your settings. Connectors are
not changed. Named folders are looked through once, and nothing is remembered of them.

${judging.join("\n")}
${options.all}

${exits}

Examples:
  mezzanine scan
  mezzanine scan ./connectors --json
  mezzanine scan --security-level trusted-only --trusted thumbprints.txt`,
  inspect: `Usage: mezzanine inspect <file...> [options]

Reads connector files (.mez, .pqx, .m, .pq) without installing or running them.

${judging.join("\n")}

${exits}

Examples:
  mezzanine inspect Contoso.pqx
  mezzanine inspect --culture de *.mez
  mezzanine inspect --json Contoso.pqx`,
  verify: `Usage: mezzanine verify <file...> [--thumbprint <hex>] [--xml] [--json]

Verifies signatures: the verdict first, then what deserves a second look, the certificate, when it was signed, and by whom the
certificate was issued. With --json each file has SignatureStatus and CertificateStatus as MakePQX writes them, and more.

${options.json}
${options.thumbprint}
${options.xml}

Exit code:
  0  every file is signed and unchanged, by the expected certificate if one was given
  1  one is not
  2  wrong usage
  3  one could not be read, or is no connector; 1 wins over it

Examples:
  mezzanine verify Contoso.pqx
  mezzanine verify Contoso.pqx --xml
  mezzanine verify Contoso.pqx --thumbprint "16AF 59E4 BE53 84CD 860E 230E D4AE D474 C2A3 BC69"`,
  folders: `Usage: mezzanine folders [list | add <folder> | remove <folder>] [--json]

Lists the folders that Power BI may read connectors from, which one Desktop reads, and those you added. add lets Mezzanine look into
another folder too, remove forgets it again; the folder itself is never touched.

Exit code:
  0  done
  1  refused: it is no folder, is known already, or was not added by you
  2  wrong usage
  3  a folder could not be read`,
  trust: `Usage: mezzanine trust [--trusted <file>] [--json]

Lists the certificates that Power BI Desktop trusts on this computer (Windows: the policy; elsewhere: trusted-thumbprints.txt in
Mezzanine's own folder), and entries that are not clean as stored.`,
  ...safekeepingPages,
};

const overview = `Usage: mezzanine <command> [options]

  scan [folder...]    Look into the connector folders.
  inspect <file...>   Read connector files without installing them.
  verify <file...>    Verify signatures; fails when one is missing or wrong.
  folders             List the folders that Power BI may read; add or remove your own.
  trust               List the certificates trusted on this computer.

  shadows             Who may be used instead of whom; --svg draws it.
  compare <a> <b>     What would break if one took the other's place.
  catalog             The certified connectors: list, update <file>, reset.
  testing <file>      Keep a connector quiet while you test it on purpose.
  quarantine <file>   Move connectors into Mezzanine's keeping; restore <id> puts them back.
  disable <file>      Keep a connector from being loaded where it is; enable <file> undoes it.
  history             What happened to connector files; undo <number> takes a step back.
  purge <id>          Delete files of the quarantine for good.

mezzanine <command> --help says more. Installed by npm the command needs Node 22.12 or newer and no build.

${exits}

Examples:
  mezzanine scan
  mezzanine inspect Contoso.pqx
  mezzanine verify Contoso.pqx --thumbprint 16AF59E4BE5384CD860E230ED4AED474C2A3BC69`;

export const helpOn = (command: CommandName | null): string => `${command === null ? overview : pages[command]}\n`;
